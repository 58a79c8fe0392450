//! Answers, handing over, needs and offers, promises, appraisal.

use super::*;
use crate::log::OpId;
use crate::text::Lang;

fn told(text: &str, settles: bool) -> Reply {
    let (way, day) = (Some(ReplyWay::Phone), Some(day("2026-11-20")));
    Reply { text: text.into(), way, day, settles }
}

fn owed(d: &Desk, n: u8) -> bool {
    owes_reply(&Threads::of(&d.state), &id(n))
}

#[test]
fn nothing_less_than_what_how_and_when_is_an_answer() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "灯");
    let whole = told("换好了", true);
    for (name, less) in [
        ("no text", Reply { text: "  ".into(), ..whole.clone() }),
        ("no way", Reply { way: None, ..whole.clone() }),
        ("no day", Reply { day: None, ..whole.clone() }),
    ] {
        assert_eq!(d.act(|s| reply(s, &id(T1), &less)), 0, "{name}");
        // What another program wrote without them does not answer either.
        d.act(|s| vec![s.state_fact(&id(T1), &less)]);
        assert_eq!(stage(&d.state, T1), Stage::Raised, "{name}");
        assert!(replies(&d.state, &id(T1)).is_empty(), "{name}");
    }
    d.act(|s| reply(s, &id(T1), &told("记下了", false)));
    assert_eq!(stage(&d.state, T1), Stage::Raised, "an interim word leaves it waiting");
    d.act(|s| reply(s, &id(T1), &whole));
    assert_eq!(stage(&d.state, T1), Stage::Answered);
}

#[test]
fn what_came_of_it_is_owed_until_it_is_told() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "灯");
    assert!(!owed(&d, T1), "nothing came of it yet");
    d.act(|s| vec![s.state_fact(&id(T1), &Declined { reason: "归街道管".into() })]);
    assert!(owed(&d, T1));
    let draft = reply_draft(&d.state, &Threads::of(&d.state), &id(T1), Lang::Zh);
    assert!(draft.contains("灯") && draft.contains("归街道管"), "{draft}");
    d.act(|s| reply(s, &id(T1), &told(&draft, true)));
    assert!(!owed(&d, T1));
    assert_eq!(stage(&d.state, T1), Stage::Declined, "told of it, it stays declined");
    let slip = slip_text(&d.state, &id(T1), &told(&draft, true), Lang::Zh);
    for part in
        ["答复单", "灯", "归街道管", "打电话", "2026年11月20日", "不是信访", "110、119、120"]
    {
        assert!(slip.contains(part), "{part} in {slip}");
    }
}

#[test]
fn handed_over_and_answered_it_is_still_ours_to_tell() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "漏水");
    assert_eq!(d.act(|s| hand_over(s, &id(T1), &HandedOver::default())), 0, "to nobody");
    for to in ["水务", "物业"] {
        let due = Some(day("2026-11-25"));
        let handed = HandedOver { to: to.into(), due, ..HandedOver::default() };
        d.act(|s| hand_over(s, &id(T1), &handed));
    }
    assert_eq!((stage(&d.state, T1), owed(&d, T1)), (Stage::InHand, false));
    let all = handovers(&d.state, &id(T1));
    let late = |on| all.iter().map(|h| h.is_late(day(on))).collect::<Vec<_>>();
    assert_eq!((late("2026-11-25"), late("2026-11-26")), (vec![false; 2], vec![true; 2]));
    assert_eq!(outside(&d.state, &Threads::of(&d.state)).len(), 2);
    let answer = |handed, text: &str| HandedAnswer { handed, text: text.into(), day: None };
    d.act(|s| note_answer(s, &id(T1), &answer(all[0].id, "修好了")));
    let answers = |d: &Desk| {
        handovers(&d.state, &id(T1))
            .into_iter()
            .map(|h| h.answer.map(|a| a.text))
            .collect::<Vec<_>>()
    };
    assert_eq!(answers(&d), [Some("修好了".to_owned()), None]);
    d.act(|s| note_answer(s, &id(T1), &answer(OpId::default(), "不归我们")));
    assert_eq!(answers(&d)[1].as_deref(), Some("不归我们"), "unnamed, it answers the latest");
    assert!(outside(&d.state, &Threads::of(&d.state)).is_empty());
    assert_eq!((stage(&d.state, T1), owed(&d, T1)), (Stage::InHand, true));
    d.act(|s| reply(s, &id(T1), &told("修好了", true)));
    assert_eq!((stage(&d.state, T1), owed(&d, T1)), (Stage::Answered, false));
}

