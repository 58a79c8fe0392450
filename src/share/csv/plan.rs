//! What confirmed rows write. A pure function of what is there, so that the same register imported again writes
//! nothing, and two committees importing it apart write the same things.

use super::preview::{Purpose, Row};
use crate::domain::community::{
    Building, Entrance, Estate, Household, HouseholdPrivate, Person, PersonPrivate, Unit,
    code::{self, UnitCode},
    place,
};
use crate::log::{CommunityId, Draft, Record, RecordId, State};
use std::collections::{BTreeMap, HashMap};

/// The operations that bring `rows` in. `fresh` draws ids for new persons, whose ids must not follow from their names.
pub fn drafts(
    state: &State,
    community: CommunityId,
    purpose: Purpose,
    rows: &[Row],
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Draft> {
    let mut plan = Plan::new(state, community);
    for row in rows {
        let household = plan.place(row, purpose);
        if purpose == Purpose::People {
            plan.person(row, household, fresh);
        }
    }
    plan.drafts()
}

/// Records as they will stand, each written once however many rows speak of it.
struct Plan<'a> {
    state: &'a State,
    community: CommunityId,
    /// Estates by every name they are known under.
    known: HashMap<String, RecordId>,
    estates: Kept<Estate>,
    buildings: Kept<Building>,
    entrances: Kept<Entrance>,
    units: Kept<Unit>,
    households: Kept<Household>,
    private: Kept<HouseholdPrivate>,
    persons: Kept<Person>,
    names: Kept<PersonPrivate>,
    /// Persons by name and telephone, and by name and household.
    people: HashMap<(String, String), RecordId>,
}

type Kept<T> = BTreeMap<RecordId, T>;

impl<'a> Plan<'a> {
    fn new(state: &'a State, community: CommunityId) -> Self {
        let mut known = HashMap::new();
        for (id, estate) in state.all::<Estate>() {
            known.insert(code::plain(&estate.name), id);
            known.entry(estate.code).or_insert(id);
        }
        let mut people = HashMap::new();
        for (id, person) in state.all::<PersonPrivate>() {
            for key in keys(&person.name, &person.phone, person.household) {
                people.entry(key).or_insert(id);
            }
        }
        Self {
            state,
            community,
            known,
            people,
            estates: Kept::new(),
            buildings: Kept::new(),
            entrances: Kept::new(),
            units: Kept::new(),
            households: Kept::new(),
            private: Kept::new(),
            persons: Kept::new(),
            names: Kept::new(),
        }
    }

    /// Makes sure of estate, building, entrance and unit; returns the household behind the door.
    fn place(&mut self, row: &Row, purpose: Purpose) -> Option<RecordId> {
        let door = row.door.as_ref()?;
        let (estate_id, estate) = self.estate(&door.estate);
        let at = self.building(estate_id, &estate, &door.unit);
        let code = door.unit.code();
        let unit_id = place::unit_id(&self.community, &estate, &code);
        let unit = kept(&mut self.units, self.state, unit_id);
        unit.code = code;
        unit.estate = Some(estate_id);
        unit.building = at.0.or(unit.building);
        unit.entrance = at.1.or(unit.entrance);
        unit.area = row.area.or(unit.area);
        unit.usage = row.usage.unwrap_or(unit.usage);
        unit.counted = row.counted.or(unit.counted);
        let household = place::household_id(&self.community, &unit_id);
        // Whatever a row says of the people behind the door needs a household to be kept with, be it only a remark.
        let told = row.lived_in
            || [&row.name, &row.phone, &row.note].iter().any(|text| !text.is_empty())
            || row.size.is_some()
            || row.since.is_some()
            || row.tenure.is_some();
        if purpose == Purpose::People || told {
            kept(&mut self.households, self.state, household).unit = Some(unit_id);
        }
        if purpose == Purpose::Register && told {
            let private = kept(&mut self.private, self.state, household);
            fill(&mut private.name, &row.name);
            fill(&mut private.phone, &row.phone);
            fill(&mut private.note, &row.note);
            private.size = row.size.or(private.size);
            private.since = row.since.or(private.since);
            private.tenure = row.tenure.unwrap_or(private.tenure);
        }
        Some(household)
    }

