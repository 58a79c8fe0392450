//! Answers to a published roster 回话: who comes, who does not, who has said nothing; and what of it stands in a text that
//! came back by chat.

use super::clause::Clauses;
use super::spoken::Choice;
use super::versions::standing_since;
use super::{Answer, Assignment, Shift, Stood, Version, rosters, versions, volunteer_name};
use crate::domain::community::code;
use crate::domain::deliberation::chain::list_number;
use crate::log::{Draft, Field, Record, RecordId, Stamp, State};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What somebody said to a shift of theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Nothing yet.
    #[default]
    Nothing,
    /// They come.
    Comes,
    /// They do not, with their words.
    Declines(String),
}

/// All versions and all assignments at hand, so that many seats can be asked about.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    rosters: Arc<Vec<Vec<Version>>>,
    seats: BTreeMap<(RecordId, RecordId), Vec<RecordId>>,
}

impl Voices {
    /// Looks once.
    pub fn of(state: &State) -> Self {
        Self::among(Arc::new(all_versions(state)), state)
    }

    /// Looks once at the assignments; the versions are at hand.
    pub(super) fn among(rosters: Arc<Vec<Vec<Version>>>, state: &State) -> Self {
        let mut seats: BTreeMap<(RecordId, RecordId), Vec<RecordId>> = BTreeMap::new();
        for (id, a) in state.all::<Assignment>() {
            seats.entry((state.one(&a.shift), state.one(&a.volunteer))).or_default().push(id);
        }
        Self { rosters, seats }
    }

    /// Since when a shift has been published at its time; `None` where it was not.
    fn since(&self, shift: &RecordId) -> Option<Stamp> {
        standing_since(&self.rosters, shift)
    }

    /// Whether somebody was told that they are on a shift.
    pub fn told(&self, shift: &RecordId, volunteer: &RecordId) -> bool {
        let on = |v: &Version| v.edition.0.get(shift).is_some_and(|l| l.on.contains(volunteer));
        self.rosters.iter().filter_map(|all| all.last()).any(on)
    }

    /// What somebody said last to a shift of theirs. What was said before the shift was moved does not count: it was
    /// said to another time. A move counts once people were told of it; at once for what was said before anything was
    /// published.
    pub fn said(&self, state: &State, shift: &RecordId, volunteer: &RecordId) -> Said {
        let since = self.since(shift);
        let ids = self.seats.get(&(*shift, *volunteer));
        let said = ids.into_iter().flatten().flat_map(|id| state.facts::<Answer>(id));
        let last = said
            .filter(|(f, _)| {
                since.is_none_or(|since| f.at > since) || timed(state, shift) < Some(f.at)
            })
            .max_by_key(|(f, _)| (f.at, f.id));
        match last {
            None => Said::Nothing,
            Some((_, answer)) if answer.declined => Said::Declines(answer.note),
            Some(_) => Said::Comes,
        }
    }
}

/// When somebody last said when a shift is.
fn timed(state: &State, shift: &RecordId) -> Option<Stamp> {
    let folded = state.folded(Shift::KIND.base, shift)?;
    let fields = ["day", "start", "end"].into_iter().filter_map(|name| folded.fields.get(name));
    fields.flat_map(Field::heads).map(|head| head.at).max()
}

/// The versions of every roster.
pub(super) fn all_versions(state: &State) -> Vec<Vec<Version>> {
    rosters(state).iter().map(|(id, _)| versions(state, id)).collect()
}

/// Notes what somebody said to a shift of theirs; nothing where they said so already, or are not on it.
pub fn answer(
    state: &State,
    voices: &Voices,
    (shift, volunteer): (&RecordId, &RecordId),
    declined: bool,
    note: &str,
) -> Option<Draft> {
    let seat = (state.one(shift), state.one(volunteer));
    let id = voices.seats.get(&seat)?.first()?;
    let said = match voices.said(state, &seat.0, &seat.1) {
        Said::Nothing => None,
        Said::Comes => Some(false),
        Said::Declines(_) => Some(true),
    };
    let news = said != Some(declined);
    news.then(|| state.state_fact(id, &Answer { declined, note: note.to_owned() }))
}

