//! The share sheet of the system: a file goes straight to another application.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Download;

/// What the sheet is told a file is. Browsers pass on `.txt`, and refuse `.json` and what they do not know.
const MIME: &str = "text/plain";

/// Whether this browser hands files to other applications.
pub fn can_share() -> bool {
    let empty = Download { name: "a.json".to_owned(), mime: MIME, bytes: vec![b'{'] };
    let asked = || -> Result<bool, JsValue> {
        let navigator: JsValue = window().navigator().into();
        let ask: Function = Reflect::get(&navigator, &"canShare".into())?.dyn_into()?;
        Ok(ask.call1(&navigator, &sheet(&[empty])?)?.is_truthy())
    };
    asked().unwrap_or(false)
}

/// Opens the sheet for these files, named so that it takes them: `.txt` is put behind. To be called in answer to a tap,
/// or the browser refuses.
///
/// # Errors
/// What the browser says; also where the person called it off.
pub async fn share(files: Vec<Download>) -> Result<(), JsValue> {
    let navigator: JsValue = window().navigator().into();
    let share: Function = Reflect::get(&navigator, &"share".into())?.dyn_into()?;
    let promise: Promise = share.call1(&navigator, &sheet(&files)?)?.dyn_into()?;
    JsFuture::from(promise).await.map(drop)
}

fn sheet(files: &[Download]) -> Result<JsValue, JsValue> {
    let make: Function = Reflect::get(&window(), &"File".into())?.dyn_into()?;
    let all = Array::new();
    for file in files {
        let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &MIME.into())?;
        let name = [&file.name, ".txt"].concat();
        all.push(&Reflect::construct(&make, &Array::of3(&parts, &name.into(), &options))?);
    }
    let sheet = Object::new();
    Reflect::set(&sheet, &"files".into(), &all)?;
    Ok(sheet.into())
}
