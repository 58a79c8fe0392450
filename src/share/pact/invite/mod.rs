//! What a link tells a household's own phone: which household, which text, and what a new statement replaces.
//!
//! A household's token is an HMAC under the pact's secret, and no phone may hold that secret: with it anybody could try
//! out doors against the tokens of a shared file. So there is a link for each household and not one for the pact. Whoever
//! holds a link can sign as that household, as whoever holds a slip of paper can.
//!
//! The form is bytes, as base64url behind the `?` of an address that no server sees. Everything the text needs is there
//! where it is short enough; else only its hash, and the words come from the text the group has.
//!
//! ```text
//! 1 | household 16 | door | count, statements 32 each | 0 text   or   1 hash 32, version, title | sum 4
//! ```

use super::strict::{decode, encode};
use crate::domain::pact::signing::{Stands, standing};
use crate::domain::pact::{ClauseRole, Frozen, FrozenClause, Hh, Verified, frozen_now};
use crate::log::{Hash, RecordId, State};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The version of the form.
const FORM: u8 = 1;

/// The longest invitation read, in characters: far more than an address may have.
const MAX_CHARS: usize = 200_000;

/// Before a packed text, where it travels by itself.
const TEXT_MARK: &str = "mulin-text.";

/// The roles in the order of the form.
const ROLES: [ClauseRole; 5] = [
    ClauseRole::Signing,
    ClauseRole::Withdrawal,
    ClauseRole::Term,
    ClauseRole::Review,
    ClauseRole::CarryOver,
];

/// What a link tells a household's own phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// The household.
    pub hh: Hh,
    /// Its door, as people say it; so that whoever opens the link sees whose it is.
    pub door: String,
    /// The statements that stand for the household and that a new one replaces.
    pub of: Vec<Hash>,
    /// The text to sign.
    pub text: Invited,
}

/// The text of an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invited {
    /// Its words.
    Whole(Box<Frozen>),
    /// Its hash only; the words are elsewhere.
    Named {
        /// The hash.
        hash: Hash,
        /// The number of the version.
        version: u32,
        /// What the pact is called.
        title: String,
    },
}

/// The most statements an invitation names: two devices and a colleague's paper are three.
const MOST_NAMED: usize = 8;

/// Invites the households of a pact.
#[derive(Clone, Debug)]
pub struct Inviter {
    text: Frozen,
    stands: BTreeMap<Hh, Vec<Hash>>,
}

impl Inviter {
    /// Looks at what is settled and where each household stands; `None` where nothing is settled.
    pub fn new(state: &State, pact: &RecordId, verified: &Verified) -> Option<Self> {
        let (_, text) = frozen_now(state, pact)?;
        let said: BTreeMap<Hash, Option<Hh>> =
            verified.0.values().map(|seen| (seen.id, seen.hh)).collect();
        let signing = standing(state, pact, verified);
        let own = |(hh, stands): (&Hh, &Stands)| {
            // What was said under another token is not for this one to replace.
            let own = stands.statements.iter().filter(|id| said.get(id) == Some(&Some(*hh)));
            (*hh, own.rev().take(MOST_NAMED).copied().collect())
        };
        Some(Self { text, stands: signing.households.iter().map(own).collect() })
    }

    /// The invitation of a household, with the words of the pact.
    pub fn invite(&self, hh: Hh, door: &str) -> Invite {
        let of = self.stands.get(&hh).cloned().unwrap_or_default();
        Invite { hh, door: door.to_owned(), of, text: Invited::Whole(Box::new(self.text.clone())) }
    }

    /// The text people are invited to sign.
    pub fn text(&self) -> &Frozen {
        &self.text
    }
}

/// Why a link says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadInvite {
    /// Cut short, mistyped, or something else altogether.
    Damaged,
    /// Made by a newer version.
    Newer,
}

impl Invite {
    /// As it stands in an address.
    pub fn to_text(&self) -> String {
        let mut out = vec![FORM];
        out.extend(self.hh.0);
        put_text(&mut out, &self.door);
        put_number(&mut out, self.of.len());
        self.of.iter().for_each(|id| out.extend(id.0));
        match &self.text {
            Invited::Whole(text) => {
                out.push(0);
                put_frozen(&mut out, text);
            }
            Invited::Named { hash, version, title } => {
                out.push(1);
                out.extend(hash.0);
                put_number(&mut out, *version as usize);
                put_text(&mut out, title);
            }
        }
        sealed(out)
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`BadInvite`]. What was changed on the way is found by the sum at its end.
    pub fn read(text: &str) -> Result<Self, BadInvite> {
        let bytes = unsealed(text)?;
        let mut input = Input(bytes.get(1..).unwrap_or_default());
        let mut read = || {
            let hh = Hh(input.array()?);
            let door = input.text()?;
            let count = input.number()?;
            let of = (0..count).map(|_| input.array().map(Hash)).collect::<Option<_>>()?;
            let text = match input.byte()? {
                0 => Invited::Whole(Box::new(input.frozen()?)),
                1 => Invited::Named {
                    hash: Hash(input.array()?),
                    version: input.number()?.try_into().ok()?,
                    title: input.text()?,
                },
                _ => return None,
            };
            input.0.is_empty().then_some(Self { hh, door, of, text })
        };
        read().ok_or(BadInvite::Damaged)
    }

    /// The hash of its text.
    pub fn hash(&self) -> Hash {
        match &self.text {
            Invited::Whole(text) => text.hash(),
            Invited::Named { hash, .. } => *hash,
        }
    }

