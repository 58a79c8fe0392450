//! A problem of a table: where it is, what it is, and what to do about it.

use crate::text::{Lang, Msg, csv as says};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The row is left out until it is put right.
    Error,
    /// The row is taken; a person should look at it.
    Note,
}

/// A problem in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row a spreadsheet shows.
    pub row: usize,
    /// The column, counted from 0; `None` where the whole row is meant.
    pub column: Option<usize>,
    /// What it means for the row.
    pub weight: Weight,
    /// What is wrong and the cure.
    pub what: Msg,
    /// What fills the sentence: first of all the cell as it stands.
    pub args: Vec<String>,
}

impl Problem {
    pub(super) fn error(row: usize, column: Option<usize>, what: Msg, args: &[&str]) -> Self {
        Self {
            row,
            column,
            weight: Weight::Error,
            what,
            args: args.iter().map(|&a| a.into()).collect(),
        }
    }

    pub(super) fn note(row: usize, column: Option<usize>, what: Msg, args: &[&str]) -> Self {
        Self { weight: Weight::Note, ..Self::error(row, column, what, args) }
    }

    /// The problem as a sentence, with row, column and cure.
    pub fn say(&self, lang: Lang, names: &[String]) -> String {
        let args: Vec<&str> = self.args.iter().map(String::as_str).collect();
        let what = self.what.fill(lang, &args);
        let row = self.row.to_string();
        match self.column {
            None => says::AT_ROW.fill(lang, &[&row, &what]),
            Some(column) => {
                let letter = column_letter(column);
                let name = names.get(column).map_or("", String::as_str);
                says::AT_CELL.fill(lang, &[&row, &letter, name, &what])
            }
        }
    }
}

/// The letter a spreadsheet shows above a column: A, B, ..., Z, AA.
pub fn column_letter(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}
