//! Reading an exchange file line by line. What is whole goes to a [`Sink`] as soon as it is read, so that a file need not
//! be in memory twice and whoever takes it up need not wait for its end.

use super::header::{Header, Signed};
use super::problem::Problem;
use super::sink::{Frame, Sink, Taken};
use super::write::Attachment;
use super::{END, FILES, FORMAT, OPENING, OPS, VERSION, limits, parts, places};
use crate::domain::KINDS;
use crate::log::canon::BadValue;
use crate::log::{CommunityId, Entry, Hash, OpError, Scope, canon, merkle};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What Windows puts before a text.
const BOM: char = '\u{feff}';

/// For so many operations room is made beforehand at most.
const RESERVED: usize = 200_000;

/// So many unknown sections of a newer container are named, and so many characters of each name.
const SECTIONS: usize = 20;
const SECTION_NAME: usize = 40;

/// After so many lines others may have a turn.
const PACE: usize = 200;

/// Reads the text of a file, of 256 MB at most. Where the sink's pace takes its time, so does this; whoever drops the
/// future has called it off.
pub(in crate::share) async fn read_into(text: &str, sink: &mut impl Sink) -> Frame {
    if limits::is_too_large(text) {
        return Frame::refused(Problem::TooLarge);
    }
    let text = text.strip_prefix(BOM).unwrap_or(text);
    if let Some((part, parts)) = parts::numbers(text) {
        return Frame::refused(Problem::Part { part, parts });
    }
    let mut reader = Reader::of(sink);
    let exact = text.starts_with(OPENING) && reader.lines(text).await;
    if !exact {
        reader.whole(text).await;
    }
    if reader.out.problems.contains(&Problem::TooLarge) {
        return Frame::refused(Problem::TooLarge);
    }
    if reader.out.header.is_none() && reader.leaves.is_empty() && !reader.out.is_newer() {
        return Frame::refused(Problem::NotOurs);
    }
    reader.sink.pace(text.len(), text.len()).await;
    reader.check(text.len()).await;
    reader.out
}

/// A file being read.
struct Reader<'s, S> {
    sink: &'s mut S,
    out: Frame,
    /// What the root of the file is over, operations and their remains.
    leaves: Vec<Hash>,
    /// What the root of its attachments is over.
    attached: Vec<Hash>,
    /// Lines of unknown form before it is known whether the file is whole, with their places.
    unknown: Vec<(usize, String)>,
    /// The lines of what erasure left, one for each of [`Frame::remains`].
    remains: Vec<usize>,
    /// How many operations name which community.
    named: BTreeMap<CommunityId, usize>,
    /// Made by the page of last resort: its header promises nothing, and its lines are those of a database.
    recovered: bool,
}

/// The sections of a newer container that this version does not know: their names as far as anybody would read them.
fn unknown_sections(value: &Value) -> Vec<Problem> {
    let known = ["format", "version", "header", "ops", "files"];
    let names = value.as_object().into_iter().flat_map(serde_json::Map::keys);
    names
        .filter(|name| !known.contains(&name.as_str()))
        .take(SECTIONS)
        .map(|name| Problem::Section { name: name.chars().take(SECTION_NAME).collect() })
        .collect()
}

/// Where `line`, a piece of `text`, begins in it.
fn place_of(line: &str, text: &str) -> usize {
    line.as_ptr() as usize - text.as_ptr() as usize
}

impl<'s, S: Sink> Reader<'s, S> {
    fn of(sink: &'s mut S) -> Self {
        Self {
            sink,
            out: Frame::default(),
            leaves: Vec::new(),
            attached: Vec::new(),
            unknown: Vec::new(),
            remains: Vec::new(),
            named: BTreeMap::new(),
            recovered: false,
        }
    }

    /// Reads line by line, as written. `false` where the text does not have this form at all (re-indented, say).
    async fn lines(&mut self, text: &str) -> bool {
        let mut lines = text.split('\n').map(|l| l.strip_suffix('\r').unwrap_or(l)).enumerate();
        let Some(head) = lines.next().and_then(|(_, l)| l.strip_prefix(OPENING)?.strip_suffix(OPS))
        else {
            return false;
        };
        let header = serde_json::from_str::<Value>(head).ok();
        match header.as_ref().and_then(Header::from_value) {
            Some((header, whole)) => {
                self.out.header = Some(header);
                if !whole {
                    self.out.problems.push(Problem::Header);
                }
            }
            None if header == Some(json!({"recovered": true})) => self.recovered = true,
            None => self.out.problems.push(Problem::Header),
        }
        // The header may say anything; a line takes more than a hundred bytes.
        let said = self.out.header.as_ref().map_or(0, |h| usize::try_from(h.count).unwrap_or(0));
        self.leaves.reserve(said.min(text.len() / 100).min(RESERVED));
        // What the line before promised: another element, the end of the list, or (at its start) either.
        let mut more = None;
        let (mut in_files, mut ended) = (false, false);
        for (i, line) in lines {
            let number = i + 1;
            if number.is_multiple_of(PACE) {
                self.sink.pace(place_of(line, text), text.len()).await;
            }
            if ended {
                if !line.is_empty() {
                    self.out.note(Problem::End);
                }
            } else if line == END || (line == FILES && !in_files) {
                if more == Some(true) {
                    self.out.note(Problem::Form);
                }
                (in_files, ended, more) = (true, line == END, None);
            } else if line.is_empty() {
                self.out.note(Problem::Form);
            } else {
                if more == Some(false) {
                    self.out.note(Problem::Form);
                }
                let bare = line.strip_suffix(',');
                more = Some(bare.is_some());
                let bare = bare.unwrap_or(line);
                if in_files {
                    self.attachment(number, bare);
                } else {
                    self.line(number, bare);
                }
            }
        }
        if !ended {
            self.out.note(Problem::End);
        }
        true
    }

