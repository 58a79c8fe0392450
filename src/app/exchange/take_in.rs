//! Taking a file in: durable first, then shown, in slices, so that the page goes on answering.

use std::rc::Rc;

use leptos::prelude::Set;
use leptos::task::spawn_local;

use super::imports::row;
use super::review::Review;
use crate::app::act::ActError;
use crate::app::book::{Act, Book, Import};
use crate::app::worker::percent;
use crate::app::world::{breathe, now_ms};
use crate::app::{App, Door, Phase};
use crate::log::{Brought, CommunityId, Entry, OpId, Scope};
use crate::store::{Batch, Pack, StoreError, Written, unheard};
use crate::text::Msg;
use crate::text::exchange::IMPORTED;
use std::collections::HashSet;

/// So many operations are taken into memory and folded between two chances to draw: some 10 ms.
const AT_ONCE: usize = 1_000;

impl App {
    /// Takes a file in: into the open community where it is of that one, else into one of its own. `erase` is what
    /// others have erased and a person saw that it goes here too.
    ///
    /// # Errors
    /// [`ActError::Store`]; then nothing was taken in and what was open is open, as it is where the task of the files on
    /// their way in was called off before everything was on the disk. [`ActError::Missing`] for a file without
    /// operations.
    pub(super) async fn take_in(
        self,
        review: &Rc<Review>,
        erase: Vec<OpId>,
    ) -> Result<(), ActError> {
        let community = review.community().ok_or(ActError::Missing)?;
        let before = self.community();
        let apart = community != before || self.with(|book| book.store.is_none());
        if apart {
            let name = review.header.as_ref().map(|header| header.name.clone()).unwrap_or_default();
            self.enter(Door::Made { community, name, entries: Vec::new() }).await?;
        }
        let taken = match self.refused(review).await {
            Some(why) => Err(ActError::Refused(why)),
            None => self.write_review(review, erase).await,
        };
        match taken {
            Ok(new) => {
                self.incoming().taken.set(Some(new));
                // What the browser had cleared, or what would not open, is here again.
                self.show(Phase::Open);
                Ok(())
            }
            Err(why) => {
                self.turn_back(before).await;
                Err(why)
            }
        }
    }

    /// Why the file must not be taken in, where whoever signed it is not who they were.
    async fn refused(self, review: &Review) -> Option<Msg> {
        self.whole().await;
        self.trust(review.header.as_ref()?).await.refuses()
    }

    /// Makes it durable in one transaction; memory follows. Returns how many operations were new.
    async fn write_review(self, review: &Rc<Review>, erase: Vec<OpId>) -> Result<usize, ActError> {
        let turn = self.turn();
        self.whole().await;
        let store = self.with(|book| book.store.clone()).filter(|_| self.still(turn));
        let store = store.ok_or(ActError::Missing)?;
        self.renew(review).await;
        let task = self.incoming().task;
        if task.is_stopped() {
            return Err(StoreError::Stopped.into());
        }
        let (lines, brought, files) = review.fresh(|fresh| {
            let (pack, files) = (&mut fresh.pack, &mut fresh.files);
            (std::mem::take(pack), fresh.brought.clone(), std::mem::take(files))
        });
        let parked: Vec<String> = self.with(|book| {
            let new = review.sheet.parked.iter().filter(|line| !book.parked.contains(line));
            new.cloned().collect()
        });
        let before = self.fingerprint_now().await;
        let at = now_ms();
        let mut batch = Batch { lines, parked: parked.clone(), files, ..Batch::default() };
        if !brought.ops.is_empty() || !parked.is_empty() || !batch.files.is_empty() {
            batch.meta.extend(row(at, &review.name, &brought));
        }
        let ear = |done, all| task.goes_on(u32::from(percent(done, all)));
        let written = self.durable_large(&store, &batch, &ear).await;
        review.fresh(|fresh| (fresh.pack, fresh.files) = (batch.lines, batch.files));
        let written = written?;
        let new = brought.ops.len();
        if !self.still(turn) {
            // It is on the disk where it belongs; another community is shown.
            return Ok(new);
        }
        self.with(|book| book.parked.extend(parked));
        let import = Import::of(brought, &written, at, &review.name);
        import.note(&store).await;
        if new <= AT_ONCE {
            while review.read_some() {}
            let entries = review.fresh(|fresh| std::mem::take(&mut fresh.entries));
            self.took(entries, import, Book::take_in);
            self.after_import(review, before, at, erase).await;
        } else {
            self.with(|book| book.whole = false);
            let review = Rc::clone(review);
            // On the disk already: that may be said before all of it is in memory and folded.
            spawn_local(async move {
                if self.take_up(&review, turn, import).await {
                    self.after_import(&review, before, at, erase).await;
                }
            });
        }
        Ok(new)
    }

