//! What happens at a place on a day: meetings and shifts, in the order they begin. It hangs at the door.

use super::{Meeting, Phase, phase, predicted_finish};
use crate::domain::shifts::Shift;
use crate::log::{RecordId, State};
use crate::text::Lang;
use chrono::{NaiveDate, NaiveDateTime};

/// What one finds at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// This meeting.
    Meeting(RecordId),
    /// This shift.
    Shift(RecordId),
}

/// Something that happens at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// From.
    pub from: NaiveDateTime,
    /// To, where that is known.
    pub to: Option<NaiveDateTime>,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub held: Held,
    /// Whether something else takes place there at the same time.
    pub clash: bool,
}

/// What happens at a venue from a day on, over so many days. What was called off is left out.
pub fn venue_days(
    state: &State,
    venue: &RecordId,
    first: NaiveDate,
    days: u64,
    lang: Lang,
) -> Vec<Slot> {
    let one = state.one(venue);
    let end = first.checked_add_days(chrono::Days::new(days)).unwrap_or(NaiveDate::MAX);
    let here = |at: Option<RecordId>| at.is_some_and(|v| state.one(&v) == one);
    let inside = |at: NaiveDateTime| at.date() >= first && at.date() < end;
    let mut slots: Vec<Slot> = state
        .all::<Meeting>()
        .filter(|(id, m)| here(m.venue) && phase(state, id, m) != Phase::Cancelled)
        .filter_map(|(id, m)| {
            let from = m.at.filter(|at| inside(*at))?;
            let to = m.minutes.and_then(|minutes| predicted_finish(from, minutes));
            let (name, held) = (m.name(state, lang), Held::Meeting(id));
            Some(Slot { from, to, name, held, clash: false })
        })
        .collect();
    slots.extend(state.all::<Shift>().filter(|(_, s)| here(s.venue)).filter_map(|(id, s)| {
        let (from, to) = s.span().filter(|(from, _)| inside(*from))?;
        Some(Slot { from, to: Some(to), name: s.title, held: Held::Shift(id), clash: false })
    }));
    slots.sort_by(|a, b| (a.from, a.to, &a.name).cmp(&(b.from, b.to, &b.name)));
    let clashes: Vec<bool> = (0..slots.len())
        .map(|n| slots.iter().enumerate().any(|(m, other)| m != n && overlap(&slots[n], other)))
        .collect();
    for (slot, clash) in slots.iter_mut().zip(clashes) {
        slot.clash = clash;
    }
    slots
}

fn overlap(a: &Slot, b: &Slot) -> bool {
    let end = |s: &Slot| s.to.unwrap_or(s.from);
    a.from == b.from || (a.from < end(b) && b.from < end(a))
}
