//! The volunteers of the sample: when they can, what they are able to do, what they ask to be spared.

use super::Maker;
use super::people::People;
use super::places::Places;
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{
    Away, Care, Held, Need, Pair, Skill, Training, Volunteer, VolunteerName, Window, held_id,
    pair_id,
};
use crate::log::RecordId;
use chrono::{Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeSet;

/// Which persons volunteer: the craftspeople and the night patrol.
const VOLUNTEERS: std::ops::Range<usize> = 32..66;
/// How many of these are craftspeople.
const CRAFTSPEOPLE: usize = 8;
/// Who joined a week before the month, among volunteers.
const NEWCOMERS: [usize; 2] = [30, 31];
/// Who is under eighteen.
const MINOR: usize = 33;
/// Who is away the whole month.
const AWAY: usize = 5;

/// Skills of the sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Able {
    /// Leads a patrol.
    Lead,
    /// First aid.
    Aid,
    /// Keeps a gate, for which one is employed.
    Gate,
}

/// Who holds what, among volunteers; the guard comes last.
const ABLE: [(Able, &[usize]); 3] = [
    (Able::Lead, &[0, 8, 9, 14, 16, 20, 24, 26]),
    (Able::Aid, &[2, 9, 13, 17, 28]),
    (Able::Gate, &[34]),
];

/// A volunteer as the month is staffed with them.
pub(super) struct Hand {
    pub(super) id: RecordId,
    pub(super) record: Volunteer,
    pub(super) care: Care,
    able: BTreeSet<Able>,
    away: Vec<(NaiveDate, NaiveDate)>,
}

impl Hand {
    pub(super) fn is(&self, able: Able) -> bool {
        self.able.contains(&able)
    }

    /// Whether somebody must be beside them.
    pub(super) fn needs_company(&self) -> bool {
        self.record.newcomer || self.care.minor || self.care.needs.contains(&Need::NotAlone)
    }

    /// Whether they are free then, by their weekly windows and their days away.
    pub(super) fn can(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        let day = from.date();
        let weekday = DayOfWeek::of(day);
        let within =
            |w: &Window| w.weekday == weekday && w.from <= from.time() && w.to >= to.time();
        let free = self.record.windows.is_empty() || self.record.windows.iter().any(within);
        free && !self.away.iter().any(|(first, last)| day >= *first && day <= *last)
    }
}

/// The id of a skill.
pub(super) fn skill(maker: &Maker, able: Able) -> RecordId {
    maker.id("skill", able as usize)
}

/// The id of a template.
pub(super) fn template(maker: &Maker, n: usize) -> RecordId {
    maker.id("template", n)
}

fn hour(h: u32, m: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(h, m, 0).unwrap_or_default()
}

fn windows(days: &[DayOfWeek], from: NaiveTime, to: NaiveTime) -> BTreeSet<Window> {
    days.iter().map(|weekday| Window { weekday: *weekday, from, to }).collect()
}

/// When a volunteer can: always, evenings and weekends, mornings, in the daytime of working days, or weekends.
fn free(n: usize) -> BTreeSet<Window> {
    let (working, weekend) = DayOfWeek::ALL.split_at(5);
    let mut free = BTreeSet::new();
    match n % 5 {
        1 => {
            free.extend(windows(working, hour(18, 30), hour(21, 0)));
            free.extend(windows(weekend, hour(8, 0), hour(21, 0)));
        }
        2 => free.extend(windows(DayOfWeek::ALL, hour(6, 30), hour(12, 0))),
        3 => free.extend(windows(working, hour(6, 30), hour(17, 0))),
        4 => {
            free.extend(windows(weekend, hour(6, 30), hour(21, 0)));
            free.extend(windows(&working[2..3], hour(18, 0), hour(21, 0)));
        }
        _ => {}
    }
    free
}

fn needs(n: usize) -> BTreeSet<Need> {
    let mut needs = BTreeSet::new();
    if n % 7 == 3 {
        needs.insert(Need::NoLate);
    }
    if n % 9 == 4 {
        needs.insert(Need::NoStairs);
    }
    if n % 11 == 6 {
        needs.insert(Need::NotAlone);
    }
    needs
}

