//! Where things belong: an estate and a grid, each named once.

use super::read::{Fields, all, there};
use crate::domain::community::{Building, Community, Entrance, Estate, Grid, community_record};
use crate::log::{CommunityId, Folded, RecordId, State};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An estate and a grid; each may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The estate.
    pub estate: Option<RecordId>,
    /// The grid.
    pub grid: Option<RecordId>,
}

/// What is numbered while a state is read: places and words.
pub(super) struct Numbers<'a> {
    pub(super) state: &'a State,
    /// The one estate a grid lies in.
    estates: BTreeMap<RecordId, RecordId>,
    places: Numbered<Place>,
    words: Numbered<String>,
}

/// Things in the order in which they were first met.
struct Numbered<T> {
    numbers: BTreeMap<T, u32>,
    all: Vec<T>,
}

impl<T: Ord + Clone> Numbered<T> {
    fn new() -> Self {
        Self { numbers: BTreeMap::new(), all: Vec::new() }
    }

    fn number(&mut self, thing: T) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(thing).or_insert_with_key(|thing| {
            self.all.push(thing.clone());
            next
        })
    }
}

impl<'a> Numbers<'a> {
    pub(super) fn of(state: &'a State) -> Self {
        let estates = all::<Grid>(state).filter_map(|(id, grid)| {
            let mut lies: BTreeSet<RecordId> = grid
                .members("members")
                .filter_map(|m| estate_of(state, &m.parse().ok()?))
                .collect();
            let one = lies.pop_first()?;
            lies.is_empty().then_some((id, one))
        });
        let estates = estates.collect();
        Self { state, estates, places: Numbered::new(), words: Numbered::new() }
    }

    /// The number of the place a record belongs to.
    pub(super) fn place(&mut self, record: &Folded) -> u32 {
        let one = |name| record.id(name).map(|id| self.state.one(&id));
        let grid = one("grid");
        let estate = one("estate")
            .or_else(|| building_estate(self.state, &one("building")?))
            .or_else(|| self.estates.get(&grid?).copied());
        self.places.number(Place { estate, grid })
    }

    /// The number of a word.
    pub(super) fn word(&mut self, word: &str) -> u32 {
        self.words.number(word.to_owned())
    }

    pub(super) fn done(self) -> (Vec<Place>, Vec<String>) {
        (self.places.all, self.words.all)
    }
}

fn building_estate(state: &State, id: &RecordId) -> Option<RecordId> {
    there::<Building>(state, id)?.id("estate").map(|estate| state.one(&estate))
}

fn estate_of(state: &State, member: &RecordId) -> Option<RecordId> {
    building_estate(state, member)
        .or_else(|| building_estate(state, &there::<Entrance>(state, member)?.id("building")?))
}

/// What the community, its estates and its grids are called.
pub(super) fn names(state: &State, community: CommunityId) -> BTreeMap<RecordId, String> {
    let name = |(id, record): (RecordId, &Folded)| Some((id, record.text("name")?.to_owned()));
    let own = community_record(&community);
    let own = there::<Community>(state, &own).and_then(|record| name((own, record)));
    let estates = all::<Estate>(state).filter_map(name);
    estates.chain(all::<Grid>(state).filter_map(name)).chain(own).collect()
}
