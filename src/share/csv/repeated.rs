//! Several rows of one door in a register: co-owners, or one household told in pieces.

use super::columns::Column;
use super::preview::Row;
use super::problem::Problem;
use crate::domain::community::code;
use crate::text::csv as says;
use std::collections::BTreeMap;

/// Joins the rows of one door into the first of them: names, telephones and remarks are put together, and where the
/// first says nothing the later fills it. Two areas are an error; of any other two that differ the first is kept, and a
/// problem says so.
pub(super) fn join(rows: &mut Vec<Row>, at: &BTreeMap<Column, usize>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut first: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let Some(door) = &row.door else { continue };
        let key = (code::plain(&door.estate), door.unit.code());
        let Some(&index) = first.get(&key) else {
            first.insert(key, kept.len());
            kept.push(row);
            continue;
        };
        let before = &mut kept[index];
        let (number, door) = (before.row.to_string(), door.unit.code());
        let args = [door.as_str(), number.as_str()];
        let column = |column| at.get(&column).copied();
        if row.area.is_some() && before.area.is_some() && row.area != before.area {
            let column = column(Column::Area);
            problems.push(Problem::error(row.row, column, says::REPEATED_AREA, &args));
            continue;
        }
        problems.push(Problem::note(row.row, None, says::REPEATED, &args));
        before.area = before.area.or(row.area);
        let differing = [
            (fill(&mut before.usage, row.usage), Column::Usage),
            (fill(&mut before.counted, row.counted), Column::Counted),
            (fill(&mut before.size, row.size), Column::Size),
            (fill(&mut before.tenure, row.tenure), Column::Tenure),
            (fill(&mut before.since, row.since), Column::Since),
        ];
        for (_, which) in differing.into_iter().filter(|(differs, _)| *differs) {
            let column = column(which);
            problems.push(Problem::note(row.row, column, says::REPEATED_DIFFERS, &args));
        }
        add(&mut before.name, &row.name, "、");
        add(&mut before.phone, &row.phone, "/");
        add(&mut before.note, &row.note, "；");
    }
    *rows = kept;
    problems
}

/// Takes what is new; returns whether something else stands there already.
fn fill<T: PartialEq>(into: &mut Option<T>, from: Option<T>) -> bool {
    let differs = into.is_some() && from.is_some() && *into != from;
    if into.is_none() {
        *into = from;
    }
    differs
}

/// Puts a text beside what is there, once.
fn add(into: &mut String, from: &str, by: &str) {
    if from.is_empty() || into.split(by).any(|part| part == from) {
        return;
    }
    if !into.is_empty() {
        into.push_str(by);
    }
    into.push_str(from);
}
