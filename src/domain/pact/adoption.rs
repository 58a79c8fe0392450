//! From a frozen text to an adopted one: put to a meeting, put to the vote, adopted by what they decided. Who signs is
//! another matter, and changes nothing here.

use super::{Adopted, Pact, PactKind, Version, adoptions, latest, version};
use crate::domain::deliberation::ballot::{self, Ballot, BallotPhase, ballot_phase};
use crate::domain::deliberation::{
    AgendaItem, ItemKind, Meeting, MeetingKind, Series, Verdict, agenda, night_talk_id, outcome,
    put_on_agenda, started, upcoming,
};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use crate::text::{Lang, Msg, dates, pact_draft as say};
use chrono::NaiveDate;

record! {
    /// A frozen text was put to a meeting or to the vote. On the pact.
    pub struct Submitted: "pact.submitted" as Fact, Shared {
        /// The hash of the text.
        pub text: String = "text",
        /// The item it is on an agenda.
        pub item: Option<RecordId> = "item",
        /// The ballot on it.
        pub ballot: Option<RecordId> = "ballot",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
    }
}

/// Why a text is not adopted by what was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdopted {
    /// It is no frozen text of this pact.
    NotFrozen,
    /// This kind is adopted by a vote alone.
    NeedsBallot,
    /// The ballot, or the item, is about another text.
    OtherText,
    /// The ballot is not over.
    NotClosed,
    /// The ballot did not carry.
    NotCarried,
    /// The meeting has not recorded that it agreed.
    NotAgreed,
}

impl NotAdopted {
    /// In a sentence.
    pub const fn words(self) -> Msg {
        match self {
            Self::NotFrozen => say::NOT_FROZEN,
            Self::NeedsBallot => say::NEEDS_BALLOT,
            Self::OtherText => say::OTHER_TEXT,
            Self::NotClosed => say::NOT_CLOSED,
            Self::NotCarried => say::NOT_CARRIED,
            Self::NotAgreed => say::NOT_AGREED,
        }
    }
}

/// What was put to meetings and to the vote, in order.
pub fn submissions(state: &State, pact: &RecordId) -> Vec<Submitted> {
    state.facts(pact).into_iter().map(|(_, submitted)| submitted).collect()
}

/// The id of the item a text is on the agenda of a meeting, the same on every device.
pub fn item_id(community: &CommunityId, meeting: &RecordId, hash: &str) -> RecordId {
    RecordId::derived(community, "agenda.item", &format!("{meeting}/pact/{hash}"))
}

/// The id of the ballot on a text, the same on every device.
pub fn ballot_id(community: &CommunityId, hash: &str) -> RecordId {
    RecordId::derived(community, "ballot", &format!("pact/{hash}"))
}

/// Puts the latest frozen text on the agenda of a meeting (or into the backlog of a series); nothing where it is there.
///
/// # Errors
/// Where nothing is frozen.
pub fn put_to_meeting(
    state: &State,
    community: &CommunityId,
    pact: &RecordId,
    meeting: &RecordId,
    day: NaiveDate,
    lang: Lang,
) -> Result<Vec<Draft>, NotAdopted> {
    let latest = latest(state, pact).ok_or(NotAdopted::NotFrozen)?;
    let hash = latest.hash.to_string();
    let meeting = state.one(meeting);
    let id = item_id(community, &meeting, &hash);
    if agenda(state, &meeting).iter().any(|p| p.id == id) {
        return Ok(Vec::new());
    }
    let number = latest.text.version.to_string();
    let item = AgendaItem {
        meeting,
        kind: ItemKind::Topic,
        title: say::ITEM.fill(lang, &[&latest.text.title, &number]),
        matter: Some(latest.text.kind().rules().matter),
        ..AgendaItem::default()
    };
    let mut drafts = put_on_agenda(state, &id, item);
    let said = Submitted { text: hash, item: Some(id), day: Some(day), ..Submitted::default() };
    drafts.push(state.state_fact(pact, &said));
    Ok(drafts)
}

/// The ballot on the latest frozen text as it can be prepared: what it is called, what is asked, what it decides.
///
/// # Errors
/// Where nothing is frozen.
pub fn vote_on(state: &State, pact: &RecordId, lang: Lang) -> Result<Ballot, NotAdopted> {
    let latest = latest(state, pact).ok_or(NotAdopted::NotFrozen)?;
    let (title, number) = (&latest.text.title, latest.text.version.to_string());
    let clauses = latest.text.clauses.len().to_string();
    let kind = latest.text.kind();
    Ok(Ballot {
        title: say::BALLOT.fill(lang, &[title, &number]),
        question: say::QUESTION.fill(lang, &[title, &number, &clauses, &latest.hash.to_string()]),
        matter: kind.rules().ballot,
        estate: match kind {
            PactKind::Management => state.get::<Pact>(pact).and_then(|p| p.estate),
            _ => None,
        },
        ..Ballot::default()
    })
}

