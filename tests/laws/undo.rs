//! Undo takes an act back and redo brings it again; whatever happens meanwhile, devices agree.

use crate::support::acts::{Act, THING, World, act, drafts, history, view};
use crate::support::config;
use crate::support::device::{Device, Wall};
use crate::support::kinds::Thing;
use crate::support::raw::record;
use mulin::log::{Entry, OpId, undo};
use proptest::prelude::*;

/// Whether every field of the record an operation is about has one value.
fn agreed(device: &Device, id: &OpId) -> bool {
    let Some(entry) = device.log.get(id) else { return true };
    let folded = device.state.folded(entry.base(), &entry.on());
    folded.is_none_or(|f| f.fields.values().chain(&f.removal).all(|f| f.heads().len() == 1))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undoing_the_latest_act_restores_what_was_shown_and_undoing_that_brings_it_back(
        (devices, events) in history(act(), 30), last in act(),
    ) {
        let mut world = World::live(&devices, &events);
        let device = &mut world.devices[0];
        let before = view(&device.state);
        let Some(draft) = drafts(device, &last).into_iter().next() else { return Ok(()) };
        let Some(id) = device.act(Some(draft)) else { return Ok(()) };
        let after = view(&device.state);
        // An undo takes back one of several values that stand side by side; bringing it again makes it the latest.
        let beside = matches!(last, Act::Undo(_)) && !agreed(device, &id);
        let back = undo::undo(&device.log, &device.state, &id);
        prop_assert!(back.is_ok(), "the latest act can be undone: {back:?}");
        let back = device.act(back.ok()).expect("undo is an act");
        prop_assert!(device.is_sound());
        prop_assert!(beside || view(&device.state) == before, "{:#?}\n{:#?}", before, view(&device.state));
        let again = undo::undo(&device.log, &device.state, &back);
        prop_assert!(again.is_ok(), "an undo can be undone: {again:?}");
        device.act(again.ok());
        prop_assert!(beside || view(&device.state) == after);
    }

    #[test]
    fn the_same_act_undone_on_two_devices_is_undone_once(
        (devices, events) in history(act(), 30), which in any::<prop::sample::Index>(),
    ) {
        let mut world = World::live(&devices, &events);
        world.exchange_all();
        let all: Vec<OpId> = world.devices[0].log.iter().map(Entry::id).collect();
        let Some(id) = (!all.is_empty()).then(|| all[which.index(all.len())]) else { return Ok(()) };
        // Where two values stood side by side before, which of them is shown is up to whoever undoes last.
        let agreed = agreed(&world.devices[0], &id);
        let mut alone = world.devices[0].clone();
        alone.act(undo::undo(&alone.log, &alone.state, &id).ok());
        for device in &mut world.devices {
            device.act(undo::undo(&device.log, &device.state, &id).ok());
        }
        world.exchange_all();
        for device in &world.devices {
            prop_assert!(device.state == world.devices[0].state);
            prop_assert!(!agreed || view(&device.state) == view(&alone.state));
        }
    }
}

#[test]
fn a_record_made_with_defaults_goes_when_its_making_is_undone_and_not_before() {
    let (mut d, id) = (Device::new(1, Wall::Right), record(1));
    let made = d.act(d.state.set(&id, &Thing::default())).expect("made");
    let edit = d.act(d.state.change::<Thing>(&id, |t| t.name = "x".into())).expect("an edit");
    assert!(matches!(undo::undo(&d.log, &d.state, &made), Err(undo::NotUndoable::Changed { .. })));
    d.act(undo::undo(&d.log, &d.state, &edit).ok());
    assert_eq!(d.state.get(&id), Some(Thing::default()));
}

#[test]
fn a_record_cleared_to_its_defaults_by_a_person_stays() {
    let (mut d, id) = (Device::new(1, Wall::Right), record(1));
    let friend = record(2);
    d.act(d.state.change::<Thing>(&id, |t| {
        t.name = "x".into();
        t.friends.insert(friend);
    }));
    d.act(d.state.change::<Thing>(&id, |t| t.friends.clear()));
    let cleared = d.act(d.state.set(&id, &Thing::default())).expect("an edit");
    assert_eq!(d.state.get(&id), Some(Thing::default()));
    let sized = d.act(d.state.change::<Thing>(&id, |t| t.size = Some(1))).expect("an edit");
    d.act(undo::undo(&d.log, &d.state, &sized).ok());
    assert_eq!(d.state.get(&id), Some(Thing::default()), "an undone edit leaves it as it was");
    d.act(undo::undo(&d.log, &d.state, &cleared).ok());
    assert_eq!(d.state.get::<Thing>(&id).map(|t| t.name), Some("x".into()));
    d.act(d.state.set(&id, &Thing::default()));
    d.act(d.state.remove::<Thing>(&id));
    assert_eq!(d.state.get::<Thing>(&id), None);
    d.act(d.state.set(&id, &Thing::default()));
    assert_eq!(d.state.get(&id), Some(Thing::default()), "one that is removed comes back");
}

#[test]
fn a_record_whose_making_was_undone_is_made_again() {
    let (mut d, id) = (Device::new(1, Wall::Right), record(1));
    let made = d.act(d.state.change::<Thing>(&id, |t| t.name = "x".into())).expect("made");
    d.act(undo::undo(&d.log, &d.state, &made).ok());
    assert_eq!(d.state.get::<Thing>(&id), None);
    let again = d.act(d.state.set(&id, &Thing::default())).expect("made again");
    assert_eq!(d.state.get(&id), Some(Thing::default()));
    d.act(undo::undo(&d.log, &d.state, &again).ok());
    assert_eq!(d.state.get::<Thing>(&id), None);
}

