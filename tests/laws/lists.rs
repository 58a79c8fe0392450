//! A list that several people rearrange at once reads the same for all, and an item put somewhere stands there.

use crate::support::acts::{Act, World, drafts, history, listed, moving_act};
use crate::support::config;
use crate::support::raw::record;
use mulin::log::{RecordId, order};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_item_put_somewhere_stands_there_and_the_others_keep_their_order(
        (devices, events) in history(moving_act(), 30), on in any::<u8>(), at in any::<Index>(),
    ) {
        let mut world = World::live(&devices, &events);
        world.exchange_all();
        let first = listed(&world.devices[0].state);
        prop_assert!(world.devices.iter().all(|d| listed(&d.state) == first));
        // Concurrent insertions at one place may have given several items one key.
        let device = &mut world.devices[0];
        let others: Vec<RecordId> = first.iter().map(|(_, id)| *id).filter(|id| *id != record(on)).collect();
        for draft in drafts(device, &Act::Place(on, at)) {
            device.act(Some(draft));
        }
        let after: Vec<RecordId> = listed(&device.state).into_iter().map(|(_, id)| id).collect();
        let index = at.index(others.len() + 1);
        prop_assert_eq!(after.get(index), Some(&record(on)));
        let rest: Vec<RecordId> = after.into_iter().filter(|id| *id != record(on)).collect();
        prop_assert_eq!(rest, others);
    }

    #[test]
    fn keys_of_any_form_neither_hang_nor_leave_the_item_elsewhere(
        mut keys in vec("[0-9A-Za-z]{0,3}|[0]{0,3}[V0]{0,2}", 0..8), at in any::<Index>(),
    ) {
        keys.sort();
        let at = at.index(keys.len() + 1);
        let (key, moved) = order::place(&keys.iter().map(String::as_str).collect::<Vec<_>>(), at);
        for (i, new) in moved {
            prop_assert!(i >= at);
            keys[i] = new;
        }
        prop_assert!(keys[..at].iter().all(|k| *k <= key), "{keys:?} {key}");
        prop_assert!(keys[at..].iter().all(|k| *k > key), "{keys:?} {key}");
        prop_assert!(keys.is_sorted());
    }

    #[test]
    fn keys_of_foreign_alphabets_do_not_hang(mut keys in vec("\\PC{0,3}|[!0~z]{0,4}", 2..6), at in any::<Index>()) {
        let _ = order::between(Some(&keys[0]), Some(&keys[1]));
        keys.sort();
        let (key, _) = order::place(&keys.iter().map(String::as_str).collect::<Vec<_>>(), at.index(keys.len() + 1));
        prop_assert!(!key.is_empty());
    }
}
