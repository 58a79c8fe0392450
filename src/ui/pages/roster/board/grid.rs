//! The board as an ARIA grid: a table of days in a scroll container of its own, with only the rows in sight in the page.
//! One place at a time can be tabbed to; the arrow keys go from place to place.

use leptos::html;
use leptos::prelude::*;

use super::Board;
use super::hands;
use super::list::seat;
use super::model::{Model, Seat, Sort};
use super::rows::{By, Row, Rows};
use crate::text::{dates, roster_board as say};
use crate::ui::lang::{lang, t};
use crate::ui::window::in_page_around;

/// The most places a cell shows; whoever wants more opens the shift.
const SEATS: usize = 3;
/// Rows kept above and below those in sight: they are tall.
const AROUND: usize = 2;

pub(super) fn grid(board: Board) -> AnyView {
    let node = NodeRef::<html::Div>::new();
    let (scrolled, set_scrolled) = signal(0_u32);
    let (sight, set_sight) = signal((0_u32, 0_u32));
    let measure = move || {
        if let Some(node) = node.try_get_untracked().flatten() {
            let row = node.query_selector("tbody tr:not(.gap)").ok().flatten();
            let height = row.map_or(sight.get_untracked().1, |row| whole(row.client_height()));
            set_sight.set((whole(node.client_height()), height));
        }
    };
    Effect::new(move |_| {
        if node.get().is_some() {
            board.rows.track();
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let printing = RwSignal::new(false);
    for (event, now) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| printing.set(now));
        on_cleanup(move || listener.remove());
    }
    let count = Memo::new(move |_| board.rows.with(|rows| rows.all.len()));
    let shown = Memo::new(move |_| {
        let (height, row) = sight.get();
        let (height, row) = if row == 0 { (600, 100) } else { (height, row) };
        if printing.get() {
            return 0..count.get();
        }
        in_page_around(scrolled.get(), height, row, count.get(), AROUND)
    });
    let gap = move |rows: usize| {
        let pixels = rows * sight.get().1 as usize;
        (pixels > 0).then(|| {
            view! {
                <tr class="gap" aria-hidden="true">
                    <td colspan="99" style:height=pixels.to_string() + "px"></td>
                </tr>
            }
        })
    };
    let body_row = move |n: usize| {
        // A row is drawn anew with its model; what stands in a row that is about to leave does not matter.
        view! {
            <tr aria-rowindex=(n + 2).to_string()>
                {move || {
                    let (model, compare) = (board.model.get(), board.compare.get());
                    board
                        .rows
                        .with(|rows| rows.all.get(n).map(|row| cells(&model, rows, row, compare, n)))
                }}
            </tr>
        }
    };
    let head = move || {
        let today = board.app().today();
        let day = |day: chrono::NaiveDate| {
            let class = if day == today {
                "today"
            } else if crate::domain::shifts::is_weekend(day) {
                "weekend"
            } else {
                ""
            };
            let weekday =
                crate::domain::shifts::short(crate::domain::deliberation::DayOfWeek::of(day));
            view! {
                <th scope="col" class=class>
                    <span class="aloud">{dates::weekday_day(day, lang())}</span>
                    <span aria-hidden="true">
                        {t(weekday)} " " {chrono::Datelike::day(&day).to_string()}
                    </span>
                </th>
            }
        };
        let first = match board.by.get() {
            By::Post => say::ROWS_POST,
            By::Team => say::ROWS_TEAM,
            By::Person => say::ROWS_PERSON,
        };
        let days = board.rows.with(|rows| rows.days.clone());
        view! {
            <tr aria-rowindex="1">
                <th scope="col" class="what">{t(first)}</th>
                {days.into_iter().map(day).collect_view()}
            </tr>
        }
    };
    let class = move || {
        board.rows.with(|rows| match (rows.seats, rows.days.len()) {
            (true, _) => "roster-grid",
            (false, 0..=7) => "roster-grid lines",
            _ => "roster-grid month",
        })
    };
    let drag = hands::Drag::new();
    view! {
        <div
            class="table-scroll board-scroll"
            node_ref=node
            on:scroll=move |_| {
                if let Some(node) = node.get_untracked() {
                    set_scrolled.set(whole(node.scroll_top()));
                }
            }
        >
            <table
                class=class
                role="grid"
                id=hands::GRID
                aria-label=t(say::BOARD)
                aria-rowcount=move || (count.get() + 1).to_string()
                aria-colcount=move || (board.rows.with(|rows| rows.days.len()) + 1).to_string()
                on:click=move |event| hands::click(board, &event)
                on:keydown=move |event| hands::key(board, &event)
                on:focusin=move |event| hands::focused(&event)
                on:pointerdown=move |event| drag.begin(&event)
                on:pointermove=move |event| drag.go_on(&event)
                on:pointerup=move |event| drag.end(board, &event)
                on:pointercancel=move |_| drag.leave()
            >
                <thead>{head}</thead>
                <tbody>
                    {move || gap(shown.get().start)}
                    <For each=move || shown.get() key=|row| *row children=body_row/>
                    {move || gap(count.get().saturating_sub(shown.get().end))}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The cells of a row. The first place of the first row with any can be tabbed to; from there the focus says which can.
fn cells(model: &Model, rows: &Rows, row: &Row, compare: bool, n: usize) -> AnyView {
    let mut tab = if rows.first == Some(n) { "0" } else { "-1" };
    let cell = |shifts: &Vec<usize>| {
        let drawn = shifts
            .iter()
            .map(|s| {
                if rows.seats {
                    let all = model.seats(*s, compare);
                    with_seats(model, *s, &all, std::mem::replace(&mut tab, "-1"))
                } else {
                    in_one_line(
                        model,
                        *s,
                        row.person.is_some(),
                        compare,
                        std::mem::replace(&mut tab, "-1"),
                    )
                }
            })
            .collect_view();
        view! { <td>{drawn}</td> }
    };
    let cells = row.cells.iter().map(cell).collect_view();
    let name = match row.person {
        None => row.title.clone().into_any(),
        Some(v) => {
            let id = model.sheet.people[v].id.to_string();
            let href =
                crate::ui::route::Route::Staff(crate::ui::route::Staff::Volunteer(id)).href();
            view! { <a href=href tabindex="-1">{row.title.clone()}</a> }.into_any()
        }
    };
    view! {
        <th scope="row">
            {name}
            <span class="soft">{row.sub.clone()}</span>
        </th>
        {cells}
    }
    .into_any()
}

/// A shift with its places below one another.
fn with_seats(model: &Model, s: usize, all: &[Seat], tab: &'static str) -> AnyView {
    let hidden = all.len().saturating_sub(SEATS);
    let shown = if hidden > 1 { SEATS - 1 } else { SEATS };
    let more = (hidden > 1).then(|| {
        let words = say::MORE_SEATS.fill(model.lang, &[&(all.len() - shown).to_string()]);
        let missing = all[shown..].iter().any(|seat| seat.sort == Sort::Missing);
        let sort = if missing { Sort::Missing } else { Sort::May };
        seat(model, s, &Seat { who: None, words, sort }, "-1")
    });
    let first = all.first().map(|one| seat(model, s, one, tab));
    let rest = all.iter().take(if hidden > 1 { shown } else { all.len() }).skip(1);
    view! {
        <div class="shift" data-drop=model.sheet.duties[s].id.to_string()>
            <p class="time">{model.time(s)} " " <span class="soft">{model.figures(s)}</span></p>
            {first}
            {rest.map(|one| seat(model, s, one, "-1")).collect_view()}
            {more}
        </div>
    }
    .into_any()
}

/// A shift in one line: the time in a row of its own person, else how many come, marked where somebody is missing.
fn in_one_line(model: &Model, s: usize, own: bool, compare: bool, tab: &'static str) -> AnyView {
    let duty = &model.sheet.duties[s];
    let changed = compare
        && model.seats(s, true).iter().any(|seat| {
            matches!(seat.sort, Sort::Gone | Sort::Note)
                || seat.words.ends_with(say::CAME_ON.get(model.lang))
        });
    let sort = if changed {
        Sort::Note
    } else if model.short(s) > 0 && !own {
        Sort::Missing
    } else {
        Sort::Person
    };
    let clock = dates::clock(duty.from.time());
    let words = if own {
        [clock.as_str(), " ", &duty.shift.title].concat()
    } else {
        [clock.as_str(), " ", &model.figures(s)].concat()
    };
    seat(model, s, &Seat { who: None, words, sort }, tab)
}

/// The browser measures in signed numbers; lengths are not.
fn whole(length: i32) -> u32 {
    u32::try_from(length).unwrap_or(0)
}
