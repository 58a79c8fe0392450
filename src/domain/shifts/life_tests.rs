//! The life of a roster as small stories: published, answered, swapped, signed up for, handed over.

use super::*;
use crate::domain::deliberation::chain::{ChainChoice, ChainRow};
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::{RecordId, State};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
pub(super) const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 13).unwrap();

fn now() -> NaiveDateTime {
    FIRST.and_time(NaiveTime::MIN)
}

fn shift(title: &str, day: u32, hour: u32) -> Shift {
    Shift {
        title: title.into(),
        day: NaiveDate::from_ymd_opt(2026, 12, day),
        start: NaiveTime::from_hms_opt(hour, 0, 0),
        end: NaiveTime::from_hms_opt(hour + 2, 0, 0),
        min: 1,
        target: 2,
        ..Shift::default()
    }
}

/// Monday morning (1), Tuesday evening (2), Thursday evening (3), Tuesday evening elsewhere (4); 张某 (51), 李某 (52), 王某
/// (53), 张某某 (54); 张某 on Monday and Tuesday, 李某 on Thursday.
pub(super) fn desk() -> Desk {
    let mut d = Desk::new(1);
    for (n, s) in [
        (1, shift("垃圾分类", 7, 7)),
        (2, shift("夜间巡逻", 8, 19)),
        (3, shift("夜间巡逻", 10, 19)),
        (4, shift("值班", 8, 20)),
    ] {
        d.act(|state| state.set(&id(n), &s).into_iter().collect());
    }
    for (n, name) in [(51, "张某"), (52, "李某"), (53, "王某"), (54, "张某某")] {
        let name = VolunteerName { name: name.into(), ..VolunteerName::default() };
        d.act(|state| take_in(state, &id(n), &Volunteer::default(), &name));
    }
    for (s, v) in [(1, 51), (2, 51), (3, 52)] {
        put(&mut d, s, v);
    }
    d
}

pub(super) fn put(d: &mut Desk, s: u8, v: u8) {
    let drafts = assign(&d.state, &COMMUNITY, &id(s), &id(v)).unwrap();
    d.act(|_| drafts);
}

pub(super) fn edit(d: &mut Desk, n: u8, change: impl FnOnce(&mut Shift)) {
    d.act(|s| s.change::<Shift>(&id(n), change).into_iter().collect());
}

pub(super) fn publish_week(d: &mut Desk) -> usize {
    let drafts = publish(&d.state, &COMMUNITY, (FIRST, LAST), FIRST, "").unwrap();
    d.act(|_| drafts)
}

fn week(d: &Desk) -> Vec<Version> {
    versions(&d.state, &roster_id(&COMMUNITY, FIRST, LAST))
}

pub(super) fn on(d: &Desk, s: u8) -> BTreeSet<RecordId> {
    roster(&d.state).into_iter().find(|x| x.id == id(s)).unwrap().volunteers
}

#[test]
fn what_is_published_is_read_back_as_it_was() {
    let mut d = desk();
    edit(&mut d, 1, |s| s.place = "东门 旁".into());
    let now = Edition::now(&d.state, FIRST, LAST);
    assert_eq!(now.0.len(), 4);
    assert_eq!(publish_week(&mut d), 2);
    assert_eq!(week(&d)[0].edition, now);
    assert_eq!(publish_week(&mut d), 0, "the same again is no version");
    assert_eq!(in_force(&d.state), now);
}

#[test]
fn changes_are_told_by_shift_and_by_person() {
    let mut d = desk();
    publish_week(&mut d);
    let before = week(&d).pop().unwrap().edition;
    d.act(|s| unassign(s, &id(2), &id(51)));
    put(&mut d, 2, 53);
    edit(&mut d, 3, |s| s.start = NaiveTime::from_hms_opt(18, 30, 0));
    edit(&mut d, 1, |s| s.cancelled = true);
    d.act(|s| s.set(&id(5), &shift("大扫除", 12, 9)).into_iter().collect());
    let after = Edition::now(&d.state, FIRST, LAST);
    let found = changes(&before, &after);
    let order: Vec<RecordId> = found.iter().map(|c| c.shift).collect();
    assert_eq!(order, [id(1), id(2), id(3), id(5)]);
    assert!(found[2].moved() && found[3].before.is_none() && found[0].after.is_none());
    let told: BTreeMap<RecordId, Vec<(News, RecordId)>> = to_tell(&found)
        .into_iter()
        .map(|(who, all)| (who, all.into_iter().map(|(n, c)| (n, c.shift)).collect()))
        .collect();
    let expected = [
        (id(51), vec![(News::Dropped, id(1)), (News::Off, id(2))]),
        (id(52), vec![(News::Moved, id(3))]),
        (id(53), vec![(News::On, id(2))]),
    ];
    assert_eq!(told, expected.into());
    assert_eq!(changes(&after, &after), []);
}

