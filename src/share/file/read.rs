//! Reading an exchange file: (what could be read, what was wrong), never all or nothing.

use super::header::Header;
use super::write::{Attachment, leaf};
use super::{END, FILES, FORMAT, MAX_BYTES, OPENING, OPS, VERSION};
use crate::domain::KINDS;
use crate::log::{CommunityId, Entry, Hash, OpError, Scope, canon, merkle};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is wrong with a file or a line of it. Lines count from 1, as a text editor counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Fewer or more operations than the header says: the file was cut or added to.
    Count {
        /// What the header says.
        said: u64,
        /// What is there.
        found: u64,
    },
    /// A line that cannot be read; it was left out.
    Damaged {
        /// Where.
        line: usize,
        /// Why.
        why: OpError,
    },
    /// The file does not end as it should: it was cut.
    End,
    /// An attachment whose bytes do not match its name; it was left out.
    File {
        /// Where.
        line: usize,
    },
    /// Every operation is as its author wrote it, but the file was re-indented or re-ordered on the way.
    Form,
    /// The header is missing or damaged.
    Header,
    /// A container of a newer version: Mulin must be updated to read it.
    Newer {
        /// Its version.
        version: u64,
    },
    /// Not an exchange file at all.
    NotOurs,
    /// The operations or attachments are not the ones the header commits to.
    Root,
    /// Larger than 64 MB.
    TooLarge,
}

/// What Windows puts before a text.
const BOM: char = '\u{feff}';

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The header, where it could be read.
    pub header: Option<Header>,
    /// Operations, in the order of the file.
    pub entries: Vec<Entry>,
    /// Where the line of each entry stands in the text, to be kept as it stands; empty where it had to be put into form.
    places: Vec<Range<usize>>,
    /// Lines of a form this version does not know: kept and passed on.
    pub parked: Vec<String>,
    /// The same before it is known whether the file is whole, with their places.
    unknown: Vec<(usize, String)>,
    /// Where the remains of erased operations stand, by line and among the entries.
    remains: Vec<(usize, usize)>,
    /// Attachments.
    pub files: Vec<Attachment>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    /// Made by the page of last resort: its header promises nothing, and its lines are those of a database.
    recovered: bool,
}

/// Reads a file.
pub fn read(text: &str) -> Read {
    let mut out = Read::default();
    if text.len() > MAX_BYTES {
        out.problems.push(Problem::TooLarge);
        return out;
    }
    let text = text.strip_prefix(BOM).unwrap_or(text);
    let exact = text.starts_with(OPENING) && out.lines(text);
    if !exact {
        out.whole(text);
    }
    let newer = out.problems.iter().any(|p| matches!(p, Problem::Newer { .. }));
    if out.header.is_none() && out.entries.is_empty() && !newer {
        return Read { problems: vec![Problem::NotOurs], ..Read::default() };
    }
    out.check();
    out
}

impl Read {
    /// The community the file is of: what the header says if nothing of it was changed on the way, else what most of the
    /// operations say, each of which is checked by itself.
    pub fn community(&self) -> Option<CommunityId> {
        let header = self.header.as_ref().map(|h| h.community);
        if header.is_some() && !self.problems.contains(&Problem::Header) {
            return header;
        }
        let mut named: BTreeMap<CommunityId, usize> = BTreeMap::new();
        for sealed in self.entries.iter().filter_map(Entry::whole) {
            *named.entry(sealed.op().community).or_default() += 1;
        }
        named.into_iter().max_by_key(|(_, n)| *n).map(|(community, _)| community).or(header)
    }

