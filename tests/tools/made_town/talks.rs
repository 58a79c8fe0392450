//! Meetings, what stands on their agendas, what comes of it, who promises what.

use super::hand::Hand;
use super::places::{place, with};
use mulin::domain::deliberation::{
    Action, ActionDone, AgendaItem, Ended, Meeting, Outcome, Started, live,
};
use serde_json::json;

const KINDS: [&str; 5] = ["night-talk", "hearing", "joint", "residents", "owners"];

/// A meeting is called.
pub(super) fn call(hand: &mut Hand) {
    let id = hand.fresh();
    let mut fields = json!({ "title": "" });
    if hand.chance(95) {
        fields = json!({ "kind": hand.word(&KINDS) });
    }
    if hand.chance(92) {
        fields = with(fields, json!({ "at": hand.time_near(2, 25) }));
    }
    let fields = with(fields, place(hand));
    hand.set::<Meeting>(id, fields);
    hand.keep("meeting", id);
    let items = hand.below(4);
    for _ in 0..items {
        item(hand);
    }
}

fn item(hand: &mut Hand) {
    let (Some(meeting), Some(topic)) = (hand.one("meeting"), hand.one("topic")) else { return };
    let id = hand.fresh();
    hand.set::<AgendaItem>(id, json!({ "meeting": meeting, "topic": topic, "order": "a" }));
    hand.keep("item", id);
}

/// A meeting begins, ends, is moved or called off; something comes of an item.
pub(super) fn go_on(hand: &mut Hand) {
    let Some(meeting) = hand.one("meeting") else { return };
    match hand.below(20) {
        0..5 => {
            let when = hand.time_near(1, 0);
            hand.say::<Started>(meeting, json!({ "when": when }));
            let when = hand.time_near(1, 0);
            hand.say::<Ended>(meeting, json!({ "when": when }));
        }
        5..6 => drop(hand.say::<live::Rehearsal>(meeting, json!({}))),
        6..8 => {
            let is = hand.chance(80);
            hand.set::<Meeting>(meeting, json!({ "cancelled": is }));
        }
        8..9 => {
            let (one, other) = (hand.time_near(0, 20), hand.time_near(0, 40));
            hand.clash::<Meeting>(meeting, json!({ "at": one }), json!({ "at": other }));
        }
        9..10 => {
            let at = hand.time_near(0, 30);
            hand.set::<Meeting>(meeting, json!({ "at": at }));
        }
        10..13 => item(hand),
        13..14 => {
            if hand.chance(20) {
                hand.remove::<Meeting>(meeting);
            }
        }
        _ => outcome(hand),
    }
}

fn outcome(hand: &mut Hand) {
    let Some(item) = hand.one("item") else { return };
    let mut fields = json!({ "text": "大家说好了" });
    if hand.chance(80) {
        fields =
            with(fields, json!({ "verdict": hand.word(&["agreed", "again", "handed", "vote"]) }));
    }
    let before = hand.notes.get(&item).cloned().unwrap_or_default();
    if !before.is_empty() && hand.chance(50) {
        fields = with(fields, json!({ "instead": before }));
    }
    let said = hand.say::<Outcome>(item, fields);
    hand.notes.entry(item).or_default().push(mulin::log::RecordId(said.0));
}

/// Somebody promises something, or keeps it.
pub(super) fn promise(hand: &mut Hand) {
    if hand.chance(45) {
        let (topic, item) = (hand.one("topic"), hand.one("item"));
        let id = hand.fresh();
        let due = hand.near(0, 30);
        let fields = with(
            json!({ "what": "把路灯修好", "due": due }),
            json!({ "topic": topic, "item": item }),
        );
        hand.set::<Action>(id, fields);
        hand.keep("action", id);
    } else if let Some(action) = hand.one("action") {
        if hand.chance(90) {
            let day = hand.near(2, 0);
            hand.say::<ActionDone>(action, json!({ "day": day, "text": "修好了" }));
        } else {
            hand.remove::<Action>(action);
        }
    }
}
