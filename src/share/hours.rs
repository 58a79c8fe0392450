//! Rosters and hours as tables for a spreadsheet: UTF-8 with its mark, nothing that could run as a formula.

use super::csv::{BOM, line};
use crate::domain::shifts::{
    Account, Employment, Naming, Noted, Presence, Service, ShiftClass, Turn, Which, names_on,
    names_on_call, place_of, services, shifts_on, turns, volunteer_name,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, roster_hours as words, roster_out as say};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

fn table(heads: &[Msg], lang: Lang, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::from(BOM);
    out.push_str(&line(heads.iter().map(|head| head.get(lang))));
    for row in rows {
        out.push_str(&line(row.iter().map(String::as_str)));
    }
    out
}

/// A roster: one line a shift.
pub fn roster_table(
    state: &State,
    which: &Which,
    (from, to): (NaiveDate, NaiveDate),
    naming: Naming,
    lang: Lang,
) -> String {
    let heads = [
        say::COL_DAY,
        say::COL_WEEKDAY,
        say::COL_FROM,
        say::COL_TO,
        say::COL_WHAT,
        say::COL_WHERE,
        say::COL_NEEDED,
        say::COL_ON,
        say::COL_SHORT,
        say::COL_WHO,
        say::COL_ON_CALL,
    ];
    let rows = shifts_on(state, which, from, to).into_iter().map(|staffing| {
        let shift = &staffing.shift;
        let clock = |time: Option<chrono::NaiveTime>| time.map(dates::clock).unwrap_or_default();
        vec![
            shift.day.map(|day| day.to_string()).unwrap_or_default(),
            shift.day.map(|d| dates::weekday(d.weekday()).get(lang).to_owned()).unwrap_or_default(),
            clock(shift.start),
            clock(shift.end),
            shift.title.clone(),
            place_of(state, shift),
            shift.wanted().to_string(),
            staffing.volunteers.len().to_string(),
            staffing.missing().to_string(),
            names_on(state, &staffing, naming).join(say::LIST_COMMA.get(lang)),
            names_on_call(state, &staffing.id, naming).join(say::LIST_COMMA.get(lang)),
        ]
    });
    table(&heads, lang, rows)
}

/// What is called whom where the name is not here.
fn name_of(state: &State, volunteer: &RecordId, lang: Lang) -> String {
    volunteer_name(state, volunteer)
        .unwrap_or_else(|| crate::text::shifts::NAMELESS.get(lang).to_owned())
}

/// Every word on who came, one line each, corrections included: the record as it was kept.
pub fn presence_table(state: &State, (from, to): (NaiveDate, NaiveDate), lang: Lang) -> String {
    let heads = [
        say::COL_DAY,
        say::COL_WHAT,
        say::COL_NAME,
        words::COL_STATE,
        words::COL_MINUTES,
        words::COL_NOTED,
        words::COL_CORRECTS,
        words::COL_COUNTS,
        words::COL_NOTE,
    ];
    let yes = |is: bool| if is { words::YES.get(lang) } else { "" }.to_owned();
    let rows = turns(state, from, to).into_iter().flat_map(|turn| {
        let holds = turn.word().map(|word| word.id);
        let row = |word: &crate::domain::shifts::Word| {
            vec![
                turn.on.day.map(|day| day.to_string()).unwrap_or_default(),
                turn.on.title.clone(),
                name_of(state, &turn.volunteer, lang),
                presence_word(word.said.presence).get(lang).to_owned(),
                word.said.minutes.map(|m| m.to_string()).unwrap_or_default(),
                noted_word(word.said.noted).get(lang).to_owned(),
                yes(word.said.corrects.is_some()),
                yes(Some(word.id) == holds),
                word.said.note.clone(),
            ]
        };
        turn.words.iter().map(row).collect::<Vec<_>>()
    });
    table(&heads, lang, rows)
}

/// Hours served: one line a stretch of service, then nothing else, so that a spreadsheet can add them up.
pub fn service_table(
    state: &State,
    employment: &Employment,
    (from, to): (NaiveDate, NaiveDate),
    lang: Lang,
) -> String {
    let heads = [
        say::COL_NAME,
        say::COL_DAY,
        say::COL_WHAT,
        say::COL_WHERE,
        words::COL_STATE,
        words::COL_MINUTES,
        words::COL_HOURS,
    ];
    let mut all: Vec<(String, Service)> = services(state, employment, from, to)
        .into_iter()
        .map(|service| (name_of(state, &service.turn.volunteer, lang), service))
        .collect();
    all.sort_by(|(a, x), (b, y)| {
        (a, x.turn.volunteer, x.turn.on.span()).cmp(&(b, y.turn.volunteer, y.turn.on.span()))
    });
    let rows = all.into_iter().map(|(name, service)| {
        let Turn { on, .. } = &service.turn;
        let presence = service.turn.said().map(|said| said.presence).unwrap_or_default();
        vec![
            name,
            on.day.map(|day| day.to_string()).unwrap_or_default(),
            on.title.clone(),
            place_of(state, on),
            presence_word(presence).get(lang).to_owned(),
            service.minutes.to_string(),
            hours(service.minutes),
        ]
    });
    table(&heads, lang, rows)
}

