//! All pacts.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::{Pact, clauses, standing};
use crate::log::State;
use crate::text::pact as say;
use crate::ui::components::{EmptyState, Kind, LinkButton, PageHead};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{PactPage, Route};

/// (id, title, clauses, consents)
type Row = (String, String, usize, usize);

fn rows(state: &State) -> Vec<Row> {
    let row = |(id, pact): (crate::log::RecordId, Pact)| {
        let agree = standing(state, &id).current.len();
        (id.to_string(), pact.title, clauses(state, &id).len(), agree)
    };
    let mut rows: Vec<Row> = state.all::<Pact>().map(row).collect();
    rows.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    rows
}

/// The page of all pacts.
#[component]
pub fn PactsPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(rows));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let line = |(id, title, clauses, agree): Row| {
        let short = tf(say::IN_SHORT, move |_| vec![clauses.to_string(), agree.to_string()]);
        view! {
            <li>
                <a href=Route::Pact(id, PactPage::Text).href()>{title}</a>
                <span class="row soft">{short}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <PageHead title=t(say::PACTS) lead=t(say::LEAD)>
            <LinkButton label=t(say::NEW) to=Route::NewPact kind=Kind::Primary/>
        </PageHead>
        {move || {
            if none.get() {
                let next = (t(say::NEW), Route::NewPact);
                view! { <EmptyState title=t(say::NONE) why=t(say::NONE_WHY) next/> }.into_any()
            } else {
                growing(all.into(), line)
            }
        }}
    }
    .into_any()
}
