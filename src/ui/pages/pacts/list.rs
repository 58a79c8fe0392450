//! All pacts, each with its state in a few words.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::signing::standing;
use crate::domain::pact::{Life, Pact, SigningPart, Verified, life, told};
use crate::log::{RecordId, State};
use crate::text::{Lang, pact as say, pact_text as words};
use crate::ui::components::{Badge, EmptyState, Kind, LinkButton, PageHead, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::route::{PactPage, Route};

/// A pact as its line shows it.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    state: String,
    tone: Tone,
    /// How many clauses, and how many households signed, where that may be told.
    short: Vec<String>,
}

fn row(
    state: &State,
    (id, pact): (RecordId, Pact),
    verified: &Verified,
    (today, lang): (chrono::NaiveDate, Lang),
) -> Option<Row> {
    let told = told(state, &id)?;
    let number = told.text.version.to_string();
    let (label, tone) = match (life(state, &id, today), told.is_adopted, told.hash) {
        (Life::Soon(_, left), true, _) => {
            (words::STATE_SOON.fill(lang, &[&left.to_string()]), Tone::Must)
        }
        (Life::Over(_), true, _) => (words::STATE_OVER.get(lang).to_owned(), Tone::Must),
        (_, true, _) => (words::STATE_ADOPTED.get(lang).to_owned(), Tone::Good),
        (_, false, Some(_)) => (words::STATE_SETTLED.fill(lang, &[&number]), Tone::Plain),
        (_, false, None) => (words::STATE_DRAFT.get(lang).to_owned(), Tone::Plain),
    };
    let mut short = vec![words::CLAUSES.fill(lang, &[&told.text.clauses.len().to_string()])];
    if pact.kind.rules().signing != SigningPart::None {
        let count = told.count(&standing(state, &id, verified));
        short.extend(count.total().map(|total| {
            let numbers = [total.agreed().to_string(), total.households().to_string()];
            words::SIGNED_COUNT.fill(lang, &[&numbers[0], &numbers[1]])
        }));
    }
    Some(Row { id: id.to_string(), title: pact.title, state: label, tone, short })
}

/// The page of all pacts.
#[component]
pub fn PactsPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let now = (app.today(), lang());
        app.verified(|verified, _| {
            app.read(|state| {
                let one = |pact| row(state, pact, verified, now);
                let mut rows: Vec<Row> = state.all::<Pact>().filter_map(one).collect();
                rows.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
                rows
            })
        })
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let line = |row: Row| {
        let short = row.short.into_iter().map(|text| view! { <span>{text}</span> });
        view! {
            <li>
                <a href=Route::Pact(row.id, PactPage::Text).href()>{row.title}</a>
                <span class="row soft">
                    <Badge label=Signal::stored(row.state) tone=row.tone/>
                    {short.collect_view()}
                </span>
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