#[test]
fn a_roster_that_breaks_a_rule_is_published_only_with_a_reason() {
    let mut d = desk();
    // Somebody put them on both at another desk.
    let twice = assignment_id(&COMMUNITY, &id(4), &id(51));
    let both = Assignment { shift: id(4), volunteer: id(51), ..Assignment::default() };
    d.act(|s| s.set(&twice, &both).into_iter().collect());
    let silent = publish(&d.state, &COMMUNITY, (FIRST, LAST), FIRST, "").unwrap_err();
    assert_eq!((silent.len(), silent[0].volunteer, silent[0].rule), (1, id(51), Rule::Overlap));
    let seats = [(id(2), Blocker::Overlap(id(4))), (id(4), Blocker::Overlap(id(2)))];
    assert_eq!(silent[0].seats, seats);
    d.act(|s| give_reason(s, &silent[0], "两处挨着，一人看得过来"));
    assert_eq!(publish_week(&mut d), 2);
    let told = breaches(&d.state, &COMMUNITY, (FIRST, LAST), FIRST);
    assert_eq!((told.len(), told[0].reason.as_str()), (1, "两处挨着，一人看得过来"));
    assert_eq!(breaches(&d.state, &COMMUNITY, (FIRST, LAST), LAST), [], "past is past");
}

#[test]
fn a_reason_does_for_what_breaks_the_rule_together_and_for_nothing_else() {
    let mut d = desk();
    let set = |who: Volunteer| {
        move |s: &State| s.change::<Volunteer>(&id(51), |v| *v = who.clone()).into_iter().collect()
    };
    let told = |d: &Desk| -> Vec<(Vec<RecordId>, String)> {
        let all = breaches(&d.state, &COMMUNITY, (FIRST, LAST), FIRST);
        all.into_iter().map(|b| (b.seats.iter().map(|s| s.0).collect(), b.reason)).collect()
    };
    // Neither is for those employed: each needs a reason of its own.
    d.act(set(Volunteer { employed: true, ..Volunteer::default() }));
    assert_eq!(told(&d), [(vec![id(1)], String::new()), (vec![id(2)], String::new())]);
    let first = breaches(&d.state, &COMMUNITY, (FIRST, LAST), FIRST).remove(0);
    d.act(|s| give_reason(s, &first, "顶班"));
    assert_eq!(told(&d), [(vec![id(1)], "顶班".into()), (vec![id(2)], String::new())]);
    assert!(publish(&d.state, &COMMUNITY, (FIRST, LAST), FIRST, "").is_err());
    // Both are too much for a week: one reason does.
    d.act(set(Volunteer { week_minutes: Some(180), ..Volunteer::default() }));
    assert_eq!(told(&d), [(vec![id(1), id(2)], "顶班".into())]);
}

#[test]
fn two_that_publish_at_once_are_both_kept_and_told_until_somebody_has_seen_both() {
    let mut a = desk();
    let mut b = Desk::new(2);
    a.sync(&mut b);
    publish_week(&mut a);
    a.sync(&mut b);
    put(&mut a, 3, 53);
    put(&mut b, 1, 53);
    publish_week(&mut a);
    publish_week(&mut b);
    a.sync(&mut b);
    let all = week(&a);
    assert_eq!((all.len(), unseen(&all).len()), (3, 1));
    assert_eq!(all, week(&b));
    publish_week(&mut a);
    let all = week(&a);
    assert_eq!((all.len(), unseen(&all).len()), (4, 0));
    assert!(all[3].edition.0[&id(3)].on.contains(&id(53)));
    assert!(all[3].edition.0[&id(1)].on.contains(&id(53)));
}

