//! What stands in the way 为什么不能: the one check of all hard rules, for the planner, the board, swaps and answers alike.

use super::sheet::class_fits;
use super::stretch::on_end;
use super::{Duty, Need, Obstacle, Planning, Rule, Sheet, in_parts, standby_standing};
use crate::log::RecordId;
use crate::text::{Lang, dates, roster_plan as say};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// A hard rule that taking a shift would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blocker {
    /// They are on it already.
    AlreadyOn,
    /// They said that they do not come to this one.
    Declined,
    /// They take no shifts any more, or are not known here.
    Left,
    /// They are away.
    Away,
    /// They said that they cannot on this day.
    Busy,
    /// It is outside the times they can.
    Hours,
    /// They are on this other shift meanwhile.
    Overlap(RecordId),
    /// They are on call for this other shift, and could not come to both.
    OnCall(RecordId),
    /// They are on this other shift on the same day.
    SameDay(RecordId),
    /// Too little time for the way from it to this other one in another grid on the same day: so many minutes.
    Travel(RecordId, u32),
    /// More shifts in the day than this.
    DayShifts(u32),
    /// Too little rest between it and this other one: so many minutes.
    Rest(RecordId, u32),
    /// More minutes in the month than this.
    MonthMinutes(u32),
    /// More minutes in the week than this.
    WeekMinutes(u32),
    /// More shifts in the week than this.
    WeekShifts(u32),
    /// More shifts than the first number in some days on end, as many as the second.
    WindowShifts(u32, u32),
    /// More shifts of the same template in the month than this.
    KindShifts(u32),
    /// More minutes, likewise.
    WindowMinutes(u32, u32),
    /// More days in a row than this.
    Run(u32),
    /// More minutes on end without a pause than this.
    Stretch(u32),
    /// No more room.
    Full,
    /// No shift that ends after 20:30.
    Late,
    /// No night.
    Night,
    /// Nobody else is on it, and they are never alone.
    Alone,
    /// No stairs.
    Stairs,
    /// Under eighteen without a guardian's consent.
    Consent,
    /// Under eighteen: not late, not at night.
    Minor,
    /// A newcomer, and nobody experienced is on it.
    Newcomer,
    /// They do not hold the skill that is missing.
    Role(RecordId),
    /// Duty is for those employed, volunteering for the others.
    Class,
}

impl From<Obstacle> for Blocker {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::AlreadyOn => Self::AlreadyOn,
            Obstacle::DoubleBooked(other) => Self::Overlap(other),
        }
    }
}

impl Blocker {
    /// The rule of the catalogue.
    pub fn rule(self) -> Rule {
        match self {
            Self::AlreadyOn | Self::Overlap(_) | Self::OnCall(_) | Self::Travel(..) => {
                Rule::Overlap
            }
            Self::Declined | Self::Left | Self::Away | Self::Busy | Self::Hours => Rule::Avail,
            Self::SameDay(_) | Self::DayShifts(_) => Rule::Day,
            Self::Rest(..) => Rule::Rest,
            Self::MonthMinutes(_) | Self::WeekMinutes(_) | Self::WindowMinutes(..) => Rule::MaxMin,
            Self::WeekShifts(_) | Self::WindowShifts(..) | Self::KindShifts(_) => Rule::MaxShift,
            Self::Run(_) | Self::Stretch(_) => Rule::Consec,
            Self::Full => Rule::Cap,
            Self::Late | Self::Night | Self::Alone | Self::Stairs | Self::Consent | Self::Minor => {
                Rule::Guard
            }
            Self::Newcomer => Rule::Buddy,
            Self::Role(_) => Rule::Role,
            Self::Class => Rule::Class,
        }
    }

