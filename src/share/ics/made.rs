//! Meetings and series as events.

use super::{Event, calendar, tiny};
use crate::domain::deliberation::{
    AgendaItem, Exception, Meeting, Series, exceptions, meeting_name, notice_text, place_name,
};
use crate::log::{Folded, Record, RecordId, State};
use crate::text::Lang;
use chrono::{DateTime, Duration, NaiveDateTime};

/// Minutes of a meeting nobody set a length for.
const USUAL: u32 = 90;

/// How far ahead the first occurrence is looked for.
const PERIODS: i64 = 24;

/// Number of seconds between the first and the last change, and of changes: it grows with every one, also where a clock
/// stands still, and is the same wherever the same operations are known.
fn sequence(records: &[&Folded]) -> u64 {
    span(records).div_ceil(1000) + changes(records)
}

/// Milliseconds between the first and the last change.
pub(super) fn span(records: &[&Folded]) -> u64 {
    let first = records.iter().map(|f| f.first.ms).min().unwrap_or_default();
    let last = records.iter().map(|f| f.last.ms).max().unwrap_or_default();
    last.saturating_sub(first)
}

/// How many changes there were.
pub(super) fn changes(records: &[&Folded]) -> u64 {
    records.iter().map(|f| f.ops).sum()
}

/// The time of the last change, in UTC.
pub(super) fn stamp(records: &[&Folded]) -> NaiveDateTime {
    let last = records.iter().map(|f| f.last.ms).max().unwrap_or_default();
    let at = i64::try_from(last).ok().and_then(DateTime::from_timestamp_millis);
    at.unwrap_or_default().naive_utc()
}

/// One meeting as an event; `None` where it has no day yet.
fn meeting_event(state: &State, id: &RecordId, lang: Lang) -> Option<Event> {
    let meeting = state.get::<Meeting>(id)?;
    let one = state.one(id);
    // Its text has the agenda.
    let items = state.ever(AgendaItem::KIND.base).map(|(_, item)| item);
    let items = items.filter(|item| state.one(&AgendaItem::read(item).meeting) == one);
    let records: Vec<&Folded> =
        state.folded(Meeting::KIND.base, id).into_iter().chain(items).collect();
    Some(Event {
        uid: format!("{one}@mulin"),
        sequence: sequence(&records),
        stamp: stamp(&records),
        start: meeting.at?,
        minutes: meeting.minutes.unwrap_or(USUAL),
        summary: meeting.name(state, lang),
        place: meeting.place_name(state),
        text: notice_text(state, id, lang),
        cancelled: meeting.cancelled,
        ..Event::default()
    })
}

/// One meeting as a calendar; `None` where it has no day yet.
pub fn meeting_calendar(state: &State, id: &RecordId, lang: Lang) -> Option<String> {
    let event = meeting_event(state, id, lang)?;
    Some(calendar(&event.summary, std::slice::from_ref(&event)))
}

/// One meeting as the text of a QR code; `None` where it has no day, or does not take place.
pub fn meeting_code(state: &State, id: &RecordId, lang: Lang) -> Option<String> {
    meeting_event(state, id, lang).filter(|event| !event.cancelled).map(|event| tiny(&event))
}

/// A series as a calendar: its rule, what was called off, and what was moved. `None` where the rule is incomplete.
pub fn series_calendar(state: &State, id: &RecordId, lang: Lang) -> Option<String> {
    let series = state.get::<Series>(id)?;
    let record = state.folded(Series::KIND.base, id)?;
    let mut records = vec![record];
    let one = state.one(id);
    let mine = |f: &Folded| state.one(&Exception::read(f).series) == one;
    records.extend(
        state.of_kind(Exception::KIND.base).filter(|(_, f)| mine(f)).map(|(_, folded)| folded),
    );
    // Without a first day it begins when it was set up, on the community's clock.
    let set_up = stamp(&[&Folded { last: record.first, ..Folded::default() }]);
    let set_up = set_up.checked_add_signed(Duration::hours(8))?.date();
    let time = series.time?;
    let start = series.days(series.from.unwrap_or(set_up), PERIODS).next()?.and_time(time);
    let summary = meeting_name(state, &series.title, series.kind, series.grid.as_ref(), lang);
    let exceptions: Vec<Exception> = exceptions(state, id)
        .into_values()
        .filter(|e| e.day >= start.date() && series.falls_on(e.day))
        .collect();
    let off = exceptions.iter().filter(|e| e.cancelled).map(|e| e.day.and_time(time));
    let whole = Event {
        uid: format!("{one}@mulin"),
        sequence: sequence(&records),
        stamp: stamp(&records),
        start,
        minutes: series.minutes.unwrap_or(USUAL),
        place: place_name(state, series.venue.as_ref(), &series.place),
        rule: Some(series.rrule()?),
        except: off.collect(),
        summary,
        ..Event::default()
    };
    let mut events = vec![whole.clone()];
    for exception in exceptions.iter().filter(|e| !e.cancelled) {
        let Some(moved) = exception.moved else { continue };
        events.push(Event {
            start: moved,
            instead_of: Some(exception.day.and_time(time)),
            rule: None,
            except: Vec::new(),
            ..whole.clone()
        });
    }
    Some(calendar(&whole.summary, &events))
}
