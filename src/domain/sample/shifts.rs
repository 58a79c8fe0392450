//! Templates and three months of shifts made from them: the month before staffed and attended, this one most of it
//! staffed, the coming one open.

use super::Maker;
use super::people::People;
use super::places::Places;
use super::volunteers::{self, Able, Hand};
use crate::domain::deliberation::{DayOfWeek, Repeat};
use crate::domain::shifts::{
    Assignment, Attended, Noted, Presence, Priority, RoleWanted, Shift, ShiftClass, Template,
    assignment_id, made_id,
};
use crate::log::RecordId;
use chrono::{Datelike, Duration, Months, NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// The most shifts a week this month's roster gives a volunteer.
const WEEK: usize = 2;
/// The month's roster keeps well below what a volunteer says is the most.
const MONTH_MINUTES: u32 = 9 * 60;

/// A note of a roster that names people; nobody is meant.
const EXCUSE: &str = "他姐阿陈打 13700000000 来说的，2单元301王姐替他。";

pub(super) fn make(maker: &mut Maker, places: &Places, people: &People) {
    let hands = volunteers::make(maker, places, people);
    maker.at(2, 27, 9);
    let templates: Vec<(RecordId, Template)> = templates(maker, places)
        .into_iter()
        .enumerate()
        .map(|(n, template)| (maker.put(volunteers::template(maker, n), &template), template))
        .collect();
    let month = |n: i32| {
        let count = Months::new(n.unsigned_abs());
        let day = if n < 0 {
            maker.first.checked_sub_months(count)
        } else {
            maker.first.checked_add_months(count)
        };
        day.unwrap_or(maker.first)
    };
    let (before, this, next, end) = (month(-1), month(0), month(1), month(2));
    maker.at(2, 28, 9);
    let past = shifts(maker, &templates, before, this);
    let on = staff(maker, &hands, &past, false);
    attend(maker, &on);
    maker.at(1, 26, 9);
    let now = shifts(maker, &templates, this, next);
    staff(maker, &hands, &now, true);
    shifts(maker, &templates, next, end);
}

/// Minimum, target, room.
type Wanted = (u32, u32, u32);

fn templates(maker: &Maker, places: &Places) -> Vec<Template> {
    use DayOfWeek::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
    let from = maker.first.checked_sub_months(Months::new(1));
    let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
    let weekly = |title: &str, days: &[DayOfWeek], (start, end), (grid, venue), wanted: Wanted| {
        let (min, target, max) = wanted;
        Template {
            title: title.into(),
            repeat: Repeat::Weekly,
            weekdays: days.iter().copied().collect(),
            from,
            start,
            end,
            grid: places.grids.get(grid).copied(),
            venue: places.venues.get(venue).copied(),
            min,
            target,
            max,
            ..Template::default()
        }
    };
    let role = |able| [RoleWanted { skill: volunteers::skill(maker, able), count: 1 }].into();
    let working = [Monday, Tuesday, Wednesday, Thursday, Friday];
    vec![
        weekly("垃圾分类引导", DayOfWeek::ALL, (at(7, 0), at(9, 0)), (0, 0), (1, 2, 3)),
        Template {
            priority: Priority::High,
            roles: role(Able::Lead),
            ..weekly(
                "夜间巡逻",
                &[Tuesday, Thursday, Saturday],
                (at(19, 0), at(20, 30)),
                (0, 1),
                (2, 3, 4),
            )
        },
        weekly("党群服务点值班", &[Saturday], (at(9, 0), at(11, 0)), (2, 7), (1, 1, 2)),
        Template {
            stairs: true,
            ..weekly("楼道安全检查", &[Wednesday], (at(14, 0), at(16, 0)), (3, 3), (2, 2, 4))
        },
        Template {
            roles: role(Able::Aid),
            ..weekly("给老人量血压", &[Friday], (at(9, 0), at(10, 30)), (2, 2), (1, 2, 3))
        },
        weekly(
            "给老人送餐",
            &[Monday, Wednesday, Friday],
            (at(10, 30), at(12, 0)),
            (5, 5),
            (1, 2, 2),
        ),
        Template {
            repeat: Repeat::Weekday,
            weekdays: [].into(),
            weekday: Some(Saturday),
            nth: Some(2),
            ..weekly("小区大扫除", &[], (at(8, 30), at(10, 30)), (0, 8), (4, 6, 12))
        },
        Template {
            class: ShiftClass::PaidDuty,
            priority: Priority::Vital,
            roles: role(Able::Gate),
            place: "芦花苑南门".into(),
            venue: None,
            ..weekly("早高峰门岗", &working, (at(7, 0), at(8, 30)), (0, 0), (1, 1, 1))
        },
    ]
}

/// Makes the shifts of all templates from `first` to the day before `end`, in the order of their beginnings.
fn shifts(
    maker: &mut Maker,
    templates: &[(RecordId, Template)],
    first: NaiveDate,
    end: NaiveDate,
) -> Vec<(RecordId, Shift)> {
    let last = end.pred_opt().unwrap_or(first);
    let mut made = Vec::new();
    for (id, template) in templates {
        for day in template.days(first, last) {
            let shift = template.on(id, day);
            made.push((maker.put(made_id(&maker.community, id, day), &shift), shift));
        }
    }
    made.sort_by_key(|(id, shift)| (shift.span(), *id));
    made
}

/// What somebody is on already.
#[derive(Default)]
struct Load {
    days: Vec<NaiveDate>,
    minutes: u32,
}

impl Load {
    /// How many shifts in the week of `day`.
    fn week(&self, day: NaiveDate) -> usize {
        let week = day.iso_week();
        self.days.iter().filter(|d| d.iso_week() == week).count()
    }
}

/// An assignment with its shift.
type Seat = (RecordId, Shift);

/// Puts people on shifts by turns, so that no rule is broken; with `gaps` one shift in seven still misses somebody.
fn staff(maker: &mut Maker, hands: &[Hand], shifts: &[(RecordId, Shift)], gaps: bool) -> Vec<Seat> {
    let mut loads: BTreeMap<RecordId, Load> = BTreeMap::new();
    let mut seats = Vec::new();
    for (count, (id, shift)) in (1_usize..).zip(shifts) {
        let short = gaps && count.is_multiple_of(7) && shift.class == ShiftClass::Volunteering;
        let wanted = if short { shift.min.saturating_sub(1) } else { shift.wanted() };
        let mut on: Vec<&Hand> = Vec::new();
        for _ in 0..wanted {
            let Some(hand) = next(maker, hands, &loads, shift, &on) else { break };
            on.push(hand);
        }
        for hand in on {
            let load = loads.entry(hand.id).or_default();
            load.days.extend(shift.day);
            load.minutes += shift.minutes();
            let assignment = assignment_id(&maker.community, id, &hand.id);
            let record = Assignment { shift: *id, volunteer: hand.id, ..Assignment::default() };
            maker.put(assignment, &record);
            seats.push((assignment, shift.clone()));
        }
    }
    seats
}

/// Who takes the next seat: whoever is on least among those who can; the first seat is that of who leads.
fn next<'a>(
    maker: &mut Maker,
    hands: &'a [Hand],
    loads: &BTreeMap<RecordId, Load>,
    shift: &Shift,
    on: &[&Hand],
) -> Option<&'a Hand> {
    let ((from, to), day) = (shift.span()?, shift.day?);
    let none = Load::default();
    let load = |hand: &Hand| loads.get(&hand.id).unwrap_or(&none);
    let duty = shift.class == ShiftClass::PaidDuty;
    let able = [Able::Lead, Able::Aid, Able::Gate].into_iter().find(|able| {
        let skill = volunteers::skill(maker, *able);
        on.is_empty() && shift.roles.iter().any(|role| role.skill == skill)
    });
    let fits = |hand: &&Hand| {
        let beside = !hand.needs_company() || on.iter().any(|other| !other.needs_company());
        let spared = shift.stairs && hand.care.needs.iter().any(|need| need.word() == "no-stairs");
        let most = if duty { usize::MAX } else { WEEK };
        hand.record.employed == duty
            && hand.can(from, to)
            && hand.record.since.is_none_or(|since| since <= day)
            && able.is_none_or(|able| hand.is(able))
            && beside
            && !spared
            && !load(hand).days.contains(&day)
            && load(hand).week(day) < most
            && (duty || load(hand).minutes + shift.minutes() <= MONTH_MINUTES)
    };
    // Those who can lead are kept for it where others can come.
    let keep = |hand: &Hand| able.is_none() && hand.is(Able::Lead);
    let mut fit: Vec<&Hand> = hands.iter().filter(fits).collect();
    let least = fit.iter().map(|hand| (keep(hand), load(hand).minutes)).min()?;
    fit.retain(|hand| (keep(hand), load(hand).minutes) == least);
    maker.pick(&fit).copied()
}

/// Notes who came last month: most came, some late, some not.
fn attend(maker: &mut Maker, seats: &[Seat]) {
    for (n, (assignment, shift)) in seats.iter().enumerate() {
        let Some((from, to)) = shift.span() else { continue };
        let whole = shift.minutes();
        let (presence, minutes, late) = match n % 23 {
            4 => (Presence::Late, Some(whole.saturating_sub(15)), 15),
            9 => (Presence::LeftEarly, Some(whole.saturating_sub(30)), 0),
            14 => (Presence::Excused, None, 0),
            19 => (Presence::Absent, None, 0),
            _ => (Presence::Present, Some(whole), 0),
        };
        let noted = if n % 3 == 0 { Noted::Code } else { Noted::List };
        let came = minutes.and_then(|_| from.checked_add_signed(Duration::minutes(late)));
        maker.now = to;
        // The first who stayed away says why, as it is put down: with who called.
        let note = if n == 14 { EXCUSE.into() } else { String::new() };
        let fact = Attended { presence, minutes, came, noted, note, ..Attended::default() };
        maker.fact(assignment, &fact);
    }
}
