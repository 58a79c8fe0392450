//! What a full file says of people: whose names, which telephones, who lives behind which door.

use super::community::{Household, Unit};
use crate::log::{Scope, State};
use std::collections::BTreeSet;

/// The personal data that stands, each once and in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// Names.
    pub names: BTreeSet<String>,
    /// Telephone numbers, as they were written.
    pub phones: BTreeSet<String>,
    /// Doors whose people are named or can be called.
    pub doors: BTreeSet<String>,
}

impl Personal {
    /// Looks through every personal record that stands.
    pub fn of(state: &State) -> Self {
        let mut found = Self::default();
        for kind in state.kinds().all().filter(|kind| kind.scope == Scope::Personal) {
            for (id, folded) in state.of_kind(kind.base) {
                let text = |field: &str| folded.value(field).as_str().unwrap_or_default().trim();
                let (name, phone) = (text("name"), text("phone"));
                if !name.is_empty() {
                    found.names.insert(name.to_owned());
                }
                if !phone.is_empty() {
                    found.phones.insert(phone.to_owned());
                }
                if name.is_empty() && phone.is_empty() {
                    continue;
                }
                let unit = state.get::<Household>(&id).and_then(|household| household.unit);
                let code = unit.and_then(|unit| state.get::<Unit>(&unit)).map(|unit| unit.code);
                found.doors.extend(code.filter(|code| !code.is_empty()));
            }
        }
        found
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.phones.is_empty() && self.doors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::{HouseholdPrivate, PersonPrivate};
    use crate::domain::testing::{Desk, id};

    #[test]
    fn everybody_a_full_file_names_is_listed_once() {
        let mut desk = Desk::new(1);
        desk.act(|state| {
            let person = PersonPrivate {
                name: "周小明".into(),
                phone: "13900001111".into(),
                ..Default::default()
            };
            let home = HouseholdPrivate { name: "周小明".into(), ..Default::default() };
            let unit = Unit { code: "3-201".into(), ..Default::default() };
            let bare = Unit { code: "3-202".into(), ..Default::default() };
            let drafts = [
                state.set(&id(1), &person),
                state.set(&id(2), &home),
                state.set(&id(2), &Household { unit: Some(id(3)) }),
                state.set(&id(3), &unit),
                state.set(&id(4), &bare),
            ];
            drafts.into_iter().flatten().collect()
        });
        let found = Personal::of(&desk.state);
        let one = |text: &str| BTreeSet::from([text.to_owned()]);
        assert_eq!(found.names, one("周小明"));
        assert_eq!(found.phones, one("13900001111"));
        assert_eq!(found.doors, one("3-201"));
        assert!(Personal::of(&Desk::new(2).state).is_empty());
    }
}