/// Puts the latest frozen text to the vote as `ballot` says it; nothing where a ballot on it is still going on. Its roll,
/// days and notice are those of any ballot. After a ballot that is over there may be another: the neighbours vote again,
/// or renew what they adopted.
///
/// # Errors
/// Where nothing is frozen.
pub fn put_to_vote(
    state: &State,
    community: &CommunityId,
    pact: &RecordId,
    ballot: &Ballot,
    day: NaiveDate,
) -> Result<(RecordId, Vec<Draft>), NotAdopted> {
    let latest = latest(state, pact).ok_or(NotAdopted::NotFrozen)?;
    let hash = latest.hash.to_string();
    let (mut id, mut times) = (ballot_id(community, &hash), 1);
    while state.get::<Ballot>(&id).is_some() {
        if ballot_phase(state, &id) < BallotPhase::Closed {
            return Ok((id, Vec::new()));
        }
        times += 1;
        id = RecordId::derived(community, "ballot", &format!("pact/{hash}/{times}"));
    }
    let said = Submitted { text: hash, ballot: Some(id), day: Some(day), ..Submitted::default() };
    let mut drafts: Vec<Draft> = state.set(&id, ballot).into_iter().collect();
    drafts.push(state.state_fact(pact, &said));
    Ok((id, drafts))
}

/// The meetings the text can be put to: those called or going on that a pact of this kind is put to, in their order;
/// then the backlog of the night talk, where there is one.
pub fn meetings_for(
    state: &State,
    community: &CommunityId,
    pact: &RecordId,
    today: NaiveDate,
) -> Vec<RecordId> {
    let Some(record) = state.get::<Pact>(pact) else { return Vec::new() };
    let kinds = record.kind.rules().meetings;
    let mut found: Vec<RecordId> = upcoming(state, today)
        .into_iter()
        .filter(|(_, m)| kinds.contains(&m.kind))
        .map(|(id, _)| id)
        .collect();
    if kinds.contains(&MeetingKind::NightTalk) {
        let grid = record.grid.map(|g| state.one(&g));
        let series = [grid, None].map(|g| night_talk_id(community, g.as_ref()));
        found.extend(series.into_iter().find(|id| state.get::<Series>(id).is_some()));
    }
    found
}

/// Whether a ballot or an item was on that text.
fn was_on(state: &State, pact: &RecordId, hash: &str, of: impl Fn(&Submitted) -> bool) -> bool {
    submissions(state, pact).iter().any(|s| s.text == hash && of(s))
}

/// Whether a ballot is over and carried, counted anew.
fn carried(state: &State, ballot: &RecordId) -> Result<(), NotAdopted> {
    if ballot_phase(state, ballot) < BallotPhase::Closed {
        return Err(NotAdopted::NotClosed);
    }
    let result = ballot::derive(state, ballot).ok_or(NotAdopted::NotClosed)?;
    if result.verdict.passed() { Ok(()) } else { Err(NotAdopted::NotCarried) }
}

/// Records that the ballot adopted the text.
///
/// # Errors
/// Why it did not.
pub fn adopt_by_ballot(
    state: &State,
    pact: &RecordId,
    hash: &str,
    ballot: &RecordId,
    day: NaiveDate,
) -> Result<Vec<Draft>, NotAdopted> {
    version(state, pact, hash).ok_or(NotAdopted::NotFrozen)?;
    let one = state.one(ballot);
    if !was_on(state, pact, hash, |s| s.ballot.is_some_and(|b| state.one(&b) == one)) {
        return Err(NotAdopted::OtherText);
    }
    carried(state, &one)?;
    Ok(say_adopted(state, pact, hash, (None, Some(one)), day))
}

