//! The fingerprint 对账码 of the open community, worked out in steps where the log is long, so that the page stays awake.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::world::breathe;
use crate::log::{Entry, Hash, merkle};

/// A log of so many operations is hashed at once.
const SHORT: usize = 5_000;

/// So many operations are hashed between two chances to draw: those read from the database are not hashed yet.
const AT_ONCE: usize = 2_000;

/// What stands in its place until it is there.
const COMING: &str = "…";

/// A fingerprint, and how many changes it follows.
#[derive(Clone, Debug, Default)]
pub(super) struct Printed {
    acts: u64,
    turn: u64,
    root: Option<Hash>,
}

impl App {
    /// The fingerprint 对账码 over everything shared; `…` while it is worked out. Tracked.
    pub fn fingerprint(self) -> String {
        self.share_root().map_or_else(|| COMING.to_owned(), |root| merkle::fingerprint(&root))
    }

    /// The root the fingerprint comes from; nothing while it is worked out. Tracked.
    pub fn share_root(self) -> Option<Hash> {
        self.read(|_| ());
        let (acts, turn) = (self.acts(), self.turn());
        if !self.with(|book| book.whole) {
            return None;
        }
        if self.with(|book| book.log.len()) <= SHORT {
            return Some(self.with(|book| book.log.share_root()));
        }
        let known = self
            .incoming()
            .printed
            .with(|now| (now.acts == acts && now.turn == turn).then_some(now.root));
        if known.is_none() {
            // Noted before it begins, so that two readers do not both begin it.
            self.incoming()
                .printed
                .update_untracked(|now| *now = Printed { acts, turn, root: None });
            spawn_local(self.work_out(acts, turn));
        }
        known.flatten()
    }

    async fn work_out(self, acts: u64, turn: u64) {
        breathe().await;
        let root = self.root_now().await;
        if self.still(turn) && self.acts() == acts {
            self.incoming().printed.set(Printed { acts, turn, root: Some(root) });
        }
    }

    /// The root as it is now, worked out in steps; what is done meanwhile may be in it or not.
    pub(super) async fn root_now(self) -> Hash {
        let acts = self.acts();
        let known = self.incoming().printed.with_untracked(|now| {
            (now.acts == acts && now.turn == self.turn()).then_some(now.root).flatten()
        });
        if let Some(root) = known {
            return root;
        }
        let ids = self.with(|book| book.log.share_ids());
        let mut hashes = Vec::with_capacity(ids.len());
        for some in ids.chunks(AT_ONCE) {
            self.with(|book| {
                hashes.extend(some.iter().filter_map(|id| book.log.get(id)).map(Entry::hash));
            });
            breathe().await;
        }
        merkle::root_paced(hashes, &async || breathe().await).await
    }
}
