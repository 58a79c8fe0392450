//! A tree whose branches several people move at once is one tree for all, without circles.

use crate::support::acts::{THING, World, history, moving_act};
use crate::support::config;
use crate::support::device::Device;
use mulin::log::{Entry, OpId, RecordId, tree};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::HashSet;

/// Each thing with its moves: the shown head, the other heads, then what they replaced, the latest first.
fn moves(device: &Device) -> Vec<(RecordId, Vec<tree::Move>)> {
    let of = |(id, folded): (RecordId, &mulin::log::Folded)| {
        let heads: Vec<OpId> = folded
            .fields
            .get("parent")
            .map(|f| f.heads().iter().map(|h| h.id).collect())
            .unwrap_or_default();
        let mut setters: Vec<&Entry> = device.log.on(&id).filter(|e| e.sets("parent")).collect();
        setters.sort_by_key(|e| (heads.contains(&e.id()), e.at(), e.id()));
        let moves = setters.iter().rev().map(|e| tree::Move {
            at: e.at(),
            id: e.id(),
            parent: match e.value("parent") {
                Value::String(s) => s.parse().ok(),
                _ => None,
            },
        });
        (id, moves.collect())
    };
    device.state.of_kind(THING).map(of).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_tree_is_one_for_all_and_has_no_circle(
        (devices, events) in history(moving_act(), 30), order in any::<prop::sample::Index>(),
    ) {
        let mut world = World::live(&devices, &events);
        world.exchange_all();
        let nodes = moves(&world.devices[0]);
        let built = tree::build(nodes.clone());
        for device in &world.devices {
            let mut nodes = moves(device);
            let n = nodes.len();
            nodes.rotate_left(if n == 0 { 0 } else { order.index(n) });
            prop_assert_eq!(&tree::build(nodes), &built);
        }
        for (node, moves) in &nodes {
            let mut passed = HashSet::new();
            let mut at = Some(*node);
            while let Some(id) = at {
                prop_assert!(passed.insert(id), "a circle through {id}");
                at = built.parent.get(&id).copied();
            }
            // Who does not hang where the shown move says has that move among the ignored.
            let wanted = moves.first().and_then(|m| m.parent);
            if built.parent.get(node).copied() != wanted {
                prop_assert!(built.ignored.contains(&(*node, moves[0].id)));
            }
        }
        prop_assert!(built.ignored.len() <= nodes.iter().map(|(_, m)| m.len()).sum());
    }
}
