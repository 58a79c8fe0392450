//! All regular meetings: when each comes back, and when next.

use leptos::prelude::*;

use super::holidays::holidays;
use crate::app::use_app;
use crate::domain::deliberation::{Series, exceptions, meeting_name};
use crate::log::State;
use crate::text::{Lang, dates, meetings, plan as say};
use crate::ui::components::{EmptyState, Kind, LinkButton, PageHead};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::route::Route;
use chrono::NaiveDateTime;

/// A series as it stands in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    name: String,
    rule: String,
    next: String,
}

fn rows(state: &State, now: NaiveDateTime, lang: Lang) -> Vec<Row> {
    let mut rows: Vec<(Option<NaiveDateTime>, Row)> = state
        .all::<Series>()
        .map(|(id, s)| {
            let next = s.next_occurrence(now, &exceptions(state, &id)).map(|o| o.at);
            let row = Row {
                id: id.to_string(),
                name: meeting_name(state, &s.title, s.kind, s.grid.as_ref(), lang),
                rule: s.rule_words(lang),
                next: match next {
                    Some(at) => say::NEXT_ON.fill(lang, &[&dates::day_time(at, lang)]),
                    None => say::NO_NEXT.get(lang).to_owned(),
                },
            };
            (next, row)
        })
        .collect();
    rows.sort_by_key(|(next, row)| (next.is_none(), *next, row.id.clone()));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The page of all regular meetings.
#[component]
pub fn SeriesListPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let now = app.now();
        app.read(|state| rows(state, now, lang()))
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let back = (Route::Meetings, t(meetings::ALL));
    view! {
        <PageHead title=t(say::SERIES) lead=t(say::SERIES_LEAD) back>
            <LinkButton label=t(say::NEW_SERIES) to=Route::NewSeries kind=Kind::Primary/>
        </PageHead>
        {move || {
            none.get()
                .then(|| view! { <EmptyState title=t(say::NO_SERIES) why=t(say::NO_SERIES_WHY)/> })
        }}
        {growing(all.into(), line)}
        {holidays()}
    }
    .into_any()
}

fn line(row: Row) -> AnyView {
    view! {
        <li>
            <a href=Route::Series(row.id).href()>{row.name}</a>
            <span class="row soft">
                <span>{row.rule}</span>
                <span>{row.next}</span>
            </span>
        </li>
    }
    .into_any()
}
