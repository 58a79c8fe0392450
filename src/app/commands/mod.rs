//! One function per act of a person; each reads like the sentence that person would say.

pub mod ballots;
pub mod community;
pub mod conflicts;
pub mod deliberation;
pub mod erasure;
pub mod exchange;
pub mod history;
pub mod key;
pub mod live;
pub mod matters;
pub mod meetings;
pub mod minutes;
pub mod notices;
pub mod pact;
pub mod pact_life;
pub mod partners;
pub mod phones;
pub mod planning;
pub mod roster_board;
pub mod roster_hours;
pub mod roster_life;
pub mod roster_plan;
pub mod series;
mod setup;
pub mod shifts;
pub mod signing;
pub mod standby;
pub mod totals;
pub mod volunteers;

pub use setup::{open_sample, set_up};

use super::{ActError, App};
use crate::log::{Draft, State};
use crate::text::Msg;

/// What the state says once the whole log is read. Every act begins with it: while the log is still being read a record
/// that exists looks missing, and an act drawn up from that would say what nobody meant.
///
/// # Errors
/// [`ActError::Missing`] where another community was opened meanwhile.
async fn seen<R>(app: App, look: impl FnOnce(&State) -> R) -> Result<R, ActError> {
    let turn = app.turn();
    app.whole().await;
    if app.still(turn) { Ok(app.peek(look)) } else { Err(ActError::Missing) }
}

/// Drafts from the state of this moment and commits.
async fn commit(
    app: App,
    label: Msg,
    draft: impl FnOnce(&State) -> Vec<Draft>,
) -> Result<(), ActError> {
    let drafts = seen(app, draft).await?;
    app.commit(label, drafts).await
}
