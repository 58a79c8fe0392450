//! Arranging an agenda: up, down, in, out, to another item's place; to the backlog and back.

use super::agenda::{above, insert, siblings};
use super::{
    AgendaItem, ItemKind, Meeting, Part, Placed, Series, UsualLine, agenda, put_on_agenda,
};
use crate::log::{CommunityId, Draft, RecordId, State};

/// How deep parts may stand: 1, 1.1, 1.1.1.
const DEEPEST: usize = 2;

/// A step an item can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Before the one above it.
    Up,
    /// After the one below it.
    Down,
    /// Becomes a part of the one above it.
    In,
    /// Stands beside the one it was a part of.
    Out,
}

/// The agenda an item stands on, and its line.
fn find(state: &State, id: &RecordId) -> Option<(Vec<Placed>, usize)> {
    let item = state.get::<AgendaItem>(id)?;
    let agenda = agenda(state, &item.meeting);
    let one = state.one(id);
    let index = agenda.iter().position(|p| p.id == one)?;
    Some((agenda, index))
}

/// Puts the item at `index` under `parent`, at the place `to` among what stands there.
fn put(
    state: &State,
    agenda: &[Placed],
    index: usize,
    parent: Option<RecordId>,
    to: usize,
) -> Vec<Draft> {
    let moved = &agenda[index];
    let there: Vec<&Placed> =
        siblings(state, agenda, parent.as_ref()).into_iter().filter(|p| p.id != moved.id).collect();
    insert(state, &moved.id, AgendaItem { parent, ..moved.item.clone() }, &there, to)
}

/// Moves an item to the place `to` among its siblings.
pub fn move_item(state: &State, id: &RecordId, to: usize) -> Vec<Draft> {
    let Some((agenda, index)) = find(state, id) else { return Vec::new() };
    let parent = above(&agenda, index).map(|above| agenda[above].id);
    put(state, &agenda, index, parent, to)
}

/// Whether an item can take a step.
pub fn can_shift(agenda: &[Placed], index: usize, shift: Shift) -> bool {
    let depth = agenda[index].depth;
    let before = agenda[..index].iter().rev().find(|p| p.depth <= depth);
    let after = agenda[index + 1..].iter().find(|p| p.depth <= depth);
    match shift {
        Shift::Up => before.is_some_and(|p| p.depth == depth),
        Shift::Down => after.is_some_and(|p| p.depth == depth),
        Shift::Out => depth > 0,
        Shift::In => {
            let parts = super::agenda::below(agenda, index);
            let deepest = agenda[index..=index + parts].iter().map(|p| p.depth).max();
            before.is_some_and(|p| p.depth == depth) && deepest.unwrap_or(depth) < DEEPEST
        }
    }
}

/// Moves an item one step; its parts go with it.
pub fn shift_item(state: &State, id: &RecordId, shift: Shift) -> Vec<Draft> {
    let Some((agenda, index)) = find(state, id) else { return Vec::new() };
    if !can_shift(&agenda, index, shift) {
        return Vec::new();
    }
    let parent = above(&agenda, index);
    let parent_id = parent.map(|p| agenda[p].id);
    let beside = siblings(state, &agenda, parent_id.as_ref());
    let place = beside.iter().position(|p| p.id == agenda[index].id).unwrap_or_default();
    match shift {
        Shift::Up => put(state, &agenda, index, parent_id, place.saturating_sub(1)),
        Shift::Down => put(state, &agenda, index, parent_id, place + 1),
        Shift::In => {
            let into = beside[place - 1].id;
            let end = siblings(state, &agenda, Some(&into)).len();
            put(state, &agenda, index, Some(into), end)
        }
        Shift::Out => {
            let Some(parent) = parent else { return Vec::new() };
            let grandparent = above(&agenda, parent).map(|p| agenda[p].id);
            let beside = siblings(state, &agenda, grandparent.as_ref());
            let place = beside.iter().position(|p| p.id == agenda[parent].id).unwrap_or_default();
            put(state, &agenda, index, grandparent, place + 1)
        }
    }
}

/// Puts an item where another stands, which makes room: dropped from above it goes after it, from below before it.
pub fn drop_item(state: &State, id: &RecordId, onto: &RecordId) -> Vec<Draft> {
    let Some((agenda, index)) = find(state, id) else { return Vec::new() };
    let onto = state.one(onto);
    let Some(target) = agenda.iter().position(|p| p.id == onto) else { return Vec::new() };
    let own = index..=index + super::agenda::below(&agenda, index);
    let parent = above(&agenda, target).map(|p| agenda[p].id);
    let depth = agenda[own.clone()].iter().map(|p| p.depth).max().unwrap_or_default();
    let deeper = depth + agenda[target].depth - agenda[index].depth.min(depth);
    if own.contains(&target) || deeper > DEEPEST {
        return Vec::new();
    }
    let beside: Vec<&Placed> = siblings(state, &agenda, parent.as_ref())
        .into_iter()
        .filter(|p| p.id != agenda[index].id)
        .collect();
    let place = beside.iter().position(|p| p.id == onto).unwrap_or_default();
    put(state, &agenda, index, parent, place + usize::from(index < target))
}

