//! Files on their way in: chosen or dropped, unpacked, opened, put together, read in the worker and held against what is
//! here. One after another; what is being looked at waits for a person.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::review::{Found, Gather, Review};
use super::stream::{Packed, inflate};
use super::wrapping::{MOST_WRAPPINGS, WhyNot, head_of};
use crate::app::print::Printed;
use crate::app::worker::{NotDone, Task, warm_up, work, work_moved};
use crate::app::world::breathe;
use crate::app::{ActError, App, StoreError};
use crate::domain::retention::Hold;
use crate::log::OpId;
use crate::share::age::Refused;
use crate::share::file::{MAX_BYTES, Part, Put, Waiting};
use crate::share::job::{Answer, Job, ToRead};

/// How far the files that came in are.
#[derive(Clone, Default)]
pub enum Stage {
    /// None is there.
    #[default]
    Idle,
    /// One is being unpacked or read; how far that is stands in [`Incoming::task`].
    Reading,
    /// One is under a passphrase.
    Locked {
        /// What the file is called.
        name: String,
        /// Why the last passphrase did not open it.
        refused: Option<Refused>,
    },
    /// Parts of a file are there, others are not.
    Parts {
        /// How many there are in all.
        of: usize,
        /// The numbers of those that are missing, from 1.
        missing: Vec<usize>,
    },
    /// One was read.
    Read(Rc<Review>),
    /// It is being taken in.
    Taking,
    /// One cannot be read.
    Refused {
        /// What the file is called.
        name: String,
        /// Why not.
        why: WhyNot,
    },
}

/// The files that came in: copy it freely.
#[derive(Clone, Copy)]
pub struct Incoming {
    /// How far they are.
    pub stage: RwSignal<Stage, LocalStorage>,
    /// What was found out about the one that was read, once it is.
    pub found: RwSignal<Option<Found>, LocalStorage>,
    /// How many wait behind it.
    pub waiting: RwSignal<usize>,
    /// How many operations the last import brought.
    pub taken: RwSignal<Option<usize>>,
    /// Whether the last one held only what is new since last time, and it cannot be told that nothing lies between.
    pub between: RwSignal<bool>,
    /// The fingerprint of what is open, as it was worked out last.
    pub(in crate::app) printed: RwSignal<Printed>,
    /// The work on it.
    pub task: Task,
    line: StoredValue<VecDeque<(String, Uint8Array)>, LocalStorage>,
    /// The one under a passphrase.
    sealed: StoredValue<Option<(String, Uint8Array)>, LocalStorage>,
    /// The passphrase that opened the last of these files; forgotten when none is left.
    passphrase: StoredValue<Option<String>>,
    /// The parts that wait for others.
    parts: StoredValue<Waiting<Uint8Array>, LocalStorage>,
}

impl Incoming {
    pub(in crate::app) fn new() -> Self {
        Self {
            stage: RwSignal::new_local(Stage::Idle),
            found: RwSignal::new_local(None),
            waiting: RwSignal::new(0),
            taken: RwSignal::new(None),
            between: RwSignal::new(false),
            printed: RwSignal::new(Printed::default()),
            task: Task::new(),
            line: StoredValue::new_local(VecDeque::new()),
            sealed: StoredValue::new_local(None),
            passphrase: StoredValue::new(None),
            parts: StoredValue::new_local(Waiting::new()),
        }
    }

    fn push(self, name: String, bytes: Uint8Array) {
        self.line.update_value(|line| line.push_back((name, bytes)));
        self.waiting.set(self.line.with_value(VecDeque::len));
    }

    fn pop(self) -> Option<(String, Uint8Array)> {
        let first = self.line.try_update_value(VecDeque::pop_front).flatten();
        self.waiting.set(self.line.with_value(VecDeque::len));
        first
    }

    fn refuse(self, name: String, why: WhyNot) {
        self.stage.set(Stage::Refused { name, why });
    }
}

impl App {
    /// The files on their way in.
    pub fn incoming(self) -> Incoming {
        self.on_the_way.with_value(|(files, _)| *files)
    }

    /// Takes files that were chosen or dropped and looks into them, one after another; the page of files shows them.
    pub fn incoming_files(self, files: Vec<File>) {
        let incoming = self.incoming();
        self.incoming().taken.set(None);
        self.incoming().between.set(false);
        // It starts while the bytes are being fetched.
        warm_up();
        spawn_local(async move {
            for file in files {
                let name = file.name();
                // Asked before a byte is read: a film chosen by mistake would take all the memory the page has.
                if file.size() > most() {
                    return incoming.refuse(name, WhyNot::TooLarge);
                }
                match JsFuture::from(file.array_buffer()).await {
                    Ok(buffer) => incoming.push(name, Uint8Array::new(&buffer)),
                    Err(_) => return incoming.refuse(name, WhyNot::Unread),
                }
            }
            let busy = incoming.stage.with_untracked(|stage| {
                matches!(
                    stage,
                    Stage::Reading | Stage::Read(_) | Stage::Taking | Stage::Locked { .. }
                )
            });
            if !busy {
                self.next_incoming().await;
            }
        });
    }

