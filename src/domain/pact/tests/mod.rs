//! The rules of pacts as small stories.

mod adopting;
mod diff;
mod drafting;
mod lint;
mod versions;
mod watching;

use super::*;
use crate::domain::community::{Household, HouseholdPrivate, Unit};
use crate::domain::testing::{Desk, id};
use crate::log::Entry;

const PACT: RecordId = RecordId([1; 16]);

fn today() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

fn desk() -> Desk {
    let mut d = Desk::new(1);
    let pact = Pact { title: "养犬公约".into(), ..Pact::default() };
    let clauses = [(id(2), "牵绳".to_owned()), (id(3), "清理".to_owned())];
    d.act(|s| draft_pact(s, &PACT, &pact, &clauses));
    d
}

fn agree(d: &mut Desk, signer: u8) -> usize {
    let who = Signer { pact: PACT, name: format!("第{signer}户"), household: None };
    d.act(|s| consent(s, &PACT, &id(signer), &who, today()))
}

fn counts(d: &Desk) -> (usize, usize, usize) {
    let s = standing(&d.state, &PACT);
    (s.current.len(), s.earlier.len(), s.withdrawn.len())
}

#[test]
fn a_consent_is_to_the_words_it_was_given_to() {
    let mut d = desk();
    assert_eq!(agree(&mut d, 10), 2, "token and name are apart");
    assert_eq!(agree(&mut d, 10), 0, "nobody agrees twice");
    agree(&mut d, 11);
    assert_eq!(counts(&d), (2, 0, 0));
    d.act(|s| reword(s, &id(3), &s.open(&id(3)), "当场清理"));
    assert_eq!(counts(&d), (0, 2, 0), "a changed text has no consents yet");
    agree(&mut d, 10);
    assert_eq!(counts(&d), (1, 1, 0));
    d.act(|s| withdraw(s, &PACT, &id(11), today()));
    assert_eq!(counts(&d), (1, 0, 1));
    d.act(|s| reword(s, &id(3), &s.open(&id(3)), "清理"));
    assert_eq!(counts(&d), (1, 0, 1), "the old words are the old text again");
    agree(&mut d, 11);
    assert_eq!(counts(&d), (2, 0, 0));
}

#[test]
fn the_text_is_its_words_in_their_order() {
    let one = text_hash("公约", ["甲", "乙"]);
    for (title, clauses) in
        [("公约", &["乙", "甲"][..]), ("公约", &["甲乙"]), ("约", &["甲", "乙"]), ("公约", &[])]
    {
        assert_ne!(text_hash(title, clauses.iter().copied()), one, "{title} {clauses:?}");
    }
    let mut d = desk();
    assert_eq!(current_text(&d.state, &PACT), text_hash("养犬公约", ["牵绳", "清理"]));
    d.act(|s| add_clause(s, &id(4), &PACT, "互相提醒"));
    assert_eq!(current_text(&d.state, &PACT), text_hash("养犬公约", ["牵绳", "清理", "互相提醒"]));
}

#[test]
fn adoption_names_the_text_and_shows_when_it_changed() {
    let mut d = desk();
    assert_eq!(adoption(&d.state, &PACT), None);
    d.act(|s| adopt(s, &PACT, None, today()));
    assert!(adoption(&d.state, &PACT).is_some_and(|(_, unchanged)| unchanged));
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "牵好绳"));
    assert!(adoption(&d.state, &PACT).is_some_and(|(_, unchanged)| !unchanged));
}

#[test]
fn names_stay_out_of_what_is_shared() {
    let mut d = desk();
    agree(&mut d, 10);
    let shared = |e: &&Entry| e.scope() == crate::log::Scope::Shared;
    assert!(d.log.iter().filter(shared).all(|e| !e.line().contains("第10户")));
    assert_eq!(signer_named(&d.state, &PACT, "第10户"), Some(id(10)));
    assert_eq!(signer_named(&d.state, &id(99), "第10户"), None);
}

