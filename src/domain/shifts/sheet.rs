//! The sheet 底表: everything planning and checking ask for, looked up once from the state and numbered, so that
//! thousands of questions a frame cost little. Names of people are left out.

use super::carrier::carrier;
use super::kind::{KindLimits, kind_limits};
use super::{
    Away, Carrier, Drawer, Held, Pair, Planning, Priority, Ready, Shift, ShiftClass, Volunteer,
    is_evening, is_night, is_weekend, monday, planning,
};
use crate::domain::deliberation::Holiday;
use crate::log::{CommunityId, RecordId, State};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The first and the last day.
pub(super) type Span = (NaiveDate, NaiveDate);

/// A shift to be staffed, with its times worked out.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four answers about its time, each asked for by itself"
)]
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// Its record.
    pub id: RecordId,
    /// What it says.
    pub shift: Shift,
    /// The day it begins.
    pub day: NaiveDate,
    /// It begins.
    pub from: NaiveDateTime,
    /// It ends.
    pub to: NaiveDateTime,
    /// How long, in minutes.
    pub minutes: u32,
    /// Holders wanted, by skill number.
    pub roles: Vec<(usize, u32)>,
    /// It takes somebody's evening.
    pub evening: bool,
    /// Ends after 20:30 or on the next day.
    pub late: bool,
    /// It takes somebody's night.
    pub night: bool,
    /// Begins on a Saturday, a Sunday or a holiday.
    pub weekend: bool,
}

impl Duty {
    /// How much it matters that it is staffed.
    pub fn priority(&self) -> Priority {
        self.shift.priority
    }

    /// The month it counts in, as the months since the year nought.
    pub fn month(&self) -> i32 {
        self.day.year() * 12 + self.day.month0().cast_signed()
    }

    /// The Monday of the week it counts in.
    pub fn week(&self) -> NaiveDate {
        monday(self.day)
    }
}

/// Somebody on a shift.
#[expect(clippy::struct_excessive_bools, reason = "what is so of a place, each by itself")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Whose, by number.
    pub who: usize,
    /// Planning leaves it.
    pub locked: bool,
    /// It breaks a rule, for a reason given.
    pub excused: bool,
    /// They said that they do not come: the place counts as empty.
    pub declined: bool,
    /// They said that they come to it.
    pub agreed: bool,
}

/// The numbered tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The first day asked for.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
    /// How rosters are planned.
    pub planning: Planning,
    /// People, by id. Like the shifts they are shared between copies: what is tried out copies only what it changes.
    pub people: Arc<Vec<Carrier>>,
    /// Shifts by their begin: those asked for, and those around them that limits of weeks, months and rest look at.
    pub duties: Arc<Vec<Duty>>,
    /// Who is on each shift.
    pub on: Vec<Vec<Place>>,
    /// The shifts of each person in order, declined ones left out.
    pub of: Vec<Vec<usize>>,
    /// Who is on call for each shift; nobody who is on it.
    pub ready: Vec<Vec<Ready>>,
    /// The shifts each person is on call for, in order.
    pub ready_of: Vec<Vec<usize>>,
    /// Skills.
    pub skills: Vec<RecordId>,
    /// Two who want to be together, or apart (true).
    pub pairs: Vec<(usize, usize, bool)>,
    /// Days that are holidays, of those around the span.
    holidays: BTreeSet<NaiveDate>,
    /// Shifts by id.
    numbers: Arc<BTreeMap<RecordId, usize>>,
    /// How often one person may come to shifts of a template in a month, where that is limited.
    pub(super) kinds: Arc<KindLimits>,
}

impl Sheet {
    /// The tables for the days from `first` to `last`, whatever lies around them included.
    pub fn of(state: &State, community: &CommunityId, first: NaiveDate, last: NaiveDate) -> Self {
        Drawer::default().sheet(state, community, first, last)
    }

