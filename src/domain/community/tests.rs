//! The rules of the register as tables.

use super::bodies::{Appointment, OrgKind, Organization, Post};
use super::people::{Person, PersonPrivate};
use super::place::{self, Building, Entrance, Estate, Grid, Unit, Usage};
use super::*;
use crate::domain;
use crate::domain::testing::{COMMUNITY as HERE, Desk};
use crate::log::State;
use chrono::NaiveDate;

#[test]
fn one_door_has_one_code_however_it_is_written() {
    for (building, entrance, room, code) in [
        ("1", "2", "301", "1-2-301"),
        ("１号楼", "２单元", "０３０１室", "1-2-301"),
        ("一幢", "二单元", "301", "1-2-301"),
        ("第1栋", "", "2-301", "1-2-301"),
        ("3#楼", "", "301A", "3-301A"),
        ("3#", "", "301a室", "3-301A"),
        ("A座", "", "1205房", "A-1205"),
        ("", "", "1号楼2单元301室", "1-2-301"),
        ("", "", "1-2-301", "1-2-301"),
        ("1栋", "2", "1-2-301", "1-2-301"),
        ("1栋", "", "1-2-301", "1-2-301"),
        ("12号", "", "301", "12-301"),
        ("", "", "88弄12号301室", "88弄12-301"),
        ("", "", "88 弄 12 号 301 室", "88弄12-301"),
        ("十二号", "", "一零一", "12-一零一"),
        ("二十三幢", "", "101—1", "23-101-1"),
        ("东区3栋", "", "B1", "东区3-B1"),
        ("7", "", "", "7"),
        ("", "", "301", "301"),
    ] {
        let found = code::unit(building, entrance, room, true).expect("a door").code();
        assert_eq!(found, code, "{building} {entrance} {room}");
    }
    assert_eq!(code::unit("", "", " ", true), None);
    let entrance = code::unit("1", "", "1-301", false).expect("a door");
    assert_eq!(entrance.code(), "1-1-301", "the first part is an entrance in this register");
}

#[test]
fn doors_stand_in_the_order_people_count_them() {
    let mut doors = vec!["10-1", "2-10", "2-2", "2-1-301A", "2-1-301", "东区1", "1"];
    doors.sort_by(|a, b| code::door_order(a, b));
    assert_eq!(doors, ["1", "2-1-301", "2-1-301A", "2-2", "2-10", "10-1", "东区1"]);
}

#[test]
fn an_estate_keeps_its_doors_when_it_is_renamed() {
    let (id, mut estate) = place::estate(&HERE, "瀛洲　新苑（一期）");
    let same = place::estate(&HERE, " 瀛洲新苑(一期) ").0;
    assert_eq!(id, same, "width and blanks do not make another estate");
    let before = place::unit_id(&HERE, &estate, "1-101");
    estate.name = "瀛洲新苑".into();
    assert_eq!(place::unit_id(&HERE, &estate, "1-101"), before);
    let other = place::estate(&HERE, "别的小区").1;
    assert_ne!(place::unit_id(&HERE, &other, "1-101"), before);
}

/// Two estates, three buildings, a grid over one building of each and one entrance of the third.
fn neighbourhood() -> (Desk, RecordId) {
    let mut here = Desk::new(1);
    let empty = State::new(domain::KINDS);
    let mut drafts = Vec::new();
    let (a, first) = place::estate(&HERE, "甲苑");
    let (b, second) = place::estate(&HERE, "乙苑");
    drafts.extend([empty.set(&a, &first), empty.set(&b, &second)]);
    let (one, building) = place::building(&HERE, (a, &first), "1号楼");
    drafts.push(empty.set(&one, &building));
    let (two, building) = place::building(&HERE, (b, &second), "1");
    drafts.push(empty.set(&two, &Building { units: Some(40), ..building.clone() }));
    let (three, third) = place::building(&HERE, (b, &second), "2");
    drafts.push(empty.set(&three, &third));
    let (stair, entrance) = place::entrance(&HERE, &second, (three, &third), "1单元");
    drafts.push(empty.set::<Entrance>(&stair, &entrance));
    for (estate_id, estate, building, entrance, code, area, usage) in [
        (a, &first, one, None, "1-101", Some(8950), Usage::Home),
        (a, &first, one, None, "1-102", Some(12_005), Usage::Home),
        (a, &first, one, None, "1-P1", Some(1200), Usage::Parking),
        (b, &second, three, Some(stair), "2-1-101", Some(7000), Usage::Shop),
        (b, &second, three, None, "2-2-101", None, Usage::Home),
    ] {
        let unit = Unit {
            estate: Some(estate_id),
            building: Some(building),
            entrance,
            code: code.into(),
            area,
            usage,
            counted: None,
        };
        drafts.push(empty.set(&place::unit_id(&HERE, estate, code), &unit));
    }
    let (grid, record) = place::grid(&HERE, "第一网格", "");
    let members = [one, two, stair].into();
    drafts.push(empty.set(&grid, &Grid { members, ..record }));
    here.enter(drafts.into_iter().flatten());
    (here, grid)
}

