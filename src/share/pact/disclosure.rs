//! What a statement may show or leave out (RFC 9901, SD-JWT): a name, a door, the end of a telephone number. The
//! statement holds salted digests; whoever strips a disclosure takes the data away and leaves every signature valid.

use super::Refusal;
use super::claims::Claims;
use super::strict::{decode, encode, json};
use crate::domain::pact::StatementKind;
use crate::log::{Hash, Salt};
use serde_json::{Value, json as value};
use std::collections::BTreeSet;

/// The most characters a disclosed value may have.
const MAX_VALUE: usize = 200;

/// What a household may disclose, and what a witness may.
const NAMES: [&[&str]; 2] = [&["name", "door", "tel"], &["witness1", "witness2"]];

/// A disclosed value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosed {
    /// What it is: `name`, `door`, `tel`; `witness1`, `witness2`.
    pub name: String,
    /// The value.
    pub value: String,
}

/// Writes a disclosure; `salt` is 16 fresh random bytes, without which few doors and numbers could be tried out against
/// the digest.
pub fn disclosure(salt: &Salt, name: &str, text: &str) -> String {
    encode(value!([salt.to_string(), name, text]).to_string())
}

/// The digest of a disclosure: SHA-256 over its characters (RFC 9901 §4.2.3).
pub fn digest(disclosure: &str) -> Hash {
    Hash::of(disclosure.as_bytes())
}

/// Reads the disclosures attached to a statement and checks that they belong to it.
///
/// # Errors
/// [`Refusal::Disclosure`], [`Refusal::DisclosureMoved`] or [`Refusal::DisclosureTwice`].
pub fn attached(
    kind: StatementKind,
    claims: &Claims,
    disclosures: &[&str],
) -> Result<Vec<Disclosed>, Refusal> {
    let mut known = BTreeSet::new();
    let mut all: Vec<Disclosed> = Vec::new();
    for text in disclosures {
        if !known.insert(*text) {
            return Err(Refusal::DisclosureTwice);
        }
        if !claims.digests.contains(&digest(text)) {
            return Err(Refusal::DisclosureMoved);
        }
        let one = read(kind, text)?;
        if all.iter().any(|other| other.name == one.name) {
            return Err(Refusal::DisclosureTwice);
        }
        all.push(one);
    }
    Ok(all)
}

fn read(kind: StatementKind, text: &str) -> Result<Disclosed, Refusal> {
    let text = String::from_utf8(decode(text)?).map_err(|_| Refusal::Json)?;
    let Value::Array(items) = json(&text)? else { return Err(Refusal::Disclosure) };
    let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    let Some(&[salt, name, value]) = texts.as_deref() else { return Err(Refusal::Disclosure) };
    let allowed = NAMES[usize::from(kind == StatementKind::Witness)].contains(&name);
    let long = value.chars().count() > MAX_VALUE;
    if !allowed || value.is_empty() || long || salt.parse::<Salt>().is_err() {
        return Err(Refusal::Disclosure);
    }
    Ok(Disclosed { name: name.into(), value: value.into() })
}

/// Takes a statement with its disclosures apart: `jws~disclosure~…~`.
///
/// # Errors
/// [`Refusal::Parts`] where the last sign is not `~`: then a key binding follows, which is not known here.
pub fn split(text: &str) -> Result<(&str, Vec<&str>), Refusal> {
    let mut parts = text.strip_suffix('~').ok_or(Refusal::Parts)?.split('~');
    let jws = parts.next().unwrap_or_default();
    Ok((jws, parts.collect()))
}

/// Puts a statement and disclosures together.
pub fn join<'a>(jws: &str, disclosures: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = [jws, "~"].concat();
    for disclosure in disclosures {
        text.push_str(disclosure);
        text.push('~');
    }
    text
}