    /// Reads line by line, as written. `false` where the text does not have this form at all (re-indented, say).
    fn lines(&mut self, text: &str) -> bool {
        let mut lines = text.split('\n').map(|l| l.strip_suffix('\r').unwrap_or(l)).enumerate();
        let Some(head) = lines.next().and_then(|(_, l)| l.strip_prefix(OPENING)?.strip_suffix(OPS))
        else {
            return false;
        };
        let header = serde_json::from_str::<Value>(head).ok();
        match header.as_ref().and_then(Header::from_value) {
            Some((header, true)) => self.header = Some(header),
            Some((header, false)) => {
                self.header = Some(header);
                self.problems.push(Problem::Header);
            }
            None if header == Some(json!({"recovered": true})) => self.recovered = true,
            None => self.problems.push(Problem::Header),
        }
        // The header may say anything; a line takes more than a hundred bytes.
        let said = self.header.as_ref().map_or(0, |h| usize::try_from(h.count).unwrap_or(0));
        self.entries.reserve(said.min(text.len() / 100));
        self.places.reserve(said.min(text.len() / 100));
        // What the line before promised: another element, the end of the list, or (at its start) either.
        let mut more = None;
        let (mut in_files, mut ended) = (false, false);
        for (i, line) in lines {
            let number = i + 1;
            if ended {
                if !line.is_empty() {
                    self.note(Problem::End);
                }
            } else if line == END || (line == FILES && !in_files) {
                if more == Some(true) {
                    self.note(Problem::Form);
                }
                (in_files, ended, more) = (true, line == END, None);
            } else if line.is_empty() {
                self.note(Problem::Form);
            } else {
                if more == Some(false) {
                    self.note(Problem::Form);
                }
                let bare = line.strip_suffix(',');
                more = Some(bare.is_some());
                let bare = bare.unwrap_or(line);
                if in_files {
                    self.attachment(number, bare);
                } else {
                    self.line(number, bare, text);
                }
            }
        }
        if !ended {
            self.note(Problem::End);
        }
        true
    }

    fn attachment(&mut self, number: usize, line: &str) {
        match serde_json::from_str(line).ok().as_ref().and_then(Attachment::from_value) {
            Some(file) => self.files.push(file),
            None => self.problems.push(Problem::File { line: number }),
        }
    }

    /// Takes one line of `text`.
    fn line(&mut self, number: usize, line: &str, text: &str) {
        match Entry::from_line(line) {
            Ok(entry) => {
                let begin = line.as_ptr() as usize - text.as_ptr() as usize;
                self.entry(number, entry, begin..begin + line.len());
            }
            Err(OpError::Form) => match serde_json::from_str(line) {
                Ok(value) => self.value(number, value, line),
                Err(e) => self
                    .problems
                    .push(Problem::Damaged { line: number, why: OpError::Json(e.to_string()) }),
            },
            Err(why) => self.problems.push(Problem::Damaged { line: number, why }),
        }
    }

    fn entry(&mut self, number: usize, entry: Entry, place: Range<usize>) {
        if entry.whole().is_none() {
            self.remains.push((number, self.entries.len()));
        }
        self.entries.push(entry);
        self.places.push(place);
    }

    /// Leaves out remains nobody vouches for. An operation's id is the hash of its content, and damage shows; that of
    /// remains is the hash of what is lost, so only the root of the file tells whether they are as they were written.
    /// And what is not personal is never erased, whatever a line says.
    fn leave_out_remains(&mut self, vouched: bool) {
        let mut out: Vec<usize> = Vec::new();
        for (line, at) in std::mem::take(&mut self.remains) {
            let kind = KINDS.get(self.entries[at].base());
            let why = if kind.is_some_and(|kind| kind.scope != Scope::Personal) {
                OpError::Member("kind")
            } else if vouched {
                continue;
            } else {
                OpError::Hash
            };
            out.push(at);
            self.problems.push(Problem::Damaged { line, why });
        }
        for at in out.into_iter().rev() {
            self.entries.remove(at);
            self.places.remove(at);
        }
    }

    /// Takes one element that is JSON but not in the form we write.
    fn value(&mut self, number: usize, value: Value, raw: &str) {
        let known = value.get("op").is_some() || value.get("gone").is_some();
        let unknown_form = value.get("id").is_some() && !known;
        match Entry::from_value(value) {
            Ok(entry) => {
                self.entry(number, entry, 0..0);
                self.note(Problem::Form);
            }
            Err(_) if unknown_form => self.unknown.push((number, raw.to_owned())),
            Err(why) => self.problems.push(Problem::Damaged { line: number, why }),
        }
    }

