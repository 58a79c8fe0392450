//! From a draft to approved minutes: prose changed by hand, four phases, the frozen text and its hash, corrections
//! that name it.

use super::{CLOSE, HEAD, MinutesSection, resolve, sections_text, written};
use crate::log::{Draft, Hash, OpId, RecordId, State, canon};
use crate::text::{Lang, live as say};
use crate::{record, words};
use chrono::NaiveDateTime;
use serde_json::{Value, json};

record! {
    /// Prose of the minutes changed by hand, on the id of the item, or of the meeting for what stands before and after
    /// the items. Each section is a field of its own, so that two people can change different ones.
    pub struct MinutesProse: "minutes.prose" as Record, Shared {
        /// What stands in place of what the facts write.
        pub text: String = "text",
        /// The hash of what the facts wrote when it was changed; another one means that facts came later.
        pub of: String = "of",
        /// The same of the section after the items.
        pub close: String = "close",
        /// And what the facts wrote then.
        pub close_of: String = "close-of",
    }
}

words! {
    /// How far minutes are.
    pub enum MinutesPhase {
        /// Written, not shown around.
        Draft = "draft",
        /// Shown to those who were there.
        Circulated = "circulated",
        /// Changed after what they said.
        Corrected = "corrected",
        /// Approved; the text no longer changes.
        Approved = "approved",
    }
}

record! {
    /// Minutes came a step further, on the meeting.
    pub struct MinutesStep: "minutes.step" as Fact, Shared {
        /// How far they are now.
        pub phase: MinutesPhase = "phase",
        /// When.
        pub when: Option<NaiveDateTime> = "when",
        /// What was said to it.
        pub note: String = "note",
        /// Of approved ones: the frozen value, as canonical JSON, people as tokens.
        pub frozen: String = "frozen",
        /// Its SHA-256.
        pub hash: String = "hash",
    }
}

record! {
    /// Something in approved minutes is not right, on the meeting. The approved text stays as it is.
    pub struct MinutesCorrection: "minutes.correction" as Fact, Shared {
        /// The hash of the approved text.
        pub of: String = "of",
        /// What is right, people as tokens.
        pub text: String = "text",
        /// When it was found.
        pub when: Option<NaiveDateTime> = "when",
    }
}

/// The kinds of minutes.
pub const MINUTES_KINDS: &[crate::log::Kind] = &[
    <MinutesProse as crate::log::Record>::KIND,
    <MinutesStep as crate::log::Record>::KIND,
    <MinutesCorrection as crate::log::Record>::KIND,
];

/// A section as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingSection {
    /// The section, with prose changed by hand in its place.
    pub section: MinutesSection,
    /// What the facts write.
    pub written: String,
    /// Whether it was changed by hand.
    pub edited: bool,
    /// Whether facts came after it was changed: somebody looks at it again.
    pub stale: bool,
}

/// The sections of minutes that are not approved, with prose changed by hand.
pub fn minutes_sections(state: &State, meeting: &RecordId, lang: Lang) -> Vec<StandingSection> {
    let sections = written(state, meeting, lang).unwrap_or_default();
    let standing = |mut section: MinutesSection| {
        let prose: Option<MinutesProse> =
            place(meeting, &section.key).and_then(|(on, _)| state.get(&on));
        let (text, of) = match (prose, section.key.as_str()) {
            (Some(prose), CLOSE) => (prose.close, prose.close_of),
            (Some(prose), _) => (prose.text, prose.of),
            (None, _) => Default::default(),
        };
        let written = section.text.clone();
        let edited = !text.is_empty();
        let stale = edited && of != hash_of(&written);
        if edited {
            section.text = text;
        }
        StandingSection { section, written, edited, stale }
    };
    sections.into_iter().map(standing).collect()
}

/// Where the prose of a section is kept, and whether that is the part after the items.
fn place(meeting: &RecordId, key: &str) -> Option<(RecordId, bool)> {
    match key {
        HEAD => Some((*meeting, false)),
        CLOSE => Some((*meeting, true)),
        item => item.parse().ok().map(|id| (id, false)),
    }
}

fn hash_of(text: &str) -> String {
    Hash::of(text.as_bytes()).to_string()
}

/// Changes the prose of a section; empty, or as the facts write it, returns it to the facts.
pub fn change_prose(
    state: &State,
    meeting: &RecordId,
    key: &str,
    text: &str,
    lang: Lang,
) -> Vec<Draft> {
    if minutes_phase(state, meeting) == MinutesPhase::Approved {
        return Vec::new();
    }
    let all = minutes_sections(state, meeting, lang);
    let (Some((on, close)), Some(now)) =
        (place(meeting, key), all.into_iter().find(|s| s.section.key == key))
    else {
        return Vec::new();
    };
    let text = if text.trim() == now.written.trim() { "" } else { text.trim() };
    let of = if text.is_empty() { String::new() } else { hash_of(&now.written) };
    let edit = |prose: &mut MinutesProse| {
        let (field, stamp) = if close {
            (&mut prose.close, &mut prose.close_of)
        } else {
            (&mut prose.text, &mut prose.of)
        };
        text.clone_into(field);
        *stamp = of;
    };
    state.change(&on, edit).into_iter().collect()
}

/// How far the minutes of a meeting are. Approved is approved, whatever was said elsewhere at the same time.
pub fn minutes_phase(state: &State, meeting: &RecordId) -> MinutesPhase {
    let steps = state.facts::<MinutesStep>(meeting);
    if steps.iter().any(|(_, s)| s.phase == MinutesPhase::Approved) {
        return MinutesPhase::Approved;
    }
    steps.last().map_or(MinutesPhase::Draft, |(_, s)| s.phase)
}

