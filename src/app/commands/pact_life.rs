//! The life of a pact: what neighbours say of its draft, how it is adopted, how it is watched over.

use super::ballots::person_called;
use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::deliberation::ActionWho;
use crate::domain::deliberation::ballot::Ballot;
use crate::domain::pact::{
    self as rules, NotAdopted, Observed, ObserverRole, Remark, RemarkBy, Review, SettledHow,
};
use crate::log::{Draft, OpId, RecordId, State};
use crate::text::{Msg, pact_board as board, pact_talk as say};
use chrono::NaiveDate;

/// Notes what somebody says of a draft.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_remark(
    app: App,
    pact: RecordId,
    remark: Remark,
    who: String,
) -> Result<(), ActError> {
    let remark = Remark { token: app.fresh_id(), day: Some(app.today()), ..remark };
    let by = RemarkBy { person: None, name: who };
    commit(app, say::DID_REMARK, |state| rules::remark(state, &pact, &remark, &by)).await
}

/// Says what became of a remark.
///
/// # Errors
/// [`ActError::Store`].
pub async fn settle_remark(
    app: App,
    pact: RecordId,
    token: RecordId,
    how: SettledHow,
    text: String,
) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_SETTLE, |s| rules::settle_remark(s, &pact, &token, how, &text, today))
        .await
}

/// Takes other wording up into the clause.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_up(app: App, pact: RecordId, token: RecordId) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_TAKE_UP, |state| rules::take_up(state, &pact, &token, today)).await
}

/// A remark is open again.
///
/// # Errors
/// [`ActError::Store`].
pub async fn reopen_remark(app: App, pact: RecordId, token: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_REOPEN, |state| rules::reopen_remark(state, &pact, &token)).await
}

/// Does what the rules of adoption allow; what they refuse is refused here too, for a page may be older than the data.
async fn adopt(
    app: App,
    label: Msg,
    draft: impl FnOnce(&State) -> Result<Vec<Draft>, NotAdopted>,
) -> Result<(), ActError> {
    let drafts = seen(app, draft).await?.map_err(|_| ActError::Missing)?;
    app.commit(label, drafts).await
}

/// Puts the settled text on the agenda of a meeting, or into the backlog of a series.
///
/// # Errors
/// [`ActError::Missing`] where nothing is settled; [`ActError::Store`].
pub async fn put_to_meeting(app: App, pact: RecordId, meeting: RecordId) -> Result<(), ActError> {
    let (community, today, lang) = (app.community(), app.today(), app.lang());
    adopt(app, say::DID_PUT, |state| {
        rules::put_to_meeting(state, &community, &pact, &meeting, today, lang)
    })
    .await
}

/// Puts the settled text to the vote, as the ballot was filled in. The answer is the ballot.
///
/// # Errors
/// [`ActError::Missing`] where nothing is settled; [`ActError::Store`].
pub async fn put_to_vote(app: App, pact: RecordId, ballot: Ballot) -> Result<RecordId, ActError> {
    let (community, today) = (app.community(), app.today());
    let put = seen(app, |s| rules::put_to_vote(s, &community, &pact, &ballot, today)).await?;
    let (id, drafts) = put.map_err(|_| ActError::Missing)?;
    app.commit(say::DID_VOTE, drafts).await?;
    Ok(id)
}

/// Takes what a ballot decided as the adoption.
///
/// # Errors
/// [`ActError::Missing`] where it did not carry; [`ActError::Store`].
pub async fn adopt_by_ballot(
    app: App,
    pact: RecordId,
    (text, ballot): (String, RecordId),
    day: NaiveDate,
) -> Result<(), ActError> {
    adopt(app, say::DID_ADOPT, |s| rules::adopt_by_ballot(s, &pact, &text, &ballot, day)).await
}

/// Takes what a meeting agreed on as the adoption.
///
/// # Errors
/// [`ActError::Missing`] where it did not agree; [`ActError::Store`].
pub async fn adopt_by_meeting(
    app: App,
    pact: RecordId,
    (text, meeting): (String, RecordId),
    day: NaiveDate,
) -> Result<(), ActError> {
    adopt(app, say::DID_ADOPT, |s| rules::adopt_by_meeting(s, &pact, &text, &meeting, day)).await
}

