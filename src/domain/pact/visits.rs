//! Whom to visit next: a private list of the committee's. It never leaves: there is no export, no count and no picture of
//! it. Who said that they do not sign, or took their signature back, is not on it and is not asked again.

use super::signing::{Asked, Say, Signing};
use super::{Frozen, ToSign, frozen_now, to_sign};
use crate::domain::community::{Household, HouseholdPrivate, code};
use crate::log::{Hash, RecordId, State};
use crate::text::{Lang, pact_wall as say};
use std::collections::BTreeMap;

/// Why a household is visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VisitFor {
    /// Nobody has shown it to them yet.
    First,
    /// The text changed since they signed; what they have yet to sign.
    Again(ToSign),
    /// Two things were said for it; they say which holds.
    Unclear,
}

/// A household to visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its unit.
    pub unit: RecordId,
    /// Its door.
    pub door: String,
    /// Its name, where it is known here.
    pub name: Option<String>,
    /// Why.
    pub why: VisitFor,
}

/// Whom to visit next, in the order of the doors. Empty while nothing is frozen: there is nothing to sign yet.
pub fn visits(state: &State, pact: &RecordId, signing: &Signing) -> Vec<Visit> {
    let Some((now, _)) = frozen_now(state, pact) else { return Vec::new() };
    let mut stands: BTreeMap<RecordId, (Say, Hash)> = BTreeMap::new();
    for household in signing.households.values() {
        if let Some(place) = household.place {
            stands.insert(state.one(&place), (household.say, household.text));
        }
    }
    let mut names: BTreeMap<RecordId, String> = BTreeMap::new();
    for (id, household) in state.all::<Household>() {
        let name = state.get::<HouseholdPrivate>(&id).map(|p| p.name).unwrap_or_default();
        if let Some(unit) = household.unit.filter(|_| !name.is_empty()) {
            names.entry(state.one(&unit)).or_insert(name);
        }
    }
    let visit = |asked: &Asked| {
        let unit = asked.unit;
        let why = match stands.get(&unit) {
            None => VisitFor::First,
            Some((Say::Agrees | Say::Declined | Say::Withdrawn, _)) => return None,
            Some((Say::Unclear, _)) => VisitFor::Unclear,
            Some((Say::AgreedEarlier, text)) => match to_sign(state, pact, text, &now) {
                ToSign::Nothing => return None,
                left => VisitFor::Again(left),
            },
        };
        Some(Visit { unit, door: asked.door.clone(), name: names.get(&unit).cloned(), why })
    };
    let mut all: Vec<Visit> = signing.roll.asked.iter().filter_map(visit).collect();
    all.sort_by(|a, b| code::door_order(&a.door, &b.door).then(a.unit.cmp(&b.unit)));
    all
}

/// The slip that is left at a door or handed over. It says the same to everybody: that one may sign or not, and withdraw
/// at any time; it does not say whether this household has signed. `left` is what changed, where the text is a new one.
pub fn slip_text(text: &Frozen, left: Option<&ToSign>, place: &str, lang: Lang) -> String {
    let number = text.version.to_string();
    let mut lines = vec![say::SLIP_HEAD.fill(lang, &[&text.title, &number])];
    if let Some(left) = left {
        lines.push(left.words(lang));
    }
    lines.push(say::SLIP_FREE.get(lang).to_owned());
    lines.push(say::SLIP_WAYS.get(lang).to_owned());
    if !place.trim().is_empty() {
        lines.push(say::SLIP_PLACE.fill(lang, &[place.trim()]));
    }
    lines.push(say::SLIP_PRIVATE.get(lang).to_owned());
    lines.join("\n")
}
