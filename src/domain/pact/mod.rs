//! Pacts 公约: clauses drafted together, a text frozen and adopted, and who agreed to it.
//!
//! * `kinds`: who adopts each kind, whom it concerns, whether it is signed and filed; `models`: clauses to begin with.
//! * `clauses`, `remarks`, `readiness`, [`fn@lint`]: drafting in the evening meeting; [`fn@diff`]: what changed.
//! * [`Frozen`], `versions`: the text people sign, fixed letter by letter and named by its hash; `adoption`: put to a
//!   meeting, adopted by a ballot.
//! * `amend`, `term`: what carries over to a new version, and until when it runs.
//! * [`Statement`], [`Seen`], [`Verified`]: signed statements, and what whoever checked their signatures read in them.
//! * [`signing`]: which household stands where, from the statements that were checked.
//! * `told`: the one text that is shown to all, with how it stands; `cure`: what one tap can mend of a draft.
//! * `wall`, `visits`: what may leave the committee, and what stays on its desk; `watch`, `observers`: supervision.
//!
//! Being adopted and being signed are two states; neither follows from the other. A consent names the hash of the text it
//! was given to, so that it never slides over to a text that was changed afterwards. Who stands behind a consent is
//! personal and kept apart ([`Signer`]).

use crate::log::{Draft, Hash, Kind, OpId, Record, RecordId, State, canon};
use crate::{record, words};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

mod adoption;
mod amend;
mod clauses;
mod cure;
mod diff;
mod frozen;
mod harsh;
mod homes;
mod kinds;
mod letters;
mod levels;
mod lint;
mod models;
mod observers;
mod phrases;
mod readiness;
mod remarks;
mod signers;
pub mod signing;
mod statement;
mod term;
#[cfg(test)]
mod tests;
mod told;
mod versions;
mod visits;
mod wall;
mod watch;

pub use adoption::*;
pub use amend::*;
pub use clauses::*;
pub use cure::{cure, softened};
pub use diff::*;
pub use frozen::*;
pub use harsh::Harsh;
pub use homes::*;
pub use kinds::*;
pub use letters::*;
pub use levels::*;
pub use lint::*;
pub use models::*;
pub use observers::*;
pub use readiness::*;
pub use remarks::*;
pub use signers::*;
pub use statement::*;
pub use term::*;
pub use told::*;
pub use versions::*;
pub use visits::*;
pub use wall::*;
pub use watch::*;

words! {
    /// Whose pact it is.
    pub enum PactKind {
        /// A grid's 网格契约.
        Grid = "grid",
        /// An estate's.
        Estate = "estate",
        /// A building's or stairwell's.
        Building = "building",
        /// On one matter, dogs say.
        Matter = "matter",
        /// The residents' 居民公约, adopted by their assembly.
        Residents = "residents",
        /// An estate's management agreement 管理规约, decided by its owners.
        Management = "management",
        /// A body's charter 章程.
        Charter = "charter",
    }
}

record! {
    /// A pact.
    pub struct Pact: "pact" as Record, Shared {
        /// Its name.
        pub title: String = "title",
        /// Whose it is.
        pub kind: PactKind = "kind",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// How many households are asked, where that is known.
        pub asked: Option<u32> = "asked",
        /// The estate it is for.
        pub estate: Option<RecordId> = "estate",
        /// The building it is for.
        pub building: Option<RecordId> = "building",
        /// The body whose charter it is.
        pub body: Option<RecordId> = "body",
        /// How many months it runs from the day it is adopted; none where it has no term.
        pub months: Option<u32> = "months",
    }
}

record! {
    /// A clause of a pact.
    pub struct Clause: "pact.clause" as Record, Shared {
        /// The pact.
        pub pact: RecordId = "pact",
        /// Its place, see [`crate::log::order`].
        pub order: String = "order",
        /// What it says; prose.
        pub text: String = "text",
        /// What it is for.
        pub role: ClauseRole = "role",
    }
}

record! {
    /// A text of the pact was adopted.
    pub struct Adopted: "pact.adopted" as Fact, Shared {
        /// The hash of the text: of a frozen version, or of title and clauses as they then read.
        pub text: String = "text",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// By which meeting.
        pub meeting: Option<RecordId> = "meeting",
        /// By which ballot.
        pub ballot: Option<RecordId> = "ballot",
        /// The adoptions before it; where none is named, the clocks decide.
        pub instead: Vec<OpId> = "instead",
    }
}

record! {
    /// Somebody agrees to a text of the pact.
    pub struct Consent: "pact.consent" as Fact, Shared {
        /// The token of who agrees; what it stands for is personal.
        pub signer: RecordId = "signer",
        /// The hash of the text agreed to.
        pub text: String = "text",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
    }
}

record! {
    /// Somebody takes a consent back.
    pub struct Withdrawn: "pact.withdrawn" as Fact, Shared {
        /// The token of who withdraws.
        pub signer: RecordId = "signer",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// The consents taken back; where none is named, those that the clocks say were given before.
        pub instead: Vec<OpId> = "instead",
    }
}

record! {
    /// Who a token stands for.
    pub struct Signer: "pact.signer" as Record, Personal {
        /// The pact.
        pub pact: RecordId = "pact",
        /// The household, where there is a record of one.
        pub household: Option<RecordId> = "household",
        /// Or a name as it was given.
        pub name: String = "name",
    }
}

/// The kinds of this room.
pub const KINDS: &[Kind] = &[
    Pact::KIND,
    Clause::KIND,
    FrozenText::KIND,
    Remark::KIND,
    RemarkBy::KIND,
    RemarkSettled::KIND,
    Submitted::KIND,
    Adopted::KIND,
    Consent::KIND,
    Withdrawn::KIND,
    Signer::KIND,
    PactKey::KIND,
    Observed::KIND,
    Review::KIND,
    Statement::KIND,
    Disclosure::KIND,
    Evidence::KIND,
    CommitteeKey::KIND,
];

