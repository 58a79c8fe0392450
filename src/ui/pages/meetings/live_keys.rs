//! Keys of the page of a meeting, and the dialog that tells them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::clock;
use crate::log::RecordId;
use crate::text::live_pages as say;
use crate::ui::components::{Button, Checkbox, Dialog, Fact, Facts, Kind};
use crate::ui::lang::t;

/// Whether single keys work, for as long as the page lives.
const SINGLE: &str = "data-no-single-keys";

/// What a key says here: a single key while nothing is being typed and single keys are not switched off, or
/// Ctrl+Enter from anywhere.
pub(super) fn said(event: &KeyboardEvent) -> Option<String> {
    if event.default_prevented() || event.is_composing() || event.alt_key() {
        return None;
    }
    let chord = event.ctrl_key() || event.meta_key();
    if chord {
        return (event.key() == "Enter").then(|| "Ctrl+Enter".to_owned());
    }
    let off = document().body().is_some_and(|body| body.has_attribute(SINGLE));
    let open = document().query_selector("dialog[open]").ok().flatten().is_some();
    (!off && !open && !typing(event)).then(|| event.key().to_lowercase())
}

fn typing(event: &KeyboardEvent) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

/// The keys that are not an item's own, and the dialog. `previous` goes to the item before.
pub(super) fn keys(id: RecordId, previous: Callback<()>) -> AnyView {
    let app = use_app();
    let open = RwSignal::new(false);
    let single = RwSignal::new(true);
    Effect::new(move |_| {
        let Some(body) = document().body() else { return };
        let _ = if single.get() {
            body.remove_attribute(SINGLE)
        } else {
            body.set_attribute(SINGLE, "")
        };
    });
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(key) = said(&event) else { return };
        match key.as_str() {
            "p" => previous.run(()),
            "b" => app.run(async move {
                let now = app.peek(|state| clock(state, &id));
                match (now.since, now.item) {
                    (Some(_), _) => acts::pause(app, id).await,
                    (None, Some(item)) => acts::turn_to(app, id, item).await,
                    (None, None) => Ok(()),
                }
            }),
            "h" => open.set(true),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
    let line = |what, keys: &'static str| {
        view! { <Fact term=t(what)><kbd>{keys}</kbd></Fact> }
    };
    view! {
        <Button label=t(say::KEYS) kind=Kind::Quiet on_click=move || open.set(true)/>
        <Dialog id="live-keys" title=t(say::KEYS) open>
            <Facts>
                {line(say::KEY_KEEP, "Ctrl+Enter")}
                {line(say::KEY_NEXT, "n")}
                {line(say::KEY_PREVIOUS, "p")}
                {line(say::KEY_OUTCOMES, "1 2 3 4")}
                {line(say::KEY_NOTES, "i")}
                {line(say::KEY_BREAK, "b")}
                {line(say::KEYS, "h")}
            </Facts>
            <Checkbox id="single-keys" label=t(say::KEYS_ON) checked=single/>
        </Dialog>
    }
    .into_any()
}
