//! The board and what it stands on: templates, shifts made from them, who is put where by hand.

use super::{commit, seen};
use crate::app::{ActError, App, Held};
use crate::domain::shifts::{self as rules, Assignment, Carry, Shift, Template, assignment_id};
use crate::log::{Draft, RecordId, State};
use crate::text::roster_board as say;
use chrono::NaiveDate;

/// Makes a template.
///
/// # Errors
/// [`ActError::Store`].
pub async fn make_template(app: App, template: Template) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_TEMPLATE, |state| state.set(&id, &template).into_iter().collect()).await?;
    Ok(id)
}

/// Keeps what was changed of a template, and carries it to shifts already made where that was chosen: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_template(
    app: App,
    id: RecordId,
    held: Held<Template>,
    template: Template,
    carry: Option<Carry>,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, say::DID_CHANGE_TEMPLATE, |state| {
        let mut drafts: Vec<Draft> =
            state.change_from(&id, &opened, &template).into_iter().collect();
        drafts.extend(carry.iter().flat_map(|carry| carry.drafts(state)));
        drafts
    })
    .await?;
    held.kept(app, &id, template);
    Ok(())
}

/// Removes a template; the shifts made from it stay.
///
/// # Errors
/// [`ActError::Store`].
pub async fn remove_template(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_REMOVE_TEMPLATE, |state| {
        state.remove::<Template>(&id).into_iter().collect()
    })
    .await
}

/// Makes the shifts of all templates from `first` to `last` that were never made. The answer is how many.
///
/// # Errors
/// [`ActError::Store`].
pub async fn make_span(app: App, first: NaiveDate, last: NaiveDate) -> Result<usize, ActError> {
    let community = app.community();
    let drafts = seen(app, |state| rules::make_shifts(state, &community, first, last)).await?;
    let count = drafts.len();
    app.commit(say::DID_MAKE_SPAN, drafts).await?;
    Ok(count)
}

/// Puts somebody on a shift; `reason` says why a rule may be broken by it, and is empty where none is.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_on(
    app: App,
    shift: RecordId,
    volunteer: RecordId,
    reason: String,
) -> Result<(), ActError> {
    commit(app, say::DID_PUT, |state| put(app, state, shift, volunteer, reason)).await
}

fn put(app: App, state: &State, shift: RecordId, who: RecordId, reason: String) -> Vec<Draft> {
    let (shift, volunteer) = (state.one(&shift), state.one(&who));
    let id = assignment_id(&app.community(), &shift, &volunteer);
    let record = Assignment { shift, volunteer, locked: false, reason };
    // Whoever is on it is no longer on call for it.
    let mut drafts = rules::step_back(state, &shift, &volunteer);
    drafts.extend(state.set(&id, &record));
    drafts
}

/// Moves somebody from one shift to another: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn move_on(
    app: App,
    volunteer: RecordId,
    from: RecordId,
    to: RecordId,
    reason: String,
) -> Result<(), ActError> {
    commit(app, say::DID_MOVE, |state| {
        let mut drafts = rules::unassign(state, &from, &volunteer);
        drafts.extend(put(app, state, to, volunteer, reason));
        drafts
    })
    .await
}

/// Takes somebody off a shift.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_off(app: App, shift: RecordId, volunteer: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_TAKE_OFF, |state| rules::unassign(state, &shift, &volunteer)).await
}

/// Locks somebody's place on a shift, so that planning leaves it, or unlocks it.
///
/// # Errors
/// [`ActError::Store`].
pub async fn lock(
    app: App,
    shift: RecordId,
    volunteer: RecordId,
    locked: bool,
) -> Result<(), ActError> {
    let label = if locked { say::DID_LOCK } else { say::DID_UNLOCK };
    commit(app, label, |state| {
        let (shift, volunteer) = (state.one(&shift), state.one(&volunteer));
        let on = state
            .all::<Assignment>()
            .filter(|(_, a)| state.one(&a.shift) == shift && state.one(&a.volunteer) == volunteer);
        on.filter_map(|(id, _)| state.change::<Assignment>(&id, |a| a.locked = locked)).collect()
    })
    .await
}

/// Calls a shift off, or lets it take place again. Who is on it stays on record.
///
/// # Errors
/// [`ActError::Store`].
pub async fn call_off(app: App, shift: RecordId, off: bool) -> Result<(), ActError> {
    let label = if off { say::DID_CALL_OFF } else { say::DID_CALL_ON };
    commit(app, label, |state| {
        state.change::<Shift>(&shift, |s| s.cancelled = off).into_iter().collect()
    })
    .await
}
