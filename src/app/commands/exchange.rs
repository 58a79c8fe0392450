//! Being in step with somebody else's copy.

use crate::app::{ActError, App};
use crate::log::RecordId;

/// Both read the same twelve digits: that is noted, and that the partner has all that is shared here.
///
/// # Errors
/// [`ActError::Store`].
pub async fn agreed(app: App, partner: Option<RecordId>) -> Result<(), ActError> {
    app.note_agreed(partner).await
}
