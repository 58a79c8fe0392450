//! 班表: who is on what, by post, team or person, over a day, a week, a month; changed by touch, mouse and keyboard.
//!
//! * `model`: what the page shows, looked up once; `rows`: it as rows of days.
//! * `grid`: the rows as an ARIA grid, with only those in sight in the page; `list`: the same as a list.
//! * `seat`: one shift opened, where people are put on and taken off; `hands`: keys and dragging.

mod grid;
mod hands;
mod list;
mod model;
mod rows;
mod seat;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::text::{Msg, dates, roster_board as say, shifts};
use crate::ui::components::{Checkbox, Dialog, EmptyState, LinkButton, PageHead};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::{Route, Staff};
use model::{Model, Shared};
use rows::{By, Rows, View};
use seat::Opened;

/// What the page is set to.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// Kept aside, so that a board stays small enough to be handed on.
    app: StoredValue<App>,
    view: RwSignal<View>,
    by: RwSignal<By>,
    /// The day it is looked at from.
    day: RwSignal<NaiveDate>,
    only_gaps: RwSignal<bool>,
    compare: RwSignal<bool>,
    /// The shift that is opened.
    opened: RwSignal<Option<Opened>>,
    /// Whether the help on keys is open.
    help: RwSignal<bool>,
    model: Memo<Shared>,
    rows: Memo<Rows>,
}

impl Board {
    fn new() -> Self {
        let app = use_app();
        let narrow = window().match_media("(max-width: 47.99rem)").ok().flatten();
        let narrow = narrow.is_some_and(|list| list.matches());
        let view = RwSignal::new(if narrow { View::List } else { View::Week });
        let by = RwSignal::new(By::Post);
        let day = RwSignal::new(app.today());
        let (only_gaps, compare) = (RwSignal::new(false), RwSignal::new(false));
        let span = Memo::new(move |_| view.get().span(day.get()));
        let model = Memo::new(move |_| {
            let community = app.community();
            Shared::new(app.read(|state| Model::of(state, &community, span.get(), lang())))
        });
        let rows = Memo::new(move |_| {
            model.with(|model| Rows::of(model, span.get(), by.get(), only_gaps.get(), view.get()))
        });
        let (opened, help) = (RwSignal::new(None), RwSignal::new(false));
        let app = StoredValue::new(app);
        Self { app, view, by, day, only_gaps, compare, opened, help, model, rows }
    }
}

impl Board {
    /// The application: a listener has no context to ask for it.
    fn app(self) -> App {
        self.app.get_value()
    }
}

/// The page of the board.
#[component]
pub fn BoardPage() -> AnyView {
    let board = Board::new();
    let none = Memo::new(move |_| board.model.with(|model| model.count() == 0));
    let list = Memo::new(move |_| board.view.get() == View::List);
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::BOARD) lead=t(say::BOARD_LEAD) back>
            <LinkButton label=t(say::ADD_SHIFT) to=Route::NewShift/>
        </PageHead>
        <div class="board-page stack">
            {tools(board)}
            {standing(board)}
            {move || {
                if none.get() {
                    let next = (t(say::MAKE_SHIFTS), Route::Staff(Staff::Templates));
                    return view! {
                        <EmptyState title=t(say::EMPTY) why=t(say::EMPTY_WHY) next/>
                    }
                    .into_any();
                }
                if list.get() { list::list(board) } else { grid::grid(board) }
            }}
            {seat::dialog(board)}
            {keys(board)}
        </div>
    }
    .into_any()
}

/// Which part of the roster is looked at, and how.
fn tools(board: Board) -> AnyView {
    let views = [
        (View::Day, say::VIEW_DAY),
        (View::Week, say::VIEW_WEEK),
        (View::Month, say::VIEW_MONTH),
        (View::List, say::VIEW_LIST),
    ];
    let sorts = [(By::Post, say::BY_POST), (By::Team, say::BY_TEAM), (By::Person, say::BY_PERSON)];
    let step = move |ahead: bool| {
        board.day.update(|day| *day = board.view.get_untracked().step(*day, ahead));
    };
    let now = move || board.day.set(board.app().today());
    let span = tf(say::SPAN, move |lang| {
        let (first, last) = board.view.get().span(board.day.get());
        vec![dates::day(first, lang), dates::day(last, lang)]
    });
    view! {
        <div class="board-tools no-print">
            <div class="row" role="group" aria-label=t(say::VIEW)>
                {views.map(|(view, label)| switch(label, board.view, view)).collect_view()}
            </div>
            <div class="row" role="group" aria-label=t(say::BY) hidden=move || board.view.get() == View::List>
                {sorts.map(|(by, label)| switch(label, board.by, by)).collect_view()}
            </div>
            <div class="row">
                <button type="button" class="button" on:click=move |_| step(false)>
                    <span aria-hidden="true">"‹ "</span>
                    {t(say::EARLIER)}
                </button>
                <button type="button" class="button" on:click=move |_| now()>{t(say::TODAY)}</button>
                <button type="button" class="button" on:click=move |_| step(true)>
                    {t(say::LATER)}
                    <span aria-hidden="true">" ›"</span>
                </button>
            </div>
            <div class="row">
                <Checkbox id="only-gaps" label=t(say::ONLY_GAPS) checked=board.only_gaps/>
                <Checkbox id="compare" label=t(say::COMPARE) checked=board.compare/>
            </div>
        </div>
        <p class="board-span"><strong>{span}</strong></p>
    }
    .into_any()
}

/// A button that sets one of several.
fn switch<T>(label: Msg, value: RwSignal<T>, mine: T) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let pressed = move || if value.get() == mine { "true" } else { "false" };
    view! {
        <button type="button" class="button" aria-pressed=pressed on:click=move |_| value.set(mine)>
            {t(label)}
        </button>
    }
    .into_any()
}

/// How many shifts there are and how many people are missing; read aloud when it changes.
fn standing(board: Board) -> AnyView {
    let words = move || {
        let (shifts, missing) =
            board.model.with(|model| (model.count().to_string(), model.missing()));
        match missing {
            0 => say::STANDING_FULL.fill(lang(), &[&shifts]),
            n => say::STANDING.fill(lang(), &[&shifts, &n.to_string()]),
        }
    };
    let published = move || {
        (board.compare.get() && board.model.with(|model| model.published.is_empty()))
            .then(|| view! { <span>" " {t(say::NOTHING_PUBLISHED)}</span> })
    };
    view! { <p role="status" class="soft">{words} {published}</p> }.into_any()
}

/// The help on keys.
fn keys(board: Board) -> AnyView {
    let keys = [
        (say::KEY_ARROWS, say::KEY_ARROWS_DO),
        (say::KEY_ENTER, say::KEY_ENTER_DO),
        (say::KEY_DELETE, say::KEY_DELETE_DO),
    ];
    let letters = [("L", say::KEY_L_DO), ("?", say::KEY_HELP_DO)];
    view! {
        <p class="no-print">
            <button type="button" class="button quiet" on:click=move |_| board.help.set(true)>
                {t(say::KEYS)}
            </button>
        </p>
        <Dialog id="board-keys" title=t(say::KEYS) open=board.help>
            <ul>
                {keys
                    .map(|(key, does)| view! { <li><kbd>{t(key)}</kbd> " " {t(does)}</li> })
                    .collect_view()}
                {letters
                    .map(|(key, does)| view! { <li><kbd>{key}</kbd> " " {t(does)}</li> })
                    .collect_view()}
            </ul>
        </Dialog>
    }
    .into_any()
}
