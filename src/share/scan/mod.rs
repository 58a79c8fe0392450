//! What in the texts of a file names or reaches a person 外发检查: telephone and ID numbers, door numbers, registered
//! names, and people called by their surname (王阿姨, 李师傅, 老张).
//!
//! Before a file or a copied text leaves, a person keeps or masks each hit. What is masked is replaced at home and
//! withheld from others ([`crate::log::State::mask`]).
//!
//! * `numbers`: telephones, ID numbers. `door`: doors. `surname`: surnames with what people are called.
//! * `letters`: a text as these read it. `mask`: what is put in the place.
//!
//! None of this finds everything: a person reads on. It is tuned so that dates, amounts, times, areas, hotlines and
//! offices are left alone, because whoever is asked for nothing stops reading.

mod door;
mod letters;
mod mask;
mod numbers;
mod surname;
#[cfg(test)]
mod tests;

pub use mask::{mask, masked};

use crate::domain::names::Names;
use crate::log::{Entry, OpId, RecordId, Scope};
use crate::words;
use letters::Letters;
use serde_json::Value;
use std::ops::Range;

words! {
    /// What a hit is.
    pub enum What {
        /// A telephone number.
        Phone = "phone",
        /// The number of an ID card.
        IdNumber = "id",
        /// The number of a door, down to the room.
        Door = "door",
        /// A name the register holds.
        Name = "name",
        /// Somebody called by their surname.
        Surname = "surname",
    }
}

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What.
    pub what: What,
}

/// Something found in a text of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The operation.
    pub op: OpId,
    /// The record it is about.
    pub record: RecordId,
    /// Its kind without version.
    pub kind: String,
    /// The field.
    pub field: String,
    /// Which text of the field, where it holds several.
    pub place: usize,
    /// The whole text.
    pub text: String,
    /// Where in it, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub what: What,
    /// The text is bound by a hash or a signature: it can be kept or the file not given, but not masked.
    pub fixed: bool,
}

impl Hit {
    /// What was found.
    pub fn found(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// Names this place of this text, to remember what was decided of it. Words changed since stand in another operation,
    /// so that they are asked about again.
    pub fn key(&self) -> String {
        let Range { start, end } = self.range;
        format!("{} {} {} {start} {end}", self.op, self.field, self.place)
    }
}

/// Looks through one text, also one that is about to be copied. What is found does not overlap.
pub fn scan_text(text: &str, names: &Names) -> Vec<Found> {
    let letters = Letters::of(text);
    let mut all: Vec<Found> = Vec::new();
    let mut take = |what, ranges: Vec<Range<usize>>| {
        for range in ranges {
            if !all.iter().any(|f| f.range.start < range.end && range.start < f.range.end) {
                all.push(Found { range, what });
            }
        }
    };
    take(What::IdNumber, numbers::ids(&letters));
    take(What::Phone, numbers::phones(&letters));
    take(What::Door, door::doors(&letters));
    take(What::Name, names.spots(text));
    take(What::Surname, surname::surnames(&letters));
    all.sort_by_key(|found| found.range.start);
    all
}

/// Looks through the free texts of operations that are to leave ([`crate::share::file::select`]); those of personal
/// scope are another matter and are not looked at.
pub fn scan(entries: &[&Entry], names: &Names) -> Vec<Hit> {
    let mut hits = Vec::new();
    for entry in entries.iter().filter(|e| e.scope() == Scope::Shared) {
        let Some(sealed) = entry.whole().filter(|_| !CODES.contains(&entry.base())) else {
            continue;
        };
        let fixed = FIXED.contains(&entry.base());
        for (field, value) in &sealed.op().body {
            if NO_PROSE.contains(&field.as_str()) {
                continue;
            }
            let mut place = 0;
            each_text(value, &mut |text| {
                if !is_code(text) {
                    let hit = |found: Found| Hit {
                        op: sealed.id(),
                        record: sealed.op().on,
                        kind: entry.base().to_owned(),
                        field: field.clone(),
                        place,
                        text: text.to_owned(),
                        range: found.range,
                        what: found.what,
                        fixed,
                    };
                    let prose = prose_from(field, text);
                    let found = scan_text(text, names).into_iter();
                    hits.extend(found.filter(|f| f.range.start >= prose).map(hit));
                }
                place += 1;
            });
        }
    }
    hits
}

/// The register itself: doors and areas are in every file for other committees, and the page says so.
const CODES: &[&str] = &[
    "community",
    "estate",
    "building",
    "entrance",
    "unit",
    "grid",
    "roll.part",
    "committee.key",
    "pact.statement",
    "retract",
    "same",
    "erase",
    "withhold",
];

/// Fields that are no prose whatever their kind: places in lists, hashes, keys, numbers things are called by.
const NO_PROSE: &[&str] = &["order", "code", "key", "hash", "file", "seats", "standby", "outside"];

/// Texts bound by a hash.
const FIXED: &[&str] = &["pact.frozen", "minutes.step"];

/// Whether a text is an id or a hash.
fn is_code(text: &str) -> bool {
    matches!(text.len(), 22 | 43)
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Where the words of a text begin: what a roster keeps of a shift is its id, a day and two times before its title and
/// its place.
fn prose_from(field: &str, text: &str) -> usize {
    let blank = || text.match_indices(' ').nth(3).map_or(0, |(at, _)| at + 1);
    if field == "shifts" { blank() } else { 0 }
}

/// Shows every text of a value, in order.
fn each_text<'a>(value: &'a Value, see: &mut dyn FnMut(&'a str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, see)),
        Value::Object(map) => map.values().for_each(|item| each_text(item, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