#[test]
fn a_signer_is_called_by_the_name_given_or_by_the_register() {
    let mut d = desk();
    let (unit, household) = (id(30), id(31));
    d.act(|s| {
        let of_unit = Unit { code: "3-201".into(), ..Unit::default() };
        let of_people = HouseholdPrivate { name: "张某".into(), ..HouseholdPrivate::default() };
        [
            s.set(&unit, &of_unit),
            s.set(&household, &Household { unit: Some(unit) }),
            s.set(&household, &of_people),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    let who = Signer { pact: PACT, household: Some(household), name: String::new() };
    d.act(|s| consent(s, &PACT, &id(10), &who, today()));
    agree(&mut d, 11);
    for (token, name) in [(10, Some("3-201 张某")), (11, Some("第11户")), (12, None)] {
        assert_eq!(signer_name(&d.state, &id(token)).as_deref(), name);
    }
    assert_eq!(signer_named(&d.state, &PACT, "3-201 张某"), Some(id(10)));
}

/// Years that a clock may be wrong by, in milliseconds.
const YEARS: u64 = 3 * 365 * 24 * 3_600_000;

#[test]
fn a_withdrawal_takes_back_what_its_author_saw_whatever_the_clocks_say() {
    // The consent comes from a device whose clock is years ahead.
    let (mut fast, mut right) = (desk(), Desk::new(2));
    fast.set_clock(YEARS);
    agree(&mut fast, 10);
    fast.sync(&mut right);
    assert_eq!(right.act(|s| withdraw(s, &PACT, &id(10), today())), 1);
    assert_eq!(counts(&right), (0, 0, 1));
    // And a consent given again after a withdrawal that is stamped years ahead stands.
    let (mut fast, mut right) = (desk(), Desk::new(2));
    agree(&mut fast, 10);
    fast.sync(&mut right);
    fast.set_clock(YEARS);
    fast.act(|s| withdraw(s, &PACT, &id(10), today()));
    fast.sync(&mut right);
    assert_eq!(counts(&right), (0, 0, 1));
    agree(&mut right, 10);
    right.sync(&mut fast);
    assert_eq!((counts(&right), counts(&fast)), ((1, 0, 0), (1, 0, 0)));
}

#[test]
fn withdrawals_and_adoptions_of_earlier_versions_keep_their_meaning() {
    let mut d = desk();
    agree(&mut d, 10);
    let old = Withdrawn { signer: id(10), day: Some(today()), instead: Vec::new() };
    d.act(|s| vec![s.state_fact(&PACT, &old)]);
    assert_eq!(counts(&d), (0, 0, 1));
    agree(&mut d, 10);
    assert_eq!(counts(&d), (1, 0, 0), "the later one counts");
}

#[test]
fn an_adoption_follows_the_one_its_author_saw_whatever_the_clocks_say() {
    let (mut fast, mut right) = (desk(), Desk::new(2));
    fast.set_clock(YEARS);
    fast.act(|s| adopt(s, &PACT, None, today()));
    fast.sync(&mut right);
    right.act(|s| add_clause(s, &id(4), &PACT, "互相提醒"));
    right.act(|s| adopt(s, &PACT, None, today()));
    assert!(adoption(&right.state, &PACT).is_some_and(|(_, unchanged)| unchanged));
}

fn agree_by_name(d: &mut Desk, name: &str, fresh: u8) -> usize {
    d.act(|s| consent_named(s, &PACT, name, &id(fresh), today()))
}

#[test]
fn a_household_written_down_on_two_devices_counts_once() {
    let (mut a, mut b) = (desk(), Desk::new(2));
    a.act(|s| make_key(s, &PACT, &id(50)));
    a.sync(&mut b);
    agree_by_name(&mut a, "3-201 张某", 60);
    agree_by_name(&mut b, "３－２０１张某", 61);
    a.sync(&mut b);
    assert_eq!(counts(&a), (1, 0, 0));
    let tokens: BTreeSet<RecordId> =
        a.state.facts::<Consent>(&PACT).into_iter().map(|(_, c)| c.signer).collect();
    assert_eq!(tokens.len(), 1, "also where the names are not known");
    assert_eq!(agree_by_name(&mut a, "3-201张某", 62), 0, "nobody agrees twice");
}

#[test]
fn tokens_drawn_before_two_devices_met_are_one_household_where_names_are_known() {
    let (mut a, mut b) = (desk(), Desk::new(2));
    a.sync(&mut b);
    agree_by_name(&mut a, "张某", 60);
    agree_by_name(&mut b, "张某", 61);
    agree_by_name(&mut b, "李某", 62);
    a.sync(&mut b);
    assert_eq!(counts(&a), (2, 0, 0));
    let token = signer_named(&a.state, &PACT, "张某").unwrap();
    a.act(|s| withdraw(s, &PACT, &token, today()));
    assert_eq!(counts(&a), (1, 0, 1));
}

#[test]
fn the_secret_of_a_pact_is_personal() {
    let mut d = desk();
    agree_by_name(&mut d, "张某", 60);
    let shared = |e: &&Entry| e.scope() == crate::log::Scope::Shared;
    let secret = id(60).to_string();
    assert!(d.log.iter().filter(shared).all(|e| !e.line().contains(&secret)));
}
