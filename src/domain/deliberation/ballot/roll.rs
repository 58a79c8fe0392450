//! The roll 名册: drawn up from the register, frozen at the notice.

use super::record::{Parking, RollDoors, RollFrozen, RollPart};
use crate::domain::community::code::door_order;
use crate::domain::community::{PersonPrivate, Unit, Usage};
use crate::log::{CommunityId, Draft, Fact, Folded, Hash, OpId, Record, RecordId, State, fact_as};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Rows in one part: few enough that a paper entered is shown at once, enough that a large estate is few operations.
pub const PART_ROWS: usize = 500;

/// One row: one head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its doors, as one text.
    pub doors: String,
    /// Its area in 0.01 m².
    pub area: u64,
}

/// A roll that could be frozen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Its rows, in the order of their first doors.
    pub rows: Vec<Row>,
    /// Doors that count and have no area.
    pub without_area: Vec<String>,
    /// Units left out because of what they are used for.
    pub left_out: usize,
    /// Rows that stand for several units of one owner.
    pub merged: usize,
    /// Parking places that count, and whose owner is not known: each is a head of its own.
    pub parking_alone: usize,
}

impl Parking {
    /// Whether a unit counts in a vote. Parking places that may be registered are exclusive parts like homes (Supreme
    /// People's Court, Interpretation on condominium ownership, art. 2); whether they count in votes differs from place
    /// to place, so it is a switch.
    pub fn counts(self, unit: &Unit) -> bool {
        match (self, unit.usage) {
            (Self::Out, Usage::Parking) => false,
            (Self::Counted, Usage::Parking) => unit.counted != Some(false),
            _ => unit.counts(),
        }
    }
}

/// Draws up the roll of an estate from its register, by the Supreme Court's interpretation on condominium ownership
/// (2020), art. 9: each unit is one head; several units of one buyer, and the developer's unsold stock, are one head
/// together. Area follows art. 8: what the register says. Store rooms are left out unless one is marked as counted;
/// parking places as `parking` says.
pub fn draw_up(state: &State, estate: &RecordId, parking: Parking) -> Drawn {
    let one = state.one(estate);
    let mut drawn = Drawn::default();
    let mut units: BTreeMap<RecordId, Unit> = BTreeMap::new();
    for (id, unit) in state.all::<Unit>() {
        if unit.estate.is_none_or(|e| state.one(&e) != one) {
            continue;
        }
        if parking.counts(&unit) {
            units.insert(id, unit);
        } else {
            drawn.left_out += 1;
        }
    }
    // Owners of several units join them; a unit with several owners stays one.
    let mut group: BTreeMap<RecordId, RecordId> = units.keys().map(|id| (*id, *id)).collect();
    let mut known: BTreeSet<RecordId> = BTreeSet::new();
    for (_, person) in state.all::<PersonPrivate>() {
        let owned: BTreeSet<RecordId> = person.owns.iter().map(|id| state.one(id)).collect();
        known.extend(&owned);
        let heads: Vec<RecordId> = owned.iter().filter_map(|id| group.get(id).copied()).collect();
        if let Some(first) = heads.iter().min().copied().filter(|_| heads.len() > 1) {
            for head in group.values_mut().filter(|head| heads.contains(head)) {
                *head = first;
            }
        }
    }
    let mut rows: BTreeMap<RecordId, Vec<&Unit>> = BTreeMap::new();
    for (id, unit) in &units {
        rows.entry(group[id]).or_default().push(unit);
        if unit.area.is_none() {
            drawn.without_area.push(unit.code.clone());
        }
        drawn.parking_alone += usize::from(unit.usage == Usage::Parking && !known.contains(id));
    }
    drawn.merged = rows.values().filter(|units| units.len() > 1).count();
    let mut rows: Vec<Vec<&Unit>> = rows.into_values().collect();
    for units in &mut rows {
        units.sort_by(|a, b| door_order(&a.code, &b.code));
    }
    rows.sort_by(|a, b| door_order(&a[0].code, &b[0].code));
    drawn.without_area.sort_by(|a, b| door_order(a, b));
    drawn.rows = rows
        .into_iter()
        .map(|units| Row {
            doors: units.iter().map(|u| u.code.as_str()).collect::<Vec<_>>().join("、"),
            area: units.iter().filter_map(|u| u.area).fold(0, u64::saturating_add),
        })
        .collect();
    drawn
}

/// The hash of the areas of a roll in their order.
pub fn roll_hash(areas: impl IntoIterator<Item = u64>) -> Hash {
    let mut text = String::new();
    for area in areas {
        text.push_str(&area.to_string());
        text.push('\n');
    }
    Hash::of(text.as_bytes())
}

