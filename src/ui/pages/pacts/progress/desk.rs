//! Whom to show the pact next: the desk's own list. It is not printed, and nothing of it is made into a file.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::signing::{Say, Signing};
use crate::domain::pact::{Visit, VisitFor, visits};
use crate::log::RecordId;
use crate::text::{pact_progress as say, pact_wall as words};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{aside, growing};

/// The list, and what else only the committee counts.
pub(super) fn desk(id: RecordId, signing: Memo<Signing>) -> AnyView {
    let app = use_app();
    let all = aside(signing, move || {
        app.peek(|state| signing.with(|signing| visits(state, &id, signing)))
    });
    let count = Memo::new(move |_| all.with(Vec::len));
    let title = tf(say::VISITS, move |_| vec![count.get().to_string()]);
    let beside = move || {
        let (pending, earlier) = signing.with(|s| (s.pending.len(), s.count(Say::AgreedEarlier)));
        view! {
            {(earlier > 0).then(|| view! {
                <p>{tf(say::EARLIER, move |_| vec![earlier.to_string()])}</p>
            })}
            {(pending > 0).then(|| view! {
                <p>{tf(say::PENDING, move |_| vec![pending.to_string()])}</p>
            })}
        }
    };
    view! {
        {beside}
        <details class="fold">
            <summary>{title}</summary>
            <p class="soft">{t(words::VISITS_WHY)}</p>
            {move || (count.get() == 0).then(|| view! { <p>{t(say::NOBODY)}</p> })}
            {growing(all.into(), line)}
        </details>
    }
    .into_any()
}

fn line(visit: Visit) -> AnyView {
    let why = move || match &visit.why {
        VisitFor::First => words::VISIT_FIRST.get(lang()).to_owned(),
        VisitFor::Unclear => words::VISIT_UNCLEAR.get(lang()).to_owned(),
        VisitFor::Again(left) => left.words(lang()),
    };
    view! {
        <li>
            <p>{visit.door} " " {visit.name}</p>
            <p class="soft">{why}</p>
        </li>
    }
    .into_any()
}
