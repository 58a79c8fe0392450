//! Signatures that are here and are not counted, with the reason.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::pact::signing::{Pending, Signing};
use crate::text::{Msg, signing as say};
use crate::ui::components::{Notice, Tone};
use crate::ui::lang::t;
use crate::ui::lang::tf;

const fn reason(why: Pending) -> Msg {
    match why {
        Pending::Unverified => say::P_UNVERIFIED,
        Pending::UnknownHousehold => say::P_HOUSEHOLD,
        Pending::UnknownText => say::P_TEXT,
        Pending::UnknownStatement => say::P_STATEMENT,
    }
}

/// The reasons, each with how many; nothing where all are counted.
pub(super) fn pending(signing: Memo<Signing>) -> AnyView {
    let counts = Memo::new(move |_| {
        signing.with(|s| {
            let mut counts: BTreeMap<Pending, usize> = BTreeMap::new();
            for (_, why) in &s.pending {
                *counts.entry(*why).or_default() += 1;
            }
            (counts, s.noted.len())
        })
    });
    (move || {
        let (counts, noted) = counts.get();
        let lines: Vec<_> = counts
            .into_iter()
            .map(|(why, n)| view! { <li>{tf(reason(why), move |_| vec![n.to_string()])}</li> })
            .collect();
        let pending = (!lines.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Must>
                    <h2>{t(say::PENDING)}</h2>
                    <ul>{lines}</ul>
                </Notice>
            }
        });
        let noted = (noted > 0).then(|| {
            view! { <p class="soft">{tf(say::NOTED_UNKNOWN, move |_| vec![noted.to_string()])}</p> }
        });
        view! { {pending} {noted} }
    })
    .into_any()
}
