//! The worker: a program of its own (`src/bin/worker.rs`) that does long work away from the page, so that the page goes
//! on answering. It is started when there is work, or where there soon will be, and gone when that is done, one at a
//! time: stretching a passphrase takes much memory.
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
use std::rc::Rc;
use std::task::{Poll, Waker};

use js_sys::Uint8Array;
use leptos::prelude::*;

use self::line::{Heard, Line, Lost};
use super::world::{breathe, now_ms};
use crate::share::age;
use crate::share::job::{Answer, Job, Told};

/// The most work a passphrase may take on the page itself, where it cannot draw meanwhile: 256 MB, some seconds.
const MOST_HERE: u8 = 18;

/// How many milliseconds the page works between two chances to draw.
pub(super) const SLICE: u64 = 6;

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
    /// About how many seconds it will not be known.
    wait: RwSignal<Option<u32>>,
    /// What part of the whole work this is, in per cent.
    span: (u8, u8),
    stopped: StoredValue<bool>,
    waker: StoredValue<Option<Waker>>,
}

impl Task {
    /// Work not yet begun.
    pub fn new() -> Self {
        Self {
            percent: RwSignal::new(None),
            wait: RwSignal::new(None),
            span: (0, 100),
            stopped: StoredValue::new(false),
            waker: StoredValue::new(None),
        }
    }

    /// How far it is, in per cent; nothing while that is unknown. Tracked.
    pub fn percent(self) -> Option<u8> {
        if self.wait.get().is_some() { None } else { self.percent.get() }
    }

    /// About how many seconds a step takes of which nothing is heard before its end, while it is under way. Tracked.
    pub fn wait(self) -> Option<u32> {
        self.wait.get()
    }

    /// The same work, where what is told of next is only a part of it: from one per cent to another.
    pub(super) fn within(self, from: u8, to: u8) -> Self {
        Self { span: (from, to), ..self }
    }

    /// As if it had not begun: for work that comes again and again in one place.
    pub(super) fn begin(self) {
        self.stopped.try_set_value(false);
        self.percent.try_set(None);
        self.wait.try_set(None);
    }

    /// Calls it off.
    pub fn stop(self) {
        self.stopped.try_set_value(true);
        if let Some(waker) = self.waker.try_update_value(Option::take).flatten() {
            waker.wake();
        }
    }

    /// Whether it was called off, or the page that wanted it is gone.
    pub(super) fn is_stopped(self) -> bool {
        self.stopped.try_get_value().unwrap_or(true)
    }

    /// Says how far it is, in per cent; whether it is still wanted.
    pub(super) fn goes_on(self, percent: u32) -> bool {
        self.tell(u8::try_from(percent.min(100)).unwrap_or(100));
        !self.is_stopped()
    }

    pub(super) fn tell(self, percent: u8) {
        let (from, to) = self.span;
        let part = u16::from(to.saturating_sub(from)) * u16::from(percent.min(100)) / 100;
        let percent = from.saturating_add(u8::try_from(part).unwrap_or_default());
        if self.wait.try_get_untracked().flatten().is_some() {
            self.wait.try_set(None);
        }
        if self.percent.try_get_untracked().flatten() != Some(percent) {
            self.percent.try_set(Some(percent));
        }
    }

    /// What a job tells before its end, kept from whoever hears the rest.
    fn heard(self, news: &Answer) -> bool {
        let Answer::Stretching(seconds) = news else { return false };
        self.wait.try_set(Some(*seconds));
        true
    }

