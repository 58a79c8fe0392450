//! Regular meetings: set up, one evening changed, holidays taken in.

use super::commit;
use crate::app::{ActError, App, Held};
use crate::domain::deliberation::{self as rules, ChairRule, Holiday, Series};
use crate::log::RecordId;
use crate::text::plan as say;
use chrono::{NaiveDate, NaiveDateTime};

/// With turns of the chair counted from the next occurrence, unless they are counted already.
fn with_turns(series: Series, today: NaiveDate) -> Series {
    let turns_from = match series.chair {
        ChairRule::Rotating => series.turns_from.or_else(|| rules::first_turn(&series, today)),
        ChairRule::Convener | ChairRule::Fixed => None,
    };
    Series { turns_from, ..series }
}

/// Sets a regular meeting up.
///
/// # Errors
/// [`ActError::Store`].
pub async fn set_up_series(app: App, series: Series) -> Result<RecordId, ActError> {
    let (id, series) = (app.fresh_id(), with_turns(series, app.today()));
    commit(app, say::DID_SERIES, |state| state.set(&id, &series).into_iter().collect()).await?;
    Ok(id)
}

/// Changes the rule of a regular meeting, its convener or its chair.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_series(
    app: App,
    id: RecordId,
    held: Held<Series>,
    series: Series,
) -> Result<(), ActError> {
    let (opened, series) = (held.opened(), with_turns(series, app.today()));
    commit(app, say::DID_SERIES, |state| {
        state.change_from(&id, &opened, &series).into_iter().collect()
    })
    .await?;
    held.kept(app, &id, series);
    Ok(())
}

/// Ends a regular meeting: what was stays.
///
/// # Errors
/// [`ActError::Store`].
pub async fn end_series(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_END_SERIES, |state| state.remove::<Series>(&id).into_iter().collect())
        .await
}

/// Moves one occurrence; the others stay.
///
/// # Errors
/// [`ActError::Store`].
pub async fn move_one(
    app: App,
    id: RecordId,
    day: NaiveDate,
    to: NaiveDateTime,
) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_MOVE_ONE, |state| rules::move_occurrence(state, &community, &id, day, to))
        .await
}

/// Calls one occurrence off; the others stay.
///
/// # Errors
/// [`ActError::Store`].
pub async fn cancel_one(app: App, id: RecordId, day: NaiveDate) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_CANCEL_ONE, |state| rules::cancel_occurrence(state, &community, &id, day))
        .await
}

/// One occurrence is as the rule has it after all.
///
/// # Errors
/// [`ActError::Store`].
pub async fn restore_one(app: App, id: RecordId, day: NaiveDate) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_RESTORE, |state| rules::restore_occurrence(state, &community, &id, day))
        .await
}

/// Another body takes the chair of one occurrence; nobody gives the turn back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn chair_one(
    app: App,
    id: RecordId,
    day: NaiveDate,
    chair: Option<RecordId>,
) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_CHAIR, |state| {
        rules::set_chair_of_occurrence(state, &community, &id, day, chair)
    })
    .await
}

/// Takes holidays in.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_holidays(app: App, holidays: Vec<Holiday>) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_HOLIDAYS, |state| rules::take_holidays(state, &community, &holidays)).await
}
