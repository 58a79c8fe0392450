//! Rosters as events. The name of an event stays for ever, and its number follows from the log: it grows with every
//! change of the shift or of who is on it, and is the same wherever the same operations are known; so that a calendar
//! that takes the file again updates what it has and holds nothing twice.

use super::made::{changes, span, stamp};
use super::told::Told;
use super::{Event, calendar};
use crate::domain::community::Venue;
use crate::domain::shifts::{
    Assignment, Line, Naming, Shift, Standby, Which, names_on, names_on_call, on_call_for,
    place_of, roster, volunteer_name,
};
use crate::log::{Folded, Record, RecordId, State};
use crate::text::{Lang, roster_out as say};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Tenths of a second between the first and the last change, changes, and what was published since: a number of 32 bits
/// lasts for six years, longer than anybody plans ahead.
fn sequence(records: &[&Folded], told: &Told) -> u64 {
    let number = span(records).div_ceil(100) + changes(records) + told.versions;
    number.min(u64::from(i32::MAX.unsigned_abs()))
}

/// The shift of an event, as it is or was, with what it was made of.
fn event_of(
    state: &State,
    uid: String,
    shift: &Shift,
    records: &[&Folded],
    told: &Told,
) -> Option<Event> {
    let (start, _) = shift.span()?;
    let venue = shift.venue.and_then(|id| state.folded(Venue::KIND.base, &id));
    let records: Vec<&Folded> = records.iter().copied().chain(venue).collect();
    Some(Event {
        uid,
        sequence: sequence(&records, told),
        stamp: stamp(&records),
        start,
        minutes: shift.minutes(),
        summary: shift.title.clone(),
        place: place_of(state, shift),
        ..Event::default()
    })
}

/// Whether somebody is one of those on a line, whatever they were joined with since.
fn among(state: &State, all: &BTreeSet<RecordId>, one: &RecordId) -> bool {
    all.iter().any(|id| state.one(id) == *one)
}

/// The assignments that were ever made, by shift.
fn assignments(state: &State) -> BTreeMap<RecordId, Vec<(RecordId, &Folded)>> {
    let mut all: BTreeMap<RecordId, Vec<(RecordId, &Folded)>> = BTreeMap::new();
    for (_, folded) in state.ever(Assignment::KIND.base) {
        let put = Assignment::read(folded);
        let volunteer = state.one(&put.volunteer);
        all.entry(state.one(&put.shift)).or_default().push((volunteer, folded));
    }
    all
}

/// The times somebody ever was on call, by shift.
fn calls(state: &State) -> BTreeMap<RecordId, Vec<(RecordId, &Folded)>> {
    let mut all: BTreeMap<RecordId, Vec<(RecordId, &Folded)>> = BTreeMap::new();
    for (_, folded) in state.ever(Standby::KIND.base) {
        let put = Standby::read(folded);
        all.entry(state.one(&put.shift)).or_default().push((state.one(&put.volunteer), folded));
    }
    all
}

/// What `one` is or was on call for from `from` to `to`: events of names of their own, which leave the time free. Whoever
/// was called up is no longer on call, so the one is struck out as the other appears.
fn calls_of(
    state: &State,
    one: &RecordId,
    days: (NaiveDate, NaiveDate),
    (told, lang): (&Told, Lang),
    events: &mut Vec<Event>,
) {
    let on = assignments(state);
    for (id, waits) in calls(state) {
        let mine: Vec<&Folded> = waits.iter().filter(|(v, _)| v == one).map(|(_, f)| *f).collect();
        let Some(folded) = state.folded(Shift::KIND.base, &id).filter(|_| !mine.is_empty()) else {
            continue;
        };
        let shift = Shift::read(folded);
        let off = folded.hidden || shift.cancelled || !on_call_for(state, &id).contains(one);
        let mine_of = |line: &Line| among(state, &line.ready, one);
        if !told.concerns(&id, &shift, days) || off && !told.ever(&id, shift.day, mine_of) {
            continue;
        }
        let seats = on.get(&id).into_iter().flatten().filter(|(v, _)| v == one).map(|(_, f)| *f);
        let records: Vec<&Folded> = mine.into_iter().chain(seats).chain([folded]).collect();
        let uid = format!("{id}.{one}.standby@mulin");
        events.extend(event_of(state, uid, &shift, &records, told).map(|event| Event {
            summary: say::CALENDAR_ON_CALL.fill(lang, &[&event.summary]),
            free: true,
            cancelled: off,
            tentative: !told.holds(&id, &shift, mine_of),
            ..event
        }));
    }
}

