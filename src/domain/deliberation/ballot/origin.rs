//! Where a ballot comes from: a topic, or an item of an agenda, carries over what is known of it.

use super::record::{Ballot, Matter};
use crate::domain::community::{Building, Entrance, Estate, Grid};
use crate::domain::deliberation::live::{MotionStage, motions};
use crate::domain::deliberation::{
    AgendaItem, Answer, Category, Event, Matter as Whose, Meeting, Outcome, Threads, Topic,
    Verdict, competence, matter_of, outcome,
};
use crate::log::{RecordId, State};
use std::collections::BTreeSet;

/// A ballot as it can be prepared from a topic or from an item of an agenda: what is decided, in whose estate, and the
/// words people agreed on. A topic that stands on the agenda of an assembly brings the assembly with it. `None` where
/// `from` is neither.
pub fn prepared_from(state: &State, from: &RecordId) -> Option<Ballot> {
    let from = state.one(from);
    if let Some(item) = state.get::<AgendaItem>(&from) {
        return Some(from_item(state, from, &item));
    }
    let topic = state.get::<Topic>(&from)?;
    let of_topic = |item: &AgendaItem| item.topic.map(|topic| state.one(&topic)) == Some(from);
    let at = |b: &Ballot| b.meeting.and_then(|m| state.get::<Meeting>(&m)).and_then(|m| m.at);
    let in_assembly = state
        .all::<AgendaItem>()
        .filter(|(_, item)| of_topic(item))
        .map(|(id, item)| from_item(state, id, &item))
        .filter(|b| b.meeting.and_then(|m| state.get::<Meeting>(&m)).is_some_and(|m| !m.cancelled))
        .max_by_key(|ballot| (at(ballot), ballot.item));
    in_assembly.or_else(|| {
        Some(Ballot {
            matter: matter(topic.category.matter(), Some(topic.category)),
            estate: estate_of(state, topic.grid),
            topic: Some(from),
            question: put_to_vote(state, &from).unwrap_or_else(|| topic.detail.clone()),
            title: topic.title.clone(),
            ..Ballot::default()
        })
    })
}

fn from_item(state: &State, id: RecordId, item: &AgendaItem) -> Ballot {
    let topic_id = item.topic.map(|topic| state.one(&topic));
    let topic = topic_id.and_then(|topic| state.get::<Topic>(&topic));
    let meeting = state.get::<Meeting>(&item.meeting).unwrap_or_default();
    let whose = matter_of(item, topic.as_ref());
    // An assembly that can decide votes itself; any other meeting hands on to a vote elsewhere.
    let votes = matches!(whose, Whose::Owners | Whose::Residents)
        && competence(meeting.kind, whose) == Answer::CanDecide;
    let carried = motions(state, &id)
        .into_iter()
        .rfind(|m| m.stage == MotionStage::Carried && m.motion.amends.is_none())
        .map(|m| m.wording);
    let said = topic_id.and_then(|topic| put_to_vote(state, &topic));
    let said = said.or_else(|| vote_text(&outcome(state, &id)?.outcome));
    let detail = topic.as_ref().map(|t| t.detail.clone()).unwrap_or_default();
    let grid = topic.as_ref().and_then(|t| t.grid).or(meeting.grid);
    Ballot {
        title: topic.as_ref().map_or_else(|| item.title.clone(), |t| t.title.clone()),
        question: carried.or(said).unwrap_or(detail),
        matter: matter(whose, topic.map(|t| t.category)),
        estate: meeting.estate.map(|id| state.one(&id)).or_else(|| estate_of(state, grid)),
        topic: topic_id,
        meeting: votes.then(|| state.one(&item.meeting)),
        item: votes.then_some(id),
        ..Ballot::default()
    }
}

/// The words in which a topic was put to the vote last.
fn put_to_vote(state: &State, topic: &RecordId) -> Option<String> {
    let steps = Threads::of(state).history(topic);
    steps.into_iter().rev().find_map(|step| match step.event {
        Event::Outcome(_, said) => vote_text(&said),
        _ => None,
    })
}

fn vote_text(said: &Outcome) -> Option<String> {
    (said.verdict == Verdict::Vote && !said.text.is_empty()).then(|| said.text.clone())
}

/// What such a topic mostly asks of the owners (Civil Code art. 278): common green and parking put to another use is
/// item 8, repairs paid from the fund item 5. A person chooses otherwise where it is otherwise.
const fn matter(whose: Whose, category: Option<Category>) -> Matter {
    match (whose, category) {
        (Whose::Owners, Some(Category::Plots | Category::Parking)) => Matter::CommonUse,
        (Whose::Owners, Some(Category::Repairs)) => Matter::FundUse,
        (Whose::Owners, _) => Matter::Major,
        (Whose::Residents, _) => Matter::Residents,
        (Whose::Neighbours | Whose::Parties, _) => Matter::Own,
    }
}

/// The estate a grid lies in where it lies in one; else the only one there is.
fn estate_of(state: &State, grid: Option<RecordId>) -> Option<RecordId> {
    let of_building = |id: &RecordId| state.get::<Building>(id)?.estate;
    let of_member = |id: &RecordId| {
        let stairs = || of_building(&state.get::<Entrance>(id)?.building?);
        of_building(id).or_else(stairs).map(|estate| state.one(&estate))
    };
    let members = grid.and_then(|grid| state.get::<Grid>(&grid)).unwrap_or_default().members;
    let mut estates: BTreeSet<RecordId> = members.iter().filter_map(of_member).collect();
    if estates.is_empty() {
        estates = state.all::<Estate>().map(|(id, _)| id).collect();
    }
    estates.pop_first().filter(|_| estates.is_empty())
}

/// The ballots on a topic, or on an item of an agenda, in the order of their ids.
pub fn ballots_of(
    state: &State,
    topic: Option<&RecordId>,
    item: Option<&RecordId>,
) -> Vec<(RecordId, Ballot)> {
    let one = |id: Option<&RecordId>| id.map(|id| state.one(id));
    let (topic, item) = (one(topic), one(item));
    let same = |asked: Option<RecordId>, is: Option<RecordId>| {
        asked.is_some() && asked == is.map(|id| state.one(&id))
    };
    state.all::<Ballot>().filter(|(_, b)| same(topic, b.topic) || same(item, b.item)).collect()
}
