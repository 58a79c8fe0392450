//! An item is recorded, recorded again, and recorded by two at once.

use super::super::conclude as rules;
use super::*;
use crate::domain::community::{Person, PersonPrivate};
use crate::text::Lang;

const FRESH: RecordId = RecordId([70; 16]);

fn said(verdict: Option<Verdict>, who: &str) -> Conclusion {
    let due = Some(day("2026-12-20"));
    Conclusion { verdict, text: "换灯".into(), who: who.into(), due, ..Conclusion::default() }
}

fn record(d: &mut Desk, item: &RecordId, opened: &OpenedItem, said: &Conclusion) -> usize {
    let now = at("2026-12-15 19:30");
    d.act(|s| rules(s, item, opened, said, (FRESH, now, Lang::Zh)))
}

/// A desk in a meeting whose item is the answer.
fn held() -> (Desk, RecordId) {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "路灯");
    let meeting = call(&mut d, "2026-11-22 21:00");
    let item = item_of(&d, &meeting, T1);
    (d, item)
}

#[test]
fn two_who_record_an_item_at_once_lose_nothing() {
    let (mut a, item) = held();
    let (left, right) = (open_item(&a.state, &item), open_item(&a.state, &item));
    let noted = |notes: &str| Conclusion { notes: notes.into(), ..Conclusion::default() };
    record(&mut a, &item, &left, &noted("灯都坏了"));
    let agreed = said(Some(Verdict::Agreed), "");
    assert_eq!(record(&mut a, &item, &right, &agreed), 2, "an outcome and a promise, no notes");
    assert_eq!(a.state.get::<AgendaItem>(&item).unwrap().notes, "灯都坏了");
    // Both record an outcome, from what they saw before.
    record(&mut a, &item, &left, &said(Some(Verdict::Vote), ""));
    assert!(outcome(&a.state, &item).unwrap().disputed);
    let again = open_item(&a.state, &item);
    let settled =
        Conclusion { notes: again.item.record.notes.clone(), ..said(Some(Verdict::Vote), "") };
    record(&mut a, &item, &again, &settled);
    assert!(!outcome(&a.state, &item).unwrap().disputed);
    let again = open_item(&a.state, &item);
    assert_eq!(record(&mut a, &item, &again, &settled), 0, "saved again, nothing new");
}

#[test]
fn an_outcome_let_go_of_is_taken_back() {
    let (mut d, item) = held();
    let opened = open_item(&d.state, &item);
    record(&mut d, &item, &opened, &said(Some(Verdict::Agreed), "老王"));
    assert_eq!(promises_of(&d.state, &item).len(), 1);
    let opened = open_item(&d.state, &item);
    // What stood in the fields that are hidden now says nothing any more.
    record(&mut d, &item, &opened, &said(None, "老王"));
    assert_eq!(outcome(&d.state, &item), None);
    assert!(promises_of(&d.state, &item).is_empty());
    let opened = open_item(&d.state, &item);
    assert_eq!(record(&mut d, &item, &opened, &Conclusion::default()), 0);
}

#[test]
fn a_promise_that_is_kept_stays_when_its_outcome_is_let_go_of() {
    let (mut d, item) = held();
    let opened = open_item(&d.state, &item);
    record(&mut d, &item, &opened, &said(Some(Verdict::Agreed), "老王"));
    d.act(|s| done(s, &FRESH, day("2026-12-16"), ""));
    let opened = open_item(&d.state, &item);
    record(&mut d, &item, &opened, &said(None, ""));
    assert_eq!(promises_of(&d.state, &item).len(), 1);
}

#[test]
fn another_name_takes_a_promise_from_the_person_it_stood_for() {
    let (mut d, item) = held();
    let opened = open_item(&d.state, &item);
    record(&mut d, &item, &opened, &said(Some(Verdict::Agreed), "老王"));
    let person = id(80);
    d.act(|s| {
        let private = PersonPrivate { name: "王建国".into(), ..PersonPrivate::default() };
        let who = ActionWho { person: Some(person), name: "老王".into() };
        let drafts =
            [s.set(&person, &Person::default()), s.set(&person, &private), s.set(&FRESH, &who)];
        drafts.into_iter().flatten().collect()
    });
    assert_eq!(promise_name(&d.state, &FRESH).as_deref(), Some("王建国"));
    let opened = open_item(&d.state, &item);
    let same = said(Some(Verdict::Agreed), "王建国");
    assert_eq!(record(&mut d, &item, &opened, &same), 0, "the name shown is no change");
    assert_eq!(d.state.get::<ActionWho>(&FRESH).unwrap().person, Some(person));
    record(&mut d, &item, &opened, &said(Some(Verdict::Agreed), "小李"));
    assert_eq!(promise_name(&d.state, &FRESH).as_deref(), Some("小李"));
}
