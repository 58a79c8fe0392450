//! The file in: preview, import.

use leptos::prelude::Set;
use leptos::task::spawn_local;

use crate::app::act::{ActError, new_file};
use crate::app::book::{Act, Book, Import};
use crate::app::world::{breathe, now_ms};
use crate::app::{App, Door, Phase};
use crate::log::{Brought, CommunityId, Entry, OpId, Scope, merkle};
use crate::share::file::{self, Attachment, Read};
use crate::store::{Batch, NewFile, Pack, Written};
use crate::text::exchange::IMPORTED;
use std::collections::{BTreeMap, HashSet};

/// A file that was read and not yet taken in.
#[derive(Clone, Debug)]
pub struct Preview {
    /// What was read.
    pub read: Read,
    /// From what.
    text: String,
    /// Operations that are not here yet.
    pub new: usize,
    /// Operations that are here already.
    pub known: usize,
    /// New operations of kinds this version does not know: kept and passed on.
    pub unknown: usize,
    /// The fingerprint of what the maker held, for comparison.
    pub fingerprint: Option<String>,
    /// Operations that do not belong in a file of this community; they are left out.
    pub strange: usize,
    /// Whether the file is of another community than the open one.
    pub other: bool,
}

/// What an import brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Number of operations that were new.
    pub new: usize,
}

impl App {
    /// Reads a file and says what taking it in would bring; changes nothing.
    pub async fn preview(self, text: String) -> Preview {
        self.whole().await;
        breathe().await;
        let read = file::read(&text);
        let (new, fitting, unknown, other) = self.with(|book| {
            let community = read.community().unwrap_or(book.community);
            let fitting = || read.entries.iter().filter(|e| fits(e, &community));
            // Few kinds, many operations.
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            fitting()
                .filter(|e| book.log.lacks(e))
                .for_each(|e| *kinds.entry(e.base()).or_default() += 1);
            let known = |base: &str| book.state.kinds().get(base).is_some();
            let unknown = kinds.iter().filter(|(base, _)| !known(base)).map(|(_, n)| n).sum();
            let other = community != book.community;
            (kinds.values().sum(), fitting().count(), unknown, other)
        });
        Preview {
            new,
            known: fitting - new,
            unknown,
            strange: read.entries.len() - fitting,
            fingerprint: read.header.as_ref().map(|h| merkle::fingerprint(&h.share_root)),
            other,
            read,
            text,
        }
    }

    /// Takes a file in: into the open community where it is of that one, else into one of its own.
    ///
    /// # Errors
    /// [`ActError::Store`]; then nothing was taken in and what was open is open. [`ActError::Missing`] for a file without operations.
    pub async fn import(self, preview: Preview) -> Result<Taken, ActError> {
        let mut read = preview.read;
        let community = read.community().ok_or(ActError::Missing)?;
        let before = self.community();
        if community != before || self.with(|book| book.store.is_none()) {
            let name = read.header.as_ref().map(|h| h.name.clone()).unwrap_or_default();
            self.enter(Door::Made { community, name, entries: Vec::new() }).await?;
        }
        let (parked, files) = (std::mem::take(&mut read.parked), std::mem::take(&mut read.files));
        let taken = self.take(read.into_lines(&preview.text), parked, files).await;
        match &taken {
            Ok(taken) => {
                self.taken.set(Some(taken.new));
                // What the browser had cleared, or what would not open, is here again.
                self.show(Phase::Open);
            }
            Err(_) => self.turn_back(before).await,
        }
        taken
    }

    /// Takes entries in, each with its line where that is at hand: durable in one transaction when this returns, shown
    /// soon after; [`App::whole`] waits for that.
    pub(in crate::app) async fn take(
        self,
        entries: impl Iterator<Item = (Entry, Option<&str>)>,
        parked: Vec<String>,
        files: Vec<Attachment>,
    ) -> Result<Taken, ActError> {
        let turn = self.turn();
        self.whole().await;
        let store = self.with(|book| book.store.clone()).filter(|_| self.still(turn));
        let store = store.ok_or(ActError::Missing)?;
        let community = self.community();
        let (mut fresh, mut lines) = (Vec::with_capacity(entries.size_hint().0), Pack::default());
        let parked: Vec<String> = self.with(|book| {
            let mut seen: HashSet<OpId> = HashSet::new();
            for (entry, line) in entries {
                let id = entry.id();
                if fits(&entry, &community) && book.log.lacks(&entry) && seen.insert(id) {
                    lines.line(|text| match line {
                        Some(line) => text.push_str(line),
                        None => entry.write_line(text),
                    });
                    fresh.push(entry);
                }
            }
            parked.into_iter().filter(|l| !book.parked.contains(l)).collect()
        });
        let files: Vec<NewFile> = files.into_iter().map(new_file).collect();
        let batch = Batch { lines, parked: parked.clone(), files, ..Batch::default() };
        let written = self.durable_large(&store, &batch).await?;
        let taken = Taken { new: fresh.len() };
        if !self.still(turn) {
            // It is on the disk where it belongs; another community is shown.
            return Ok(taken);
        }
        self.with(|book| book.parked.extend(parked));
        if self.with(|book| book.is_bulk(fresh.len())) {
            self.with(|book| book.whole = false);
            spawn_local(async move {
                // On the disk already: that may be said before all of it is in memory and folded.
                breathe().await;
                if self.still(turn) {
                    self.took(fresh, written, Book::add);
                    self.fold_all().await;
                    self.offer(IMPORTED, false);
                    self.keep_soon();
                }
            });
        } else {
            self.took(fresh, written, Book::take_in);
            self.changed();
            self.offer(IMPORTED, false);
            self.keep_soon();
        }
        Ok(taken)
    }

    /// Notes an import that is on the disk, so that it can be taken back.
    fn took(
        self,
        entries: Vec<Entry>,
        written: Written,
        add: fn(&mut Book, Vec<Entry>) -> Vec<OpId>,
    ) {
        self.with(|book| {
            let mut brought = Brought::of(&book.log, &entries);
            brought.files = written.files.iter().filter_map(|hash| hash.parse().ok()).collect();
            let (parked, files) = (written.parked, written.files);
            let import = Some(Import { brought, parked, files, at: now_ms() });
            let ids = add(book, entries);
            book.done.push(Act { import, ..Act::new(IMPORTED, ids) });
        });
    }
}

/// Whether an entry may be taken in: a local operation has no business in a file, and one of another community none in
/// this database.
fn fits(entry: &Entry, community: &CommunityId) -> bool {
    entry.scope() != Scope::Local && entry.whole().is_none_or(|s| s.op().community == *community)
}
