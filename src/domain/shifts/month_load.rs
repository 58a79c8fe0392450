//! Loads of whole months 整月: limits and turns are by the month, however few days are looked at.

use super::{Change, Cure, Duty, Sheet};
use chrono::{Datelike, Months, NaiveDate, TimeDelta};

/// What somebody is on in a month, and the most they may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLoad {
    /// Its first day.
    pub month: NaiveDate,
    /// Minutes that count against the limit: being on call counts as if they came (H-MAXMIN).
    pub minutes: u32,
    /// The limit.
    pub most: u32,
}

/// How the month of somebody changes by a plan, everything in it taken together: before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whose.
    pub who: usize,
    /// The first day of the month.
    pub month: NaiveDate,
    /// Shifts.
    pub shifts: (u32, u32),
    /// Of these, in the evening.
    pub evenings: (u32, u32),
    /// Of these, at night.
    pub nights: (u32, u32),
    /// Of these, on a weekend day or a holiday.
    pub weekends: (u32, u32),
}

impl Sheet {
    /// The months of the days asked for in which somebody has a limit, each as a whole.
    pub fn limited_months(&self, v: usize) -> Vec<MonthLoad> {
        let most = self.month_most(v);
        if most == u32::MAX {
            return Vec::new();
        }
        let of = |month: NaiveDate| {
            let all = self.of[v].iter().chain(&self.ready_of[v]).map(|s| &self.duties[*s]);
            let minutes = all.filter(|duty| first_of(duty.day) == month).map(|duty| duty.minutes);
            MonthLoad { month, minutes: minutes.fold(0, u32::saturating_add), most }
        };
        self.months().map(of).collect()
    }

    /// The same of months that are looked at in part alone: what the days asked for say is not all.
    pub fn part_months(&self, v: usize) -> Vec<MonthLoad> {
        let mut all = self.limited_months(v);
        all.retain(|load| {
            let end = load.month.checked_add_months(Months::new(1)).and_then(|day| day.pred_opt());
            load.month < self.first || end.is_none_or(|end| self.last < end)
        });
        all
    }

