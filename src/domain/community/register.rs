//! What the register adds up to: exact counts and areas per place, who leads what, and the digest two committees
//! compare. Derivations only; nothing here is stored.

use super::bodies::{Appointment, OrgKind, Organization, Post};
use super::place::{Building, Estate, Grid, Unit};
use crate::log::{Hash, RecordId, State, canon};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Units and floor area, in exact integers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Units that are entered.
    pub units: u64,
    /// Of these, those that count in votes.
    pub counted: u64,
    /// Area of those that count, in 0.01 m².
    pub counted_area: u64,
    /// Area of all, in 0.01 m².
    pub area: u64,
    /// Units without an area.
    pub without_area: u64,
    /// Number of units people typed for places whose units are not entered.
    pub typed: u64,
}

impl Tally {
    fn add(&mut self, unit: &Unit) {
        let area = unit.area.unwrap_or_default();
        self.units += 1;
        self.area += area;
        self.without_area += u64::from(unit.area.is_none());
        if unit.counts() {
            self.counted += 1;
            self.counted_area += area;
        }
    }

    fn join(&mut self, other: &Self) {
        self.units += other.units;
        self.counted += other.counted;
        self.counted_area += other.counted_area;
        self.area += other.area;
        self.without_area += other.without_area;
        self.typed += other.typed;
    }

    /// Units entered and units typed together: how many doors there are.
    pub fn doors(&self) -> u64 {
        self.units + self.typed
    }
}

/// The register read once: every place with its tally.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// All places together.
    pub total: Tally,
    /// By estate.
    pub estates: BTreeMap<RecordId, Tally>,
    /// By building.
    pub buildings: BTreeMap<RecordId, Tally>,
    /// By grid.
    pub grids: BTreeMap<RecordId, Tally>,
    /// Buildings and entrances that several grids claim: each counts for all of them until somebody decides.
    pub claimed_twice: BTreeSet<RecordId>,
    /// The digest of all units: equal registers have equal digests, whoever typed them and when.
    pub digest: Hash,
}

impl Register {
    /// Reads the register.
    pub fn of(state: &State) -> Self {
        let mut claims: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        let mut register = Self::default();
        for (id, grid) in state.all::<Grid>() {
            register.grids.entry(id).or_default();
            for member in &grid.members {
                claims.entry(state.one(member)).or_default().push(id);
            }
        }
        register.claimed_twice =
            claims.iter().filter(|(_, grids)| grids.len() > 1).map(|(id, _)| *id).collect();
        let none = Vec::new();
        let estate_codes: BTreeMap<RecordId, String> =
            state.all::<Estate>().map(|(id, estate)| (id, estate.code)).collect();
        let mut lines = Vec::new();
        for (_, unit) in state.all::<Unit>() {
            register.total.add(&unit);
            let estate = unit.estate.map(|id| state.one(&id));
            if let Some(estate) = estate {
                register.estates.entry(estate).or_default().add(&unit);
            }
            if let Some(building) = unit.building {
                register.buildings.entry(state.one(&building)).or_default().add(&unit);
            }
            // The entrance is the closer word: a grid may take one stairwell out of a building that is another's.
            let claim = [unit.entrance, unit.building]
                .into_iter()
                .flatten()
                .find_map(|id| claims.get(&state.one(&id)))
                .unwrap_or(&none);
            for grid in claim {
                register.grids.entry(*grid).or_default().add(&unit);
            }
            let estate = estate.and_then(|id| estate_codes.get(&id)).map_or("", String::as_str);
            let area = unit.area.map_or(json!(null), |area| json!(area));
            let line = json!([estate, unit.code, area, unit.usage.word(), unit.counts()]);
            lines.push(canon::to_text(&line));
        }
        lines.sort_unstable();
        register.digest = Hash::of(lines.join("\n").as_bytes());
        register.add_typed(state, &claims);
        register
    }

    /// Adds what people typed for places whose units are not entered: a building's number stands in for its missing
    /// units, an estate's or grid's only where nothing below it is known.
    fn add_typed(&mut self, state: &State, claims: &BTreeMap<RecordId, Vec<RecordId>>) {
        for (id, building) in state.all::<Building>() {
            let here = self.buildings.entry(id).or_default();
            let Some(typed) = building.units.map(u64::from).filter(|_| here.units == 0) else {
                continue;
            };
            here.typed = typed;
            self.total.typed += typed;
            if let Some(estate) = building.estate {
                self.estates.entry(state.one(&estate)).or_default().typed += typed;
            }
            for grid in claims.get(&id).into_iter().flatten() {
                self.grids.entry(*grid).or_default().typed += typed;
            }
        }
        for (id, estate) in state.all::<Estate>() {
            let here = self.estates.entry(id).or_default();
            if let Some(typed) = estate.units.map(u64::from).filter(|_| here.doors() == 0) {
                here.typed = typed;
                self.total.typed += typed;
            }
        }
        for (id, grid) in state.all::<Grid>() {
            let here = self.grids.entry(id).or_default();
            if here.doors() == 0 {
                here.typed = grid.households.map(u64::from).unwrap_or_default();
            }
        }
    }

    /// The tally of several estates together.
    pub fn of_estates<'a>(&self, estates: impl IntoIterator<Item = &'a RecordId>) -> Tally {
        let mut tally = Tally::default();
        for estate in estates {
            if let Some(one) = self.estates.get(estate) {
                tally.join(one);
            }
        }
        tally
    }
}

/// The appointments that hold on `day` at an organization, grid, building or team, in order of post.
pub fn appointments_at(
    state: &State,
    at: &RecordId,
    day: NaiveDate,
) -> Vec<(RecordId, Appointment)> {
    let at = state.one(at);
    let mut list: Vec<_> = state
        .all::<Appointment>()
        .filter(|(_, a)| a.at.is_some_and(|id| state.one(&id) == at) && a.holds(day))
        .collect();
    list.sort_by_key(|(id, a)| (a.post == Post::Member, a.post, *id));
    list
}

/// The persons who lead a grid on `day`.
pub fn grid_leaders(state: &State, grid: &RecordId, day: NaiveDate) -> Vec<RecordId> {
    appointments_at(state, grid, day)
        .into_iter()
        .filter(|(_, a)| a.post == Post::GridLeader)
        .filter_map(|(_, a)| a.person.map(|id| state.one(&id)))
        .collect()
}

/// Cross-appointments 交叉任职 on `day`: persons who sit in several organizations of different kinds, with these.
pub fn cross_appointments(state: &State, day: NaiveDate) -> BTreeMap<RecordId, Vec<RecordId>> {
    let kinds: BTreeMap<RecordId, OrgKind> =
        state.all::<Organization>().map(|(id, org)| (id, org.kind)).collect();
    let mut seats: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (_, appointment) in state.all::<Appointment>().filter(|(_, a)| a.holds(day)) {
        if let (Some(person), Some(at)) = (appointment.person, appointment.at) {
            let at = state.one(&at);
            if kinds.contains_key(&at) {
                seats.entry(state.one(&person)).or_default().insert(at);
            }
        }
    }
    seats
        .into_iter()
        .filter(|(_, at)| at.iter().map(|id| kinds[id]).collect::<BTreeSet<_>>().len() > 1)
        .map(|(person, at)| (person, at.into_iter().collect()))
        .collect()
}