    /// Why they cannot, in a few words: 那天请假.
    pub fn words(self, lang: Lang) -> String {
        let hours = |minutes| dates::length(minutes, lang);
        let plain = match self {
            Self::AlreadyOn => say::B_ALREADY,
            Self::Declined => say::B_DECLINED,
            Self::Left => say::B_LEFT,
            Self::Away => say::B_AWAY,
            Self::Busy => say::B_BUSY,
            Self::Hours => say::B_HOURS,
            Self::Overlap(_) => say::B_OVERLAP,
            Self::OnCall(_) => say::B_ON_CALL,
            Self::SameDay(_) => say::B_SAME_DAY,
            Self::Travel(_, gap) => return say::B_TRAVEL.fill(lang, &[&hours(gap)]),
            Self::DayShifts(most) => return say::B_DAY_SHIFTS.fill(lang, &[&most.to_string()]),
            Self::WindowShifts(most, days) => {
                return say::B_WINDOW_SHIFTS.fill(lang, &[&days.to_string(), &most.to_string()]);
            }
            Self::WindowMinutes(most, days) => {
                return say::B_WINDOW.fill(lang, &[&days.to_string(), &hours(most)]);
            }
            Self::Rest(_, gap) => return say::B_REST.fill(lang, &[&hours(gap)]),
            Self::MonthMinutes(most) => return say::B_MONTH.fill(lang, &[&hours(most)]),
            Self::WeekMinutes(most) => return say::B_WEEK.fill(lang, &[&hours(most)]),
            Self::WeekShifts(most) => {
                return say::B_WEEK_SHIFTS.fill(lang, &[&most.to_string()]);
            }
            Self::KindShifts(most) => return say::B_KIND.fill(lang, &[&most.to_string()]),
            Self::Run(most) => return say::B_RUN.fill(lang, &[&most.to_string()]),
            Self::Stretch(most) => return say::B_STRETCH.fill(lang, &[&hours(most)]),
            Self::Full => say::B_FULL,
            Self::Late => say::B_LATE,
            Self::Night => say::B_NIGHT,
            Self::Alone => say::B_ALONE,
            Self::Stairs => say::B_STAIRS,
            Self::Consent => say::B_CONSENT,
            Self::Minor => say::B_MINOR,
            Self::Newcomer => say::B_NEWCOMER,
            Self::Role(_) => say::B_ROLE,
            Self::Class => say::B_CLASS,
        };
        plain.get(lang).to_owned()
    }
}

/// The hard rules that `v` would break by taking shift `s` as things stand; none: they can take it now. Of somebody who
/// is on it, only that they are.
pub fn blockers(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    if sheet.is_on(v, s) {
        return vec![Blocker::AlreadyOn];
    }
    let mut found = standing(sheet, v, s);
    if sheet.count(s) >= sheet.duties[s].shift.most() {
        found.push(Blocker::Full);
    }
    found
}

/// Whether `v` can take shift `s` as things stand.
pub fn can_take(sheet: &Sheet, v: usize, s: usize) -> bool {
    blockers(sheet, v, s).is_empty()
}

/// The hard rules that `v` breaks by being on shift `s`, where they are, or would break but for the room on it.
pub fn standing(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    let mut found = unsuited(sheet, v, s);
    if sheet.on[s].iter().any(|p| p.who == v && p.agreed) {
        found.retain(|b| !own_word(*b));
    }
    among_own(sheet, v, s, &mut found);
    company(sheet, v, s, &mut found);
    found
}

/// Whether somebody's own word that they come lifts it: they said before that they are usually not free then.
pub fn own_word(blocker: Blocker) -> bool {
    matches!(blocker, Blocker::Hours | Blocker::Busy)
}

/// Every place in the span that breaks a hard rule, and everybody on call who could not come: who, which shift, which
/// rules, and whether a reason was given.
pub fn broken(sheet: &Sheet) -> Vec<(usize, usize, Vec<Blocker>, bool)> {
    let mut found = Vec::new();
    for s in (0..sheet.duties.len()).filter(|s| sheet.inside(*s)) {
        let over = sheet.count(s) > sheet.duties[s].shift.most();
        for place in sheet.on[s].iter().filter(|p| !p.declined) {
            let mut rules = standing(sheet, place.who, s);
            if over {
                rules.push(Blocker::Full);
            }
            if !rules.is_empty() {
                found.push((place.who, s, rules, place.excused));
            }
        }
        for ready in &sheet.ready[s] {
            let rules = standby_standing(sheet, ready.who, s);
            if !rules.is_empty() {
                found.push((ready.who, s, rules, ready.excused));
            }
        }
    }
    found
}