    fn months(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let next = |month: &NaiveDate| month.checked_add_months(Months::new(1));
        let all = std::iter::successors(Some(first_of(self.first)), next);
        all.take_while(|month| *month <= self.last)
    }
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// What a plan does to the month of everybody whom `line` puts on a shift or takes off it, those who go first.
pub(super) fn moved(before: &Sheet, after: &Sheet, line: &Change) -> Vec<Moved> {
    line.off.iter().chain(&line.on).map(|who| month_of(before, after, *who, line.duty)).collect()
}

/// What a cure of shift `s` does to the month of everybody it is about; one that plans anew has changes that say so.
pub fn moved_by(sheet: &Sheet, s: usize, cure: Cure) -> Vec<Moved> {
    // Moved, it may be another evening or month: told of the shift as it would be.
    let by = match cure {
        Cure::Day(days, _) => TimeDelta::days(days),
        Cure::Shift(minutes, _) => TimeDelta::minutes(minutes),
        _ => TimeDelta::zero(),
    };
    let mut before = sheet.clone();
    if !by.is_zero() && before.move_duty(s, by).is_none() {
        return Vec::new();
    }
    let mut after = before.clone();
    let seats = match cure {
        Cure::Exchange { who, gives, to } => {
            after.take(who, gives);
            vec![(who, s), (to, gives)]
        }
        Cure::Take(v)
        | Cure::Ask(v, _)
        | Cure::More(v, _)
        | Cure::MoreWeek(v, _)
        | Cure::Learn(v)
        | Cure::Shift(_, v)
        | Cure::Day(_, v) => vec![(v, s)],
        Cure::Replan(_) => Vec::new(),
    };
    for (v, s) in &seats {
        after.put(*v, *s);
    }
    seats.into_iter().map(|(v, s)| month_of(&before, &after, v, s)).collect()
}

fn month_of(before: &Sheet, after: &Sheet, who: usize, s: usize) -> Moved {
    let month = first_of(before.duties[s].day);
    let count = |of: fn(&Duty) -> bool| {
        let count = |sheet: &Sheet| {
            let own = sheet.of[who].iter().map(|s| &sheet.duties[*s]);
            let own = own.filter(|duty| first_of(duty.day) == month && of(duty));
            u32::try_from(own.count()).unwrap_or(u32::MAX)
        };
        (count(before), count(after))
    };
    Moved {
        who,
        month,
        shifts: count(|_| true),
        evenings: count(|duty| duty.evening),
        nights: count(|duty| duty.night),
        weekends: count(|duty| duty.weekend),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::shifts::{
        Cure, LoadReason, MonthLoad, Moved, Sheet, Shift, Volunteer, VolunteerName, assign,
        load_story, moved_by, put_on_call, take_in, turnover,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::{NaiveDate, NaiveTime};

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    /// Two hours each: the mornings of the 1st and the 8th, a Saturday night on the 12th; two people who may ten hours,
    /// the first of them on all three.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        for (n, day, from, to) in [(1, 1, 8, 10), (2, 8, 8, 10), (3, 12, 22, 0)] {
            let (start, end) = (hour(from), hour(to));
            let shift =
                Shift { day: Some(on(day)), start, end, min: 1, target: 1, ..Shift::default() };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        for n in [51, 52] {
            let volunteer = Volunteer { month_minutes: Some(6 * 60), ..Volunteer::default() };
            d.act(|s| take_in(s, &id(n), &volunteer, &VolunteerName::default()));
        }
        for n in 1..=3 {
            let drafts = assign(&d.state, &COMMUNITY, &id(n), &id(51)).unwrap();
            d.act(|_| drafts);
        }
        d
    }

    #[test]
    fn a_day_says_what_the_whole_month_comes_to() {
        let mut d = desk();
        let of = |sheet: &Sheet, n| sheet.person(&id(n)).unwrap();
        let day = Sheet::of(&d.state, &COMMUNITY, on(8), on(8));
        let month = MonthLoad { month: on(1), minutes: 360, most: 360 };
        let story = load_story(&day, of(&day, 51));
        assert_eq!((story.minutes, story.months), (120, vec![month]));
        assert!(story.why.contains(&LoadReason::AtLimit(360)), "two hours, and no more this month");
        let whole = Sheet::of(&d.state, &COMMUNITY, on(1), on(31));
        let story = load_story(&whole, of(&whole, 51));
        assert_eq!((story.minutes, story.months), (360, Vec::new()), "it says all there is");
        // Twelve months of two hours each are no limit reached.
        let year = Sheet::of(&d.state, &COMMUNITY, on(1), on(1) + chrono::TimeDelta::days(360));
        let idle = load_story(&year, of(&year, 52));
        assert!(!idle.why.iter().any(|why| matches!(why, LoadReason::AtLimit(_))));
        d.act(|s| put_on_call(s, &COMMUNITY, &id(1), &id(52), ""));
        let day = Sheet::of(&d.state, &COMMUNITY, on(8), on(8));
        assert_eq!(day.part_months(of(&day, 52))[0].minutes, 120, "on call as if they came");
    }

    #[test]
    fn a_limit_is_of_one_month_and_not_of_all_together() {
        let mut d = desk();
        d.act(|s| {
            s.change::<Volunteer>(&id(51), |v| v.month_minutes = Some(420)).into_iter().collect()
        });
        let next = NaiveDate::from_ymd_opt(2027, 1, 5);
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let shift = Shift { day: next, start: hour(8), end: hour(10), min: 1, ..Shift::default() };
        d.act(|s| s.set(&id(4), &shift).into_iter().collect());
        d.act(|s| assign(s, &COMMUNITY, &id(4), &id(51)).unwrap());
        let both = Sheet::of(&d.state, &COMMUNITY, on(1), on(1) + chrono::TimeDelta::days(61));
        let story = load_story(&both, both.person(&id(51)).unwrap());
        assert_eq!(story.minutes, 480);
        assert!(!story.why.iter().any(|why| matches!(why, LoadReason::AtLimit(_))));
    }

    #[test]
    fn a_change_says_what_it_does_to_the_month_of_both() {
        let d = desk();
        // The night alone is looked at; the month is the whole one.
        let before = Sheet::of(&d.state, &COMMUNITY, on(12), on(12));
        let (a, b) = (before.person(&id(51)).unwrap(), before.person(&id(52)).unwrap());
        let night = before.duty(&id(3)).unwrap();
        let mut after = before.clone();
        after.take(a, night);
        after.put(b, night);
        let [line] = turnover(&before, &after).try_into().unwrap();
        let moved = |who, shifts, nights, weekends| Moved {
            who,
            month: on(1),
            shifts,
            evenings: (0, 0),
            nights,
            weekends,
        };
        assert_eq!(
            line.moved,
            [moved(a, (3, 2), (1, 0), (1, 0)), moved(b, (0, 1), (0, 1), (0, 1))]
        );
    }

    #[test]
    fn a_cure_says_what_it_does_to_the_month_of_everybody_it_is_about() {
        let mut d = desk();
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let day = Some(on(20));
        let evening =
            Shift { day, start: hour(19), end: hour(21), min: 1, target: 1, ..Shift::default() };
        d.act(|s| s.set(&id(4), &evening).into_iter().collect());
        let sheet = Sheet::of(&d.state, &COMMUNITY, on(20), on(20));
        let (a, b) = (sheet.person(&id(51)).unwrap(), sheet.person(&id(52)).unwrap());
        let (night, s) = (sheet.duty(&id(3)).unwrap(), sheet.duty(&id(4)).unwrap());
        let told = |cure| {
            let all = moved_by(&sheet, s, cure).into_iter();
            all.map(|m| (m.who, m.shifts, m.evenings, m.nights, m.weekends)).collect::<Vec<_>>()
        };
        let exchange = Cure::Exchange { who: a, gives: night, to: b };
        assert_eq!(
            told(exchange),
            [(a, (3, 3), (0, 1), (1, 0), (1, 1)), (b, (0, 1), (0, 0), (0, 1), (0, 1))]
        );
        assert_eq!(told(Cure::More(a, 120)), [(a, (3, 4), (0, 1), (1, 1), (1, 2))]);
        // A day later it is a Monday, three hours later a night.
        assert_eq!(told(Cure::Day(1, b)), [(b, (0, 1), (0, 1), (0, 0), (0, 0))]);
        assert_eq!(told(Cure::Shift(180, b)), [(b, (0, 1), (0, 0), (0, 1), (0, 1))]);
        assert_eq!(told(Cure::Replan(2)), []);
    }
}
