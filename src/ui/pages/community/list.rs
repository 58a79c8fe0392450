//! A register as a table: filtered, sorted by pinyin, fast at 20,000 rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{NEW, called, collate, names, words};
use crate::app::use_app;
use crate::domain::community::{
    Appointment, Building, Estate, Grid, Household, HouseholdPrivate, Organization, Person,
    PersonPrivate, Post, Register as Counts, Team, Unit, Venue, appointments_at, code,
    grid_leaders,
};
use crate::log::{RecordId, State};
use crate::text::community as says;
use crate::text::pinyin::Pinyin;
use crate::text::{Lang, Msg};
use crate::ui::components::{
    Column, EmptyState, Kind, LinkButton, PageHead, Sorting, Table, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::route::{Register, Route};

/// How a column sorts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// As people count doors; numbers too.
    Door,
    /// By pinyin.
    Words,
    /// By pinyin, the first character being a surname.
    Surname,
    /// By pinyin, and it is a number at the right.
    Number,
}

/// The rows of a register as text.
#[derive(Default)]
struct Rows {
    ids: Vec<RecordId>,
    cells: Vec<Vec<String>>,
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

fn columns(register: Register) -> &'static [(Msg, Sort)] {
    use Sort::{Door, Number, Surname, Words};
    match register {
        Register::Grids => &[
            (says::NAME, Words),
            (says::CODE, Door),
            (says::LEADER, Surname),
            (says::DOORS, Number),
        ],
        Register::Estates => &[
            (says::NAME, Words),
            (says::DOORS, Number),
            (says::COUNTED_AREA, Number),
            (says::ADDRESS, Words),
        ],
        Register::Buildings => {
            &[(says::BUILDING, Door), (says::DOORS, Number), (says::ESTATE, Words)]
        }
        Register::Units => &[
            (says::DOOR, Door),
            (says::AREA, Number),
            (says::USAGE, Words),
            (says::COUNTS, Words),
            (says::ESTATE, Words),
        ],
        Register::Households => {
            &[(says::DOOR, Door), (says::HEAD, Surname), (says::PHONE, Door), (says::SIZE, Number)]
        }
        Register::Persons => {
            &[(says::PERSON_NAME, Surname), (says::ROLES, Words), (says::PHONE, Door)]
        }
        Register::Organizations => {
            &[(says::NAME, Words), (says::KIND, Words), (says::IN_CHARGE, Surname)]
        }
        Register::Teams => &[(says::NAME, Words), (says::KIND, Words), (says::MEMBERS, Number)],
        Register::Venues => {
            &[(says::NAME, Words), (says::KIND, Words), (says::SEATS, Number), (says::HOURS, Door)]
        }
    }
}

