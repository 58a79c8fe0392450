//! Somebody who may take shifts, as the sheet knows them.

use super::{Care, DayPart, Free, Volunteer};
use crate::log::{RecordId, State};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::{BTreeMap, BTreeSet};

/// Minutes of a week.
const WEEK: u32 = 7 * 24 * 60;

/// Somebody who may take shifts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carrier {
    /// Their record.
    pub id: RecordId,
    /// What it says; empty where only an assignment speaks of them.
    pub volunteer: Volunteer,
    /// Whether there is a record of them.
    pub known: bool,
    /// What they ask to be spared.
    pub care: Care,
    /// Skills by their number in [`Sheet::skills`], each with the last day it holds.
    pub held: Vec<(usize, Option<NaiveDate>)>,
    /// Days away, first and last.
    pub away: Vec<(NaiveDate, NaiveDate)>,
    /// Days they spoke of last, with the parts they are free in.
    pub said: BTreeMap<NaiveDate, BTreeSet<DayPart>>,
    /// When they can, in minutes of the week, as few stretches as possible; none at all means always.
    pub(super) free: Vec<(u32, u32)>,
}

impl Carrier {
    /// Whether they hold a skill on a day.
    pub fn holds(&self, skill: usize, day: NaiveDate) -> bool {
        self.held.iter().any(|(s, until)| *s == skill && until.is_none_or(|u| day <= u))
    }

    /// Whether a newcomer may be beside them and be looked after.
    pub fn experienced(&self) -> bool {
        !self.volunteer.newcomer && !self.care.minor
    }

    /// Whether their windows hold a shift.
    pub fn in_windows(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        let begin = minute_of_week(from);
        let length = u32::try_from((to - from).num_minutes()).unwrap_or(u32::MAX);
        let holds = |(f, t): &(u32, u32)| {
            let inside = |begin: u32| *f <= begin && begin.saturating_add(length) <= *t;
            inside(begin) || inside(begin + WEEK)
        };
        self.free.is_empty() || self.free.iter().any(holds)
    }
}

fn minute_of_week(at: NaiveDateTime) -> u32 {
    at.weekday().num_days_from_monday() * 24 * 60 + at.hour() * 60 + at.minute()
}

/// Somebody as the state speaks of them, skills and days away apart.
pub(super) fn carrier(
    state: &State,
    id: RecordId,
    volunteer: Volunteer,
    span: (NaiveDate, NaiveDate),
) -> Carrier {
    let said = state.facts::<Free>(&id);
    let said = said.iter().filter_map(|(_, f)| Some((f.day?, f.free())));
    let said = said.filter(|(day, _)| (span.0..=span.1).contains(day)).collect();
    let free = stretches(&volunteer);
    let care = state.get::<Care>(&id).unwrap_or_default();
    Carrier { id, volunteer, known: true, care, said, free, ..Carrier::default() }
}

/// The windows of a week joined where they touch; those that go on into the next Monday run beyond the week's end.
fn stretches(volunteer: &Volunteer) -> Vec<(u32, u32)> {
    let minutes = |t: NaiveTime| t.hour() * 60 + t.minute();
    let mut all: Vec<(u32, u32)> = Vec::new();
    for window in &volunteer.windows {
        let day = window.weekday.after_monday() * 24 * 60;
        let (from, mut to) = (minutes(window.from), minutes(window.to));
        if to <= from {
            to += 24 * 60;
        }
        // 23:59 is how a form without 24:00 says the end of the day.
        if to == 24 * 60 - 1 {
            to += 1;
        }
        all.push((day + from, day + to));
        all.push((day + from + WEEK, day + to + WEEK));
    }
    all.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (from, to) in all {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}
