//! What may go wrong with the shifts of the next days 今明两天: said to the desk, which can still do something about it.

use super::turn::noted_turns;
use super::{Held, Presence, Said, Staffing, Voices, Volunteer, roster};
use crate::log::{RecordId, State};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Something that may go wrong with a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// So many are missing who must be there, those not counted who said they cannot come.
    Short(u32),
    /// So many holders of a skill are missing.
    RoleShort(RecordId, u32),
    /// Somebody on it said that they cannot come.
    Declined(RecordId),
    /// Only newcomers would come.
    NewcomerAlone(RecordId),
    /// Somebody on it was told and has not answered.
    Silent(RecordId),
    /// Somebody on it did not come so often lately without a word. For the desk alone, and no reproach: a call helps.
    MissedLately(RecordId, u32),
}

impl Risk {
    /// Whether something must be done; else it is worth a look.
    pub fn is_grave(self) -> bool {
        !matches!(self, Self::Silent(_) | Self::MissedLately(..))
    }
}

/// A shift of the next days.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The shift and who is on it.
    pub staffing: Staffing,
    /// What each of them said.
    pub said: BTreeMap<RecordId, Said>,
    /// What may go wrong, the worst first.
    pub risks: Vec<Risk>,
}

impl Outlook {
    /// Whether something must be done.
    pub fn is_at_risk(&self) -> bool {
        self.risks.iter().any(|risk| risk.is_grave())
    }
}

/// How many days back an absence is lately.
const LATELY: u64 = 60;

/// From how many absences on it is worth a call.
const OFTEN: u32 = 2;

/// The shifts from `first` over so many days.
pub fn outlook(state: &State, first: NaiveDate, days: u64) -> Vec<Outlook> {
    outlook_among(&roster(state), state, first, days)
}

/// The same, of a roster that is at hand.
pub fn outlook_among(all: &[Staffing], state: &State, first: NaiveDate, days: u64) -> Vec<Outlook> {
    let end = first.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let near = |s: &&Staffing| s.shift.day.is_some_and(|day| day >= first && day < end);
    let coming: Vec<&Staffing> = all.iter().filter(near).collect();
    if coming.is_empty() {
        return Vec::new();
    }
    let (voices, missed) = (Voices::of(state), missed_lately(state, first));
    coming.into_iter().map(|s| look(state, &voices, &missed, s)).collect()
}

fn look(
    state: &State,
    voices: &Voices,
    missed: &BTreeMap<RecordId, u32>,
    staffing: &Staffing,
) -> Outlook {
    let said: BTreeMap<RecordId, Said> =
        staffing.volunteers.iter().map(|v| (*v, voices.said(state, &staffing.id, v))).collect();
    let comes = |v: &&RecordId| !matches!(said.get(*v), Some(Said::Declines(_)));
    let coming: Vec<&RecordId> = staffing.volunteers.iter().filter(comes).collect();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let mut risks = Vec::new();
    let missing = staffing.shift.min.saturating_sub(count(coming.len()));
    if missing > 0 {
        risks.push(Risk::Short(missing));
    }
    let day = staffing.shift.day.unwrap_or_default();
    for (skill, wanted) in staffing.shift.roles_wanted(state) {
        let holds = |v: &&&RecordId| holds(state, v, &skill, day);
        let missing = wanted.saturating_sub(count(coming.iter().filter(holds).count()));
        if missing > 0 {
            risks.push(Risk::RoleShort(skill, missing));
        }
    }
    let is_new =
        |v: &RecordId| state.get::<Volunteer>(v).is_some_and(|volunteer| volunteer.newcomer);
    let alone = !coming.is_empty() && coming.iter().all(|v| is_new(v));
    for volunteer in &staffing.volunteers {
        match said.get(volunteer) {
            Some(Said::Declines(_)) => {
                risks.push(Risk::Declined(*volunteer));
                continue;
            }
            Some(Said::Nothing) if voices.told(&staffing.id, volunteer) => {
                risks.push(Risk::Silent(*volunteer));
            }
            _ => {}
        }
        if alone {
            risks.push(Risk::NewcomerAlone(*volunteer));
        }
        if let Some(missed) = missed.get(volunteer).filter(|n| **n >= OFTEN) {
            risks.push(Risk::MissedLately(*volunteer, *missed));
        }
    }
    risks.sort();
    Outlook { staffing: staffing.clone(), said, risks }
}

/// Whether somebody holds a skill on a day.
fn holds(state: &State, volunteer: &RecordId, skill: &RecordId, day: NaiveDate) -> bool {
    state.all::<Held>().any(|(_, held)| {
        state.one(&held.volunteer) == *volunteer
            && state.one(&held.skill) == *skill
            && held.until.is_none_or(|until| until >= day)
    })
}

/// How many shifts of the last weeks before a day each volunteer did not come to without a word.
fn missed_lately(state: &State, day: NaiveDate) -> BTreeMap<RecordId, u32> {
    let first = day.checked_sub_days(Days::new(LATELY)).unwrap_or(day);
    let mut missed: BTreeMap<RecordId, u32> = BTreeMap::new();
    for turn in noted_turns(state, first, day.pred_opt().unwrap_or(day)) {
        if turn.said().is_some_and(|said| said.presence == Presence::Absent) {
            *missed.entry(turn.volunteer).or_default() += 1;
        }
    }
    missed
}
