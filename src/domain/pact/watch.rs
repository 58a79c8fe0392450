//! Supervision: what was observed stays with the committee, counts go to the monthly talk, somebody takes on what is to
//! be done, and where the words are the trouble an amendment begins.

use super::{RemarkBy, RemarkKind, adopted, clauses, remark};
use crate::domain::deliberation::{
    Action, ActionWho, AgendaItem, ItemKind, Matter, Meeting, MeetingKind, Phase, Promise, Series,
    night_talk_id, one_promise, phase, promise, promises_of, put_on_agenda,
};
use crate::log::{CommunityId, Draft, OpId, RecordId, State};
use crate::record;
use crate::text::{Lang, dates, pact_watch as say};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

record! {
    /// Something was observed: personal, on the pact. A place and a moment can name a neighbour, so none of it leaves;
    /// only counts do, in a [`Review`].
    pub struct Observed: "pact.observed" as Fact, Personal {
        /// The clause.
        pub clause: Option<RecordId> = "clause",
        /// It was kept; else something was lacking.
        pub kept: bool = "kept",
        /// What was seen; names nobody.
        pub text: String = "text",
        /// Where.
        pub place: String = "place",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// Who saw it.
        pub by: Option<RecordId> = "by",
    }
}

record! {
    /// A month was looked back on: how often each clause was seen kept, and lacking. On the pact.
    pub struct Review: "pact.review" as Fact, Shared {
        /// The first day of the month.
        pub month: Option<NaiveDate> = "month",
        /// The clauses that were seen.
        pub clauses: Vec<RecordId> = "clauses",
        /// How often each was seen kept.
        pub kept: Vec<u32> = "kept",
        /// How often each was seen lacking.
        pub lacking: Vec<u32> = "lacking",
        /// What was said; names nobody.
        pub text: String = "text",
        /// The item it was talked over under.
        pub item: Option<RecordId> = "item",
        /// The reviews of that month before it.
        pub instead: Vec<OpId> = "instead",
    }
}

/// How often a clause was seen kept and lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClauseCount {
    /// The clause.
    pub clause: RecordId,
    /// Its number now, from 1; none where it is gone.
    pub number: Option<usize>,
    /// How often it was kept.
    pub kept: u32,
    /// How often something was lacking.
    pub lacking: u32,
}

/// The first day of the month of a day.
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Notes what was observed; nothing where neither a clause nor a word is said.
pub fn observe(state: &State, pact: &RecordId, seen: &Observed) -> Vec<Draft> {
    if seen.clause.is_none() && seen.text.trim().is_empty() {
        return Vec::new();
    }
    vec![state.state_fact(pact, seen)]
}

/// What was observed, in order; this stays on the committee's devices.
pub fn observations(state: &State, pact: &RecordId) -> Vec<(OpId, Observed)> {
    state.facts::<Observed>(pact).into_iter().map(|(f, o)| (f.id, o)).collect()
}

/// What a month's observations add up to, clause by clause in their order; clauses that are gone last.
pub fn month_counts(state: &State, pact: &RecordId, month: NaiveDate) -> Vec<ClauseCount> {
    let month = month_of(month);
    let all: Vec<Observed> = observations(state, pact)
        .into_iter()
        .map(|(_, o)| o)
        .filter(|o| o.day.is_some_and(|day| month_of(day) == month))
        .collect();
    let present: Vec<RecordId> = clauses(state, pact).into_iter().map(|(id, _)| id).collect();
    let named: BTreeSet<RecordId> =
        all.iter().filter_map(|o| o.clause).map(|c| state.one(&c)).collect();
    let gone = named.iter().filter(|id| !present.contains(id));
    let count = |clause: &RecordId, kept: bool| {
        let of_it = |o: &&Observed| o.clause.is_some_and(|c| state.one(&c) == *clause);
        u32::try_from(all.iter().filter(of_it).filter(|o| o.kept == kept).count())
            .unwrap_or(u32::MAX)
    };
    let seen = |clause: &RecordId| ClauseCount {
        clause: *clause,
        number: present.iter().position(|id| id == clause).map(|i| i + 1),
        kept: count(clause, true),
        lacking: count(clause, false),
    };
    present.iter().filter(|id| named.contains(id)).chain(gone).map(seen).collect()
}

