//! The browser's `localStorage`, guarded: it may be forbidden, full or absent, and none of that may
//! stop the page. Preferences live here, and the canary.
//!
//! The canary tells "the browser cleared the data" from "new here": browsers were seen to evict
//! `IndexedDB` and keep `localStorage`. Where both go at once only an exported file helps.

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

/// Before a community's id in the canary's key.
pub(super) const CANARY: &str = "mulin-canary-";

/// Whether `localStorage` can be used at all. The binding panics where it cannot.
pub fn available() -> bool {
    web_sys::window().is_some_and(|w| matches!(w.local_storage(), Ok(Some(_))))
}

/// A value kept under `key`; nothing if it is absent, of another shape, or storage is forbidden.
pub fn get<T: for<'de> Deserialize<'de>>(key: &str) -> Option<T> {
    if !available() {
        return None;
    }
    LocalStorage::get(key).ok()
}

/// Keeps a value under `key`; tells whether that worked.
pub fn set<T: Serialize>(key: &str, value: T) -> bool {
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

    /// The ids of every community that has one.
    pub(super) fn ids() -> Vec<String> {
        let Some(Ok(Some(raw))) = web_sys::window().map(|w| w.local_storage()) else {
            return Vec::new();
        };
        let keys = (0..raw.length().unwrap_or(0)).filter_map(|i| raw.key(i).ok().flatten());
        keys.filter_map(|key| key.strip_prefix(CANARY).map(str::to_owned)).collect()
    }
}
