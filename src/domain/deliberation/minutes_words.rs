//! The minutes in words: sections written from the facts of the meeting, people as tokens.

use super::live::{
    Attendee, Counted, HandsBase, Majority, MotionStage, Moved, Party, Side, Spoken, raised,
    rehearsing,
};
use super::{
    ItemKind, Minutes, MinutesItem, MinutesPhase, Part, Present, TokenKind, Verdict, item_name,
    minutes, token_of,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, deliberation as words, live as say, minutes as pages};

/// A section of minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesSection {
    /// What it is called for good: "head", "close", or the id of the item.
    pub key: String,
    /// Its heading; empty at the end.
    pub heading: String,
    /// Its text, people as tokens.
    pub text: String,
}

/// The key of the section before the items.
pub const HEAD: &str = "head";
/// The key of the section after them.
pub const CLOSE: &str = "close";

/// The minutes as the facts alone write them.
pub fn written(state: &State, meeting: &RecordId, lang: Lang) -> Option<Vec<MinutesSection>> {
    let minutes = minutes(state, meeting)?;
    let name = minutes.meeting.name(state, lang);
    let mut heading = words::MINUTES_OF.fill(lang, &[&name]);
    if rehearsing(state, meeting) {
        heading.insert_str(0, say::REHEARSED.get(lang));
    }
    let mut sections = vec![MinutesSection {
        key: HEAD.into(),
        heading,
        text: head_lines(state, &minutes, lang).join("\n"),
    }];
    for item in &minutes.items {
        let name = item_name(&item.item, item.topic.as_ref(), lang);
        sections.push(MinutesSection {
            key: item.id.to_string(),
            heading: [item.number.as_str(), ". ", &name].concat(),
            text: item_lines(item, lang).join("\n"),
        });
    }
    sections.push(MinutesSection {
        key: CLOSE.into(),
        heading: String::new(),
        text: counts_line(&minutes, lang),
    });
    Some(sections)
}

/// Sections as one plain text.
pub fn sections_text(sections: &[MinutesSection]) -> String {
    let mut text = String::new();
    for section in sections {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&section.heading);
        let gap = match (section.heading.is_empty(), section.key.as_str()) {
            (true, _) => "",
            (false, HEAD) => "\n\n",
            (false, _) => "\n",
        };
        if !section.text.is_empty() {
            text.push_str(gap);
            text.push_str(&section.text);
        }
    }
    text
}

fn head_lines(state: &State, minutes: &Minutes, lang: Lang) -> Vec<String> {
    let fill = |msg: Msg, arg: &str| msg.fill(lang, &[arg]);
    let mut lines: Vec<String> = when_line(minutes, lang).into_iter().collect();
    let place = minutes.meeting.place_name(state);
    if !place.is_empty() {
        lines.push(fill(words::LINE_WHERE, &place));
    }
    lines.push(match minutes.present {
        Present::Counted(n) => fill(words::LINE_HEADS, &n.to_string()),
        Present::Named(n) => fill(words::LINE_NAMED, &n.to_string()),
        Present::Unknown => words::LINE_NOT_COUNTED.get(lang).to_owned(),
    });
    if !minutes.attendees.is_empty() {
        let all: Vec<String> =
            minutes.attendees.iter().map(|a| attendee(a, minutes, lang)).collect();
        lines.push(fill(say::LINE_WHO, &all.join(list(lang))));
    }
    lines
}

/// One who was there; where they came after the beginning or left before the end, when.
fn attendee(one: &Attendee, minutes: &Minutes, lang: Lang) -> String {
    let mut times = Vec::new();
    for stay in &one.stays {
        if let (Some(from), Some(began)) = (stay.came(minutes.ended), minutes.began)
            && from > began
        {
            times.push(say::CAME_AT.fill(lang, &[&dates::clock(from.time())]));
        }
        if let Some(to) = stay.to
            && minutes.ended.is_none_or(|ended| to < ended)
        {
            times.push(say::LEFT_AT.fill(lang, &[&dates::clock(to.time())]));
        }
    }
    let who = token_of(&one.who);
    if times.is_empty() { who } else { bracket(&who, &times.join(comma(lang)), lang) }
}

