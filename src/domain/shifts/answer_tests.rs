//! How long an answer holds, and what becomes of those who declined, as small stories.

use super::life_tests::{FIRST, LAST, desk, edit, on, publish_week, put};
use super::*;
use crate::domain::deliberation::DayOfWeek;
use crate::domain::deliberation::chain::parse_entry;
use crate::domain::plan::OFF;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::RecordId;
use chrono::{Days, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn an_answer_holds_until_the_shift_moves() {
    let mut d = desk();
    publish_week(&mut d);
    let yes = [(id(2), id(51), false, String::new()), (id(3), id(52), true, "出差".into())];
    assert_eq!(d.act(|s| take_replies(s, &yes)), 2);
    assert_eq!(d.act(|s| take_replies(s, &yes)), 0, "once");
    let said = |d: &Desk, s, v| Voices::of(&d.state).said(&d.state, &id(s), &id(v));
    assert_eq!(said(&d, 2, 51), Said::Comes);
    assert_eq!(said(&d, 3, 52), Said::Declines("出差".into()));
    assert_eq!(said(&d, 1, 51), Said::Nothing);
    edit(&mut d, 2, |s| s.start = NaiveTime::from_hms_opt(20, 0, 0));
    assert_eq!(said(&d, 2, 51), Said::Comes, "nobody was told yet");
    publish_week(&mut d);
    assert_eq!(said(&d, 2, 51), Said::Nothing);
    assert_eq!(said(&d, 3, 52), Said::Declines("出差".into()), "this one stands where it stood");
    // Published again with another span, and called otherwise: it is at the same time.
    edit(&mut d, 3, |s| s.title = "巡逻".into());
    let other = publish(&d.state, &COMMUNITY, (LAST - Days::new(4), LAST), FIRST, "").unwrap();
    assert!(d.act(|_| other) > 0);
    assert_eq!(said(&d, 3, 52), Said::Declines("出差".into()));
}

#[test]
fn who_declined_is_on_it_until_others_have_the_place() {
    let mut d = desk();
    publish_week(&mut d);
    d.act(|s| take_replies(s, &[(id(3), id(52), true, String::new())]));
    assert_eq!(on(&d, 3), [id(52)].into(), "to be asked again, or replaced");
    put(&mut d, 3, 53);
    assert_eq!(on(&d, 3), [id(52), id(53)].into(), "one place of two is empty");
    put(&mut d, 3, 54);
    assert_eq!(on(&d, 3), [id(53), id(54)].into());
    assert_eq!(Edition::now(&d.state, FIRST, LAST).0[&id(3)].on, [id(53), id(54)].into());
    let sheet = Sheet::of(&d.state, &COMMUNITY, FIRST, LAST);
    let (v, s) = (sheet.person(&id(52)).unwrap(), sheet.duty(&id(3)).unwrap());
    assert!(blockers(&sheet, v, s).contains(&Blocker::Declined), "nor is planned there again");
}

#[test]
fn who_signed_up_meant_it_whenever_they_usually_can() {
    let mut d = desk();
    let mornings = Window {
        weekday: DayOfWeek::Tuesday,
        from: NaiveTime::from_hms_opt(7, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
    };
    d.act(|s| {
        let windows = |v: &mut Volunteer| v.windows = [mornings].into();
        s.change::<Volunteer>(&id(53), windows).into_iter().collect()
    });
    let row = parse_entry("王某 周二晚");
    let shifts: BTreeSet<RecordId> = [id(2)].into();
    d.act(|s| sign_up_each(s, &COMMUNITY, &[(&row, id(90), shifts)], FIRST));
    let at = assignment_id(&COMMUNITY, &id(2), &id(53));
    assert!(d.state.get::<Assignment>(&at).unwrap().locked, "planning leaves it");
    let said = |d: &Desk| Voices::of(&d.state).said(&d.state, &id(2), &id(53));
    assert_eq!(said(&d), Said::Comes);
    assert_eq!(breaches(&d.state, &COMMUNITY, (FIRST, LAST), FIRST), []);
    // Unlocked it stays nevertheless: taken off it could not be put back.
    d.act(|s| s.change::<Assignment>(&at, |a| a.locked = false).into_iter().collect());
    let sheet = Sheet::of(&d.state, &COMMUNITY, FIRST, LAST);
    let now = FIRST.and_time(NaiveTime::MIN);
    let case = Case::of(&sheet, now, &BTreeMap::new()).unwrap();
    let (v, s) = (sheet.person(&id(53)).unwrap(), sheet.duty(&id(2)).unwrap());
    let nobody = vec![OFF; case.start.len()];
    assert!(case.settled(&nobody).is_on(v, s));
    // Published, it holds; at another time it does not.
    publish_week(&mut d);
    assert_eq!(said(&d), Said::Comes);
    edit(&mut d, 2, |s| s.start = NaiveTime::from_hms_opt(18, 0, 0));
    assert_eq!(said(&d), Said::Nothing);
    let all = breaches(&d.state, &COMMUNITY, (FIRST, LAST), FIRST);
    assert_eq!(all[0].seats, [(id(2), Blocker::Hours)], "so what they usually can counts");
}

#[test]
fn a_full_shift_takes_nobody_new() {
    let mut d = desk();
    let new = |d: &Desk| assign_newcomer(&d.state, &COMMUNITY, &id(2), (&id(90), "赵某"), FIRST);
    put(&mut d, 2, 53);
    assert_eq!(new(&d), Err(Blocker::Full));
    edit(&mut d, 2, |s| s.max = 3);
    let drafts = new(&d).unwrap();
    d.act(|_| drafts);
    assert_eq!(on(&d, 2), [id(51), id(53), id(90)].into());
    edit(&mut d, 2, |s| (s.max, s.class) = (4, ShiftClass::PaidDuty));
    assert_eq!(new(&d), Err(Blocker::Class));
}
