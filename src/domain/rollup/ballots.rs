//! Ballots: announced with their result, and open.

use super::day::{Day, Month};
use super::digest::Lines;
use super::places::Numbers;
use super::read::{Fields, all, earliest, facts};
use crate::domain::deliberation::ballot::{
    Ballot, Batch, Counts, LEAST_BATCH, Matter, RULES, RollFrozen, Step, Weight, count, rule_pack,
    tally,
};
use crate::log::{Fact, Folded, OpId, RecordId, State, fact_as};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the figures need of a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BallotRow {
    place: u32,
    matter: u32,
    result: u32,
    opened: Option<Day>,
    announced: Option<Day>,
}

impl BallotRow {
    /// Adds its figures of a month.
    pub(super) fn add(&self, month: Month, lines: &mut Lines) {
        let matter = lines.word(self.matter).to_owned();
        if month.holds(self.announced) {
            let key = [&matter, "/", lines.word(self.result)].concat();
            lines.add("ballot.announced", self.place, &key, 1);
        }
        if month.reaches(self.opened) && !month.reaches(self.announced) {
            lines.add("ballot.open", self.place, &matter, 1);
        }
    }

    /// The days it tells of.
    pub(super) fn days(&self) -> [Option<Day>; 2] {
        [self.opened, self.announced]
    }
}

/// The ballots that are there.
pub(super) fn rows(numbers: &mut Numbers) -> Vec<BallotRow> {
    let state = numbers.state;
    let mut rows = Vec::new();
    for (id, ballot) in all::<Ballot>(state) {
        let step = |what: &str| {
            let said = facts::<Step>(state, &id);
            let said = said.filter(|f| f.body.word("what", "published") == what);
            earliest(said.map(|f| f.body.day("day").or_else(|| Day::stamped(f.at))))
        };
        let elects = ballot.list("candidates").next().is_some();
        let result = if elects {
            "election"
        } else if ballot.text("unreturned") == Some("majority") {
            "clause"
        } else if passed(state, &id, ballot) {
            "passed"
        } else {
            "failed"
        };
        rows.push(BallotRow {
            place: numbers.place(ballot),
            matter: numbers.word(ballot.word("matter", "own")),
            result: numbers.word(result),
            opened: step("opened"),
            announced: step("announced"),
        });
    }
    rows
}

/// The roll that holds.
fn roll<'a>(state: &'a State, ballot: &RecordId) -> Option<&'a Fact> {
    let all: Vec<&Fact> = facts::<RollFrozen>(state, ballot).collect();
    let replaced: BTreeSet<OpId> =
        all.iter().flat_map(|f| f.body.list("instead")).filter_map(|id| id.parse().ok()).collect();
    all.into_iter().rfind(|f| !replaced.contains(&f.id))
}

/// Whether the papers on record satisfy the rule.
fn passed(state: &State, id: &RecordId, ballot: &Folded) -> bool {
    let roll = roll(state, id).map(fact_as::<RollFrozen>).unwrap_or_default();
    let mut sum = Counts::default();
    for part in &roll.parts {
        join(&mut sum, &count::count_part(state, part, None).counts);
    }
    let secret = ballot.flag("secret");
    if secret || roll.parts.is_empty() {
        for fact in facts::<Batch>(state, id) {
            let counts = fact_as::<Batch>(fact).counts();
            let heads = counts.returned().unwrap_or_default().heads;
            if !secret || heads >= LEAST_BATCH {
                join(&mut sum, &counts);
            }
        }
    }
    let matter = Matter::of_word(ballot.word("matter", "own")).unwrap_or_default();
    let pack = ballot.text("rule").and_then(rule_pack);
    let pack = pack.or_else(|| rule_pack(matter.usual_rule())).unwrap_or(&RULES[0]);
    tally(&pack.rule, Weight::new(roll.heads, roll.area), &sum).passed()
}

fn join(sum: &mut Counts, more: &Counts) {
    let add = |sum: &mut Weight, more: Weight| *sum = sum.plus(more).unwrap_or(*sum);
    add(&mut sum.agree, more.agree);
    add(&mut sum.against, more.against);
    add(&mut sum.abstain, more.abstain);
    add(&mut sum.invalid, more.invalid);
}
