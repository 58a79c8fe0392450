//! Long work of an act that may be begun on any page: how far it is, and a way to call it off.

use leptos::prelude::*;

use super::App;
use super::worker::{Task, percent};
use super::world::now_ms;
use crate::text::Msg;

/// So many milliseconds nothing is said of it: most acts are over by then, and a bar that flashes helps nobody.
const QUIET: u64 = 300;

/// Long work that goes on. Copy it freely.
#[derive(Clone, Copy)]
pub struct Long {
    /// What is going on; nothing while all is quiet.
    pub label: RwSignal<Option<Msg>>,
    /// How far it is.
    pub task: Task,
}

impl Long {
    pub(super) fn new() -> Self {
        Self { label: RwSignal::new(None), task: Task::new() }
    }

    /// Begins; it is over when what this returns is dropped.
    pub(super) fn begin(self, label: Msg) -> Lasting {
        self.task.begin();
        Lasting { long: self, label, since: now_ms() }
    }
}

/// Work that lasts.
pub(super) struct Lasting {
    long: Long,
    label: Msg,
    since: u64,
}

impl Lasting {
    /// Says that so much of so much is done of the part of the work from one per cent to another; whether the work is
    /// still wanted.
    pub(super) fn goes_on(&self, (from, to): (u8, u8), done: usize, all: usize) -> bool {
        if now_ms().saturating_sub(self.since) >= QUIET
            && self.long.label.with_untracked(Option::is_none)
        {
            self.long.label.set(Some(self.label));
        }
        self.long.task.within(from, to).goes_on(u32::from(percent(done, all)))
    }
}

impl Drop for Lasting {
    fn drop(&mut self) {
        self.long.label.try_set(None);
    }
}

impl App {
    /// Long work that goes on, whatever page is open.
    pub fn long(self) -> Long {
        self.on_the_way.with_value(|(_, long)| *long)
    }
}
