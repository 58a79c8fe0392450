//! The result of a ballot: one value, derived from its facts, which page, notice, minutes and export all show.

use super::batch::add_batches;
use super::count::{PartCount, count_part, join, mark};
use super::election::{Standing, standings};
use super::notice::{notice_gap, putting_anyway};
use super::outlook::{Outlook, outlook};
use super::pack::{RULES, RulePack, rule_pack};
use super::problem::{Problem, people_problems};
use super::record::{Ballot, Choice, RollFrozen, Step, StepKind, Unreturned};
use super::roll::{frozen, roll_hash};
use super::rule::Weight;
use super::tally::{Counts, Verdict, tally};
use crate::log::{RecordId, State};

/// How far a ballot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BallotPhase {
    /// No roll is frozen yet.
    Prepared,
    /// The roll is published, objections may be made.
    Roll,
    /// Papers come in.
    Open,
    /// Voting is over.
    Closed,
    /// The result was announced; objections may be made.
    Announced,
}

/// The result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotResult {
    /// How far it is.
    pub phase: BallotPhase,
    /// The rule, with its source.
    pub rule: &'static RulePack,
    /// The roll.
    pub roll: Weight,
    /// Its hash; empty where only totals are known.
    pub roll_hash: String,
    /// Whether the roll has rows.
    pub has_rows: bool,
    /// What was counted.
    pub counts: Counts,
    /// What is counted besides by a clause on papers that did not come back: included in `counts`.
    pub presumed: Option<(Choice, Weight)>,
    /// What the rule says of it.
    pub verdict: Verdict,
    /// What the papers still out can bring about, while voting is open.
    pub outlook: Option<Outlook>,
    /// Of what weight papers are still out, or not settled.
    pub missing: Weight,
    /// Papers delivered.
    pub delivered: u32,
    /// Papers that came back.
    pub returned: u32,
    /// Papers entered.
    pub entered: u32,
    /// Papers entered twice alike.
    pub checked: u32,
    /// Rows entered differently.
    pub disputed: Vec<u32>,
    /// Rows that came back and are not entered.
    pub waiting: Vec<u32>,
    /// In an election, the candidates, those with most heads first.
    pub standings: Vec<Standing>,
    /// Why it was put to the vote although the notice of its assembly did not name it, where that is so.
    pub put_anyway: Option<String>,
    /// What stands in the way of relying on it, or should be known.
    pub problems: Vec<Problem>,
}

impl Ballot {
    /// The rule it is counted by.
    pub fn rule_pack(&self) -> &'static RulePack {
        let usual = self.matter.usual_rule();
        let asked = if self.rule.is_empty() { usual } else { &self.rule };
        rule_pack(asked).or_else(|| rule_pack(usual)).unwrap_or(&RULES[0])
    }

    /// Seats and candidates, where it is an election.
    pub fn election(&self) -> Option<(u32, usize)> {
        let count = self.candidates.len();
        (count > 0).then(|| (self.seats.unwrap_or(1).max(1), count))
    }
}

/// How far a ballot is.
pub fn ballot_phase(state: &State, ballot: &RecordId) -> BallotPhase {
    let said = |what| state.facts::<Step>(ballot).iter().any(|(_, s)| s.what == what);
    if said(StepKind::Announced) {
        BallotPhase::Announced
    } else if said(StepKind::Closed) {
        BallotPhase::Closed
    } else if said(StepKind::Opened) {
        BallotPhase::Open
    } else if frozen(state, ballot).is_some() {
        BallotPhase::Roll
    } else {
        BallotPhase::Prepared
    }
}

/// A ballot counted part by part: kept by a page, so that a paper entered costs the count of its part alone.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    roll: Option<(RollFrozen, bool)>,
    election: Option<(u32, usize)>,
    parts: Vec<PartCount>,
    /// Whether the parts are as they were frozen.
    whole: bool,
}

/// The result of a ballot; `None` where there is no such ballot.
pub fn derive(state: &State, ballot: &RecordId) -> Option<BallotResult> {
    let mut counted = Counted::default();
    counted.refresh(state, ballot);
    counted.result(state, ballot)
}

impl Counted {
    /// Counts the parts that changed since. The answer equals a count from nothing.
    pub fn refresh(&mut self, state: &State, ballot: &RecordId) {
        let election = state.get::<Ballot>(ballot).and_then(|b| b.election());
        let roll = frozen(state, ballot);
        let fresh = roll != self.roll || election != self.election;
        let ids = roll.as_ref().map(|(roll, _)| roll.parts.as_slice()).unwrap_or_default();
        if fresh {
            self.parts = ids.iter().map(|id| count_part(state, id, election)).collect();
        }
        let mut rolls_changed = fresh;
        for (part, id) in self.parts.iter_mut().zip(ids) {
            let now = mark(state, id);
            if now != part.mark {
                let counted = count_part(state, id, election);
                rolls_changed |= counted.areas != part.areas;
                *part = counted;
            }
        }
        if rolls_changed {
            let areas = self.parts.iter().flat_map(|p| p.areas.iter().copied());
            let hash = roll_hash(areas).to_string();
            self.whole = roll.as_ref().is_none_or(|(r, _)| r.parts.is_empty() || r.hash == hash);
        }
        (self.roll, self.election) = (roll, election);
    }