/// The id of the part `n` of the roll frozen as the `turn`th.
pub fn part_id(community: &CommunityId, ballot: &RecordId, turn: usize, n: usize) -> RecordId {
    RecordId::derived(community, "roll.part", &format!("{ballot}/{turn}/{n}"))
}

/// Freezes a roll of these rows; it replaces the ones frozen before.
pub fn freeze(
    state: &State,
    community: &CommunityId,
    ballot: &RecordId,
    rows: &[Row],
    day: NaiveDate,
) -> Vec<Draft> {
    let before = frozen_all(state, ballot);
    // A roll frozen again takes places of its own: papers entered against the old one must not slip to other rows.
    let turn = before.len();
    let mut drafts = Vec::new();
    let mut parts = Vec::new();
    for (n, rows) in rows.chunks(PART_ROWS).enumerate() {
        let id = part_id(community, ballot, turn, n);
        let first = u32::try_from(n * PART_ROWS).unwrap_or(u32::MAX);
        let part = RollPart { first, areas: rows.iter().map(|r| r.area).collect() };
        let doors = RollDoors { doors: rows.iter().map(|r| r.doors.clone()).collect() };
        drafts.extend(state.set(&id, &part));
        drafts.extend(state.set(&id, &doors));
        parts.push(id);
    }
    let fact = RollFrozen {
        heads: rows.len() as u64,
        area: rows.iter().map(|r| r.area).fold(0, u64::saturating_add),
        parts,
        hash: roll_hash(rows.iter().map(|r| r.area)).to_string(),
        day: Some(day),
        instead: before.iter().map(|(id, _)| *id).collect(),
    };
    drafts.push(state.state_fact(ballot, &fact));
    drafts
}

/// Freezes totals where there are no rows: so many may vote, with so much area.
pub fn freeze_totals(
    state: &State,
    ballot: &RecordId,
    heads: u64,
    area: u64,
    day: NaiveDate,
) -> Vec<Draft> {
    let instead = frozen_all(state, ballot).into_iter().map(|(id, _)| id).collect();
    let fact = RollFrozen { heads, area, day: Some(day), instead, ..RollFrozen::default() };
    vec![state.state_fact(ballot, &fact)]
}

fn frozen_all(state: &State, ballot: &RecordId) -> Vec<(OpId, RollFrozen)> {
    state.facts::<RollFrozen>(ballot).into_iter().map(|(f, roll)| (f.id, roll)).collect()
}

/// The roll that counts: the latest that no other replaces, and whether there are several such.
pub fn frozen(state: &State, ballot: &RecordId) -> Option<(RollFrozen, bool)> {
    let all = frozen_all(state, ballot);
    let replaced: BTreeSet<OpId> = all.iter().flat_map(|(_, r)| r.instead.clone()).collect();
    let mut heads = all.into_iter().filter(|(id, _)| !replaced.contains(id));
    let last = heads.next_back()?;
    let disputed = heads.any(|(_, roll)| (roll.hash != last.1.hash) || roll.heads != last.1.heads);
    Some((last.1, disputed))
}

/// The part a row stands in, and its place there.
pub fn place_of(roll: &RollFrozen, row: u32) -> Option<(RecordId, usize)> {
    let row = usize::try_from(row).ok()?;
    Some((*roll.parts.get(row / PART_ROWS)?, row % PART_ROWS))
}

/// The doors of all rows; a row whose doors are not known here is empty.
pub fn doors(state: &State, roll: &RollFrozen) -> Vec<String> {
    let mut all = Vec::new();
    for part in &roll.parts {
        let rows = state.get::<RollPart>(part).map_or(0, |p| p.areas.len());
        let mut doors = state.get::<RollDoors>(part).unwrap_or_default().doors;
        doors.resize(rows, String::new());
        all.append(&mut doors);
    }
    all
}

/// The facts of a kind about one row.
pub fn of_row<'a, T: Record>(
    state: &'a State,
    roll: &RollFrozen,
    row: u32,
    row_of: fn(&T) -> u32,
) -> Vec<(&'a Fact, T)> {
    let Some((part, _)) = place_of(roll, row) else { return Vec::new() };
    state
        .folded(T::KIND.base, &part)
        .into_iter()
        .flat_map(Folded::live)
        .map(|fact| (fact, fact_as::<T>(fact)))
        .filter(|(_, fact)| row_of(fact) == row)
        .collect()
}
