//! What the home page showed last, kept so that a large log need not be read before it is seen again.
//!
//! It is disposable: the store gives it back only if it was kept of exactly the blocks that are there. Pages other than
//! home wait for the log itself, and so do acts: nothing is ever written on the strength of what was kept.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::world::{now_ms, pause};
use crate::store::Snapshot;

/// Goes up when what is kept changes its form; another form is not read.
const FORM: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");

/// How long nothing must happen before the page is kept.
const QUIET: Duration = Duration::from_secs(2);

thread_local! {
    /// When somebody last pressed anything, in ms since 1970; nought while nobody listens.
    static TOUCHED: Cell<u64> = const { Cell::new(0) };
}

const NAME: &str = "name";
const TODAY: &str = "today";

/// What the frame and the home page need before the log is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// What the community is called.
    pub(super) name: String,
    /// The home page, in its own words.
    pub(super) today: String,
}

impl App {
    /// Whether the log is read; until then there is at most what was kept. Tracked.
    pub fn is_whole(self) -> bool {
        self.read(|_| ());
        self.with(|book| book.whole)
    }

    /// The home page as it was last shown.
    pub fn kept_today(self) -> String {
        self.with(|book| book.kept.today.clone())
    }

    /// Says how the home page is told, in its own words: asked when it is kept, from whatever page.
    pub fn tells_today(self, tell: fn(App) -> String) {
        self.teller.set_value(Some(tell));
    }

    /// Takes up what was kept; whether there was something.
    pub(super) async fn take_up_kept(self, turn: u64) -> bool {
        let Some(store) = self.with(|book| book.store.clone()) else { return false };
        let Ok(Some(snapshot)) = store.read_snapshot(FORM).await else { return false };
        let row = |name: &str| {
            snapshot.rows.iter().find(|(n, _)| n == name).map(|(_, text)| text.clone())
        };
        let (Some(name), Some(today)) = (row(NAME), row(TODAY)) else { return false };
        if !self.still(turn) {
            return false;
        }
        self.with(|book| book.kept = Kept { name, today });
        self.changed();
        true
    }

    /// Waits until the log is read, where a community is open.
    pub(super) async fn whole(self) {
        while self.with(|book| book.store.is_some() && !book.whole) {
            pause().await;
        }
    }

    /// Keeps the home page once nothing has happened for a while: telling it takes some time on a large log, and whoever
    /// presses the next key is not to wait for it.
    pub(super) fn keep_soon(self) {
        listen();
        self.keep_after(QUIET, self.acts());
    }

    fn keep_after(self, wait: Duration, acts: u64) {
        let go_on = move || {
            if self.acts() != acts {
                return;
            }
            let rested = now_ms().saturating_sub(TOUCHED.get());
            match QUIET.checked_sub(Duration::from_millis(rested)) {
                Some(rest) if !rest.is_zero() => self.keep_after(rest, acts),
                _ => spawn_local(self.keep()),
            }
        };
        set_timeout(go_on, wait);
    }

    async fn keep(self) {
        let Some(store) = self.with(|book| book.store.clone().filter(|_| book.whole)) else {
            return;
        };
        let Some(tell) = self.teller.get_value() else { return };
        let (today, ops) = (untrack(|| tell(self)), self.with(|book| book.log.len()));
        let name = self.called.get_untracked();
        // Small blocks first, for that changes which blocks there are. Neither failure costs more than time.
        let _ = store.compact().await;
        let rows = vec![(NAME.to_owned(), name), (TODAY.to_owned(), today)];
        let _ = store.write_snapshot(FORM, &Snapshot { ops: ops as u64, rows }).await;
    }
}

/// Notes when somebody presses something, from the first time on that it matters.
fn listen() {
    if TOUCHED.get() == 0 {
        TOUCHED.set(1);
        for event in ["keydown", "pointerdown", "wheel"] {
            window_event_listener_untyped(event, move |_| TOUCHED.set(now_ms()));
        }
    }
}
