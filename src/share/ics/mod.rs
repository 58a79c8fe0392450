//! Calendars (RFC 5545): meetings and series out, holidays in.

mod made;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use made::{meeting_calendar, meeting_code, series_calendar};
pub use read::{IcsProblem, Read, read_holidays};
pub use write::{Event, calendar, tiny};
