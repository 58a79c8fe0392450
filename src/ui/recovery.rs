//! After a panic: the page is handed to plain JavaScript that can still export everything. A panicked wasm is never
//! entered again.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Arranges that a panic shows the recovery page (`public/recovery.js`) instead of a page that no longer answers.
pub fn on_panic() {
    std::panic::set_hook(Box::new(|info| {
        let recover = Reflect::get(&js_sys::global(), &"mulinRecover".into());
        if let Ok(recover) = recover.and_then(JsCast::dyn_into::<Function>) {
            // It has taken the page over by the time it returns; there is nobody left to tell of a failure.
            let _ = recover.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}
