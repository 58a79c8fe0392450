//! Keys, presses and dragging on the board. What is pressed is found by its data, so that a thousand places need one
//! listener.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlCollection, HtmlElement};

use super::Board;
use super::seat::Opened;
use crate::app::commands::roster_board as acts;
use crate::domain::shifts::blockers;
use crate::log::RecordId;
use crate::ui::components::Sight;

/// The id of the grid.
pub(super) const GRID: &str = "board";

/// The class of a place.
const SEAT: &str = "seat";

/// Pixels a pointer moves before a press is a drag.
const FAR: i32 = 6;

/// The place something happened on.
fn place(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("[data-shift]").ok().flatten()
}

fn id_of(element: &Element, name: &str) -> Option<RecordId> {
    element.get_attribute(name)?.parse().ok()
}

/// A place was pressed.
pub(super) fn click(board: Board, event: &MouseEvent) {
    if let Some(place) = place(event.target()) {
        open(board, &place);
    }
}

fn open(board: Board, place: &Element) {
    if let Some(shift) = id_of(place, "data-shift") {
        let at = Back::of(place).at;
        board.opened.set(Some(Opened { shift, at, who: None }));
    }
}

/// Keys that mean the same in the list and in the grid: take off, lock, help.
pub(super) fn list_key(board: Board, event: &KeyboardEvent) {
    let Some(place) = place(event.target()) else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let app = board.app();
    let on = id_of(&place, "data-shift").zip(id_of(&place, "data-person"));
    match (event.key().as_str(), on) {
        ("?", _) => board.help.set(true),
        ("Delete" | "Backspace", Some((shift, person))) => {
            let back = Back::of(&place);
            app.run(async move {
                acts::take_off(app, shift, person).await?;
                back.focus();
                Ok(())
            });
        }
        ("l" | "L", Some((shift, person))) => {
            let locked = board.model.with_untracked(|model| {
                let (s, v) = (model.sheet.duty(&shift)?, model.sheet.person(&person)?);
                model.sheet.on[s].iter().find(|place| place.who == v).map(|place| place.locked)
            });
            let back = Back::of(&place);
            app.run(async move {
                acts::lock(app, shift, person, !locked.unwrap_or_default()).await?;
                back.focus();
                Ok(())
            });
        }
        _ => return,
    }
    event.prevent_default();
}

/// Where the focus goes after an act drew the place anew: a place of the same shift at the same position.
pub(super) struct Back {
    /// The shift's id.
    pub(super) shift: String,
    /// Which of its places.
    pub(super) at: usize,
}

impl Back {
    fn of(place: &Element) -> Self {
        let shift = place.get_attribute("data-shift").unwrap_or_default();
        let at = places_of(&shift).iter().position(|one| one == place).unwrap_or_default();
        Self { shift, at }
    }

    pub(super) fn focus(self) {
        request_animation_frame(move || {
            let all = places_of(&self.shift);
            if let Some(one) = all.get(self.at).or_else(|| all.last()) {
                let _ = one.unchecked_ref::<HtmlElement>().focus();
            }
        });
    }
}

fn places_of(shift: &str) -> Vec<Element> {
    let all = elements(&document().get_elements_by_class_name(SEAT));
    let own = |one: &Element| one.get_attribute("data-shift").is_some_and(|id| id == shift);
    all.into_iter().filter(own).collect()
}

fn elements(all: &HtmlCollection) -> Vec<Element> {
    (0..all.length()).filter_map(|n| all.item(n)).collect()
}

/// The place that has the focus is the one that can be tabbed to.
pub(super) fn focused(event: &FocusEvent) {
    let Some(place) = place(event.target()) else { return };
    let Some(grid) = document().get_element_by_id(GRID) else { return };
    while let Ok(Some(before)) = grid.query_selector("[data-shift][tabindex=\"0\"]") {
        if before.set_attribute("tabindex", "-1").is_err() {
            break;
        }
    }
    let _ = place.set_attribute("tabindex", "0");
}

