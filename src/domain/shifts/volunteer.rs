//! A volunteer 志愿者: what planning may know of them. What names, reaches or describes a person is personal.

use crate::domain::community::{code, name_of};
use crate::domain::deliberation::DayOfWeek;
use crate::log::{CommunityId, Draft, Member, RecordId, State};
use crate::{record, words};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

record! {
    /// A volunteer.
    pub struct Volunteer: "volunteer" as Record, Shared {
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// Teams they belong to.
        pub teams: BTreeSet<RecordId> = "teams",
        /// The day they joined.
        pub since: Option<NaiveDate> = "since",
        /// The day from which they no longer take shifts.
        pub until: Option<NaiveDate> = "until",
        /// The grid they live in.
        pub grid: Option<RecordId> = "grid",
        /// When they can as a rule; none at all means always.
        pub windows: BTreeSet<Window> = "windows",
        /// The most minutes in a month.
        pub month_minutes: Option<u32> = "month-minutes",
        /// The most minutes in a week, Monday to Sunday.
        pub week_minutes: Option<u32> = "week-minutes",
        /// The most shifts in a week.
        pub week_shifts: Option<u32> = "week-shifts",
        /// The most shifts in a day.
        pub day_shifts: Option<u32> = "day-shifts",
        /// The most shifts in any days on end, as many as the community looks at together.
        pub window_shifts: Option<u32> = "window-shifts",
        /// The most minutes in these.
        pub window_minutes: Option<u32> = "window-minutes",
        /// The most days in a row.
        pub run: Option<u32> = "run",
        /// The most minutes on end without a pause.
        pub stretch_minutes: Option<u32> = "stretch-minutes",
        /// The fewest shifts a month they would like: a wish, not a limit.
        pub least_shifts: Option<u32> = "least-shifts",
        /// The most they would like, likewise.
        pub most_shifts: Option<u32> = "most-shifts",
        /// Templates whose shifts they like to take.
        pub likes: BTreeSet<RecordId> = "likes",
        /// Templates whose shifts they would rather not take.
        pub dislikes: BTreeSet<RecordId> = "dislikes",
        /// New: only beside somebody experienced 新人搭班.
        pub newcomer: bool = "newcomer",
        /// Employed for this: a guard, property staff, a worker. What they do is duty and earns no volunteer time.
        pub employed: bool = "employed",
    }
}

record! {
    /// What a volunteer is called: personal, on the volunteer's own id.
    pub struct VolunteerName: "volunteer.private" as Record, Personal {
        /// The name.
        pub name: String = "name",
        /// How to reach them.
        pub tel: String = "tel",
    }
}

words! {
    /// What a volunteer asks to be spared 照顾. A need and never its reason: no illness, no date of birth.
    pub enum Need {
        /// No shift that ends after 20:30 不上晚班.
        NoLate = "no-late",
        /// No shift between 22:00 and 6:00 不上夜班.
        NoNight = "no-night",
        /// Never the only one on a shift 不单独上岗.
        NotAlone = "not-alone",
        /// No stairs 不爬楼.
        NoStairs = "no-stairs",
    }
}

record! {
    /// What a volunteer asks to be spared; on the volunteer's own id, personal.
    pub struct Care: "volunteer.care" as Record, Personal {
        /// What.
        pub needs: BTreeSet<Need> = "needs",
        /// Under eighteen: takes shifts only with a guardian's consent on record, never late, at night or alone.
        pub minor: bool = "minor",
        /// The day a guardian consented.
        pub consent: Option<NaiveDate> = "consent",
    }
}

record! {
    /// Something one can be able to do, or trained for 技能: first aid, leading, driving.
    pub struct Skill: "skill" as Record, Shared {
        /// Its name.
        pub name: String = "name",
    }
}

record! {
    /// A volunteer holds a skill. Its id follows from both ([`held_id`]).
    pub struct Held: "volunteer.skill" as Record, Shared {
        /// Who.
        pub volunteer: RecordId = "volunteer",
        /// What.
        pub skill: RecordId = "skill",
        /// How well, from 1; none where nobody graded it.
        pub level: Option<u32> = "level",
        /// The last day it holds.
        pub until: Option<NaiveDate> = "until",
    }
}

record! {
    /// Two volunteers who want to be, or must not be, on the same shift. Its id follows from both ([`pair_id`]).
    pub struct Pair: "volunteer.pair" as Record, Shared {
        /// One.
        pub a: RecordId = "a",
        /// The other.
        pub b: RecordId = "b",
        /// Apart 不排在一起; else together 尽量一起.
        pub apart: bool = "apart",
    }
}

record! {
    /// Days on which a volunteer cannot 请假. The reason is nobody's business.
    pub struct Away: "volunteer.away" as Record, Shared {
        /// Who.
        pub volunteer: RecordId = "volunteer",
        /// The first day.
        pub from: Option<NaiveDate> = "from",
        /// The last day; none is the first.
        pub to: Option<NaiveDate> = "to",
    }
}

record! {
    /// A volunteer was trained 培训.
    pub struct Training: "volunteer.training" as Fact, Shared {
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// In what.
        pub what: String = "what",
        /// How long, in minutes.
        pub minutes: u32 = "minutes",
    }
}

/// From when to when on a day of the week. As a member of a set: `MO 08:00-11:30`; an end not later than the start is
/// on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// The day of the week.
    pub weekday: DayOfWeek,
    /// From.
    pub from: NaiveTime,
    /// To.
    pub to: NaiveTime,
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        write!(f, "{} {}-{}", self.weekday, clock(self.from), clock(self.to))
    }
}

impl FromStr for Window {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (weekday, hours) = text.split_once(' ').ok_or(())?;
        let (from, to) = hours.split_once('-').ok_or(())?;
        let clock = |text| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| ());
        Ok(Self { weekday: weekday.parse()?, from: clock(from)?, to: clock(to)? })
    }
}

impl Member for Window {}

/// The id of a skill held.
pub fn held_id(community: &CommunityId, volunteer: &RecordId, skill: &RecordId) -> RecordId {
    RecordId::derived(community, "volunteer.skill", &format!("{volunteer}/{skill}"))
}

/// The id of a pair, whichever is named first.
pub fn pair_id(community: &CommunityId, a: &RecordId, b: &RecordId) -> RecordId {
    let (a, b) = (a.min(b), a.max(b));
    RecordId::derived(community, "volunteer.pair", &format!("{a}/{b}"))
}

/// Takes in a volunteer, the name apart.
pub fn take_in(
    state: &State,
    id: &RecordId,
    volunteer: &Volunteer,
    name: &VolunteerName,
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, volunteer).into_iter().collect();
    drafts.extend(state.set(id, name));
    drafts
}

/// What to call a volunteer, if that is known here: the name given, else that of the person.
pub fn volunteer_name(state: &State, id: &RecordId) -> Option<String> {
    let name = state.get::<VolunteerName>(id).map(|v| v.name).filter(|n| !n.is_empty());
    name.or_else(|| name_of(state, &state.get::<Volunteer>(id)?.person?))
}

/// The volunteer who goes by `name`, if one does: so that nobody is taken in twice.
pub fn volunteer_named(state: &State, name: &str) -> Option<RecordId> {
    let name = code::plain(name);
    let is = |id: &RecordId| volunteer_name(state, id).is_some_and(|n| code::plain(&n) == name);
    state.all::<Volunteer>().map(|(id, _)| id).find(is)
}
