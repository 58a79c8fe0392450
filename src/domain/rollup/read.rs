//! Fields read as the figures read them: by their JSON type alone, so that the SQL over the same lines reads alike.

use super::day::Day;
use crate::log::{Body, Fact, Folded, Record, RecordId, State};
use serde_json::Value;

/// Where fields stand: a record or the body of a fact.
pub(super) trait Fields {
    /// What the field holds; null where it is absent.
    fn value(&self, name: &str) -> &Value;

    /// A text that is not empty.
    fn text(&self, name: &str) -> Option<&str> {
        self.value(name).as_str().filter(|text| !text.is_empty())
    }

    /// A word as it stands, or its default.
    fn word(&self, name: &str, usual: &'static str) -> &str {
        self.text(name).unwrap_or(usual)
    }

    /// An id.
    fn id(&self, name: &str) -> Option<RecordId> {
        self.text(name)?.parse().ok()
    }

    /// A whole number that is not below zero.
    fn number(&self, name: &str) -> u64 {
        self.value(name).as_u64().unwrap_or_default()
    }

    /// Whether the field is `true`.
    fn flag(&self, name: &str) -> bool {
        self.value(name).as_bool().unwrap_or_default()
    }

    /// The texts of a list.
    fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        self.value(name).as_array().into_iter().flatten().filter_map(Value::as_str)
    }

    /// A day.
    fn day(&self, name: &str) -> Option<Day> {
        Day::read(self.text(name)?)
    }

    /// The day of a time on a day.
    fn day_of_time(&self, name: &str) -> Option<Day> {
        Day::read(self.text(name)?.get(..10)?)
    }
}

impl Fields for Folded {
    fn value(&self, name: &str) -> &Value {
        Folded::value(self, name)
    }
}

impl Fields for Body {
    fn value(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Value::Null)
    }
}

/// The records of a kind that are there.
pub(super) fn all<T: Record>(state: &State) -> impl Iterator<Item = (RecordId, &Folded)> {
    state.of_kind(T::KIND.base)
}

/// A record that is there.
pub(super) fn there<'a, T: Record>(state: &'a State, id: &RecordId) -> Option<&'a Folded> {
    state.folded(T::KIND.base, id).filter(|record| !record.hidden)
}

/// The facts of a kind on a record that nobody took back, in the order of (stamp, id).
pub(super) fn facts<'a, T: Record>(
    state: &'a State,
    on: &RecordId,
) -> impl DoubleEndedIterator<Item = &'a Fact> + use<'a, T> {
    let folded = state.folded(T::KIND.base, on);
    folded.into_iter().flat_map(|f| f.facts.iter()).filter(|fact| fact.retracted.is_none())
}

/// The earliest stamped day of the facts of a kind on a record.
pub(super) fn said<T: Record>(state: &State, on: &RecordId) -> Option<Day> {
    earliest(facts::<T>(state, on).map(|fact| Day::stamped(fact.at)))
}

/// The earliest of days; those without one aside.
pub(super) fn earliest(days: impl IntoIterator<Item = Option<Day>>) -> Option<Day> {
    days.into_iter().flatten().min()
}

/// The day both have come by; none where one never does.
pub(super) fn both(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    Some(one?.max(other?))
}
