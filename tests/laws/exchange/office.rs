//! A committee: its log, its state, its clock, and what it knows of the others.

use mulin::domain::KINDS;
use mulin::log::{
    Clock, CommunityId, DeviceId, Draft, Entry, Hash, Log, Masking, OpId, Salt, Scope, State,
};
use mulin::share::file::{
    Choice, Known, Make, Profile, Step, join, read, split, step, write_chosen,
};
use mulin::share::pact::Key;
use std::collections::{BTreeMap, BTreeSet};

/// The community of all of them.
pub(crate) const COMMUNITY: CommunityId = CommunityId([9; 16]);

/// A small generator of numbers (xorshift64*, Vigna 2016): every world follows from its seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        // Seeds that follow one another must not roll alike.
        Self(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(mixed).expect("31 bits") % n.max(1)
    }

    pub(crate) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for n in (1..all.len()).rev() {
            all.swap(n, self.below(n + 1));
        }
    }
}

/// A committee.
pub(crate) struct Office {
    pub(crate) log: Log,
    pub(crate) state: State,
    clock: Clock,
    number: u8,
    now_ms: u64,
    /// What each of the others surely has.
    known: BTreeMap<u8, Known>,
    key: Option<Key>,
}

impl Office {
    pub(crate) fn new(number: u8, dice: &mut Dice) -> Self {
        // One clock in three is wrong.
        let wrong = if dice.one_in(3) { dice.below(400_000_000) as u64 * 1_000 } else { 0 };
        Self {
            log: Log::new(),
            state: State::new(KINDS),
            clock: Clock::new(DeviceId([number; 8])),
            number,
            now_ms: 1_780_000_000_000 + wrong,
            known: BTreeMap::new(),
            key: dice.one_in(2).then(|| Key::from_seed(&[number + 1; 32])),
        }
    }

    /// Commits drafts; their ids.
    pub(crate) fn commit(&mut self, drafts: impl IntoIterator<Item = Draft>) -> Vec<OpId> {
        let mut ids = Vec::new();
        for draft in drafts {
            self.now_ms += 7;
            let at = self.clock.tick(self.now_ms);
            let salt = Salt(Hash::of(format!("{at}{:?}", draft.body).as_bytes()).op_id().0);
            let op = draft.seal(COMMUNITY, at, None, Some(salt)).expect("a sound body");
            ids.push(op.id());
            self.take([Entry::Whole(op)]);
        }
        ids
    }

    /// Does what masking takes.
    pub(crate) fn mask(&mut self, masking: Masking) {
        let (on, gone) = (masking.instead.on, masking.gone);
        let ids = self.commit([masking.instead]);
        self.commit(masking.also);
        if gone {
            let draft = self.state.retract(&on, &ids[0]);
            self.commit([draft]);
        }
    }

    pub(crate) fn erase(&mut self, id: &OpId) {
        self.log.erase(id);
        self.state.update(&self.log, &[*id], &[]);
    }

    fn take(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut ids = Vec::new();
        for entry in entries {
            self.clock.observe(&entry.at(), self.now_ms);
            ids.push(entry.id());
            self.log.add(entry);
        }
        self.state.update(&self.log, &ids, &[]);
    }

    /// The ids of everything that may leave.
    pub(crate) fn ids(&self) -> BTreeSet<OpId> {
        self.log.iter().filter(|e| e.scope() != Scope::Local).map(Entry::id).collect()
    }

    /// A file for another one, as the texts it travels in.
    pub(crate) fn give(
        &self,
        to: u8,
        choice: &Choice<'_>,
        delta: bool,
        limit: usize,
    ) -> Vec<String> {
        let none = Known::default();
        let known = delta.then(|| self.known.get(&to).unwrap_or(&none));
        let choice = Choice { known, ..*choice };
        let make = Make {
            community: COMMUNITY,
            name: "睦邻里".into(),
            maker: DeviceId([self.number; 8]),
            made: "2026-11-30T19:00:00+08:00".into(),
            profile: choice.profile,
        };
        let text = write_chosen(&self.log, make, &choice, self.key.as_ref(), &[], &[]);
        split(&text, limit)
    }

    /// Takes in what came from another one. How it stands to them now; `None` where parts are missing.
    pub(crate) fn receive(&mut self, from: u8, texts: Vec<String>) -> Option<Step> {
        let joined = join(texts);
        assert_eq!(joined.damaged, [] as [usize; 0]);
        let text = joined.whole.into_iter().next()?;
        let read = read(&text);
        assert_eq!(read.problems, [], "a file as it was written");
        let header = read.header.clone().expect("a header");
        let ids: Vec<OpId> = read.entries.iter().map(Entry::id).collect();
        let before = self.ids();
        self.take(read.entries);
        assert!(before.is_subset(&self.ids()), "an operation was lost");
        assert!(ids.iter().all(|id| self.log.get(id).is_some()), "an operation did not arrive");
        let known = self.known.entry(from).or_default();
        known.extend(ids.iter().copied());
        let step = step(&self.log, &header, &ids, known);
        if step == Step::Same {
            known.extend(self.log.shared().map(Entry::id));
        }
        let whole = matches!(header.profile, Some(Profile::Full | Profile::Shared));
        assert!(step != Step::Between || (whole && header.base.is_some()));
        Some(step)
    }
}
