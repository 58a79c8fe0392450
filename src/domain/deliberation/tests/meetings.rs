//! Meetings, agendas, outcomes.

use super::*;

#[test]
fn an_empty_community_is_proposed_the_night_talk_and_two_who_accept_hold_one() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let proposal = &proposals(&a.state, &COMMUNITY, None, at("2026-11-22 21:00"))[0];
    assert_eq!(proposal.occurrence.at, at("2026-12-15 19:00"));
    let kinds: Vec<ItemKind> = proposal.items.iter().map(|i| i.kind).collect();
    assert_eq!(kinds, [ItemKind::FollowUp, ItemKind::Open]);
    let meeting = call(&mut a, "2026-11-22 21:00");
    assert_eq!(call(&mut b, "2026-11-22 21:05"), meeting);
    a.sync(&mut b);
    assert_eq!(a.state.all::<Meeting>().count(), 1);
    assert_eq!(a.state.all::<Series>().count(), 1);
    assert_eq!(agenda(&a.state, &meeting).len(), 2);
    let next = proposals(&a.state, &COMMUNITY, None, at("2026-11-22 21:00"));
    assert!(next.is_empty(), "the occurrence is called already");
    let next = proposals(&a.state, &COMMUNITY, None, at("2026-12-16 00:00"));
    assert_eq!(next[0].occurrence.at, at("2027-01-15 19:00"));
}

#[test]
fn a_proposed_agenda_takes_waiting_topics_by_support_and_fits_its_time() {
    let mut d = Desk::new(1);
    for n in 1..=6 {
        raise_plain(&mut d, n, "事");
    }
    d.act(|s| vec![s.state_fact(&id(4), &Support { heads: 3, ..Support::default() })]);
    let proposal = &proposals(&d.state, &COMMUNITY, None, at("2026-11-22 21:00"))[0];
    let topics: Vec<RecordId> = proposal.items.iter().filter_map(|i| i.topic).collect();
    assert_eq!(topics, [id(4), id(1), id(2), id(3)], "10 + 4 x 15 + 15 minutes are within 90");
    assert_eq!(support(&d.state, &id(4)), 4);
}

#[test]
fn an_agenda_is_ordered_numbered_and_loses_nothing() {
    let mut d = Desk::new(1);
    let meeting = id(100);
    d.act(|s| {
        s.set(&meeting, &Meeting { title: "会".into(), ..Meeting::default() }).into_iter().collect()
    });
    let put = |d: &mut Desk, n: u8, kind, parent: Option<u8>| {
        let item = AgendaItem {
            meeting,
            kind,
            parent: parent.map(id),
            minutes: Some(10),
            ..AgendaItem::default()
        };
        d.act(|s| put_on_agenda(s, &id(n), item));
    };
    put(&mut d, 1, ItemKind::Open, None);
    put(&mut d, 2, ItemKind::Topic, None);
    put(&mut d, 3, ItemKind::Topic, None);
    put(&mut d, 4, ItemKind::FollowUp, None);
    put(&mut d, 5, ItemKind::Topic, Some(2));
    put(&mut d, 6, ItemKind::Topic, Some(2));
    let shown = |d: &Desk| -> Vec<(u8, String)> {
        agenda(&d.state, &meeting).iter().map(|p| (p.id.0[0], p.number.clone())).collect()
    };
    let numbered = |pairs: &[(u8, &str)]| -> Vec<(u8, String)> {
        pairs.iter().map(|(n, s)| (*n, (*s).to_owned())).collect()
    };
    assert_eq!(
        shown(&d),
        numbered(&[(4, "1"), (2, "2"), (5, "2.1"), (6, "2.2"), (3, "3"), (1, "4")])
    );
    assert_eq!(minutes_of(&agenda(&d.state, &meeting)), 50, "two parts of ten fill an item of ten");
    d.act(|s| move_item(s, &id(3), 0));
    assert_eq!(shown(&d)[0].0, 3);
    d.act(|s| move_item(s, &id(6), 0));
    assert_eq!(
        shown(&d),
        numbered(&[(3, "1"), (4, "2"), (2, "3"), (6, "3.1"), (5, "3.2"), (1, "4")])
    );
    // 2 under 5 and 5 under 2, moved by two people at once.
    let mut e = Desk::new(2);
    d.sync(&mut e);
    d.act(|s| s.change::<AgendaItem>(&id(2), |i| i.parent = Some(id(5))).into_iter().collect());
    assert_eq!(agenda(&d.state, &meeting).len(), 6);
    d.act(|s| s.remove::<AgendaItem>(&id(2)).into_iter().collect());
    assert_eq!(shown(&d).len(), 5, "parts of a removed item stay in sight");
}

