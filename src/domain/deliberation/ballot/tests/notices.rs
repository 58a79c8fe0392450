//! What was announced, and by when it must hang.

use super::*;
use crate::domain::deliberation::{
    AgendaItem, Meeting, MeetingKind, Topic, announce, put_on_agenda, take_back_notice,
};
use chrono::NaiveDateTime;

const ASSEMBLY: u8 = 100;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// An assembly of this kind on 20 December whose agenda holds the topics 1 and 2.
fn assembly(kind: MeetingKind) -> Desk {
    let mut d = Desk::new(1);
    let meeting = Meeting { kind, at: Some(at("2026-12-20 09:00")), ..Meeting::default() };
    d.act(|s| s.set(&id(ASSEMBLY), &meeting).into_iter().collect());
    for n in [1, 2] {
        d.act(|s| s.set(&id(n), &Topic::default()).into_iter().collect());
        put_on(&mut d, n);
    }
    d
}

fn put_on(d: &mut Desk, topic: u8) {
    let item =
        AgendaItem { meeting: id(ASSEMBLY), topic: Some(id(topic)), ..AgendaItem::default() };
    d.act(|s| put_on_agenda(s, &id(topic + 10), item));
}

/// Prepares a ballot and freezes a roll for it.
fn prepare(d: &mut Desk, ballot: &Ballot) {
    d.act(|s| s.set(&BALLOT, ballot).into_iter().collect());
    d.act(|s| freeze(s, &COMMUNITY, &BALLOT, &rows(3, 10_000), day("2026-12-01")));
}

fn in_assembly(topic: Option<u8>, item: Option<u8>) -> Ballot {
    Ballot { meeting: Some(id(ASSEMBLY)), topic: topic.map(id), item: item.map(id), ..special() }
}

#[test]
fn a_matter_is_announced_when_its_item_stood_in_the_notice_that_went_out() {
    use NoticeGap::{Late, NotOnAgenda, NotOut};
    let (owners, residents) = (MeetingKind::Owners, MeetingKind::Residents);
    for (name, kind, told, ballot, gap) in [
        ("by topic", owners, true, in_assembly(Some(1), None), None),
        ("by item", owners, true, in_assembly(None, Some(12)), None),
        ("no notice", owners, false, in_assembly(Some(1), None), Some(NotOut)),
        ("not on it", owners, true, in_assembly(Some(7), None), Some(NotOnAgenda)),
        ("nothing named", owners, true, in_assembly(None, None), Some(NotOnAgenda)),
        ("added later", owners, true, in_assembly(Some(3), None), Some(Late)),
        ("residents", residents, false, in_assembly(Some(1), None), None),
        ("no assembly", owners, false, Ballot { topic: Some(id(1)), ..special() }, None),
        ("unknown assembly", owners, false, Ballot { meeting: Some(id(90)), ..special() }, None),
    ] {
        let mut d = assembly(kind);
        if told {
            d.act(|s| announce(s, &id(ASSEMBLY), at("2026-12-01 09:00"), "公告栏"));
        }
        d.act(|s| s.set(&id(3), &Topic::default()).into_iter().collect());
        put_on(&mut d, 3);
        prepare(&mut d, &ballot);
        assert_eq!(notice_gap(&d.state, &BALLOT, &ballot), gap, "{name}");
        let now = result(&d);
        assert_eq!(
            now.problems.iter().find(|p| matches!(p, Problem::Unannounced(_))),
            gap.map(Problem::Unannounced).as_ref(),
            "{name}"
        );
    }
}

#[test]
fn voting_on_what_was_not_announced_begins_only_with_a_reason_that_stays_in_sight() {
    let mut d = assembly(MeetingKind::Owners);
    let ballot = in_assembly(Some(1), None);
    prepare(&mut d, &ballot);
    let open = |d: &mut Desk| d.act(|s| step(s, &BALLOT, StepKind::Opened, day("2026-12-20")));
    assert_eq!(open(&mut d), 0, "not announced");
    assert!(result(&d).problems.iter().any(|p| p.is_grave()));
    assert_eq!(d.act(|s| put_anyway(s, &BALLOT, "  ", day("2026-12-19"))), 0, "no reason");
    d.act(|s| put_anyway(s, &BALLOT, "台风，来不及补发通知", day("2026-12-19")));
    assert_eq!(open(&mut d), 1);
    let now = result(&d);
    assert!(now.problems.contains(&Problem::PutAnyway(NoticeGap::NotOut)));
    assert!(!now.problems.iter().any(|p| p.is_grave()));
    let notice = result_notice(&d.state, &BALLOT, &ballot, &now, true, Lang::Zh);
    assert!(notice.contains("理由：台风，来不及补发通知"), "{notice}");
    // Taken back, it is barred again.
    let (fact, _) = putting_anyway(&d.state, &BALLOT).unwrap();
    d.act(|s| vec![s.retract(&BALLOT, &fact)]);
    assert!(result(&d).problems.contains(&Problem::Unannounced(NoticeGap::NotOut)));
}

