//! Days, times and letters as neighbours write them in a chat 周二晚、12月8日、A C, and which of some shifts they mean.

use super::Stood;
use crate::domain::community::code::half_width;
use crate::log::RecordId;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};
use std::collections::BTreeSet;

/// A day as somebody named it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    /// 周二
    Weekday(Weekday),
    /// 12月8日, 8号
    Date(Option<u32>, u32),
    /// 今天, 明天, 后天
    In(u64),
}

impl Named {
    fn is(self, day: NaiveDate, today: NaiveDate) -> bool {
        match self {
            Self::Weekday(weekday) => day.weekday() == weekday,
            Self::Date(month, date) => day.day() == date && month.is_none_or(|m| m == day.month()),
            Self::In(days) => today.checked_add_days(Days::new(days)) == Some(day),
        }
    }
}

/// A part of the day: shifts that begin in these hours, the last one left out.
type Hours = (u32, u32);

/// Parts of the day, longer words first; those of one character count only behind a day or before 班.
pub(super) const PARTS: &[(&str, Hours)] = &[
    ("早上", (0, 10)),
    ("上午", (0, 12)),
    ("中午", (10, 14)),
    ("下午", (12, 18)),
    ("傍晚", (16, 20)),
    ("晚上", (17, 24)),
    ("夜里", (17, 24)),
    ("早", (0, 10)),
    ("晚", (17, 24)),
    ("夜", (17, 24)),
];

/// Days counted from today, with the part of the day some of them name.
const NEAR: &[(&str, u64, Option<Hours>)] = &[
    ("今天", 0, None),
    ("今晚", 0, Some((17, 24))),
    ("明天", 1, None),
    ("明早", 1, Some((0, 10))),
    ("明晚", 1, Some((17, 24))),
    ("后天", 2, None),
];

/// All of them.
pub(super) const ALL: &[&str] =
    &["都可以", "都能来", "都能", "都行", "都来", "全部", "每天", "每个班"];

/// What a line names, and what else stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    days: Vec<Named>,
    hours: Vec<Hours>,
    letters: Vec<char>,
    all: bool,
    /// The line without them.
    pub rest: String,
}

/// Which of some shifts a line means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointed {
    /// These.
    pub sure: BTreeSet<RecordId>,
    /// One or more of these; which, a person must say.
    pub unsure: BTreeSet<RecordId>,
    /// Something is named that none of them is.
    pub missed: bool,
}

/// A shift that may be meant, where it stands.
pub type Choice = (RecordId, Stood);

/// Whether a word begins at `at`.
pub(super) fn begins(chars: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(n, c)| chars.get(at + n) == Some(&c))
}

/// Words of letters that name no shifts.
const WORDS: &[&str] = &["OK", "NO", "HI", "GO", "AM", "PM", "VIP", "KTV"];

/// The letter of the n-th of some shifts; `None` past Z.
pub fn letter(n: usize) -> Option<char> {
    u8::try_from(n).ok().filter(|n| *n < 26).map(|n| char::from(b'A' + n))
}

impl Spoken {
    /// Reads a line. `letters` is how many shifts have one.
    pub fn read(line: &str, letters: usize) -> Self {
        let chars: Vec<char> = half_width(line).chars().collect();
        let mut spoken = Self::default();
        let (mut at, mut after_day) = (0, false);
        while at < chars.len() {
            if let Some((length, day)) = spoken.take(&chars, at, after_day, letters) {
                after_day = day;
                at += length;
                spoken.rest.push(' ');
            } else {
                after_day &= chars[at] == ' ';
                spoken.rest.push(chars[at]);
                at += 1;
            }
        }
        spoken.rest = spoken.rest.split_whitespace().collect::<Vec<_>>().join(" ");
        spoken
    }

    /// Whether it names anything.
    pub fn says_something(&self) -> bool {
        self.all || !(self.days.is_empty() && self.hours.is_empty() && self.letters.is_empty())
    }

    /// Whether it names days or letters, not only a time or a title.
    pub(super) fn names(&self) -> bool {
        !self.days.is_empty() || !self.letters.is_empty()
    }

    /// Whether it names a time.
    pub(super) fn has_hours(&self) -> bool {
        !self.hours.is_empty()
    }

