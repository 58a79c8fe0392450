//! Ballots that one head or one hundredth of a square metre decides: chance alone seldom counts out an exact half.

use super::hand::Hand;
use super::places::with;
use chrono::{Days, Months};
use mulin::domain::deliberation::ballot::{Ballot, Batch, RollFrozen, Step};
use serde_json::{Value, json};

/// The rules of counting, by their ids; none is the usual one of the matter.
const RULES: [Option<&str>; 11] = [
    None,
    Some("cc278-ordinary"),
    Some("cc278-special"),
    Some("residents"),
    Some("representatives"),
    Some("present"),
    Some("cast"),
    Some("all"),
    Some("two-thirds"),
    Some("three-quarters"),
    Some("unanimous"),
];

/// What is decided, for the usual rules.
const MATTERS: [&str; 10] = [
    "procedure",
    "compact",
    "committee",
    "manager",
    "fund-use",
    "fund-raise",
    "rebuild",
    "common-use",
    "major",
    "residents",
];

/// Heads on the roll, each of 100.00 m².
const HEADS: i64 = 24;

/// How a ballot came out: heads for, against and abstaining; and by how much the areas of those for and of those against
/// are off a hundred for each head.
const OUTCOMES: [([i64; 3], [i64; 2]); 24] = [
    // Of two thirds that took part: half, more, three quarters, between.
    ([8, 8, 0], [0, 0]),
    ([9, 7, 0], [0, 0]),
    ([12, 4, 0], [0, 0]),
    ([11, 5, 0], [0, 0]),
    // The same by heads, and by area not: half, too few who took part, less than three quarters.
    ([9, 7, 0], [-100, 100]),
    ([9, 7, 0], [0, -1]),
    ([12, 4, 0], [-1, 1]),
    ([9, 7, 0], [0, 1]),
    // And by area, but not by heads.
    ([8, 8, 0], [1, -1]),
    ([11, 5, 0], [100, -100]),
    ([8, 7, 0], [50, 50]),
    // Half took part, and one more.
    ([6, 6, 0], [0, 0]),
    ([7, 5, 0], [0, 0]),
    ([8, 5, 0], [0, 0]),
    ([7, 7, 0], [0, 0]),
    // Of all: half, more, two thirds, three quarters, all, all but one.
    ([12, 12, 0], [0, 0]),
    ([13, 11, 0], [0, 0]),
    ([16, 8, 0], [0, 0]),
    ([18, 6, 0], [0, 0]),
    ([24, 0, 0], [0, 0]),
    ([23, 0, 0], [0, 0]),
    // Abstaining, who take part and do not agree.
    ([8, 6, 4], [0, 0]),
    ([7, 7, 4], [0, 0]),
    ([0, 0, 0], [0, 0]),
];

/// Ballots of one outcome under every rule; in a small community under one.
pub(super) fn ballots(hand: &mut Hand, ops: usize, number: u32) {
    let number = number as usize;
    let ((heads, off), turn) = (OUTCOMES[number % OUTCOMES.len()], number / OUTCOMES.len());
    let small = ops < 1_000;
    let mine = |n: usize, of: usize| !small || n == turn % of;
    let sums = json!({
        "for": heads[0], "for_area": heads[0] * 100 + off[0], "against": heads[1],
        "against_area": heads[1] * 100 + off[1], "abstain": heads[2], "abstain_area": heads[2] * 100,
    });
    for (_, rule) in RULES.iter().enumerate().filter(|(n, _)| mine(*n, RULES.len())) {
        ballot(hand, json!({ "rule": rule }), &sums);
    }
    for (_, matter) in MATTERS.iter().enumerate().filter(|(n, _)| mine(*n, MATTERS.len())) {
        ballot(hand, json!({ "matter": matter }), &sums);
    }
    // Secret sums count from ten papers on, invalid ones among them.
    for (against, invalid) in [(3, 0), (3, 1), (4, 0), (4, 1)] {
        let sums = json!({ "for": 6, "against": against, "invalid": invalid });
        ballot(hand, json!({ "secret": true }), &sums);
    }
}

/// A ballot that is announced in the third month.
fn ballot(hand: &mut Hand, fields: Value, sums: &Value) {
    let id = hand.fresh();
    hand.set::<Ballot>(id, with(json!({ "title": "差一票", "question": "同意吗？" }), fields));
    let today = hand.today();
    let roll =
        json!({ "heads": HEADS, "area": HEADS * 100, "day": today.to_string(), "hash": "-" });
    hand.say::<RollFrozen>(id, roll);
    hand.say::<Batch>(id, sums.clone());
    let day = today.checked_add_months(Months::new(2)).unwrap_or(today);
    let day = day.checked_add_days(Days::new(9)).unwrap_or(day).to_string();
    hand.say::<Step>(id, json!({ "what": "announced", "day": day }));
}
