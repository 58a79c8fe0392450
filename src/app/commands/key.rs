//! The committee's key: put in use, passed on, brought from paper, unlocked.

use super::seen;
use crate::app::key::Seed;
use crate::app::{ActError, App};
use crate::domain::community::community_record;
use crate::domain::pact::{CommitteeKey, Statement};
use crate::log::{Draft, Hash, State};
use crate::share::pact::{KeyLine, key_lines, rotate};
use crate::text::key as say;

/// A passphrase nobody guesses in an evening has at least so many characters.
pub const LEAST_PASSPHRASE: usize = 8;

async fn lines(app: App) -> Result<Vec<KeyLine>, ActError> {
    let community = community_record(&app.community());
    seen(app, |state| key_lines(state, &community)).await
}

fn entered(app: App, state: &State, seed: &Seed, name: String) -> Draft {
    let key = CommitteeKey { x: seed.key().public().x(), name, made: app.seconds() };
    state.state_fact(&community_record(&app.community()), &key)
}

/// Puts a key in use: the first one, or one that stands for a key that was lost. It is said in the log, sealed in this
/// browser under the passphrase, and unlocked in this tab.
///
/// # Errors
/// [`ActError::Store`]; then there is none.
pub async fn put_in_use(
    app: App,
    seed: Seed,
    name: String,
    passphrase: String,
) -> Result<(), ActError> {
    let drafts = seen(app, |state| vec![entered(app, state, &seed, name)]).await?;
    app.seal_key(&seed, passphrase, drafts).await
}

/// The committee's key passes on to a new one: both sign that.
///
/// # Errors
/// [`ActError::Refused`] where the key of now is locked, or passed on already; [`ActError::Store`].
pub async fn pass_on(
    app: App,
    seed: Seed,
    name: String,
    passphrase: String,
) -> Result<(), ActError> {
    let now = lines(app).await?.into_iter().find(|line| line.now).map(|line| line.id);
    let old = app.key_at_hand().ok_or(ActError::Refused(say::LOCKED))?;
    if now != Some(old.public().thumbprint()) {
        return Err(ActError::Refused(say::OLD_KEY));
    }
    let new = seed.key();
    let community = community_record(&app.community());
    let drafts = seen(app, |state| {
        let mut drafts = vec![entered(app, state, &seed, name)];
        let signed = rotate(&old, &new, app.seconds()).into_iter().zip([&old, &new]);
        drafts.extend(signed.map(|(jws, key)| {
            state.state_fact(&community, &Statement { jws, key: key.public().x() })
        }));
        drafts
    })
    .await?;
    app.seal_key(&seed, passphrase, drafts).await
}

/// Brings the committee's key to this browser from the digits on paper.
///
/// # Errors
/// [`ActError::Refused`] where it is no key of this community; [`ActError::Store`].
pub async fn bring_from_paper(app: App, seed: Seed, passphrase: String) -> Result<(), ActError> {
    let id = seed.id();
    if !lines(app).await?.iter().any(|line| line.id == id) {
        return Err(ActError::Refused(say::NOT_OURS));
    }
    app.seal_key(&seed, passphrase, Vec::new()).await
}

/// Unlocks a key that is sealed in this browser, for this tab.
///
/// # Errors
/// [`ActError::Refused`] where the passphrase is another one, or what is sealed was damaged.
pub async fn unlock(app: App, id: Hash, passphrase: String) -> Result<(), ActError> {
    app.open_key(&id, passphrase).await
}
