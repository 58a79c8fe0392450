//! What a table would become: typed rows, and every problem by row, column and cure. Writes nothing.

use super::cell::{self, Fault};
use super::columns::Column;
use super::problem::Problem;
use super::repeated;
use super::sheet::{Line, Sheet};
use crate::domain::community::Usage;
use crate::domain::community::code::{self, UnitCode};
use crate::domain::community::people::Tenure;
use crate::text::csv as says;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a table is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Units and the households in them; names are those of owners in the register.
    #[default]
    Register,
    /// Persons: volunteers, members of committees.
    People,
}

/// A door and the estate it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The estate as written.
    pub estate: String,
    /// The door, normalised.
    pub unit: UnitCode,
}

/// A row in values; what a table does not say is absent and will not overwrite what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The row a spreadsheet shows.
    pub row: usize,
    /// Its door; rows of a register have one.
    pub door: Option<Door>,
    /// Floor area in 0.01 m².
    pub area: Option<u64>,
    /// What the unit is used for.
    pub usage: Option<Usage>,
    /// Whether it counts in votes.
    pub counted: Option<bool>,
    /// Whether a household is meant even if nothing more is said of it.
    pub lived_in: bool,
    /// A name.
    pub name: String,
    /// A telephone.
    pub phone: String,
    /// How many live there.
    pub size: Option<u32>,
    /// Owner or tenant.
    pub tenure: Option<Tenure>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// What the person does.
    pub role: String,
    /// Anything worth knowing.
    pub note: String,
}

/// What a table would become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Rows that can be taken.
    pub rows: Vec<Row>,
    /// Everything a person should see, in order of rows.
    pub problems: Vec<Problem>,
    /// The table has doors but names no estate: somebody has to say which one.
    pub needs_estate: bool,
    /// No column says what the table is about (rooms of a register, names of people): the columns must be matched.
    pub needs_columns: bool,
}

/// Reads every row of `sheet` with the columns as matched; `estate` stands where the table names none.
pub fn preview(
    sheet: &Sheet,
    columns: &[Option<Column>],
    purpose: Purpose,
    estate: Option<&str>,
) -> Preview {
    let mut reader = Reader {
        at: columns.iter().enumerate().filter_map(|(i, c)| c.map(|c| (c, i))).collect(),
        above: BTreeMap::new(),
        problems: sheet.problems.clone(),
        repeats: true,
    };
    let has = |column| reader.at.contains_key(&column);
    let doors = has(Column::Room) || has(Column::Address) || has(Column::Building);
    let mut preview = Preview {
        needs_columns: !match purpose {
            Purpose::Register => doors,
            Purpose::People => has(Column::Name),
        },
        needs_estate: doors && !has(Column::Estate) && estate.is_none_or(|e| e.trim().is_empty()),
        ..Preview::default()
    };
    if preview.needs_columns {
        preview.problems = reader.problems;
        return preview;
    }
    reader.repeats = reader.rooms_repeat_buildings(sheet);
    let estate = estate.unwrap_or_default();
    let mut rows: Vec<Row> =
        sheet.lines.iter().filter_map(|line| reader.row(line, purpose, estate)).collect();
    if purpose == Purpose::Register {
        reader.problems.extend(repeated::join(&mut rows, &reader.at));
    }
    preview.rows = rows;
    preview.problems = reader.problems;
    preview.problems.sort_by_key(|p| (p.row, p.column));
    preview
}

struct Reader {
    at: BTreeMap<Column, usize>,
    /// What stood last in columns whose cells are merged downwards.
    above: BTreeMap<Column, String>,
    problems: Vec<Problem>,
    repeats: bool,
}

