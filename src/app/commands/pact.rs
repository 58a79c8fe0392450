//! Pacts: written, reworded, agreed to.

use super::commit;
use crate::app::{ActError, App, Held};
use crate::domain::pact::{self as rules, Clause, ClauseRole, Lack, Pact, Signer};
use crate::log::RecordId;
use crate::text::{Lang, pact as say, pact_drafting as drafting, pact_talk as talk};

/// Writes down a pact with its clauses.
///
/// # Errors
/// [`ActError::Store`].
pub async fn write_pact(app: App, pact: Pact, clauses: Vec<String>) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    let clauses: Vec<(RecordId, String)> =
        clauses.into_iter().map(|text| (app.fresh_id(), text)).collect();
    let key = app.fresh_id();
    commit(app, say::DID_WRITE, |state| {
        let mut drafts = rules::draft_pact(state, &id, &pact, &clauses);
        drafts.extend(rules::make_key(state, &id, &key));
        drafts
    })
    .await?;
    Ok(id)
}

/// Changes whose a pact is, or how long it runs.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_pact(
    app: App,
    id: RecordId,
    held: Held<Pact>,
    pact: Pact,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, drafting::DID_CHANGE, |state| {
        state.change_from(&id, &opened, &pact).into_iter().collect()
    })
    .await?;
    held.kept(app, &id, pact);
    Ok(())
}

/// Adds a clause: after the clause `after`, or at the end.
///
/// # Errors
/// [`ActError::Store`].
pub async fn add_clause(
    app: App,
    pact: RecordId,
    after: Option<RecordId>,
    text: String,
) -> Result<(), ActError> {
    insert(app, pact, after, text, ClauseRole::Plain).await
}

/// Adds a model clause, in the words of the pact's language.
///
/// # Errors
/// [`ActError::Store`]; [`ActError::Missing`] for a model that does not exist.
pub async fn add_model(
    app: App,
    pact: RecordId,
    after: Option<RecordId>,
    model: String,
) -> Result<(), ActError> {
    let model = rules::model(&model).ok_or(ActError::Missing)?;
    insert(app, pact, after, model.text.get(Lang::Zh).to_owned(), model.role()).await
}

async fn insert(
    app: App,
    pact: RecordId,
    after: Option<RecordId>,
    text: String,
    role: ClauseRole,
) -> Result<(), ActError> {
    let id = app.fresh_id();
    commit(app, say::DID_ADD, |state| {
        let all = rules::clauses(state, &pact);
        let at = after.and_then(|after| all.iter().position(|(id, _)| *id == after));
        let index = at.map_or(usize::MAX, |at| at + 1);
        rules::insert_clause(state, &id, &pact, &text, role, index)
    })
    .await
}

/// Moves a clause one step up or down.
///
/// # Errors
/// [`ActError::Store`].
pub async fn shift_clause(app: App, clause: RecordId, down: bool) -> Result<(), ActError> {
    commit(app, talk::DID_MOVE, |state| rules::shift_clause(state, &clause, down)).await
}

/// Leaves a clause out.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_clause(app: App, clause: RecordId) -> Result<(), ActError> {
    commit(app, talk::DID_DROP, |state| rules::drop_clause(state, &clause)).await
}

/// Mends what one tap can mend of a draft.
///
/// # Errors
/// [`ActError::Store`].
pub async fn cure(app: App, pact: RecordId, lack: Lack) -> Result<(), ActError> {
    let id = app.fresh_id();
    commit(app, drafting::DID_CHANGE, |state| rules::cure(state, &pact, &lack, &id)).await
}

/// Settles the words of now as the next version.
///
/// # Errors
/// [`ActError::Store`].
pub async fn freeze_pact(app: App, pact: RecordId) -> Result<(), ActError> {
    commit(app, drafting::DID_FREEZE, |state| rules::freeze(state, &pact)).await
}

/// Changes the words of a clause, from what stood in the field they were written in, and what the clause is for.
///
/// # Errors
/// [`ActError::Store`].
pub async fn reword_clause(
    app: App,
    clause: RecordId,
    held: Held<Clause>,
    text: String,
    role: ClauseRole,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, say::DID_REWORD, |state| {
        let mut drafts = rules::reword(state, &clause, &opened, &text);
        if role != opened.record.role {
            drafts.extend(rules::mark_role(state, &clause, role));
        }
        drafts
    })
    .await?;
    held.kept(app, &clause, Clause { text, role, ..opened.record });
    Ok(())
}

/// Records that a household agrees to the text as it reads now.
///
/// # Errors
/// [`ActError::Store`].
pub async fn record_consent(app: App, pact: RecordId, name: String) -> Result<(), ActError> {
    let (fresh, today) = (app.fresh_id(), app.today());
    commit(app, say::DID_CONSENT, |state| rules::consent_named(state, &pact, &name, &fresh, today))
        .await
}

/// Records that a household which agreed to an earlier text agrees to this one too.
///
/// # Errors
/// [`ActError::Store`].
pub async fn renew_consent(app: App, pact: RecordId, signer: RecordId) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_CONSENT, |state| {
        // Who the token stands for may be unknown on this device: then nothing personal is written.
        match state.get::<Signer>(&signer) {
            Some(who) => rules::consent(state, &pact, &signer, &who, today),
            None => rules::consent_of_token(state, &pact, &signer, today),
        }
    })
    .await
}

/// Records that a household takes its consent back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn withdraw_consent(app: App, pact: RecordId, signer: RecordId) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_WITHDRAW, |state| rules::withdraw(state, &pact, &signer, today)).await
}
