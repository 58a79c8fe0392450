//! 时间账: minutes served by person, month and team, corrections, what is still to be noted; and, apart, the load that
//! each carried.

mod loads;
mod open;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::presence::in_words;
use super::span::{Offer, Span};
use crate::app::commands::roster_hours::employment;
use crate::app::use_app;
use crate::domain::community::Team;
use crate::domain::shifts::{
    Account, Employment, Training, Turn, Volunteer, corrects, turns, volunteer_name,
};
use crate::log::{RecordId, State};
use crate::share::hours::{accounts, hours, presence_table, service_table};
use crate::text::{Lang, dates, roster_hours as say, roster_out as out, shifts};
use crate::ui::components::{
    Bar, BarTable, Column, Download, DownloadButton, EmptyState, Fact, Facts, Kind, LinkButton,
    PageHead, Section, Table,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::community::by_pinyin;
use crate::ui::route::{Route, Staff};

/// A row of the table of people.
#[derive(Clone, Debug, PartialEq)]
struct Person {
    id: RecordId,
    name: String,
    times: u32,
    minutes: u32,
    training: u32,
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    people: Vec<Person>,
    months: Vec<(NaiveDate, u32, u32)>,
    teams: Vec<(String, u32, u32)>,
    corrected: Vec<(Turn, String)>,
}

fn shown(
    state: &State,
    jobs: &Employment,
    (from, to): (NaiveDate, NaiveDate),
    lang: Lang,
) -> Shown {
    let nameless = shifts::NAMELESS.get(lang);
    let name = |id: &RecordId| volunteer_name(state, id).unwrap_or_else(|| nameless.to_owned());
    let accounts = accounts(state, jobs, (from, to));
    let trained = |id: &RecordId| -> u32 {
        let all = state.facts::<Training>(id).into_iter().map(|(_, t)| t);
        all.filter(|t| t.day.is_some_and(|d| d >= from && d <= to)).map(|t| t.minutes).sum()
    };
    let mut ids: Vec<RecordId> = accounts.keys().copied().collect();
    // Who was only trained is accounted for too.
    let more = state.all::<Volunteer>().map(|(id, _)| id).filter(|id| !accounts.contains_key(id));
    ids.extend(more.filter(|id| trained(id) > 0));
    let person = |id: RecordId| {
        let account = accounts.get(&id);
        let (times, minutes) = account.map_or((0, 0), |a| (a.times, a.minutes));
        Person { id, name: name(&id), times, minutes, training: trained(&id) }
    };
    let people = by_pinyin(ids.into_iter().map(person).collect(), |person: &Person| &person.name);
    let mut months: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for (month, (times, minutes)) in accounts.values().flat_map(|a| &a.months) {
        let sum = months.entry(*month).or_default();
        *sum = (sum.0 + times, sum.1 + minutes);
    }
    let all = turns(state, from, to).into_iter().filter(Turn::was_corrected);
    Shown {
        people,
        months: months
            .into_iter()
            .map(|(month, (times, minutes))| (month, times, minutes))
            .collect(),
        teams: by_team(state, &accounts, lang),
        corrected: all.map(|turn| (turn.clone(), name(&turn.volunteer))).collect(),
    }
}

/// Times and minutes of each team; those in none come last.
fn by_team(
    state: &State,
    accounts: &BTreeMap<RecordId, Account>,
    lang: Lang,
) -> Vec<(String, u32, u32)> {
    let mut teams: BTreeMap<Option<RecordId>, (u32, u32)> = BTreeMap::new();
    for (id, account) in accounts {
        let of = state.get::<Volunteer>(id).unwrap_or_default().teams;
        let mut of: Vec<Option<RecordId>> = of.iter().map(|team| Some(state.one(team))).collect();
        if of.is_empty() {
            of.push(None);
        }
        for team in of {
            let sum = teams.entry(team).or_default();
            *sum = (sum.0 + account.times, sum.1 + account.minutes);
        }
    }
    let named = |(team, (times, minutes)): (Option<RecordId>, (u32, u32))| {
        let name = team.and_then(|id| state.get::<Team>(&id)).map(|team| team.name);
        (name.unwrap_or_else(|| say::NO_TEAM.get(lang).to_owned()), times, minutes)
    };
    let mut named: Vec<_> = teams.into_iter().map(named).collect();
    named.sort_by_key(|(name, _, minutes)| (std::cmp::Reverse(*minutes), name.clone()));
    named
}

/// 时间账: minutes served, and corrections.
#[component]
pub fn HoursPage() -> AnyView {
    let app = use_app();
    let span = Span::new(Offer::Past);
    let data = Memo::new(move |_| {
        let days = span.days();
        let jobs = employment(app);
        app.read(|state| shown(state, &jobs, days, lang()))
    });
    let some = Memo::new(move |_| data.with(|d| !d.people.is_empty()));
    let tables = move || {
        if some.get() {
            tables(data)
        } else {
            view! { <EmptyState title=t(say::NO_HOURS) why=t(say::NO_HOURS_WHY)/> }.into_any()
        }
    };
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::HOURS) lead=t(say::HOURS_LEAD) back/>
        <div class="stack">
            <div class="measure stack no-print">{span.field()}</div>
            {open::open(span)}
            {tables}
            <p class="row no-print">{save(span)}</p>
            <p class="row no-print">
                <LinkButton label=t(say::TO_THANKS) to=Route::Staff(Staff::Thanks)/>
                <LinkButton label=t(say::TO_OUT) to=Route::Staff(Staff::Out)/>
            </p>
            {corrections(data)}
            {loads::loads(span)}
        </div>
    }
    .into_any()
}

