//! Which household stands where with a pact, from the statements that were checked.
//!
//! * A household is named by a token that every device makes alike ([`token`]); two devices that take its signature
//!   make two statements of one household, and it is counted once.
//! * A statement replaces those of the same household it names; among those that nothing replaces, equal words count
//!   and unequal ones wait for a person.
//! * A token that no unit of the register gives is pending and never counted.

mod roll;

pub use roll::{Asked, Roll, units};

use super::signers;
use super::statement::{self, Hh, Seen, StatementKind, Verified, Way};
use super::{Consent, Pact, Signer, frozen_now, frozen_texts};
use crate::domain::community::{Household, code};
use crate::log::{Hash, OpId, RecordId, State};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[cfg(test)]
mod tests;

/// What a household says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Say {
    /// It agrees to the text that is signed now.
    #[default]
    Agrees,
    /// It agreed to an earlier text, and has not been asked again.
    AgreedEarlier,
    /// It does not sign.
    Declined,
    /// It took back what it said.
    Withdrawn,
    /// It said different things, neither of which names the other: not counted until a person settles it.
    Unclear,
}

/// Where one household stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The unit, or the record of a signer entered by name; none where only the token is known.
    pub place: Option<RecordId>,
    /// What it says.
    pub say: Say,
    /// The text that is about.
    pub text: Hash,
    /// The version of that text.
    pub version: u32,
    /// The strongest way any of its statements came in.
    pub way: Way,
    /// The statements that stand for it, in order; none where it was noted by hand.
    pub statements: Vec<Hash>,
    /// Whether all of these allow the name on a poster.
    pub poster: bool,
    /// Whether all of these allow the name in an export.
    pub share: bool,
}

/// Why a statement is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pending {
    /// Its signature was not checked yet, or does not hold.
    Unverified,
    /// No unit of the register gives its token.
    UnknownHousehold,
    /// It is about a text that was not frozen here.
    UnknownText,
    /// It names a statement that is not here yet, or one that is not for it to name.
    UnknownStatement,
}

/// Which household stands where, and what is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// The households that said anything, by token.
    pub households: BTreeMap<Hh, Stands>,
    /// The statements that are not counted, with the reason.
    pub pending: Vec<(OpId, Pending)>,
    /// Signers noted by hand whose household is not known here: they may be among the others, so they are told apart.
    pub noted: BTreeSet<RecordId>,
    /// How many households could sign: the units of the register, or those entered by name; what was typed where there
    /// are none.
    pub asked: u64,
    /// The roll this was worked out on.
    pub roll: Arc<Roll>,
}

impl Signing {
    /// How many households say so.
    pub fn count(&self, say: Say) -> u64 {
        self.households.values().filter(|h| h.say == say).map(|_| 1).sum()
    }
}

/// The token of a unit under a pact's secret: HMAC-SHA-256 over the text of its id, the first 16 bytes.
pub fn token(secret: &str, unit: &RecordId) -> Hh {
    Hh(Hash::keyed(secret.as_bytes(), unit.to_string().as_bytes()).op_id().0)
}

/// The token of a household that is known by name only, where there is no register.
pub fn token_of_name(secret: &str, name: &str) -> Hh {
    let text = ["name:", &code::plain(name)].concat();
    Hh(Hash::keyed(secret.as_bytes(), text.as_bytes()).op_id().0)
}

/// The token of a unit with a pact; `None` where the pact's secret is not on this device.
pub fn hh_of_unit(state: &State, pact: &RecordId, unit: &RecordId) -> Option<Hh> {
    Some(token(&signers::key(state, pact)?, &state.one(unit)))
}

/// The token of a name with a pact; `None` where the pact's secret is not on this device.
pub fn hh_of_name(state: &State, pact: &RecordId, name: &str) -> Option<Hh> {
    Some(token_of_name(&signers::key(state, pact)?, name))
}

/// What a token of a pact stands for, as far as this device knows: the token its household is counted under, and the
/// unit, or the record of a name.
pub fn household_of(state: &State, pact: &RecordId, hh: &Hh) -> Option<(Hh, RecordId)> {
    Roll::of(state, pact).tokens.get(hh).copied()
}

