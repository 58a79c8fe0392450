//! Public notices: written, put up, withdrawn.

use super::{commit, seen};
use crate::app::{ActError, App, Held};
use crate::domain::deliberation::{
    self as rules, NoticeObjection, NoticeObjectionPrivate, Posting, Withdrawn,
};
use crate::log::RecordId;
use crate::share::file::Attachment;
use crate::text::notices as say;

/// Writes a notice.
///
/// # Errors
/// [`ActError::Store`].
pub async fn write_notice(app: App, posting: Posting) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_KEEP, |state| state.set(&id, &posting).into_iter().collect()).await?;
    Ok(id)
}

/// Changes a notice.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_notice(
    app: App,
    id: RecordId,
    held: Held<Posting>,
    posting: Posting,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, say::DID_KEEP, |state| {
        state.change_from(&id, &opened, &posting).into_iter().collect()
    })
    .await?;
    held.kept(app, &id, posting);
    Ok(())
}

/// Gives a notice a picture, in place of the one it had.
///
/// # Errors
/// [`ActError::Store`].
pub async fn add_picture(app: App, id: RecordId, picture: Attachment) -> Result<(), ActError> {
    let file = picture.hash().to_string();
    let drafts = seen(app, |state| {
        state.change::<Posting>(&id, |posting| posting.file = file).into_iter().collect()
    })
    .await?;
    app.commit_with(say::DID_PICTURE, drafts, picture).await
}

/// Notes that a notice was put up, with a photograph where one was taken.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_up(
    app: App,
    id: RecordId,
    place: String,
    photo: Option<Attachment>,
) -> Result<(), ActError> {
    let today = app.today();
    let file = photo.as_ref().map(Attachment::hash);
    let drafts = seen(app, |state| rules::post(state, &id, &place, today, file.as_ref())).await?;
    match photo {
        Some(photo) => app.commit_with(say::DID_POST, drafts, photo).await,
        None => app.commit(say::DID_POST, drafts).await,
    }
}

/// Withdraws a notice, with the reason.
///
/// # Errors
/// [`ActError::Store`].
pub async fn withdraw(app: App, id: RecordId, reason: String) -> Result<(), ActError> {
    let day = Some(app.today());
    commit(app, say::DID_WITHDRAW, |state| vec![state.state_fact(&id, &Withdrawn { reason, day })])
        .await
}

/// Notes an objection to a notice.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_objection(
    app: App,
    objection: NoticeObjection,
    words: NoticeObjectionPrivate,
) -> Result<(), ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_OBJECT, |state| rules::object_to(state, &id, &objection, &words)).await
}

/// Notes what somebody who objected was told.
///
/// # Errors
/// [`ActError::Store`].
pub async fn answer_objection(app: App, id: RecordId, text: String) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_ANSWER, |state| rules::answer_objection(state, &id, &text, today)).await
}

/// Takes an objection away that was noted by mistake.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_objection(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_DROP_OBJECTION, |state| rules::no_objection(state, &id)).await
}
