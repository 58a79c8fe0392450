//! Two accounts of what people did, kept apart.
//!
//! * The fairness ledger 辛苦账 ([`ledger`]): what everybody carried, so that the next roster can give the others their
//!   turn. Evenings, nights, weekends and holidays are counted, and points for them live here alone.
//! * Minutes served 志愿时长 ([`served`]): actual minutes of volunteering by what was noted on the spot, nothing added and
//!   nothing estimated (Ministry of Civil Affairs decree 67, art. 3: 真实、准确、完整、无偿、及时). Points never reach it.

use super::sheet::class_fits;
use super::{Employment, Shift, ShiftClass, Turn, Volunteer, turns};
use crate::domain::deliberation::Holiday;
use crate::log::{CommunityId, RecordId, State};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use std::collections::BTreeMap;

/// What somebody carried over a span of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Burden {
    /// Minutes on shifts.
    pub minutes: u32,
    /// Number of shifts.
    pub shifts: u32,
    /// Of these, in the evening ([`is_evening`]).
    pub evenings: u32,
    /// Of these, at night ([`is_night`]).
    pub nights: u32,
    /// Of these, on a Saturday or Sunday.
    pub weekends: u32,
    /// Of these, on a holiday.
    pub holidays: u32,
}

impl Burden {
    /// Points 辛苦分: what of it others would rather not have had. One for an evening or a weekend day, two for a night
    /// or a holiday. They rank whose turn it is, and are no time served.
    pub fn points(&self) -> u32 {
        let twice = self.nights.saturating_add(self.holidays).saturating_mul(2);
        self.evenings.saturating_add(self.weekends).saturating_add(twice)
    }

    fn add(&mut self, shift: &Shift, minutes: u32, holiday: bool) {
        self.minutes = self.minutes.saturating_add(minutes);
        self.shifts += 1;
        self.evenings += u32::from(is_evening(shift));
        self.nights += u32::from(is_night(shift));
        self.weekends += u32::from(shift.day.is_some_and(is_weekend));
        self.holidays += u32::from(holiday);
    }
}

/// Whether a shift takes somebody's evening: part of it is between 18:30 and 22:00.
pub fn is_evening(shift: &Shift) -> bool {
    touches(shift, (18, 30), 210)
}

/// Whether a shift takes somebody's night: part of it is between 22:00 and 6:00.
pub fn is_night(shift: &Shift) -> bool {
    touches(shift, (22, 0), 480)
}

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether part of a shift lies in the `minutes` from that time of any day.
fn touches(shift: &Shift, (hour, minute): (u32, u32), minutes: i64) -> bool {
    let Some((from, to)) = shift.span() else { return false };
    let start = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    // A stretch that began the evening before may reach into this morning.
    let days = [from.date().pred_opt(), Some(from.date()), from.date().succ_opt()];
    days.into_iter().flatten().any(|day| {
        let begins: NaiveDateTime = day.and_time(start);
        let ends = begins.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(begins);
        from < ends && begins < to
    })
}

/// What everybody carried on the shifts from `from` to `to`: by what was noted where something was noted, else by the
/// roster. Paid duty and meetings count too: a burden is a burden.
pub fn ledger(
    state: &State,
    community: &CommunityId,
    from: NaiveDate,
    to: NaiveDate,
) -> BTreeMap<RecordId, Burden> {
    burdens(state, community, (from, to), |_| true)
}

/// The same where loads are compared: of those employed now their duty since they are, of the others their volunteering
/// while they were not; meetings of both.
pub fn fair_ledger(
    state: &State,
    community: &CommunityId,
    employment: &Employment,
    from: NaiveDate,
    to: NaiveDate,
) -> BTreeMap<RecordId, Burden> {
    burdens(state, community, (from, to), |turn| {
        let then = was_employed(employment, turn);
        then == is_employed(state, &turn.volunteer) && class_fits(turn.on.class, then)
    })
}

