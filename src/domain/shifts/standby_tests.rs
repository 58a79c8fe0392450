//! People on call, as small stories.

use super::tests::{day, put, shift};
use super::*;
use crate::domain::plan::{Heat, Model, search_steps};
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::RecordId;
use std::collections::BTreeMap;

const FIRST: &str = "2026-12-01";
const LAST: &str = "2026-12-31";

/// Some shifts and as many volunteers, from number 50 on.
fn desk(shifts: &[Shift], people: &[Volunteer]) -> Desk {
    let mut d = Desk::new(1);
    for (n, shift) in (1..).zip(shifts) {
        d.act(|s| s.set(&id(n), shift).into_iter().collect());
    }
    for (n, who) in (50..).zip(people) {
        d.act(|s| take_in(s, &id(n), who, &VolunteerName::default()));
    }
    d
}

fn sheet(d: &Desk) -> Sheet {
    Sheet::of(&d.state, &COMMUNITY, day(FIRST), day(LAST))
}

fn wait(d: &mut Desk, shift: u8, who: u8) {
    d.act(|s| put_on_call(s, &COMMUNITY, &id(shift), &id(who), ""));
}

fn evening(on: &str, standby: u32) -> Shift {
    Shift { standby, ..shift(on, "19:00", "20:00", 1, 1) }
}

#[test]
fn whoever_is_on_call_serves_nothing_and_has_that_time_taken() {
    let mut d = desk(
        &[evening("2026-12-02", 1), shift("2026-12-02", "19:30", "21:00", 1, 1)],
        &[Volunteer::default(), Volunteer { newcomer: true, ..Volunteer::default() }],
    );
    put(&mut d, 1, 51).unwrap();
    wait(&mut d, 1, 50);
    let now = sheet(&d);
    assert_eq!((now.count(0), now.load(0), now.is_on_call(0, 0)), (1, 0, true));
    assert_eq!(blockers(&now, 0, 1), [Blocker::OnCall(id(1))]);
    assert_eq!(standby_blockers(&now, 0, 0), [Blocker::OnCall(id(1))]);
    assert_eq!(standby_blockers(&now, 0, 1), [Blocker::OnCall(id(1))]);
    // Nobody knows beside whom a newcomer would come to stand.
    assert_eq!(standby_blockers(&now, 1, 1)[..], [Blocker::Overlap(id(1)), Blocker::Newcomer]);
    assert_eq!(standby_blockers(&now, 1, 0), [Blocker::AlreadyOn]);
    assert_eq!(roster(&d.state)[0].volunteers, [id(51)].into());
}

#[test]
fn called_up_they_are_on_it_and_no_longer_on_call() {
    let mut d = desk(&[evening("2026-12-02", 1)], &[Volunteer::default(), Volunteer::default()]);
    put(&mut d, 1, 51).unwrap();
    wait(&mut d, 1, 50);
    let call = |d: &Desk, sheet: &Sheet| call_up(&d.state, &COMMUNITY, sheet, (0, 0));
    assert_eq!(call(&d, &sheet(&d)).unwrap_err(), [Blocker::Full]);
    d.act(|s| unassign(s, &id(1), &id(51)));
    assert!(ranked(&sheet(&d), 0)[0].on_call);
    let drafts = call(&d, &sheet(&d)).unwrap();
    d.act(|_| drafts);
    assert_eq!(roster(&d.state)[0].volunteers, [id(50)].into());
    assert!(on_call(&d.state).is_empty() && sheet(&d).ready[0].is_empty());
}

#[test]
fn two_devices_put_the_same_person_on_call_once() {
    let mut a = desk(&[evening("2026-12-02", 1)], &[Volunteer::default()]);
    let mut b = Desk::new(2);
    b.merge(&a);
    wait(&mut a, 1, 50);
    wait(&mut b, 1, 50);
    a.sync(&mut b);
    assert_eq!(sheet(&a).ready[0].len(), 1);
    // Two records of one person are one person on call.
    a.act(|s| take_in(s, &id(60), &Volunteer::default(), &VolunteerName::default()));
    wait(&mut a, 1, 60);
    assert_eq!(on_call(&a.state)[&id(1)].len(), 2);
    a.act(|s| vec![s.same(&id(50), &id(60))]);
    assert_eq!(on_call(&a.state)[&id(1)].len(), 1);
    assert_eq!(sheet(&a).ready[0].len(), 1);
    a.act(|s| step_back(s, &id(1), &id(50)));
    assert!(on_call(&a.state).is_empty());
}

#[test]
fn who_can_no_longer_come_is_named_until_a_reason_is_given() {
    let mut d = desk(&[evening("2026-12-02", 1)], &[Volunteer::default()]);
    wait(&mut d, 1, 50);
    let days = (day(FIRST), day(LAST));
    let found = |d: &Desk| breaches(&d.state, &COMMUNITY, days, days.0);
    assert!(found(&d).is_empty());
    let away = Away { volunteer: id(50), from: Some(day("2026-12-02")), to: None };
    d.act(|s| s.set(&id(90), &away).into_iter().collect());
    let breach = &found(&d)[0];
    assert_eq!(breach.seats, [(id(1), Blocker::Away)]);
    assert!(publish(&d.state, &COMMUNITY, days, days.0, "").is_err());
    d.act(|s| give_reason(s, breach, "中午就回来"));
    assert_eq!(found(&d)[0].reason, "中午就回来");
    assert!(publish(&d.state, &COMMUNITY, days, days.0, "").is_ok());
}

