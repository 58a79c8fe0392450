//! A topic 议题: what a neighbour brings up, and what is said about it.

use crate::log::{Draft, OpId, RecordId, State};
use crate::{record, words};
use chrono::NaiveDate;

words! {
    /// What a topic is.
    pub enum TopicKind {
        /// A question or a trouble to be solved 问题.
        Question = "question",
        /// Something somebody needs 需求.
        Need = "need",
        /// Something somebody offers 资源.
        Offer = "offer",
    }
}

words! {
    /// What a topic is about: what neighbours mostly bring up.
    pub enum Category {
        /// None of the others.
        Other = "other",
        /// Dogs, cats and their traces.
        Pets = "pets",
        /// Waste and its sorting.
        Waste = "waste",
        /// Vegetables grown on common green.
        Plots = "plots",
        /// Things thrown from height.
        Thrown = "thrown",
        /// Things left in corridors.
        Clutter = "clutter",
        /// Where laundry dries.
        Laundry = "laundry",
        /// Cars and where they stand.
        Parking = "parking",
        /// Charging of electric bicycles.
        Charging = "charging",
        /// Lamps, lifts, pipes, roads.
        Repairs = "repairs",
        /// Noise and quarrels.
        Noise = "noise",
        /// The old, the young, the sick.
        Care = "care",
        /// Feasts, classes, clubs.
        Activities = "activities",
    }
}

words! {
    /// How a topic came to us.
    pub enum Source {
        /// A neighbour came and said it.
        Person = "person",
        /// It came up in a meeting.
        Meeting = "meeting",
        /// By telephone.
        Phone = "phone",
        /// In a chat group.
        Chat = "chat",
        /// Seen on a round.
        Round = "round",
        /// Handed on from elsewhere, the town's platform say.
        Handed = "handed",
        /// Said at a visit to a home 走访.
        Visit = "visit",
        /// Said at a reception 接待.
        Reception = "reception",
        /// Found at an inspection 巡查.
        Inspection = "inspection",
    }
}

record! {
    /// A topic 议题.
    pub struct Topic: "topic" as Record, Shared {
        /// The number it is called by, "夜谈-11-03"; empty until one is given.
        pub number: String = "number",
        /// In one line.
        pub title: String = "title",
        /// In detail; prose.
        pub detail: String = "detail",
        /// What it is about.
        pub category: Category = "category",
        /// Question, need or offer.
        pub kind: TopicKind = "kind",
        /// How it came.
        pub source: Source = "source",
        /// Where it is.
        pub place: String = "place",
        /// The grid it concerns.
        pub grid: Option<RecordId> = "grid",
        /// Whether it comes up in every meeting.
        pub recurring: bool = "recurring",
        /// The day it was brought up; absent reads as the day it was noted.
        pub raised: Option<NaiveDate> = "raised",
        /// A category of one's own words, where none of the others fits.
        pub about: String = "about",
        /// Who took it in first and stays responsible 首问负责.
        pub receiver: Option<RecordId> = "receiver",
        /// Or the desk that did, in words that name no person.
        pub desk: String = "desk",
    }
}

record! {
    /// Who brought a topic up: personal, on the topic's own id.
    pub struct TopicRaiser: "topic.raiser" as Record, Personal {
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// Or a name as it was given.
        pub name: String = "name",
        /// How to reach them.
        pub tel: String = "tel",
        /// Their household.
        pub household: Option<RecordId> = "household",
        /// Whether somebody else noted it for them.
        pub behalf: bool = "behalf",
    }
}

record! {
    /// A topic was looked at and accepted for handling 受理.
    pub struct Triaged: "topic.triaged" as Fact, Shared {
        /// What was said to it.
        pub text: String = "text",
    }
}

record! {
    /// A topic will not be taken up, and why.
    pub struct Declined: "topic.declined" as Fact, Shared {
        /// The reason, which is always given.
        pub reason: String = "reason",
    }
}

record! {
    /// A topic goes on as part of another.
    pub struct Merged: "topic.merged" as Fact, Shared {
        /// The other.
        pub into: RecordId = "into",
    }
}

record! {
    /// What was promised on a topic is done.
    pub struct TopicDone: "topic.done" as Fact, Shared {
        /// What was done.
        pub text: String = "text",
    }
}

record! {
    /// Neighbours looked at the result 民评.
    pub struct Appraised: "topic.appraised" as Fact, Shared {
        /// How many are content.
        pub content: u32 = "content",
        /// How many are not.
        pub not_content: u32 = "not",
        /// What they said.
        pub text: String = "text",
    }
}

/// Brings a topic up, its raiser apart.
pub fn raise(state: &State, id: &RecordId, topic: &Topic, raiser: &TopicRaiser) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, topic).into_iter().collect();
    if *raiser != TopicRaiser::default() {
        drafts.extend(state.set(id, raiser));
    }
    drafts
}

/// Takes back every live fact of the kinds named about a topic: it stands where it stood before them.
pub fn reopen(state: &State, topic: &RecordId) -> Vec<Draft> {
    let mut facts: Vec<OpId> = Vec::new();
    facts.extend(state.facts::<Declined>(topic).iter().map(|(f, _)| f.id));
    facts.extend(state.facts::<Merged>(topic).iter().map(|(f, _)| f.id));
    facts.iter().map(|fact| state.retract(topic, fact)).collect()
}

/// Words that tell of danger to somebody.
const URGENT: [&str; 18] = [
    "着火",
    "起火",
    "失火",
    "冒烟",
    "煤气",
    "燃气味",
    "燃气泄漏",
    "打架",
    "持刀",
    "晕倒",
    "救命",
    "触电",
    "坠楼",
    "被困",
    "溺水",
    "fire",
    "gas leak",
    "unconscious",
];

/// Whether what is told sounds as if it could not wait: then it is a matter for 110, 119 or 120 before it is a topic.
pub fn sounds_urgent(text: &str) -> bool {
    let text = text.to_lowercase();
    URGENT.iter().any(|word| text.contains(word))
}
