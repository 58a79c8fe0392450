//! What a planned roster is worth 排得多好: its cost by the planner's count, and how far from the best it can be at most.

use super::versions::Days;
use super::{Edition, Planned, Sheet, roster_id};
use crate::log::{CommunityId, Draft, Hash, RecordId, State};

/// What a roster is worth by the planner's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What it costs.
    pub objective: i64,
    /// What no roster can go below.
    pub bound: Option<i64>,
}

impl Worth {
    /// By how many tenths of a per cent it is at most above the best; rounded up, so never better than it is. `None` where
    /// no bound is known.
    pub fn gap(&self) -> Option<i64> {
        let above = self.objective.saturating_sub(self.bound?).max(0);
        let whole = self.objective.saturating_abs().max(1);
        Some(above.saturating_mul(1_000).saturating_add(whole - 1) / whole)
    }
}

/// The hash of who is on what and where each shift stands.
pub fn digest(edition: &Edition) -> String {
    let said = edition.written();
    let lines = said.shifts.iter().chain(&said.seats).chain(&said.standby);
    let lines: Vec<&str> = lines.map(String::as_str).collect();
    Hash::of(lines.join("\n\n").as_bytes()).op_id().to_string()
}

/// Keeps what the roster of `days` is worth that `after` will be once it is taken over.
pub fn note_planned(
    state: &State,
    community: &CommunityId,
    (from, to): Days,
    after: &Sheet,
    worth: Worth,
) -> Draft {
    let mut edition = Edition::now(state, from, to);
    for (s, duty) in after.duties.iter().enumerate() {
        if let Some(line) = edition.0.get_mut(&duty.id) {
            line.on = after.on[s].iter().map(|place| after.people[place.who].id).collect();
            line.ready = after.ready[s].iter().map(|one| after.people[one.who].id).collect();
        }
    }
    let planned =
        Planned { of: digest(&edition), objective: Some(worth.objective), bound: worth.bound };
    state.state_fact(&roster_id(community, from, to), &planned)
}

/// What a roster is worth, where these very places were planned; of several plans the best that is known.
pub(super) fn worth_of(state: &State, roster: &RecordId, edition: &Edition) -> Option<Worth> {
    let of = digest(edition);
    let planned = state.facts::<Planned>(roster).into_iter().filter(|(_, p)| p.of == of);
    let worth = planned
        .filter_map(|(fact, p)| Some((fact.at, Worth { objective: p.objective?, bound: p.bound })));
    worth.max_by_key(|(at, worth)| (worth.bound.is_some(), *at)).map(|(_, worth)| worth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{
        Shift, Volunteer, VolunteerName, assign, publish, take_in, turn_over, turnover, unassign,
        versions,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::{NaiveDate, NaiveTime};

    const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    const DAYS: Days = (FIRST, LAST);

    fn published(d: &mut Desk) -> Option<Worth> {
        let drafts = publish(&d.state, &COMMUNITY, DAYS, FIRST, "").unwrap();
        d.act(|_| drafts);
        versions(&d.state, &roster_id(&COMMUNITY, FIRST, LAST)).pop().unwrap().worth
    }

    #[test]
    fn a_roster_is_published_with_its_worth_unless_a_hand_changed_it() {
        let mut d = Desk::new(1);
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let day = NaiveDate::from_ymd_opt(2026, 12, 8);
        let shift =
            Shift { day, start: hour(8), end: hour(10), min: 1, target: 2, ..Shift::default() };
        d.act(|s| s.set(&id(1), &shift).into_iter().collect());
        for n in [51, 52] {
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &VolunteerName::default()));
        }
        let before = Sheet::of(&d.state, &COMMUNITY, FIRST, LAST);
        let mut after = before.clone();
        after.put(0, 0);
        let worth = Worth { objective: 1_000, bound: Some(997) };
        d.act(|s| {
            let mut drafts = turn_over(s, &COMMUNITY, &before, &turnover(&before, &after));
            drafts.push(note_planned(s, &COMMUNITY, DAYS, &after, worth));
            drafts
        });
        assert_eq!(published(&mut d), Some(worth));
        d.act(|s| assign(s, &COMMUNITY, &id(1), &id(52)).unwrap());
        assert_eq!(published(&mut d), None);
        // As it was planned again.
        d.act(|s| unassign(s, &id(1), &id(52)));
        assert_eq!(published(&mut d), Some(worth));
    }

    #[test]
    fn a_gap_is_never_told_smaller_than_it_is() {
        for (objective, bound, tenths) in [
            (1_000, Some(1_000), Some(0)),
            (1_000, Some(999), Some(1)),
            (100_000, Some(99_999), Some(1)),
            (-236, Some(-251), Some(64)),
            (0, Some(-3), Some(3_000)),
            (7, Some(9), Some(0)),
            (i64::MAX, Some(i64::MIN), Some(1)),
            (5, None, None),
        ] {
            assert_eq!(Worth { objective, bound }.gap(), tenths, "{objective} above {bound:?}");
        }
    }
}
