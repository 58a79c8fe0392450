//! Choosing between two words for one thing.

use super::commit;
use crate::app::{ActError, App};
use crate::domain::conflicts::{self as rules, Conflict};
use crate::text::conflicts as says;
use serde_json::Value;

/// Settles a conflict for `value`.
///
/// # Errors
/// [`ActError::Store`].
pub async fn settle(app: App, conflict: Conflict, value: Value) -> Result<(), ActError> {
    commit(app, says::DID_SETTLE, |state| rules::settle(state, &conflict, value)).await
}
