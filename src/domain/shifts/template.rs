//! A shift template 岗位: what comes back, and the shifts made from it. A shift made once is its own: later changes of the
//! template do not reach it unless somebody says so.

use super::{Priority, RoleWanted, Shift, ShiftClass, days_words};
use crate::domain::deliberation::{DayOfWeek, Repeat, Series};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use crate::text::{Lang, dates, roster_board as say};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeSet;

record! {
    /// What comes back.
    pub struct Template: "shift.template" as Record, Shared {
        /// What is done.
        pub title: String = "title",
        /// What it counts as.
        pub class: ShiftClass = "class",
        /// How it comes back, by the rule of regular meetings.
        pub repeat: Repeat = "repeat",
        /// On these weekdays, where it is weekly.
        pub weekdays: BTreeSet<DayOfWeek> = "weekdays",
        /// The day of the month.
        pub day: Option<u32> = "day",
        /// The day of the week in a week of the month.
        pub weekday: Option<DayOfWeek> = "weekday",
        /// Which of these: 1 to 4, or -1 for the last.
        pub nth: Option<i32> = "nth",
        /// Every so many weeks or months, counted from `from`.
        pub every: Option<u32> = "every",
        /// Not before.
        pub from: Option<NaiveDate> = "from",
        /// Not after.
        pub until: Option<NaiveDate> = "until",
        /// It begins.
        pub start: Option<NaiveTime> = "start",
        /// It ends; not later than `start` means on the next day.
        pub end: Option<NaiveTime> = "end",
        /// Where, from the register of venues.
        pub venue: Option<RecordId> = "venue",
        /// Where, in free words.
        pub place: String = "place",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// The fewest who must be there.
        pub min: u32 = "min",
        /// How many would be good.
        pub target: u32 = "target",
        /// The most there is room for.
        pub max: u32 = "max",
        /// How much it matters.
        pub priority: Priority = "priority",
        /// Holders of skills wanted.
        pub roles: BTreeSet<RoleWanted> = "roles",
        /// There are stairs to climb.
        pub stairs: bool = "stairs",
        /// Each person takes it at most so many times a month; none or nought is as often as they come.
        pub each: Option<u32> = "each",
        /// How many should be on call.
        pub standby: u32 = "standby",
    }
}

impl Template {
    /// The days it falls on, from `first` to `last`, in order.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> BTreeSet<NaiveDate> {
        let rules: Vec<Series> = if self.repeat == Repeat::Weekly {
            self.weekdays.iter().map(|day| self.rule(Some(*day))).collect()
        } else {
            vec![self.rule(self.weekday)]
        };
        let periods = (last - first).num_days().max(0) / 7 + 2;
        let days = rules.iter().flat_map(|rule| rule.days(first, periods).collect::<Vec<_>>());
        days.filter(|day| *day >= first && *day <= last).collect()
    }

    /// When it comes back, in words: 周二周四周六 19:00-20:30.
    pub fn rule_words(&self, lang: Lang) -> String {
        let every = self.every.unwrap_or(1).max(1);
        let days: Vec<DayOfWeek> = self.weekdays.iter().copied().collect();
        let days = match self.repeat {
            Repeat::Weekly if every == 1 => days_words(&days, lang),
            Repeat::Weekly => {
                say::EVERY_WEEKS.fill(lang, &[&every.to_string(), &days_words(&days, lang)])
            }
            _ => self.rule(self.weekday).rule_words(lang),
        };
        let clock = |time: Option<NaiveTime>| time.map(dates::clock).unwrap_or_default();
        [days, [clock(self.start), clock(self.end)].join("-")].join(" ")
    }

    fn rule(&self, weekday: Option<DayOfWeek>) -> Series {
        Series {
            repeat: self.repeat,
            day: self.day,
            weekday,
            nth: self.nth,
            every: self.every,
            from: self.from,
            until: self.until,
            ..Series::default()
        }
    }

    /// The shift it makes on a day.
    pub fn on(&self, id: &RecordId, day: NaiveDate) -> Shift {
        Shift {
            title: self.title.clone(),
            day: Some(day),
            start: self.start,
            end: self.end,
            venue: self.venue,
            place: self.place.clone(),
            grid: self.grid,
            min: self.min,
            target: self.target,
            max: self.max,
            class: self.class,
            priority: self.priority,
            roles: self.roles.clone(),
            stairs: self.stairs,
            each: self.each,
            standby: self.standby,
            template: Some(*id),
            cancelled: false,
        }
    }
}

/// The id of the shift a template makes on a day: the same on every device, so that it is made once.
pub fn made_id(community: &CommunityId, template: &RecordId, day: NaiveDate) -> RecordId {
    RecordId::derived(community, "shift.template", &format!("{template}/{day}"))
}

/// Makes the shifts of all templates from `first` to `last` that were never made; those that were, even if changed,
/// moved, cancelled or removed since, stay as they are.
pub fn make_shifts(
    state: &State,
    community: &CommunityId,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (id, template) in state.all::<Template>() {
        for day in template.days(first, last) {
            let made = made_id(community, &id, day);
            if state.folded("shift", &made).is_none() {
                drafts.extend(state.set(&made, &template.on(&id, day)));
            }
        }
    }
    drafts
}
