//! The households of a pact one by one, as the desk knows them, and the code on a slip that finds one.

use super::signing::{Signing, Stands, hh_of_name, hh_of_unit, units};
use super::{Hh, Signer, signer_name};
use crate::domain::community::{Household, HouseholdPrivate, Unit, code};
use crate::log::{RecordId, State};
use std::collections::BTreeMap;

/// A household of a pact. It stays on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The unit, or the record of a name where there is no register.
    pub place: RecordId,
    /// Whether it is a unit of the register.
    pub in_register: bool,
    /// Its token; none while the pact has no secret here.
    pub hh: Option<Hh>,
    /// Its door; empty where it is known by name only.
    pub door: String,
    /// Its name, where one is known here.
    pub name: String,
}

impl Home {
    /// What to call it: its door, else its name.
    pub fn called(&self) -> &str {
        if self.door.is_empty() { &self.name } else { &self.door }
    }

    /// Where it stands.
    pub fn stands<'a>(&self, signing: &'a Signing) -> Option<&'a Stands> {
        signing.households.get(&self.hh?)
    }
}

/// The households a pact asks, in the order of their doors; where there is no register, those entered by name.
pub fn homes(state: &State, pact: &RecordId) -> Vec<Home> {
    let units = units(state, pact);
    let mut all: Vec<Home> = if units.is_empty() {
        named(state, pact)
    } else {
        let names = names(state);
        let home = |unit: RecordId| Home {
            place: unit,
            in_register: true,
            hh: hh_of_unit(state, pact, &unit),
            door: state.get::<Unit>(&unit).map(|u| u.code).unwrap_or_default(),
            name: names.get(&state.one(&unit)).cloned().unwrap_or_default(),
        };
        units.into_iter().map(home).collect()
    };
    all.sort_by(|a, b| {
        code::door_order(&a.door, &b.door).then_with(|| (&a.name, a.place).cmp(&(&b.name, b.place)))
    });
    all
}

/// The names of households by their unit.
fn names(state: &State) -> BTreeMap<RecordId, String> {
    let mut names = BTreeMap::new();
    for (id, household) in state.all::<Household>() {
        let name = state.get::<HouseholdPrivate>(&id).map(|p| p.name).unwrap_or_default();
        if let Some(unit) = household.unit.filter(|_| !name.is_empty()) {
            names.entry(state.one(&unit)).or_insert(name);
        }
    }
    names
}

fn named(state: &State, pact: &RecordId) -> Vec<Home> {
    let pact = state.one(pact);
    let mut found: BTreeMap<Hh, Home> = BTreeMap::new();
    for (id, signer) in state.all::<Signer>() {
        if state.one(&signer.pact) != pact || signer.name.is_empty() {
            continue;
        }
        if let Some(hh) = hh_of_name(state, &pact, &signer.name) {
            let home = Home { place: id, hh: Some(hh), name: signer.name, ..Home::default() };
            found.entry(hh).or_insert(home);
        }
    }
    found.into_values().collect()
}

/// The signers noted by hand that stand for a household.
pub fn signers_of(state: &State, pact: &RecordId, home: &Home) -> Vec<RecordId> {
    let one = state.one(pact);
    let is_theirs = |id: &RecordId, signer: &Signer| {
        let unit = signer.household.and_then(|h| state.get::<Household>(&h)?.unit);
        if let Some(unit) = unit {
            return state.one(&unit) == home.place;
        }
        let named = signer_name(state, id).map(|n| code::plain(&n));
        *id == home.place || (!home.in_register && named == Some(code::plain(&home.name)))
    };
    let of_pact = state.all::<Signer>().filter(|(_, s)| state.one(&s.pact) == one);
    of_pact.filter(|(id, s)| is_theirs(id, s)).map(|(id, _)| id).collect()
}

/// What stands before the code of a slip.
const SLIP: &str = "MULIN-SLIP:";

/// The code on a slip: which pact, which household. Short, so that its squares are large on paper; nobody without the
/// pact's secret can tell a door by it.
pub fn slip_code(pact: &RecordId, hh: &Hh) -> String {
    [SLIP, &pact.to_string(), ":", &hh.to_string()].concat()
}

/// Reads what [`slip_code`] wrote; `None` for any other code a camera may meet.
pub fn read_slip(text: &str) -> Option<(RecordId, Hh)> {
    let (pact, hh) = text.trim().strip_prefix(SLIP)?.split_once(':')?;
    Some((pact.parse().ok()?, hh.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pact::{Pact, draft_pact, freeze, make_key, signing};
    use crate::domain::testing::{Desk, id};

    const PACT: RecordId = RecordId([1; 16]);

    #[test]
    fn households_stand_in_the_order_of_their_doors_with_their_names() {
        let mut d = Desk::new(1);
        d.act(|s| draft_pact(s, &PACT, &Pact { title: "公约".into(), ..Pact::default() }, &[]));
        d.act(|s| make_key(s, &PACT, &id(50)));
        for (n, door) in [(30, "1-10"), (31, "1-2"), (32, "2-1")] {
            let unit = Unit { code: door.into(), ..Unit::default() };
            d.act(|s| s.set(&id(n), &unit).into_iter().collect());
        }
        let household = Household { unit: Some(id(31)) };
        let private = HouseholdPrivate { name: "张某".into(), ..HouseholdPrivate::default() };
        d.act(|s| s.set(&id(40), &household).into_iter().collect());
        d.act(|s| s.set(&id(40), &private).into_iter().collect());
        let all = homes(&d.state, &PACT);
        let seen: Vec<(&str, &str)> = all.iter().map(|h| (h.called(), h.name.as_str())).collect();
        assert_eq!(seen, [("1-2", "张某"), ("1-10", ""), ("2-1", "")]);
        assert_eq!(all[0].hh, signing::hh_of_unit(&d.state, &PACT, &id(31)));
        let noted = Signer { pact: PACT, household: Some(id(40)), name: String::new() };
        d.act(|s| s.set(&id(41), &noted).into_iter().collect());
        assert_eq!(signers_of(&d.state, &PACT, &all[0]), [id(41)]);
        assert_eq!(signers_of(&d.state, &PACT, &all[1]), []);
    }

    #[test]
    fn without_a_register_households_are_those_entered_by_name() {
        let mut d = Desk::new(1);
        d.act(|s| draft_pact(s, &PACT, &Pact { title: "公约".into(), ..Pact::default() }, &[]));
        d.act(|s| make_key(s, &PACT, &id(50)));
        d.act(|s| freeze(s, &PACT));
        for (n, name) in [(40, "张某"), (41, " 张 某"), (42, "李某")] {
            let who = Signer { pact: PACT, household: None, name: name.into() };
            d.act(|s| s.set(&id(n), &who).into_iter().collect());
        }
        let all = homes(&d.state, &PACT);
        assert_eq!(all.len(), 2);
        let zhang = all.iter().find(|h| h.name.contains('张')).expect("it");
        assert_eq!(signers_of(&d.state, &PACT, zhang).len(), 2);
    }

    #[test]
    fn a_slip_says_its_pact_and_household_and_nothing_else_reads_as_one() {
        let hh = Hh([200; 16]);
        let good = slip_code(&PACT, &hh);
        assert_eq!(read_slip(&good), Some((PACT, hh)));
        assert_eq!(read_slip(&[&good, "\n"].concat()), Some((PACT, hh)));
        for other in ["", "MULIN:x:1", &good[..good.len() - 1], &good.replace("SLIP", "slip")] {
            assert_eq!(read_slip(other), None, "{other}");
        }
    }
}
