//! The agenda: an ordered, numbered list (a tree where items have parts) over topics and one's own text.

use super::{Matter, Part};
use crate::log::{Draft, RecordId, State, order};
use crate::{record, words};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What an item of the agenda is.
    pub enum ItemKind {
        /// A topic, or text of one's own.
        Topic = "topic",
        /// What became of last time's promises.
        FollowUp = "follow-up",
        /// Whatever anybody wants to say.
        Open = "open",
    }
}

record! {
    /// An item of an agenda.
    pub struct AgendaItem: "agenda.item" as Record, Shared {
        /// The meeting; or a series, whose backlog it then stands in.
        pub meeting: RecordId = "meeting",
        /// The item it is a part of.
        pub parent: Option<RecordId> = "parent",
        /// Its place among its siblings, see [`crate::log::order`].
        pub order: String = "order",
        /// What it is.
        pub kind: ItemKind = "kind",
        /// The topic it takes up.
        pub topic: Option<RecordId> = "topic",
        /// Its name; empty reads as the topic's or the kind's.
        pub title: String = "title",
        /// Minutes it may take.
        pub minutes: Option<u32> = "minutes",
        /// What people said; prose.
        pub notes: String = "notes",
        /// The part of the procedure it is.
        pub part: Part = "part",
        /// Whose it is to decide; none is what is usual for its topic.
        pub matter: Option<Matter> = "matter",
    }
}

/// Minutes an item gets that says nothing about it.
pub const USUAL_MINUTES: u32 = 15;

impl AgendaItem {
    /// Minutes it may take.
    pub fn budget(&self) -> u32 {
        self.minutes.unwrap_or(USUAL_MINUTES)
    }
}

/// An item as it stands on the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its id.
    pub id: RecordId,
    /// "2" or "2.1".
    pub number: String,
    /// How deep: 0 for a main item.
    pub depth: usize,
    /// The item.
    pub item: AgendaItem,
}

/// The agenda of a meeting in its order. A part whose parent is missing, or whose parents go round in a circle after
/// two people moved them at once, stands among the main items: nothing is lost from sight.
pub fn agenda(state: &State, meeting: &RecordId) -> Vec<Placed> {
    let one = state.one(meeting);
    let items: BTreeMap<RecordId, AgendaItem> =
        state.all::<AgendaItem>().filter(|(_, i)| state.one(&i.meeting) == one).collect();
    let mut parts: BTreeMap<Option<RecordId>, Vec<RecordId>> = BTreeMap::new();
    for (id, item) in &items {
        parts.entry(parent_in(state, &items, id, item)).or_default().push(*id);
    }
    for siblings in parts.values_mut() {
        siblings.sort_by(|a, b| (&items[a].order, a).cmp(&(&items[b].order, b)));
    }
    let mut placed = Vec::with_capacity(items.len());
    place_parts(&items, &parts, None, "", 0, &mut placed);
    placed
}

/// The parent an item stands under: the one it names if that is here and leads up to a main item.
fn parent_in(
    state: &State,
    items: &BTreeMap<RecordId, AgendaItem>,
    id: &RecordId,
    item: &AgendaItem,
) -> Option<RecordId> {
    let up = |item: &AgendaItem| {
        item.parent.map(|p| state.one(&p)).filter(|parent| items.contains_key(parent))
    };
    let mut seen = BTreeSet::from([*id]);
    let mut above = up(item);
    while let Some(parent) = above {
        if !seen.insert(parent) {
            return None;
        }
        above = up(&items[&parent]);
    }
    up(item)
}

fn place_parts(
    items: &BTreeMap<RecordId, AgendaItem>,
    parts: &BTreeMap<Option<RecordId>, Vec<RecordId>>,
    parent: Option<RecordId>,
    prefix: &str,
    depth: usize,
    placed: &mut Vec<Placed>,
) {
    for (n, id) in parts.get(&parent).into_iter().flatten().enumerate() {
        let number = format!("{prefix}{}", n + 1);
        let below = format!("{number}.");
        placed.push(Placed { id: *id, number, depth, item: items[id].clone() });
        place_parts(items, parts, Some(*id), &below, depth + 1, placed);
    }
}

