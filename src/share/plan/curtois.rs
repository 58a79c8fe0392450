//! The shift scheduling benchmark instances of Curtois and Qu (2014): employees, days and shift types in sections of
//! comma separated lines; `#` begins a comment. Day 0 is a Monday.

use super::Problem as Refused;
use crate::domain::plan::{Limit, Model, NEVER, OFF, Person, Problem, Slot};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// An instance to be planned.
#[derive(Clone, Debug)]
pub struct Instance {
    /// For the search.
    pub model: Model,
    /// The id of each kind.
    types: Vec<String>,
    /// The id of each person.
    staff: Vec<String>,
}

/// A line of a section: its number from 1, and its fields.
type Line<'t> = (usize, Vec<&'t str>);

/// Reads an instance.
///
/// # Errors
/// Where it is not of the form, names what it does not hold, or contradicts itself.
pub fn read(text: &str) -> Result<Instance, Refused> {
    let mut sections: BTreeMap<&str, Vec<Line>> = BTreeMap::new();
    let mut section = "";
    for (at, line) in text.lines().enumerate() {
        let line = line.trim().trim_start_matches('\u{feff}');
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with("SECTION_") {
            section = line;
            continue;
        }
        let fields = line.split(',').map(str::trim).collect();
        sections.entry(section).or_default().push((at + 1, fields));
    }
    let lines = |name: &str| sections.get(name).map_or(&[][..], Vec::as_slice);
    let Some(horizon) = lines("SECTION_HORIZON").first() else {
        return Err(Refused::Form("no SECTION_HORIZON".into()));
    };
    let days: u32 = number(horizon, 0)?;
    if days == 0 || days > 3660 {
        return Err(Refused::Line(horizon.0));
    }
    let types = lines("SECTION_SHIFTS");
    let mut builder = Builder {
        days: days as usize,
        types: ids(types),
        staff: ids(lines("SECTION_STAFF")),
        constant: 0,
        wishes: Vec::new(),
    };
    if builder.types.len() > 64 {
        return Err(Refused::Form("more than 64 shift types".into()));
    }
    let mut slots = builder.slots(types)?;
    let mut barred_next = Vec::new();
    for line in types {
        let mut bars = 0;
        for name in field(line, 2).unwrap_or_default().split('|').filter(|n| !n.is_empty()) {
            bars |= 1 << builder.type_of(line, name)?;
        }
        barred_next.push(bars);
    }
    let staff = lines("SECTION_STAFF").iter().map(|l| builder.person(l));
    let people = staff.collect::<Result<Vec<_>, _>>()?;
    builder.wishes = vec![0; people.len() * slots.len()];
    for (p, person) in people.iter().enumerate() {
        for (s, slot) in slots.iter().enumerate() {
            if person.limits[slot.kind as usize].most == 0 {
                builder.wishes[p * slots.len() + s] = NEVER;
            }
        }
    }
    builder.days_off(lines("SECTION_DAYS_OFF"))?;
    builder.requests(lines("SECTION_SHIFT_ON_REQUESTS"), true)?;
    builder.requests(lines("SECTION_SHIFT_OFF_REQUESTS"), false)?;
    for line in lines("SECTION_COVER") {
        let (day, kind) = (builder.day(line, 0)?, builder.type_of(line, text_of(line, 1)?)?);
        let slot = &mut slots[day * builder.types.len() + kind];
        slot.need = number(line, 2)?;
        slot.under = number(line, 3)?;
        slot.over = Some(number(line, 4)?);
    }
    let problem = Problem {
        days,
        first_weekday: 0,
        slots,
        counters: builder.types.len(),
        barred_next,
        pairs: builder.wishes,
        locked: vec![false; people.len() * days as usize],
        people,
        constant: builder.constant,
        ..Problem::default()
    };
    Ok(Instance { model: Model::new(problem)?, types: builder.types, staff: builder.staff })
}

fn ids(lines: &[Line]) -> Vec<String> {
    lines.iter().filter_map(|l| l.1.first()).map(ToString::to_string).collect()
}

fn field<'t>(line: &Line<'t>, at: usize) -> Option<&'t str> {
    line.1.get(at).copied()
}

fn text_of<'t>(line: &Line<'t>, at: usize) -> Result<&'t str, Refused> {
    field(line, at).ok_or(Refused::Line(line.0))
}

