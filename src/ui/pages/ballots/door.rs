//! Finding a row with one thumb: a building, then a door; or by typing.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::camera::{camera, can_scan};
use super::enter::Desk;
use super::words::building_of;
use crate::app::use_app;
use crate::domain::community::code::{door_order, parts};
use crate::domain::deliberation::ballot::{RowState, read_paper, rows_by_door};
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Button, Form, FormErrors, TextField};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::typed;

/// The doors of each building, in the order of doors.
fn by_building(rows: &BTreeMap<String, u32>) -> Vec<(String, Vec<(String, u32)>)> {
    let mut buildings: BTreeMap<&str, Vec<(String, u32)>> = BTreeMap::new();
    for (door, row) in rows {
        buildings.entry(building_of(door)).or_default().push((door.clone(), *row));
    }
    let mut all: Vec<_> = buildings
        .into_iter()
        .map(|(building, mut doors)| {
            doors.sort_by(|a, b| door_order(&a.0, &b.0));
            (building.to_owned(), doors)
        })
        .collect();
    all.sort_by(|a, b| door_order(&a.0, &b.0));
    all
}

/// Buildings, the doors of one, and a field to type a door or a number.
pub(super) fn doors_view(desk: Desk) -> AnyView {
    let rows = desk.doors.with_value(|doors| rows_by_door(doors));
    let count = desk.doors.with_value(Vec::len);
    let buildings = StoredValue::new(by_building(&rows));
    if desk.building.get_untracked().is_none() {
        desk.building.set(buildings.with_value(|all| all.first().map(|(name, _)| name.clone())));
    }
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let find = Callback::new(move |()| {
        errors.clear();
        let asked = typed(text);
        // A bare number is the number on the paper; a door has a building.
        let by_number = asked.parse::<u32>().ok().filter(|n| (1..=count).contains(&(*n as usize)));
        let found = rows.get(&parts(&asked).join("-")).copied().or(by_number.map(|n| n - 1));
        match found {
            Some(row) => {
                text.set(String::new());
                open_row(desk, row);
            }
            None => errors.say("door", say::NO_SUCH_DOOR),
        }
    });
    let chips = move || {
        buildings.with_value(|all| all.iter().map(|(name, _)| chip(desk, name)).collect_view())
    };
    view! {
        {scan(desk, count, errors)}
        <Form on_submit=find>
            <TextField
                id="door"
                label=t(say::WHICH_DOOR)
                hint=t(say::WHICH_DOOR_HINT)
                value=text
                short=true
                errors
            />
            <Button label=t(crate::text::common::CONTINUE)/>
        </Form>
        <div class="chips">{chips}</div>
        {move || {
            let building = desk.building.get()?;
            buildings.with_value(|all| {
                let (_, doors) = all.iter().find(|(name, _)| *name == building)?;
                Some(door_keys(desk, doors))
            })
        }}
    }
    .into_any()
}

/// Opens the row of a household.
fn open_row(desk: Desk, row: u32) {
    let door = desk.name(row);
    let door = door.split('、').next().unwrap_or_default();
    let building = Some(building_of(door).to_owned());
    if desk.building.with_untracked(|shown| *shown != building) {
        desk.building.set(building);
    }
    desk.row.set(Some(row));
}

/// The camera, where there is one that reads codes. The number on a paper is that of its row and is never looked up as a
/// door: a house may be called by a bare number, and the vote would stand under another household.
fn scan(desk: Desk, count: usize, errors: FormErrors) -> AnyView {
    let app = use_app();
    let (ready, on) = (RwSignal::new(false), RwSignal::new(false));
    spawn_local(async move {
        ready.try_set(can_scan().await);
    });
    let read = Callback::new(move |code: Option<String>| {
        on.set(false);
        errors.clear();
        let Some(code) = code else {
            errors.say("door", say::SCAN_NOT);
            return;
        };
        let here = |ballot| app.peek(|s| s.one(&ballot) == s.one(&desk.id));
        match read_paper(&code).filter(|(ballot, _)| here(*ballot)) {
            Some((_, number)) if (1..=count).contains(&(number as usize)) => {
                open_row(desk, number - 1);
            }
            _ => errors.say("door", say::SCAN_OTHER),
        }
    });
    let off = Callback::new(move |()| on.set(false));
    let start = move || {
        errors.clear();
        on.set(true);
    };
    (move || match (ready.get(), on.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! { <p><Button label=t(say::SCAN) on_click=start/></p> }.into_any(),
        (true, true) => camera(read, off),
    })
    .into_any()
}

fn chip(desk: Desk, name: &str) -> AnyView {
    let (mine, chosen) = (name.to_owned(), name.to_owned());
    let label = if name.is_empty() {
        t(say::NO_BUILDING)
    } else {
        let name = name.to_owned();
        tf(say::BUILDING, move |_| vec![name.clone()])
    };
    view! {
        <button
            type="button"
            class="button"
            aria-pressed=move || desk.building.with(|b| b.as_deref() == Some(mine.as_str())).to_string()
            on:click=move |_| desk.building.set(Some(chosen.clone()))
        >
            {label}
        </button>
    }
    .into_any()
}

/// The word and class of a state.
const fn shown(state: RowState) -> (Msg, &'static str) {
    match state {
        RowState::Open => (say::T_OPEN, "key"),
        RowState::Entered => (say::T_ENTERED, "key done"),
        RowState::Checked => (say::T_CHECKED, "key done"),
        RowState::Disputed => (say::T_DISPUTED, "key must"),
    }
}

fn door_keys(desk: Desk, doors: &[(String, u32)]) -> AnyView {
    let app = use_app();
    let rows: Vec<u32> = doors.iter().map(|(_, row)| *row).collect();
    let states = Memo::new(move |_| app.read(|state| desk.states(state, &rows)));
    let keys: Vec<AnyView> = doors
        .iter()
        .enumerate()
        .map(|(i, (door, row))| {
            let row = *row;
            let state = Memo::new(move |_| {
                states.with(|states| states.get(i).copied().unwrap_or_default())
            });
            view! {
                <button
                    type="button"
                    class=move || shown(state.get()).1
                    on:click=move |_| desk.row.set(Some(row))
                >
                    <strong>{door.clone()}</strong>
                    <span>{move || t(shown(state.get()).0)}</span>
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="keys">{keys}</div> }.into_any()
}
