//! Counting the papers of one part of a roll. Parts are counted one by one, so that a board follows each paper entered
//! without looking at all the others.

use super::record::{Cast, Choice, Delivered, Proxy, Returned, RollPart, Settled};
use super::rule::Weight;
use super::tally::Counts;
use crate::log::{Fact, Folded, OpId, Record, RecordId, State, fact_as};
use serde_json::Value;

/// What the facts of one part add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartCount {
    /// The sum by choice.
    pub counts: Counts,
    /// In an election, who was chosen, in the order of the list.
    pub chosen: Vec<Weight>,
    /// Rows of which nothing came back, or nothing settled.
    pub missing: Weight,
    /// Of these, delivered on record.
    pub delivered_missing: Weight,
    /// Rows a paper was delivered to.
    pub delivered: u32,
    /// Rows a paper came back from, entered or not.
    pub returned: u32,
    /// Rows entered.
    pub entered: u32,
    /// Rows entered twice alike, by two people.
    pub checked: u32,
    /// Rows entered differently, which wait for a person.
    pub disputed: Vec<u32>,
    /// Rows that came back and are not entered.
    pub waiting: Vec<u32>,
    /// Rows entered with a paper of another number than was delivered.
    pub other_paper: Vec<u32>,
    /// Proxies: row, holder, in writing, with an opinion.
    pub proxies: Vec<(u32, RecordId, bool, bool)>,
    /// Entries that name no row of this part.
    pub astray: u32,
    /// The areas, for the hash of the roll.
    pub areas: Vec<u64>,
    /// Tells whether anything changed since.
    pub mark: Mark,
}

/// How many facts there are of each kind and how many of these are live; last, when the rows themselves changed.
pub type Mark = [(u64, u64); 6];

/// The kinds a part is counted from.
const COUNTED: [&str; 5] = [
    Cast::KIND.base,
    Settled::KIND.base,
    Delivered::KIND.base,
    Returned::KIND.base,
    Proxy::KIND.base,
];

/// The mark of a part as it stands.
pub fn mark(state: &State, part: &RecordId) -> Mark {
    let mut mark = Mark::default();
    for (slot, base) in mark.iter_mut().zip(COUNTED) {
        if let Some(folded) = state.folded(base, part) {
            *slot = (folded.facts.len() as u64, folded.live().count() as u64);
        }
    }
    if let Some(folded) = state.folded(RollPart::KIND.base, part) {
        mark[5] = (folded.last.ms, folded.last.n.into());
    }
    mark
}

/// What stands on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Vote {
    choice: Choice,
    picks: Vec<u32>,
}

/// What is known of one row while its part is read.
#[derive(Clone, Debug, Default)]
struct RowFacts {
    vote: Option<Vote>,
    /// The first entry was made by this person.
    by: Option<RecordId>,
    /// Entries differ.
    differ: bool,
    /// A second person entered the same.
    checked: bool,
    /// All entries, in order; kept only where a settlement has to be held against them.
    casts: Vec<OpId>,
    papers: Vec<u32>,
    delivered: Vec<u32>,
    returned: bool,
    settled: Option<(Vote, Vec<OpId>)>,
}

fn number(fact: &Fact, name: &str) -> Option<u32> {
    fact.body.get(name).and_then(Value::as_u64).and_then(|n| n.try_into().ok())
}

fn live<'a>(state: &'a State, base: &str, part: &RecordId) -> impl Iterator<Item = &'a Fact> {
    state.folded(base, part).into_iter().flat_map(Folded::live)
}

fn vote(fact: &Fact, election: Option<(u32, usize)>) -> Vote {
    let word = fact.body.get("choice").and_then(Value::as_str).unwrap_or_default();
    let mut choice = Choice::of_word(word).unwrap_or_default();
    let mut picks: Vec<u32> = match fact.body.get("picks") {
        Some(Value::Array(list)) => {
            list.iter().filter_map(|v| v.as_u64().and_then(|n| n.try_into().ok())).collect()
        }
        _ => Vec::new(),
    };
    picks.sort_unstable();
    picks.dedup();
    // More names than there are seats, or a name that does not stand: the paper cannot be counted.
    let sound = election.is_none_or(|(seats, candidates)| {
        picks.len() <= seats as usize
            && picks.iter().all(|n| (*n as usize) < candidates)
            && (choice != Choice::For || !picks.is_empty())
    });
    if !sound {
        choice = Choice::Invalid;
    }
    Vote { choice, picks }
}

/// How far one row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowState {
    /// Nothing is entered.
    #[default]
    Open,
    /// Entered by one.
    Entered,
    /// Entered alike by two, or settled.
    Checked,
    /// Entered differently, and not settled.
    Disputed,
}

/// How far the rows of a part are, in their order.
pub fn row_states(state: &State, part: &RecordId, election: Option<(u32, usize)>) -> Vec<RowState> {
    let record = state.get::<RollPart>(part).unwrap_or_default();
    let mut astray = 0;
    read_rows(state, part, &record, election, &mut astray).iter().map(RowFacts::state).collect()
}

