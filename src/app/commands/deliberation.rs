//! Topics: raised, answered, carried through.

use super::{commit, seen};
use crate::app::{ActError, App, Held, random};
use crate::domain::deliberation::{
    self as rules, Declined, Merged, Support, Topic, TopicDone, TopicRaiser, Triaged,
};
use crate::log::{OpId, Record, RecordId};
use crate::share::file::Attachment;
use crate::text::{Msg, meetings, topics as say};

/// Notes down a topic and who raised it; gives it the next number of its month. Who notes it is the first to answer for
/// it.
///
/// # Errors
/// [`ActError::Store`].
pub async fn raise_topic(
    app: App,
    topic: Topic,
    raiser: TopicRaiser,
) -> Result<RecordId, ActError> {
    let (id, key, today) = (app.fresh_id(), random(), app.today());
    let receiver = topic.receiver.or_else(|| app.who());
    commit(app, say::DID_RAISE, |state| {
        let kind = rules::home_kind(state, topic.grid.as_ref());
        let raised = topic.raised.unwrap_or(today);
        let number = rules::next_number(state, kind, raised);
        let topic = Topic { number, raised: Some(raised), receiver, ..topic };
        let mut drafts = rules::raise(state, &id, &topic, &raiser);
        drafts.push(rules::topic_key(state, &id, key));
        drafts
    })
    .await?;
    Ok(id)
}

/// Changes the words of a topic.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_topic(
    app: App,
    id: RecordId,
    (held, topic): (Held<Topic>, Topic),
    (beside, raiser): (Held<TopicRaiser>, TopicRaiser),
) -> Result<(), ActError> {
    let (opened, opened_beside) = (held.opened(), beside.opened());
    commit(app, say::DID_CHANGE, |state| {
        let drafts = [
            state.change_from(&id, &opened, &topic),
            state.change_beside(&id, &opened_beside, &raiser),
        ];
        drafts.into_iter().flatten().collect()
    })
    .await?;
    held.kept(app, &id, topic);
    beside.kept(app, &id, raiser);
    Ok(())
}

async fn say_of<T: Record>(app: App, label: Msg, id: RecordId, fact: T) -> Result<(), ActError> {
    commit(app, label, |state| vec![state.state_fact(&id, &fact)]).await
}

/// One more neighbour says the same.
///
/// # Errors
/// [`ActError::Store`].
pub async fn support_topic(app: App, id: RecordId) -> Result<(), ActError> {
    say_of(app, say::DID_SUPPORT, id, Support { heads: 1, ..Support::default() }).await
}

/// Accepts a topic for handling.
///
/// # Errors
/// [`ActError::Store`].
pub async fn triage_topic(app: App, id: RecordId) -> Result<(), ActError> {
    say_of(app, say::DID_TRIAGE, id, Triaged::default()).await
}

/// Declines a topic, with the reason.
///
/// # Errors
/// [`ActError::Store`].
pub async fn decline_topic(app: App, id: RecordId, reason: String) -> Result<(), ActError> {
    say_of(app, say::DID_DECLINE, id, Declined { reason }).await
}

/// Lets a topic go on as part of another.
///
/// # Errors
/// [`ActError::Store`].
pub async fn merge_topic(app: App, id: RecordId, into: RecordId) -> Result<(), ActError> {
    say_of(app, say::DID_MERGE, id, Merged { into }).await
}

/// Says that a topic is done.
///
/// # Errors
/// [`ActError::Store`].
pub async fn finish_topic(app: App, id: RecordId) -> Result<(), ActError> {
    say_of(app, say::DID_FINISH, id, TopicDone::default()).await
}

/// Opens a declined or joined topic again.
///
/// # Errors
/// [`ActError::Store`].
pub async fn reopen_topic(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_REOPEN, |state| rules::reopen(state, &id)).await
}

/// Takes back what was said of a topic, of a promise on it or of an item of an agenda, however long ago: who pressed the
/// wrong button finds out days later.
///
/// # Errors
/// [`ActError::Store`]; [`ActError::Missing`] where it is not there any more.
pub async fn take_back(app: App, fact: OpId) -> Result<(), ActError> {
    app.whole().await;
    let on = app.about(&fact).ok_or(ActError::Missing)?;
    commit(app, say::DID_TAKE_BACK, |state| vec![state.retract(&on, &fact)]).await
}

/// Says that a promise is kept.
///
/// # Errors
/// [`ActError::Store`].
pub async fn keep_promise(app: App, action: RecordId) -> Result<(), ActError> {
    let today = app.today();
    commit(app, meetings::DID_KEEP, |state| rules::done(state, &action, today, "")).await
}

/// Adds a photograph to a topic, or to a promise as what shows it kept.
///
/// # Errors
/// [`ActError::Store`].
pub async fn add_photo(app: App, id: RecordId, photo: Attachment) -> Result<(), ActError> {
    let drafts = seen(app, |state| rules::add_photo(state, &id, &photo.hash())).await?;
    app.commit_with(say::DID_ADD_PHOTO, drafts, photo).await
}

/// Takes a photograph away from a topic or a promise; its bytes stay for undo and for who else names them.
///
/// # Errors
/// [`ActError::Store`].
pub async fn remove_photo(app: App, id: RecordId, fact: OpId) -> Result<(), ActError> {
    commit(app, say::DID_REMOVE_PHOTO, |state| vec![state.retract(&id, &fact)]).await
}
