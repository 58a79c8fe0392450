//! Whom files are exchanged with: noted, their key confirmed, forgotten.

use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::exchange::{Confirmed, Partner, partner_id};
use crate::log::{RecordId, State};
use crate::share::file::{Header, Signed};
use crate::text::exchange_partners as say;

/// Notes a partner, or another name for one.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note(app: App, id: RecordId, name: String) -> Result<(), ActError> {
    commit(app, say::DID_NOTE, |state| {
        let before: Partner = state.get(&id).unwrap_or_default();
        state.set(&id, &Partner { name, ..before }).into_iter().collect()
    })
    .await
}

/// Whose key it is that a person compared.
pub enum Whose {
    /// One that is noted.
    Noted(RecordId),
    /// A new one of that name.
    New(String),
}

/// A person compared the 24 digits of the key that signed a file with what its owner read to them or showed: from now on
/// that key is this partner's, and no other.
///
/// # Errors
/// [`ActError::Missing`] where the file is not signed; [`ActError::Store`].
pub async fn confirm(
    app: App,
    header: Header,
    whose: Whose,
    how: Confirmed,
) -> Result<(), ActError> {
    let Signed::By(key) = header.signed() else { return Err(ActError::Missing) };
    let (key, maker, today) = (key.x(), header.maker.to_string(), app.today());
    let community = app.community();
    commit(app, say::DID_CONFIRM, |state| {
        let (id, before) = match whose {
            Whose::Noted(id) => (id, state.get(&id).unwrap_or_default()),
            Whose::New(name) => {
                (partner_id(&community, &key), Partner { name, ..Partner::default() })
            }
        };
        let mut drafts = without(state, &id, &key, &maker);
        // The devices of another key are not those of this one.
        let mut makers = if before.key == key { before.makers.clone() } else { Vec::new() };
        if !makers.contains(&maker) {
            makers.push(maker);
        }
        let partner =
            Partner { key, makers, confirmed: Some(today), how, forgotten: false, ..before };
        drafts.extend(state.set(&id, &partner));
        drafts
    })
    .await
}

/// A key and a device are one partner's: they are taken from whoever else had them.
fn without(state: &State, id: &RecordId, key: &str, maker: &str) -> Vec<crate::log::Draft> {
    let others = state.all::<Partner>().filter(|(other, _)| other != id);
    let changed = others.filter_map(|(other, mut partner)| {
        let had = partner.makers.len();
        partner.makers.retain(|one| one != maker);
        let same = partner.key == key;
        if same {
            partner.key.clear();
            partner.confirmed = None;
        }
        (same || partner.makers.len() != had).then(|| state.set(&other, &partner)).flatten()
    });
    changed.collect()
}

/// A file signed with a partner's key came from one more device of theirs.
pub(in crate::app) async fn seen_on(app: App, partner: RecordId, maker: String) {
    let drafts = seen(app, |state| {
        let before: Partner = state.get(&partner).unwrap_or_default();
        if before.makers.contains(&maker) {
            return Vec::new();
        }
        let mut makers = before.makers.clone();
        makers.push(maker);
        state.set(&partner, &Partner { makers, ..before }).into_iter().collect()
    })
    .await
    .unwrap_or_default();
    if !drafts.is_empty() {
        // A convenience: without it a changed key on that device would read as an unknown one.
        let _ = app.write(drafts, crate::store::Batch::default()).await;
    }
}

/// Forgets a partner: their key counts as unknown again, what was exchanged stays noted.
///
/// # Errors
/// [`ActError::Store`].
pub async fn forget(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_FORGET, |state| {
        let before: Partner = state.get(&id).unwrap_or_default();
        state.set(&id, &Partner { forgotten: true, ..before }).into_iter().collect()
    })
    .await
}