impl Reader {
    fn cell<'a>(&self, line: &'a Line, column: Column) -> &'a str {
        let cell = self.at.get(&column).map_or("", |&i| line.cell(i));
        if cell::is_nothing(cell) { "" } else { cell }
    }

    /// `1-301` beside building 1 repeats it, unless other rooms show that the first part is an entrance.
    fn rooms_repeat_buildings(&self, sheet: &Sheet) -> bool {
        sheet.lines.iter().all(|line| {
            let building = code::part(self.cell(line, Column::Building));
            let room = code::parts(self.cell(line, Column::Room));
            building.is_empty() || room.len() != 2 || room[0] == building
        })
    }

    /// A cell of a column whose equal cells are often merged: a blank one repeats the one above.
    fn merged(&mut self, line: &Line, column: Column) -> String {
        let here = self.cell(line, column).to_owned();
        if here.is_empty() {
            return self.above.get(&column).cloned().unwrap_or_default();
        }
        if self.above.get(&column) != Some(&here) {
            // A new estate or building begins: what stood below the old one is not its own.
            self.above.retain(|other, _| *other < column);
            self.above.insert(column, here.clone());
        }
        here
    }

    fn take<T>(
        &mut self,
        line: &Line,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Result<Option<T>, ()> {
        let cell = self.cell(line, column);
        if cell.is_empty() {
            return Ok(None);
        }
        read(cell).map(Some).map_err(|what| {
            let column = self.at.get(&column).copied();
            self.problems.push(Problem::error(line.row, column, what, &[cell]));
        })
    }

    fn row(&mut self, line: &Line, purpose: Purpose, estate: &str) -> Option<Row> {
        let door = self.door(line, purpose, estate);
        // Every cell is read before the row is judged, so that one look shows all that is wrong with it.
        let area = self.take(line, Column::Area, cell::area);
        let counted = self.take(line, Column::Counted, cell::yes);
        let phone = self.take(line, Column::Phone, cell::phone);
        let size = self.take(line, Column::Size, cell::count);
        let since = self.take(line, Column::Since, cell::date);
        let usage_cell = self.cell(line, Column::Usage);
        let usage = (!usage_cell.is_empty()).then(|| {
            cell::usage(usage_cell).unwrap_or_else(|| {
                let column = self.at.get(&Column::Usage).copied();
                self.problems.push(Problem::note(
                    line.row,
                    column,
                    says::USAGE_UNKNOWN,
                    &[usage_cell],
                ));
                Usage::Other
            })
        });
        let text = |column| code::tidy(self.cell(line, column));
        let tenure = self.cell(line, Column::Tenure);
        let mut row = Row {
            row: line.row,
            door: None,
            usage,
            name: text(Column::Name),
            role: text(Column::Role),
            note: text(Column::Note),
            tenure: (!tenure.is_empty()).then(|| cell::tenure(tenure)),
            ..Row::default()
        };
        if purpose == Purpose::People && row.name.is_empty() {
            let column = self.at.get(&Column::Name).copied();
            self.problems.push(Problem::error(line.row, column, says::NAME_MISSING, &[]));
            return None;
        }
        row.door = door.ok()?;
        row.area = area.ok()?;
        row.counted = counted.ok()?;
        row.phone = phone.ok()?.unwrap_or_default();
        row.size = size.ok()?;
        row.since = since.ok()?;
        Some(row)
    }

    fn door(&mut self, line: &Line, purpose: Purpose, estate: &str) -> Result<Option<Door>, ()> {
        let named = self.merged(line, Column::Estate);
        let building = self.merged(line, Column::Building);
        let entrance = self.merged(line, Column::Entrance);
        let mut room = self.cell(line, Column::Room);
        let room_column = [Column::Room, Column::Address, Column::Building]
            .into_iter()
            .find_map(|c| self.at.get(&c).copied());
        if room.is_empty() {
            room = self.cell(line, Column::Address);
        }
        let estate = if named.is_empty() { estate } else { &named };
        let wants_room =
            self.at.contains_key(&Column::Room) || self.at.contains_key(&Column::Address);
        if room.is_empty() && wants_room {
            if purpose == Purpose::People {
                return Ok(None);
            }
            self.problems.push(Problem::error(line.row, room_column, says::ROOM_MISSING, &[]));
            return Err(());
        }
        // An address may begin with the estate: 瀛洲新苑12号301室.
        let plain = code::plain(room);
        if [building.as_str(), room].into_iter().any(cell::is_day_of_a_month) {
            self.problems.push(Problem::error(line.row, room_column, says::DOOR_AS_DATE, &[room]));
            return Err(());
        }
        let room = plain.strip_prefix(code::plain(estate).as_str()).unwrap_or(&plain);
        let Some(unit) = code::unit(&building, &entrance, room, self.repeats) else {
            return if purpose == Purpose::People {
                Ok(None)
            } else {
                self.problems.push(Problem::error(line.row, room_column, says::ROOM_MISSING, &[]));
                Err(())
            };
        };
        Ok(Some(Door { estate: code::tidy(estate), unit }))
    }
}
