//! A change of a template carried to the shifts already made from it 改到以后的班: only where nobody touched them.

use super::{Assignment, Shift, Standby, Template, made_id};
use crate::log::{CommunityId, Draft, Record, RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What would become of the shifts already made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carry {
    /// These take the change.
    pub changed: Vec<(RecordId, Shift)>,
    /// These fall on no day of the template any more and nobody is on them: they go.
    pub gone: Vec<RecordId>,
    /// These fall on no day of the template any more, but somebody is on them: they are called off.
    pub called_off: Vec<RecordId>,
    /// These somebody changed by hand, or called off: they stay as they are.
    pub by_hand: usize,
}

impl Carry {
    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty() && self.called_off.is_empty()
    }

    /// The operations.
    pub fn drafts(&self, state: &State) -> Vec<Draft> {
        let mut drafts: Vec<Draft> =
            self.changed.iter().filter_map(|(id, shift)| state.set(id, shift)).collect();
        drafts.extend(self.gone.iter().filter_map(|id| state.remove::<Shift>(id)));
        let off = |id| state.change::<Shift>(id, |shift| shift.cancelled = true);
        drafts.extend(self.called_off.iter().filter_map(off));
        drafts
    }
}

/// What the change of the template `id` from `before` to `after` would do to its shifts from the day `from` on. A shift
/// is untouched while it says what its template said, or nothing was said of it since it was made.
pub fn carry(
    state: &State,
    community: &CommunityId,
    id: &RecordId,
    (before, after): (&Template, &Template),
    from: NaiveDate,
) -> Carry {
    let mut staffed: BTreeSet<RecordId> =
        state.all::<Assignment>().map(|(_, a)| state.one(&a.shift)).collect();
    staffed.extend(state.all::<Standby>().map(|(_, a)| state.one(&a.shift)));
    let mut carry = Carry::default();
    let mut made: Vec<(NaiveDate, RecordId, Shift)> = state
        .all::<Shift>()
        .filter(|(_, shift)| shift.template.is_some_and(|t| state.one(&t) == *id))
        .filter_map(|(at, shift)| Some((shift.day.filter(|day| *day >= from)?, at, shift)))
        .collect();
    made.sort_by_key(|(day, at, _)| (*day, *at));
    let last = made.last().map_or(from, |(day, ..)| *day);
    let days = after.days(from, last);
    for (day, at, shift) in made {
        let once = state.folded(Shift::KIND.base, &at).is_some_and(|f| f.first == f.last);
        let its_own = at == made_id(community, id, day);
        if !its_own || !(once || shift == before.on(id, day)) {
            carry.by_hand += 1;
        } else if days.contains(&day) {
            let new = after.on(id, day);
            if new != shift {
                carry.changed.push((at, new));
            }
        } else if staffed.contains(&at) {
            carry.called_off.push(at);
        } else {
            carry.gone.push(at);
        }
    }
    carry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliberation::{DayOfWeek, Repeat};
    use crate::domain::shifts::{assign, make_shifts};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
    }

    #[test]
    fn a_change_reaches_shifts_to_come_that_nobody_touched() {
        use DayOfWeek::{Friday, Monday};
        let before = Template {
            title: "巡逻".into(),
            repeat: Repeat::Weekly,
            weekdays: [Monday, Friday].into(),
            min: 2,
            ..Template::default()
        };
        let mut d = Desk::new(1);
        d.act(|s| s.set(&id(1), &before).into_iter().collect());
        d.act(|s| make_shifts(s, &COMMUNITY, day(1), day(31)));
        let on = |n| made_id(&COMMUNITY, &id(1), day(n));
        // 14 December by hand, 11 December with somebody on it.
        d.act(|s| s.change::<Shift>(&on(14), |shift| shift.min = 5).into_iter().collect());
        let drafts = assign(&d.state, &COMMUNITY, &on(11), &id(50)).unwrap();
        d.act(|_| drafts);
        let after = Template { weekdays: [Monday].into(), min: 3, ..before.clone() };
        let found = carry(&d.state, &COMMUNITY, &id(1), (&before, &after), day(5));
        let changed: Vec<RecordId> = found.changed.iter().map(|(id, _)| *id).collect();
        assert_eq!(changed, [on(7), on(21), on(28)]);
        assert_eq!(
            (found.gone.as_slice(), found.called_off.as_slice()),
            (&[on(18), on(25)][..], &[on(11)][..])
        );
        assert_eq!(found.by_hand, 1);
        d.act(|s| found.drafts(s));
        assert_eq!(d.state.get::<Shift>(&on(7)).unwrap().min, 3);
        assert_eq!(d.state.get::<Shift>(&on(4)).unwrap().min, 2, "what is past stays");
        assert!(d.state.get::<Shift>(&on(11)).unwrap().cancelled);
        assert_eq!(d.state.get::<Shift>(&on(18)), None);
        // A second change still reaches what the first one changed.
        let third = Template { min: 4, ..after.clone() };
        let found = carry(&d.state, &COMMUNITY, &id(1), (&after, &third), day(5));
        assert_eq!(found.changed.len(), 3);
        assert_eq!(carry(&d.state, &COMMUNITY, &id(1), (&after, &after), day(5)).changed, []);
    }
}
