//! The browser's `localStorage`, guarded: it may be forbidden, full or absent, and none of that may
//! stop the page. Preferences live here, and the canary.
//!
//! The canary tells "the browser cleared the data" from "new here": browsers were seen to evict
//! `IndexedDB` and keep `localStorage`. Where both go at once only an exported file helps.

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, JSON, Object, Reflect};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// Before a community's id in the canary's key.
pub(super) const CANARY: &str = "mulin-canary-";

/// Whether `localStorage` can be used at all. The binding panics where it cannot.
pub fn available() -> bool {
    web_sys::window().is_some_and(|w| matches!(w.local_storage(), Ok(Some(_))))
}

fn raw() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The object kept under `key`; nothing if it is absent, of another shape, or storage is forbidden.
///
/// The browser's own JSON reads it, because the first page needs this and no other reader.
pub fn object(key: &str) -> Option<Map<String, Value>> {
    let text = raw()?.get_item(key).ok()??;
    match to_value(&JSON::parse(&text).ok()?) {
        Value::Object(map) => Some(map),
        _ => None,
    }
}

/// Keeps an object under `key`; tells whether that worked.
pub fn keep(key: &str, object: Map<String, Value>) -> bool {
    let text = JSON::stringify(&to_js(&Value::Object(object))).ok().and_then(|t| t.as_string());
    let kept = raw().zip(text).map(|(raw, text)| raw.set_item(key, &text).is_ok());
    kept.unwrap_or(false)
}

fn to_value(js: &JsValue) -> Value {
    if let Some(text) = js.as_string() {
        Value::String(text)
    } else if let Some(yes) = js.as_bool() {
        Value::Bool(yes)
    } else if let Some(number) = js.as_f64() {
        to_number(number)
    } else if let Some(list) = js.dyn_ref::<Array>() {
        list.iter().map(|item| to_value(&item)).collect()
    } else if let Some(object) = js.dyn_ref::<Object>() {
        let entry = |pair: JsValue| {
            let pair: Array = pair.unchecked_into();
            Some((pair.get(0).as_string()?, to_value(&pair.get(1))))
        };
        Value::Object(Object::entries(object).iter().filter_map(entry).collect())
    } else {
        Value::Null
    }
}

#[expect(clippy::cast_possible_truncation, reason = "compared with what it came from")]
fn to_number(number: f64) -> Value {
    let whole = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "only exact ones are kept")]
    if whole as f64 == number {
        return Value::from(whole);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(yes) => JsValue::from_bool(*yes),
        Value::Number(number) => number.as_f64().map_or(JsValue::NULL, JsValue::from_f64),
        Value::String(text) => JsValue::from_str(text),
        Value::Array(list) => list.iter().map(to_js).collect::<Array>().into(),
        Value::Object(map) => {
            let object = Object::new();
            for (key, value) in map {
                // Setting a field of a fresh object cannot fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), &to_js(value));
            }
            object.into()
        }
    }
}

fn get<T: for<'de> Deserialize<'de>>(key: &str) -> Option<T> {
    if !available() {
        return None;
    }
    LocalStorage::get(key).ok()
}

fn set<T: Serialize>(key: &str, value: T) -> bool {
    available() && LocalStorage::set(key, value).is_ok()
}

/// What is remembered of a community outside its database.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Canary {
    /// The community's id.
    pub community: String,
    /// What it is called, for the sentence that says what was lost.
    #[serde(default)]
    pub name: String,
    /// About how many operations there were.
    pub ops: u64,
    /// The day of the last export, ISO 8601, empty if never.
    #[serde(default)]
    pub exported: String,
}

impl Canary {
    /// The canary of a community.
    pub fn of(community: &str) -> Option<Self> {
        get(&format!("{CANARY}{community}"))
    }

    /// Changes the canary, or hatches it.
    pub(super) fn update(community: &str, change: impl FnOnce(&mut Self)) {
        let mut canary = Self::of(community).unwrap_or_default();
        community.clone_into(&mut canary.community);
        change(&mut canary);
        set(&format!("{CANARY}{community}"), &canary);
    }

    /// Takes the canary away: the community never was.
    pub(super) fn remove(community: &str) {
        if available() {
            LocalStorage::delete(format!("{CANARY}{community}"));
        }
    }

    /// The ids of every community that has one.
    pub(super) fn ids() -> Vec<String> {
        ids().collect()
    }

    /// Whether any community left one.
    pub fn any() -> bool {
        ids().next().is_some()
    }
}

fn ids() -> impl Iterator<Item = String> {
    raw().into_iter().flat_map(|raw| {
        (0..raw.length().unwrap_or(0))
            .filter_map(move |i| Some(raw.key(i).ok()??.strip_prefix(CANARY)?.to_owned()))
    })
}
