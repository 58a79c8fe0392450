//! What is done with a topic: a household's voice, the answer, handing over, bringing together, promises, appraisal.

use super::commit;
use crate::app::{ActError, App, Held, random};
use crate::domain::deliberation::{
    self as rules, Action, ActionDone, ActionProgress, ActionWho, HandedAnswer, HandedOver, Judged,
    Match, MatchDone, Reply, Topic,
};
use crate::log::{OpId, RecordId};
use crate::text::{matter_pages as say, topics};

/// One more household says the same.
///
/// # Errors
/// [`ActError::Store`].
pub async fn add_household(app: App, topic: RecordId, household: RecordId) -> Result<(), ActError> {
    let fresh = random();
    commit(app, topics::DID_SUPPORT, |state| {
        rules::support_by_household(state, &topic, &household, fresh)
    })
    .await
}

/// Takes back that somebody said the same, however long ago.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_voice_back(app: App, topic: RecordId, facts: Vec<OpId>) -> Result<(), ActError> {
    commit(app, topics::DID_TAKE_BACK, |state| rules::take_voice_back(state, &topic, &facts)).await
}

/// Notes what was told to who raised a topic.
///
/// # Errors
/// [`ActError::Store`].
pub async fn reply(app: App, topic: RecordId, said: Reply) -> Result<(), ActError> {
    commit(app, say::DID_REPLY, |state| rules::reply(state, &topic, &said)).await
}

/// Hands a topic over.
///
/// # Errors
/// [`ActError::Store`].
pub async fn hand_over(app: App, topic: RecordId, handed: HandedOver) -> Result<(), ActError> {
    commit(app, say::DID_HAND, |state| rules::hand_over(state, &topic, &handed)).await
}

/// Notes what those it was handed over to answered.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_answer(app: App, topic: RecordId, answer: HandedAnswer) -> Result<(), ActError> {
    commit(app, say::DID_NOTE_ANSWER, |state| rules::note_answer(state, &topic, &answer)).await
}

/// Brings a need and an offer together.
///
/// # Errors
/// [`ActError::Store`].
pub async fn bring_together(app: App, pair: Match) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_MATCH, |state| rules::bring_together(state, &community, pair)).await
}

/// Notes what came of bringing them together.
///
/// # Errors
/// [`ActError::Store`].
pub async fn end_match(app: App, id: RecordId, failed: bool, text: String) -> Result<(), ActError> {
    let day = Some(app.today());
    commit(app, say::DID_END_MATCH, |state| {
        vec![state.state_fact(&id, &MatchDone { text, day, failed })]
    })
    .await
}

/// Notes a judgement on what came of a topic.
///
/// # Errors
/// [`ActError::Store`].
pub async fn judge(app: App, topic: RecordId, judged: Judged) -> Result<(), ActError> {
    commit(app, topics::DID_APPRAISE, |state| rules::judge(state, &topic, &judged)).await
}

/// Gives a topic another number, where two are called by the same.
///
/// # Errors
/// [`ActError::Store`].
pub async fn renumber(app: App, id: RecordId) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_RENUMBER, |state| {
        state
            .change::<Topic>(&id, |topic| {
                let kind = rules::home_kind(state, topic.grid.as_ref());
                topic.number = rules::next_number(state, kind, topic.raised.unwrap_or(today));
            })
            .into_iter()
            .collect()
    })
    .await
}

/// Somebody promises to do something.
///
/// # Errors
/// [`ActError::Store`].
pub async fn promise(app: App, action: Action, who: ActionWho) -> Result<(), ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_PROMISE, |state| rules::promise(state, &id, &action, &who)).await
}

/// Changes what was promised, by whom or by when.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_promise(
    app: App,
    id: RecordId,
    (held, action): (Held<Action>, Action),
    (beside, who): (Held<ActionWho>, ActionWho),
) -> Result<(), ActError> {
    let (opened, opened_beside) = (held.opened(), beside.opened());
    commit(app, say::DID_CHANGE_PROMISE, |state| {
        let drafts = [
            state.change_from(&id, &opened, &action),
            state.change_beside(&id, &opened_beside, &who),
        ];
        drafts.into_iter().flatten().collect()
    })
    .await?;
    held.kept(app, &id, action);
    beside.kept(app, &id, who);
    Ok(())
}

/// Notes how far a promise is.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_progress(app: App, id: RecordId, how: ActionProgress) -> Result<(), ActError> {
    commit(app, say::DID_PROGRESS, |state| rules::note_progress(state, &id, &how)).await
}

/// Says that a promise is kept, and what shows it.
///
/// # Errors
/// [`ActError::Store`].
pub async fn finish(app: App, id: RecordId, done: ActionDone) -> Result<(), ActError> {
    commit(app, crate::text::meetings::DID_KEEP, |state| {
        if rules::is_done(state, &id) { Vec::new() } else { vec![state.state_fact(&id, &done)] }
    })
    .await
}

/// Takes back that a promise was kept.
///
/// # Errors
/// [`ActError::Store`].
pub async fn not_done(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_NOT_DONE, |state| rules::not_done(state, &id)).await
}