/// A line of a text that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// Who says so; `None` where nobody of the roster is named, or several are.
    pub volunteer: Option<RecordId>,
    /// To which shifts of theirs it says what; `true` where they do not come.
    pub seats: Vec<(RecordId, bool)>,
    /// They do not come to one of these, and it is not clear to which.
    pub unsure: Vec<RecordId>,
}

/// Reads a text that came back from those on some shifts: each line names somebody (or the line above it does, as chats
/// write them) and says that they know, or to which day they cannot come. Lines that say neither are left out.
pub fn read_replies(
    state: &State,
    seats: &BTreeMap<RecordId, Vec<Choice>>,
    text: &str,
    today: NaiveDate,
) -> Vec<Reply> {
    let mut names: Vec<(String, RecordId)> = seats
        .keys()
        .filter_map(|id| Some((code::plain(&volunteer_name(state, id)?), *id)))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    // 张某某 is not 张某.
    names.sort_by_key(|(name, _)| (std::cmp::Reverse(name.chars().count()), name.clone()));
    let mut replies = Vec::new();
    let mut above: Option<RecordId> = None;
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let named = whom(&names, line);
        let bare = list_number(line, None).map_or_else(|| line.to_owned(), |(_, rest)| rest);
        // 周一鸣 is somebody, not a Monday.
        let bare = names.iter().fold(bare, |text, (name, _)| text.replace(name.as_str(), " "));
        let volunteer = match named.as_slice() {
            [one] => Some(*one),
            [] => above,
            _ => None,
        };
        let own = volunteer.and_then(|id| seats.get(&id)).map_or(&[][..], Vec::as_slice);
        let read = Clauses::read(&bare, own, false);
        if !read.speaks() {
            above = match named.as_slice() {
                [one] => Some(*one),
                _ => None,
            };
            continue;
        }
        let heard = read.heard(own, today);
        let mut reply =
            Reply { text: line.to_owned(), volunteer, seats: Vec::new(), unsure: Vec::new() };
        for (shift, _) in own {
            if heard.declines.contains(shift) {
                reply.seats.push((*shift, true));
            } else if heard.unsure.contains(shift) {
                reply.unsure.push(*shift);
            } else if heard.comes.contains(shift) {
                reply.seats.push((*shift, false));
            }
        }
        replies.push(reply);
    }
    replies
}

/// Whom a line names; the longest name at its place.
fn whom(names: &[(String, RecordId)], line: &str) -> Vec<RecordId> {
    let mut left = code::plain(line);
    let mut found = BTreeSet::new();
    let mut last = String::new();
    for (name, id) in names {
        if left.contains(name.as_str()) || *name == last {
            found.insert(*id);
            left = left.replace(name.as_str(), " ");
            last.clone_from(name);
        }
    }
    found.into_iter().collect()
}

/// The seats of the version that holds, by person, each with where its shift stands.
pub fn own_seats(version: &Version) -> BTreeMap<RecordId, Vec<(RecordId, Stood)>> {
    let mut seats: BTreeMap<RecordId, Vec<(RecordId, Stood)>> = BTreeMap::new();
    for (id, line) in version.edition.in_order() {
        for volunteer in &line.on {
            seats.entry(*volunteer).or_default().push((*id, line.stood.clone()));
        }
    }
    seats
}

/// The shifts people are on call for in the version that holds, likewise.
pub fn own_calls(version: &Version) -> BTreeMap<RecordId, Vec<(RecordId, Stood)>> {
    let mut calls: BTreeMap<RecordId, Vec<(RecordId, Stood)>> = BTreeMap::new();
    for (id, line) in version.edition.in_order() {
        for volunteer in &line.ready {
            calls.entry(*volunteer).or_default().push((*id, line.stood.clone()));
        }
    }
    calls
}

/// The drafts of what was understood: one act.
pub fn take_replies(state: &State, replies: &[(RecordId, RecordId, bool, String)]) -> Vec<Draft> {
    let voices = Voices::of(state);
    let note = |(shift, volunteer, declined, note): &(RecordId, RecordId, bool, String)| {
        answer(state, &voices, (shift, volunteer), *declined, note)
    };
    replies.iter().filter_map(note).collect()
}
