//! Which household stands where: the rules as small stories.

use super::*;
use crate::domain::community::Household;
use crate::domain::community::Unit;
use crate::domain::pact::{
    Clause, Frozen, PactKind, Statement, consent, draft_pact, freeze, make_key, reword,
};
use crate::domain::testing::{Desk, id};

const PACT: RecordId = RecordId([1; 16]);

fn pact() -> Desk {
    let mut d = Desk::new(1);
    let pact = Pact { title: "养犬公约".into(), kind: PactKind::Grid, ..Pact::default() };
    d.act(|s| {
        draft_pact(s, &PACT, &pact, &[(id(2), "牵绳".into()), (id(3), "清理\r\n现场".into())])
    });
    for unit in 30..33 {
        let record = Unit { code: format!("1-{unit}"), ..Unit::default() };
        d.act(|s| s.set(&id(unit), &record).into_iter().collect());
    }
    d.act(|s| make_key(s, &PACT, &id(50)));
    d.act(|s| freeze(s, &PACT));
    d
}

/// Enters a statement that is said to have been checked.
fn say(d: &mut Desk, v: &mut Verified, kind: StatementKind, unit: u8, n: u8, of: &[u8]) {
    let (pact, frozen) = frozen_now(&d.state, &PACT).expect("frozen");
    let seen = Seen {
        id: Hash([n; 32]),
        kind,
        pact,
        version: frozen.version,
        hh: hh_of_unit(&d.state, &PACT, &id(unit)),
        via: Way::Tablet,
        of: of.iter().map(|n| Hash([*n; 32])).collect(),
        poster: true,
        ..Seen::default()
    };
    enter(d, v, seen);
}

fn enter(d: &mut Desk, v: &mut Verified, seen: Seen) {
    let jws = seen.id.to_string();
    d.act(|s| vec![s.state_fact(&PACT, &Statement { jws: jws.clone(), key: String::new() })]);
    let facts = d.state.facts::<Statement>(&PACT);
    let op = facts.iter().find(|(_, s)| s.jws == jws).map(|(f, _)| f.id).expect("it");
    v.0.insert(op, seen);
}

fn counts(d: &Desk, v: &Verified) -> [u64; 5] {
    let s = standing(&d.state, &PACT, v);
    [Say::Agrees, Say::AgreedEarlier, Say::Declined, Say::Withdrawn, Say::Unclear]
        .map(|w| s.count(w))
}

use Pending::{UnknownHousehold, UnknownText, Unverified};
use StatementKind::{Consent as Yes, Decline, Renew, Withdraw, Witness};

#[test]
fn one_household_is_counted_once_whatever_it_says() {
    for (what, said, expected) in [
        ("agrees", &[(Yes, 10, &[][..])][..], [1, 0, 0, 0, 0]),
        ("on two devices", &[(Yes, 10, &[]), (Yes, 11, &[])], [1, 0, 0, 0, 0]),
        ("changes its mind", &[(Decline, 10, &[]), (Yes, 11, &[10])], [1, 0, 0, 0, 0]),
        ("withdraws", &[(Yes, 10, &[]), (Withdraw, 11, &[10])], [0, 0, 0, 1, 0]),
        (
            "twice, withdraws both",
            &[(Yes, 10, &[]), (Yes, 11, &[]), (Withdraw, 12, &[10, 11])],
            [0, 0, 0, 1, 0],
        ),
        (
            "twice, withdraws one",
            &[(Yes, 10, &[]), (Yes, 11, &[]), (Withdraw, 12, &[10])],
            [0, 0, 0, 0, 1],
        ),
        ("comes back", &[(Yes, 10, &[]), (Withdraw, 11, &[10]), (Yes, 12, &[11])], [1, 0, 0, 0, 0]),
        ("yes here, no there", &[(Yes, 10, &[]), (Decline, 11, &[])], [0, 0, 0, 0, 1]),
        (
            "then settled",
            &[(Yes, 10, &[]), (Decline, 11, &[]), (Yes, 12, &[10, 11])],
            [1, 0, 0, 0, 0],
        ),
    ] {
        let (mut d, mut v) = (pact(), Verified::default());
        for (kind, n, of) in said {
            say(&mut d, &mut v, *kind, 30, *n, of);
        }
        assert_eq!(counts(&d, &v), expected, "{what}");
        let s = standing(&d.state, &PACT, &v);
        assert_eq!((s.asked, s.pending.len()), (3, 0), "{what}");
    }
}

