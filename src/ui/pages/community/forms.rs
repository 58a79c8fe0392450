//! What the fields of each register are, and what saving them means.

use leptos::prelude::*;

use super::editor::{Act, Editor, Field, Shape, Values};
use super::{names, words};
use crate::app::App;
use crate::app::commands::community::{
    enter_door, keep, keep_both, take_out, take_out_both,
};
use crate::domain::community::people::Tenure;
use crate::domain::community::{
    Building, Entrance, Estate, Grid, Household, HouseholdPrivate, OrgKind, Organization, Person,
    PersonPrivate, Team, TeamKind, Unit, Usage, Venue, VenueKind, code, place,
};
use crate::log::{Record, RecordId, State};
use crate::share::csv::{Door, Row, area};
use crate::text::community as says;
use crate::text::{Lang, Msg};
use crate::ui::components::Choice;
use crate::ui::lang::lang;
use crate::ui::route::Register;

/// The form of an entry, or of a new one; `None` where the entry is not here.
pub(super) fn editor(app: App, register: Register, id: Option<RecordId>) -> Option<Editor> {
    match register {
        Register::Grids => grid(app, id),
        Register::Estates => estate(app, id),
        Register::Buildings => building(app, id),
        Register::Units => unit(app, id),
        Register::Households => household(app, id),
        Register::Persons => person(app, id),
        Register::Organizations => organization(app, id),
        Register::Teams => team(app, id),
        Register::Venues => venue(app, id),
    }
}

/// The record as it is; the default for a new one; `None` where it is not here.
fn old<T: Record + Default>(app: App, id: Option<RecordId>) -> Option<T> {
    match id {
        Some(id) => app.peek(|state| state.get(&id)),
        None => Some(T::default()),
    }
}

fn remover<T: Record + 'static>(app: App, id: Option<RecordId>) -> Option<Box<dyn Fn() -> Act>> {
    let id = id?;
    Some(Box::new(move || Box::pin(take_out::<T>(app, id))))
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn words_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
    label: fn(T) -> Msg,
) -> Shape {
    Shape::One(Signal::derive(move || {
        all.iter().map(|one| Choice::new(word(*one), label(*one).get(lang()))).collect()
    }))
}

/// The records of a kind as choices, by name.
fn records(app: App, list: fn(&State, Lang) -> Vec<(RecordId, String)>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let mut all = app.read(|state| list(state, lang()));
        all.sort_by(|(_, a), (_, b)| code::door_order(a, b));
        all.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect()
    })
}

fn or_none(choices: Signal<Vec<Choice>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let none = Choice::new("", says::NONE.get(lang()));
        std::iter::once(none).chain(choices.get()).collect()
    })
}

fn estates(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| state.all::<Estate>().map(|(id, e)| (id, e.name)).collect())
}

fn grids(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| state.all::<Grid>().map(|(id, g)| (id, g.name)).collect())
}

/// All persons as choices.
pub(super) fn persons(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, lang| {
        state.all::<Person>().map(|(id, _)| (id, names::person(state, &id, lang))).collect()
    })
}

fn stairs(app: App) -> Signal<Vec<Choice>> {
    records(app, |state, _| {
        let buildings = state.all::<Building>().map(|(id, b)| (id, names::of_building(state, &b)));
        let entrances = state.all::<Entrance>().filter_map(|(id, _)| Some((id, names::stair(state, &id)?)));
        buildings.chain(entrances).collect()
    })
}

/// Whether a new entry's id is taken already; then the field is named.
fn taken<T: Record>(app: App, old: Option<RecordId>, new: RecordId, values: &Values, field: &'static str) {
    if old.is_none() && app.peek(|state| state.get::<T>(&new).is_some()) {
        values.wrong(field, says::THERE_ALREADY, "");
    }
}

fn join(ids: impl IntoIterator<Item = RecordId>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}

