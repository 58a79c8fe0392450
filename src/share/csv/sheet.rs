//! The table as a grid of cells: delimiter, rows by the numbers a spreadsheet shows, and where the header is.

use super::columns::Column;
use super::problem::Problem;
use crate::domain::community::code;
use crate::text::csv as says;

/// One row with something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The row number a spreadsheet shows.
    pub row: usize,
    /// Its cells, blanks at their ends gone.
    pub cells: Vec<String>,
}

impl Line {
    /// The cell of a column; empty where the row is short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A table as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the columns are called; empty names where the table does not say.
    pub names: Vec<String>,
    /// The rows below the header.
    pub lines: Vec<Line>,
    /// What is odd about the table as a whole.
    pub problems: Vec<Problem>,
}

/// The full-width comma stands as this byte while the table is read.
const FULL_WIDTH: u8 = 0x1f;
/// How many rows may stand above the header: titles, dates, merged cells.
const ABOVE: usize = 20;

impl Sheet {
    /// Reads a decoded table. Never fails: what cannot be read is a problem, and an empty table is an empty sheet.
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let (told, skipped, text) = told_delimiter(text);
        let mut problems = Vec::new();
        // A quotation mark that is never closed swallows the rest of the table into one cell.
        let quoting = text.matches('"').count() % 2 == 0;
        let wide;
        let text = if told.is_none() && is_full_width(text) {
            wide = text.replace('，', "\u{1f}");
            wide.as_str()
        } else {
            text
        };
        let delimiter = told.unwrap_or_else(|| likely_delimiter(text));
        let mut lines = rows(text, delimiter, quoting, usize::MAX);
        for line in &mut lines {
            line.row += skipped;
        }
        if !quoting {
            let row =
                lines.iter().find(|l| l.cells.iter().any(|c| c.contains('"'))).map_or(1, |l| l.row);
            problems.push(Problem::note(row, None, says::OPEN_QUOTE, &[]));
        }
        lines.retain(|line| line.cells.iter().any(|c| !c.is_empty()));
        let mut sheet = Self { names: Vec::new(), lines, problems };
        sheet.take_header();
        sheet
    }

    /// Takes the header off the lines: the row most of whose cells name columns, together with the row above or below
    /// where cells were merged.
    fn take_header(&mut self) {
        let known = |line: &Line| line.cells.iter().filter(|c| Column::is_header(c)).count();
        let width = self.lines.iter().map(|l| l.cells.len()).max().unwrap_or_default();
        let best = (0..self.lines.len().min(ABOVE))
            .max_by_key(|&i| (known(&self.lines[i]), std::cmp::Reverse(i)))
            .filter(|&i| known(&self.lines[i]) >= width.min(2));
        let Some(best) = best else {
            self.names = vec![String::new(); width];
            return;
        };
        let header = self.lines[best].clone();
        // A second header row, under merged cells: it holds nothing but names of columns.
        let below = self.lines.get(best + 1).filter(|line| {
            line.cells != header.cells
                && line.cells.iter().all(|c| c.is_empty() || Column::is_header(c))
        });
        let above = best.checked_sub(1).and_then(|i| self.lines.get(i));
        self.names = (0..width)
            .map(|c| {
                let here = header.cell(c);
                let better = |other: Option<&Line>| {
                    other
                        .map(|l| l.cell(c))
                        .filter(|name| Column::is_header(name))
                        .map(str::to_owned)
                };
                let below = better(below);
                match below {
                    Some(below) => below,
                    None if here.is_empty() => better(above).unwrap_or_default(),
                    None => here.to_owned(),
                }
            })
            .collect();
        let start = best + 1 + usize::from(below.is_some());
        // Printed registers repeat their header on every page and end pages with totals.
        let top: Vec<Line> = self.lines.drain(..start).collect();
        self.lines.retain(|line| !is_total(line) && top.iter().all(|t| t.cells != line.cells));
        // Columns nobody named and nobody filled are how Excel keeps old borders.
        while self.names.last().is_some_and(String::is_empty)
            && self.lines.iter().all(|l| l.cell(self.names.len() - 1).is_empty())
        {
            self.names.pop();
        }
    }
}

fn is_total(line: &Line) -> bool {
    let first = line.cells.iter().find(|c| !c.is_empty()).map(|c| code::plain(c));
    first.is_some_and(|c| ["合计", "总计", "小计", "TOTAL"].iter().any(|t| c.starts_with(t)))
}

/// Excel's own first line `sep=;`: the delimiter, how many rows it took, and the rest.
fn told_delimiter(text: &str) -> (Option<u8>, usize, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let told = first.get(..4).filter(|s| s.eq_ignore_ascii_case("sep="));
    match (told, first.as_bytes().get(4)) {
        (Some(_), Some(&byte)) if byte.is_ascii() => (Some(byte), 1, rest),
        _ => (None, 0, text),
    }
}

fn is_full_width(text: &str) -> bool {
    let head: String = text.lines().take(30).collect();
    head.matches('，').count() >= 3 && !head.contains([',', ';', '\t'])
}

/// The delimiter that cuts most rows into the same number of cells.
fn likely_delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let counts: Vec<usize> =
            rows(text, delimiter, true, 50).iter().map(|l| l.cells.len()).collect();
        counts
            .iter()
            .map(|n| counts.iter().filter(|m| *m == n).count() * (n - 1))
            .max()
            .unwrap_or_default()
    };
    // The last of equals wins, so the comma stands last.
    [FULL_WIDTH, b';', b'\t', b','].into_iter().max_by_key(|d| score(*d)).unwrap_or(b',')
}

/// The rows of a text, numbered as a spreadsheet numbers them: blank lines count, lines inside a quoted cell do not.
fn rows(text: &str, delimiter: u8, quoting: bool, most: usize) -> Vec<Line> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    while lines.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, csv::Position::byte);
        row += 1 + blank_lines(text.as_bytes(), usize::try_from(start).unwrap_or(usize::MAX));
        let cells = record.iter().map(|c| c.trim().to_owned()).collect();
        lines.push(Line { row, cells });
    }
    lines
}

/// How many blank lines the reader passed over before the record whose reading began at `start`.
fn blank_lines(text: &[u8], start: usize) -> usize {
    let Some(mut rest) = text.get(start..) else { return 0 };
    // The second half of the line end before.
    if start > 0 && text.get(start - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut blank = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', tail @ ..] | [b'\r' | b'\n', tail @ ..] => tail,
            _ => return blank,
        };
        blank += 1;
    }
}
