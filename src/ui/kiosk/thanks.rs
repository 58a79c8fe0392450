//! Thanks, and the code of the signature to photograph.

use leptos::prelude::*;

use super::{Household, Kiosk, Step};
use crate::app::use_app;
use crate::domain::pact::{Statement, StatementKind};
use crate::log::{Hash, RecordId, State};
use crate::share::pact::{Jws, PublicKey, carry, fingerprint};
use crate::text::kiosk as say;
use crate::ui::components::{Button, Kind, qr};
use crate::ui::lang::{t, tf};

/// A statement of the log as a short text, without what names anybody.
fn carried(state: &State, pact: &RecordId, id: Hash) -> Option<String> {
    state.facts::<Statement>(pact).into_iter().rev().find_map(|(_, said)| {
        let jws = Jws::read(&said.jws).ok().filter(|jws| jws.id == id)?;
        carry(&jws, &PublicKey::parse(&said.key).ok()?, &[])
    })
}

/// The last screen of a household.
pub(super) fn thanks(
    kiosk: Kiosk,
    household: &Household,
    kind: StatementKind,
    id: Hash,
) -> AnyView {
    let app = use_app();
    let kept = match kind {
        StatementKind::Decline => say::KEPT_DECLINE,
        StatementKind::Withdraw => say::KEPT_WITHDRAW,
        _ => say::KEPT_AGREE,
    };
    let name = household.name.clone();
    let code = app.peek(|state| carried(state, &kiosk.pact, id));
    let code = code.and_then(|text| qr(&text, t(say::CODE)));
    let next = move || kiosk.step.set(Step::Begin);
    view! {
        <h1 tabindex="-1">{t(say::THANKS)}</h1>
        <p role="status"><strong>{tf(kept, move |_| vec![name.clone()])}</strong></p>
        <p><Button label=t(say::NEXT_ONE) kind=Kind::Primary on_click=next/></p>
        <section class="section stack">
            <h2>{t(say::CODE)}</h2>
            <p class="soft">{t(say::CODE_WHY)}</p>
            <div class="large-code">{code}</div>
            <p class="code-digits">{fingerprint(&id)}</p>
            <p class="soft">{t(say::BACK_SOON)}</p>
        </section>
    }
    .into_any()
}
