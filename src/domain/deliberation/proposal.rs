//! The next meeting of a series, ready to be called: date, place and agenda proposed before anybody asks.

use super::{
    AgendaItem, CarriedFor, ItemKind, Meeting, Occurrence, Series, Stage, Threads, Topic,
    USUAL_MINUTES, by_support, exceptions, meeting_id, night_talk_id, overdue_topics,
};
use crate::domain::community::Grid;
use crate::log::{CommunityId, Draft, RecordId, State, order};
use chrono::NaiveDateTime;

/// Minutes for looking back at what was promised.
const FOLLOW_UP_MINUTES: u32 = 10;

/// The grid one works for, where there is only one.
pub fn home_grid(state: &State) -> Option<RecordId> {
    let mut grids = state.all::<Grid>();
    let (first, _) = grids.next()?;
    grids.next().is_none().then_some(first)
}

/// A line of a proposed agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedItem {
    /// What it is.
    pub kind: ItemKind,
    /// The topic it takes up.
    pub topic: Option<RecordId>,
    /// Minutes it may take.
    pub minutes: u32,
    /// Why it is there, if it was carried over.
    pub carried: Option<CarriedFor>,
}

/// A meeting that has only to be accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The id of the series: of the one there is, or of the night talk that comes to be with the acceptance.
    pub series_id: RecordId,
    /// The series.
    pub series: Series,
    /// When.
    pub occurrence: Occurrence,
    /// Its agenda: looking back, the topics, an open round.
    pub items: Vec<ProposedItem>,
}

/// The next meeting of every series that is not called yet, earliest first. A community without any series is
/// proposed the grid night talk.
pub fn proposals(
    state: &State,
    community: &CommunityId,
    grid: Option<RecordId>,
    now: NaiveDateTime,
) -> Vec<Proposal> {
    let mut series: Vec<(RecordId, Series)> = state.all::<Series>().collect();
    if series.is_empty() {
        series.push((night_talk_id(community, grid.as_ref()), Series::night_talk(grid)));
    }
    let threads = Threads::of(state);
    let mut all: Vec<Proposal> = series
        .into_iter()
        .filter_map(|(id, series)| propose(state, community, &threads, id, series, now))
        .collect();
    all.sort_by_key(|p| (p.occurrence, p.series_id));
    all
}

fn propose(
    state: &State,
    community: &CommunityId,
    threads: &Threads,
    series_id: RecordId,
    series: Series,
    now: NaiveDateTime,
) -> Option<Proposal> {
    let occurrence = series.next_occurrence(now, &exceptions(state, &series_id))?;
    let one = state.one(&series_id);
    let called = state.get::<Meeting>(&meeting_id(community, &series_id, occurrence.day)).is_some()
        || state.all::<Meeting>().any(|(_, m)| {
            m.occurrence == Some(occurrence.day) && m.series.is_some_and(|s| state.one(&s) == one)
        });
    if called {
        return None;
    }
    let item = |kind, topic, minutes, carried| ProposedItem { kind, topic, minutes, carried };
    let mut carried = threads.carry_over(&series_id, occurrence.at);
    for late in overdue_topics(state, threads, series.grid, now.date()) {
        if !carried.iter().any(|(topic, _)| *topic == late) {
            carried.push((late, CarriedFor::OpenAction));
        }
    }
    let mut items = vec![item(ItemKind::FollowUp, None, FOLLOW_UP_MINUTES, None)];
    items.extend(
        carried.iter().map(|(t, why)| item(ItemKind::Topic, Some(*t), USUAL_MINUTES, Some(*why))),
    );
    let fresh = waiting(state, threads, series.grid)
        .into_iter()
        .filter(|(topic, _)| !carried.iter().any(|(t, _)| t == topic));
    items.extend(fresh.map(|(t, _)| item(ItemKind::Topic, Some(t), USUAL_MINUTES, None)));
    items.push(item(ItemKind::Open, None, USUAL_MINUTES, None));
    fit(&mut items, series.minutes);
    Some(Proposal { series_id, series, occurrence, items })
}

/// Leaves out the last of the fresh topics until the agenda fits the time there is; at least one topic stays.
fn fit(items: &mut Vec<ProposedItem>, minutes: Option<u32>) {
    let Some(limit) = minutes else { return };
    while items.iter().map(|i| i.minutes).fold(0, u32::saturating_add) > limit {
        let topics = items.iter().filter(|i| i.kind == ItemKind::Topic).count();
        let last = items.iter().rposition(|i| i.kind == ItemKind::Topic && i.carried.is_none());
        let Some(last) = last.filter(|_| topics > 1) else { return };
        items.remove(last);
    }
}

/// Topics that wait for an answer, those with most people behind them first. With a grid, those of other grids are
/// left out.
pub fn waiting(state: &State, threads: &Threads, grid: Option<RecordId>) -> Vec<(RecordId, Topic)> {
    let elsewhere = |topic: &Topic| match (grid, topic.grid) {
        (Some(here), Some(there)) => state.one(&here) != state.one(&there),
        _ => false,
    };
    let mut all: Vec<(RecordId, Topic)> = state
        .all::<Topic>()
        .filter(|(_, topic)| !elsewhere(topic))
        .filter(|(id, _)| Stage::waits(threads.stage(id)))
        .collect();
    by_support(state, &mut all);
    all
}

impl Proposal {
    /// The id its meeting will have.
    pub fn meeting_id(&self, community: &CommunityId) -> RecordId {
        meeting_id(community, &self.series_id, self.occurrence.day)
    }
}

/// Calls the proposed meeting. Ids follow from series, day and topic, so that two who accept the same proposal on two
/// devices call one meeting with one agenda.
pub fn accept(state: &State, community: &CommunityId, proposal: &Proposal) -> Vec<Draft> {
    let Proposal { series_id, series, occurrence, items } = proposal;
    let meeting_id = proposal.meeting_id(community);
    let mut drafts = Vec::new();
    if state.get::<Series>(series_id).is_none() {
        drafts.extend(state.set(series_id, series));
    }
    let meeting = Meeting {
        kind: series.kind,
        title: series.title.clone(),
        series: Some(*series_id),
        occurrence: Some(occurrence.day),
        at: Some(occurrence.at),
        minutes: series.minutes,
        venue: series.venue,
        place: series.place.clone(),
        grid: series.grid,
        ..Meeting::default()
    };
    drafts.extend(state.set(&meeting_id, &meeting));
    let mut key: Option<String> = None;
    for item in items {
        key = order::between(key.as_deref(), None);
        let of = item.topic.map_or_else(|| item.kind.word().to_owned(), |t| t.to_string());
        let id = RecordId::derived(community, "agenda.item", &format!("{meeting_id}/{of}"));
        let record = AgendaItem {
            meeting: meeting_id,
            order: key.clone().unwrap_or_default(),
            kind: item.kind,
            topic: item.topic,
            minutes: Some(item.minutes),
            ..AgendaItem::default()
        };
        drafts.extend(state.set(&id, &record));
    }
    drafts
}
