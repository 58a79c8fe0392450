//! Partners and their keys; what is for anybody; what belongs to one thing; what is told of it.

use super::*;
use crate::domain::testing::{COMMUNITY, Desk};
use chrono::NaiveDate;

#[test]
fn a_key_is_known_changed_or_unknown() {
    let mut desk = Desk::new(1);
    let id = partner_id(&COMMUNITY, "key-1");
    let partner = |confirmed: bool, forgotten| Partner {
        name: "业委会".into(),
        key: "key-1".into(),
        makers: vec!["aa".into()],
        confirmed: NaiveDate::from_ymd_opt(2026, 11, 1).filter(|_| confirmed),
        forgotten,
        ..Partner::default()
    };
    let table = [
        (partner(true, false), Some("key-1"), "bb", KeyStanding::Known { partner: id }),
        (partner(true, false), Some("key-2"), "bb", KeyStanding::Unknown),
        (partner(true, false), Some("key-2"), "aa", KeyStanding::Changed { partner: id }),
        (partner(true, false), None, "aa", KeyStanding::Lacking { partner: id }),
        (partner(true, false), None, "bb", KeyStanding::Unsigned),
        (partner(false, false), Some("key-1"), "aa", KeyStanding::Unknown),
        (partner(true, true), Some("key-1"), "aa", KeyStanding::Unknown),
    ];
    for (partner, key, maker, expected) in table {
        desk.act(|state| state.set(&id, &partner).into_iter().collect());
        assert_eq!(standing(&desk.state, key, false, maker), expected, "{key:?} {maker}");
        assert_eq!(standing(&desk.state, key, true, maker), KeyStanding::Broken);
    }
}

#[test]
fn every_group_is_told_in_words() {
    for group in Group::ALL {
        assert!(crate::text::exchange_groups::has(group.word()), "{}", group.word());
    }
}

#[test]
fn a_sum_of_a_few_papers_is_for_nobody_outside() {
    use crate::domain::deliberation::ballot::{Batch, LEAST_BATCH};
    use crate::domain::testing::id;
    let mut desk = Desk::new(1);
    desk.act(|state| {
        let sum = |against, invalid| Batch { against, invalid, ..Batch::default() };
        let sums = [sum(1, 0), sum(LEAST_BATCH - 2, 1), sum(LEAST_BATCH - 1, 1)];
        sums.iter().map(|sum| state.state_fact(&id(1), sum)).collect()
    });
    let public = Public::of(&desk.log);
    let held = desk.log.iter().filter(|entry| public.holds(entry));
    let against: Vec<_> = held.map(|entry| entry.value("against").as_u64()).collect();
    assert_eq!(against, [Some(LEAST_BATCH - 1)]);
}
