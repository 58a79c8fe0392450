//! What to call things of the registers.

use crate::domain::community::{
    Building, Entrance, Estate, Grid, Household, Organization, Team, Unit, Venue, name_of,
};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::community::NAMELESS;
use crate::ui::route::{Register, Route};

/// A person, by name where it is known.
pub(super) fn person(state: &State, id: &RecordId, lang: Lang) -> String {
    name_of(state, id).unwrap_or_else(|| NAMELESS.get(lang).to_owned())
}

/// An estate.
pub(super) fn estate(state: &State, id: Option<RecordId>) -> String {
    id.and_then(|id| state.get::<Estate>(&id)).map(|e| e.name).unwrap_or_default()
}

/// A building or an entrance, with its estate.
pub(super) fn stair(state: &State, id: &RecordId) -> Option<String> {
    if let Some(building) = state.get::<Building>(id) {
        return Some(of_building(state, &building));
    }
    let entrance = state.get::<Entrance>(id)?;
    let building = entrance.building.and_then(|b| state.get::<Building>(&b))?;
    Some(format!("{} {}", estate(state, building.estate), entrance.code))
}

/// A building with its estate.
pub(super) fn of_building(state: &State, building: &Building) -> String {
    let name = if building.name.is_empty() { &building.code } else { &building.name };
    format!("{} {name}", estate(state, building.estate))
}

/// A door with its estate.
pub(super) fn unit(state: &State, id: Option<RecordId>) -> String {
    let unit = id.and_then(|id| state.get::<Unit>(&id));
    unit.map(|u| format!("{} {}", estate(state, u.estate), u.code)).unwrap_or_default()
}

/// Where a household lives.
pub(super) fn household(state: &State, id: Option<RecordId>) -> String {
    let household = id.and_then(|id| state.get::<Household>(&id));
    household.map(|h| unit(state, h.unit)).unwrap_or_default()
}

/// Where somebody can be appointed to, and the address of its page.
pub(super) fn body(state: &State, id: &RecordId) -> Option<(String, Route)> {
    let (register, name) = if let Some(one) = state.get::<Organization>(id) {
        (Register::Organizations, one.name)
    } else if let Some(one) = state.get::<Grid>(id) {
        (Register::Grids, one.name)
    } else if let Some(one) = state.get::<Team>(id) {
        (Register::Teams, one.name)
    } else {
        (Register::Buildings, stair(state, id)?)
    };
    Some((name, entry(register, id)))
}

/// What an entry is called at the head of its page.
pub(super) fn title(state: &State, register: Register, id: &RecordId, lang: Lang) -> String {
    match register {
        Register::Estates => estate(state, Some(*id)),
        Register::Units => unit(state, Some(*id)),
        Register::Households => household(state, Some(*id)),
        Register::Persons => person(state, id, lang),
        Register::Venues => state.get::<Venue>(id).map(|v| v.name).unwrap_or_default(),
        Register::Buildings | Register::Grids | Register::Organizations | Register::Teams => {
            body(state, id).map(|(name, _)| name).unwrap_or_default()
        }
    }
}

/// The page of an entry.
pub(super) fn entry(register: Register, id: &RecordId) -> Route {
    Route::Register(register, Some(id.to_string()))
}

/// An area in square metres, exactly.
pub(super) fn area(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
