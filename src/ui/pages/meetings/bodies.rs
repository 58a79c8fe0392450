//! Choosing a body of the neighbourhood: organizations, estates, grids.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::community::{Building, Estate, Grid, Organization};
use crate::log::{Record, RecordId, State};
use crate::text::Msg;
use crate::ui::components::Choice;
use crate::ui::lang::lang;

/// The name of an organization; empty where there is none.
pub(in crate::ui::pages) fn organization(state: &State, id: &RecordId) -> String {
    state.get::<Organization>(id).map(|o| o.name).unwrap_or_default()
}

fn choices<T: Record>(
    nothing: Signal<String>,
    name: impl Fn(T) -> String + Copy + Send + Sync + 'static,
) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let mut all: Vec<Choice> = app.read(|state| {
            state.all::<T>().map(|(id, one)| Choice::new(id.to_string(), name(one))).collect()
        });
        all.sort_by(|a, b| a.label.cmp(&b.label));
        all.insert(0, Choice::new("", nothing.get()));
        all
    })
}

/// Organizations to choose from, and what choosing none means.
pub(in crate::ui::pages) fn organizations(nothing: Signal<String>) -> Signal<Vec<Choice>> {
    choices(nothing, |one: Organization| one.name)
}

/// Estates to choose from.
pub(in crate::ui::pages) fn estates(nothing: Msg) -> Signal<Vec<Choice>> {
    choices(Signal::derive(move || nothing.get(lang()).to_owned()), |one: Estate| one.name)
}

/// Grids to choose from.
pub(in crate::ui::pages) fn grids(nothing: Msg) -> Signal<Vec<Choice>> {
    choices(Signal::derive(move || nothing.get(lang()).to_owned()), |one: Grid| one.name)
}

/// Buildings to choose from.
pub(in crate::ui::pages) fn buildings(nothing: Msg) -> Signal<Vec<Choice>> {
    choices(Signal::derive(move || nothing.get(lang()).to_owned()), |one: Building| {
        if one.name.is_empty() { one.code } else { one.name }
    })
}

/// The record chosen; none where nothing is.
pub(in crate::ui::pages) fn chosen(value: RwSignal<String>) -> Option<RecordId> {
    value.with_untracked(|id| id.parse().ok())
}

/// What a choice holds for a record.
pub(in crate::ui::pages) fn held(id: Option<RecordId>) -> RwSignal<String> {
    RwSignal::new(id.map(|id| id.to_string()).unwrap_or_default())
}
