//! The texts a log holds: those that still stand, and those that would leave in a file for others.

use super::state::State;
use super::{Body, Entry, Log};
use serde_json::Value;

impl State {
    /// Shows every text that stands: in fields of records that are not removed, and in facts nobody took back.
    pub fn texts(&self, see: &mut dyn FnMut(&str)) {
        for kind in self.kinds().all() {
            for (_, folded) in self.of_kind(kind.base) {
                let heads = folded.fields.values().flat_map(super::Field::heads);
                heads.for_each(|head| strings(&head.value, see));
                folded.live().for_each(|fact| of_body(&fact.body, see));
            }
        }
    }
}

impl Log {
    /// Shows every text of the operations that may go to anybody, those that were replaced or taken back included: they
    /// travel too.
    pub fn shared_texts(&self, see: &mut dyn FnMut(&str)) {
        for entry in self.shared() {
            if let Some(sealed) = entry.whole() {
                of_body(&sealed.op().body, see);
            }
        }
    }

    /// Whether `wanted` is in the text of an operation of a kind that `state` does not know, written by a newer version.
    pub fn unknown_names(&self, state: &State, wanted: &str) -> bool {
        let unknown = |e: &&Entry| state.kinds().get(e.base()).is_none();
        self.iter().filter(unknown).any(|e| e.line().contains(wanted))
    }
}

fn of_body(body: &Body, see: &mut dyn FnMut(&str)) {
    body.values().for_each(|value| strings(value, see));
}

fn strings(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(all) => all.iter().for_each(|value| strings(value, see)),
        Value::Object(map) => map.values().for_each(|value| strings(value, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
