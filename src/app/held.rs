//! A record in the hand of a form, from its opening until it is saved the last time.

use leptos::prelude::*;

use super::App;
use crate::log::{Opened, Record, RecordId};

/// A record as a form has it open: copy it freely. See [`Opened`] for why a form needs more than the record.
pub struct Held<T: 'static>(StoredValue<Opened<T>, LocalStorage>);

impl<T: 'static> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Held<T> {}

impl App {
    /// Takes the record `id` into the hand of a form; the default where there is none.
    pub fn hold<T: Record + Default>(self, id: &RecordId) -> Held<T> {
        Held(StoredValue::new_local(self.peek(|state| state.open(id))))
    }

    /// Begins a form that makes a new record.
    pub fn hold_new<T: Record + Default>(self) -> Held<T> {
        Held(StoredValue::new_local(Opened::fresh(T::default())))
    }
}

impl<T: Record + Clone> Held<T> {
    /// What the form was filled in from, or last saved: what is not on the page stays as it is here.
    pub fn record(self) -> T {
        self.0.with_value(|opened| opened.record.clone())
    }

    /// The record with what was seen of it, to draft from. Taken when the form is sent.
    pub fn opened(self) -> Opened<T> {
        self.0.with_value(Clone::clone)
    }

    /// From here on the form, if it is still there, builds on what it saved.
    pub(super) fn kept(self, app: App, id: &RecordId, typed: T) {
        let _ = self.0.try_update_value(|held| {
            *held = app.peek(|state| held.clone().kept(state, id, typed));
        });
    }
}
