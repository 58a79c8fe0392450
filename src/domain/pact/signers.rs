//! Who stands behind the tokens of a pact: personal, and the same token wherever the same household is written down.

use super::{Consent, Signer, Withdrawn, consent};
use crate::domain::community::{Household, HouseholdPrivate, Unit, code};
use crate::log::{Draft, Hash, RecordId, State};
use crate::record;
use chrono::NaiveDate;
use std::collections::BTreeMap;

record! {
    /// The secret a pact's tokens are made with: personal, on the pact's own id. Without it nobody can try out names
    /// against the tokens of a shared file; with it two devices that write down the same household make one token.
    pub struct PactKey: "pact.key" as Fact, Personal {
        /// As it was drawn.
        pub key: String = "key",
    }
}

/// Every secret drawn for a pact, the first one said first: two devices that had not met may each have drawn one.
pub(super) fn keys(state: &State, pact: &RecordId) -> Vec<String> {
    state.facts::<PactKey>(pact).into_iter().map(|(_, k)| k.key).collect()
}

/// The secret of a pact: the first one said.
pub(super) fn key(state: &State, pact: &RecordId) -> Option<String> {
    keys(state, pact).into_iter().next()
}

/// Draws the secret of a pact that has none. `fresh` is a random id.
pub fn make_key(state: &State, pact: &RecordId, fresh: &RecordId) -> Vec<Draft> {
    if key(state, pact).is_some() {
        return Vec::new();
    }
    vec![state.state_fact(pact, &PactKey { key: fresh.to_string() })]
}

/// The token of a name under a secret.
fn token(key: &str, pact: &RecordId, name: &str) -> RecordId {
    let text = ["mulin-signer", key, &pact.to_string(), &code::plain(name)].join("\n");
    RecordId(Hash::of(text.as_bytes()).op_id().0)
}

/// Records that the household called `name` agrees to the text as it reads now. `fresh` becomes the pact's secret where
/// it has none.
pub fn consent_named(
    state: &State,
    pact: &RecordId,
    name: &str,
    fresh: &RecordId,
    day: NaiveDate,
) -> Vec<Draft> {
    if let Some(signer) = signer_named(state, pact, name) {
        let known = state.get::<Signer>(&signer).unwrap_or_default();
        return consent(state, pact, &signer, &known, day);
    }
    let mut drafts = make_key(state, pact, fresh);
    let key = key(state, pact).unwrap_or_else(|| fresh.to_string());
    let who = Signer { pact: *pact, household: None, name: name.into() };
    drafts.extend(consent(state, pact, &token(&key, pact, name), &who, day));
    drafts
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

/// The tokens of a pact, each with the one it is counted as: tokens of one name, drawn on two devices before these met,
/// are one household wherever the names are known.
pub(super) fn households(state: &State, pact: &RecordId) -> BTreeMap<RecordId, RecordId> {
    let consents = state.facts::<Consent>(pact).into_iter().map(|(_, c)| c.signer);
    let withdrawn = state.facts::<Withdrawn>(pact).into_iter().map(|(_, w)| w.signer);
    let mut tokens: Vec<RecordId> = consents.chain(withdrawn).map(|t| state.one(&t)).collect();
    tokens.sort_unstable();
    tokens.dedup();
    let mut first: BTreeMap<String, RecordId> = BTreeMap::new();
    let counted = |token: RecordId| {
        let one = match signer_name(state, &token) {
            Some(name) => *first.entry(code::plain(&name)).or_insert(token),
            None => token,
        };
        (token, one)
    };
    tokens.into_iter().map(counted).collect()
}

/// The signer of a pact who goes by `name`, if one does: so that the same name does not sign twice.
pub fn signer_named(state: &State, pact: &RecordId, name: &str) -> Option<RecordId> {
    let (one, name) = (state.one(pact), code::plain(name));
    state
        .all::<Signer>()
        .filter(|(_, s)| state.one(&s.pact) == one)
        .find(|(id, _)| signer_name(state, id).is_some_and(|known| code::plain(&known) == name))
        .map(|(id, _)| id)
}
