//! Reading an exchange file: (what could be read, what was wrong), never all or nothing.

use super::header::{Header, Signed};
use super::problem::Problem;
use super::write::{Attachment, leaf};
use super::{END, FILES, FORMAT, MAX_BYTES, OPENING, OPS, VERSION, limits, parts};
use crate::domain::KINDS;
use crate::log::canon::BadValue;
use crate::log::{CommunityId, Entry, Hash, OpError, Scope, canon, merkle};
use crate::share::pace::at_once;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::Range;

/// What Windows puts before a text.
const BOM: char = '\u{feff}';

/// For so many operations room is made beforehand at most.
const RESERVED: usize = 200_000;

/// After so many lines others may have a turn.
const PACE: usize = 200;

/// Where `line`, a piece of `text`, stands in it.
fn place_of(line: &str, text: &str) -> Range<usize> {
    let begin = line.as_ptr() as usize - text.as_ptr() as usize;
    begin..begin + line.len()
}

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

/// Reads a file as it came: of 64 MB at most.
pub fn read(text: &str) -> Read {
    if text.len() > MAX_BYTES {
        return Read::refused(Problem::TooLarge);
    }
    at_once(read_paced(text, &async |_, _| ()))
}

/// Reads the text of a file that may have been inflated, of 256 MB at most, and tells `pace` now and then how many of how
/// many bytes it has read. Where `pace` takes its time, so does this; whoever drops the future has called it off.
pub async fn read_paced(text: &str, pace: &impl AsyncFn(usize, usize)) -> Read {
    if limits::is_too_large(text) {
        return Read::refused(Problem::TooLarge);
    }
    let text = text.strip_prefix(BOM).unwrap_or(text);
    if let Some((part, parts)) = parts::numbers(text) {
        return Read::refused(Problem::Part { part, parts });
    }
    let mut out = Read::default();
    let exact = text.starts_with(OPENING) && out.lines(text, pace).await;
    if !exact {
        out.whole(text, pace).await;
    }
    if out.problems.contains(&Problem::TooLarge) {
        return Read::refused(Problem::TooLarge);
    }
    if out.header.is_none() && out.entries.is_empty() && !out.is_newer() {
        return Read::refused(Problem::NotOurs);
    }
    out.check();
    out
}

impl Read {
    fn refused(why: Problem) -> Self {
        Self { problems: vec![why], ..Self::default() }
    }

    fn is_newer(&self) -> bool {
        self.problems.iter().any(|p| matches!(p, Problem::Newer { .. }))
    }

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
    async fn lines(&mut self, text: &str, pace: &impl AsyncFn(usize, usize)) -> bool {
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
        let room = said.min(text.len() / 100).min(RESERVED);
        self.entries.reserve(room);
        self.places.reserve(room);
        // What the line before promised: another element, the end of the list, or (at its start) either.
        let mut more = None;
        let (mut in_files, mut ended) = (false, false);
        for (i, line) in lines {
            let number = i + 1;
            if number.is_multiple_of(PACE) {
                pace(place_of(line, text).start, text.len()).await;
            }
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
        if limits::holds_too_much(line) {
            let why = OpError::Value(BadValue::TooLong);
            return self.problems.push(Problem::Damaged { line: number, why });
        }
        match Entry::from_line(line) {
            Ok(entry) => self.entry(number, entry, place_of(line, text)),
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
        let unknown_form = value.is_object() && !known;
        match Entry::from_value(value) {
            Ok(entry) => {
                self.entry(number, entry, 0..0);
                self.note(Problem::Form);
            }
            Err(_) if unknown_form => self.unknown.push((number, raw.to_owned())),
            Err(why) => self.problems.push(Problem::Damaged { line: number, why }),
        }
    }

    /// Saves what can be saved of a text that is neither our lines nor JSON, or a newer container: every line that
    /// stands for itself.
    async fn salvage(&mut self, text: &str, pace: &impl AsyncFn(usize, usize)) {
        let newer = self.is_newer();
        // Where in a newer container we are: among its operations, its attachments, or in a part unknown here.
        let (mut in_ops, mut in_files) = (true, false);
        for (i, raw) in text.lines().enumerate() {
            let (number, line) = (i + 1, raw.trim());
            if number.is_multiple_of(PACE) {
                pace(place_of(raw, text).start, text.len()).await;
            }
            if newer && line.starts_with(']') {
                (in_ops, in_files) = (false, line == FILES);
            }
            let line = line.strip_suffix(',').unwrap_or(line);
            let whole = newer && line.starts_with('{') && line.ends_with('}');
            if in_files && whole {
                self.attachment(number, line);
            } else if (in_ops && whole) || line.starts_with("{\"id\"") {
                self.line(number, line, text);
            }
        }
    }

    /// Reads the text as one JSON value: re-indented, re-ordered, or of a newer version.
    async fn whole(&mut self, text: &str, pace: &impl AsyncFn(usize, usize)) {
        if limits::is_too_much_at_once(text) {
            return self.note(Problem::TooLarge);
        }
        let parsed = serde_json::from_str::<Value>(text).ok();
        let ours = |v: &Value| v.get("format").and_then(Value::as_str) == Some(FORMAT);
        let Some(mut value) = parsed.filter(ours) else {
            self.note(Problem::Header);
            return self.salvage(text, pace).await;
        };
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => self.note(Problem::Form),
            Some(version) if version > VERSION => {
                // An operation whose hash holds is whole whatever the container promises.
                self.note(Problem::Newer { version });
                self.header = value.get("header").and_then(Header::from_value).map(|(h, _)| h);
                self.salvage(text, pace).await;
                if self.entries.is_empty() {
                    self.items(value.get_mut("ops").map(Value::take));
                }
                return;
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
        if !self.items(value.get_mut("ops").map(Value::take)) {
            self.note(Problem::Header);
            self.salvage(text, pace).await;
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

    /// Takes the elements of a list; `false` where it is none.
    fn items(&mut self, list: Option<Value>) -> bool {
        let Some(Value::Array(items)) = list else { return false };
        for (i, item) in items.into_iter().enumerate() {
            let raw = canon::to_text(&item);
            self.value(i + 1, item, &raw);
        }
        true
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
        if !named && !self.is_newer() && self.header.as_ref().is_some_and(|h| h.files_root != files)
        {
            self.note(Problem::Root);
        }
        // Without a header there is nothing to hold them against: a file put together by hand, or one saved from a
        // database that would not open.
        let vouched = self.header.as_ref().is_none_or(|h| h.count == found && h.file_root == root);
        self.leave_out_remains(vouched);
        if self.header.as_ref().is_some_and(|h| h.signed() == Signed::Broken) {
            self.note(Problem::Signature);
        }
        match &self.header {
            // What a newer header promises may be something else.
            Some(_) if self.is_newer() && !vouched => {}
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
