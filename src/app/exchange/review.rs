//! A file that was read, held against what is here: what taking it in would bring. Looking changes nothing.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::app::book::Book;
use crate::domain::KINDS;
use crate::domain::conflicts::{Conflict, arising};
use crate::domain::retention::{Hold, named, unapplied};
use crate::log::{Brought, Class, CommunityId, ERASE, Entry, Log, OpId, RecordId, Scope, Stamp};
use crate::share::file::Header;
use crate::share::job::{Attached, Portion, Row, Sheet};
use crate::store::{NewFile, Pack, lines};

/// What came of one kind of thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Records nobody had said anything about here.
    pub made: usize,
    /// Records that change.
    pub changed: usize,
    /// Operations.
    pub ops: usize,
}

/// A file that was read and not yet taken in.
#[derive(Default)]
pub struct Review {
    /// What the file is called.
    pub name: String,
    /// Its header, where it could be read.
    pub header: Option<Header>,
    /// What was read of it as a whole.
    pub sheet: Sheet,
    /// Whether it is of another community than the one open now.
    pub other: bool,
    /// Operations that are not here yet.
    pub new: usize,
    /// Operations that are here already.
    pub known: usize,
    /// Operations that have no business in a file of this community; they are left out.
    pub strange: usize,
    /// New operations of kinds this version does not know: kept and passed on.
    pub unknown: usize,
    /// New operations that name, reach or place somebody.
    pub personal: usize,
    /// Bodies that come along and were erased here: only their remains are taken in.
    pub erased_here: usize,
    /// What is new, by kind.
    pub tally: BTreeMap<String, Tally>,
    /// Photographs and other attachments.
    pub attached: usize,
    /// Every operation in it, those that are here already as well.
    pub(super) all: Vec<OpId>,
    fresh: RefCell<Fresh>,
}

/// What is looked up once the page says the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Where two people would have said different things.
    pub conflicts: Vec<Conflict>,
    /// What others have erased and is still here: it goes only if a person says so.
    pub erasures: Vec<Hold>,
}

/// What would be taken in.
#[derive(Default)]
pub(super) struct Fresh {
    pub(super) pack: Pack,
    pub(super) rows: Vec<Row>,
    pub(super) brought: Brought,
    pub(super) files: Vec<NewFile>,
    /// The lines as operations, as far as they are read.
    pub(super) entries: Vec<Entry>,
    /// How many blocks of lines that are.
    blocks: usize,
    /// And how many lines.
    lines: usize,
}

/// What one community's lines come to.
#[derive(Default)]
struct Share {
    pack: Pack,
    rows: Vec<Row>,
    known: usize,
    erased_here: usize,
    made: HashSet<RecordId>,
    by_kind: HashMap<u16, (HashSet<RecordId>, HashSet<RecordId>, usize)>,
}

/// Gathers what is new while the file is being read.
#[derive(Default)]
pub(super) struct Gather {
    shares: HashMap<u16, Share>,
    strange: usize,
    seen: HashSet<OpId>,
    /// Every operation in the file.
    all: Vec<OpId>,
    files: Vec<NewFile>,
    /// What was erased here: named by a fact, and no body of it is left.
    erased: HashSet<OpId>,
}

impl Gather {
    /// Against what `log` holds.
    pub(super) fn of(log: &Log) -> Self {
        let named_here = log.iter().flat_map(named);
        let gone = |id: &OpId| log.get(id).is_none_or(|e| e.whole().is_none());
        Self { erased: named_here.filter(gone).collect(), ..Self::default() }
    }

    pub(super) fn attach(&mut self, file: Attached) {
        let hash = file.hash.to_string();
        self.files.push(NewFile { hash, media: file.media, bytes: file.bytes });
    }

    /// Takes up a portion.
    pub(super) fn take(&mut self, portion: &Portion, log: &Log) {
        for (row, line) in portion.lines() {
            let id = row.hash.op_id();
            if row.scope == Scope::Local {
                self.strange += 1;
                continue;
            }
            self.all.push(id);
            let share = self.shares.entry(row.community).or_default();
            if !log.lacks_op(&id, row.scope) {
                share.known += 1;
            } else if self.seen.insert(id) {
                if row.scope == Scope::Personal && self.erased.contains(&id) {
                    share.remains(row, line);
                } else {
                    share.pack.line(|text| text.push_str(line));
                    share.count(row, log);
                }
            }
        }
    }