/// Which household stands where with a pact. What is not in `verified` is pending and counts for nothing.
pub fn standing(state: &State, pact: &RecordId, verified: &Verified) -> Signing {
    standing_on(state, pact, verified, Arc::new(Roll::of(state, pact)))
}

/// As [`standing`], where the roll was read before.
pub fn standing_on(
    state: &State,
    pact: &RecordId,
    verified: &Verified,
    roll: Arc<Roll>,
) -> Signing {
    let tokens = &roll.tokens;
    let texts: BTreeMap<Hash, u32> =
        frozen_texts(state, pact).into_iter().map(|(_, hash, f)| (hash, f.version)).collect();
    let now = frozen_now(state, pact).map(|(hash, _)| hash);
    let (seen, unverified) = statement::sorted(state, pact, verified);
    let mut out = Signing::default();
    out.pending.extend(unverified.into_iter().map(|id| (id, Pending::Unverified)));
    let mut counted: Vec<(OpId, &Seen)> = Vec::new();
    for (op, seen) in seen {
        let place = seen.hh.filter(|_| seen.kind.is_of_household()).map(|hh| tokens.get(&hh));
        let why = match place {
            Some(None) => Pending::UnknownHousehold,
            Some(_) if texts.get(&seen.pact) != Some(&seen.version) => Pending::UnknownText,
            _ => {
                counted.push((op, seen));
                continue;
            }
        };
        out.pending.push((op, why));
    }
    let (counted, unresolved) = resolved(counted);
    out.pending.extend(unresolved.into_iter().map(|op| (op, Pending::UnknownStatement)));
    let counted: Vec<&Seen> = counted.into_iter().map(|(_, seen)| seen).collect();
    let one = |hh: &Hh| tokens.get(hh).map_or(*hh, |(one, _)| *one);
    out.households = households(&counted, now, one);
    for (hh, stands) in &mut out.households {
        stands.place = tokens.get(hh).map(|(_, place)| *place);
    }
    note(state, pact, now, tokens, &mut out);
    let record = state.get::<Pact>(pact).unwrap_or_default();
    let counted: BTreeSet<Hh> = tokens.values().map(|(one, _)| *one).collect();
    out.asked = match (roll.asked.len() as u64, record.asked) {
        (0, Some(asked)) => u64::from(asked).max(counted.len() as u64),
        (0, None) => counted.len() as u64,
        (units, _) => units,
    };
    out.roll = roll;
    out
}

/// Tells statements apart whose names for others hold (a household replaces only what was said under its own token, a
/// witness attests what a household said) from those that name what is not here, or is not for them to name. Whoever
/// sends such a one must not spoil the export of everybody.
pub fn resolved(all: Vec<(OpId, &Seen)>) -> (Vec<(OpId, &Seen)>, Vec<OpId>) {
    let (mut kept, mut rest) = (all, Vec::new());
    loop {
        let here: BTreeMap<Hash, (StatementKind, Option<Hh>)> =
            kept.iter().map(|(_, s)| (s.id, (s.kind, s.hh))).collect();
        let before = kept.len();
        kept.retain(|(op, seen)| {
            let heads_and_keys =
                !seen.kind.is_of_household() && seen.kind != StatementKind::Witness;
            let holds = |id: &Hash| {
                here.get(id).is_some_and(|(kind, hh)| {
                    kind.is_of_household()
                        && (seen.kind == StatementKind::Witness || *hh == seen.hh)
                })
            };
            let whole = heads_and_keys || seen.of.iter().all(holds);
            if !whole {
                rest.push(*op);
            }
            whole
        });
        if kept.len() == before {
            return (kept, rest);
        }
    }
}

