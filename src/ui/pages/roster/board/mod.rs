//! 班表: who is on what, by post, team or person, over a day, a week, a month; changed by touch, mouse and keyboard.
//!
//! * `model`: what the page shows, looked up once; `rows`: it as rows of days.
//! * `cell`: what a cell shows; `grid`: the rows as an ARIA grid, with only those in sight in the page; `list`: the same as a list.
//! * `seat`: one shift opened, where people are put on and taken off; `best`: who would be best for it; `hands`: keys and dragging.

mod best;
mod cell;
mod exception;
mod grid;
mod hands;
mod list;
mod model;
mod on_call;
mod rows;
mod seat;

use std::ops::Range;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{App, use_app};
use crate::text::{Msg, dates, roster_board as say, shifts};
use crate::ui::components::{Checkbox, Dialog, EmptyState, Kind, LinkButton, PageHead};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::painted;
use crate::ui::pages::shifts::called_off;
use crate::ui::route::{Route, Staff};
pub(in crate::ui::pages) use exception::exception;
use model::{Kept, Shared};
use rows::{By, Rows, View};
pub(in crate::ui::pages) use seat::Asked;
use seat::Opened;

/// Frames that drawing the rows in sight may take.
const MOST_FRAMES: usize = 60;

/// How the board is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    view: View,
    by: By,
    /// The day it is looked at from.
    day: NaiveDate,
    only_gaps: bool,
    compare: bool,
}

/// What the page is set to.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// Kept aside, so that a board stays small enough to be handed on.
    app: StoredValue<App>,
    view: RwSignal<View>,
    by: RwSignal<By>,
    day: RwSignal<NaiveDate>,
    only_gaps: RwSignal<bool>,
    compare: RwSignal<bool>,
    /// How it is drawn: what was pressed shows at once, the board follows when that is painted.
    now: RwSignal<Look>,
    /// Whether it is still to follow.
    busy: RwSignal<bool>,
    /// The rows that are drawn so far.
    drawn: RwSignal<Range<usize>>,
    /// Whether there is anything to see yet.
    begun: RwSignal<bool>,
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
        let asked = Memo::new(move |_| Look {
            view: view.get(),
            by: by.get(),
            day: day.get(),
            only_gaps: only_gaps.get(),
            compare: compare.get(),
        });
        let now = RwSignal::new(asked.get_untracked());
        let (busy, begun) = (RwSignal::new(true), RwSignal::new(false));
        let drawn = RwSignal::new(0..0);
        follow(asked, now, busy, begun, drawn);
        let span = Memo::new(move |_| now.with(|now| now.view.span(now.day)));
        let kept = StoredValue::new_local(Kept::default());
        // The days a sheet is made of are more than those looked at: next week is there already.
        let days = Memo::new(move |_| {
            let span = span.get();
            kept.try_update_value(|kept| kept.days(span)).unwrap_or(span)
        });
        let whole = Memo::new(move |_| {
            let (community, days) = (app.community(), days.get());
            app.read(|state| {
                let model = |kept: &mut Kept| kept.model(state, &community, days, lang());
                let made = kept.try_update_value(model);
                Shared::new(made.unwrap_or_else(|| model(&mut Kept::default())))
            })
        });
        let model = Memo::new(move |_| Shared::new(whole.with(|whole| whole.within(span.get()))));
        let rows = Memo::new(move |_| {
            let Look { view, by, only_gaps, .. } = now.get();
            model.with(|model| Rows::of(model, span.get(), by, only_gaps, view))
        });
        let (opened, help) = (RwSignal::new(None), RwSignal::new(false));
        let app = StoredValue::new(app);
        Self {
            app,
            view,
            by,
            day,
            only_gaps,
            compare,
            now,
            busy,
            drawn,
            begun,
            opened,
            help,
            model,
            rows,
        }
    }
}

/// Lets the board follow what is asked for once the press is painted, and then its rows, a few at a time.
fn follow(
    asked: Memo<Look>,
    now: RwSignal<Look>,
    busy: RwSignal<bool>,
    begun: RwSignal<bool>,
    drawn: RwSignal<Range<usize>>,
) {
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        asked.track();
        busy.set(true);
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        // Nothing goes on once the page is left, or something else was asked for.
        let still = move || turn.try_get_value() == Some(mine);
        spawn_local(async move {
            painted().await;
            if !still() {
                return;
            }
            // What stood there is not drawn as something else: it goes, and rows come anew.
            drawn.set(0..0);
            now.set(asked.get_untracked());
            begun.set(true);
            let mut before = None;
            for _ in 0..MOST_FRAMES {
                painted().await;
                if !still() {
                    return;
                }
                let is = drawn.get_untracked();
                if before.replace(is.clone()) == Some(is) {
                    break;
                }
            }
            busy.set(false);
        });
    });
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
    // Nothing is looked up before the head of the page is painted.
    let none = Memo::new(move |_| board.model.with(|model| model.count() == 0));
    let list = Memo::new(move |_| board.now.get().view == View::List);
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::BOARD) lead=t(say::BOARD_LEAD) back>
            <LinkButton label=t(say::ADD_SHIFT) to=Route::NewShift/>
        </PageHead>
        <div
            class="board-page stack"
            aria-busy=move || if board.busy.get() { "true" } else { "false" }
        >
            {tools(board)}
            {move || board.begun.get().then(|| standing(board))}
            {move || {
                if !board.begun.get() {
                    return ().into_any();
                }
                if none.get() {
                    let next = (t(say::MAKE_SHIFTS), Route::Staff(Staff::Templates));
                    return view! {
                        <EmptyState title=t(say::EMPTY) why=t(say::EMPTY_WHY) next/>
                    }
                    .into_any();
                }
                if list.get() { list::list(board) } else { grid::grid(board) }
            }}
            {called_off(Signal::derive(move || board.now.with(|now| now.view.span(now.day))))}
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
        (board.now.get().compare && board.model.with(|model| model.nothing_published()))
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
        <p class="row no-print">
            <LinkButton label=t(say::DOOR_FAIR) to=Route::Staff(Staff::Fair) kind=Kind::Quiet/>
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
