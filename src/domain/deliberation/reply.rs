//! The answer 答复: what was told to who raised a topic, how, and on which day. A topic is answered by this fact alone.

use super::{Event, Meeting, Stage, Threads, Topic};
use crate::log::{Draft, OpId, RecordId, State};
use crate::text::{Lang, Msg, dates, matters as words};
use crate::{record, words};
use chrono::NaiveDate;

words! {
    /// How an answer was given.
    pub enum ReplyWay {
        /// By telephone.
        Phone = "phone",
        /// At their door.
        Visit = "visit",
        /// In a chat.
        Chat = "chat",
        /// On the notice board.
        Posted = "posted",
        /// As a slip of paper.
        Slip = "slip",
        /// Face to face, at a meeting or at the desk.
        Person = "person",
    }
}

impl ReplyWay {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Phone => words::WAY_PHONE,
            Self::Visit => words::WAY_VISIT,
            Self::Chat => words::WAY_CHAT,
            Self::Posted => words::WAY_POSTED,
            Self::Slip => words::WAY_SLIP,
            Self::Person => words::WAY_PERSON,
        }
    }
}

record! {
    /// An answer was given.
    pub struct Reply: "topic.reply" as Fact, Shared {
        /// What was said; names nobody.
        pub text: String = "text",
        /// How.
        pub way: Option<ReplyWay> = "way",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// Whether it settles the matter; else more is to come.
        pub settles: bool = "settles",
    }
}

impl Reply {
    /// Whether it says what was told, how and when: less than that is no answer.
    pub fn is_whole(&self) -> bool {
        !self.text.trim().is_empty() && self.way.is_some() && self.day.is_some()
    }
}

/// Notes an answer; one that does not say what, how and when is not noted.
pub fn reply(state: &State, topic: &RecordId, reply: &Reply) -> Vec<Draft> {
    if reply.is_whole() { vec![state.state_fact(topic, reply)] } else { Vec::new() }
}

/// The answers given on a topic, in the order they were noted.
pub fn replies(state: &State, topic: &RecordId) -> Vec<(OpId, Reply)> {
    let facts = state.facts::<Reply>(topic);
    facts.into_iter().map(|(f, r)| (f.id, r)).filter(|(_, r)| r.is_whole()).collect()
}

/// Whether something came of a topic that nobody has told who raised it.
pub fn owes_reply(threads: &Threads, topic: &RecordId) -> bool {
    let steps = threads.history(topic);
    let last = |is: fn(&Event) -> bool| steps.iter().rposition(|s| is(&s.event));
    let news = last(|event| {
        matches!(
            event,
            Event::Outcome(..)
                | Event::HandedAnswered(_)
                | Event::Done(_)
                | Event::Merged(_)
                | Event::Declined(_)
        )
    });
    news.is_some_and(|news| last(|e| matches!(e, Event::Replied(_))).is_none_or(|r| r < news))
}

/// What could be told to who raised a topic: the latest that came of it, in a sentence to be made one's own.
pub fn reply_draft(state: &State, threads: &Threads, topic: &RecordId, lang: Lang) -> String {
    let Some(record) = state.get::<Topic>(topic) else { return String::new() };
    let steps = threads.history(topic);
    let news = steps.iter().rev().find_map(|step| news(state, &step.event, lang));
    let news = news.unwrap_or_else(|| match threads.stage(topic) {
        Stage::Raised => words::R_NOTED.get(lang).to_owned(),
        _ => words::R_IN_HAND.get(lang).to_owned(),
    });
    words::R_HEAD.fill(lang, &[&record.title, &news])
}

fn news(state: &State, event: &Event, lang: Lang) -> Option<String> {
    let by = |due: Option<NaiveDate>| {
        due.map(|day| words::R_BY.fill(lang, &[&dates::day(day, lang)])).unwrap_or_default()
    };
    Some(match event {
        Event::Declined(reason) => words::R_DECLINED.fill(lang, &[reason]),
        Event::Merged(into) => {
            let title = state.get::<Topic>(into).map(|t| t.title).unwrap_or_default();
            words::R_MERGED.fill(lang, &[&title])
        }
        Event::HandedAnswered(answer) => words::R_ANSWERED.fill(lang, &[&answer.text]),
        Event::HandedOver(handed) => {
            words::R_HANDED.fill(lang, &[&handed.recipient(state), &by(handed.due)])
        }
        Event::Done(text) => words::R_DONE.fill(lang, &[text]),
        Event::Kept(_, kept) => words::R_DONE.fill(lang, &[&kept.text]),
        Event::Promised(_, action) => {
            words::R_PROMISED.fill(lang, &[&action.what, &by(action.due)])
        }
        Event::Outcome(meeting, outcome) => {
            let name = state.get::<Meeting>(meeting).map(|m| m.name(state, lang));
            let what = match outcome.text.as_str() {
                "" => outcome.verdict.name().get(lang),
                text => text,
            };
            words::R_OUTCOME.fill(lang, &[&name.unwrap_or_default(), what])
        }
        _ => return None,
    })
}

/// The slip 答复单 of an answer as plain text, its heading first. It names neither who raised the topic nor who answers:
/// both sign by hand where they wish to.
pub fn slip_text(state: &State, topic: &RecordId, reply: &Reply, lang: Lang) -> String {
    let Some(record) = state.get::<Topic>(topic) else { return String::new() };
    let mut lines = vec![words::SLIP.get(lang).to_owned(), String::new()];
    let mut line = |msg: Msg, text: &str| {
        if !text.is_empty() {
            lines.push(msg.fill(lang, &[text]));
        }
    };
    line(words::SLIP_NUMBER, &record.number);
    line(words::SLIP_WHAT, &record.title);
    line(words::SLIP_WHERE, &record.place);
    line(words::SLIP_RAISED, &record.raised.map(|d| dates::day(d, lang)).unwrap_or_default());
    line(words::SLIP_ANSWER, &reply.text);
    let way = reply.way.map(|w| w.name().get(lang)).unwrap_or_default();
    line(words::SLIP_WAY, way);
    line(words::SLIP_DAY, &reply.day.map(|d| dates::day(d, lang)).unwrap_or_default());
    line(words::SLIP_DESK, &record.desk);
    lines.push(String::new());
    lines.push(words::SLIP_END.get(lang).to_owned());
    lines.join("\n")
}
