//! What is typed about a template or a single shift, and read back.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::domain::community::code::half_width;
use crate::domain::deliberation::{DayOfWeek, Repeat};
use crate::domain::shifts::{Priority, RoleWanted, Shift, ShiftClass, Template};
use crate::log::RecordId;
use crate::text::{dates, roster_board as say, shifts};
use crate::ui::components::FormErrors;
use crate::ui::pages::parts::{number, typed};
use crate::ui::pages::volunteers::boxes::{Ticked, ticked};

/// What is typed.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Fields {
    pub(in crate::ui::pages) title: RwSignal<String>,
    /// The day of a single shift.
    pub(in crate::ui::pages) date: RwSignal<String>,
    pub(in crate::ui::pages) class: RwSignal<String>,
    pub(in crate::ui::pages) repeat: RwSignal<String>,
    pub(in crate::ui::pages) weekdays: Ticked,
    pub(in crate::ui::pages) day: RwSignal<String>,
    pub(in crate::ui::pages) nth: RwSignal<String>,
    pub(in crate::ui::pages) weekday: RwSignal<String>,
    pub(in crate::ui::pages) every: RwSignal<String>,
    pub(in crate::ui::pages) from: RwSignal<String>,
    pub(in crate::ui::pages) until: RwSignal<String>,
    pub(in crate::ui::pages) start: RwSignal<String>,
    pub(in crate::ui::pages) end: RwSignal<String>,
    pub(in crate::ui::pages) venue: RwSignal<String>,
    pub(in crate::ui::pages) place: RwSignal<String>,
    pub(in crate::ui::pages) grid: RwSignal<String>,
    pub(in crate::ui::pages) min: RwSignal<String>,
    pub(in crate::ui::pages) target: RwSignal<String>,
    pub(in crate::ui::pages) max: RwSignal<String>,
    pub(in crate::ui::pages) standby: RwSignal<String>,
    pub(in crate::ui::pages) priority: RwSignal<String>,
    /// How many holders of each skill are wanted, by the skill's id.
    pub(in crate::ui::pages) roles: RwSignal<BTreeMap<String, String>>,
    pub(in crate::ui::pages) stairs: RwSignal<bool>,
    pub(in crate::ui::pages) each: RwSignal<String>,
    pub(in crate::ui::pages) errors: FormErrors,
}

fn text(value: Option<impl ToString>) -> RwSignal<String> {
    RwSignal::new(value.map(|value| value.to_string()).unwrap_or_default())
}

fn count(value: u32) -> RwSignal<String> {
    text((value > 0).then_some(value))
}

impl Fields {
    pub(in crate::ui::pages) fn of(template: &Template) -> Self {
        let clock = |time: Option<NaiveTime>| text(time.map(dates::clock));
        let days = template.weekdays.iter().map(|day| day.word().to_owned()).collect();
        let roles = template.roles.iter().map(|r| (r.skill.to_string(), r.count.to_string()));
        Self {
            title: RwSignal::new(template.title.clone()),
            date: text(None::<NaiveDate>),
            class: RwSignal::new(template.class.word().to_owned()),
            repeat: RwSignal::new(template.repeat.word().to_owned()),
            weekdays: RwSignal::new(days),
            day: text(template.day),
            nth: text(template.nth.or(Some(1))),
            weekday: RwSignal::new(template.weekday.unwrap_or_default().word().to_owned()),
            every: text(template.every.or(Some(1))),
            from: text(template.from),
            until: text(template.until),
            start: clock(template.start),
            end: clock(template.end),
            venue: text(template.venue),
            place: RwSignal::new(template.place.clone()),
            grid: text(template.grid),
            min: count(template.min),
            target: count(template.target),
            max: count(template.max),
            standby: count(template.standby),
            priority: RwSignal::new(template.priority.word().to_owned()),
            roles: RwSignal::new(roles.collect()),
            stairs: RwSignal::new(template.stairs),
            each: count(template.each.unwrap_or_default()),
            errors: FormErrors::new(),
        }
    }

    /// The same of a single shift, which comes back on no other day.
    pub(in crate::ui::pages) fn of_shift(shift: &Shift) -> Self {
        let like = Template {
            title: shift.title.clone(),
            class: shift.class,
            start: shift.start,
            end: shift.end,
            venue: shift.venue,
            place: shift.place.clone(),
            grid: shift.grid,
            min: shift.min,
            target: shift.target,
            max: shift.max,
            priority: shift.priority,
            roles: shift.roles.clone(),
            stairs: shift.stairs,
            each: shift.each,
            standby: shift.standby,
            ..Template::default()
        };
        Self { date: text(shift.day), ..Self::of(&like) }
    }

