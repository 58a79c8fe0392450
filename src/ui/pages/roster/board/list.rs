//! The board as a list: shift after shift, each with its places as buttons. What a phone shows.

use leptos::prelude::*;

use super::cell::Shown;
use super::hands;
use super::{Board, Shared};
use crate::log::RecordId;
use crate::text::{dates, roster_board as say};
use crate::ui::components::{Badge, Tone};
use crate::ui::lang::t;
use crate::ui::pages::parts::growing;

/// A line of the list: a day, or a shift of the model it is of.
#[derive(Clone)]
struct Line {
    model: Shared,
    s: usize,
    /// Whether it is the first of its day.
    day: bool,
    compare: bool,
}

pub(super) fn list(board: Board) -> AnyView {
    let lines = Signal::derive(move || {
        let (model, now) = (board.model.get(), board.now.get());
        let (only, compare) = (now.only_gaps, now.compare);
        let mut before = None;
        let wanted: Vec<usize> = model.inside().filter(|s| !only || model.short(*s) > 0).collect();
        wanted
            .into_iter()
            .map(|s| {
                let day = Some(model.sheet.duties[s].day);
                let first = std::mem::replace(&mut before, day) != day;
                Line { model: model.clone(), s, day: first, compare }
            })
            .collect::<Vec<_>>()
    });
    view! {
        <div class="board-list" on:click=move |event| hands::click(board, &event) on:keydown=move |event| hands::list_key(board, &event)>
            {growing(lines, line)}
        </div>
    }
    .into_any()
}

fn line(line: Line) -> AnyView {
    let (model, s) = (&line.model, line.s);
    let duty = &model.sheet.duties[s];
    let day = line.day.then(|| view! { <h2>{dates::weekday_day(duty.day, model.lang)}</h2> });
    let short = model.short(s);
    let badge = if short > 0 {
        view! { <Badge label=t(say::MISSING) tone=Tone::Must/> }
    } else {
        view! { <Badge label=model.filled(s) tone=Tone::Good/> }
    };
    let grid = duty.shift.grid.and_then(|id| model.grids.iter().find(|(g, _)| *g == id));
    let seats = model.seats(s, line.compare).into_iter().map(|one| Shown::of(model, s, one));
    let seats = seats.map(|one| view! { <li>{seat(&duty.id, &one, "0")}</li> }).collect_view();
    view! {
        <li>
            {day}
            <p class="split">
                <span>
                    <strong>{model.time(s)}</strong>
                    " "
                    {duty.shift.title.clone()}
                    <span class="soft">" " {grid.map(|(_, name)| name.clone())}</span>
                </span>
                {badge}
            </p>
            <ul role="list" class="seats">{seats}</ul>
        </li>
    }
    .into_any()
}

/// A place as a button; what is pressed is found by its data.
pub(super) fn seat(shift: &RecordId, shown: &Shown, tab: &'static str) -> AnyView {
    let person = shown.who.map(|id| id.to_string());
    // No type: it stands in no form, and there may be hundreds.
    view! {
        <button
            class=shown.sort.class()
            tabindex=tab
            data-shift=shift.to_string()
            data-person=person
            aria-label=shown.aloud.clone()
        >
            {shown.words.clone()}
        </button>
    }
    .into_any()
}