    fn estate(&mut self, name: &str) -> (RecordId, Estate) {
        let key = code::plain(name);
        if let Some(id) = self.known.get(&key).copied() {
            let estate = kept(&mut self.estates, self.state, id).clone();
            return (id, estate);
        }
        let (id, estate) = place::estate(&self.community, name);
        self.known.insert(key, id);
        self.estates.insert(id, estate.clone());
        (id, estate)
    }

    fn building(
        &mut self,
        estate_id: RecordId,
        estate: &Estate,
        unit: &UnitCode,
    ) -> (Option<RecordId>, Option<RecordId>) {
        if unit.building.is_empty() {
            return (None, None);
        }
        let (id, new) = place::building(&self.community, (estate_id, estate), &unit.building);
        let building = kept(&mut self.buildings, self.state, id);
        building.estate = new.estate;
        building.code.clone_from(&new.code);
        if unit.entrance.is_empty() {
            return (Some(id), None);
        }
        let (stair, new) = place::entrance(&self.community, estate, (id, &new), &unit.entrance);
        self.entrances.insert(stair, new);
        (Some(id), Some(stair))
    }

    fn person(
        &mut self,
        row: &Row,
        household: Option<RecordId>,
        fresh: &mut dyn FnMut() -> RecordId,
    ) {
        let known = keys(&row.name, &row.phone, household);
        // Without telephone and door a name is matched by name alone, lest importing twice doubles everyone.
        let found = known.iter().find_map(|key| self.people.get(key).copied());
        let id = found.unwrap_or_else(fresh);
        for key in known {
            self.people.entry(key).or_insert(id);
        }
        let person = kept(&mut self.persons, self.state, id);
        for role in row.role.split(['、', ',', '/', ';']).map(str::trim).filter(|r| !r.is_empty())
        {
            if !person.roles.iter().any(|r| r == role) {
                person.roles.push(role.to_owned());
            }
        }
        let private = kept(&mut self.names, self.state, id);
        fill(&mut private.name, &row.name);
        fill(&mut private.phone, &row.phone);
        fill(&mut private.note, &row.note);
        private.household = household.or(private.household);
    }

    fn drafts(self) -> Vec<Draft> {
        let mut out = Vec::new();
        let state = self.state;
        write(state, self.estates, &mut out);
        write(state, self.buildings, &mut out);
        write(state, self.entrances, &mut out);
        write(state, self.units, &mut out);
        write(state, self.households, &mut out);
        write(state, self.private, &mut out);
        write(state, self.persons, &mut out);
        write(state, self.names, &mut out);
        out
    }
}

/// The record as it will stand: as planned so far, else as it is, else new.
fn kept<'k, T: Record + Default>(all: &'k mut Kept<T>, state: &State, id: RecordId) -> &'k mut T {
    all.entry(id).or_insert_with(|| state.get(&id).unwrap_or_default())
}

fn write<T: Record>(state: &State, records: Kept<T>, out: &mut Vec<Draft>) {
    out.extend(records.iter().filter_map(|(id, record)| state.set(id, record)));
}

fn fill(into: &mut String, from: &str) {
    if !from.is_empty() {
        from.clone_into(into);
    }
}

/// What a person is recognised by.
fn keys(name: &str, phone: &str, household: Option<RecordId>) -> Vec<(String, String)> {
    let home = household.map(|h| h.to_string());
    let by: Vec<String> = [phone.to_owned(), home.unwrap_or_default()]
        .into_iter()
        .filter(|k| !k.is_empty())
        .collect();
    let by = if by.is_empty() { vec![String::new()] } else { by };
    by.into_iter().map(|key| (name.to_owned(), key)).collect()
}
