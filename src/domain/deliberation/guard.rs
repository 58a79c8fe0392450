//! The guard of notice: was the meeting announced, in time, and does its agenda hold what was not? Each warning says
//! the rule it follows.

use super::{
    AgendaItem, Law, Meeting, MeetingKind, OWNERS_NOTICE, Topic, UNANNOUNCED, agenda, holiday_on,
    item_name,
};
use crate::log::{Draft, Record, RecordId, Stamp, State};
use crate::record;
use crate::text::{Lang, Msg, dates, procedures as say};
use chrono::{Days, NaiveDate, NaiveDateTime};

record! {
    /// A meeting was announced: its notice went out with day, place and agenda as they then were.
    pub struct Announced: "meeting.announced" as Fact, Shared {
        /// When, on the community's clock.
        pub when: Option<NaiveDateTime> = "when",
        /// How: on the board, in the group, to each household.
        pub how: String = "how",
        /// The day and time it named.
        pub at: Option<NaiveDateTime> = "at",
    }
}

/// The notice that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// The day it went out.
    pub day: NaiveDate,
    /// The day and time it named.
    pub at: Option<NaiveDateTime>,
    /// When it was noted; what came on the agenda later was not in it.
    pub noted: Stamp,
}

/// How a meeting was announced: by the latest notice nobody took back.
pub fn announcement(state: &State, meeting: &RecordId) -> Option<Announcement> {
    let facts = state.facts::<Announced>(meeting);
    let (fact, said) = facts.last()?;
    Some(Announcement { day: said.when?.date(), at: said.at, noted: fact.at })
}

/// Notes that the notice went out.
pub fn announce(state: &State, id: &RecordId, now: NaiveDateTime, how: &str) -> Vec<Draft> {
    let Some(meeting) = state.get::<Meeting>(id) else { return Vec::new() };
    vec![state.state_fact(id, &Announced { when: Some(now), how: how.into(), at: meeting.at })]
}

/// The notice did not go out, or is to go out anew: what was noted of it is taken back.
pub fn take_back_notice(state: &State, meeting: &RecordId) -> Vec<Draft> {
    let facts = state.facts::<Announced>(meeting);
    facts.iter().map(|(fact, _)| state.retract(meeting, &fact.id)).collect()
}

/// Whether an item came on the agenda after the notice had gone out.
pub fn is_unannounced(state: &State, meeting: &RecordId, item: &RecordId) -> bool {
    let first = state.folded(AgendaItem::KIND.base, item).map(|f| f.first);
    match (announcement(state, meeting), first) {
        (Some(notice), Some(first)) => first > notice.noted,
        _ => false,
    }
}

/// Whether this meeting may take items after its notice: an owners' assembly may not vote on what was not announced.
pub fn takes_more(state: &State, id: &RecordId) -> bool {
    let owners = state.get::<Meeting>(id).is_some_and(|m| m.kind == MeetingKind::Owners);
    !owners || announcement(state, id).is_none()
}

/// What the guard says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Not announced; the last day to do it, and days of notice.
    AnnounceBy(NaiveDate, u32),
    /// Not announced, and too late now; the last day there was, days of notice, the first day that can be met.
    TooLate(NaiveDate, u32, NaiveDate),
    /// Announced so many days before, so many needed, the first day that can be met.
    TooShort(i64, u32, NaiveDate),
    /// Not announced; it is to be, at any time before.
    NotAnnounced,
    /// Day or time changed after the notice.
    Changed,
    /// Items that were not in the notice, by name.
    Unannounced(Vec<String>),
    /// The residents' committee is to be told.
    TellCommittee,
    /// Nothing is on the agenda.
    Empty,
    /// It falls on a holiday.
    Holiday(String),
}

/// A warning with the rule behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// What is the matter.
    pub warning: Warning,
    /// Whether the meeting should not go on like this.
    pub must: bool,
    /// The rule it follows, if it follows one.
    pub law: Option<Law>,
    /// A clause of one's own, in place of the rule.
    pub own_source: String,
}

