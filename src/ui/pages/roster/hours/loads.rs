//! The fairness ledger 辛苦账, apart from the hours: points for evenings, nights, weekends and holidays rank whose turn it
//! is and are no time served.

use leptos::prelude::*;

use super::super::span::Span;
use crate::app::use_app;
use crate::domain::shifts::{Burden, ledger, volunteer_name};
use crate::log::RecordId;
use crate::text::{dates, roster_hours as say, shifts};
use crate::ui::components::{Column, LinkButton, Table};
use crate::ui::lang::{lang, t};
use crate::ui::route::{Route, Staff};

/// The table, folded.
pub(super) fn loads(span: Span) -> AnyView {
    let app = use_app();
    let open = RwSignal::new(false);
    let data = Memo::new(move |_| {
        // Nobody looks at it while it is folded.
        if !open.get() {
            return Vec::new();
        }
        let ((from, to), community, lang) = (span.days(), app.community(), lang());
        app.read(|state| {
            let named = |(id, burden): (RecordId, Burden)| {
                let name = volunteer_name(state, &id);
                (name.unwrap_or_else(|| shifts::NAMELESS.get(lang).to_owned()), burden)
            };
            let mut all: Vec<(String, Burden)> =
                ledger(state, &community, from, to).into_iter().map(named).collect();
            all.sort_by(|(a, x), (b, y)| {
                (y.points(), y.minutes).cmp(&(x.points(), x.minutes)).then_with(|| a.cmp(b))
            });
            all
        })
    });
    let rows = Signal::derive(move || data.with(Vec::len));
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        data.with(|all| {
            let Some((name, burden)) = all.get(row) else { return String::new() };
            match column {
                0 => name.clone(),
                1 => burden.points().to_string(),
                2 => burden.shifts.to_string(),
                3 => dates::length(burden.minutes, lang()),
                4 => burden.evenings.to_string(),
                5 => burden.nights.to_string(),
                6 => burden.weekends.to_string(),
                _ => burden.holidays.to_string(),
            }
        })
    });
    let columns = || {
        let numbers = [
            say::POINTS,
            say::SHIFTS,
            say::LENGTH,
            say::EVENINGS,
            say::NIGHTS,
            say::WEEKENDS,
            say::HOLIDAYS,
        ];
        let mut all = vec![Column::words(t(say::PERSON)).fixed()];
        all.extend(numbers.map(|title| Column::numbers(t(title)).fixed()));
        all
    };
    view! {
        <details class="fold wide no-print" on:toggle=move |event| open.set(is_open(&event))>
            <summary>{t(say::LOAD)}</summary>
            <p class="soft measure">{t(say::LOAD_WHY)}</p>
            {move || open.get().then(|| view! { <Table caption=t(say::LOAD) columns=columns() rows cell/> })}
            <p><LinkButton label=t(say::TO_FAIR) to=Route::Staff(Staff::Fair)/></p>
        </details>
    }
    .into_any()
}

fn is_open(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    let details = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}
