//! What is found of somebody, what is due, and what an erasure leaves.

use super::*;
use crate::domain::community::{Household, HouseholdPrivate, PersonPrivate};
use crate::domain::deliberation::{Topic, TopicDone, TopicRaiser, raise};
use crate::domain::pact::PactKey;
use crate::domain::shifts::{Certificate, Volunteer, VolunteerName};
use crate::domain::testing::{Desk, id};
use crate::log::{Entry, OpId, Record, Scope, merkle};
use chrono::NaiveDate;

const OFFSET: i64 = 8 * 60;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn ms(text: &str) -> u64 {
    let noon = day(text).and_hms_opt(4, 0, 0).expect("noon in Shanghai");
    u64::try_from(noon.and_utc().timestamp_millis()).expect("after 1970")
}

/// Somebody in the register who raised a topic and is named in another.
fn village() -> Desk {
    let mut d = Desk::new(1);
    d.set_clock(ms("2024-03-01"));
    let who =
        PersonPrivate { name: "王建国".into(), phone: "13800000001".into(), ..<_>::default() };
    let topic = |title: &str| Topic { title: title.into(), ..Topic::default() };
    let named = TopicRaiser { name: "王建国".into(), ..TopicRaiser::default() };
    let linked = TopicRaiser { person: Some(id(1)), ..TopicRaiser::default() };
    let other = TopicRaiser { name: "李梅".into(), ..TopicRaiser::default() };
    d.act(|s| s.set(&id(1), &who).into_iter().collect());
    d.act(|s| raise(s, &id(2), &topic("路灯不亮"), &named));
    d.act(|s| raise(s, &id(3), &topic("请王建国来修门"), &linked));
    d.act(|s| raise(s, &id(4), &topic("楼道堆物"), &other));
    d.act(|s| vec![s.state_fact(&id(5), &PactKey { key: id(1).to_string() })]);
    d
}

fn erase(desk: &mut Desk, ops: &[OpId]) {
    for op in ops {
        assert!(desk.log.erase(op), "what is proposed can be erased");
    }
    desk.state.update(&desk.log, ops, &[]);
}

#[test]
fn all_that_names_somebody_is_found_and_nothing_of_others() {
    let d = village();
    let found = about(&d.log, &d.state, &id(1));
    assert_eq!(found.names.iter().collect::<Vec<_>>(), ["王建国"]);
    assert_eq!(found.own.iter().map(|h| h.on).collect::<Vec<_>>(), [id(1)]);
    let elsewhere: Vec<_> = found.elsewhere.iter().map(|h| (h.on, h.base.as_str())).collect();
    assert_eq!(elsewhere, [(id(2), "topic.raiser"), (id(3), "topic.raiser")]);
    let mentions: Vec<_> = found.mentions.iter().map(|m| (m.on, m.text.as_str())).collect();
    assert_eq!(mentions, [(id(3), "请王建国来修门")]);
    assert!(is_somebody(&d.state, &id(1)) && !is_somebody(&d.state, &id(2)));
}

#[test]
fn a_name_within_a_longer_word_is_another_one() {
    let mut d = Desk::new(1);
    let ann = PersonPrivate { name: "Ann Li".into(), ..<_>::default() };
    d.act(|s| s.set(&id(1), &ann).into_iter().collect());
    for (n, title) in [(2, "JoAnn Lin"), (3, "Ann Li, 3rd floor")] {
        let topic = Topic { title: title.into(), ..Topic::default() };
        d.act(|s| raise(s, &id(n), &topic, &TopicRaiser::default()));
    }
    let found = about(&d.log, &d.state, &id(1)).mentions;
    assert_eq!(found.iter().map(|m| m.on).collect::<Vec<_>>(), [id(3)]);
}

#[test]
fn an_erasure_takes_the_bodies_and_leaves_ids_and_fingerprint() {
    let mut d = village();
    let before = (d.log.share_root(), d.log.full_root(), d.log.len());
    let found = about(&d.log, &d.state, &id(1));
    let ops: Vec<OpId> = found.own.iter().chain(&found.elsewhere).map(|h| h.op).collect();
    erase(&mut d, &ops);
    assert_eq!((d.log.share_root(), d.log.full_root(), d.log.len()), before);
    let lines: String = d.log.iter().map(Entry::line).collect();
    assert!(!lines.contains("13800000001"), "the telephone is gone");
    assert!(!lines.contains("\"name\":\"王建国\""), "so is the name");
    assert!(lines.contains("李梅"), "others stay");
    assert_eq!(d.state.get::<PersonPrivate>(&id(1)), None);
    assert_eq!(about(&d.log, &d.state, &id(1)).elsewhere, []);

    // The fact that says so changes the fingerprint as any other fact does, and names what others may still hold.
    let mut other = village();
    let mark = mark(id(1), &ops);
    assert_eq!(mark.scope, Scope::Shared);
    d.enter([mark]);
    let said: Vec<Entry> = d.log.iter().filter(|e| !named(e).is_empty()).cloned().collect();
    assert_eq!(said.len(), 1);
    let mut found = unapplied(&other.log, &said);
    let mut all = ops.clone();
    found.sort_unstable();
    all.sort_unstable();
    assert_eq!(found, all);
    other.merge(&d);
    assert_eq!(other.log.share_root(), d.log.share_root());
    assert!(!unapplied(&other.log, &said).is_empty(), "an import alone erases nothing");
    erase(&mut other, &ops);
    assert!(unapplied(&other.log, &said).is_empty());
    assert!(other.log == d.log && other.state == d.state);
    let shared = other.log.iter().filter(|e| e.scope() == Scope::Shared).map(Entry::hash);
    assert_eq!(merkle::root(shared), d.log.share_root());
}

