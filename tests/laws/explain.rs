//! Explanations are true: what the one check says of who could take a place is what a reading of the rules says that
//! shares no code with it, minute by minute; what is named as the only thing in somebody's way is; what is said to fill
//! a place does. On small neighbourhoods where everything can be tried.

use crate::support::config;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use mulin::domain::KINDS;
use mulin::domain::community::community_record;
use mulin::domain::deliberation::DayOfWeek;
use mulin::domain::plan::{Heat, Model, search_steps};
use mulin::domain::shifts::{
    Assignment, Away, Blocker, Care, Case, Cure, Free, Held, Need, Planning, RoleWanted, Sheet,
    Shift, Volunteer, Window, assignment_id, blockers, broken, cures, exchanges, explain,
    place_blockers, turn_over, turnover,
};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const COMMUNITY: CommunityId = CommunityId([9; 16]);
/// The Monday all minutes count from.
const BEGIN: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
const DAY: i64 = 24 * 60;
const SKILL: RecordId = RecordId([200; 16]);

fn person_id(p: usize) -> RecordId {
    RecordId([u8::try_from(p).unwrap() + 50; 16])
}

fn shift_id(s: usize) -> RecordId {
    RecordId([u8::try_from(s).unwrap() + 1; 16])
}

/// Somebody, in the plainest form.
#[derive(Clone, Debug, Default)]
struct Who {
    /// Day of the week, from and to in minutes of it; `to` not later than `from` is on the next day.
    windows: Vec<(u32, u32, u32)>,
    away: Vec<(NaiveDate, NaiveDate)>,
    said: BTreeMap<NaiveDate, bool>,
    gone: Option<NaiveDate>,
    month: Option<u32>,
    week: Option<u32>,
    shifts: Option<u32>,
    run: Option<u32>,
    needs: BTreeSet<Need>,
    minor: bool,
    consent: Option<NaiveDate>,
    newcomer: bool,
    employed: bool,
    holds: bool,
}

/// A shift: when it begins and for how long, in minutes from [`BEGIN`].
#[derive(Clone, Debug)]
struct What {
    begin: i64,
    minutes: i64,
    wanted: u32,
    stairs: bool,
    leader: bool,
}

#[derive(Clone, Debug, Default)]
struct World {
    people: Vec<Who>,
    shifts: Vec<What>,
    on: BTreeSet<(usize, usize)>,
    locked: BTreeSet<(usize, usize)>,
    rest: u32,
    usual_month: u32,
}

fn moment(minutes: i64) -> NaiveDateTime {
    BEGIN.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)
}

impl What {
    fn day(&self) -> i64 {
        self.begin.div_euclid(DAY)
    }
    fn date(&self) -> NaiveDate {
        moment(self.begin).date()
    }
    fn end(&self) -> i64 {
        self.begin + self.minutes
    }
}

