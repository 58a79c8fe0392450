//! Shifts: made, staffed.

use super::{commit, seen};
use crate::app::{ActError, App, Held};
use crate::domain::deliberation::chain::ChainRow;
use crate::domain::shifts::{self as rules, Assignment, Blocker, Obstacle, Shift, Standby};
use crate::log::{RecordId, State};
use crate::text::shifts as say;
use chrono::NaiveDate;

/// Makes a shift.
///
/// # Errors
/// [`ActError::Store`].
pub async fn make_shift(app: App, shift: Shift) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_MAKE, |state| state.set(&id, &shift).into_iter().collect()).await?;
    Ok(id)
}

/// Keeps what was changed of a shift; who is on it stays.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_shift(
    app: App,
    id: RecordId,
    held: Held<Shift>,
    shift: Shift,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, say::DID_CHANGE, |state| {
        state.change_from(&id, &opened, &shift).into_iter().collect()
    })
    .await?;
    held.kept(app, &id, shift);
    Ok(())
}

/// Puts a volunteer on a shift. The answer is what was in the way, if anything was.
///
/// # Errors
/// [`ActError::Store`].
pub async fn assign_volunteer(
    app: App,
    shift: RecordId,
    volunteer: RecordId,
) -> Result<Option<Obstacle>, ActError> {
    let community = app.community();
    match seen(app, |state| rules::assign(state, &community, &shift, &volunteer)).await? {
        Err(obstacle) => Ok(Some(obstacle)),
        Ok(drafts) => app.commit(say::DID_ASSIGN, drafts).await.map(|()| None),
    }
}

/// Takes in a new volunteer and puts them on a shift: one act. The answer is what was in the way, if anything was.
///
/// # Errors
/// [`ActError::Store`].
pub async fn assign_newcomer(
    app: App,
    shift: RecordId,
    name: String,
) -> Result<Option<Blocker>, ActError> {
    let (id, community, today) = (app.fresh_id(), app.community(), app.today());
    let put =
        |state: &State| rules::assign_newcomer(state, &community, &shift, (&id, &name), today);
    match seen(app, put).await? {
        Err(blocker) => Ok(Some(blocker)),
        Ok(drafts) => app.commit(say::DID_ASSIGN, drafts).await.map(|()| None),
    }
}

/// Puts everybody a pasted list means on a shift, newcomers taken in: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn sign_up_by_list(
    app: App,
    shift: RecordId,
    rows: Vec<ChainRow>,
) -> Result<(), ActError> {
    let (community, today) = (app.community(), app.today());
    let entries = with_ids(app, &rows);
    commit(app, say::DID_SIGN_UP, |state| {
        rules::sign_up(state, &community, &shift, &entries, today)
    })
    .await
}

/// Notes of everybody a pasted list means whether they are free on a day: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_free_by_list(
    app: App,
    day: NaiveDate,
    rows: Vec<ChainRow>,
) -> Result<(), ActError> {
    let today = app.today();
    let entries = with_ids(app, &rows);
    commit(app, say::DID_NOTE_FREE, |state| rules::free_by_list(state, day, &entries, today)).await
}

fn with_ids(app: App, rows: &[ChainRow]) -> Vec<rules::Entry<'_>> {
    rows.iter().map(|row| (row, app.fresh_id())).collect()
}

/// Takes a volunteer off a shift.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_off_shift(
    app: App,
    shift: RecordId,
    volunteer: RecordId,
) -> Result<(), ActError> {
    commit(app, say::DID_TAKE_OFF, |state| rules::unassign(state, &shift, &volunteer)).await
}

/// Removes a shift, and who was on it.
///
/// # Errors
/// [`ActError::Store`].
pub async fn remove_shift(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_REMOVE, |state| {
        let one = state.one(&id);
        let on = state.all::<Assignment>().filter(|(_, a)| state.one(&a.shift) == one);
        let mut drafts: Vec<_> = on.filter_map(|(id, _)| state.remove::<Assignment>(&id)).collect();
        let ready = state.all::<Standby>().filter(|(_, a)| state.one(&a.shift) == one);
        drafts.extend(ready.filter_map(|(id, _)| state.remove::<Standby>(&id)));
        drafts.extend(state.remove::<Shift>(&id));
        drafts
    })
    .await
}
