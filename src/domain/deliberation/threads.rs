//! The thread of a topic: everything that happened to it, in order, and the stage it has come to. Derived from facts
//! and records, never stored.

use super::ballot::{Ballot, Step as BallotStep, StepKind};
use super::{
    Action, ActionDone, AgendaItem, Appraised, Declined, HandedAnswer, HandedOver, Judged,
    Judgement, Match, MatchDone, Meeting, Merged, Outcome, Phase, Reply, Topic, TopicDone,
    TopicKind, Triaged, Verdict, is_done, outcome, phase,
};
use crate::log::tree::Tree;
use crate::log::{OpId, Record, RecordId, Stamp, State};
use crate::words;
use std::collections::BTreeMap;

words! {
    /// How far a topic has come.
    pub enum Stage {
        /// Brought up 民提.
        Raised = "raised",
        /// Looked at and accepted.
        Triaged = "triaged",
        /// On the agenda of a meeting to come.
        OnAgenda = "on-agenda",
        /// Talked over 民议, not decided.
        Deliberated = "deliberated",
        /// Decided 民决.
        Decided = "decided",
        /// Being done.
        InHand = "in-hand",
        /// Done.
        Done = "done",
        /// Neighbours looked at the result 民评.
        Appraised = "appraised",
        /// Was on an agenda and time did not suffice.
        CarriedOver = "carried-over",
        /// Goes on as part of another.
        Merged = "merged",
        /// Not taken up, with a reason.
        Declined = "declined",
        /// Who raised it was told what came of it.
        Answered = "answered",
        /// Those asked were not content with the result.
        Reopened = "reopened",
    }
}

impl Stage {
    /// Whether neighbours still wait for a first answer.
    pub fn waits(self) -> bool {
        matches!(self, Self::Raised | Self::Triaged | Self::CarriedOver | Self::Reopened)
    }

    /// Whether nothing more is to come.
    pub fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Done | Self::Answered | Self::Appraised | Self::Merged | Self::Declined
        )
    }

    /// Whether there is a result neighbours can judge.
    pub fn has_result(self) -> bool {
        matches!(self, Self::Done | Self::Answered | Self::Appraised | Self::Reopened)
    }
}

/// Something that happened to a topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// It was brought up.
    Raised,
    /// It was looked at.
    Triaged(String),
    /// It came on the agenda of this meeting.
    OnAgenda(RecordId),
    /// It was on the agenda of this meeting, which ended without coming to it.
    CarriedOver(RecordId),
    /// In this meeting something came of it.
    Outcome(RecordId, Outcome),
    /// Somebody promised to do something.
    Promised(RecordId, Action),
    /// A promise was kept.
    Kept(RecordId, ActionDone),
    /// It is done.
    Done(String),
    /// Neighbours looked at the result.
    Appraised(Appraised),
    /// It goes on as part of another.
    Merged(RecordId),
    /// It was declined, and why.
    Declined(String),
    /// Who raised it was told something.
    Replied(Reply),
    /// It was handed over.
    HandedOver(HandedOver),
    /// Those it was handed over to answered.
    HandedAnswered(HandedAnswer),
    /// It was brought together with this topic.
    Matched(RecordId),
    /// What came of that.
    MatchEnded(RecordId, MatchDone),
    /// Somebody judged the result.
    Judged(Judged),
    /// A ballot on it was prepared.
    Balloted(RecordId),
    /// The result of a ballot on it was announced.
    BallotAnnounced(RecordId),
}

/// An event and when it was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The stamp of the operation that said it.
    pub at: Stamp,
    /// That operation, where it is a fact; breaks ties.
    pub id: OpId,
    /// What happened.
    pub event: Event,
}

/// All threads of a state: indexes over items and promises, made once and asked often.
pub struct Threads<'a> {
    pub(super) state: &'a State,
    items: BTreeMap<RecordId, Vec<(RecordId, AgendaItem)>>,
    actions: BTreeMap<RecordId, Vec<(RecordId, Action)>>,
    matches: BTreeMap<RecordId, Vec<(RecordId, RecordId)>>,
    ballots: BTreeMap<RecordId, Vec<RecordId>>,
    pub(super) merges: Tree,
}

