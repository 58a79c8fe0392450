//! The file and its relatives: bytes in, values out; pure.
//!
//! * [`file`]: the exchange file `mulin-<community>-<date>.json`.
//! * [`csv`]: registers as Excel and WPS write them.
//! * [`ics`]: meetings for calendars, holidays out of them.
//! * [`pact`]: signed pacts, their export, and what it proves.
//! * [`picture`]: figures as a picture for a chat group.
//! * [`qr`]: QR codes as drawings.

pub mod csv;
pub mod file;
pub mod ics;
pub mod pact;
pub mod picture;
pub mod qr;
