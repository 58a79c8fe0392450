//! A week read as people write it: 一三五上午, 周六全天, 周二 19:00-21:00.

use super::week::{DAY, Stretch, window};
use super::{Window, tidy_windows};
use crate::domain::community::code::half_width;
use crate::domain::deliberation::DayOfWeek;
use std::collections::BTreeSet;

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
    // An input method left in full width writes １９：００－２１：００.
    let plain = half_width(text).to_lowercase();
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
