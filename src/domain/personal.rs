//! What a full file says of people: whose names, which telephones, who lives behind which door.

use super::community::{Household, Unit};
use crate::log::{Scope, State};
use std::collections::BTreeSet;

/// Fields of personal records and facts that hold a person's name.
const NAMES: &[&str] = &["name", "who", "handler", "by", "witness"];
/// That hold their telephone.
const PHONES: &[&str] = &["phone", "tel"];
/// That holds their door.
const DOOR: &str = "door";

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
    /// Looks through every personal record that stands, and every fact.
    pub fn of(state: &State) -> Self {
        let mut found = Self::default();
        for kind in state.kinds().all().filter(|kind| kind.scope == Scope::Personal) {
            for (id, folded) in state.of_kind(kind.base) {
                let said = |field: &str| folded.value(field).as_str().unwrap_or_default();
                if found.take(said) {
                    let unit = state.get::<Household>(&id).and_then(|household| household.unit);
                    let code = unit.and_then(|unit| state.get::<Unit>(&unit)).map(|unit| unit.code);
                    found.doors.extend(code.filter(|code| !code.is_empty()));
                }
                for fact in folded.live() {
                    found.take(|field| {
                        fact.body.get(field).and_then(|v| v.as_str()).unwrap_or_default()
                    });
                }
            }
        }
        found
    }

    /// Takes what one record or fact says; whether it names somebody or says how to call them.
    fn take<'a>(&mut self, said: impl Fn(&str) -> &'a str) -> bool {
        let mut any = false;
        for (fields, into) in [(NAMES, &mut self.names), (PHONES, &mut self.phones)] {
            for text in fields.iter().map(|field| said(field).trim()).filter(|t| !t.is_empty()) {
                into.insert(text.to_owned());
                any = true;
            }
        }
        let door = said(DOOR).trim();
        if !door.is_empty() {
            self.doors.insert(door.to_owned());
        }
        any
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

    #[test]
    fn whoever_volunteers_raises_something_comes_or_hands_over_is_counted_too() {
        use crate::domain::deliberation::TopicRaiser;
        use crate::domain::deliberation::ballot::DeliveredBy;
        use crate::domain::deliberation::live::GuestName;
        use crate::domain::shifts::VolunteerName;
        let mut desk = Desk::new(1);
        desk.act(|state| {
            let volunteer = VolunteerName { name: "样例甲".into(), tel: "13900000001".into() };
            let raiser = TopicRaiser {
                name: "样例乙".into(),
                tel: "13900000002".into(),
                ..Default::default()
            };
            let guest = GuestName { name: "样例丙".into(), door: "9-901".into() };
            let by = DeliveredBy { row: 1, by: "样例丁".into(), witness: "样例戊".into() };
            let mut drafts: Vec<_> = [
                state.set(&id(1), &volunteer),
                state.set(&id(2), &raiser),
                state.set(&id(3), &guest),
            ]
            .into_iter()
            .flatten()
            .collect();
            drafts.push(state.state_fact(&id(4), &by));
            drafts
        });
        let found = Personal::of(&desk.state);
        let all = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(found.names, all(&["样例甲", "样例乙", "样例丙", "样例丁", "样例戊"]));
        assert_eq!(found.phones, all(&["13900000001", "13900000002"]));
        assert_eq!(found.doors, all(&["9-901"]));
    }
}
