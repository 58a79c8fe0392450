//! Recording an item: what was said, what came of it, who does what by when, from a form that was open meanwhile.

use super::{
    Action, ActionWho, AgendaItem, Outcome, Topic, Verdict, is_done, item_name, person_named,
    promise_name, promises_of, standing,
};
use crate::log::{Draft, OpId, Opened, RecordId, State};
use crate::text::Lang;
use chrono::{NaiveDate, NaiveDateTime};

/// What is recorded of an item, as a form found it.
#[derive(Clone, Debug, Default)]
pub struct OpenedItem {
    /// The item.
    pub item: Opened<AgendaItem>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// The outcomes seen: more than one where two were recorded at once.
    outcomes: Vec<OpId>,
    /// What was promised.
    pub promise: Option<OpenedPromise>,
}

/// A promise as a form found it.
#[derive(Clone, Debug)]
pub struct OpenedPromise {
    id: RecordId,
    /// What and by when.
    pub action: Opened<Action>,
    who: Opened<ActionWho>,
    /// What to call who made it, as the form shows it.
    pub name: String,
}

/// What the form says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conclusion {
    /// What people said.
    pub notes: String,
    /// What came of it, if anything did.
    pub verdict: Option<Verdict>,
    /// The outcome in a sentence.
    pub text: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// Opens an item for a form.
pub fn open_item(state: &State, id: &RecordId) -> OpenedItem {
    let mut seen = standing(state, id);
    let outcomes = seen.iter().map(|(id, _)| *id).collect();
    let promise = promises_of(state, id).into_iter().next().map(|(id, _)| OpenedPromise {
        id,
        action: state.open(&id),
        who: state.open(&id),
        name: promise_name(state, &id).unwrap_or_default(),
    });
    OpenedItem { item: state.open(id), outcome: seen.pop().map(|(_, o)| o), outcomes, promise }
}

/// Records what was changed in the form. `fresh` is the id of a promise where none was made yet.
///
/// An outcome corrects those its author saw, so one recorded elsewhere meanwhile stands beside it as disputed; one that
/// was let go of is taken back, and with it the promise that is not kept yet.
pub fn conclude(
    state: &State,
    id: &RecordId,
    opened: &OpenedItem,
    said: &Conclusion,
    (fresh, now, lang): (RecordId, NaiveDateTime, Lang),
) -> Vec<Draft> {
    let mut item = opened.item.record.clone();
    item.notes.clone_from(&said.notes);
    let mut drafts: Vec<Draft> = state.change_from(id, &opened.item, &item).into_iter().collect();
    let Some(verdict) = said.verdict else {
        drafts.extend(opened.outcomes.iter().map(|fact| state.retract(id, fact)));
        let promise = opened
            .promise
            .as_ref()
            .filter(|p| !opened.outcomes.is_empty() && !is_done(state, &p.id));
        if let Some(promise) = promise {
            drafts.extend(state.remove::<Action>(&promise.id));
            drafts.extend(state.remove::<ActionWho>(&promise.id));
        }
        return drafts;
    };
    let same = |o: &Outcome| (o.verdict, &o.text) == (verdict, &said.text);
    if opened.outcomes.len() != 1 || !opened.outcome.as_ref().is_some_and(same) {
        let (text, instead) = (said.text.clone(), opened.outcomes.clone());
        let outcome = Outcome { verdict, text, when: Some(now), instead };
        drafts.push(state.state_fact(id, &outcome));
    }
    // Recording an item again changes the promise made the first time, it does not make a second one.
    if opened.promise.is_none() && said.who.is_empty() && said.due.is_none() {
        return drafts;
    }
    let topic = item.topic.and_then(|t| state.get::<Topic>(&t));
    let what = if said.text.is_empty() {
        item_name(&item, topic.as_ref(), lang)
    } else {
        said.text.clone()
    };
    let promise = opened.promise.clone().unwrap_or_else(|| OpenedPromise {
        id: fresh,
        action: Opened::default(),
        who: Opened::default(),
        name: String::new(),
    });
    let before = promise.action.record.clone();
    let action = Action { what, due: said.due, item: Some(*id), topic: item.topic, ..before };
    drafts.extend(state.change_from(&promise.id, &promise.action, &action));
    // The name shown may be that of a person's record. Only another name takes the promise from that person.
    if said.who != promise.name {
        // Whoever stands in the register is named by record, so that prose can name them by token.
        let person = person_named(state, &said.who);
        let name = if person.is_some() { String::new() } else { said.who.clone() };
        let who = ActionWho { person, name };
        drafts.extend(state.change_beside(&promise.id, &promise.who, &who));
    }
    drafts
}
