//! What belongs in the folder 台账 of a meeting beside its own minutes: the ballots on what it took up, and photographs.

use super::ballot::{Ballot, BallotPhase, ballot_phase, derive, result_notice};
use super::meeting::day_of;
use super::{Meeting, MeetingKind, agenda, photos, promises_of};
use crate::log::{RecordId, State};
use crate::text::{Lang, ledger as say};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The ballots of a meeting: first those on the topics of its agenda, in the order of the agenda; then those put to it, and
/// of an assembly those on no topic and put to none that its own electorate held on its day. A ballot put to a meeting is
/// in the folder of no other.
pub fn ballots_of(state: &State, meeting: &RecordId) -> Vec<(RecordId, Ballot)> {
    let one = state.one(meeting);
    let mut all = Vec::new();
    let mut seen = BTreeSet::new();
    for topic in agenda(state, meeting).iter().filter_map(|p| p.item.topic) {
        let topic = state.one(&topic);
        if seen.insert(topic) {
            let here = |ballot: &Ballot| ballot.meeting.is_none_or(|m| state.one(&m) == one);
            let on = |ballot: &Ballot| ballot.topic.is_some_and(|t| state.one(&t) == topic);
            all.extend(state.all::<Ballot>().filter(|(_, ballot)| on(ballot) && here(ballot)));
        }
    }
    let record = state.get::<Meeting>(meeting).unwrap_or_default();
    let day = day_of(state, meeting, &record);
    let known: BTreeSet<RecordId> = all.iter().map(|(id, _)| *id).collect();
    let own = |ballot: &Ballot| match ballot.meeting {
        Some(named) => state.one(&named) == one,
        None => held_at(state, &record, day, ballot),
    };
    all.extend(state.all::<Ballot>().filter(|(id, b)| !known.contains(id) && own(b)));
    all
}

/// Whether the electorate of an assembly held a ballot of its own on the day it met.
fn held_at(state: &State, meeting: &Meeting, day: Option<NaiveDate>, ballot: &Ballot) -> bool {
    let one = |estate: Option<RecordId>| estate.map(|id| state.one(&id));
    let same = match meeting.kind {
        MeetingKind::Owners => ballot.estate.is_some() && one(ballot.estate) == one(meeting.estate),
        MeetingKind::Residents | MeetingKind::Representatives => ballot.estate.is_none(),
        _ => false,
    };
    let on =
        |day| ballot.opens.is_some_and(|d| d <= day) && ballot.closes.is_some_and(|d| d >= day);
    same && ballot.topic.is_none() && day.is_some_and(on)
}

/// A ballot's result notice, candidates by name or by number; while it goes on, its name and that there is no result yet.
pub fn ballot_paper(
    state: &State,
    id: &RecordId,
    ballot: &Ballot,
    names: bool,
    lang: Lang,
) -> String {
    if let Some(result) = derive(state, id).filter(|r| r.phase >= BallotPhase::Closed) {
        return result_notice(state, id, ballot, &result, names, lang);
    }
    let open = say::BALLOT_OPEN.fill(lang, &[ballot_phase(state, id).name().get(lang)]);
    [ballot.title.as_str(), "\n", &open].concat()
}