    /// What was read, once all of it is.
    pub(super) fn finish(mut self, name: String, sheet: Sheet, book: &Book) -> Review {
        let community = sheet.community.unwrap_or(book.community);
        let place = sheet.communities.iter().position(|c| *c == community);
        let place = place.and_then(|place| u16::try_from(place).ok());
        let mut share = place.and_then(|place| self.shares.remove(&place)).unwrap_or_default();
        let others = self.shares.values().map(|other| other.rows.len() + other.known);
        let strange = self.strange + others.sum::<usize>();
        share.gone(&sheet.gone, &book.log, &mut self.seen);
        let base = |kind: u16| sheet.kinds.get(usize::from(kind)).map_or("", String::as_str);
        let tally: BTreeMap<String, Tally> = share
            .by_kind
            .iter()
            .map(|(kind, (made, changed, ops))| {
                let tally = Tally { made: made.len(), changed: changed.len(), ops: *ops };
                (base(*kind).to_owned(), tally)
            })
            .collect();
        let is_unknown = |base: &&String| KINDS.get(base).is_none();
        let unknown = tally.keys().filter(is_unknown).map(|base| tally[base].ops).sum();
        let mut records: Vec<RecordId> = share.made.into_iter().collect();
        records.sort_unstable();
        let ops = share.rows.iter().map(|row| row.hash.op_id()).collect();
        Review {
            name,
            header: sheet.header.as_deref().and_then(Header::of_text),
            other: community != book.community,
            new: share.rows.len(),
            known: share.known,
            strange,
            unknown,
            personal: share.rows.iter().filter(|row| row.scope == Scope::Personal).count(),
            erased_here: share.erased_here,
            tally,
            attached: self.files.len(),
            all: self.all,
            fresh: RefCell::new(Fresh {
                pack: share.pack,
                brought: Brought { ops, records, files: Vec::new() },
                rows: share.rows,
                files: self.files,
                ..Fresh::default()
            }),
            sheet,
        }
    }
}

impl Share {
    fn count(&mut self, row: &Row, log: &Log) {
        let (made, changed, ops) = self.by_kind.entry(row.kind).or_default();
        *ops += 1;
        if self.made.contains(&row.on) || log.on(&row.on).next().is_none() {
            self.made.insert(row.on);
            made.insert(row.on);
        } else {
            changed.insert(row.on);
        }
        self.rows.push(*row);
    }

    /// What was erased here stays erased: of its body only the remains are kept.
    fn remains(&mut self, row: &Row, line: &str) {
        let mut passing = Log::new();
        let id = row.hash.op_id();
        let Ok(entry) = Entry::from_checked(line, row.hash) else { return };
        passing.add(entry);
        passing.erase(&id);
        if let Some(gone) = passing.get(&id) {
            self.pack.line(|text| gone.write_line(text));
            self.rows.push(*row);
            self.erased_here += 1;
        }
    }

    /// What erasure left elsewhere of operations that are not here at all.
    fn gone(&mut self, gone: &[String], log: &Log, seen: &mut HashSet<OpId>) {
        for line in gone {
            let Ok(entry) = Entry::from_line(line) else { continue };
            if !log.lacks(&entry) {
                self.known += 1;
            } else if seen.insert(entry.id()) {
                if log.on(&entry.on()).next().is_none() {
                    self.made.insert(entry.on());
                }
                self.pack.line(|text| text.push_str(line));
                self.rows.push(Row {
                    hash: entry.hash(),
                    on: entry.on(),
                    length: u32::try_from(line.len()).unwrap_or(u32::MAX),
                    kind: u16::MAX,
                    community: 0,
                    scope: Scope::Personal,
                });
            }
        }
    }
}

impl Review {
    /// The community it is of.
    pub fn community(&self) -> Option<CommunityId> {
        self.sheet.community
    }

    /// Whether anything in it can be taken in.
    pub fn is_usable(&self) -> bool {
        let parked = !self.sheet.parked.is_empty();
        self.new + self.known > 0 || parked || self.attached > 0
    }

