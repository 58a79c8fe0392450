//! All volunteers as a table: found by name, sound, skill or time; by team and grid; who is away, who joined lately.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::community::{Grid, Team, code};
use crate::domain::shifts::{
    Away, Care, Held, Skill, Volunteer, minutes_per_volunteer, roster, volunteer_name, week_words,
};
use crate::log::{RecordId, State};
use crate::text::pinyin::Pinyin;
use crate::text::{Lang, shifts, volunteers as say};
use crate::ui::components::{
    Choice, Column, EmptyState, Kind, LinkButton, PageHead, Select, Table, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::community::pinyin;
use crate::ui::route::{Route, Staff};

/// Days within which somebody joined lately.
const LATELY: u64 = 30;

/// The choices of the page: everybody who takes shifts, and some of them.
const ALL: &str = "all";
const AWAY: &str = "away";
const JOINED: &str = "lately";
const NEWCOMERS: &str = "newcomers";
const EMPLOYED: &str = "employed";
const LEFT: &str = "left";

/// A volunteer as a row.
struct Row {
    id: RecordId,
    cells: [String; 7],
    /// Their teams and their grid.
    of: Vec<RecordId>,
    /// Which of the choices of the page they belong to.
    among: Vec<&'static str>,
}

#[derive(Default)]
struct Rows {
    all: Vec<Row>,
    pinyin: Pinyin,
}

/// Rows that were read anew are other rows, whatever stands in them.
#[derive(Clone)]
struct Shared(Arc<Rows>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

fn rows(state: &State, today: NaiveDate, month: (NaiveDate, NaiveDate), lang: Lang) -> Rows {
    let minutes = minutes_per_volunteer(&roster(state), month.0, month.1);
    let mut skills: BTreeMap<RecordId, Vec<String>> = BTreeMap::new();
    for (_, held) in state.all::<Held>() {
        if held.until.is_none_or(|until| until >= today)
            && let Some(skill) = state.get::<Skill>(&held.skill)
        {
            skills.entry(state.one(&held.volunteer)).or_default().push(skill.name);
        }
    }
    let away: Vec<RecordId> = state
        .all::<Away>()
        .filter(|(_, a)| a.from.is_some_and(|from| from <= today))
        .filter(|(_, a)| a.to.or(a.from).is_some_and(|to| to >= today))
        .map(|(_, a)| state.one(&a.volunteer))
        .collect();
    let since = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
    let mut all: Vec<Row> = state
        .all::<Volunteer>()
        .map(|(id, v)| {
            let teams: Vec<String> =
                v.teams.iter().filter_map(|id| Some(state.get::<Team>(id)?.name)).collect();
            let grid = v.grid.and_then(|id| state.get::<Grid>(&id)).map(|g| g.name);
            let (away, left) = (away.contains(&id), v.until.is_some_and(|until| until <= today));
            let minor = state.get::<Care>(&id).is_some_and(|care| care.minor);
            let remarks: Vec<&str> = [
                (left, say::HAS_LEFT),
                (away, say::IS_AWAY),
                (v.newcomer, say::IS_NEW),
                (minor, say::IS_MINOR),
                (v.employed, say::IS_EMPLOYED),
            ]
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, msg)| msg.get(lang))
            .collect();
            let among = [
                (away, AWAY),
                (v.since.is_some_and(|day| day >= since && day <= today), JOINED),
                (v.newcomer, NEWCOMERS),
                (v.employed, EMPLOYED),
                (left, LEFT),
                (!left, ALL),
            ];
            let name = volunteer_name(state, &id);
            let minutes = minutes.get(&id).copied().unwrap_or_default();
            Row {
                cells: [
                    name.unwrap_or_else(|| shifts::NAMELESS.get(lang).to_owned()),
                    remarks.join("、"),
                    teams.join("、"),
                    grid.unwrap_or_default(),
                    skills.remove(&id).unwrap_or_default().join("、"),
                    week_words(&v.windows, lang),
                    hours(minutes),
                ],
                of: v.teams.iter().chain(&v.grid).map(|id| state.one(id)).collect(),
                among: among.into_iter().filter(|(is, _)| *is).map(|(_, key)| key).collect(),
                id,
            }
        })
        .collect();
    let pinyin = pinyin(all.iter().flat_map(|row| &row.cells).map(String::as_str));
    all.sort_by_cached_key(|row| {
        (row.among.contains(&LEFT), pinyin.key(&row.cells[0], true), row.id)
    });
    Rows { all, pinyin }
}

/// Minutes as hours with at most one decimal, in integers.
pub(in crate::ui::pages) fn hours(minutes: u32) -> String {
    let tenths = (minutes * 10 + 30) / 60;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        part => format!("{}.{part}", tenths / 10),
    }
}

