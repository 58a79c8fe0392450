//! Undo 撤销: a compensating operation, offered while nothing has replaced the undone one. History keeps both.

use super::entry::Entry;
use super::fold::Head;
use super::kind::Class;
use super::op::Body;
use super::record::Draft;
use super::set::Log;
use super::state::State;
use super::{OpId, RecordId, Stamp};
use serde_json::Value;
use std::collections::BTreeSet;

/// Why an operation cannot be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotUndoable {
    /// Someone has built on it since.
    Changed {
        /// Who, if that was said.
        by: Option<RecordId>,
        /// When.
        at: Stamp,
        /// The field that was changed again.
        field: String,
    },
    /// It is not here, or its body was erased, or its kind is unknown.
    Missing,
    /// A fact that is retracted already.
    Retracted,
}

/// The operation that undoes `id`.
///
/// A record's operation is undone field by field: each field returns to the value `id` replaced. A fact is retracted.
/// Undoing the result is redo.
///
/// # Errors
/// Why it cannot be undone.
pub fn undo(log: &Log, state: &State, id: &OpId) -> Result<Draft, NotUndoable> {
    let entry = log.get(id).ok_or(NotUndoable::Missing)?;
    let sealed = entry.whole().ok_or(NotUndoable::Missing)?;
    let kind = state.kinds().get(entry.base()).ok_or(NotUndoable::Missing)?;
    let folded = state.folded(kind.base, &entry.on()).ok_or(NotUndoable::Missing)?;
    if kind.class == Class::Fact {
        let fact = folded.facts.iter().find(|f| f.id == *id).ok_or(NotUndoable::Missing)?;
        return if fact.retracted.is_some() {
            Err(NotUndoable::Retracted)
        } else {
            Ok(state.retract(&entry.on(), id))
        };
    }
    let draft = |body, over| Draft {
        on: entry.on(),
        kind: sealed.op().kind.to_string(),
        body,
        over,
        scope: sealed.op().scope(),
    };
    // Whoever removed the record replaced all that is in it.
    if let Some(removal) = folded.removal.as_ref().and_then(super::fold::Field::shown)
        && folded.hidden
        && removal.value == Value::Bool(true)
        && !entry.sets(super::kind::REMOVED)
    {
        let field = super::kind::REMOVED.to_owned();
        return Err(NotUndoable::Changed { by: removal.by, at: removal.at, field });
    }
    let (mut body, mut over) = (Body::new(), Vec::new());
    if sealed.op().body.is_empty() {
        // The making of a record that says nothing yet: there is no field to return, so the record itself goes.
        if let Some(later) = folded.fields.values().find_map(super::fold::Field::shown) {
            let field = folded.fields.keys().next().cloned().unwrap_or_default();
            return Err(NotUndoable::Changed { by: later.by, at: later.at, field });
        }
        body.insert(super::kind::REMOVED.into(), Value::Bool(true));
        return Ok(draft(body, folded.all_heads()));
    }
    for name in sealed.op().body.keys() {
        let field = if name == super::kind::REMOVED {
            folded.removal.as_ref()
        } else {
            folded.fields.get(name)
        };
        let heads = field.map(super::fold::Field::heads).unwrap_or_default();
        // A later edit that was undone itself leaves a head that says what this operation said.
        let same = |h: &&Head| h.value == *entry.value(name) && builds_on(log, h.id, *id, name);
        let Some(head) = heads.iter().find(|h| h.id == *id).or_else(|| heads.iter().find(same))
        else {
            let later = heads.first().ok_or(NotUndoable::Missing)?;
            return Err(NotUndoable::Changed { by: later.by, at: later.at, field: name.clone() });
        };
        over.push(head.id);
        body.insert(name.clone(), previous(log, state, entry, name));
    }
    if body.get(super::kind::REMOVED) == Some(&Value::Bool(true)) {
        // Removed again, and over the same as before: what brought it back by itself is not hidden now.
        let removals = entry.over().iter().filter_map(|id| log.get(id));
        over.extend(removals.filter(|e| e.sets(super::kind::REMOVED)).flat_map(Entry::over));
    }
    // A settlement chose one of several values. The one that was shown may be a cleared one, and the record stood
    // because of another beside it; one operation cannot bring both back, but the record must not go with the choice.
    let stood =
        |name: &String| replaced(log, state, entry, name).iter().any(|e| !e.value(name).is_null());
    if !body.contains_key(super::kind::REMOVED)
        && folded.is_blank_after(&body)
        && sealed.op().body.keys().any(stood)
    {
        over.extend(folded.over([super::kind::REMOVED]));
        body.insert(super::kind::REMOVED.into(), Value::Bool(false));
    }
    over.sort_unstable();
    over.dedup();
    Ok(draft(body, over))
}

/// Whether `head` replaced `id` in the field `name`, step by step.
fn builds_on(log: &Log, head: OpId, id: OpId, name: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![head]);
    while let Some(at) = open.pop() {
        if at == id {
            return true;
        }
        if seen.insert(at)
            && let Some(entry) = log.get(&at).filter(|e| e.sets(name))
        {
            open.extend(entry.over());
        }
    }
    false
}

/// The value `entry` replaced: that of the latest operation it replaced in the field `name`.
fn previous(log: &Log, state: &State, entry: &Entry, name: &str) -> Value {
    replaced(log, state, entry, name)
        .into_iter()
        .max_by_key(|e| (e.at(), e.id()))
        .map_or(Value::Null, |e| e.value(name).clone())
}

/// The operations that stood in the field `name` until `entry`: those it names that set the field and that none of the
/// others it names had replaced before.
fn replaced<'a>(log: &'a Log, state: &State, entry: &Entry, name: &str) -> Vec<&'a Entry> {
    let here = state.one(&entry.on());
    let named: Vec<&Entry> = entry
        .over()
        .iter()
        .filter_map(|id| log.get(id))
        .filter(|e| state.one(&e.on()) == here && e.base() == entry.base() && e.sets(name))
        .collect();
    named
        .iter()
        .copied()
        .filter(|e| !named.iter().any(|other| other.over().contains(&e.id())))
        .collect()
}