fn burdens(
    state: &State,
    community: &CommunityId,
    (from, to): (NaiveDate, NaiveDate),
    counts: impl Fn(&Turn) -> bool,
) -> BTreeMap<RecordId, Burden> {
    // Holidays and shifts are those of the community whose state this is.
    let _ = community;
    let holidays: Vec<Holiday> = state.all::<Holiday>().map(|(_, holiday)| holiday).collect();
    let mut burdens: BTreeMap<RecordId, Burden> = BTreeMap::new();
    for turn in turns(state, from, to).into_iter().filter(counts) {
        let Some(minutes) = carried(&turn) else { continue };
        let holiday = turn.on.day.is_some_and(|day| holidays.iter().any(|h| h.covers(day)));
        burdens.entry(turn.volunteer).or_default().add(&turn.on, minutes, holiday);
    }
    burdens
}

/// Whether somebody is employed for this now.
fn is_employed(state: &State, volunteer: &RecordId) -> bool {
    state.get::<Volunteer>(volunteer).is_some_and(|v| v.employed)
}

/// Whether they were when the turn began.
fn was_employed(employment: &Employment, turn: &Turn) -> bool {
    turn.on.day.is_some_and(|day| employment.on(&turn.volunteer, day, turn.on.start))
}

/// Minutes a turn weighs; `None` where they did not come, or said that they would not.
fn carried(turn: &Turn) -> Option<u32> {
    match turn.said() {
        Some(said) if said.presence.came() => Some(said.minutes.unwrap_or(turn.on.minutes())),
        Some(_) => None,
        None => (turn.due && !turn.declined).then(|| turn.on.minutes()),
    }
}

/// A stretch of volunteering that was noted.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// The turn it was.
    pub turn: Turn,
    /// Actual minutes.
    pub minutes: u32,
}

