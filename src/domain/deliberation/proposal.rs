//! The next meeting of a series, ready to be called: date, place and agenda proposed before anybody asks.

use super::arrange::line_id;
use super::candidates::topic_item_id;
use super::{
    AgendaItem, CarriedFor, ItemKind, Meeting, Occurrence, Part, Series, Stage, Threads, Topic,
    USUAL_MINUTES, UsualLine, agenda, by_support, exceptions, meeting_id, night_talk_id,
    overdue_topics,
};
use crate::domain::community::Grid;
use crate::log::{CommunityId, Draft, RecordId, State, order};
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

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
    /// The part of the procedure it is.
    pub part: Part,
    /// The item of the series' backlog it is.
    pub backlog: Option<(RecordId, AgendaItem)>,
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
    /// Its agenda: the lines of its kind's procedure, with backlog and topics in their place.
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
    let topics = topic_items(state, threads, &series_id, &series, (occurrence.at, now));
    let mut items = Vec::new();
    for line in series.kind.procedure().agenda {
        match *line {
            UsualLine::Topics => items.extend(topics.iter().cloned()),
            UsualLine::Round(kind, minutes) => {
                items.push(ProposedItem::new(kind, Part::None, minutes));
            }
            UsualLine::Part(part, minutes) => {
                items.push(ProposedItem::new(ItemKind::Topic, part, minutes));
            }
        }
    }
    fit(&mut items, series.minutes);
    Some(Proposal { series_id, series, occurrence, items })
}

impl ProposedItem {
    fn new(kind: ItemKind, part: Part, minutes: u32) -> Self {
        Self { kind, topic: None, minutes, carried: None, part, backlog: None }
    }

    fn topic(topic: RecordId, carried: Option<CarriedFor>) -> Self {
        let item = Self::new(ItemKind::Topic, Part::None, USUAL_MINUTES);
        Self { topic: Some(topic), carried, ..item }
    }

    /// Whether it may be left out where time is short.
    fn is_fresh(&self) -> bool {
        self.topic.is_some() && self.carried.is_none() && self.backlog.is_none()
    }
}

/// What is to be talked about: carried over, then what waits in the series' backlog, then what waits for an answer.
fn topic_items(
    state: &State,
    threads: &Threads,
    series_id: &RecordId,
    series: &Series,
    (at, now): (NaiveDateTime, NaiveDateTime),
) -> Vec<ProposedItem> {
    let mut carried = threads.carry_over(series_id, at);
    for late in overdue_topics(state, threads, series.grid, now.date()) {
        if !carried.iter().any(|(topic, _)| *topic == late) {
            carried.push((late, CarriedFor::OpenAction));
        }
    }
    let mut items: Vec<ProposedItem> =
        carried.iter().map(|(t, why)| ProposedItem::topic(*t, Some(*why))).collect();
    for placed in agenda(state, series_id).into_iter().filter(|p| p.depth == 0) {
        let item = placed.item.clone();
        let line = ProposedItem::new(item.kind, item.part, item.budget());
        items.push(ProposedItem { topic: item.topic, backlog: Some((placed.id, item)), ..line });
    }
    let there: BTreeSet<RecordId> =
        items.iter().filter_map(|i| i.topic).map(|t| state.one(&t)).collect();
    let fresh = waiting(state, threads, series.grid).into_iter();
    items.extend(
        fresh.filter(|(t, _)| !there.contains(t)).map(|(t, _)| ProposedItem::topic(t, None)),
    );
    items
}

/// Leaves out the last of the fresh topics until the agenda fits the time there is; at least one topic stays.
fn fit(items: &mut Vec<ProposedItem>, minutes: Option<u32>) {
    let Some(limit) = minutes else { return };
    while items.iter().map(|i| i.minutes).fold(0, u32::saturating_add) > limit {
        let topics = items.iter().filter(|i| i.topic.is_some() || i.backlog.is_some()).count();
        let last = items.iter().rposition(ProposedItem::is_fresh);
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
        estate: series.estate,
        ..Meeting::default()
    };
    drafts.extend(state.set(&meeting_id, &meeting));
    let backlog = agenda(state, series_id);
    let mut key: Option<String> = None;
    for item in items {
        key = order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        if let Some((id, waiting)) = &item.backlog {
            // The item itself moves, with what was noted of it.
            let moved = AgendaItem { meeting: meeting_id, order, ..waiting.clone() };
            drafts.extend(state.set(id, &moved));
            let line = backlog.iter().position(|p| p.id == *id).unwrap_or_default();
            for part in backlog.iter().skip(line + 1).take_while(|p| p.depth > 0) {
                drafts.extend(state.change::<AgendaItem>(&part.id, |i| i.meeting = meeting_id));
            }
            continue;
        }
        let id = match item.topic {
            Some(topic) => topic_item_id(community, &meeting_id, &topic),
            None => line_id(community, &meeting_id, item.kind, item.part),
        };
        let record = AgendaItem {
            meeting: meeting_id,
            order,
            kind: item.kind,
            topic: item.topic,
            part: item.part,
            minutes: Some(item.minutes),
            ..AgendaItem::default()
        };
        drafts.extend(state.set(&id, &record));
    }
    drafts
}
