//! A month of shifts, most of them staffed.

use super::Maker;
use super::people::People;
use super::places::Places;
use crate::domain::shifts::{Assignment, Shift, Volunteer, assignment_id};
use crate::log::RecordId;
use chrono::{Datelike, Months, NaiveTime, Weekday};

/// Which persons volunteer: the night patrol and the craftspeople.
const VOLUNTEERS: std::ops::Range<usize> = 32..66;

pub(super) fn make(maker: &mut Maker, places: &Places, people: &People) {
    maker.at(1, 26, 9);
    let teams = [people.volunteers_team];
    let volunteers: Vec<RecordId> = people.persons[VOLUNTEERS]
        .iter()
        .enumerate()
        .map(|(n, person)| {
            let since = Some(Maker::before(maker.first, 3, 1, 0).date());
            let volunteer = Volunteer {
                person: Some(*person),
                teams: teams.into(),
                since,
                ..Volunteer::default()
            };
            maker.put(maker.id("volunteer", n), &volunteer)
        })
        .collect();
    let end = maker.first.checked_add_months(Months::new(1)).unwrap_or(maker.first);
    let hour = |h, m| NaiveTime::from_hms_opt(h, m, 0);
    let mut count = 0;
    for day in maker.first.iter_days().take_while(|day| *day < end) {
        let mut today = vec![("垃圾分类引导", 7, 9, 0, 1, 2, 0)];
        if matches!(day.weekday(), Weekday::Tue | Weekday::Thu | Weekday::Sat) {
            today.push(("夜间巡逻", 19, 20, 30, 2, 3, 1));
        }
        if day.weekday() == Weekday::Sat {
            today.push(("党群服务点值班", 9, 11, 0, 1, 1, 7));
        }
        for (title, from, to, minute, min, target, venue) in today {
            let shift = Shift {
                title: title.into(),
                day: Some(day),
                start: hour(from, 0),
                end: hour(to, minute),
                venue: places.venues.get(venue).copied(),
                grid: places.grids.first().copied(),
                min,
                target,
                ..Shift::default()
            };
            let id = maker.put(maker.id("shift", count), &shift);
            count += 1;
            // One shift in seven still misses somebody.
            let wanted = usize::try_from(target).unwrap_or_default();
            let staffed =
                if count % 7 == 0 { usize::try_from(min).unwrap_or_default() - 1 } else { wanted };
            let first = maker.rng.below(volunteers.len());
            for step in 0..staffed {
                let volunteer = volunteers[(first + step * 5) % volunteers.len()];
                let assignment = assignment_id(&maker.community, &id, &volunteer);
                maker
                    .put(assignment, &Assignment { shift: id, volunteer, ..Assignment::default() });
            }
        }
    }
}
