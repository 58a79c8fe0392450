//! Rosters as events. The name of an event stays for ever, and its number follows from the log: it grows with every
//! change of the shift or of who is on it, and is the same wherever the same operations are known; so that a calendar
//! that takes the file again updates what it has and holds nothing twice.

use super::made::{sequence, stamp};
use super::{Event, calendar};
use crate::domain::shifts::{
    Assignment, Naming, Shift, Which, names_on, place_of, roster, volunteer_name,
};
use crate::log::{Folded, Record, RecordId, State};
use crate::text::{Lang, roster_out as say};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The shift of an event, as it is or was, with what it was made of.
fn event_of(
    state: &State,
    uid: String,
    shift: &Shift,
    records: &[&Folded],
    cancelled: bool,
) -> Option<Event> {
    let (start, _) = shift.span()?;
    Some(Event {
        uid,
        sequence: sequence(records),
        stamp: stamp(records),
        start,
        minutes: shift.minutes(),
        summary: shift.title.clone(),
        place: place_of(state, shift),
        cancelled,
        ..Event::default()
    })
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

/// The shifts of one volunteer from `from` to `to`. Those they were taken off, and those that do not take place, are told
/// as cancelled, so that a calendar that had them strikes them out.
pub fn person_calendar(
    state: &State,
    volunteer: &RecordId,
    (from, to): (NaiveDate, NaiveDate),
    lang: Lang,
) -> String {
    let one = state.one(volunteer);
    let mut events = Vec::new();
    for (id, on) in assignments(state) {
        let mine: Vec<&Folded> = on.iter().filter(|(v, _)| *v == one).map(|(_, f)| *f).collect();
        let Some(folded) = state.folded(Shift::KIND.base, &id).filter(|_| !mine.is_empty()) else {
            continue;
        };
        let shift = Shift::read(folded);
        if !shift.day.is_some_and(|day| day >= from && day <= to) {
            continue;
        }
        let off = mine.iter().all(|f| f.hidden) || folded.hidden || shift.cancelled;
        let records: Vec<&Folded> = mine.into_iter().chain([folded]).collect();
        events.extend(event_of(state, format!("{id}.{one}@mulin"), &shift, &records, off));
    }
    events.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    let name = volunteer_name(state, &one).unwrap_or_default();
    calendar(&say::CALENDAR_OF.fill(lang, &[&name]), &events)
}

/// The shifts from `from` to `to`, those of one place or all, with who is on them as far as that is wanted.
pub fn roster_calendar(
    state: &State,
    place: Option<&str>,
    (from, to): (NaiveDate, NaiveDate),
    naming: Naming,
    lang: Lang,
) -> String {
    let which = Which { place: place.map(str::to_owned), volunteer: None };
    let staffed: BTreeMap<RecordId, _> = roster(state).into_iter().map(|s| (s.id, s)).collect();
    let on = assignments(state);
    let mut events = Vec::new();
    let ids: BTreeSet<RecordId> = state.ever(Shift::KIND.base).map(|(id, _)| id).collect();
    for id in ids {
        let Some(folded) = state.folded(Shift::KIND.base, &id) else { continue };
        let shift = Shift::read(folded);
        let here = which.place.as_ref().is_none_or(|place| place_of(state, &shift) == *place);
        if !here || !shift.day.is_some_and(|day| day >= from && day <= to) {
            continue;
        }
        let mut records = vec![folded];
        records.extend(on.get(&id).into_iter().flatten().map(|(_, f)| *f));
        let off = folded.hidden || shift.cancelled;
        let Some(mut event) = event_of(state, format!("{id}@mulin"), &shift, &records, off) else {
            continue;
        };
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
    if staffing.missing() > 0 {
        lines.push(say::SHORT.fill(lang, &[&staffing.missing().to_string()]));
    }
    lines.join("\n")
}
