//! A shift 班: what is done, when, by how many; and who is on it.

use super::{Answer, Assignment, Said, Voices};
use crate::log::{Member, RecordId, State};
use crate::{record, words};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

words! {
    /// What a shift counts as 性质. Only volunteering earns volunteer time: what guards, property staff and employed
    /// workers do is their duty, and who sits in a meeting sits in a meeting.
    pub enum ShiftClass {
        /// 志愿服务
        Volunteering = "volunteering",
        /// 在岗值班: paid for.
        PaidDuty = "duty",
        /// 会议
        Meeting = "meeting",
    }
}

words! {
    /// How much it matters that a shift is staffed 要紧程度.
    pub enum Priority {
        /// 一般
        Ordinary = "ordinary",
        /// 要紧
        High = "high",
        /// 非有不可
        Vital = "vital",
    }
}

impl Priority {
    /// What a missing person costs, as a multiple of an ordinary one.
    pub fn factor(self) -> i32 {
        match self {
            Self::Ordinary => 1,
            Self::High => 2,
            Self::Vital => 3,
        }
    }
}

/// So many holders of a skill are wanted. As a member of a set: `<skill>*<count>`; of two for one skill the larger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoleWanted {
    /// The skill.
    pub skill: RecordId,
    /// How many holders.
    pub count: u32,
}

impl fmt::Display for RoleWanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}*{}", self.skill, self.count)
    }
}

impl FromStr for RoleWanted {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (skill, count) = text.split_once('*').ok_or(())?;
        let (skill, count) = (skill.parse().map_err(|_| ())?, count.parse().map_err(|_| ())?);
        Ok(Self { skill, count })
    }
}

impl Member for RoleWanted {}

record! {
    /// A shift to be staffed.
    pub struct Shift: "shift" as Record, Shared {
        /// What is done.
        pub title: String = "title",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// From.
        pub start: Option<NaiveTime> = "start",
        /// To; not later than `start` means on the next day.
        pub end: Option<NaiveTime> = "end",
        /// Where, from the register of venues.
        pub venue: Option<RecordId> = "venue",
        /// Where, in free words.
        pub place: String = "place",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// The fewest who must be there.
        pub min: u32 = "min",
        /// How many would be good; less than `min` reads as `min`.
        pub target: u32 = "target",
        /// The most there is room for; less than `target` reads as `target`.
        pub max: u32 = "max",
        /// What it counts as.
        pub class: ShiftClass = "class",
        /// How much it matters; none is ordinary.
        pub priority: Priority = "priority",
        /// Holders of skills wanted among those who come; one person may hold several.
        pub roles: BTreeSet<RoleWanted> = "roles",
        /// There are stairs to climb.
        pub stairs: bool = "stairs",
        /// Each person takes shifts of its template at most so many times a month; where those of a month differ, the least
        /// holds.
        pub each: Option<u32> = "each",
        /// How many should be on call, beyond those who come.
        pub standby: u32 = "standby",
        /// The template it was made from; its later changes do not reach it.
        pub template: Option<RecordId> = "template",
        /// It does not take place.
        pub cancelled: bool = "cancelled",
    }
}

impl Shift {
    /// When it begins and ends; `None` where day or time is missing.
    pub fn span(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (day, start, end) = (self.day?, self.start?, self.end?);
        let last = if end > start { day } else { day.checked_add_days(Days::new(1))? };
        Some((day.and_time(start), last.and_time(end)))
    }

    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.span()
            .map_or(0, |(from, to)| u32::try_from((to - from).num_minutes()).unwrap_or_default())
    }

    /// How many would be good.
    pub fn wanted(&self) -> u32 {
        self.target.max(self.min)
    }

    /// The most there is room for.
    pub fn most(&self) -> u32 {
        self.max.max(self.wanted())
    }

    /// How many holders of each skill are wanted.
    pub fn roles_wanted(&self, state: &State) -> BTreeMap<RecordId, u32> {
        let mut wanted: BTreeMap<RecordId, u32> = BTreeMap::new();
        for role in &self.roles {
            let count = wanted.entry(state.one(&role.skill)).or_default();
            *count = role.count.max(*count);
        }
        wanted
    }
}

