//! Agendas arranged: in, out, dropped, sent to the backlog, laid out, filled; and how long they take.

use super::*;

const MEETING: RecordId = RecordId([100; 16]);

fn desk(items: &[(u8, Option<u8>, u32)]) -> Desk {
    let mut d = Desk::new(1);
    let meeting = Meeting { title: "会".into(), minutes: Some(60), ..Meeting::default() };
    d.act(|s| s.set(&MEETING, &meeting).into_iter().collect());
    for (n, parent, minutes) in items {
        let item = AgendaItem {
            meeting: MEETING,
            parent: parent.map(id),
            minutes: Some(*minutes),
            ..AgendaItem::default()
        };
        d.act(|s| put_on_agenda(s, &id(*n), item));
    }
    d
}

fn shown(d: &Desk) -> String {
    let one = |p: &Placed| format!("{}={}", p.number, p.id.0[0]);
    agenda(&d.state, &MEETING).iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_item_goes_up_down_in_and_out_with_its_parts() {
    let mut d = desk(&[(1, None, 10), (2, None, 10), (3, Some(2), 5), (4, None, 10)]);
    assert_eq!(shown(&d), "1=1 2=2 2.1=3 3=4");
    let steps: [(u8, Shift, &str); 10] = [
        (2, Shift::Up, "1=2 1.1=3 2=1 3=4"),
        (2, Shift::Up, "1=2 1.1=3 2=1 3=4"),
        (2, Shift::Down, "1=1 2=2 2.1=3 3=4"),
        (2, Shift::In, "1=1 1.1=2 1.1.1=3 2=4"),
        (3, Shift::In, "1=1 1.1=2 1.1.1=3 2=4"),
        (3, Shift::Out, "1=1 1.1=2 1.2=3 2=4"),
        (3, Shift::Up, "1=1 1.1=3 1.2=2 2=4"),
        (3, Shift::Out, "1=1 1.1=2 2=3 3=4"),
        (4, Shift::In, "1=1 1.1=2 2=3 2.1=4"),
        (1, Shift::Out, "1=1 1.1=2 2=3 2.1=4"),
    ];
    for (n, shift, want) in steps {
        d.act(|s| shift_item(s, &id(n), shift));
        assert_eq!(shown(&d), want, "{n} {shift:?}");
        let agenda = agenda(&d.state, &MEETING);
        assert!(agenda.iter().all(|p| p.depth <= 2));
    }
}

#[test]
fn an_item_dropped_on_another_takes_its_place() {
    let mut d = desk(&[(1, None, 10), (2, None, 10), (3, None, 10), (4, Some(1), 5)]);
    for (n, onto, want) in [
        (3, 1, "1=3 2=1 2.1=4 3=2"),
        (3, 2, "1=1 1.1=4 2=2 3=3"),
        (3, 4, "1=1 1.1=3 1.2=4 2=2"),
        // Not into itself.
        (1, 4, "1=1 1.1=3 1.2=4 2=2"),
        (4, 2, "1=1 1.1=3 2=2 3=4"),
    ] {
        d.act(|s| drop_item(s, &id(n), &id(onto)));
        assert_eq!(shown(&d), want, "{n} onto {onto}");
    }
}

#[test]
fn shares_add_up_to_the_whole_at_every_depth() {
    let d =
        desk(&[(1, None, 10), (2, Some(1), 8), (3, Some(2), 20), (4, None, 15), (5, Some(4), 5)]);
    let all = agenda(&d.state, &MEETING);
    assert_eq!(shown(&d), "1=1 1.1=2 1.1.1=3 2=4 2.1=5");
    assert_eq!(shares(&all), [0, 0, 20, 10, 5]);
    assert_eq!(minutes_of(&all), 35);
}

#[test]
fn the_pace_is_told_by_the_clock_alone() {
    let d = desk(&[(1, None, 10), (2, None, 20), (3, None, 30)]);
    let all = agenda(&d.state, &MEETING);
    let begin = at("2026-12-15 19:00");
    let current = |n: u8, since: &str| Some((id(n), at(since)));
    for (now, current, limit, finish, over, item_over) in [
        ("2026-12-14 10:00", None, Some(60), "2026-12-15 20:00", 0, 0),
        ("2026-12-15 19:10", None, Some(60), "2026-12-15 20:10", 10, 0),
        ("2026-12-15 19:05", current(1, "2026-12-15 19:00"), Some(60), "2026-12-15 20:00", 0, 0),
        // Done early: the time saved is given back.
        ("2026-12-15 19:05", current(2, "2026-12-15 19:05"), Some(60), "2026-12-15 19:55", 0, 0),
        // The lid was closed for an hour; nothing was counted meanwhile.
        ("2026-12-15 20:05", current(2, "2026-12-15 19:05"), Some(60), "2026-12-15 20:35", 35, 40),
        ("2026-12-15 20:05", current(2, "2026-12-15 19:05"), None, "2026-12-15 20:35", 35, 40),
        ("2026-12-15 19:30", current(3, "2026-12-15 19:29"), Some(50), "2026-12-15 19:59", 9, 0),
        // A clock that was set back.
        ("2026-12-15 18:50", current(1, "2026-12-15 19:00"), Some(60), "2026-12-15 19:50", 0, 0),
    ] {
        let pace = pace(&all, begin, limit, at(now), current);
        assert_eq!(
            (pace.finish, pace.over, pace.item_over),
            (at(finish), over, item_over),
            "{now}"
        );
    }
}

#[test]
fn what_has_no_time_waits_in_the_backlog_and_comes_back_with_its_notes() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "路灯");
    let first = call(&mut d, "2026-11-22 21:00");
    let series = night_talk_id(&COMMUNITY, None);
    assert_eq!(backlog_of(&d.state, &first), Some(series));
    let item = item_of(&d, &first, T1);
    d.act(|s| s.change::<AgendaItem>(&item, |i| i.notes = "先看图".into()).into_iter().collect());
    let part = AgendaItem {
        meeting: first,
        parent: Some(item),
        title: "灯".into(),
        ..AgendaItem::default()
    };
    d.act(|s| put_on_agenda(s, &id(40), part));
    d.act(|s| move_to(s, &item, &series));
    assert!(agenda(&d.state, &first).iter().all(|p| p.item.topic.is_none()));
    assert_eq!(agenda(&d.state, &series).len(), 2, "with its part");
    d.act(|s| start(s, &first, at("2026-12-15 19:00")));
    d.act(|s| close(s, &first, at("2026-12-15 20:00")));
    let next = proposals(&d.state, &COMMUNITY, None, at("2026-12-16 00:00")).remove(0);
    assert_eq!(next.items.iter().filter(|i| i.topic == Some(id(T1))).count(), 1, "once");
    let second = call(&mut d, "2026-12-16 00:00");
    assert_eq!(item_of(&d, &second, T1), item, "the item itself");
    assert_eq!(d.state.get::<AgendaItem>(&item).unwrap().notes, "先看图");
    assert_eq!(d.state.get::<AgendaItem>(&id(40)).unwrap().meeting, second);
    assert!(agenda(&d.state, &series).is_empty());
}