fn when_line(minutes: &Minutes, lang: Lang) -> Option<String> {
    let when = match (minutes.began, minutes.ended) {
        (Some(began), Some(ended)) if began < ended => dates::span(began, ended, lang),
        (Some(began), _) => dates::day_time(began, lang),
        (None, _) => dates::day_time(minutes.meeting.at?, lang),
    };
    Some(words::LINE_WHEN.fill(lang, &[&when]))
}

fn item_lines(item: &MinutesItem, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if !item.item.notes.is_empty() {
        lines.push(words::LINE_SAID.fill(lang, &[&item.item.notes]));
    }
    if !item.speeches.is_empty() {
        let all: Vec<String> = item.speeches.iter().map(|s| spoke(s, lang)).collect();
        lines.push(say::LINE_SPOKE.fill(lang, &[&all.join(list(lang))]));
    }
    for moved in &item.motions {
        motion_lines(moved, lang, &mut lines);
    }
    for count in &item.counts {
        lines.push(count_line(count, lang));
    }
    match &item.outcome {
        Some(came) => {
            let verdict = came.outcome.verdict.name().get(lang);
            let text = match came.outcome.text.as_str() {
                "" => verdict.to_owned(),
                text => [verdict, joint(lang), text].concat(),
            };
            lines.push(words::LINE_OUTCOME.fill(lang, &[&text]));
        }
        // Only a topic can be missed; rounds and parts of a procedure have no outcome of their own.
        None if item.item.kind == ItemKind::Topic && item.item.part == Part::None => {
            lines.push(words::LINE_NOT_REACHED.get(lang).to_owned());
        }
        None => {}
    }
    for (id, action) in &item.promises {
        let mut parts =
            vec![action.what.clone(), words::PROMISE_WHO.fill(lang, &[&TokenKind::Action.of(id)])];
        if let Some(due) = action.due {
            parts.push(words::PROMISE_DUE.fill(lang, &[&dates::day(due, lang)]));
        }
        parts.retain(|part| !part.is_empty());
        lines.push(words::LINE_PROMISE.fill(lang, &[&parts.join(comma(lang))]));
    }
    lines
}

fn spoke(one: &Spoken, lang: Lang) -> String {
    let mut more = Vec::new();
    if one.speech.point {
        more.push(say::POINT.get(lang).to_owned());
    }
    if one.speech.party != Party::Own {
        more.push(one.speech.party.name().get(lang).to_owned());
    }
    if one.speech.side != Side::Neutral {
        more.push(one.speech.side.name().get(lang).to_owned());
    }
    more.push(duration(one.ended_seconds(), lang));
    bracket(&TokenKind::Speech.of(&one.id), &more.join(comma(lang)), lang)
}

/// "2 分 5 秒".
pub fn duration(seconds: u64, lang: Lang) -> String {
    let (minutes, rest) = (seconds / 60, (seconds % 60).to_string());
    match minutes {
        0 => say::SEC.fill(lang, &[&rest]),
        _ => say::MIN_SEC.fill(lang, &[&minutes.to_string(), &rest]),
    }
}

fn motion_lines(moved: &Moved, lang: Lang, lines: &mut Vec<String>) {
    let amends = moved.number.contains('.');
    let form = if amends { say::LINE_AMENDMENT } else { say::LINE_MOTION };
    let mut line = form.fill(lang, &[&moved.number, &moved.motion.text]);
    line.push_str(&say::MOVED_BY.fill(lang, &[&TokenKind::Mover.of(&moved.id)]));
    lines.push(line);
    if moved.wording != moved.motion.text {
        lines.push(say::AS_AMENDED.fill(lang, &[&moved.wording]));
    }
    match &moved.vote {
        Some(count) if moved.stage != MotionStage::Withdrawn => {
            lines.push(count_line(count, lang));
        }
        _ => lines.push(moved.stage.name().get(lang).to_owned()),
    }
    if moved.early {
        lines.push(say::EARLY.get(lang).to_owned());
    }
}

