//! Calendars against fixtures that python-icalendar reads (`tests/tools/oracle/calendars.py`).

use super::*;
use crate::domain::deliberation::{
    AgendaItem, DayOfWeek, Holiday, Meeting, MeetingKind, Repeat, Series, cancel_occurrence,
    move_occurrence, put_on_agenda,
};
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::text::Lang;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// A night talk on the 15th from 2026, one evening moved, one called off.
fn night_talk() -> Desk {
    let mut d = Desk::new(1);
    let series = Series {
        title: "第一网格夜谈会".into(),
        place: "睦邻点一楼, 靠东门; 有坡道".into(),
        from: Some(day("2026-01-01")),
        ..Series::night_talk(None)
    };
    d.act(|s| s.set(&id(50), &series).into_iter().collect());
    d.act(|s| move_occurrence(s, &COMMUNITY, &id(50), day("2026-12-15"), at("2027-01-02 14:00")));
    d.act(|s| cancel_occurrence(s, &COMMUNITY, &id(50), day("2027-02-15")));
    d
}

#[test]
fn a_series_is_written_with_what_was_moved_and_called_off() {
    let d = night_talk();
    let text = series_calendar(&d.state, &id(50), Lang::Zh).unwrap();
    assert_eq!(text, include_str!("../../../tests/fixtures/ics/night-talk.ics"));
}

#[test]
fn a_meeting_is_written_with_its_notice() {
    let mut d = Desk::new(1);
    let meeting = Meeting {
        kind: MeetingKind::Hearing,
        title: "听证会：3 号楼加装电梯，您怎么看；欢迎来说\\来听".into(),
        at: Some(at("2026-12-31 23:30")),
        minutes: Some(90),
        place: "居委会会议室".into(),
        ..Meeting::default()
    };
    d.act(|s| s.set(&id(60), &meeting).into_iter().collect());
    for n in 1..=3 {
        let title = format!("第 {n} 件要听大家意见的事，说明情况以后逐个听意见并当场念一遍");
        let item = AgendaItem { meeting: id(60), title, ..AgendaItem::default() };
        d.act(|s| put_on_agenda(s, &id(n), item));
    }
    let text = meeting_calendar(&d.state, &id(60), Lang::Zh).unwrap();
    assert_eq!(text, include_str!("../../../tests/fixtures/ics/hearing.ics"));
}

#[test]
fn a_last_friday_every_quarter_is_written_as_a_rule() {
    let mut d = Desk::new(1);
    let series = Series {
        kind: MeetingKind::Safety,
        repeat: Repeat::Weekday,
        weekday: Some(DayOfWeek::Friday),
        nth: Some(-1),
        every: Some(3),
        from: Some(day("2026-03-01")),
        until: Some(day("2027-12-31")),
        time: NaiveTime::from_hms_opt(9, 0, 0),
        ..Series::default()
    };
    d.act(|s| s.set(&id(51), &series).into_iter().collect());
    let text = series_calendar(&d.state, &id(51), Lang::En).unwrap();
    assert_eq!(text, include_str!("../../../tests/fixtures/ics/safety.ics"));
}

#[test]
fn the_name_stays_and_the_number_grows_with_every_change() {
    let mut d = night_talk();
    let line = |d: &Desk, name: &str| {
        let text = series_calendar(&d.state, &id(50), Lang::Zh).unwrap();
        text.lines().find(|l| l.starts_with(name)).unwrap().to_owned()
    };
    let (uid, before) = (line(&d, "UID"), line(&d, "SEQUENCE"));
    d.wait(60_000);
    d.act(|s| move_occurrence(s, &COMMUNITY, &id(50), day("2027-05-15"), at("2027-05-16 19:00")));
    assert_eq!(line(&d, "UID"), uid);
    let number = |line: String| line["SEQUENCE:".len()..].parse::<u64>().unwrap();
    assert!(number(line(&d, "SEQUENCE")) > number(before));
}

