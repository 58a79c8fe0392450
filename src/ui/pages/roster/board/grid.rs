//! The board as an ARIA grid: a table of days in a scroll container of its own, with only the rows in sight in the page.
//! One place at a time can be tabbed to; the arrow keys go from place to place.
//!
//! Its rows are laid out each by itself (`style/roster.css`), which takes what a table is from it; the roles say it again.
//! A cell is drawn anew only when it shows something else, and what is shown first comes a few rows at a time: a press is
//! answered meanwhile.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Board;
use super::cell::{Block, Cell, Shown, cells};
use super::hands;
use super::list::seat;
use super::rows::By;
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{is_weekend, short};
use crate::log::RecordId;
use crate::text::{dates, roster_board as say};
use crate::ui::components::{Gradual, Rows, Sight};
use crate::ui::lang::{lang, t};
use crate::ui::route::{Route, Staff};

/// How the rows are: tall, and all of them printed.
const EXPECTED: Rows = Rows { height: 100, around: 2, printed: usize::MAX };

/// Rows drawn in a frame where they show every place, and where each shift is a line.
const SEATED: usize = 2;
const IN_LINES: usize = 4;

pub(super) fn grid(board: Board) -> AnyView {
    let count = Memo::new(move |_| board.rows.with(|rows| rows.all.len()));
    let columns = Memo::new(move |_| board.rows.with(|rows| rows.days.len()));
    // Rows that show every place cost more.
    let most = move || board.rows.with(|rows| if rows.seats { SEATED } else { IN_LINES });
    let gradual = Gradual { drawn: board.drawn, most: Signal::derive(most) };
    let sight = Sight::gradual(count.into(), EXPECTED, gradual);
    let shown = sight.shown;
    // What can be tabbed to may have left the page with its row.
    Effect::new(move |_| {
        shown.track();
        board.rows.track();
        request_animation_frame(hands::keep_reachable);
    });
    let class = move || {
        board.rows.with(|rows| match (rows.seats, rows.days.len()) {
            (true, _) => "roster-grid",
            (false, 0..=7) => "roster-grid lines",
            _ => "roster-grid month",
        })
    };
    let month = move || board.rows.with(|rows| !rows.seats && rows.days.len() > 7);
    let sheet = move || if month() { "board-days month" } else { "board-days" };
    // Where empty cells are left out, one layer behind all rows draws the lines between the days.
    let days =
        Memo::new(move |_| board.rows.with(|rows| if rows.seats { 0 } else { rows.days.len() }));
    let lines = move || {
        (days.get() > 0).then(|| {
            let days = (0..days.get()).map(|_| view! { <span></span> }).collect_view();
            view! { <div class="day-lines" aria-hidden="true">{days}</div> }
        })
    };
    let drag = hands::Drag::new();
    view! {
        <div class="table-scroll board-scroll" node_ref=sight.node on:scroll=move |_| sight.on_scroll()>
            <div class=sheet style=("--days", move || columns.get().to_string())>
                {lines}
                <table
                    class=class
                    role="grid"
                    id=hands::GRID
                    aria-label=t(say::BOARD)
                    aria-rowcount=move || (count.get() + 1).to_string()
                    aria-colcount=move || (columns.get() + 1).to_string()
                    on:click=move |event| hands::click(board, &event)
                    on:keydown=move |event| hands::key(board, sight, &event)
                    on:focusin=move |event| hands::focused(&event)
                    on:pointerdown=move |event| drag.begin(&event)
                    on:pointermove=move |event| drag.go_on(&event)
                    on:pointerup=move |event| drag.end(board, &event)
                    on:pointercancel=move |_| drag.leave()
                >
                    <thead role="rowgroup">{move || head(board)}</thead>
                    <tbody role="rowgroup">
                        {move || sight.gap(shown.get().start)}
                        <For each=move || shown.get() key=|row| *row children=move |n| row(board, columns, n)/>
                        {move || sight.gap(count.get().saturating_sub(shown.get().end))}
                    </tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

fn head(board: Board) -> AnyView {
    let today = board.app().today();
    let day = |day: NaiveDate| {
        let class = if is_weekend(day) { "weekend" } else { "" };
        let current = (day == today).then_some("date");
        view! {
            <th scope="col" role="columnheader" class=class aria-current=current>
                <span class="aloud">{dates::weekday_day(day, lang())}</span>
                <span aria-hidden="true">
                    {t(short(DayOfWeek::of(day)))} " " {chrono::Datelike::day(&day).to_string()}
                </span>
            </th>
        }
    };
    let first = match board.now.get().by {
        By::Post => say::ROWS_POST,
        By::Team => say::ROWS_TEAM,
        By::Person => say::ROWS_PERSON,
    };
    let days = board.rows.with(|rows| rows.days.clone());
    view! {
        <tr role="row" aria-rowindex="1">
            <th scope="col" role="columnheader" class="what">{t(first)}</th>
            {days.into_iter().map(day).collect_view()}
        </tr>
    }
    .into_any()
}

/// What a row is of.
#[derive(Clone, Default, PartialEq)]
struct Head {
    title: String,
    sub: String,
    person: Option<RecordId>,
}

/// A row by its number: what stands in it follows the data, cell by cell.
fn row(board: Board, columns: Memo<usize>, n: usize) -> AnyView {
    // A row that is about to leave, because a filter made the board shorter, is empty.
    let of = Memo::new(move |_| {
        let (model, compare) = (board.model.get(), board.now.get().compare);
        board.rows.with(|rows| {
            let Some(row) = rows.all.get(n) else { return (Head::default(), Vec::new()) };
            let person = row.person.map(|v| model.sheet.people[v].id);
            let head = Head { title: row.title.clone(), sub: row.sub.clone(), person };
            (head, cells(&model, row, rows.seats, compare))
        })
    });
    let index = (n + 2).to_string();
    // What a board is of never changes under its rows: they are drawn anew then.
    if !board.rows.with_untracked(|rows| rows.seats) {
        return view! {
            <tr role="row" aria-rowindex=index>
                {move || of.with(|(head, cells)| in_lines(head, cells))}
            </tr>
        }
        .into_any();
    }
    let head = Memo::new(move |_| of.with(|(head, _)| head.clone()));
    // Many places in a cell: each cell by itself.
    let cell = move |c: usize| {
        let cell =
            Memo::new(move |_| of.with(|(_, cells)| cells.get(c).cloned()).unwrap_or_default());
        view! {
            <td role="gridcell" aria-colindex=(c + 2).to_string()>
                {move || cell.with(drawn)}
            </td>
        }
    };
    view! {
        <tr role="row" aria-rowindex=index>
            <th role="rowheader" aria-colindex="1">{move || head.with(title)}</th>
            {(0..columns.get_untracked()).map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

/// A month of cells, most of them empty: only those that are not stand in the page, and one closure draws them all, for
/// many such rows come in one frame. Their column is a class, which costs less than a style of their own.
fn in_lines(head: &Head, cells: &[Cell]) -> AnyView {
    let td = |(c, cell): (usize, &Cell)| {
        let column = (c + 2).to_string();
        let class = ["c", &column].concat();
        view! { <td role="gridcell" aria-colindex=column class=class>{drawn(cell)}</td> }
    };
    let filled = |(_, cell): &(usize, &Cell)| !cell.is_empty();
    view! {
        <th role="rowheader" aria-colindex="1">{title(head)}</th>
        {cells.iter().enumerate().filter(filled).map(td).collect_view()}
    }
    .into_any()
}

fn title(head: &Head) -> AnyView {
    let name = match head.person {
        None => head.title.clone().into_any(),
        Some(id) => {
            let href = Route::Staff(Staff::Volunteer(id.to_string())).href();
            view! { <a href=href tabindex="-1">{head.title.clone()}</a> }.into_any()
        }
    };
    view! {
        {name}
        <span class="soft">{head.sub.clone()}</span>
    }
    .into_any()
}

fn drawn(cell: &Cell) -> AnyView {
    cell.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    let seats = block.seats.iter().map(|one: &Shown| seat(&block.shift, one, "-1")).collect_view();
    let Some((time, figures)) = block.head.clone() else { return seats.into_any() };
    view! {
        <div class="shift" data-drop=block.shift.to_string()>
            <p class="time">{time} " " <span class="soft">{figures}</span></p>
            {seats}
        </div>
    }
    .into_any()
}