/// Moves an item (with its parts and all that was noted) to another meeting, or to the backlog of a series.
pub fn move_to(state: &State, id: &RecordId, to: &RecordId) -> Vec<Draft> {
    let Some((agenda, index)) = find(state, id) else { return Vec::new() };
    let moved = &agenda[index];
    let item = AgendaItem { meeting: *to, parent: None, ..moved.item.clone() };
    let mut drafts = put_on_agenda(state, &moved.id, item);
    for part in &agenda[index + 1..=index + super::agenda::below(&agenda, index)] {
        drafts.extend(state.change::<AgendaItem>(&part.id, |i| i.meeting = *to));
    }
    drafts
}

/// Where an item that has no place this time waits: the backlog of the meeting's series.
pub fn backlog_of(state: &State, meeting: &RecordId) -> Option<RecordId> {
    let series = state.get::<Meeting>(meeting)?.series?;
    state.get::<Series>(&series).is_some().then_some(series)
}

/// Lays out the usual agenda of the meeting's kind: what is missing of it is added. Ids follow from meeting and line,
/// so that two who do it have one agenda.
pub fn lay_out(state: &State, community: &CommunityId, id: &RecordId) -> Vec<Draft> {
    let Some(meeting) = state.get::<Meeting>(id) else { return Vec::new() };
    let present = agenda(state, id);
    let has = |kind: ItemKind, part: Part| {
        present.iter().any(|p| (p.item.kind, p.item.part) == (kind, part))
    };
    let mut order: Vec<(RecordId, AgendaItem)> = Vec::new();
    let topics: Vec<(RecordId, AgendaItem)> = present
        .iter()
        .filter(|p| p.depth == 0 && p.item.kind == ItemKind::Topic && p.item.part == Part::None)
        .map(|p| (p.id, p.item.clone()))
        .collect();
    for line in meeting.kind.procedure().agenda {
        let (kind, part, minutes) = match *line {
            UsualLine::Topics => {
                order.extend(topics.iter().cloned());
                continue;
            }
            UsualLine::Round(kind, minutes) => (kind, Part::None, minutes),
            UsualLine::Part(part, minutes) => (ItemKind::Topic, part, minutes),
        };
        if has(kind, part) {
            let there = present.iter().find(|p| (p.item.kind, p.item.part) == (kind, part));
            order.extend(there.filter(|p| p.depth == 0).map(|p| (p.id, p.item.clone())));
            continue;
        }
        let item =
            AgendaItem { meeting: *id, kind, part, minutes: Some(minutes), ..Default::default() };
        order.push((line_id(community, id, kind, part), item));
    }
    let rest = present.iter().filter(|p| p.depth == 0);
    let rest: Vec<_> = rest
        .filter(|p| !order.iter().any(|(id, _)| *id == p.id))
        .map(|p| (p.id, p.item.clone()))
        .collect();
    order.extend(rest);
    in_order(state, order)
}

/// The id of a line of a procedure on the agenda of a meeting.
pub(super) fn line_id(
    community: &CommunityId,
    meeting: &RecordId,
    kind: ItemKind,
    part: Part,
) -> RecordId {
    let word = if part == Part::None { kind.word() } else { part.word() };
    RecordId::derived(community, "agenda.item", &format!("{meeting}/{word}"))
}

/// Items as they follow one another, each with a key after the one before.
fn in_order(state: &State, items: Vec<(RecordId, AgendaItem)>) -> Vec<Draft> {
    let mut key: Option<String> = None;
    let mut drafts = Vec::new();
    for (id, item) in items {
        key = crate::log::order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        drafts.extend(state.set(&id, &AgendaItem { order, ..item }));
    }
    drafts
}

/// Copies the agenda of another meeting: its rounds, parts and own items, without topics, notes and outcomes.
pub fn copy_agenda(
    state: &State,
    community: &CommunityId,
    from: &RecordId,
    to: &RecordId,
) -> Vec<Draft> {
    let present = agenda(state, to);
    let mut drafts = Vec::new();
    for Placed { id, item, depth, .. } in agenda(state, from) {
        if depth > 0 || item.topic.is_some() {
            continue;
        }
        let same = |p: &Placed| {
            (p.item.kind, p.item.part, &p.item.title) == (item.kind, item.part, &item.title)
        };
        if present.iter().any(same) {
            continue;
        }
        let copy = RecordId::derived(community, "agenda.item", &format!("{to}/copy/{id}"));
        let item = AgendaItem { meeting: *to, notes: String::new(), ..item };
        drafts.extend(state.set(&copy, &item));
    }
    drafts
}