/// The id of the item a month of a pact is talked over under, the same on every device.
pub fn review_item_id(community: &CommunityId, pact: &RecordId, month: NaiveDate) -> RecordId {
    let month = month_of(month);
    RecordId::derived(community, "agenda.item", &format!("pact-review/{pact}/{month}"))
}

/// Where the talk over a month goes: the next night talk of the pact's grid that is called, else the backlog of its
/// series; none where there is neither.
pub fn review_meeting(
    state: &State,
    community: &CommunityId,
    grid: Option<RecordId>,
    today: NaiveDate,
) -> Option<RecordId> {
    let grid = grid.map(|g| state.one(&g));
    let here = |m: &Meeting| match (grid, m.grid) {
        (Some(a), Some(b)) => a == state.one(&b),
        (_, None) => true,
        (None, Some(_)) => false,
    };
    let mut called: Vec<(RecordId, Meeting)> = state
        .all::<Meeting>()
        .filter(|(id, m)| m.kind == MeetingKind::NightTalk && phase(state, id, m) == Phase::Called)
        .filter(|(_, m)| here(m) && m.at.is_some_and(|at| at.date() >= today))
        .collect();
    called.sort_by_key(|(id, m)| (m.at, *id));
    let next = called.first().map(|(id, _)| *id);
    let series = || {
        let ids = [grid, None].map(|g| night_talk_id(community, g.as_ref()));
        ids.into_iter().find(|id| state.get::<Series>(id).is_some())
    };
    next.or_else(series)
}

/// Puts the talk over a month on the agenda of the night talk, once; nothing where there is no night talk.
pub fn put_review(
    state: &State,
    community: &CommunityId,
    pact: &RecordId,
    month: NaiveDate,
    today: NaiveDate,
    lang: Lang,
) -> Vec<Draft> {
    let one = state.one(pact);
    let id = review_item_id(community, &one, month);
    let Some(record) = state.get::<super::Pact>(&one) else { return Vec::new() };
    let there = state.get::<AgendaItem>(&id).is_some();
    let meeting = review_meeting(state, community, record.grid, today).filter(|_| !there);
    let Some(meeting) = meeting else { return Vec::new() };
    let number = month.month().to_string();
    let item = AgendaItem {
        meeting,
        kind: ItemKind::Topic,
        title: say::ITEM.fill(lang, &[&record.title, &number]),
        matter: Some(Matter::Neighbours),
        ..AgendaItem::default()
    };
    put_on_agenda(state, &id, item)
}

/// Writes the review of a month: counts alone leave. Said anew it follows what was said before.
pub fn review(
    state: &State,
    community: &CommunityId,
    pact: &RecordId,
    month: NaiveDate,
    text: &str,
) -> Vec<Draft> {
    let month = month_of(month);
    let counts = month_counts(state, pact, month);
    let item = review_item_id(community, &state.one(pact), month);
    let before = reviews_of(state, pact, month);
    let said = Review {
        month: Some(month),
        clauses: counts.iter().map(|c| c.clause).collect(),
        kept: counts.iter().map(|c| c.kept).collect(),
        lacking: counts.iter().map(|c| c.lacking).collect(),
        text: text.trim().to_owned(),
        item: state.get::<AgendaItem>(&item).map(|_| item),
        instead: before.iter().map(|(id, _)| *id).collect(),
    };
    let same = |r: &Review| {
        Review { instead: Vec::new(), ..r.clone() }
            == Review { instead: Vec::new(), ..said.clone() }
    };
    if let [(_, one)] = before.as_slice()
        && same(one)
    {
        return Vec::new();
    }
    vec![state.state_fact(pact, &said)]
}

/// The reviews of a month that none follows.
fn reviews_of(state: &State, pact: &RecordId, month: NaiveDate) -> Vec<(OpId, Review)> {
    reviews(state, pact).into_iter().filter(|(_, r)| r.month == Some(month)).collect()
}

