//! By when notices must hang, and whether they do.

use leptos::prelude::*;

use super::rules::local_fold;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{Ballot, Due, DueState, dues};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{Badge, Section, Tone};
use crate::ui::lang::{lang, t};

/// What must be published and by when; nothing where no rule sets a day.
pub(super) fn dues_of(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|state| dues(state, &id, &state.get::<Ballot>(&id).unwrap_or_default()))
    });
    let line = move |due: Due| {
        let today = app.today();
        let tone = match due.state(today) {
            DueState::Ahead(_) => Tone::Plain,
            DueState::Met => Tone::Good,
            DueState::Overdue(_) | DueState::Late(_) => Tone::Must,
        };
        let label = Signal::derive(move || due.words(today, lang()));
        view! { <li class="split"><span>{move || due.name(lang())}</span> <Badge label tone/></li> }
    };
    (move || {
        let all = all.get();
        let local = all.first()?.local;
        Some(view! {
            <Section title=t(say::DUES)>
                <ul role="list" class="list">{all.into_iter().map(line).collect_view()}</ul>
                {local_fold(local)}
            </Section>
        })
    })
    .into_any()
}
