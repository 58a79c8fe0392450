//! A table of volunteers: its rows as values, and what of it is not understood. Writes nothing.

use super::cell;
use super::columns::Column;
use super::problem::Problem;
use super::sheet::{Line, Sheet};
use super::write::{BOM, line};
use crate::domain::community::code;
use crate::domain::shifts::{Brought, Names, read_week};
use crate::text::{Lang, csv as says, volunteers as words};

/// What such a table would bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolunteerTable {
    /// Rows with a name.
    pub rows: Vec<Brought>,
    /// Everything a person should see, in order of rows.
    pub problems: Vec<Problem>,
    /// No column holds names: the columns must be matched.
    pub needs_columns: bool,
}

/// Reads every row of `sheet` with the columns as matched; `names` tells which grids are known.
pub fn volunteers(sheet: &Sheet, columns: &[Option<Column>], names: &Names) -> VolunteerTable {
    let mut table = VolunteerTable {
        problems: sheet.problems.clone(),
        needs_columns: !columns.contains(&Some(Column::Name)),
        ..VolunteerTable::default()
    };
    if !table.needs_columns {
        for line in &sheet.lines {
            let row = row(line, columns, names, &mut table.problems);
            table.rows.extend(row);
        }
        table.problems.sort_by_key(|p| (p.row, p.column));
    }
    table
}

fn row(
    line: &Line,
    columns: &[Option<Column>],
    names: &Names,
    problems: &mut Vec<Problem>,
) -> Option<Brought> {
    let at = |column| columns.iter().position(|c| *c == Some(column));
    let cell = |column| {
        let cell = at(column).map_or("", |i| line.cell(i));
        if cell::is_nothing(cell) { "" } else { cell }
    };
    let name = code::tidy(cell(Column::Name));
    if name.is_empty() {
        problems.push(Problem::error(line.row, at(Column::Name), says::NAME_MISSING, &[]));
        return None;
    }
    let mut note = |column, what, cell: &str| {
        problems.push(Problem::note(line.row, at(column), what, &[cell]));
    };
    let tel = cell(Column::Phone);
    let tel = if tel.is_empty() { Ok(String::new()) } else { cell::phone(tel) };
    let tel = tel.unwrap_or_else(|what| {
        note(Column::Phone, what, cell(Column::Phone));
        String::new()
    });
    let hours = cell(Column::MonthHours);
    let month_minutes = minutes(hours);
    if month_minutes.is_none() && !hours.is_empty() {
        note(Column::MonthHours, words::HOURS_WRONG, hours);
    }
    let free = cell(Column::Free);
    let windows = (!free.is_empty())
        .then(|| read_week(free))
        .and_then(|week| week.inspect_err(|_| note(Column::Free, words::FREE_WRONG, free)).ok());
    let mut grid = code::tidy(cell(Column::Grid));
    if !grid.is_empty() && !names.knows_grid(&grid) {
        note(Column::Grid, words::GRID_UNKNOWN, &grid);
        grid.clear();
    }
    let several = |column| {
        let parts = cell(column).split(['、', ',', '，', '/', ';', '；', ' ', '\n']);
        parts.map(code::tidy).filter(|part| !part.is_empty()).collect()
    };
    let (teams, skills) = (several(Column::Teams), several(Column::Skills));
    Some(Brought { row: line.row, name, tel, grid, teams, skills, month_minutes, windows })
}

/// Hours as people write them, 8 or 7.5 小时, in minutes.
fn minutes(cell: &str) -> Option<u32> {
    let plain = code::plain(cell);
    let number = plain.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let whole: u32 = whole.parse().ok()?;
    let digits = u32::try_from(part.len()).ok().filter(|digits| *digits <= 2)?;
    let part: u32 = part.parse().ok()?;
    whole.checked_mul(60)?.checked_add(part * 60 / 10_u32.pow(digits))
}

/// An empty table with the headings this page reads and one row as an example.
pub fn empty_table(lang: Lang) -> String {
    let heads: Vec<&str> =
        Column::of_volunteers().into_iter().map(|column| column.label().get(lang)).collect();
    let example =
        [words::EXAMPLE_NAME.get(lang), "", "", "", "", "8", words::EXAMPLE_FREE.get(lang)];
    [BOM, &line(heads), &line(example)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::KINDS;
    use crate::log::State;
    use crate::share::csv::guess;

    fn read(text: &str) -> VolunteerTable {
        let sheet = Sheet::read(text);
        volunteers(&sheet, &guess(&sheet.names), &Names::of(&State::new(KINDS)))
    }

    #[test]
    fn a_table_of_volunteers_is_read_with_what_is_not_understood() {
        let table = read(
            "志愿者名单\n姓名,联系电话,网格,队伍,技能,每月最多小时,空闲时间\n\
             张某,13800000000,火星,夜巡队、工匠队,带队 急救,7.5,一上午 三晚上\n\
             李某,,,,,多,看情况\n,,,,,,\n 王某 ,,,,,,",
        );
        let names: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["张某", "李某", "王某"]);
        let first = &table.rows[0];
        assert_eq!((first.teams.len(), first.skills.len()), (2, 2));
        assert_eq!(first.month_minutes, Some(450));
        assert_eq!(first.windows.as_ref().map(std::collections::BTreeSet::len), Some(2));
        assert_eq!(first.grid, "", "no such grid");
        let rows: Vec<usize> = table.problems.iter().map(|p| p.row).collect();
        assert_eq!(rows, [3, 4, 4]);
        assert!(read("甲,乙\n1,2").needs_columns);
    }

    #[test]
    fn the_empty_table_reads_as_it_is_written() {
        for lang in [Lang::Zh, Lang::En] {
            let table = read(&empty_table(lang));
            assert!(!table.needs_columns && table.problems.is_empty(), "{:?}", table.problems);
            assert_eq!(table.rows.len(), 1);
            assert_eq!(table.rows[0].month_minutes, Some(480));
            assert!(table.rows[0].windows.is_some());
        }
    }
}