    /// The result, from what is counted.
    pub fn result(&self, state: &State, ballot: &RecordId) -> Option<BallotResult> {
        let record = state.get::<Ballot>(ballot)?;
        let (frozen, two_rolls) = self.roll.clone().unwrap_or_default();
        let roll = Weight::new(frozen.heads, frozen.area);
        let phase = ballot_phase(state, ballot);
        let pack = record.rule_pack();
        let mut sum = self.sum();
        let mut problems = Vec::new();
        if two_rolls {
            problems.push(Problem::TwoRolls);
        }
        if !self.whole {
            problems.push(Problem::RollChanged);
        }
        add_batches(state, ballot, &record, frozen.parts.is_empty(), &mut sum, &mut problems);
        if record.secret || frozen.parts.is_empty() {
            sum.missing = roll.less(sum.counts.returned().unwrap_or_default());
        }
        let presumed = presume(&record, phase, &sum, &mut problems);
        if let Some((choice, weight)) = presumed {
            sum.missing = sum.missing.less(weight);
            join(slot(&mut sum.counts, choice), weight);
        }
        if sum.counts.returned().is_none_or(|all| !all.within(roll)) {
            problems.push(Problem::OverRoll);
        }
        sum.note(&mut problems);
        people_problems(state, ballot, &record, &sum.proxies, &mut problems);
        let gap = notice_gap(state, ballot, &record);
        let put_anyway = putting_anyway(state, ballot).filter(|_| gap.is_some());
        problems.extend(gap.map(|gap| match put_anyway {
            Some(_) => Problem::PutAnyway(gap),
            None => Problem::Unannounced(gap),
        }));
        if pack.to_check && !record.checked {
            problems.push(Problem::RuleUnchecked);
        }
        let verdict = tally(&pack.rule, roll, &sum.counts);
        // A clause on papers that do not come back can turn them either way, so nothing is certain before the end.
        let clause = record.unreturned == Unreturned::Majority;
        let outlook = (phase == BallotPhase::Open).then(|| {
            let said = outlook(&pack.rule, roll, &sum.counts, sum.missing);
            if clause && said == Outlook::Certain { Outlook::Possible } else { said }
        });
        Some(BallotResult {
            phase,
            rule: pack,
            roll,
            roll_hash: frozen.hash,
            has_rows: !frozen.parts.is_empty(),
            standings: standings(&record, &pack.rule, roll, &sum),
            verdict,
            outlook,
            presumed,
            counts: sum.counts,
            missing: sum.missing,
            delivered: sum.delivered,
            returned: sum.returned,
            entered: sum.entered,
            checked: sum.checked,
            disputed: sum.disputed,
            waiting: sum.waiting,
            put_anyway: put_anyway.map(|(_, said)| said.reason),
            problems,
        })
    }

    /// All parts together.
    fn sum(&self) -> PartCount {
        let mut sum = PartCount {
            chosen: vec![Weight::default(); self.election.map_or(0, |(_, n)| n)],
            ..PartCount::default()
        };
        for part in &self.parts {
            for choice in Choice::ALL {
                let mut counts = part.counts;
                join(slot(&mut sum.counts, *choice), *slot(&mut counts, *choice));
            }
            for (all, some) in sum.chosen.iter_mut().zip(&part.chosen) {
                join(all, *some);
            }
            join(&mut sum.missing, part.missing);
            join(&mut sum.delivered_missing, part.delivered_missing);
            sum.delivered += part.delivered;
            sum.returned += part.returned;
            sum.entered += part.entered;
            sum.checked += part.checked;
            sum.astray += part.astray;
            sum.disputed.extend(&part.disputed);
            sum.waiting.extend(&part.waiting);
            sum.other_paper.extend(&part.other_paper);
            sum.proxies.extend(&part.proxies);
        }
        sum
    }
}

impl PartCount {
    fn note(&self, problems: &mut Vec<Problem>) {
        let count = |rows: &[u32]| u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut say = |n: u32, problem: fn(u32) -> Problem| {
            if n > 0 {
                problems.push(problem(n));
            }
        };
        say(count(&self.disputed), Problem::Disputed);
        say(count(&self.waiting), Problem::NotEntered);
        say(count(&self.other_paper), Problem::OtherPaper);
        say(self.astray, Problem::Astray);
        say(self.entered - self.checked.min(self.entered), Problem::NotChecked);
    }
}

pub(super) fn slot(counts: &mut Counts, choice: Choice) -> &mut Weight {
    match choice {
        Choice::For => &mut counts.agree,
        Choice::Against => &mut counts.against,
        Choice::Abstain => &mut counts.abstain,
        Choice::Invalid => &mut counts.invalid,
    }
}

/// What papers that did not come back are counted as, where the owners' own rules say so (Civil Code art. 278 does not;
/// some local rules leave it to the compact): only after the end, only with delivery on record, only with the clause
/// written down, and only where the same choice leads by heads and by area.
fn presume(
    record: &Ballot,
    phase: BallotPhase,
    sum: &PartCount,
    problems: &mut Vec<Problem>,
) -> Option<(Choice, Weight)> {
    if record.unreturned != Unreturned::Majority || record.secret {
        return None;
    }
    if record.clause.trim().is_empty() {
        problems.push(Problem::ClauseMissing);
        return None;
    }
    if phase < BallotPhase::Closed || sum.delivered_missing == Weight::default() {
        return None;
    }
    let choices = [
        (Choice::For, sum.counts.agree),
        (Choice::Against, sum.counts.against),
        (Choice::Abstain, sum.counts.abstain),
    ];
    let leads = |(choice, weight): &(Choice, Weight)| {
        choices
            .iter()
            .filter(|(other, _)| other != choice)
            .all(|(_, w)| weight.heads > w.heads && weight.area > w.area)
    };
    let found = choices.into_iter().find(leads).map(|(choice, _)| (choice, sum.delivered_missing));
    if found.is_none() {
        problems.push(Problem::NoMajority);
    }
    found
}