fn number<T: ToString>(n: Option<T>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

fn rows(state: &State, register: Register, lang: Lang, day: NaiveDate) -> Rows {
    let mut rows = Rows::default();
    let mut add = |id: RecordId, cells: Vec<String>| {
        rows.ids.push(id);
        rows.cells.push(cells);
    };
    let word = |msg: Msg| msg.get(lang).to_owned();
    let doors = |counts: &BTreeMap<RecordId, crate::domain::community::Tally>, id: &RecordId| {
        counts.get(id).map(crate::domain::community::Tally::doors).unwrap_or_default().to_string()
    };
    match register {
        Register::Grids => {
            let counts = Counts::of(state);
            for (id, grid) in state.all::<Grid>() {
                let leaders: Vec<String> = grid_leaders(state, &id, day)
                    .iter()
                    .map(|p| names::person(state, p, lang))
                    .collect();
                add(id, vec![grid.name, grid.code, leaders.join("、"), doors(&counts.grids, &id)]);
            }
        }
        Register::Estates => {
            let counts = Counts::of(state);
            for (id, estate) in state.all::<Estate>() {
                let area = counts.estates.get(&id).map_or(0, |t| t.counted_area);
                add(
                    id,
                    vec![
                        estate.name,
                        doors(&counts.estates, &id),
                        names::area(area),
                        estate.address,
                    ],
                );
            }
        }
        Register::Buildings => {
            let counts = Counts::of(state);
            for (id, building) in state.all::<Building>() {
                let name = names::of_building(state, &building);
                let estate = names::estate(state, building.estate);
                add(id, vec![name, doors(&counts.buildings, &id), estate]);
            }
        }
        Register::Units => {
            let estates: BTreeMap<RecordId, String> =
                state.all::<Estate>().map(|(id, e)| (id, e.name)).collect();
            for (id, unit) in state.all::<Unit>() {
                let estate = unit.estate.and_then(|e| estates.get(&state.one(&e))).cloned();
                let estate = estate.unwrap_or_default();
                let counts = word(if unit.counts() { says::YES } else { says::NO });
                let door = format!("{estate} {}", unit.code);
                let area = unit.area.map(names::area).unwrap_or_default();
                add(id, vec![door, area, word(words::usage(unit.usage)), counts, estate]);
            }
        }
        Register::Households => {
            for (id, household) in state.all::<Household>() {
                let private = state.get::<HouseholdPrivate>(&id).unwrap_or_default();
                let door = names::unit(state, household.unit);
                add(id, vec![door, private.name, private.phone, number(private.size)]);
            }
        }
        Register::Persons => {
            let mut posts: BTreeMap<RecordId, Vec<String>> = BTreeMap::new();
            for (_, a) in state.all::<Appointment>().filter(|(_, a)| a.holds(day)) {
                if let Some(person) = a.person {
                    let post = if a.title.is_empty() { word(words::post(a.post)) } else { a.title };
                    posts.entry(state.one(&person)).or_default().push(post);
                }
            }
            for (id, person) in state.all::<Person>() {
                let private = state.get::<PersonPrivate>(&id).unwrap_or_default();
                let mut roles = posts.remove(&id).unwrap_or_default();
                roles.extend(person.roles);
                roles.dedup();
                add(id, vec![names::person(state, &id, lang), roles.join("、"), private.phone]);
            }
        }
        Register::Organizations => {
            for (id, organization) in state.all::<Organization>() {
                let head = appointments_at(state, &id, day)
                    .into_iter()
                    .find(|(_, a)| a.post != Post::Member)
                    .and_then(|(_, a)| a.person)
                    .map(|p| names::person(state, &p, lang));
                let kind = word(words::organization(organization.kind));
                add(id, vec![organization.name, kind, head.unwrap_or_default()]);
            }
        }
        Register::Teams => {
            for (id, team) in state.all::<Team>() {
                add(
                    id,
                    vec![team.name, word(words::team(team.kind)), team.members.len().to_string()],
                );
            }
        }
        Register::Venues => {
            for (id, venue) in state.all::<Venue>() {
                let kind = word(words::venue(venue.kind));
                add(id, vec![venue.name, kind, number(venue.seats), venue.hours]);
            }
        }
    }
    rows.pinyin = collate::pinyin(rows.cells.iter().flatten().map(String::as_str));
    rows
}

impl Rows {
    /// The rows that hold `query`, in order.
    fn chosen(&self, columns: &[(Msg, Sort)], query: &str, sorting: Sorting) -> Vec<usize> {
        let query = code::plain(query);
        let letters = query.to_lowercase();
        let by_letters = !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_lowercase());
        let holds = |cell: &String, sort: Sort| {
            code::plain(cell).contains(&query)
                || (by_letters
                    && self.pinyin.initials(cell, sort == Sort::Surname).contains(&letters))
        };
        let mut chosen: Vec<usize> = (0..self.ids.len())
            .filter(|&row| {
                query.is_empty()
                    || self.cells[row]
                        .iter()
                        .zip(columns)
                        .any(|(cell, (_, sort))| holds(cell, *sort))
            })
            .collect();
        let Some((_, sort)) = columns.get(sorting.column).copied() else { return chosen };
        let cell = |row: usize| self.cells[row][sorting.column].as_str();
        match sort {
            Sort::Words | Sort::Surname => {
                chosen.sort_by_cached_key(|&row| self.pinyin.key(cell(row), sort == Sort::Surname));
            }
            Sort::Door => chosen.sort_by(|&a, &b| self.doors(cell(a), cell(b))),
            Sort::Number => chosen.sort_by(|&a, &b| code::door_order(cell(a), cell(b))),
        }
        if sorting.descending {
            chosen.reverse();
        }
        chosen
    }

    /// Doors: the estate by pinyin, then the door as people count.
    fn doors(&self, a: &str, b: &str) -> Ordering {
        match (a.rsplit_once(' '), b.rsplit_once(' ')) {
            (Some((estate_a, door_a)), Some((estate_b, door_b))) if estate_a != estate_b => self
                .pinyin
                .compare(estate_a, estate_b, false)
                .then_with(|| code::door_order(door_a, door_b)),
            _ => code::door_order(a, b),
        }
    }
}

