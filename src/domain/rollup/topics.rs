//! Topics: raised, how far they came, how long neighbours waited.

use super::day::{Day, Month};
use super::digest::Lines;
use super::places::Numbers;
use super::read::{Fields, all, both, earliest, facts, said, there};
use crate::domain::deliberation::ballot::{Ballot, Step};
use crate::domain::deliberation::{
    Action, ActionDone, AgendaItem, Appraised, Declined, HandedOver, Judged, Meeting, Merged,
    Outcome, Reply, Topic, TopicDone, Triaged, live,
};
use crate::log::{Fact, Folded, RecordId, State};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most days that are told apart.
pub const MOST_DAYS: u32 = 366;

/// What the figures need of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TopicRow {
    place: u32,
    category: u32,
    raised: Option<Day>,
    answer: Option<Day>,
    steps: Steps,
    /// Its actions: since when, and since when done.
    actions: Vec<(Day, Option<Day>)>,
}

/// Since when a topic had come so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Steps {
    declined: Option<Day>,
    merged: Option<Day>,
    appraised: Option<Day>,
    done: Option<Day>,
    handed: Option<Day>,
    decided: Option<Day>,
    deliberated: Option<Day>,
    on_agenda: Option<Day>,
    triaged: Option<Day>,
}

impl TopicRow {
    /// The furthest it ever came by a month.
    fn stage(&self, month: Month) -> &'static str {
        let steps = &self.steps;
        let by = |day| month.reaches(day);
        let mut actions = self.actions.iter().filter(|(since, _)| by(Some(*since))).peekable();
        let acted_on = actions.peek().is_some();
        let all_done = acted_on && actions.all(|(_, done)| by(*done));
        if by(steps.declined) {
            "declined"
        } else if by(steps.merged) {
            "merged"
        } else if by(steps.appraised) {
            "appraised"
        } else if by(steps.done) || all_done {
            "done"
        } else if by(steps.handed) || acted_on {
            "in-hand"
        } else if by(steps.decided) {
            "decided"
        } else if by(steps.deliberated) {
            "deliberated"
        } else if by(steps.on_agenda) {
            "on-agenda"
        } else if by(steps.triaged) {
            "triaged"
        } else {
            "raised"
        }
    }

    /// Adds its figures of a month.
    pub(super) fn add(&self, month: Month, lines: &mut Lines) {
        let category = lines.word(self.category).to_owned();
        if month.holds(self.raised) {
            lines.add("topic.raised", self.place, &category, 1);
        }
        let answered = self.raised.zip(self.answer);
        if let Some((raised, answer)) = answered.filter(|_| month.holds(self.answer)) {
            let days = raised.until(answer);
            lines.add("topic.answered", self.place, &days.min(MOST_DAYS).to_string(), 1);
            lines.add("topic.answer_days", self.place, "", days.into());
        }
        let Some(raised) = self.raised.filter(|_| month.reaches(self.raised)) else { return };
        let stage = self.stage(month);
        lines.add("topic.stage", self.place, &[&category, "/", stage].concat(), 1);
        let closed = matches!(stage, "declined" | "merged" | "appraised" | "done");
        if !closed && !month.reaches(self.answer) {
            let days = month.end().map_or(0, |end| raised.until(end));
            lines.add("topic.waiting", self.place, &days.min(MOST_DAYS).to_string(), 1);
        }
    }

    /// The days it tells of.
    pub(super) fn days(&self) -> [Option<Day>; 2] {
        [self.raised, self.answer]
    }
}

/// What is about topics, by the topic.
#[derive(Default)]
struct About {
    items: BTreeMap<RecordId, Vec<Item>>,
    actions: BTreeMap<RecordId, Vec<(Day, Option<Day>)>>,
    /// Since when a ballot was announced.
    ballots: BTreeMap<RecordId, Option<Day>>,
}

/// An item of an agenda.
struct Item {
    since: Option<Day>,
    outcome: Option<Day>,
    agreed: Option<Day>,
}

impl About {
    fn of(state: &State) -> Self {
        let mut about = Self::default();
        let topic = |record: &Folded| record.id("topic").map(|id| state.one(&id));
        for (id, item) in all::<AgendaItem>(state) {
            if let Some((topic, item)) = topic(item).zip(Item::of(state, &id, item)) {
                about.items.entry(topic).or_default().push(item);
            }
        }
        for (id, action) in all::<Action>(state) {
            if let Some((topic, since)) = topic(action).zip(Day::stamped(action.first)) {
                let done = said::<ActionDone>(state, &id);
                about.actions.entry(topic).or_default().push((since, done));
            }
        }
        for (id, ballot) in all::<Ballot>(state) {
            if let Some(topic) = topic(ballot) {
                let steps = facts::<Step>(state, &id)
                    .filter(|fact| fact.body.word("what", "published") == "announced")
                    .map(|fact| Day::stamped(fact.at));
                let known = about.ballots.entry(topic).or_default();
                *known = earliest([*known, earliest(steps)]);
            }
        }
        about
    }
}

impl Item {
    /// An item of a meeting that is there and not called off.
    fn of(state: &State, id: &RecordId, item: &Folded) -> Option<Self> {
        let meeting = item.id("meeting")?;
        there::<Meeting>(state, &meeting).filter(|meeting| !meeting.flag("cancelled"))?;
        let rehearsed = facts::<live::Rehearsal>(state, &meeting).next().is_some();
        let said: Vec<&Fact> =
            if rehearsed { Vec::new() } else { facts::<Outcome>(state, id).collect() };
        let corrected: BTreeSet<&str> = said.iter().flat_map(|f| f.body.list("instead")).collect();
        let stand = || said.iter().filter(|f| !corrected.contains(f.id.to_string().as_str()));
        let agreed = stand().filter(|f| f.body.word("verdict", "agreed") == "agreed");
        Some(Self {
            since: Day::stamped(item.first),
            outcome: earliest(stand().map(|f| Day::stamped(f.at))),
            agreed: earliest(agreed.map(|f| Day::stamped(f.at))),
        })
    }
}

/// The topics that are there.
pub(super) fn rows(numbers: &mut Numbers) -> Vec<TopicRow> {
    let state = numbers.state;
    let mut about = About::of(state);
    let mut rows = Vec::new();
    for (id, topic) in all::<Topic>(state) {
        let items = about.items.remove(&id).unwrap_or_default();
        let replies = || facts::<Reply>(state, &id);
        let settled = replies().filter(|f| f.body.flag("settles")).map(|f| Day::stamped(f.at));
        let since =
            |of: fn(&Item) -> Option<Day>| earliest(items.iter().map(|i| both(i.since, of(i))));
        let steps = Steps {
            declined: said::<Declined>(state, &id),
            merged: said::<Merged>(state, &id),
            appraised: earliest([said::<Appraised>(state, &id), said::<Judged>(state, &id)]),
            done: earliest(settled.chain([said::<TopicDone>(state, &id)])),
            handed: said::<HandedOver>(state, &id),
            decided: earliest([since(|i| i.agreed), about.ballots.remove(&id).flatten()]),
            deliberated: since(|i| i.outcome),
            on_agenda: since(|i| i.since),
            triaged: said::<Triaged>(state, &id),
        };
        rows.push(TopicRow {
            place: numbers.place(topic),
            category: numbers.word(topic.word("category", "other")),
            raised: topic.day("raised").or_else(|| Day::stamped(topic.first)),
            answer: earliest(replies().map(|f| f.body.day("day"))),
            steps,
            actions: about.actions.remove(&id).unwrap_or_default(),
        });
    }
    rows
}