impl Rows {
    fn chosen(&self, query: &str, which: &str, of: Option<RecordId>) -> Vec<usize> {
        let query = code::plain(query);
        let letters = query.to_lowercase();
        let by_letters = !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_lowercase());
        let fits = |row: &Row| row.among.contains(&which);
        let holds = |row: &Row| {
            query.is_empty()
                || row.cells.iter().any(|cell| code::plain(cell).contains(&query))
                || (by_letters && self.pinyin.initials(&row.cells[0], true).contains(&letters))
        };
        let all = self.all.iter().enumerate();
        all.filter(|(_, row)| fits(row) && of.is_none_or(|of| row.of.contains(&of)) && holds(row))
            .map(|(n, _)| n)
            .collect()
    }
}

/// The page of all volunteers.
#[component]
pub fn VolunteersPage() -> AnyView {
    let app = use_app();
    let first = app.this_month();
    let last = first.checked_add_months(chrono::Months::new(1)).and_then(|day| day.pred_opt());
    let month = (first, last.unwrap_or(first));
    let data = Memo::new(move |_| {
        Shared(Arc::new(app.read(|state| rows(state, app.today(), month, lang()))))
    });
    let empty = Memo::new(move |_| data.with(|data| data.0.all.is_empty()));
    let (query, which, of) =
        (RwSignal::new(String::new()), RwSignal::new(ALL.to_owned()), RwSignal::new(String::new()));
    let chosen = Memo::new(move |_| {
        let of = of.with(|of| of.parse().ok());
        data.with(|data| query.with(|query| which.with(|which| data.0.chosen(query, which, of))))
    });
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        let row = chosen.with(|chosen| chosen.get(row).copied());
        data.with(|data| row.and_then(|row| data.0.all.get(row)?.cells.get(column).cloned()))
            .unwrap_or_default()
    });
    let link = UnsyncCallback::new(move |row: usize| {
        let row = chosen.with(|chosen| chosen.get(row).copied())?;
        let id = data.with(|data| data.0.all.get(row).map(|row| row.id))?;
        Some(Route::Staff(Staff::Volunteer(id.to_string())).href())
    });
    let columns = || {
        vec![
            Column::words(t(say::NAME)).fixed(),
            Column::words(t(say::REMARKS)).fixed(),
            Column::words(t(say::TEAMS)).fixed(),
            Column::words(t(say::GRID)).fixed(),
            Column::words(t(say::SKILLS)).fixed(),
            Column::words(t(say::WHEN_FREE)).fixed(),
            Column::numbers(t(say::THIS_MONTH)).fixed(),
        ]
    };
    let kinds = Signal::derive(move || {
        [
            (ALL, say::ALL),
            (AWAY, say::AWAY_TODAY),
            (JOINED, say::LATELY),
            (NEWCOMERS, say::NEWCOMERS),
            (EMPLOYED, say::EMPLOYED_ONES),
            (LEFT, say::LEFT_ONES),
        ]
        .map(|(value, label)| Choice::new(value, label.get(lang())))
        .to_vec()
    });
    let groups = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::ALL.get(lang()))];
        app.read(|state| {
            let team = |(id, team): (RecordId, Team)| Choice::new(id.to_string(), team.name);
            all.extend(state.all::<Team>().map(team));
            let mut grids: Vec<(RecordId, Grid)> = state.all::<Grid>().collect();
            grids.sort_by(|a, b| a.1.code.cmp(&b.1.code));
            all.extend(grids.into_iter().map(|(id, g)| Choice::new(id.to_string(), g.name)));
        });
        all
    });
    let (new, bring) = (Staff::Volunteer("new".into()), Route::Staff(Staff::BringVolunteers));
    let new = Route::Staff(new);
    let (add, table) = (new.clone(), bring.clone());
    view! {
        <PageHead title=t(say::VOLUNTEERS) lead=t(say::LEAD) back=(Route::Shifts, t(shifts::SHIFTS))>
            <span class="row">
                <LinkButton label=t(say::NEW) to=new kind=Kind::Primary/>
                <LinkButton label=t(say::FROM_TABLE) to=bring/>
            </span>
        </PageHead>
        {move || {
            if empty.get() {
                return view! {
                    <EmptyState title=t(say::NONE) why=t(say::NONE_WHY) next=(t(say::NEW), add.clone())/>
                    <p><LinkButton label=t(say::FROM_TABLE) to=table.clone()/></p>
                }
                .into_any();
            }
            view! {
                <div class="stack">
                    <div class="filters">
                        <TextField id="find" label=t(say::FIND) hint=t(say::FIND_HINT) value=query/>
                        <Select id="which" label=t(say::WHICH) value=which choices=kinds/>
                        <Select id="of" label=t(say::TEAM_OR_GRID) value=of choices=groups/>
                    </div>
                    <p role="status" class="soft">
                        {move || match chosen.with(Vec::len) {
                            0 => t(say::NO_MATCH),
                            n => tf(say::SHOWN, move |_| vec![n.to_string()]),
                        }}
                    </p>
                    <Table
                        caption=t(say::VOLUNTEERS)
                        columns=columns()
                        rows=Signal::derive(move || chosen.with(Vec::len))
                        cell
                        link
                    />
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}