    /// Nothing but what may be a title.
    pub(super) fn titled(rest: &str) -> Self {
        Self { rest: rest.to_owned(), ..Self::default() }
    }

    /// All there is.
    pub(super) fn everything() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// From now on a day means all its shifts.
    pub(super) fn take_all(&mut self) {
        self.all = true;
    }

    /// What another one names as well.
    pub(super) fn join(&mut self, other: &Self) {
        self.days.extend(&other.days);
        self.hours.extend(&other.hours);
        self.letters.extend(&other.letters);
        self.all |= other.all;
        self.rest = [self.rest.as_str(), " ", &other.rest].concat();
    }

    /// Takes what begins at `at`; how long it is, and whether a part of the day may follow.
    fn take(
        &mut self,
        chars: &[char],
        at: usize,
        after_day: bool,
        letters: usize,
    ) -> Option<(usize, bool)> {
        let begins = |word: &str| begins(chars, at, word);
        if let Some((word, days, part)) = NEAR.iter().find(|(word, ..)| begins(word)) {
            self.days.push(Named::In(*days));
            self.hours.extend(part);
            return Some((word.chars().count(), true));
        }
        if let Some(word) = ALL.iter().find(|word| begins(word)) {
            self.all = true;
            return Some((word.chars().count(), false));
        }
        for before in ["星期", "礼拜", "周"] {
            if begins(before) {
                let length = before.chars().count();
                return self.weekdays(chars, at + length).map(|more| (length + more, true));
            }
        }
        if let Some((word, part)) = PARTS.iter().find(|(word, _)| begins(word)) {
            let length = word.chars().count();
            let class = chars.get(at + length) == Some(&'班');
            let inside_a_word = chars.get(at + length) == Some(&'间');
            if length > 1 || class || (after_day && !inside_a_word) {
                self.hours.push(*part);
                return Some((length + usize::from(class), after_day));
            }
        }
        if chars[at].is_ascii_digit() && (at == 0 || !chars[at - 1].is_ascii_digit()) {
            return self.number(&chars[at..]);
        }
        if chars[at].is_ascii_alphabetic() && (at == 0 || !chars[at - 1].is_ascii_alphanumeric()) {
            return self.letters(&chars[at..], letters);
        }
        None
    }

    /// The days of the week that follow 周: 二, 二四, 二、四, 末.
    fn weekdays(&mut self, chars: &[char], from: usize) -> Option<usize> {
        let day = |at: usize| -> Option<Vec<Weekday>> {
            use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
            Some(match chars.get(at)? {
                '一' | '1' => vec![Mon],
                '二' | '2' => vec![Tue],
                '三' | '3' => vec![Wed],
                '四' | '4' => vec![Thu],
                '五' | '5' => vec![Fri],
                '六' | '6' => vec![Sat],
                '日' | '天' | '7' => vec![Sun],
                '末' => vec![Sat, Sun],
                _ => return None,
            })
        };
        let mut at = from;
        while let Some(days) = day(at) {
            self.days.extend(days.into_iter().map(Named::Weekday));
            at += 1;
            let joined = matches!(chars.get(at), Some('、' | ',' | '，' | '和' | '/'));
            if joined && day(at + 1).is_some() {
                at += 1;
            }
        }
        (at > from).then_some(at - from)
    }

    /// A date or a time: 12月8日, 8号, 12.8, 12/8, 19:00, 7点.
    fn number(&mut self, chars: &[char]) -> Option<(usize, bool)> {
        let digits = |from: usize| -> Option<(u32, usize)> {
            let text: String =
                chars[from.min(chars.len())..].iter().take_while(|c| c.is_ascii_digit()).collect();
            (1..=2)
                .contains(&text.len())
                .then(|| text.parse().ok().map(|n| (n, from + text.len())))?
        };
        let (first, at) = digits(0)?;
        match chars.get(at)? {
            '月' => {
                let (day, end) = digits(at + 1)?;
                let closed = matches!(chars.get(end), Some('日' | '号'));
                self.days.push(Named::Date(Some(first), day));
                Some((end + usize::from(closed), true))
            }
            // 8号楼 is a door.
            '日' | '号' if !matches!(chars.get(at + 1), Some('楼' | '栋' | '门' | '院')) => {
                // So is 8号301.
                if chars.get(at + 1).is_some_and(char::is_ascii_digit) {
                    return None;
                }
                self.days.push(Named::Date(None, first));
                Some((at + 1, true))
            }
            '.' | '/' if (1..=12).contains(&first) => {
                let (day, end) = digits(at + 1)?;
                if !(1..=31).contains(&day) || chars.get(end).is_some_and(|c| ".:/月".contains(*c))
                {
                    return None;
                }
                let closed = matches!(chars.get(end), Some('日' | '号'));
                self.days.push(Named::Date(Some(first), day));
                Some((end + usize::from(closed), true))
            }
            ':' if first < 24 => {
                let (_, end) = digits(at + 1)?;
                self.hours.push((first, first + 1));
                Some((end, false))
            }
            '点' if first < 24 => {
                let half = usize::from(chars.get(at + 1) == Some(&'半'));
                self.hours.push((first, first + 1));
                Some((at + 1 + half, false))
            }
            _ => None,
        }
    }