    /// What the pact is called.
    pub fn title(&self) -> &str {
        match &self.text {
            Invited::Whole(text) => &text.title,
            Invited::Named { title, .. } => title,
        }
    }

    /// The same invitation with the hash of its text alone.
    #[must_use]
    pub fn short(&self) -> Self {
        let text = match &self.text {
            Invited::Whole(text) => {
                let (hash, version, title) = (text.hash(), text.version, text.title.clone());
                Invited::Named { hash, version, title }
            }
            named @ Invited::Named { .. } => named.clone(),
        };
        Self { text, ..self.clone() }
    }
}

/// A text as it is passed on in a group: to be read, and at its end packed, so that a phone that pastes it in gets the
/// very bytes.
pub fn text_for_group(text: &Frozen) -> String {
    let mut packed = vec![FORM];
    put_frozen(&mut packed, text);
    let mut out = text.plain();
    // Writing to a string cannot fail.
    let _ = write!(out, "\n\n{TEXT_MARK}{}\n", sealed(packed));
    out
}

/// Finds a text with that hash in what somebody pasted or chose: words passed on in a group, an exported pact, or the text
/// alone as JSON.
pub fn find_text(pasted: &str, wanted: &Hash) -> Option<Frozen> {
    let fits = |text: &Frozen| text.hash() == *wanted;
    let packed = pasted.split(TEXT_MARK).skip(1).filter_map(|rest| {
        // Chats break long lines.
        let end = |c: char| !(c.is_ascii_alphanumeric() || "-_\r\n ".contains(c));
        let code: String = rest.split(end).next()?.split_whitespace().collect();
        // Words of a language that has no blanks may follow without one; none of them is of the alphabet.
        let bytes = unsealed(&code).ok()?;
        let mut input = Input(bytes.get(1..)?);
        input.frozen().filter(|_| input.0.is_empty())
    });
    if let Some(text) = packed.into_iter().find(|text| fits(text)) {
        return Some(text);
    }
    let value: serde_json::Value = serde_json::from_str(pasted.trim()).ok()?;
    let history = value.get("history").and_then(|h| h.as_array());
    let texts = value.get("pact").into_iter().chain(history.into_iter().flatten()).chain([&value]);
    texts.filter_map(Frozen::from_value).find(fits)
}

/// The four bytes at the end, against links cut short and letters mistyped.
fn sum(bytes: &[u8]) -> [u8; 4] {
    let hash = Hash::of(bytes).0;
    [hash[0], hash[1], hash[2], hash[3]]
}

fn sealed(mut bytes: Vec<u8>) -> String {
    let sum = sum(&bytes);
    bytes.extend(sum);
    encode(bytes)
}

fn unsealed(text: &str) -> Result<Vec<u8>, BadInvite> {
    if text.len() > MAX_CHARS {
        return Err(BadInvite::Damaged);
    }
    let mut bytes = decode(text).map_err(|_| BadInvite::Damaged)?;
    let at = bytes.len().checked_sub(4).ok_or(BadInvite::Damaged)?;
    let end = bytes.split_off(at);
    if end != sum(&bytes) {
        return Err(BadInvite::Damaged);
    }
    match bytes.first() {
        Some(&FORM) => Ok(bytes),
        Some(form) if *form > FORM => Err(BadInvite::Newer),
        _ => Err(BadInvite::Damaged),
    }
}

/// A number in groups of seven bits, the low ones first (LEB128).
fn put_number(out: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or_default();
        rest >>= 7;
        if rest == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len());
    out.extend(text.bytes());
}

fn put_frozen(out: &mut Vec<u8>, text: &Frozen) {
    out.extend(text.id.0);
    put_text(out, &text.title);
    put_text(out, &text.kind);
    put_text(out, text.place.as_deref().unwrap_or_default());
    put_number(out, text.version as usize);
    put_number(out, text.months.unwrap_or_default() as usize);
    out.push(u8::from(text.place.is_some()) | u8::from(text.prev.is_some()) << 1);
    if let Some(prev) = text.prev {
        out.extend(prev.0);
    }
    put_number(out, text.clauses.len());
    for clause in &text.clauses {
        out.extend(clause.id.0);
        put_text(out, &clause.text);
    }
    for role in ROLES {
        let place = text.roles.get(&role).and_then(|id| {
            let place = text.clauses.iter().position(|clause| clause.id == *id)?;
            Some(place + 1)
        });
        put_number(out, place.unwrap_or_default());
    }
}

/// Bytes that were not read yet.
struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*array)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    fn frozen(&mut self) -> Option<Frozen> {
        let id = RecordId(self.array()?);
        let (title, kind, place) = (self.text()?, self.text()?, self.text()?);
        let version = self.number()?.try_into().ok()?;
        let months = u32::try_from(self.number()?).ok().filter(|n| *n > 0);
        let flags = self.byte()?;
        let prev = if flags & 2 == 0 { None } else { Some(Hash(self.array()?)) };
        let count = self.number()?;
        let mut clauses = Vec::new();
        for _ in 0..count {
            let id = RecordId(self.array()?);
            clauses.push(FrozenClause { id, text: self.text()? });
        }
        let mut text = Frozen {
            id,
            title,
            kind,
            place: (flags & 1 == 1).then_some(place),
            version,
            clauses,
            months,
            prev,
            ..Frozen::default()
        };
        for role in ROLES {
            let Some(place) = self.number()?.checked_sub(1) else { continue };
            text.roles.insert(role, text.clauses.get(place)?.id);
        }
        // Of the form, and the very bytes that were hashed.
        Frozen::read(&text.canonical())
    }
}

#[cfg(test)]
mod devices;
#[cfg(test)]
mod tests;