/// The page of one register.
#[component]
pub fn RegisterPage(
    /// Which one.
    register: Register,
) -> AnyView {
    let app = use_app();
    let (title, why) = called(register);
    let columns = columns(register);
    let data = Memo::new(move |_| {
        Shared(Arc::new(app.read(|state| rows(state, register, lang(), app.today()))))
    });
    let empty = Memo::new(move |_| data.with(|data| data.0.ids.is_empty()));
    let query = RwSignal::new(String::new());
    // Grids are counted 第一, 第二: their codes know that order, their names' sounds do not.
    let column = usize::from(register == Register::Grids);
    let sorting = RwSignal::new(Sorting { column, descending: false });
    let chosen = Memo::new(move |_| {
        data.with(|data| query.with(|query| data.0.chosen(columns, query, sorting.get())))
    });
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        let row = chosen.with(|chosen| chosen.get(row).copied());
        data.with(|data| row.and_then(|row| data.0.cells.get(row)?.get(column).cloned()))
            .unwrap_or_default()
    });
    let link = UnsyncCallback::new(move |row: usize| {
        let row = chosen.with(|chosen| chosen.get(row).copied())?;
        let id = data.with(|data| data.0.ids.get(row).copied())?;
        Some(names::entry(register, &id).href())
    });
    let heads: Vec<Column> = columns
        .iter()
        .map(|(title, sort)| match sort {
            Sort::Number => Column::numbers(t(*title)),
            _ => Column::words(t(*title)),
        })
        .collect();
    let heads = StoredValue::new(heads);
    let new = Route::Register(register, Some(NEW.into()));
    let add = new.clone();
    view! {
        <PageHead title=t(title) lead=t(why) back=(Route::Community, t(says::COMMUNITY))>
            <LinkButton label=t(says::ADD) to=new kind=Kind::Primary/>
        </PageHead>
        {move || {
            if empty.get() {
                let (next, to) = match register {
                    Register::Units | Register::Households => (says::IMPORT, Route::Import),
                    _ => (says::ADD, add.clone()),
                };
                return view! { <EmptyState title=t(says::NOTHING_YET) why=t(why) next=(t(next), to)/> }
                    .into_any();
            }
            view! {
                <div class="stack">
                    <TextField id="find" label=t(says::FILTER) hint=t(says::FILTER_HINT) value=query/>
                    <p role="status" class="soft">
                        {move || chosen.with(Vec::is_empty).then(|| t(says::NO_MATCH))}
                    </p>
                    <Table
                        caption=t(title)
                        columns=heads.get_value()
                        rows=Signal::derive(move || chosen.with(Vec::len))
                        cell
                        link
                        sorting=Signal::derive(move || Some(sorting.get()))
                        on_sort=Callback::new(move |by| sorting.set(by))
                    />
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}
