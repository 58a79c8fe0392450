//! A list pasted from a chat group 接龙: numbered lines of name, building, unit and choice, read into rows that a person
//! looks over before anything is kept.

use crate::domain::community::code::{half_width, part};
use crate::words;
use std::collections::BTreeMap;

words! {
    /// What a line says.
    pub enum ChainChoice {
        /// Nothing.
        None = "none",
        /// For, or yes 同意.
        For = "for",
        /// Against, or no 反对.
        Against = "against",
        /// Abstains 弃权.
        Abstain = "abstain",
        /// Comes 参加.
        Comes = "comes",
        /// Does not come 不参加.
        Stays = "stays",
    }
}

/// What a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainProblem {
    /// The line names nobody.
    NoName,
    /// The same name and door stand on this earlier line as well.
    Same(usize),
    /// The same name stands on this earlier line, with another door or another choice.
    Differs(usize),
    /// The line says two things.
    TwoChoices,
    /// The number is not the one that follows.
    Number,
}

/// A line of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainRow {
    /// Which line of the pasted text, from 1.
    pub line: usize,
    /// Its number in the list.
    pub number: u32,
    /// Who.
    pub name: String,
    /// The building, as its code: "3".
    pub building: String,
    /// The unit, as its code: "201".
    pub unit: String,
    /// What they say.
    pub choice: ChainChoice,
    /// What else they wrote.
    pub rest: String,
    /// What to look at.
    pub problems: Vec<ChainProblem>,
}

impl ChainRow {
    /// The door, as one reads it: "3-201".
    pub fn door(&self) -> String {
        let parts = [self.building.as_str(), self.unit.as_str()];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-")
    }
}

/// A pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Lines that are no entries: the title, how to fill it in, an example.
    pub heading: Vec<String>,
    /// The entries.
    pub rows: Vec<ChainRow>,
}

/// Longer phrases before those they contain: 不同意 is not 同意.
const CHOICES: &[(&str, ChainChoice)] = &[
    ("不同意", ChainChoice::Against),
    ("不赞成", ChainChoice::Against),
    ("不赞同", ChainChoice::Against),
    ("不支持", ChainChoice::Against),
    ("不反对", ChainChoice::For),
    ("反对", ChainChoice::Against),
    ("弃权", ChainChoice::Abstain),
    ("不参加", ChainChoice::Stays),
    ("不能参加", ChainChoice::Stays),
    ("没参加", ChainChoice::Stays),
    ("不能来", ChainChoice::Stays),
    ("不报名", ChainChoice::Stays),
    ("没报名", ChainChoice::Stays),
    ("不到场", ChainChoice::Stays),
    ("不能到场", ChainChoice::Stays),
    ("没到场", ChainChoice::Stays),
    ("不来", ChainChoice::Stays),
    ("来不了", ChainChoice::Stays),
    ("没空", ChainChoice::Stays),
    ("没有空", ChainChoice::Stays),
    ("请假", ChainChoice::Stays),
    ("同意", ChainChoice::For),
    ("赞成", ChainChoice::For),
    ("赞同", ChainChoice::For),
    ("支持", ChainChoice::For),
    ("参加", ChainChoice::Comes),
    ("报名", ChainChoice::Comes),
    ("到场", ChainChoice::Comes),
    ("能来", ChainChoice::Comes),
    ("有空", ChainChoice::Comes),
];

/// Reads a pasted list.
pub fn parse_chain(text: &str) -> Chain {
    let mut chain = Chain::default();
    for (index, raw) in text.lines().enumerate() {
        let line = clean(raw);
        if line.is_empty() {
            continue;
        }
        match numbered(&line) {
            Some((number, rest)) if !rest.starts_with(EXAMPLE) => {
                chain.rows.push(row(index + 1, number, rest));
            }
            _ => match chain.rows.last_mut() {
                // A line that goes on below its number belongs to the entry above it.
                Some(row) if raw.starts_with([' ', '\t', '\u{3000}']) => add(&mut row.rest, &line),
                _ => chain.heading.push(line),
            },
        }
    }
    review(&mut chain.rows);
    chain
}