    /// Shifts and people of a span with nobody on anything; `strangers` are on shifts and have no record of their own.
    pub(super) fn bare(
        state: &State,
        community: &CommunityId,
        span: Span,
        strangers: &BTreeSet<RecordId>,
    ) -> Self {
        let mut sheet = Self { planning: planning(state, community), ..Self::default() };
        let all: Vec<Holiday> = state.all::<Holiday>().map(|(_, h)| h).collect();
        let covered = |day: &NaiveDate| all.iter().any(|h| h.covers(*day));
        let days = span.0.iter_days().take_while(|day| *day <= span.1);
        sheet.holidays = days.filter(covered).collect();
        let mut skills = BTreeMap::new();
        let mut duties: Vec<Duty> = state
            .all::<Shift>()
            .filter(|(_, s)| !s.cancelled && s.day.is_some_and(|d| (span.0..=span.1).contains(&d)))
            .filter_map(|(id, shift)| {
                let roles = shift.roles_wanted(state).into_iter().map(|(skill, count)| {
                    let next = skills.len();
                    (*skills.entry(skill).or_insert(next), count)
                });
                let roles = roles.collect();
                let holiday = shift.day.is_some_and(|day| sheet.holidays.contains(&day));
                duty(id, shift, roles, holiday)
            })
            .collect();
        duties.sort_by_key(|d| (d.from, d.to, d.id));
        sheet.numbers = Arc::new(duties.iter().enumerate().map(|(n, d)| (d.id, n)).collect());
        sheet.on = vec![Vec::new(); duties.len()];
        sheet.kinds = Arc::new(kind_limits(&duties));
        sheet.ready = vec![Vec::new(); duties.len()];
        sheet.duties = Arc::new(duties);
        let mut people: BTreeMap<RecordId, Carrier> =
            state.all::<Volunteer>().map(|(id, v)| (id, carrier(state, id, v, span))).collect();
        for id in strangers {
            people.entry(*id).or_insert_with(|| Carrier { id: *id, ..Carrier::default() });
        }
        let who: BTreeMap<RecordId, usize> = people.keys().copied().zip(0..).collect();
        let mut people: Vec<Carrier> = people.into_values().collect();
        for (_, held) in state.all::<Held>() {
            let next = skills.len();
            let skill = *skills.entry(state.one(&held.skill)).or_insert(next);
            if let Some(v) = who.get(&state.one(&held.volunteer)) {
                people[*v].held.push((skill, held.until));
            }
        }
        sheet.skills = vec![RecordId::default(); skills.len()];
        for (id, number) in skills {
            sheet.skills[number] = id;
        }
        for (_, away) in state.all::<Away>() {
            if let (Some(v), Some(from)) = (who.get(&state.one(&away.volunteer)), away.from) {
                people[*v].away.push((from, away.to.unwrap_or(from)));
            }
        }
        let pair = |(_, p): (RecordId, Pair)| {
            let (a, b) = (*who.get(&state.one(&p.a))?, *who.get(&state.one(&p.b))?);
            (a != b).then_some((a.min(b), a.max(b), p.apart))
        };
        sheet.pairs = state.all::<Pair>().filter_map(pair).collect();
        sheet.pairs.sort_unstable();
        sheet.pairs.dedup();
        sheet.of = vec![Vec::new(); people.len()];
        sheet.ready_of = vec![Vec::new(); people.len()];
        sheet.people = Arc::new(people);
        sheet
    }

    /// The same with these on the shifts: shift, whose, the place; and these on call.
    pub(super) fn staffed(
        &self,
        mut places: Vec<(usize, RecordId, Place)>,
        ready: &[(usize, RecordId, Ready)],
    ) -> Self {
        let mut sheet = self.clone();
        places.sort_by_key(|(s, id, _)| (*s, *id));
        for (s, id, place) in places {
            let Some(who) = sheet.person(&id) else { continue };
            // Two records of one assignment, made before two volunteers turned out to be one.
            if sheet.on[s].last().is_none_or(|p| p.who != who) {
                sheet.on[s].push(Place { who, ..place });
            }
        }
        sheet.set_ready(ready);
        sheet.index();
        sheet
    }

    /// The same asked for from others of its days.
    #[must_use]
    pub fn within(mut self, first: NaiveDate, last: NaiveDate) -> Self {
        (self.first, self.last) = (first, last);
        self
    }

    /// Works out who is on what from [`Sheet::on`].
    fn index(&mut self) {
        self.of = vec![Vec::new(); self.people.len()];
        for (s, places) in self.on.iter().enumerate() {
            for place in places.iter().filter(|p| !p.declined) {
                self.of[place.who].push(s);
            }
        }
    }

    /// The number of a volunteer.
    pub fn person(&self, id: &RecordId) -> Option<usize> {
        self.people.binary_search_by_key(id, |c| c.id).ok()
    }

    /// The number of a shift.
    pub fn duty(&self, id: &RecordId) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// Whether a shift is one of those asked for, not one around them.
    pub fn inside(&self, s: usize) -> bool {
        (self.first..=self.last).contains(&self.duties[s].day)
    }

