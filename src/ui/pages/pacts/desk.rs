//! What the pages of the desk share: whether there is anything to sign, whether the key is at hand, words for what
//! households say.

use leptos::prelude::*;

use crate::app::commands::signing::attest;
use crate::app::use_app;
use crate::domain::pact::signing::Say;
use crate::domain::pact::{Pact, SigningPart, frozen_now};
use crate::log::RecordId;
use crate::share::pact::to_attest;
use crate::text::{Msg, key, signing as say};
use crate::ui::components::{Badge, EmptyState, Kind, LinkButton, Notice, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::act;
use crate::ui::route::{PactPage, Route};

/// The page `body` where there is something to sign; else why not: nothing is settled, or this kind is not signed.
pub(super) fn settled(id: RecordId, body: fn(RecordId) -> AnyView) -> AnyView {
    let app = use_app();
    let why = Memo::new(move |_| {
        app.read(|state| {
            let kind = state.get::<Pact>(&id).unwrap_or_default().kind;
            match kind.rules().signing {
                SigningPart::None => Some(SigningPart::None),
                part => frozen_now(state, &id).is_none().then_some(part),
            }
        })
    });
    (move || match why.get() {
        None => body(id),
        Some(SigningPart::None) => {
            view! { <Notice><p>{t(SigningPart::None.words())}</p></Notice> }.into_any()
        }
        Some(_) => {
            let next = (t(say::TO_DRAFT), Route::Pact(id.to_string(), PactPage::Drafting));
            view! { <EmptyState title=t(say::NOT_YET) why=t(say::NOT_SETTLED) next/> }.into_any()
        }
    })
    .into_any()
}

/// What a household says, in a word.
pub(super) const fn word(say: Option<Say>) -> Msg {
    match say {
        None => say::SILENT,
        Some(Say::Agrees) => say::AGREES,
        Some(Say::AgreedEarlier) => say::AGREED_EARLIER,
        Some(Say::Declined) => say::DECLINED,
        Some(Say::Withdrawn) => say::WITHDRAWN,
        Some(Say::Unclear) => say::UNCLEAR,
    }
}

/// As [`word`], with its shape.
pub(super) fn said(say: Option<Say>) -> AnyView {
    let tone = match say {
        Some(Say::Agrees) => Tone::Good,
        Some(Say::Unclear) => Tone::Must,
        _ => Tone::Plain,
    };
    view! { <Badge label=t(word(say)) tone/> }.into_any()
}

/// Whether the committee's key is at hand, what it has yet to attest, and the way to it.
pub(super) fn locked(id: RecordId) -> AnyView {
    let app = use_app();
    let open = Memo::new(move |_| {
        let now = app.key_now().map(|line| line.id);
        (now.is_some(), now.is_some() && app.key_open() == now)
    });
    let left = Memo::new(move |_| {
        app.verified(|verified, _| app.read(|state| to_attest(state, &id, verified).len()))
    });
    (move || {
        let left = left.get();
        let many = tf(say::TO_ATTEST, move |_| vec![left.to_string()]);
        match open.get() {
            (_, true) => (left > 0)
                .then(|| {
                    view! {
                        <Notice>
                            <p>{many}</p>
                            <p>{act(t(say::ATTEST), Kind::Secondary, move || attest(app, id))}</p>
                        </Notice>
                    }
                })
                .into_any(),
            (there, false) => {
                let label = if there { key::TO_KEY } else { key::TO_MAKE };
                view! {
                    <Notice>
                        <p>{t(say::KEY_LATER)} " " {(left > 0).then_some(many)}</p>
                        <p><LinkButton label=t(label) to=Route::Key/></p>
                    </Notice>
                }
                .into_any()
            }
        }
    })
    .into_any()
}
