//! Who speaks next: one pure function over who waits and who has spoken.

use super::{LiveSetup, Party, Side, Speaker, Spoken, times};
use crate::log::{RecordId, Stamp};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// The rules of the floor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FloorRules {
    /// For and against take turns 正反方轮流.
    pub alternate: bool,
    /// Nobody has a second turn before everybody who waits had the first.
    pub equal: bool,
    /// Seconds a party has in all.
    pub budgets: BTreeMap<Party, u64>,
}

impl FloorRules {
    /// The rules as they are set for a meeting.
    pub fn of(setup: &LiveSetup) -> Self {
        let budgets = [
            (Party::Committee, setup.committee),
            (Party::Owners, setup.owners),
            (Party::Property, setup.property),
        ];
        let budgets = budgets
            .into_iter()
            .filter_map(|(party, minutes)| minutes.map(|minutes| (party, u64::from(minutes) * 60)));
        Self { alternate: setup.alternate, equal: setup.equal, budgets: budgets.collect() }
    }
}

/// Who waits, in the order in which they will speak if nobody else asks.
///
/// Points of order come first, as they were asked for. Then, of those who wait: whose party has time left before whose
/// time is used up; where turns are equal, who had fewer turns; where sides alternate, whoever does not repeat the side
/// that spoke last; and who asked first.
pub fn floor_order(
    speeches: &[Spoken],
    of_all_items: &[Spoken],
    rules: &FloorRules,
    now: NaiveDateTime,
) -> Vec<RecordId> {
    let used = times(of_all_items, now).parties;
    let over = |party: Party| {
        let budget = rules.budgets.get(&party);
        budget.is_some_and(|budget| used.get(&party).copied().unwrap_or_default() >= *budget)
    };
    let mut turns: BTreeMap<&Speaker, u32> = BTreeMap::new();
    let mut last = Side::Neutral;
    for one in speeches.iter().filter(|s| s.began && !s.speech.point) {
        *turns.entry(&one.speaker).or_default() += 1;
    }
    let sided = |s: &&Spoken| s.began && !s.speech.point && s.speech.side != Side::Neutral;
    if let Some(latest) = speeches.iter().filter(sided).max_by_key(|s| (s.latest(), s.id)) {
        last = latest.speech.side;
    }
    let mut waiting: Vec<&Spoken> = speeches.iter().filter(|s| s.waits()).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let rank = |s: &Spoken| {
            let point = s.speech.point;
            let had = turns.get(&s.speaker).copied().unwrap_or_default();
            let again = s.speech.side != Side::Neutral && s.speech.side == last;
            (
                !point,
                !point && over(s.speech.party),
                if rules.equal && !point { had } else { 0 },
                rules.alternate && !point && again,
                s.asked_at(),
            )
        };
        let best = (0..waiting.len()).min_by_key(|n| rank(waiting[*n])).unwrap_or(0);
        let next = waiting.remove(best);
        if !next.speech.point {
            *turns.entry(&next.speaker).or_default() += 1;
            if next.speech.side != Side::Neutral {
                last = next.speech.side;
            }
        }
        order.push(next.id);
    }
    order
}

impl Spoken {
    fn asked_at(&self) -> (Stamp, RecordId) {
        (self.first, self.id)
    }
}