/// Whether somebody on a shift keeps to every rule, told minute by minute and day by day.
fn keeps(w: &World, on: &BTreeSet<(usize, usize)>, p: usize, s: usize) -> bool {
    let (who, what) = (&w.people[p], &w.shifts[s]);
    let date = what.date();
    if who.employed || who.gone.is_some_and(|g| date >= g) {
        return false;
    }
    let minutes = || what.begin..what.end();
    let away = |m: i64| {
        let day = moment(m).date();
        who.away.iter().any(|(a, b)| *a <= day && day <= *b)
    };
    if (what.begin..=what.end()).any(away) || who.said.get(&date) == Some(&false) {
        return false;
    }
    if who.said.get(&date).is_none() && !who.windows.is_empty() {
        let week = 7 * DAY;
        let free = |m: i64| {
            who.windows.iter().any(|(day, from, to)| {
                let begin = i64::from(*day) * DAY + i64::from(*from);
                let length = if to > from { to - from } else { to + 24 * 60 - from };
                (m - begin).rem_euclid(week) < i64::from(length)
            })
        };
        if !minutes().all(free) {
            return false;
        }
    }
    let clock = |m: i64| m.rem_euclid(DAY);
    let late = what.end() > what.day() * DAY + 20 * 60 + 30;
    let night = minutes().any(|m| clock(m) >= 22 * 60 || clock(m) < 6 * 60);
    let spared = |need| who.needs.contains(&need);
    let others: Vec<usize> =
        on.iter().filter(|(q, t)| *t == s && *q != p).map(|(q, _)| *q).collect();
    let old_hand = |q: &usize| !w.people[*q].newcomer && !w.people[*q].minor;
    if spared(Need::NoLate) && late
        || spared(Need::NoNight) && night
        || spared(Need::NoStairs) && what.stairs
        || (spared(Need::NotAlone) || who.minor) && others.is_empty()
        || who.minor && (late || night || who.consent.is_none_or(|c| c > date))
        || who.newcomer && !others.iter().any(old_hand)
    {
        return false;
    }
    let own: Vec<&What> =
        on.iter().filter(|(q, t)| *q == p && *t != s).map(|(_, t)| &w.shifts[*t]).collect();
    for o in &own {
        let apart = (o.begin - what.end()).max(what.begin - o.end());
        if apart < 0 || o.day() == what.day() || apart < i64::from(w.rest) {
            return false;
        }
    }
    let all: Vec<&What> = own.iter().copied().chain([what]).collect();
    let sum = |same: &dyn Fn(&What) -> bool| {
        all.iter().filter(|o| same(o)).map(|o| o.minutes).sum::<i64>()
    };
    let month = sum(&|o| (o.date().year(), o.date().month()) == (date.year(), date.month()));
    let same_week = |o: &What| o.day().div_euclid(7) == what.day().div_euclid(7);
    let in_week = all.iter().filter(|o| same_week(o)).count();
    let days: BTreeSet<i64> = all.iter().map(|o| o.day()).collect();
    let mut run = 1;
    for step in [-1, 1] {
        let mut day = what.day() + step;
        while days.contains(&day) {
            run += 1;
            day += step;
        }
    }
    month <= i64::from(who.month.unwrap_or(w.usual_month))
        && sum(&same_week) <= i64::from(who.week.unwrap_or(u32::MAX))
        && in_week <= who.shifts.unwrap_or(3) as usize
        && run <= who.run.unwrap_or(5)
}

fn count(on: &BTreeSet<(usize, usize)>, s: usize) -> u32 {
    u32::try_from(on.iter().filter(|(_, t)| *t == s).count()).unwrap()
}

fn legal(w: &World, on: &BTreeSet<(usize, usize)>) -> bool {
    on.iter().all(|(p, s)| keeps(w, on, *p, *s))
        && (0..w.shifts.len()).all(|s| count(on, s) <= w.shifts[s].wanted)
}

fn with(on: &BTreeSet<(usize, usize)>, p: usize, s: usize) -> BTreeSet<(usize, usize)> {
    let mut on = on.clone();
    on.insert((p, s));
    on
}

fn leads(w: &World, on: &BTreeSet<(usize, usize)>, s: usize) -> bool {
    !w.shifts[s].leader || on.iter().any(|(q, t)| *t == s && w.people[*q].holds)
}

/// Part of the cases: everything is tried in each.
fn fewer(part: u32) -> ProptestConfig {
    let config = config();
    ProptestConfig { cases: config.cases.div_ceil(part), ..config }
}

/// Numbers that look random, the same for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
    pub(crate) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
    fn maybe(&mut self, n: u64, from: u64, to: u64) -> Option<u32> {
        self.one_in(n).then(|| u32::try_from(from + self.below(to - from + 1)).unwrap())
    }
    fn day(&mut self) -> NaiveDate {
        BEGIN + Days::new(5 + self.below(11))
    }
}

