//! Two people have the same form open.

use super::*;

/// Two devices that both have a lamp of size 3, each with its form open on it.
fn two_forms() -> (Device, Device, Opened<Thing>, Opened<Thing>) {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &Thing { size: Some(3), ..named("灯") }));
    a.sync(&mut b);
    let (left, right) = (a.state.open(&A), b.state.open(&A));
    (a, b, left, right)
}

/// What the form says with `edit` typed into it.
fn typed(opened: &Opened<Thing>, edit: impl FnOnce(&mut Thing)) -> Thing {
    let mut typed = opened.record.clone();
    edit(&mut typed);
    typed
}

#[test]
fn a_form_writes_only_what_its_author_changed() {
    let (mut a, mut b, left, right) = two_forms();
    a.act(a.state.change_from(&A, &left, &typed(&left, |t| t.name = "路灯".into())));
    // The other one saves after the first change has come in.
    a.sync(&mut b);
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.size = Some(4))));
    a.sync(&mut b);
    assert_eq!(a.thing(), Some(Thing { size: Some(4), ..named("路灯") }), "both are kept");
    assert_eq!(a.state.conflicts().count(), 0);
    assert_eq!(b.state.change_from(&A, &right, &right.record), None, "nothing typed");
}

#[test]
fn the_same_field_becomes_a_conflict_even_where_the_other_change_is_here_already() {
    let (mut a, mut b, left, right) = two_forms();
    a.act(a.state.change_from(&A, &left, &typed(&left, |t| t.name = "路灯".into())));
    a.sync(&mut b);
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.name = "大灯".into())));
    a.sync(&mut b);
    let conflicts: Vec<_> = a.state.conflicts().collect();
    assert_eq!(conflicts, [("thing", A, "name")], "neither is lost without a word");
}

#[test]
fn a_form_that_stays_open_builds_on_its_own_words() {
    let (mut a, mut b, left, right) = two_forms();
    let first = typed(&left, |t| t.name = "路灯".into());
    a.act(a.state.change_from(&A, &left, &first));
    let left = left.kept(&a.state, &A, first);
    assert_eq!(a.state.change_from(&A, &left, &left.record), None, "saved twice");
    // Meanwhile another form changed another field, and this one does not show it.
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.size = None)));
    a.sync(&mut b);
    let second = typed(&left, |t| t.name = "大灯".into());
    a.act(a.state.change_from(&A, &left, &second));
    assert_eq!(a.state.conflicts().count(), 0);
    assert_eq!(a.thing(), Some(named("大灯")));
    // And once it is the same field.
    let left = left.kept(&a.state, &A, second);
    let right = b.state.open(&A);
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.name = "小灯".into())));
    a.sync(&mut b);
    a.act(a.state.change_from(&A, &left, &typed(&left, |t| t.name = "台灯".into())));
    assert_eq!(a.state.conflicts().count(), 1);
}

#[test]
fn sets_go_member_by_member() {
    let (mut a, mut b, left, right) = two_forms();
    a.act(a.state.change_from(&A, &left, &typed(&left, |t| t.friends = [A].into())));
    a.sync(&mut b);
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.friends = [B].into())));
    a.sync(&mut b);
    assert_eq!(a.thing().unwrap().friends, [A, B].into());
    let (left, right) = (a.state.open::<Thing>(&A), b.state.open::<Thing>(&A));
    a.act(a.state.change_from(&A, &left, &typed(&left, |t| t.friends = [B].into())));
    a.sync(&mut b);
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.friends = [A].into())));
    assert!(b.thing().unwrap().friends.is_empty());
}

#[test]
fn two_forms_that_make_the_same_record_do_not_overwrite_each_other() {
    let mut d = Device::new(1);
    let (left, right) = (d.state.open::<Thing>(&A), d.state.open::<Thing>(&A));
    assert!(!left.there);
    d.act(d.state.change_from(&A, &left, &Thing { size: Some(1), ..named("灯") }));
    d.act(d.state.change_from(&A, &right, &named("灯")));
    assert_eq!(d.thing(), Some(Thing { size: Some(1), ..named("灯") }));
    d.act(d.state.change_from(&A, &right, &named("路灯")));
    assert_eq!(d.state.conflicts().collect::<Vec<_>>(), [("thing", A, "name")]);
}

#[test]
fn what_was_removed_meanwhile_comes_back_with_what_was_typed_and_can_be_made_anew() {
    let (mut a, mut b, _, right) = two_forms();
    a.act(a.state.remove::<Thing>(&A));
    a.sync(&mut b);
    let fresh = b.state.open::<Thing>(&A);
    assert!(!fresh.there);
    let mut c = b.clone();
    b.act(b.state.change_from(&A, &right, &typed(&right, |t| t.name = "路灯".into())));
    assert_eq!(b.thing(), Some(Thing { size: Some(3), ..named("路灯") }));
    c.act(c.state.change_from(&A, &fresh, &named("新灯")));
    assert_eq!(c.thing(), Some(named("新灯")), "and nothing of the old one");
}

#[test]
fn what_stands_beside_a_record_is_made_only_where_something_is_typed() {
    let mut d = Device::new(1);
    let opened = d.state.open::<Secret>(&A);
    assert_eq!(d.state.change_beside(&A, &opened, &Secret::default()), None);
    d.act(d.state.change_beside(&A, &opened, &Secret { tel: "1".into() }));
    let opened = d.state.open::<Secret>(&A);
    d.act(d.state.change_beside(&A, &opened, &Secret::default()));
    assert_eq!(d.state.get(&A), Some(Secret::default()), "cleared on purpose");
}

#[test]
fn a_form_that_clears_the_last_field_keeps_the_record() {
    let mut d = Device::new(1);
    d.act(d.state.set(&A, &named("灯")));
    let opened = d.state.open::<Thing>(&A);
    d.act(d.state.change_from(&A, &opened, &Thing::default()));
    assert_eq!(d.thing(), Some(Thing::default()));
}