#[test]
fn a_record_does_not_go_with_the_settlement_that_is_taken_back() {
    let (mut one, mut other) = (Device::new(1, Wall::YearFast), Device::new(2, Wall::Right));
    let id = record(1);
    let send =
        |from: &Device, to: &mut Device| to.receive(from.log.iter().cloned().collect::<Vec<_>>());
    let made = one.act(one.state.change::<Thing>(&id, |t| t.name = "x".into())).expect("made");
    send(&one, &mut other);
    other.act(other.state.change::<Thing>(&id, |t| t.name = "y".into()));
    one.act(undo::undo(&one.log, &one.state, &made).ok());
    send(&other, &mut one);
    let shown = one.state.get(&id);
    assert_eq!(shown, Some(Thing::default()), "cleared here, and held by the other's edit");
    let settled = one.act(one.state.settle(THING, &id, "name", "y".into())).expect("an act");
    one.act(undo::undo(&one.log, &one.state, &settled).ok());
    assert_eq!(one.state.get(&id), shown);
}

#[test]
fn a_record_whose_making_never_arrived_stays_when_an_edit_is_undone() {
    let (mut one, mut other) = (Device::new(1, Wall::Right), Device::new(2, Wall::Right));
    let id = record(1);
    let made = one.act(one.state.set(&id, &Thing::default())).expect("made");
    let gone = one.act(undo::undo(&one.log, &one.state, &made).ok()).expect("undone");
    // A file that lost the line of the making.
    other.receive(one.log.get(&gone).cloned());
    other.act(undo::undo(&other.log, &other.state, &gone).ok());
    assert_eq!(other.state.get(&id), Some(Thing::default()));
    let named =
        other.act(other.state.change::<Thing>(&id, |t| t.name = "x".into())).expect("an edit");
    other.act(undo::undo(&other.log, &other.state, &named).ok());
    assert_eq!(other.state.get(&id), Some(Thing::default()));
}

#[test]
fn undoing_the_return_of_a_removed_record_removes_it_again() {
    let (mut d, id) = (Device::new(1, Wall::Right), record(1));
    d.act(d.state.change::<Thing>(&id, |t| t.name = "x".into()));
    d.act(d.state.remove::<Thing>(&id));
    let back = d.act(d.state.change::<Thing>(&id, |t| t.name = "x".into())).expect("its return");
    d.act(undo::undo(&d.log, &d.state, &back).ok());
    assert_eq!(d.state.get::<Thing>(&id), None);
}

#[test]
fn undo_returns_to_what_stood_on_the_record_it_is_joined_with() {
    let (mut d, one, other) = (Device::new(1, Wall::Right), record(0), record(3));
    d.act(d.state.change::<Thing>(&other, |t| t.name = "x".into()));
    d.act(Some(d.state.same(&other, &one)));
    let edit = d.act(d.state.change::<Thing>(&one, |t| t.name = "y".into())).expect("an edit");
    d.act(undo::undo(&d.log, &d.state, &edit).ok());
    assert_eq!(d.state.get::<Thing>(&one).map(|t| t.name), Some("x".into()));
}

#[test]
fn what_stood_in_a_removed_record_is_not_undone_behind_the_removal() {
    let (mut d, id) = (Device::new(1, Wall::Right), record(1));
    d.act(d.state.change::<Thing>(&id, |t| t.name = "x".into()));
    let edit = d.act(d.state.change::<Thing>(&id, |t| t.name = "y".into())).expect("an edit");
    d.act(d.state.remove::<Thing>(&id));
    let refused = undo::undo(&d.log, &d.state, &edit);
    assert!(matches!(refused, Err(undo::NotUndoable::Changed { field, .. }) if field == "-"));
}

proptest! {
    #![proptest_config(config())]

    /// The undo stack of a page: edits of one record, undone down to the first and redone up to the last.
    #[test]
    fn a_stack_of_edits_can_be_undone_to_the_bottom_and_redone_to_the_top(
        edits in prop::collection::vec((0_u8..3, any::<bool>()), 1..12),
    ) {
        let mut device = Device::new(1, Wall::Right);
        let mut shown = vec![view(&device.state)];
        let mut done = Vec::new();
        for (n, (word, sized)) in edits.into_iter().enumerate() {
            let draft = device.state.change::<Thing>(&record(1), |thing| {
                thing.name = format!("{word}");
                thing.size = sized.then_some(u32::try_from(n).unwrap_or_default());
            });
            if let Some(id) = device.act(draft) {
                done.push(id);
                shown.push(view(&device.state));
            }
        }
        let mut undone = Vec::new();
        for step in (0..done.len()).rev() {
            let back = undo::undo(&device.log, &device.state, &done[step]);
            prop_assert!(back.is_ok(), "step {step}: {back:?}");
            undone.extend(device.act(back.ok()));
            prop_assert!(view(&device.state) == shown[step]);
        }
        for (step, id) in undone.iter().rev().enumerate() {
            let again = undo::undo(&device.log, &device.state, id);
            prop_assert!(again.is_ok(), "redo {step}: {again:?}");
            device.act(again.ok());
            prop_assert!(view(&device.state) == shown[step + 1]);
        }
    }
}