/// Counts one part. `election`: seats and number of candidates.
pub fn count_part(state: &State, part: &RecordId, election: Option<(u32, usize)>) -> PartCount {
    let record = state.get::<RollPart>(part).unwrap_or_default();
    let mut out = PartCount { mark: mark(state, part), ..PartCount::default() };
    if let Some((_, candidates)) = election {
        out.chosen = vec![Weight::default(); candidates];
    }
    let rows = read_rows(state, part, &record, election, &mut out.astray);
    for fact in live(state, Proxy::KIND.base, part) {
        if place(&record, fact).is_some() {
            let proxy: Proxy = fact_as(fact);
            out.proxies.push((proxy.row, proxy.holder, proxy.written, proxy.opinion));
        }
    }
    for ((i, facts), area) in (record.first..).zip(rows).zip(&record.areas) {
        out.add(i, facts, Weight::new(1, *area));
    }
    out.areas = record.areas;
    out
}

/// Where in its part the row of a fact stands.
fn place(record: &RollPart, fact: &Fact) -> Option<usize> {
    let row = number(fact, "row").unwrap_or_default();
    row.checked_sub(record.first).map(|i| i as usize).filter(|i| *i < record.areas.len())
}

fn read_rows(
    state: &State,
    part: &RecordId,
    record: &RollPart,
    election: Option<(u32, usize)>,
    astray: &mut u32,
) -> Vec<RowFacts> {
    let mut rows = vec![RowFacts::default(); record.areas.len()];
    for fact in live(state, Cast::KIND.base, part) {
        let Some(row) = place(record, fact).and_then(|i| rows.get_mut(i)) else {
            *astray += 1;
            continue;
        };
        row.enter(fact, vote(fact, election));
    }
    for fact in live(state, Settled::KIND.base, part) {
        if let Some(row) = place(record, fact).and_then(|i| rows.get_mut(i)) {
            row.settled = Some((vote(fact, election), fact_as::<Settled>(fact).saw));
        }
    }
    for fact in live(state, Delivered::KIND.base, part) {
        if let Some((i, row)) = place(record, fact).and_then(|i| Some((i, rows.get_mut(i)?))) {
            let own = record.first.saturating_add(u32::try_from(i).unwrap_or(u32::MAX)) + 1;
            row.delivered.push(number(fact, "paper").unwrap_or(own));
        }
    }
    for fact in live(state, Returned::KIND.base, part) {
        if let Some(row) = place(record, fact).and_then(|i| rows.get_mut(i)) {
            row.returned = true;
        }
    }
    rows
}

impl RowFacts {
    fn enter(&mut self, fact: &Fact, vote: Vote) {
        match &self.vote {
            None => (self.vote, self.by) = (Some(vote), fact.by),
            Some(first) if *first != vote => self.differ = true,
            // Two entries of one person are one pair of eyes; where nobody said who, the second speaks for itself.
            Some(_) => {
                let second = fact.body.get("second").and_then(Value::as_bool) == Some(true);
                self.checked |= second && (fact.by != self.by || fact.by.is_none());
            }
        }
        self.casts.push(fact.id);
        self.papers.extend(number(fact, "paper"));
    }

    /// What was settled, unless something was entered since.
    fn settlement(&self) -> Option<&Vote> {
        let (vote, saw) = self.settled.as_ref()?;
        self.casts.iter().all(|id| saw.contains(id)).then_some(vote)
    }

    fn state(&self) -> RowState {
        if self.settlement().is_some() || (self.checked && !self.differ) {
            RowState::Checked
        } else if self.differ {
            RowState::Disputed
        } else if self.vote.is_some() {
            RowState::Entered
        } else {
            RowState::Open
        }
    }
}

impl PartCount {
    fn add(&mut self, row: u32, facts: RowFacts, weight: Weight) {
        let entered = facts.vote.is_some();
        self.delivered += u32::from(!facts.delivered.is_empty());
        self.returned += u32::from(facts.returned || entered);
        self.entered += u32::from(entered);
        if facts.returned && !entered {
            self.waiting.push(row);
        }
        let paper_fits =
            |paper: &u32| facts.delivered.is_empty() || facts.delivered.contains(paper);
        if !facts.papers.iter().all(paper_fits) {
            self.other_paper.push(row);
        }
        let row_state = facts.state();
        self.checked += u32::from(row_state == RowState::Checked);
        let vote = match row_state {
            RowState::Disputed => {
                self.disputed.push(row);
                None
            }
            _ => facts.settlement().cloned().or(facts.vote),
        };
        let Some(vote) = vote else {
            join(&mut self.missing, weight);
            if !facts.delivered.is_empty() && !entered && !facts.returned {
                join(&mut self.delivered_missing, weight);
            }
            return;
        };
        let slot = match vote.choice {
            Choice::For => &mut self.counts.agree,
            Choice::Against => &mut self.counts.against,
            Choice::Abstain => &mut self.counts.abstain,
            Choice::Invalid => &mut self.counts.invalid,
        };
        join(slot, weight);
        if vote.choice == Choice::For {
            for pick in vote.picks {
                if let Some(chosen) = self.chosen.get_mut(pick as usize) {
                    join(chosen, weight);
                }
            }
        }
    }
}

/// Adds a weight; what cannot be stored cannot be on a roll either, so nothing is lost.
pub(super) fn join(sum: &mut Weight, more: Weight) {
    *sum = sum.plus(more).unwrap_or(*sum);
}
