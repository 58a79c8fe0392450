//! The file and its relatives: bytes in, values out; pure.
//!
//! * [`file`]: the exchange file `mulin-<community>-<date>.json`.

pub mod file;