    /// Leaves the file that is looked at, and goes on to the next.
    pub fn leave_incoming(self) {
        self.incoming().task.stop();
        self.incoming().found.set(None);
        self.incoming().sealed.set_value(None);
        self.incoming().stage.set(Stage::Idle);
        spawn_local(self.next_incoming());
    }

    /// Tries a passphrase on the file that is under one.
    pub fn open_incoming(self, passphrase: String) {
        let Some((name, bytes)) = self.incoming().sealed.get_value() else { return };
        spawn_local(async move {
            self.begin_reading();
            let job = Job::Open { passphrase: passphrase.clone(), sealed: bytes.to_vec() };
            match work(&job, self.incoming().task).await {
                Ok(Answer::Opened(plain)) => {
                    self.incoming().sealed.set_value(None);
                    self.incoming().passphrase.set_value(Some(passphrase));
                    self.read_incoming(name, Uint8Array::from(plain.as_slice())).await;
                }
                Ok(Answer::NotOpened(refused)) => {
                    self.incoming().stage.set(Stage::Locked { name, refused: Some(refused) });
                }
                answer => self.not_read(name, answer.err()),
            }
        });
    }

    fn begin_reading(self) {
        self.incoming().task.begin();
        self.incoming().found.set(None);
        self.incoming().stage.set(Stage::Reading);
    }

    fn not_read(self, name: String, why: Option<NotDone>) {
        match why {
            // Called off: whoever did that has gone on already.
            Some(NotDone::Stopped) => {}
            _ => self.incoming().refuse(name, WhyNot::NoMemory),
        }
    }

    /// Goes on to the next file; where none is left but parts of one, says which are missing.
    pub(in crate::app) async fn next_incoming(self) {
        let incoming = self.incoming();
        if let Some((name, bytes)) = incoming.pop() {
            self.read_incoming(name, bytes).await;
            return;
        }
        match incoming.parts.with_value(Waiting::missing) {
            Some((of, missing)) => incoming.stage.set(Stage::Parts { of, missing }),
            None => incoming.passphrase.set_value(None),
        }
    }

    /// Forgets the parts that are here.
    pub fn leave_parts(self) {
        self.incoming().parts.update_value(Waiting::clear);
        self.incoming().stage.set(Stage::Idle);
    }

    /// Takes off one wrapping after the other.
    async fn read_incoming(self, name: String, mut bytes: Uint8Array) {
        let incoming = self.incoming();
        self.begin_reading();
        for _ in 0..MOST_WRAPPINGS {
            let head = head_of(&bytes);
            if head.starts_with(&[0x1f, 0x8b]) {
                let task = incoming.task;
                bytes = match inflate(&bytes, move |percent| task.goes_on(percent)).await {
                    Ok(plain) => plain,
                    Err(Packed::Stopped) => return,
                    Err(Packed::Unable) => return incoming.refuse(name, WhyNot::NoGzip),
                    Err(Packed::Broken) => return incoming.refuse(name, WhyNot::Broken),
                    Err(Packed::TooLarge) => return incoming.refuse(name, WhyNot::Bomb),
                };
            } else if head.starts_with(b"age-encryption.org/") {
                let Some(plain) = self.with_last_passphrase(&bytes).await else {
                    incoming.sealed.set_value(Some((name.clone(), bytes)));
                    incoming.stage.set(Stage::Locked { name, refused: None });
                    return;
                };
                bytes = plain;
            } else {
                break;
            }
        }
        if let Some(part) = Part::of(&head_of(&bytes)) {
            self.take_part(name, part, bytes).await;
            return;
        }
        self.look_into(name, vec![bytes]).await;
    }

    /// What is sealed, opened with the passphrase that opened the file before: the parts of a file share one.
    async fn with_last_passphrase(self, sealed: &Uint8Array) -> Option<Uint8Array> {
        let passphrase = self.incoming().passphrase.get_value()?;
        let job = Job::Open { passphrase, sealed: sealed.to_vec() };
        match work(&job, self.incoming().task).await {
            Ok(Answer::Opened(plain)) => Some(Uint8Array::from(plain.as_slice())),
            _ => None,
        }
    }