#[test]
fn answers_come_back_as_neighbours_write_them() {
    let mut d = desk();
    put(&mut d, 3, 54);
    publish_week(&mut d);
    let seats = own_seats(&week(&d)[0]);
    let read = |text: &str| read_replies(&d.state, &seats, text, FIRST);
    for (line, who, said, unsure) in [
        ("张某 已知悉", Some(51), &[(1, false), (2, false)][..], &[][..]),
        ("1. 张某：周二来不了", Some(51), &[(2, true)], &[]),
        ("张某 收到，周二晚去不了", Some(51), &[(1, false), (2, true)], &[]),
        ("张某 来不了", Some(51), &[], &[1, 2]),
        ("张某某 12月10日有事", Some(54), &[(3, true)], &[]),
        ("李某没问题👌", Some(52), &[(3, false)], &[]),
        ("收到", None, &[], &[]),
        ("1.2栋301张某 周二来不了，周一可以", Some(51), &[(1, false), (2, true)], &[]),
        ("张某 没有事", Some(51), &[(1, false), (2, false)], &[]),
    ] {
        let replies = read(line);
        let [reply] = replies.as_slice() else { panic!("{line}: {replies:?}") };
        assert_eq!(reply.volunteer, who.map(id), "{line}");
        let expected: Vec<(RecordId, bool)> = said.iter().map(|(s, no)| (id(*s), *no)).collect();
        assert_eq!(reply.seats, expected, "{line}");
        assert_eq!(reply.unsure, unsure.iter().map(|s| id(*s)).collect::<Vec<_>>(), "{line}");
    }
    let chat = read("李某 12:30\n收到\n今天天气不错\n收到");
    assert_eq!(chat.len(), 2);
    assert_eq!((chat[0].volunteer, chat[1].volunteer), (Some(id(52)), None));
}

fn terms(shift: u8, volunteer: u8, taker: u8, gives: Option<u8>) -> Terms {
    Terms { shift: id(shift), volunteer: id(volunteer), taker: id(taker), gives: gives.map(id) }
}

#[test]
fn a_swap_is_one_act_and_done_once() {
    let mut a = desk();
    let mut b = Desk::new(2);
    a.sync(&mut b);
    let terms = terms(2, 51, 52, Some(3));
    for desk in [&mut a, &mut b] {
        let drafts = swap(&desk.state, &COMMUNITY, &terms, None, now()).unwrap();
        desk.act(|_| drafts);
        let again = swap(&desk.state, &COMMUNITY, &terms, None, now()).unwrap();
        assert!(again.is_empty() && is_done(&desk.state, &COMMUNITY, &terms));
    }
    a.sync(&mut b);
    assert_eq!((on(&a, 2), on(&a, 3)), ([id(52)].into(), [id(51)].into()));
    assert_eq!(offers(&a.state).len(), 1);
    let voices = Voices::of(&a.state);
    assert_eq!(voices.said(&a.state, &id(2), &id(52)), Said::Comes);
    assert!(a.state.all::<Assignment>().all(|(_, one)| one.locked || one.shift == id(1)));
}

#[test]
fn a_swap_that_breaks_a_rule_is_refused_with_the_rule() {
    let mut d = desk();
    put(&mut d, 4, 53);
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let seen = Stood::of(&d.state, &d.state.get::<Shift>(&id(2)).unwrap());
    let later = Stood { start: at(20), ..seen.clone() };
    let twice = Unfit::Rule(id(53), id(2), Blocker::Overlap(id(4)));
    for (terms, seen, now, expected) in [
        (terms(2, 51, 53, None), &seen, now(), vec![twice]),
        (terms(2, 51, 53, Some(4)), &seen, now(), vec![]),
        (terms(2, 51, 54, None), &seen, now(), vec![]),
        (terms(2, 51, 51, None), &seen, now(), vec![Unfit::Oneself]),
        (terms(2, 52, 53, None), &seen, now(), vec![Unfit::NotOn(id(52), id(2))]),
        (terms(2, 51, 54, Some(3)), &seen, now(), vec![Unfit::NotOn(id(54), id(3))]),
        (terms(9, 51, 54, None), &seen, now(), vec![Unfit::NoShift]),
        (terms(2, 51, 54, None), &later, now(), vec![Unfit::Moved(seen.clone())]),
        (terms(2, 51, 54, None), &seen, LAST.and_time(NaiveTime::MIN), vec![Unfit::Past(id(2))]),
    ] {
        let looked = look_over(&d.state, &COMMUNITY, &terms, Some(seen), now);
        assert_eq!(looked.unfit, expected, "{terms:?}");
    }
}

