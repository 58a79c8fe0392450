//! From a frozen text to an adopted one, to its amendment and its end.

use super::versions::{freeze_now, of_grid};
use super::*;
use crate::domain::community::Estate;
use crate::domain::deliberation::ballot::{self, Ballot, Batch, StepKind};
use crate::domain::deliberation::{Meeting, MeetingKind, Outcome, Verdict, agenda, record_outcome};
use crate::domain::testing::COMMUNITY;
use crate::text::Lang;
use proptest::prelude::*;

const MEETING: RecordId = RecordId([100; 16]);

fn hash_now(d: &Desk) -> String {
    frozen_now(&d.state, &PACT).unwrap().0.to_string()
}

fn with_meeting(d: &mut Desk) {
    let meeting = Meeting {
        kind: MeetingKind::NightTalk,
        at: "2026-12-15T19:00:00".parse().ok(),
        ..Meeting::default()
    };
    d.act(|s| s.set(&MEETING, &meeting).into_iter().collect());
}

fn put(d: &mut Desk) -> usize {
    d.act(|s| put_to_meeting(s, &COMMUNITY, &PACT, &MEETING, today(), Lang::Zh).unwrap_or_default())
}

#[test]
fn neighbours_adopt_a_grid_pact_in_their_meeting() {
    let mut d = of_grid();
    with_meeting(&mut d);
    assert_eq!(put(&mut d), 0, "nothing is frozen");
    freeze_now(&mut d);
    let hash = hash_now(&d);
    let adopt = |d: &Desk| adopt_by_meeting(&d.state, &PACT, &hash, &MEETING, today());
    assert_eq!(adopt(&d), Err(NotAdopted::OtherText), "not on its agenda");
    assert_eq!((put(&mut d), put(&mut d)), (2, 0), "once is enough");
    let item = agenda(&d.state, &MEETING).pop().unwrap();
    assert_eq!(item.item.title, "讨论《养犬公约》（第 1 稿）");
    assert_eq!(adopt(&d), Err(NotAdopted::NotAgreed));
    let agreed = Outcome { verdict: Verdict::Agreed, ..Outcome::default() };
    d.act(|s| record_outcome(s, &item.id, agreed));
    assert_eq!(
        adopt_by_meeting(&d.state, &PACT, "x", &MEETING, today()),
        Err(NotAdopted::NotFrozen)
    );
    d.act(|s| adopt_by_meeting(s, &PACT, &hash, &MEETING, today()).unwrap());
    assert_eq!(adopt(&d).unwrap(), [], "said twice it is nothing new");
    let found = adopted(&d.state, &PACT).unwrap();
    assert_eq!((found.backing, found.unchanged, found.disputed), (Backing::Meeting, true, false));
    assert_eq!(found.words(&d.state, Lang::Zh), "2026年12月1日会上商量一致通过");
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵好绳。"));
    assert!(!adopted(&d.state, &PACT).unwrap().unchanged, "a changed text is not adopted yet");
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵绳。"));
    assert!(
        adopted(&d.state, &PACT).unwrap().unchanged,
        "the old words are the adopted ones again"
    );
}

#[test]
fn two_devices_put_the_same_text_on_the_same_agenda_once() {
    let mut a = of_grid();
    with_meeting(&mut a);
    freeze_now(&mut a);
    let mut b = Desk::new(2);
    a.sync(&mut b);
    put(&mut a);
    put(&mut b);
    a.sync(&mut b);
    assert_eq!(agenda(&a.state, &MEETING).len(), 1);
}

/// A management agreement with its ballot open over 30 owners.
fn by_vote() -> (Desk, RecordId) {
    let mut d = of_grid();
    d.act(|s| {
        s.set(&id(11), &Estate { name: "育虹家园".into(), ..Estate::default() })
            .into_iter()
            .collect()
    });
    d.act(|s| {
        let edit = |p: &mut Pact| (p.kind, p.estate) = (PactKind::Management, Some(id(11)));
        s.change::<Pact>(&PACT, edit).into_iter().collect()
    });
    freeze_now(&mut d);
    let record = vote_on(&d.state, &PACT, Lang::Zh).unwrap();
    let put = |d: &Desk| put_to_vote(&d.state, &COMMUNITY, &PACT, &record, today()).unwrap();
    let (ballot, drafts) = put(&d);
    assert_eq!(drafts.len(), 2);
    d.enter(drafts);
    assert_eq!(put(&d), (ballot, Vec::new()), "it is still going on");
    d.act(|s| ballot::freeze_totals(s, &ballot, 30, 300_000, today()));
    d.act(|s| ballot::step(s, &ballot, StepKind::Opened, today()));
    (d, ballot)
}

