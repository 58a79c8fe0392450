//! Finding one's own door: a building, then a door; or by typing. It shows nothing of who signed.

use leptos::prelude::*;

use crate::domain::community::code::{door_order, parts};
use crate::domain::community::{Building, Estate, Unit};
use crate::domain::pact::signing::units;
use crate::log::{RecordId, State};
use crate::text::kiosk as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, TextField};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

/// A door of a pact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Its unit.
    pub unit: RecordId,
    /// As people say it; with the estate where there are several.
    pub name: String,
    /// Its code alone.
    code: String,
    /// Its building: estate where there are several, code, name.
    building: (String, String, String),
}

/// The doors of the households a pact asks, in their order.
pub fn doors(state: &State, pact: &RecordId) -> Vec<Door> {
    let all: Vec<(RecordId, Unit)> = units(state, pact)
        .into_iter()
        .filter_map(|id| Some((id, state.get::<Unit>(&id)?)))
        .collect();
    let mut estates: Vec<_> = all.iter().filter_map(|(_, u)| u.estate).collect();
    estates.sort_unstable();
    estates.dedup();
    let several = estates.len() > 1;
    let mut doors: Vec<Door> = all
        .into_iter()
        .map(|(unit, record)| {
            let estate = record.estate.filter(|_| several).and_then(|id| state.get::<Estate>(&id));
            let estate = estate.map(|estate| estate.name).unwrap_or_default();
            let building = record.building.and_then(|id| state.get::<Building>(&id));
            let (code, name) = building.map(|b| (b.code, b.name)).unwrap_or_default();
            let whole = [estate.as_str(), " ", &record.code].concat().trim().to_owned();
            Door { unit, name: whole, code: record.code, building: (estate, code, name) }
        })
        .collect();
    doors.sort_by(|a, b| {
        let of = |door: &Door| door.building.0.clone();
        of(a)
            .cmp(&of(b))
            .then_with(|| door_order(&a.building.1, &b.building.1))
            .then_with(|| door_order(&a.code, &b.code))
    });
    doors
}

/// The door that was typed, where only one answers to it.
fn named(doors: &[Door], text: &str) -> Option<RecordId> {
    let wanted = parts(text).join("-");
    let whole = text.trim();
    let mut found = doors.iter().filter(|d| d.code == wanted || d.name == whole);
    let one = found.next()?;
    found.next().is_none().then_some(one.unit)
}

/// A field to type a door, the buildings, and the doors of one.
pub fn door_finder(doors: Vec<Door>, chosen: Callback<Door>) -> AnyView {
    let mut buildings: Vec<(String, String, String)> =
        doors.iter().map(|door| door.building.clone()).collect();
    buildings.dedup();
    let first = (buildings.len() == 1).then_some(0);
    let (at, text, errors) =
        (RwSignal::new(first), RwSignal::new(String::new()), FormErrors::new());
    let doors = StoredValue::new(doors);
    let find = Callback::new(move |()| {
        errors.clear();
        let asked = typed(text);
        let found = doors.with_value(|all| {
            let unit = named(all, &asked)?;
            all.iter().find(|door| door.unit == unit).cloned()
        });
        if let Some(door) = found {
            chosen.run(door);
        } else {
            errors.say("which-door", say::DOOR_MISSING);
            errors.show();
        }
    });
    let chips = buildings.iter().enumerate().map(|(n, (estate, code, name))| {
        let (estate, code, name) = (estate.clone(), code.clone(), name.clone());
        let label = move || {
            let building = match (name.as_str(), code.as_str()) {
                ("", "") => say::NO_BUILDING.get(lang()).to_owned(),
                ("", code) => say::BUILDING.fill(lang(), &[code]),
                (name, _) => name.to_owned(),
            };
            [estate.as_str(), " ", &building].concat().trim().to_owned()
        };
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || (at.get() == Some(n)).to_string()
                on:click=move |_| at.set(Some(n))
            >
                {label}
            </button>
        }
    });
    let chips = chips.collect_view();
    let buildings = StoredValue::new(buildings);
    let keys = move || {
        let building = buildings.with_value(|all| all.get(at.get()?).cloned())?;
        let own = doors.with_value(|all| {
            let own = all.iter().filter(|door| door.building == building);
            own.cloned().collect::<Vec<_>>()
        });
        let key = |door: Door| {
            let name = door.code.clone();
            view! {
                <button type="button" class="key" on:click=move |_| chosen.run(door.clone())>
                    <strong>{name}</strong>
                </button>
            }
        };
        Some(view! { <div class="keys">{own.into_iter().map(key).collect_view()}</div> })
    };
    view! {
        <Form on_submit=find>
            <ErrorSummary errors/>
            <TextField id="which-door" label=t(say::DOOR) hint=t(say::DOOR_HINT) value=text short=true errors/>
            <Button label=t(say::FIND) kind=Kind::Secondary/>
        </Form>
        <div class="chips">{chips}</div>
        {keys}
    }
    .into_any()
}
