//! Signatures on paper, entered sheet by sheet; and the doors to the other ways.

mod entry;
mod sheet;

use leptos::prelude::*;

use super::desk::{locked, said, settled};
use super::side;
use crate::app::use_app;
use crate::domain::pact::signing::Say;
use crate::log::RecordId;
use crate::text::signing as say;
use crate::ui::components::{Kind, LinkButton, Section};
use crate::ui::lang::{t, tf};
use crate::ui::route::{PactPage, Route};

use sheet::Sheet;

/// Signatures on paper, entered in batches.
#[component]
pub fn SignPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    side(id, PactPage::Sign, move || settled(id, desk))
}

fn desk(id: RecordId) -> AnyView {
    let app = use_app();
    let signing = app.signing(id);
    let count = tf(say::ALL, move |_| {
        signing.with(|s| vec![s.asked.to_string(), s.count(Say::Agrees).to_string()])
    });
    let sheet = Sheet::new(id, signing);
    let to = move |page| Route::Pact(id.to_string(), page);
    view! {
        <p class="row between">
            <strong>{count}</strong>
            <span class="row">
                <span class="soft">{t(say::OTHER_WAYS)}</span>
                <LinkButton label=t(say::TO_TABLET) to=to(PactPage::Tablet)/>
                <LinkButton label=t(say::TO_PHONES) to=to(PactPage::Phones)/>
                <LinkButton label=t(say::TO_SLIPS) to=to(PactPage::Slips) kind=Kind::Secondary/>
            </span>
        </p>
        {locked(id)}
        <Section title=t(say::PAPER)>
            <div class="stack">
                <p class="soft">{t(say::PAPER_WHY)}</p>
                {sheet::view_of(sheet)}
                {entry::form(sheet)}
                {entered(sheet)}
            </div>
        </Section>
    }
    .into_any()
}

/// What was entered from this sheet, the last first, with what stands now.
fn entered(sheet: Sheet) -> AnyView {
    let count = tf(say::OF_SHEET, move |_| vec![sheet.done.with(Vec::len).to_string()]);
    let line = move |(hh, called): (crate::domain::pact::Hh, String)| {
        let now = Signal::derive(move || {
            sheet.signing.with(|s| s.households.get(&hh).map(|stands| stands.say))
        });
        view! { <li class="split"><span>{called}</span> <span>{move || said(now.get())}</span></li> }
    };
    (move || {
        let all = sheet.done.get();
        (!all.is_empty()).then(|| {
            view! {
                <h3>{count}</h3>
                <ul role="list" class="list">{all.into_iter().rev().map(line).collect_view()}</ul>
            }
        })
    })
    .into_any()
}