#[test]
fn nobody_replaces_what_another_household_said() {
    let (mut d, mut v) = (pact(), Verified::default());
    say(&mut d, &mut v, Yes, 30, 10, &[]);
    say(&mut d, &mut v, Withdraw, 31, 11, &[10]);
    say(&mut d, &mut v, Yes, 31, 12, &[11]);
    assert_eq!(counts(&d, &v), [1, 0, 0, 0, 0]);
    let pending = standing(&d.state, &PACT, &v).pending;
    assert!(pending.iter().all(|(_, why)| *why == Pending::UnknownStatement), "{pending:?}");
    assert_eq!(pending.len(), 2, "the one that stands on it too");
}

#[test]
fn what_was_not_checked_is_pending_and_so_is_whoever_the_register_does_not_know() {
    let (mut d, mut v) = (pact(), Verified::default());
    say(&mut d, &mut v, Yes, 30, 10, &[]);
    say(&mut d, &mut v, Yes, 99, 11, &[]);
    let (text, _) = frozen_now(&d.state, &PACT).unwrap();
    let hh = hh_of_unit(&d.state, &PACT, &id(31));
    for (n, pact, version) in [(12, Hash([7; 32]), 1), (13, text, 2)] {
        let seen = Seen { id: Hash([n; 32]), pact, version, hh, ..Seen::default() };
        enter(&mut d, &mut v, seen);
    }
    let unchecked = Statement { jws: "a.b.c".into(), ..Statement::default() };
    d.act(|s| vec![s.state_fact(&PACT, &unchecked)]);
    let s = standing(&d.state, &PACT, &v);
    assert_eq!(s.households.len(), 1);
    let mut why: Vec<Pending> = s.pending.iter().map(|(_, why)| *why).collect();
    why.sort_unstable();
    assert_eq!(why, [Unverified, UnknownHousehold, UnknownText, UnknownText]);
}

#[test]
fn a_new_version_is_not_signed_until_it_is() {
    let (mut d, mut v) = (pact(), Verified::default());
    say(&mut d, &mut v, Yes, 30, 10, &[]);
    assert_eq!(d.act(|s| freeze(s, &PACT)), 0, "the same words");
    d.act(|s| reword(s, &id(3), &s.open::<Clause>(&id(3)), "当场清理"));
    d.act(|s| freeze(s, &PACT));
    let texts = frozen_texts(&d.state, &PACT);
    assert_eq!(texts[1].2.prev, Some(texts[0].1));
    assert_eq!((texts[0].2.clauses[1].text.as_str(), texts[1].2.version), ("清理\n现场", 2));
    assert_eq!(counts(&d, &v), [0, 1, 0, 0, 0]);
    say(&mut d, &mut v, Renew, 30, 11, &[10]);
    assert_eq!(counts(&d, &v), [1, 0, 0, 0, 0]);
}

#[test]
fn secrets_drawn_on_two_devices_and_units_entered_twice_are_one_household() {
    let (mut d, mut v) = (pact(), Verified::default());
    say(&mut d, &mut v, Yes, 30, 10, &[]);
    let other = token(&id(51).to_string(), &id(30));
    let text = frozen_now(&d.state, &PACT).unwrap().0;
    let seen =
        Seen { id: Hash([11; 32]), pact: text, version: 1, hh: Some(other), ..Seen::default() };
    enter(&mut d, &mut v, seen);
    assert_eq!(standing(&d.state, &PACT, &v).pending.len(), 1);
    let key = crate::domain::pact::PactKey { key: id(51).to_string() };
    d.act(|s| vec![s.state_fact(&PACT, &key)]);
    assert_eq!((counts(&d, &v), standing(&d.state, &PACT, &v).pending.len()), ([1, 0, 0, 0, 0], 0));
    say(&mut d, &mut v, Yes, 31, 12, &[]);
    assert_eq!(counts(&d, &v)[0], 2);
    d.act(|s| vec![s.same(&id(30), &id(31))]);
    let s = standing(&d.state, &PACT, &v);
    assert_eq!((s.count(Say::Agrees), s.asked), (1, 2));
}