/// The hash of a text: SHA-256 over the canonical JSON of its title and clauses. Ids and keys are left out: the same
/// words are the same text.
pub fn text_hash<'a>(title: &str, clauses: impl IntoIterator<Item = &'a str>) -> Hash {
    let clauses: Vec<Value> = clauses.into_iter().map(Value::from).collect();
    Hash::of(canon::to_text(&json!({"clauses": clauses, "title": title})).as_bytes())
}

/// The hash of a pact's text as it reads now.
pub fn current_text(state: &State, pact: &RecordId) -> Hash {
    let title = state.get::<Pact>(pact).unwrap_or_default().title;
    let clauses = clauses(state, pact);
    text_hash(&title, clauses.iter().map(|(_, c)| c.text.as_str()))
}

/// Who stands where with a pact: tokens of signers, each in exactly one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// They agreed to the text as it reads now.
    pub current: BTreeSet<RecordId>,
    /// They agreed to an earlier text, and have not been asked again.
    pub earlier: BTreeSet<RecordId>,
    /// They took their consent back.
    pub withdrawn: BTreeSet<RecordId>,
}

/// Who stands where with a pact. A withdrawal takes back the consents it names, whatever the clocks say; among consents
/// one to the text of now counts before any to an earlier text, for it was seen in these words.
pub fn standing(state: &State, pact: &RecordId) -> Standing {
    let now = current_text(state, pact).to_string();
    let mut texts: BTreeMap<RecordId, Vec<String>> = BTreeMap::new();
    let households = signers::households(state, pact);
    let one = |token: &RecordId| {
        let token = state.one(token);
        households.get(&token).copied().unwrap_or(token)
    };
    let withdrawn = state.facts::<Withdrawn>(pact);
    for (_, withdrawal) in &withdrawn {
        texts.entry(one(&withdrawal.signer)).or_default();
    }
    for (fact, consent) in state.facts::<Consent>(pact) {
        let signer = one(&consent.signer);
        let taken_back = withdrawn.iter().any(|(at, w)| {
            if w.instead.is_empty() {
                one(&w.signer) == signer && (at.at, at.id) > (fact.at, fact.id)
            } else {
                w.instead.contains(&fact.id)
            }
        });
        let live = texts.entry(signer).or_default();
        if !taken_back {
            live.push(consent.text);
        }
    }
    let mut standing = Standing::default();
    for (signer, texts) in texts {
        let place = if texts.is_empty() {
            &mut standing.withdrawn
        } else if texts.contains(&now) {
            &mut standing.current
        } else {
            &mut standing.earlier
        };
        place.insert(signer);
    }
    standing
}

/// The adoptions that no other one follows, the latest last.
fn adoptions(state: &State, pact: &RecordId) -> Vec<(OpId, Adopted)> {
    let all = state.facts::<Adopted>(pact);
    let followed: BTreeSet<OpId> = all.iter().flat_map(|(_, a)| a.instead.clone()).collect();
    all.into_iter().map(|(f, a)| (f.id, a)).filter(|(id, _)| !followed.contains(id)).collect()
}

/// The latest adoption of a pact, and whether its text is still the one adopted.
pub fn adoption(state: &State, pact: &RecordId) -> Option<(Adopted, bool)> {
    let (_, adopted) = adoptions(state, pact).pop()?;
    let unchanged = adopted.text == current_text(state, pact).to_string()
        || reads_as(state, pact, &adopted.text);
    Some((adopted, unchanged))
}

/// Records that somebody agrees to the text as it reads now. `signer` is a fresh token, or the one they had before.
pub fn consent(
    state: &State,
    pact: &RecordId,
    signer: &RecordId,
    who: &Signer,
    day: NaiveDate,
) -> Vec<Draft> {
    let said = consent_of_token(state, pact, signer, day);
    if said.is_empty() {
        return said;
    }
    state.set(signer, who).into_iter().chain(said).collect()
}

/// As [`consent`], where who the token stands for is known elsewhere.
pub fn consent_of_token(
    state: &State,
    pact: &RecordId,
    signer: &RecordId,
    day: NaiveDate,
) -> Vec<Draft> {
    let one = signers::households(state, pact).get(&state.one(signer)).copied();
    if standing(state, pact).current.contains(&one.unwrap_or(*signer)) {
        return Vec::new();
    }
    let text = current_text(state, pact).to_string();
    vec![state.state_fact(pact, &Consent { signer: *signer, text, day: Some(day) })]
}

/// Records that somebody takes their consent back.
pub fn withdraw(state: &State, pact: &RecordId, signer: &RecordId, day: NaiveDate) -> Vec<Draft> {
    let households = signers::households(state, pact);
    let one = |token: &RecordId| households.get(&state.one(token)).copied();
    let given =
        state.facts::<Consent>(pact).into_iter().filter(|(_, c)| one(&c.signer) == one(signer));
    let instead = given.map(|(fact, _)| fact.id).collect();
    vec![state.state_fact(pact, &Withdrawn { signer: *signer, day: Some(day), instead })]
}

/// Records that the text as it reads now was adopted.
pub fn adopt(
    state: &State,
    pact: &RecordId,
    meeting: Option<RecordId>,
    day: NaiveDate,
) -> Vec<Draft> {
    let text = current_text(state, pact).to_string();
    let instead = adoptions(state, pact).into_iter().map(|(id, _)| id).collect();
    let day = Some(day);
    vec![state.state_fact(pact, &Adopted { text, day, meeting, instead, ..Adopted::default() })]
}
