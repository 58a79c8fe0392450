//! Handing a topic over 转办: to whom, under which number there, by when, and what they answered. Who took it in first
//! stays responsible until who raised it has been told.

use super::{Stage, Threads, Topic};
use crate::domain::community::Organization;
use crate::log::{Draft, OpId, Record, RecordId, Stamp, State};
use crate::record;
use chrono::NaiveDate;

record! {
    /// A topic was handed over.
    pub struct HandedOver: "topic.handed" as Fact, Shared {
        /// To whom: an office, a company, a hotline.
        pub to: String = "to",
        /// Or an organization of ours.
        pub organization: Option<RecordId> = "organization",
        /// Its number there.
        pub outside: String = "outside",
        /// When it was handed over.
        pub day: Option<NaiveDate> = "day",
        /// By when they answer.
        pub due: Option<NaiveDate> = "due",
    }
}

record! {
    /// They answered.
    pub struct HandedAnswer: "topic.handed-answer" as Fact, Shared {
        /// Which handing over it answers; none is the latest before it.
        pub handed: OpId = "handed",
        /// What they said.
        pub text: String = "text",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

impl HandedOver {
    /// What to call those it was handed over to.
    pub fn recipient(&self, state: &State) -> String {
        let ours = self.organization.and_then(|id| state.get::<Organization>(&id)).map(|o| o.name);
        ours.filter(|name| !name.is_empty()).unwrap_or_else(|| self.to.clone())
    }
}

/// A handing over with what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// The fact that says it.
    pub id: OpId,
    /// What was handed over.
    pub handed: HandedOver,
    /// The latest answer, if one came.
    pub answer: Option<HandedAnswer>,
}

impl Handover {
    /// Whether the answer is due and not there.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.answer.is_none() && self.handed.due.is_some_and(|due| due < today)
    }
}

/// Where a topic was handed over to, in order. An answer that does not say which it answers belongs to the latest
/// handing over before it.
pub fn handovers(state: &State, topic: &RecordId) -> Vec<Handover> {
    let mut all: Vec<(Stamp, Handover)> = state
        .facts::<HandedOver>(topic)
        .into_iter()
        .map(|(f, handed)| (f.at, Handover { id: f.id, handed, answer: None }))
        .collect();
    for (f, answer) in state.facts::<HandedAnswer>(topic) {
        let named = all.iter().position(|(_, h)| h.id == answer.handed);
        let found = named.or_else(|| {
            let unnamed = answer.handed == OpId::default();
            all.iter().rposition(|(at, _)| *at < f.at).filter(|_| unnamed)
        });
        if let Some((_, handover)) = found.and_then(|n| all.get_mut(n)) {
            handover.answer = Some(answer);
        }
    }
    all.into_iter().map(|(_, handover)| handover).collect()
}

/// Hands a topic over; nothing where nobody is named to take it.
pub fn hand_over(state: &State, topic: &RecordId, handed: &HandedOver) -> Vec<Draft> {
    let nobody = handed.to.trim().is_empty() && handed.organization.is_none();
    if nobody { Vec::new() } else { vec![state.state_fact(topic, handed)] }
}

/// Notes what they answered; nothing where nothing was said.
pub fn note_answer(state: &State, topic: &RecordId, answer: &HandedAnswer) -> Vec<Draft> {
    if answer.text.trim().is_empty() {
        return Vec::new();
    }
    vec![state.state_fact(topic, answer)]
}

/// All that is out of our hands and not answered, on topics nobody closed: what is due first comes first.
pub fn outside(state: &State, threads: &Threads) -> Vec<(RecordId, Topic, Handover)> {
    let mut all: Vec<(RecordId, Topic, Handover)> = state
        .of_kind(HandedOver::KIND.base)
        .filter_map(|(id, _)| Some((id, state.get::<Topic>(&id)?)))
        .filter(|(id, _)| !Stage::is_closed(threads.stage(id)))
        .flat_map(|(id, topic)| {
            let open = handovers(state, &id).into_iter().filter(|h| h.answer.is_none());
            open.map(move |h| (id, topic.clone(), h)).collect::<Vec<_>>()
        })
        .collect();
    all.sort_by_key(|(id, _, h)| (h.handed.due.is_none(), h.handed.due, *id, h.id));
    all
}
