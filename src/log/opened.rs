//! A record as a form found it, so that saving the form says only what its author changed.
//!
//! A form is filled in over minutes, and meanwhile somebody else may write: another tab, an import, a colleague whose
//! file came in. Whoever saves has seen the record as it was at opening, not as it is now. So:
//!
//! 1. [`State::open`] when the form is made; the fields are filled from [`Opened::record`].
//! 2. [`State::change_from`] when it is saved: one operation with the fields where what is typed differs from what was
//!    opened, over the heads seen at opening. What others changed in other fields stays; what they changed in the same
//!    field stands beside it as a conflict ([`State::conflicts`]) until somebody settles it. Sets go member by member.
//! 3. [`Opened::kept`] when that is on the disk and the form stays open: from here on the form builds on its own words.
//!
//! [`State::set`] and [`State::change`] remain for acts that are one press of a button: they build on this moment.

use super::body::Body;
use super::kind::REMOVED;
use super::record::{Draft, Record};
use super::state::State;
use super::{Field, OpId, RecordId};
use serde_json::Value;
use std::collections::BTreeMap;

/// A record as it was when a form was opened on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened<T> {
    /// What it said; the default where there was none.
    pub record: T,
    /// Whether it was there.
    pub there: bool,
    /// The heads seen of each of its fields.
    heads: BTreeMap<String, Vec<OpId>>,
}

impl<T: Record> Opened<T> {
    /// What a form begins with that makes a new record, filled in with `record`.
    pub fn fresh(record: T) -> Self {
        Self { record, there: false, heads: BTreeMap::new() }
    }

    /// After `typed` was saved by the form that stays open: what its author has seen is what they typed, and the
    /// operation that says so. What others did meanwhile they still have not seen.
    #[must_use]
    pub fn kept(mut self, state: &State, id: &RecordId, typed: T) -> Self {
        let now = state.folded(T::KIND.base, id);
        let before = if self.there { self.record.write() } else { Body::new() };
        for (name, value) in differences(&before, typed.write()) {
            let heads = now.and_then(|f| f.fields.get(&name)).map(Field::heads);
            let own = heads.into_iter().flatten().filter(|h| h.value == value).map(|h| h.id);
            let own: Vec<OpId> = own.collect();
            // None where somebody has already replaced it: then the next save stands beside theirs.
            if !own.is_empty() {
                self.heads.insert(name, own);
            }
        }
        self.record = typed;
        self.there = true;
        self
    }
}

/// The fields of `new` that differ from `old`; `null` for those only `old` has.
fn differences(old: &Body, mut new: Body) -> Body {
    for (name, value) in old {
        match new.get(name) {
            Some(same) if same == value => {
                new.remove(name);
            }
            Some(_) => {}
            None => {
                new.insert(name.clone(), Value::Null);
            }
        }
    }
    new
}

impl State {
    /// The record `id` as it is now, for a form to be filled in from and saved with [`State::change_from`].
    pub fn open<T: Record + Default>(&self, id: &RecordId) -> Opened<T> {
        match self.folded(T::KIND.base, id).filter(|f| !f.hidden) {
            None => Opened::fresh(T::default()),
            Some(folded) => {
                let seen = |name: &String| (name.clone(), folded.over([name.as_str()]));
                let heads = folded.fields.keys().map(seen).collect();
                Opened { record: T::read(folded), there: true, heads }
            }
        }
    }

    /// The operation that says what `typed` changed of what was `opened`, over what was seen then; `None` where nothing
    /// was changed. A record that was not there is made.
    pub fn change_from<T: Record>(
        &self,
        id: &RecordId,
        opened: &Opened<T>,
        typed: &T,
    ) -> Option<Draft> {
        if !opened.there && self.folded(T::KIND.base, id).is_none_or(|f| f.hidden) {
            return self.set(id, typed);
        }
        // Where somebody else made the same record meanwhile, what is typed here was typed without seeing theirs.
        let before = if opened.there { opened.record.write() } else { Body::new() };
        let mut body = differences(&before, typed.write());
        if body.is_empty() {
            return None;
        }
        let mut over: Vec<OpId> =
            body.keys().filter_map(|name| opened.heads.get(name)).flatten().copied().collect();
        // As in `set`: whoever clears the last field on purpose says that the record stays.
        if let Some(now) = self.folded(T::KIND.base, id)
            && now.is_blank_after(&body)
            && !now.is_kept()
        {
            body.insert(REMOVED.into(), Value::Bool(false));
            over.extend(now.over([REMOVED]));
        }
        over.sort_unstable();
        over.dedup();
        Some(Draft::of(&T::KIND, self.one(id), body, over))
    }

    /// As [`State::change_from`], for a record that stands beside another one (what is personal about it, say) and need
    /// not be made where nothing is typed into it.
    pub fn change_beside<T: Record>(
        &self,
        id: &RecordId,
        opened: &Opened<T>,
        typed: &T,
    ) -> Option<Draft> {
        if !opened.there && typed.write().is_empty() {
            return None;
        }
        self.change_from(id, opened, typed)
    }
}
