//! Households and persons. What names, reaches or places a person is in kinds of personal scope on the same record.

use crate::log::{RecordId, State};
use crate::{record, words};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A household 户: where its unit is, and nothing about its people.
    pub struct Household: "household" as Record, Shared {
        /// Its unit.
        pub unit: Option<RecordId> = "unit",
    }
}

words! {
    /// How a household holds its unit.
    pub enum Tenure {
        /// It owns it 业主.
        Owner = "owner",
        /// It rents it 租户.
        Tenant = "tenant",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// What is known of a household's people.
    pub struct HouseholdPrivate: "household.private" as Record, Personal {
        /// The owner or head, as in the register; several are joined by `、`.
        pub name: String = "name",
        /// A telephone.
        pub phone: String = "phone",
        /// How many live there.
        pub size: Option<u32> = "size",
        /// How it holds its unit.
        pub tenure: Tenure = "tenure",
        /// Since when.
        pub since: Option<NaiveDate> = "since",
        /// Anything worth knowing.
        pub note: String = "note",
    }
}

record! {
    /// A person, as others may know them: by a pseudonym and by what they do.
    pub struct Person: "person" as Record, Shared {
        /// What they are called where names are left out.
        pub alias: String = "alias",
        /// What they do for the neighbourhood, in words.
        pub roles: Vec<String> = "roles",
    }
}

record! {
    /// What names and reaches a person.
    pub struct PersonPrivate: "person.private" as Record, Personal {
        /// Their name.
        pub name: String = "name",
        /// Their telephone.
        pub phone: String = "phone",
        /// Where they live.
        pub household: Option<RecordId> = "household",
        /// The units they own: one buyer's several units are one head in a vote.
        pub owns: BTreeSet<RecordId> = "owns",
        /// Anything worth knowing.
        pub note: String = "note",
    }
}

/// What to call a person here: by name where it is known, else by pseudonym; `None` where neither is.
pub fn name_of(state: &State, person: &RecordId) -> Option<String> {
    let name = state.get::<PersonPrivate>(person).map(|p| p.name).filter(|n| !n.is_empty());
    name.or_else(|| state.get::<Person>(person).map(|p| p.alias).filter(|n| !n.is_empty()))
}

/// Persons that may be one person entered twice: the same name and the same telephone, or the same name and household.
/// Pairs of ids in order; a human joins them or not.
pub fn possible_duplicates(state: &State) -> Vec<(RecordId, RecordId)> {
    let mut seen: BTreeMap<(String, String), RecordId> = BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for (id, person) in state.all::<PersonPrivate>() {
        if person.name.is_empty() {
            continue;
        }
        let home = person.household.map(|h| h.to_string()).unwrap_or_default();
        for key in [person.phone, home].into_iter().filter(|k| !k.is_empty()) {
            let first = *seen.entry((person.name.clone(), key)).or_insert(id);
            if first != id {
                pairs.insert((first, id));
            }
        }
    }
    pairs.into_iter().collect()
}