#[test]
fn owners_adopt_a_management_agreement_by_their_vote_alone() {
    let (mut d, ballot) = by_vote();
    let record: Ballot = d.state.get(&ballot).unwrap();
    assert_eq!((record.matter, record.estate), (ballot::Matter::Compact, Some(id(11))));
    let hash = hash_now(&d);
    assert!(record.question.contains(&hash), "the paper names the text");
    with_meeting(&mut d);
    put(&mut d);
    assert_eq!(
        adopt_by_meeting(&d.state, &PACT, &hash, &MEETING, today()),
        Err(NotAdopted::NeedsBallot)
    );
    let adopt = |d: &Desk| adopt_by_ballot(&d.state, &PACT, &hash, &ballot, today());
    assert_eq!(adopt(&d), Err(NotAdopted::NotClosed));
    assert_eq!(
        adopt_by_ballot(&d.state, &PACT, &hash, &id(201), today()),
        Err(NotAdopted::OtherText)
    );
    let batch = Batch { agree: 15, agree_area: 150_000, ..Batch::default() };
    d.act(|s| ballot::add_batch(s, &ballot, &batch));
    d.act(|s| ballot::step(s, &ballot, StepKind::Closed, today()));
    assert_eq!(adopt(&d), Err(NotAdopted::NotCarried), "too few take part");
    let more = Batch { agree: 5, agree_area: 50_000, ..Batch::default() };
    d.act(|s| ballot::add_batch(s, &ballot, &more));
    d.act(|s| adopt_by_ballot(s, &PACT, &hash, &ballot, today()).unwrap());
    let found = adopted(&d.state, &PACT).unwrap();
    assert_eq!((found.backing, found.unchanged), (Backing::Ballot, true));
    d.act(|s| ballot::freeze_totals(s, &ballot, 60, 600_000, today()));
    let found = adopted(&d.state, &PACT).unwrap();
    assert_eq!(found.backing, Backing::BallotLost, "counted again over another roll");
}

#[test]
fn a_text_changed_after_the_vote_began_is_not_adopted_by_it() {
    let (mut d, ballot) = by_vote();
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗不牵绳。"));
    freeze_now(&mut d);
    let other = hash_now(&d);
    assert_eq!(
        adopt_by_ballot(&d.state, &PACT, &other, &ballot, today()),
        Err(NotAdopted::OtherText)
    );
}

#[test]
fn adoptions_noted_before_texts_were_frozen_stay_valid() {
    let mut d = of_grid();
    d.act(|s| adopt(s, &PACT, None, today()));
    let found = adopted(&d.state, &PACT).unwrap();
    assert_eq!((found.backing, found.unchanged, found.version), (Backing::Note, true, None));
    freeze_now(&mut d);
    assert!(adopted(&d.state, &PACT).unwrap().unchanged, "freezing changes no word");
}

#[test]
fn being_adopted_and_being_signed_are_two_states() {
    let mut d = of_grid();
    freeze_now(&mut d);
    agree(&mut d, 10);
    assert_eq!(adopted(&d.state, &PACT), None, "signing adopts nothing");
    d.act(|s| adopt(s, &PACT, None, today()));
    assert_eq!(counts(&d), (1, 0, 0), "adopting signs nothing");
}

fn text(clauses: &[(u8, &str)]) -> Frozen {
    let clauses = clauses.iter().map(|(n, text)| FrozenClause::new(id(*n), text)).collect();
    Frozen { title: "公约".into(), version: 1, clauses, ..Frozen::default() }
}