/// Reads one entry typed by hand: a name, a door, or both.
pub fn parse_entry(text: &str) -> ChainRow {
    row(1, 1, &clean(text))
}

/// What chat groups write before an example line.
const EXAMPLE: &str = "例";

/// Half-width letters and digits, no pictures, no invisible characters, single blanks.
pub(super) fn clean(raw: &str) -> String {
    let keep: String = half_width(raw)
        .chars()
        .map(|c| match c {
            '\u{3000}' | '\u{a0}' | '\t' | '，' | '、' | '；' | '｜' | '|' | ',' | ';' => ' ',
            '．' | '。' => '.',
            '：' => ':',
            '－' | '—' | '–' | '﹣' => '-',
            c => c,
        })
        .filter(|c| !is_picture(*c))
        .collect();
    keep.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Emoji, their modifiers, and characters that cannot be seen.
fn is_picture(c: char) -> bool {
    matches!(u32::from(c),
        0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2064 | 0xfeff | 0xfe00..=0xfe0f | 0x20e3
        | 0x2190..=0x21ff | 0x2300..=0x245f | 0x2474..=0x27bf | 0x2900..=0x297f | 0x2b00..=0x2bff | 0x1f000..=0x1faff
        | 0xe000..=0xf8ff | 0xe0000..=0xe007f)
}

/// The number a line begins with and what follows, punctuation kept. `1.8` is a date unless 1 is the number `expected`;
/// `1.2栋301` is the first entry.
pub fn list_number(line: &str, expected: Option<u32>) -> Option<(u32, String)> {
    let plain = half_width(line);
    let plain: String = plain.chars().filter(|c| !matches!(c, '\u{20e3}' | '\u{fe0f}')).collect();
    let (number, rest) = numbered(plain.trim())?;
    let mut after = plain.trim().trim_start_matches(['(', '#']);
    after = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let date = after.starts_with('/')
        || (after.strip_prefix('.').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()))
            && expected != Some(number)
            && !begins_with_door(rest));
    (!date).then(|| (number, rest.to_owned()))
}

/// Whether a text begins with a door: "2栋301", "3-201", "8号楼", "201室".
fn begins_with_door(text: &str) -> bool {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - after.len();
    let after = after.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let house = after
        .strip_prefix('号')
        .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit() || "楼栋门院".contains(c)));
    digits > 0 && (digits > 2 || house || after.starts_with(|c| "栋幢楼单室座弄-#".contains(c)))
}

/// The number a line begins with and what follows: "1.", "1、", "1)", "(1)", "1 ", "①" and "1王某".
fn numbered(line: &str) -> Option<(u32, &str)> {
    let first = line.chars().next()?;
    if let Some(n) = circled(first) {
        return Some((n, line[first.len_utf8()..].trim_start_matches(['.', ' '])));
    }
    let open = line.strip_prefix(['(', '（', '#']).unwrap_or(line);
    let digits = open.len() - open.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // Four digits and more are a year, a unit or a telephone.
    if digits == 0 || digits > 3 {
        return None;
    }
    let (number, rest) = open.split_at(digits);
    let next = rest.chars().next()?;
    // "3栋201" and "6月15日" begin no entry.
    if "栋幢号楼月日年点户室人:-#".contains(next) {
        return None;
    }
    let rest = rest.trim_start_matches(['.', ')', '）', ' ']);
    Some((number.parse().ok()?, rest))
}

fn circled(c: char) -> Option<u32> {
    let code = u32::from(c);
    (0x2460..=0x2473).contains(&code).then(|| code - 0x2460 + 1)
}

fn row(line: usize, number: u32, text: &str) -> ChainRow {
    let mut row = ChainRow { line, number, ..ChainRow::default() };
    let (text, doors) = take_door(text);
    (row.building, row.unit) = doors;
    let (text, choice, twice) = take_choice(&text);
    row.choice = choice;
    if twice {
        row.problems.push(ChainProblem::TwoChoices);
    }
    for word in text.split(' ').map(|w| w.trim_matches([':', '.', '-', '(', ')', '+'])) {
        if word.is_empty() {
            continue;
        }
        if row.name.is_empty() && is_name(word) {
            word.clone_into(&mut row.name);
        } else {
            add(&mut row.rest, word);
        }
    }
    if row.name.is_empty() {
        row.problems.push(ChainProblem::NoName);
    }
    row
}

