//! Threads of topics.

use super::*;

#[test]
fn the_thread_of_a_topic_from_raised_to_appraised() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "楼道堆物");
    let mut seen = vec![stage(&d.state, T1)];
    let mut see = |d: &Desk| seen.push(stage(&d.state, T1));
    d.act(|s| vec![s.state_fact(&id(T1), &Triaged::default())]);
    see(&d);
    let meeting = call(&mut d, "2026-11-22 21:00");
    see(&d);
    let item = item_of(&d, &meeting, T1);
    conclude(&mut d, &item, Verdict::Agreed);
    see(&d);
    let action = Action { item: Some(item), topic: Some(id(T1)), ..Action::default() };
    d.act(|s| promise(s, &id(50), &action, &ActionWho::default()));
    see(&d);
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    see(&d);
    assert_eq!(d.act(|s| done(s, &id(50), day("2026-12-20"), "清空")), 1);
    assert_eq!(d.act(|s| done(s, &id(50), day("2026-12-21"), "")), 0, "done once");
    see(&d);
    d.act(|s| vec![s.state_fact(&id(T1), &Appraised { content: 9, ..Appraised::default() })]);
    see(&d);
    assert_eq!(
        seen,
        [
            Stage::Raised,
            Stage::Triaged,
            Stage::OnAgenda,
            Stage::Decided,
            Stage::InHand,
            Stage::InHand,
            Stage::Done,
            Stage::Appraised
        ]
    );
    assert_eq!(Threads::of(&d.state).history(&id(T1)).len(), 7);
}

#[test]
fn each_way_a_topic_can_stand() {
    type Act = fn(&mut Desk, &RecordId);
    let cases: [(&str, Act, Stage); 9] = [
        (
            "again",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Again);
            },
            Stage::Deliberated,
        ),
        (
            "vote",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Vote);
            },
            Stage::Deliberated,
        ),
        (
            "handed",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Handed);
            },
            Stage::InHand,
        ),
        (
            "over without it",
            |d, m| {
                d.act(|s| close(s, m, at("2026-12-15 20:30")));
            },
            Stage::CarriedOver,
        ),
        (
            "called off",
            |d, m| {
                d.act(|s| s.change::<Meeting>(m, |m| m.cancelled = true).into_iter().collect());
            },
            Stage::Raised,
        ),
        (
            "declined",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Declined { reason: "重复".into() })]);
            },
            Stage::Declined,
        ),
        (
            "declined and reopened",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Declined { reason: "重复".into() })]);
                d.act(|s| reopen(s, &id(T1)));
            },
            Stage::OnAgenda,
        ),
        (
            "merged",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Merged { into: id(T2) })]);
            },
            Stage::Merged,
        ),
        (
            "said to be done",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &TopicDone::default())]);
            },
            Stage::Done,
        ),
    ];
    for (name, act, want) in cases {
        let mut d = Desk::new(1);
        raise_plain(&mut d, T1, "灯");
        let meeting = call(&mut d, "2026-11-22 21:00");
        act(&mut d, &meeting);
        assert_eq!(stage(&d.state, T1), want, "{name}");
    }
}

#[test]
fn what_carries_over_to_the_next_meeting() {
    let promise_on = |d: &mut Desk, item: RecordId, n: u8, action: u8| {
        let action_record = Action { item: Some(item), topic: Some(id(n)), ..Action::default() };
        d.act(|s| promise(s, &id(action), &action_record, &ActionWho::default()));
    };
    let mut d = Desk::new(1);
    for n in 1..=5 {
        raise_plain(&mut d, n, "事");
    }
    d.act(|s| s.change::<Topic>(&id(5), |t| t.recurring = true).into_iter().collect());
    let proposal = {
        let mut p = proposals(&d.state, &COMMUNITY, None, at("2026-11-22 21:00")).remove(0);
        p.items = (1..=5)
            .map(|n| ProposedItem {
                kind: ItemKind::Topic,
                topic: Some(id(n)),
                minutes: 5,
                carried: None,
                part: Part::None,
                backlog: None,
            })
            .collect();
        p
    };
    d.act(|s| accept(s, &COMMUNITY, &proposal));
    let meeting = proposal.meeting_id(&COMMUNITY);
    let items: Vec<RecordId> = (1..=5).map(|n| item_of(&d, &meeting, n)).collect();
    // 1: not reached. 2: again. 3: agreed, promise open. 4: agreed, nothing open. 5: agreed, but recurring.
    for (n, verdict) in
        [(2, Verdict::Again), (3, Verdict::Agreed), (4, Verdict::Agreed), (5, Verdict::Agreed)]
    {
        conclude(&mut d, &items[n - 1], verdict);
    }
    promise_on(&mut d, items[2], 3, 50);
    promise_on(&mut d, items[3], 4, 51);
    d.act(|s| done(s, &id(51), day("2026-12-15"), ""));
    let next =
        |d: &Desk| Threads::of(&d.state).carry_over(&proposal.series_id, at("2027-01-15 19:00"));
    assert_eq!(next(&d), [], "nothing carries over from a meeting that is not over");
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    assert_eq!(
        next(&d),
        [
            (id(1), CarriedFor::NotReached),
            (id(2), CarriedFor::Again),
            (id(3), CarriedFor::OpenAction),
            (id(5), CarriedFor::Recurring),
        ]
    );
    let proposed = &proposals(&d.state, &COMMUNITY, None, at("2026-12-16 08:00"))[0];
    let topics: Vec<RecordId> = proposed.items.iter().filter_map(|i| i.topic).collect();
    assert_eq!(topics, [id(1), id(2), id(3), id(5)]);
}

#[test]
fn topics_are_numbered_by_month_and_their_raisers_kept_apart() {
    let mut d = Desk::new(1);
    let next = |d: &Desk, on| next_number(&d.state, home_kind(&d.state, None), day(on));
    for (n, want) in [(1, "夜谈-11-01"), (2, "夜谈-11-02")] {
        let number = next(&d, "2026-11-30");
        assert_eq!(number, want);
        let raiser = TopicRaiser { name: "李阿姨".into(), ..TopicRaiser::default() };
        d.act(|s| {
            raise(
                s,
                &id(n),
                &Topic { number, raised: Some(day("2026-11-05")), ..topic("灯") },
                &raiser,
            )
        });
    }
    assert_eq!(next(&d, "2026-12-01"), "夜谈-12-01");
    assert_eq!(next(&d, "2027-11-01"), "夜谈-11-01", "a new year counts anew");
    let joint = Series { kind: MeetingKind::Joint, ..Series::default() };
    d.act(|s| s.set(&id(60), &joint).into_iter().collect());
    assert_eq!(next(&d, "2026-11-30"), "联席-11-01", "topics go to the meeting there is");
    let shared: Vec<String> = d
        .log
        .iter()
        .filter(|e| e.scope() == crate::log::Scope::Shared)
        .map(crate::log::Entry::line)
        .collect();
    assert_eq!(shared.len(), 3, "two topics and the series");
    assert!(shared.iter().all(|line| !line.contains("李阿姨")));
}

#[test]
fn candidates_are_open_topics_not_yet_on_the_agenda() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "一");
    let meeting = call(&mut d, "2026-11-22 21:00");
    raise_plain(&mut d, T2, "二");
    let ids: Vec<RecordId> =
        candidates(&d.state, &meeting, OfferBy::Support, None).into_iter().map(|c| c.id).collect();
    assert_eq!(ids, [id(T2)]);
}