#[test]
fn the_level_is_the_strongest_the_committee_attests() {
    let (mut d, mut v) = (pact(), Verified::default());
    let way = |d: &Desk, v: &Verified| {
        standing(&d.state, &PACT, v).households.values().next().map(|h| (h.way, h.poster))
    };
    say(&mut d, &mut v, Yes, 30, 10, &[]);
    assert_eq!(way(&d, &v), Some((Way::Tablet, true)));
    for (n, committee, expected) in [(11, false, Way::Tablet), (12, true, Way::Met)] {
        let seen = Seen {
            id: Hash([n; 32]),
            kind: Witness,
            via: Way::Met,
            committee,
            of: vec![Hash([10; 32])],
            ..Seen::default()
        };
        enter(&mut d, &mut v, seen);
        assert_eq!(way(&d, &v), Some((expected, true)), "by the committee: {committee}");
    }
}

#[test]
fn consents_noted_by_hand_stay_readable_as_the_weakest_level() {
    let (mut d, mut v) = (pact(), Verified::default());
    let day = "2026-12-01".parse().unwrap();
    for (n, unit) in [(60, 30), (61, 31)] {
        let household = id(n + 10);
        d.act(|s| s.set(&household, &Household { unit: Some(id(unit)) }).into_iter().collect());
        let who = Signer { pact: PACT, household: Some(household), name: String::new() };
        d.act(|s| consent(s, &PACT, &id(n), &who, day));
    }
    let who = Signer { pact: PACT, household: None, name: "张某".into() };
    d.act(|s| consent(s, &PACT, &id(62), &who, day));
    say(&mut d, &mut v, Decline, 31, 10, &[]);
    let s = standing(&d.state, &PACT, &v);
    let ways: Vec<(Say, Way)> = s.households.values().map(|h| (h.say, h.way)).collect();
    assert_eq!(ways.len(), 2);
    assert!(ways.contains(&(Say::Agrees, Way::Noted)));
    assert!(ways.contains(&(Say::Declined, Way::Tablet)), "what is signed counts before a note");
    assert_eq!(
        s.noted.into_iter().collect::<Vec<_>>(),
        [id(62)],
        "not in the register: told apart"
    );
}

#[test]
fn without_a_register_households_are_known_by_name() {
    let mut d = Desk::new(1);
    let pact = Pact { title: "养犬公约".into(), ..Pact::default() };
    d.act(|s| draft_pact(s, &PACT, &pact, &[(id(2), "牵绳".into())]));
    d.act(|s| make_key(s, &PACT, &id(50)));
    d.act(|s| freeze(s, &PACT));
    let mut v = Verified::default();
    let text = frozen_now(&d.state, &PACT).unwrap().0;
    for (n, name) in [(10, "张某"), (11, " 张 某")] {
        let hh = hh_of_name(&d.state, &PACT, name);
        enter(
            &mut d,
            &mut v,
            Seen { id: Hash([n; 32]), pact: text, version: 1, hh, ..Seen::default() },
        );
    }
    assert_eq!(standing(&d.state, &PACT, &v).pending.len(), 2, "nobody of that name was entered");
    let who = Signer { pact: PACT, household: None, name: "张某".into() };
    d.act(|s| s.set(&id(60), &who).into_iter().collect());
    let s = standing(&d.state, &PACT, &v);
    assert_eq!((s.count(Say::Agrees), s.pending.len(), s.asked), (1, 0, 1));
}

#[test]
fn a_frozen_text_is_read_only_in_its_own_form() {
    let d = pact();
    let (hash, frozen) = frozen_now(&d.state, &PACT).unwrap();
    let text = frozen.canonical();
    assert_eq!((Frozen::read(&text).as_ref(), frozen.hash()), (Some(&frozen), hash));
    for (from, to) in [
        ("{\"clauses\"", "{ \"clauses\""),
        ("\"version\":1", "\"version\":0"),
        ("\"version\":1", "\"version\":1,\"x\":1"),
        ("清理\\n", "清理\\r\\n"),
        ("\"title\"", "\"name\""),
    ] {
        assert_eq!(Frozen::read(&text.replacen(from, to, 1)), None, "{from} as {to}");
    }
}
