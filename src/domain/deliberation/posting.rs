//! Public notices 公示公告: what is told to everybody, from when to when, to whom one may object, and where it hung.

use super::ObjectionCount;
use crate::log::{Draft, Hash, OpId, RecordId, State};
use crate::text::{Lang, Msg, dates, notices as say};
use crate::{record, words};
use chrono::NaiveDate;
use std::cmp::Reverse;

words! {
    /// What a notice tells.
    pub enum PostingKind {
        /// Anything else.
        Other = "other",
        /// The result of a vote or of a matter.
        Result = "result",
        /// A roll of who may vote or who stands.
        Roll = "roll",
        /// A pact.
        Pact = "pact",
        /// An honour, before it is given.
        Honour = "honour",
        /// What supervision found.
        Finding = "finding",
    }
}

impl PostingKind {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Other => say::KIND_OTHER,
            Self::Result => say::KIND_RESULT,
            Self::Roll => say::KIND_ROLL,
            Self::Pact => say::KIND_PACT,
            Self::Honour => say::KIND_HONOUR,
            Self::Finding => say::KIND_FINDING,
        }
    }
}

record! {
    /// A public notice.
    pub struct Posting: "notice" as Record, Shared {
        /// What it tells.
        pub kind: PostingKind = "kind",
        /// Its heading.
        pub title: String = "title",
        /// Its text; names nobody who has not agreed to it.
        pub text: String = "text",
        /// SHA-256 of a picture that belongs to it.
        pub file: String = "file",
        /// The first day; none while it is a draft.
        pub from: Option<NaiveDate> = "from",
        /// The last day; none until it is taken down.
        pub until: Option<NaiveDate> = "until",
        /// To whom one may object, and how.
        pub objections: String = "objections",
        /// Where it is to hang, in words.
        pub places: String = "places",
        /// The grid it is for; none is everybody.
        pub grid: Option<RecordId> = "grid",
        /// What it is about: a ballot, a pact, a meeting, a topic.
        pub about: Option<RecordId> = "about",
        /// Who puts it up: an office, not a person.
        pub issuer: String = "issuer",
    }
}

record! {
    /// A notice was put up.
    pub struct Posted: "notice.posted" as Fact, Shared {
        /// Where.
        pub place: String = "place",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// SHA-256 of a photograph of it.
        pub file: String = "file",
    }
}

record! {
    /// A notice was withdrawn before its time, and why.
    pub struct Withdrawn: "notice.withdrawn" as Fact, Shared {
        /// The reason.
        pub reason: String = "reason",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

/// How a notice stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostingPhase {
    /// It is to be seen.
    Current,
    /// Its first day is to come.
    Coming,
    /// It has no first day yet.
    Undated,
    /// Its last day is past.
    Over,
    /// It was withdrawn.
    Withdrawn,
}

impl PostingPhase {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Current => say::PHASE_CURRENT,
            Self::Coming => say::PHASE_COMING,
            Self::Undated => say::PHASE_DRAFT,
            Self::Over => say::PHASE_OVER,
            Self::Withdrawn => say::PHASE_WITHDRAWN,
        }
    }
}

/// How a notice stands on a day. First and last day belong to it.
pub fn posting_phase(
    state: &State,
    id: &RecordId,
    posting: &Posting,
    day: NaiveDate,
) -> PostingPhase {
    if !state.facts::<Withdrawn>(id).is_empty() {
        return PostingPhase::Withdrawn;
    }
    match posting.from {
        None => PostingPhase::Undated,
        Some(from) if day < from => PostingPhase::Coming,
        Some(_) if posting.until.is_some_and(|until| until < day) => PostingPhase::Over,
        Some(_) => PostingPhase::Current,
    }
}

/// The notices to be seen on a day, the newest first: what a display loops and the board holds.
pub fn current_postings(state: &State, day: NaiveDate) -> Vec<(RecordId, Posting)> {
    let mut all: Vec<(RecordId, Posting)> = state
        .all::<Posting>()
        .filter(|(id, p)| posting_phase(state, id, p, day) == PostingPhase::Current)
        .collect();
    all.sort_by_key(|(id, p)| (Reverse(p.from), *id));
    all
}

