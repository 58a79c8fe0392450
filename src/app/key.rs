//! The committee's key while it is unlocked: in the memory of this tab, and nowhere else.

use leptos::prelude::*;

use super::App;
use crate::log::Hash;
use crate::share::pact::Key;

/// The key at hand, and the turn of the community it belongs to.
#[derive(Default)]
pub(super) struct AtHand(Option<(u64, Key)>);

impl App {
    /// The thumbprint of the key that is unlocked in this tab. Tracked.
    pub fn key_open(self) -> Option<Hash> {
        self.key_name.get()
    }

    /// Puts the key at hand.
    pub(super) fn hold_key(self, key: Key) {
        let name = key.public().thumbprint();
        let turn = self.turn();
        self.key.update_value(|held| held.0 = Some((turn, key)));
        self.key_name.set(Some(name));
    }

    /// Locks the key: this tab forgets it.
    pub fn lock_key(self) {
        self.key.update_value(|held| held.0 = None);
        self.key_name.set(None);
    }

    /// The key, where it is unlocked and of the community that is open.
    pub(super) fn key_at_hand(self) -> Option<Key> {
        let turn = self.turn();
        self.key.with_value(|held| {
            held.0.as_ref().filter(|(of, _)| *of == turn).map(|(_, key)| key.clone())
        })
    }
}