fn grid(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Grid = old(app, id)?;
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("code", says::CODE, Shape::Line, &old.code),
        Field::new("city-code", says::CITY_CODE, Shape::Line, &old.city_code),
        Field::new("members", says::GRID_MEMBERS, Shape::Many(stairs(app)), join(old.members.clone())),
        Field::new("households", says::HOUSEHOLDS_TYPED, Shape::Number, text(old.households))
            .hint(says::DOORS_TYPED_HINT),
    ];
    let save = move |values: &Values| {
        let name = values.needed("name", says::NAME_NEEDED);
        let code = values.text("code");
        let new = id.unwrap_or_else(|| place::grid(&app.community(), &name, &code).0);
        taken::<Grid>(app, id, new, values, "name");
        let grid = Grid {
            name,
            code,
            city_code: values.text("city-code"),
            members: values.ids("members"),
            households: values.number("households"),
        };
        Some((new, Box::pin(keep(app, new, grid)) as Act))
    };
    let remove = remover::<Grid>(app, id);
    Some(Editor { title: old.name, fields, facts: Vec::new(), save: Box::new(save), remove })
}

fn estate(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Estate = old(app, id)?;
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("address", says::ADDRESS, Shape::Line, &old.address),
        Field::new("units", says::DOORS_TYPED, Shape::Number, text(old.units))
            .hint(says::DOORS_TYPED_HINT),
    ];
    let (title, code) = (old.name, old.code);
    let save = move |values: &Values| {
        let name = values.needed("name", says::NAME_NEEDED);
        let (derived, fresh) = place::estate(&app.community(), &name);
        let new = id.unwrap_or(derived);
        taken::<Estate>(app, id, new, values, "name");
        let estate = Estate {
            name,
            // The code stays when the name changes: the doors' ids follow from it.
            code: if id.is_some() { code.clone() } else { fresh.code },
            address: values.text("address"),
            units: values.number("units"),
        };
        Some((new, Box::pin(keep(app, new, estate)) as Act))
    };
    let remove = remover::<Estate>(app, id);
    Some(Editor { title, fields, facts: Vec::new(), save: Box::new(save), remove })
}

fn building(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Building = old(app, id)?;
    let mut fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("units", says::DOORS_TYPED, Shape::Number, text(old.units))
            .hint(says::DOORS_TYPED_HINT),
    ];
    if id.is_none() {
        fields.insert(0, Field::new("code", says::BUILDING, Shape::Line, ""));
        fields.insert(0, Field::new("estate", says::ESTATE, Shape::One(or_none(estates(app))), ""));
    }
    let title = app.peek(|state| names::of_building(state, &old));
    let facts = match id {
        Some(_) => vec![(says::BUILDING, title.clone())],
        None => Vec::new(),
    };
    let save = move |values: &Values| {
        let (new, base) = if let Some(id) = id {
            (id, old.clone())
        } else {
            let code = values.needed("code", says::NAME_NEEDED);
            let _ = values.needed("estate", says::ESTATE_NEEDED);
            let estate_id: RecordId = values.parsed("estate")?;
            let estate: Estate = app.peek(|state| state.get(&estate_id))?;
            place::building(&app.community(), (estate_id, &estate), &code)
        };
        taken::<Building>(app, id, new, values, "code");
        let building =
            Building { name: values.text("name"), units: values.number("units"), ..base };
        Some((new, Box::pin(keep(app, new, building)) as Act))
    };
    let remove = remover::<Building>(app, id);
    Some(Editor { title, fields, facts, save: Box::new(save), remove })
}

/// The fields that name a new door.
fn door_fields(app: App) -> Vec<Field> {
    vec![
        Field::new("estate", says::ESTATE, Shape::One(or_none(estates(app))), ""),
        Field::new("door", says::DOOR, Shape::Line, "").hint(says::DOOR_HINT),
    ]
}

/// The door those fields name, and the id of its unit.
fn door(app: App, values: &Values) -> Option<(Door, RecordId)> {
    let written = values.needed("door", says::DOOR_NEEDED);
    let _ = values.needed("estate", says::ESTATE_NEEDED);
    let estate: Estate = values.parsed("estate").and_then(|id| app.peek(|state| state.get(&id)))?;
    let unit = code::unit("", "", &written, true)?;
    let id = place::unit_id(&app.community(), &estate, &unit.code());
    Some((Door { estate: estate.name, unit }, id))
}