#[test]
fn an_offer_is_open_until_it_is_taken_or_taken_back() {
    let mut d = desk();
    let open = |d: &Desk| {
        let all = roster(&d.state);
        offers(&d.state).iter().filter(|o| is_open(&all, &d.state, o, now())).count()
    };
    d.act(|s| offer(s, &COMMUNITY, &id(2), &id(51)).into_iter().collect());
    assert_eq!(d.act(|s| offer(s, &COMMUNITY, &id(2), &id(51)).into_iter().collect()), 0);
    assert_eq!(open(&d), 1);
    let swap_of = swap_id(&COMMUNITY, &id(2), &id(51));
    d.act(|s| withdraw_offer(s, &swap_of).into_iter().collect());
    assert_eq!(open(&d), 0);
    d.act(|s| offer(s, &COMMUNITY, &id(2), &id(51)).into_iter().collect());
    assert_eq!(open(&d), 1);
    let drafts = swap(&d.state, &COMMUNITY, &terms(2, 51, 53, None), None, now()).unwrap();
    d.act(|_| drafts);
    assert_eq!(open(&d), 0);
}

#[test]
fn a_list_of_several_shifts_comes_back() {
    let mut d = desk();
    edit(&mut d, 3, |s| s.max = 3);
    let shifts = shifts_between(&d.state, FIRST, LAST);
    assert_eq!(shifts.iter().map(|s| s.id).collect::<Vec<_>>(), [id(1), id(2), id(4), id(3)]);
    let text = "【下周志愿班】\nA 周一 垃圾分类\nB 周二 夜间巡逻\n1. 李某 周一\n2. 王某 B、D\n3. 周某 3栋201 周二\n\
                4. 吴某 周日\n5. 张某 周四晚\n6. 郑某 b\n7. 钱某 来不了";
    let read = read_sign_ups(&d.state, &COMMUNITY, &shifts, text, FIRST);
    let names: Vec<&str> = read.iter().map(|r| r.row.name.as_str()).collect();
    assert_eq!(names, ["李某", "王某", "周某", "吴某", "张某", "郑某", "钱某"]);
    let picks = |n: usize| -> Vec<(RecordId, bool, Fit)> {
        read[n].picks.iter().map(|p| (p.shift, p.sure, p.fit.clone())).collect()
    };
    assert_eq!(picks(0), [(id(1), true, Fit::Fine)]);
    assert_eq!(picks(1), [(id(2), true, Fit::Fine), (id(3), true, Fit::Fine)]);
    assert_eq!(picks(2), [(id(2), false, Fit::Full), (id(4), false, Fit::Fine)]);
    assert!(picks(3).is_empty() && read[3].missed);
    assert_eq!(picks(4), [(id(3), true, Fit::Fine)]);
    assert_eq!(picks(5), [(id(2), true, Fit::Full)]);
    assert!(picks(6).is_empty());

    let sure = |r: &SignUp| -> BTreeSet<RecordId> {
        r.picks.iter().filter(|p| p.sure && p.fit == Fit::Fine).map(|p| p.shift).collect()
    };
    let taking: Vec<(&ChainRow, RecordId, BTreeSet<RecordId>)> =
        read.iter().zip(60..).map(|(r, n)| (&r.row, id(n), sure(r))).collect();
    d.act(|s| sign_up_each(s, &COMMUNITY, &taking, FIRST));
    assert_eq!(on(&d, 1), [id(51), id(52)].into());
    assert_eq!(on(&d, 2), [id(51), id(53)].into());
    assert_eq!(on(&d, 3), [id(51), id(52), id(53)].into());
    assert_eq!(d.state.all::<Volunteer>().count(), 4, "who takes nothing is not taken in");
    assert_eq!(d.act(|s| sign_up_each(s, &COMMUNITY, &taking, FIRST)), 0);
}

#[test]
fn the_number_of_an_entry_is_no_date_and_its_door_no_letter() {
    let d = desk();
    let shifts = shifts_between(&d.state, FIRST, LAST);
    let text = "#接龙\n1.2栋301 周某 周一\n2.3-201吴某 周四\n３．８号楼101 郑某 A\n4.10号 钱某\n5.孙某 A座1203\n\
                6. 周一鸣 周四晚 能来\n7. 冯某 周一不行，周四可以";
    let read = read_sign_ups(&d.state, &COMMUNITY, &shifts, text, FIRST);
    let told: Vec<(&str, String, Vec<RecordId>, ChainChoice)> = read
        .iter()
        .map(|r| {
            let sure = r.picks.iter().filter(|p| p.sure).map(|p| p.shift).collect();
            (r.row.name.as_str(), r.row.door(), sure, r.row.choice)
        })
        .collect();
    let expected = [
        ("周某", "2-301", vec![id(1)], ChainChoice::None),
        ("吴某", "3-201", vec![id(3)], ChainChoice::None),
        ("郑某", "8-101", vec![id(1)], ChainChoice::None),
        ("钱某", "", vec![id(3)], ChainChoice::None),
        ("孙某", "1203", vec![], ChainChoice::None),
        ("周一鸣", "", vec![id(3)], ChainChoice::Comes),
        ("冯某", "", vec![id(3)], ChainChoice::Comes),
    ];
    let expected = expected.map(|(name, door, sure, choice)| (name, door.to_owned(), sure, choice));
    assert_eq!(told, expected);
    let single = read_sign_ups(&d.state, &COMMUNITY, &shifts, "12.10 周某", FIRST);
    assert_eq!(single[0].picks.iter().map(|p| p.shift).collect::<Vec<_>>(), [id(3)]);
}