/// What happened to the minutes so far, in order.
pub fn minutes_steps(state: &State, meeting: &RecordId) -> Vec<MinutesStep> {
    state.facts(meeting).into_iter().map(|(_, step)| step).collect()
}

/// The value approved minutes freeze.
fn frozen_value(meeting: &RecordId, sections: &[StandingSection], lang: Lang) -> Value {
    let sections: Vec<Value> = sections
        .iter()
        .map(
            |s| json!({"heading": s.section.heading, "key": s.section.key, "text": s.section.text}),
        )
        .collect();
    json!({
        "format": "mulin-minutes",
        "lang": lang.tag(),
        "meeting": meeting.to_string(),
        "sections": sections,
        "version": 1,
    })
}

/// The minutes come to `phase`. Approving freezes the text as it stands; after that nothing moves it but taking the
/// approval back.
pub fn minutes_to(
    state: &State,
    meeting: &RecordId,
    phase: MinutesPhase,
    note: &str,
    now: NaiveDateTime,
    lang: Lang,
) -> Vec<Draft> {
    if minutes_phase(state, meeting) == MinutesPhase::Approved {
        return Vec::new();
    }
    let mut step =
        MinutesStep { phase, when: Some(now), note: note.into(), ..MinutesStep::default() };
    if phase == MinutesPhase::Approved {
        let sections = minutes_sections(state, meeting, lang);
        step.frozen = canon::to_text(&frozen_value(&state.one(meeting), &sections, lang));
        step.hash = hash_of(&step.frozen);
    }
    vec![state.state_fact(meeting, &step)]
}

/// Takes the approval back: the minutes are open again.
pub fn reopen_minutes(state: &State, meeting: &RecordId) -> Vec<Draft> {
    let steps = state.facts::<MinutesStep>(meeting);
    let approvals = steps.iter().filter(|(_, s)| s.phase == MinutesPhase::Approved);
    approvals.map(|(fact, _)| state.retract(meeting, &fact.id)).collect()
}

/// Approved minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// The fact that approved them.
    pub id: OpId,
    /// When.
    pub when: Option<NaiveDateTime>,
    /// SHA-256 of the frozen value.
    pub hash: String,
    /// The language they were approved in.
    pub lang: Lang,
    /// The sections, people as tokens.
    pub sections: Vec<MinutesSection>,
    /// Whether the text still has the hash that was said.
    pub intact: bool,
    /// Another text was approved elsewhere: the earlier stands, and people settle it.
    pub disputed: bool,
}

/// The approved minutes of a meeting, if they are approved.
pub fn approved(state: &State, meeting: &RecordId) -> Option<Approved> {
    let steps = state.facts::<MinutesStep>(meeting);
    let mut approvals = steps.into_iter().filter(|(_, s)| s.phase == MinutesPhase::Approved);
    let (fact, step) = approvals.next()?;
    let disputed = approvals.any(|(_, other)| other.hash != step.hash);
    let value: Value = serde_json::from_str(&step.frozen).unwrap_or_default();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let sections = value["sections"].as_array().map(Vec::as_slice).unwrap_or_default();
    Some(Approved {
        id: fact.id,
        when: step.when,
        intact: hash_of(&step.frozen) == step.hash,
        lang: if value["lang"] == Lang::En.tag() { Lang::En } else { Lang::Zh },
        sections: sections
            .iter()
            .map(|s| MinutesSection {
                key: text(s, "key"),
                heading: text(s, "heading"),
                text: text(s, "text"),
            })
            .collect(),
        hash: step.hash,
        disputed,
    })
}

/// Notes that something in approved minutes is not right.
pub fn correct_minutes(
    state: &State,
    meeting: &RecordId,
    text: &str,
    now: NaiveDateTime,
) -> Vec<Draft> {
    let Some(approved) = approved(state, meeting) else { return Vec::new() };
    if text.trim().is_empty() {
        return Vec::new();
    }
    let correction =
        MinutesCorrection { of: approved.hash, text: text.trim().into(), when: Some(now) };
    vec![state.state_fact(meeting, &correction)]
}

/// What was found wrong in the approved text of that hash, in order.
pub fn corrections(state: &State, meeting: &RecordId, hash: &str) -> Vec<MinutesCorrection> {
    let all = state.facts::<MinutesCorrection>(meeting);
    all.into_iter().map(|(_, c)| c).filter(|c| c.of == hash).collect()
}

/// The sections to be read: the approved ones, else those that stand; corrections at the end.
pub fn minutes_read(state: &State, meeting: &RecordId, lang: Lang) -> Vec<MinutesSection> {
    let Some(approved) = approved(state, meeting) else {
        return minutes_sections(state, meeting, lang).into_iter().map(|s| s.section).collect();
    };
    let mut sections = approved.sections;
    let wrong: Vec<String> =
        corrections(state, meeting, &approved.hash).into_iter().map(|c| c.text).collect();
    if !wrong.is_empty() {
        sections.push(MinutesSection {
            key: String::new(),
            heading: say::CORRECTIONS.get(lang).to_owned(),
            text: wrong.join("\n"),
        });
    }
    sections
}

/// The minutes of a meeting as plain text. Without `names` it travels freely: nobody is named.
pub fn minutes_text(state: &State, id: &RecordId, names: bool, lang: Lang) -> String {
    resolve(state, &sections_text(&minutes_read(state, id, lang)), names, lang)
}
