//! A list as it is copied from paper: a door and what its paper says, line by line.

use super::record::Choice;
use crate::domain::community::code::{half_width, parts};
use std::collections::BTreeMap;

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Rows and choices, in the order of the list.
    pub votes: Vec<(u32, Choice)>,
    /// Lines that name no row or no choice, as they were typed.
    pub unread: Vec<String>,
}

/// Words for each choice; the longest that fits counts, so that 不同意 is not read as 同意.
const WORDS: &[(&str, Choice)] = &[
    ("不同意", Choice::Against),
    ("不赞成", Choice::Against),
    ("反对", Choice::Against),
    ("同意", Choice::For),
    ("赞成", Choice::For),
    ("弃权", Choice::Abstain),
    ("无效", Choice::Invalid),
    ("废票", Choice::Invalid),
    ("作废", Choice::Invalid),
    ("against", Choice::Against),
    ("for", Choice::For),
    ("abstain", Choice::Abstain),
    ("invalid", Choice::Invalid),
];

/// The rows by door: every door of a row leads to it.
pub fn rows_by_door(doors: &[String]) -> BTreeMap<String, u32> {
    let mut rows = BTreeMap::new();
    for (row, doors) in (0..).zip(doors) {
        for door in doors.split('、').filter(|d| !d.is_empty()) {
            rows.insert(parts(door).join("-"), row);
        }
    }
    rows
}

/// Reads a list. A line is a door and a word, `12-301 同意` or `12号301室，不同意`; what cannot be read is given back.
pub fn read_list(text: &str, doors: &[String]) -> Listed {
    let rows = rows_by_door(doors);
    let mut listed = Listed::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match read_line(line, &rows) {
            Some(vote) => listed.votes.push(vote),
            None => listed.unread.push(line.to_owned()),
        }
    }
    listed
}

fn read_line(line: &str, rows: &BTreeMap<String, u32>) -> Option<(u32, Choice)> {
    let plain = half_width(line).to_lowercase();
    let (word, choice) = WORDS.iter().find(|(word, _)| plain.trim_end().ends_with(word))?;
    let door = plain.trim_end().strip_suffix(word)?;
    let door = door.trim_matches(|c: char| c.is_whitespace() || ",，:：;；、.。".contains(c));
    let row = rows.get(&parts(door).join("-"))?;
    Some((*row, *choice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_neighbours_write_it() {
        let doors = ["1-101、2-301".to_owned(), "1-102".to_owned(), "12-2-301".to_owned()];
        for (line, expected) in [
            ("1-101 同意", Some((0, Choice::For))),
            ("2号301室，不同意", Some((0, Choice::Against))),
            ("１－１０２：弃权", Some((1, Choice::Abstain))),
            ("12栋2单元301 废票", Some((2, Choice::Invalid))),
            ("1-102 Against", Some((1, Choice::Against))),
            ("1-103 同意", None),
            ("1-102", None),
            ("同意", None),
        ] {
            let listed = read_list(line, &doors);
            assert_eq!(listed.votes.first().copied(), expected, "{line}");
            assert_eq!(listed.unread.len(), usize::from(expected.is_none()), "{line}");
        }
    }
}