    /// What has come here since the file was looked at is not brought by it.
    async fn renew(self, review: &Review) {
        let stale = self.with(|book| {
            review.fresh(|fresh| {
                let lacks = |id: &OpId| book.log.get(id).is_none_or(|e| e.whole().is_none());
                !fresh.brought.ops.iter().all(lacks)
                    || !fresh.brought.records.iter().all(|on| book.log.on(on).next().is_none())
            })
        });
        if !stale {
            return;
        }
        while review.read_some() {
            breathe().await;
        }
        self.with(|book| review.fresh(|fresh| fresh.against(&book.log)));
    }

    /// Takes what is on the disk into memory and folds it, in slices; whether the community is still the open one.
    async fn take_up(self, review: &Review, turn: u64, import: Import) -> bool {
        while review.read_some() {
            breathe().await;
        }
        let entries = review.fresh(|fresh| std::mem::take(&mut fresh.entries));
        let bulk = self.with(|book| {
            book.log.reserve(entries.len());
            book.is_bulk(entries.len())
        });
        let mut all = Vec::with_capacity(entries.len());
        let mut rest = entries.into_iter().peekable();
        while rest.peek().is_some() {
            breathe().await;
            if !self.still(turn) {
                return false;
            }
            let some: Vec<Entry> = rest.by_ref().take(AT_ONCE).collect();
            let add = if bulk { Book::add } else { Book::take_in };
            all.extend(self.with(|book| add(book, some)));
        }
        self.with(|book| {
            let import = Some(import);
            book.done.push(Act { import, ..Act::new(IMPORTED, all) });
        });
        if bulk {
            self.fold_all().await;
        } else {
            self.with(|book| {
                let late: Vec<OpId> = book.late.drain(..).collect();
                book.state.update(&book.log, &late, &[]);
                book.whole = true;
            });
        }
        self.still(turn)
    }

    /// Notes an import that is on the disk, so that it can be taken back.
    fn took(
        self,
        entries: Vec<Entry>,
        import: Import,
        add: fn(&mut Book, Vec<Entry>) -> Vec<OpId>,
    ) {
        self.with(|book| {
            let ids = add(book, entries);
            book.done.push(Act { import: Some(import), ..Act::new(IMPORTED, ids) });
        });
    }

    async fn after_import(self, review: &Review, before: String, at: u64, erase: Vec<OpId>) {
        self.changed();
        self.offer(IMPORTED, false);
        self.keep_soon();
        self.note_in(review, before).await;
        // What fails here is offered again: the fact is still there, and so are the bodies.
        let gone = erase.len();
        match self.erase_here(erase).await {
            Ok(()) if gone > 0 => self.note_erased(at, gone).await,
            Ok(()) => {}
            Err(why) => self.failed.set(Some(why)),
        }
    }

    /// Takes entries in that were made here, for a community that begins: durable in one transaction when this returns,
    /// shown soon after; [`App::whole`] waits for that.
    pub(in crate::app) async fn take(self, entries: Vec<Entry>) -> Result<(), ActError> {
        let turn = self.turn();
        self.whole().await;
        let store = self.with(|book| book.store.clone()).filter(|_| self.still(turn));
        let store = store.ok_or(ActError::Missing)?;
        let community = self.community();
        let (mut fresh, mut lines) = (Vec::with_capacity(entries.len()), Pack::default());
        self.with(|book| {
            let mut seen: HashSet<OpId> = HashSet::new();
            for entry in entries {
                if fits(&entry, &community) && book.log.lacks(&entry) && seen.insert(entry.id()) {
                    lines.line(|text| entry.write_line(text));
                    fresh.push(entry);
                }
            }
        });
        self.durable_large(&store, &Batch { lines, ..Batch::default() }, &unheard).await?;
        if !self.still(turn) {
            return Ok(());
        }
        if self.with(|book| book.is_bulk(fresh.len())) {
            self.with(|book| book.whole = false);
            spawn_local(async move {
                breathe().await;
                if self.still(turn) {
                    self.with(|book| book.add(fresh));
                    self.fold_all().await;
                    self.keep_soon();
                }
            });
        } else {
            self.with(|book| book.take_in(fresh));
            self.changed();
            self.keep_soon();
        }
        Ok(())
    }
}

impl Import {
    fn of(mut brought: Brought, written: &Written, at: u64, name: &str) -> Self {
        brought.files = written.files.iter().filter_map(|hash| hash.parse().ok()).collect();
        let (parked, files) = (written.parked.clone(), written.files.clone());
        Self { brought, parked, files, at, name: name.to_owned(), erased: 0 }
    }
}

/// Whether an entry may be taken in: a local operation has no business in a file, and one of another community none in
/// this database.
fn fits(entry: &Entry, community: &CommunityId) -> bool {
    entry.scope() != Scope::Local && entry.whole().is_none_or(|s| s.op().community == *community)
}
