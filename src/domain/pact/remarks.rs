//! What neighbours say of a draft: comments, objections, other wordings. Each is resolved and it is said how, or it is
//! carried to the ballot. Who said it is personal and apart.

use super::{Clause, Frozen, clauses, reword};
use crate::domain::community::name_of;
use crate::log::{Draft, OpId, RecordId, State};
use crate::text::{Lang, Msg, pact_draft as say};
use crate::{record, words};
use chrono::NaiveDate;
use std::collections::BTreeSet;

words! {
    /// What somebody says of a draft.
    pub enum RemarkKind {
        /// A thought.
        Comment = "comment",
        /// They do not agree to it as it is.
        Objection = "objection",
        /// Other words for the clause.
        Alternative = "alternative",
    }
}

words! {
    /// What became of a remark.
    pub enum SettledHow {
        /// It was answered.
        Answered = "answered",
        /// It was taken up in the words.
        TakenUp = "taken-up",
        /// Who said it let go of it.
        Dropped = "dropped",
        /// It goes to the ballot as it is.
        ToBallot = "to-ballot",
    }
}

record! {
    /// Somebody said something of a draft; names nobody. On the pact.
    pub struct Remark: "pact.remark" as Fact, Shared {
        /// What it is called for good: a fresh id, which who said it hangs on.
        pub token: RecordId = "token",
        /// The clause; none is the whole.
        pub clause: Option<RecordId> = "clause",
        /// What it is.
        pub kind: RemarkKind = "kind",
        /// What was said; of an alternative, the words proposed.
        pub text: String = "text",
        /// Why.
        pub reason: String = "reason",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// What the clause said then.
        pub of: String = "of",
        /// The review it comes from.
        pub review: Option<OpId> = "review",
    }
}

record! {
    /// Who said it: personal, on the token of the remark.
    pub struct RemarkBy: "pact.remark.by" as Record, Personal {
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// Or a name as it was given.
        pub name: String = "name",
    }
}

record! {
    /// What became of a remark. On the pact.
    pub struct RemarkSettled: "pact.remark.settled" as Fact, Shared {
        /// The token of the remark.
        pub token: RecordId = "token",
        /// What became of it.
        pub how: SettledHow = "how",
        /// The answer.
        pub text: String = "text",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// What was said of it before.
        pub instead: Vec<OpId> = "instead",
    }
}

/// A remark as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingRemark {
    /// The fact that said it.
    pub id: OpId,
    /// What was said.
    pub remark: Remark,
    /// The number of its clause now, from 1; none where it is about the whole or the clause is gone.
    pub number: Option<usize>,
    /// What the clause says now differs from what it said then.
    pub reworded_since: bool,
    /// What became of it.
    pub settled: Option<RemarkSettled>,
}

impl StandingRemark {
    /// Whether nothing came of it yet.
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Whether it goes to the ballot.
    pub fn is_carried(&self) -> bool {
        self.settled.as_ref().is_some_and(|s| s.how == SettledHow::ToBallot)
    }
}

/// All remarks on a pact: those on the whole first, then clause by clause, each in the order they were said.
pub fn remarks(state: &State, pact: &RecordId) -> Vec<StandingRemark> {
    let present = clauses(state, pact);
    let mut all: Vec<StandingRemark> = state
        .facts::<Remark>(pact)
        .into_iter()
        .map(|(fact, remark)| {
            let clause = remark.clause.map(|c| state.one(&c));
            let at = clause.and_then(|c| present.iter().position(|(id, _)| *id == c));
            let now = at.map(|i| present[i].1.text.as_str());
            StandingRemark {
                id: fact.id,
                number: at.map(|i| i + 1),
                reworded_since: clause.is_some() && now != Some(remark.of.as_str()),
                settled: settlements(state, pact, &remark.token).pop().map(|(_, s)| s),
                remark,
            }
        })
        .collect();
    // A stable sort: the order they were said in stays.
    all.sort_by_key(|r| (r.remark.clause.is_some(), r.number.unwrap_or(usize::MAX)));
    all
}

/// What was said to have become of a remark and nobody said anew, the latest last.
fn settlements(state: &State, pact: &RecordId, token: &RecordId) -> Vec<(OpId, RemarkSettled)> {
    let all = state.facts::<RemarkSettled>(pact);
    let followed: BTreeSet<OpId> = all.iter().flat_map(|(_, s)| s.instead.clone()).collect();
    all.into_iter()
        .map(|(fact, said)| (fact.id, said))
        .filter(|(id, said)| said.token == *token && !followed.contains(id))
        .collect()
}

