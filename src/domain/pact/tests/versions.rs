//! Frozen versions, as laws of bytes and small stories.

use super::*;
use crate::domain::community::Grid;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A pact of a grid with two clauses.
pub(super) fn of_grid() -> Desk {
    let mut d = Desk::new(1);
    let grid = Grid { name: "第一网格".into(), ..Grid::default() };
    d.act(|s| s.set(&id(90), &grid).into_iter().collect());
    let pact = Pact { title: "养犬公约".into(), grid: Some(id(90)), ..Pact::default() };
    let clauses = [(id(2), "遛狗牵绳。".to_owned()), (id(3), "粪便自己带走。".to_owned())];
    d.act(|s| draft_pact(s, &PACT, &pact, &clauses));
    d
}

pub(super) fn freeze_now(d: &mut Desk) -> usize {
    d.act(|s| freeze(s, &PACT))
}

#[test]
fn a_text_is_exactly_its_bytes() {
    let mut d = of_grid();
    d.act(|s| mark_role(s, &id(3), ClauseRole::Signing));
    let text = drafted(&d.state, &PACT).unwrap();
    let want = format!(
        r#"{{"clauses":[{{"id":"{}","text":"遛狗牵绳。"}},{{"id":"{}","text":"粪便自己带走。"}}],"id":"{}","kind":"grid","place":"第一网格","signMethodClause":"{}","title":"养犬公约","version":1}}"#,
        id(2),
        id(3),
        PACT,
        id(3)
    );
    assert_eq!(text.canonical(), want);
    assert_eq!(text.hash(), Hash::of(want.as_bytes()));
    assert_eq!(Frozen::read(&want), Some(text));
}