#[test]
fn a_change_is_told_clause_by_clause() {
    type Row = (
        &'static str,
        &'static [(u8, &'static str)],
        &'static [(usize, bool)],
        &'static [usize],
        &'static [usize],
    );
    let signed = text(&[(1, "甲"), (2, "乙"), (3, "丙")]);
    let rows: [Row; 7] = [
        ("the same", &[(1, "甲"), (2, "乙"), (3, "丙")], &[], &[], &[1, 2, 3]),
        ("put in another order", &[(3, "丙"), (1, "甲"), (2, "乙")], &[], &[], &[1, 2, 3]),
        ("reworded", &[(1, "甲"), (2, "乙乙"), (3, "丙")], &[(2, true)], &[], &[1, 3]),
        ("added", &[(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁")], &[(4, false)], &[], &[1, 2, 3]),
        ("dropped", &[(1, "甲"), (3, "丙")], &[], &[2], &[1, 2]),
        (
            "the same words twice are new once",
            &[(1, "甲"), (2, "甲"), (3, "丙")],
            &[(2, true)],
            &[],
            &[1, 3],
        ),
        ("written anew under another id", &[(1, "甲"), (9, "乙"), (3, "丙")], &[], &[], &[1, 2, 3]),
    ];
    for (what, new, clauses, dropped, kept) in rows {
        let found = change(&signed, &text(new));
        assert_eq!(
            (&found.clauses[..], &found.dropped[..], &found.kept[..]),
            (clauses, dropped, kept),
            "{what}"
        );
    }
    let mut longer = signed.clone();
    longer.months = Some(24);
    longer.roles.insert(ClauseRole::CarryOver, id(3));
    let found = change(&signed, &longer);
    assert!(found.term);
    assert_eq!(found.clauses, [(3, true)], "what a clause is for is part of what was agreed to");
}

proptest! {
    /// Whatever changed: every clause of the new text is either kept or to be signed, and what is kept was signed word for
    /// word, each signed clause carrying one at most.
    #[test]
    fn nothing_carries_over_that_was_not_signed(
        old in prop::collection::vec("[甲乙丙]{1,2}", 1..6), new in prop::collection::vec("[甲乙丙]{1,2}", 1..6),
        shift in 0_u8..3,
    ) {
        let numbered = |texts: &[String], from: u8| {
            let clauses = (from..).zip(texts).map(|(n, t)| FrozenClause::new(id(n), t)).collect();
            Frozen { clauses, ..Frozen::default() }
        };
        let (old, new) = (numbered(&old, 1), numbered(&new, 1 + shift));
        let found = change(&old, &new);
        let mut all: Vec<usize> = found.kept.iter().copied().chain(found.clauses.iter().map(|c| c.0)).collect();
        all.sort_unstable();
        prop_assert_eq!(all, (1..=new.clauses.len()).collect::<Vec<_>>());
        let mut signed: Vec<&str> = old.clauses.iter().map(|c| c.text.as_str()).collect();
        for n in &found.kept {
            let at = signed.iter().position(|t| *t == new.clauses[n - 1].text);
            prop_assert!(at.is_some(), "kept but never signed");
            signed.swap_remove(at.unwrap());
        }
    }
}

/// Three versions: the first with the rule where `rule`, then a clause more, then another one.
fn amended(rule: bool) -> (Desk, [Hash; 3]) {
    let mut d = of_grid();
    if rule {
        d.act(|s| {
            insert_clause(s, &id(4), &PACT, "没改的条款继续算数。", ClauseRole::CarryOver, 9)
        });
    }
    let hashes = [5, 6, 7].map(|n| {
        if n > 5 {
            let extra = format!("第{n}件事互相提醒。");
            d.act(|s| add_clause(s, &id(n), &PACT, &extra));
        }
        freeze_now(&mut d);
        frozen_now(&d.state, &PACT).unwrap().0
    });
    (d, hashes)
}

fn note_adopted(d: &mut Desk, hash: &Hash) {
    let text = hash.to_string();
    d.act(|s| {
        vec![s.state_fact(&PACT, &Adopted { text, day: Some(today()), ..Adopted::default() })]
    });
}

#[test]
fn signatures_carry_over_only_by_a_rule_that_was_adopted() {
    let change_of = |d: &Desk, from: &Hash, to: &Hash| to_sign(&d.state, &PACT, from, to);
    let (mut d, [v1, v2, v3]) = amended(true);
    assert_eq!(change_of(&d, &v1, &v2), ToSign::Whole, "the rule was not adopted");
    note_adopted(&mut d, &v1);
    let ToSign::Change(change) = change_of(&d, &v1, &v2) else { panic!("the change alone") };
    assert_eq!((change.clauses.as_slice(), change.kept.len()), (&[(4, false)][..], 3));
    let ToSign::Change(both) = change_of(&d, &v1, &v3) else { panic!("both changes") };
    assert_eq!(both.clauses, [(4, false), (5, false)]);
    assert_eq!(change_of(&d, &v2, &v3), ToSign::Whole, "what was signed was not adopted");
    assert_eq!(change_of(&d, &v2, &v2), ToSign::Nothing);
    assert_eq!(change_of(&d, &v2, &v1), ToSign::Whole, "backwards nothing carries");
    assert_eq!(change_of(&d, &Hash([7; 32]), &v1), ToSign::Whole, "an unknown text");
    let words = change_of(&d, &v1, &v3).words(Lang::Zh);
    assert_eq!(
        words,
        "只签改动的：新的第 4 条、新的第 5 条。其余 3 条照旧，按先前通过的规则继续有效。"
    );
    let (mut d, [v1, v2, _]) = amended(false);
    note_adopted(&mut d, &v1);
    assert_eq!(change_of(&d, &v1, &v2), ToSign::Whole, "no rule, whole text");
}

#[test]
fn an_adopted_text_without_the_rule_ends_the_carrying_over() {
    let (mut d, [v1, ..]) = amended(true);
    note_adopted(&mut d, &v1);
    d.act(|s| drop_clause(s, &id(4)));
    freeze_now(&mut d);
    let without = frozen_now(&d.state, &PACT).unwrap().0;
    d.act(|s| add_clause(s, &id(8), &PACT, "再加一件。"));
    freeze_now(&mut d);
    let after = frozen_now(&d.state, &PACT).unwrap().0;
    assert!(
        matches!(to_sign(&d.state, &PACT, &v1, &after), ToSign::Change(_)),
        "never adopted, never in force"
    );
    note_adopted(&mut d, &without);
    assert_eq!(to_sign(&d.state, &PACT, &v1, &after), ToSign::Whole);
}

#[test]
fn months_are_counted_as_the_civil_code_counts_them() {
    for (from, months, last) in [
        ("2026-12-15", 12, "2027-12-15"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2028-02-29", 12, "2029-02-28"),
    ] {
        let found = last_day(from.parse().unwrap(), months);
        assert_eq!(found, last.parse().ok(), "{from} and {months} months");
    }
    let life = |day: &str| life_of("2026-12-15".parse().unwrap(), 12, day.parse().unwrap());
    let last = "2027-12-15".parse().unwrap();
    for (day, want) in [
        ("2026-12-15", Life::Runs(last)),
        ("2027-11-14", Life::Runs(last)),
        ("2027-11-15", Life::Soon(last, 30)),
        ("2027-12-15", Life::Soon(last, 0)),
        ("2027-12-16", Life::Over(last)),
    ] {
        assert_eq!(life(day), want, "{day}");
    }
    assert_eq!(life_of(today(), u32::MAX, today()), Life::NoTerm, "beyond the calendar");
}

#[test]
fn a_pact_runs_from_its_adoption_and_anew_from_the_next() {
    let mut d = of_grid();
    d.act(|s| s.change::<Pact>(&PACT, |p| p.months = Some(12)).into_iter().collect());
    assert_eq!(life(&d.state, &PACT, today()), Life::NotAdopted);
    freeze_now(&mut d);
    let hash = frozen_now(&d.state, &PACT).unwrap().0;
    note_adopted(&mut d, &hash);
    let over: NaiveDate = "2027-12-02".parse().unwrap();
    assert_eq!(life(&d.state, &PACT, over), Life::Over("2027-12-01".parse().unwrap()));
    with_meeting(&mut d);
    put(&mut d);
    let item = agenda(&d.state, &MEETING)[0].id;
    let agreed = Outcome { verdict: Verdict::Agreed, ..Outcome::default() };
    d.act(|s| record_outcome(s, &item, agreed));
    d.act(|s| adopt_by_meeting(s, &PACT, &hash.to_string(), &MEETING, over).unwrap());
    assert_eq!(life(&d.state, &PACT, over), Life::Runs("2028-12-02".parse().unwrap()));
}

#[test]
fn what_is_told_is_one_text() {
    let mut d = of_grid();
    let told = |d: &Desk| super::told(&d.state, &PACT).unwrap();
    assert_eq!((told(&d).hash, told(&d).is_adopted, told(&d).differs), (None, false, false));
    freeze_now(&mut d);
    let first = hash_now(&d);
    assert_eq!(told(&d).hash.map(|h| h.to_string()), Some(first.clone()));
    d.act(|s| note_adoption(s, &PACT, &first, today()).unwrap());
    assert!(told(&d).is_adopted);
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵好绳。"));
    let now = told(&d);
    assert_eq!(
        (now.is_adopted, now.differs, now.next),
        (true, true, None),
        "the adopted words stand"
    );
    freeze_now(&mut d);
    let now = told(&d);
    assert_eq!((now.text.version, now.next), (1, Some(2)), "a settled text is not adopted by that");
    let second = hash_now(&d);
    d.act(|s| note_adoption(s, &PACT, &second, today()).unwrap());
    let now = told(&d);
    assert_eq!((now.text.version, now.differs, now.next), (2, false, None));
}

#[test]
fn an_adoption_noted_of_unsettled_words_counts_for_the_text_that_says_the_same() {
    let mut d = of_grid();
    d.act(|s| adopt(s, &PACT, None, today()));
    freeze_now(&mut d);
    let told = super::told(&d.state, &PACT).unwrap();
    assert!(told.is_adopted && told.hash.is_some());
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵好绳。"));
    assert!(!super::told(&d.state, &PACT).unwrap().is_adopted, "nobody can say of which words");
}

#[test]
fn after_a_ballot_that_is_over_there_may_be_another() {
    let (mut d, ballot) = by_vote();
    let record = vote_on(&d.state, &PACT, Lang::Zh).unwrap();
    d.act(|s| ballot::step(s, &ballot, StepKind::Closed, today()));
    let (again, drafts) = put_to_vote(&d.state, &COMMUNITY, &PACT, &record, today()).unwrap();
    assert_ne!(again, ballot);
    assert_eq!(drafts.len(), 2);
    d.enter(drafts);
    assert_eq!(put_to_vote(&d.state, &COMMUNITY, &PACT, &record, today()), Ok((again, Vec::new())));
}
