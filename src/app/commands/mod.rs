//! One function per act of a person; each reads like the sentence that person would say.

pub mod community;
pub mod deliberation;
pub mod meetings;
pub mod pact;
mod setup;
pub mod shifts;

pub use setup::{open_sample, set_up};

use super::{ActError, App};
use crate::log::{Draft, State};
use crate::text::Msg;

/// Drafts from the state of this moment and commits.
async fn commit(
    app: App,
    label: Msg,
    draft: impl FnOnce(&State) -> Vec<Draft>,
) -> Result<(), ActError> {
    let drafts = app.peek(draft);
    app.commit(label, drafts).await
}
