//! When somebody can, as people say it 空闲时间: parts of the day, and a week of them in words, read and written.

use super::{DayPart, Window};
use crate::domain::deliberation::DayOfWeek;
use crate::text::{Lang, Msg, volunteers as say};
use chrono::{NaiveTime, Timelike};
use std::collections::BTreeSet;

/// Minutes of a day; past 1440 on the next.
pub(super) type Stretch = (u32, u32);

const DAY: u32 = 24 * 60;

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

fn window(weekday: DayOfWeek, (from, to): Stretch) -> Window {
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
    match whole.into_iter().find(|(times, _)| *times == stretch) {
        Some((_, name)) => name.get(lang).to_owned(),
        None => {
            let clock = |minutes| clock(minutes).format("%H:%M").to_string();
            [clock(stretch.0), clock(stretch.1)].join("-")
        }
    }
}

/// A word of the language in which people say when they can.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Days(&'static [DayOfWeek]),
    Times(Stretch),
    To,
    Always,
    Blank,
}

/// The words, longer ones before those they begin with.
const WORDS: &[(&str, Word)] = {
    use DayOfWeek::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    use Word::{Always, Blank, Days, Times, To};
    &[
        ("随时", Always),
        ("不限", Always),
        ("都可以", Times((360, 1320))),
        ("都行", Times((360, 1320))),
        ("工作日", Days(&[Monday, Tuesday, Wednesday, Thursday, Friday])),
        ("双休日", Days(&[Saturday, Sunday])),
        ("周末", Days(&[Saturday, Sunday])),
        ("每天", Days(DayOfWeek::ALL)),
        ("天天", Days(DayOfWeek::ALL)),
        ("全天", Times((360, 1320))),
        ("整天", Times((360, 1320))),
        ("白天", Times((360, 1080))),
        ("上午", Times((360, 720))),
        ("早上", Times((360, 720))),
        ("下午", Times((720, 1080))),
        ("晚上", Times((1080, 1320))),
        ("晚", Times((1080, 1320))),
        ("早", Times((360, 720))),
        ("星期", Blank),
        ("礼拜", Blank),
        ("周", Blank),
        ("一", Days(&[Monday])),
        ("二", Days(&[Tuesday])),
        ("三", Days(&[Wednesday])),
        ("四", Days(&[Thursday])),
        ("五", Days(&[Friday])),
        ("六", Days(&[Saturday])),
        ("日", Days(&[Sunday])),
        ("天", Days(&[Sunday])),
        ("至", To),
        ("到", To),
        ("-", To),
        ("~", To),
        ("～", To),
        ("—", To),
        ("any time", Always),
        ("working days", Days(&[Monday, Tuesday, Wednesday, Thursday, Friday])),
        ("weekend", Days(&[Saturday, Sunday])),
        ("every day", Days(DayOfWeek::ALL)),
        ("mon", Days(&[Monday])),
        ("tue", Days(&[Tuesday])),
        ("wed", Days(&[Wednesday])),
        ("thu", Days(&[Thursday])),
        ("fri", Days(&[Friday])),
        ("sat", Days(&[Saturday])),
        ("sun", Days(&[Sunday])),
        ("morning", Times((360, 720))),
        ("afternoon", Times((720, 1080))),
        ("evening", Times((1080, 1320))),
        ("daytime", Times((360, 1080))),
        ("all day", Times((360, 1320))),
        ("and", Blank),
        ("有空", Blank),
        ("可以", Blank),
        ("的", Blank),
        ("和", Blank),
        ("或", Blank),
    ]
};

/// Reads a week as people write it: 一三五上午, 周六全天, 周二 19:00-21:00; none at all means always.
///
/// # Errors
/// The rest that is not understood.
pub fn read_week(text: &str) -> Result<BTreeSet<Window>, String> {
    let plain = text.to_lowercase().replace('：', ":");
    let mut rest = plain.as_str();
    let mut reading = Reading::default();
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() || "，,、；;。/|（）()".contains(first) {
            rest = &rest[first.len_utf8()..];
        } else if let Some((from, after)) = time(rest) {
            let after_joint = after.trim_start_matches([' ', '-', '~', '～', '—', '至', '到']);
            let (to, after) = time(after_joint).ok_or_else(|| rest.to_owned())?;
            reading.times((from, if to > from { to } else { to + DAY }));
            rest = after;
        } else {
            let found =
                WORDS.iter().find_map(|(word, what)| Some((rest.strip_prefix(word)?, *what)));
            let Some((after, word)) = found else { return Err(rest.to_owned()) };
            match word {
                Word::Days(days) => reading.days(days),
                Word::Times(times) => reading.times(times),
                Word::To => reading.range = true,
                Word::Always => return Ok(BTreeSet::new()),
                Word::Blank => {}
            }
            rest = after;
        }
    }
    Ok(reading.done())
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    windows: BTreeSet<Window>,
    days: Vec<DayOfWeek>,
    /// The next day ends a range.
    range: bool,
    /// Times were said of these days, so another day begins anew.
    said: bool,
}

impl Reading {
    fn days(&mut self, days: &[DayOfWeek]) {
        if self.said {
            self.days.clear();
            self.said = false;
        }
        if std::mem::take(&mut self.range)
            && let (Some(from), Some(to)) = (self.days.last().copied(), days.first())
        {
            self.days.extend(DayOfWeek::ALL.iter().filter(|day| **day > from && *day <= to));
            return;
        }
        self.days.extend(days);
    }

    fn times(&mut self, times: Stretch) {
        let days = if self.days.is_empty() { DayOfWeek::ALL } else { &self.days };
        self.windows.extend(days.iter().map(|day| window(*day, times)));
        self.said = true;
    }

    fn done(mut self) -> BTreeSet<Window> {
        if !self.said && !self.days.is_empty() {
            self.times((360, 1320));
        }
        tidy_windows(&self.windows)
    }
}

/// A time of day at the beginning of `text`, 8:30 or 8点半, in minutes, and what follows.
fn time(text: &str) -> Option<(u32, &str)> {
    let (hour, rest) = number(text)?;
    let (minute, rest) = match rest.chars().next()? {
        ':' => number(&rest[1..])?,
        '点' | '时' => {
            let rest = &rest['点'.len_utf8()..];
            match rest.strip_prefix('半') {
                Some(rest) => (30, rest),
                None => number(rest)
                    .map_or((0, rest), |(n, rest)| (n, rest.strip_prefix('分').unwrap_or(rest))),
            }
        }
        _ => return None,
    };
    (hour <= 24 && minute < 60).then_some((hour * 60 + minute, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text.get(..end)?.parse().ok()?, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

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
