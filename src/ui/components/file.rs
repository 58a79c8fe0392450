//! Choosing a file, or dropping one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use crate::text::exchange::P_TOO_LARGE;
use crate::ui::lang::t;

/// The largest file that is read: as large as an exchange file may be.
const MOST_BYTES: f64 = 67_108_864.0;

/// A field for a file. No type filter: some systems grey out what they do not know, and a file may come as `.txt`.
#[component]
pub fn FileField(
    /// Its id, unique on the page.
    id: &'static str,
    /// What file.
    #[prop(into)]
    label: Signal<String>,
    /// Where it comes from.
    #[prop(into)]
    hint: Signal<String>,
    /// Gets its bytes.
    on_file: UnsyncCallback<Vec<u8>>,
) -> AnyView {
    let too_large = RwSignal::new(false);
    let hint_id = [id, "-hint"].concat();
    let described = hint_id.clone();
    let take = move |file: File| {
        // Asked before a byte is read: a film chosen by mistake would take all the memory the page has.
        too_large.set(file.size() > MOST_BYTES);
        if too_large.get_untracked() {
            return;
        }
        spawn_local(async move {
            if let Some(bytes) = bytes(&file).await {
                on_file.run(bytes);
            }
        });
    };
    let changed = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take(file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let over = RwSignal::new(false);
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|carried| carried.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            take(file);
        }
    };
    let dragged = move |event: web_sys::DragEvent| {
        // Without this the browser would open the file in place of the page.
        event.prevent_default();
        over.set(true);
    };
    view! {
        <div
            class="field drop"
            class:over=over
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <p class="hint" id=hint_id>{hint}</p>
            <input class="unseen" type="file" id=id aria-describedby=described on:change=changed/>
            <label class="button" for=id>{label}</label>
            <div role="alert">{move || too_large.get().then(|| view! { <p>{t(P_TOO_LARGE)}</p> })}</div>
        </div>
    }
    .into_any()
}

async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A field for one or several files, chosen or dropped; they are handed over unread.
#[component]
pub fn FilesField(
    /// Its id, unique on the page.
    id: &'static str,
    /// What files.
    #[prop(into)]
    label: Signal<String>,
    /// Where they come from.
    #[prop(into)]
    hint: Signal<String>,
    /// What else to know.
    #[prop(into)]
    also: Signal<String>,
    /// Gets them.
    on_files: UnsyncCallback<Vec<File>>,
) -> AnyView {
    let hint_id = [id, "-hint"].concat();
    let described = hint_id.clone();
    let take = move |list: Option<web_sys::FileList>| {
        let list = list.as_ref();
        let files: Vec<File> = list
            .map(|list| (0..list.length()).filter_map(|n| list.get(n)).collect())
            .unwrap_or_default();
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    let changed = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        take(input.files());
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let over = RwSignal::new(false);
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        over.set(false);
        take(event.data_transfer().and_then(|carried| carried.files()));
    };
    let dragged = move |event: web_sys::DragEvent| {
        // Without this the browser would open the file in place of the page.
        event.prevent_default();
        over.set(true);
    };
    view! {
        <div
            class="field drop"
            class:over=over
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <p class="hint" id=hint_id>{hint}</p>
            <input class="unseen" type="file" multiple id=id aria-describedby=described on:change=changed/>
            <label class="button" for=id>{label}</label>
            <p class="hint">{also}</p>
        </div>
    }
    .into_any()
}