impl<'a> Threads<'a> {
    /// Reads the indexes.
    pub fn of(state: &'a State) -> Self {
        let mut items: BTreeMap<RecordId, Vec<(RecordId, AgendaItem)>> = BTreeMap::new();
        for (id, item) in state.all::<AgendaItem>() {
            if let Some(topic) = item.topic {
                items.entry(state.one(&topic)).or_default().push((id, item));
            }
        }
        let mut actions: BTreeMap<RecordId, Vec<(RecordId, Action)>> = BTreeMap::new();
        for (id, action) in state.all::<Action>() {
            if let Some(topic) = action.topic {
                actions.entry(state.one(&topic)).or_default().push((id, action));
            }
        }
        let mut matches: BTreeMap<RecordId, Vec<(RecordId, RecordId)>> = BTreeMap::new();
        for (id, pair) in state.all::<Match>() {
            let (need, offer) = (state.one(&pair.need), state.one(&pair.offer));
            matches.entry(need).or_default().push((id, offer));
            matches.entry(offer).or_default().push((id, need));
        }
        let mut ballots: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        for (id, ballot) in state.all::<Ballot>() {
            if let Some(topic) = ballot.topic {
                ballots.entry(state.one(&topic)).or_default().push(id);
            }
        }
        Self { state, items, actions, matches, ballots, merges: super::merging::merges(state) }
    }

    /// What was promised on a topic.
    pub fn actions(&self, topic: &RecordId) -> &[(RecordId, Action)] {
        self.actions.get(&self.state.one(topic)).map_or(&[], Vec::as_slice)
    }

    /// Whether something promised on a topic is not done yet.
    pub fn has_open_action(&self, topic: &RecordId) -> bool {
        self.actions(topic).iter().any(|(id, _)| !is_done(self.state, id))
    }

    /// Everything that happened to a topic, in order.
    pub fn history(&self, topic: &RecordId) -> Vec<Step> {
        let state = self.state;
        let mut steps = Vec::new();
        let mut say = |at, id, event| steps.push(Step { at, id, event });
        let first =
            |base, id: &RecordId| state.folded(base, id).map(|f| f.first).unwrap_or_default();
        say(first(Topic::KIND.base, topic), OpId::default(), Event::Raised);
        for (f, t) in state.facts::<Triaged>(topic) {
            say(f.at, f.id, Event::Triaged(t.text));
        }
        for (f, t) in state.facts::<Declined>(topic) {
            say(f.at, f.id, Event::Declined(t.reason));
        }
        let ignored = |id: &OpId| self.merges.ignored.iter().any(|(_, op)| op == id);
        for (f, t) in state.facts::<Merged>(topic).into_iter().filter(|(f, _)| !ignored(&f.id)) {
            say(f.at, f.id, Event::Merged(t.into));
        }
        for (f, t) in state.facts::<TopicDone>(topic) {
            say(f.at, f.id, Event::Done(t.text));
        }
        for (f, t) in state.facts::<Appraised>(topic) {
            say(f.at, f.id, Event::Appraised(t));
        }
        for (f, t) in state.facts::<HandedOver>(topic) {
            say(f.at, f.id, Event::HandedOver(t));
        }
        for (f, t) in state.facts::<HandedAnswer>(topic) {
            say(f.at, f.id, Event::HandedAnswered(t));
        }
        for (f, t) in state.facts::<Reply>(topic).into_iter().filter(|(_, r)| r.is_whole()) {
            say(f.at, f.id, Event::Replied(t));
        }
        for (f, t) in state.facts::<Judged>(topic) {
            say(f.at, f.id, Event::Judged(t));
        }
        for id in self.ballots.get(&state.one(topic)).into_iter().flatten() {
            say(first(Ballot::KIND.base, id), OpId::default(), Event::Balloted(*id));
            let steps = state.facts::<BallotStep>(id);
            if let Some((f, _)) = steps.iter().find(|(_, s)| s.what == StepKind::Announced) {
                say(f.at, OpId::default(), Event::BallotAnnounced(*id));
            }
        }
        for (id, with) in self.matches.get(&state.one(topic)).into_iter().flatten() {
            say(first(Match::KIND.base, id), OpId::default(), Event::Matched(*with));
            for (f, t) in state.facts::<MatchDone>(id) {
                say(f.at, f.id, Event::MatchEnded(*with, t));
            }
        }
        for (id, item) in self.items.get(&state.one(topic)).into_iter().flatten() {
            let Some(meeting) = state.get::<Meeting>(&item.meeting) else { continue };
            say(first(AgendaItem::KIND.base, id), OpId::default(), Event::OnAgenda(item.meeting));
            // What comes of a rehearsal came of nothing.
            if super::live::rehearsing(state, &item.meeting) {
                continue;
            }
            if let Some(came) = outcome(state, id) {
                let at = fact_at::<Outcome>(state, id, &came.id);
                say(at, came.id, Event::Outcome(item.meeting, came.outcome));
            } else if phase(state, &item.meeting, &meeting) == Phase::Over {
                let ended = state.facts::<super::Ended>(&item.meeting);
                if let Some((f, _)) = ended.last() {
                    say(f.at, f.id, Event::CarriedOver(item.meeting));
                }
            }
        }
        for (id, action) in self.actions(topic) {
            say(
                first(Action::KIND.base, id),
                OpId::default(),
                Event::Promised(*id, action.clone()),
            );
            if let Some((f, kept)) = state.facts::<ActionDone>(id).pop() {
                say(f.at, f.id, Event::Kept(*id, kept));
            }
        }
        steps.sort_by_key(|s| (s.at, s.id));
        steps
    }

