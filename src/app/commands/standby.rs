//! People on call: asked to be, let go, called up.

use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::shifts::{self as rules, Sheet};
use crate::log::RecordId;
use crate::text::roster_board as say;
use chrono::Days;

/// Puts somebody on call for a shift.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_on_call(app: App, shift: RecordId, volunteer: RecordId) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_ON_CALL, |state| {
        rules::put_on_call(state, &community, &shift, &volunteer, "")
    })
    .await
}

/// Lets somebody go who was on call.
///
/// # Errors
/// [`ActError::Store`].
pub async fn step_back(app: App, shift: RecordId, volunteer: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_STEP_BACK, |state| rules::step_back(state, &shift, &volunteer)).await
}

/// Calls somebody up who is on call, in the place of `off` where somebody cannot come: one act.
///
/// # Errors
/// [`ActError::Refused`] where they can no longer take it, [`ActError::Missing`] where the shift is gone;
/// [`ActError::Store`].
pub async fn call_up(
    app: App,
    shift: RecordId,
    volunteer: RecordId,
    off: Option<RecordId>,
) -> Result<(), ActError> {
    let community = app.community();
    let drafts = seen(app, |state| {
        let day = state.get::<rules::Shift>(&shift)?.day?;
        let last = day.checked_add_days(Days::new(1))?;
        let mut sheet = Sheet::of(state, &community, day, last);
        let (v, s) = (sheet.person(&state.one(&volunteer))?, sheet.duty(&state.one(&shift))?);
        if let Some(gone) = off.and_then(|id| sheet.person(&state.one(&id))) {
            sheet.take(gone, s);
        }
        Some(rules::call_up(state, &community, &sheet, (v, s)).map(|mut drafts| {
            drafts.extend(off.into_iter().flat_map(|id| rules::unassign(state, &shift, &id)));
            drafts
        }))
    })
    .await?
    .ok_or(ActError::Missing)?;
    let drafts = drafts.map_err(|_| ActError::Refused(say::CALL_UP_BLOCKED))?;
    app.commit(say::DID_CALL_UP, drafts).await
}