/// What keeps `v` from shift `s` whoever else is on what: who they are, when they can, what they are spared.
pub fn unsuited(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    let (c, d) = (&sheet.people[v], &sheet.duties[s]);
    let mut found = Vec::new();
    if !c.known {
        found.push(Blocker::Left);
        return found;
    }
    let mut rule = |holds: bool, blocker: Blocker| {
        if holds {
            found.push(blocker);
        }
    };
    rule(c.volunteer.until.is_some_and(|until| d.day >= until), Blocker::Left);
    rule(!class_fits(d.shift.class, c.volunteer.employed), Blocker::Class);
    rule(sheet.on[s].iter().any(|p| p.who == v && p.declined), Blocker::Declined);
    let last = d.to.date();
    let meets = |(from, to): &(NaiveDate, NaiveDate)| *from <= last && d.day <= *to;
    rule(c.away.iter().any(meets), Blocker::Away);
    // What somebody said of this very day counts more than when they can as a rule.
    let said = c.said.get(&d.day);
    rule(said.is_some_and(BTreeSet::is_empty), Blocker::Busy);
    let suits = said.map_or_else(
        || c.in_windows(d.from, d.to),
        |parts| parts.is_empty() || in_parts(parts, d.from, d.to),
    );
    rule(!suits, Blocker::Hours);
    let spared = |need| c.care.needs.contains(&need);
    rule(spared(Need::NoLate) && d.late, Blocker::Late);
    rule(spared(Need::NoNight) && d.night, Blocker::Night);
    rule(spared(Need::NoStairs) && d.shift.stairs, Blocker::Stairs);
    rule(c.care.minor && c.care.consent.is_none_or(|day| day > d.day), Blocker::Consent);
    rule(c.care.minor && (d.late || d.night), Blocker::Minor);
    found
}

/// What shift `b` says to shift `a` of whoever it is: it is at the same time, too far away or too soon.
pub(super) fn rivalry(planning: &Planning, a: &Duty, b: &Duty) -> Option<Blocker> {
    if b.from < a.to && a.from < b.to {
        return Some(Blocker::Overlap(b.id));
    }
    let gap = if b.from < a.from { a.from - b.to } else { b.from - a.to }.num_minutes();
    let gap = u32::try_from(gap).unwrap_or(u32::MAX);
    if a.day != b.day {
        return (gap < planning.rest_minutes()).then_some(Blocker::Rest(b.id, gap));
    }
    let (here, there) = (a.shift.grid, b.shift.grid);
    let far = here.is_some() && there.is_some() && here != there;
    (far && gap < planning.travel_minutes()).then_some(Blocker::Travel(b.id, gap))
}

/// The most shifts and minutes of any `days` on end around a shift with `own` others, it included.
fn fullest<'d>(d: &Duty, own: impl Iterator<Item = &'d Duty>, days: u32) -> (u32, u32) {
    let days = i64::from(days);
    let near = own.map(|o| ((o.day - d.day).num_days(), o.minutes));
    let near: Vec<(i64, u32)> = near.filter(|(at, _)| at.abs() < days).collect();
    let mut most = (0, 0);
    for begin in 1 - days..=0 {
        let inside = near.iter().filter(|(at, _)| (begin..begin + days).contains(at));
        let add = |(n, sum): (u32, u32), (_, m): &(i64, u32)| (n + 1, sum.saturating_add(*m));
        let (shifts, minutes) = inside.fold((1, d.minutes), add);
        most = (shifts.max(most.0), minutes.max(most.1));
    }
    most
}