impl Guard {
    /// The warning in a sentence.
    pub fn words(&self, lang: Lang) -> String {
        let fill = |msg: Msg, args: &[&str]| msg.fill(lang, args);
        let day = |d: &NaiveDate| dates::weekday_day(*d, lang);
        match &self.warning {
            Warning::AnnounceBy(by, days) => {
                fill(say::WARN_ANNOUNCE_BY, &[&day(by), &days.to_string()])
            }
            Warning::TooLate(by, days, first) => {
                fill(say::WARN_TOO_LATE, &[&day(by), &days.to_string(), &day(first)])
            }
            Warning::TooShort(given, days, first) => {
                fill(say::WARN_TOO_SHORT, &[&given.to_string(), &days.to_string(), &day(first)])
            }
            Warning::NotAnnounced => say::WARN_NOT_ANNOUNCED.get(lang).to_owned(),
            Warning::Changed => say::WARN_CHANGED.get(lang).to_owned(),
            Warning::Unannounced(names) => {
                let joint = if lang == Lang::Zh { "、" } else { ", " };
                fill(say::WARN_UNANNOUNCED, &[&names.join(joint)])
            }
            Warning::TellCommittee => say::WARN_TELL.get(lang).to_owned(),
            Warning::Empty => say::WARN_EMPTY.get(lang).to_owned(),
            Warning::Holiday(name) => fill(say::WARN_HOLIDAY, &[name]),
        }
    }

    /// Where the rule stands, in words.
    pub fn source(&self, lang: Lang) -> Option<String> {
        if self.own_source.is_empty() {
            return self.law.map(|law| law.source.get(lang).to_owned());
        }
        Some(say::LAW_OWN.fill(lang, &[&self.own_source]))
    }
}

/// What is to be minded before a meeting, as of `now`. A meeting of owners needs fifteen days between notice and
/// meeting (Property Management Regulations, art. 14: 会议召开15日以前); a local rule typed in for the meeting takes
/// its place.
pub fn guard(state: &State, id: &RecordId, now: NaiveDateTime, lang: Lang) -> Vec<Guard> {
    let Some(meeting) = state.get::<Meeting>(id) else { return Vec::new() };
    let owners = meeting.kind == MeetingKind::Owners;
    let procedure = meeting.kind.procedure();
    let law = if owners { Some(OWNERS_NOTICE) } else { procedure.laws.first().copied() };
    let mut found = Vec::new();
    let mut say = |warning, must, law| {
        found.push(Guard { warning, must, law, own_source: meeting.notice_source.clone() });
    };
    let notice = announcement(state, id);
    let days = meeting.notice_days.or(procedure.notice_days);
    let day = meeting.at.map(|at| at.date());
    if let (Some(days), Some(day)) = (days, day)
        && let Some((warning, must)) = notice_warning(notice.as_ref(), day, days, now.date())
    {
        say(warning, must, law);
    }
    if let Some(notice) = &notice {
        if notice.at != meeting.at {
            say(Warning::Changed, true, law);
        }
        let late: Vec<String> = agenda(state, id)
            .iter()
            .filter(|p| owners && is_unannounced(state, id, &p.id))
            .map(|p| {
                let topic = p.item.topic.and_then(|t| state.get::<Topic>(&t));
                item_name(&p.item, topic.as_ref(), lang)
            })
            .collect();
        if !late.is_empty() {
            found.push(Guard {
                warning: Warning::Unannounced(late),
                must: true,
                law: Some(UNANNOUNCED),
                own_source: String::new(),
            });
        }
    } else if owners {
        say(Warning::TellCommittee, false, law);
    }
    let plain = |warning| Guard { warning, must: false, law: None, own_source: String::new() };
    if agenda(state, id).is_empty() {
        found.push(plain(Warning::Empty));
    }
    found.extend(day.and_then(|d| holiday_on(state, d)).map(|h| plain(Warning::Holiday(h))));
    found
}

/// What is wrong with the notice of a meeting on `day` that needs `days` of it, as of `today`.
fn notice_warning(
    notice: Option<&Announcement>,
    day: NaiveDate,
    days: u32,
    today: NaiveDate,
) -> Option<(Warning, bool)> {
    let before = Days::new(u64::from(days));
    let by = day.checked_sub_days(before)?;
    match notice {
        Some(notice) => {
            let given = day.signed_duration_since(notice.day).num_days();
            let first = notice.day.checked_add_days(before)?;
            (given < i64::from(days)).then_some((Warning::TooShort(given, days, first), true))
        }
        None if days == 0 => Some((Warning::NotAnnounced, false)),
        None if today > by => {
            Some((Warning::TooLate(by, days, today.checked_add_days(before)?), true))
        }
        None => Some((Warning::AnnounceBy(by, days), false)),
    }
}
