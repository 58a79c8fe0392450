//! Keys that work on every page, and the page that tells them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::text::shell::{KEYS, KEYS_CLOSE, KEYS_HELP, KEYS_REDO, KEYS_TAB, KEYS_UNDO};
use crate::ui::components::{Dialog, Fact, Facts};
use crate::ui::lang::t;

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for acts, `?` for the help. While one types, they belong to the text.
#[component]
pub fn Keys(
    /// Whether nothing may happen: behind the curtain.
    asleep: RwSignal<bool>,
    /// Takes the last act back.
    on_undo: Callback<()>,
    /// Does it again.
    on_redo: Callback<()>,
) -> AnyView {
    let open = RwSignal::new(false);
    let listener = window_event_listener(ev::keydown, move |event| {
        if asleep.get_untracked()
            || event.default_prevented()
            || event.is_composing()
            || typing(&event)
        {
            return;
        }
        let chord = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        match (event.key().as_str(), chord) {
            ("z" | "Z", true) if event.shift_key() => on_redo.run(()),
            ("y" | "Y", true) => on_redo.run(()),
            ("z" | "Z", true) => on_undo.run(()),
            ("?" | "？", false) => open.set(true),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listener.remove());
    view! {
        <Dialog id="keys" title=t(KEYS) open>
            <Facts>
                <Fact term=t(KEYS_HELP)>
                    <kbd>"?"</kbd>
                </Fact>
                <Fact term=t(KEYS_UNDO)>
                    <kbd>"Ctrl+Z"</kbd>
                </Fact>
                <Fact term=t(KEYS_REDO)>
                    <kbd>"Ctrl+Shift+Z"</kbd>
                </Fact>
                <Fact term=t(KEYS_TAB)>
                    <kbd>"Tab"</kbd>
                </Fact>
                <Fact term=t(KEYS_CLOSE)>
                    <kbd>"Esc"</kbd>
                </Fact>
            </Facts>
        </Dialog>
    }
    .into_any()
}

fn typing(event: &KeyboardEvent) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
