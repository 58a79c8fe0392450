//! Holidays out of a calendar file. Reading never fails: what cannot be read is told beside what could.

use crate::domain::deliberation::Holiday;
use crate::text::{Msg, calendar as say};
use chrono::{Duration, NaiveDate, NaiveDateTime};

/// Why something of a calendar was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IcsProblem {
    /// It is no calendar.
    NoCalendar,
    /// The event that begins in this line has no day that can be read.
    NoDay(usize),
    /// The event that begins in this line comes back; only its first time was taken.
    Repeats(usize),
}

impl IcsProblem {
    /// The problem in words, and the line it is in.
    pub const fn name(self) -> (Msg, Option<usize>) {
        match self {
            Self::NoCalendar => (say::NO_CALENDAR, None),
            Self::NoDay(line) => (say::NO_DAY, Some(line)),
            Self::Repeats(line) => (say::REPEATS, Some(line)),
        }
    }
}

/// What was read of a calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Its holidays, in the order of the file.
    pub holidays: Vec<Holiday>,
    /// What could not be read.
    pub problems: Vec<IcsProblem>,
}

/// A line with its folds undone: its number in the file, name, and value. Parameters are left out.
struct Line {
    number: usize,
    name: String,
    value: String,
}

fn unfolded(text: &str) -> Vec<Line> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let text = text.trim_start_matches('\u{feff}');
    for (number, raw) in text.split('\n').enumerate() {
        let raw = raw.strip_suffix('\r').unwrap_or(raw);
        match (raw.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, line))) => line.push_str(more),
            _ => lines.push((number + 1, raw.to_owned())),
        }
    }
    lines.into_iter().filter_map(|(number, line)| split(number, &line)).collect()
}

/// Name and value; a colon within quotes belongs to a parameter.
fn split(number: usize, line: &str) -> Option<Line> {
    let mut quoted = false;
    let colon = line.find(|c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    let name = line[..colon].split(';').next().unwrap_or_default();
    Some(Line { number, name: name.to_ascii_uppercase(), value: line[colon + 1..].to_owned() })
}

/// Reads the holidays of a calendar: each event is one, with its first and last day.
pub fn read_holidays(text: &str) -> Read {
    let mut read = Read::default();
    let mut event: Option<Found> = None;
    let mut inside = 0_u32;
    let mut any = false;
    for line in unfolded(text) {
        let value = line.value.trim();
        match (line.name.as_str(), &mut event) {
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Found { line: line.number, ..Found::default() });
            }
            ("BEGIN", None) if value.eq_ignore_ascii_case("VCALENDAR") => any = true,
            // An alarm within an event has a summary of its own.
            ("BEGIN", Some(_)) => inside += 1,
            ("END", Some(_)) if inside > 0 => inside -= 1,
            ("END", Some(_)) => event.take().into_iter().for_each(|found| found.into(&mut read)),
            (_, Some(_)) if inside > 0 => {}
            ("DTSTART", Some(found)) => found.start = day(value),
            ("DTEND", Some(found)) => found.end = last_day(value),
            ("SUMMARY", Some(found)) => found.name = unescaped(value),
            ("RRULE", Some(found)) => found.repeats = true,
            _ => {}
        }
    }
    if !any {
        read.problems.insert(0, IcsProblem::NoCalendar);
    }
    read
}

#[derive(Default)]
struct Found {
    line: usize,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    name: String,
    repeats: bool,
}

impl Found {
    fn into(self, read: &mut Read) {
        let Some(day) = self.start else {
            read.problems.push(IcsProblem::NoDay(self.line));
            return;
        };
        if self.repeats {
            read.problems.push(IcsProblem::Repeats(self.line));
        }
        let until = self.end.filter(|end| *end > day);
        read.holidays.push(Holiday { day, until, name: self.name });
    }
}

/// The day a date or time falls on; times in UTC are eight hours behind.
fn day(value: &str) -> Option<NaiveDate> {
    moment(value).map(|at| at.date())
}

/// The last day an end names: a date is the day after, a time at midnight as well.
fn last_day(value: &str) -> Option<NaiveDate> {
    moment(value)?.checked_sub_signed(Duration::seconds(1)).map(|at| at.date())
}

fn moment(value: &str) -> Option<NaiveDateTime> {
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Some(day.and_time(chrono::NaiveTime::MIN));
    }
    let (text, utc) = value.strip_suffix('Z').map_or((value, false), |text| (text, true));
    let at = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok()?;
    at.checked_add_signed(Duration::hours(if utc { 8 } else { 0 }))
}

fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push(' '),
                Some(c) => out.push(c),
                None => {}
            },
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}
