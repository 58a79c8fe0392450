//! Until when a pact runs: from the day it was adopted, by the months its text names.
//!
//! Months are counted as the Civil Code counts them (arts. 201 and 202): the day of adoption itself does not count, and
//! the term ends on the day of the same number, or on the last of the month where there is none. That it moves on where
//! that day is a holiday (art. 203) is left to the neighbours' own words (art. 204).

use super::adopted;
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, pact_draft as say};
use chrono::{Months, NaiveDate};

/// Days before the end from which renewing is to be talked about.
pub const SOON_DAYS: i64 = 30;

/// How far the term of a pact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Nothing was adopted yet.
    NotAdopted,
    /// It has no term.
    NoTerm,
    /// It runs; its last day.
    Runs(NaiveDate),
    /// It runs for so many days more; its last day.
    Soon(NaiveDate, i64),
    /// It ran out; its last day.
    Over(NaiveDate),
}

/// The last day of a term of so many months from a day; `None` beyond the calendar.
pub fn last_day(adopted: NaiveDate, months: u32) -> Option<NaiveDate> {
    adopted.checked_add_months(Months::new(months))
}

/// How far a term is on a day.
pub fn life_of(adopted: NaiveDate, months: u32, today: NaiveDate) -> Life {
    let Some(last) = last_day(adopted, months) else { return Life::NoTerm };
    match last.signed_duration_since(today).num_days() {
        ..0 => Life::Over(last),
        left @ 0..=SOON_DAYS => Life::Soon(last, left),
        _ => Life::Runs(last),
    }
}

/// How far the term of a pact is on a day. Adopted again, it runs anew from that day.
pub fn life(state: &State, pact: &RecordId, today: NaiveDate) -> Life {
    let Some(adoption) = adopted(state, pact) else { return Life::NotAdopted };
    let months = adoption.version.as_ref().and_then(|v| v.text.months);
    match (adoption.day(state), months) {
        (Some(day), Some(months)) => life_of(day, months, today),
        _ => Life::NoTerm,
    }
}

impl Life {
    /// In a sentence; empty where nothing was adopted.
    pub fn words(self, lang: Lang) -> String {
        let day = |day: NaiveDate| dates::day(day, lang);
        match self {
            Self::NotAdopted => String::new(),
            Self::NoTerm => say::NO_END.get(lang).to_owned(),
            Self::Runs(last) => say::UNTIL.fill(lang, &[&day(last)]),
            Self::Soon(last, left) => say::SOON_OVER.fill(lang, &[&left.to_string(), &day(last)]),
            Self::Over(last) => say::OVER.fill(lang, &[&day(last)]),
        }
    }
}
