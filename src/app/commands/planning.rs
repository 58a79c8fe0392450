//! Preparing a meeting: its agenda arranged, its notice sent, people invited.

use super::commit;
use crate::app::{ActError, App};
use crate::domain::deliberation::{
    self as rules, AgendaItem, Category, Matter, OfferBy, Role, Shift,
};
use crate::log::RecordId;
use crate::text::{meetings, plan as say};

/// Moves an item one step: up, down, in or out.
///
/// # Errors
/// [`ActError::Store`].
pub async fn shift_item(app: App, id: RecordId, shift: Shift) -> Result<(), ActError> {
    commit(app, meetings::DID_MOVE, |state| rules::shift_item(state, &id, shift)).await
}

/// Puts an item where another stands.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_item(app: App, id: RecordId, onto: RecordId) -> Result<(), ActError> {
    commit(app, meetings::DID_MOVE, |state| rules::drop_item(state, &id, &onto)).await
}

/// Leaves an item for a later meeting of the series.
///
/// # Errors
/// [`ActError::Store`].
pub async fn leave_for_later(app: App, id: RecordId, series: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_BACKLOG, |state| rules::move_to(state, &id, &series)).await
}

/// Takes an item that was left for later into this meeting.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_now(app: App, id: RecordId, meeting: RecordId) -> Result<(), ActError> {
    commit(app, meetings::DID_ADD, |state| rules::move_to(state, &id, &meeting)).await
}

/// Lays out the usual procedure of the meeting's kind around what is on its agenda.
///
/// # Errors
/// [`ActError::Store`].
pub async fn lay_out(app: App, meeting: RecordId) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_LAY_OUT, |state| rules::lay_out(state, &community, &meeting)).await
}

/// Copies the agenda of another meeting, without its topics.
///
/// # Errors
/// [`ActError::Store`].
pub async fn copy_agenda(app: App, from: RecordId, to: RecordId) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_COPY, |state| rules::copy_agenda(state, &community, &from, &to)).await
}

/// Fills the time there is with waiting topics.
///
/// # Errors
/// [`ActError::Store`].
pub async fn fill_agenda(
    app: App,
    meeting: RecordId,
    by: OfferBy,
    only: Option<Category>,
) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_FILL, |state| rules::fill_agenda(state, &community, &meeting, by, only))
        .await
}

/// Says whose an item is to decide; none is what is usual for its topic.
///
/// # Errors
/// [`ActError::Store`].
pub async fn set_matter(app: App, id: RecordId, matter: Option<Matter>) -> Result<(), ActError> {
    commit(app, say::DID_MATTER, |state| {
        state.change::<AgendaItem>(&id, |item| item.matter = matter).into_iter().collect()
    })
    .await
}

/// Notes that the notice of a meeting went out now.
///
/// # Errors
/// [`ActError::Store`].
pub async fn announce(app: App, meeting: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_ANNOUNCE, |state| rules::announce(state, &meeting, now, "")).await
}

/// The notice did not go out, or is to go out anew.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_back_notice(app: App, meeting: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_NOT_ANNOUNCE, |state| rules::take_back_notice(state, &meeting)).await
}

/// Notes that those in a role were invited.
///
/// # Errors
/// [`ActError::Store`].
pub async fn invite(app: App, meeting: RecordId, role: Role) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_INVITE, |state| rules::invite(state, &meeting, role, now)).await
}