/// The reviews that none follows, the earliest month first.
pub fn reviews(state: &State, pact: &RecordId) -> Vec<(OpId, Review)> {
    let all = state.facts::<Review>(pact);
    let followed: BTreeSet<OpId> = all.iter().flat_map(|(_, r)| r.instead.clone()).collect();
    let mut found: Vec<(OpId, Review)> =
        all.into_iter().map(|(f, r)| (f.id, r)).filter(|(id, _)| !followed.contains(id)).collect();
    found.sort_by_key(|(_, r)| r.month);
    found
}

/// Somebody takes on what a review asks for: a promise like any other, with who and when, under the item of the review.
/// `id` is a fresh id.
pub fn respond(
    state: &State,
    id: &RecordId,
    review: &Review,
    what: &str,
    due: Option<NaiveDate>,
    who: &ActionWho,
) -> Vec<Draft> {
    if what.trim().is_empty() {
        return Vec::new();
    }
    let action =
        Action { what: what.trim().to_owned(), due, item: review.item, ..Action::default() };
    promise(state, id, &action, who)
}

/// What was taken on at the reviews of a pact, review by review.
pub fn responses(state: &State, pact: &RecordId, today: NaiveDate) -> Vec<Promise> {
    let items: BTreeSet<RecordId> =
        reviews(state, pact).into_iter().filter_map(|(_, r)| r.item).collect();
    let promised = items.iter().flat_map(|item| promises_of(state, item));
    promised.filter_map(|(id, _)| one_promise(state, &id, today)).collect()
}

/// Begins an amendment from a review: other words for a clause, to be talked over like any remark. `token` is a fresh id.
pub fn amend_from_review(
    state: &State,
    pact: &RecordId,
    review: &OpId,
    clause: &RecordId,
    (wording, reason): (&str, &str),
    (token, day): (RecordId, NaiveDate),
) -> Vec<Draft> {
    if !reviews(state, pact).iter().any(|(id, _)| id == review) {
        return Vec::new();
    }
    let said = super::Remark {
        token,
        clause: Some(*clause),
        kind: RemarkKind::Alternative,
        text: wording.to_owned(),
        reason: reason.to_owned(),
        day: Some(day),
        review: Some(*review),
        ..super::Remark::default()
    };
    remark(state, pact, &said, &RemarkBy::default())
}

/// A review in words, for the talk and for the board: counts clause by clause, nobody named.
pub fn review_text(state: &State, pact: &RecordId, review: &Review, lang: Lang) -> String {
    let title = state.get::<super::Pact>(pact).unwrap_or_default().title;
    let month = review.month.map(|m| dates::day(m, lang)).unwrap_or_default();
    let month = review
        .month
        .map_or(month, |m| say::MONTH.fill(lang, &[&m.year().to_string(), &m.month().to_string()]));
    let mut lines = vec![say::HEAD.fill(lang, &[&title, &month])];
    let present: Vec<RecordId> = clauses(state, pact).into_iter().map(|(id, _)| id).collect();
    for (i, clause) in review.clauses.iter().enumerate() {
        let of = |list: &[u32]| list.get(i).copied().unwrap_or_default().to_string();
        let counts = [of(&review.kept), of(&review.lacking)];
        let number = present.iter().position(|id| *id == state.one(clause));
        lines.push(match number {
            Some(n) => say::LINE.fill(lang, &[&(n + 1).to_string(), &counts[0], &counts[1]]),
            None => say::LINE_GONE.fill(lang, &[&counts[0], &counts[1]]),
        });
    }
    if review.clauses.is_empty() {
        lines.push(say::NOTHING.get(lang).to_owned());
    }
    if !review.text.is_empty() {
        lines.push(review.text.clone());
    }
    lines.join("\n")
}

/// Whether a month should be looked back on: the pact is adopted, the month was not reviewed yet.
pub fn review_due(state: &State, pact: &RecordId, month: NaiveDate) -> bool {
    let month = month_of(month);
    let since = adopted(state, pact).and_then(|a| a.day(state));
    since.is_some_and(|day| month_of(day) <= month) && reviews_of(state, pact, month).is_empty()
}
