//! Undo 撤销: a compensating operation, offered while nothing has replaced the undone one. History keeps both.

use super::body::Body;
use super::entry::Entry;
use super::fold::{self, Field, Folded, Head};
use super::kind::{Class, REMOVED};
use super::record::Draft;
use super::set::Log;
use super::state::State;
use super::withheld::{is_for_good, masked};
use super::{OpId, RecordId, Stamp};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

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
    /// It is part of a masking, which is for good; what takes its place is undone by itself ([`super::withheld`]).
    ForGood,
}

/// The operation that undoes `id`.
///
/// A record's operation is undone field by field: each field returns to the value `id` replaced. A fact is retracted.
/// Undoing the result is redo. A fact that was masked is stated again, for the retraction of it is for good.
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
        let here: Vec<&Entry> = log.on(&entry.on()).collect();
        let masked = masked(&here);
        return if is_for_good(entry, &masked) {
            said_again(log, state, entry).ok_or(NotUndoable::ForGood)
        } else if fact.retracted.is_some() {
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
    if let Some(removal) = folded.removal.as_ref().and_then(Field::shown)
        && folded.hidden
        && removal.value == Value::Bool(true)
        && !entry.sets(REMOVED)
    {
        let field = REMOVED.to_owned();
        return Err(NotUndoable::Changed { by: removal.by, at: removal.at, field });
    }
    let (mut body, mut over) = (Body::new(), Vec::new());
    if sealed.op().body.is_empty() {
        // The making of a record that says nothing yet: there is no field to return, so the record itself goes.
        if let Some(later) = folded.fields.values().find_map(Field::shown) {
            let field = folded.fields.keys().next().cloned().unwrap_or_default();
            return Err(NotUndoable::Changed { by: later.by, at: later.at, field });
        }
        body.insert(REMOVED.into(), Value::Bool(true));
        return Ok(draft(body, folded.all_heads()));
    }
    let before = Before::of(log, state, entry, folded);
    for name in sealed.op().body.keys() {
        let field = if name == REMOVED { folded.removal.as_ref() } else { folded.fields.get(name) };
        let heads = field.map(Field::heads).unwrap_or_default();
        // A later edit that was undone itself leaves a head that says what this operation said.
        let same = |h: &&Head| h.value == *entry.value(name) && builds_on(log, h.id, *id, name);
        let Some(head) = heads.iter().find(|h| h.id == *id).or_else(|| heads.iter().find(same))
        else {
            let later = heads.first().ok_or(NotUndoable::Missing)?;
            return Err(NotUndoable::Changed { by: later.by, at: later.at, field: name.clone() });
        };
        over.push(head.id);
        body.insert(name.clone(), before.value(name));
    }
    if body.get(REMOVED) == Some(&Value::Bool(true)) {
        // Removed again, and over the same as before: what brought it back by itself is not hidden now.
        // (An undo that removed may itself be what stands in a field.)
        over.extend(before.removal.iter().flat_map(|e| e.over().iter().copied().chain([e.id()])));
    } else if body.get(REMOVED).is_none_or(Value::is_null)
        && folded.is_blank_after(&body)
        && before.stood()
    {
        // One operation cannot bring back all that made a record stand: two values side by side, of which the shown one
        // was cleared, or a making this device never received. The record must not go for that.
        over.extend(folded.over([REMOVED]));
        body.insert(REMOVED.into(), Value::Bool(false));
    }
    over.sort_unstable();
    over.dedup();
    Ok(draft(body, over))
}