    /// Puts a part aside; the last one that was missing makes the file.
    async fn take_part(self, name: String, part: Part, bytes: Uint8Array) {
        let incoming = self.incoming();
        let put = incoming.parts.try_update_value(|all| all.put(part, name.clone(), bytes));
        match put.unwrap_or(Put::Waits) {
            Put::Whole(parts) => {
                self.look_into(parts.name, parts.here.into_values().collect()).await;
            }
            Put::Full => incoming.refuse(name, WhyNot::Crowded),
            Put::Waits => {
                incoming.stage.set(Stage::Idle);
                // The next may be its neighbour.
                Box::pin(self.next_incoming()).await;
            }
        }
    }

    /// Has a file read in the worker and holds it against what is here.
    async fn look_into(self, name: String, texts: Vec<Uint8Array>) {
        self.whole().await;
        let turn = self.turn();
        let lengths = texts.iter().map(|text| text.length() as usize).collect();
        let job = Job::Read(ToRead { lengths, bytes: Vec::new() });
        let gather = Rc::new(RefCell::new(self.with(|book| Gather::of(&book.log))));
        let told = Rc::clone(&gather);
        let news = move |answer: Answer| match answer {
            Answer::Lines(portion) => {
                self.with(|book| told.borrow_mut().take(&portion, &book.log));
            }
            Answer::Attached(file) => told.borrow_mut().attach(file),
            _ => {}
        };
        match work_moved(&job, texts, self.incoming().task, news).await {
            Ok(Answer::Incoming(sheet)) if self.still(turn) => {
                let gathered = gather.take();
                let review = self.with(|book| gathered.finish(name, *sheet, book));
                let review = Rc::new(review);
                self.incoming().stage.set(Stage::Read(Rc::clone(&review)));
                self.look_closer(review).await;
            }
            answer => self.not_read(name, answer.err()),
        }
    }

    /// Finds out what takes longer, while the rest is being read by a person.
    async fn look_closer(self, review: Rc<Review>) {
        let turn = self.turn();
        let wanted = || {
            self.still(turn)
                && self.incoming().stage.with_untracked(
                    |stage| matches!(stage, Stage::Read(now) if Rc::ptr_eq(now, &review)),
                )
        };
        loop {
            breathe().await;
            if !wanted() {
                return;
            }
            if !review.read_some() {
                break;
            }
        }
        let from = review.header.as_ref().and_then(|header| self.sender(header));
        let points = self.with(|book| review.meeting_points(book));
        let mut conflicts = Vec::new();
        for some in points.chunks(POINTS_AT_ONCE) {
            conflicts.extend(self.with(|book| review.conflicts_at(book, some, from.as_deref())));
            breathe().await;
            if !wanted() {
                return;
            }
        }
        conflicts.sort_by_key(|c| std::cmp::Reverse(c.said.first().map(|said| said.at)));
        let erasures = self.with(|book| {
            let ids = review.erasures(&book.log);
            ids.iter().filter_map(|id| book.log.get(id)).map(Hold::of).collect()
        });
        self.incoming().found.set(Some(Found { conflicts, erasures }));
    }

    /// Takes in the file that is looked at; `erase` says that what others have erased is to go here too. Calling the task
    /// off leaves everything as it was, and the file there to be looked at.
    ///
    /// # Errors
    /// Those of [`App::take_in`].
    pub async fn take_incoming(self, erase: bool) -> Result<(), ActError> {
        let incoming = self.incoming();
        let Stage::Read(review) = incoming.stage.get_untracked() else { return Ok(()) };
        incoming.task.begin();
        incoming.stage.set(Stage::Taking);
        // What was listed and nothing else.
        let listed = incoming.found.get_untracked().map(|found| found.erasures);
        let listed = listed.filter(|_| erase).unwrap_or_default();
        let erase: Vec<OpId> = listed.iter().map(|hold| hold.op).collect();
        let taken = self.take_in(&review, erase).await;
        match taken {
            Ok(()) => {
                incoming.found.set(None);
                incoming.stage.set(Stage::Idle);
                self.next_incoming().await;
                Ok(())
            }
            Err(why) if why == ActError::Store(StoreError::Stopped) => {
                incoming.stage.set(Stage::Read(Rc::clone(&review)));
                if incoming.found.with_untracked(Option::is_none) {
                    spawn_local(self.look_closer(review));
                }
                Err(why)
            }
            Err(why) => {
                incoming.stage.set(Stage::Idle);
                Err(why)
            }
        }
    }
}

/// So many records are looked at for conflicts between two chances to draw.
const POINTS_AT_ONCE: usize = 500;

/// The largest file that is read, as the browser counts it.
fn most() -> f64 {
    f64::from(u32::try_from(MAX_BYTES).unwrap_or(u32::MAX))
}
