//! A chart that is its own table: one row a thing, a bar drawn in the row, and every number written beside it.

use leptos::prelude::*;

/// A row: what it is of, how long its bar is, and what else is told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// The number its bar shows.
    pub value: u32,
    /// The cells after that.
    pub more: Vec<String>,
}

/// A table whose second column is drawn as well as written.
#[component]
pub fn BarTable(
    /// What is counted.
    #[prop(into)]
    caption: Signal<String>,
    /// The heading of each column: of the label, of the number, of the rest.
    heads: Vec<Signal<String>>,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Bar>>,
) -> AnyView {
    let head = heads
        .into_iter()
        .enumerate()
        .map(|(n, head)| view! { <th scope="col" class:num={n > 1}>{head}</th> })
        .collect_view();
    let row = |bar: Bar, most: u32| {
        let more = bar.more.into_iter().map(|text| view! { <td class="num">{text}</td> });
        view! {
            <tr>
                <th scope="row">{bar.label}</th>
                <td>
                    <span class="measured">
                        {line(bar.value, most)}
                        <span class="num">{bar.value}</span>
                    </span>
                </td>
                {more.collect_view()}
            </tr>
        }
    };
    let body = move || {
        let rows = rows.get();
        let most = rows.iter().map(|bar| bar.value).max().unwrap_or_default();
        rows.into_iter().map(|bar| row(bar, most)).collect_view()
    };
    view! {
        <div class="chart" role="region" tabindex="0" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A bar as long as `value` is of `most`. The number stands beside it in words, so it is not read aloud.
pub fn line(value: u32, most: u32) -> AnyView {
    let share = u64::from(value) * 100 / u64::from(most.max(1));
    view! {
        <svg class="line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="whole" width="100" height="8"></rect>
            <rect class="share" width=share.to_string() height="8"></rect>
        </svg>
    }
    .into_any()
}