/// A shift with who is on it and who is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Staffing {
    /// The shift's id.
    pub id: RecordId,
    /// The shift.
    pub shift: Shift,
    /// The volunteers on it.
    pub volunteers: BTreeSet<RecordId>,
}

impl Staffing {
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.volunteers.len()).unwrap_or(u32::MAX)
    }

    /// How many are missing that must be there.
    pub fn missing(&self) -> u32 {
        self.shift.min.saturating_sub(self.count())
    }

    /// How many more would be good.
    pub fn room(&self) -> u32 {
        self.shift.wanted().saturating_sub(self.count())
    }
}

/// The shifts of some days that do not take place, in the order of time.
pub fn called_off(state: &State, first: NaiveDate, last: NaiveDate) -> Vec<(RecordId, Shift)> {
    let within = |day: NaiveDate| (first..=last).contains(&day);
    let off = state.all::<Shift>().filter(|(_, s)| s.cancelled && s.day.is_some_and(within));
    let mut all: Vec<(RecordId, Shift)> = off.collect();
    all.sort_by_key(|(id, s)| (s.span(), *id));
    all
}

/// All shifts that take place with their volunteers, by day and time; those without a day last. Who declined and whose
/// place others have taken since is on it no more.
pub fn roster(state: &State) -> Vec<Staffing> {
    let mut on: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    let mut answered: BTreeSet<RecordId> = BTreeSet::new();
    for (id, a) in state.all::<Assignment>() {
        let shift = state.one(&a.shift);
        on.entry(shift).or_default().insert(state.one(&a.volunteer));
        if state.unread_facts::<Answer>(&id).next().is_some() {
            answered.insert(shift);
        }
    }
    // Looking through all that was published is long, and more people than places are rare.
    let mut voices: Option<Voices> = None;
    let mut staffed = |id: &RecordId, shift: &Shift| {
        let mut all = on.remove(id).unwrap_or_default();
        let wanted = usize::try_from(shift.wanted()).unwrap_or(usize::MAX);
        if all.len() > wanted && answered.contains(id) {
            let voices = voices.get_or_insert_with(|| Voices::of(state));
            let comes = |who: &RecordId| !matches!(voices.said(state, id, who), Said::Declines(_));
            let coming: BTreeSet<RecordId> = all.iter().copied().filter(comes).collect();
            if coming.len() >= wanted {
                all = coming;
            }
        }
        all
    };
    let mut all: Vec<Staffing> = state
        .all::<Shift>()
        .filter(|(_, shift)| !shift.cancelled)
        .map(|(id, shift)| Staffing { id, volunteers: staffed(&id, &shift), shift })
        .collect();
    all.sort_by_key(|s| (s.shift.span().is_none(), s.shift.span(), s.id));
    all
}

/// The shifts from `first` over `days` days that miss somebody who must be there.
pub fn gaps(roster: &[Staffing], first: NaiveDate, days: u64) -> Vec<&Staffing> {
    let end = first.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    roster
        .iter()
        .filter(|s| s.missing() > 0 && s.shift.day.is_some_and(|day| day >= first && day < end))
        .collect()
}

/// How many minutes each volunteer is on, over the shifts from `first` to `last`.
pub fn minutes_per_volunteer(
    roster: &[Staffing],
    first: NaiveDate,
    last: NaiveDate,
) -> BTreeMap<RecordId, u32> {
    let mut minutes: BTreeMap<RecordId, u32> = BTreeMap::new();
    for staffing in roster {
        if staffing.shift.day.is_some_and(|day| day >= first && day <= last) {
            for volunteer in &staffing.volunteers {
                let sum = minutes.entry(*volunteer).or_default();
                *sum = sum.saturating_add(staffing.shift.minutes());
            }
        }
    }
    minutes
}
