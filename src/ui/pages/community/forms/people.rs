//! Households, persons, organizations, teams.

use super::super::editor::{Act, Editor, Field, Shape, Values};
use super::super::{names, words};
use super::{
    beside, door, door_fields, estates, grids, join, old, or_none, persons, remover, taken, text,
    words_of,
};
use crate::app::App;
use crate::app::commands::community::{enter_door, keep, keep_both, take_out_both};
use crate::domain::community::people::Tenure;
use crate::domain::community::{
    Household, HouseholdPrivate, OrgKind, Organization, Person, PersonPrivate, Team, TeamKind,
    code, place,
};
use crate::log::RecordId;
use crate::share::csv::Row;
use crate::text::community as says;

pub(super) fn household(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Household>(app, id)?;
    let (held_private, private) = beside::<HouseholdPrivate>(app, id);
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
    let at = app.peek(|state| names::unit(state, old.unit));
    let facts = if id.is_some() { vec![(says::DOOR, at)] } else { Vec::new() };
    let save = move |values: &Values| {
        let private = HouseholdPrivate {
            name: values.text("name"),
            phone: values.phone("phone", &held_private.record().phone),
            size: values.number("size"),
            tenure: Tenure::of_word(&values.text("tenure")).unwrap_or_default(),
            since: values.parsed("since"),
            note: values.prose("note"),
        };
        if let Some(id) = id {
            let both = keep_both(app, id, (held, held.record()), (held_private, private));
            return Some((id, Box::pin(both) as Act));
        }
        let (door, unit) = door(app, values)?;
        let new = place::household_id(&app.community(), &unit);
        taken::<Household>(app, None, new, values, "door");
        let row = Row {
            door: Some(door),
            name: private.name,
            phone: private.phone,
            size: private.size,
            lived_in: true,
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
    Some(Editor { fields, facts, save: Box::new(save), remove })
}

pub(super) fn person(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Person>(app, id)?;
    let (held_private, private) = beside::<PersonPrivate>(app, id);
    let fields = vec![
        Field::new("name", says::PERSON_NAME, Shape::Line, &private.name),
        Field::new("phone", says::PHONE, Shape::Phone, &private.phone),
        Field::new("alias", says::ALIAS, Shape::Line, &old.alias).hint(says::ALIAS_HINT),
        Field::new("roles", says::ROLES, Shape::Line, old.roles.join("、")).hint(says::ROLES_HINT),
        Field::new("note", says::NOTE, Shape::Lines, &private.note),
    ];
    let home = app.peek(|state| names::household(state, private.household));
    let facts = if home.is_empty() { Vec::new() } else { vec![(says::LIVES_AT, home)] };
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
        let before = held_private.record();
        let private = PersonPrivate {
            name,
            phone: values.phone("phone", &before.phone),
            note: values.prose("note"),
            ..before
        };
        let both = keep_both(app, new, (held, person), (held_private, private));
        Some((new, Box::pin(both) as Act))
    };
    let remove = id.map(|id| {
        Box::new(move || Box::pin(take_out_both::<Person, PersonPrivate>(app, id)) as Act)
            as Box<dyn Fn() -> Act>
    });
    Some(Editor { fields, facts, save: Box::new(save), remove })
}

pub(super) fn organization(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Organization>(app, id)?;
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
        Some((new, Box::pin(keep(app, new, held, organization)) as Act))
    };
    let remove = remover::<Organization>(app, id);
    Some(Editor { fields, facts: Vec::new(), save: Box::new(save), remove })
}

pub(super) fn team(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Team>(app, id)?;
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
        Some((new, Box::pin(keep(app, new, held, team)) as Act))
    };
    let remove = remover::<Team>(app, id);
    Some(Editor { fields, facts: Vec::new(), save: Box::new(save), remove })
}
