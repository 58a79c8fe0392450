//! Ballots: rolls, papers entered once, twice and differently, sums, steps.

use super::hand::Hand;
use super::places::{place, with};
use mulin::domain::deliberation::ballot::{
    Ballot, Batch, Cast, RollFrozen, RollPart, Settled, Step, part_id,
};
use mulin::log::RecordId;
use serde_json::json;

const MATTERS: [&str; 6] = ["own", "procedure", "manager", "fund-raise", "common-use", "residents"];

const RULES: [&str; 5] = ["present", "cast", "all", "two-thirds", "representatives"];

/// How many rows a roll has here.
const ROWS: usize = 24;

/// A ballot is prepared and its roll frozen.
pub(super) fn prepare(hand: &mut Hand) {
    let id = hand.fresh();
    let mut fields = json!({ "title": "共有部分怎么用", "question": "同意吗？" });
    if hand.chance(90) {
        fields = with(fields, json!({ "matter": hand.word(&MATTERS) }));
    }
    if hand.chance(40) {
        fields = with(fields, json!({ "rule": hand.word(&RULES) }));
    }
    if hand.chance(40) {
        let topic = hand.one("topic");
        fields = with(fields, json!({ "topic": topic }));
    }
    let sums = hand.chance(25);
    fields = match hand.below(12) {
        0 => with(fields, json!({ "candidates": [id], "seats": 1 })),
        1 => with(fields, json!({ "unreturned": "majority", "clause": "见规约" })),
        2 | 3 if sums => with(fields, json!({ "secret": true })),
        _ => fields,
    };
    let fields = with(fields, place(hand));
    hand.set::<Ballot>(id, fields);
    freeze(hand, id, sums);
    if hand.chance(10) {
        freeze(hand, id, sums);
    }
    hand.keep(if sums { "summed" } else { "ballot" }, id);
}

fn freeze(hand: &mut Hand, ballot: RecordId, sums: bool) {
    let before = hand.notes.get(&ballot).cloned().unwrap_or_default();
    let day = hand.today().to_string();
    let areas: Vec<usize> = (0..ROWS).map(|_| 4_000 + 50 * hand.below(100)).collect();
    let area: usize = areas.iter().sum();
    let mut fields = json!({ "heads": ROWS, "area": area, "day": day, "hash": "-" });
    if !sums {
        let part = part_id(&hand.community, &ballot, before.len(), 0);
        hand.set::<RollPart>(part, json!({ "areas": areas }));
        fields = with(fields, json!({ "parts": [part] }));
        hand.keep("part", part);
        hand.notes.entry(part).or_default();
    }
    if !before.is_empty() {
        fields = with(fields, json!({ "instead": before }));
    }
    let said = hand.say::<RollFrozen>(ballot, fields);
    hand.notes.entry(ballot).or_default().push(RecordId(said.0));
}

/// Papers are entered; voting goes on.
pub(super) fn enter(hand: &mut Hand) {
    match hand.below(24) {
        0..15 => papers(hand),
        15..16 => settle(hand),
        16..19 => sum(hand),
        _ => step(hand),
    }
}

/// Some papers of one part.
fn papers(hand: &mut Hand) {
    let Some(part) = hand.one("part") else { return };
    let count = 1 + hand.below(6);
    for _ in 0..count {
        let row = hand.below(ROWS + 1);
        let choice =
            if hand.chance(75) { "for" } else { hand.word(&["against", "abstain", "invalid"]) };
        let mut fields = json!({ "choice": choice });
        if row > 0 {
            fields = with(fields, json!({ "row": row }));
        }
        let said = hand.say::<Cast>(part, fields.clone());
        let mut saw = vec![RecordId(said.0)];
        if hand.chance(30) {
            let again = hand.say::<Cast>(part, with(fields, json!({ "second": true })));
            saw.push(RecordId(again.0));
        }
        hand.notes.entry(part).or_default().extend(saw);
    }
}

/// A person looks at all entries of a part and says what counts of a row.
fn settle(hand: &mut Hand) {
    let Some(part) = hand.one("part") else { return };
    let saw = hand.notes.get(&part).cloned().unwrap_or_default();
    let row = 1 + hand.below(ROWS);
    let choice = hand.word(&["for", "against"]);
    hand.say::<Settled>(part, json!({ "row": row, "choice": choice, "saw": saw }));
}

fn sum(hand: &mut Hand) {
    let Some(ballot) = hand.one("summed") else { return };
    let (agree, against) = (hand.below(14), hand.below(6));
    let fields = json!({
        "for": agree, "for_area": agree * 5_000, "against": against, "against_area": against * 5_000,
        "abstain": hand.below(2), "abstain_area": 0,
    });
    hand.say::<Batch>(ballot, fields);
}

fn step(hand: &mut Hand) {
    let what = if hand.chance(70) { "ballot" } else { "summed" };
    let Some(ballot) = hand.one(what) else { return };
    let mut fields = json!({ "what": hand.word(&["opened", "closed", "announced", "announced"]) });
    if hand.chance(80) {
        fields = with(fields, json!({ "day": hand.near(3, 0) }));
    }
    hand.say::<Step>(ballot, fields);
}