/// The shifts of one volunteer from `from` to `to`, and those they are on call for. Those they were told of and taken off,
/// and those that do not take place, are told as cancelled, so that a calendar that had them strikes them out; what was not
/// published as it stands is tentative.
pub fn person_calendar(
    state: &State,
    volunteer: &RecordId,
    days: (NaiveDate, NaiveDate),
    lang: Lang,
) -> String {
    let (one, told) = (state.one(volunteer), Told::of(state));
    let mut events = Vec::new();
    let roster: BTreeMap<RecordId, BTreeSet<RecordId>> =
        roster(state).into_iter().map(|s| (s.id, s.volunteers)).collect();
    for (id, on) in assignments(state) {
        let mine: Vec<&Folded> = on.iter().filter(|(v, _)| *v == one).map(|(_, f)| *f).collect();
        let Some(folded) = state.folded(Shift::KIND.base, &id).filter(|_| !mine.is_empty()) else {
            continue;
        };
        let shift = Shift::read(folded);
        let replaced = || roster.get(&id).is_none_or(|on| !among(state, on, &one));
        let off = mine.iter().all(|f| f.hidden) || folded.hidden || shift.cancelled || replaced();
        let mine_of = |line: &Line| among(state, &line.on, &one);
        if !told.concerns(&id, &shift, days) || off && !told.ever(&id, shift.day, mine_of) {
            continue;
        }
        let records: Vec<&Folded> = mine.into_iter().chain([folded]).collect();
        let event = event_of(state, format!("{id}.{one}@mulin"), &shift, &records, &told);
        let tentative = !told.holds(&id, &shift, mine_of);
        events.extend(event.map(|event| Event { cancelled: off, tentative, ..event }));
    }
    calls_of(state, &one, days, (&told, lang), &mut events);
    events.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    let name = volunteer_name(state, &one).unwrap_or_default();
    calendar(&say::CALENDAR_OF.fill(lang, &[&name]), &events)
}

/// The shifts from `from` to `to`, those of one place or all, with who is on them as far as that is wanted.
pub fn roster_calendar(
    state: &State,
    place: Option<&str>,
    days: (NaiveDate, NaiveDate),
    naming: Naming,
    lang: Lang,
) -> String {
    let told = Told::of(state);
    let which = Which { place: place.map(str::to_owned), volunteer: None };
    let staffed: BTreeMap<RecordId, _> = roster(state).into_iter().map(|s| (s.id, s)).collect();
    let (on, waits) = (assignments(state), calls(state));
    let mut events = Vec::new();
    let ids: BTreeSet<RecordId> = state.ever(Shift::KIND.base).map(|(id, _)| id).collect();
    for id in ids {
        let Some(folded) = state.folded(Shift::KIND.base, &id) else { continue };
        let shift = Shift::read(folded);
        // Whoever was told that it is here is told where it is now.
        let here = which.place.as_ref().is_none_or(|place| {
            place_of(state, &shift) == *place || told.stood(&id, |line| line.stood.place == *place)
        });
        let off = folded.hidden || shift.cancelled;
        if !here || !told.concerns(&id, &shift, days) || off && !told.ever(&id, shift.day, |_| true)
        {
            continue;
        }
        let mut records = vec![folded];
        records.extend(on.get(&id).into_iter().flatten().map(|(_, f)| *f));
        records.extend(waits.get(&id).into_iter().flatten().map(|(_, f)| *f));
        let Some(event) = event_of(state, format!("{id}@mulin"), &shift, &records, &told) else {
            continue;
        };
        let same = |line: &Line| {
            let was: BTreeSet<RecordId> = line.on.iter().map(|who| state.one(who)).collect();
            staffed.get(&id).is_some_and(|staffing| staffing.volunteers == was)
        };
        let tentative = !told.holds(&id, &shift, same);
        let mut event = Event { cancelled: off, tentative, ..event };
        if let Some(staffing) = staffed.get(&id) {
            event.text = who_in_words(state, staffing, naming, lang);
        }
        events.push(event);
    }
    events.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    calendar(place.unwrap_or(say::CALENDAR_ALL.get(lang)), &events)
}

