//! A pact while it is drafted: its clauses, what neighbours say of them, what is to be seen to, its versions, and how it
//! is adopted.

use leptos::prelude::*;

use super::drafting::clauses::Desk;
use super::drafting::{adopting, clauses, kind, remarks, settling};
use super::side;
use crate::app::use_app;
use crate::domain::pact::{DraftState, draft_state, drafted, for_meeting, latest};
use crate::log::RecordId;
use crate::text::{pact_drafting as words, pact_talk as say};
use crate::ui::components::{Badge, Button, Kind, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{afresh, document_of, print};
use crate::ui::route::PactPage;

/// A pact while it is drafted.
#[component]
pub fn DraftPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    side(id, PactPage::Drafting, move || {
        let desk = Desk::new(id);
        let text = Signal::derive(move || {
            app.read(|state| drafted(state, &id).map(|text| for_meeting(state, &id, &text, lang())))
                .unwrap_or_default()
        });
        view! {
            <div class="no-print">
                {standing(id)}
                <Section title=t(say::CLAUSES)>{clauses::editor(desk)}</Section>
                <Section title=t(say::REMARKS)>{remarks::all(desk)}</Section>
                {settling::settling(id)}
                <Section title=t(say::ADOPTING)>{adopting::adopting(id)}</Section>
                <details class="fold">
                    <summary>{t(words::KIND)}</summary>
                    {kind::kind_of(id)}
                </details>
                <details class="fold">
                    <summary>{t(words::WHOSE)}</summary>
                    {afresh(move || kind::whose(id))}
                </details>
                <p class="row after">
                    <Button label=t(say::FOR_MEETING) kind=Kind::Quiet on_click=print/>
                </p>
            </div>
            <div class="print-only">{document_of(text)}</div>
        }
        .into_any()
    })
}

/// How the draft stands to what was settled.
fn standing(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| {
        app.read(|state| {
            let number = latest(state, &id).map(|v| v.text.version).unwrap_or_default();
            (draft_state(state, &id), number)
        })
    });
    (move || {
        let (draft, number) = now.get();
        let number = move |msg| tf(msg, move |_| vec![number.to_string()]);
        match draft {
            DraftState::Never => view! { <p class="soft measure">{t(say::NEVER)}</p> }.into_any(),
            DraftState::Frozen => {
                view! { <p><Badge label=number(say::IS_SETTLED) tone=Tone::Good/></p> }.into_any()
            }
            DraftState::Changed => {
                view! { <p><Badge label=number(say::IS_CHANGED) tone=Tone::Must/></p> }.into_any()
            }
        }
    })
    .into_any()
}