#[test]
fn an_outcome_is_corrected_by_another_and_two_at_once_are_disputed() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let item = id(7);
    conclude(&mut a, &item, Verdict::Again);
    let same = Outcome { verdict: Verdict::Again, text: "好".into(), ..Outcome::default() };
    assert_eq!(a.act(|s| record_outcome(s, &item, same)), 0, "said again, nothing new");
    conclude(&mut a, &item, Verdict::Agreed);
    let found = outcome(&a.state, &item).unwrap();
    assert_eq!((found.outcome.verdict, found.disputed), (Verdict::Agreed, false));
    a.sync(&mut b);
    conclude(&mut a, &item, Verdict::Vote);
    conclude(&mut b, &item, Verdict::Handed);
    a.sync(&mut b);
    assert!(outcome(&a.state, &item).unwrap().disputed);
    conclude(&mut b, &item, Verdict::Vote);
    let found = outcome(&b.state, &item).unwrap();
    assert_eq!((found.outcome.verdict, found.disputed), (Verdict::Vote, false));
    assert_eq!(found.outcome.instead.len(), 2);
}

#[test]
fn a_meeting_runs_by_its_facts() {
    let mut d = Desk::new(1);
    let meeting = call(&mut d, "2026-11-22 21:00");
    let phase_now = |d: &Desk| phase(&d.state, &meeting, &d.state.get(&meeting).unwrap());
    assert_eq!((phase_now(&d), present(&d.state, &meeting)), (Phase::Called, Present::Unknown));
    assert_eq!(d.act(|s| start(s, &meeting, at("2026-12-15 19:05"))), 1);
    assert_eq!(d.act(|s| start(s, &meeting, at("2026-12-15 19:06"))), 0);
    assert_eq!(phase_now(&d), Phase::Running);
    for person in [id(3), id(3), id(4)] {
        d.act(|s| {
            vec![s.state_fact(
                &meeting,
                &Attendance { person: Some(person), ..Attendance::default() },
            )]
        });
    }
    assert_eq!(present(&d.state, &meeting), Present::Named(2), "each once");
    d.act(|s| count_heads(s, &meeting, 18, at("2026-12-15 19:10")));
    d.act(|s| count_heads(s, &meeting, 21, at("2026-12-15 19:30")));
    assert_eq!(present(&d.state, &meeting), Present::Counted(21));
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    assert_eq!(phase_now(&d), Phase::Over);
    d.act(|s| resume(s, &meeting));
    assert_eq!(phase_now(&d), Phase::Running);
    d.act(|s| close(s, &meeting, at("2026-12-15 20:40")));
    let minutes = minutes(&d.state, &meeting).unwrap();
    assert_eq!(minutes.began, Some(at("2026-12-15 19:05")));
    assert_eq!(minutes.ended, Some(at("2026-12-15 20:40")));
    assert_eq!(predicted_finish(at("2026-12-15 23:50"), 20), Some(at("2026-12-16 00:10")));
}

#[test]
fn promises_are_overdue_the_day_after() {
    let mut d = Desk::new(1);
    let action =
        Action { what: "修灯".into(), due: Some(day("2026-12-20")), ..Action::default() };
    let who = ActionWho { name: "老王".into(), ..ActionWho::default() };
    assert_eq!(d.act(|s| promise(s, &id(1), &action, &who)), 2, "the name apart");
    for (today, late) in [("2026-12-19", 0), ("2026-12-20", 0), ("2026-12-21", 1)] {
        assert_eq!(overdue(&d.state, day(today)).len(), late, "{today}");
    }
    d.act(|s| done(s, &id(1), day("2026-12-22"), ""));
    assert!(overdue(&d.state, day("2027-01-01")).is_empty());
}

#[test]
fn the_count_of_heads_follows_the_one_its_author_saw_whatever_the_clocks_say() {
    let (mut fast, mut right) = (Desk::new(1), Desk::new(2));
    fast.set_clock(3 * 365 * 24 * 3_600_000);
    fast.act(|s| count_heads(s, &id(1), 18, at("2026-12-15 19:10")));
    fast.sync(&mut right);
    right.act(|s| count_heads(s, &id(1), 21, at("2026-12-15 19:30")));
    right.sync(&mut fast);
    assert_eq!(present(&fast.state, &id(1)), Present::Counted(21));
    assert_eq!(live::here(&fast.state, &id(1)).counted, Some(21));
}
