//! What the fields of each register are, and what saving them means.

mod people;
mod places;

use leptos::prelude::*;

use super::editor::{Act, Editor, Field, Shape, Values};
use super::names;
use crate::app::commands::community::take_out;
use crate::app::{App, Held};
use crate::domain::community::{Building, Entrance, Estate, Grid, Person, code, place};
use crate::log::{Record, RecordId, State};
use crate::share::csv::Door;
use crate::text::community as says;
use crate::text::{Lang, Msg};
use crate::ui::components::Choice;
use crate::ui::lang::lang;
use crate::ui::route::Register;

/// The form of an entry, or of a new one; `None` where the entry is not here.
pub(super) fn editor(app: App, register: Register, id: Option<RecordId>) -> Option<Editor> {
    match register {
        Register::Grids => places::grid(app, id),
        Register::Estates => places::estate(app, id),
        Register::Buildings => places::building(app, id),
        Register::Units => places::unit(app, id),
        Register::Households => people::household(app, id),
        Register::Persons => people::person(app, id),
        Register::Organizations => people::organization(app, id),
        Register::Teams => people::team(app, id),
        Register::Venues => places::venue(app, id),
    }
}

/// The record in the hand of its form, and as it is; the default for a new one; `None` where it is not here.
fn old<T: Record + Default + Clone>(app: App, id: Option<RecordId>) -> Option<(Held<T>, T)> {
    let (held, record) = beside(app, id);
    (id.is_none() || held.opened().there).then_some((held, record))
}

/// What stands beside a record, in the hand of the same form; the default where there is nothing.
fn beside<T: Record + Default + Clone>(app: App, id: Option<RecordId>) -> (Held<T>, T) {
    let held = id.map_or_else(|| app.hold_new(), |id| app.hold(&id));
    (held, held.record())
}

fn remover<T: Record + 'static>(app: App, id: Option<RecordId>) -> Option<Box<dyn Fn() -> Act>> {
    let id = id?;
    Some(Box::new(move || Box::pin(take_out::<T>(app, id))))
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn words_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
    label: fn(T) -> Msg,
) -> Shape {
    Shape::One(Signal::derive(move || {
        all.iter().map(|one| Choice::new(word(*one), label(*one).get(lang()))).collect()
    }))
}

/// The records of a kind as choices, by name.
fn records(app: App, list: fn(&State, Lang) -> Vec<(RecordId, String)>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let mut all = app.read(|state| list(state, lang()));
        all.sort_by(|(_, a), (_, b)| code::door_order(a, b));
        all.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect()
    })
}

fn or_none(choices: Signal<Vec<Choice>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let none = Choice::new("", says::NONE.get(lang()));
        std::iter::once(none).chain(choices.get()).collect()
    })
}

fn estates(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| state.all::<Estate>().map(|(id, e)| (id, e.name)).collect())
}

fn grids(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| state.all::<Grid>().map(|(id, g)| (id, g.name)).collect())
}

/// All persons as choices.
pub(super) fn persons(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, lang| {
        state.all::<Person>().map(|(id, _)| (id, names::person(state, &id, lang))).collect()
    })
}

fn stairs(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| {
        let buildings = state.all::<Building>().map(|(id, b)| (id, names::of_building(state, &b)));
        let entrances =
            state.all::<Entrance>().filter_map(|(id, _)| Some((id, names::stair(state, &id)?)));
        buildings.chain(entrances).collect()
    })
}

/// Whether a new entry's id is taken already; then the field is named.
fn taken<T: Record>(
    app: App,
    old: Option<RecordId>,
    new: RecordId,
    values: &Values,
    field: &'static str,
) {
    if old.is_none() && app.peek(|state| state.get::<T>(&new).is_some()) {
        values.wrong(field, says::THERE_ALREADY, "");
    }
}

fn join(ids: impl IntoIterator<Item = RecordId>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}

/// The fields that name a new door.
fn door_fields(app: App) -> Vec<Field> {
    vec![
        Field::new("estate", says::ESTATE, Shape::One(or_none(estates(app))), ""),
        Field::new("door", says::DOOR, Shape::Line, "").hint(says::DOOR_HINT),
    ]
}

/// The door those fields name, and the id of its unit.
fn door(app: App, values: &Values) -> Option<(Door, RecordId)> {
    let written = values.needed("door", says::DOOR_NEEDED);
    let _ = values.needed("estate", says::ESTATE_NEEDED);
    let estate: Estate = values.parsed("estate").and_then(|id| app.peek(|state| state.get(&id)))?;
    let unit = code::unit("", "", &written, true)?;
    let id = place::unit_id(&app.community(), &estate, &unit.code());
    Some((Door { estate: estate.name, unit }, id))
}