/// Every stretch of volunteering from `from` to `to`, by day and time: what was noted, of shifts that are volunteering,
/// by people who were not employed for it when it began. A word without minutes counts for none: it is shown to be completed.
pub fn services(
    state: &State,
    employment: &Employment,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<Service> {
    let of_turn = |turn: Turn| {
        let volunteers =
            turn.on.class == ShiftClass::Volunteering && !was_employed(employment, &turn);
        (volunteers && turn.came() == Some(true))
            .then(|| Service { minutes: turn.minutes_noted(), turn })
    };
    turns(state, from, to).into_iter().filter_map(of_turn).collect()
}

/// Minutes everybody volunteered from `from` to `to`, by what was noted alone.
pub fn served(
    state: &State,
    employment: &Employment,
    from: NaiveDate,
    to: NaiveDate,
) -> BTreeMap<RecordId, u32> {
    let mut minutes: BTreeMap<RecordId, u32> = BTreeMap::new();
    for service in services(state, employment, from, to) {
        let sum = minutes.entry(service.turn.volunteer).or_default();
        *sum = sum.saturating_add(service.minutes);
    }
    minutes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliberation::take_holidays;
    use crate::domain::shifts::{Attended, Presence, assign, assignment_id, unassign};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shift(on: &str, start: &str, end: &str, class: ShiftClass) -> Shift {
        let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").ok();
        let day = Some(day(on));
        Shift { day, start: time(start), end: time(end), min: 2, class, ..Shift::default() }
    }

    /// A Friday evening, a night into a Saturday that is a holiday, a Tuesday morning on duty.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        for (n, shift) in [
            (1, shift("2026-12-04", "19:00", "20:30", ShiftClass::Volunteering)),
            (2, shift("2026-12-05", "22:00", "01:00", ShiftClass::Volunteering)),
            (3, shift("2026-12-08", "08:00", "10:00", ShiftClass::PaidDuty)),
        ] {
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
            for volunteer in [50, 51] {
                let drafts = assign(&d.state, &COMMUNITY, &id(n), &id(volunteer)).unwrap();
                d.act(|_| drafts);
            }
        }
        let guard = Volunteer { employed: true, ..Volunteer::default() };
        d.act(|s| s.set(&id(51), &guard).into_iter().collect());
        let holiday = Holiday { day: day("2026-12-05"), name: "邻里节".into(), until: None };
        d.act(|s| take_holidays(s, &COMMUNITY, &[holiday]));
        d
    }

    fn note(d: &mut Desk, shift: u8, volunteer: u8, presence: Presence, minutes: Option<u32>) {
        let on = assignment_id(&COMMUNITY, &id(shift), &id(volunteer));
        let fact = Attended { presence, minutes, ..Attended::default() };
        d.act(|s| vec![s.state_fact(&on, &fact)]);
    }

    fn carried(d: &Desk, volunteer: u8) -> Burden {
        let all = ledger(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"));
        all.get(&id(volunteer)).copied().unwrap_or_default()
    }

    fn minutes(d: &Desk, volunteer: u8) -> Option<u32> {
        let employment = Employment::of(&d.log, &d.state, 480);
        served(&d.state, &employment, day("2026-12-01"), day("2026-12-31"))
            .get(&id(volunteer))
            .copied()
    }

    #[test]
    fn times_of_day_are_told_by_what_they_touch() {
        for (start, end, evening, night) in [
            ("07:00", "09:00", false, false),
            ("16:00", "18:30", false, false),
            ("16:00", "18:31", true, false),
            ("19:00", "22:00", true, false),
            ("21:00", "22:01", true, true),
            ("22:00", "06:00", false, true),
            ("05:00", "07:00", false, true),
            ("06:00", "08:00", false, false),
        ] {
            let shift = shift("2026-12-04", start, end, ShiftClass::Volunteering);
            assert_eq!((is_evening(&shift), is_night(&shift)), (evening, night), "{start}-{end}");
        }
    }

    #[test]
    fn loads_follow_the_roster_until_something_was_noted() {
        let mut d = desk();
        let whole = Burden {
            minutes: 90 + 180 + 120,
            shifts: 3,
            evenings: 1,
            nights: 1,
            weekends: 1,
            holidays: 1,
        };
        assert_eq!(carried(&d, 50), whole);
        assert_eq!(whole.points(), 6);
        note(&mut d, 2, 50, Presence::Excused, None);
        note(&mut d, 1, 50, Presence::LeftEarly, Some(30));
        assert_eq!(
            carried(&d, 50),
            Burden { minutes: 150, shifts: 2, evenings: 1, ..Burden::default() }
        );
        let dec = |from: &str, to: &str| ledger(&d.state, &COMMUNITY, day(from), day(to));
        assert_eq!(dec("2026-12-05", "2026-12-07")[&id(51)].shifts, 1);
        assert!(!dec("2026-12-05", "2026-12-07").contains_key(&id(50)));
    }

    #[test]
    fn time_served_is_what_was_noted_of_volunteering_and_no_more() {
        let mut d = desk();
        assert_eq!(minutes(&d, 50), None, "a roster is no service");
        note(&mut d, 1, 50, Presence::Present, Some(90));
        note(&mut d, 1, 51, Presence::Present, Some(90));
        note(&mut d, 3, 50, Presence::Present, Some(120));
        assert_eq!(minutes(&d, 50), Some(90), "duty is paid for");
        assert_eq!(minutes(&d, 51), None, "and so is whoever is employed");
        note(&mut d, 1, 50, Presence::LeftEarly, Some(45));
        assert_eq!(minutes(&d, 50), Some(45), "the last word holds");
        note(&mut d, 2, 50, Presence::Present, None);
        assert_eq!(minutes(&d, 50), Some(45), "no minutes are none");
        note(&mut d, 2, 50, Presence::Absent, Some(180));
        assert_eq!(minutes(&d, 50), Some(45));
    }

    #[test]
    fn what_somebody_did_stays_when_they_are_taken_off_or_the_shift_goes() {
        let mut d = desk();
        note(&mut d, 1, 50, Presence::Present, Some(90));
        d.act(|s| unassign(s, &id(1), &id(50)));
        assert_eq!(minutes(&d, 50), Some(90));
        d.act(|s| s.remove::<Shift>(&id(1)).into_iter().collect());
        d.act(|s| s.change::<Shift>(&id(2), |x| x.cancelled = true).into_iter().collect());
        assert_eq!(minutes(&d, 50), Some(90));
        assert_eq!(
            carried(&d, 50),
            Burden { minutes: 210, shifts: 2, evenings: 1, ..Burden::default() }
        );
        assert_eq!(carried(&d, 51).shifts, 1, "what does not take place is no load");
    }

    #[test]
    fn one_person_entered_twice_is_counted_once() {
        let mut d = desk();
        note(&mut d, 1, 50, Presence::Present, Some(90));
        let drafts = assign(&d.state, &COMMUNITY, &id(1), &id(52)).unwrap();
        d.act(|_| drafts);
        note(&mut d, 1, 52, Presence::LeftEarly, Some(60));
        d.act(|s| vec![s.same(&id(50), &id(52))]);
        assert_eq!(minutes(&d, 50), Some(60));
    }
}
