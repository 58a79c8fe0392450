//! Who was employed for this, and when 当时是不是在职: what somebody did is judged by what held that day. Whoever takes a
//! job keeps the hours they volunteered before, and whoever leaves one wins none for the time they were paid.

use super::Volunteer;
use crate::log::{Log, Record, RecordId, State, history};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::BTreeMap;

/// The field that says so.
const FIELD: &str = "employed";

/// Since when each person has been employed, or not, as far as the log tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Employment(BTreeMap<RecordId, Person>);

/// What the log says of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    /// As they were entered: nothing is known of the time before, so it holds for that as well.
    entered: bool,
    /// Since when what else, the earliest first.
    later: Vec<(NaiveDateTime, bool)>,
}

impl Employment {
    /// By `log`, whose state is `state`. `offset` is that of the community's zone, in minutes: stamps are moments, shifts
    /// begin by the clock on the wall.
    pub fn of(log: &Log, state: &State, offset: i64) -> Self {
        let said = state.ever(Volunteer::KIND.base).filter(|(_, f)| f.fields.contains_key(FIELD));
        Self(said.map(|(id, _)| (id, person(log, state, &id, offset))).collect())
    }

    /// Whether somebody was employed at a moment; whoever the log knows nothing of was not.
    pub fn at(&self, volunteer: &RecordId, moment: NaiveDateTime) -> bool {
        self.0.get(volunteer).is_some_and(|person| {
            let last = person.later.iter().rev().find(|(since, _)| *since <= moment);
            last.map_or(person.entered, |(_, employed)| *employed)
        })
    }

    /// Whether they were when a shift of that day began, by its time where it has one.
    pub fn on(&self, volunteer: &RecordId, day: NaiveDate, start: Option<NaiveTime>) -> bool {
        self.at(volunteer, day.and_time(start.unwrap_or_default()))
    }
}

fn person(log: &Log, state: &State, id: &RecordId, offset: i64) -> Person {
    let mut found = Person { entered: false, later: Vec::new() };
    let mut first = true;
    for step in history::steps(log, state, id).iter().filter(|s| s.base == Volunteer::KIND.base) {
        let history::What::Set(changes) = &step.what else { continue };
        // Only what touches the field can change it, and the first step tells how they were entered.
        if first || changes.iter().any(|change| change.field == FIELD) {
            let then = history::as_of(log, state, id, (step.at, step.id));
            let employed = then.get(Volunteer::KIND.base).map(Volunteer::read);
            let employed = employed.is_some_and(|v| v.employed);
            if first {
                found.entered = employed;
            } else if let Some(since) = local(step.at.ms, offset) {
                found.later.push((since, employed));
            }
        }
        first = false;
    }
    found
}