fn who_in_words(
    state: &State,
    staffing: &crate::domain::shifts::Staffing,
    naming: Naming,
    lang: Lang,
) -> String {
    let names = names_on(state, staffing, naming);
    let mut lines = Vec::new();
    if !names.is_empty() {
        lines.push(say::ON_IT.fill(lang, &[&names.join(say::LIST_COMMA.get(lang))]));
    }
    let names = names_on_call(state, &staffing.id, naming);
    if !names.is_empty() {
        lines.push(say::ON_CALL.fill(lang, &[&names.join(say::LIST_COMMA.get(lang))]));
    }
    if staffing.missing() > 0 {
        lines.push(say::SHORT.fill(lang, &[&staffing.missing().to_string()]));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{
        Sheet, Volunteer, VolunteerName, assign, call_up, publish, put_on_call, take_in, unassign,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    const SPAN: (NaiveDate, NaiveDate) = (
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
    );

    /// Three evenings; 张某 is on the first two, 李某 on the third, which runs past midnight.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        for (n, name) in [(50, "张某"), (51, "李某")] {
            let name = VolunteerName { name: name.into(), tel: "13900000000".into() };
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &name));
        }
        for (n, day, end) in [(1, 4, 20), (2, 11, 20), (3, 18, 1)] {
            let hour = |h| NaiveTime::from_hms_opt(h, 30, 0);
            let shift = Shift {
                title: "夜间巡逻, 东片".into(),
                day: NaiveDate::from_ymd_opt(2026, 12, day),
                start: hour(18),
                end: hour(end),
                place: "睦邻点；一楼".into(),
                min: 2,
                ..Shift::default()
            };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        for (shift, volunteer) in [(1, 50), (2, 50), (3, 51)] {
            let put = assign(&d.state, &COMMUNITY, &id(shift), &id(volunteer)).unwrap();
            d.enter(put);
        }
        publish_now(&mut d);
        d
    }

    fn publish_now(d: &mut Desk) {
        let drafts = publish(&d.state, &COMMUNITY, SPAN, SPAN.0, "").unwrap();
        d.enter(drafts);
    }

    /// The first evening is an hour later, 李某 goes in place of 张某 on the second, the third does not take place.
    fn changed(d: &mut Desk) {
        d.wait(60_000);
        let later = NaiveTime::from_hms_opt(19, 30, 0);
        d.act(|s| s.change::<Shift>(&id(1), |x| x.start = later).into_iter().collect());
        d.act(|s| unassign(s, &id(2), &id(50)));
        let put = assign(&d.state, &COMMUNITY, &id(2), &id(51)).unwrap();
        d.enter(put);
        d.act(|s| s.change::<Shift>(&id(3), |x| x.cancelled = true).into_iter().collect());
        publish_now(d);
    }

    fn person(d: &Desk, volunteer: u8) -> String {
        person_calendar(&d.state, &id(volunteer), SPAN, Lang::Zh)
    }

    fn place(d: &Desk) -> String {
        roster_calendar(&d.state, Some("睦邻点；一楼"), SPAN, Naming::Masked, Lang::Zh)
    }

    /// What `tests/proofs/calendars.rs` has python-icalendar read; `MULIN_WRITE_ICS=1` writes it anew.
    fn same(name: &str, text: &str) {
        let path = format!("{}/tests/fixtures/ics/{name}.ics", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("MULIN_WRITE_ICS").is_some() {
            std::fs::write(&path, text).unwrap();
        }
        assert_eq!(text, std::fs::read_to_string(&path).unwrap(), "{name}");
    }

    #[test]
    fn rosters_before_and_after_a_change_are_those_other_people_read() {
        let mut d = desk();
        same("roster-person-before", &person(&d, 50));
        same("roster-place-before", &place(&d));
        changed(&mut d);
        same("roster-person-after", &person(&d, 50));
        same("roster-place-after", &place(&d));
    }

    #[test]
    fn being_on_call_is_an_event_that_goes_when_they_are_called_up() {
        let mut d = desk();
        d.act(|s| put_on_call(s, &COMMUNITY, &id(1), &id(51), ""));
        publish_now(&mut d);
        let before = person(&d, 51);
        same("roster-on-call-before", &before);
        assert_eq!(before.matches("TRANSP:TRANSPARENT").count(), 1);
        assert!(before.contains("SUMMARY:候补：夜间巡逻") && !before.contains("CANCELLED"));
        assert!(place(&d).contains("候补：李*"));
        d.wait(60_000);
        d.act(|s| unassign(s, &id(1), &id(50)));
        let sheet = Sheet::of(&d.state, &COMMUNITY, SPAN.0, SPAN.1);
        let called = call_up(&d.state, &COMMUNITY, &sheet, (1, 0)).unwrap();
        d.enter(called);
        let after = person(&d, 51);
        same("roster-on-call-after", &after);
        assert_eq!(
            (after.matches("BEGIN:VEVENT").count(), after.matches("CANCELLED").count()),
            (3, 1)
        );
    }

    fn count(text: &str, what: &str) -> usize {
        text.matches(what).count()
    }

    #[test]
    fn what_was_not_published_is_tentative_and_is_not_struck_out() {
        let mut d = desk();
        assert_eq!(count(&person(&d, 50), "STATUS:CONFIRMED"), 2);
        let put = assign(&d.state, &COMMUNITY, &id(1), &id(51)).unwrap();
        d.enter(put);
        let draft = person(&d, 51);
        assert_eq!([count(&draft, "TENTATIVE"), count(&draft, "CONFIRMED")], [1, 1]);
        d.act(|s| unassign(s, &id(1), &id(51)));
        let dropped = person(&d, 51);
        assert_eq!([count(&dropped, "BEGIN:VEVENT"), count(&dropped, "CANCELLED")], [1, 0]);
        // What they were told is struck out, whether or not that was published by now.
        d.act(|s| unassign(s, &id(3), &id(51)));
        assert_eq!(count(&person(&d, 51), "CANCELLED"), 1);
        publish_now(&mut d);
        assert_eq!(count(&person(&d, 51), "CANCELLED"), 1);
    }

    #[test]
    fn a_moved_shift_is_told_where_it_was_and_where_it_is() {
        let mut d = desk();
        d.act(|s| s.change::<Shift>(&id(2), |x| x.place = "东门".into()).into_iter().collect());
        let there =
            |d: &Desk| roster_calendar(&d.state, Some("东门"), SPAN, Naming::None, Lang::Zh);
        for text in [place(&d), there(&d)] {
            assert_eq!(count(&text, "LOCATION:东门"), 1, "{text}");
        }
        assert_eq!([count(&place(&d), "BEGIN:VEVENT"), count(&there(&d), "BEGIN:VEVENT")], [3, 1]);
        // Another day, out of what is asked for: told all the same.
        let day = NaiveDate::from_ymd_opt(2027, 1, 8);
        d.act(|s| s.change::<Shift>(&id(2), |x| x.day = day).into_iter().collect());
        assert_eq!(count(&person(&d, 50), "20270108T183000"), 1);
    }

    #[test]
    fn the_number_grows_while_the_clock_stands_still() {
        let number = |text: &str| -> u32 {
            let line = text.lines().find_map(|l| l.strip_prefix("SEQUENCE:")).unwrap();
            line.parse().unwrap()
        };
        let mut d = desk();
        let mut last = number(&person(&d, 50));
        for title in ["东片", "西片", "南片"] {
            d.act(|s| s.change::<Shift>(&id(1), |x| x.title = title.into()).into_iter().collect());
            let text = person(&d, 50);
            assert!(number(&text) > last, "{title}");
            last = number(&text);
        }
    }

    #[test]
    fn no_telephone_and_no_full_name_leaves_unless_it_was_chosen() {
        let d = desk();
        assert!(!person(&d, 50).contains("139"));
        let text = place(&d);
        assert!(text.contains("张*") && !text.contains("张某") && !text.contains("139"));
        let none = roster_calendar(&d.state, None, SPAN, Naming::None, Lang::Zh);
        assert!(!none.contains("张"));
    }

    #[test]
    fn the_number_does_not_depend_on_the_device_that_writes() {
        let (mut a, mut b) = (desk(), Desk::new(2));
        a.sync(&mut b);
        changed(&mut a);
        a.sync(&mut b);
        assert_eq!(person(&a, 50), person(&b, 50));
        assert_eq!(place(&a), place(&b));
    }
}
