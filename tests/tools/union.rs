//! Exchange files put together: what the examples `merge`, `fold` and `fingerprint` have in common.

use mulin::domain::KINDS;
use mulin::log::{Added, CommunityId, DeviceId, Entry, Log, RecordId, State, merkle};
use mulin::share::file::{
    Attachment, Choice, Make, Problem, Profile, Read, join, read, write_chosen,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The device that a merged file says it comes from.
const MAKER: DeviceId = DeviceId(*b"merge\0\0\0");

/// What several files add up to.
pub(crate) struct Union {
    /// A line for each input: what it brought to those before it.
    pub(crate) lines: Vec<Value>,
    /// All operations. Where one file holds an operation and another what erasure left of it, it stays erased.
    pub(crate) log: Log,
    community: CommunityId,
    name: String,
    made: String,
    profile: Profile,
    about: Vec<RecordId>,
    parked: Vec<String>,
    files: Vec<Attachment>,
}

/// Puts files together, each with what it is called. What comes of it depends on the set of files alone.
///
/// # Errors
/// One line: the first input that is no exchange file, yields no operation or is of another community than the others.
pub(crate) fn union(inputs: &[(String, String)]) -> Result<Union, String> {
    let mut all: Vec<(&str, Read)> = Vec::new();
    for (name, text) in inputs {
        let mut parts = join(vec![text.clone()]);
        if let Some(missing) = parts.missing.first() {
            return Err(format!("{name}: one of {} parts; join them first", missing.parts));
        }
        let read = read(&parts.whole.pop().unwrap_or_default());
        match read.problems.first() {
            Some(Problem::NotOurs) => {
                return Err(format!(
                    "{name}: not an exchange file of Mulin, whose first line says \"mulin-share\""
                ));
            }
            Some(Problem::TooLarge) => {
                return Err(format!(
                    "{name}: larger than an exchange file may be; have it saved in parts"
                ));
            }
            _ => {}
        }
        if read.entries.is_empty() {
            return Err(format!("{name}: no operation in it can be read"));
        }
        all.push((name, read));
    }
    let communities: BTreeSet<CommunityId> =
        all.iter().filter_map(|(_, read)| read.community()).collect();
    let mut communities = communities.into_iter();
    let community = communities.next().ok_or("no file says of which community it is")?;
    if communities.next().is_some() {
        return Err("the files are of different communities".into());
    }
    let mut union = Union {
        lines: Vec::new(),
        log: Log::new(),
        community,
        name: String::new(),
        made: String::new(),
        profile: Profile::Full,
        about: Vec::new(),
        parked: Vec::new(),
        files: Vec::new(),
    };
    union.describe(&all);
    let mut seen = Log::new();
    for (name, read) in &all {
        union.lines.push(line(name, read, &mut seen));
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (_, read) in all {
        entries.extend(read.entries);
        union.parked.extend(read.parked);
        union.files.extend(read.files);
    }
    // Remains first, and of several the same ones whatever the order of the files.
    entries.sort_by_cached_key(|e| (e.whole().is_some(), e.line()));
    for entry in entries {
        union.log.add(entry);
    }
    Ok(union)
}

/// What one file brings to what was there: every line of it is counted once.
fn line(name: &str, read: &Read, seen: &mut Log) -> Value {
    let (mut new, mut known, mut parked) = (0, 0, read.parked.len());
    for entry in &read.entries {
        let kind = KINDS.get(entry.base());
        let understood =
            kind.is_some_and(|kind| entry.whole().is_none_or(|s| s.op().version() <= kind.version));
        match seen.add(entry.clone()) {
            Added::New | Added::Instead(_) if understood => new += 1,
            Added::New | Added::Instead(_) => parked += 1,
            Added::Known | Added::Clash => known += 1,
        }
    }
    let damaged = read
        .problems
        .iter()
        .filter(|p| matches!(p, Problem::Damaged { .. } | Problem::File { .. }));
    let mut problems: Vec<String> = read.problems.iter().map(|p| format!("{p:?}")).collect();
    problems.truncate(20);
    json!({
        "file": name, "new": new, "known": known, "parked": parked, "damaged": damaged.count(),
        "problems": problems,
    })
}

impl Union {
    /// Name and time of the latest input, the most restricted profile of all.
    fn describe(&mut self, all: &[(&str, Read)]) {
        let headers = all.iter().filter_map(|(_, read)| read.header.as_ref());
        let latest =
            headers.clone().map(|h| (instant(&h.made), h.made.as_str(), h.name.as_str())).max();
        if let Some((_, made, name)) = latest {
            (self.made, self.name) = (made.to_owned(), name.to_owned());
        }
        // A word of a newer version is something between the shared and the rest.
        let profiles = headers.clone().map(|h| h.profile.unwrap_or(Profile::Shared));
        // A file without a header may hold anything, and says nothing about what it may be given on as.
        self.profile = profiles.max().unwrap_or(Profile::Full);
        let about: BTreeSet<RecordId> = headers.flat_map(|h| h.about.iter().copied()).collect();
        self.about = about.into_iter().collect();
    }

    /// All of it as one file: unsigned, by the maker `merge`.
    pub(crate) fn file(&self) -> String {
        let make = Make {
            community: self.community,
            name: self.name.clone(),
            maker: MAKER,
            made: self.made.clone(),
            profile: self.profile,
        };
        let choice = Choice { profile: self.profile, about: &self.about, known: None };
        write_chosen(&self.log, make, &choice, None, &self.parked, &self.files)
    }

    /// The code that is read over the telephone, of all that came in.
    pub(crate) fn fingerprint(&self) -> String {
        merkle::fingerprint(&self.log.share_root())
    }

    /// The code of what [`Union::file`] holds: where one input was for fewer eyes, the file has less than came in.
    pub(crate) fn file_fingerprint(&self) -> String {
        let mut held = Log::new();
        for entry in read(&self.file()).entries {
            held.add(entry);
        }
        merkle::fingerprint(&held.share_root())
    }

    /// Every record of every kind as one JSON object, sorted by id and kind.
    pub(crate) fn records(&self) -> Vec<Value> {
        let state = State::of(&self.log, KINDS);
        let mut all: Vec<(String, &str, Value)> = Vec::new();
        for kind in KINDS.all() {
            for (id, folded) in state.ever(kind.base) {
                let mut fields = Map::new();
                let mut conflicts = Map::new();
                for (name, field) in &folded.fields {
                    fields.insert(name.clone(), field.value().clone());
                    if field.in_conflict() && !name.contains('+') {
                        let heads = field.heads().iter().map(|h| h.value.clone()).collect();
                        conflicts.insert(name.clone(), Value::Array(heads));
                    }
                }
                let fact = |f: &mulin::log::Fact| {
                    let by = f.by.map(|by| by.to_string());
                    json!({ "id": f.id.to_string(), "at": f.at.to_string(), "by": by, "body": Value::from(f.body.clone()) })
                };
                let facts: Vec<Value> = folded.live().map(fact).collect();
                let record = json!({
                    "id": id.to_string(), "kind": kind.base, "removed": folded.hidden,
                    "fields": fields, "conflicts": conflicts, "facts": facts,
                });
                all.push((id.to_string(), kind.base, record));
            }
        }
        all.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        all.into_iter().map(|(.., record)| record).collect()
    }
}

/// Writes lines. A reader that has seen enough, as `head` has, closes the pipe: that ends it without a word.
///
/// # Errors
/// What else the writer says.
pub(crate) fn print_to(
    mut out: impl Write,
    lines: impl IntoIterator<Item = String>,
) -> Result<(), String> {
    let write = || -> io::Result<()> {
        for line in lines {
            writeln!(out, "{line}")?;
        }
        out.flush()
    };
    match write() {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {e}")),
        _ => Ok(()),
    }
}

/// The instant an RFC 3339 text names, for comparison; the least for what is none.
fn instant(made: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(made).map_or(i64::MIN, |at| at.timestamp())
}
