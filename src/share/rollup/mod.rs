//! Files of many communities, read for their figures alone 汇总: what no figure needs is neither parsed nor hashed, and
//! nothing is kept of a file but its [`Digest`].
//!
//! This is not how a file is taken in ([`super::file`]): it tells whether what is counted is whole, not whether all is.

mod line;
mod read;
mod table;
#[cfg(test)]
mod tests;

pub use read::{Rolled, roll};
pub use table::table;

use self::line::Look;
use super::age::Refused;
use super::file;
use crate::domain::rollup::{Digest, KINDS};
use crate::log::{Added, CommunityId, Entry, Hash, Log, Sealed, State};
use serde::{Deserialize, Serialize};

/// What stands in the way of relying on the figures of a file. Whatever could be read is counted all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Not an exchange file, or nothing in it can be read.
    NotOurs,
    /// It ends too early, or lines of it are missing.
    Cut,
    /// So many lines were changed on the way; they are not counted. The first of them, as an editor counts.
    Damaged {
        /// How many.
        lines: usize,
        /// The first.
        first: usize,
    },
    /// So many lines are of another community; they are not counted.
    Foreign(usize),
    /// It is one for anybody, in which papers entered one by one are left out: the results of such ballots cannot be told
    /// from it. All else is counted.
    Public,
    /// A container of a newer version: what this one can read of it is counted.
    Newer,
    /// Under a passphrase that was not given yet, or another one; it was not read.
    Locked,
    /// Under a passphrase, and does not open for another cause; it was not read.
    NotOpened(Refused),
    /// Packed, and this browser cannot unpack it or it is damaged; it was not read.
    Packed,
    /// Larger than a file may be; it was not read.
    TooLarge,
    /// The browser could not read it: it was moved or changed meanwhile.
    Unreadable,
}

/// How many lines or records are done between two pauses.
const STRIDE: usize = 400;

/// Which community a file is of, from its beginning (a few thousand characters do): what its header says, else what its
/// first operation says.
pub fn community_of(head: &str) -> Option<CommunityId> {
    ["\"community\"", "\"in\""].into_iter().find_map(|name| {
        head.match_indices(name).find_map(|(at, _)| {
            let rest = head[at + name.len()..].trim_start().strip_prefix(':')?;
            rest.trim_start().strip_prefix('"')?.get(..22)?.parse().ok()
        })
    })
}

/// The files of one community on their way to its figures. A file given twice, or files that hold the same operations,
/// count once.
pub struct Heap {
    community: CommunityId,
    log: Log,
}

impl Heap {
    /// No file yet.
    pub fn new(community: CommunityId) -> Self {
        Self { community, log: Log::new() }
    }

    /// How many operations were taken that a figure may need.
    pub fn len(&self) -> usize {
        self.log.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.log.is_empty()
    }

    /// Takes a file; what is wrong with it. `pace` hears how many of how many bytes are read.
    pub async fn take(&mut self, file: &[u8], pace: &impl AsyncFn(usize, usize)) -> Vec<Trouble> {
        let text = String::from_utf8_lossy(file);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut count = Count::default();
        let mut at = 0;
        for (n, raw) in text.split('\n').enumerate() {
            if n % STRIDE == STRIDE - 1 {
                pace(at, text.len()).await;
            }
            at += raw.len() + 1;
            self.line(n + 1, raw, &mut count);
        }
        if count.lines == 0 && count.damaged == 0 {
            return self.re_indented(text);
        }
        count.troubles()
    }

    fn line(&mut self, number: usize, raw: &str, count: &mut Count) {
        let line = raw.strip_suffix('\r').unwrap_or(raw);
        match line::look(line.strip_suffix(',').unwrap_or(line)) {
            Look::Op(id, raw) => {
                count.lines += 1;
                if Hash::of(raw.as_bytes()).op_id() != id {
                    return count.damage(number);
                }
                match Sealed::reopen(&id, raw) {
                    Ok(sealed) => self.entry(number, Entry::Whole(sealed), count),
                    Err(_) => count.damage(number),
                }
            }
            Look::Other => count.lines += 1,
            Look::End => count.ended = true,
            Look::Damaged => {
                count.lines += 1;
                count.damage(number);
            }
            Look::Head(version, said, public) => {
                count.public = public;
                count.newer = version.is_some_and(|version| version > file::VERSION);
                count.said = said;
            }
            Look::Nothing => {}
        }
    }

    fn entry(&mut self, number: usize, entry: Entry, count: &mut Count) {
        if KINDS.get(entry.base()).is_none() {
            return;
        }
        if entry.whole().is_some_and(|s| s.op().community != self.community) {
            count.foreign += 1;
        } else if self.log.add(entry) == Added::Clash {
            count.damage(number);
        }
    }

    /// A file that was put into another form on the way, as editors do: read as a whole.
    fn re_indented(&mut self, text: &str) -> Vec<Trouble> {
        let read = file::read(text);
        let mut count = Count { lines: read.entries.len(), ended: true, ..Count::default() };
        if read.entries.is_empty() {
            return vec![Trouble::NotOurs];
        }
        for problem in &read.problems {
            match problem {
                file::Problem::Damaged { line, .. } => count.damage(*line),
                file::Problem::Count { .. } | file::Problem::End => count.ended = false,
                file::Problem::Newer { .. } => count.newer = true,
                _ => {}
            }
        }
        count.public =
            read.header.as_ref().is_some_and(|h| h.profile == Some(file::Profile::Public));
        for entry in read.entries {
            self.entry(0, entry, &mut count);
        }
        count.troubles()
    }

    /// What it adds up to. `pace` hears how many of how many records are folded.
    pub async fn digest(self, pace: &impl AsyncFn(usize, usize)) -> Digest {
        let (mut state, records) = State::begin(&self.log, KINDS);
        for (n, some) in records.chunks(STRIDE).enumerate() {
            state.fold_some(&self.log, some);
            pace((n + 1) * STRIDE, records.len()).await;
        }
        drop(self.log);
        Digest::of(&state, self.community)
    }
}

/// What is counted of a file while its lines are read.
#[derive(Default)]
struct Count {
    /// Lines that are operations, remains of them, or of a form this version does not know.
    lines: usize,
    damaged: usize,
    first: usize,
    foreign: usize,
    /// What the header says, where it could be read.
    said: Option<u64>,
    newer: bool,
    public: bool,
    ended: bool,
}

impl Count {
    fn damage(&mut self, line: usize) {
        if self.damaged == 0 {
            self.first = line;
        }
        self.damaged += 1;
    }

    fn troubles(&self) -> Vec<Trouble> {
        let mut all = Vec::new();
        if self.newer {
            all.push(Trouble::Newer);
        }
        if self.public {
            all.push(Trouble::Public);
        }
        if !self.ended || self.said.is_some_and(|said| said != self.lines as u64) {
            all.push(Trouble::Cut);
        }
        if self.damaged > 0 {
            all.push(Trouble::Damaged { lines: self.damaged, first: self.first });
        }
        if self.foreign > 0 {
            all.push(Trouble::Foreign(self.foreign));
        }
        all
    }
}