    /// What would be taken in.
    pub(super) fn fresh<R>(&self, f: impl FnOnce(&mut Fresh) -> R) -> R {
        f(&mut self.fresh.borrow_mut())
    }

    /// Reads some more of the lines; `false` once all are read.
    pub(super) fn read_some(&self) -> bool {
        self.fresh(Fresh::read_some)
    }

    /// The records that more than one operation would be about, each with the places of its new ones: only there two
    /// words can meet. Joined records count as one where `one` says so.
    pub(super) fn meeting_points(&self, book: &Book) -> Vec<(RecordId, Vec<usize>)> {
        self.fresh(|fresh| {
            let mut on: HashMap<RecordId, Vec<usize>> = HashMap::new();
            for (place, entry) in fresh.entries.iter().enumerate() {
                let kind = KINDS.get(entry.base());
                if kind.is_some_and(|kind| kind.class == Class::Record) {
                    on.entry(book.state.one(&entry.on())).or_default().push(place);
                }
            }
            on.retain(|record, new| new.len() > 1 || book.log.on(record).next().is_some());
            on.into_iter().collect()
        })
    }

    /// The conflicts that would come up at some of these records. What nobody known here said and the file brings is told
    /// as the word of `from`, the committee whose confirmed signature the file carries.
    pub(super) fn conflicts_at(
        &self,
        book: &Book,
        points: &[(RecordId, Vec<usize>)],
        from: Option<&str>,
    ) -> Vec<Conflict> {
        self.fresh(|fresh| {
            let at = |(record, new): &(RecordId, Vec<usize>)| {
                let new: Vec<&Entry> =
                    new.iter().filter_map(|place| fresh.entries.get(*place)).collect();
                let mut found = arising(&book.log, &book.state, record, &new);
                let theirs: HashSet<Stamp> = new.iter().map(|entry| entry.at()).collect();
                for said in found.iter_mut().flat_map(|conflict| &mut conflict.said) {
                    if said.by.is_none() && theirs.contains(&said.at) {
                        said.by = from.map(str::to_owned);
                    }
                }
                found
            };
            points.iter().flat_map(at).collect()
        })
    }

    /// What others have erased and is still here: named by what the file brings, or present in it as remains alone.
    pub(super) fn erasures(&self, log: &Log) -> Vec<OpId> {
        self.fresh(|fresh| {
            let facts = fresh.entries.iter().filter(|entry| entry.base() == ERASE.base);
            let mut ids: BTreeSet<OpId> = unapplied(log, facts).into_iter().collect();
            let gone = self.sheet.gone.iter().filter_map(|line| Entry::from_line(line).ok());
            let stands = |id: &OpId| {
                log.get(id).is_some_and(|e| e.whole().is_some() && e.scope() == Scope::Personal)
            };
            ids.extend(gone.map(|entry| entry.id()).filter(stands));
            ids.into_iter().collect()
        })
    }
}

impl Fresh {
    /// Leaves out what `log` has by now. All lines are read before.
    pub(super) fn against(&mut self, log: &Log) {
        let entries = std::mem::take(&mut self.entries);
        let rows: HashMap<OpId, Row> =
            self.rows.iter().map(|row| (row.hash.op_id(), *row)).collect();
        let files = std::mem::take(&mut self.files);
        *self = Self { files, ..Self::default() };
        let new: Vec<Entry> = entries.into_iter().filter(|entry| log.lacks(entry)).collect();
        self.brought = Brought::of(log, &new);
        for entry in &new {
            self.pack.line(|text| entry.write_line(text));
            self.rows.extend(rows.get(&entry.id()));
        }
        (self.blocks, self.lines) = (self.pack.texts().count(), self.rows.len());
        self.entries = new;
    }

    /// Reads the next block of lines.
    fn read_some(&mut self) -> bool {
        let Some(text) = self.pack.texts().nth(self.blocks) else { return false };
        self.blocks += 1;
        let rows = &self.rows[self.lines.min(self.rows.len())..];
        let mut taken = 0;
        for (line, row) in lines(text).zip(rows) {
            taken += 1;
            // Checked in the worker; what could not be read there is not here.
            if let Ok(entry) = Entry::from_checked(line, row.hash) {
                self.entries.push(entry);
            }
        }
        self.lines += taken;
        true
    }
}