/// The photographs of a meeting's topics, and those that show its promises kept.
pub fn meeting_photos(state: &State, meeting: &RecordId) -> Vec<String> {
    let items = agenda(state, meeting);
    let topics = items.iter().filter_map(|p| p.item.topic);
    let promises = items.iter().flat_map(|p| promises_of(state, &p.id)).map(|(id, _)| id);
    let mut files: Vec<String> = Vec::new();
    for (_, file) in topics.chain(promises).flat_map(|id| photos(state, &id)) {
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliberation::ballot::{Batch, RollFrozen, Step, StepKind};
    use crate::domain::deliberation::{Action, AgendaItem, Topic, add_photo, put_on_agenda};
    use crate::domain::testing::{Desk, id};
    use crate::log::Hash;

    fn desk() -> Desk {
        let mut d = Desk::new(1);
        d.act(|s| s.set(&id(1), &Meeting::default()).into_iter().collect());
        for (topic, item) in [(11, 21), (12, 22)] {
            d.act(|s| s.set(&id(topic), &Topic::default()).into_iter().collect());
            let item_of =
                AgendaItem { meeting: id(1), topic: Some(id(topic)), ..AgendaItem::default() };
            d.act(|s| put_on_agenda(s, &id(item), item_of));
        }
        d
    }

    #[test]
    fn the_folder_holds_the_ballots_on_its_topics_and_no_others() {
        let mut d = desk();
        for (n, title, topic) in
            [(31, "续聘", Some(12)), (32, "公约", None), (33, "装灯", Some(11))]
        {
            let ballot = Ballot {
                title: title.into(),
                rule: "representatives".into(),
                topic: topic.map(id),
                ..Ballot::default()
            };
            d.act(|s| s.set(&id(n), &ballot).into_iter().collect());
        }
        let found = ballots_of(&d.state, &id(1));
        let titles: Vec<&str> = found.iter().map(|(_, b)| b.title.as_str()).collect();
        assert_eq!(titles, ["装灯", "续聘"], "as on the agenda");
        let paper = |d: &Desk| ballot_paper(&d.state, &id(33), &found[0].1, true, Lang::Zh);
        assert!(paper(&d).starts_with("装灯\n"), "{}", paper(&d));
        d.act(|s| vec![s.state_fact(&id(33), &RollFrozen { heads: 45, ..RollFrozen::default() })]);
        d.act(|s| {
            let step = |what| s.state_fact(&id(33), &Step { what, day: None });
            vec![step(StepKind::Opened), step(StepKind::Closed)]
        });
        let batch = Batch { agree: 31, against: 3, abstain: 2, ..Batch::default() };
        d.act(|s| vec![s.state_fact(&id(33), &batch)]);
        let result = derive(&d.state, &id(33)).unwrap();
        let notice = result_notice(&d.state, &id(33), &found[0].1, &result, true, Lang::Zh);
        assert_eq!(paper(&d), notice, "the one result notice, word for word");
        assert!(notice.contains("31"), "{notice}");
    }

    #[test]
    fn an_assembly_has_the_ballots_its_own_electorate_held_on_its_day() {
        use MeetingKind::{NightTalk, Owners, Representatives, Residents};
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d);
        let (first, last, after) = (day(10), day(20), day(21));
        for (kind, estate, of, on, expected) in [
            (Owners, Some(2), Some(2), first, true),
            (Owners, Some(2), Some(2), last, true),
            (Owners, Some(2), Some(2), after, false),
            (Owners, Some(2), Some(3), first, false),
            (Owners, None, None, first, false),
            (Residents, None, None, first, true),
            (Representatives, None, None, last, true),
            (Representatives, None, Some(2), last, false),
            (NightTalk, None, None, first, false),
        ] {
            let mut d = Desk::new(1);
            let at = on.and_then(|on| on.and_hms_opt(19, 0, 0));
            let meeting = Meeting { kind, at, estate: estate.map(id), ..Meeting::default() };
            d.act(|s| s.set(&id(1), &meeting).into_iter().collect());
            let ballot =
                Ballot { estate: of.map(id), opens: first, closes: last, ..Ballot::default() };
            d.act(|s| s.set(&id(31), &ballot).into_iter().collect());
            let found = ballots_of(&d.state, &id(1)).len();
            assert_eq!(found, usize::from(expected), "{kind:?} {estate:?} {of:?} {on:?}");
            d.act(|s| s.change::<Ballot>(&id(31), |b| b.topic = Some(id(9))).into_iter().collect());
            assert!(ballots_of(&d.state, &id(1)).is_empty(), "on a topic that is elsewhere");
            for (named, expected) in [(1, 1), (2, 0)] {
                let put = |b: &mut Ballot| (b.topic, b.meeting) = (None, Some(id(named)));
                d.act(|s| s.change::<Ballot>(&id(31), put).into_iter().collect());
                assert_eq!(ballots_of(&d.state, &id(1)).len(), expected, "put to {named}");
            }
        }
    }

    #[test]
    fn photographs_of_topics_and_of_kept_promises_come_once_each() {
        let mut d = desk();
        let action = Action { item: Some(id(21)), what: "装灯".into(), ..Action::default() };
        d.act(|s| s.set(&id(41), &action).into_iter().collect());
        for (on, bytes) in [(11, b"a"), (41, b"b"), (12, b"a")] {
            d.act(|s| add_photo(s, &id(on), &Hash::of(bytes)));
        }
        let want = [Hash::of(b"a"), Hash::of(b"b")].map(|hash| hash.to_string());
        assert_eq!(meeting_photos(&d.state, &id(1)), want);
    }
}