fn save(span: Span) -> AnyView {
    let app = use_app();
    let file =
        move |name: &'static str,
              table: fn(&State, &Employment, (NaiveDate, NaiveDate), Lang) -> String| {
            UnsyncCallback::new(move |()| {
                let (from, to) = untrack(|| span.days());
                let jobs = employment(app);
                let text = app.peek(|state| table(state, &jobs, (from, to), untrack(lang)));
                Download {
                    name: format!("{name}-{from}-{to}.csv"),
                    mime: "text/csv;charset=utf-8",
                    bytes: text.into_bytes(),
                }
            })
        };
    view! {
        <DownloadButton label=t(say::SAVE_HOURS) file=file("mulin-hours", service_table)/>
        <DownloadButton
            label=t(say::SAVE_PRESENCE)
            file=file("mulin-presence", |s, _, days, lang| presence_table(s, days, lang))
            kind=Kind::Quiet
        />
    }
    .into_any()
}

fn tables(data: Memo<Shown>) -> AnyView {
    let sum = move |of: fn(&Person) -> u32| data.with(|d| d.people.iter().map(of).sum::<u32>());
    let served = move || data.with(|d| d.people.iter().filter(|p| p.times > 0).count());
    let rows = Signal::derive(move || data.with(|d| d.people.len()));
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        data.with(|d| {
            let Some(person) = d.people.get(row) else { return String::new() };
            match column {
                0 => person.name.clone(),
                1 => person.times.to_string(),
                2 => hours(person.minutes),
                3 => person.minutes.to_string(),
                _ => dates::length(person.training, lang()),
            }
        })
    });
    let link = UnsyncCallback::new(move |row: usize| {
        let id = data.with(|d| d.people.get(row).map(|p| p.id.to_string()))?;
        Some(Route::Staff(Staff::Certificate(id)).href())
    });
    let columns = vec![
        Column::words(t(say::PERSON)).fixed(),
        Column::numbers(t(say::TIMES)).fixed(),
        Column::numbers(t(say::COL_HOURS)).fixed(),
        Column::numbers(t(say::COL_MINUTES)).fixed(),
        Column::numbers(t(say::COL_TRAINING)).fixed(),
    ];
    let months = Signal::derive(move || {
        let bar = |(month, times, minutes): &(NaiveDate, u32, u32)| {
            let parts = [month.year().to_string(), month.month().to_string()];
            let label = out::YEAR_MONTH.fill(lang(), &[&parts[0], &parts[1]]);
            Bar { label, value: *minutes, more: vec![hours(*minutes), times.to_string()] }
        };
        data.with(|d| d.months.iter().map(bar).collect::<Vec<_>>())
    });
    let teams = Signal::derive(move || {
        let bar = |(name, times, minutes): &(String, u32, u32)| Bar {
            label: name.clone(),
            value: *minutes,
            more: vec![hours(*minutes), times.to_string()],
        };
        data.with(|d| d.teams.iter().map(bar).collect::<Vec<_>>())
    });
    let heads = |first| vec![t(first), t(say::COL_MINUTES), t(say::COL_HOURS), t(say::TIMES)];
    view! {
        <Section title=t(say::TOTAL)>
            <Facts>
                <Fact term=t(say::PEOPLE)>{served}</Fact>
                <Fact term=t(say::TIMES)>{move || sum(|p| p.times)}</Fact>
                <Fact term=t(say::LENGTH)>{move || dates::length(sum(|p| p.minutes), lang())}</Fact>
            </Facts>
        </Section>
        <Section title=t(say::BY_PERSON)>
            <Table caption=t(say::BY_PERSON) columns rows cell link/>
        </Section>
        <BarTable caption=t(say::BY_MONTH) heads=heads(say::BY_MONTH) rows=months/>
        <BarTable caption=t(say::BY_TEAM) heads=heads(say::BY_TEAM) rows=teams/>
        <p class="soft">{t(say::TEAM_NOTE)}</p>
    }
    .into_any()
}

/// What was corrected in this time; nothing where nothing was.
fn corrections(data: Memo<Shown>) -> AnyView {
    (move || {
        let all = data.with(|d| d.corrected.clone());
        (!all.is_empty()).then(|| {
            let lang = lang();
            let lines = all.into_iter().flat_map(move |(turn, name)| {
                let said = move |word: &crate::domain::shifts::Word| {
                    in_words(word.said.presence, word.said.minutes, lang)
                };
                let day = turn.on.day.map(|d| dates::day(d, lang)).unwrap_or_default();
                let what = [name.as_str(), " ", &day, " ", &turn.on.title].concat();
                let link = Route::Staff(Staff::Presence(turn.shift.to_string())).href();
                let pairs = turn.words.windows(2).filter(|p| corrects(&p[0], &p[1])).map(|pair| {
                    let note = &pair[1].said.note;
                    let why = if note.is_empty() { say::NO_REASON.get(lang) } else { note };
                    say::CORRECTED.fill(lang, &[&what, &said(&pair[0]), &said(&pair[1]), why])
                });
                pairs
                    .map(|text| view! { <li><a href=link.clone()>{text}</a></li> })
                    .collect::<Vec<_>>()
            });
            view! {
                <Section title=t(say::CORRECTIONS)>
                    <ul role="list" class="list">{lines.collect_view()}</ul>
                </Section>
            }
        })
    })
    .into_any()
}