/// A count of hands with its working: the three numbers, the majority, of whom, and what follows.
pub fn count_line(count: &Counted, lang: Lang) -> String {
    let hands = &count.hands;
    let [yes, no, abstain] = [hands.yes, hands.no, hands.abstain].map(|n| n.to_string());
    let line = if hands.straw {
        say::LINE_STRAW.fill(lang, &[&yes, &no, &abstain])
    } else {
        let came = raised(hands);
        let stage = match (count.disputed, came.carried) {
            (true, _) => say::MOTION_DISPUTED,
            (false, true) => say::MOTION_CARRIED,
            (false, false) => say::MOTION_LOST,
        };
        let [rule, of] = [hands.majority.name(), hands.base.name()].map(|m| m.get(lang));
        let mut line = say::LINE_VOTE.fill(lang, &[&yes, &no, &abstain, rule, of, stage.get(lang)]);
        if came.short > 0 {
            line.push_str(&say::SHORT.fill(lang, &[&came.short.to_string()]));
        }
        line
    };
    match hands.question.as_str() {
        "" => line,
        question => [question, joint(lang), &line].concat(),
    }
}

/// The numbers at the end of the minutes: each can be counted again in the lines above it.
fn counts_line(minutes: &Minutes, lang: Lang) -> String {
    let count = |verdict| minutes.count(verdict).to_string();
    words::LINE_COUNTS.fill(
        lang,
        &[
            &count(Verdict::Agreed),
            &count(Verdict::Again),
            &count(Verdict::Handed),
            &count(Verdict::Vote),
            &minutes.promises().to_string(),
        ],
    )
}

/// What the group wants to know of a meeting: who came, what was said of each topic, what happens next. Names nobody.
pub fn minutes_brief(state: &State, id: &RecordId, lang: Lang) -> String {
    let Some(minutes) = minutes(state, id) else { return String::new() };
    let mut lines = vec![["【", &minutes.meeting.name(state, lang), "】"].concat()];
    lines.extend(when_line(&minutes, lang));
    if let Present::Counted(n) | Present::Named(n) = minutes.present {
        lines.push(words::LINE_HEADS.fill(lang, &[&n.to_string()]));
    }
    for item in minutes.items.iter().filter(|i| i.outcome.is_some()) {
        let Some(came) = &item.outcome else { continue };
        let name = item_name(&item.item, item.topic.as_ref(), lang);
        let mut line =
            [item.number.as_str(), ". ", &name, joint(lang), came.outcome.verdict.name().get(lang)]
                .concat();
        let due = item.promises.iter().filter_map(|(_, action)| action.due).min();
        if let Some(due) = due {
            line.push_str(comma(lang));
            line.push_str(&words::PROMISE_DUE.fill(lang, &[&dates::day(due, lang)]));
        }
        lines.push(line);
    }
    lines.push(counts_line(&minutes, lang));
    lines.join("\n")
}

impl MinutesPhase {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Draft => pages::PHASE_DRAFT,
            Self::Circulated => pages::PHASE_CIRCULATED,
            Self::Corrected => pages::PHASE_CORRECTED,
            Self::Approved => pages::PHASE_APPROVED,
        }
    }
}

impl Party {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Own => say::PARTY_OWN,
            Self::Committee => say::PARTY_COMMITTEE,
            Self::Owners => say::PARTY_OWNERS,
            Self::Property => say::PARTY_PROPERTY,
        }
    }
}

impl Side {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Neutral => say::SIDE_NEUTRAL,
            Self::Pro => say::SIDE_PRO,
            Self::Con => say::SIDE_CON,
        }
    }
}

impl Majority {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Half => say::HALF,
            Self::TwoThirds => say::TWO_THIRDS,
            Self::ThreeQuarters => say::THREE_QUARTERS,
            Self::All => say::EVERYBODY,
        }
    }
}

impl HandsBase {
    /// Of whom, in words.
    pub const fn name(self) -> Msg {
        match self {
            Self::Sided => say::OF_SIDED,
            Self::Voting => say::OF_VOTING,
            Self::Present => say::OF_PRESENT,
        }
    }
}

impl MotionStage {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Open => say::MOTION_OPEN,
            Self::Withdrawn => say::MOTION_WITHDRAWN,
            Self::Carried => say::MOTION_CARRIED,
            Self::Lost => say::MOTION_LOST,
            Self::Disputed => say::MOTION_DISPUTED,
        }
    }
}

const fn joint(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}

const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

const fn list(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

fn bracket(text: &str, more: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => [text, "（", more, "）"].concat(),
        Lang::En => [text, " (", more, ")"].concat(),
    }
}