    /// Those on a shift who come.
    pub fn coming(&self, s: usize) -> impl Iterator<Item = usize> + '_ {
        self.on[s].iter().filter(|p| !p.declined).map(|p| p.who)
    }

    /// How many come to a shift.
    pub fn count(&self, s: usize) -> u32 {
        u32::try_from(self.coming(s).count()).unwrap_or(u32::MAX)
    }

    /// Whether somebody comes to a shift.
    pub fn is_on(&self, v: usize, s: usize) -> bool {
        self.on[s].iter().any(|p| p.who == v && !p.declined)
    }

    /// How many places of a shift are empty, of those that would be good.
    pub fn room(&self, s: usize) -> u32 {
        self.duties[s].shift.wanted().saturating_sub(self.count(s))
    }

    /// Roles of a shift without enough holders, by skill number, and how many are missing.
    pub fn roles_missing(&self, s: usize) -> Vec<(usize, u32)> {
        let day = self.duties[s].day;
        let missing = |(skill, wanted): &(usize, u32)| {
            let held = self.coming(s).filter(|v| self.people[*v].holds(*skill, day)).count();
            (*skill, wanted.saturating_sub(u32::try_from(held).unwrap_or(u32::MAX)))
        };
        self.duties[s].roles.iter().map(missing).filter(|(_, n)| *n > 0).collect()
    }

    /// Puts somebody on a shift in these tables alone: what if. Nothing where they come already.
    pub fn put(&mut self, v: usize, s: usize) {
        if self.is_on(v, s) {
            return;
        }
        self.stand_down(v, s);
        self.on[s].retain(|p| p.who != v);
        self.on[s].push(Place { who: v, ..Place::default() });
        self.on[s].sort_by_key(|p| p.who);
        let at = self.of[v].partition_point(|other| *other < s);
        self.of[v].insert(at, s);
    }

    /// Takes somebody off a shift in these tables alone.
    pub fn take(&mut self, v: usize, s: usize) {
        self.on[s].retain(|p| p.who != v);
        self.of[v].retain(|other| *other != s);
    }

    /// Moves a shift in these tables alone, where it keeps its number: what if. `None` where it cannot go there.
    pub fn move_duty(&mut self, s: usize, by: TimeDelta) -> Option<()> {
        let mut shift = self.duties[s].shift.clone();
        let from = self.duties[s].from.checked_add_signed(by)?;
        let to = self.duties[s].to.checked_add_signed(by)?;
        shift.day = Some(from.date());
        shift.start = Some(from.time());
        shift.end = Some(to.time());
        self.alter_duty(s, shift)
    }

    /// Has a shift say something else in these tables alone, but for its skills: what if. `None` without day or time.
    pub fn alter_duty(&mut self, s: usize, shift: Shift) -> Option<()> {
        let holiday = shift.day.is_some_and(|day| self.holidays.contains(&day));
        let roles = self.duties[s].roles.clone();
        Arc::make_mut(&mut self.duties)[s] = duty(self.duties[s].id, shift, roles, holiday)?;
        self.kinds = Arc::new(kind_limits(&self.duties));
        Some(())
    }

    /// Somebody in these tables alone, to be changed: what if.
    pub fn person_mut(&mut self, v: usize) -> &mut Carrier {
        &mut Arc::make_mut(&mut self.people)[v]
    }

    /// Minutes somebody is on over the days asked for.
    pub fn load(&self, v: usize) -> u32 {
        let inside = self.of[v].iter().filter(|s| self.inside(**s));
        inside.map(|s| self.duties[*s].minutes).fold(0, u32::saturating_add)
    }
}

/// The days whose shifts matter to those of a span: whole months and weeks, and a fortnight for rest and days in a row.
pub(super) fn around(first: NaiveDate, last: NaiveDate) -> Span {
    let month = first.with_day(1).unwrap_or(first);
    let next = last.with_day(1).and_then(|d| d.checked_add_months(Months::new(1))).unwrap_or(last);
    let before = first.checked_sub_days(Days::new(14)).unwrap_or(first);
    let after = last.checked_add_days(Days::new(14)).unwrap_or(last);
    (month.min(before), next.max(after))
}

fn duty(id: RecordId, shift: Shift, roles: Vec<(usize, u32)>, holiday: bool) -> Option<Duty> {
    let (from, to) = shift.span()?;
    let day = from.date();
    let late = NaiveTime::from_hms_opt(20, 30, 0).unwrap_or_default();
    let overnight = to.date() > day;
    Some(Duty {
        id,
        roles,
        evening: is_evening(&shift),
        late: to.time() > late || overnight,
        night: is_night(&shift),
        weekend: is_weekend(day) || holiday,
        minutes: shift.minutes(),
        day,
        from,
        to,
        shift,
    })
}

/// Whether what a shift counts as is for somebody: duty for those employed, volunteering for the others.
pub(super) fn class_fits(class: ShiftClass, employed: bool) -> bool {
    match class {
        ShiftClass::Volunteering => !employed,
        ShiftClass::PaidDuty => employed,
        ShiftClass::Meeting => true,
    }
}
