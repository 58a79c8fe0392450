//! Households, persons, organizations, appointments and teams of the sample. Every name says 某: nobody is meant.

use super::Maker;
use super::places::Places;
use crate::domain::community::{
    Appointment, Household, HouseholdPrivate, OrgKind, Organization, Person, PersonPrivate, Post,
    Team, TeamKind, place::household_id,
};
use crate::log::RecordId;

/// Who takes part.
pub(super) struct People {
    pub(super) persons: Vec<RecordId>,
    /// Residents' committee first, then for each estate its owners' committee, property company and branch.
    pub(super) organizations: Vec<RecordId>,
    /// The craftspeople.
    pub(super) work_team: RecordId,
    /// The night patrol.
    pub(super) volunteers_team: RecordId,
}

/// Some whose sound as a surname is not their usual one, so that sorting by pinyin is tried on them.
const SURNAMES: [&str; 24] = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "单", "曾", "查", "仇", "解", "区",
    "朴", "盖", "尉迟", "施", "沈", "黄", "陆", "龚",
];
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// How many persons take part.
const PERSONS: usize = 72;
/// One household in so many is entered with a name.
const HOUSEHOLD_EVERY: usize = 4;

fn name(n: usize) -> String {
    let surname = SURNAMES[n % SURNAMES.len()];
    let stem = STEMS[n / SURNAMES.len() % STEMS.len()];
    let more = n / SURNAMES.len() / STEMS.len();
    if more == 0 { format!("{surname}某{stem}") } else { format!("{surname}某{stem}{more}") }
}

/// A number no telephone has.
fn phone(n: usize) -> String {
    format!("000-{n:08}")
}

pub(super) fn make(maker: &mut Maker, places: &Places) -> People {
    let mut households = Vec::new();
    // Every fourth household is registered, and all of the first grid, whose pact some of them sign.
    let registered = |(n, (_, grid)): &(usize, &(RecordId, usize))| {
        n.is_multiple_of(HOUSEHOLD_EVERY) || *grid == 0
    };
    for (n, (unit, _)) in places.units.iter().enumerate().filter(registered) {
        let id = household_id(&maker.community, unit);
        maker.put(id, &Household { unit: Some(*unit) });
        let size = u32::try_from(maker.rng.below(5) + 1).ok();
        let private = HouseholdPrivate {
            name: name(PERSONS + n),
            phone: phone(PERSONS + n),
            size,
            ..HouseholdPrivate::default()
        };
        maker.put(id, &private);
        households.push(id);
    }
    let persons: Vec<RecordId> = (0..PERSONS)
        .map(|n| {
            let id = maker.id("person", n);
            maker.put(id, &Person { alias: format!("邻居{:02}", n + 1), roles: Vec::new() });
            let household = maker.pick(&households).copied();
            let private = PersonPrivate {
                name: name(n),
                phone: phone(n),
                household,
                ..PersonPrivate::default()
            };
            maker.put(id, &private)
        })
        .collect();
    let organizations = bodies(maker, places, &persons);
    let [work_team, volunteers_team] = teams(maker, places, &persons);
    People { persons, organizations, work_team, volunteers_team }
}

struct Seats<'a> {
    maker: &'a mut Maker,
    persons: &'a [RecordId],
    count: usize,
    next: usize,
}

impl Seats<'_> {
    fn appoint(&mut self, person: usize, at: RecordId, post: Post) {
        let appointment = Appointment {
            person: self.persons.get(person % self.persons.len()).copied(),
            at: Some(at),
            post,
            ..Appointment::default()
        };
        self.maker.put(self.maker.id("appointment", self.count), &appointment);
        self.count += 1;
    }

    /// Somebody who sits nowhere yet.
    fn fresh(&mut self, at: RecordId, post: Post) -> usize {
        self.next += 1;
        self.appoint(self.next - 1, at, post);
        self.next - 1
    }
}

fn bodies(maker: &mut Maker, places: &Places, persons: &[RecordId]) -> Vec<RecordId> {
    let mut all = Vec::new();
    let organization =
        |maker: &mut Maker, all: &mut Vec<RecordId>, name: &str, kind, estates: &[RecordId]| {
            let record = Organization {
                name: name.into(),
                kind,
                estates: estates.iter().copied().collect(),
                ..Organization::default()
            };
            let id = maker.put(maker.id("organization", all.len()), &record);
            all.push(id);
            id
        };
    let residents = organization(maker, &mut all, "芦花社区居民委员会", OrgKind::Residents, &[]);
    let mut estates = Vec::new();
    for (estate, name) in places.estates.iter().zip(["芦花苑", "银杏苑", "海棠苑"]) {
        let mut one = |title: &str, kind| {
            organization(maker, &mut all, &format!("{name}{title}"), kind, &[*estate])
        };
        estates.push([
            one("业主委员会", OrgKind::Owners),
            one("物业服务处", OrgKind::Property),
            one("党支部", OrgKind::Branch),
        ]);
    }
    for (name, kind) in [
        ("小区共建理事会", OrgKind::Council),
        ("矛盾调解委员会", OrgKind::Mediation),
        ("老年人协会", OrgKind::Elders),
        ("样例学校（双报到单位）", OrgKind::Partner),
    ] {
        organization(maker, &mut all, name, kind, &[]);
    }
    let mut seats = Seats { maker, persons, count: 0, next: 0 };
    seats.fresh(residents, Post::Secretary);
    seats.fresh(residents, Post::Deputy);
    let members = [(); 4].map(|()| seats.fresh(residents, Post::Member));
    seats.fresh(residents, Post::Officer);
    seats.fresh(residents, Post::Lawyer);
    for (n, [owners, property, branch]) in estates.into_iter().enumerate() {
        seats.fresh(owners, Post::Director);
        seats.fresh(owners, Post::Deputy);
        seats.fresh(owners, Post::Member);
        // 双向进入: one of the residents' committee sits in the owners' committee, one of the property company in both.
        seats.appoint(members[n], owners, Post::Member);
        let manager = seats.fresh(property, Post::Manager);
        if n == 0 {
            seats.appoint(manager, residents, Post::Member);
        }
        seats.fresh(branch, Post::Secretary);
    }
    for grid in places.grids.iter().take(7) {
        seats.fresh(*grid, Post::GridLeader);
    }
    all
}

fn teams(maker: &mut Maker, places: &Places, persons: &[RecordId]) -> [RecordId; 2] {
    let mut made = Vec::new();
    for (n, (name, kind, about, members)) in [
        ("楼组长队", TeamKind::Management, "传话、收集问题、带头守约", 20..32),
        ("便民工匠队", TeamKind::Work, "修锁、通渠、换灯", 32..40),
        ("夜巡志愿队", TeamKind::Volunteer, "每周三晚看安全、劝停车", 40..66),
        ("乡贤能人观察团", TeamKind::Observer, "看公约守得怎么样，月月评一评", 66..72),
    ]
    .into_iter()
    .enumerate()
    {
        let team = Team {
            name: name.into(),
            kind,
            grid: (kind == TeamKind::Observer).then(|| places.grids[0]),
            members: members.filter_map(|i| persons.get(i).copied()).collect(),
            about: about.into(),
        };
        made.push(maker.put(maker.id("team", n), &team));
    }
    [made[1], made[2]]
}
