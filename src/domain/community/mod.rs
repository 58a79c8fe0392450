//! Who is who and where: community, estates, buildings, units, grids, households, persons, organizations, teams, venues.

use crate::log::Kind;

/// The kinds of this room.
pub const KINDS: &[Kind] = &[];