/// The parts that stand directly or deeper under the item at `index`: how many lines they take.
pub(super) fn below(agenda: &[Placed], index: usize) -> usize {
    let depth = agenda[index].depth;
    agenda[index + 1..].iter().take_while(|p| p.depth > depth).count()
}

/// The item the item at `index` stands under.
pub(super) fn above(agenda: &[Placed], index: usize) -> Option<usize> {
    let depth = agenda[index].depth;
    agenda[..index].iter().rposition(|p| p.depth < depth)
}

/// Minutes each line takes by itself: its budget, less what its parts take.
pub fn shares(agenda: &[Placed]) -> Vec<u32> {
    let mut shares: Vec<u32> = agenda.iter().map(|p| p.item.budget()).collect();
    for index in (0..agenda.len()).rev() {
        let parts = shares[index + 1..=index + below(agenda, index)].iter();
        let parts = parts.copied().fold(0, u32::saturating_add);
        shares[index] = shares[index].saturating_sub(parts);
    }
    shares
}

/// Minutes the whole agenda takes: the main items' budgets, or their parts' where those need more.
pub fn minutes_of(agenda: &[Placed]) -> u32 {
    shares(agenda).into_iter().fold(0, u32::saturating_add)
}

/// Where a new main item goes: at the end, but before the closing round in which anybody may speak.
fn end_of(main: &[&Placed]) -> usize {
    main.iter().rposition(|p| p.item.kind != ItemKind::Open).map_or(0, |last| last + 1)
}

/// Puts a new item on the agenda of its meeting, after the others.
pub fn put_on_agenda(state: &State, id: &RecordId, item: AgendaItem) -> Vec<Draft> {
    let agenda = agenda(state, &item.meeting);
    let siblings: Vec<&Placed> = siblings(state, &agenda, item.parent.as_ref());
    let at = match item.kind {
        ItemKind::Open => siblings.len(),
        ItemKind::FollowUp => 0,
        ItemKind::Topic => end_of(&siblings),
    };
    insert(state, id, item, &siblings, at)
}

/// Puts new main items on the agenda of a meeting, one after the other, before the closing round.
pub(super) fn put_in_turn(
    state: &State,
    meeting: &RecordId,
    items: impl IntoIterator<Item = (RecordId, AgendaItem)>,
) -> Vec<Draft> {
    let agenda = agenda(state, meeting);
    let main = siblings(state, &agenda, None);
    let at = end_of(&main);
    let after = main.get(at).map(|p| p.item.order.as_str());
    let mut last = at.checked_sub(1).map(|before| main[before].item.order.clone());
    let mut drafts = Vec::new();
    for (id, item) in items {
        // Where two items of two people share a key there is no room before the closing round: then after it.
        last = order::between(last.as_deref(), after)
            .or_else(|| order::between(last.as_deref(), None));
        let order = last.clone().unwrap_or_default();
        drafts.extend(state.set(&id, &AgendaItem { order, ..item }));
    }
    drafts
}

/// The items under `parent`, or the main items.
pub(super) fn siblings<'a>(
    state: &State,
    agenda: &'a [Placed],
    parent: Option<&RecordId>,
) -> Vec<&'a Placed> {
    let parent = parent.map(|p| state.one(p));
    let under = |index: usize| above(agenda, index).map(|above| agenda[above].id);
    let all = agenda.iter().enumerate();
    all.filter(|(index, _)| under(*index) == parent).map(|(_, placed)| placed).collect()
}

pub(super) fn insert(
    state: &State,
    id: &RecordId,
    item: AgendaItem,
    siblings: &[&Placed],
    at: usize,
) -> Vec<Draft> {
    let keys: Vec<&str> = siblings.iter().map(|p| p.item.order.as_str()).collect();
    let (order, moved) = order::place(&keys, at);
    let mut drafts: Vec<Draft> = state.set(id, &AgendaItem { order, ..item }).into_iter().collect();
    for (index, order) in moved {
        drafts.extend(state.change::<AgendaItem>(&siblings[index].id, |i| i.order = order));
    }
    drafts
}
