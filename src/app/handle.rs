//! The handle every page holds.

use std::future::Future;

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act::ActError;
use super::book::Book;
use super::exchange::{Incoming, name_of};
use super::key::AtHand;
use super::long::Long;
use super::prefs::prefs;
use super::signed::Checked;
use super::world::{local, now_ms, random};
use crate::log::{CommunityId, DeviceId, Entry, Hash, Log, OpId, RecordId, State};
use crate::store::{Known, StoreError};
use crate::text::{Lang, Msg};

/// How far the application is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Looking for communities, or reading one.
    Starting,
    /// No community is open: the first-run page.
    Outside,
    /// A community is open.
    Open,
    /// The browser cleared the database; how many operations there were.
    Cleared(u64),
    /// The database does not open. Nothing was deleted.
    Failed(StoreError),
}

/// An act that can be taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Tells one act from the next.
    pub act: u64,
    /// What it was.
    pub label: Msg,
    /// Whether it was just taken back.
    pub undone: bool,
}

/// Tells the home page in its own words.
pub(super) type Teller = fn(App) -> String;

/// The application: copy it freely.
#[derive(Clone, Copy)]
pub struct App {
    book: StoredValue<Book, LocalStorage>,
    /// How often another community was opened; what began in an earlier turn must not touch the book of this one.
    turns: StoredValue<u64>,
    /// How the home page is told, once the part that can is here.
    pub(super) teller: StoredValue<Option<Teller>>,
    /// The signed statements that were checked.
    pub(super) checked: StoredValue<Checked>,
    /// Whether many of them are being checked in the worker; every reader of what is signed hears when that ends.
    pub(super) checking: RwSignal<bool>,
    /// The keys that are unlocked.
    pub(super) key: StoredValue<AtHand>,
    /// The thumbprints of the committee's, and of the one for files.
    pub(super) key_names: RwSignal<[Option<Hash>; 2]>,
    changes: RwSignal<u64>,
    /// Kept apart, because the frame around the pages shows it and must not need the state.
    pub(super) called: RwSignal<String>,
    /// How far it is.
    pub phase: RwSignal<Phase>,
    /// The last act, for the undo bar.
    pub offered: RwSignal<Option<Offer>>,
    /// The last act that failed; the page shows it until the next.
    pub failed: RwSignal<Option<ActError>>,
    /// The files on their way in, and the long work of acts. Kept here because the first import opens a community, and with it the page of files
    /// is drawn anew.
    pub(super) on_the_way: StoredValue<(Incoming, Long)>,
    /// The communities this browser holds, as they were when somebody last looked.
    pub shelf: RwSignal<Vec<Known>>,
    /// Whether a newer version of the application made this tab read-only.
    pub read_only: RwSignal<bool>,
}

