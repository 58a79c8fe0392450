//! The file and its relatives: bytes in, values out; pure.
//!
//! * [`file`]: the exchange file `mulin-<community>-<date>.json`.
//! * [`csv`]: registers as Excel and WPS write them.
//! * [`ics`]: meetings for calendars, holidays out of them.

pub mod csv;
pub mod file;
pub mod ics;
