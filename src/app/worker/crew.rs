//! A worker for several jobs, one after the other.

use std::cell::Cell;
use std::rc::Rc;

use super::line::{Heard, Line, Lost};
use super::{NotDone, Task, Turn, here};
use crate::share::job::{Answer, Job};

/// A worker for several jobs, one after the other. What it tells is how far all of them are.
pub(in crate::app) struct Crew {
    line: Option<Line>,
    task: Task,
    share: Rc<Cell<Share>>,
    _turn: Turn,
}

/// Which share of all there is to do is done, and which one is being done.
#[derive(Clone, Copy, Default)]
struct Share {
    done: usize,
    now: usize,
    all: usize,
}

impl Share {
    fn percent(self, of_this: u8) -> u8 {
        let done = self.done * 100 + self.now * usize::from(of_this);
        u8::try_from(done / self.all.max(1)).unwrap_or(100)
    }
}

impl Crew {
    /// Starts it, for work of so much weight in all.
    ///
    /// # Errors
    /// [`NotDone`].
    pub(in crate::app) async fn start(task: Task, all: usize) -> Result<Self, NotDone> {
        let turn = task.unless_stopped(Turn::take()).await?;
        let share = Rc::new(Cell::new(Share { all, ..Share::default() }));
        let told = Rc::clone(&share);
        let line = Line::open(move |heard| {
            if let Heard::Percent(percent) = heard {
                task.tell(told.get().percent(percent));
            }
        });
        Ok(Self { line, task, share, _turn: turn })
    }

    /// Has a job of so much weight done, in the worker where there is one.
    ///
    /// # Errors
    /// [`NotDone`].
    pub(in crate::app) async fn ask(
        &mut self,
        job: &Job,
        weight: usize,
    ) -> Result<Answer, NotDone> {
        let before = self.share.get();
        self.share.set(Share { now: weight, ..before });
        let asked = match &self.line {
            Some(line) => Some(self.task.unless_stopped(line.ask(job, &[])).await?),
            None => None,
        };
        let answer = match asked {
            Some(Ok(answer)) => answer,
            Some(Err(Lost::Broken)) => return Err(NotDone::Broken),
            Some(Err(Lost::NeverCame)) | None => {
                self.line = None;
                let tell = |percent| self.task.tell(self.share.get().percent(percent));
                here(job, self.task, &tell, &|_| ()).await?
            }
        };
        self.share.set(Share { done: before.done + weight, now: 0, ..before });
        self.task.tell(self.share.get().percent(0));
        Ok(answer)
    }
}