#[test]
fn a_kind_lays_out_its_procedure_around_the_topics_once() {
    for kind in MeetingKind::ALL {
        let (mut a, mut b) = (Desk::new(1), Desk::new(2));
        let meeting = Meeting { kind: *kind, title: "会".into(), ..Meeting::default() };
        a.act(|s| s.set(&MEETING, &meeting).into_iter().collect());
        let topic =
            AgendaItem { meeting: MEETING, title: "养犬".into(), ..AgendaItem::default() };
        a.act(|s| put_on_agenda(s, &id(1), topic));
        a.sync(&mut b);
        a.act(|s| lay_out(s, &COMMUNITY, &MEETING));
        b.act(|s| lay_out(s, &COMMUNITY, &MEETING));
        a.sync(&mut b);
        let found = agenda(&a.state, &MEETING);
        let lines = kind.procedure().agenda;
        assert_eq!(found.len(), lines.len(), "{kind:?}");
        for (placed, line) in found.iter().zip(lines) {
            let item = &placed.item;
            match *line {
                UsualLine::Topics => assert_eq!(item.title, "养犬", "{kind:?}"),
                UsualLine::Round(k, _) => assert_eq!((item.kind, item.part), (k, Part::None)),
                UsualLine::Part(part, minutes) => {
                    assert_eq!((item.part, item.minutes), (part, Some(minutes)), "{kind:?}");
                }
            }
        }
        assert_eq!(a.act(|s| lay_out(s, &COMMUNITY, &MEETING)), 0, "{kind:?} again");
    }
}

