//! Volunteers: taken in, described, away, gone; from a table.

use super::commit;
use crate::app::{ActError, App};
use crate::domain::shifts::{
    self as rules, Away, Brought, Held as Holds, Pair, Skill, Training, Volunteer, VolunteerName,
};
use crate::log::{OpId, RecordId};
use crate::text::volunteers as say;
use chrono::NaiveDate;

/// Takes in a volunteer.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_in(
    app: App,
    volunteer: Volunteer,
    name: VolunteerName,
) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_TAKE_IN, |state| rules::take_in(state, &id, &volunteer, &name)).await?;
    Ok(id)
}

/// A skill that is known, or a new one by its name.
pub enum WhichSkill {
    /// Known.
    Known(RecordId),
    /// New.
    Named(String),
}

/// Notes that a volunteer holds a skill.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_skill(
    app: App,
    volunteer: RecordId,
    which: WhichSkill,
    (level, until): (Option<u32>, Option<NaiveDate>),
) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_SKILL, |state| {
        let mut drafts = Vec::new();
        let skill = match which {
            WhichSkill::Known(id) => id,
            WhichSkill::Named(name) => {
                let id = rules::skill_id(&community, &name);
                drafts.extend(state.set(&id, &Skill { name }));
                id
            }
        };
        let held = Holds { volunteer, skill, level, until };
        drafts.extend(state.set(&rules::held_id(&community, &volunteer, &skill), &held));
        drafts
    })
    .await
}

/// Takes a skill away from a volunteer.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_skill(app: App, held: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_UNSKILL, |state| state.remove::<Holds>(&held).into_iter().collect()).await
}

/// Notes that two volunteers go together, or are kept apart.
///
/// # Errors
/// [`ActError::Store`].
pub async fn pair_up(app: App, a: RecordId, b: RecordId, apart: bool) -> Result<(), ActError> {
    let id = rules::pair_id(&app.community(), &a, &b);
    commit(app, say::DID_PAIR, |state| state.set(&id, &Pair { a, b, apart }).into_iter().collect())
        .await
}

/// Forgets that two go together or apart.
///
/// # Errors
/// [`ActError::Store`].
pub async fn unpair(app: App, pair: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_UNPAIR, |state| state.remove::<Pair>(&pair).into_iter().collect()).await
}

/// Notes days on which a volunteer cannot.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_away(
    app: App,
    volunteer: RecordId,
    from: NaiveDate,
    to: Option<NaiveDate>,
) -> Result<(), ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_AWAY, |state| {
        state.set(&id, &Away { volunteer, from: Some(from), to }).into_iter().collect()
    })
    .await
}

/// Takes back days away.
///
/// # Errors
/// [`ActError::Store`].
pub async fn not_away(app: App, away: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_NOT_AWAY, |state| state.remove::<Away>(&away).into_iter().collect()).await
}

/// Takes back that a volunteer was trained: it was noted by mistake.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_training(app: App, volunteer: RecordId, training: OpId) -> Result<(), ActError> {
    commit(app, say::DID_DROP_TRAINING, |state| vec![state.retract(&volunteer, &training)]).await
}

/// Notes that a volunteer was trained.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_training(
    app: App,
    volunteer: RecordId,
    training: Training,
) -> Result<(), ActError> {
    commit(app, say::DID_TRAINING, |state| vec![state.state_fact(&volunteer, &training)]).await
}

/// A volunteer takes no shifts from `until` on; `None`: takes shifts again.
///
/// # Errors
/// [`ActError::Store`].
pub async fn leave(
    app: App,
    volunteer: RecordId,
    until: Option<NaiveDate>,
) -> Result<(), ActError> {
    let label = if until.is_some() { say::DID_LEAVE } else { say::DID_COME_BACK };
    commit(app, label, |state| {
        state.change::<Volunteer>(&volunteer, |v| v.until = until).into_iter().collect()
    })
    .await
}

/// Takes in the confirmed rows of a table: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn bring(app: App, rows: &[Brought]) -> Result<(), ActError> {
    let (community, today) = (app.community(), app.today());
    let mut fresh = || app.fresh_id();
    commit(app, say::DID_BRING, |state| rules::bring(state, &community, rows, today, &mut fresh))
        .await
}
