//! Shifts as they are read on paper: a month in weeks, a week of a place, and names as far as they are wanted.

use super::{Shift, Staffing, roster, volunteer_name};
use crate::domain::deliberation::place_name;
use crate::log::{RecordId, State};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeSet;

/// How names stand on paper that hangs where everybody walks by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// 张*: the family name alone.
    #[default]
    Masked,
    /// In full.
    Full,
    /// Not at all.
    None,
}

/// A name as far as it is wanted; nothing where it is not, or is not known here.
pub fn named(state: &State, volunteer: &RecordId, naming: Naming) -> Option<String> {
    let name = volunteer_name(state, volunteer)?;
    match naming {
        Naming::Full => Some(name),
        Naming::Masked => Some(masked(&name)),
        Naming::None => None,
    }
}

/// The family name and a star for what follows: 张某 becomes 张*. Of names in letters the first one stays.
pub fn masked(name: &str) -> String {
    /// Family names of two characters that are met with.
    const DOUBLE: [&str; 12] = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯",
        "端木",
    ];
    let name = name.trim();
    let long = DOUBLE.iter().any(|family| name.starts_with(family) && name.chars().count() > 2);
    let kept: String = name.chars().take(if long { 2 } else { 1 }).collect();
    if kept.is_empty() { kept } else { kept + "*" }
}

/// The names of those on a shift, sorted, as far as they are wanted.
pub fn names_on(state: &State, staffing: &Staffing, naming: Naming) -> Vec<String> {
    let mut names: Vec<String> =
        staffing.volunteers.iter().filter_map(|v| named(state, v, naming)).collect();
    names.sort();
    names
}

/// Which shifts stand on a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Which {
    /// Those at this place alone.
    pub place: Option<String>,
    /// Those of this volunteer alone.
    pub volunteer: Option<RecordId>,
}

impl Which {
    /// Whether a shift stands on it.
    pub fn holds(&self, state: &State, staffing: &Staffing) -> bool {
        let place =
            self.place.as_ref().is_none_or(|place| place_of(state, &staffing.shift) == *place);
        let volunteer = self.volunteer.as_ref();
        place && volunteer.is_none_or(|id| staffing.volunteers.contains(&state.one(id)))
    }
}

/// Where a shift is, in words; empty where nobody said.
pub fn place_of(state: &State, shift: &Shift) -> String {
    place_name(state, shift.venue.as_ref(), &shift.place)
}

/// All places that shifts are at.
pub fn places(state: &State) -> BTreeSet<String> {
    let all = state.all::<Shift>().map(|(_, shift)| place_of(state, &shift));
    all.filter(|place| !place.is_empty()).collect()
}

/// The shifts from `from` to `to` that stand on a sheet, by day and time.
pub fn shifts_on(state: &State, which: &Which, from: NaiveDate, to: NaiveDate) -> Vec<Staffing> {
    let within = |s: &Staffing| s.shift.day.is_some_and(|day| day >= from && day <= to);
    roster(state).into_iter().filter(|s| within(s) && which.holds(state, s)).collect()
}

/// The Monday on or before a day.
pub fn monday(day: NaiveDate) -> NaiveDate {
    let back = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// The first and the last day of a month.
pub fn month_of(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = day.with_day(1).unwrap_or(day);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    (first, next.pred_opt().unwrap_or(first))
}

/// The weeks of a month, Monday to Sunday; days of other months fill the first and the last.
pub fn weeks_of_month(day: NaiveDate) -> Vec<Vec<NaiveDate>> {
    let (first, last) = month_of(day);
    let days: Vec<NaiveDate> =
        monday(first).iter_days().take_while(|d| monday(*d) <= last).collect();
    days.chunks(7).map(<[NaiveDate]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_a_wall_keep_the_family_name() {
        for (name, expected) in
            [("张某", "张*"), ("欧阳某某", "欧阳*"), ("欧阳", "欧*"), (" Li ", "L*"), ("", "")]
        {
            assert_eq!(masked(name), expected);
        }
    }

    #[test]
    fn a_month_hangs_in_whole_weeks() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (month, first, last, weeks) in [
            ("2026-12-15", "2026-11-30", "2027-01-03", 5),
            ("2027-02-01", "2027-02-01", "2027-02-28", 4),
            ("2026-08-31", "2026-07-27", "2026-09-06", 6),
        ] {
            let found = weeks_of_month(day(month));
            assert_eq!(found.len(), weeks, "{month}");
            assert_eq!((found[0][0], found[weeks - 1][6]), (day(first), day(last)), "{month}");
        }
    }
}
