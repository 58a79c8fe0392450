//! Erasing what is personal: on request, by the rules of keeping, or because others have erased it. None of it can be
//! taken back, so each is asked for on a page that shows what goes.

use super::seen;
use crate::app::{ActError, App, OFFSET_MINUTES};
use crate::domain::community::community_record;
use crate::domain::retention::{About, Due, Erasing, about, due, unapplied};
use crate::log::{ERASE, OpId, RecordId};

/// What there is about somebody.
///
/// # Errors
/// [`ActError::Missing`] where another community was opened meanwhile.
pub async fn all_about(app: App, record: RecordId) -> Result<About, ActError> {
    seen(app, |_| ()).await?;
    Ok(app.with(|book| about(&book.log, &book.state, &record)))
}

/// Erases what a person picked of what there is about somebody.
///
/// # Errors
/// [`ActError::Store`]; then all is as it was.
pub async fn erase(app: App, record: RecordId, ops: Vec<OpId>) -> Result<(), ActError> {
    app.erase(Erasing { ops, keep: Vec::new() }, record).await
}

/// What is kept longer than the rules say.
///
/// # Errors
/// [`ActError::Missing`] where another community was opened meanwhile.
pub async fn overdue(app: App) -> Result<Vec<Due>, ActError> {
    seen(app, |_| ()).await?;
    let today = app.today();
    Ok(app.with(|book| due(&book.log, &book.state, today, OFFSET_MINUTES)))
}

/// Carries out what is due, together.
///
/// # Errors
/// [`ActError::Store`]; then all is as it was.
pub async fn carry_out(app: App, due: Vec<Due>) -> Result<(), ActError> {
    let mut all = Erasing::default();
    for due in due {
        all.ops.extend(due.erasing.ops);
        all.keep.extend(due.erasing.keep);
    }
    all.ops.sort_unstable();
    all.ops.dedup();
    let on = community_record(&app.community());
    app.erase(all, on).await
}

/// What others have erased and is still here.
///
/// # Errors
/// [`ActError::Missing`] where another community was opened meanwhile.
pub async fn erased_by_others(app: App) -> Result<Vec<OpId>, ActError> {
    seen(app, |_| ()).await?;
    Ok(app.with(|book| {
        let said = book.log.iter().filter(|entry| entry.base() == ERASE.base);
        unapplied(&book.log, said)
    }))
}

/// Erases it here too.
///
/// # Errors
/// [`ActError::Store`]; then all is as it was.
pub async fn follow(app: App, ops: Vec<OpId>) -> Result<(), ActError> {
    app.erase_here(ops).await
}