#[test]
fn an_erasure_names_what_everybody_holds_in_vain() {
    let mut d = village();
    let shared: Vec<OpId> =
        d.log.iter().filter(|e| e.scope() == Scope::Shared).map(Entry::id).collect();
    d.enter([mark(id(1), &shared)]);
    let said: Vec<Entry> = d.log.iter().cloned().collect();
    assert_eq!(unapplied(&d.log, &said), []);
}

#[test]
fn who_raised_a_topic_is_due_a_year_after_it_is_done() {
    let mut d = village();
    d.set_clock(ms("2024-05-10"));
    d.act(|s| vec![s.state_fact(&id(2), &TopicDone { text: "换了灯".into() })]);
    for (today, expected) in [("2025-05-09", false), ("2025-05-10", true)] {
        let found = due(&d.log, &d.state, day(today), OFFSET);
        let is = found.iter().any(|due| due.rule == Rule::Raisers && due.on == id(2));
        assert_eq!(is, expected, "{today}");
        assert!(!found.iter().any(|due| due.on == id(3)), "an open topic keeps its raiser");
    }
}

#[test]
fn a_volunteer_who_left_loses_the_telephone_and_keeps_the_name_until_two_years_are_over() {
    let mut d = Desk::new(1);
    d.set_clock(ms("2024-01-10"));
    let volunteer = Volunteer {
        since: Some(day("2024-01-10")),
        until: Some(day("2024-03-01")),
        ..Volunteer::default()
    };
    let name = VolunteerName { name: "赵敏".into(), tel: "13900000002".into() };
    d.act(|s| s.set(&id(1), &volunteer).into_iter().collect());
    d.act(|s| s.set(&id(1), &name).into_iter().collect());
    d.act(|s| {
        let mut other = name.clone();
        other.tel = "13900000003".into();
        s.set(&id(1), &other).into_iter().collect()
    });
    d.act(|s| vec![s.state_fact(&id(1), &Certificate { number: "1".into(), ..<_>::default() })]);
    assert_eq!(due(&d.log, &d.state, day("2024-03-31"), OFFSET), []);
    let found = due(&d.log, &d.state, day("2024-04-01"), OFFSET);
    let [phone] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((phone.rule, phone.erasing.ops.len()), (Rule::LeftPhones, 2));
    assert_eq!(phone.holds(&d.log).len(), 2);
    d.set_clock(ms("2024-04-01"));
    d.enter(phone.erasing.keep.clone());
    erase(&mut d, &phone.erasing.ops.clone());
    let lines: String = d.log.iter().map(Entry::line).collect();
    assert!(!lines.contains("1390000000"), "no telephone of theirs is left");
    let left = d.state.get::<VolunteerName>(&id(1)).expect("the name");
    assert_eq!((left.name.as_str(), left.tel.as_str()), ("赵敏", ""));
    assert_eq!(due(&d.log, &d.state, day("2024-04-02"), OFFSET), []);

    let found = due(&d.log, &d.state, day("2026-04-01"), OFFSET);
    let [all] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(all.rule, Rule::Volunteers);
    assert!(all.holds(&d.log).iter().all(|h| h.base == VolunteerName::KIND.base));
    let own = about(&d.log, &d.state, &id(1)).own;
    let kept: Vec<_> = own.iter().filter(|h| !h.proposed).map(|h| h.base.as_str()).collect();
    assert_eq!(kept, [Certificate::KIND.base], "its number must not be given again");
}

#[test]
fn a_household_that_moved_away_is_due_two_years_after_it_was_taken_out() {
    let mut d = village();
    let home =
        HouseholdPrivate {
            name: "样例户".into(), phone: "13900000009".into(), ..<_>::default()
        };
    let stays = HouseholdPrivate { name: "留下户".into(), ..<_>::default() };
    for (at, private) in [(id(10), &home), (id(11), &stays)] {
        d.act(|s| s.set(&at, &Household::default()).into_iter().collect());
        d.act(|s| s.set(&at, private).into_iter().collect());
    }
    d.act(|s| {
        let moved = HouseholdPrivate { note: "六月搬走".into(), ..home.clone() };
        s.set(&id(10), &moved).into_iter().collect()
    });
    d.set_clock(ms("2024-06-30"));
    d.act(|s| {
        let both = [s.remove::<Household>(&id(10)), s.remove::<HouseholdPrivate>(&id(10))];
        both.into_iter().flatten().collect()
    });
    d.act(|s| s.remove::<PersonPrivate>(&id(1)).into_iter().collect());
    assert_eq!(due(&d.log, &d.state, day("2026-06-29"), OFFSET), []);
    let found = due(&d.log, &d.state, day("2026-06-30"), OFFSET);
    let told: Vec<_> = found.iter().map(|due| (due.rule, due.on, due.since)).collect();
    let out = day("2024-06-30");
    assert_eq!(told, [(Rule::TakenOut, id(1), out), (Rule::TakenOut, id(10), out)]);
    assert_eq!(found[1].erasing.ops.len(), 2, "what was noted, each time");
    for due in &found {
        erase(&mut d, &due.erasing.ops);
    }
    let lines: String = d.log.iter().map(Entry::line).collect();
    for gone in ["样例户", "13900000009", "六月搬走", "13800000001"] {
        assert!(!lines.contains(gone), "{gone} is left");
    }
    assert!(lines.contains("留下户"));
    assert_eq!(d.state.get::<HouseholdPrivate>(&id(10)), None, "it does not come back");
    assert_eq!(due(&d.log, &d.state, day("2026-07-30"), OFFSET), []);
}