/// Where a notice was put up, in order.
pub fn posted(state: &State, id: &RecordId) -> Vec<(OpId, Posted)> {
    state.facts::<Posted>(id).into_iter().map(|(f, p)| (f.id, p)).collect()
}

/// The notices that should hang on a day and that nobody has put up.
pub fn not_yet_posted(state: &State, day: NaiveDate) -> Vec<(RecordId, Posting)> {
    let mut due = current_postings(state, day);
    due.retain(|(id, _)| posted(state, id).is_empty());
    due
}

/// Notes that a notice was put up; nothing where neither place nor photograph says so.
pub fn post(
    state: &State,
    id: &RecordId,
    place: &str,
    day: NaiveDate,
    photo: Option<&Hash>,
) -> Vec<Draft> {
    if place.trim().is_empty() && photo.is_none() {
        return Vec::new();
    }
    let file = photo.map(Hash::to_string).unwrap_or_default();
    vec![state.state_fact(id, &Posted { place: place.into(), day: Some(day), file })]
}

/// A notice as plain text, its heading first; of objections it tells how many there were and how many were answered.
pub fn posting_text(posting: &Posting, objected: ObjectionCount, lang: Lang) -> String {
    let mut lines = vec![posting.title.clone(), String::new()];
    if !posting.text.is_empty() {
        lines.push(posting.text.clone());
        lines.push(String::new());
    }
    let days = match (posting.from, posting.until) {
        (Some(from), Some(until)) => {
            say::LINE_FROM_TO.fill(lang, &[&dates::day(from, lang), &dates::day(until, lang)])
        }
        (Some(from), None) => say::LINE_FROM.fill(lang, &[&dates::day(from, lang)]),
        (None, _) => say::LINE_DRAFT.get(lang).to_owned(),
    };
    lines.push(days);
    if !posting.objections.is_empty() {
        lines.push(say::LINE_OBJECT.fill(lang, &[&posting.objections]));
    }
    if objected.all > 0 {
        let counts = [objected.all, objected.answered].map(|n| n.to_string());
        lines.push(say::LINE_OBJECTED.fill(lang, &counts.each_ref().map(String::as_str)));
    }
    if !posting.places.is_empty() {
        lines.push(say::LINE_PLACES.fill(lang, &[&posting.places]));
    }
    if !posting.issuer.is_empty() {
        lines.push(String::new());
        lines.push(posting.issuer.clone());
    }
    lines.join("\n")
}

/// A notice as one HTML file that stands by itself: no script, nothing loaded from anywhere. `community` is its name;
/// `picture` the media type and the base64 of the picture, where it is at hand.
pub fn posting_html(
    posting: &Posting,
    objected: ObjectionCount,
    community: &str,
    picture: Option<(&str, &str)>,
    lang: Lang,
) -> String {
    let text = posting_text(posting, objected, lang);
    let (title, body) = text.split_once('\n').unwrap_or((&text, ""));
    let (title, community) = (escaped(title), escaped(community));
    let picture = picture
        .filter(|(media, _)| media.starts_with("image/"))
        .map(|(media, bytes)| {
            let alt = say::PICTURE.get(lang);
            ["<img alt=\"", alt, "\" src=\"data:", &escaped(media), ";base64,", bytes, "\">\n"]
                .concat()
        })
        .unwrap_or_default();
    [
        "<!doctype html>\n<html lang=\"",
        lang.tag(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n",
        "<title>",
        &title,
        "</title>\n<style>\n",
        STYLE,
        "</style>\n</head>\n<body>\n<main>\n<p class=\"kind\">",
        posting.kind.name().get(lang),
        "</p>\n<h1>",
        &title,
        "</h1>\n",
        &picture,
        "<div class=\"text\">",
        &escaped(body.trim_matches('\n')),
        "</div>\n<p class=\"from\">",
        &community,
        "</p>\n</main>\n</body>\n</html>\n",
    ]
    .concat()
}

/// The looks of the file: readable on any phone, in the dark, and on paper.
const STYLE: &str = "\
:root { color-scheme: light dark }
body { margin: 0; font: 1.125rem/1.7 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.5rem; line-height: 1.3; text-align: center }
.kind, .from { text-align: center }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
img { display: block; max-width: 100%; margin: 1rem auto }
";

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(letter),
        }
    }
    safe
}