#[test]
fn a_code_holds_the_meeting_in_few_bytes() {
    let mut d = Desk::new(1);
    let meeting = Meeting {
        title: "夜谈会".into(),
        at: Some(at("2026-12-15 19:00")),
        place: "睦邻点, 一楼".into(),
        ..Meeting::default()
    };
    d.act(|s| s.set(&id(60), &meeting).into_iter().collect());
    let text = meeting_code(&d.state, &id(60), Lang::Zh).unwrap();
    assert_eq!(
        text,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:PDw8PDw8PDw8PDw8PDw8PA@mulin\r\n\
         DTSTART:20261215T110000Z\r\nDTEND:20261215T123000Z\r\nSUMMARY:夜谈会\r\n\
         LOCATION:睦邻点\\, 一楼\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    assert!(crate::share::qr::draw(&text).is_some());
    d.act(|s| s.change::<Meeting>(&id(60), |m| m.cancelled = true).into_iter().collect());
    assert_eq!(meeting_code(&d.state, &id(60), Lang::Zh), None);
}

#[test]
fn no_day_no_calendar() {
    let mut d = Desk::new(1);
    d.act(|s| {
        s.set(&id(1), &Meeting { title: "会".into(), ..Meeting::default() }).into_iter().collect()
    });
    d.act(|s| {
        s.set(&id(2), &Series { title: "例会".into(), ..Series::default() }).into_iter().collect()
    });
    assert_eq!(meeting_calendar(&d.state, &id(1), Lang::Zh), None);
    assert_eq!(series_calendar(&d.state, &id(2), Lang::Zh), None);
}

#[test]
fn lines_are_folded_between_characters() {
    let event = Event {
        summary: "睦".repeat(60),
        place: "x".repeat(200),
        text: "一\n二\r\n三".into(),
        ..Event::default()
    };
    let text = calendar("", &[event]);
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let whole = text.replace("\r\n ", "");
    assert!(whole.contains(&["SUMMARY:", &"睦".repeat(60), "\r\n"].concat()));
    assert!(whole.contains(&["LOCATION:", &"x".repeat(200), "\r\n"].concat()));
    assert!(whole.contains("DESCRIPTION:一\\n二\\n三\r\n"));
}

#[test]
fn holidays_are_read_from_a_calendar() {
    let text = "\u{feff}BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\nSUMMARY:元旦\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=\"zh:CN\":春\r\n 节\\, 放\r\n\t假\r\nDTSTART;VALUE=DATE:20270205\r\n\
        DTEND;VALUE=DATE:20270212\r\nBEGIN:VALARM\r\nSUMMARY:提醒\r\nEND:VALARM\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART:20270404T160000Z\r\nDTEND:20270405T160000Z\r\nSUMMARY:清明\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART:someday\r\nSUMMARY:哪天\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\nDTSTART:20270501\nSUMMARY:劳动节\nEND:VEVENT\nEND:VCALENDAR\n";
    let read = read_holidays(text);
    let holiday = |from: &str, until: Option<&str>, name: &str| Holiday {
        day: day(from),
        until: until.map(day),
        name: name.into(),
    };
    assert_eq!(
        read.holidays,
        [
            holiday("2027-01-01", None, "元旦"),
            holiday("2027-02-05", Some("2027-02-11"), "春节, 放假"),
            holiday("2027-04-05", None, "清明"),
            holiday("2027-05-01", None, "劳动节"),
        ]
    );
    assert_eq!(read.problems, [IcsProblem::Repeats(18), IcsProblem::NoDay(24)]);
}

#[test]
fn what_is_no_calendar_is_said_so_and_nothing_breaks() {
    for text in ["", "日历", "BEGIN:VEVENT\nDTSTART:99999999\n", "::::\n:\n \n", "\"\n\":"] {
        let read = read_holidays(text);
        assert!(read.holidays.is_empty());
        assert_eq!(read.problems.first(), Some(&IcsProblem::NoCalendar), "{text:?}");
    }
    // What we write ourselves reads back.
    let d = night_talk();
    let read = read_holidays(&series_calendar(&d.state, &id(50), Lang::Zh).unwrap());
    assert_eq!(read.holidays[0].day, day("2026-01-15"));
    assert_eq!(read.holidays[1].day, day("2027-01-02"));
}
