//! The bar that says a newer version is ready. It never reloads by itself: someone may be in the middle of a meeting.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::text::shell::{LATER, UPDATE_NOW, UPDATE_READY};
use crate::ui::components::{Button, Kind};
use crate::ui::lang::t;

/// Listens for a newer version and offers to move to it.
#[component]
pub fn UpdateBar() -> AnyView {
    let ready = RwSignal::new(false);
    if page_value("mulinUpdateReady").is_truthy() {
        ready.set(true);
    }
    let listener = window_event_listener_untyped("mulin:update", move |_| ready.set(true));
    on_cleanup(move || listener.remove());
    let bar = move || {
        ready.get().then(|| {
            view! {
                <div class="bar">
                    <p>{t(UPDATE_READY)}</p>
                    <Button label=t(UPDATE_NOW) on_click=update/>
                    <Button label=t(LATER) kind=Kind::Quiet on_click=move || ready.set(false)/>
                </div>
            }
        })
    };
    view! { <div class="update" role="status">{bar}</div> }.into_any()
}

/// The boot script knows how to change versions without mixing their files.
fn update() {
    if let Ok(update) = page_value("mulinUpdate").dyn_into::<Function>() {
        let _ = update.call0(&JsValue::NULL);
    }
}

fn page_value(name: &str) -> JsValue {
    Reflect::get(&window().into(), &name.into()).unwrap_or_default()
}
