//! Who is who and where: community, estates, buildings, units, grids, households, persons, organizations, teams, venues.
//!
//! * [`code`]: what neighbours write on doors, in one form, and the ids that follow from it.
//! * [`place`]: the places, from the community down to a unit, and the grids that cut across them.
//! * [`people`]: households and persons; what names a person is apart, in kinds of personal scope.
//! * [`bodies`]: organizations, appointments, teams.
//! * [`register`]: what they add up to: units and areas per grid, who leads what, the digest of the register.
//!
//! Invariant: the register is never a prerequisite. Every derivation works with no unit and no person, from the
//! counts people typed.

pub mod bodies;
pub mod code;
pub mod people;
pub mod place;
pub mod register;

#[cfg(test)]
mod tests;

pub use bodies::{Appointment, OrgKind, Organization, Post, Team, TeamKind};
pub use people::{
    Household, HouseholdPrivate, Person, PersonPrivate, name_of, possible_duplicates,
};
pub use place::{Building, Community, Entrance, Estate, Grid, Unit, Usage, Venue, VenueKind};
pub use register::{Register, Tally, appointments_at, cross_appointments, grid_leaders};

use crate::log::{CommunityId, Kind, Record, RecordId};

/// The kinds of this room.
pub const KINDS: &[Kind] = &[
    Community::KIND,
    Estate::KIND,
    Building::KIND,
    Entrance::KIND,
    Unit::KIND,
    Grid::KIND,
    Venue::KIND,
    Household::KIND,
    HouseholdPrivate::KIND,
    Person::KIND,
    PersonPrivate::KIND,
    Organization::KIND,
    Appointment::KIND,
    Team::KIND,
];

/// The record that stands for the community itself.
pub fn community_record(community: &CommunityId) -> RecordId {
    RecordId(community.0)
}
