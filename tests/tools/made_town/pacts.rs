//! Pacts: drafted, frozen, adopted, signed by hand or summed up in a signed total.

use super::hand::Hand;
use super::places::{place, with};
use chrono::NaiveTime;
use mulin::domain::pact::{Adopted, Clause, Consent, FrozenText, Pact, Statement, Withdrawn};
use mulin::log::{Hash, RecordId};
use mulin::share::pact::{Key, Total, sign_head};
use serde_json::json;

const KINDS: [&str; 4] = ["grid", "estate", "residents", "matter"];

/// A pact is drafted.
pub(super) fn draft(hand: &mut Hand) {
    let id = hand.fresh();
    let mut fields = json!({ "title": "养犬公约" });
    if hand.chance(85) {
        fields = with(fields, json!({ "kind": hand.word(&KINDS) }));
    }
    if hand.chance(60) {
        fields = with(fields, json!({ "asked": ([0, 8, 20, 60, 300][hand.below(5)]) }));
    }
    let fields = if hand.chance(15) {
        let building = hand.one("building");
        with(fields, json!({ "building": building }))
    } else {
        with(fields, place(hand))
    };
    hand.set::<Pact>(id, fields);
    hand.keep("pact", id);
    for n in 0..3 {
        let clause = hand.fresh();
        let text = "出门牵绳，粪便随手带走，早晚不叫。";
        hand.set::<Clause>(clause, json!({ "pact": id, "order": format!("a{n}"), "text": text }));
    }
}

/// A pact goes on.
pub(super) fn go_on(hand: &mut Hand) {
    let Some(pact) = hand.one("pact") else { return };
    match hand.below(20) {
        0..2 => drop(hand.say::<FrozenText>(pact, json!({ "text": "{}" }))),
        2..4 => {
            let mut fields = json!({ "text": Hash::of(b"text") });
            if hand.chance(80) {
                fields = with(fields, json!({ "day": hand.near(4, 0) }));
            }
            hand.say::<Adopted>(pact, fields);
        }
        4..7 => total(hand, pact),
        7..17 => consents(hand, pact),
        _ => withdraw(hand, pact),
    }
}

/// The committee signs a total. Its key is made here and signs nothing else.
fn total(hand: &mut Hand, pact: RecordId) {
    let key = Key::from_seed(&[7; 32]);
    let asked = hand.below(90) as u64;
    let agree = asked * hand.below(101) as u64 / 100;
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let iat = hand.date_near(2, 0).and_time(noon).and_utc().timestamp();
    let total = Total {
        pact: Hash::of(&pact.0),
        version: 1,
        statements: &[],
        asked,
        agree,
        prev: &[],
        iat: u64::try_from(iat).unwrap_or_default(),
    };
    let fields = json!({ "jws": sign_head(&key, &total), "key": key.public().x() });
    hand.say::<Statement>(pact, fields);
}

fn consents(hand: &mut Hand, pact: RecordId) {
    let count = 1 + hand.below(4);
    for _ in 0..count {
        // Few tokens, so that some agree twice.
        let signer = RecordId([u8::try_from(hand.below(40)).unwrap_or_default(); 16]);
        let said = hand.say::<Consent>(pact, json!({ "signer": signer, "text": "-" }));
        hand.notes.entry(pact).or_default().push(RecordId(said.0));
    }
}

fn withdraw(hand: &mut Hand, pact: RecordId) {
    let given = hand.notes.get(&pact).cloned().unwrap_or_default();
    let Some(consent) = hand.pick(&given) else { return };
    let signer = RecordId([u8::try_from(hand.below(40)).unwrap_or_default(); 16]);
    let mut fields = json!({ "signer": signer });
    if hand.chance(60) {
        fields = with(fields, json!({ "instead": [consent] }));
    }
    hand.say::<Withdrawn>(pact, fields);
}