/// What statements add up to, household by household. `now` is the text that is signed now, `one` the token a household
/// is counted under.
pub fn households(
    seen: &[&Seen],
    now: Option<Hash>,
    one: impl Fn(&Hh) -> Hh,
) -> BTreeMap<Hh, Stands> {
    // Household -> what it said; a statement that came in twice stands once.
    let mut said: BTreeMap<Hh, BTreeMap<Hash, &Seen>> = BTreeMap::new();
    for seen in seen.iter().filter(|s| s.kind.is_of_household()) {
        if let Some(hh) = &seen.hh {
            said.entry(one(hh)).or_default().insert(seen.id, *seen);
        }
    }
    let met: BTreeSet<Hash> = seen
        .iter()
        .filter(|s| s.kind == StatementKind::Witness && s.committee && s.via == Way::Met)
        .flat_map(|s| s.of.iter().copied())
        .collect();
    said.into_iter().filter_map(|(hh, said)| Some((hh, settle(&said, &met, now)?))).collect()
}

/// What the statements of one household add up to.
fn settle(said: &BTreeMap<Hash, &Seen>, met: &BTreeSet<Hash>, now: Option<Hash>) -> Option<Stands> {
    // Ids are hashes, so statements cannot replace one another in a circle.
    let replaced: BTreeSet<Hash> = said.values().flat_map(|s| s.of.iter().copied()).collect();
    let mut live: Vec<&Seen> =
        said.iter().filter(|(id, _)| !replaced.contains(id)).map(|(_, s)| *s).collect();
    live.sort_by_key(|s| (s.version, s.iat, s.id));
    let word = |s: &Seen| match s.kind {
        StatementKind::Decline => Say::Declined,
        StatementKind::Withdraw => Say::Withdrawn,
        _ if Some(s.pact) == now => Say::Agrees,
        _ => Say::AgreedEarlier,
    };
    let mut words: BTreeSet<Say> = live.iter().map(|s| word(s)).collect();
    if words.contains(&Say::Agrees) {
        // Seen in these words: an agreement to earlier ones adds nothing.
        words.remove(&Say::AgreedEarlier);
    }
    let say = match words.into_iter().collect::<Vec<_>>()[..] {
        [] => return None,
        [one] => one,
        _ => Say::Unclear,
    };
    let shown: Vec<&Seen> =
        live.into_iter().filter(|s| say == Say::Unclear || word(s) == say).collect();
    let last = shown.last()?;
    let way = |s: &Seen| if met.contains(&s.id) { Way::Met } else { s.via };
    Some(Stands {
        place: None,
        say,
        text: last.pact,
        version: last.version,
        way: shown.iter().map(|s| way(s)).max().unwrap_or_default(),
        statements: shown.iter().map(|s| s.id).collect(),
        poster: say == Say::Agrees && shown.iter().all(|s| s.poster),
        share: say == Say::Agrees && shown.iter().all(|s| s.share),
    })
}

/// Adds the consents noted by hand, as earlier versions did: the weakest level, and only for households that have said
/// nothing signed.
fn note(
    state: &State,
    pact: &RecordId,
    now: Option<Hash>,
    tokens: &BTreeMap<Hh, (Hh, RecordId)>,
    out: &mut Signing,
) {
    let noted = super::standing(state, pact);
    if noted == super::Standing::default() {
        return;
    }
    let places: BTreeMap<RecordId, Hh> =
        tokens.values().map(|(one, place)| (*place, *one)).collect();
    let texts = state.facts::<Consent>(pact);
    let all = [
        (Say::Agrees, &noted.current),
        (Say::AgreedEarlier, &noted.earlier),
        (Say::Withdrawn, &noted.withdrawn),
    ];
    for (say, signers) in all {
        for signer in signers {
            let who = state.get::<Signer>(signer).unwrap_or_default();
            let unit = who.household.and_then(|id| state.get::<Household>(&id)?.unit);
            let place = unit.map_or_else(|| state.one(signer), |unit| state.one(&unit));
            let Some(hh) = places.get(&place) else {
                if say != Say::Withdrawn {
                    out.noted.insert(*signer);
                }
                continue;
            };
            let text = texts.iter().rev().find(|(_, c)| c.signer == *signer);
            out.households.entry(*hh).or_insert_with(|| Stands {
                place: Some(place),
                say,
                text: text.and_then(|(_, c)| c.text.parse().ok()).or(now).unwrap_or_default(),
                version: 0,
                way: Way::Noted,
                statements: Vec::new(),
                poster: false,
                share: false,
            });
        }
    }
}
