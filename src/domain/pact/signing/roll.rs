//! Whom a pact asks 名册: its units and the tokens they go by. Read once, because every unit of a register is looked at.

use super::{Hh, token, token_of_name};
use crate::domain::community::{Grid, Unit};
use crate::domain::pact::{Pact, Signer, signers};
use crate::log::{RecordId, State};
use std::collections::{BTreeMap, BTreeSet};

/// A unit whose household is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The unit.
    pub unit: RecordId,
    /// Its building, where it says so.
    pub building: Option<RecordId>,
    /// Its door.
    pub door: String,
}

/// Whom a pact asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// The units; none where there is no register.
    pub asked: Vec<Asked>,
    /// Every token a household may go by: the one it is counted under, and what it stands for. Under secrets drawn on
    /// two devices, and for units entered twice, one household has several.
    pub(super) tokens: BTreeMap<Hh, (Hh, RecordId)>,
}

impl Roll {
    /// Reads it.
    pub fn of(state: &State, pact: &RecordId) -> Self {
        let mut roll = Self { asked: asked(state, pact), tokens: BTreeMap::new() };
        let secrets = signers::keys(state, pact);
        let Some(first) = secrets.first() else { return roll };
        for Asked { unit, .. } in &roll.asked {
            let one = token(first, unit);
            roll.tokens.insert(one, (one, *unit));
            for secret in &secrets {
                for id in state.group(unit) {
                    if secret != first || id != *unit {
                        roll.tokens.insert(token(secret, &id), (one, *unit));
                    }
                }
            }
        }
        if roll.asked.is_empty() {
            let pact = state.one(pact);
            let named = state.all::<Signer>().filter(|(_, s)| state.one(&s.pact) == pact);
            for (id, signer) in named.filter(|(_, s)| !s.name.is_empty()) {
                let one = token_of_name(first, &signer.name);
                for secret in &secrets {
                    roll.tokens.entry(token_of_name(secret, &signer.name)).or_insert((one, id));
                }
            }
        }
        roll
    }
}

/// The units whose households a pact asks: those of its grid, where it has one with units, else all that count.
pub fn units(state: &State, pact: &RecordId) -> Vec<RecordId> {
    asked(state, pact).into_iter().map(|asked| asked.unit).collect()
}

fn asked(state: &State, pact: &RecordId) -> Vec<Asked> {
    let grid = state.get::<Pact>(pact).and_then(|p| state.get::<Grid>(&p.grid?));
    let members: BTreeSet<RecordId> =
        grid.map(|g| g.members.iter().map(|m| state.one(m)).collect()).unwrap_or_default();
    let in_grid = |unit: &Unit| {
        [unit.entrance, unit.building]
            .into_iter()
            .flatten()
            .any(|id| members.contains(&state.one(&id)))
    };
    let (mut own, mut all) = (Vec::new(), Vec::new());
    for (id, unit) in state.all::<Unit>().filter(|(_, u)| u.counts()) {
        let own_one = !members.is_empty() && in_grid(&unit);
        let building = unit.building.map(|b| state.one(&b));
        let asked = Asked { unit: id, building, door: unit.code };
        if own_one {
            own.push(asked);
        } else {
            all.push(asked);
        }
    }
    if own.is_empty() { all } else { own }
}
