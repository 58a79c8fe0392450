//! Who speaks next, and how long.

use super::*;
use chrono::Duration;
use proptest::prelude::*;

fn asks(d: &mut Desk, n: u8, person: u8, party: Party, side: Side, point: bool) {
    let speech = Speech {
        item: id(1),
        person: Some(id(person)),
        party,
        side,
        point,
        asked: Some(Moment::of(at("19:00:00"))),
    };
    d.act(|s| ask(s, &id(n), &speech, ""));
}

fn order(d: &Desk, rules: &FloorRules) -> Vec<u8> {
    let all = speeches(&d.state, &id(1));
    floor_order(&all, &all, rules, at("19:30:00")).iter().map(|r| r.0[0]).collect()
}

fn speaks(d: &mut Desk, n: u8, from: &str, to: &str) {
    d.act(|s| speech_begins(s, &id(n), at(from)));
    d.act(|s| speeches_end(s, &id(1), at(to)));
}

#[test]
fn points_of_order_first_then_sides_in_turn_then_who_asked_first() {
    let mut d = desk(1, 1);
    for (n, side, point) in [
        (10, Side::Pro, false),
        (11, Side::Pro, false),
        (12, Side::Con, false),
        (13, Side::Neutral, false),
        (14, Side::Con, true),
    ] {
        asks(&mut d, n, n + 50, Party::Own, side, point);
    }
    let plain = FloorRules::default();
    let turns = FloorRules { alternate: true, ..plain.clone() };
    assert_eq!(order(&d, &plain), [14, 10, 11, 12, 13]);
    assert_eq!(order(&d, &turns), [14, 10, 12, 11, 13]);
    speaks(&mut d, 10, "19:01:00", "19:02:00");
    assert_eq!(order(&d, &turns), [14, 12, 11, 13], "for spoke last, so against is next");
}

#[test]
fn nobody_speaks_twice_before_everybody_spoke_once() {
    let mut d = desk(1, 1);
    asks(&mut d, 10, 60, Party::Own, Side::Neutral, false);
    speaks(&mut d, 10, "19:01:00", "19:03:00");
    asks(&mut d, 11, 60, Party::Own, Side::Neutral, false);
    asks(&mut d, 12, 61, Party::Own, Side::Neutral, false);
    let rules = FloorRules { equal: true, ..FloorRules::default() };
    assert_eq!(order(&d, &FloorRules::default()), [11, 12]);
    assert_eq!(order(&d, &rules), [12, 11]);
    asks(&mut d, 13, 60, Party::Own, Side::Neutral, true);
    speaks(&mut d, 13, "19:04:00", "19:05:00");
    let times = times(&speeches(&d.state, &id(1)), at("19:30:00"));
    assert_eq!(times.speakers[&Speaker::Person(id(60))], (1, 180), "a point of order is no turn");
}

#[test]
fn a_party_whose_time_is_used_up_waits_for_the_others() {
    let mut d = desk(1, 1);
    asks(&mut d, 10, 60, Party::Property, Side::Neutral, false);
    speaks(&mut d, 10, "19:01:00", "19:06:00");
    asks(&mut d, 11, 60, Party::Property, Side::Neutral, false);
    asks(&mut d, 12, 61, Party::Owners, Side::Neutral, false);
    let rules =
        |minutes| FloorRules::of(&LiveSetup { property: Some(minutes), ..LiveSetup::default() });
    assert_eq!(order(&d, &rules(6)), [11, 12]);
    assert_eq!(order(&d, &rules(5)), [12, 11]);
}

#[test]
fn an_interruption_takes_no_time_and_the_floor_passes_on() {
    let mut d = desk(1, 1);
    asks(&mut d, 10, 60, Party::Own, Side::Pro, false);
    asks(&mut d, 11, 61, Party::Own, Side::Con, false);
    d.act(|s| speech_begins(s, &id(10), at("19:01:00")));
    d.act(|s| speeches_end(s, &id(1), at("19:01:30")));
    d.act(|s| speech_begins(s, &id(10), at("19:02:00")));
    assert_eq!(d.act(|s| speech_begins(s, &id(11), at("19:02:40"))), 2, "one ends, one begins");
    let all = speeches(&d.state, &id(1));
    assert_eq!(all[0].seconds(at("19:30:00")), 70);
    assert_eq!(all[1].seconds(at("19:03:00")), 20);
    assert_eq!(all[1].seconds(at("19:00:00")), 0, "the clock was set back");
    assert!(all[1].speaking() && !all[0].speaking());
    d.act(|s| turn_to(s, &MEETING, id(1), at("19:03:00")));
    d.act(|s| pause(s, &MEETING, at("19:04:00")));
    assert!(!speeches(&d.state, &id(1))[1].speaking(), "a break ends the speech");
}

proptest! {
    /// Everybody who waits comes to speak, once, whatever the rules; with equal turns nobody is passed twice by one
    /// speaker.
    #[test]
    fn the_order_holds_everybody_who_waits(
        asked in prop::collection::vec((60_u8..64, 0_usize..4, 0_usize..3, any::<bool>()), 0..10),
        spoke in 0_usize..5,
        alternate: bool,
        equal: bool,
    ) {
        let mut d = desk(1, 1);
        for (n, (person, party, side, point)) in asked.iter().enumerate() {
            let n = 10 + u8::try_from(n).unwrap();
            asks(&mut d, n, *person, Party::ALL[*party], Side::ALL[*side], *point);
        }
        for n in 0..spoke.min(asked.len()) {
            let n = 10 + u8::try_from(n).unwrap();
            let now = at("19:01:00") + Duration::minutes(i64::from(n));
            d.act(|s| speech_begins(s, &id(n), now));
            d.act(|s| speeches_end(s, &id(1), now + Duration::seconds(40)));
        }
        let rules = FloorRules { alternate, equal, ..FloorRules::default() };
        let mut order = order(&d, &rules);
        let waits: Vec<u8> = speeches(&d.state, &id(1)).iter().filter(|s| s.waits()).map(|s| s.id.0[0]).collect();
        if equal {
            let speech = |n: &u8| &asked[usize::from(*n) - 10];
            for (at, n) in order.iter().enumerate().filter(|(_, n)| !speech(n).3) {
                let turns = |until: usize, person: u8| {
                    let before = (10..10 + u8::try_from(spoke.min(asked.len())).unwrap())
                        .filter(|k| !asked[usize::from(*k) - 10].3 && asked[usize::from(*k) - 10].0 == person);
                    before.count() + order[..until].iter().filter(|k| !speech(k).3 && speech(k).0 == person).count()
                };
                for later in order[at..].iter().filter(|n| !speech(n).3) {
                    prop_assert!(turns(at, speech(n).0) <= turns(at, speech(later).0));
                }
            }
        }
        order.sort_unstable();
        prop_assert_eq!(order, waits);
    }
}
