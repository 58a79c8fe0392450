//! The home page of shifts: what the coming days miss, the doors to everything else, all shifts folded away.

use chrono::{Datelike, Days, Months, NaiveDate};
use leptos::prelude::*;

use super::{called_off, filled, hub, when};
use crate::app::use_app;
use crate::domain::shifts::{double_bookings, minutes_per_volunteer, roster, volunteer_name};
use crate::log::State;
use crate::text::{Lang, Msg, dates};
use crate::text::{roster_board as board, shifts as say};
use crate::ui::components::{
    Badge, EmptyState, Fact, Facts, Kind, LinkButton, Notice, PageHead, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{Route, Staff};

/// How many shifts that miss somebody stand above the doors.
const SHOWN: usize = 5;

/// A shift as it stands in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    when: String,
    day: Option<NaiveDate>,
    filled: (Msg, u32, Tone),
    names: String,
}

/// What the page shows.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    rows: Vec<Row>,
    /// (name, minutes)
    hours: Vec<(String, u32)>,
    clashes: Vec<(String, String)>,
}

fn shown(state: &State, first: NaiveDate, last: NaiveDate, lang: Lang) -> Shown {
    let roster = roster(state);
    let name = |id: &crate::log::RecordId| {
        volunteer_name(state, id).unwrap_or_else(|| say::NAMELESS.get(lang).to_owned())
    };
    let mut hours: Vec<(String, u32)> = minutes_per_volunteer(&roster, first, last)
        .iter()
        .map(|(id, minutes)| (name(id), *minutes))
        .collect();
    hours.sort();
    let title = |id| {
        let found = roster.iter().find(|s| s.id == id);
        found.map(|s| [s.shift.title.as_str(), " ", &when(&s.shift, lang)].concat())
    };
    let clashes = double_bookings(&roster)
        .into_iter()
        .map(|(who, a, b)| {
            let both: Vec<String> = [title(a), title(b)].into_iter().flatten().collect();
            (name(&who), both.join(" / "))
        })
        .collect();
    let rows = roster
        .iter()
        .map(|s| Row {
            id: s.id.to_string(),
            title: s.shift.title.clone(),
            when: when(&s.shift, lang),
            day: s.shift.day,
            filled: filled(s),
            names: s
                .volunteers
                .iter()
                .filter_map(|id| volunteer_name(state, id))
                .collect::<Vec<_>>()
                .join("、"),
        })
        .collect();
    Shown { rows, hours, clashes }
}

/// The page of all shifts.
#[component]
pub fn ShiftsPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let first = today.with_day(1).unwrap_or(today);
    let last = first.checked_add_months(Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(today);
    let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let data = Memo::new(move |_| app.read(|state| shown(state, first, last, lang())));
    let part = move |fits: fn(Option<NaiveDate>, NaiveDate, NaiveDate) -> bool| {
        Signal::derive(move || {
            data.with(|d| {
                d.rows.iter().filter(|r| fits(r.day, today, week)).cloned().collect::<Vec<_>>()
            })
        })
    };
    let soon = part(|day, today, week| day.is_some_and(|d| d >= today && d < week));
    let short = Signal::derive(move || {
        soon.with(|rows| {
            let short = rows.iter().filter(|r| r.filled.2 == Tone::Must);
            short.take(SHOWN).cloned().collect()
        })
    });
    let later = part(|day, _, week| day.is_none_or(|d| d >= week));
    let past = part(|day, today, _| day.is_some_and(|d| d < today));
    let none = Memo::new(move |_| data.with(|d| d.rows.is_empty()));
    view! {
        <PageHead title=t(say::SHIFTS) lead=t(say::LEAD)>
            <LinkButton label=t(say::NEW) to=Route::NewShift kind=Kind::Primary/>
        </PageHead>
        {move || {
            if none.get() {
                let next = (t(say::NEW), Route::NewShift);
                return view! {
                    <EmptyState title=t(say::NONE) why=t(say::NONE_WHY) next/>
                    {hub::doors()}
                }
                .into_any();
            }
            view! {
                {move || clashes(data.with(|d| d.clashes.clone()))}
                <Section title=t(say::THIS_WEEK)>
                    {week_words(soon)}
                    {growing(short, line)}
                    <p class="row after">
                        <LinkButton label=t(board::DOOR_BOARD) to=Route::Staff(Staff::Board)/>
                        <LinkButton label=t(board::DOOR_DAYS) to=Route::Staff(Staff::Days)/>
                    </p>
                    {section(say::ALL_SOON, soon)}
                </Section>
                {hub::doors()}
                {section(say::LATER, later)}
                {move || hours(data.with(|d| d.hours.clone()), first, last)}
                {section(say::PAST, past)}
                {called_off(Signal::stored((today, NaiveDate::MAX)))}
            }
            .into_any()
        }}
    }
    .into_any()
}

/// How the coming days stand.
fn week_words(soon: Signal<Vec<Row>>) -> AnyView {
    let words = move || {
        let (all, short) = soon
            .with(|rows| (rows.len(), rows.iter().filter(|r| r.filled.2 == Tone::Must).count()));
        let counts = move |_| vec![all.to_string(), short.to_string()];
        match (all, short) {
            (0, _) => t(say::NONE_THIS_WEEK),
            (_, 0) => tf(say::WEEK_FULL, counts),
            _ => tf(say::WEEK_SHORT, counts),
        }
    };
    view! { <p class="soft">{words}</p> }.into_any()
}

/// A folded part of the list, where there is anything in it.
fn section(title: Msg, rows: Signal<Vec<Row>>) -> AnyView {
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    (move || {
        (!none.get()).then(|| {
            view! { <details class="fold"><summary>{t(title)}</summary>{growing(rows, line)}</details> }
        })
    })
    .into_any()
}

fn line(row: Row) -> AnyView {
    let (label, count, tone) = row.filled;
    let label = tf(label, move |_| vec![count.to_string()]);
    view! {
        <li>
            <a href=Route::Shift(row.id).href()>{row.title}</a>
            <span class="row soft">{row.when} <Badge label tone/> {row.names}</span>
        </li>
    }
    .into_any()
}

fn clashes(clashes: Vec<(String, String)>) -> AnyView {
    if clashes.is_empty() {
        return ().into_any();
    }
    let lines = clashes.into_iter().map(|(who, both)| {
        view! { <li>{tf(say::CLASH, move |_| vec![who.clone(), both.clone()])}</li> }
    });
    view! {
        <Notice tone=Tone::Must>
            <p>{t(say::CLASHES)}</p>
            <ul>{lines.collect_view()}</ul>
        </Notice>
    }
    .into_any()
}

fn hours(hours: Vec<(String, u32)>, first: NaiveDate, last: NaiveDate) -> AnyView {
    if hours.is_empty() {
        return ().into_any();
    }
    let lines = hours.into_iter().map(|(who, minutes)| {
        view! { <Fact term=who>{move || dates::length(minutes, lang())}</Fact> }
    });
    let why = tf(say::HOURS_WHY, move |lang| vec![dates::day(first, lang), dates::day(last, lang)]);
    view! {
        <details class="fold">
            <summary>{t(say::HOURS)}</summary>
            <p class="soft">{why}</p>
            <Facts>{lines.collect_view()}</Facts>
        </details>
    }
    .into_any()
}
