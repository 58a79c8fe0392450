//! What a roster would break 违规: hard rules its places stand against, and the reasons given.

use super::versions::Days;
use super::{Assignment, Blocker, Rule, Sheet, Standby, broken};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// A hard rule broken by where somebody is on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Who.
    pub volunteer: RecordId,
    /// Which rule.
    pub rule: Rule,
    /// On which shifts, in the order of time, and what each of them breaks.
    pub seats: Vec<(RecordId, Blocker)>,
    /// Why that is so all the same; empty where nobody said.
    pub reason: String,
}

/// Shifts by number that break one rule together, each with what it breaks.
type Together = Vec<(usize, Blocker)>;

/// What a roster would break if it were published now, by person and rule. One reason does for the shifts that break a rule
/// together (of two on a day, of a week of too many minutes, it is given at any), and for no other: another week needs its
/// own. What lies before `today` is no longer to be mended.
pub fn breaches(
    state: &State,
    community: &CommunityId,
    (from, to): Days,
    today: NaiveDate,
) -> Vec<Breach> {
    let sheet = Sheet::of(state, community, from.max(today), to);
    let reasons = reasons(state);
    let mut found: BTreeMap<(RecordId, Rule), Vec<Together>> = BTreeMap::new();
    for (v, s, rules, _) in broken(&sheet) {
        for blocker in rules {
            let groups = found.entry((sheet.people[v].id, blocker.rule())).or_default();
            let hang =
                |group: &Together| group.iter().any(|other| together(&sheet, (s, blocker), *other));
            let (mut own, others): (Vec<_>, Vec<_>) =
                std::mem::take(groups).into_iter().partition(hang);
            own.push(vec![(s, blocker)]);
            *groups = others;
            groups.push(own.concat());
        }
    }
    let mut all: Vec<(Option<NaiveDateTime>, Breach)> = Vec::new();
    for ((volunteer, rule), groups) in found {
        for mut group in groups {
            group.sort_by_key(|(s, _)| *s);
            let at = |(s, blocker): &(usize, Blocker)| {
                [Some(sheet.duties[*s].id), other_of(*blocker)].into_iter().flatten()
            };
            let said = group.iter().flat_map(at).find_map(|at| reasons.get(&(at, volunteer)));
            let from = group.first().map(|(s, _)| sheet.duties[*s].from);
            let seats = group.iter().map(|(s, blocker)| (sheet.duties[*s].id, *blocker)).collect();
            let reason = said.cloned().unwrap_or_default();
            all.push((from, Breach { volunteer, rule, seats, reason }));
        }
    }
    all.sort_by_key(|(from, b)| (b.volunteer, b.rule, *from));
    all.into_iter().map(|(_, breach)| breach).collect()
}

/// The other shift a blocker names.
fn other_of(blocker: Blocker) -> Option<RecordId> {
    match blocker {
        Blocker::Overlap(id)
        | Blocker::OnCall(id)
        | Blocker::SameDay(id)
        | Blocker::Travel(id, _)
        | Blocker::Rest(id, _) => Some(id),
        _ => None,
    }
}

/// Whether two shifts of somebody break one rule together.
fn together(sheet: &Sheet, (s, one): (usize, Blocker), (t, other): (usize, Blocker)) -> bool {
    let (a, b) = (&sheet.duties[s], &sheet.duties[t]);
    let within = |days: i64| (a.day - b.day).num_days().abs() < days;
    match (one, other) {
        _ if other_of(one).is_some() || other_of(other).is_some() => {
            other_of(one) == Some(b.id) || other_of(other) == Some(a.id)
        }
        (Blocker::DayShifts(_), Blocker::DayShifts(_)) => within(1),
        (Blocker::WeekMinutes(_), Blocker::WeekMinutes(_))
        | (Blocker::WeekShifts(_), Blocker::WeekShifts(_)) => a.week() == b.week(),
        (Blocker::MonthMinutes(_), Blocker::MonthMinutes(_)) => a.month() == b.month(),
        (Blocker::KindShifts(_), Blocker::KindShifts(_)) => {
            a.month() == b.month() && a.shift.template == b.shift.template
        }
        (Blocker::Run(_), Blocker::Run(_)) | (Blocker::Stretch(_), Blocker::Stretch(_)) => {
            within(2)
        }
        (Blocker::WindowShifts(_, days), Blocker::WindowShifts(..))
        | (Blocker::WindowMinutes(_, days), Blocker::WindowMinutes(..)) => within(days.into()),
        _ => false,
    }
}

/// Why people are on shifts, or on call, against a rule, by shift and volunteer.
pub fn reasons(state: &State) -> BTreeMap<(RecordId, RecordId), String> {
    let all = state.all::<Assignment>().filter(|(_, a)| !a.reason.is_empty());
    let on = all.map(|(_, a)| ((state.one(&a.shift), state.one(&a.volunteer)), a.reason));
    let all = state.all::<Standby>().filter(|(_, a)| !a.reason.is_empty());
    let on_call = all.map(|(_, a)| ((state.one(&a.shift), state.one(&a.volunteer)), a.reason));
    on_call.chain(on).collect()
}

/// Says why somebody is on a shift against a rule.
pub fn give_reason(state: &State, breach: &Breach, reason: &str) -> Vec<Draft> {
    let Some((shift, _)) = breach.seats.last() else { return Vec::new() };
    let own = |a: &Assignment| {
        state.one(&a.shift) == *shift && state.one(&a.volunteer) == breach.volunteer
    };
    let ids = state.all::<Assignment>().filter(|(_, a)| own(a)).map(|(id, _)| id);
    let on: Vec<Draft> = ids
        .filter_map(|id| state.change::<Assignment>(&id, |a| reason.clone_into(&mut a.reason)))
        .collect();
    if !on.is_empty() {
        return on;
    }
    let own =
        |a: &Standby| state.one(&a.shift) == *shift && state.one(&a.volunteer) == breach.volunteer;
    let ids = state.all::<Standby>().filter(|(_, a)| own(a)).map(|(id, _)| id);
    ids.filter_map(|id| state.change::<Standby>(&id, |a| reason.clone_into(&mut a.reason)))
        .collect()
}
