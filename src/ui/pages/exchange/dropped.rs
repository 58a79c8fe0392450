//! A file dropped on any page, or opened with the application from a folder, goes where files are opened.
//!
//! `public/boot.js` hears of it, since the first page must not wait for this part: it asks here first, and where nobody
//! answers it keeps the files and opens the page of files, which takes them up.

use js_sys::{Array, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Event, File};

use crate::app::use_app;
use crate::ui::route::Route;
use crate::ui::shell::router::go;

/// The event that tells of files.
const COME: &str = "mulin:files";
/// Where on the window those wait that nobody took.
const WAITING: &str = "mulinFiles";

/// Takes files from anywhere to the page of files, as long as the page is there. What a field of the page took is left
/// to it.
pub fn anywhere() {
    let app = use_app();
    handed(move |files| {
        go(&Route::Share);
        app.incoming_files(files);
    });
}

/// Has `take` get the files that come to no field of the page, as long as the page is there, and those that wait.
pub fn handed(take: impl Fn(Vec<File>) + 'static) {
    let waiting = waiting();
    if !waiting.is_empty() {
        untrack(|| take(waiting));
    }
    let come = window_event_listener_untyped(COME, move |event: Event| {
        let Some(told) = event.dyn_ref::<CustomEvent>() else { return };
        let files = files_of(&told.detail());
        if event.default_prevented() || files.is_empty() {
            return;
        }
        event.prevent_default();
        take(files);
    });
    on_cleanup(move || come.remove());
}

/// The files that wait; they do no longer.
fn waiting() -> Vec<File> {
    let Ok(held) = Reflect::get(&window(), &WAITING.into()) else { return Vec::new() };
    // The window takes any value under a name that is no field of its own.
    let _ = Reflect::set(&window(), &WAITING.into(), &Array::new());
    files_of(&held)
}

fn files_of(list: &JsValue) -> Vec<File> {
    let list = list.dyn_ref::<Array>().map(Array::to_vec).unwrap_or_default();
    list.into_iter().filter_map(|file| file.dyn_into().ok()).collect()
}
