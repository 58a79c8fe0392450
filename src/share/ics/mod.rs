//! Calendars (RFC 5545): meetings, series and rosters out, holidays in.

mod made;
mod read;
mod roster;
#[cfg(test)]
mod tests;
mod told;
mod write;

pub use made::{meeting_calendar, meeting_code, series_calendar};
pub use read::{IcsProblem, Read, read_holidays};
pub use roster::{person_calendar, roster_calendar};
pub use write::{Event, calendar, tiny};