/// Minutes as hours with two decimals, exact to the minute as far as two decimals go.
pub fn hours(minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A state of presence in words.
pub const fn presence_word(presence: Presence) -> Msg {
    match presence {
        Presence::Present => words::PRESENT,
        Presence::Late => words::LATE,
        Presence::LeftEarly => words::LEFT_EARLY,
        Presence::Excused => words::EXCUSED,
        Presence::Absent => words::ABSENT,
        Presence::Replaced => words::REPLACED,
    }
}

/// How something is known, in words.
pub const fn noted_word(noted: Noted) -> Msg {
    match noted {
        Noted::List => words::BY_LIST,
        Noted::Code => words::BY_CODE,
        Noted::Word => words::BY_WORD,
    }
}

/// What a shift counts as, in words.
pub const fn class_word(class: ShiftClass) -> Msg {
    match class {
        ShiftClass::Volunteering => words::VOLUNTEERING,
        ShiftClass::PaidDuty => words::PAID_DUTY,
        ShiftClass::Meeting => words::MEETING,
    }
}

/// Accounts by volunteer from `from` to `to`, of those who served.
pub fn accounts(
    state: &State,
    employment: &Employment,
    (from, to): (NaiveDate, NaiveDate),
) -> BTreeMap<RecordId, Account> {
    let mut by: BTreeMap<RecordId, Vec<Service>> = BTreeMap::new();
    for service in services(state, employment, from, to) {
        by.entry(service.turn.volunteer).or_default().push(service);
    }
    by.into_iter()
        .map(|(id, services)| (id, crate::domain::shifts::account_of(state, services)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{
        Attended, Noting, Shift, Volunteer, VolunteerName, assign, note_presence, put_on_call,
        take_in,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    #[test]
    fn tables_open_with_their_mark_and_hold_no_formula() {
        let mut d = Desk::new(1);
        let day = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        let time = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let shift = Shift {
            title: "=HYPERLINK(1), 垃圾分类".into(),
            day: Some(day),
            start: time(8),
            end: time(10),
            min: 2,
            ..Shift::default()
        };
        d.act(|s| s.set(&id(1), &shift).into_iter().collect());
        let name = VolunteerName { name: "@张某".into(), ..VolunteerName::default() };
        d.act(|s| take_in(s, &id(50), &Volunteer::default(), &name));
        let name = VolunteerName { name: "=李某".into(), ..VolunteerName::default() };
        d.act(|s| take_in(s, &id(51), &Volunteer::default(), &name));
        d.act(|s| put_on_call(s, &COMMUNITY, &id(1), &id(51), ""));
        let put = assign(&d.state, &COMMUNITY, &id(1), &id(50)).unwrap();
        d.enter(put);
        for minutes in [120, 100] {
            let noting = Noting {
                volunteer: id(50),
                said: Attended { minutes: Some(minutes), ..Attended::default() },
            };
            d.act(|s| note_presence(s, &COMMUNITY, &id(1), &[noting]));
        }
        let span = (day, day);
        let roster = roster_table(&d.state, &Which::default(), span, Naming::Full, Lang::Zh);
        assert_eq!(
            roster,
            "\u{feff}日期,星期,开始,结束,做什么,在哪儿,要几个人,排了几个,还缺,谁,候补\r\n\
             2026-12-04,星期五,08:00,10:00,\"'=HYPERLINK(1), 垃圾分类\",,2,1,1,'@张某,'=李某\r\n"
        );
        let jobs = Employment::of(&d.log, &d.state, 480);
        let served = service_table(&d.state, &jobs, span, Lang::Zh);
        assert!(
            served.ends_with("'@张某,2026-12-04,\"'=HYPERLINK(1), 垃圾分类\",,到岗,100,1.67\r\n"),
            "{served}"
        );
        assert_eq!(presence_table(&d.state, span, Lang::Zh).lines().count(), 3);
        assert_eq!(accounts(&d.state, &jobs, span)[&id(50)].minutes, 100);
    }

    #[test]
    fn hours_are_minutes_over_sixty() {
        for (minutes, expected) in [(0, "0.00"), (90, "1.50"), (100, "1.67"), (6_001, "100.02")] {
            assert_eq!(hours(minutes), expected);
        }
    }
}
