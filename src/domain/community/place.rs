//! Places: the community, its estates, buildings, entrances and units, the grids that cut across them, and venues.

use super::code;
use crate::log::{CommunityId, RecordId};
use crate::{record, words};
use std::collections::BTreeSet;

record! {
    /// The community 社区 itself; stands on [`super::community_record`].
    pub struct Community: "community" as Record, Shared {
        /// Its name.
        pub name: String = "name",
        /// Minutes its clocks are ahead of UTC. Kept and passed on because files have it; not read: every time is shown
        /// at +08:00, the one zone of China, whatever stands here.
        pub zone: Option<i32> = "zone",
        /// How many households it has, where there is no register to count.
        pub households: Option<u32> = "households",
    }
}

record! {
    /// An estate 小区: what has its own owners' committee, property company and register.
    pub struct Estate: "estate" as Record, Shared {
        /// Its name, which may change.
        pub name: String = "name",
        /// The normalised name it was entered under, which the ids of its buildings and units follow from.
        pub code: String = "code",
        /// Road and lane.
        pub address: String = "address",
        /// How many units it has, where they are not entered one by one.
        pub units: Option<u32> = "units",
    }
}

record! {
    /// A building 楼栋 (in Shanghai often one 号).
    pub struct Building: "building" as Record, Shared {
        /// Its estate.
        pub estate: Option<RecordId> = "estate",
        /// Its number, normalised: `12`.
        pub code: String = "code",
        /// What people call it, if not by number.
        pub name: String = "name",
        /// How many units it has, where they are not entered one by one.
        pub units: Option<u32> = "units",
    }
}

record! {
    /// An entrance 单元 of a building, with its own stairs.
    pub struct Entrance: "entrance" as Record, Shared {
        /// Its building.
        pub building: Option<RecordId> = "building",
        /// Building and entrance, normalised: `12-2`.
        pub code: String = "code",
    }
}

words! {
    /// What a unit is used for.
    pub enum Usage {
        /// A home 住宅.
        Home = "home",
        /// A shop 商铺.
        Shop = "shop",
        /// An office 办公.
        Office = "office",
        /// A parking place 车位.
        Parking = "parking",
        /// A store room 储藏室.
        Storage = "storage",
        /// Common rooms 公共用房.
        Public = "public",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A unit 室: what one door and one line of the register stand for.
    pub struct Unit: "unit" as Record, Shared {
        /// Its estate.
        pub estate: Option<RecordId> = "estate",
        /// Its building.
        pub building: Option<RecordId> = "building",
        /// Its entrance, where the building has several.
        pub entrance: Option<RecordId> = "entrance",
        /// Building, entrance and room, normalised: `12-2-301`.
        pub code: String = "code",
        /// Floor area in 0.01 m².
        pub area: Option<u64> = "area",
        /// What it is used for.
        pub usage: Usage = "usage",
        /// Whether it counts in votes, where that differs from what its use suggests.
        pub counted: Option<bool> = "counted",
    }
}

impl Unit {
    /// Whether it counts in votes: as said, else homes, shops and offices do.
    pub fn counts(&self) -> bool {
        self.counted.unwrap_or(matches!(
            self.usage,
            Usage::Home | Usage::Shop | Usage::Office | Usage::Other
        ))
    }
}

record! {
    /// A grid 网格: a set of buildings or entrances, which may cut across estates.
    pub struct Grid: "grid" as Record, Shared {
        /// Its name.
        pub name: String = "name",
        /// Its code in the grid system of the community.
        pub code: String = "code",
        /// Its code in the city's grid system 城运网格, where the two are mapped on one another.
        pub city_code: String = "city_code",
        /// Its buildings and entrances.
        pub members: BTreeSet<RecordId> = "members",
        /// How many households it has, where there is no register to count.
        pub households: Option<u32> = "households",
    }
}

words! {
    /// What a venue is.
    pub enum VenueKind {
        /// A neighbour point 睦邻点.
        NeighbourPoint = "neighbour-point",
        /// A service point 党群服务点.
        ServicePoint = "service-point",
        /// A deliberation garden 议事园.
        Garden = "garden",
        /// A women's and families' room 姐妹微家.
        Family = "family",
        /// A meeting room 会议室.
        Room = "room",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A place to meet 活动场所.
    pub struct Venue: "venue" as Record, Shared {
        /// Its name.
        pub name: String = "name",
        /// What it is.
        pub kind: VenueKind = "kind",
        /// The grid it serves.
        pub grid: Option<RecordId> = "grid",
        /// Where it is, in words.
        pub place: String = "place",
        /// How many it seats.
        pub seats: Option<u32> = "seats",
        /// When it is open, in words.
        pub hours: String = "hours",
    }
}

/// The id and record of an estate as entered under `name`.
pub fn estate(community: &CommunityId, name: &str) -> (RecordId, Estate) {
    let code = code::plain(name);
    let id = RecordId::derived(community, "estate", &code);
    (id, Estate { name: code::tidy(name), code, ..Estate::default() })
}

/// The id and record of a building of an estate as entered under `number`.
pub fn building(
    community: &CommunityId,
    (estate_id, estate): (RecordId, &Estate),
    number: &str,
) -> (RecordId, Building) {
    let code = code::part(number);
    let id = RecordId::derived(community, "building", &format!("{}/{code}", estate.code));
    (id, Building { estate: Some(estate_id), code, ..Building::default() })
}

/// The id and record of an entrance of a building.
pub fn entrance(
    community: &CommunityId,
    estate: &Estate,
    (building_id, building): (RecordId, &Building),
    number: &str,
) -> (RecordId, Entrance) {
    let code = format!("{}-{}", building.code, code::part(number));
    let id = RecordId::derived(community, "entrance", &format!("{}/{code}", estate.code));
    (id, Entrance { building: Some(building_id), code })
}

/// The id of the unit `code` (normalised) of an estate.
pub fn unit_id(community: &CommunityId, estate: &Estate, code: &str) -> RecordId {
    RecordId::derived(community, "unit", &format!("{}/{code}", estate.code))
}

/// The id and record of a grid as entered under `code`, or `name` where it has none.
pub fn grid(community: &CommunityId, name: &str, code: &str) -> (RecordId, Grid) {
    let key = code::plain(if code.trim().is_empty() { name } else { code });
    let id = RecordId::derived(community, "grid", &key);
    (id, Grid { name: code::tidy(name), code: code::tidy(code), ..Grid::default() })
}

/// The id of the household at a unit. It follows from the unit, so that two committees importing the same register
/// speak of the same household; further households of one unit take fresh ids.
pub fn household_id(community: &CommunityId, unit: &RecordId) -> RecordId {
    RecordId::derived(community, "household", &unit.to_string())
}
