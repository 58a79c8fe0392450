//! The board as rows of days: by post, by team, by person.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::model::Model;
use crate::domain::shifts::MonthLoad;
use crate::log::RecordId;
use crate::text::roster_board as say;
use crate::ui::pages::roster::plan_words;

/// Over how many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Day,
    Week,
    Month,
    List,
}

impl View {
    /// The first and the last day looked at from a day.
    pub(super) fn span(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let add = |day: NaiveDate, n| day.checked_add_days(Days::new(n)).unwrap_or(day);
        match self {
            Self::Day => (day, day),
            Self::Week => {
                let since = u64::from(day.weekday().num_days_from_monday());
                let monday = day.checked_sub_days(Days::new(since)).unwrap_or(day);
                (monday, add(monday, 6))
            }
            Self::Month => {
                let first = day.with_day(1).unwrap_or(day);
                let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
                (first, next.pred_opt().unwrap_or(first))
            }
            Self::List => (day, add(day, 6)),
        }
    }

    /// The day from which the part before or after is looked at.
    pub(super) fn step(self, day: NaiveDate, ahead: bool) -> NaiveDate {
        let days = match self {
            Self::Day => 1,
            Self::Week | Self::List => 7,
            Self::Month => {
                let first = day.with_day(1).unwrap_or(day);
                let month = Months::new(1);
                let to = if ahead {
                    first.checked_add_months(month)
                } else {
                    first.checked_sub_months(month)
                };
                return to.unwrap_or(day);
            }
        };
        let to = if ahead {
            day.checked_add_days(Days::new(days))
        } else {
            day.checked_sub_days(Days::new(days))
        };
        to.unwrap_or(day)
    }
}

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Post,
    Team,
    Person,
}

/// A row: what it is of, and its shifts by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// What it is called.
    pub(super) title: String,
    /// A line below.
    pub(super) sub: String,
    /// Whose it is, where it is a person's, by number.
    pub(super) person: Option<usize>,
    /// The shifts of each day, by number.
    pub(super) cells: Vec<Vec<usize>>,
}

/// All rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rows {
    /// The days.
    pub(super) days: Vec<NaiveDate>,
    /// The rows.
    pub(super) all: Vec<Row>,
    /// The first row with a shift.
    pub(super) first: Option<usize>,
    /// Whether the cells show every place, or each shift in one line.
    pub(super) seats: bool,
}

