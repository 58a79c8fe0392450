//! Remains of erasure that are none.

use super::*;

/// Remains in the name of `sealed`, as anybody could write them.
fn forged(entry: &Entry, kind: &str, on: RecordId, fields: &[&str], over: Vec<OpId>) -> Entry {
    let fields = fields.iter().map(|f| (*f).to_owned()).collect();
    let (id, hash, at) = (entry.id(), entry.hash(), entry.at());
    Entry::Gone(Erased { id, hash, at, on, kind: kind.into(), fields, over })
}

#[test]
fn remains_of_what_is_never_erased_blank_nothing() {
    let mut d = Device::new(1);
    let made = d.act(d.state.set(&A, &named("灯")));
    let other = Op::new(CommunityId([9; 16]), Stamp::default(), None, B, "x@1", Body::new()).seal();
    let gone = forged(&Entry::Whole(other), "thing@1", A, &["name"], vec![made]);
    d.receive(gone);
    assert_eq!(d.thing(), Some(named("灯")));
}

#[test]
fn remains_in_the_name_of_a_shared_operation_do_not_keep_it_out() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    let made = a.act(a.state.set(&A, &named("灯")));
    let real = a.log.get(&made).unwrap().clone();
    for (kind, on) in [("thing@1", A), ("thing.secret@1", B)] {
        let mut b = b.clone();
        b.receive(forged(&real, kind, on, &["tel"], Vec::new()));
        assert!(b.log.lacks(&real));
        assert_eq!(b.log.clone().add(real.clone()), Added::Instead(on));
        b.log.add(real.clone());
        b.state.update(&b.log, &[made], &[on]);
        assert!(b.state == State::of(&b.log, KINDS));
        assert_eq!(b.thing(), Some(named("灯")));
        assert!(b.log == a.log && !b.log.lacks(&real));
        assert_eq!(b.log.add(forged(&real, kind, on, &[], Vec::new())), Added::Known);
        assert!(b.log == a.log, "in either order");
    }
    // What is personal stays erased, and the other way round nothing is put in its place.
    let secret = b.act(b.state.set(&A, &Secret { tel: "1".into() }));
    let whole = b.log.get(&secret).unwrap().clone();
    b.log.erase(&secret);
    assert!(!b.log.lacks(&whole));
}
