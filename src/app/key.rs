//! The committee's key: sealed under a passphrase in the database of its community, and while it is unlocked in the memory
//! of this tab; nowhere else. No export, no dump and no file for others holds it.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use leptos::prelude::*;

use super::App;
use super::act::ActError;
use super::worker::{Task, work};
use super::world::{breathe, dice, random};
use crate::domain::community::community_record;
use crate::log::{Draft, Hash};
use crate::share::job::{Answer, Job};
use crate::share::pact::{BadBackup, Key, KeyLine, fingerprint, from_digits, key_lines, to_digits};
use crate::store::{Batch, StoreError};
use crate::text::key as say;

/// The keys at hand, each with the turn of the community it belongs to.
#[derive(Default)]
pub(super) struct AtHand {
    committee: Option<(u64, Key)>,
    /// For files alone (`exchange::sign`).
    files: Option<(u64, Key)>,
}

impl AtHand {
    /// The one for files, in this turn.
    pub(super) fn for_files(&self, turn: u64) -> Option<Key> {
        of_turn(self.files.as_ref(), turn)
    }

    /// Puts the one for files at hand.
    pub(super) fn hold_for_files(&mut self, turn: u64, key: Key) {
        self.files = Some((turn, key));
    }
}

fn of_turn(held: Option<&(u64, Key)>, turn: u64) -> Option<Key> {
    held.filter(|(of, _)| *of == turn).map(|(_, key)| key.clone())
}

/// A key on its way: just drawn, or typed from paper. It holds the secret; a page drops it as soon as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl Seed {
    /// Draws a new one.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the browser gives no random numbers.
    pub fn draw() -> Result<Self, ActError> {
        let mut dice = dice().ok_or(ActError::Refused(say::NO_CHANCE))?;
        Ok(Self(dice()))
    }

    /// Reads the digits from paper.
    ///
    /// # Errors
    /// Which groups to look at again.
    pub fn typed(digits: &str) -> Result<Self, BadBackup> {
        from_digits(digits).map(Self)
    }

    /// The digits to write down, in groups of six.
    pub fn digits(&self) -> Vec<String> {
        to_digits(&self.0)
    }

    /// The name of its public key.
    pub fn id(&self) -> Hash {
        self.key().public().thumbprint()
    }

    /// The code of its public key 公钥校验码.
    pub fn code(&self) -> String {
        fingerprint(&self.id())
    }

    pub(super) fn key(&self) -> Key {
        Key::from_seed(&self.0)
    }
}

/// Before the name of a key, in the rows of the database.
const ROW: &str = "committee/";

impl App {
    /// The thumbprint of the key that is unlocked in this tab. Tracked.
    pub fn key_open(self) -> Option<Hash> {
        self.key_names.get()[0]
    }

    /// The committee's keys, the one of now first. Tracked.
    pub fn key_lines(self) -> Vec<KeyLine> {
        let community = community_record(&self.community());
        self.read(|state| key_lines(state, &community))
    }

    /// The key the committee signs with now. Tracked.
    pub fn key_now(self) -> Option<KeyLine> {
        self.key_lines().into_iter().find(|line| line.now)
    }

    /// Puts the key at hand.
    pub(super) fn hold_key(self, key: Key) {
        let name = key.public().thumbprint();
        let turn = self.turn();
        self.key.update_value(|held| held.committee = Some((turn, key)));
        self.key_names.update(|names| names[0] = Some(name));
    }

    /// Locks the keys: this tab forgets them.
    pub fn lock_key(self) {
        self.key.set_value(AtHand::default());
        if self.key_names.with_untracked(|names| names.iter().any(Option::is_some)) {
            self.key_names.set([None; 2]);
        }
    }

    /// The key, where it is unlocked and of the community that is open.
    pub(super) fn key_at_hand(self) -> Option<Key> {
        let turn = self.turn();
        self.key.with_value(|held| of_turn(held.committee.as_ref(), turn))
    }

    /// The keys that are sealed in this browser.
    pub async fn keys_here(self) -> BTreeSet<Hash> {
        let Some(store) = self.with(|book| book.store.clone()) else { return BTreeSet::new() };
        let rows = store.keys().await.unwrap_or_default();
        rows.keys().filter_map(|name| name.strip_prefix(ROW)?.parse().ok()).collect()
    }

    /// Seals a key in this browser together with what is said of it, in one transaction, and puts it at hand. Nothing is
    /// offered to be undone, and what can be stays so: a key does not go by mistake.
    pub(super) async fn seal_key(
        self,
        seed: &Seed,
        passphrase: String,
        drafts: Vec<Draft>,
    ) -> Result<(), ActError> {
        let turn = self.turn();
        let sealed = sealed(seed, passphrase).await?;
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        let row = ([ROW, &seed.id().to_string()].concat(), sealed);
        self.write(drafts, Batch { keys: vec![row], ..Batch::default() }).await?;
        self.hold_key(seed.key());
        Ok(())
    }

    /// Opens a sealed key and puts it at hand.
    pub(super) async fn open_key(self, id: &Hash, passphrase: String) -> Result<(), ActError> {
        let turn = self.turn();
        let seed = self.unsealed(ROW, id, passphrase).await?;
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        self.hold_key(seed.key());
        Ok(())
    }

    /// Opens what is sealed here under the name of a key.
    pub(super) async fn unsealed(
        self,
        row: &str,
        id: &Hash,
        passphrase: String,
    ) -> Result<Seed, ActError> {
        let store = self.with(|book| book.store.clone());
        let store = store.ok_or(ActError::Store(StoreError::Unavailable))?;
        let rows = store.keys().await?;
        let text = rows.get(&[row, &id.to_string()].concat()).ok_or(ActError::Missing)?;
        let damaged = ActError::Refused(say::SEALED_DAMAGED);
        let sealed = STANDARD.decode(text).map_err(|_| damaged.clone())?;
        let plain = match stretch(Job::Open { passphrase, sealed }).await? {
            Answer::Opened(plain) => plain,
            Answer::NotOpened(why) => return Err(ActError::Refused(why.sentence())),
            _ => return Err(ActError::NotLoaded),
        };
        let seed = Seed(<[u8; 32]>::try_from(plain).map_err(|_| damaged.clone())?);
        if seed.id() == *id { Ok(seed) } else { Err(damaged) }
    }
}

/// A key sealed under a passphrase, as a row of the database holds it.
pub(super) async fn sealed(seed: &Seed, passphrase: String) -> Result<String, ActError> {
    let random = [random(), random(), random()];
    let job = Job::Seal { passphrase, random, plain: seed.0.to_vec() };
    match stretch(job).await? {
        Answer::Sealed(sealed) => Ok(STANDARD.encode(sealed)),
        _ => Err(ActError::NotLoaded),
    }
}

/// Stretching a passphrase, away from the page where that can be.
async fn stretch(job: Job) -> Result<Answer, ActError> {
    // What the page says about it is to be seen first.
    breathe().await;
    work(&job, Task::new()).await.map_err(|_| ActError::Refused(say::NOT_DONE))
}
