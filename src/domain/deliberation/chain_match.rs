//! Who an entry means: found in the register by name, by door, or by both.

use super::chain::ChainRow;
use super::live::Who;
use crate::domain::community::{Household, PersonPrivate, Unit};
use crate::log::{RecordId, State};

/// Whom an entry means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// The person, where exactly one fits.
    pub person: Option<RecordId>,
    /// The household at the door, where exactly one fits.
    pub household: Option<RecordId>,
}

impl Meant {
    /// As one who can be ticked off; `None` where nobody in the register is meant.
    pub fn who(&self, named: bool) -> Option<Who> {
        match (self.person, self.household) {
            (Some(person), _) => Some(Who::Person(person)),
            // A name nobody bears here is a guest who speaks for the household, not the household.
            (None, Some(household)) if !named => Some(Who::Household(household)),
            _ => None,
        }
    }
}

/// The persons called `name`.
pub fn persons_named(state: &State, name: &str) -> Vec<RecordId> {
    if name.is_empty() {
        return Vec::new();
    }
    state.all::<PersonPrivate>().filter(|(_, p)| p.name == name).map(|(id, _)| id).collect()
}

/// The one person called `name`; `None` where nobody or more than one is.
pub fn person_named(state: &State, name: &str) -> Option<RecordId> {
    match persons_named(state, name).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The households at a door: `3` and `201` fit `3-201` and `3-2-201`.
pub fn households_at(state: &State, building: &str, unit: &str) -> Vec<RecordId> {
    if unit.is_empty() {
        return Vec::new();
    }
    let fits = |code: &str| {
        let mut parts = code.split('-');
        let first = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or(first);
        last == unit && (building.is_empty() || first == building)
    };
    let doors: Vec<RecordId> =
        state.all::<Unit>().filter(|(_, u)| fits(&u.code)).map(|(id, _)| id).collect();
    let at = |home: &Household| home.unit.is_some_and(|u| doors.contains(&state.one(&u)));
    state.all::<Household>().filter(|(_, h)| at(h)).map(|(id, _)| id).collect()
}

/// Whom an entry means.
pub fn meant(state: &State, row: &ChainRow) -> Meant {
    let homes = households_at(state, &row.building, &row.unit);
    let household = match homes.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let mut persons = persons_named(state, &row.name);
    // Of several, who lives there; the only one unless they live elsewhere: then it is somebody else of that name.
    let several = persons.len() > 1;
    persons.retain(|id| {
        let home = state.get::<PersonPrivate>(id).and_then(|p| p.household);
        let there = home.map(|home| homes.contains(&state.one(&home)));
        there.unwrap_or(!several) || (!several && row.unit.is_empty())
    });
    let person = match persons.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    Meant { person, household }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliberation::chain::parse_entry;
    use crate::domain::testing::{Desk, id};

    #[test]
    fn a_name_a_door_or_both_find_one() {
        let mut d = Desk::new(1);
        for (n, code) in [(1, "3-201"), (2, "3-2-301"), (3, "5-201")] {
            d.act(|s| {
                let unit = Unit { code: code.into(), ..Unit::default() };
                let home = Household { unit: Some(id(n)) };
                [s.set(&id(n), &unit), s.set(&id(10 + n), &home)].into_iter().flatten().collect()
            });
        }
        for (n, name, home) in [(31, "王秀英", 11), (32, "李敏", 12), (33, "李敏", 13)] {
            let person = PersonPrivate {
                name: name.into(),
                household: Some(id(home)),
                ..PersonPrivate::default()
            };
            d.act(|s| s.set(&id(n), &person).into_iter().collect());
        }
        for (entry, expected) in [
            ("王秀英", Some(Who::Person(id(31)))),
            ("王秀英 3栋201", Some(Who::Person(id(31)))),
            ("王秀英 5栋201", None),
            ("王秀英 9栋909", None),
            ("李敏", None),
            ("李敏 5栋201", Some(Who::Person(id(33)))),
            ("3栋201", Some(Who::Household(id(11)))),
            ("3号楼2单元301室", Some(Who::Household(id(12)))),
            ("201室", None),
            ("老李 3栋201", None),
        ] {
            let row = parse_entry(entry);
            let found = meant(&d.state, &row);
            assert_eq!(found.who(!row.name.is_empty()), expected, "{entry}: {row:?} {found:?}");
        }
        let guest = meant(&d.state, &parse_entry("老李 3栋201"));
        assert_eq!(guest.household, Some(id(11)), "a guest who speaks for a household");
    }
}