    fn attachment(&mut self, number: usize, line: &str) {
        let read = serde_json::from_str(line).ok();
        self.attach(number, read.as_ref());
    }

    fn attach(&mut self, number: usize, value: Option<&Value>) {
        match value.and_then(Attachment::from_value) {
            Some(file) => {
                self.attached.push(Hash::of(file.line().as_bytes()));
                self.sink.attached(file);
            }
            None => self.out.problems.push(Problem::File { line: number }),
        }
    }

    fn damaged(&mut self, line: usize, why: OpError) {
        self.out.problems.push(Problem::Damaged { line, why });
    }

    /// Takes one line.
    fn line(&mut self, number: usize, line: &str) {
        if limits::holds_too_much(line) {
            return self.damaged(number, OpError::Value(BadValue::TooLong));
        }
        match self.sink.line(line) {
            Ok(taken) => self.taken(number, taken),
            Err(OpError::Form) => match serde_json::from_str(line) {
                Ok(value) => self.value(number, value, line),
                Err(e) => self.damaged(number, OpError::Json(e.to_string())),
            },
            Err(why) => self.damaged(number, why),
        }
    }

    fn taken(&mut self, number: usize, taken: Taken) {
        match taken {
            Taken::Whole { hash, community } => {
                self.leaves.push(hash);
                *self.named.entry(community).or_default() += 1;
            }
            Taken::Gone(entry) => {
                let before = self.leaves.len() - self.out.remains.len();
                // The hash of an erased operation is that of its lost body and says nothing about the remains, so these
                // count as they stand.
                self.leaves.push(Hash::of(entry.line().as_bytes()));
                self.remains.push(number);
                self.out.remains.push((before, entry));
            }
        }
    }

    /// Takes one element that is JSON but not in the form we write.
    fn value(&mut self, number: usize, value: Value, raw: &str) {
        let known = value.get("op").is_some() || value.get("gone").is_some();
        let unknown_form = value.is_object() && !known;
        match Entry::from_value(value) {
            Ok(entry) => {
                let whole = entry.whole().map(|whole| (whole.hash(), whole.op().community));
                let taken = if let Some((hash, community)) = whole {
                    self.sink.formed(entry);
                    Taken::Whole { hash, community }
                } else {
                    Taken::Gone(entry)
                };
                self.taken(number, taken);
                self.out.note(Problem::Form);
            }
            Err(_) if unknown_form => self.unknown.push((number, raw.to_owned())),
            Err(why) => self.damaged(number, why),
        }
    }

    /// Saves what can be saved of a text that is neither our lines nor JSON, or a newer container: every line that
    /// stands for itself.
    async fn salvage(&mut self, text: &str) {
        let newer = self.out.is_newer();
        // Where in a newer container we are: among its operations, its attachments, or in a part unknown here.
        let (mut in_ops, mut in_files) = (true, false);
        for (i, raw) in text.lines().enumerate() {
            let (number, line) = (i + 1, raw.trim());
            if number.is_multiple_of(PACE) {
                self.sink.pace(place_of(raw, text), text.len()).await;
            }
            if newer && line.starts_with(']') {
                (in_ops, in_files) = (false, line == FILES);
            }
            let line = line.strip_suffix(',').unwrap_or(line);
            let whole = newer && line.starts_with('{') && line.ends_with('}');
            if in_files && whole {
                self.attachment(number, line);
            } else if (in_ops && whole) || line.starts_with("{\"id\"") {
                self.line(number, line);
            }
        }
    }