/// Records that a meeting agreed on the text, as neighbours do among themselves.
///
/// # Errors
/// Why it did not; kinds the law leaves to a vote are never adopted this way.
pub fn adopt_by_meeting(
    state: &State,
    pact: &RecordId,
    hash: &str,
    meeting: &RecordId,
    day: NaiveDate,
) -> Result<Vec<Draft>, NotAdopted> {
    let frozen = version(state, pact, hash).ok_or(NotAdopted::NotFrozen)?;
    if frozen.text.kind().rules().needs_ballot {
        return Err(NotAdopted::NeedsBallot);
    }
    let meeting = state.one(meeting);
    let items: Vec<RecordId> = agenda(state, &meeting).iter().map(|p| p.id).collect();
    let said = submissions(state, pact);
    let on_it = |s: &&Submitted| s.text == hash && s.item.is_some_and(|i| items.contains(&i));
    let item = said.iter().find(on_it).and_then(|s| s.item).ok_or(NotAdopted::OtherText)?;
    let agreed = outcome(state, &item)
        .is_some_and(|came| came.outcome.verdict == Verdict::Agreed && !came.disputed);
    if !agreed {
        return Err(NotAdopted::NotAgreed);
    }
    Ok(say_adopted(state, pact, hash, (Some(meeting), None), day))
}

/// Notes that a text was adopted in a way that is not recorded here: before there was this program, or on paper. It is told
/// as what it is.
///
/// # Errors
/// Where the text is not frozen.
pub fn note_adoption(
    state: &State,
    pact: &RecordId,
    hash: &str,
    day: NaiveDate,
) -> Result<Vec<Draft>, NotAdopted> {
    version(state, pact, hash).ok_or(NotAdopted::NotFrozen)?;
    Ok(say_adopted(state, pact, hash, (None, None), day))
}

/// Adopted again on another day it runs anew; on the same day by the same it is nothing new.
fn say_adopted(
    state: &State,
    pact: &RecordId,
    hash: &str,
    (meeting, ballot): (Option<RecordId>, Option<RecordId>),
    day: NaiveDate,
) -> Vec<Draft> {
    let before = adoptions(state, pact);
    let said = Adopted {
        text: hash.to_owned(),
        day: Some(day),
        meeting,
        ballot,
        instead: before.iter().map(|(id, _)| *id).collect(),
    };
    let same = |a: &Adopted| {
        Adopted { instead: Vec::new(), ..a.clone() }
            == Adopted { instead: Vec::new(), ..said.clone() }
    };
    if let [(_, one)] = before.as_slice()
        && same(one)
    {
        return Vec::new();
    }
    vec![state.state_fact(pact, &said)]
}

/// What stands behind an adoption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backing {
    /// A ballot that carries, counted anew.
    Ballot,
    /// A ballot that does not carry when it is counted anew.
    BallotLost,
    /// A meeting.
    Meeting,
    /// Somebody noted it.
    Note,
}

/// The adoption that counts, with the frozen text it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct Adoption {
    /// What was said.
    pub adopted: Adopted,
    /// The frozen text; none where an earlier version of this program noted it.
    pub version: Option<Version>,
    /// The words of now are the adopted ones.
    pub unchanged: bool,
    /// What stands behind it.
    pub backing: Backing,
    /// Another adoption of another text was said at once; people settle it.
    pub disputed: bool,
}

/// The adoption that counts.
pub fn adopted(state: &State, pact: &RecordId) -> Option<Adoption> {
    let all = adoptions(state, pact);
    let (adopted, unchanged) = super::adoption(state, pact)?;
    let backing = match (adopted.ballot, adopted.meeting) {
        (Some(ballot), _) if carried(state, &ballot).is_ok() => Backing::Ballot,
        (Some(_), _) => Backing::BallotLost,
        (None, Some(_)) => Backing::Meeting,
        (None, None) => Backing::Note,
    };
    let disputed = all.iter().any(|(_, other)| other.text != adopted.text);
    let version = version(state, pact, &adopted.text);
    Some(Adoption { adopted, version, unchanged, backing, disputed })
}

/// The hashes of all texts that were ever adopted and that nobody took back.
pub fn ever_adopted(state: &State, pact: &RecordId) -> Vec<String> {
    state.facts::<Adopted>(pact).into_iter().map(|(_, a)| a.text).collect()
}

impl Adoption {
    /// The day: as it was said, else the day of the meeting.
    pub fn day(&self, state: &State) -> Option<NaiveDate> {
        let of_meeting = || {
            let id = self.adopted.meeting?;
            let at = || state.get::<Meeting>(&id).and_then(|m| m.at);
            started(state, &id).or_else(at).map(|at| at.date())
        };
        self.adopted.day.or_else(of_meeting)
    }

    /// In a sentence.
    pub fn words(&self, state: &State, lang: Lang) -> String {
        let day = self.day(state).map(|day| dates::day(day, lang)).unwrap_or_default();
        let msg = match self.backing {
            Backing::Ballot => say::BY_BALLOT,
            Backing::BallotLost => return say::NOT_BACKED.get(lang).to_owned(),
            Backing::Meeting => say::BY_MEETING,
            Backing::Note => say::BY_NOTE,
        };
        msg.fill(lang, &[&day])
    }
}