fn planned(case: &Case) -> Sheet {
    let model = Model::new(case.problem.clone()).unwrap();
    case.settled(&search_steps(&model, &case.start, 1, Heat::USUAL, 20_000).rows)
}

#[test]
fn planning_fills_places_first_and_then_puts_people_on_call() {
    let two = [evening("2026-12-02", 1), evening("2026-12-02", 1)];
    let now = day(FIRST).and_hms_opt(0, 0, 0).unwrap();
    for (people, on_call) in [(1, 0), (2, 0), (3, 1), (4, 2), (5, 2)] {
        let d = desk(&two, &vec![Volunteer::default(); people]);
        let before = sheet(&d);
        let case = Case::of(&before, now, &BTreeMap::new()).unwrap();
        let after = planned(&case);
        let waits = after.ready.iter().map(Vec::len).sum::<usize>();
        let on = after.count(0) + after.count(1);
        assert_eq!((on as usize, waits), (people.min(2), on_call), "{people} people");
        assert!(broken(&after).is_empty());
        let called: usize = turnover(&before, &after).iter().map(|c| c.called.len()).sum();
        assert_eq!(called, on_call);
    }
}

#[test]
fn whoever_is_on_call_is_the_first_to_be_asked_when_somebody_falls_ill() {
    let free = Volunteer::default();
    let mut d =
        desk(&[evening("2026-12-02", 1)], &[free.clone(), free.clone(), free.clone(), free]);
    put(&mut d, 1, 50).unwrap();
    wait(&mut d, 1, 53);
    let before = sheet(&d);
    let now = day(FIRST).and_hms_opt(0, 0, 0).unwrap();
    let found = replan(&before, &[(0, day("2026-12-02"), day("2026-12-02"))], now).unwrap();
    let model = Model::new(found.case.problem.clone()).unwrap();
    let plan = search_steps(&model, &found.case.start, 1, Heat::MILD, 20_000);
    let lines = turnover(&before, &found.case.settled(&plan.rows));
    assert_eq!((lines.len(), &lines[0].off[..], &lines[0].on[..]), (1, &[0][..], &[3][..]));
    // Nobody else is bothered.
    assert_eq!((&lines[0].called[..], &lines[0].released[..]), (&[][..], &[3][..]));
    d.act(|s| turn_over(s, &COMMUNITY, &before, &lines));
    assert_eq!(roster(&d.state)[0].volunteers, [id(53)].into());
    assert!(on_call(&d.state).is_empty());
}

#[test]
fn an_edition_says_who_is_on_call_and_an_old_one_reads_on() {
    let mut d = desk(&[evening("2026-12-02", 1)], &[Volunteer::default(), Volunteer::default()]);
    put(&mut d, 1, 50).unwrap();
    let before = Edition::now(&d.state, day(FIRST), day(LAST));
    wait(&mut d, 1, 51);
    let after = Edition::now(&d.state, day(FIRST), day(LAST));
    let said = after.written();
    assert_eq!(Edition::of(&said), after);
    assert_ne!(digest(&before), digest(&after));
    let old = Published { standby: Vec::new(), ..said };
    assert_eq!(Edition::of(&old), before);
    let changes = changes(&before, &after);
    assert_eq!(changes[0].called, [id(51)].into());
    assert!(changes[0].on.is_empty() && changes[0].off.is_empty());
}

#[test]
fn a_template_passes_on_how_many_are_to_be_on_call() {
    let template = Template { standby: 2, ..Template::default() };
    assert_eq!(template.on(&id(1), day(FIRST)).standby, 2);
}

#[test]
fn whoever_is_on_call_is_told_of_it_and_of_what_becomes_of_it() {
    let mut d = desk(&[evening("2026-12-02", 1)], &[Volunteer::default(), Volunteer::default()]);
    let editions = |d: &Desk| Edition::now(&d.state, day(FIRST), day(LAST));
    let told = |before: &Edition, after: &Edition| -> Vec<(RecordId, News)> {
        let changes = changes(before, after);
        to_tell(&changes)
            .into_iter()
            .flat_map(|(who, all)| all.into_iter().map(move |n| (who, n.0)))
            .collect()
    };
    put(&mut d, 1, 51).unwrap();
    let nobody = editions(&d);
    wait(&mut d, 1, 50);
    let one = editions(&d);
    assert_eq!(told(&nobody, &one), [(id(50), News::Called)]);
    assert_eq!(told(&one, &nobody), [(id(50), News::Released)]);
    d.act(|s| s.change::<Shift>(&id(1), |s| s.place = "东门".into()).into_iter().collect());
    let moved = editions(&d);
    assert_eq!(told(&one, &moved), [(id(50), News::Moved), (id(51), News::Moved)]);
    let drafts = publish(&d.state, &COMMUNITY, (day(FIRST), day(LAST)), day(FIRST), "").unwrap();
    d.act(|_| drafts);
    let all = versions(&d.state, &roster_id(&COMMUNITY, day(FIRST), day(LAST)));
    assert_eq!(all[0].edition, moved);
    assert_eq!(own_calls(&all[0]).keys().copied().collect::<Vec<_>>(), [id(50)]);
}