#[test]
fn an_agenda_is_copied_without_topics_and_notes() {
    let mut d = desk(&[]);
    let put = |d: &mut Desk, n: u8, item: AgendaItem| {
        d.act(|s| put_on_agenda(s, &id(n), AgendaItem { meeting: MEETING, ..item }));
    };
    put(&mut d, 1, AgendaItem { kind: ItemKind::FollowUp, ..AgendaItem::default() });
    put(&mut d, 2, AgendaItem { topic: Some(id(T1)), ..AgendaItem::default() });
    let own =
        AgendaItem {
            title: "物业报账".into(), notes: "三万".into(), ..AgendaItem::default()
        };
    put(&mut d, 3, own);
    let to = id(101);
    d.act(|s| {
        s.set(&to, &Meeting { title: "下一次".into(), ..Meeting::default() }).into_iter().collect()
    });
    assert_eq!(d.act(|s| copy_agenda(s, &COMMUNITY, &MEETING, &to)), 2);
    assert_eq!(d.act(|s| copy_agenda(s, &COMMUNITY, &MEETING, &to)), 0);
    let names: Vec<(String, String)> =
        agenda(&d.state, &to).into_iter().map(|p| (p.item.title, p.item.notes)).collect();
    assert_eq!(names, [(String::new(), String::new()), ("物业报账".to_owned(), String::new())]);
}

#[test]
fn topics_are_offered_by_support_age_and_category_and_fill_the_time() {
    let mut d = desk(&[(50, None, 15)]);
    for (n, category) in [(1, Category::Waste), (2, Category::Pets), (3, Category::Waste)] {
        let t = Topic { category, ..topic("事") };
        d.act(|s| raise(s, &id(n), &t, &TopicRaiser::default()));
    }
    d.act(|s| vec![s.state_fact(&id(3), &Support { heads: 9, ..Support::default() })]);
    let offered = |d: &Desk, by, only| -> Vec<u8> {
        candidates(&d.state, &MEETING, by, only).iter().map(|c| c.id.0[0]).collect()
    };
    assert_eq!(offered(&d, OfferBy::Support, None), [3, 1, 2]);
    assert_eq!(offered(&d, OfferBy::Age, None), [1, 2, 3]);
    assert_eq!(offered(&d, OfferBy::Category, None), [2, 3, 1]);
    assert_eq!(offered(&d, OfferBy::Age, Some(Category::Waste)), [1, 3]);
    // 60 minutes less 15: room for three topics of 15.
    d.act(|s| fill_agenda(s, &COMMUNITY, &MEETING, OfferBy::Support, None));
    let on: Vec<Option<RecordId>> =
        agenda(&d.state, &MEETING).into_iter().map(|p| p.item.topic).collect();
    assert_eq!(on, [None, Some(id(3)), Some(id(1)), Some(id(2))]);
    assert_eq!(d.act(|s| fill_agenda(s, &COMMUNITY, &MEETING, OfferBy::Support, None)), 0);
}
