//! A long table: a semantic one in a scroll container of its own, with only the rows in sight in the page.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use super::sight::{Rows, Sight};
use crate::text::common::{PRINTED_PART, ROWS};
use crate::ui::lang::tf;
use crate::ui::window::AROUND;

/// The longest table that is printed whole; of a longer one the part in sight, with a note that says so.
const PRINTED: usize = 1_000;
/// Pixels a row is high, until one was measured.
const ROW: u32 = 44;

/// A column of a [`Table`].
#[derive(Clone)]
pub struct Column {
    /// Its heading.
    pub title: Signal<String>,
    /// Whether it holds numbers, which stand at the right.
    pub number: bool,
    /// Whether it can be sorted by.
    pub sorts: bool,
}

impl Column {
    /// A column of words one can sort by.
    pub fn words(title: impl Into<Signal<String>>) -> Self {
        Self { title: title.into(), number: false, sorts: true }
    }

    /// A column of numbers one can sort by.
    pub fn numbers(title: impl Into<Signal<String>>) -> Self {
        Self { title: title.into(), number: true, sorts: true }
    }

    /// The same column, not to be sorted by.
    #[must_use]
    pub fn fixed(self) -> Self {
        Self { sorts: false, ..self }
    }
}

/// By which column a table is sorted, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: usize,
    /// From the largest to the smallest.
    pub descending: bool,
}

/// A table that stays fast at 20,000 rows.
///
/// `cell` and `link` are asked only for rows in the page, inside a tracked scope: what they read, they follow.
#[component]
pub fn Table(
    /// What the table holds; read before it.
    #[prop(into)]
    caption: Signal<String>,
    /// Its columns; the first names the row.
    columns: Vec<Column>,
    /// How many rows there are now.
    #[prop(into)]
    rows: Signal<usize>,
    /// The text of (row, column).
    cell: UnsyncCallback<(usize, usize), String>,
    /// Where the first cell of a row leads.
    #[prop(optional)]
    link: Option<UnsyncCallback<usize, Option<String>>>,
    /// How it is sorted now.
    #[prop(optional, into)]
    sorting: Signal<Option<Sorting>>,
    /// Sorts it; without this no column sorts.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sorting>>,
) -> AnyView {
    let sight = Sight::new(rows, Rows { height: ROW, around: AROUND, printed: PRINTED });
    let numbers: Vec<bool> = columns.iter().map(|column| column.number).collect();
    let width = numbers.len();
    let numbers = StoredValue::new(numbers);
    let head = columns
        .into_iter()
        .enumerate()
        .map(|(index, column)| heading(index, column, sorting, on_sort))
        .collect_view();
    // A row that is about to leave, because a filter made the table shorter, is not asked for any more.
    let text = move |row: usize, column: usize| {
        if row < rows.get() { cell.run((row, column)) } else { String::new() }
    };
    let body_row = move |row: usize| {
        let cells = (1..width)
            .map(|column| {
                let number = numbers.with_value(|numbers| numbers[column]);
                view! { <td class:num=number>{move || text(row, column)}</td> }
            })
            .collect_view();
        let name = move || {
            let text = text(row, 0);
            match link.filter(|_| row < rows.get()).and_then(|link| link.run(row)) {
                Some(href) => view! { <a href=href>{text}</a> }.into_any(),
                None => text.into_any(),
            }
        };
        view! {
            <tr aria-rowindex=(row + 2).to_string()>
                <th scope="row">{name}</th>
                {cells}
            </tr>
        }
        .into_any()
    };

    let part = move || {
        let count = rows.get();
        (count > PRINTED).then(|| {
            view! { <p class="print-only">{tf(PRINTED_PART, move |_| vec![count.to_string()])}</p> }
        })
    };
    view! {
        {part}
        <div
            class="table-scroll"
            role="region"
            tabindex="0"
            aria-label=caption
            node_ref=sight.node
            on:scroll=move |_| sight.on_scroll()
        >
            <table aria-rowcount=move || (rows.get() + 1).to_string()>
                <caption class="aloud">
                    {caption}
                    " "
                    {tf(ROWS, move |_| vec![rows.get().to_string()])}
                </caption>
                <thead>
                    <tr aria-rowindex="1">{head}</tr>
                </thead>
                <tbody>
                    {move || sight.gap(sight.shown.get().start)}
                    <For each=move || sight.shown.get() key=|row| *row children=body_row/>
                    {move || sight.gap(rows.get().saturating_sub(sight.shown.get().end))}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn heading(
    index: usize,
    column: Column,
    sorting: Signal<Option<Sorting>>,
    on_sort: Option<Callback<Sorting>>,
) -> AnyView {
    let mine = move || sorting.get().filter(|sorting| sorting.column == index);
    let state =
        move || mine().map(|sorting| if sorting.descending { "descending" } else { "ascending" });
    let name = match on_sort.filter(|_| column.sorts) {
        None => column.title.into_any(),
        Some(on_sort) => {
            let press = move |_| {
                let descending = sorting
                    .get_untracked()
                    .is_some_and(|now| now.column == index && !now.descending);
                on_sort.run(Sorting { column: index, descending });
            };
            let arrow = move || {
                mine().map(|sorting| icon(if sorting.descending { Icon::Down } else { Icon::Up }))
            };
            view! {
                <button type="button" class="sorter" on:click=press>
                    {column.title}
                    {arrow}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <th scope="col" class:num=column.number aria-sort=state>
            {name}
        </th>
    }
    .into_any()
}