    /// Letters of shifts: A, ac, ABD. A word that names other letters, or one of them twice, or is written as
    /// a name is, is none.
    fn letters(&mut self, chars: &[char], many: usize) -> Option<(usize, bool)> {
        let word: Vec<char> =
            chars.iter().take_while(|c| c.is_ascii_alphanumeric()).copied().collect();
        let known: Vec<char> = (0..many).filter_map(letter).collect();
        let upper: Vec<char> = word.iter().map(char::to_ascii_uppercase).collect();
        let lower: Vec<char> = word.iter().map(char::to_ascii_lowercase).collect();
        let distinct = upper.iter().collect::<BTreeSet<_>>().len() == upper.len();
        // A座1203 is a door.
        let door = chars.get(word.len()).is_some_and(|c| "座栋幢号楼区单门#-".contains(*c));
        if !distinct
            || door
            || WORDS.contains(&upper.iter().collect::<String>().as_str())
            || !upper.iter().all(|c| known.contains(c))
            || (word != upper && (word != lower || word.len() > 3))
        {
            return None;
        }
        self.letters.extend(upper);
        Some((word.len(), false))
    }

    /// Which of `choices` it means; they have the letters A, B, C in this order. A title in the line counts too.
    pub fn points(&self, choices: &[Choice], today: NaiveDate) -> Pointed {
        let named: Vec<&str> = {
            let titles: BTreeSet<&str> = choices.iter().map(|(_, s)| s.title.as_str()).collect();
            titles.into_iter().filter(|t| !t.is_empty() && self.rest.contains(t)).collect()
        };
        let fits = |stood: &Stood| {
            let hour = stood.start.map_or(0, |start: NaiveTime| start.hour());
            // Whoever writes 7点 of an evening shift means 19:00.
            let within = |(from, to): &Hours| {
                (*from..*to).contains(&hour) || (to - from == 1 && *from < 12 && from + 12 == hour)
            };
            (self.hours.is_empty() || self.hours.iter().any(within))
                && (named.is_empty() || named.contains(&stood.title.as_str()))
        };
        let mut pointed = Pointed::default();
        for letter in &self.letters {
            let n = usize::try_from(u32::from(*letter) - u32::from('A')).unwrap_or(usize::MAX);
            match choices.get(n) {
                Some((id, _)) => drop(pointed.sure.insert(*id)),
                None => pointed.missed = true,
            }
        }
        let fitting: Vec<&Choice> = choices.iter().filter(|(_, stood)| fits(stood)).collect();
        for day in &self.days {
            let on: Vec<RecordId> = fitting
                .iter()
                .filter(|(_, stood)| stood.day.is_some_and(|d| day.is(d, today)))
                .map(|(id, _)| *id)
                .collect();
            match on.as_slice() {
                [] => pointed.missed = true,
                [one] => drop(pointed.sure.insert(*one)),
                several if self.all => pointed.sure.extend(several),
                several => pointed.unsure.extend(several),
            }
        }
        if self.days.is_empty() && self.letters.is_empty() {
            let ids = fitting.iter().map(|(id, _)| *id);
            match fitting.as_slice() {
                [] => pointed.missed = true,
                _ if self.all => pointed.sure.extend(ids),
                [(one, _)] => drop(pointed.sure.insert(*one)),
                _ => pointed.unsure.extend(ids),
            }
        }
        pointed.unsure = &pointed.unsure - &pointed.sure;
        pointed
    }
}