/// Sees to it that some place of the grid can be tabbed to.
pub(super) fn keep_reachable() {
    let Some(grid) = document().get_element_by_id(GRID) else { return };
    let reachable = grid.query_selector("[data-shift][tabindex=\"0\"]").ok().flatten();
    if reachable.is_none()
        && let Ok(Some(first)) = grid.query_selector("[data-shift]")
    {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// A key in the grid.
pub(super) fn key(board: Board, sight: Sight, event: &KeyboardEvent) {
    let Some(here) = place(event.target()) else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let to = match event.key().as_str() {
        key @ ("ArrowUp" | "ArrowDown") => {
            let ahead = key == "ArrowDown";
            event.prevent_default();
            if let Some(to) = beside(&here, ahead) {
                let _ = to.unchecked_into::<HtmlElement>().focus();
            } else {
                other_row(board, sight, &here, ahead);
            }
            return;
        }
        "ArrowLeft" => other_cell(&here, false),
        "ArrowRight" => other_cell(&here, true),
        "Home" => at_end(&here, true),
        "End" => at_end(&here, false),
        _ => return list_key(board, event),
    };
    event.prevent_default();
    if let Some(to) = to {
        let _ = to.unchecked_into::<HtmlElement>().focus();
    }
}

fn cell_of(place: &Element) -> Option<Element> {
    place.closest("td").ok().flatten()
}

fn places_in(cell: &Element) -> Vec<Element> {
    elements(&cell.get_elements_by_class_name(SEAT))
}

/// The next place of the same cell.
fn beside(here: &Element, ahead: bool) -> Option<Element> {
    let all = places_in(&cell_of(here)?);
    let at = all.iter().position(|one| one == here)?;
    let to = if ahead { at + 1 } else { at.checked_sub(1)? };
    all.get(to).cloned()
}

/// The nearest cell of the same row that holds a place.
fn other_cell(here: &Element, ahead: bool) -> Option<Element> {
    let mut cell = cell_of(here)?;
    let at = places_in(&cell).iter().position(|one| one == here).unwrap_or_default();
    loop {
        cell = if ahead { cell.next_element_sibling() } else { cell.previous_element_sibling() }?;
        let all = places_in(&cell);
        if let Some(to) = all.get(at).or_else(|| all.last()) {
            return Some(to.clone());
        }
    }
}

/// The number an element carries, of its row or its column.
fn number(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

/// Goes to a place of the next row that holds any: in the same column, else in the nearest one. People without shifts may
/// be many, so where that is the data says, not the page; a row that is not in the page yet comes when it is scrolled to.
fn other_row(board: Board, sight: Sight, here: &Element, ahead: bool) {
    let Some(cell) = cell_of(here) else { return };
    let row = cell.parent_element().and_then(|row| number(&row, "aria-rowindex"));
    // Both count the heads, from one.
    let (Some(row), Some(column)) = (row, number(&cell, "aria-colindex")) else { return };
    let (Some(row), Some(column)) = (row.checked_sub(2), column.checked_sub(2)) else { return };
    enter_beside(board, sight, (row, column), ahead, FRAMES);
}

/// Frames waited for a row that is scrolled to.
const FRAMES: u32 = 30;

fn enter_beside(board: Board, sight: Sight, from: (usize, usize), ahead: bool, frames: u32) {
    let mut at = from;
    while let Some(to) = board.rows.with_untracked(|rows| rows.beside(at.0, at.1, ahead)) {
        match enter(to, ahead) {
            Some(true) => return,
            // A shift that wants nobody and has nobody.
            Some(false) => at = to,
            None if frames == 0 => return,
            None => {
                sight.reveal(to.0);
                let again = move || enter_beside(board, sight, at, ahead, frames - 1);
                return request_animation_frame(again);
            }
        }
    }
}

/// Moves the focus to the first or the last place of a cell, if it has any; nothing where the cell is not in the page.
fn enter((row, column): (usize, usize), first: bool) -> Option<bool> {
    let (row, column) = ((row + 2).to_string(), (column + 2).to_string());
    let of = ["#", GRID, " [aria-rowindex=\"", &row, "\"] [aria-colindex=\"", &column, "\"]"];
    let cell = document().query_selector(&of.concat()).ok().flatten()?;
    let all = places_in(&cell);
    let to = if first { all.first() } else { all.last() };
    Some(to.is_some_and(|to| to.unchecked_ref::<HtmlElement>().focus().is_ok()))
}

/// The first or the last place of the row.
fn at_end(here: &Element, first: bool) -> Option<Element> {
    let all = places_in(&cell_of(here)?.parent_element()?);
    if first { all.first().cloned() } else { all.last().cloned() }
}

/// Somebody dragged from one shift to another.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    /// Where the pointer went down: shift, person, x, y.
    from: RwSignal<Option<(RecordId, RecordId, i32, i32)>>,
    /// Whether it has moved far enough to be a drag.
    moved: RwSignal<bool>,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self { from: RwSignal::new(None), moved: RwSignal::new(false) }
    }

    /// A finger scrolls; a mouse or a pen drags.
    pub(super) fn begin(self, event: &PointerEvent) {
        self.leave();
        if event.pointer_type() == "touch" || event.button() != 0 {
            return;
        }
        let place = place(event.target());
        let on = place.and_then(|p| id_of(&p, "data-shift").zip(id_of(&p, "data-person")));
        self.from.set(on.map(|(shift, who)| (shift, who, event.client_x(), event.client_y())));
    }

    pub(super) fn go_on(self, event: &PointerEvent) {
        let Some((_, _, x, y)) = self.from.get_untracked() else { return };
        let far = (event.client_x() - x).abs() + (event.client_y() - y).abs() > FAR;
        if far && !self.moved.get_untracked() {
            self.moved.set(true);
            // The cursor says that something is carried.
            mark(".board-scroll", "dragging", true);
        }
        if self.moved.get_untracked() {
            mark(".shift.over", "over", false);
            if let Some(shift) = below(event) {
                let _ = shift.class_list().add_1("over");
            }
        }
    }

    pub(super) fn leave(self) {
        self.from.set(None);
        self.moved.set(false);
        mark(".board-scroll.dragging", "dragging", false);
        mark(".shift.over", "over", false);
    }

    /// Let go: on another shift the person moves there, or the shift opens where a rule is in the way.
    pub(super) fn end(self, board: Board, event: &PointerEvent) {
        let carried = self.from.get_untracked().filter(|_| self.moved.get_untracked());
        let onto = below(event).and_then(|shift| id_of(&shift, "data-drop"));
        self.leave();
        let (Some((from, who, ..)), Some(to)) = (carried, onto) else { return };
        if from == to {
            return;
        }
        let free = board.model.with_untracked(|model| {
            let (v, a, b) =
                (model.sheet.person(&who)?, model.sheet.duty(&from)?, model.sheet.duty(&to)?);
            // As if they had left the one already.
            let mut tried = model.sheet.clone();
            tried.take(v, a);
            Some(blockers(&tried, v, b).is_empty())
        });
        let app = board.app();
        if free == Some(true) {
            app.run(acts::move_on(app, who, from, to, String::new()));
        } else {
            board.opened.set(Some(Opened { shift: to, at: 0, who: Some((who, from)) }));
        }
    }
}

fn below(event: &PointerEvent) -> Option<Element> {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    document().element_from_point(x, y)?.closest("[data-drop]").ok().flatten()
}

/// Sets or takes away a class of the first element that fits.
fn mark(selector: &str, class: &str, on: bool) {
    if let Ok(Some(one)) = document().query_selector(selector) {
        let list = one.class_list();
        let _ = if on { list.add_1(class) } else { list.remove_1(class) };
    }
}
