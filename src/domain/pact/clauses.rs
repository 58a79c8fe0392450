//! Clauses while they are drafted: their order, their words, what they are for.

use super::{Clause, ClauseRole, Pact};
use crate::log::{Draft, Opened, RecordId, State, order};

/// The clauses of a pact, in their order.
pub fn clauses(state: &State, pact: &RecordId) -> Vec<(RecordId, Clause)> {
    let one = state.one(pact);
    let mut all: Vec<(RecordId, Clause)> =
        state.all::<Clause>().filter(|(_, c)| state.one(&c.pact) == one).collect();
    all.sort_by(|(a, x), (b, y)| (&x.order, a).cmp(&(&y.order, b)));
    all
}

/// Writes down a pact with its clauses.
pub fn draft_pact(
    state: &State,
    id: &RecordId,
    pact: &Pact,
    clauses: &[(RecordId, String)],
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, pact).into_iter().collect();
    let mut key: Option<String> = None;
    for (clause, text) in clauses {
        key = order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        let record = Clause { pact: *id, order, text: text.clone(), ..Clause::default() };
        drafts.extend(state.set(clause, &record));
    }
    drafts
}

/// Adds a clause at the end.
pub fn add_clause(state: &State, id: &RecordId, pact: &RecordId, text: &str) -> Vec<Draft> {
    insert_clause(state, id, pact, text, ClauseRole::Plain, usize::MAX)
}

/// Changes the words of a clause. Consents given before were given to the earlier text, and stay visible as such.
/// `opened` is the clause as it stood where the new words were written.
pub fn reword(state: &State, clause: &RecordId, opened: &Opened<Clause>, text: &str) -> Vec<Draft> {
    let reworded = Clause { text: text.into(), ..opened.record.clone() };
    state.change_from(clause, opened, &reworded).into_iter().collect()
}

/// Puts a new clause at `index` (at the end where there are fewer), with what it is for.
pub fn insert_clause(
    state: &State,
    id: &RecordId,
    pact: &RecordId,
    text: &str,
    role: ClauseRole,
    index: usize,
) -> Vec<Draft> {
    let present = clauses(state, pact);
    let keys: Vec<&str> = present.iter().map(|(_, c)| c.order.as_str()).collect();
    let (order, moved) = order::place(&keys, index);
    let record = Clause { pact: *pact, order, text: text.into(), role };
    let mut drafts: Vec<Draft> = state.set(id, &record).into_iter().collect();
    drafts.extend(make_room(state, &present, moved));
    drafts
}

/// Gives clauses that share a place new ones.
fn make_room(
    state: &State,
    present: &[(RecordId, Clause)],
    moved: Vec<(usize, String)>,
) -> Vec<Draft> {
    let moved = moved.into_iter().filter_map(|(i, order)| Some((present.get(i)?.0, order)));
    moved.filter_map(|(id, order)| state.change::<Clause>(&id, |c| c.order = order)).collect()
}

/// Moves a clause so that it comes to stand at `index`, counted from 0 without itself.
pub fn move_clause(state: &State, clause: &RecordId, index: usize) -> Vec<Draft> {
    let Some(record) = state.get::<Clause>(clause) else { return Vec::new() };
    let one = state.one(clause);
    let all = clauses(state, &record.pact);
    let at = all.iter().position(|(id, _)| *id == one);
    let others: Vec<(RecordId, Clause)> = all.into_iter().filter(|(id, _)| *id != one).collect();
    if at == Some(index.min(others.len())) {
        return Vec::new();
    }
    let keys: Vec<&str> = others.iter().map(|(_, c)| c.order.as_str()).collect();
    let (order, moved) = order::place(&keys, index);
    let mut drafts: Vec<Draft> =
        state.change::<Clause>(&one, |c| c.order = order).into_iter().collect();
    drafts.extend(make_room(state, &others, moved));
    drafts
}

/// Moves a clause one step up or down.
pub fn shift_clause(state: &State, clause: &RecordId, down: bool) -> Vec<Draft> {
    let Some(record) = state.get::<Clause>(clause) else { return Vec::new() };
    let one = state.one(clause);
    let at = clauses(state, &record.pact).iter().position(|(id, _)| *id == one);
    match (at, down) {
        (Some(at), true) => move_clause(state, clause, at + 1),
        (Some(at), false) if at > 0 => move_clause(state, clause, at - 1),
        _ => Vec::new(),
    }
}

/// Leaves a clause out.
pub fn drop_clause(state: &State, clause: &RecordId) -> Vec<Draft> {
    state.remove::<Clause>(clause).into_iter().collect()
}

/// Says what a clause is for; the clause that was for that before becomes an ordinary one.
pub fn mark_role(state: &State, clause: &RecordId, role: ClauseRole) -> Vec<Draft> {
    let Some(record) = state.get::<Clause>(clause) else { return Vec::new() };
    let one = state.one(clause);
    let before = clauses(state, &record.pact)
        .into_iter()
        .filter(|(id, c)| *id != one && c.role == role && role != ClauseRole::Plain);
    let mut drafts: Vec<Draft> = before
        .filter_map(|(id, _)| state.change::<Clause>(&id, |c| c.role = ClauseRole::Plain))
        .collect();
    drafts.extend(state.change::<Clause>(clause, |c| c.role = role));
    drafts
}
