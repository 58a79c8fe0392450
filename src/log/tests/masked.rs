//! Masking: for good for everybody, undone by saying the words again.

use super::*;
use undo::{NotUndoable, undo};

/// Masks an operation that says `field`; the ids of what is said instead, of the retraction, of the withholding.
fn mask(d: &mut Device, id: OpId, field: &str, value: Value) -> [OpId; 3] {
    let mut body = d.log.get(&id).expect("here").whole().expect("whole").op().body.clone();
    body.insert(field.into(), value);
    let masking = d.state.mask(&d.log, &BTreeMap::from([(id, body)])).remove(0);
    let [retract, withhold]: [Draft; 2] = masking.also.try_into().expect("two");
    [masking.instead, retract, withhold].map(|draft| d.act(Some(draft)))
}

fn copy(of: &Device, n: u8, without: &[OpId]) -> Device {
    let mut other = Device::new(n);
    for entry in of.log.iter().filter(|e| !without.contains(&e.id())) {
        other.receive(entry.clone());
    }
    other
}

#[test]
fn who_never_had_an_operation_cannot_set_its_words_free() {
    let mut d = Device::new(1);
    let old = d.act(d.state.set(&A, &named("张三")));
    let vote = d.act(Some(d.state.state_fact(&A, &Vote { yes: true })));
    let masked = mask(&mut d, old, "name", json!("×")).into_iter();
    let all: Vec<OpId> = masked.chain(mask(&mut d, vote, "yes", json!(false))).collect();
    let mut other = copy(&d, 2, &[old, vote]);
    assert_eq!(d.log.share_root(), other.log.share_root());
    for id in &all[1..] {
        other.act(Some(other.state.retract(&A, id)));
    }
    for entry in other.log.iter() {
        d.receive(entry.clone());
    }
    assert_eq!(d.log.withheld(), BTreeSet::from([old, vote]));
    assert_eq!(d.log.share_root(), other.log.share_root());
    let votes = |d: &Device| d.state.facts::<Vote>(&A).len();
    assert_eq!((d.thing(), votes(&d)), (other.thing(), votes(&other)));
}

#[test]
fn a_masking_is_undone_by_saying_the_words_again() {
    let mut d = Device::new(1);
    let old = d.act(d.state.set(&A, &named("张三")));
    let vote = d.act(Some(d.state.state_fact(&A, &Vote { yes: true })));
    let masked = [mask(&mut d, old, "name", json!("×")), mask(&mut d, vote, "yes", json!(false))];
    let votes =
        |d: &Device| d.state.facts::<Vote>(&A).iter().map(|(_, v)| v.yes).collect::<Vec<_>>();
    assert_eq!((d.thing(), votes(&d)), (Some(named("×")), vec![false]));
    let undone: Vec<_> =
        masked.as_flattened().iter().rev().map(|id| undo(&d.log, &d.state, id)).collect();
    let for_good = undone.iter().filter(|u| **u == Err(NotUndoable::ForGood)).count();
    assert_eq!(
        for_good, 3,
        "both withholdings, and the retraction of what a later operation replaced"
    );
    let again: Vec<OpId> =
        undone.into_iter().filter_map(Result::ok).map(|draft| d.act(Some(draft))).collect();
    assert_eq!((d.thing(), votes(&d)), (Some(named("张三")), vec![true]));
    let other = copy(&d, 2, &[old, vote]);
    assert_eq!((d.thing(), votes(&d)), (other.thing(), votes(&other)), "said to everybody");
    let redone: Vec<_> = again.iter().rev().map(|id| undo(&d.log, &d.state, id)).collect();
    for draft in redone {
        d.act(draft.ok());
    }
    assert_eq!((d.thing(), votes(&d)), (Some(named("×")), vec![false]));
}

#[test]
fn a_withholding_says_what_belonged_where_nothing_else_does() {
    let mut d = Device::new(1);
    let friend = "AQEBAQEBAQEBAQEBAQEBAQ";
    let old = d.act(d.state.set(&A, &named(friend)));
    d.act(d.state.set(&A, &named("moved")));
    let [_, _, withhold] = mask(&mut d, old, "size", json!(1));
    let told = d.log.get(&withhold).expect("here");
    assert_eq!(
        (told.value("kind"), told.value("was")),
        (&json!("thing"), &json!({"name": friend}))
    );
    let [_, _, withhold] = mask(&mut d, old, "name", json!("×"));
    assert!(
        d.log.get(&withhold).expect("here").value("was").is_null(),
        "not what was to be masked"
    );
}