fn local(ms: u64, offset: i64) -> Option<NaiveDateTime> {
    let utc = DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?.naive_utc();
    utc.checked_add_signed(TimeDelta::minutes(offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{
        Attended, Shift, ShiftClass, assign, assignment_id, fair_ledger, served, take_in,
    };
    use crate::domain::shifts::{VolunteerName, account};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    const OFFSET: i64 = 8 * 60;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    fn hour(h: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(h, 0, 0).unwrap()
    }

    fn clock(d: &mut Desk, n: u32, h: u32) {
        let utc = day(n).and_time(hour(h)).and_utc().timestamp_millis() - OFFSET * 60_000;
        d.set_clock(u64::try_from(utc).unwrap());
    }

    fn employ(d: &mut Desk, n: u8, employed: bool) {
        let volunteer = Volunteer { employed, ..Volunteer::default() };
        d.act(|s| s.set(&id(n), &volunteer).into_iter().collect());
    }

    /// A morning of volunteering on the 3rd, the 10th and the 20th, and one of duty on the 21st; both came to all.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        clock(&mut d, 1, 9);
        for n in [51, 52] {
            let (v, name) = (Volunteer::default(), VolunteerName::default());
            d.act(|s| take_in(s, &id(n), &v, &name));
        }
        for (n, on, class) in [
            (1, 3, ShiftClass::Volunteering),
            (2, 10, ShiftClass::Volunteering),
            (3, 20, ShiftClass::Volunteering),
            (4, 21, ShiftClass::PaidDuty),
        ] {
            let (start, end) = (Some(hour(8)), Some(hour(10)));
            let shift = Shift { day: Some(day(on)), start, end, min: 2, class, ..Shift::default() };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
            for who in [51, 52] {
                let drafts = assign(&d.state, &COMMUNITY, &id(n), &id(who)).unwrap();
                d.act(|_| drafts);
                let on = assignment_id(&COMMUNITY, &id(n), &id(who));
                let came = Attended { minutes: Some(120), ..Attended::default() };
                d.act(|s| vec![s.state_fact(&on, &came)]);
            }
        }
        d
    }

    fn minutes(d: &Desk, n: u8) -> Option<u32> {
        let jobs = Employment::of(&d.log, &d.state, OFFSET);
        let all = served(&d.state, &jobs, day(1), day(30));
        let of_one = account(&d.state, &jobs, &id(n), day(1), day(30)).minutes;
        assert_eq!(all.get(&id(n)).copied().unwrap_or_default(), of_one);
        all.get(&id(n)).copied()
    }

    #[test]
    fn whoever_is_employed_later_keeps_the_hours_before_and_wins_none_after() {
        let mut d = desk();
        assert_eq!(minutes(&d, 51), Some(360));
        clock(&mut d, 15, 9);
        employ(&mut d, 51, true);
        assert_eq!(minutes(&d, 51), Some(240));
        assert_eq!(minutes(&d, 52), Some(360), "nobody else is touched");
        // Leaving the job does not make volunteering of what was done in it.
        clock(&mut d, 25, 9);
        employ(&mut d, 51, false);
        assert_eq!(minutes(&d, 51), Some(240));
        d.act(|s| s.remove::<Volunteer>(&id(51)).into_iter().collect());
        assert_eq!(minutes(&d, 51), Some(240), "nor does leaving the list");
    }

    #[test]
    fn the_beginning_of_a_shift_decides_by_the_clock_on_the_wall() {
        for (h, expected) in [(7, 120), (9, 240)] {
            let mut d = desk();
            clock(&mut d, 10, h);
            employ(&mut d, 51, true);
            assert_eq!(minutes(&d, 51), Some(expected), "{h}:00");
        }
    }

    #[test]
    fn whoever_was_entered_as_employed_was_so_before_as_well() {
        let mut d = desk();
        for n in [51, 52] {
            d.act(|s| s.remove::<Volunteer>(&id(n)).into_iter().collect());
        }
        clock(&mut d, 25, 9);
        employ(&mut d, 53, true);
        let on = assignment_id(&COMMUNITY, &id(1), &id(53));
        let drafts = assign(&d.state, &COMMUNITY, &id(1), &id(53)).unwrap();
        d.act(|_| drafts);
        d.act(|s| vec![s.state_fact(&on, &Attended { minutes: Some(60), ..<_>::default() })]);
        assert_eq!(minutes(&d, 53), None);
    }

    #[test]
    fn loads_are_compared_by_what_people_did_as_what_they_are_now() {
        let mut d = desk();
        clock(&mut d, 15, 9);
        employ(&mut d, 51, true);
        let jobs = Employment::of(&d.log, &d.state, OFFSET);
        let all = fair_ledger(&d.state, &COMMUNITY, &jobs, day(1), day(30));
        let of = |n| all.get(&id(n)).map(|b| (b.shifts, b.minutes));
        assert_eq!(of(51), Some((1, 120)), "duty since they are employed");
        assert_eq!(of(52), Some((3, 360)), "volunteering alone");
    }
}
