//! The register: estates, buildings, grids, and the doors no figure reads.

use super::hand::Hand;
use super::shifts;
use mulin::domain::community::{
    Building, Community, Entrance, Estate, Grid, Household, HouseholdPrivate, Unit,
    community_record,
};
use mulin::domain::deliberation::Topic;
use mulin::log::RecordId;
use serde_json::{Value, json};

/// Enters the register: larger communities have more doors.
pub(super) fn register(hand: &mut Hand, ops: usize) {
    let name = hand.name.clone();
    let community = hand.community;
    hand.set::<Community>(community_record(&community), json!({ "name": name }));
    let estates = (1 + ops / 4_000).min(4);
    let mut buildings = Vec::new();
    for n in 0..estates {
        let estate = RecordId::derived(&community, "estate", &n.to_string());
        hand.set::<Estate>(
            estate,
            json!({ "name": format!("第{}小区", n + 1), "code": n.to_string() }),
        );
        hand.keep("estate", estate);
        for code in 1..=(2 + ops / 5_000) {
            let building = RecordId::derived(&community, "building", &format!("{n}/{code}"));
            hand.set::<Building>(building, json!({ "estate": estate, "code": code.to_string() }));
            hand.keep("building", building);
            buildings.push(building);
            doors(hand, estate, building, (ops / 400).min(20));
        }
    }
    grids(hand, &buildings);
    shifts::volunteers(hand, 4 + ops / 250);
}

fn doors(hand: &mut Hand, estate: RecordId, building: RecordId, count: usize) {
    for n in 0..count {
        let unit = hand.fresh();
        let code = format!("{}-{n}", hand.below(30));
        hand.set::<Unit>(
            unit,
            json!({ "estate": estate, "building": building, "code": code, "area": 5_000 + 100 * n }),
        );
        if hand.chance(30) {
            let home = hand.fresh();
            hand.set::<Household>(home, json!({ "unit": unit }));
            let name = json!({ "name": format!("样某{n}"), "phone": "13800000000" });
            hand.set::<HouseholdPrivate>(home, name);
        }
    }
}

/// Grids: of one estate, across two, of an entrance alone, of nothing.
fn grids(hand: &mut Hand, buildings: &[RecordId]) {
    let community = hand.community;
    for n in 0..(2 + buildings.len() / 3) {
        let grid = RecordId::derived(&community, "grid", &n.to_string());
        let mut fields = serde_json::Map::new();
        fields.insert("name".into(), json!(format!("第{}网格", n + 1)));
        let count = hand.below(4);
        for _ in 0..count {
            if let Some(building) = hand.pick(buildings) {
                fields.insert(format!("members+{building}"), json!(true));
            }
        }
        if hand.chance(30)
            && let Some(building) = hand.pick(buildings)
        {
            let entrance = hand.fresh();
            hand.set::<Entrance>(entrance, json!({ "building": building, "code": "1-2" }));
            fields.insert(format!("members+{entrance}"), json!(true));
        }
        hand.set::<Grid>(grid, Value::Object(fields));
        hand.keep("grid", grid);
    }
}

/// Somebody finds that two records are one; or a grid changes.
pub(super) fn join(hand: &mut Hand) {
    match hand.below(4) {
        0 => {
            let (a, b) = (hand.one("topic"), hand.one("topic"));
            if let (Some(a), Some(b)) = (a, b)
                && a != b
                && hand.chance(30)
            {
                hand.same(a, b);
            }
        }
        1 => {
            // The same grid entered once more under another name, and joined.
            let Some(grid) = hand.one("grid") else { return };
            let again = hand.fresh();
            hand.set::<Grid>(again, json!({ "name": "又一网格" }));
            hand.keep("grid", again);
            hand.same(again, grid);
        }
        2 => {
            let (a, b) = (hand.one("volunteer"), hand.one("volunteer"));
            if let (Some(a), Some(b)) = (a, b)
                && a != b
                && hand.chance(30)
            {
                hand.same(a, b);
            }
        }
        _ => {
            let (Some(grid), Some(building)) = (hand.one("grid"), hand.one("building")) else {
                return;
            };
            let member = format!("members+{building}");
            let put = |is: bool| Value::Object([(member.clone(), json!(is))].into_iter().collect());
            if hand.chance(40) {
                // Added here and taken out there: add wins.
                hand.clash::<Grid>(grid, put(true), put(false));
            } else {
                let is = hand.chance(50);
                hand.set::<Grid>(grid, put(is));
            }
        }
    }
}

/// Where something belongs: mostly a grid, sometimes an estate, sometimes nowhere.
pub(super) fn place(hand: &mut Hand) -> Value {
    let (grid, estate) = (hand.one("grid"), hand.one("estate"));
    match hand.below(10) {
        0..7 => json!({ "grid": grid }),
        7..9 => json!({ "estate": estate }),
        _ => json!({}),
    }
}

/// Fields together with those of another value.
pub(super) fn with(mut one: Value, more: Value) -> Value {
    if let (Value::Object(one), Value::Object(more)) = (&mut one, more) {
        one.extend(more.into_iter().filter(|(_, value)| !value.is_null()));
    }
    one
}

/// A topic goes, or comes back because somebody edited it meanwhile.
pub(super) fn drop_topic(hand: &mut Hand, topic: RecordId) {
    let missed = hand.chance(30);
    if missed {
        // An edit the one who removes has not seen.
        hand.clash::<Topic>(topic, json!({ "place": "门口" }), json!({ "place": "楼下" }));
    }
    hand.remove::<Topic>(topic);
}
