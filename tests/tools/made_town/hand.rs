//! Who makes a community: dice, a clock, three devices, and what it knows of what it wrote.

use super::{MONTHS, Made};
use chrono::{Days, Months, NaiveDate, NaiveTime};
use mulin::log::{
    Body, CommunityId, DeviceId, Draft, Entry, Kind, OpId, REMOVED, RETRACT, Record, RecordId,
    SAME, Salt, Scope, Stamp,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A small generator of numbers (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// A fact that can be taken back: where it stands, its id.
type Said = (RecordId, OpId);

/// Who makes a community.
pub(super) struct Hand {
    pub(super) community: CommunityId,
    pub(super) name: String,
    dice: Dice,
    from: NaiveDate,
    now_ms: u64,
    end_ms: u64,
    n: u32,
    pub(super) entries: Vec<Entry>,
    /// The heads of each field, by record and kind.
    heads: BTreeMap<(RecordId, &'static str), BTreeMap<String, Vec<OpId>>>,
    said: Vec<Said>,
    /// Records by what they are.
    records: BTreeMap<&'static str, Vec<RecordId>>,
    /// What else is to be remembered of a record.
    pub(super) notes: BTreeMap<RecordId, Vec<RecordId>>,
}

/// +08:00 in milliseconds.
const ZONE_MS: i64 = 8 * 3_600_000;

fn ms(day: NaiveDate) -> u64 {
    let ms = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis() - ZONE_MS;
    u64::try_from(ms).unwrap_or_default()
}

impl Hand {
    pub(super) fn new(made: &Made, number: u32) -> Self {
        let mut dice = Dice(made.seed.wrapping_mul(1_000_003).wrapping_add(number.into()));
        let mut id = [0; 16];
        id[..8].copy_from_slice(&dice.next().to_be_bytes());
        id[8..].copy_from_slice(&dice.next().to_be_bytes());
        let end = made.from.checked_add_months(Months::new(MONTHS)).unwrap_or(made.from);
        Self {
            community: CommunityId(id),
            name: format!("样例{}社区", number + 1),
            dice,
            from: made.from,
            now_ms: ms(made.from),
            end_ms: ms(end),
            n: 0,
            entries: Vec::new(),
            heads: BTreeMap::new(),
            said: Vec::new(),
            records: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// How many operations there are.
    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    /// Time goes on, so that as many operations as are wanted take all the months.
    pub(super) fn wait(&mut self, ops: usize) {
        let left = self.end_ms.saturating_sub(self.now_ms);
        let acts = ops.saturating_sub(self.count()).max(1) as u64;
        // An act is about one and a half operations.
        self.now_ms += self.dice.next() % (left * 3 / acts).max(2);
        self.now_ms = self.now_ms.min(self.end_ms - 1);
    }

    /// A number below `most`.
    pub(super) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(1);
        usize::try_from(self.dice.next() % most).unwrap_or_default()
    }

    /// Whether something comes about that does so in so many of a hundred times.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let place = self.below(of.len());
        of.get(place).copied()
    }

    /// A word of a list; now and then one of a newer version.
    pub(super) fn word(&mut self, of: &[&'static str]) -> &'static str {
        if self.chance(1) { "newer-word" } else { self.pick(of).unwrap_or_default() }
    }

    pub(super) fn fresh(&mut self) -> RecordId {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.dice.next().to_be_bytes());
        id[8..].copy_from_slice(&self.dice.next().to_be_bytes());
        RecordId(id)
    }

    /// Remembers a record under what it is.
    pub(super) fn keep(&mut self, what: &'static str, id: RecordId) {
        self.records.entry(what).or_default().push(id);
    }

    /// One of the records that are such a thing: mostly a late one.
    pub(super) fn one(&mut self, what: &'static str) -> Option<RecordId> {
        let count = self.records.get(what).map_or(0, Vec::len);
        let late = self.below(count.min(40));
        let place = if self.chance(70) { count.checked_sub(late + 1)? } else { self.below(count) };
        self.records.get(what)?.get(place).copied()
    }

    /// All records that are such a thing.
    pub(super) fn all(&self, what: &'static str) -> Vec<RecordId> {
        self.records.get(what).cloned().unwrap_or_default()
    }

    /// The day it is.
    pub(super) fn today(&self) -> NaiveDate {
        let days = (self.now_ms - ms(self.from)) / 86_400_000;
        self.from.checked_add_days(Days::new(days)).unwrap_or(self.from)
    }

    /// A day some days before or after today, as it is written.
    pub(super) fn near(&mut self, before: u64, after: u64) -> String {
        self.date_near(before, after).to_string()
    }

    /// A day some days before or after today.
    pub(super) fn date_near(&mut self, before: u64, after: u64) -> NaiveDate {
        let span = usize::try_from(before + after + 1).unwrap_or(1);
        let days = Days::new(self.below(span) as u64);
        let first = self.today().checked_sub_days(Days::new(before)).unwrap_or(self.from);
        first.checked_add_days(days).unwrap_or(first)
    }

    /// A time of a day near by.
    pub(super) fn time_near(&mut self, before: u64, after: u64) -> String {
        let hour = 8 + self.below(13);
        format!("{}T{hour:02}:00", self.near(before, after))
    }

    fn stamp(&mut self) -> Stamp {
        self.n = self.n.wrapping_add(1);
        let device = 1 + u8::try_from(self.dice.next() % 3).unwrap_or_default();
        Stamp { ms: self.now_ms, n: self.n, device: DeviceId([device; 8]) }
    }

    fn seal(&mut self, kind: &Kind, on: RecordId, body: Body, over: Vec<OpId>) -> OpId {
        let at = self.stamp();
        let salt = (kind.scope == Scope::Personal).then(|| Salt(self.fresh().0));
        let name = format!("{}@{}", kind.base, kind.version);
        let draft = Draft { on, kind: name, body, over, scope: kind.scope };
        let sealed = draft.seal(self.community, at, None, salt).expect("what may be stored");
        let id = sealed.id();
        self.entries.push(Entry::Whole(sealed));
        id
    }

    /// Sets fields of a record over what is known of them.
    pub(super) fn set<T: Record>(&mut self, on: RecordId, body: Value) -> OpId {
        self.set_from::<T>(on, body, false)
    }

    /// Two devices set the same fields, neither knowing of the other.
    pub(super) fn clash<T: Record>(&mut self, on: RecordId, one: Value, other: Value) {
        let aside = self.set_from::<T>(on, one, true);
        self.set_from::<T>(on, other, false);
        // Half of the time whoever edits next has seen both, and settles it.
        if self.chance(50) {
            let known = self.heads.entry((on, T::KIND.base)).or_default();
            for heads in known.values_mut() {
                heads.push(aside);
            }
        }
    }

    /// Sets fields. With `aside`, whoever comes next does not know of it, and what it replaces stays to be replaced.
    fn set_from<T: Record>(&mut self, on: RecordId, body: Value, aside: bool) -> OpId {
        let Value::Object(body) = body else { unreachable!("fields") };
        let body = Body::from(body);
        let known = self.heads.entry((on, T::KIND.base)).or_default();
        let mut over: Vec<OpId> =
            body.keys().filter_map(|name| known.get(name)).flatten().copied().collect();
        over.sort_unstable();
        over.dedup();
        let names: Vec<String> = body.keys().cloned().collect();
        let id = self.seal(&T::KIND, on, body, over);
        let known = self.heads.entry((on, T::KIND.base)).or_default();
        if !aside {
            for name in names {
                known.insert(name, vec![id]);
            }
        }
        id
    }

    /// Removes a record, naming all that is known of it.
    pub(super) fn remove<T: Record>(&mut self, on: RecordId) {
        let known = self.heads.get(&(on, T::KIND.base));
        let mut over: Vec<OpId> =
            known.into_iter().flat_map(BTreeMap::values).flatten().copied().collect();
        over.sort_unstable();
        over.dedup();
        let body = Body::from_iter([(REMOVED.to_owned(), Value::Bool(true))]);
        let id = self.seal(&T::KIND, on, body, over);
        let known = self.heads.entry((on, T::KIND.base)).or_default();
        known.insert(REMOVED.into(), vec![id]);
    }

    /// States a fact.
    pub(super) fn say<T: Record>(&mut self, on: RecordId, body: Value) -> OpId {
        let Value::Object(body) = body else { unreachable!("fields") };
        let body = Body::from(body);
        let id = self.seal(&T::KIND, on, body, Vec::new());
        self.said.push((on, id));
        id
    }

    /// Takes a late fact back, or a taking back.
    pub(super) fn take_back(&mut self) {
        let count = self.said.len();
        let late = self.below(count.min(60));
        let Some((on, fact)) =
            count.checked_sub(late + 1).and_then(|at| self.said.get(at).copied())
        else {
            return;
        };
        let body = Body::from_iter([("fact".to_owned(), Value::from(fact))]);
        let id = self.seal(&RETRACT, on, body, Vec::new());
        // One in four is taken back again, and now and then that once more.
        if self.chance(25) {
            let body = Body::from_iter([("fact".to_owned(), Value::from(id))]);
            let again = self.seal(&RETRACT, on, body, Vec::new());
            if self.chance(20) {
                let body = Body::from_iter([("fact".to_owned(), Value::from(again))]);
                self.seal(&RETRACT, on, body, Vec::new());
            }
        }
    }

    /// Says that two records are one.
    pub(super) fn same(&mut self, one: RecordId, other: RecordId) {
        let Value::Object(body) = json!({ "with": other }) else { unreachable!("fields") };
        let id = self.seal(&SAME, one, body.into(), Vec::new());
        self.said.push((one, id));
    }
}
