//! The figures as a table for a spreadsheet: UTF-8 with its mark, nothing that could run as a formula.

use crate::domain::rollup::{Digest, Figure, Month};
use crate::log::RecordId;
use crate::share::csv::{BOM, line};

/// The flat table of a month: every figure a line, with what the ids are called beside them.
pub fn table(digests: &[&Digest], month: Month) -> String {
    let mut out = String::from(BOM);
    let names = ["community_name", "estate_name", "grid_name"];
    out.push_str(&line(["month"].into_iter().chain(Figure::COLUMNS).chain(names)));
    let month_text = month.to_string();
    for digest in digests {
        let name = |id: Option<RecordId>| {
            id.and_then(|id| digest.names.get(&id)).map_or("", String::as_str)
        };
        for figure in digest.figures(month) {
            let cells = figure.cells();
            let cells = cells.iter().map(String::as_str);
            let names =
                [name(Some(RecordId(digest.community.0))), name(figure.estate), name(figure.grid)];
            out.push_str(&line([month_text.as_str()].into_iter().chain(cells).chain(names)));
        }
    }
    out
}
