//! Meetings: called, prepared, held, closed.

use super::{commit, seen};
use crate::app::{ActError, App, Held};
use crate::domain::deliberation::{self as rules, AgendaItem, ItemKind, Meeting};
use crate::log::RecordId;
use crate::text::{meetings as say, topics};

/// Calls the proposed next meeting of a series, with its agenda.
///
/// # Errors
/// [`ActError::Missing`] where nothing is proposed for it any more; [`ActError::Store`].
pub async fn call_proposed(app: App, series: RecordId) -> Result<RecordId, ActError> {
    let (community, now) = (app.community(), app.now());
    let proposal = seen(app, |state| {
        rules::proposals(state, &community, rules::home_grid(state), now)
            .into_iter()
            .find(|proposal| proposal.series_id == series)
    })
    .await?
    .ok_or(ActError::Missing)?;
    commit(app, say::DID_CALL, |state| rules::accept(state, &community, &proposal)).await?;
    Ok(proposal.meeting_id(&community))
}

/// Calls a meeting of one's own, with the topics that wait and an open round.
///
/// # Errors
/// [`ActError::Store`].
pub async fn call_meeting(app: App, meeting: Meeting) -> Result<RecordId, ActError> {
    let (id, open) = (app.fresh_id(), app.fresh_id());
    commit(app, say::DID_CALL, |state| {
        let round = AgendaItem { meeting: id, kind: ItemKind::Open, ..AgendaItem::default() };
        let mut drafts: Vec<_> = state.set(&id, &meeting).into_iter().collect();
        drafts.extend(rules::put_on_agenda(state, &open, round));
        drafts
    })
    .await?;
    Ok(id)
}

/// Changes when or where a meeting is, or what it is called.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_meeting(
    app: App,
    id: RecordId,
    held: Held<Meeting>,
    meeting: Meeting,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, say::DID_CHANGE, |state| {
        state.change_from(&id, &opened, &meeting).into_iter().collect()
    })
    .await?;
    held.kept(app, &id, meeting);
    Ok(())
}

/// Calls a meeting off, or on again.
///
/// # Errors
/// [`ActError::Store`].
pub async fn call_off(app: App, id: RecordId, off: bool) -> Result<(), ActError> {
    let label = if off { say::DID_CALL_OFF } else { say::DID_CALL };
    commit(app, label, |state| {
        state.change::<Meeting>(&id, |m| m.cancelled = off).into_iter().collect()
    })
    .await
}

/// Puts a topic on the agenda of a meeting.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_on_agenda(app: App, meeting: RecordId, topic: RecordId) -> Result<(), ActError> {
    let item = AgendaItem { meeting, topic: Some(topic), ..AgendaItem::default() };
    let id = app.fresh_id();
    commit(app, topics::DID_PUT_ON, |state| rules::put_on_agenda(state, &id, item)).await
}

/// Puts an item of one's own words on the agenda.
///
/// # Errors
/// [`ActError::Store`].
pub async fn add_item(app: App, meeting: RecordId, title: String) -> Result<(), ActError> {
    let item = AgendaItem { meeting, title, ..AgendaItem::default() };
    let id = app.fresh_id();
    commit(app, say::DID_ADD, |state| rules::put_on_agenda(state, &id, item)).await
}

/// Moves an item to another place among its siblings.
///
/// # Errors
/// [`ActError::Store`].
pub async fn move_item(app: App, id: RecordId, to: usize) -> Result<(), ActError> {
    commit(app, say::DID_MOVE, |state| rules::move_item(state, &id, to)).await
}

/// Gives an item more or less time, at least five minutes.
///
/// # Errors
/// [`ActError::Store`].
pub async fn allow_minutes(app: App, id: RecordId, minutes: u32) -> Result<(), ActError> {
    commit(app, say::DID_MOVE, |state| {
        let minutes = Some(minutes.clamp(5, 600));
        state.change::<AgendaItem>(&id, |item| item.minutes = minutes).into_iter().collect()
    })
    .await
}

/// Takes an item off the agenda; its topic stays.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_off_agenda(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_TAKE_OFF, |state| state.remove::<AgendaItem>(&id).into_iter().collect())
        .await
}

/// Notes how many are here now.
///
/// # Errors
/// [`ActError::Store`].
pub async fn count_heads(app: App, id: RecordId, heads: u32) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_COUNT, |state| rules::count_heads(state, &id, heads, now)).await
}

/// Goes on with a meeting that was ended too early.
///
/// # Errors
/// [`ActError::Store`].
pub async fn resume_meeting(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_RESUME, |state| rules::resume(state, &id)).await
}
