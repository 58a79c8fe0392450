//! A world of committees and of the files between them.

use super::acts::act;
use super::office::{COMMUNITY, Dice, Office};
use mulin::domain::KINDS;
use mulin::domain::names::Names;
use mulin::log::{Body, Entry, Log, OpId, RecordId, Scope, State};
use mulin::share::file::{Choice, Profile, Step, all_of, select};
use mulin::share::scan::{mask, scan};
use std::collections::{BTreeMap, BTreeSet};

/// A file under way.
struct Parcel {
    from: usize,
    to: usize,
    texts: Vec<String>,
}

/// What a record shows, kind by kind: whether it is hidden, the heads of its fields, its live facts.
type Shown = BTreeMap<
    (&'static str, RecordId),
    (bool, BTreeMap<String, Vec<(OpId, String)>>, Vec<(OpId, Body)>),
>;

pub(crate) struct World {
    seed: u64,
    dice: Dice,
    pub(crate) offices: Vec<Office>,
    under_way: Vec<Parcel>,
    /// How many files arrived.
    pub(crate) files: usize,
    /// How many operations were masked.
    pub(crate) masked: usize,
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let count = u8::try_from(2 + dice.below(7)).expect("eight at most");
        let offices = (0..count).map(|n| Office::new(n, &mut dice)).collect();
        Self { seed, dice, offices, under_way: Vec::new(), files: 0, masked: 0 }
    }

    /// A month.
    pub(crate) fn live(&mut self) {
        for _ in 0..30 + self.dice.below(60) {
            let who = self.dice.below(self.offices.len());
            match self.dice.below(20) {
                0..=11 => act(&mut self.offices[who], &mut self.dice),
                12..=14 => self.give(who),
                15..=17 => self.deliver(),
                18 => self.mask(who),
                _ => self.erase(who),
            }
        }
    }

    fn give(&mut self, from: usize) {
        let to = self.dice.below(self.offices.len());
        let profile = *self.dice.pick(Profile::ALL).expect("four");
        let records: Vec<RecordId> = {
            let mut all: Vec<RecordId> = self.offices[from].log.records().collect();
            all.sort_unstable();
            all
        };
        let about: Vec<RecordId> = self.dice.pick(&records).copied().into_iter().collect();
        let delta = self.dice.one_in(2);
        let limit = if self.dice.one_in(3) { 1_500 } else { 1_000_000 };
        let choice = Choice { profile, about: &about, known: None };
        let texts = self.offices[from].give(u8::try_from(to).expect("few"), &choice, delta, limit);
        if to != from {
            self.under_way.push(Parcel { from, to, texts });
        }
    }

    /// One of the files under way arrives, whichever; some arrive again later, some never.
    fn deliver(&mut self) {
        if self.under_way.is_empty() {
            return;
        }
        let at = self.dice.below(self.under_way.len());
        let Parcel { from, to, mut texts } = self.under_way.swap_remove(at);
        if self.dice.one_in(4) {
            self.under_way.push(Parcel { from, to, texts: texts.clone() });
        }
        let again: Vec<String> = texts.iter().filter(|_| self.dice.one_in(3)).cloned().collect();
        texts.extend(again);
        self.dice.shuffle(&mut texts);
        if self.dice.one_in(6) && texts.len() > 1 {
            texts.pop();
        }
        let from = u8::try_from(from).expect("few");
        self.files += usize::from(self.offices[to].receive(from, texts).is_some());
    }

    /// Somebody looks through a file before it leaves and masks some of what is found.
    fn mask(&mut self, who: usize) {
        let office = &self.offices[who];
        let entries = select(&office.log, &COMMUNITY, &Choice::of(Profile::Shared));
        let hits = scan(&entries, &Names::known(&office.state));
        let some: Vec<_> = hits.iter().filter(|_| self.dice.one_in(2)).collect();
        let ids: BTreeSet<OpId> = some.iter().filter(|h| !h.fixed).map(|h| h.op).collect();
        for masking in mask(&office.log, &office.state, &some) {
            self.offices[who].mask(masking);
        }
        let office = &self.offices[who];
        let withheld = office.log.withheld();
        for id in &ids {
            assert!(withheld.contains(id), "seed {}: what was masked is withheld", self.seed);
        }
        self.masked += ids.len();
        let leaving = select(&office.log, &COMMUNITY, &Choice::of(Profile::Shared));
        assert!(!leaving.iter().any(|e| ids.contains(&e.id())), "seed {}", self.seed);
    }

    fn erase(&mut self, who: usize) {
        let office = &mut self.offices[who];
        let mut personal: Vec<OpId> = office
            .log
            .iter()
            .filter(|e| e.scope() == Scope::Personal && e.whole().is_some())
            .map(Entry::id)
            .collect();
        personal.sort_unstable();
        if let Some(id) = self.dice.pick(&personal) {
            office.erase(id);
        }
    }

    /// Everybody gives everybody all of a profile, until nothing new arrives.
    fn round(&mut self, choice: &Choice<'_>, delta: bool) -> Vec<Step> {
        let mut steps = Vec::new();
        for from in 0..self.offices.len() {
            for to in (0..self.offices.len()).filter(|to| *to != from) {
                let [from_id, to_id] = [from, to].map(|n| u8::try_from(n).expect("few"));
                let texts = self.offices[from].give(to_id, choice, delta, 1_000_000);
                steps.extend(self.offices[to].receive(from_id, texts));
            }
        }
        steps
    }

    /// After everyone has received everything of a profile: equal.
    pub(crate) fn settle(&mut self) {
        let seed = self.seed;
        for n in 0..self.offices.len() {
            let whole = State::of(&self.offices[n].log, KINDS);
            assert!(
                whole == self.offices[n].state,
                "seed {seed}: the state is what the log adds up to"
            );
        }
        let records: Vec<RecordId> = ["meeting", "pact", "roster"]
            .map(|sort| RecordId::derived(&COMMUNITY, sort, "0"))
            .into();
        let about = [records[self.dice.below(3)]];
        for profile in [Profile::Public, Profile::One] {
            let choice = Choice { profile, about: &about, known: None };
            let ids = |o: &Office| -> BTreeSet<OpId> {
                all_of(&o.log, &COMMUNITY, &choice).iter().map(|e| e.id()).collect()
            };
            // What arrives may make more of what was there belong to it.
            for _ in 0..6 {
                self.round(&choice, false);
            }
            let first = ids(&self.offices[0]);
            for office in &self.offices {
                assert!(
                    ids(office) == first,
                    "seed {seed}: {profile} files leave all with the same"
                );
            }
        }
        // What is known of one another by now is enough: nobody need ask for everything.
        let delta = self.dice.one_in(2);
        self.round(&Choice::of(Profile::Shared), delta);
        let steps = self.round(&Choice::of(Profile::Shared), true);
        assert!(steps.iter().all(|s| *s == Step::Same), "seed {seed}: {steps:?}");
        let root = self.offices[0].log.share_root();
        let first = shown(&self.offices[0], Scope::Shared);
        for office in &self.offices {
            assert_eq!(office.log.share_root(), root, "seed {seed}: equal fingerprints");
            assert!(
                shown(office, Scope::Shared) == first,
                "seed {seed}: equal folds of what is shared"
            );
        }
        let delta = self.dice.one_in(2);
        self.round(&Choice::of(Profile::Full), delta);
        let gone: BTreeSet<OpId> = self
            .offices
            .iter()
            .flat_map(|o| o.log.iter().filter(|e| e.whole().is_none()).map(Entry::id))
            .collect();
        let bare = |office: &Office| {
            let mut log = Log::new();
            log.merge(&office.log);
            for id in &gone {
                log.erase(id);
            }
            log
        };
        let first = bare(&self.offices[0]);
        for office in &self.offices {
            let log = bare(office);
            assert!(log == first, "seed {seed}: equal sets up to erased bodies");
            assert_eq!(log.full_root(), first.full_root(), "seed {seed}");
            assert!(State::of(&log, KINDS) == State::of(&first, KINDS), "seed {seed}: equal folds");
            assert_eq!(
                log.share_root(),
                root,
                "seed {seed}: personal operations change no fingerprint"
            );
        }
    }
}

/// What an office shows of the kinds of a scope.
fn shown(office: &Office, scope: Scope) -> Shown {
    let mut all = Shown::new();
    for kind in KINDS.all().filter(|kind| kind.scope == scope) {
        for (id, folded) in office.state.ever(kind.base) {
            let fields = folded.fields.iter().map(|(name, field)| {
                let heads = field.heads().iter().map(|h| (h.id, h.value.to_string())).collect();
                (name.clone(), heads)
            });
            let facts = folded.live().map(|fact| (fact.id, fact.body.clone())).collect();
            all.insert((kind.base, id), (folded.hidden, fields.collect(), facts));
        }
    }
    all
}
