//! Topics that could go on an agenda, by the people behind them, by age or by category.

use super::agenda::put_in_turn;
use super::{
    AgendaItem, Category, Meeting, Stage, Threads, Topic, USUAL_MINUTES, agenda, by_support,
    minutes_of, support, takes_more,
};
use crate::log::{CommunityId, Draft, Record, RecordId, Stamp, State};
use crate::words;
use std::collections::BTreeSet;

words! {
    /// In what order topics are offered.
    pub enum OfferBy {
        /// Those with most people behind them first.
        Support = "support",
        /// Those that wait longest first.
        Age = "age",
        /// Those of one category together.
        Category = "category",
    }
}

/// A topic that could go on an agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its id.
    pub id: RecordId,
    /// The topic.
    pub topic: Topic,
    /// How many people stand behind it.
    pub support: u32,
    /// When it was brought up.
    pub since: Stamp,
}

/// The topics that may go on an agenda: unsettled ones that are not on it yet, in the order asked for, of one category
/// where one is asked for.
pub fn candidates(
    state: &State,
    meeting: &RecordId,
    by: OfferBy,
    only: Option<Category>,
) -> Vec<Candidate> {
    let threads = Threads::of(state);
    let on: BTreeSet<RecordId> =
        agenda(state, meeting).iter().filter_map(|p| p.item.topic).map(|t| state.one(&t)).collect();
    let open = |id: &RecordId| {
        let stage = threads.stage(id);
        stage.waits() || stage == Stage::Deliberated
    };
    let mut topics: Vec<(RecordId, Topic)> = state
        .all::<Topic>()
        .filter(|(id, t)| only.is_none_or(|c| t.category == c) && !on.contains(id) && open(id))
        .collect();
    by_support(state, &mut topics);
    let mut all: Vec<Candidate> = topics
        .into_iter()
        .map(|(id, topic)| Candidate {
            support: support(state, &id),
            since: state.folded(Topic::KIND.base, &id).map(|f| f.first).unwrap_or_default(),
            id,
            topic,
        })
        .collect();
    // Both sorts keep the order by support among equals.
    match by {
        OfferBy::Support => {}
        OfferBy::Age => all.sort_by_key(|c| c.since),
        OfferBy::Category => all.sort_by_key(|c| c.topic.category),
    }
    all
}

/// Fills the time a meeting has with topics, in the order asked for; nothing where there is no time left.
pub fn fill_agenda(
    state: &State,
    community: &CommunityId,
    id: &RecordId,
    by: OfferBy,
    only: Option<Category>,
) -> Vec<Draft> {
    let Some(meeting) = state.get::<Meeting>(id).filter(|_| takes_more(state, id)) else {
        return Vec::new();
    };
    let limit = meeting.minutes.unwrap_or(meeting.kind.procedure().minutes);
    let left = limit.saturating_sub(minutes_of(&agenda(state, id)));
    let room = usize::try_from(left / USUAL_MINUTES).unwrap_or_default();
    let items = candidates(state, id, by, only).into_iter().take(room).map(|c| {
        let item = AgendaItem { meeting: *id, topic: Some(c.id), ..AgendaItem::default() };
        (topic_item_id(community, id, &c.id), item)
    });
    put_in_turn(state, id, items)
}

/// The id of the item of a topic on the agenda of a meeting: the same on every device.
pub(super) fn topic_item_id(
    community: &CommunityId,
    meeting: &RecordId,
    topic: &RecordId,
) -> RecordId {
    RecordId::derived(community, "agenda.item", &format!("{meeting}/{topic}"))
}
