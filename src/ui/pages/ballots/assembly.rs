//! Which item in the notice of an assembly a ballot is.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::deliberation::ballot::Ballot;
use crate::domain::deliberation::{Meeting, MeetingKind, Topic, agenda, item_name};
use crate::log::{RecordId, State};
use crate::text::{Lang, ballots as say, dates};
use crate::ui::components::{Choice, Select};
use crate::ui::lang::{lang, t};

/// How many assemblies are offered: those of the last year or two.
const OFFERED: usize = 6;

/// What stands between the meeting and the item in the value of a choice; no id holds it.
const JOINT: char = '/';

/// The choice a ballot stands for.
pub(super) fn value_of(ballot: &Ballot) -> String {
    let Some(meeting) = ballot.meeting else { return String::new() };
    value(&meeting, ballot.item.as_ref())
}

fn value(meeting: &RecordId, item: Option<&RecordId>) -> String {
    let item = item.map(RecordId::to_string).unwrap_or_default();
    [&meeting.to_string(), JOINT.to_string().as_str(), &item].concat()
}

/// The meeting and the item chosen.
pub(super) fn chosen(value: RwSignal<String>) -> (Option<RecordId>, Option<RecordId>) {
    value.with_untracked(|value| match value.split_once(JOINT) {
        Some((meeting, item)) => (meeting.parse().ok(), item.parse().ok()),
        None => (None, None),
    })
}

fn choices(state: &State, lang: Lang) -> Vec<Choice> {
    let mut all: Vec<(RecordId, Meeting)> = state
        .all::<Meeting>()
        .filter(|(_, m)| !m.cancelled)
        .filter(|(_, m)| {
            use MeetingKind::{Owners, Representatives, Residents};
            matches!(m.kind, Owners | Residents | Representatives)
        })
        .collect();
    all.sort_by_key(|(id, m)| (Reverse(m.at), *id));
    let mut choices = vec![Choice::new("", say::ASSEMBLY_NONE.get(lang))];
    for (id, meeting) in all.iter().take(OFFERED) {
        let day = meeting.at.map(|at| dates::day(at.date(), lang)).unwrap_or_default();
        let name = [day.as_str(), " ", &meeting.name(state, lang)].concat();
        for placed in agenda(state, id) {
            let topic = placed.item.topic.and_then(|t| state.get::<Topic>(&t));
            let item = item_name(&placed.item, topic.as_ref(), lang);
            let label = say::ASSEMBLY_ITEM.fill(lang, &[name.trim(), &placed.number, &item]);
            choices.push(Choice::new(value(id, Some(&placed.id)), label));
        }
        let label = say::ASSEMBLY_OTHER.fill(lang, &[name.trim()]);
        choices.push(Choice::new(value(id, None), label));
    }
    choices
}

/// The field; nothing where no assembly was called.
pub(super) fn assembly(value: RwSignal<String>) -> Option<AnyView> {
    let app = use_app();
    let all = app.peek(|state| choices(state, lang()));
    if all.len() < 2 {
        return None;
    }
    let choices = Signal::derive(move || app.read(|state| choices(state, lang())));
    let (label, hint) = (t(say::ASSEMBLY), t(say::ASSEMBLY_HINT));
    Some(view! { <Select id="assembly" label hint value choices/> }.into_any())
}
