//! Kinds, models, remarks and readiness.

use super::versions::of_grid;
use super::*;
use crate::domain::community::{Building, Community, Estate, Organization};
use crate::domain::deliberation::{Category, ballot};
use crate::text::Lang;

#[test]
fn each_kind_says_who_adopts_it_and_whether_it_is_signed() {
    use SigningPart as S;
    type Row = (PactKind, bool, ballot::Matter, S);
    let rows: [Row; 7] = [
        (PactKind::Grid, false, ballot::Matter::Own, S::Binds),
        (PactKind::Estate, false, ballot::Matter::Own, S::Binds),
        (PactKind::Building, false, ballot::Matter::Own, S::Binds),
        (PactKind::Matter, false, ballot::Matter::Own, S::Binds),
        (PactKind::Residents, true, ballot::Matter::Residents, S::Promise),
        (PactKind::Management, true, ballot::Matter::Compact, S::None),
        (PactKind::Charter, false, ballot::Matter::Own, S::None),
    ];
    assert_eq!(rows.len(), PactKind::ALL.len());
    for (kind, by_ballot, matter, signing) in rows {
        let rules = kind.rules();
        assert_eq!(
            (rules.needs_ballot, rules.ballot, rules.signing),
            (by_ballot, matter, signing),
            "{kind:?}"
        );
        assert!(!rules.laws.is_empty() && !rules.meetings.is_empty(), "{kind:?}");
        for lang in [Lang::Zh, Lang::En] {
            for msg in [rules.name, rules.adopter, rules.binds, rules.filed, rules.signing.words()]
            {
                let text = msg.get(lang);
                assert!(!text.contains("法律效力") && !text.contains("legal force"), "{text}");
            }
        }
    }
    for word in ["grid", "estate", "building", "matter"] {
        assert!(PactKind::of_word(word).is_some(), "{word} stays readable");
    }
}

#[test]
fn there_are_models_for_the_six_topics_and_for_what_a_pact_says_of_itself() {
    use Category::{Clutter, Laundry, Pets, Plots, Thrown, Waste};
    for topic in [Pets, Waste, Plots, Thrown, Clutter, Laundry] {
        let count = MODELS.iter().filter(|m| m.about == About::Topic(topic)).count();
        assert!(count >= 3, "{topic:?}: {count}");
    }
    for role in ClauseRole::ALL {
        assert!(MODELS.iter().any(|m| m.role() == *role), "{role:?}");
    }
    let ids: BTreeSet<&str> = MODELS.iter().map(|m| m.id).collect();
    assert_eq!(ids.len(), MODELS.len());
    for m in MODELS.iter().filter(|m| m.role() != ClauseRole::Plain) {
        assert!(m.role().seems(m.text.get(Lang::Zh)), "{}", m.id);
    }
    assert_eq!(model("term").map(Model::role), Some(ClauseRole::Term));
    assert_eq!(model("none"), None);
    for m in MODELS {
        assert_eq!(loose_letter(m.text.get(Lang::Zh)), None, "{}", m.id);
        assert!(m.text.get(Lang::Zh).chars().count() <= 130, "{}", m.id);
    }
}

