//! Residents' own phones, as the committee sees them: households are invited, and what they signed is taken in.

use super::{commit, seen, signing};
use crate::app::{ActError, App};
use crate::domain::community::Unit;
use crate::domain::pact::signing::{hh_of_name, household_of};
use crate::domain::pact::{self as rules, Hh, Signer, StatementKind, frozen_now, frozen_texts};
use crate::log::{Hash, RecordId, State};
use crate::share::pact::{Carried, Jws, apart, read_carried};
use crate::text::{Msg, phone as say, signing as words};

/// What came of one statement that was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The household's door or name, where it is known here.
    pub whose: Option<String>,
    /// What it says, where that can be read.
    pub kind: Option<StatementKind>,
    /// What came of it.
    pub said: Msg,
    /// Whether it is in the log now.
    pub here: bool,
}

/// Draws the secret of a pact that has none on this device, so that its households can be told apart.
///
/// # Errors
/// [`ActError::Store`].
pub async fn prepare(app: App, pact: RecordId) -> Result<(), ActError> {
    let fresh = app.fresh_id();
    commit(app, say::DID_PREPARE, |state| rules::make_key(state, &pact, &fresh)).await
}

/// Writes down a household that is known by name only, so that what it signs is known when it comes back.
///
/// # Errors
/// [`ActError::Store`]; [`ActError::Missing`] where the pact has no secret.
pub async fn name_household(app: App, pact: RecordId, name: String) -> Result<Hh, ActError> {
    prepare(app, pact).await?;
    let hh = seen(app, |state| hh_of_name(state, &pact, &name)).await?.ok_or(ActError::Missing)?;
    commit(app, say::DID_PREPARE, |state| {
        if rules::signer_named(state, &pact, &name).is_some() {
            return Vec::new();
        }
        let who = Signer { pact, household: None, name: name.trim().to_owned() };
        state.set(&RecordId(hh.0), &who).into_iter().collect()
    })
    .await?;
    Ok(hh)
}

/// Takes in everything that residents brought: pasted together, in one file, or out of a code. What replaces something
/// that is in the same paste waits for that one. The answer tells what came of each.
///
/// # Errors
/// [`ActError::Store`]; what was taken in before it stays.
pub async fn take_in_all(app: App, pact: RecordId, pasted: String) -> Result<Vec<Came>, ActError> {
    seen(app, |_| ()).await?;
    let mut came: Vec<Came> = Vec::new();
    let mut left = apart(&pasted);
    loop {
        let (before, mut refused, mut again) = (left.len(), Vec::new(), Vec::new());
        for text in left {
            let one = take_in_one(app, pact, &text).await?;
            if one.here {
                came.push(one);
            } else {
                refused.push(one);
                again.push(text);
            }
        }
        if again.is_empty() || again.len() == before {
            came.extend(refused);
            return Ok(came);
        }
        left = again;
    }
}

async fn take_in_one(app: App, pact: RecordId, text: &str) -> Result<Came, ActError> {
    let Ok(carried) = read_carried(text) else {
        return Ok(Came { whose: None, kind: None, said: words::UNREADABLE, here: false });
    };
    let (id, text_of) = marks(&carried);
    let about = seen(app, |state| About::of(state, &pact, text_of)).await?;
    let whose = seen(app, |state| whose(state, &pact, &carried)).await?;
    let known = app.verified(|verified, _| verified.0.values().any(|seen| seen.id == id));
    let came = |said, here| Came { whose: whose.clone(), kind: Some(carried.kind), said, here };
    if known {
        return Ok(came(say::R_THERE, true));
    }
    if about == About::Other {
        return Ok(came(say::R_OTHER, false));
    }
    match signing::take_in(app, pact, text.to_owned()).await {
        Ok(_) if about == About::Earlier => Ok(came(say::R_BEHIND, true)),
        Ok(_) => Ok(came(say::R_TAKEN, true)),
        Err(ActError::Refused(why)) => Ok(came(why, false)),
        Err(error) => Err(error),
    }
}

/// The id of a statement that was read, and the text it is about.
fn marks(carried: &Carried) -> (Hash, Hash) {
    // Its own parts, so it can be read again.
    Jws::read(&carried.jws).map(|jws| (jws.id, jws.claims.pact)).unwrap_or_default()
}

/// Which text a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Now,
    Earlier,
    Other,
}

impl About {
    fn of(state: &State, pact: &RecordId, text: Hash) -> Self {
        if frozen_now(state, pact).is_some_and(|(now, _)| now == text) {
            Self::Now
        } else if frozen_texts(state, pact).iter().any(|(_, hash, _)| *hash == text) {
            Self::Earlier
        } else {
            Self::Other
        }
    }
}

fn whose(state: &State, pact: &RecordId, carried: &Carried) -> Option<String> {
    let hh = Jws::read(&carried.jws).ok()?.claims.hh?;
    let (_, place) = household_of(state, pact, &hh)?;
    let unit = state.get::<Unit>(&place).map(|unit| unit.code);
    unit.or_else(|| state.get::<Signer>(&place).map(|who| who.name))
}
