//! What happened to a record, and bringing back how it stood.

use super::{commit, seen};
use crate::app::{ActError, App};
use crate::log::history::{self, Moment, Step};
use crate::log::{Folded, RecordId};
use crate::text::history as say;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that was done to a record, the oldest first.
///
/// # Errors
/// [`ActError::Missing`] where another community was opened meanwhile.
pub async fn steps(app: App, record: RecordId) -> Result<Vec<Step>, ActError> {
    seen(app, |_| ()).await?;
    Ok(app.with(|book| history::steps(&book.log, &book.state, &record)))
}

/// How a record stood just after a moment, by kind.
pub fn stood(app: App, record: RecordId, moment: Moment) -> BTreeMap<&'static str, Folded> {
    app.with(|book| history::as_of(&book.log, &book.state, &record, moment))
}

/// Whether anything would change if a record were brought back to how it stood.
pub fn differs(app: App, record: RecordId, moment: Moment) -> bool {
    app.with(|book| !history::restore(&book.log, &book.state, &record, moment).is_empty())
}

/// Brings a record back to how it stood just after a moment.
///
/// # Errors
/// [`ActError::Store`].
pub async fn restore(app: App, record: RecordId, moment: Moment) -> Result<(), ActError> {
    seen(app, |_| ()).await?;
    let drafts = app.with(|book| history::restore(&book.log, &book.state, &record, moment));
    app.commit(say::DID_RESTORE, drafts).await
}

/// Gives one field of a record an old value again.
///
/// # Errors
/// [`ActError::Store`].
pub async fn restore_field(
    app: App,
    record: RecordId,
    base: String,
    field: String,
    value: Value,
) -> Result<(), ActError> {
    commit(app, say::DID_RESTORE, |state| {
        state.settle(&base, &record, &field, value).into_iter().collect()
    })
    .await
}
