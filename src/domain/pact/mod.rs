//! Pacts 公约: clauses, and who agreed to them.
//!
//! A consent names the hash of the text it was given to, so that it never slides over to a text that was changed
//! afterwards. Who stands behind a consent is personal and kept apart ([`Signer`]).

use crate::domain::community::{Household, HouseholdPrivate, Unit};
use crate::log::{Draft, Hash, Kind, Opened, Record, RecordId, State, canon, order};
use crate::{record, words};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[cfg(test)]
mod tests;

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
    }
}

record! {
    /// A text of the pact was adopted.
    pub struct Adopted: "pact.adopted" as Fact, Shared {
        /// The hash of the text.
        pub text: String = "text",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// By which meeting.
        pub meeting: Option<RecordId> = "meeting",
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
pub const KINDS: &[Kind] =
    &[Pact::KIND, Clause::KIND, Adopted::KIND, Consent::KIND, Withdrawn::KIND, Signer::KIND];

/// The clauses of a pact, in their order.
pub fn clauses(state: &State, pact: &RecordId) -> Vec<(RecordId, Clause)> {
    let one = state.one(pact);
    let mut all: Vec<(RecordId, Clause)> =
        state.all::<Clause>().filter(|(_, c)| state.one(&c.pact) == one).collect();
    all.sort_by(|(a, x), (b, y)| (&x.order, a).cmp(&(&y.order, b)));
    all
}

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

/// Who stands where with a pact. A signer's latest statement counts; among consents one to the text of now counts
/// before any to an earlier text, for it was seen in these words.
pub fn standing(state: &State, pact: &RecordId) -> Standing {
    let now = current_text(state, pact).to_string();
    let mut statements: Vec<_> = state
        .facts::<Consent>(pact)
        .into_iter()
        .map(|(f, c)| (f.at, f.id, state.one(&c.signer), Some(c.text)))
        .collect();
    let withdrawn = state.facts::<Withdrawn>(pact);
    statements.extend(withdrawn.into_iter().map(|(f, w)| (f.at, f.id, state.one(&w.signer), None)));
    statements.sort_unstable_by_key(|s| (s.0, s.1));
    let mut texts: BTreeMap<RecordId, Vec<String>> = BTreeMap::new();
    for (_, _, signer, text) in statements {
        let consents = texts.entry(signer).or_default();
        match text {
            Some(text) => consents.push(text),
            None => consents.clear(),
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

/// The latest adoption of a pact, and whether its text is still the one adopted.
pub fn adoption(state: &State, pact: &RecordId) -> Option<(Adopted, bool)> {
    let (_, adopted) = state.facts::<Adopted>(pact).pop()?;
    let unchanged = adopted.text == current_text(state, pact).to_string();
    Some((adopted, unchanged))
}

/// Writes down a pact with its clauses.
pub fn draft_pact(
    state: &State,
    id: &RecordId,
    pact: &Pact,
    clauses: &[(RecordId, String)],
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, pact).into_iter().collect();
    let mut key: Option<String> = None;
    for (clause, text) in clauses {
        key = order::between(key.as_deref(), None);
        let order = key.clone().unwrap_or_default();
        let record = Clause { pact: *id, order, text: text.clone() };
        drafts.extend(state.set(clause, &record));
    }
    drafts
}

/// Adds a clause at the end.
pub fn add_clause(state: &State, id: &RecordId, pact: &RecordId, text: &str) -> Vec<Draft> {
    let present = clauses(state, pact);
    let keys: Vec<&str> = present.iter().map(|(_, c)| c.order.as_str()).collect();
    let (order, _) = order::place(&keys, keys.len());
    state.set(id, &Clause { pact: *pact, order, text: text.into() }).into_iter().collect()
}

/// Changes the words of a clause. Consents given before were given to the earlier text, and stay visible as such.
/// `opened` is the clause as it stood where the new words were written.
pub fn reword(state: &State, clause: &RecordId, opened: &Opened<Clause>, text: &str) -> Vec<Draft> {
    let reworded = Clause { text: text.into(), ..opened.record.clone() };
    state.change_from(clause, opened, &reworded).into_iter().collect()
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
    if standing(state, pact).current.contains(&state.one(signer)) {
        return Vec::new();
    }
    let text = current_text(state, pact).to_string();
    vec![state.state_fact(pact, &Consent { signer: *signer, text, day: Some(day) })]
}

/// Records that somebody takes their consent back.
pub fn withdraw(state: &State, pact: &RecordId, signer: &RecordId, day: NaiveDate) -> Vec<Draft> {
    vec![state.state_fact(pact, &Withdrawn { signer: *signer, day: Some(day) })]
}

/// Records that the text as it reads now was adopted.
pub fn adopt(
    state: &State,
    pact: &RecordId,
    meeting: Option<RecordId>,
    day: NaiveDate,
) -> Vec<Draft> {
    let text = current_text(state, pact).to_string();
    vec![state.state_fact(pact, &Adopted { text, day: Some(day), meeting })]
}

/// What to call who a token stands for: the name given, else door and name from the register; `None` where neither is
/// on this device.
pub fn signer_name(state: &State, token: &RecordId) -> Option<String> {
    let signer = state.get::<Signer>(token)?;
    if !signer.name.is_empty() {
        return Some(signer.name);
    }
    let id = signer.household?;
    let unit = state.get::<Household>(&id).and_then(|h| state.get::<Unit>(&h.unit?));
    let door = unit.map(|unit| unit.code).unwrap_or_default();
    let name = state.get::<HouseholdPrivate>(&id).map(|h| h.name).unwrap_or_default();
    let whole = [door.as_str(), " ", &name].concat().trim().to_owned();
    (!whole.is_empty()).then_some(whole)
}

/// The signer of a pact who goes by `name`, if one does: so that the same name does not sign twice.
pub fn signer_named(state: &State, pact: &RecordId, name: &str) -> Option<RecordId> {
    let one = state.one(pact);
    state
        .all::<Signer>()
        .filter(|(_, s)| state.one(&s.pact) == one)
        .find(|(id, _)| signer_name(state, id).as_deref() == Some(name))
        .map(|(id, _)| id)
}
