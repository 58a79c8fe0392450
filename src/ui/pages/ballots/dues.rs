//! By when notices must hang, and whether they do.

use leptos::prelude::*;

use super::rules::local_fold;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{Ballot, Due, DueState, dues, local_pack};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{Badge, Section, Tone};
use crate::ui::lang::{lang, t};

/// What must be published and by when, and under it the local rules; nothing where no owners vote.
pub(super) fn dues_of(id: RecordId) -> AnyView {
    let app = use_app();
    let ballot = app.peek(|state| state.get::<Ballot>(&id)).unwrap_or_default();
    if !ballot.matter.is_owners() {
        return ().into_any();
    }
    let local = local_fold(local_pack(&ballot.local));
    let all = Memo::new(move |_| app.read(|state| dues(state, &id, &ballot)));
    let line = move |due: Due| {
        let state = due.state(app.today());
        let tone = match state {
            DueState::Ahead(_) => Tone::Plain,
            DueState::Met => Tone::Good,
            DueState::Overdue(_) | DueState::Late(_) => Tone::Must,
        };
        let label = Signal::derive(move || state.words(lang()));
        view! {
            <li>
                <p>{move || due.name(lang())}</p>
                <p class="row soft"><span>{move || due.days(lang())}</span> <Badge label tone/></p>
            </li>
        }
    };
    let list = move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! { <ul role="list" class="list">{all.into_iter().map(line).collect_view()}</ul> }
        })
    };
    view! { <Section title=t(say::DUES)>{list} {local}</Section> }.into_any()
}
