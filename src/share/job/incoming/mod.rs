//! Reading a file that came in, away from the page: parts are joined, every line is checked and hashed, and what is read
//! goes to the page in portions it takes up one at a time while the rest is being read.

mod portion;
#[cfg(test)]
mod tests;

pub use portion::{Portion, Row};

use super::{Answer, Told};
use crate::log::{CommunityId, Entry, Hash, OpError, Seen};
use crate::share::file::{self, Attachment, Problem, Sink, Taken, read_into};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

/// Lines in a portion: some 8 ms of the page's time.
const PORTION: usize = 1_000;

/// Bytes of text in a portion, where its lines are long.
const PORTION_BYTES: usize = 1 << 19;

/// So many damaged lines are named; the rest is counted.
const NAMED: usize = 500;

/// What of the work reading is, in hundredths; the rest is working out the root of what was read.
const READING: usize = 90;

/// A file to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToRead {
    /// How long each of the texts is that stand one behind the other: one, or the parts of one file.
    pub lengths: Vec<usize>,
    /// The texts.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// What is wrong with a file, as the page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Fewer or more operations than the header says.
    Count {
        /// What the header says.
        said: u64,
        /// What is there.
        found: u64,
    },
    /// It does not end as it should.
    End,
    /// It was re-arranged on the way, and nothing in it was changed.
    Form,
    /// The header is missing or damaged.
    Header,
    /// Of a newer version.
    Newer {
        /// Its version.
        version: u64,
    },
    /// Not an exchange file.
    NotOurs,
    /// One of several parts that is damaged or whose others are missing.
    Part {
        /// Which.
        part: u64,
        /// Of how many.
        parts: u64,
    },
    /// Not the operations the header names.
    Root,
    /// It claims to be signed, and that does not hold.
    Signature,
    /// Larger than what is read.
    TooLarge,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// It is no JSON, or lacks a part.
    Shape,
    /// It holds what cannot be kept.
    Value,
    /// Its content does not match its id.
    Hash,
    /// It is an attachment whose bytes do not match its name.
    File,
}

/// What a file is, once all of it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The header as a text ([`file::Header::of_text`]), where it could be read.
    pub header: Option<String>,
    /// The community the file is of.
    pub community: Option<CommunityId>,
    /// The kinds that rows name, without version.
    pub kinds: Vec<String>,
    /// The communities that rows name.
    pub communities: Vec<CommunityId>,
    /// What is wrong with it as a whole.
    pub faults: Vec<Fault>,
    /// Damaged lines: where and how; the first few hundred.
    pub damaged: Vec<(usize, Damage)>,
    /// How many there are in all.
    pub damaged_in_all: usize,
    /// What the sections of a newer container are called that this version does not know; they were left aside.
    pub sections: Vec<String>,
    /// Lines of a form this version does not know.
    pub parked: Vec<String>,
    /// The lines of what erasure left of operations.
    pub gone: Vec<String>,
}

impl ToRead {
    /// Reads it; portions and attachments are told as news while it goes on.
    pub(super) async fn run(&self, told: &impl AsyncFn(Told<'_>)) -> Answer {
        let text = match self.text() {
            Ok(text) => text,
            Err(fault) => {
                let sheet = Sheet { faults: vec![fault], ..Sheet::default() };
                return Answer::Incoming(Box::new(sheet));
            }
        };
        let mut handing = Handing { told, ready: RefCell::default(), places: Places::default() };
        let frame = read_into(&text, &mut handing).await;
        let Places { kinds, communities, .. } = handing.places;
        let mut sheet = Sheet {
            header: frame.header.as_ref().map(file::Header::text),
            community: frame.community(),
            kinds,
            communities,
            parked: frame.parked,
            gone: frame.remains.iter().map(|(_, gone)| gone.line()).collect(),
            ..Sheet::default()
        };
        frame.problems.iter().for_each(|problem| sheet.note(problem));
        Answer::Incoming(Box::new(sheet))
    }

    /// The text of the file, of its parts where it came in parts. A flipped byte may leave what is not UTF-8: its line is
    /// damaged, the others are not.
    fn text(&self) -> Result<Cow<'_, str>, Fault> {
        if let [_] = self.lengths.as_slice() {
            return Ok(text_of(&self.bytes));
        }
        let mut rest = self.bytes.as_slice();
        let mut texts = Vec::with_capacity(self.lengths.len());
        for length in &self.lengths {
            let (text, more) = rest.split_at_checked(*length).ok_or(Fault::NotOurs)?;
            texts.push(text_of(text).into_owned());
            rest = more;
        }
        let joined = file::join(texts);
        match (joined.whole.into_iter().next(), joined.missing.first()) {
            (Some(whole), _) => Ok(Cow::Owned(whole)),
            (None, Some(missing)) => {
                let part = missing.missing.first().copied().unwrap_or(1);
                Err(Fault::Part { part, parts: missing.parts })
            }
            (None, None) => Err(Fault::NotOurs),
        }
    }
}

/// Bytes as a text. Nearly all are one, and to see that is quicker than to mend them.
fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Hands over what is read while the rest is being read.
struct Handing<'t, T> {
    told: &'t T,
    ready: RefCell<Ready>,
    places: Places,
}

/// What waits to be handed over.
#[derive(Default)]
struct Ready {
    portion: Portion,
    files: Vec<Attachment>,
}

