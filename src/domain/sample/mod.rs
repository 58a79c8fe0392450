//! The sample neighbourhood 样例小区: plainly fictional, made by code, the same everywhere for the same seed and day.
//!
//! Three estates, seven grids (one across two estates), 2,100 units, the three carriages in each estate, topics in
//! every stage, two past night talks, a pact adopted and half signed, three months of shifts (one past, one staffed, one to
//! be), a ballot decided and one still open. `size` repeats the places for
//! tests and benchmarks. Nothing is folded on the way: every record is new, so a draft needs no state.

mod ballots;
mod deliberation;
mod matters;
mod pact;
mod people;
mod places;
mod rng;
mod shifts;
#[cfg(test)]
mod tests;
mod volunteers;

use super::KINDS;
use crate::log::{CommunityId, DeviceId, Draft, Entry, Record, RecordId, Salt, Stamp, State};
use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use rng::Rng;

/// What the sample is called; the brackets say that it is one.
pub const NAME: &str = "芦花社区（样例）";

/// The device that "made" the sample.
const DEVICE: DeviceId = DeviceId(*b"sample-1");

/// The operations of the sample neighbourhood. `first` is the first day of the month it plays in: the meetings of the
/// two months before are past, the shifts are those of the month before, this one and the next. `size` is 1, 10 or 50.
pub fn neighbourhood(
    community: CommunityId,
    seed: u64,
    size: usize,
    first: NaiveDate,
) -> Vec<Entry> {
    let mut maker = Maker::new(community, seed, first);
    let places = places::make(&mut maker, size.max(1));
    let people = people::make(&mut maker, &places);
    let meeting = deliberation::make(&mut maker, &places, &people, size.max(1));
    pact::make(&mut maker, &places, meeting);
    shifts::make(&mut maker, &places, &people);
    ballots::make(&mut maker, &places);
    maker.seal()
}

/// Makes records one after the other, each at a time of its own.
struct Maker {
    community: CommunityId,
    /// The first day of the month the sample plays in.
    first: NaiveDate,
    rng: Rng,
    empty: State,
    now: NaiveDateTime,
    drafts: Vec<(NaiveDateTime, Draft)>,
}

impl Maker {
    fn new(community: CommunityId, seed: u64, first: NaiveDate) -> Self {
        let now = Self::before(first, 3, 1, 9);
        let empty = State::new(KINDS);
        Self { community, first, rng: Rng::new(seed), empty, now, drafts: Vec::new() }
    }

    /// An hour of a day, `months` before the month of `first`.
    fn before(first: NaiveDate, months: u32, day: u64, hour: u32) -> NaiveDateTime {
        let month = first.checked_sub_months(Months::new(months)).unwrap_or(first);
        let day = month.checked_add_days(Days::new(day.saturating_sub(1))).unwrap_or(month);
        day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
    }

    /// What follows happened then.
    fn at(&mut self, months_ago: u32, day: u64, hour: u32) -> NaiveDateTime {
        self.now = Self::before(self.first, months_ago, day, hour);
        self.now
    }

    /// The id of the `n`th thing of a sort that people do not name by what stands on a door.
    fn id(&self, sort: &str, n: usize) -> RecordId {
        RecordId::derived(&self.community, "sample", &format!("{sort}/{n}"))
    }

    fn put<T: Record>(&mut self, id: RecordId, record: &T) -> RecordId {
        if let Some(draft) = self.empty.set(&id, record) {
            self.drafts.push((self.now, draft));
        }
        id
    }

    fn fact<T: Record>(&mut self, on: &RecordId, fact: &T) {
        self.drafts.push((self.now, self.empty.state_fact(on, fact)));
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let n = self.rng.below(of.len());
        of.get(n)
    }

    fn seal(mut self) -> Vec<Entry> {
        let china = chrono::Duration::hours(8);
        let mut entries = Vec::with_capacity(self.drafts.len());
        for (n, (when, draft)) in (0u32..).zip(std::mem::take(&mut self.drafts)) {
            let ms = (when - china).and_utc().timestamp_millis();
            let at = Stamp { ms: u64::try_from(ms).unwrap_or_default(), n, device: DEVICE };
            let salt = Salt(self.rng.bytes());
            if let Ok(sealed) = draft.seal(self.community, at, None, Some(salt)) {
                entries.push(Entry::Whole(sealed));
            }
        }
        entries
    }
}