#[test]
fn a_notice_that_goes_out_after_voting_began_does_not_cover_it() {
    let mut d = assembly(MeetingKind::Owners);
    d.act(|s| announce(s, &id(ASSEMBLY), at("2026-12-01 09:00"), "公告栏"));
    let ballot = in_assembly(Some(1), None);
    prepare(&mut d, &ballot);
    d.act(|s| step(s, &BALLOT, StepKind::Opened, day("2026-12-20")));
    assert_eq!(notice_gap(&d.state, &BALLOT, &ballot), None);
    let call_off = |d: &mut Desk, off: bool| {
        let change = |m: &mut Meeting| m.cancelled = off;
        d.act(|s| s.change::<Meeting>(&id(ASSEMBLY), change).into_iter().collect());
    };
    call_off(&mut d, true);
    assert_eq!(notice_gap(&d.state, &BALLOT, &ballot), Some(NoticeGap::NotOut), "called off");
    call_off(&mut d, false);
    d.act(|s| take_back_notice(s, &id(ASSEMBLY)));
    d.act(|s| announce(s, &id(ASSEMBLY), at("2026-12-21 09:00"), "公告栏"));
    assert_eq!(notice_gap(&d.state, &BALLOT, &ballot), Some(NoticeGap::NotOut));
}

#[test]
fn notices_have_their_last_day_and_are_late_after_it() {
    use DueState::{Ahead, Late, Met, Overdue};
    let of = |notice: Option<&str>, local: &str| Ballot {
        notice: notice.map(day),
        local: local.into(),
        ..special() // 16 to 30 November
    };
    let state = |ballot: &Ballot, steps: &[(StepKind, &str)], what, today: &str| {
        let mut d = Desk::new(1);
        d.act(|s| s.set(&BALLOT, ballot).into_iter().collect());
        for (what, on) in steps {
            d.act(|s| step(s, &BALLOT, *what, day(on)));
        }
        let all = dues(&d.state, &BALLOT, ballot);
        let due = all.into_iter().find(|due| due.what == what)?;
        let stands = due.state(day(today));
        for text in [due.name(Lang::Zh), due.days(Lang::Zh), stands.words(Lang::Zh)] {
            assert!(!text.is_empty() && !text.contains('{'), "{text}");
        }
        Some((due.by.to_string(), stands))
    };
    let due = |by: &str, state| Some((by.to_owned(), state));
    let notice = |given, today| state(&of(given, ""), &[], DueKind::Notice, today);
    assert_eq!(notice(None, "2026-10-30"), due("2026-11-01", Ahead(2)));
    assert_eq!(notice(None, "2026-11-01"), due("2026-11-01", Ahead(0)));
    assert_eq!(notice(None, "2026-11-02"), due("2026-11-01", Overdue(1)));
    assert_eq!(notice(Some("2026-11-01"), "2026-11-09"), due("2026-11-01", Met));
    assert_eq!(notice(Some("2026-11-01"), "2026-10-31"), due("2026-11-01", Ahead(1)));
    assert_eq!(notice(Some("2026-11-03"), "2026-10-31"), due("2026-11-01", Late(2)));

    let beijing = of(None, "beijing");
    let closed = (StepKind::Closed, "2026-12-02");
    let result = |steps: &[_], today| state(&beijing, steps, DueKind::Result, today);
    assert_eq!(result(&[], "2026-11-29"), due("2026-12-03", Ahead(4)), "as planned");
    assert_eq!(result(&[closed], "2026-12-03"), due("2026-12-05", Ahead(2)));
    assert_eq!(result(&[closed], "2026-12-06"), due("2026-12-05", Overdue(1)));
    let in_time = [closed, (StepKind::Announced, "2026-12-05")];
    assert_eq!(result(&in_time, "2026-12-20"), due("2026-12-05", Met));
    let late = [closed, (StepKind::Announced, "2026-12-08")];
    assert_eq!(result(&late, "2026-12-20"), due("2026-12-05", Late(3)));
    // No number, no day; and no owners, no rule.
    assert_eq!(state(&of(None, ""), &[closed], DueKind::Result, "2026-12-03"), None);
    let residents = Ballot { matter: Matter::Residents, ..of(None, "beijing") };
    assert_eq!(state(&residents, &[], DueKind::Notice, "2026-12-03"), None);
}

#[test]
fn a_day_thought_of_for_the_notice_is_not_the_notice_of_the_assembly() {
    let mut d = assembly(MeetingKind::Owners);
    let ballot = Ballot { notice: Some(day("2026-11-01")), ..in_assembly(Some(1), None) };
    prepare(&mut d, &ballot);
    let done = |d: &Desk| dues(&d.state, &BALLOT, &ballot)[0].done;
    assert_eq!(done(&d), None);
    d.act(|s| announce(s, &id(ASSEMBLY), at("2026-12-01 09:00"), "公告栏"));
    assert_eq!(done(&d), Some(day("2026-12-01")));
}