#[expect(clippy::many_single_char_names, reason = "a world is drawn by the letters of its parts")]
fn world(seed: u64) -> World {
    let mut d = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..9 {
        d.below(2);
    }
    let people = 3 + d.below(4);
    let mut w = World {
        rest: 60 * u32::try_from(6 + d.below(7)).unwrap(),
        usual_month: 60 * u32::try_from(5 + d.below(8)).unwrap(),
        ..World::default()
    };
    for _ in 0..people {
        let mut who = Who::default();
        if d.one_in(2) {
            for _ in 0..3 + d.below(6) {
                let from = u32::try_from(d.below(20) * 60).unwrap();
                let to = u32::try_from(d.below(24) * 60).unwrap();
                who.windows.push((u32::try_from(d.below(7)).unwrap(), from, to));
            }
        }
        if d.one_in(3) {
            let from = d.day();
            who.away.push((from, from + Days::new(d.below(3))));
        }
        for _ in 0..d.below(4) {
            let day = d.day();
            let free = d.one_in(2);
            who.said.insert(day, free);
        }
        who.gone = d.one_in(9).then(|| d.day());
        who.month = d.maybe(3, 60, 600);
        who.week = d.maybe(4, 60, 500);
        who.shifts = d.maybe(3, 1, 3);
        who.run = d.maybe(3, 1, 3);
        who.needs = Need::ALL.iter().copied().filter(|_| d.one_in(6)).collect();
        who.minor = d.one_in(8);
        who.consent = d.one_in(2).then(|| d.day());
        who.newcomer = d.one_in(6);
        who.employed = d.one_in(12);
        who.holds = d.one_in(3);
        w.people.push(who);
    }
    for _ in 0..4 + d.below(6) {
        // From Saturday to the Tuesday after next, so that two months and three weeks are touched.
        let begin = i64::try_from(5 + d.below(11)).unwrap() * DAY
            + i64::try_from(d.below(48)).unwrap() * 30;
        w.shifts.push(What {
            begin,
            minutes: 30 * i64::try_from(1 + d.below(12)).unwrap(),
            wanted: u32::try_from(1 + d.below(2)).unwrap(),
            stairs: d.one_in(4),
            leader: d.one_in(4),
        });
    }
    // A roster that keeps to the rules, put on one by one, or two at once where one needs the other.
    for _ in 0..14 {
        let some = |d: &mut Dice, w: &World| {
            let p = usize::try_from(d.below(w.people.len() as u64)).unwrap();
            let s = usize::try_from(d.below(w.shifts.len() as u64)).unwrap();
            (p, s)
        };
        let (p, s) = some(&mut d, &w);
        let (q, _) = some(&mut d, &w);
        let one = with(&w.on, p, s);
        let two = with(&one, q, s);
        if legal(&w, &one) {
            w.on = one;
        } else if legal(&w, &two) {
            w.on = two;
        }
    }
    w.locked = w.on.iter().copied().filter(|_| d.one_in(5)).collect();
    w
}

fn log_of(w: &World) -> Log {
    let empty = State::new(KINDS);
    let mut drafts: Vec<Draft> = Vec::new();
    let rules =
        Planning { rest: Some(w.rest), month_minutes: Some(w.usual_month), ..Planning::default() };
    drafts.extend(empty.set(&community_record(&COMMUNITY), &rules));
    let time = |m: u32| NaiveTime::from_hms_opt(m / 60, m % 60, 0).unwrap();
    for (p, who) in w.people.iter().enumerate() {
        let id = person_id(p);
        let windows = who.windows.iter().map(|(day, from, to)| Window {
            weekday: DayOfWeek::ALL[*day as usize],
            from: time(*from),
            to: time(*to),
        });
        let volunteer = Volunteer {
            windows: windows.collect(),
            until: who.gone,
            month_minutes: who.month,
            week_minutes: who.week,
            week_shifts: who.shifts,
            run: who.run,
            newcomer: who.newcomer,
            employed: who.employed,
            ..Volunteer::default()
        };
        drafts.extend(empty.set(&id, &volunteer));
        // A record all of whose fields are as usual is one nevertheless.
        drafts.extend(empty.set(&id, &Volunteer { since: Some(BEGIN), ..volunteer }));
        let care = Care { needs: who.needs.clone(), minor: who.minor, consent: who.consent };
        drafts.extend(empty.set(&id, &care));
        for (n, (from, to)) in (100..).zip(&who.away) {
            let away = Away { volunteer: id, from: Some(*from), to: Some(*to) };
            drafts.extend(empty.set(&RecordId([n + u8::try_from(p).unwrap(); 16]), &away));
        }
        for (day, free) in &who.said {
            drafts.push(
                empty.state_fact(&id, &Free { day: Some(*day), busy: !free, ..Free::default() }),
            );
        }
        if who.holds {
            let held = Held { volunteer: id, skill: SKILL, ..Held::default() };
            drafts.extend(empty.set(&RecordId([u8::try_from(p).unwrap() + 150; 16]), &held));
        }
    }
    for (s, what) in w.shifts.iter().enumerate() {
        let role = RoleWanted { skill: SKILL, count: 1 };
        let shift = Shift {
            title: "巡逻".into(),
            day: Some(what.date()),
            start: Some(moment(what.begin).time()),
            end: Some(moment(what.end()).time()),
            min: 1,
            target: what.wanted,
            stairs: what.stairs,
            roles: what.leader.then_some(role).into_iter().collect(),
            ..Shift::default()
        };
        drafts.extend(empty.set(&shift_id(s), &shift));
    }
    for (p, s) in &w.on {
        let (shift, volunteer) = (shift_id(*s), person_id(*p));
        let locked = w.locked.contains(&(*p, *s));
        let seat = Assignment { shift, volunteer, locked, ..Assignment::default() };
        drafts.extend(empty.set(&assignment_id(&COMMUNITY, &shift, &volunteer), &seat));
    }
    let mut log = Log::new();
    enter(&mut log, drafts, 0);
    log
}