    /// Saves what can be saved of a text that is neither our lines nor JSON: every line that stands for itself.
    fn salvage(&mut self, text: &str) {
        for (i, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.starts_with("{\"id\"") {
                self.line(i + 1, line.strip_suffix(',').unwrap_or(line), text);
            }
        }
    }

    /// Reads the text as one JSON value: re-indented, re-ordered, or of a newer version.
    fn whole(&mut self, text: &str) {
        let Ok(mut value) = serde_json::from_str::<Value>(text) else {
            self.note(Problem::Header);
            return self.salvage(text);
        };
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            self.note(Problem::Header);
            return self.salvage(text);
        }
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => self.note(Problem::Form),
            Some(version) if version > VERSION => {
                // An operation whose hash holds is whole whatever the container promises.
                self.note(Problem::Newer { version });
                return self.salvage(text);
            }
            _ => self.note(Problem::Header),
        }
        match value.get("header").and_then(Header::from_value) {
            Some((header, whole)) => {
                self.header = Some(header);
                if !whole {
                    self.note(Problem::Header);
                }
            }
            None => self.note(Problem::Header),
        }
        if let Some(Value::Array(items)) = value.get_mut("ops").map(Value::take) {
            for (i, item) in items.into_iter().enumerate() {
                let raw = canon::to_text(&item);
                self.value(i + 1, item, &raw);
            }
        } else {
            self.note(Problem::Header);
            self.salvage(text);
        }
        if let Some(Value::Array(items)) = value.get("files") {
            for (i, item) in items.iter().enumerate() {
                match Attachment::from_value(item) {
                    Some(file) => self.files.push(file),
                    None => self.problems.push(Problem::File { line: i + 1 }),
                }
            }
        }
    }

    /// The entries, each with its line as it stands in `text`, which was read; `None` where it had to be put into form.
    pub fn into_lines(self, text: &str) -> impl Iterator<Item = (Entry, Option<&str>)> {
        let text = text.strip_prefix(BOM).unwrap_or(text);
        let line = move |place: Range<usize>| text.get(place).filter(|line| !line.is_empty());
        self.entries.into_iter().zip(self.places.into_iter().map(line))
    }

    fn note(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Holds what was read against what the header promises. Lines of unknown form are kept only in a file that is
    /// whole: otherwise they may as well be damage.
    fn check(&mut self) {
        let unknown = std::mem::take(&mut self.unknown);
        let found = (self.entries.len() + unknown.len()) as u64;
        let hash = |raw: &str| Hash::of(raw.as_bytes());
        let entries = self.entries.iter().map(leaf);
        let root = merkle::root(entries.chain(unknown.iter().map(|(_, raw)| hash(raw))));
        let files = merkle::root(self.files.iter().map(|file| hash(&file.line())));
        let named = self.problems.iter().any(|p| matches!(p, Problem::File { .. } | Problem::End));
        if !named && self.header.as_ref().is_some_and(|h| h.files_root != files) {
            self.note(Problem::Root);
        }
        // Without a header there is nothing to hold them against: a file put together by hand, or one saved from a
        // database that would not open.
        let vouched = self.header.as_ref().is_none_or(|h| h.count == found && h.file_root == root);
        self.leave_out_remains(vouched);
        match &self.header {
            Some(header) if header.count != found => {
                let said = header.count;
                self.note(Problem::Count { said, found });
            }
            Some(header) if header.file_root != root => self.note(Problem::Root),
            Some(_) => {
                self.parked = unknown.into_iter().map(|(_, raw)| raw).collect();
                return;
            }
            None if self.recovered => {
                self.parked = unknown.into_iter().map(|(_, raw)| raw).collect();
                return;
            }
            None => {}
        }
        for (line, _) in unknown {
            self.problems.push(Problem::Damaged { line, why: OpError::Form });
        }
    }
}