/// Notes what somebody says of a draft; nothing where nothing is said. `remark.token` is a fresh id.
pub fn remark(state: &State, pact: &RecordId, remark: &Remark, by: &RemarkBy) -> Vec<Draft> {
    if remark.text.trim().is_empty() {
        return Vec::new();
    }
    let clause = remark.clause.and_then(|id| state.get::<Clause>(&id));
    let said = Remark {
        of: clause.map(|c| c.text).unwrap_or_default(),
        text: remark.text.trim().to_owned(),
        ..remark.clone()
    };
    let mut drafts = vec![state.state_fact(pact, &said)];
    if *by != RemarkBy::default() {
        drafts.extend(state.set(&remark.token, by));
    }
    drafts
}

/// Says what became of a remark; said the same again it is nothing new.
pub fn settle_remark(
    state: &State,
    pact: &RecordId,
    token: &RecordId,
    how: SettledHow,
    text: &str,
    day: NaiveDate,
) -> Vec<Draft> {
    let before = settlements(state, pact, token);
    if let [(_, one)] = before.as_slice()
        && (one.how, one.text.as_str()) == (how, text)
    {
        return Vec::new();
    }
    let instead = before.into_iter().map(|(id, _)| id).collect();
    let said = RemarkSettled { token: *token, how, text: text.to_owned(), day: Some(day), instead };
    vec![state.state_fact(pact, &said)]
}

/// A remark is open again: what was said to have become of it is taken back.
pub fn reopen_remark(state: &State, pact: &RecordId, token: &RecordId) -> Vec<Draft> {
    let all = state.facts::<RemarkSettled>(pact);
    let of_it = all.iter().filter(|(_, s)| s.token == *token);
    of_it.map(|(fact, _)| state.retract(pact, &fact.id)).collect()
}

/// Takes other wording up: the clause says it from here on, and the remark is settled.
pub fn take_up(state: &State, pact: &RecordId, token: &RecordId, day: NaiveDate) -> Vec<Draft> {
    let all = state.facts::<Remark>(pact);
    let Some((_, found)) = all.into_iter().find(|(_, r)| r.token == *token) else {
        return Vec::new();
    };
    let (RemarkKind::Alternative, Some(clause)) = (found.kind, found.clause) else {
        return Vec::new();
    };
    let mut drafts = reword(state, &clause, &state.open(&clause), &found.text);
    drafts.extend(settle_remark(state, pact, token, SettledHow::TakenUp, "", day));
    drafts
}

/// What to call who said it, where that is known here.
pub fn remark_name(state: &State, token: &RecordId) -> Option<String> {
    let by = state.get::<RemarkBy>(token)?;
    let person = by.person.and_then(|person| name_of(state, &person));
    person.or(Some(by.name)).filter(|name| !name.is_empty())
}

impl RemarkKind {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Comment => say::COMMENT,
            Self::Objection => say::OBJECTION,
            Self::Alternative => say::ALTERNATIVE,
        }
    }
}

impl SettledHow {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Answered => say::ANSWERED,
            Self::TakenUp => say::TAKEN_UP,
            Self::Dropped => say::DROPPED,
            Self::ToBallot => say::TO_BALLOT,
        }
    }
}

/// The text and all that was said of it, for the meeting: nobody is named, nothing is left out.
pub fn for_meeting(state: &State, pact: &RecordId, text: &Frozen, lang: Lang) -> String {
    let mut lines = vec![text.plain()];
    let all = remarks(state, pact);
    if all.is_empty() {
        lines.push(say::NOTHING_SAID.get(lang).to_owned());
        return lines.join("\n");
    }
    let open = all.iter().filter(|r| r.is_open()).count();
    let carried = all.iter().filter(|r| r.is_carried()).count();
    let count = |n: usize| n.to_string();
    lines.push(say::SAID_COUNTS.fill(lang, &[&count(all.len()), &count(open), &count(carried)]));
    for said in &all {
        let place = match (said.number, said.remark.clause) {
            (Some(n), _) => say::ON_CLAUSE.fill(lang, &[&n.to_string()]),
            (None, Some(_)) => say::ON_GONE.get(lang).to_owned(),
            (None, None) => say::ON_WHOLE.get(lang).to_owned(),
        };
        let kind = said.remark.kind.name().get(lang);
        let mut line = say::SAID_LINE.fill(lang, &[&place, kind, &said.remark.text]);
        if !said.remark.reason.is_empty() {
            line.push_str(&say::SAID_REASON.fill(lang, &[&said.remark.reason]));
        }
        line.push_str(&match &said.settled {
            None => say::SAID_OPEN.get(lang).to_owned(),
            Some(s) if s.text.is_empty() => say::SAID_SETTLED.fill(lang, &[s.how.name().get(lang)]),
            Some(s) => say::SAID_SETTLED_TEXT.fill(lang, &[s.how.name().get(lang), &s.text]),
        });
        lines.push(line);
    }
    lines.join("\n")
}
