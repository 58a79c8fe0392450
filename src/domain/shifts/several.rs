//! Several shifts a day 一天几个班, for the planner, which gives a person one slot a column.
//!
//! Where nobody takes more than one a day, a column is a day. Else a day has as many columns as needed so that all shifts
//! of one stand against one another: then one a column is no rule of its own. What stands against a shift of another column
//! shares a counter with it, of which nobody has more than one.

use super::Sheet;
use super::blocker::rivalry;
use std::collections::BTreeMap;

/// The columns of planned shifts.
pub(super) struct Columns {
    /// The column of each of them.
    pub(super) of: Vec<u32>,
    /// How many there are.
    pub(super) count: u32,
    /// Whether somebody takes several a day.
    pub(super) several: bool,
    /// Shifts, by number in the sheet, of which a person takes one at most though they are in different columns.
    pub(super) rivals: Vec<Vec<usize>>,
}

/// A shift that is no longer than a day has nothing to say to those of a day so far away.
const FAR: i64 = 3;

impl Columns {
    /// Those of `duties`, which stand in the order of time; `None` where there are none, or they lie too far apart.
    pub(super) fn of(sheet: &Sheet, duties: &[usize]) -> Option<Self> {
        let day = |s: &usize| sheet.duties[*s].day;
        let first = day(duties.first()?);
        let several = (0..sheet.people.len()).any(|v| sheet.day_most(v) > 1);
        if !several {
            let after = |s| u32::try_from((day(s) - first).num_days()).ok();
            let of = duties.iter().map(after).collect::<Option<Vec<u32>>>()?;
            let count = of.last()? + 1;
            return Some(Self { of, count, several, rivals: Vec::new() });
        }
        let against = |a: &usize, b: &usize| {
            rivalry(&sheet.planning, &sheet.duties[*a], &sheet.duties[*b]).is_some()
        };
        let (mut of, mut column, mut begin) = (Vec::with_capacity(duties.len()), 0, 0);
        for (n, s) in duties.iter().enumerate() {
            if !duties[begin..n].iter().all(|o| day(o) == day(s) && against(o, s)) {
                (column, begin) = (column + 1, n);
            }
            of.push(column);
        }
        // Whoever stands against the same ones of a later column is one set with them.
        let mut sets: BTreeMap<(u32, Vec<usize>), Vec<usize>> = BTreeMap::new();
        for (n, s) in duties.iter().enumerate() {
            let mut later: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
            for (o, column) in duties[n + 1..].iter().zip(&of[n + 1..]) {
                if (day(o) - day(s)).num_days() >= FAR {
                    break;
                }
                if *column != of[n] && against(s, o) {
                    later.entry(*column).or_default().push(*o);
                }
            }
            for set in later.into_values() {
                sets.entry((of[n], set)).or_default().push(*s);
            }
        }
        let rivals = sets.into_iter().map(|((_, set), with)| [with, set].concat()).collect();
        Some(Self { of, count: column + 1, several, rivals })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::community_record;
    use crate::domain::plan::{Heat, Model, search_steps};
    use crate::domain::shifts::tests::{day, shift};
    use crate::domain::shifts::{Case, Planning, Volunteer};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    #[test]
    fn a_day_has_a_column_for_each_shift_one_person_could_take() {
        let mut d = Desk::new(1);
        let rules = Planning { day_shifts: Some(3), ..Planning::default() };
        d.act(|s| s.set(&community_record(&COMMUNITY), &rules).into_iter().collect());
        let hours = [
            ("2026-12-02", "08:00", "10:00"),
            ("2026-12-02", "08:00", "18:00"),
            ("2026-12-02", "09:00", "11:00"),
            ("2026-12-02", "10:30", "12:00"),
            ("2026-12-02", "14:00", "23:30"),
            ("2026-12-03", "09:00", "10:00"),
            ("2026-12-03", "10:00", "11:00"),
        ];
        for (n, (on, from, to)) in (1..).zip(hours) {
            let shift = shift(on, from, to, 1, 1);
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        let me = Volunteer { week_shifts: Some(9), ..Volunteer::default() };
        d.act(|s| s.set(&id(50), &me).into_iter().collect());
        let sheet = Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"));
        let columns = Columns::of(&sheet, &[0, 1, 2, 3, 4, 5, 6]).unwrap();
        assert_eq!((columns.of, columns.count), (vec![0, 0, 0, 1, 2, 3, 4], 5));
        // The long one and what follows it; the short night before a morning.
        assert_eq!(columns.rivals, [vec![1, 2, 3], vec![1, 4], vec![4, 5]]);
        let now = day("2026-12-01").and_hms_opt(0, 0, 0).unwrap();
        let case = Case::of(&sheet, now, &BTreeMap::new()).unwrap();
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 20_000);
        let after = case.settled(&plan.rows);
        // Three a day at most, and either the late one or the morning after it.
        assert_eq!(after.of[0].len(), 4, "{:?}", after.of[0]);
    }
}