pub(super) fn make(maker: &mut Maker, places: &Places, people: &People) -> Vec<Hand> {
    maker.at(2, 26, 9);
    for (able, name) in [(Able::Lead, "带队"), (Able::Aid, "急救"), (Able::Gate, "门岗")] {
        maker.put(skill(maker, able), &Skill { name: name.into() });
    }
    let mut records: Vec<(Volunteer, Care)> = Vec::new();
    for (n, person) in people.persons[VOLUNTEERS].iter().enumerate() {
        let care = Care { needs: needs(n), minor: n == MINOR, ..Care::default() };
        records.push((one(maker, places, people, n, *person), care));
    }
    records.push((guard(maker, places), Care::default()));
    let hand = |(n, (record, care)): (usize, (Volunteer, Care))| Hand {
        id: maker.put(maker.id("volunteer", n), &record),
        record,
        care,
        able: ABLE.iter().filter(|(_, of)| of.contains(&n)).map(|(able, _)| *able).collect(),
        away: Vec::new(),
    };
    let mut hands: Vec<Hand> = records.into_iter().enumerate().map(hand).collect();
    if let Some(minor) = hands.get_mut(MINOR) {
        minor.care.consent = Some(Maker::before(maker.first, 3, 2, 0).date());
    }
    if let Some(guard) = hands.last() {
        let name = VolunteerName { name: "龚某（门岗）".into(), tel: "000-99999901".into() };
        maker.put(guard.id, &name);
    }
    for hand in hands.iter().filter(|hand| hand.care != Care::default()) {
        maker.put(hand.id, &hand.care);
    }
    held(maker, &hands);
    around(maker, &mut hands);
    hands
}

fn one(maker: &Maker, places: &Places, people: &People, n: usize, person: RecordId) -> Volunteer {
    let newcomer = NEWCOMERS.contains(&n);
    let since = if newcomer {
        Maker::before(maker.first, 1, 24, 0)
    } else {
        Maker::before(maker.first, 3 + u32::try_from(n % 4).unwrap_or_default() * 5, 1, 0)
    };
    let team = if n < CRAFTSPEOPLE { people.work_team } else { people.volunteers_team };
    let likes = match n % 6 {
        0 => Some(1),
        2 => Some(0),
        3 => Some(4),
        _ => None,
    };
    let dislikes = (n % 8 == 5).then_some(0);
    Volunteer {
        person: Some(person),
        teams: [team].into(),
        since: Some(since.date()),
        grid: places.grids.get(n % 7).copied(),
        windows: if n == MINOR {
            windows(&DayOfWeek::ALL[5..], hour(8, 0), hour(12, 0))
        } else {
            free(n)
        },
        month_minutes: (n % 3 == 1).then_some(10 * 60),
        week_shifts: (n % 4 == 2).then_some(2),
        likes: likes.map(|n| template(maker, n)).into_iter().collect(),
        dislikes: dislikes.map(|n| template(maker, n)).into_iter().collect(),
        newcomer,
        ..Volunteer::default()
    }
}

/// The guard of a gate: on duty, not a volunteer.
fn guard(maker: &Maker, places: &Places) -> Volunteer {
    Volunteer {
        since: Some(Maker::before(maker.first, 20, 1, 0).date()),
        grid: places.grids.first().copied(),
        windows: windows(&DayOfWeek::ALL[..5], hour(6, 0), hour(18, 0)),
        month_minutes: Some(60 * 60),
        week_shifts: Some(5),
        employed: true,
        ..Volunteer::default()
    }
}

fn held(maker: &mut Maker, hands: &[Hand]) {
    for (able, of) in ABLE {
        let skill = skill(maker, able);
        for (n, hand) in of.iter().filter_map(|n| Some((*n, hands.get(*n)?))) {
            // A course of first aid holds for two years; that of one volunteer ends with the coming month.
            let until = (able == Able::Aid).then(|| {
                let months = if n == 13 { 2 } else { 14 };
                let day = maker.first.checked_add_months(Months::new(months));
                day.and_then(|day| day.pred_opt()).unwrap_or(maker.first)
            });
            let held = Held { volunteer: hand.id, skill, level: None, until };
            maker.put(held_id(&maker.community, &hand.id, &skill), &held);
            if able != Able::Gate {
                let training = Training {
                    day: Some(Maker::before(maker.first, 2, 20, 0).date()),
                    what: if able == Able::Aid { "急救培训" } else { "巡逻带队培训" }.into(),
                    minutes: 120,
                };
                maker.fact(&hand.id, &training);
            }
        }
    }
}

/// Who wants to be with whom, and who is away when.
fn around(maker: &mut Maker, hands: &mut [Hand]) {
    for (a, b, apart) in [(10, 11, false), (21, 26, false), (12, 13, true)] {
        let (a, b) = (hands[a].id, hands[b].id);
        maker.put(pair_id(&maker.community, &a, &b), &Pair { a, b, apart });
    }
    let month = |n| maker.first.checked_add_months(Months::new(n)).unwrap_or(maker.first);
    let on =
        |first: NaiveDate, day: u64| first.checked_add_days(Days::new(day - 1)).unwrap_or(first);
    let end = month(1).pred_opt().unwrap_or(maker.first);
    let away = [
        (AWAY, maker.first, end),
        (9, on(maker.first, 10), on(maker.first, 16)),
        (12, on(month(1), 5), on(month(1), 12)),
        (20, on(month(1), 20), on(month(1), 26)),
    ];
    for (n, (who, from, to)) in away.into_iter().enumerate() {
        let hand = &mut hands[who];
        hand.away.push((from, to));
        let record = Away { volunteer: hand.id, from: Some(from), to: Some(to) };
        maker.put(maker.id("away", n), &record);
    }
}