#[test]
fn a_pact_is_somebodys() {
    let mut d = Desk::new(1);
    let named = |name: &str| name.to_owned();
    d.act(|s| {
        [
            s.set(
                &id(10),
                &crate::domain::community::Grid {
                    name: named("第一网格"), ..Default::default()
                },
            ),
            s.set(&id(11), &Estate { name: named("育虹家园"), ..Estate::default() }),
            s.set(&id(12), &Building { code: named("3"), ..Building::default() }),
            s.set(&id(13), &Organization { name: named("老年人协会"), ..Organization::default() }),
            s.set(&id(9), &Community { name: named("和睦社区"), ..Community::default() }),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
    let whole = Pact {
        grid: Some(id(10)),
        estate: Some(id(11)),
        building: Some(id(12)),
        body: Some(id(13)),
        ..Pact::default()
    };
    for (kind, want) in [
        (PactKind::Grid, "第一网格"),
        (PactKind::Matter, "第一网格"),
        (PactKind::Estate, "育虹家园"),
        (PactKind::Management, "育虹家园"),
        (PactKind::Building, "3"),
        (PactKind::Charter, "老年人协会"),
        (PactKind::Residents, "和睦社区"),
    ] {
        let found = place_of(&d.state, &Pact { kind, ..whole.clone() });
        assert_eq!(found.map(|(_, name)| name).as_deref(), Some(want), "{kind:?}");
        let none = place_of(&d.state, &Pact { kind, ..Pact::default() });
        assert_eq!(none.is_some(), kind == PactKind::Residents, "{kind:?}");
    }
}

fn said(kind: RemarkKind, token: u8, clause: Option<u8>, text: &str) -> Remark {
    Remark {
        token: id(token),
        kind,
        clause: clause.map(id),
        text: text.into(),
        day: Some(today()),
        ..Remark::default()
    }
}

fn say(d: &mut Desk, remark_: &Remark) -> usize {
    let by = RemarkBy { name: "王阿姨".into(), ..RemarkBy::default() };
    d.act(|s| remark(s, &PACT, remark_, &by))
}

#[test]
fn a_remark_is_resolved_or_carried_to_the_ballot() {
    let mut d = of_grid();
    say(&mut d, &said(RemarkKind::Objection, 50, Some(3), "老人弯不下腰"));
    say(&mut d, &said(RemarkKind::Comment, 51, None, "写得好"));
    say(&mut d, &said(RemarkKind::Alternative, 52, Some(2), "遛狗牵好绳，绳子收短。"));
    assert_eq!(say(&mut d, &said(RemarkKind::Comment, 53, None, " ")), 0, "nothing is said");
    let order = |d: &Desk| -> Vec<u8> {
        remarks(&d.state, &PACT).iter().map(|r| r.remark.token.0[0]).collect()
    };
    assert_eq!(order(&d), [51, 52, 50], "the whole, then clause by clause");
    assert!(remarks(&d.state, &PACT).iter().all(StandingRemark::is_open));
    assert_eq!(remark_name(&d.state, &id(50)).as_deref(), Some("王阿姨"));
    let shared = |e: &&Entry| e.scope() == crate::log::Scope::Shared;
    assert!(d.log.iter().filter(shared).all(|e| !e.line().contains("王阿姨")));

    d.act(|s| take_up(s, &PACT, &id(52), today()));
    assert_eq!(clauses(&d.state, &PACT)[0].1.text, "遛狗牵好绳，绳子收短。");
    assert_eq!(d.act(|s| take_up(s, &PACT, &id(50), today())), 0, "an objection is no wording");
    d.act(|s| settle_remark(s, &PACT, &id(50), SettledHow::ToBallot, "", today()));
    assert_eq!(d.act(|s| settle_remark(s, &PACT, &id(50), SettledHow::ToBallot, "", today())), 0);
    let all = remarks(&d.state, &PACT);
    assert!(all[2].is_carried() && !all[1].is_open() && all[1].reworded_since);
    d.act(|s| settle_remark(s, &PACT, &id(50), SettledHow::Answered, "志愿者帮忙", today()));
    assert!(!remarks(&d.state, &PACT)[2].is_carried(), "the later word stands");
    d.act(|s| reopen_remark(s, &PACT, &id(50)));
    assert!(remarks(&d.state, &PACT)[2].is_open());
}

#[test]
fn the_meeting_reads_the_text_and_all_that_was_said_of_it() {
    let mut d = of_grid();
    let text =
        |d: &Desk| for_meeting(&d.state, &PACT, &drafted(&d.state, &PACT).unwrap(), Lang::Zh);
    assert_eq!(text(&d), "养犬公约\n1. 遛狗牵绳。\n2. 粪便自己带走。\n还没有人提意见。");
    let mut objection = said(RemarkKind::Objection, 50, Some(3), "老人弯不下腰");
    objection.reason = "腰不好".into();
    say(&mut d, &objection);
    say(&mut d, &said(RemarkKind::Comment, 51, Some(2), "赞成"));
    d.act(|s| settle_remark(s, &PACT, &id(51), SettledHow::Answered, "记下了", today()));
    assert!(
        text(&d).ends_with(
            "意见共 2 条：1 条还没谈，0 条留到表决时定。\n· 第 1 条，想法：赞成 —— 已答复：记下了\n\
         · 第 2 条，不同意见：老人弯不下腰（理由：腰不好） —— 还没谈"
        ),
        "{}",
        text(&d)
    );
    d.act(|s| drop_clause(s, &id(3)));
    assert!(text(&d).contains("· 已删去的一条，不同意见：老人弯不下腰"), "{}", text(&d));
}

fn lacks(d: &Desk) -> Vec<Lack> {
    readiness(&d.state, &PACT)
}

#[test]
fn a_draft_says_what_it_lacks() {
    let mut d = Desk::new(1);
    d.act(|s| draft_pact(s, &PACT, &Pact::default(), &[]));
    assert_eq!(
        lacks(&d),
        [
            Lack::Title,
            Lack::Place(PactKind::Grid),
            Lack::Clauses,
            Lack::Signing(None),
            Lack::Withdrawal,
            Lack::Term,
            Lack::Review
        ]
    );
    let mut d = of_grid();
    assert_eq!(lacks(&d), [Lack::Signing(None), Lack::Withdrawal, Lack::Term, Lack::Review]);
    assert!(!is_ready(&d.state, &PACT));
    d.act(|s| add_clause(s, &id(4), &PACT, "签约自愿，纸上签、手机签都行。"));
    assert_eq!(lacks(&d)[0], Lack::Signing(Some(3)), "a clause reads like it");
    d.act(|s| mark_role(s, &id(4), ClauseRole::Signing));
    assert!(is_ready(&d.state, &PACT), "the rest is advice");
    d.act(|s| add_clause(s, &id(5), &PACT, "遛狗牵绳。"));
    d.act(|s| add_clause(s, &id(6), &PACT, "不牵绳的罚款50元。"));
    d.act(|s| add_clause(s, &id(7), &PACT, " "));
    d.act(|s| add_clause(s, &id(8), &PACT, "cafe\u{301}"));
    let found = lacks(&d);
    assert!(found.contains(&Lack::Same(1, 4)) && found.contains(&Lack::Empty(6)), "{found:?}");
    assert!(found.contains(&Lack::Letter(7, '\u{301}')) && !is_ready(&d.state, &PACT));
    let harsh = found.iter().find(|l| matches!(l, Lack::Harsh(5, _))).expect("the fine");
    let advice = harsh.advice(&d.state, &PACT, Lang::Zh);
    assert_eq!(advice.what, "第 5 条“罚款”：像是罚款");
    assert!(advice.source.is_some_and(|s| s.contains("行政处罚法")) && advice.reason.is_some());
    for lack in found {
        for lang in [Lang::Zh, Lang::En] {
            let advice = lack.advice(&d.state, &PACT, lang);
            assert!(!advice.what.is_empty() && !advice.cure.is_empty());
            assert!(!advice.what.contains('{') && !advice.cure.contains('{'), "{advice:?}");
        }
    }
}

#[test]
fn open_objections_are_named_and_comments_are_not_counted() {
    let mut d = of_grid();
    say(&mut d, &said(RemarkKind::Objection, 50, Some(3), "老人弯不下腰"));
    say(&mut d, &said(RemarkKind::Comment, 51, Some(3), "好"));
    assert!(lacks(&d).contains(&Lack::OpenRemarks(1)));
    d.act(|s| settle_remark(s, &PACT, &id(50), SettledHow::ToBallot, "", today()));
    assert!(!lacks(&d).iter().any(|l| matches!(l, Lack::OpenRemarks(_))));
}

#[test]
fn a_text_the_owners_decide_needs_no_clause_on_signing() {
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
    assert!(is_ready(&d.state, &PACT));
}

#[test]
fn one_tap_says_it_more_gently_and_keeps_the_occasion() {
    let rows = [
        (
            "遛狗不牵绳的，罚款五十元。大家互相提醒。",
            "遛狗不牵绳的，先当面提醒；",
            "请有关部门依法处理。大家互相提醒。",
        ),
        ("违者罚款", "先当面提醒；", "请有关部门依法处理。"),
        ("一、不堆物\n二、堆了就没收，扔掉", "一、不堆物\n请主人自己收好；", "等人认领。扔掉"),
    ];
    for (text, begins, ends) in rows {
        let found = lint(text);
        let soft = softened(text, found.first().expect(text), crate::text::Lang::Zh);
        assert!(soft.starts_with(begins) && soft.ends_with(ends), "{text}: {soft}");
        assert!(!soft.contains("改成"), "{soft}");
    }
}

#[test]
fn what_is_missing_is_put_in_by_one_tap() {
    let mut d = super::versions::of_grid();
    for n in 0..6_u8 {
        let lacks = readiness(&d.state, &PACT);
        let Some(lack) = lacks.into_iter().find(Lack::curable) else { break };
        assert!(d.act(|s| cure(s, &PACT, &lack, &id(60 + n))) > 0, "{lack:?}");
    }
    assert!(!readiness(&d.state, &PACT).iter().any(Lack::curable));
    assert_eq!(d.state.get::<Pact>(&PACT).unwrap().months, Some(MODEL_MONTHS));
}