    /// Reads the text as one JSON value: re-indented, re-ordered, or of a newer version.
    async fn whole(&mut self, text: &str) {
        if limits::is_too_much_at_once(text) {
            return self.out.note(Problem::TooLarge);
        }
        let parsed = serde_json::from_str::<Value>(text).ok();
        let ours = |v: &Value| v.get("format").and_then(Value::as_str) == Some(FORMAT);
        let Some(mut value) = parsed.filter(ours) else {
            self.out.note(Problem::Header);
            return self.salvage(text).await;
        };
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => self.out.note(Problem::Form),
            Some(version) if version > VERSION => {
                // An operation whose hash holds is whole whatever the container promises.
                self.out.note(Problem::Newer { version });
                self.out.header = value.get("header").and_then(Header::from_value).map(|(h, _)| h);
                self.out.problems.extend(unknown_sections(&value));
                self.salvage(text).await;
                if self.leaves.is_empty() {
                    self.items(value.get_mut("ops").map(Value::take), text);
                }
                return;
            }
            _ => self.out.note(Problem::Header),
        }
        match value.get("header").and_then(Header::from_value) {
            Some((header, whole)) => {
                self.out.header = Some(header);
                if !whole {
                    self.out.note(Problem::Header);
                }
            }
            None => self.out.note(Problem::Header),
        }
        if !self.items(value.get_mut("ops").map(Value::take), text) {
            self.out.note(Problem::Header);
            self.salvage(text).await;
        }
        if let Some(Value::Array(items)) = value.get("files") {
            let lines = places::lines_of(text, "files");
            for (i, item) in items.iter().enumerate() {
                self.attach(lines.get(i).copied().unwrap_or(i + 1), Some(item));
            }
        }
    }

    /// Takes the operations of a file read as one value, each told by the line of the text it begins on; `false` where
    /// they are no list.
    fn items(&mut self, list: Option<Value>, text: &str) -> bool {
        let Some(Value::Array(items)) = list else { return false };
        let lines = places::lines_of(text, "ops");
        for (i, item) in items.into_iter().enumerate() {
            let raw = canon::to_text(&item);
            self.value(lines.get(i).copied().unwrap_or(i + 1), item, &raw);
        }
        true
    }

    /// Leaves out remains nobody vouches for. An operation's id is the hash of its content, and damage shows; that of
    /// remains is the hash of what is lost, so only the root of the file tells whether they are as they were written.
    /// And what is not personal is never erased, whatever a line says.
    fn leave_out_remains(&mut self, vouched: bool) {
        let mut lines = std::mem::take(&mut self.remains).into_iter();
        let Frame { remains, problems, .. } = &mut self.out;
        remains.retain(|(_, entry)| {
            let line = lines.next().unwrap_or_default();
            let kind = KINDS.get(entry.base());
            let why = if kind.is_some_and(|kind| kind.scope != Scope::Personal) {
                OpError::Member("kind")
            } else if vouched {
                return true;
            } else {
                OpError::Hash
            };
            problems.push(Problem::Damaged { line, why });
            false
        });
    }

    /// Holds what was read against what the header promises. Lines of unknown form are kept only in a file that is
    /// whole: otherwise they may as well be damage.
    async fn check(&mut self, size: usize) {
        let most = std::mem::take(&mut self.named).into_iter().max_by_key(|(_, n)| *n);
        self.out.named = most.map(|(community, _)| community);
        let unknown = std::mem::take(&mut self.unknown);
        let mut leaves = std::mem::take(&mut self.leaves);
        leaves.extend(unknown.iter().map(|(_, raw)| Hash::of(raw.as_bytes())));
        let found = leaves.len() as u64;
        let root = merkle::root_paced(leaves, &async || self.sink.pace(size, size).await).await;
        let files = merkle::root(std::mem::take(&mut self.attached));
        let out = &mut self.out;
        let named = out.problems.iter().any(|p| matches!(p, Problem::File { .. } | Problem::End));
        if !named && !out.is_newer() && out.header.as_ref().is_some_and(|h| h.files_root != files) {
            out.note(Problem::Root);
        }
        // Without a header there is nothing to hold them against: a file put together by hand, or one saved from a
        // database that would not open.
        let vouched = out.header.as_ref().is_none_or(|h| h.count == found && h.file_root == root);
        self.leave_out_remains(vouched);
        let out = &mut self.out;
        if out.header.as_ref().is_some_and(|h| h.signed() == Signed::Broken) {
            out.note(Problem::Signature);
        }
        let kept = match &out.header {
            // What a newer header promises may be something else.
            Some(_) if out.is_newer() && !vouched => false,
            Some(header) if header.count != found => {
                let said = header.count;
                out.note(Problem::Count { said, found });
                false
            }
            Some(header) if header.file_root != root => {
                out.note(Problem::Root);
                false
            }
            Some(_) => true,
            None => self.recovered,
        };
        if kept {
            out.parked = unknown.into_iter().map(|(_, raw)| raw).collect();
        } else {
            let damaged = |(line, _)| Problem::Damaged { line, why: OpError::Form };
            out.problems.extend(unknown.into_iter().map(damaged));
        }
    }
}