/// Notes an adoption that is not recorded here.
///
/// # Errors
/// [`ActError::Missing`] where the text is not settled; [`ActError::Store`].
pub async fn note_adoption(
    app: App,
    pact: RecordId,
    text: String,
    day: NaiveDate,
) -> Result<(), ActError> {
    adopt(app, say::DID_ADOPT, |s| rules::note_adoption(s, &pact, &text, day)).await
}

/// Writes an observation down; it stays on the committee's devices.
///
/// # Errors
/// [`ActError::Store`].
pub async fn observe(app: App, pact: RecordId, seen: Observed) -> Result<(), ActError> {
    let seen = Observed { by: app.who(), ..seen };
    commit(app, board::DID_OBSERVE, |state| rules::observe(state, &pact, &seen)).await
}

/// Takes an observation back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_back_observation(app: App, pact: RecordId, one: OpId) -> Result<(), ActError> {
    commit(app, board::DID_TAKE_BACK, |state| vec![state.retract(&pact, &one)]).await
}

/// Puts the talk over a month on the agenda of the next night talk.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_review(app: App, pact: RecordId, month: NaiveDate) -> Result<(), ActError> {
    let (community, today, lang) = (app.community(), app.today(), app.lang());
    commit(app, board::DID_PUT, |state| {
        rules::put_review(state, &community, &pact, month, today, lang)
    })
    .await
}

/// Writes the review of a month.
///
/// # Errors
/// [`ActError::Store`].
pub async fn write_review(
    app: App,
    pact: RecordId,
    month: NaiveDate,
    text: String,
) -> Result<(), ActError> {
    let community = app.community();
    commit(app, board::DID_REVIEW, |s| rules::review(s, &community, &pact, month, &text)).await
}

/// Somebody takes on what a review asks for.
///
/// # Errors
/// [`ActError::Store`].
pub async fn respond(
    app: App,
    review: Review,
    what: String,
    due: Option<NaiveDate>,
    who: String,
) -> Result<(), ActError> {
    let id = app.fresh_id();
    let who = ActionWho { person: None, name: who };
    commit(app, board::DID_RESPOND, |s| rules::respond(s, &id, &review, &what, due, &who)).await
}

/// Begins an amendment from a review.
///
/// # Errors
/// [`ActError::Store`].
pub async fn amend_from_review(
    app: App,
    pact: RecordId,
    (review, clause): (OpId, RecordId),
    wording: String,
    reason: String,
) -> Result<(), ActError> {
    let fresh = (app.fresh_id(), app.today());
    commit(app, say::DID_REMARK, |state| {
        rules::amend_from_review(state, &pact, &review, &clause, (&wording, &reason), fresh)
    })
    .await
}

/// Sets up the observer group of a grid.
///
/// # Errors
/// [`ActError::Store`].
pub async fn set_up_observers(app: App, grid: Option<RecordId>) -> Result<(), ActError> {
    let (community, lang) = (app.community(), app.lang());
    commit(app, board::DID_GROUP, |state| {
        rules::set_up_observers(state, &community, grid.as_ref(), lang)
    })
    .await
}

/// Somebody, given by name, joins the observer group in a role; who is in it already changes their role.
///
/// # Errors
/// [`ActError::Store`].
pub async fn appoint_observer(
    app: App,
    team: RecordId,
    name: String,
    role: ObserverRole,
) -> Result<(), ActError> {
    let (fresh, appointment) = (app.fresh_id(), app.fresh_id());
    let from = (app.today(), app.lang());
    commit(app, board::DID_APPOINT, |state| {
        let (person, mut drafts) = person_called(state, &name, fresh);
        let known = rules::observers(state, &team, from.0);
        let known = known.iter().find(|o| o.person == Some(state.one(&person)));
        let id = known.map_or(appointment, |o| o.appointment);
        drafts.extend(rules::appoint_observer(state, &id, &team, &person, role, from));
        drafts
    })
    .await
}

/// Somebody leaves the observer group.
///
/// # Errors
/// [`ActError::Store`].
pub async fn dismiss_observer(app: App, appointment: RecordId) -> Result<(), ActError> {
    // The last day is the one before: whoever left is not shown as a member today.
    let last = app.today().pred_opt().unwrap_or_else(|| app.today());
    commit(app, board::DID_DISMISS, |state| rules::dismiss_observer(state, &appointment, last))
        .await
}
