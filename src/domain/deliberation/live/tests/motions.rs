//! Motions, amendments, hands.

use super::*;
use proptest::prelude::*;

fn moves(d: &mut Desk, n: u8, text: &str, amends: Option<u8>) {
    let motion =
        Motion { item: id(1), text: text.into(), amends: amends.map(id), ..Motion::default() };
    d.act(|s| move_motion(s, &id(n), &motion, ""));
}

fn votes(d: &mut Desk, n: u8, yes: u32, no: u32) {
    d.act(|s| count_hands(s, &id(n), Hands { yes, no, ..Hands::default() }, true));
}

fn list(d: &Desk) -> Vec<(String, MotionStage)> {
    motions(&d.state, &id(1)).into_iter().map(|m| (m.number, m.stage)).collect()
}

fn next(d: &Desk) -> Option<String> {
    next_vote(&motions(&d.state, &id(1))).map(|m| m.number.clone())
}

#[test]
fn amendments_are_voted_first_then_the_motion_as_amended() {
    use MotionStage::{Carried, Lost, Withdrawn};
    let mut d = desk(1, 1);
    moves(&mut d, 10, "装两盏灯", None);
    moves(&mut d, 11, "再装监控", None);
    moves(&mut d, 12, "装三盏灯", Some(10));
    moves(&mut d, 13, "装四盏灯", Some(12));
    assert_eq!(next(&d), Some("1.1".into()));
    assert_eq!(blocked_by(&motions(&d.state, &id(1)), &id(10)).unwrap().number, "1.1");
    votes(&mut d, 12, 9, 3);
    assert_eq!(next(&d), Some("1.2".into()), "an amendment to an amendment is one more");
    votes(&mut d, 13, 2, 10);
    assert_eq!(next(&d), Some("1".into()));
    assert_eq!(motions(&d.state, &id(1))[0].wording, "装三盏灯");
    votes(&mut d, 10, 12, 0);
    assert_eq!(next(&d), Some("2".into()));
    d.act(|s| withdraw_motion(s, &id(11), Moment::of(at("19:10:00"))));
    assert_eq!(next(&d), None);
    let expected = [("1", Carried), ("1.1", Carried), ("1.2", Lost), ("2", Withdrawn)];
    assert_eq!(list(&d), expected.map(|(n, s)| (n.to_owned(), s)));
    assert!(motions(&d.state, &id(1)).iter().all(|m| !m.early));
}

#[test]
fn an_order_that_was_not_kept_is_said() {
    let mut d = desk(1, 1);
    moves(&mut d, 10, "甲", None);
    moves(&mut d, 11, "乙", Some(10));
    votes(&mut d, 10, 3, 1);
    assert!(motions(&d.state, &id(1))[0].early);
}

#[test]
fn a_second_count_corrects_the_first_and_two_at_once_are_disputed() {
    let (mut a, mut b) = (desk(1, 1), Desk::new(2));
    moves(&mut a, 10, "甲", None);
    votes(&mut a, 10, 3, 4);
    votes(&mut a, 10, 4, 3);
    assert_eq!(list(&a)[0].1, MotionStage::Carried);
    a.sync(&mut b);
    votes(&mut a, 10, 5, 3);
    votes(&mut b, 10, 3, 5);
    a.sync(&mut b);
    assert_eq!(list(&a)[0].1, MotionStage::Disputed);
    assert_eq!(next(&a), None);
    votes(&mut b, 10, 4, 4);
    assert_eq!(list(&b)[0].1, MotionStage::Lost, "exactly half is not enough");
}

#[test]
fn a_straw_poll_is_for_reference_and_carries_nothing() {
    let mut d = desk(1, 1);
    moves(&mut d, 10, "甲", None);
    let straw = Hands { yes: 9, straw: true, ..Hands::default() };
    d.act(|s| count_hands(s, &id(10), straw.clone(), true));
    assert_eq!(list(&d)[0].1, MotionStage::Open);
    assert!(!raised(&straw).carried);
}

#[test]
fn hands_table() {
    use HandsBase::{Present, Sided, Voting};
    use Majority::{All, Half, ThreeQuarters, TwoThirds};
    for (majority, base, yes, no, abstain, present, carried) in [
        (Half, Sided, 2, 2, 0, None, false),
        (Half, Sided, 3, 2, 9, None, true),
        (Half, Voting, 3, 2, 1, None, false),
        (Half, Voting, 4, 2, 1, None, true),
        (Half, Present, 5, 0, 0, Some(10), false),
        (Half, Present, 6, 0, 0, Some(10), true),
        (TwoThirds, Sided, 2, 1, 0, None, true),
        (TwoThirds, Sided, 3, 2, 0, None, false),
        (ThreeQuarters, Voting, 3, 1, 0, None, true),
        (ThreeQuarters, Voting, 2, 1, 0, None, false),
        (All, Sided, 3, 0, 2, None, true),
        (All, Present, 3, 0, 0, Some(4), false),
        (Half, Sided, 0, 0, 5, None, false),
        (All, Sided, 0, 0, 0, None, false),
        (Half, Sided, 9, 2, 0, Some(10), false),
    ] {
        let hands = Hands { yes, no, abstain, present, majority, base, ..Hands::default() };
        assert_eq!(raised(&hands).carried, carried, "{hands:?}");
    }
}

proptest! {
    #[test]
    fn hands_follow_the_cross_product(yes: u32, no: u32, abstain: u32, m in 0_usize..4, b in 0_usize..2) {
        let (majority, base) = (Majority::ALL[m], HandsBase::ALL[b]);
        let hands = Hands { yes, no, abstain, majority, base, ..Hands::default() };
        let of = u128::from(yes) + u128::from(no) + if b == 1 { u128::from(abstain) } else { 0 };
        let (num, den, strict) = [(1, 2, true), (2, 3, false), (3, 4, false), (1, 1, false)][m];
        let (left, right) = (u128::from(yes) * den, of * num);
        let passes = of > 0 && if strict { left > right } else { left >= right };
        prop_assert_eq!(raised(&hands).carried, passes);
    }
}

#[test]
fn a_rehearsal_counts_for_nothing_and_is_cleared_in_one_act() {
    use crate::domain::deliberation::{Outcome, Phase, close, outcome, phase, record_outcome};
    let mut d = desk(1, 1);
    let stands = |d: &Desk| phase(&d.state, &MEETING, &d.state.get(&MEETING).unwrap());
    d.act(|s| rehearse(s, &MEETING, at("18:00:00")));
    d.act(|s| turn_to(s, &MEETING, id(1), at("18:00:00")));
    d.act(|s| record_outcome(s, &id(1), Outcome::default()));
    d.act(|s| arrive(s, &MEETING, Who::Person(id(3)), at("18:00:00")));
    moves(&mut d, 10, "甲", None);
    d.act(|s| close(s, &MEETING, at("18:20:00")));
    assert!(rehearsing(&d.state, &MEETING));
    assert_eq!(stands(&d), Phase::Called, "a rehearsed meeting is still to come");
    d.act(|s| clear_rehearsal(s, &MEETING));
    assert!(!rehearsing(&d.state, &MEETING));
    assert_eq!(stands(&d), Phase::Called);
    assert!(outcome(&d.state, &id(1)).is_none());
    assert!(attendees(&d.state, &MEETING).is_empty());
    assert!(motions(&d.state, &id(1)).is_empty());
    assert_eq!(clock(&d.state, &MEETING).item, None);
    assert_eq!(d.act(|s| clear_rehearsal(s, &MEETING)), 0);
}
