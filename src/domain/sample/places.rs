//! Estates, buildings, units, grids and venues of the sample.

use super::{Maker, NAME};
use crate::domain::community::{
    Community, Estate, Grid, Unit, Usage, Venue, VenueKind,
    code::UnitCode,
    community_record,
    place::{self, unit_id},
};
use crate::domain::deliberation::ballot::Row;
use crate::log::RecordId;

/// The places people stand in.
pub(super) struct Places {
    pub(super) estates: Vec<RecordId>,
    pub(super) grids: Vec<RecordId>,
    /// Units with the index of their grid.
    pub(super) units: Vec<(RecordId, usize)>,
    pub(super) venues: Vec<RecordId>,
    /// The first estate as a roll.
    pub(super) rows: Vec<Row>,
}

/// How an estate is built.
struct Plan {
    name: &'static str,
    address: &'static str,
    buildings: usize,
    entrances: usize,
    floors: usize,
    doors: usize,
    /// Floor areas in 0.01 m², one for each door of a floor.
    areas: &'static [u64],
}

/// 14 x 50, 14 x 50 and 10 x 70 units: 2,100.
const PLANS: [Plan; 3] = [
    Plan {
        name: "芦花苑",
        address: "样例路 1 号",
        buildings: 14,
        entrances: 2,
        floors: 5,
        doors: 5,
        areas: &[8950, 7632, 6018, 7632, 9104],
    },
    Plan {
        name: "银杏苑",
        address: "样例路 2 号",
        buildings: 14,
        entrances: 0,
        floors: 10,
        doors: 5,
        areas: &[10_245, 8867, 8867, 9010, 11_780],
    },
    Plan {
        name: "海棠苑",
        address: "样例路 3 号",
        buildings: 10,
        entrances: 0,
        floors: 14,
        doors: 5,
        areas: &[12_033, 9450, 9450, 8805, 13_926],
    },
];

/// Grid by estate and building: seven grids, the third across two estates.
fn grid_of(estate: usize, building: usize) -> usize {
    match (estate, building) {
        (0, 1..=5) => 0,
        (0, 6..=10) => 1,
        (0, _) | (1, 1..=2) => 2,
        (1, 3..=8) => 3,
        (1, _) => 4,
        (_, 1..=5) => 5,
        _ => 6,
    }
}

pub(super) const GRID_NAMES: [&str; 7] =
    ["第一网格", "第二网格", "第三网格", "第四网格", "第五网格", "第六网格", "第七网格"];

pub(super) fn make(maker: &mut Maker, size: usize) -> Places {
    let community = Community { name: NAME.into(), ..Community::default() };
    maker.put(community_record(&maker.community), &community);
    let mut places = Places {
        estates: Vec::new(),
        grids: Vec::new(),
        units: Vec::new(),
        venues: Vec::new(),
        rows: Vec::new(),
    };
    for round in 0..size {
        let mut grids: Vec<(RecordId, Grid)> = (0..GRID_NAMES.len())
            .map(|n| {
                let number = round * GRID_NAMES.len() + n + 1;
                let name =
                    if round == 0 { GRID_NAMES[n].into() } else { format!("第{number}网格") };
                let (id, grid) = place::grid(&maker.community, &name, &format!("W{number:02}"));
                (id, Grid { city_code: format!("LH-{number:03}"), ..grid })
            })
            .collect();
        for (index, plan) in PLANS.iter().enumerate() {
            estate(maker, &mut places, &mut grids, plan, (round, index));
        }
        for (id, grid) in grids {
            maker.put(id, &grid);
            places.grids.push(id);
        }
    }
    venues(maker, &mut places);
    places
}

fn estate(
    maker: &mut Maker,
    places: &mut Places,
    grids: &mut [(RecordId, Grid)],
    plan: &Plan,
    (round, index): (usize, usize),
) {
    let name = if round == 0 { plan.name.into() } else { format!("{}{}期", plan.name, round + 1) };
    let (estate_id, estate) = place::estate(&maker.community, &name);
    let estate = Estate { address: plan.address.into(), ..estate };
    maker.put(estate_id, &estate);
    places.estates.push(estate_id);
    for number in 1..=plan.buildings {
        let (id, building) =
            place::building(&maker.community, (estate_id, &estate), &number.to_string());
        maker.put(id, &building);
        let grid = grid_of(index, number);
        grids[grid].1.members.insert(id);
        let stairs: Vec<(String, Option<RecordId>)> = if plan.entrances == 0 {
            vec![(String::new(), None)]
        } else {
            (1..=plan.entrances)
                .map(|n| {
                    let name = n.to_string();
                    let (stair, entrance) =
                        place::entrance(&maker.community, &estate, (id, &building), &name);
                    maker.put(stair, &entrance);
                    (name, Some(stair))
                })
                .collect()
        };
        for (entrance, stair) in &stairs {
            for (floor, door) in
                (1..=plan.floors).flat_map(|f| (1..=plan.doors).map(move |d| (f, d)))
            {
                let code = UnitCode {
                    building: building.code.clone(),
                    entrance: entrance.clone(),
                    room: format!("{floor}{door:02}"),
                }
                .code();
                let shop = index == 2 && number == 1 && floor == 1;
                let unit = Unit {
                    estate: Some(estate_id),
                    building: Some(id),
                    entrance: *stair,
                    area: plan.areas.get(door - 1).copied(),
                    usage: if shop { Usage::Shop } else { Usage::Home },
                    counted: None,
                    code,
                };
                if round == 0 && index == 0 {
                    let area = unit.area.unwrap_or_default();
                    places.rows.push(Row { doors: unit.code.clone(), area });
                }
                let id = maker.put(unit_id(&maker.community, &estate, &unit.code), &unit);
                places.units.push((id, round * GRID_NAMES.len() + grid));
            }
        }
    }
}

fn venues(maker: &mut Maker, places: &mut Places) {
    let mut list: Vec<(String, VenueKind, Option<RecordId>, u32)> = places
        .grids
        .iter()
        .take(GRID_NAMES.len())
        .zip(GRID_NAMES)
        .map(|(id, name)| (format!("{name}睦邻点"), VenueKind::NeighbourPoint, Some(*id), 20))
        .collect();
    list.push(("党群服务点".into(), VenueKind::ServicePoint, None, 40));
    list.push(("民心亭议事园".into(), VenueKind::Garden, None, 30));
    list.push(("姐妹微家".into(), VenueKind::Family, None, 12));
    list.push(("居委会会议室".into(), VenueKind::Room, None, 60));
    for (n, (name, kind, grid, seats)) in list.into_iter().enumerate() {
        let venue = Venue {
            name,
            kind,
            grid,
            seats: Some(seats),
            place: String::new(),
            hours: "8:30-17:00".into(),
        };
        let id = maker.put(maker.id("venue", n), &venue);
        places.venues.push(id);
    }
}
