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
    /// How far it is from the best at most; `None` where no bound is known. A share is of the bound, the least the best can
    /// cost: of what this roster costs it would look smaller than it may be. Of nothing, or of a gain, there is no share.
    pub fn gap(&self) -> Option<Distance> {
        let bound = self.bound?;
        let above = i128::from(self.objective) - i128::from(bound);
        let fit = |n: i128| i64::try_from(n).unwrap_or(i64::MAX);
        Some(match i128::from(bound) {
            _ if above <= 0 => Distance::None,
            whole if whole > 0 => Distance::Tenths(fit((above * 1_000 + whole - 1) / whole)),
            _ => Distance::Points(fit(above)),
        })
    }
}

/// How far a roster is from the best at most: never told smaller than it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// None is better.
    None,
    /// So many tenths of a per cent of the bound, rounded up.
    Tenths(i64),
    /// So many of the planner's points, where the bound is not above 0.
    Points(i64),
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
        for (objective, bound, told) in [
            (1_000, Some(1_000), Some(Distance::None)),
            (1_000, Some(999), Some(Distance::Tenths(2))),
            (2_000, Some(1_000), Some(Distance::Tenths(1_000))),
            (100_000, Some(99_999), Some(Distance::Tenths(1))),
            (-236, Some(-251), Some(Distance::Points(15))),
            (0, Some(-3), Some(Distance::Points(3))),
            (4, Some(0), Some(Distance::Points(4))),
            (7, Some(9), Some(Distance::None)),
            (i64::MAX, Some(i64::MIN), Some(Distance::Points(i64::MAX))),
            (i64::MAX, Some(1), Some(Distance::Tenths(i64::MAX))),
            (5, None, None),
        ] {
            assert_eq!(Worth { objective, bound }.gap(), told, "{objective} above {bound:?}");
        }
    }
}