#[test]
fn appraised_it_is_closed_and_not_content_it_is_open_again() {
    let said = |solved, raiser| Judged { solved: Some(solved), raiser, ..Judged::default() };
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "盖子");
    d.act(|s| judge(s, &id(T1), &said(Mark::No, true)));
    assert_eq!(stage(&d.state, T1), Stage::Raised, "there is no result to judge");
    d.act(|s| vec![s.state_fact(&id(T1), &TopicDone::default())]);
    assert_eq!(d.act(|s| judge(s, &id(T1), &Judged::default())), 0, "no question answered");
    d.act(|s| judge(s, &id(T1), &said(Mark::Yes, false)));
    assert_eq!(stage(&d.state, T1), Stage::Appraised);
    d.act(|s| judge(s, &id(T1), &said(Mark::No, true)));
    assert_eq!(stage(&d.state, T1), Stage::Reopened);
    assert!(waiting(&d.state, &Threads::of(&d.state), None).iter().any(|(t, _)| *t == id(T1)));
    d.act(|s| vec![s.state_fact(&id(T1), &TopicDone::default())]);
    assert_eq!(stage(&d.state, T1), Stage::Done, "a new result");
    d.act(|s| judge(s, &id(T1), &said(Mark::Yes, false)));
    assert_eq!(stage(&d.state, T1), Stage::Appraised, "what was said of the old result is past");
}

#[test]
fn a_need_is_offered_what_suits_it_and_met_once() {
    let mut d = Desk::new(1);
    let (need, good, fair, none) = (id(1), id(2), id(3), id(4));
    for (topic_id, title, category, kind) in [
        (need, "想找人教老人用手机", Category::Care, TopicKind::Need),
        (good, "银行愿意教老人用手机", Category::Care, TopicKind::Offer),
        (fair, "能修手机", Category::Repairs, TopicKind::Offer),
        (none, "有车位", Category::Parking, TopicKind::Offer),
    ] {
        let topic = Topic { category, kind, ..topic(title) };
        d.act(|s| raise(s, &topic_id, &topic, &TopicRaiser::default()));
    }
    let found = |d: &Desk| {
        let all = suggestions(&d.state, &Threads::of(&d.state), &need);
        all.into_iter().map(|(topic, _)| topic).collect::<Vec<_>>()
    };
    assert_eq!(found(&d), [good, fair]);
    let mut b = d.clone();
    let pair = Match { need, offer: good, ..Match::default() };
    d.act(|s| bring_together(s, &COMMUNITY, pair.clone()));
    b.act(|s| bring_together(s, &COMMUNITY, pair));
    let mut other = Desk::new(2);
    other.sync(&mut b);
    d.sync(&mut other);
    assert_eq!(matches_of(&d.state, &need).len(), 1, "two who match the same match once");
    assert_eq!((stage(&d.state, 1), stage(&d.state, 2)), (Stage::InHand, Stage::InHand));
    assert_eq!(found(&d), [fair]);
    let id_of = match_id(&COMMUNITY, &need, &good);
    d.act(|s| vec![s.state_fact(&id_of, &MatchDone { failed: true, ..MatchDone::default() })]);
    assert_eq!(stage(&d.state, 1), Stage::Triaged, "the need still stands");
    d.act(|s| vec![s.state_fact(&id_of, &MatchDone::default())]);
    assert_eq!(stage(&d.state, 2), Stage::Triaged, "an offer stays open for the next");
    assert_eq!(
        (stage(&d.state, 1), match_result(&d.state, &id_of).unwrap().failed),
        (Stage::Done, false)
    );
}

#[test]
fn promises_show_how_far_they_are_and_late_ones_are_on_the_next_agenda() {
    let mut d = Desk::new(1);
    for n in [T1, T2] {
        raise_plain(&mut d, n, "事");
        d.act(|s| vec![s.state_fact(&id(n), &Triaged::default())]);
        d.act(|s| {
            vec![s.state_fact(&id(n), &HandedOver { to: "物业".into(), ..HandedOver::default() })]
        });
    }
    for (n, topic, due) in [(50, T1, "2026-11-10"), (51, T2, "2026-12-01"), (52, T2, "2026-11-01")]
    {
        let due = Some(day(due));
        let action =
            Action { what: "办".into(), topic: Some(id(topic)), due, ..Action::default() };
        d.act(|s| promise(s, &id(n), &action, &ActionWho::default()));
    }
    let progress = |percent, text: &str| ActionProgress { percent, text: text.into(), day: None };
    assert_eq!(d.act(|s| note_progress(s, &id(50), &progress(None, " "))), 0);
    d.act(|s| note_progress(s, &id(50), &progress(Some(40), "")));
    d.act(|s| done(s, &id(52), day("2026-11-02"), "好"));
    assert_eq!(d.act(|s| note_progress(s, &id(52), &progress(Some(10), ""))), 0, "it is done");
    let today = day("2026-11-22");
    let seen: Vec<_> =
        all_promises(&d.state, today).into_iter().map(|p| (p.id, p.percent(), p.late)).collect();
    assert_eq!(
        seen,
        [(id(50), Some(40), Some(12)), (id(51), None, None), (id(52), Some(100), None)]
    );
    let next = &proposals(&d.state, &COMMUNITY, None, at("2026-11-22 09:00"))[0];
    let topics: Vec<_> = next.items.iter().filter_map(|i| Some((i.topic?, i.carried))).collect();
    assert_eq!(topics, [(id(T1), Some(CarriedFor::OpenAction))]);
    assert_eq!(d.act(|s| not_done(s, &id(52))), 1);
    assert_eq!(overdue_topics(&d.state, &Threads::of(&d.state), None, today), [id(T2), id(T1)]);
}