    /// Waits for something that is given up when the work is called off.
    pub(super) async fn unless_stopped<T>(
        self,
        wanted: impl Future<Output = T>,
    ) -> Result<T, NotDone> {
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
    work_heard(job, task, |_| ()).await
}

/// [`work`] whose `news` are heard while it goes on.
///
/// # Errors
/// [`NotDone`].
pub(super) async fn work_heard(
    job: &Job,
    task: Task,
    news: impl Fn(Answer) + 'static,
) -> Result<Answer, NotDone> {
    work_moved(job, Vec::new(), task, news).await
}

/// [`work_heard`] about bytes that are the browser's: a large file is not copied on its way to the worker.
pub(super) async fn work_moved(
    job: &Job,
    moved: Vec<Uint8Array>,
    task: Task,
    news: impl Fn(Answer) + 'static,
) -> Result<Answer, NotDone> {
    // Planning takes long and little memory: nobody waits for it.
    let turn = async {
        match job {
            Job::Plan(_) | Job::Bound(_) => None,
            _ => Some(Turn::take().await),
        }
    };
    let _turn = task.unless_stopped(turn).await?;
    let _over = Over(task);
    let news = Rc::new(news);
    let told = Rc::clone(&news);
    let heard = move |heard| match heard {
        Heard::Percent(percent) => task.tell(percent),
        Heard::News(answer) if task.heard(&answer) => {}
        Heard::News(answer) => told(answer),
    };
    if let Some(line) = WARM.take().filter(|line| !line.is_lost()).or_else(Line::open) {
        match task.unless_stopped(line.ask(job, &moved, heard)).await? {
            Ok(answer) => return Ok(answer),
            Err(Lost::Broken) => return Err(NotDone::Broken),
            Err(Lost::NeverCame) => {}
        }
    }
    if moved.is_empty() {
        return here(job, task, &*news).await;
    }
    let filled = Job::from_parts(&job.head(), joined(&moved)).ok_or(NotDone::Broken)?;
    here(&filled, task, &*news).await
}

/// Starts a worker before there is work for it: loading it takes a good part of the time a small file takes.
pub fn warm_up() {
    WARM.with_borrow_mut(|line| {
        if line.is_none() {
            *line = Line::open();
        }
    });
}

/// Lets go of a worker that was started for nothing.
pub fn cool_down() {
    WARM.take();
}

/// One behind the other.
fn joined(bodies: &[Uint8Array]) -> Vec<u8> {
    let mut all = vec![0; bodies.iter().map(|body| body.length() as usize).sum()];
    let mut begin = 0;
    for body in bodies {
        let end = begin + body.length() as usize;
        body.copy_to(&mut all[begin..end]);
        begin = end;
    }
    all
}

/// Does a job on the page.
async fn here(job: &Job, task: Task, news: &impl Fn(Answer)) -> Result<Answer, NotDone> {
    if let Job::Open { sealed, .. } = job
        && age::work(sealed).is_ok_and(|log_n| log_n > MOST_HERE)
    {
        return Ok(Answer::NotOpened(age::Refused::TooMuchWork));
    }
    // The word that it has begun is drawn first.
    breathe().await;
    let last = Cell::new(now_ms());
    let pace = async |told: Told<'_>| match told {
        Told::Done(done, all) => {
            if now_ms().saturating_sub(last.get()) >= SLICE {
                task.tell(percent(done, all));
                breathe().await;
                last.set(now_ms());
            }
        }
        // To be drawn before the page stands still.
        Told::News(answer) if task.heard(answer) => breathe().await,
        Told::News(answer) => news(answer.clone()),
    };
    task.unless_stopped(job.run(now_ms, &pace)).await
}

pub(super) fn percent(done: usize, all: usize) -> u8 {
    u8::try_from(done as u64 * 100 / all.max(1) as u64).unwrap_or(100)
}

thread_local! {
    /// A worker that waits for its first job.
    static WARM: RefCell<Option<Line>> = const { RefCell::new(None) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<VecDeque<Waker>> = const { RefCell::new(VecDeque::new()) };
}

/// A step of which nothing is heard is over with the job it belongs to.
struct Over(Task);

impl Drop for Over {
    fn drop(&mut self) {
        self.0.wait.try_set(None);
    }
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