/// The application of this page.
///
/// # Panics
/// Never in the page: the shell provides it before any component is made.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// An application with nothing open.
    pub fn new() -> Self {
        Self {
            book: StoredValue::new_local(Book::new(CommunityId::default(), DeviceId::default())),
            turns: StoredValue::new(0),
            teller: StoredValue::new(None),
            checked: StoredValue::new(Checked::default()),
            checking: RwSignal::new(false),
            key: StoredValue::new(AtHand::default()),
            key_names: RwSignal::new([None; 2]),
            changes: RwSignal::new(0),
            called: RwSignal::new(String::new()),
            phase: RwSignal::new(Phase::Starting),
            offered: RwSignal::new(None),
            failed: RwSignal::new(None),
            on_the_way: StoredValue::new((Incoming::new(), Long::new())),
            shelf: RwSignal::new(Vec::new()),
            read_only: RwSignal::new(false),
        }
    }

    /// Reads the state. Tracked: what calls this runs again after every change of data.
    pub fn read<R>(self, f: impl FnOnce(&State) -> R) -> R {
        self.changes.track();
        self.peek(f)
    }

    /// Reads the state once.
    pub fn peek<R>(self, f: impl FnOnce(&State) -> R) -> R {
        self.book.with_value(|book| f(&book.state))
    }

    /// Reads log and state once.
    pub fn look<R>(self, f: impl FnOnce(&Log, &State) -> R) -> R {
        self.book.with_value(|book| f(&book.log, &book.state))
    }

    /// The record an operation is about.
    pub(super) fn about(self, op: &OpId) -> Option<RecordId> {
        self.with(|book| book.log.get(op).map(Entry::on))
    }

    /// Changes what is in memory.
    pub(super) fn with<R>(self, f: impl FnOnce(&mut Book) -> R) -> R {
        let mut result = None;
        self.book.update_value(|book| result = Some(f(book)));
        // `update_value` always calls its argument while the page lives.
        result.unwrap_or_else(|| unreachable!())
    }

    /// The number of this turn.
    pub(super) fn turn(self) -> u64 {
        self.turns.get_value()
    }

    /// Whether what began in a turn may go on: to be asked after everything that was waited for.
    pub(super) fn still(self, turn: u64) -> bool {
        self.turn() == turn
    }

    /// Replaces what is in memory: another turn begins.
    pub(super) fn put(self, book: Book) {
        self.turns.update_value(|turn| *turn += 1);
        self.lock_key();
        self.book.set_value(book);
        self.offered.set(None);
        self.changed();
    }

    /// Tells every reader that the data changed.
    pub(super) fn changed(self) {
        self.changes.update(|n| *n += 1);
        // Until the log is read, the name is the one that was kept.
        let name = self.book.with_value(|book| {
            if book.whole { name_of(&book.state, book.community) } else { book.kept.name.clone() }
        });
        if self.called.with_untracked(|called| *called != name) {
            self.called.set(name);
        }
    }

    /// What the open community is called; empty where nobody said. Tracked.
    pub fn name(self) -> String {
        self.called.get()
    }

    /// How often the data changed.
    pub(super) fn acts(self) -> u64 {
        self.changes.get_untracked()
    }

    /// The open community.
    pub fn community(self) -> CommunityId {
        self.book.with_value(|book| book.community)
    }

    /// A new record's id.
    pub fn fresh_id(self) -> RecordId {
        RecordId(random())
    }

    /// The civil date in the community's zone.
    pub fn today(self) -> NaiveDate {
        self.now().date()
    }

    /// Seconds since 1970-01-01 UTC.
    pub fn seconds(self) -> u64 {
        now_ms() / 1_000
    }

    /// The time in the community's zone.
    pub fn now(self) -> NaiveDateTime {
        local(now_ms())
    }

    /// The time of a stamp in the community's zone.
    pub fn time_of(self, stamp: &crate::log::Stamp) -> NaiveDateTime {
        local(stamp.ms)
    }

    /// A moment, in milliseconds, in the community's zone.
    pub fn moment(self, ms: u64) -> NaiveDateTime {
        local(ms)
    }

    /// The day of a moment that a statement names, in the community's zone.
    pub fn day_of(self, seconds: u64) -> NaiveDate {
        local(seconds.saturating_mul(1_000)).date()
    }

    /// Who is using this browser, where that was said.
    pub fn who(self) -> Option<RecordId> {
        let community = self.community().to_string();
        prefs().working_as.with_untracked(|map| map.get(&community)?.as_str()?.parse().ok())
    }

    /// Number of operations. Tracked.
    pub fn operations(self) -> usize {
        self.changes.track();
        self.book.with_value(|book| book.log.len())
    }

    /// Things changed here since the last export of everything. Tracked.
    pub fn not_shared(self) -> usize {
        self.changes.track();
        self.book.with_value(Book::not_shared)
    }

    /// The day of the last export of everything. Tracked.
    pub fn exported(self) -> Option<NaiveDate> {
        self.changes.track();
        let ms = self.book.with_value(|book| book.exported);
        (ms > 0).then(|| local(ms).date())
    }

    /// Lines of the database that could not be read.
    pub fn damaged(self) -> usize {
        self.changes.track();
        self.book.with_value(|book| book.damaged)
    }

    /// Does an act in the background; a failure is shown on the page.
    pub fn run(self, act: impl Future<Output = Result<(), ActError>> + 'static) {
        self.failed.set(None);
        spawn_local(async move {
            if let Err(error) = act.await {
                self.failed.set(Some(error));
            }
        });
    }

    /// The language now. Tracked.
    pub fn lang(self) -> Lang {
        prefs().lang.get()
    }

    /// The sentence in the language now. Tracked.
    pub fn t(self, msg: Msg) -> &'static str {
        msg.get(self.lang())
    }

    /// Offers to take an act back.
    pub(super) fn offer(self, label: Msg, undone: bool) {
        let act = self.offered.with_untracked(|o| o.as_ref().map_or(0, |o| o.act)) + 1;
        self.offered.set(Some(Offer { act, label, undone }));
    }

    /// Offers nothing.
    pub(super) fn offer_none(self) {
        self.offered.set(None);
    }
}

impl Default for App {
    fn default() -> Self {
        Self::new()
    }
}