impl Ready {
    /// The attachments, and the lines where they are enough for a portion or the last.
    fn take(&mut self, last: bool) -> (Vec<Attachment>, Option<Portion>) {
        let Portion { rows, text } = &self.portion;
        let full =
            rows.len() >= PORTION || text.len() >= PORTION_BYTES || (last && !rows.is_empty());
        (std::mem::take(&mut self.files), full.then(|| std::mem::take(&mut self.portion)))
    }
}

impl<T> Handing<'_, T> {
    fn add(&mut self, seen: &Seen<'_>, write: impl FnOnce(&mut String)) {
        let (kind, community) =
            (self.places.kind(seen.base()), self.places.community(seen.community));
        let Portion { rows, text } = &mut self.ready.get_mut().portion;
        if rows.is_empty() {
            rows.reserve(PORTION);
            text.reserve(PORTION_BYTES);
        }
        let begin = text.len();
        write(text);
        rows.push(Row {
            hash: seen.hash,
            on: seen.on,
            length: u32::try_from(text.len() - begin).unwrap_or(u32::MAX),
            kind,
            community,
            scope: seen.scope,
        });
    }
}

impl<T: AsyncFn(Told<'_>)> Sink for Handing<'_, T> {
    fn line(&mut self, line: &str) -> Result<Taken, OpError> {
        if let Some(seen) = Seen::of(line) {
            self.add(&seen, |text| text.push_str(line));
            return Ok(Taken::Whole { hash: seen.hash, community: seen.community });
        }
        let entry = Entry::from_line(line)?;
        let Some((hash, community)) = entry.whole().map(|s| (s.hash(), s.op().community)) else {
            return Ok(Taken::Gone(entry));
        };
        self.formed(entry);
        Ok(Taken::Whole { hash, community })
    }

    fn formed(&mut self, whole: Entry) {
        let Some(sealed) = whole.whole() else { return };
        let seen = Seen {
            hash: sealed.hash(),
            on: whole.on(),
            community: sealed.op().community,
            kind: whole.kind(),
            scope: whole.scope(),
        };
        self.add(&seen, |text| whole.write_line(text));
    }

    fn attached(&mut self, file: Attachment) {
        self.ready.get_mut().files.push(file);
    }

    async fn pace(&self, done: usize, all: usize) {
        let (files, portion) = self.ready.borrow_mut().take(done == all);
        for file in files {
            (self.told)(Told::News(&Answer::Attached(file.into()))).await;
        }
        if let Some(portion) = portion {
            (self.told)(Told::News(&Answer::Lines(portion))).await;
        }
        (self.told)(Told::Done(done / (all / READING + 1), 100)).await;
    }
}

impl Sheet {
    fn note(&mut self, problem: &Problem) {
        let fault = match problem {
            Problem::Damaged { line, why } => return self.damage(*line, damage(why)),
            Problem::File { line } => return self.damage(*line, Damage::File),
            Problem::Count { said, found } => Fault::Count { said: *said, found: *found },
            Problem::End => Fault::End,
            Problem::Form => Fault::Form,
            Problem::Header => Fault::Header,
            Problem::Newer { version } => Fault::Newer { version: *version },
            Problem::NotOurs => Fault::NotOurs,
            Problem::Part { part, parts } => Fault::Part { part: *part, parts: *parts },
            Problem::Root => Fault::Root,
            Problem::Section { name } => return self.sections.push(name.clone()),
            Problem::Signature => Fault::Signature,
            Problem::TooLarge => Fault::TooLarge,
        };
        self.faults.push(fault);
    }

    fn damage(&mut self, line: usize, how: Damage) {
        self.damaged_in_all += 1;
        if self.damaged.len() < NAMED {
            self.damaged.push((line, how));
        }
    }
}

fn damage(why: &OpError) -> Damage {
    match why {
        OpError::Json(_) | OpError::Member(_) | OpError::Form => Damage::Shape,
        OpError::Value(_) => Damage::Value,
        OpError::Hash => Damage::Hash,
    }
}

/// The words that rows name by their places.
#[derive(Default)]
struct Places {
    kinds: Vec<String>,
    by_kind: HashMap<String, u16>,
    communities: Vec<CommunityId>,
}

/// Past so many words everything has the last place: nobody counts so many kinds apart.
const MOST: u16 = u16::MAX;

impl Places {
    fn kind(&mut self, base: &str) -> u16 {
        if let Some(place) = self.by_kind.get(base) {
            return *place;
        }
        let place = u16::try_from(self.kinds.len()).unwrap_or(MOST);
        if place < MOST {
            self.kinds.push(base.to_owned());
            self.by_kind.insert(base.to_owned(), place);
        }
        place
    }

    fn community(&mut self, community: CommunityId) -> u16 {
        let found = self.communities.iter().position(|c| *c == community);
        let place = found.unwrap_or(self.communities.len());
        // A file of so many communities is of none; what is beyond is not taken in.
        if found.is_none() && place < usize::from(MOST).min(64) {
            self.communities.push(community);
        }
        u16::try_from(place).unwrap_or(MOST)
    }
}

/// An attachment on its way to the disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// The name operations use: the SHA-256 of the bytes.
    pub hash: Hash,
    /// Its media type.
    pub media: String,
    /// The bytes.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl From<Attachment> for Attached {
    fn from(file: Attachment) -> Self {
        Self { hash: file.hash(), media: file.media, bytes: file.bytes }
    }
}
