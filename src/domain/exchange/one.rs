//! One meeting, pact or roster: what belongs to it, and the names one needs to read it.
//!
//! Two who have the same operations but for withheld ones must choose the same. What once belonged always does, or
//! whoever knows that it was moved would never tell those who do not; so the withholding says what the withheld
//! operation said of belonging, where nothing else does ([`State::mask`](crate::log::State::mask)). Names are for what
//! can be read, and a withheld operation cannot.

use crate::domain::KINDS;
use crate::domain::shifts::{Roster, Shift};
use crate::log::{Entry, Log, RETRACT, Record, RecordId, WITHHOLD, fold};
use serde_json::Value;
use std::collections::BTreeSet;

/// What belongs to what: a record of this kind to the record that this field names.
const BELONGS: &[(&str, &str)] = &[
    ("agenda.item", "meeting"),
    ("meeting.guest", "meeting"),
    ("motion", "item"),
    ("speech", "item"),
    ("action", "item"),
    ("ballot", "item"),
    ("ballot", "meeting"),
    ("pact.clause", "pact"),
    ("assignment", "shift"),
    ("standby", "shift"),
    ("shift.swap", "shift"),
    ("notice", "about"),
    ("notice.objection", "notice"),
];

/// Kinds whose records are read along where something names them: what a place, a body or a pseudonym is called. Only
/// their own fields go, nothing that was said about them.
const NAMES: &[&str] = &[
    "community",
    "estate",
    "building",
    "grid",
    "venue",
    "organization",
    "team",
    "series",
    "topic",
    "person",
    "volunteer",
    "skill",
    "shift.template",
    "holiday",
];

/// What a file about one thing holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Records of which everything shared goes.
    whole: BTreeSet<RecordId>,
    /// Records of which only the name goes.
    named: BTreeSet<RecordId>,
}

impl Reach {
    /// Whether an operation is in it.
    pub fn holds(&self, entry: &Entry) -> bool {
        self.whole.contains(&entry.on())
            || (self.named.contains(&entry.on())
                && (NAMES.contains(&entry.base())
                    // What was masked must be known as masked, or a name would be given on in its old words.
                    || [RETRACT.base, WITHHOLD.base].contains(&entry.base())))
    }
}

/// What belongs to the records `about`.
pub fn reach(log: &Log, about: &[RecordId]) -> Reach {
    let mut reach = Reach { whole: about.iter().copied().collect(), ..Reach::default() };
    let spans: Vec<Roster> = about
        .iter()
        .filter_map(|id| Some(Roster::read(fold::fold(log.on(id), KINDS).get(Roster::KIND.base)?)))
        .collect();
    // A shift is of a roster by its day, on whichever day it ever stood.
    let of_roster = |e: &Entry| {
        let day = || said(e, "day")?.parse().ok();
        speaks_of(e) == Shift::KIND.base
            && day().is_some_and(|day| {
                spans.iter().any(|r| {
                    r.from.is_some_and(|from| from <= day) && r.to.is_some_and(|to| day <= to)
                })
            })
    };
    let parents = |e: &Entry| -> Vec<RecordId> {
        let fields = BELONGS.iter().filter(|(kind, _)| *kind == speaks_of(e));
        fields.filter_map(|(_, field)| said(e, field)?.parse().ok()).collect()
    };
    let children: Vec<(&Entry, Vec<RecordId>)> =
        log.iter().map(|e| (e, parents(e))).filter(|(_, parents)| !parents.is_empty()).collect();
    reach.whole.extend(log.iter().filter(|e| of_roster(e)).map(Entry::on));
    grow(&mut reach.whole, |whole| {
        let of_ours = |(e, parents): &(&Entry, Vec<RecordId>)| {
            parents.iter().any(|p| whole.contains(p)).then(|| e.on())
        };
        children.iter().filter_map(of_ours).collect()
    });
    let withheld = log.withheld();
    let has_name = |id: &RecordId| log.on(id).any(|e| NAMES.contains(&e.base()));
    let mut looked = BTreeSet::new();
    let whole = reach.whole.clone();
    grow(&mut reach.named, |named| {
        let mut found = Vec::new();
        for id in whole.iter().chain(named) {
            if looked.insert(*id) {
                for entry in log.on(id).filter(|e| !withheld.contains(&e.id())) {
                    if whole.contains(id) || NAMES.contains(&entry.base()) {
                        references(entry, &mut found);
                    }
                }
            }
        }
        found.retain(has_name);
        found
    });
    // The community's own record says what it is called.
    let communities = log.iter().filter(|e| e.base() == "community").map(Entry::on);
    reach.named.extend(communities);
    reach
}

/// The kind an operation speaks of: its own, or that of the one it withholds.
fn speaks_of(entry: &Entry) -> &str {
    let of = (entry.base() == WITHHOLD.base).then(|| entry.value("kind").as_str()).flatten();
    of.unwrap_or_else(|| entry.base())
}

/// What an operation, or the one it withholds, says in a field.
fn said<'a>(entry: &'a Entry, field: &str) -> Option<&'a str> {
    let within = (entry.base() == WITHHOLD.base).then(|| &entry.value("was")[field]);
    within.unwrap_or_else(|| entry.value(field)).as_str()
}

/// Adds what `more` finds until it finds nothing more.
fn grow(set: &mut BTreeSet<RecordId>, mut more: impl FnMut(&BTreeSet<RecordId>) -> Vec<RecordId>) {
    loop {
        let before = set.len();
        let found = more(set);
        set.extend(found);
        if set.len() == before {
            return;
        }
    }
}

/// The records an operation names: in the values of its fields and in the names of sets' members.
fn references(entry: &Entry, found: &mut Vec<RecordId>) {
    fn within(value: &Value, found: &mut Vec<RecordId>) {
        match value {
            Value::String(text) => {
                let words =
                    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                found.extend(
                    words.filter(|w| w.len() == 22).filter_map(|w| w.parse::<RecordId>().ok()),
                );
            }
            Value::Array(items) => items.iter().for_each(|v| within(v, found)),
            Value::Object(map) => map.values().for_each(|v| within(v, found)),
            _ => {}
        }
    }
    if let Some(sealed) = entry.whole() {
        found.extend(sealed.op().by);
        for (name, value) in &sealed.op().body {
            found.extend(
                name.split_once('+').and_then(|(_, member)| member.parse::<RecordId>().ok()),
            );
            within(value, found);
        }
    }
}
