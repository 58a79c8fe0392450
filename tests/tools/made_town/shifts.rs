//! Volunteers, shifts, who is on them and who came.

use super::hand::Hand;
use super::places::{place, with};
use mulin::domain::shifts::{Assignment, Attended, Shift, Volunteer, VolunteerName, assignment_id};
use serde_json::json;

/// So many volunteers, a few of them employed.
pub(super) fn volunteers(hand: &mut Hand, count: usize) {
    for n in 0..count {
        let id = hand.fresh();
        let employed = hand.chance(8);
        hand.set::<Volunteer>(
            id,
            with(json!({ "alias": format!("志{n}") }), json!({ "employed": employed })),
        );
        hand.set::<VolunteerName>(id, json!({ "name": format!("样某{n}") }));
        hand.keep("volunteer", id);
    }
}

/// A shift with a few people on it.
pub(super) fn plan(hand: &mut Hand) {
    let shift = hand.fresh();
    let mut fields = json!({ "title": "垃圾分类值守", "start": "08:00", "end": "10:00", "min": 2 });
    if hand.chance(97) {
        fields = with(fields, json!({ "day": hand.near(3, 12) }));
    }
    if hand.chance(30) {
        fields = with(fields, json!({ "class": hand.word(&["volunteering", "duty", "meeting"]) }));
    }
    let fields = with(fields, place(hand));
    hand.set::<Shift>(shift, fields);
    hand.keep("shift", shift);
    let count = 1 + hand.below(4);
    for _ in 0..count {
        put(hand);
    }
}

fn put(hand: &mut Hand) {
    let (Some(shift), Some(volunteer)) = (hand.one("shift"), hand.one("volunteer")) else { return };
    let id = assignment_id(&hand.community, &shift, &volunteer);
    hand.set::<Assignment>(id, json!({ "shift": shift, "volunteer": volunteer }));
    hand.keep("assignment", id);
}

/// Who came is noted, corrected; a shift changes.
pub(super) fn note(hand: &mut Hand) {
    let Some(on) = hand.one("assignment") else { return };
    match hand.below(30) {
        0..26 => {
            let mut fields = json!({ "noted": "list" });
            if hand.chance(85) {
                fields = with(fields, json!({ "minutes": 30 + 15 * hand.below(8) }));
            }
            if hand.chance(30) {
                let words = ["present", "late", "left-early", "excused", "absent", "replaced"];
                fields = with(fields, json!({ "presence": hand.word(&words) }));
            }
            let said = hand.say::<Attended>(on, fields.clone());
            if hand.chance(10) {
                hand.say::<Attended>(on, with(fields, json!({ "minutes": 45, "corrects": said })));
            }
        }
        26..27 => hand.remove::<Assignment>(on),
        27..28 => {
            let Some(shift) = hand.one("shift") else { return };
            if hand.chance(50) {
                hand.set::<Shift>(shift, json!({ "cancelled": true }));
            } else {
                hand.remove::<Shift>(shift);
            }
        }
        28..29 => {
            let Some(shift) = hand.one("shift") else { return };
            let (one, other) = (hand.near(0, 9), hand.near(0, 9));
            hand.clash::<Shift>(shift, json!({ "day": one }), json!({ "day": other }));
        }
        _ => put(hand),
    }
}