#[test]
fn single_answers_are_read_without_numbers_and_one_person_is_taken_in_once() {
    let mut d = desk();
    let shifts = shifts_between(&d.state, FIRST, LAST);
    let read = read_sign_ups(&d.state, &COMMUNITY, &shifts, "周某 周一\n周某 周四晚 能来\n", FIRST);
    let taking: Vec<_> = read
        .iter()
        .zip(60..)
        .map(|(r, n)| (&r.row, id(n), r.picks.iter().map(|p| p.shift).collect()))
        .collect();
    d.act(|s| sign_up_each(s, &COMMUNITY, &taking, FIRST));
    assert_eq!(on(&d, 1), [id(51), id(60)].into());
    assert_eq!(on(&d, 3), [id(52), id(60)].into());
    let one = &shifts[..1];
    let read = read_sign_ups(&d.state, &COMMUNITY, one, "王某 能来", FIRST);
    assert_eq!(read[0].picks.len(), 1, "of one shift nobody need say which");
}

#[test]
fn what_may_go_wrong_is_told_worst_first() {
    let mut d = desk();
    let skill = id(70);
    d.act(|s| s.set(&skill, &Skill { name: "带队".into() }).into_iter().collect());
    edit(&mut d, 2, |s| s.roles = [RoleWanted { skill, count: 1 }].into());
    publish_week(&mut d);
    d.act(|s| s.change::<Volunteer>(&id(51), |v| v.newcomer = true).into_iter().collect());
    let monday = assignment_id(&COMMUNITY, &id(1), &id(51));
    let absent = Attended { presence: Presence::Absent, ..Attended::default() };
    d.act(|s| vec![s.state_fact(&monday, &absent)]);
    let tuesday = FIRST.succ_opt().unwrap();
    let risks = |d: &Desk| outlook(&d.state, tuesday, 1)[0].risks.clone();
    assert_eq!(
        risks(&d),
        [Risk::RoleShort(skill, 1), Risk::NewcomerAlone(id(51)), Risk::Silent(id(51))]
    );
    d.act(|s| take_replies(s, &[(id(2), id(51), true, String::new())]));
    assert_eq!(risks(&d), [Risk::Short(1), Risk::RoleShort(skill, 1), Risk::Declined(id(51))]);
    put(&mut d, 2, 53);
    let held = Held { volunteer: id(53), skill, ..Held::default() };
    d.act(|s| s.set(&id(71), &held).into_iter().collect());
    assert_eq!(risks(&d), [Risk::Declined(id(51))]);
    assert_eq!(outlook(&d.state, tuesday, 2).len(), 2);
}

#[test]
fn a_note_reaches_the_next_shift_of_its_kind() {
    let mut d = desk();
    let note = HandedOver { things: "钥匙在门卫处".into(), ..HandedOver::default() };
    d.act(|s| hand_over(s, &id(2), &note).into_iter().collect());
    assert_eq!(d.act(|s| hand_over(s, &id(2), &HandedOver::default()).into_iter().collect()), 0);
    let all = roster(&d.state);
    let (from, notes) = handed_to(&d.state, &all, &id(3)).unwrap();
    assert_eq!((from.id, notes[0].1.things.as_str()), (id(2), "钥匙在门卫处"));
    assert!(handed_to(&d.state, &all, &id(1)).is_none());
    assert!(handed_to(&d.state, &all, &id(2)).is_none(), "not to itself");
    assert_eq!(next_of_kind(&d.state, &id(2)).map(|s| s.id), Some(id(3)));
    let shared = d.log.iter().filter(|e| e.scope() == crate::log::Scope::Shared);
    assert!(shared.into_iter().all(|e| !e.line().contains("门卫")));
}