fn unit(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Unit = old(app, id)?;
    let mut fields = if id.is_none() { door_fields(app) } else { Vec::new() };
    let counted = match old.counted {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let counts = Signal::derive(move || {
        [("", says::COUNTS_BY_USE), ("yes", says::YES), ("no", says::NO)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    let usage = words_of(Usage::ALL, Usage::word, words::usage);
    fields.extend([
        Field::new("area", says::AREA, Shape::Line, text(old.area.map(names::area)))
            .hint(says::AREA_HINT),
        Field::new("usage", says::USAGE, usage, old.usage.word()),
        Field::new("counted", says::COUNTS, Shape::One(counts), counted),
    ]);
    let title = app.peek(|state| names::unit(state, id));
    let facts = if id.is_some() { vec![(says::DOOR, title.clone())] } else { Vec::new() };
    let save = move |values: &Values| {
        let written = values.text("area");
        let cents = if written.is_empty() { None } else {
            match area(&written) {
                Ok(cents) => Some(cents),
                Err(what) => {
                    values.wrong("area", what, &written);
                    None
                }
            }
        };
        let usage = Usage::of_word(&values.text("usage")).unwrap_or_default();
        let counted = match values.text("counted").as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if let Some(id) = id {
            let unit = Unit { area: cents, usage, counted, ..old.clone() };
            return Some((id, Box::pin(keep(app, id, unit)) as Act));
        }
        let (door, new) = door(app, values)?;
        taken::<Unit>(app, None, new, values, "door");
        let row = Row { door: Some(door), area: cents, usage: Some(usage), counted, ..Row::default() };
        Some((new, Box::pin(enter_door(app, row)) as Act))
    };
    let remove = remover::<Unit>(app, id);
    Some(Editor { title, fields, facts, save: Box::new(save), remove })
}

fn household(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Household = old(app, id)?;
    let private: HouseholdPrivate =
        id.and_then(|id| app.peek(|state| state.get(&id))).unwrap_or_default();
    let mut fields = if id.is_none() { door_fields(app) } else { Vec::new() };
    let tenure = words_of(Tenure::ALL, Tenure::word, words::tenure);
    fields.extend([
        Field::new("name", says::HEAD, Shape::Line, &private.name),
        Field::new("phone", says::PHONE, Shape::Phone, &private.phone),
        Field::new("size", says::SIZE, Shape::Number, text(private.size)),
        Field::new("tenure", says::TENURE, tenure, private.tenure.word()),
        Field::new("since", says::SINCE, Shape::Day, text(private.since)),
        Field::new("note", says::NOTE, Shape::Lines, &private.note),
    ]);
    let title = app.peek(|state| names::unit(state, old.unit));
    let facts = if id.is_some() { vec![(says::DOOR, title.clone())] } else { Vec::new() };
    let save = move |values: &Values| {
        let private = HouseholdPrivate {
            name: values.text("name"),
            phone: values.text("phone"),
            size: values.number("size"),
            tenure: Tenure::of_word(&values.text("tenure")).unwrap_or_default(),
            since: values.parsed("since"),
            note: values.prose("note"),
        };
        if let Some(id) = id {
            return Some((id, Box::pin(keep_both(app, id, old.clone(), private)) as Act));
        }
        let (door, unit) = door(app, values)?;
        let new = place::household_id(&app.community(), &unit);
        taken::<Household>(app, None, new, values, "door");
        let row = Row {
            door: Some(door),
            name: private.name,
            phone: private.phone,
            size: private.size.or(Some(1)),
            tenure: Some(private.tenure),
            since: private.since,
            note: private.note,
            ..Row::default()
        };
        Some((new, Box::pin(enter_door(app, row)) as Act))
    };
    let remove = id.map(|id| {
        Box::new(move || Box::pin(take_out_both::<Household, HouseholdPrivate>(app, id)) as Act)
            as Box<dyn Fn() -> Act>
    });
    Some(Editor { title, fields, facts, save: Box::new(save), remove })
}

fn person(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Person = old(app, id)?;
    let private: PersonPrivate =
        id.and_then(|id| app.peek(|state| state.get(&id))).unwrap_or_default();
    let fields = vec![
        Field::new("name", says::PERSON_NAME, Shape::Line, &private.name),
        Field::new("phone", says::PHONE, Shape::Phone, &private.phone),
        Field::new("alias", says::ALIAS, Shape::Line, &old.alias).hint(says::ALIAS_HINT),
        Field::new("roles", says::ROLES, Shape::Line, old.roles.join("、")).hint(says::ROLES_HINT),
        Field::new("note", says::NOTE, Shape::Lines, &private.note),
    ];
    let (title, facts) = app.peek(|state| {
        let title = id.map(|id| names::person(state, &id, app.lang())).unwrap_or_default();
        let home = names::household(state, private.household);
        (title, if home.is_empty() { Vec::new() } else { vec![(says::LIVES_AT, home)] })
    });
    let save = move |values: &Values| {
        let name = values.text("name");
        let alias = values.text("alias");
        if name.is_empty() && alias.is_empty() {
            values.wrong("name", says::NAME_NEEDED, "");
        }
        let roles = values.text("roles");
        let roles = roles.split(['、', ',', '，', ';']).map(code::tidy).filter(|r| !r.is_empty());
        let person = Person { alias, roles: roles.collect() };
        let new = id.unwrap_or_else(|| app.fresh_id());
        let private = PersonPrivate {
            name,
            phone: values.text("phone"),
            note: values.prose("note"),
            ..private.clone()
        };
        Some((new, Box::pin(keep_both(app, new, person, private)) as Act))
    };
    let remove = id.map(|id| {
        Box::new(move || Box::pin(take_out_both::<Person, PersonPrivate>(app, id)) as Act)
            as Box<dyn Fn() -> Act>
    });
    Some(Editor { title, fields, facts, save: Box::new(save), remove })
}

fn organization(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Organization = old(app, id)?;
    let kinds = words_of(OrgKind::ALL, OrgKind::word, words::organization);
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("kind", says::KIND, kinds, old.kind.word()),
        Field::new("estates", says::SERVES, Shape::Many(estates(app)), join(old.estates)),
        Field::new("contact", says::CONTACT, Shape::Line, &old.contact),
        Field::new("note", says::NOTE, Shape::Lines, &old.note),
    ];
    let save = move |values: &Values| {
        let organization = Organization {
            name: values.needed("name", says::NAME_NEEDED),
            kind: OrgKind::of_word(&values.text("kind")).unwrap_or_default(),
            estates: values.ids("estates"),
            contact: values.text("contact"),
            note: values.prose("note"),
        };
        let new = id.unwrap_or_else(|| app.fresh_id());
        Some((new, Box::pin(keep(app, new, organization)) as Act))
    };
    let remove = remover::<Organization>(app, id);
    Some(Editor { title: old.name, fields, facts: Vec::new(), save: Box::new(save), remove })
}

fn team(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Team = old(app, id)?;
    let kinds = words_of(TeamKind::ALL, TeamKind::word, words::team);
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("kind", says::KIND, kinds, old.kind.word()),
        Field::new("grid", says::GRID, Shape::One(or_none(grids(app))), text(old.grid)),
        Field::new("members", says::MEMBERS, Shape::Many(persons(app)), join(old.members)),
        Field::new("about", says::ABOUT, Shape::Lines, &old.about),
    ];
    let save = move |values: &Values| {
        let team = Team {
            name: values.needed("name", says::NAME_NEEDED),
            kind: TeamKind::of_word(&values.text("kind")).unwrap_or_default(),
            grid: values.parsed("grid"),
            members: values.ids("members"),
            about: values.prose("about"),
        };
        let new = id.unwrap_or_else(|| app.fresh_id());
        Some((new, Box::pin(keep(app, new, team)) as Act))
    };
    let remove = remover::<Team>(app, id);
    Some(Editor { title: old.name, fields, facts: Vec::new(), save: Box::new(save), remove })
}

fn venue(app: App, id: Option<RecordId>) -> Option<Editor> {
    let old: Venue = old(app, id)?;
    let kinds = words_of(VenueKind::ALL, VenueKind::word, words::venue);
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("kind", says::KIND, kinds, old.kind.word()),
        Field::new("grid", says::GRID, Shape::One(or_none(grids(app))), text(old.grid)),
        Field::new("place", says::ADDRESS, Shape::Line, &old.place),
        Field::new("seats", says::SEATS, Shape::Number, text(old.seats)),
        Field::new("hours", says::HOURS, Shape::Line, &old.hours),
    ];
    let save = move |values: &Values| {
        let venue = Venue {
            name: values.needed("name", says::NAME_NEEDED),
            kind: VenueKind::of_word(&values.text("kind")).unwrap_or_default(),
            grid: values.parsed("grid"),
            place: values.text("place"),
            seats: values.number("seats"),
            hours: values.text("hours"),
        };
        let new = id.unwrap_or_else(|| app.fresh_id());
        Some((new, Box::pin(keep(app, new, venue)) as Act))
    };
    let remove = remover::<Venue>(app, id);
    Some(Editor { title: old.name, fields, facts: Vec::new(), save: Box::new(save), remove })
}
