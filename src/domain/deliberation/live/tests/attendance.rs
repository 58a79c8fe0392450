//! Coming, going, quorum.

use super::*;
use crate::domain::community::PersonPrivate;
use crate::domain::deliberation::{Present, count_heads, present};
use proptest::prelude::*;

#[test]
fn each_is_here_once_and_stays_are_kept() {
    let mut d = desk(1, 0);
    let (wang, home) = (Who::Person(id(3)), Who::Household(id(40)));
    assert_eq!(d.act(|s| arrive(s, &MEETING, wang, at("19:00:00"))), 1);
    assert_eq!(d.act(|s| arrive(s, &MEETING, wang, at("19:01:00"))), 0, "here already");
    d.act(|s| arrive(s, &MEETING, home, at("19:05:00")));
    d.act(|s| leave(s, &MEETING, wang, at("19:30:00")));
    assert_eq!(d.act(|s| leave(s, &MEETING, wang, at("19:31:00"))), 0, "gone already");
    assert_eq!(here(&d.state, &MEETING), Here { counted: None, named: 1, households: 1 });
    d.act(|s| arrive(s, &MEETING, wang, at("19:45:00")));
    let guest = Guest { meeting: MEETING, when: Some(at("19:50:00")), ..Guest::default() };
    let name = GuestName { name: "老李".into(), door: "3栋201".into() };
    assert_eq!(d.act(|s| welcome(s, &id(60), &guest, &name)), 2, "the name apart");
    let stays =
        |who| attendees(&d.state, &MEETING).into_iter().find(|a| a.who == who).unwrap().stays;
    assert_eq!(
        stays(wang),
        [
            Stay { from: Some(at("19:00:00")), to: Some(at("19:30:00")) },
            Stay { from: Some(at("19:45:00")), to: None }
        ]
    );
    assert_eq!(present(&d.state, &MEETING), Present::Named(3));
    d.act(|s| leave(s, &MEETING, Who::Guest(id(60)), at("20:00:00")));
    assert_eq!(here(&d.state, &MEETING).named, 2);
    d.act(|s| arrive(s, &MEETING, Who::Guest(id(60)), at("20:10:00")));
    assert_eq!(here(&d.state, &MEETING).named, 3);
    d.act(|s| count_heads(s, &MEETING, 25, at("20:12:00")));
    assert_eq!(here(&d.state, &MEETING).heads(), 25, "a count of heads goes before ticks");
}

/// Somebody of the same name was meant, and that comes out the day after.
#[test]
fn who_was_ticked_off_by_mistake_can_be_taken_off_again_later() {
    let mut d = desk(1, 0);
    let guest = Guest { meeting: MEETING, when: Some(at("19:00:00")), ..Guest::default() };
    d.act(|s| welcome(s, &id(60), &guest, &GuestName::default()));
    let all = [Who::Person(id(3)), Who::Household(id(40)), Who::Guest(id(60))];
    for who in all {
        d.act(|s| arrive(s, &MEETING, who, at("19:00:00")));
        d.act(|s| leave(s, &MEETING, who, at("19:30:00")));
    }
    d.act(|s| arrive(s, &MEETING, Who::Person(id(3)), at("19:40:00")));
    d.act(|s| count_heads(s, &MEETING, 25, at("19:41:00")));
    for (n, who) in all.into_iter().enumerate() {
        d.act(|s| not_here(s, &MEETING, who));
        assert_eq!(attendees(&d.state, &MEETING).len(), 2 - n, "{who:?} alone");
    }
    assert_eq!(d.act(|s| not_here(s, &MEETING, all[0])), 0);
    assert_eq!(present(&d.state, &MEETING), Present::Counted(25), "the count of heads stays");
    d.act(|s| arrive(s, &MEETING, all[0], at("19:50:00")));
    assert_eq!(here(&d.state, &MEETING).named, 1, "and may come after all");
}

#[test]
fn two_of_one_household_are_one_household() {
    let mut d = desk(1, 0);
    for n in [3, 4] {
        let person = PersonPrivate { household: Some(id(40)), ..PersonPrivate::default() };
        d.act(|s| s.set(&id(n), &person).into_iter().collect());
        d.act(|s| arrive(s, &MEETING, Who::Person(id(n)), at("19:00:00")));
    }
    d.act(|s| arrive(s, &MEETING, Who::Household(id(40)), at("19:00:00")));
    assert_eq!(here(&d.state, &MEETING), Here { counted: None, named: 3, households: 1 });
}

#[test]
fn attendance_taken_on_two_devices_adds_up_and_later_notes_may_be_early() {
    let (mut a, mut b) = (desk(1, 0), Desk::new(2));
    a.sync(&mut b);
    let wang = Who::Person(id(3));
    a.act(|s| arrive(s, &MEETING, wang, at("19:00:00")));
    b.act(|s| arrive(s, &MEETING, wang, at("19:02:00")));
    b.act(|s| leave(s, &MEETING, wang, at("19:40:00")));
    a.sync(&mut b);
    let stay = Stay { from: Some(at("19:00:00")), to: Some(at("19:40:00")) };
    assert_eq!(attendees(&a.state, &MEETING)[0].stays, [stay]);
    assert_eq!(attendees(&a.state, &MEETING), attendees(&b.state, &MEETING));
}

#[test]
fn quorum_table() {
    for (num, den, of, strict, need) in [
        (1, 2, 40, true, 21),
        (1, 2, 41, true, 21),
        (1, 2, 40, false, 20),
        (2, 3, 9, false, 6),
        (2, 3, 10, false, 7),
        (2, 3, 9, true, 7),
        (1, 1, 5, false, 5),
        (0, 1, 5, false, 0),
        (1, 0, 5, false, 5),
        (u64::MAX, u64::MAX, u64::MAX, false, u64::MAX),
    ] {
        let rule = Quorum { num, den, of, strict };
        assert_eq!(rule.need(), need, "{rule:?}");
        if let Some(fewer) = need.checked_sub(1) {
            assert_eq!(rule.now(fewer), QuorumNow { here: fewer, need, short: 1, met: false });
        }
        assert!(rule.now(need).met);
    }
}

#[test]
fn the_quorum_is_as_set_else_as_the_kind_has_it() {
    use crate::domain::deliberation::MeetingKind;
    let set = |num, den| LiveSetup {
        quorum_of: Some(30),
        quorum_num: num,
        quorum_den: den,
        ..LiveSetup::default()
    };
    let need = |setup: LiveSetup, kind| setup.quorum_rule(kind).map(|rule| rule.need());
    for (setup, kind, expected) in [
        (LiveSetup::default(), MeetingKind::NightTalk, None),
        (set(None, None), MeetingKind::NightTalk, Some(16)),
        (set(None, None), MeetingKind::Residents, Some(16)),
        (set(Some(2), Some(3)), MeetingKind::Residents, Some(21)),
    ] {
        assert_eq!(need(setup, kind), expected, "{kind:?}");
    }
}

proptest! {
    #[test]
    fn a_quorum_is_the_smallest_number_over_the_fraction(
        num in 0_u64..20, den in 1_u64..20, of in 0_u64..5_000, strict: bool
    ) {
        let need = Quorum { num, den, of, strict }.need();
        let enough = |n: u64| if strict { n * den > num * of } else { n * den >= num * of };
        prop_assert!(enough(need));
        prop_assert!(need == 0 || !enough(need - 1));
    }
}
