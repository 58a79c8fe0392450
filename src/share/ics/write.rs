//! Events as calendar text: lines end in CRLF, are folded at 75 octets and escaped; times name the zone they are in.

use chrono::{Duration, NaiveDateTime};

/// An event of a calendar. Its times are on the community's clock, which is China's: one zone, no summer time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Names it for ever: an event with the same name replaces the one before.
    pub uid: String,
    /// Grows with every change, so that calendars take the newer one.
    pub sequence: u64,
    /// When it was last changed, in UTC.
    pub stamp: NaiveDateTime,
    /// When it begins.
    pub start: NaiveDateTime,
    /// How long it takes.
    pub minutes: u32,
    /// What it is called.
    pub summary: String,
    /// Where.
    pub place: String,
    /// What is to be known of it.
    pub text: String,
    /// How it comes back, as the value of `RRULE`.
    pub rule: Option<String>,
    /// Occurrences that do not take place.
    pub except: Vec<NaiveDateTime>,
    /// The occurrence of the same name that this one stands for.
    pub instead_of: Option<NaiveDateTime>,
    /// Whether the time stays free in the eyes of others: somebody is on call and may not have to come.
    pub free: bool,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// It is not sure yet.
    pub tentative: bool,
}

/// The zone of all times, as RFC 5545 wants it spelled out beside its name.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19920101T000000\r\n\
    TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nTZNAME:CST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// A calendar file.
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut out = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mulin//Mulin//ZH\r\nCALSCALE:GREGORIAN\r\n",
    );
    line(&mut out, "X-WR-CALNAME", &escaped(name));
    out.push_str(ZONE);
    for event in events {
        write(&mut out, event);
    }
    out.push_str("END:VCALENDAR\r\n");
    out
}

/// One event in as few bytes as phones understand, for a QR code: times in UTC need no zone beside them.
pub fn tiny(event: &Event) -> String {
    let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n");
    let utc = |at: NaiveDateTime| {
        let at = at.checked_sub_signed(Duration::hours(8)).unwrap_or(at);
        [basic(at).as_str(), "Z"].concat()
    };
    let end = event.start.checked_add_signed(Duration::minutes(i64::from(event.minutes)));
    line(&mut out, "UID", &event.uid);
    line(&mut out, "DTSTART", &utc(event.start));
    line(&mut out, "DTEND", &utc(end.unwrap_or(event.start)));
    line(&mut out, "SUMMARY", &escaped(&event.summary));
    if !event.place.is_empty() {
        line(&mut out, "LOCATION", &escaped(&event.place));
    }
    out.push_str("END:VEVENT\r\nEND:VCALENDAR\r\n");
    out
}

fn write(out: &mut String, event: &Event) {
    const LOCAL: &str = ";TZID=Asia/Shanghai";
    let local = |out: &mut String, name: &str, at: NaiveDateTime| {
        line(out, &[name, LOCAL].concat(), &basic(at));
    };
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &event.uid);
    line(out, "DTSTAMP", &[basic(event.stamp).as_str(), "Z"].concat());
    line(out, "SEQUENCE", &event.sequence.to_string());
    if let Some(day) = event.instead_of {
        local(out, "RECURRENCE-ID", day);
    }
    local(out, "DTSTART", event.start);
    let end = event.start.checked_add_signed(Duration::minutes(i64::from(event.minutes)));
    local(out, "DTEND", end.unwrap_or(event.start));
    if let Some(rule) = &event.rule {
        line(out, "RRULE", rule);
    }
    for day in &event.except {
        local(out, "EXDATE", *day);
    }
    line(out, "SUMMARY", &escaped(&event.summary));
    for (name, text) in [("LOCATION", &event.place), ("DESCRIPTION", &event.text)] {
        if !text.is_empty() {
            line(out, name, &escaped(text));
        }
    }
    if event.free {
        line(out, "TRANSP", "TRANSPARENT");
    }
    let status = match (event.cancelled, event.tentative) {
        (true, _) => "CANCELLED",
        (false, true) => "TENTATIVE",
        (false, false) => "CONFIRMED",
    };
    line(out, "STATUS", status);
    line(out, "END", "VEVENT");
}

fn basic(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// Text as a value: commas, semicolons and backslashes would be read as separators, a line end as the next line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One content line, folded: no line is longer than 75 octets, and no character is cut in two.
fn line(out: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}
