//! The picture of what the home page shows, so that a large log need not be read before anything is seen.
//!
//! It is disposable: the store gives it back only if it was taken of exactly the blocks that are there. Acts wait until
//! the log itself is read, so nothing is ever written on the strength of a picture.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::world::breathe;
use crate::domain::KINDS;
use crate::log::State;
use crate::store::Snapshot;

/// Goes up when folding changes; a picture of another fold is not read.
const FOLD: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");

/// From so many operations on, reading the log takes long enough to be seen on a phone.
const LARGE: usize = 5_000;

/// How long nothing must happen before a picture is taken.
const QUIET: Duration = Duration::from_secs(4);

/// The row that holds how many things nobody else has; its name is that of no kind.
const NOT_SHARED: &str = ".not-shared";

/// Kinds of the registers: many records, none on the home page.
fn on_home_page(base: &str) -> bool {
    let register =
        ["unit", "entrance", "building", "household", "person", "appointment", "volunteer"];
    !register.iter().any(|kind| {
        base.strip_prefix(kind).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

impl App {
    /// Shows the picture, where there is one that fits.
    pub(super) async fn show_picture(self) -> bool {
        let Some(store) = self.with(|book| book.store.clone()) else { return false };
        let Ok(Some(snapshot)) = store.read_snapshot(FOLD).await else { return false };
        let rows = || snapshot.rows.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let Some(state) = State::of_pictures(rows().filter(|(name, _)| *name != NOT_SHARED), KINDS)
        else {
            return false;
        };
        let waiting =
            rows().find(|(name, _)| *name == NOT_SHARED).and_then(|(_, n)| n.parse().ok());
        self.with(|book| {
            book.state = state;
            book.waiting = waiting.unwrap_or_default();
        });
        true
    }

    /// Waits until the log is read, where a community is open.
    pub(super) async fn whole(self) {
        while self.with(|book| book.store.is_some() && !book.whole) {
            breathe().await;
        }
    }

    /// Takes a picture once nothing has happened for a while.
    pub(super) fn picture_soon(self) {
        let acts = self.acts();
        set_timeout(
            move || {
                if self.acts() == acts {
                    spawn_local(self.take_picture());
                }
            },
            QUIET,
        );
    }

    async fn take_picture(self) {
        let (store, large) =
            self.with(|book| (book.store.clone(), book.whole && book.log.len() >= LARGE));
        let Some(store) = store.filter(|_| large) else { return };
        // Small blocks first, for that changes which blocks there are. Neither failure costs more than time.
        let _ = store.compact().await;
        let snapshot = self.with(|book| {
            let kinds = KINDS.0.iter().flat_map(|group| group.iter()).map(|kind| kind.base);
            let mut rows: Vec<(String, String)> = kinds
                .filter(|base| on_home_page(base))
                .filter_map(|base| Some((base.to_owned(), book.state.picture(base)?)))
                .collect();
            rows.push((NOT_SHARED.to_owned(), book.not_shared().to_string()));
            Snapshot { ops: book.log.len() as u64, rows }
        });
        let _ = store.write_snapshot(FOLD, &snapshot).await;
    }
}
