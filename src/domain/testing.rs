//! A desk for tests of the rules: a log, its state and a clock that runs by itself.

use super::KINDS;
use crate::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};

/// The community of all tests.
pub(crate) const COMMUNITY: CommunityId = CommunityId([9; 16]);

/// A record id with little meaning.
pub(crate) fn id(n: u8) -> RecordId {
    RecordId([n; 16])
}

/// Somebody working.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) log: Log,
    pub(crate) state: State,
    clock: Clock,
    now_ms: u64,
}

impl Desk {
    pub(crate) fn new(device: u8) -> Self {
        Self {
            log: Log::new(),
            state: State::new(KINDS),
            clock: Clock::new(DeviceId([device; 8])),
            now_ms: 1_000,
        }
    }

    /// Its clock shows `ms` from here on: it may be wrong.
    pub(crate) fn set_clock(&mut self, ms: u64) {
        self.now_ms = ms;
    }

    /// Commits what `act` drafts; the answer is how many operations that were.
    pub(crate) fn act(&mut self, act: impl FnOnce(&State) -> Vec<Draft>) -> usize {
        let drafts = act(&self.state);
        let count = drafts.len();
        self.enter(drafts);
        count
    }

    /// Commits drafts made beforehand.
    pub(crate) fn enter(&mut self, drafts: impl IntoIterator<Item = Draft>) {
        for draft in drafts {
            self.now_ms += 1;
            let at = self.clock.tick(self.now_ms);
            let salt = Some(Salt([at.n.to_be_bytes()[3]; 16]));
            let op = draft.seal(COMMUNITY, at, None, salt).expect("a salt");
            self.receive(&Entry::Whole(op));
        }
    }

    /// Time passes.
    pub(crate) fn wait(&mut self, ms: u64) {
        self.now_ms += ms;
    }

    fn receive(&mut self, entry: &Entry) {
        let (id, at) = (entry.id(), entry.at());
        self.log.add(entry.clone());
        self.clock.observe(&at, self.now_ms);
        self.state.update(&self.log, &[id], &[]);
    }

    /// Takes in what the other has.
    pub(crate) fn merge(&mut self, other: &Self) {
        other.log.iter().for_each(|entry| self.receive(entry));
    }

    /// Both take in what the other has.
    pub(crate) fn sync(&mut self, other: &mut Self) {
        self.merge(other);
        other.merge(self);
        assert!(self.log == other.log && self.state == other.state);
    }
}
