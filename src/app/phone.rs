//! A resident's own phone: signing where no community is open, and the keys a resident chose to keep there.
//!
//! What is kept stands in `localStorage` of that phone, readable to whoever holds it, and the page says so. It never enters
//! a community's data.

use serde_json::{Map, Value, json};

use super::world::{dice, now_ms};
use crate::domain::pact::StatementKind;
use crate::log::{Hash, Salt};
use crate::share::pact::{Invite, Key, Own, OwnSigned, sign_own};
use crate::store::local;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// Where the keys are kept.
const KEPT: &str = "mulin.signed";

/// Where a volunteer's own shifts are kept, if they want it.
const SHIFTS: &str = "mulin.shifts";

/// A signature this phone can withdraw or give again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What was signed, with the hash of the text alone.
    pub invite: Invite,
    /// The version of that text.
    pub version: u32,
    /// What was said last.
    pub kind: StatementKind,
    /// That statement.
    pub id: Hash,
    /// All statements of this household from this phone, one a line: the committee may not have had the earlier ones yet.
    pub whole: String,
    seed: [u8; 32],
}

/// What a resident takes to the committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What was said.
    pub kind: StatementKind,
    /// That statement.
    pub id: Hash,
    /// With name and door, and with the earlier ones of this phone: for a file or a chat.
    pub whole: String,
    /// Without name and door: for a code.
    pub redacted: String,
    /// Whether the key could not be kept although that was asked for.
    pub not_kept: bool,
}

/// Why nothing was signed: the browser has no chance to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDice;

/// Signs with a fresh key, or with the one this phone keeps for the household. `keep` keeps it.
///
/// # Errors
/// [`NoDice`].
pub fn sign(invite: &Invite, version: u32, said: &Own, keep: bool) -> Result<Brought, NoDice> {
    let mut draw = dice().ok_or(NoDice)?;
    let before = kept().into_iter().find(|kept| of_one(kept, invite));
    let seed = before.as_ref().map_or_else(&mut draw, |kept| kept.seed);
    let salts = {
        let (bytes, mut halves) = (draw(), [[0; 16]; 2]);
        halves[0].copy_from_slice(&bytes[..16]);
        halves[1].copy_from_slice(&bytes[16..]);
        halves.map(Salt)
    };
    // What stands at the committee, and what this phone said since.
    let mut of = invite.of.clone();
    of.extend(before.iter().map(|kept| kept.id).filter(|id| !invite.of.contains(id)));
    let key = Key::from_seed(&seed);
    let signed = sign_own(&key, invite, version, said, &of, now_ms() / 1_000, &salts);
    let OwnSigned { id, whole, redacted } = signed.ok_or(NoDice)?;
    let earlier = before.as_ref().map(|kept| [kept.whole.as_str(), "\n"].concat());
    let whole = [earlier.as_deref().unwrap_or_default(), &whole].concat();
    let kind = said.kind;
    let keeps = keep || before.is_some();
    let new = Kept { invite: invite.short(), version, kind, id, whole: whole.clone(), seed };
    let not_kept = keeps && !put(&new);
    Ok(Brought { kind, id, whole, redacted, not_kept })
}

/// Whether a kept key is that of a household with a pact.
fn of_one(kept: &Kept, invite: &Invite) -> bool {
    kept.invite.hh == invite.hh
}

/// The signatures this phone can withdraw.
pub fn kept() -> Vec<Kept> {
    let all = local::object(KEPT).unwrap_or_default();
    all.values().filter_map(read).collect()
}

/// Deletes the key of a household; what it signed stays signed.
pub fn forget(kept: &Kept) {
    let mut all = local::object(KEPT).unwrap_or_default();
    all.remove(&kept.invite.hh.to_string());
    let _ = local::keep(KEPT, all);
}

/// Keeps the text that holds somebody's own shifts; whether the browser let it.
pub fn keep_shifts(text: &str) -> bool {
    local::keep(SHIFTS, Map::from_iter([("own".to_owned(), Value::from(text))]))
}

/// The text that holds the shifts kept on this phone.
pub fn kept_shifts() -> Option<String> {
    local::object(SHIFTS)?.get("own")?.as_str().map(str::to_owned)
}

/// Deletes them from this phone.
pub fn forget_shifts() {
    let _ = local::keep(SHIFTS, Map::new());
}

fn put(kept: &Kept) -> bool {
    let mut all: Map<String, Value> = local::object(KEPT).unwrap_or_default();
    let value = json!({
        "invite": kept.invite.to_text(),
        "version": kept.version,
        "kind": kept.kind.word(),
        "id": kept.id.to_string(),
        "whole": kept.whole,
        "seed": URL_SAFE_NO_PAD.encode(kept.seed),
    });
    all.insert(kept.invite.hh.to_string(), value);
    local::keep(KEPT, all)
}

fn read(value: &Value) -> Option<Kept> {
    let word = |name: &str| value.get(name)?.as_str();
    Some(Kept {
        invite: Invite::read(word("invite")?).ok()?,
        version: value.get("version")?.as_u64()?.try_into().ok()?,
        kind: StatementKind::of_word(word("kind")?)?,
        id: word("id")?.parse().ok()?,
        whole: word("whole")?.to_owned(),
        seed: URL_SAFE_NO_PAD.decode(word("seed")?).ok()?.try_into().ok()?,
    })
}