    /// How far a topic has come: each event moves it on, the last one tells.
    pub fn stage(&self, topic: &RecordId) -> Stage {
        self.stage_after(topic, &self.history(topic))
    }

    /// The stage after these steps, which are the topic's history.
    pub fn stage_after(&self, topic: &RecordId, steps: &[Step]) -> Stage {
        // The judgements on the result as it stands: a new result is judged anew.
        let mut judged: Vec<&Judged> = Vec::new();
        steps.iter().fold(Stage::Raised, |stage, step| {
            let next = self.moved(topic, stage, &step.event);
            match &step.event {
                Event::Judged(one) if stage.has_result() => {
                    judged.push(one);
                    let content = Judgement::of(judged.iter().copied()).is_content();
                    if content { Stage::Appraised } else { Stage::Reopened }
                }
                _ => {
                    if next != stage {
                        judged.clear();
                    }
                    next
                }
            }
        })
    }

    fn moved(&self, topic: &RecordId, stage: Stage, event: &Event) -> Stage {
        match event {
            Event::Raised => Stage::Raised,
            // Looking at it is the first step; said later (or by a clock that runs ahead) it does not undo the others.
            Event::Triaged(_) => match stage {
                Stage::Raised => Stage::Triaged,
                _ => stage,
            },
            // Called off, or over without an outcome: the steps after it say so; before that it waits for the meeting.
            // What was decided, is being done or is done does not come undone because a meeting looks at it again.
            Event::OnAgenda(_) | Event::CarriedOver(_) if self.is_settled(topic, stage) => stage,
            Event::OnAgenda(meeting) => match self.state.get::<Meeting>(meeting) {
                Some(m) if m.cancelled => stage,
                _ => Stage::OnAgenda,
            },
            Event::CarriedOver(_) => Stage::CarriedOver,
            Event::Outcome(_, o) => match o.verdict {
                Verdict::Agreed => self.by_actions(topic).unwrap_or(Stage::Decided),
                Verdict::Again | Verdict::Vote => Stage::Deliberated,
                Verdict::Handed => self.by_actions(topic).unwrap_or(Stage::InHand),
            },
            // A promise made on a topic that is still being talked about does not decide it.
            Event::Promised(..) | Event::Kept(..) => match stage {
                Stage::Decided | Stage::InHand | Stage::Done => {
                    self.by_actions(topic).unwrap_or(stage)
                }
                _ => stage,
            },
            Event::Done(_) => Stage::Done,
            Event::Appraised(_) => Stage::Appraised,
            Event::Merged(_) => Stage::Merged,
            Event::Declined(_) => Stage::Declined,
            // That it was told does not change what a matter came to; where it settles one that was open, it does.
            Event::Replied(reply) => match stage {
                Stage::Merged | Stage::Declined | Stage::Appraised => stage,
                _ if reply.settles => Stage::Answered,
                _ => stage,
            },
            Event::HandedOver(_) | Event::Matched(_) => Stage::InHand,
            Event::HandedAnswered(_) | Event::Judged(_) | Event::Balloted(_) => stage,
            // A vote settles the matter either way. What was done meanwhile stays done.
            Event::BallotAnnounced(_) => match stage {
                Stage::Merged | Stage::Declined | Stage::Appraised | Stage::Done => stage,
                _ => self.by_actions(topic).unwrap_or(Stage::Decided),
            },
            // An offer stays open for the next; a need that was not met stands.
            Event::MatchEnded(_, ended) => match self.state.get::<Topic>(topic).map(|t| t.kind) {
                Some(TopicKind::Need) if !ended.failed => Stage::Done,
                _ => Stage::Triaged,
            },
        }
    }

    /// Whether a stage is one that only an outcome lowers. What comes up every time begins anew every time.
    fn is_settled(&self, topic: &RecordId, stage: Stage) -> bool {
        match stage {
            Stage::Decided | Stage::InHand => true,
            Stage::Done => !self.state.get::<Topic>(topic).is_some_and(|t| t.recurring),
            _ => false,
        }
    }

    fn by_actions(&self, topic: &RecordId) -> Option<Stage> {
        if self.actions(topic).is_empty() {
            return None;
        }
        Some(if self.has_open_action(topic) { Stage::InHand } else { Stage::Done })
    }
}

fn fact_at<T: Record>(state: &State, on: &RecordId, id: &OpId) -> Stamp {
    state.facts::<T>(on).iter().find(|(f, _)| f.id == *id).map(|(f, _)| f.at).unwrap_or_default()
}
