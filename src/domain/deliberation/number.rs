//! The number 编号 a topic is called by: short enough to be said over the telephone, 夜谈-11-03.

use super::{MeetingKind, Series, Topic};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, matters};
use chrono::{Datelike, NaiveDate};

/// The word a kind of meeting has in numbers.
const fn word(kind: MeetingKind) -> Msg {
    match kind {
        MeetingKind::NightTalk => matters::N_NIGHT_TALK,
        MeetingKind::Hearing => matters::N_HEARING,
        MeetingKind::Coordination => matters::N_COORDINATION,
        MeetingKind::Appraisal => matters::N_APPRAISAL,
        MeetingKind::Joint => matters::N_JOINT,
        MeetingKind::Residents | MeetingKind::Representatives => matters::N_RESIDENTS,
        MeetingKind::Owners => matters::N_OWNERS,
        MeetingKind::Safety => matters::N_SAFETY,
        MeetingKind::Own => matters::N_OWN,
    }
}

/// The kind of meeting the topics of a grid go to: that of the series for this grid, else of one for everybody, else
/// the night talk.
pub fn home_kind(state: &State, grid: Option<&RecordId>) -> MeetingKind {
    let grid = grid.map(|g| state.one(g));
    let fits = |series: &Series| match (series.grid.map(|g| state.one(&g)), grid) {
        (Some(of), Some(here)) => (of == here).then_some(0),
        (None, _) => Some(1),
        (Some(_), None) => Some(2),
    };
    state
        .all::<Series>()
        .filter_map(|(id, series)| Some((fits(&series)?, series.kind, id)))
        .min()
        .map_or(MeetingKind::NightTalk, |(_, kind, _)| kind)
}

/// The next free number for topics of this kind of meeting in the month of `day`: its word, the month, a count. Two
/// devices may give the same one; the id tells the topics apart, [`same_number`] finds them, a person renumbers.
pub fn next_number(state: &State, kind: MeetingKind, day: NaiveDate) -> String {
    // In Chinese on every device: a number is a name, and names are not translated.
    let prefix = format!("{}-{:02}-", word(kind).get(Lang::Zh), day.month());
    let last = state
        .all::<Topic>()
        .filter(|(_, t)| t.raised.is_none_or(|raised| raised.year() == day.year()))
        .filter_map(|(_, t)| t.number.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{:02}", last.saturating_add(1))
}

/// Other topics of the same year that are called by the same number.
pub fn same_number(state: &State, id: &RecordId, topic: &Topic) -> Vec<RecordId> {
    let year = |t: &Topic| t.raised.map(|day| day.year());
    let one = state.one(id);
    state
        .all::<Topic>()
        .filter(|(other, t)| *other != one && !t.number.is_empty() && t.number == topic.number)
        .filter(|(_, t)| year(t) == year(topic))
        .map(|(other, _)| other)
        .collect()
}
