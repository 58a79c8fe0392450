//! What runs in the worker: takes a job, says how far it is, gives the answer.

use std::cell::Cell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::super::world::now_ms;
use super::{joined, percent};
use crate::share::job::{Job, Told};

/// Listens for jobs. The script that started the worker then says that it is ready (`public/worker.js`).
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let here = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        // Nobody is there to be told of a message that cannot be sent.
        let _ = answer(&here, &event.data());
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// The job in a message: its head, and behind it the bytes it is about where these came apart.
fn job(message: &JsValue) -> Option<Job> {
    let all: &Array = message.dyn_ref()?;
    let head = Uint8Array::new(&all.get(0)).to_vec();
    if all.length() == 1 {
        return Job::from_bytes(&head);
    }
    let bodies: Vec<Uint8Array> = all.iter().skip(1).map(JsCast::unchecked_into).collect();
    Job::from_parts(&head, joined(&bodies))
}

fn answer(scope: &DedicatedWorkerGlobalScope, message: &JsValue) -> Result<(), JsValue> {
    let Some(job) = job(message) else {
        return scope.post_message(&"no job".into());
    };
    let last = Cell::new(0);
    let heard = |told: Told<'_>| match told {
        Told::Done(done, all) => {
            let percent = percent(done, all);
            // A message for each per cent, not for each statement.
            if last.replace(percent) != percent {
                let _ = scope.post_message(&f64::from(percent).into());
            }
        }
        // In a list, so that it is not taken for the answer.
        Told::News(news) => {
            let bytes = Uint8Array::from(news.to_bytes().as_slice());
            let moved = Array::of1(&bytes.buffer());
            let _ = scope.post_message_with_transfer(&Array::of1(&bytes), &moved);
        }
    };
    let bytes = Uint8Array::from(job.run_at_once(now_ms, heard).to_bytes().as_slice());
    scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
}
