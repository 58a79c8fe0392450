//! One worker, from its start to its end.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker};

use crate::share::job::{Answer, Job};

/// Where the page says which worker belongs to it: never one of another version.
const NAMED: &str = "data-worker";

/// Where the single file keeps the worker's whole script.
const INLINE: &str = "mulinWorker";

/// Why a worker did not answer.
pub(super) enum Lost {
    /// It never said that it was there.
    NeverCame,
    /// It broke off at work.
    Broken,
}

/// What a worker tells while it works.
pub(super) enum Heard {
    /// How many per cent are done.
    Percent(u8),
    /// What there is already.
    News(Answer),
}

/// What the browser calls; it works as long as this is kept.
type Listener<E> = Closure<dyn FnMut(E)>;

/// What hears it while it works.
type Ear = Rc<dyn Fn(Heard)>;

/// What was heard from it.
#[derive(Default)]
struct Inbox {
    ready: bool,
    failed: bool,
    answer: Option<Vec<u8>>,
    waker: Option<Waker>,
    ear: Option<Ear>,
}

/// A worker; dropped, it ends at once, whatever it is at.
pub(super) struct Line {
    worker: Worker,
    inbox: Rc<RefCell<Inbox>>,
    /// The address made for a script without one.
    made: Option<String>,
    _on_message: Listener<MessageEvent>,
    _on_error: Listener<Event>,
}

impl Line {
    /// Starts a worker. `None` where the browser does not let us.
    pub(super) fn open() -> Option<Self> {
        let (address, made) = match script() {
            Some(script) => {
                let address = address_of(&script)?;
                (address.clone(), Some(address))
            }
            None => (document().document_element()?.get_attribute(NAMED)?, None),
        };
        let Ok(worker) = Worker::new(&address) else {
            forget(made.as_deref());
            return None;
        };
        let inbox = Rc::new(RefCell::new(Inbox::default()));
        let told = Rc::clone(&inbox);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let word = event.data();
            if let Some(percent) = word.as_f64() {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "0 to 100"
                )]
                hear(&told, Heard::Percent(percent as u8));
                return;
            }
            if let Some(news) = word.dyn_ref::<Array>() {
                let news: Uint8Array = news.get(0).unchecked_into();
                if let Some(news) = Answer::from_bytes(&news.to_vec()) {
                    hear(&told, Heard::News(news));
                }
                return;
            }
            let mut inbox = told.borrow_mut();
            match word.as_string().as_deref() {
                Some("ready") => inbox.ready = true,
                Some(_) => inbox.failed = true,
                None => inbox.answer = Some(word.unchecked_into::<Uint8Array>().to_vec()),
            }
            wake(&mut inbox);
        });
        let told = Rc::clone(&inbox);
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // What goes wrong there is answered for here, not in the console.
            event.prevent_default();
            let mut inbox = told.borrow_mut();
            inbox.failed = true;
            wake(&mut inbox);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, inbox, made, _on_message: on_message, _on_error: on_error })
    }

    /// Whether it is of no use.
    pub(super) fn is_lost(&self) -> bool {
        self.inbox.borrow().failed
    }

    /// Has a job done, about the bytes of `moved` where there are any: they move to the worker and are empty here then.
    /// `heard` gets what it tells while it works.
    pub(super) async fn ask(
        &self,
        job: &Job,
        moved: &[Uint8Array],
        heard: impl Fn(Heard) + 'static,
    ) -> Result<Answer, Lost> {
        self.inbox.borrow_mut().ear = Some(Rc::new(heard));
        // A message sent before the worker listens would be lost.
        self.until(|inbox| inbox.ready.then_some(())).await.ok_or(Lost::NeverCame)?;
        let head = Uint8Array::from(job.to_bytes().as_slice());
        let all: Array = std::iter::once(&head).chain(moved).collect();
        let buffers: Array = std::iter::once(&head).chain(moved).map(Uint8Array::buffer).collect();
        self.worker.post_message_with_transfer(&all, &buffers).map_err(|_| Lost::Broken)?;
        let answer = self.until(|inbox| inbox.answer.take()).await.ok_or(Lost::Broken)?;
        Answer::from_bytes(&answer).ok_or(Lost::Broken)
    }

    /// Waits for something in the inbox; `None` where the worker failed.
    async fn until<T>(&self, found: impl Fn(&mut Inbox) -> Option<T>) -> Option<T> {
        poll_fn(|context| {
            let mut inbox = self.inbox.borrow_mut();
            if let Some(found) = found(&mut inbox) {
                return Poll::Ready(Some(found));
            }
            if inbox.failed {
                return Poll::Ready(None);
            }
            inbox.waker = Some(context.waker().clone());
            Poll::Pending
        })
        .await
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
        forget(self.made.as_deref());
    }
}

fn hear(inbox: &RefCell<Inbox>, heard: Heard) {
    let ear = inbox.borrow().ear.clone();
    if let Some(ear) = ear {
        ear(heard);
    }
    // Whoever waits looks whether the work is still wanted.
    wake(&mut inbox.borrow_mut());
}

fn wake(inbox: &mut Inbox) {
    if let Some(waker) = inbox.waker.take() {
        waker.wake();
    }
}

/// The worker's whole script, where the page holds it: a single file has none beside it.
fn script() -> Option<JsValue> {
    Reflect::get(&window(), &INLINE.into()).ok().filter(JsValue::is_string)
}

fn address_of(script: &JsValue) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(script), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn forget(address: Option<&str>) {
    if let Some(address) = address {
        let _ = Url::revoke_object_url(address);
    }
}
