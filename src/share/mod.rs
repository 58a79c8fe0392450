//! The file and its relatives: bytes in, values out; pure.
//!
//! * [`age`]: files under a passphrase.
//! * [`file`]: the exchange file `mulin-<community>-<date>.json`.
//! * [`csv`]: registers as Excel and WPS write them.
//! * [`ics`]: meetings for calendars, holidays out of them.
//! * [`lock`]: the lock of a tablet that goes from hand to hand.
//! * [`job`]: long work as plain values, done in a worker or on the page.
//! * [`pact`]: signed pacts, their export, and what it proves.
//! * [`picture`]: figures as a picture for a chat group.
//! * [`here`]: the code that hangs where a shift is, and what a phone gives back.
//! * [`fill`]: the questions of a form in a link, and the answer.
//! * [`hours`]: rosters and hours as tables.
//! * [`plan`]: planning problems other people write down.
//! * [`qr`]: QR codes as drawings.
//! * [`rollup`]: files of many communities, read for their figures alone.
//! * [`short`]: short texts that travel by chat, by link or as a code.
//! * [`strength`]: how hard a passphrase is to guess.
//! * [`step`]: twelve digits that two people compare.
//! * [`scan`]: what in a file's texts names or reaches a person.
//! * [`roster`]: what travels by chat around a roster; [`short`]: how such texts are written.

pub mod age;
pub mod csv;
pub mod file;
pub mod fill;
pub mod here;
pub mod hours;
pub mod ics;
pub mod job;
pub mod lock;
pub mod pace;
pub mod pact;
pub mod picture;
pub mod plan;
pub mod qr;
pub mod rollup;
pub mod roster;
pub mod scan;
pub mod short;
pub mod step;
pub mod strength;
