//! The key files are signed with: the committee's where it is unlocked, else one made in this browser for files alone.
//!
//! Three bodies of one community exchange files, and only one of them holds the key of the pacts. A key for files stands in
//! no log and signs nothing else; where it is lost another is made, and partners confirm that.

use leptos::prelude::*;

use crate::app::key::{Seed, sealed};
use crate::app::{ActError, App};
use crate::log::Hash;
use crate::share::pact::Key;
use crate::store::Batch;

/// Before the name of a key for files, in the rows of the database.
const ROW: &str = "files/";
/// The row of `meta` that names the one of now.
const OWN: &str = "files.key";

impl App {
    /// The thumbprint of the key that files would be signed with now. Tracked.
    pub fn signs_with(self) -> Option<Hash> {
        let [committee, own] = self.key_names.get();
        committee.or(own)
    }

    /// The key that files are signed with now.
    pub(super) fn file_key(self) -> Option<Key> {
        let turn = self.turn();
        self.key_at_hand().or_else(|| self.key.with_value(|held| held.for_files(turn)))
    }

    /// The key for files that is sealed in this browser.
    pub async fn own_key(self) -> Option<Hash> {
        let store = self.with(|book| book.store.clone())?;
        store.meta().await.ok()?.get(OWN)?.parse().ok()
    }

    /// Every key that files of this browser were or are signed with.
    pub async fn own_keys(self) -> Vec<Hash> {
        let Some(store) = self.with(|book| book.store.clone()) else { return Vec::new() };
        let rows = store.keys().await.unwrap_or_default();
        rows.keys().filter_map(|name| name.split_once('/')?.1.parse().ok()).collect()
    }

    /// Makes a key for files, seals it in this browser and unlocks it in this tab.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the browser gives no chance; [`ActError::Store`].
    pub async fn make_own_key(self, passphrase: String) -> Result<(), ActError> {
        let turn = self.turn();
        let seed = Seed::draw()?;
        let name = seed.id().to_string();
        let row = ([ROW, &name].concat(), sealed(&seed, passphrase).await?);
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        let batch = Batch { keys: vec![row], ..Batch::default() }.with_meta(OWN, &name);
        self.write(Vec::new(), batch).await?;
        self.hold_own_key(seed.key());
        Ok(())
    }

    /// Unlocks the key for files, for this tab.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the passphrase is another one; [`ActError::Missing`] where there is none.
    pub async fn unlock_own_key(self, passphrase: String) -> Result<(), ActError> {
        let turn = self.turn();
        let id = self.own_key().await.ok_or(ActError::Missing)?;
        let seed = self.unsealed(ROW, &id, passphrase).await?;
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        self.hold_own_key(seed.key());
        Ok(())
    }

    fn hold_own_key(self, key: Key) {
        let (turn, name) = (self.turn(), key.public().thumbprint());
        self.key.update_value(|held| held.hold_for_files(turn, key));
        self.key_names.update(|names| names[1] = Some(name));
    }
}