    fn time(self, id: &'static str, value: RwSignal<String>) -> Option<NaiveTime> {
        let text = typed(value);
        let time = NaiveTime::parse_from_str(text.get(..5).unwrap_or(&text), "%H:%M").ok();
        if time.is_none() {
            self.errors.say(id, say::TIME_MISSING);
        }
        time
    }

    fn people(self, id: &'static str, value: RwSignal<String>) -> u32 {
        let read = number(value).unwrap_or_else(|_| {
            self.errors.say(id, say::NUMBER_WRONG);
            None
        });
        read.unwrap_or_default()
    }

    /// What a template and a shift both say, as typed; what is missing is noted among the errors.
    fn both(self) -> Template {
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
        let (start, end) = (self.time("start", self.start), self.time("end", self.end));
        let each = self.people("each", self.each);
        let id = |value: RwSignal<String>| value.with_untracked(|id| id.parse::<RecordId>().ok());
        let roles = self.roles.with_untracked(|all| {
            let role = |(skill, count): (&String, &String)| {
                let count = half_width(count.trim()).parse().ok().filter(|count| *count > 0)?;
                Some(RoleWanted { skill: skill.parse().ok()?, count })
            };
            all.iter().filter_map(role).collect()
        });
        Template {
            title,
            class: ShiftClass::of_word(&self.class.get_untracked()).unwrap_or_default(),
            start,
            end,
            venue: id(self.venue),
            place: typed(self.place),
            grid: id(self.grid),
            min: self.people("min", self.min),
            target: self.people("target", self.target),
            max: self.people("max", self.max),
            priority: Priority::of_word(&self.priority.get_untracked()).unwrap_or_default(),
            roles,
            stairs: self.stairs.get_untracked(),
            each: Some(each).filter(|n| *n > 0),
            standby: self.people("standby", self.standby),
            ..Template::default()
        }
    }

    /// The shift with what was typed, the rest as it was `before`; `None` where something is missing, which the form then
    /// says.
    pub(in crate::ui::pages) fn read_shift(self, before: &Shift) -> Option<Shift> {
        self.errors.clear();
        let like = self.both();
        let day = typed(self.date).parse::<NaiveDate>().ok();
        if day.is_none() {
            self.errors.say("day", shifts::DAY_MISSING);
        }
        if self.errors.show() {
            return None;
        }
        Some(Shift {
            title: like.title,
            day,
            start: like.start,
            end: like.end,
            venue: like.venue,
            place: like.place,
            grid: like.grid,
            min: like.min,
            target: like.target,
            max: like.max,
            class: like.class,
            priority: like.priority,
            roles: like.roles,
            stairs: like.stairs,
            each: like.each,
            standby: like.standby,
            template: before.template,
            cancelled: before.cancelled,
        })
    }

    /// The template with what was typed; `None` where something is missing, which the form then says.
    pub(in crate::ui::pages) fn read(self) -> Option<Template> {
        self.errors.clear();
        let like = self.both();
        let repeat = Repeat::of_word(&self.repeat.get_untracked()).unwrap_or_default();
        let weekly = repeat == Repeat::Weekly;
        let weekdays = if weekly { ticked::<DayOfWeek>(self.weekdays) } else { [].into() };
        if weekly && weekdays.is_empty() {
            self.errors.say("weekdays", say::WEEKDAYS_MISSING);
        }
        let day = number(self.day).ok().flatten().filter(|day| (1..=31).contains(day));
        if repeat == Repeat::Monthly && day.is_none() {
            self.errors.say("month-day", say::MONTH_DAY_WRONG);
        }
        let every = number(self.every).ok().flatten().filter(|n| (1..=24).contains(n));
        if every.is_none() {
            self.errors.say("every", say::NUMBER_WRONG);
        }
        if self.errors.show() {
            return None;
        }
        let date = |value| typed(value).parse::<NaiveDate>().ok();
        Some(Template {
            repeat,
            weekdays,
            day: day.filter(|_| repeat == Repeat::Monthly),
            weekday: DayOfWeek::of_word(&self.weekday.get_untracked())
                .filter(|_| repeat == Repeat::Weekday),
            nth: typed(self.nth).parse().ok().filter(|_| repeat == Repeat::Weekday),
            every: every.filter(|n| *n > 1),
            from: date(self.from),
            until: date(self.until),
            ..like
        })
    }
}
