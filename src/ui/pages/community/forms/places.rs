//! Grids, estates, buildings, units, venues.

use leptos::prelude::*;

use super::super::editor::{Act, Editor, Field, Shape, Values};
use super::super::{names, words};
use super::{
    door, door_fields, estates, grids, join, old, or_none, remover, stairs, taken, text, words_of,
};
use crate::app::App;
use crate::app::commands::community::{enter_door, keep};
use crate::domain::community::{Building, Estate, Grid, Unit, Usage, Venue, VenueKind, place};
use crate::log::RecordId;
use crate::share::csv::{Row, area};
use crate::text::community as says;
use crate::ui::components::Choice;
use crate::ui::lang::lang;

pub(super) fn grid(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Grid>(app, id)?;
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("code", says::CODE, Shape::Line, &old.code),
        Field::new("city-code", says::CITY_CODE, Shape::Line, &old.city_code),
        Field::new(
            "members",
            says::GRID_MEMBERS,
            Shape::Many(stairs(app)),
            join(old.members.clone()),
        ),
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
        Some((new, Box::pin(keep(app, new, held, grid)) as Act))
    };
    let remove = remover::<Grid>(app, id);
    Some(Editor { fields, facts: Vec::new(), save: Box::new(save), remove })
}

pub(super) fn estate(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Estate>(app, id)?;
    let fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("address", says::ADDRESS, Shape::Line, &old.address),
        Field::new("units", says::DOORS_TYPED, Shape::Number, text(old.units))
            .hint(says::DOORS_TYPED_HINT),
    ];
    let code = old.code;
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
        Some((new, Box::pin(keep(app, new, held, estate)) as Act))
    };
    let remove = remover::<Estate>(app, id);
    Some(Editor { fields, facts: Vec::new(), save: Box::new(save), remove })
}

pub(super) fn building(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Building>(app, id)?;
    let mut fields = vec![
        Field::new("name", says::NAME, Shape::Line, &old.name),
        Field::new("units", says::DOORS_TYPED, Shape::Number, text(old.units))
            .hint(says::DOORS_TYPED_HINT),
    ];
    if id.is_none() {
        fields.insert(0, Field::new("code", says::BUILDING, Shape::Line, ""));
        fields.insert(0, Field::new("estate", says::ESTATE, Shape::One(or_none(estates(app))), ""));
    }
    let facts = match id {
        Some(_) => vec![(says::BUILDING, app.peek(|state| names::of_building(state, &old)))],
        None => Vec::new(),
    };
    let save = move |values: &Values| {
        let (new, base) = if let Some(id) = id {
            (id, held.record())
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
        Some((new, Box::pin(keep(app, new, held, building)) as Act))
    };
    let remove = remover::<Building>(app, id);
    Some(Editor { fields, facts, save: Box::new(save), remove })
}

pub(super) fn unit(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Unit>(app, id)?;
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
    let at = app.peek(|state| names::unit(state, id));
    let facts = if id.is_some() { vec![(says::DOOR, at)] } else { Vec::new() };
    let save = move |values: &Values| {
        let written = values.text("area");
        let cents = if written.is_empty() {
            None
        } else {
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
            let unit = Unit { area: cents, usage, counted, ..held.record() };
            return Some((id, Box::pin(keep(app, id, held, unit)) as Act));
        }
        let (door, new) = door(app, values)?;
        taken::<Unit>(app, None, new, values, "door");
        let row =
            Row { door: Some(door), area: cents, usage: Some(usage), counted, ..Row::default() };
        Some((new, Box::pin(enter_door(app, row)) as Act))
    };
    let remove = remover::<Unit>(app, id);
    Some(Editor { fields, facts, save: Box::new(save), remove })
}

pub(super) fn venue(app: App, id: Option<RecordId>) -> Option<Editor> {
    let (held, old) = old::<Venue>(app, id)?;
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
        Some((new, Box::pin(keep(app, new, held, venue)) as Act))
    };
    let remove = remover::<Venue>(app, id);
    Some(Editor { fields, facts: Vec::new(), save: Box::new(save), remove })
}