fn state_of(w: &World) -> State {
    State::of(&log_of(w), KINDS)
}

pub(crate) fn enter(log: &mut Log, drafts: Vec<Draft>, device: u8) {
    let mut clock = Clock::new(DeviceId([device; 8]));
    for (n, draft) in (1_000 + u64::from(device) * 10_000..).zip(drafts) {
        let op = draft.seal(COMMUNITY, clock.tick(n), None, Some(Salt([7; 16]))).unwrap();
        log.add(Entry::Whole(op));
    }
}

fn sheet_of(w: &World) -> Sheet {
    let last = BEGIN + Days::new(16);
    Sheet::of(&state_of(w), &COMMUNITY, BEGIN, last)
}

/// Before all shifts.
fn now() -> NaiveDateTime {
    BEGIN.and_time(NaiveTime::MIN)
}

fn number(sheet: &Sheet, s: usize) -> usize {
    sheet.duty(&shift_id(s)).unwrap()
}

/// The shift of a number, by its place in the world.
fn place(w: &World, sheet: &Sheet, duty: usize) -> usize {
    (0..w.shifts.len()).find(|s| shift_id(*s) == sheet.duties[duty].id).unwrap()
}

/// The world without what a blocker names; `None` for what is no matter of one person.
fn without(w: &World, p: usize, s: usize, blocker: Blocker) -> Option<World> {
    let mut w = w.clone();
    let date = w.shifts[s].date();
    let who = &mut w.people[p];
    match blocker {
        Blocker::Left => who.gone = None,
        Blocker::Away => who.away.clear(),
        Blocker::Busy => drop(who.said.remove(&date)),
        Blocker::Hours => who.windows.clear(),
        Blocker::Overlap(o) | Blocker::SameDay(o) | Blocker::Rest(o, _) => {
            let o = (0..w.shifts.len()).find(|t| shift_id(*t) == o)?;
            w.on.remove(&(p, o));
        }
        Blocker::MonthMinutes(_) => who.month = Some(100_000),
        Blocker::WeekMinutes(_) => who.week = Some(100_000),
        Blocker::WeekShifts(_) => who.shifts = Some(100),
        Blocker::Run(_) => who.run = Some(100),
        Blocker::Late => drop(who.needs.remove(&Need::NoLate)),
        Blocker::Night => drop(who.needs.remove(&Need::NoNight)),
        Blocker::Stairs => drop(who.needs.remove(&Need::NoStairs)),
        Blocker::Consent => who.consent = Some(BEGIN),
        Blocker::Newcomer => who.newcomer = false,
        Blocker::Role(_) => who.holds = true,
        Blocker::AlreadyOn
        | Blocker::Declined
        | Blocker::Full
        | Blocker::Alone
        | Blocker::Minor
        | Blocker::Class => return None,
    }
    Some(w)
}