fn number<T: std::str::FromStr>(line: &Line, at: usize) -> Result<T, Refused> {
    text_of(line, at)?.parse().map_err(|_| Refused::Line(line.0))
}

struct Builder {
    days: usize,
    types: Vec<String>,
    staff: Vec<String>,
    constant: i64,
    /// The table of pairs.
    wishes: Vec<i32>,
}

impl Builder {
    fn type_of(&self, line: &Line, name: &str) -> Result<usize, Refused> {
        self.types.iter().position(|t| t == name).ok_or(Refused::Unknown(line.0))
    }

    fn person_of(&self, line: &Line) -> Result<usize, Refused> {
        let name = text_of(line, 0)?;
        self.staff.iter().position(|t| t == name).ok_or(Refused::Unknown(line.0))
    }

    fn day(&self, line: &Line, at: usize) -> Result<usize, Refused> {
        let day: usize = number(line, at)?;
        if day < self.days { Ok(day) } else { Err(Refused::Unknown(line.0)) }
    }

    /// One of each type on each day, wanted by nobody until the cover says so.
    fn slots(&self, types: &[Line]) -> Result<Vec<Slot>, Refused> {
        let mut slots = Vec::new();
        for day in 0..self.days {
            for (kind, line) in types.iter().enumerate() {
                slots.push(Slot {
                    day: small(day),
                    kind: small(kind),
                    units: number(line, 1)?,
                    need: 0,
                    under: 0,
                    over: Some(0),
                    roles: Vec::new(),
                    counters: vec![(small(kind), 1)],
                });
            }
        }
        Ok(slots)
    }

    fn person(&self, line: &Line) -> Result<Person, Refused> {
        let mut limits = vec![Limit::NONE; self.types.len()];
        for part in text_of(line, 1)?.split('|').filter(|p| !p.is_empty()) {
            let (name, most) = part.split_once('=').ok_or(Refused::Line(line.0))?;
            let most = most.parse().map_err(|_| Refused::Line(line.0))?;
            limits[self.type_of(line, name)?].most = most;
        }
        Ok(Person {
            roles: 0,
            most_units: number(line, 2)?,
            least_units: number(line, 3)?,
            longest_run: number(line, 4)?,
            shortest_run: number(line, 5)?,
            shortest_rest: number(line, 6)?,
            most_weekends: number(line, 7)?,
            limits,
            ..Person::free(0)
        })
    }

    fn days_off(&mut self, lines: &[Line]) -> Result<(), Refused> {
        for line in lines {
            let p = self.person_of(line)?;
            for at in 1..line.1.len() {
                let day = self.day(line, at)?;
                let begin = (p * self.days + day) * self.types.len();
                self.wishes[begin..begin + self.types.len()].fill(NEVER);
            }
        }
        Ok(())
    }

    /// Employee, day, type, weight: on, and not having it costs the weight; off, and having it does.
    fn requests(&mut self, lines: &[Line], on: bool) -> Result<(), Refused> {
        for line in lines {
            let (p, day) = (self.person_of(line)?, self.day(line, 1)?);
            let kind = self.type_of(line, text_of(line, 2)?)?;
            let weight: i32 = number(line, 3)?;
            let wish = &mut self.wishes[(p * self.days + day) * self.types.len() + kind];
            if on {
                self.constant += i64::from(weight);
            }
            if *wish != NEVER {
                *wish = wish.saturating_add(if on { -weight } else { weight });
            }
        }
        Ok(())
    }
}

/// Days and types are few.
fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Instance {
    /// `{"objective": …, "roster": {"EMPLOYEE": ["SHIFT" or "", one a day], …}}`.
    pub fn written(&self, objective: i64, rows: &[u32]) -> Value {
        let problem = &self.model.problem;
        let name = |s: &u32| match *s {
            OFF => "",
            s => self.types[problem.slots[s as usize].kind as usize].as_str(),
        };
        let rows = rows.chunks(problem.days as usize);
        let row = |row: &[u32]| json!(row.iter().map(name).collect::<Vec<_>>());
        let roster: Map<String, Value> = self.staff.iter().cloned().zip(rows.map(row)).collect();
        json!({ "objective": objective, "roster": roster })
    }
}
