//! What replaces what follows from what authors had seen, and from nothing else: clocks only choose what is shown.

use crate::support::acts::{World, history, plain_act};
use crate::support::config;
use crate::support::kinds::Thing;
use crate::support::raw::record;
use mulin::log::{Entry, OpId, Record};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Operations that set a field and that nobody who set it later had seen: found from what was seen, not from `over`.
fn unseen(world: &World, setters: &[&Entry]) -> BTreeSet<OpId> {
    setters
        .iter()
        .map(|e| e.id())
        .filter(|id| !setters.iter().any(|later| world.seen[&later.id()].contains(id)))
        .collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn heads_are_what_no_later_author_had_seen((devices, events) in history(plain_act(), 50)) {
        let mut world = World::live(&devices, &events);
        world.exchange_all();
        let device = &world.devices[0];
        for id in (0..6).map(record) {
            let mut setters: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
            for entry in device.log.on(&id) {
                for name in entry.whole().into_iter().flat_map(|s| s.op().body.keys()) {
                    setters.entry(name.clone()).or_default().push(entry);
                }
            }
            let Some(folded) = device.state.folded(Thing::KIND.base, &id) else {
                prop_assert!(setters.is_empty());
                continue;
            };
            let heads: BTreeMap<&String, BTreeSet<OpId>> =
                setters.iter().map(|(name, all)| (name, unseen(&world, all))).collect();
            for (name, heads) in &heads {
                let field = folded.fields.get(*name).or(folded.removal.as_ref()).expect("a field");
                prop_assert_eq!(&field.heads().iter().map(|h| h.id).collect::<BTreeSet<_>>(), heads);
                let latest = setters[*name].iter().filter(|e| heads.contains(&e.id())).max_by_key(|e| (e.at(), e.id()));
                prop_assert_eq!(field.shown().map(|h| h.id), latest.map(|e| e.id()), "the latest head is shown");
            }
            // Sets: add wins.
            for whom in (0..6).map(record) {
                let name = format!("friends+{whom}");
                let added = heads.get(&name).is_some_and(|heads| {
                    setters[&name].iter().any(|e| heads.contains(&e.id()) && *e.value(&name) == Value::Bool(true))
                });
                prop_assert_eq!(Thing::read(folded).friends.contains(&whom), added);
            }
            // Removal: hides only what all its authors had seen; an edit made meanwhile brings the record back.
            let removed = heads.get(&"-".to_owned()).is_some_and(|removals| {
                let live: Vec<&OpId> = removals
                    .iter()
                    .filter(|r| device.log.get(r).is_some_and(|e| *e.value("-") == Value::Bool(true)))
                    .collect();
                let known = |h: &OpId| live.iter().any(|r| *r == h || world.seen[r].contains(h));
                !live.is_empty() && heads.iter().filter(|(n, _)| **n != "-").all(|(_, hs)| hs.iter().all(known))
            });
            let made_empty =
                device.log.on(&id).any(|e| e.whole().is_some_and(|s| s.op().body.is_empty()));
            // Whoever cleared the last field on purpose said that the record stays.
            let kept = heads.get(&"-".to_owned()).is_some_and(|said| {
                setters["-"].iter().any(|e| said.contains(&e.id()) && *e.value("-") == Value::Bool(false))
            });
            let cleared = !made_empty
                && !kept
                && !folded.fields.is_empty()
                && folded.fields.values().all(|f| f.heads().iter().all(|h| h.value.is_null()));
            prop_assert_eq!(folded.hidden, removed || cleared);
        }
    }
}
