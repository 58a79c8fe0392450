//! An import goes back only while no other operation leads to anything of it.

use crate::support::acts::{World, act, drafts, history};
use crate::support::config;
use crate::support::kinds::KINDS;
use mulin::log::{Brought, Entry, Log, State};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config())]

    /// Tried against the slow and certain way: looking for the text of every name in every other line.
    #[test]
    fn what_is_not_built_on_is_named_in_no_other_line(
        (devices, events) in history(act(), 20), later in prop::collection::vec(act(), 0..4),
    ) {
        let mut world = World::live(&devices, &events);
        let theirs: Vec<Entry> = world.devices[1].log.iter().cloned().collect();
        let here = &mut world.devices[0];
        let fresh: Vec<Entry> =
            theirs.into_iter().filter(|e| here.log.get(&e.id()).is_none()).collect();
        let brought = Brought::of(&here.log, &fresh);
        here.receive(fresh.clone());
        for act in &later {
            for draft in drafts(here, act) {
                here.act(Some(draft));
            }
        }
        let names: Vec<String> = brought
            .ops.iter().map(ToString::to_string)
            .chain(brought.records.iter().map(ToString::to_string))
            .collect();
        let others = |log: &Log| -> Vec<String> {
            log.iter().filter(|e| !brought.ops.contains(&e.id())).map(Entry::line).collect()
        };
        let named = others(&here.log).iter().any(|line| names.iter().any(|n| line.contains(n)));
        prop_assert_eq!(brought.is_built_on(&here.log), named);
        if !named {
            // What stays is what there would be had the file never come.
            let touched: Vec<_> = fresh.iter().map(Entry::on).collect();
            let left = others(&here.log);
            here.log.forget(&brought.ops);
            here.state.update(&here.log, &[], &touched);
            prop_assert!(here.state == State::of(&here.log, KINDS));
            prop_assert_eq!(here.log.len(), left.len());
        }
    }
}
