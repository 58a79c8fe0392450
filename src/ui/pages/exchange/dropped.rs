//! A file dropped on any page goes where files are opened, instead of taking the page's place in the browser.

use leptos::ev;
use leptos::prelude::*;
use web_sys::File;

use crate::app::use_app;
use crate::ui::route::Route;
use crate::ui::shell::router::go;

/// Listens as long as the page is there. What a field of the page took is left to it.
pub fn anywhere() {
    let app = use_app();
    let carries = |event: &web_sys::DragEvent| {
        let types = event.data_transfer().map(|carried| carried.types());
        types.is_some_and(|types| types.includes(&"Files".into(), 0))
    };
    let over = window_event_listener(ev::dragover, move |event| {
        // Without this the browser would open the file in place of the page.
        if carries(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if event.default_prevented() || !carries(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|carried| carried.files());
        let files: Vec<File> = files
            .map(|all| (0..all.length()).filter_map(|n| all.get(n)).collect())
            .unwrap_or_default();
        if !files.is_empty() {
            go(&Route::Share);
            app.incoming_files(files);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}
