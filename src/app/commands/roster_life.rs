//! The life of a roster: published, answered, swapped, signed up for, handed over.

use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::deliberation::chain::ChainRow;
use crate::domain::shifts::{self as rules, Breach, Days, HandedOver, Stood, Terms, Unfit};
use crate::log::{OpId, RecordId};
use crate::text::roster_life as say;
use std::collections::BTreeSet;

/// Publishes what stands now. The answer is what kept it from being published, if anything did.
///
/// # Errors
/// [`ActError::Store`].
pub async fn publish(app: App, days: Days, note: String) -> Result<Vec<Breach>, ActError> {
    let (community, today) = (app.community(), app.today());
    match seen(app, |state| rules::publish(state, &community, days, today, &note)).await? {
        Err(silent) => Ok(silent),
        Ok(drafts) => app.commit(say::DID_PUBLISH, drafts).await.map(|()| Vec::new()),
    }
}

/// Says why somebody is on a shift against a rule.
///
/// # Errors
/// [`ActError::Store`].
pub async fn give_reason(app: App, breach: Breach, reason: String) -> Result<(), ActError> {
    commit(app, say::DID_REASON, |state| rules::give_reason(state, &breach, &reason)).await
}

/// An answer: shift, volunteer, whether they do not come, their words.
pub type Answered = (RecordId, RecordId, bool, String);

/// Notes what those on the roster answered: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_answers(app: App, answers: Vec<Answered>) -> Result<(), ActError> {
    commit(app, say::DID_ANSWERS, |state| rules::take_replies(state, &answers)).await
}

/// Keeps that somebody looks for a person to take a shift of theirs.
///
/// # Errors
/// [`ActError::Store`].
pub async fn keep_offer(app: App, shift: RecordId, volunteer: RecordId) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_OFFER, |state| {
        rules::offer(state, &community, &shift, &volunteer).into_iter().collect()
    })
    .await
}

/// Notes that they keep it after all.
///
/// # Errors
/// [`ActError::Store`].
pub async fn withdraw_offer(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_WITHDRAW, |state| rules::withdraw_offer(state, &id).into_iter().collect())
        .await
}

/// Does a swap: one act. The answer is what was in the way, if anything was.
///
/// # Errors
/// [`ActError::Store`].
pub async fn swap(app: App, terms: Terms, stood: Option<Stood>) -> Result<Vec<Unfit>, ActError> {
    let (community, now) = (app.community(), app.now());
    let drawn = |state: &_| rules::swap(state, &community, &terms, stood.as_ref(), now);
    match seen(app, drawn).await? {
        Err(unfit) => Ok(unfit),
        Ok(drafts) => app.commit(say::DID_SWAP, drafts).await.map(|()| Vec::new()),
    }
}

/// Puts everybody of a list on the shifts they take, newcomers taken in: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn sign_up(
    app: App,
    taking: Vec<(ChainRow, BTreeSet<RecordId>)>,
) -> Result<(), ActError> {
    let (community, today) = (app.community(), app.today());
    let taking: Vec<rules::Taking> =
        taking.iter().map(|(row, shifts)| (row, app.fresh_id(), shifts.clone())).collect();
    commit(app, say::DID_SIGN_UP, |state| rules::sign_up_each(state, &community, &taking, today))
        .await
}

/// Leaves a note to the next shift.
///
/// # Errors
/// [`ActError::Store`].
pub async fn hand_over(app: App, shift: RecordId, note: HandedOver) -> Result<(), ActError> {
    commit(app, say::DID_HAND_OVER, |state| {
        rules::hand_over(state, &shift, &note).into_iter().collect()
    })
    .await
}

/// Takes a note back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_note_back(app: App, shift: RecordId, note: OpId) -> Result<(), ActError> {
    commit(app, say::DID_TAKE_BACK, |state| vec![state.retract(&shift, &note)]).await
}
