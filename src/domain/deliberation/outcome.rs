//! What came of an item: the decision, and who does what by when.

use crate::domain::community::name_of;
use crate::log::{Draft, OpId, RecordId, State};
use crate::{record, words};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

words! {
    /// What came of an item.
    pub enum Verdict {
        /// Agreed 达成一致.
        Agreed = "agreed",
        /// To be talked over again 下次再议.
        Again = "again",
        /// Handed over to somebody who can 转交.
        Handed = "handed",
        /// To be put to a vote 提交表决.
        Vote = "vote",
    }
}

record! {
    /// What came of an item of an agenda.
    pub struct Outcome: "item.outcome" as Fact, Shared {
        /// In one word.
        pub verdict: Verdict = "verdict",
        /// In a sentence.
        pub text: String = "text",
        /// When, on the community's clock.
        pub when: Option<NaiveDateTime> = "when",
        /// The earlier outcomes it corrects.
        pub instead: Vec<OpId> = "instead",
    }
}

record! {
    /// Something somebody promised to do.
    pub struct Action: "action" as Record, Shared {
        /// What.
        pub what: String = "what",
        /// By when.
        pub due: Option<NaiveDate> = "due",
        /// The item it came from.
        pub item: Option<RecordId> = "item",
        /// The topic it is for.
        pub topic: Option<RecordId> = "topic",
        /// The organization that does it.
        pub organization: Option<RecordId> = "organization",
    }
}

record! {
    /// Who promised: personal, on the action's own id.
    pub struct ActionWho: "action.who" as Record, Personal {
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// Or a name as it was said.
        pub name: String = "name",
    }
}

record! {
    /// What was promised is done.
    pub struct ActionDone: "action.done" as Fact, Shared {
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// What was done.
        pub text: String = "text",
        /// What shows it: a receipt, a photograph, who looked.
        pub evidence: String = "evidence",
    }
}

/// The outcome of an item that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The fact that says it.
    pub id: OpId,
    /// What it says.
    pub outcome: Outcome,
    /// Another outcome stands beside it, said elsewhere at the same time: a person settles it by recording anew.
    pub disputed: bool,
}

/// The outcomes nobody corrected, earliest first.
pub(super) fn standing(state: &State, item: &RecordId) -> Vec<(OpId, Outcome)> {
    let facts = state.facts::<Outcome>(item);
    let corrected: BTreeSet<OpId> =
        facts.iter().flat_map(|(_, o)| o.instead.iter().copied()).collect();
    facts.into_iter().map(|(f, o)| (f.id, o)).filter(|(id, _)| !corrected.contains(id)).collect()
}

/// What came of an item, if anything did: the latest that nobody corrected.
pub fn outcome(state: &State, item: &RecordId) -> Option<Standing> {
    let mut all = standing(state, item);
    let (id, outcome) = all.pop()?;
    let disputed =
        all.iter().any(|(_, o)| (o.verdict, &o.text) != (outcome.verdict, &outcome.text));
    Some(Standing { id, outcome, disputed })
}

/// Records what came of an item; it corrects what was recorded before.
pub fn record_outcome(state: &State, item: &RecordId, outcome: Outcome) -> Vec<Draft> {
    let before = standing(state, item);
    if let [(_, one)] = before.as_slice()
        && (one.verdict, &one.text) == (outcome.verdict, &outcome.text)
    {
        return Vec::new();
    }
    let instead = before.into_iter().map(|(id, _)| id).collect();
    vec![state.state_fact(item, &Outcome { instead, ..outcome })]
}

/// Notes a promise, its name apart.
pub fn promise(state: &State, id: &RecordId, action: &Action, who: &ActionWho) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, action).into_iter().collect();
    if *who != ActionWho::default() || state.get::<ActionWho>(id).is_some() {
        drafts.extend(state.set(id, who));
    }
    drafts
}

/// What to call who made a promise, if anybody is named.
pub fn promise_name(state: &State, action: &RecordId) -> Option<String> {
    let who = state.get::<ActionWho>(action)?;
    let person = who.person.and_then(|person| name_of(state, &person));
    person.or_else(|| Some(who.name).filter(|name| !name.is_empty()))
}

/// Says that a promise is kept.
pub fn done(state: &State, action: &RecordId, day: NaiveDate, text: &str) -> Vec<Draft> {
    if is_done(state, action) {
        return Vec::new();
    }
    vec![state.state_fact(
        action,
        &ActionDone { day: Some(day), text: text.into(), ..ActionDone::default() },
    )]
}

/// Whether a promise is kept.
pub fn is_done(state: &State, action: &RecordId) -> bool {
    !state.facts::<ActionDone>(action).is_empty()
}

/// Promises not kept whose day is past, the oldest first.
pub fn overdue(state: &State, today: NaiveDate) -> Vec<(RecordId, Action)> {
    let mut late: Vec<(RecordId, Action)> = state
        .all::<Action>()
        .filter(|(id, a)| a.due.is_some_and(|due| due < today) && !is_done(state, id))
        .collect();
    late.sort_by_key(|(id, a)| (a.due, *id));
    late
}

/// The promises that came from an item.
pub fn promises_of(state: &State, item: &RecordId) -> Vec<(RecordId, Action)> {
    let one = state.one(item);
    state.all::<Action>().filter(|(_, a)| a.item.is_some_and(|i| state.one(&i) == one)).collect()
}
