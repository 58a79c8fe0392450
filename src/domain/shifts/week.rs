//! When somebody can, as people say it 空闲时间: parts of the day, and a week of them in words, read and written.

use super::{DayPart, Window};
use crate::domain::deliberation::DayOfWeek;
use crate::text::{Lang, Msg, volunteers as say};
use chrono::{NaiveTime, Timelike};
use std::collections::BTreeSet;

/// Minutes of a day; past 1440 on the next.
pub(super) type Stretch = (u32, u32);

pub(super) const DAY: u32 = 24 * 60;

pub(super) fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

pub(super) fn clock(minutes: u32) -> NaiveTime {
    let minutes = minutes % DAY;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or_default()
}

/// The stretches of one weekday, joined where they touch.
fn stretches(windows: &BTreeSet<Window>, weekday: DayOfWeek) -> Vec<Stretch> {
    let of_day = windows.iter().filter(|w| w.weekday == weekday);
    let all = of_day.map(|w| {
        let (from, to) = (minutes(w.from), minutes(w.to));
        (from, if to > from { to } else { to + DAY })
    });
    joined(all.collect())
}

pub(super) fn joined(mut all: Vec<Stretch>) -> Vec<Stretch> {
    all.sort_unstable();
    let mut out: Vec<Stretch> = Vec::new();
    for (from, to) in all {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

pub(super) fn window(weekday: DayOfWeek, (from, to): Stretch) -> Window {
    // A stretch of a day and more is that day round.
    let to = if to - from >= DAY { from } else { to };
    Window { weekday, from: clock(from), to: clock(to) }
}

/// The same times in as few windows as possible, so that a record says each of them once.
pub fn tidy_windows(windows: &BTreeSet<Window>) -> BTreeSet<Window> {
    let of_day = |day: &DayOfWeek| {
        let day = *day;
        stretches(windows, day).into_iter().map(move |stretch| window(day, stretch))
    };
    DayOfWeek::ALL.iter().flat_map(of_day).collect()
}

/// Whether somebody can during the whole of a part of a weekday. No windows at all mean always.
pub fn free_part(windows: &BTreeSet<Window>, weekday: DayOfWeek, part: DayPart) -> bool {
    let (from, to) = part.minutes();
    windows.is_empty() || stretches(windows, weekday).iter().any(|(f, t)| *f <= from && *t >= to)
}

/// The windows with a part of a weekday switched on or off; other times stay as they are.
pub fn switch_part(
    windows: &BTreeSet<Window>,
    weekday: DayOfWeek,
    part: DayPart,
    on: bool,
) -> BTreeSet<Window> {
    let (from, to) = part.minutes();
    let mut out: BTreeSet<Window> =
        tidy_windows(windows).into_iter().filter(|w| w.weekday != weekday).collect();
    let mut of_day = stretches(windows, weekday);
    if on {
        of_day.push((from, to));
    } else {
        let cut = |(f, t): Stretch| [(f, t.min(from)), (f.max(to), t)];
        of_day = of_day.into_iter().flat_map(cut).filter(|(f, t)| f < t).collect();
    }
    out.extend(joined(of_day).into_iter().map(|stretch| window(weekday, stretch)));
    out
}

/// A week in words, days with the same times together: 周一周三上午；周六全天. Windows as a table takes them in again.
pub fn week_words(windows: &BTreeSet<Window>, lang: Lang) -> String {
    if windows.is_empty() {
        return say::ALWAYS.get(lang).to_owned();
    }
    let mut groups: Vec<(Vec<Stretch>, Vec<DayOfWeek>)> = Vec::new();
    for day in DayOfWeek::ALL {
        let of_day = stretches(windows, *day);
        if of_day.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(times, _)| *times == of_day) {
            Some((_, days)) => days.push(*day),
            None => groups.push((of_day, vec![*day])),
        }
    }
    let group = |(times, days): (Vec<Stretch>, Vec<DayOfWeek>)| {
        let days = days_words(&days, lang);
        let times: Vec<String> =
            times.into_iter().map(|stretch| times_words(stretch, lang)).collect();
        [days, times.join(say::AND.get(lang))].join(if lang == Lang::Zh { "" } else { " " })
    };
    groups.into_iter().map(group).collect::<Vec<_>>().join(say::BETWEEN_GROUPS.get(lang))
}

/// Weekdays in words: 工作日, 周末, 每天, 周一周三.
pub fn days_words(days: &[DayOfWeek], lang: Lang) -> String {
    let (working, weekend) = DayOfWeek::ALL.split_at(5);
    let plain = match days {
        all if all == DayOfWeek::ALL => say::EVERY_DAY,
        some if some == working => say::WORKING_DAYS,
        some if some == weekend => say::WEEKEND,
        _ => {
            let names: Vec<&str> = days.iter().map(|day| short(*day).get(lang)).collect();
            return names.join(if lang == Lang::Zh { "" } else { ", " });
        }
    };
    plain.get(lang).to_owned()
}

/// A weekday, short: 周一.
pub const fn short(day: DayOfWeek) -> Msg {
    match day {
        DayOfWeek::Monday => say::MON,
        DayOfWeek::Tuesday => say::TUE,
        DayOfWeek::Wednesday => say::WED,
        DayOfWeek::Thursday => say::THU,
        DayOfWeek::Friday => say::FRI,
        DayOfWeek::Saturday => say::SAT,
        DayOfWeek::Sunday => say::SUN,
    }
}

fn times_words(stretch: Stretch, lang: Lang) -> String {
    let whole = [
        (DayPart::Morning.minutes(), say::MORNING),
        (DayPart::Afternoon.minutes(), say::AFTERNOON),
        (DayPart::Evening.minutes(), say::EVENING),
        ((6 * 60, 18 * 60), say::DAYTIME),
        ((6 * 60, 22 * 60), say::WHOLE_DAY),
    ];
    if let Some((_, name)) = whole.into_iter().find(|(times, _)| *times == stretch) {
        return name.get(lang).to_owned();
    }
    let clock = |minutes| clock(minutes).format("%H:%M").to_string();
    [clock(stretch.0), clock(stretch.1)].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::read_week;

    fn read(text: &str) -> Vec<String> {
        read_week(text)
            .unwrap_or_else(|rest| panic!("{text}: {rest}"))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_week_is_read_as_people_write_it() {
        for (text, expected) in [
            ("一上午 三晚上", "MO 06:00-12:00 WE 18:00-22:00"),
            ("一三上午", "MO 06:00-12:00 WE 06:00-12:00"),
            ("周一、周三上午下午", "MO 06:00-18:00 WE 06:00-18:00"),
            ("周六", "SA 06:00-22:00"),
            ("周末全天", "SA 06:00-22:00 SU 06:00-22:00"),
            ("周五至周日晚", "FR 18:00-22:00 SA 18:00-22:00 SU 18:00-22:00"),
            ("周二 19:00-21:00", "TU 19:00-21:00"),
            ("星期二8点半到10点", "TU 08:30-10:00"),
            ("sat morning, sun evening", "SA 06:00-12:00 SU 18:00-22:00"),
            ("周六22:00-2:00", "SA 22:00-02:00"),
            ("周二 １９：００－２１：００", "TU 19:00-21:00"),
            ("周二 19:00–21:00", "TU 19:00-21:00"),
            ("周五－周日晚", "FR 18:00-22:00 SA 18:00-22:00 SU 18:00-22:00"),
            ("随时", ""),
            ("", ""),
        ] {
            assert_eq!(read(text).join(" "), expected, "{text}");
        }
        assert_eq!(read("每天早上").len(), 7);
        assert_eq!(read("工作日下午").len(), 5);
        for text in ["看情况", "周一 8:00", "周一上午吧"] {
            assert!(read_week(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["一三五上午；周六全天", "周二19:00-21:00", "工作日晚上", "周末白天", "随时"]
        {
            let windows = read_week(text).unwrap();
            for lang in [Lang::Zh, Lang::En] {
                let words = week_words(&windows, lang);
                assert_eq!(read_week(&words), Ok(windows.clone()), "{words}");
            }
        }
        assert_eq!(
            week_words(&read_week("一三五上午 六").unwrap(), Lang::Zh),
            "周一周三周五上午；周六全天"
        );
    }

    #[test]
    fn a_part_is_switched_and_exact_times_beside_it_stay() {
        let windows = read_week("周一 5:00-7:00 周二上午").unwrap();
        let monday = DayOfWeek::Monday;
        assert!(!free_part(&windows, monday, DayPart::Morning));
        let on = switch_part(&windows, monday, DayPart::Morning, true);
        assert!(free_part(&on, monday, DayPart::Morning));
        let of_day = |windows: &BTreeSet<Window>| {
            let of_day = windows.iter().filter(|w| w.weekday == monday);
            of_day.map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of_day(&on), "MO 05:00-12:00");
        let off = switch_part(&on, monday, DayPart::Morning, false);
        assert_eq!(of_day(&off), "MO 05:00-06:00");
        assert!(free_part(&off, DayOfWeek::Tuesday, DayPart::Morning), "other days stay");
        assert!(free_part(&BTreeSet::new(), monday, DayPart::Evening), "none at all is always");
    }
}
