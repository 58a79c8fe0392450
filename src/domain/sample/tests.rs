//! The sample keeps its promises.

use super::*;
use crate::domain::community::{
    Building, Estate, Grid, OrgKind, Organization, Register, Unit, cross_appointments,
    grid_leaders, possible_duplicates,
};
use crate::domain::deliberation::{Meeting, Phase, Stage, Threads, Topic, phase};
use crate::domain::pact::{self, Pact};
use crate::domain::shifts::{
    Assignment, Attended, Sheet, ShiftClass, Staffing, Template, broken, double_bookings, gaps,
    roster,
};
use crate::log::Log;
use std::collections::BTreeSet;

const HERE: CommunityId = CommunityId([7; 16]);

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day")
}

fn state_of(entries: &[Entry]) -> State {
    let mut log = Log::new();
    for entry in entries {
        log.add(entry.clone());
    }
    assert_eq!(log.len(), entries.len(), "no two are the same");
    State::of(&log, KINDS)
}

#[test]
fn the_neighbourhood_is_as_large_as_it_says() {
    let state = state_of(&neighbourhood(HERE, 1, 1, first()));
    let register = Register::of(&state);
    assert_eq!(state.all::<Unit>().count(), 2100);
    assert_eq!((register.total.counted, register.total.without_area), (2100, 0));
    assert_eq!(state.all::<Building>().count(), 38);
    let of_grids: Vec<u64> = register.grids.values().map(|t| t.units).collect();
    assert_eq!((of_grids.len(), of_grids.iter().sum::<u64>()), (7, 2100), "every unit in one grid");
    assert!(register.claimed_twice.is_empty());
    let across = state.all::<Grid>().any(|(_, grid)| {
        let estates: BTreeSet<_> =
            grid.members.iter().filter_map(|b| state.get::<Building>(b)?.estate).collect();
        estates.len() > 1
    });
    assert!(across, "one grid cuts across estates");
}

#[test]
fn the_three_carriages_stand_in_each_estate() {
    let state = state_of(&neighbourhood(HERE, 1, 1, first()));
    for (estate, _) in state.all::<Estate>() {
        for kind in [OrgKind::Owners, OrgKind::Property] {
            let found = state
                .all::<Organization>()
                .filter(|(_, o)| o.kind == kind && o.estates.contains(&estate))
                .count();
            assert_eq!(found, 1, "{kind:?}");
        }
    }
    assert!(state.all::<Organization>().any(|(_, o)| o.kind == OrgKind::Residents));
    assert!(cross_appointments(&state, first()).len() >= 3);
    for (grid, _) in state.all::<Grid>() {
        assert_eq!(grid_leaders(&state, &grid, first()).len(), 1);
    }
    assert!(possible_duplicates(&state).is_empty());
}

#[test]
fn topics_stand_in_every_stage_and_two_meetings_are_past() {
    let state = state_of(&neighbourhood(HERE, 1, 1, first()));
    let threads = Threads::of(&state);
    let found: BTreeSet<&str> =
        state.all::<Topic>().map(|(id, _)| threads.stage(&id).word()).collect();
    let all: BTreeSet<&str> = Stage::ALL.iter().map(|stage| stage.word()).collect();
    assert_eq!(found, all);
    let over = state.all::<Meeting>().filter(|(id, m)| phase(&state, id, m) == Phase::Over).count();
    assert_eq!(over, 2);
}

#[test]
fn the_pact_is_adopted_and_half_signed_and_the_month_is_staffed() {
    let state = state_of(&neighbourhood(HERE, 1, 1, first()));
    let (id, record) = state.all::<Pact>().next().expect("a pact");
    let (_, unchanged) = pact::adoption(&state, &id).expect("adopted");
    let told = pact::told(&state, &id).expect("a text");
    assert!(told.is_adopted && told.hash.is_some() && !told.differs, "a settled text is adopted");
    let signed = pact::standing(&state, &id).current.len();
    assert_eq!((unchanged, record.asked, signed), (true, Some(250), 125));
    assert_eq!(pact::draft_state(&state, &id), pact::DraftState::Frozen, "settled");
    assert!(pact::is_ready(&state, &id));
    assert!(state.all::<Template>().count() >= 7);
    let roster = roster(&state);
    assert!(double_bookings(&roster).is_empty());
    let open = gaps(&roster, first(), 30).len();
    assert!(roster.len() >= 180 && open > 0 && open < 20, "{} {open}", roster.len());
    assert!(roster.iter().all(|s| s.shift.template.is_some()), "all are made from templates");
    let next = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
    let of = |from, to: NaiveDate| {
        roster.iter().filter(move |s| s.shift.day.is_some_and(|day| day >= from && day < to))
    };
    assert!(of(next, next + Months::new(1)).all(|s| s.volunteers.is_empty()), "to be staffed");
    let duty = |s: &&Staffing| s.shift.class == ShiftClass::PaidDuty;
    assert!(of(first(), next).filter(duty).all(|s| s.missing() == 0), "the guard is at the gate");
    let before = first() - Months::new(1);
    let broken = broken(&Sheet::of(&state, &HERE, before, next.pred_opt().expect("a day")));
    assert!(broken.is_empty(), "{broken:?}");
    let short = of(before, first()).filter(|s| s.missing() > 0).count();
    assert!(short < 10, "{short} of the month before");
    let seats: usize = of(before, first()).map(|s| s.volunteers.len()).sum();
    let noted = state.all::<Assignment>().filter(|(id, _)| !state.facts::<Attended>(id).is_empty());
    assert_eq!(noted.count(), seats, "who came is known of every seat of the month before");
}

#[test]
fn the_same_seed_makes_the_same_and_size_repeats_it() {
    let one = neighbourhood(HERE, 1, 1, first());
    assert!(one == neighbourhood(HERE, 1, 1, first()));
    assert!(one != neighbourhood(HERE, 2, 1, first()));
    let ten = state_of(&neighbourhood(HERE, 1, 10, first()));
    assert_eq!(ten.all::<Unit>().count(), 21_000);
    assert_eq!(ten.conflicts().count(), 0);
}
