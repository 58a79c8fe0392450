//! The browser's own compression, so that no code for it travels with the page.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Compresses as gzip; `None` where the browser cannot (Chrome has it since 80, Safari since 16.4, Firefox since 113).
pub(super) async fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    through("CompressionStream", bytes).await.ok()
}

async fn through(transform: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let make: Function = Reflect::get(&window(), &transform.into())?.dyn_into()?;
    let transform = Reflect::construct(&make, &Array::of1(&"gzip".into()))?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let stream = call(&blob, "stream", &Array::new())?;
    let piped = call(&stream, "pipeThrough", &Array::of1(&transform))?;
    let response: Function = Reflect::get(&window(), &"Response".into())?.dyn_into()?;
    let response = Reflect::construct(&response, &Array::of1(&piped))?;
    let promise: Promise = call(&response, "arrayBuffer", &Array::new())?.dyn_into()?;
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

fn call(on: &JsValue, name: &str, args: &Array) -> Result<JsValue, JsValue> {
    Reflect::get(on, &name.into())?.dyn_into::<Function>()?.apply(on, args)
}