/// What the other shifts of `v` say to shift `s`.
pub(super) fn among_own(sheet: &Sheet, v: usize, s: usize, found: &mut Vec<Blocker>) {
    let d = &sheet.duties[s];
    // On call counts as if they took it: called up, they would be there.
    let all = || sheet.of[v].iter().chain(&sheet.ready_of[v]);
    let own = || all().filter(|o| **o != s).map(|o| &sheet.duties[*o]);
    let waits = |o: &Duty| sheet.ready_of[v].iter().any(|s| sheet.duties[*s].id == o.id);
    let day_most = sheet.day_most(v);
    let (mut month, mut week, mut shifts, mut on_day) = (d.minutes, d.minutes, 1, 1);
    for o in own() {
        if o.month() == d.month() {
            month = month.saturating_add(o.minutes);
        }
        if o.week() == d.week() {
            week = week.saturating_add(o.minutes);
            shifts += 1;
        }
        let rivalry = rivalry(&sheet.planning, d, o);
        on_day += u32::from(o.day == d.day);
        match rivalry {
            Some(_) if waits(o) => found.push(Blocker::OnCall(o.id)),
            None if waits(o) && o.day == d.day && day_most < 2 => found.push(Blocker::OnCall(o.id)),
            Some(Blocker::Overlap(_)) => found.extend(rivalry),
            _ if o.day == d.day && day_most < 2 => found.push(Blocker::SameDay(o.id)),
            _ => found.extend(rivalry),
        }
    }
    let mut rule = |holds: bool, blocker: Blocker| {
        if holds {
            found.push(blocker);
        }
    };
    // Of two where there may be one, the other is named.
    rule(on_day > day_most && (day_most > 1 || on_day == 1), Blocker::DayShifts(day_most));
    let most = sheet.month_most(v);
    rule(month > most, Blocker::MonthMinutes(most));
    let most = sheet.week_most(v);
    rule(week > most, Blocker::WeekMinutes(most));
    let most = sheet.week_shifts_most(v);
    rule(shifts > most, Blocker::WeekShifts(most));
    let (most, minutes_most) = (sheet.window_shifts_most(v), sheet.window_minutes_most(v));
    if most < u32::MAX || minutes_most < u32::MAX {
        let days = sheet.planning.window();
        let (shifts, minutes) = fullest(d, own(), days);
        rule(shifts > most, Blocker::WindowShifts(most, days));
        rule(minutes > minutes_most, Blocker::WindowMinutes(minutes_most, days));
    }
    let most = sheet.kind_most(s);
    if most < u32::MAX {
        let same = own().filter(|o| o.shift.template == d.shift.template && o.month() == d.month());
        let times = u32::try_from(same.count() + 1).unwrap_or(u32::MAX);
        rule(times > most, Blocker::KindShifts(most));
    }
    let most = sheet.stretch_most(v);
    if most < u32::MAX {
        rule(on_end(d, own()) > most, Blocker::Stretch(most));
    }
    let works = |day: NaiveDate| own().any(|o| o.day == day);
    let most = sheet.run_most(v);
    let far = u64::from(most).saturating_add(1);
    let back = |n: u64| d.day.checked_sub_days(Days::new(n)).is_some_and(works);
    let on = |n: u64| d.day.checked_add_days(Days::new(n)).is_some_and(works);
    let before = (1..=far).take_while(|n| back(*n)).count();
    let after = (1..=far).take_while(|n| on(*n)).count();
    let run = u32::try_from(before + after + 1).unwrap_or(u32::MAX);
    rule(run > most, Blocker::Run(most));
}

/// What those beside them say.
fn company(sheet: &Sheet, v: usize, s: usize, found: &mut Vec<Blocker>) {
    let c = &sheet.people[v];
    let mut others = sheet.coming(s).filter(|o| *o != v).peekable();
    let alone = others.peek().is_none();
    if alone && (c.care.minor || c.care.needs.contains(&Need::NotAlone)) {
        found.push(Blocker::Alone);
    }
    if c.volunteer.newcomer && !others.any(|o| sheet.people[o].experienced()) {
        found.push(Blocker::Newcomer);
    }
}
