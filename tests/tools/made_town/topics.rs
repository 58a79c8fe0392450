//! Topics: raised, talked about, closed, corrected.

use super::hand::Hand;
use super::places::{drop_topic, place, with};
use mulin::domain::deliberation::{
    Appraised, Declined, HandedOver, Judged, Merged, Reply, Topic, TopicDone, TopicRaiser, Triaged,
};
use serde_json::json;

const CATEGORIES: [&str; 8] =
    ["pets", "waste", "plots", "parking", "charging", "repairs", "noise", "care"];

const STAGES: [&str; 3] = ["夜里", "早上", "周末"];

/// A neighbour brings something up.
pub(super) fn raise(hand: &mut Hand) {
    let id = hand.fresh();
    let when = hand.pick(&STAGES).unwrap_or_default();
    let mut fields = json!({
        "title": format!("{when}停车和垃圾的事 {}", hand.count()),
        "detail": "楼下的邻居说了好几次，希望大家一起想个办法，能早一点商量出来。",
        "kind": "question",
    });
    if hand.chance(90) {
        fields = with(fields, json!({ "category": hand.word(&CATEGORIES) }));
    }
    if hand.chance(60) {
        fields = with(fields, json!({ "raised": hand.near(6, 0) }));
    } else if hand.chance(5) {
        fields = with(fields, json!({ "raised": "2026-02-30" }));
    }
    let fields = with(fields, place(hand));
    hand.set::<Topic>(id, fields);
    hand.keep("topic", id);
    if hand.chance(50) {
        let who = json!({ "name": "样某", "tel": "13900000000" });
        hand.set::<TopicRaiser>(id, who);
    }
}

/// Something is said on a topic.
pub(super) fn say(hand: &mut Hand) {
    let Some(topic) = hand.one("topic") else { return };
    match hand.below(20) {
        0..5 => drop(hand.say::<Triaged>(topic, json!({ "text": "收到了" }))),
        5..13 => {
            let day = hand.near(3, 0);
            let mut fields = json!({ "text": "跟您说一声进展。", "way": "phone", "day": day });
            if hand.chance(25) {
                fields = with(fields, json!({ "settles": true }));
            }
            hand.say::<Reply>(topic, fields);
        }
        13..14 => drop(hand.say::<Declined>(topic, json!({ "reason": "不归我们管" }))),
        14..15 => {
            if let Some(into) = hand.one("topic").filter(|into| *into != topic) {
                hand.say::<Merged>(topic, json!({ "into": into }));
            }
        }
        15..16 => drop(hand.say::<TopicDone>(topic, json!({ "text": "办好了" }))),
        16..17 => drop(hand.say::<Appraised>(topic, json!({ "content": 12, "not": 1 }))),
        17..18 => {
            let day = hand.near(1, 0);
            hand.say::<Judged>(topic, json!({ "solved": "yes", "heads": 3, "day": day }));
        }
        _ => drop(hand.say::<HandedOver>(topic, json!({ "to": "街道" }))),
    }
}

/// A topic is put right; sometimes by two at once.
pub(super) fn edit(hand: &mut Hand) {
    let Some(topic) = hand.one("topic") else { return };
    let category = |hand: &mut Hand| json!({ "category": hand.word(&CATEGORIES) });
    match hand.below(10) {
        0..4 => {
            let fields = category(hand);
            hand.set::<Topic>(topic, fields);
        }
        4..6 => {
            let (one, other) = (category(hand), category(hand));
            hand.clash::<Topic>(topic, one, other);
        }
        6..8 => {
            let grid = hand.one("grid");
            hand.set::<Topic>(topic, json!({ "grid": grid }));
        }
        8..9 => {
            let day = hand.near(9, 0);
            hand.set::<Topic>(topic, json!({ "raised": day, "category": null }));
        }
        _ => drop_topic(hand, topic),
    }
}