impl Rows {
    pub(super) fn of(
        model: &Model,
        (first, last): (NaiveDate, NaiveDate),
        by: By,
        only_gaps: bool,
        view: View,
    ) -> Self {
        let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
        let wanted: Vec<usize> =
            model.inside().filter(|s| !only_gaps || model.short(*s) > 0).collect();
        let column = |s: usize| usize::try_from((model.sheet.duties[s].day - first).num_days());
        let laid = |shifts: &mut dyn Iterator<Item = usize>| {
            let mut cells = vec![Vec::new(); days.len()];
            for s in shifts {
                if let Some(cell) = column(s).ok().and_then(|n| cells.get_mut(n)) {
                    cell.push(s);
                }
            }
            cells
        };
        let all = match by {
            By::Post => by_post(model, &wanted, laid),
            By::Team => by_team(model, &wanted, laid),
            By::Person => by_person(model, &wanted, only_gaps, laid),
        };
        let first = all.iter().position(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        Self { days, all, first, seats: by == By::Post && matches!(view, View::Day | View::Week) }
    }
}

impl Rows {
    /// The next row after or before one that holds any shift, and its filled cell nearest to a column.
    pub(super) fn beside(&self, row: usize, column: usize, ahead: bool) -> Option<(usize, usize)> {
        let nearest = |row: usize| {
            let filled = |(_, cell): &(usize, &Vec<usize>)| !cell.is_empty();
            let cells = self.all.get(row)?.cells.iter().enumerate().filter(filled);
            let (at, _) = cells.min_by_key(|(at, _)| at.abs_diff(column))?;
            Some((row, at))
        };
        if ahead {
            (row + 1..self.all.len()).find_map(nearest)
        } else {
            (0..row.min(self.all.len())).rev().find_map(nearest)
        }
    }
}

type Cells = Vec<Vec<usize>>;

fn by_post(
    model: &Model,
    wanted: &[usize],
    laid: impl Fn(&mut dyn Iterator<Item = usize>) -> Cells,
) -> Vec<Row> {
    let mut posts: BTreeMap<(usize, String, Option<RecordId>), Vec<usize>> = BTreeMap::new();
    for s in wanted {
        let shift = &model.sheet.duties[*s].shift;
        let grid = shift.grid.and_then(|id| model.grids.iter().position(|(g, _)| *g == id));
        let key = (grid.unwrap_or(usize::MAX), shift.title.clone(), shift.template);
        posts.entry(key).or_default().push(*s);
    }
    let row = |((grid, title, _), shifts): ((usize, String, Option<RecordId>), Vec<usize>)| {
        let sub = model.grids.get(grid).map(|(_, name)| name.clone());
        Row {
            title,
            sub: sub.unwrap_or_else(|| say::WHOLE.get(model.lang).to_owned()),
            person: None,
            cells: laid(&mut shifts.into_iter()),
        }
    };
    posts.into_iter().map(row).collect()
}

fn by_team(
    model: &Model,
    wanted: &[usize],
    laid: impl Fn(&mut dyn Iterator<Item = usize>) -> Cells,
) -> Vec<Row> {
    let sheet = &model.sheet;
    let none = (None, say::NO_TEAM.get(model.lang).to_owned());
    let teams = model.teams.iter().map(|(id, name)| (Some(*id), name.clone())).chain([none]);
    let row = |(team, title): (Option<RecordId>, String)| {
        let of = |v: usize| {
            let teams = &sheet.people[v].volunteer.teams;
            team.map_or(teams.is_empty(), |team| teams.contains(&team))
        };
        let mut own = wanted.iter().copied().filter(|s| sheet.coming(*s).any(of));
        let members = (0..sheet.people.len()).filter(|v| of(*v)).count();
        let row = Row {
            title,
            sub: crate::text::volunteers::SHOWN.fill(model.lang, &[&members.to_string()]),
            person: None,
            cells: laid(&mut own),
        };
        (members > 0).then_some(row)
    };
    teams.filter_map(row).collect()
}

fn by_person(
    model: &Model,
    wanted: &[usize],
    only_gaps: bool,
    laid: impl Fn(&mut dyn Iterator<Item = usize>) -> Cells,
) -> Vec<Row> {
    let sheet = &model.sheet;
    let here = |v: &usize| {
        let left = sheet.people[*v].volunteer.until.is_some_and(|until| until <= sheet.first);
        !left || sheet.of[*v].iter().any(|s| sheet.inside(*s))
    };
    let row = |v: usize| {
        let mut own = sheet.of[v]
            .iter()
            .copied()
            .filter(|s| sheet.inside(*s) && (!only_gaps || wanted.binary_search(s).is_ok()));
        let minutes = sheet.load(v);
        // Limits are by the month: what a day or a week shows is not all of it.
        let mut months = sheet.part_months(v);
        months.retain(|load| load.minutes > 0);
        // A row's head is narrow: of two months the one nearer to its limit.
        let fuller = |a: &MonthLoad, b: &MonthLoad| {
            let of = |a: u32, b: u32| u64::from(a) * u64::from(b);
            of(a.minutes, b.most).cmp(&of(b.minutes, a.most))
        };
        let month = months.into_iter().max_by(fuller);
        Row {
            title: model.name(v).to_owned(),
            sub: match (minutes, month) {
                (_, Some(month)) => plan_words::month_short(&month, model.lang),
                (0, None) => String::new(),
                (_, None) => crate::text::dates::length(minutes, model.lang),
            },
            person: Some(v),
            cells: laid(&mut own),
        }
    };
    model.by_name().iter().copied().filter(here).map(row).collect()
}
