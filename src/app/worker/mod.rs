//! The worker: a program of its own (`src/bin/worker.rs`) that does long work away from the page, so that the page goes
//! on answering. It is started when there is work and gone when that is done, one at a time: stretching a passphrase
//! takes much memory.
//!
//! Where a browser starts no worker (an old one on a local file), or where its file does not come, the page does the
//! work itself and draws in between as far as the work lets it.

mod line;
mod serve;

pub use serve::serve;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Poll, Waker};

use leptos::prelude::*;

use self::line::{Line, Lost};
use super::world::{breathe, now_ms};
use crate::share::age;
use crate::share::job::{Answer, Job};

/// The most work a passphrase may take on the page itself, where it cannot draw meanwhile: 256 MB, some seconds.
const MOST_HERE: u8 = 18;

/// How many statements the page checks between two chances to draw: a few milliseconds on an old phone.
const SLICE: usize = 8;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// It was called off.
    Stopped,
    /// It broke off: this device has too little memory for it, most likely.
    Broken,
}

/// Work that goes on: how far it is, and a way to call it off. Copy it freely; it ends with the page that made it.
#[derive(Clone, Copy)]
pub struct Task {
    percent: RwSignal<Option<u8>>,
    stopped: StoredValue<bool>,
    waker: StoredValue<Option<Waker>>,
}

impl Task {
    /// Work not yet begun.
    pub fn new() -> Self {
        Self {
            percent: RwSignal::new(None),
            stopped: StoredValue::new(false),
            waker: StoredValue::new(None),
        }
    }

    /// How far it is, in per cent; nothing while that is unknown. Tracked.
    pub fn percent(self) -> Option<u8> {
        self.percent.get()
    }

    /// Calls it off.
    pub fn stop(self) {
        self.stopped.try_set_value(true);
        if let Some(waker) = self.waker.try_update_value(Option::take).flatten() {
            waker.wake();
        }
    }

    /// Whether it was called off, or the page that wanted it is gone.
    fn is_stopped(self) -> bool {
        self.stopped.try_get_value().unwrap_or(true)
    }

    fn tell(self, percent: u8) {
        if self.percent.try_get_untracked().flatten() != Some(percent) {
            self.percent.try_set(Some(percent));
        }
    }

    /// Waits for something that is given up when the work is called off.
    async fn unless_stopped<T>(self, wanted: impl Future<Output = T>) -> Result<T, NotDone> {
        let mut wanted = pin!(wanted);
        poll_fn(|context| {
            if self.is_stopped() {
                return Poll::Ready(Err(NotDone::Stopped));
            }
            self.waker.try_set_value(Some(context.waker().clone()));
            wanted.as_mut().poll(context).map(Ok)
        })
        .await
    }
}

impl Default for Task {
    fn default() -> Self {
        Self::new()
    }
}

/// Has a job done, in the worker where there is one.
///
/// # Errors
/// [`NotDone`].
pub async fn work(job: &Job, task: Task) -> Result<Answer, NotDone> {
    let _turn = task.unless_stopped(Turn::take()).await?;
    let heard = move |percent| task.tell(percent);
    if let Some(line) = Line::open(heard) {
        match task.unless_stopped(line.ask(job)).await? {
            Ok(answer) => return Ok(answer),
            Err(Lost::Broken) => return Err(NotDone::Broken),
            Err(Lost::NeverCame) => {}
        }
    }
    here(job, task).await
}

/// Does a job on the page.
async fn here(job: &Job, task: Task) -> Result<Answer, NotDone> {
    if let Job::Open { sealed, .. } = job
        && age::work(sealed).is_ok_and(|log_n| log_n > MOST_HERE)
    {
        return Ok(Answer::NotOpened(age::Refused::TooMuchWork));
    }
    // The word that it has begun is drawn first.
    breathe().await;
    let pace = async |done: usize, all: usize| {
        if done.is_multiple_of(SLICE) {
            task.tell(percent(done, all));
            breathe().await;
        }
    };
    task.unless_stopped(job.run(now_ms, &pace)).await
}

fn percent(done: usize, all: usize) -> u8 {
    u8::try_from(done * 100 / all.max(1)).unwrap_or(100)
}

thread_local! {
    static BUSY: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<VecDeque<Waker>> = const { RefCell::new(VecDeque::new()) };
}

/// The right to start a worker; the next one who waits gets it when this is dropped.
struct Turn;

impl Turn {
    async fn take() -> Self {
        poll_fn(|context| {
            if BUSY.replace(true) {
                WAITING.with_borrow_mut(|all| all.push_back(context.waker().clone()));
                return Poll::Pending;
            }
            Poll::Ready(Self)
        })
        .await
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        BUSY.set(false);
        // All of them: one that was called off meanwhile would swallow the word.
        for waker in WAITING.take() {
            waker.wake();
        }
    }
}
