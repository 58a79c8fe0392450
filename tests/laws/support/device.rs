//! A device people work on: its log, its state, and a clock that may be wrong.

use super::kinds::KINDS;
use super::raw::{COMMUNITY, state_of};
use mulin::log::{
    Clock, DeviceId, Draft, Entry, Hash, Log, MAX_MS, OpId, RecordId, Salt, Scope, State,
};

/// A browser profile.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) log: Log,
    pub(crate) state: State,
    clock: Clock,
    wall: Wall,
    acts: u64,
}

/// How wrong the wall clock is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wall {
    Right,
    HourSlow,
    YearFast,
    /// An empty battery: 1970.
    Reset,
    EndOfTime,
}

/// What all know to be the right time when a case begins.
const BEGIN: u64 = 1_780_000_000_000;
const HOUR: u64 = 3_600_000;

impl Wall {
    fn now(self, true_ms: u64) -> u64 {
        match self {
            Self::Right => BEGIN + true_ms,
            Self::HourSlow => BEGIN + true_ms - HOUR,
            Self::YearFast => BEGIN + true_ms + 365 * 24 * HOUR,
            Self::Reset => true_ms,
            Self::EndOfTime => MAX_MS,
        }
    }
}

impl Device {
    /// A new profile.
    pub(crate) fn new(id: u8, wall: Wall) -> Self {
        Self {
            log: Log::new(),
            state: State::new(KINDS),
            clock: Clock::new(DeviceId([id; 8])),
            wall,
            acts: 0,
        }
    }

    /// Does what `draft` says; `None` is an act that changes nothing.
    pub(crate) fn act(&mut self, draft: Option<Draft>) -> Option<OpId> {
        let draft = draft?;
        self.acts += 1;
        // Time passes unevenly: several acts fall into one millisecond.
        let at = self.clock.tick(self.wall.now(self.acts / 3));
        let salt = Salt(Hash::of(format!("{at}{:?}", draft.body).as_bytes()).op_id().0);
        let by = (self.acts.is_multiple_of(2)).then_some(RecordId([200; 16]));
        let sealed = draft.seal(COMMUNITY, at, by, Some(salt)).expect("a salt is given");
        let id = sealed.id();
        self.receive([Entry::Whole(sealed)]);
        Some(id)
    }

    /// Takes in what came by file.
    pub(crate) fn receive(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut ids = Vec::new();
        for entry in entries {
            self.clock.observe(&entry.at(), self.wall.now(self.acts / 3));
            ids.push(entry.id());
            self.log.add(entry);
        }
        self.state.update(&self.log, &ids, &[]);
    }

    /// The lines it would put into a file: all but what never leaves it.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.log.iter().filter(|e| e.scope() != Scope::Local).map(Entry::line).collect()
    }

    /// Drops what never leaves a device, so that devices can be compared.
    pub(crate) fn drop_local(&mut self) {
        let (ids, records): (Vec<OpId>, Vec<RecordId>) =
            self.log.iter().filter(|e| e.scope() == Scope::Local).map(|e| (e.id(), e.on())).unzip();
        self.log.forget(&ids);
        self.state.update(&self.log, &ids, &records);
    }

    /// Whether its state is what its log adds up to.
    pub(crate) fn is_sound(&self) -> bool {
        self.state == state_of(&self.log)
    }
}
