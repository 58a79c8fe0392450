//! A value that arrives once: the bridge from a browser callback to a future, and a plain timer.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::health::global;

/// A slot that is filled at most once and awaited by one reader.
pub(super) struct Once<T>(Rc<RefCell<Slot<T>>>);

struct Slot<T> {
    value: Option<T>,
    filled: bool,
    waker: Option<Waker>,
}

impl<T> Clone for Once<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Once<T> {
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(Slot { value: None, filled: false, waker: None })))
    }

    /// Fills the slot; hands the value back if somebody was faster.
    pub(super) fn fill(&self, value: T) -> Result<(), T> {
        let waker = {
            let mut slot = self.0.borrow_mut();
            if slot.filled {
                return Err(value);
            }
            slot.filled = true;
            slot.value = Some(value);
            slot.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }

    /// Waits for the value.
    pub(super) async fn wait(self) -> T {
        poll_fn(|cx| {
            let mut slot = self.0.borrow_mut();
            if let Some(value) = slot.value.take() {
                Poll::Ready(value)
            } else {
                slot.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        })
        .await
    }
}

/// Waits so many milliseconds, in a page or a worker.
pub(super) async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let timer = global("setTimeout").and_then(|timer| timer.dyn_into::<Function>().ok());
        if let Some(timer) = timer {
            let _ = timer.call2(&JsValue::UNDEFINED, &resolve, &JsValue::from(ms));
        }
    });
    let _ = JsFuture::from(promise).await;
}
