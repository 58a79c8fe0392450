//! What can go wrong in the store, with the figures a page needs to say so.

use std::fmt;

use indexed_db_futures::error::{Error, OpenDbError, UnexpectedDataError};

use super::health;

/// A failure of the store. Nothing was written when one of these is returned: each call of the
/// store is one transaction, and what memory holds is untouched and can still be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser rolled the transaction back without a reason; trying again may help.
    Aborted {
        /// What the store was doing.
        doing: &'static str,
    },
    /// Another tab is importing or tidying up; try again in a moment.
    Busy,
    /// The connection had been lost, and the database came back empty although this tab had read
    /// rows from it: the browser cleared it under us. Everything is refused from then on, until
    /// what memory holds has been written back as a whole ([`Store::refill`](super::Store::refill)).
    Cleared,
    /// The database answered with an error of its own.
    Failed {
        /// What the store was doing.
        doing: &'static str,
        /// The browser's name of the error, such as `UnknownError`.
        name: String,
        /// The browser's words.
        message: String,
    },
    /// The connection was closed by the browser. The next call opens it again.
    Lost,
    /// The database was written by a newer release: this one reads but does not write. Reload.
    NewerSchema,
    /// A tab with an older release keeps the database open; it has to be closed.
    OpenBlocked,
    /// The database could not be opened. Nothing was deleted; see [`raw_dump`](super::raw_dump).
    OpenFailed {
        /// The browser's name of the error.
        name: String,
        /// The browser's words.
        message: String,
    },
    /// The disk or the browser's share of it is full.
    Quota {
        /// Bytes in use by this site, 0 if the browser does not tell.
        usage: u64,
        /// Bytes this site may use, 0 if the browser does not tell.
        quota: u64,
    },
    /// It was called off; everything is as it was before.
    Stopped,
    /// The browser has no `IndexedDB` here, or forbids it.
    Unavailable,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Aborted { doing } => write!(f, "aborted while {doing}"),
            Self::Busy => f.write_str("another tab holds the lock"),
            Self::Cleared => f.write_str("the database came back empty"),
            Self::Failed { doing, name, message } => write!(f, "{doing}: {name}: {message}"),
            Self::Lost => f.write_str("connection lost"),
            Self::NewerSchema => f.write_str("database of a newer release"),
            Self::OpenBlocked => f.write_str("an older tab keeps the database open"),
            Self::OpenFailed { name, message } => write!(f, "open: {name}: {message}"),
            Self::Quota { usage, quota } => write!(f, "no space: {usage} of {quota} bytes used"),
            Self::Stopped => f.write_str("called off"),
            Self::Unavailable => f.write_str("no IndexedDB"),
        }
    }
}

impl std::error::Error for StoreError {}

/// The browser's own name and words for an error.
fn name_and_words(error: Error) -> (String, String) {
    match error {
        Error::DomException(e) => {
            let e = web_sys::DomException::from(e);
            (e.name(), e.message())
        }
        Error::Serialisation(_) => ("DataError".into(), "unexpected value".into()),
        Error::MissingData(_) => ("MissingData".into(), String::new()),
        Error::Unknown(_) => ("Error".into(), String::new()),
    }
}

/// Names a failed transaction. A quota error often arrives as a bare abort, its reason lost on the
/// way, so an unexplained failure with hardly any free space is taken for what it almost surely is.
pub(super) async fn explain(doing: &'static str, error: Error) -> StoreError {
    let aborted = matches!(error, Error::MissingData(UnexpectedDataError::TransactionAborted));
    let (name, message) = name_and_words(error);
    match name.as_str() {
        "InvalidStateError" => return StoreError::Lost,
        "QuotaExceededError" => {
            let (usage, quota) = health::estimate().await.unwrap_or_default();
            return StoreError::Quota { usage, quota };
        }
        _ => {}
    }
    if let Some(full) = full().await {
        return full;
    }
    if aborted || name == "AbortError" {
        StoreError::Aborted { doing }
    } else {
        StoreError::Failed { doing, name, message }
    }
}

/// Names a failed open.
pub(super) async fn explain_open(error: OpenDbError) -> StoreError {
    let error = match error {
        OpenDbError::Base(error) => error,
        // `VersionZero` is what the binding says for every exception thrown by `open` itself, in
        // practice a refusal of storage by the browser's settings.
        OpenDbError::NullFactory
        | OpenDbError::UnsupportedEnvironment
        | OpenDbError::VersionZero => return StoreError::Unavailable,
    };
    let (name, message) = name_and_words(error);
    match name.as_str() {
        "VersionError" => StoreError::NewerSchema,
        "SecurityError" => StoreError::Unavailable,
        "QuotaExceededError" => {
            let (usage, quota) = health::estimate().await.unwrap_or_default();
            StoreError::Quota { usage, quota }
        }
        _ => match full().await {
            Some(full) => full,
            None => StoreError::OpenFailed { name, message },
        },
    }
}

/// [`StoreError::Quota`] if less than 2 MiB is left.
async fn full() -> Option<StoreError> {
    let (usage, quota) = health::estimate().await?;
    (quota > 0 && quota.saturating_sub(usage) < 2 << 20)
        .then_some(StoreError::Quota { usage, quota })
}
