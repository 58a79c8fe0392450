//! What is typed about a template, and read back.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::domain::deliberation::{DayOfWeek, Repeat};
use crate::domain::shifts::{Priority, RoleWanted, ShiftClass, Template};
use crate::log::RecordId;
use crate::text::{dates, roster_board as say};
use crate::ui::components::FormErrors;
use crate::ui::pages::parts::{number, typed};
use crate::ui::pages::volunteers::boxes::{Ticked, ticked};

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) title: RwSignal<String>,
    pub(super) class: RwSignal<String>,
    pub(super) repeat: RwSignal<String>,
    pub(super) weekdays: Ticked,
    pub(super) day: RwSignal<String>,
    pub(super) nth: RwSignal<String>,
    pub(super) weekday: RwSignal<String>,
    pub(super) every: RwSignal<String>,
    pub(super) from: RwSignal<String>,
    pub(super) until: RwSignal<String>,
    pub(super) start: RwSignal<String>,
    pub(super) end: RwSignal<String>,
    pub(super) venue: RwSignal<String>,
    pub(super) place: RwSignal<String>,
    pub(super) grid: RwSignal<String>,
    pub(super) min: RwSignal<String>,
    pub(super) target: RwSignal<String>,
    pub(super) max: RwSignal<String>,
    pub(super) standby: RwSignal<String>,
    pub(super) priority: RwSignal<String>,
    /// How many holders of each skill are wanted, by the skill's id.
    pub(super) roles: RwSignal<BTreeMap<String, String>>,
    pub(super) stairs: RwSignal<bool>,
    pub(super) each: RwSignal<String>,
    pub(super) errors: FormErrors,
}

fn text(value: Option<impl ToString>) -> RwSignal<String> {
    RwSignal::new(value.map(|value| value.to_string()).unwrap_or_default())
}

fn count(value: u32) -> RwSignal<String> {
    text((value > 0).then_some(value))
}

impl Fields {
    pub(super) fn of(template: &Template) -> Self {
        let clock = |time: Option<NaiveTime>| text(time.map(dates::clock));
        let days = template.weekdays.iter().map(|day| day.word().to_owned()).collect();
        let roles = template.roles.iter().map(|r| (r.skill.to_string(), r.count.to_string()));
        Self {
            title: RwSignal::new(template.title.clone()),
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

    /// The template with what was typed; `None` where something is missing, which the form then says.
    pub(super) fn read(self) -> Option<Template> {
        self.errors.clear();
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
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
        let (start, end) = (self.time("start", self.start), self.time("end", self.end));
        let min = self.people("min", self.min);
        let standby = self.people("standby", self.standby);
        let (target, max) = (self.people("target", self.target), self.people("max", self.max));
        let each = self.people("each", self.each);
        if self.errors.show() {
            return None;
        }
        let date = |value| typed(value).parse::<NaiveDate>().ok();
        let id = |value: RwSignal<String>| value.with_untracked(|id| id.parse::<RecordId>().ok());
        let roles = self.roles.with_untracked(|all| {
            let role = |(skill, count): (&String, &String)| {
                let count = count.trim().parse().ok().filter(|count| *count > 0)?;
                Some(RoleWanted { skill: skill.parse().ok()?, count })
            };
            all.iter().filter_map(role).collect()
        });
        Some(Template {
            title,
            class: ShiftClass::of_word(&self.class.get_untracked()).unwrap_or_default(),
            repeat,
            weekdays,
            day: day.filter(|_| repeat == Repeat::Monthly),
            weekday: DayOfWeek::of_word(&self.weekday.get_untracked())
                .filter(|_| repeat == Repeat::Weekday),
            nth: typed(self.nth).parse().ok().filter(|_| repeat == Repeat::Weekday),
            every: every.filter(|n| *n > 1),
            from: date(self.from),
            until: date(self.until),
            start,
            end,
            venue: id(self.venue),
            place: typed(self.place),
            grid: id(self.grid),
            min,
            target,
            max,
            priority: Priority::of_word(&self.priority.get_untracked()).unwrap_or_default(),
            roles,
            stairs: self.stairs.get_untracked(),
            each: Some(each).filter(|n| *n > 0),
            standby,
        })
    }
}
