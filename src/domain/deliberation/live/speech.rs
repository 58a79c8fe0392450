//! Speeches: who asked for the floor, who had it, and how long.

use super::Moment;
use crate::domain::community::name_of;
use crate::log::{Draft, OpId, RecordId, Stamp, State};
use crate::{record, words};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

words! {
    /// For whom somebody speaks, where time is shared out between parties.
    pub enum Party {
        /// For themselves.
        Own = "own",
        /// The residents' committee 居委会.
        Committee = "committee",
        /// The owners' committee 业委会.
        Owners = "owners",
        /// The property company 物业.
        Property = "property",
    }
}

words! {
    /// On which side somebody speaks.
    pub enum Side {
        /// On neither.
        Neutral = "neutral",
        /// For.
        Pro = "for",
        /// Against.
        Con = "against",
    }
}

record! {
    /// Somebody asked for the floor.
    pub struct Speech: "speech" as Record, Shared {
        /// The item.
        pub item: RecordId = "item",
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// For whom they speak.
        pub party: Party = "party",
        /// On which side.
        pub side: Side = "side",
        /// A point of order: it goes first and is no turn.
        pub point: bool = "point",
        /// When they asked.
        pub asked: Option<Moment> = "asked",
    }
}

record! {
    /// What a speaker is called who is in no register: personal, on the speech's own id.
    pub struct SpeechName: "speech.name" as Record, Personal {
        /// The name as it was given.
        pub name: String = "name",
    }
}

record! {
    /// A speech began, or went on after an interruption.
    pub struct SpeechBegan: "speech.began" as Fact, Shared {
        /// When.
        pub when: Option<Moment> = "when",
    }
}

record! {
    /// A speech ended or was interrupted.
    pub struct SpeechEnded: "speech.ended" as Fact, Shared {
        /// When.
        pub when: Option<Moment> = "when",
    }
}

/// Who spoke, for counting turns and time: two speeches of one person are the same speaker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// A person of the register.
    Person(RecordId),
    /// Somebody by name.
    Name(String),
    /// Somebody nobody named; each speech stands alone.
    Alone(RecordId),
}

/// A speech and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Its id.
    pub id: RecordId,
    /// The speech.
    pub speech: Speech,
    /// Who.
    pub speaker: Speaker,
    /// When it was entered; orders those that asked at the same moment.
    pub first: Stamp,
    /// Whether it ever began.
    pub began: bool,
    /// When it was last given the floor, in the order of what was said.
    latest: Stamp,
    /// Since when it goes on now.
    since: Option<Moment>,
    /// Seconds of it that are over.
    spent: u64,
}

impl Spoken {
    /// Whether it goes on now.
    pub fn speaking(&self) -> bool {
        self.since.is_some()
    }

    /// When it was last given the floor.
    pub(super) fn latest(&self) -> Stamp {
        self.latest
    }

    /// Whether it waits for the floor.
    pub fn waits(&self) -> bool {
        !self.began
    }

    /// Seconds of it that are over.
    pub fn ended_seconds(&self) -> u64 {
        self.spent
    }

    /// Seconds of it so far.
    pub fn seconds(&self, now: NaiveDateTime) -> u64 {
        self.spent + self.since.map_or(0, |since| Moment::of(now).since(since))
    }
}

/// The speeches to an item, in the order in which they were asked for.
pub fn speeches(state: &State, item: &RecordId) -> Vec<Spoken> {
    let one = state.one(item);
    let mut all: Vec<Spoken> = state
        .all::<Speech>()
        .filter(|(_, s)| state.one(&s.item) == one)
        .map(|(id, speech)| spoken(state, id, speech))
        .collect();
    all.sort_by_key(|s| (s.first, s.id));
    all
}

fn spoken(state: &State, id: RecordId, speech: Speech) -> Spoken {
    let name = state.get::<SpeechName>(&id).map(|n| n.name).unwrap_or_default();
    let speaker = match speech.person {
        Some(person) => Speaker::Person(state.one(&person)),
        None if name.is_empty() => Speaker::Alone(id),
        None => Speaker::Name(name),
    };
    let first = state.folded("speech", &id).map(|f| f.first).unwrap_or_default();
    let mut said: Vec<(Stamp, OpId, bool, Moment)> = Vec::new();
    for (fact, began) in state.facts::<SpeechBegan>(&id) {
        said.extend(began.when.map(|when| (fact.at, fact.id, true, when)));
    }
    for (fact, ended) in state.facts::<SpeechEnded>(&id) {
        said.extend(ended.when.map(|when| (fact.at, fact.id, false, when)));
    }
    said.sort_by_key(|(at, id, _, _)| (*at, *id));
    let mut one =
        Spoken { id, speech, speaker, first, began: false, latest: first, since: None, spent: 0 };
    for (at, _, begins, when) in said {
        if begins {
            (one.began, one.latest) = (true, at);
            one.since = one.since.or(Some(when));
        } else if let Some(since) = one.since.take() {
            one.spent += when.since(since);
        }
    }
    one
}

/// Seconds somebody or some party spoke.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// By speaker: turns that were no points of order, and seconds.
    pub speakers: BTreeMap<Speaker, (u32, u64)>,
    /// By party.
    pub parties: BTreeMap<Party, u64>,
}

/// Who spoke how long, over any number of items.
pub fn times(speeches: &[Spoken], now: NaiveDateTime) -> Times {
    let mut times = Times::default();
    for one in speeches.iter().filter(|s| s.began) {
        let seconds = one.seconds(now);
        let (turns, sum) = times.speakers.entry(one.speaker.clone()).or_default();
        *turns += u32::from(!one.speech.point);
        *sum += seconds;
        *times.parties.entry(one.speech.party).or_default() += seconds;
    }
    times
}

/// What to call who speaks; `None` where nobody named them.
pub fn speaker_name(state: &State, speech: &RecordId) -> Option<String> {
    let person = state.get::<Speech>(speech)?.person.and_then(|id| name_of(state, &id));
    let name = || state.get::<SpeechName>(speech).map(|n| n.name).filter(|n| !n.is_empty());
    person.or_else(name)
}

/// Somebody asks for the floor.
pub fn ask(state: &State, id: &RecordId, speech: &Speech, name: &str) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, speech).into_iter().collect();
    if !name.is_empty() {
        drafts.extend(state.set(id, &SpeechName { name: name.into() }));
    }
    drafts
}

/// Somebody gets the floor; whoever had it is done.
pub fn speech_begins(state: &State, speech: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    let Some(record) = state.get::<Speech>(speech) else { return Vec::new() };
    let all = speeches(state, &record.item);
    if all.iter().any(|s| s.id == state.one(speech) && s.speaking()) {
        return Vec::new();
    }
    let mut drafts = speeches_end(state, &record.item, now);
    drafts.push(state.state_fact(speech, &SpeechBegan { when: Some(Moment::of(now)) }));
    drafts
}

/// Whoever has the floor of an item is done.
pub fn speeches_end(state: &State, item: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    let end = SpeechEnded { when: Some(Moment::of(now)) };
    let all = speeches(state, item);
    all.iter().filter(|s| s.speaking()).map(|s| state.state_fact(&s.id, &end)).collect()
}

/// Somebody who waits no longer wants the floor.
pub fn speech_dropped(state: &State, speech: &RecordId) -> Vec<Draft> {
    state.remove::<Speech>(speech).into_iter().collect()
}
