//! Roles as the planner counts them 岗位: a skill may end within the span, so what it counts is a skill on days on which
//! the same people hold it.

use super::{Carrier, Sheet};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The role everybody holds: how the fewest who must be there weigh more than those who would be good (M-MIN).
pub(super) const ANYONE: u32 = 63;

/// The roles planned shifts want, a bit each.
pub(super) struct Roles {
    /// The last days of anybody's skill, by skill.
    last_days: BTreeMap<usize, BTreeSet<NaiveDate>>,
    /// A skill, and the last of the days on which the same people hold it. What is beyond the bits is not asked for.
    bits: Vec<(usize, NaiveDate)>,
}

impl Roles {
    /// Those that some of `duties` want.
    pub(super) fn of(sheet: &Sheet, duties: &[usize]) -> Self {
        let mut roles = Self { last_days: BTreeMap::new(), bits: Vec::new() };
        for (skill, until) in sheet.people.iter().flat_map(|c| &c.held) {
            roles.last_days.entry(*skill).or_default().extend(*until);
        }
        let mut bits = BTreeSet::new();
        for duty in duties.iter().map(|s| &sheet.duties[*s]) {
            bits.extend(duty.roles.iter().map(|(skill, _)| roles.alike(*skill, duty.day)));
        }
        roles.bits = bits.into_iter().take(ANYONE as usize).collect();
        roles
    }

    fn alike(&self, skill: usize, day: NaiveDate) -> (usize, NaiveDate) {
        let last = self.last_days.get(&skill).and_then(|days| days.range(day..).next());
        (skill, last.copied().unwrap_or(NaiveDate::MAX))
    }

    /// The bit of a skill on a day.
    pub(super) fn bit(&self, skill: usize, day: NaiveDate) -> Option<u32> {
        let bit = self.bits.binary_search(&self.alike(skill, day)).ok()?;
        u32::try_from(bit).ok()
    }

    /// The skill a bit stands for.
    pub(super) fn skill(&self, bit: u32) -> Option<usize> {
        self.bits.get(bit as usize).map(|(skill, _)| *skill)
    }

    /// The bits somebody has.
    pub(super) fn held(&self, carrier: &Carrier) -> u64 {
        let held = self.bits.iter().enumerate();
        let held = held.filter(|(_, (skill, last))| carrier.holds(*skill, *last));
        held.fold(1 << ANYONE, |all, (bit, _)| all | 1 << bit)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shift;
    use super::super::{Case, Held, RoleWanted, Shift, Skill, Volunteer, VolunteerName, take_in};
    use super::*;
    use crate::domain::plan::{Bound, Heat, Model, search_steps};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveDateTime;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, d).unwrap()
    }

    #[test]
    fn a_skill_that_ends_within_the_span_is_held_until_then() {
        let skill = id(70);
        let mut d = Desk::new(1);
        d.act(|s| s.set(&skill, &Skill { name: "带队".into() }).into_iter().collect());
        for (n, on) in (1..).zip(["2026-12-02", "2026-12-10", "2026-12-11", "2026-12-20"]) {
            let roles = [RoleWanted { skill, count: 1 }].into();
            let shift = Shift { roles, ..shift(on, "19:00", "20:00", 0, 1) };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        let who = Volunteer::default();
        d.act(|s| take_in(s, &id(50), &who, &VolunteerName::default()));
        let held = Held { volunteer: id(50), skill, until: Some(day(10)), ..Held::default() };
        d.act(|s| s.set(&id(71), &held).into_iter().collect());
        let sheet = Sheet::of(&d.state, &COMMUNITY, day(1), day(31));
        let roles = Roles::of(&sheet, &[0, 1, 2, 3]);
        let bits = [2, 10, 11, 20].map(|on| roles.bit(0, day(on)));
        assert_eq!(bits, [Some(0), Some(0), Some(1), Some(1)]);
        assert_eq!(roles.held(&sheet.people[0]), 1 << ANYONE | 1);
        assert_eq!([0, 1, 2].map(|bit| roles.skill(bit)), [Some(0), Some(0), None]);

        // Nothing is missing on the first two days, and the bound knows.
        let case = Case::of(&sheet, NaiveDateTime::default(), &BTreeMap::new()).unwrap();
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 2_000);
        let settled = case.settled(&plan.rows);
        assert_eq!([0, 1, 2, 3].map(|s| settled.roles_missing(s).len()), [0, 0, 1, 1]);
        let mut bound = Bound::new(&model, &case.start, plan.progress.best);
        for _ in 0..50 {
            bound.go();
        }
        let cost = case.objective(&settled).unwrap();
        assert!(bound.best() <= cost, "{} {cost}", bound.best());
    }
}
