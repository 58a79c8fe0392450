//! Names, shifts and days as these pages say them.

use leptos::prelude::*;

use crate::domain::shifts::{Shift, Stood, roster, volunteer_name};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::roster_life as say;
use crate::ui::components::Choice;

/// What to call a volunteer.
pub(super) fn name(state: &State, id: &RecordId, lang: Lang) -> String {
    volunteer_name(state, id).unwrap_or_else(|| say::NAMELESS.get(lang).to_owned())
}

/// Several of them.
pub(super) fn names<'a>(
    state: &State,
    ids: impl IntoIterator<Item = &'a RecordId>,
    lang: Lang,
) -> String {
    let names: Vec<String> = ids.into_iter().map(|id| name(state, id, lang)).collect();
    names.join(say::AND.get(lang))
}

/// When a shift is.
pub(super) fn time_words(stood: &Stood, lang: Lang) -> String {
    stood.span().map(|(from, to)| say::when(from, to, lang)).unwrap_or_default()
}

/// When a shift is and what is done.
pub(super) fn stood_words(stood: &Stood, lang: Lang) -> String {
    [time_words(stood, lang).as_str(), " ", &stood.title].concat()
}

/// The same, with where.
pub(super) fn whole_words(stood: &Stood, lang: Lang) -> String {
    [stood_words(stood, lang), place_words(stood, lang)].concat()
}

/// Where, in brackets; nothing where that is not known.
pub(super) fn place_words(stood: &Stood, lang: Lang) -> String {
    if stood.place.is_empty() { String::new() } else { say::AT.fill(lang, &[&stood.place]) }
}

/// A shift of the state.
pub(super) fn shift_words(state: &State, id: &RecordId, lang: Lang) -> String {
    match state.get::<Shift>(id) {
        Some(shift) => stood_words(&Stood::of(state, &shift), lang),
        None => say::NO_SHIFT.get(lang).to_owned(),
    }
}

/// Everybody on a shift from `now` on, as choices: shift and volunteer, with a full stop between them.
pub(super) fn coming_seats(
    state: &State,
    now: chrono::NaiveDateTime,
    of: Option<RecordId>,
    lang: Lang,
) -> Vec<Choice> {
    let coming = roster(state).into_iter().filter(|s| s.shift.span().is_some_and(|(f, _)| f > now));
    coming
        .flat_map(|s| {
            let what = stood_words(&Stood::of(state, &s.shift), lang);
            let seat = |who: &RecordId| {
                let label = say::OF.fill(lang, &[&name(state, who, lang), &what]);
                Choice::new([s.id.to_string().as_str(), ".", &who.to_string()].concat(), label)
            };
            let own = |who: &&RecordId| of.is_none_or(|of| of == **who);
            s.volunteers.iter().filter(own).map(seat).collect::<Vec<_>>()
        })
        .collect()
}

/// A seat chosen among [`coming_seats`].
pub(super) fn seat_chosen(value: &str) -> Option<(RecordId, RecordId)> {
    let (shift, volunteer) = value.split_once('.')?;
    Some((shift.parse().ok()?, volunteer.parse().ok()?))
}

/// A label with a box to tick.
pub(super) fn tick(label: Signal<String>, on: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| on.set(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