/// The fact that a retraction took back, stated anew.
fn said_again(log: &Log, state: &State, retraction: &Entry) -> Option<Draft> {
    let target: OpId = retraction.value("fact").as_str()?.parse().ok()?;
    let op = log.get(&target)?.whole()?.op();
    let is_fact = state.kinds().get(op.base())?.class == Class::Fact;
    let (kind, body) = (op.kind.to_string(), op.body.clone());
    is_fact.then_some(Draft { on: op.on, kind, body, over: Vec::new(), scope: op.scope() })
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

/// A record with what an operation replaced in its own fields, and with the others as they are now.
struct Before<'a> {
    /// What stood in each field of the operation: what it names that sets the field and that none of the others it names
    /// had replaced before.
    own: BTreeMap<&'a str, Vec<&'a Entry>>,
    /// The heads of removal.
    removal: Vec<&'a Entry>,
    /// All heads of fields.
    heads: Vec<(OpId, &'a Value)>,
    /// Whether something else was said of the record than in the fields of the operation.
    more: bool,
}

impl<'a> Before<'a> {
    fn of(log: &'a Log, state: &State, entry: &'a Entry, folded: &'a Folded) -> Self {
        let here = state.group(&entry.on());
        // What a newer version wrote is kept, and says nothing here.
        let version = state.kinds().get(entry.base()).map_or(0, |kind| kind.version);
        let kin = |e: &&Entry| {
            here.contains(&e.on()) && e.base() == entry.base() && fold::version(e) <= version
        };
        let named: Vec<&Entry> =
            entry.over().iter().filter_map(|id| log.get(id)).filter(kin).collect();
        let stood_in = |name: &str| {
            let named: Vec<&Entry> = named.iter().copied().filter(|e| e.sets(name)).collect();
            let live = |e: &&Entry| !named.iter().any(|other| other.over().contains(&e.id()));
            named.iter().copied().filter(live).collect::<Vec<_>>()
        };
        let own: BTreeMap<&str, Vec<&Entry>> =
            names(entry).map(|name| (name, stood_in(name))).collect();
        let removal = own.get(REMOVED).cloned().unwrap_or_else(|| {
            let heads = folded.removal.iter().flat_map(Field::heads);
            heads.filter_map(|head| log.get(&head.id)).collect()
        });
        let fields = own.iter().filter(|(name, _)| **name != REMOVED);
        let own_heads =
            fields.flat_map(|(name, entries)| entries.iter().map(|e| (e.id(), e.value(name))));
        let others = folded.fields.iter().filter(|(name, _)| !own.contains_key(name.as_str()));
        let others = others.flat_map(|(_, field)| field.heads().iter().map(|h| (h.id, &h.value)));
        let heads = own_heads.chain(others).collect();
        let mut all = here.iter().flat_map(|id| log.on(id)).filter(kin);
        let more = all.any(|e| e.whole().is_some() && !names(e).any(|n| own.contains_key(n)));
        Self { own, removal, heads, more }
    }

    /// The value of a field: that of the latest that stood in it.
    fn value(&self, name: &str) -> Value {
        let latest = self.own[name].iter().max_by_key(|e| (e.at(), e.id()));
        let value = latest.map_or(&Value::Null, |e| e.value(name));
        match value {
            _ if name == REMOVED && self.was_removed() => Value::Bool(true),
            // A removal that did not hide the record, because of an edit it had not seen.
            Value::Bool(true) if name == REMOVED => Value::Null,
            value => value.clone(),
        }
    }

    /// Whether a removal hid the record: one that saw all that stands in its fields.
    fn was_removed(&self) -> bool {
        let mut live = self.removal.iter().filter(|e| *e.value(REMOVED) == Value::Bool(true));
        let seen = |id: &OpId| live.clone().any(|e| e.id() == *id || e.over().contains(id));
        self.heads.iter().all(|(id, _)| seen(id)) && live.next().is_some()
    }

    /// Whether the record stood although all that was shown of it may have been cleared.
    fn stood(&self) -> bool {
        if self.heads.is_empty() {
            // Nothing but removals and returns of a making that is not here: those show a record.
            return self.more;
        }
        self.removal.iter().any(|e| *e.value(REMOVED) == Value::Bool(false))
            || self.heads.iter().any(|(_, value)| !value.is_null())
    }
}

/// The fields an operation sets.
fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.whole().into_iter().flat_map(|s| s.op().body.keys().map(String::as_str))
}
