//! How often one person may come to shifts of one template in a month 每人每月最多几次 (H-MAXSHIFT by type).

use super::{Duty, Sheet};
use crate::log::RecordId;
use std::collections::BTreeMap;

/// By template and month ([`Duty::month`]), the most shifts of one person.
pub(super) type KindLimits = BTreeMap<(RecordId, i32), u32>;

/// The limits that shifts carry; where those of one month differ, the least holds.
pub(super) fn kind_limits(duties: &[Duty]) -> KindLimits {
    let mut limits = KindLimits::new();
    for duty in duties {
        if let (Some(template), Some(each)) = (duty.shift.template, duty.shift.each)
            && each > 0
        {
            let most = limits.entry((template, duty.month())).or_insert(each);
            *most = each.min(*most);
        }
    }
    limits
}

impl Sheet {
    /// The most shifts of one person in the month that are of the same template as shift `s`; one of no template stands
    /// for itself and has no limit.
    pub fn kind_most(&self, s: usize) -> u32 {
        if self.kinds.is_empty() {
            return u32::MAX;
        }
        let duty = &self.duties[s];
        let most = duty.shift.template.and_then(|t| self.kinds.get(&(t, duty.month())));
        most.copied().unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Heat, Model, search_steps};
    use crate::domain::shifts::tests::{day, shift};
    use crate::domain::shifts::{Blocker, Case, Shift, Template, Volunteer, blockers, explain};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    #[test]
    fn nobody_comes_to_one_template_more_often_than_each_may() {
        let mut d = Desk::new(1);
        let at = |on, template, each| Shift {
            template: Some(id(template)),
            each,
            ..shift(on, "08:00", "10:00", 1, 1)
        };
        let shifts = [
            at("2026-12-01", 90, Some(2)),
            at("2026-12-08", 90, Some(1)),
            at("2026-12-15", 91, Some(1)),
            at("2026-12-22", 91, Some(0)),
            at("2027-01-12", 90, Some(3)),
            shift("2026-12-29", "08:00", "10:00", 1, 1),
        ];
        for (n, shift) in (1..).zip(&shifts) {
            d.act(|s| s.set(&id(n), shift).into_iter().collect());
        }
        d.act(|s| s.set(&id(50), &Volunteer::default()).into_iter().collect());
        let mut sheet = Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2027-01-31"));
        let most: Vec<u32> = (0..6).map(|s| sheet.kind_most(s)).collect();
        assert_eq!(most, [1, 1, 1, 1, u32::MAX, 3], "by the order of time");
        let bare = sheet.clone();
        sheet.put(0, 0);
        assert_eq!(blockers(&sheet, 0, 1), [Blocker::KindShifts(1)]);
        assert_eq!(blockers(&sheet, 0, 2), [], "another template");
        assert_eq!(blockers(&sheet, 0, 5), [], "another month");
        let told = explain(&sheet, 1);
        assert_eq!(told[0].groups, [(crate::domain::shifts::Reason::Kind(1), 1)]);
        // The planner knows it as well: one of each pair, and the two others.
        let now = day("2026-11-30").and_hms_opt(0, 0, 0).unwrap();
        let case = Case::of(&bare, now, &std::collections::BTreeMap::new()).unwrap();
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 20_000);
        let planned = plan.rows.iter().filter(|s| **s != crate::domain::plan::OFF).count();
        assert_eq!(planned, 4);
        assert_eq!(case.settled(&plan.rows).of[0].len(), 4);
    }

    #[test]
    fn a_template_hands_it_on_to_its_shifts() {
        let template = Template { each: Some(2), ..Template::default() };
        assert_eq!(template.on(&id(1), day("2026-12-01")).each, Some(2));
    }
}