/// Every single change that takes something out of somebody's way.
fn all_removals(w: &World, p: usize, s: usize, but: Blocker) -> Vec<World> {
    let mut all = vec![
        Blocker::Left,
        Blocker::Away,
        Blocker::Busy,
        Blocker::Hours,
        Blocker::MonthMinutes(0),
        Blocker::WeekMinutes(0),
        Blocker::WeekShifts(0),
        Blocker::Run(0),
        Blocker::Late,
        Blocker::Night,
        Blocker::Stairs,
        Blocker::Consent,
        Blocker::Newcomer,
    ];
    all.retain(|b| std::mem::discriminant(b) != std::mem::discriminant(&but));
    all.into_iter().filter_map(|b| without(w, p, s, b)).collect()
}

proptest! {
    #![proptest_config(fewer(5))]

    /// Who can take an empty place as things stand is exactly who can by the rules read plainly; so a place nobody is
    /// named for is one that no roster with somebody more on it fills.
    #[test]
    fn a_place_is_unfillable_exactly_when_nobody_can_take_it(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        prop_assert!(broken(&sheet).is_empty(), "the roster begins without faults");
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for p in 0..w.people.len() {
                if w.on.contains(&(p, s)) {
                    prop_assert_eq!(blockers(&sheet, p, duty), [Blocker::AlreadyOn]);
                    continue;
                }
                let on = with(&w.on, p, s);
                let can = keeps(&w, &on, p, s) && count(&on, s) <= w.shifts[s].wanted;
                prop_assert_eq!(blockers(&sheet, p, duty).is_empty(), can, "{} on {}", p, s);
            }
            let gaps = explain(&sheet, duty);
            let room = w.shifts[s].wanted > count(&w.on, s);
            prop_assert_eq!(!gaps.is_empty(), room || !leads(&w, &w.on, s));
            for gap in gaps {
                let able: Vec<usize> = (0..w.people.len())
                    .filter(|p| !w.on.contains(&(*p, s)))
                    .filter(|p| gap.role.is_none() || w.people[*p].holds)
                    .filter(|p| keeps(&w, &with(&w.on, *p, s), *p, s))
                    .collect();
                prop_assert_eq!(&gap.can, &able);
                let told: usize = gap.groups.iter().map(|(_, n)| n).sum();
                prop_assert_eq!(gap.able, gap.can.len() + told);
                prop_assert!(gap.near.len() <= told);
            }
        }
    }

    /// Take away the one thing that is in somebody's way, and they can come; take away anything else, and they cannot.
    #[test]
    fn the_one_blocker_is_the_one(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for p in (0..w.people.len()).filter(|p| !w.on.contains(&(*p, s))) {
                let found = place_blockers(&sheet, p, duty, None);
                let can = |w: &World| keeps(w, &with(&w.on, p, s), p, s);
                let [one] = found.as_slice() else {
                    // With several in the way, one gone is not enough.
                    for blocker in &found {
                        if let Some(less) = without(&w, p, s, *blocker)
                            && *blocker != Blocker::Newcomer
                        {
                            let left = place_blockers(&sheet_of(&less), p, duty, None);
                            prop_assert_eq!(left.is_empty(), can(&less));
                        }
                    }
                    continue;
                };
                if let Some(less) = without(&w, p, s, *one) {
                    prop_assert!(can(&less), "{:?} of {} on {}", one, p, s);
                    prop_assert!(place_blockers(&sheet_of(&less), p, duty, None).is_empty());
                }
                for other in all_removals(&w, p, s, *one) {
                    prop_assert!(!can(&other), "{:?} is not what keeps {} from {}", one, p, s);
                }
            }
        }
    }

    /// Two steps fill a place exactly where some roster two steps away does.
    #[test]
    fn two_steps_are_found_exactly_where_there_are_any(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in (0..w.shifts.len()).filter(|s| count(&w.on, *s) < w.shifts[*s].wanted) {
            let found: BTreeSet<(usize, usize)> =
                exchanges(&sheet, number(&sheet, s), None, now(), usize::MAX)
                    .iter()
                    .map(|e| (e.who, place(&w, &sheet, e.gives)))
                    .collect();
            let mut tried = BTreeSet::new();
            for v in (0..w.people.len()).filter(|v| !w.on.contains(&(*v, s))) {
                if keeps(&w, &with(&w.on, v, s), v, s) {
                    continue;
                }
                for (_, o) in w.on.iter().filter(|(q, _)| *q == v) {
                    for to in (0..w.people.len()).filter(|to| *to != v) {
                        if w.locked.contains(&(v, *o)) || w.on.contains(&(to, *o)) {
                            continue;
                        }
                        let mut on = with(&with(&w.on, v, s), to, *o);
                        on.remove(&(v, *o));
                        if legal(&w, &on) && leads(&w, &on, *o) >= leads(&w, &w.on, *o)
                            && leads(&w, &on, *o) <= leads(&w, &w.on, *o)
                        {
                            tried.insert((v, *o));
                        }
                    }
                }
            }
            prop_assert_eq!(found, tried, "on {}", s);
        }
    }
}