#[test]
fn units_and_areas_add_up_exactly_across_estates() {
    let (here, grid) = neighbourhood();
    let state = here.state.clone();
    let register = Register::of(&state);
    let here = register.grids[&grid];
    let expected = Tally {
        units: 4,
        counted: 3,
        counted_area: 8950 + 12_005 + 7000,
        area: 8950 + 12_005 + 1200 + 7000,
        without_area: 0,
        typed: 40,
    };
    assert_eq!(here, expected);
    assert_eq!((register.total.units, register.total.without_area), (5, 1));
    assert_eq!(register.total.doors(), 45);
    assert!(register.claimed_twice.is_empty());
}

#[test]
fn nothing_entered_is_no_obstacle() {
    let mut here = Desk::new(1);
    let empty = State::new(domain::KINDS);
    assert_eq!(Register::of(&empty).total, Tally::default());
    let (grid, record) = place::grid(&HERE, "第一网格", "");
    here.enter(empty.set(&grid, &Grid { households: Some(320), ..record }));
    let (estate, record) = place::estate(&HERE, "甲苑");
    here.enter(empty.set(&estate, &Estate { units: Some(700), ..record }));
    let register = Register::of(&here.state);
    assert_eq!(register.grids[&grid].doors(), 320);
    assert_eq!(register.total.doors(), 700);
}

#[test]
fn the_digest_is_the_registers_not_the_typists() {
    let (one, _) = neighbourhood();
    let (mut other, _) = neighbourhood();
    let digest = Register::of(&one.state).digest;
    assert_eq!(Register::of(&other.state).digest, digest);
    let state = other.state.clone();
    let unit = state.all::<Unit>().next().expect("a unit").0;
    other.enter(state.change::<Unit>(&unit, |u| u.area = Some(1)));
    assert_ne!(Register::of(&other.state).digest, digest);
}

#[test]
fn leaders_and_cross_appointments_hold_on_their_days() {
    let (mut here, grid) = neighbourhood();
    let empty = State::new(domain::KINDS);
    let id = |n| RecordId([n; 16]);
    let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).expect("a day");
    let org = |kind| Organization { name: "组织".into(), kind, ..Organization::default() };
    let post = |person, at, post, from: Option<u32>, until: Option<u32>| Appointment {
        person: Some(id(person)),
        at: Some(at),
        post,
        from: from.map(day),
        until: until.map(day),
        ..Appointment::default()
    };
    let drafts = [
        empty.set(&id(1), &Person { alias: "甲".into(), ..Person::default() }),
        empty.set(&id(1), &PersonPrivate { name: "甲一".into(), ..PersonPrivate::default() }),
        empty.set(&id(2), &Person { alias: "乙".into(), ..Person::default() }),
        empty.set(&id(11), &org(OrgKind::Residents)),
        empty.set(&id(12), &org(OrgKind::Owners)),
        empty.set(&id(13), &org(OrgKind::Owners)),
        empty.set(&id(21), &post(1, grid, Post::GridLeader, None, Some(10))),
        empty.set(&id(22), &post(2, grid, Post::GridLeader, Some(11), None)),
        empty.set(&id(23), &post(1, id(11), Post::Member, None, None)),
        empty.set(&id(24), &post(1, id(12), Post::Director, None, Some(20))),
        empty.set(&id(25), &post(2, id(12), Post::Member, None, None)),
        empty.set(&id(26), &post(2, id(13), Post::Member, None, None)),
    ];
    here.enter(drafts.into_iter().flatten());
    let state = here.state.clone();
    assert_eq!(grid_leaders(&state, &grid, day(10)), [id(1)]);
    assert_eq!(grid_leaders(&state, &grid, day(11)), [id(2)]);
    let cross = cross_appointments(&state, day(15));
    assert_eq!(cross.into_iter().collect::<Vec<_>>(), [(id(1), vec![id(11), id(12)])]);
    assert!(cross_appointments(&state, day(21)).is_empty(), "the term is over");
    assert_eq!(name_of(&state, &id(1)).as_deref(), Some("甲一"));
    assert_eq!(name_of(&state, &id(2)).as_deref(), Some("乙"), "by pseudonym where no name is");
}

#[test]
fn one_person_entered_twice_is_noticed_and_joined() {
    let mut here = Desk::new(1);
    let empty = State::new(domain::KINDS);
    let id = |n| RecordId([n; 16]);
    let person = |phone: &str| PersonPrivate {
        name: "甲一".into(),
        phone: phone.into(),
        ..PersonPrivate::default()
    };
    here.enter(empty.set(&id(1), &person("13800000000")));
    here.enter(empty.set(&id(2), &person("13800000000")));
    here.enter(empty.set(&id(3), &person("13900000000")));
    let state = here.state.clone();
    assert_eq!(possible_duplicates(&state), [(id(1), id(2))]);
    here.enter([state.same(&id(1), &id(2))]);
    assert!(possible_duplicates(&here.state).is_empty());
}
