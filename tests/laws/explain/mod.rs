//! Explanations are true: what the one check says of who could take a place is what a reading of the rules says that
//! shares no code with it, minute by minute; what is named as the only thing in somebody's way is; what is said to fill
//! a place does. On small neighbourhoods where everything can be tried.

mod dice;
mod laws;
mod on_call;
mod removals;
mod terms;

pub(crate) use dice::Dice;

use crate::support::config;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use mulin::domain::KINDS;
use mulin::domain::community::community_record;
use mulin::domain::deliberation::DayOfWeek;
use mulin::domain::plan::{Bound, Heat, Model, OFF, breaks, search_steps};
use mulin::domain::shifts::{
    Assignment, Away, Blocker, CURE_SEED, CURE_STEPS, Care, Case, Change, Cure, Curing, Free, Gap,
    Going, Held, Need, Planning, RoleWanted, Sheet, Shift, Volunteer, Weight, Window,
    assignment_id, blockers, broken, exchanges, explain, place_blockers, turn_over, turnover,
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

#[expect(clippy::struct_excessive_bools, reason = "what somebody is, each by itself")]
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
    day: Option<u32>,
    on_end: Option<u32>,
    on_end_minutes: Option<u32>,
    stretch: Option<u32>,
    /// Turns a month they would like.
    least: Option<u32>,
    most: Option<u32>,
    needs: BTreeSet<Need>,
    minor: bool,
    consent: Option<NaiveDate>,
    newcomer: bool,
    employed: bool,
    holds: bool,
    /// The last day they hold it, where there is one.
    held_until: Option<NaiveDate>,
}

/// A shift: when it begins and for how long, in minutes from [`BEGIN`].
#[derive(Clone, Debug)]
struct What {
    begin: i64,
    minutes: i64,
    wanted: u32,
    stairs: bool,
    leader: bool,
    grid: Option<u8>,
    /// Its template, and how often each may come to that in a month.
    kind: Option<u8>,
    each: Option<u32>,
}

#[derive(Clone, Debug, Default)]
struct World {
    people: Vec<Who>,
    shifts: Vec<What>,
    on: BTreeSet<(usize, usize)>,
    locked: BTreeSet<(usize, usize)>,
    rest: u32,
    travel: u32,
    usual_month: u32,
    usual_day: u32,
    /// So many days on end are looked at together, and how many shifts one may have in them.
    days_on_end: i64,
    usual_on_end: Option<u32>,
    usual_stretch: Option<u32>,
    /// Days in a row that are nothing special.
    run_free: Option<u32>,
    /// Where turns are nobody's matter.
    easy: bool,
}

fn moment(minutes: i64) -> NaiveDateTime {
    BEGIN.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)
}

impl Who {
    fn leads(&self, what: &What) -> bool {
        self.holds && self.held_until.is_none_or(|until| what.date() <= until)
    }
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
    if !who.said.contains_key(&date) && !who.windows.is_empty() {
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
        let far = o.grid.is_some() && what.grid.is_some() && o.grid != what.grid;
        let least = match (o.day() == what.day(), far) {
            (true, true) => w.travel,
            (true, false) => 0,
            (false, _) => w.rest,
        };
        if apart < i64::from(least) {
            return false;
        }
    }
    let all: Vec<&What> = own.iter().copied().chain([what]).collect();
    let sum = |same: &dyn Fn(&What) -> bool| {
        all.iter().filter(|o| same(o)).map(|o| o.minutes).sum::<i64>()
    };
    let month = sum(&|o| (o.date().year(), o.date().month()) == (date.year(), date.month()));
    let same_week = |o: &What| o.day().div_euclid(7) == what.day().div_euclid(7);
    let that_day = all.iter().filter(|o| o.day() == what.day()).count();
    let on_end = |first: i64| {
        let inside = |o: &What| (first..first + w.days_on_end).contains(&o.day());
        let shifts = all.iter().filter(|o| inside(o)).count();
        shifts <= who.on_end.or(w.usual_on_end).unwrap_or(u32::MAX) as usize
            && sum(&inside) <= i64::from(who.on_end_minutes.unwrap_or(u32::MAX))
    };
    if that_day > who.day.unwrap_or(w.usual_day) as usize
        || !(0..w.days_on_end).all(|back| on_end(what.day() - back))
    {
        return false;
    }
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
        && terms::often(w, &all, what)
        && terms::on_end(who.stretch.or(w.usual_stretch), &all, what)
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
    let what = &w.shifts[s];
    !what.leader || on.iter().any(|(q, t)| *t == s && w.people[*q].leads(what))
}

/// Part of the cases: everything is tried in each.
fn fewer(part: u32) -> ProptestConfig {
    let config = config();
    ProptestConfig { cases: config.cases.div_ceil(part), ..config }
}

fn log_of(w: &World) -> Log {
    let empty = State::new(KINDS);
    let mut drafts: Vec<Draft> = Vec::new();
    let rules = Planning {
        rest: Some(w.rest),
        month_minutes: Some(w.usual_month),
        day_shifts: Some(w.usual_day),
        travel: Some(w.travel),
        window_days: u32::try_from(w.days_on_end).ok(),
        window_shifts: w.usual_on_end,
        stretch_minutes: w.usual_stretch,
        run_free: w.run_free,
        turns: if w.easy { Weight::Off } else { Weight::Normal },
        ..Planning::default()
    };
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
            day_shifts: who.day,
            window_shifts: who.on_end,
            window_minutes: who.on_end_minutes,
            stretch_minutes: who.stretch,
            least_shifts: who.least,
            most_shifts: who.most,
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
            let until = who.held_until;
            let held = Held { volunteer: id, skill: SKILL, until, ..Held::default() };
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
            grid: what.grid.map(|grid| RecordId([grid + 210; 16])),
            template: what.kind.map(|kind| RecordId([kind + 220; 16])),
            each: what.each,
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