proptest! {
    #![proptest_config(fewer(40))]

    /// What is offered to fill a place fills it, by the plain reading of the rules.
    #[test]
    fn every_cure_cures(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for gap in explain(&sheet, duty) {
                for cure in cures(&sheet, duty, &gap, now()) {
                    let mut then = w.clone();
                    let who = match cure {
                        Cure::Take(p) => p,
                        Cure::Exchange { who, gives, to } => {
                            let o = place(&w, &sheet, gives);
                            then.on.remove(&(who, o));
                            then.on.insert((to, o));
                            who
                        }
                        Cure::Ask(p, blocker) => match without(&w, p, s, blocker) {
                            Some(less) => { then = less; p }
                            None => continue,
                        },
                        Cure::More(p, minutes) => {
                            let most = w.people[p].month.unwrap_or(w.usual_month);
                            then.people[p].month = Some(most + minutes);
                            p
                        }
                        Cure::Shift(minutes, p) => { then.shifts[s].begin += minutes; p }
                        Cure::Day(days, p) => { then.shifts[s].begin += days * DAY; p }
                        Cure::Learn(p) => { then.people[p].holds = true; p }
                        Cure::Replan(_) => continue,
                    };
                    then.on.insert((who, s));
                    prop_assert!(gap.role.is_none() || then.people[who].holds);
                    let all = then.on.iter();
                    let faults: Vec<_> = all.filter(|(p, s)| !keeps(&then, &then.on, *p, *s)).collect();
                    prop_assert!(faults.is_empty(), "{:?}: {:?}", cure, faults);
                }
            }
        }
    }

    /// What a plan comes to breaks no rule, moves nobody a person decided on, and is what its drafts make of the data.
    #[test]
    fn a_plan_keeps_to_the_rules(seed in any::<u64>()) {
        let w = world(seed);
        let state = state_of(&w);
        let sheet = sheet_of(&w);
        let Some(case) = Case::of(&sheet, now(), &BTreeMap::new()) else { return Ok(()) };
        let model = Model::new(case.problem.clone());
        prop_assert!(model.is_ok(), "{:?}", model.err());
        let Ok(model) = model else { return Ok(()) };
        let plan = search_steps(&model, &case.start, seed, Heat::USUAL, 3_000);
        let after = case.settled(&plan.rows);
        let on: BTreeSet<(usize, usize)> = (0..after.duties.len())
            .flat_map(|d| after.coming(d).map(move |p| (p, d)).collect::<Vec<_>>())
            .map(|(p, d)| (p, place(&w, &after, d)))
            .collect();
        prop_assert!(legal(&w, &on));
        prop_assert!(w.locked.is_subset(&on));
        let drafts = turn_over(&state, &COMMUNITY, &sheet, &turnover(&sheet, &after));
        let mut log = log_of(&w);
        enter(&mut log, drafts, 3);
        let then = Sheet::of(&State::of(&log, KINDS), &COMMUNITY, sheet.first, sheet.last);
        for duty in 0..after.duties.len() {
            let (made, meant): (Vec<_>, Vec<_>) = (then.coming(duty).collect(), after.coming(duty).collect());
            prop_assert_eq!(made, meant);
        }
    }
}

#[test]
fn a_minute_of_the_week_is_told_alike() {
    // The plain reading leans on this.
    assert_eq!(BEGIN.weekday().num_days_from_monday(), 0);
    assert_eq!(moment(DAY + 61).time().minute(), 1);
}
