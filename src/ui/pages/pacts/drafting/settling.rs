//! From draft to settled text: what is to be seen to, what one tap can mend, and the button that settles it.

use leptos::prelude::*;

use super::versions::past;
use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{Advice, DraftState, Lack, draft_state, readiness};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, pact_drafting as words, pact_talk as say};
use crate::ui::components::{Badge, Kind, Section, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::act;

/// Something to be seen to, and how that is said.
type Seen = (Lack, Advice);

/// What the section of settling shows.
#[derive(Clone, PartialEq)]
struct Look {
    must: Vec<Seen>,
    better: Vec<Seen>,
    draft: DraftState,
}

fn look(state: &State, id: &RecordId, lang: Lang) -> Look {
    let seen = |lack: Lack| (lack, lack.advice(state, id, lang));
    let (must, better) = readiness(state, id).into_iter().map(seen).partition(|(l, _)| l.must());
    Look { must, better, draft: draft_state(state, id) }
}

/// What is to be seen to, the button that settles the text, and the versions so far.
pub(in crate::ui::pages::pacts) fn settling(id: RecordId) -> AnyView {
    let app = use_app();
    let data = Memo::new(move |_| app.read(|state| look(state, &id, lang())));
    view! {
        <Section title=t(words::SETTLE)>
            <div class="stack">
            <p class="soft measure">{t(words::SETTLE_WHY)}</p>
            {move || {
                let Look { must, better, draft } = data.get();
                let ready = must.is_empty();
                let done = draft == DraftState::Frozen;
                view! {
                    {(!must.is_empty()).then(|| advised(id, words::MUST, must))}
                    {(!better.is_empty()).then(|| advised(id, words::BETTER, better))}
                    <p class="row">
                        {done.then(|| view! { <Badge label=t(words::SETTLED) tone=Tone::Good/> })}
                        {(ready && !done).then(|| {
                            act(t(words::FREEZE), Kind::Primary, move || acts::freeze_pact(app, id))
                        })}
                    </p>
                }
            }}
            {past(id)}
            </div>
        </Section>
    }
    .into_any()
}

fn advised(id: RecordId, title: Msg, all: Vec<Seen>) -> AnyView {
    let app = use_app();
    let line = |(lack, one): Seen| {
        let reason = one.reason.map(|why| view! { <p class="soft">{why}</p> });
        let source = one.source.map(|source| view! { <p class="soft">{source}</p> });
        let label = match lack {
            Lack::Harsh(..) => say::SOFTEN,
            Lack::Signing(Some(_)) => say::MARK_SIGNING,
            _ => say::ADD_MODEL,
        };
        let mend = lack.curable().then(|| {
            let mend = act(t(label), Kind::Secondary, move || acts::cure(app, id, lack));
            view! { <p>{mend}</p> }
        });
        view! {
            <li>
                <p><strong>{one.what}</strong></p>
                <p>{one.cure}</p>
                {reason}
                {source}
                {mend}
            </li>
        }
    };
    view! {
        <h3>{t(title)}</h3>
        <ul class="list measure" role="list">{all.into_iter().map(line).collect_view()}</ul>
    }
    .into_any()
}