/// A name is short and is no number.
fn is_name(word: &str) -> bool {
    let length = word.chars().count();
    (1..=12).contains(&length) && !word.chars().any(|c| c.is_ascii_digit())
}

fn add(rest: &mut String, word: &str) {
    if !rest.is_empty() {
        rest.push(' ');
    }
    rest.push_str(word);
}

/// Takes a door out of the text: "3栋201", "3号楼2单元201室", "3-201", "3#201", "201室".
fn take_door(text: &str) -> (String, (String, String)) {
    let mut left = String::with_capacity(text.len());
    let mut found: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    let mut in_door = false;
    while let Some(c) = chars.next() {
        if !c.is_ascii_digit() || found.len() >= 3 {
            // Words that only join the numbers of a door.
            let joins = in_door && found.len() < 3 && "栋幢号楼单元室座弄-#/".contains(c);
            if joins || (in_door && "栋幢号楼单元室座户".contains(c)) {
                continue;
            }
            in_door = false;
            left.push(c);
            continue;
        }
        let mut digits = String::from(c);
        while let Some(d) = chars.peek().copied().filter(char::is_ascii_digit) {
            digits.push(d);
            chars.next();
        }
        let mut ahead = chars.clone();
        let letter = ahead.next().filter(char::is_ascii_alphabetic);
        let next = if letter.is_some() { ahead.next() } else { chars.peek().copied() };
        let joined = in_door || next.is_some_and(|n| "栋幢号楼单元室座弄-#/".contains(n));
        let letter = letter.filter(|_| !next.is_some_and(|n| n.is_ascii_alphabetic()));
        // A telephone, or a plain number inside what somebody wrote.
        if digits.len() > 4 || (!joined && digits.len() < 3) || (!in_door && !found.is_empty()) {
            left.push_str(&digits);
            in_door = false;
            continue;
        }
        if let Some(letter) = letter {
            digits.push(letter.to_ascii_uppercase());
            chars.next();
        }
        found.push(digits);
        in_door = true;
    }
    let door = match found.as_slice() {
        [] => (String::new(), String::new()),
        [one] => (String::new(), part(one)),
        [building, .., unit] => (part(building), part(unit)),
    };
    (left.split_whitespace().collect::<Vec<_>>().join(" "), door)
}

/// Takes the choice out of the text; whether it says two different things.
fn take_choice(text: &str) -> (String, ChainChoice, bool) {
    let (mut text, mut said) = (text.to_owned(), Vec::new());
    for (phrase, choice) in CHOICES {
        if text.contains(phrase) {
            text = text.replace(phrase, " ");
            if !said.contains(choice) {
                said.push(*choice);
            }
        }
    }
    let twice = said.len() > 1;
    (text, if twice { ChainChoice::None } else { said.first().copied().unwrap_or_default() }, twice)
}

/// Looks for entries made twice and numbers left out.
fn review(rows: &mut [ChainRow]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut expected = None;
    for at in 0..rows.len() {
        if expected.is_some_and(|n| n != rows[at].number) {
            rows[at].problems.push(ChainProblem::Number);
        }
        expected = Some(rows[at].number.saturating_add(1));
        if rows[at].name.is_empty() {
            continue;
        }
        if let Some(before) = seen.get(&rows[at].name).copied() {
            let (a, b) = (&rows[before], &rows[at]);
            let same = (&a.building, &a.unit, a.choice) == (&b.building, &b.unit, b.choice);
            let line = a.line;
            let problem = if same { ChainProblem::Same(line) } else { ChainProblem::Differs(line) };
            rows[at].problems.push(problem);
        } else {
            seen.insert(rows[at].name.clone(), at);
        }
    }
}