/// What is done to the good value.
type Spoilt = (&'static str, fn(&mut Value));

#[test]
fn bytes_of_another_form_are_refused() {
    let d = of_grid();
    let good = drafted(&d.state, &PACT).unwrap();
    let rows: [Spoilt; 14] = [
        ("unknown", |v| v["more"] = json!(1)),
        ("unknown in a clause", |v| v["clauses"][0]["more"] = json!(1)),
        ("place", |v| v["place"] = json!(["第一网格"])),
        ("no title", |v| v["title"] = json!(null)),
        ("no clause", |v| v["clauses"] = json!([])),
        ("float", |v| v["version"] = json!(1.5)),
        ("version 0", |v| v["version"] = json!(0)),
        ("no months", |v| v["termMonths"] = json!(0)),
        ("kind", |v| v["kind"] = json!(7)),
        ("hash", |v| v["prevHash"] = json!("x")),
        ("role of no clause", |v| v["termClause"] = v["id"].clone()),
        ("two roles of one", |v| {
            v["termClause"] = v["clauses"][0]["id"].clone();
            v["reviewClause"] = v["clauses"][0]["id"].clone();
        }),
        ("one clause twice", |v| v["clauses"][1]["id"] = v["clauses"][0]["id"].clone()),
        ("carriage return", |v| v["clauses"][0]["text"] = json!("一\r\n二")),
    ];
    assert_eq!(Frozen::from_value(&good.to_value()), Some(good.clone()));
    for (what, edit) in rows {
        let mut value = good.to_value();
        edit(&mut value);
        assert_eq!(Frozen::from_value(&value), None, "{what}");
    }
    let text = good.canonical();
    for bytes in [
        format!("[{text}]"),
        format!("{text} "),
        text.replacen('{', r#"{"version":1,"#, 1),
        String::new(),
    ] {
        assert_eq!(Frozen::read(&bytes), None, "{bytes}");
    }
}

#[test]
fn two_devices_that_freeze_the_same_words_hold_one_version() {
    let mut a = of_grid();
    let mut b = Desk::new(2);
    a.sync(&mut b);
    assert_eq!((freeze_now(&mut a), freeze_now(&mut b)), (1, 1));
    a.sync(&mut b);
    let all = versions(&a.state, &PACT);
    assert_eq!(all.len(), 1);
    assert!(!has_two_texts(&a.state, &PACT));
    assert_eq!(freeze_now(&mut a), 0, "once is enough");
}

#[test]
fn an_edit_after_freezing_is_a_new_version_that_names_the_old() {
    let mut d = of_grid();
    assert_eq!(draft_state(&d.state, &PACT), DraftState::Never);
    freeze_now(&mut d);
    assert_eq!(draft_state(&d.state, &PACT), DraftState::Frozen);
    let first = latest(&d.state, &PACT).unwrap();
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵好绳。"));
    assert_eq!(draft_state(&d.state, &PACT), DraftState::Changed);
    assert_eq!(latest(&d.state, &PACT).unwrap(), first, "what is frozen stays");
    freeze_now(&mut d);
    let second = latest(&d.state, &PACT).unwrap();
    assert_eq!((second.text.version, second.text.prev), (2, Some(first.hash)));
    assert_eq!(versions(&d.state, &PACT).len(), 2);
    d.act(|s| reword(s, &id(2), &s.open(&id(2)), "遛狗牵绳。"));
    freeze_now(&mut d);
    assert_eq!(latest(&d.state, &PACT).unwrap().text.version, 3, "old words again are a version");
}

#[test]
fn different_words_frozen_at_once_are_both_shown_until_one_follows_both() {
    let mut a = of_grid();
    let mut b = Desk::new(2);
    a.sync(&mut b);
    b.act(|s| reword(s, &id(3), &s.open(&id(3)), "粪便当场带走。"));
    freeze_now(&mut a);
    freeze_now(&mut b);
    a.sync(&mut b);
    assert!(has_two_texts(&a.state, &PACT));
    assert_eq!(latest(&a.state, &PACT), latest(&b.state, &PACT));
    assert_eq!(freeze_now(&mut a), 1);
    a.sync(&mut b);
    assert!(!has_two_texts(&b.state, &PACT));
    assert_eq!(versions(&a.state, &PACT).iter().filter(|v| v.last).count(), 1);
}

#[test]
fn a_text_that_cannot_be_read_or_is_of_another_pact_says_nothing() {
    let mut d = of_grid();
    let text = drafted(&d.state, &PACT).unwrap();
    let other = Frozen { id: id(77), ..text.clone() };
    for text in [other.canonical(), text.canonical().replace(',', ", "), String::new()] {
        d.act(|s| vec![s.state_fact(&PACT, &FrozenText { text, ..FrozenText::default() })]);
    }
    assert_eq!(versions(&d.state, &PACT), []);
}

#[test]
fn a_kind_of_a_newer_version_is_kept_as_it_is() {
    let d = of_grid();
    let mut value = drafted(&d.state, &PACT).unwrap().to_value();
    value["kind"] = json!("river");
    let text = Frozen::from_value(&value).unwrap();
    assert_eq!(
        (text.kind.as_str(), text.kind(), text.to_value()),
        ("river", PactKind::Grid, value)
    );
}

#[test]
fn words_that_cannot_be_frozen_are_not() {
    let mut d = of_grid();
    d.act(|s| add_clause(s, &id(4), &PACT, "e\u{301}"));
    assert_eq!(freeze_now(&mut d), 0, "a letter of two forms");
    d.act(|s| reword(s, &id(4), &s.open(&id(4)), " \n"));
    assert_eq!(freeze_now(&mut d), 0, "an empty clause");
    for n in [2, 3, 4] {
        d.act(|s| drop_clause(s, &id(n)));
    }
    assert_eq!(freeze_now(&mut d), 0, "no clause");
}

fn order(d: &Desk) -> Vec<u8> {
    clauses(&d.state, &PACT).iter().map(|(id, _)| id.0[0]).collect()
}

#[test]
fn clauses_are_put_in_order_and_taken_out() {
    let mut d = of_grid();
    d.act(|s| insert_clause(s, &id(5), &PACT, "互相提醒。", ClauseRole::Plain, 0));
    assert_eq!(order(&d), [5, 2, 3]);
    for (clause, index, want) in
        [(5, 1, [2, 5, 3]), (5, 9, [2, 3, 5]), (5, 2, [2, 3, 5]), (5, 0, [5, 2, 3])]
    {
        d.act(|s| move_clause(s, &id(clause), index));
        assert_eq!(order(&d), want, "{clause} to {index}");
    }
    for (clause, down, want) in
        [(5, false, [5, 2, 3]), (5, true, [2, 5, 3]), (3, true, [2, 5, 3]), (3, false, [2, 3, 5])]
    {
        d.act(|s| shift_clause(s, &id(clause), down));
        assert_eq!(order(&d), want, "{clause} {down}");
    }
    d.act(|s| drop_clause(s, &id(3)));
    assert_eq!(order(&d), [2, 5]);
}

#[test]
fn one_clause_has_a_role_at_a_time() {
    let mut d = of_grid();
    d.act(|s| mark_role(s, &id(2), ClauseRole::Signing));
    d.act(|s| mark_role(s, &id(3), ClauseRole::Signing));
    let roles: Vec<ClauseRole> =
        clauses(&d.state, &PACT).into_iter().map(|(_, c)| c.role).collect();
    assert_eq!(roles, [ClauseRole::Plain, ClauseRole::Signing]);
}

/// What two devices may do between exchanges.
#[derive(Clone, Debug)]
enum Act {
    Word(bool, u8),
    Freeze(bool),
    Exchange,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (any::<bool>(), 0_u8..4).prop_map(|(first, n)| Act::Word(first, n)),
        any::<bool>().prop_map(Act::Freeze),
        Just(Act::Exchange),
    ]
}

proptest! {
    /// Whatever was reworded and frozen where: both show the same versions, each but the first follows one that is there,
    /// and one more freezing brings all of them together.
    #[test]
    fn versions_of_two_devices_come_together(acts in prop::collection::vec(act(), 0..14)) {
        let mut a = of_grid();
        let mut b = Desk::new(2);
        a.sync(&mut b);
        for act in acts {
            match act {
                Act::Word(first, n) => {
                    let desk = if first { &mut a } else { &mut b };
                    let words = format!("遛狗牵绳，{n} 米以内。");
                    desk.act(|s| reword(s, &id(2), &s.open(&id(2)), &words));
                }
                Act::Freeze(first) => {
                    freeze_now(if first { &mut a } else { &mut b });
                }
                Act::Exchange => a.sync(&mut b),
            }
        }
        a.sync(&mut b);
        let all = versions(&a.state, &PACT);
        prop_assert_eq!(&all, &versions(&b.state, &PACT));
        for version in &all {
            let before = version.text.prev;
            prop_assert!(before.is_none_or(|prev| all.iter().any(|v| v.hash == prev)));
            prop_assert_eq!(before.is_none(), version.text.version == 1);
        }
        freeze_now(&mut a);
        a.sync(&mut b);
        prop_assert!(!has_two_texts(&b.state, &PACT));
        prop_assert_eq!(draft_state(&b.state, &PACT), DraftState::Frozen);
        prop_assert_eq!(freeze_now(&mut b), 0, "once brought together, nothing is left to freeze");
    }
}
