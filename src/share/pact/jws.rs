//! Compact JWS (RFC 7515) with Ed25519 (RFC 8037), and nothing else of what JWS allows.

use super::Refusal;
use super::claims::Claims;
use super::keys::{Key, PublicKey};
use super::strict::{decode_exact, encode, object};
use crate::domain::pact::{Seen, StatementKind};
use crate::log::{Hash, canon};
use serde_json::{Value, json};

/// The most characters a statement may have.
pub const MAX_JWS: usize = 16_384;

/// A statement, read; its signature is not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jws<'a> {
    /// As it stands: header, payload, signature.
    pub text: &'a str,
    /// What is signed: header and payload.
    signed: &'a str,
    signature: [u8; 64],
    /// What it says.
    pub kind: StatementKind,
    /// The thumbprint of its key.
    pub kid: Hash,
    /// Its content.
    pub claims: Claims,
    /// Its id: SHA-256 of what is signed.
    pub id: Hash,
}

/// The id of what is signed. Never of the signature: Safari signs with chance in it, and one statement signed twice is
/// one statement.
pub fn id_of(signed: &str) -> Hash {
    Hash::of(signed.as_bytes())
}

/// The header as this program writes it.
pub(super) fn header(kind: StatementKind, kid: &Hash) -> String {
    canon::to_text(&json!({ "alg": "EdDSA", "kid": kid.to_string(), "typ": kind.typ() }))
}

/// Signs a statement. Where two texts of a payload could mean the same, the canonical one is signed.
pub fn sign(key: &Key, kind: StatementKind, claims: &Claims) -> String {
    let payload = canon::to_text(&claims.to_value(kind));
    let header = header(kind, &key.public().thumbprint());
    let signed = [&encode(header), ".", &encode(payload)].concat();
    let signature = encode(key.sign(signed.as_bytes()));
    [&signed, ".", &signature].concat()
}

impl<'a> Jws<'a> {
    /// Reads a statement without its disclosures. A header holds `alg`, `kid` and `typ`, and no more: keys, addresses
    /// of keys or extensions that others put there would have to be ignored or obeyed, and neither is safe.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(text: &'a str) -> Result<Self, Refusal> {
        if text.len() > MAX_JWS {
            return Err(Refusal::TooLarge);
        }
        let parts: Vec<&str> = text.split('.').collect();
        let &[head, payload, signature] = parts.as_slice() else { return Err(Refusal::Parts) };
        let mut members = object(head)?;
        let mut member = |name: &str| match members.remove(name) {
            Some(Value::String(text)) => Ok(text),
            _ => Err(Refusal::Header),
        };
        // "EdDSA" is what stock verifiers know today; "Ed25519" is the same by its newer name (RFC 9864).
        match member("alg")?.as_str() {
            "EdDSA" | "Ed25519" => {}
            none if none.eq_ignore_ascii_case("none") => return Err(Refusal::AlgNone),
            _ => return Err(Refusal::AlgOther),
        }
        let kind = StatementKind::of_typ(&member("typ")?).ok_or(Refusal::TypUnknown)?;
        let kid = member("kid")?.parse().map_err(|_| Refusal::Base64)?;
        if !members.is_empty() {
            return Err(Refusal::Header);
        }
        let claims = Claims::from_members(kind, object(payload)?)?;
        let signature = decode_exact(signature)?;
        let signed = &text[..head.len() + 1 + payload.len()];
        Ok(Self { text, signed, signature, kind, kid, claims, id: id_of(signed) })
    }

    /// Checks that it is signed with `key`.
    ///
    /// # Errors
    /// [`Refusal::Kid`] where its header names another key; [`Refusal::Signature`].
    pub fn verify(&self, key: &PublicKey) -> Result<(), Refusal> {
        if key.thumbprint() != self.kid {
            return Err(Refusal::Kid);
        }
        key.verify(self.signed.as_bytes(), &self.signature)
    }

    /// Checks that it says what is expected there.
    ///
    /// # Errors
    /// [`Refusal::TypWrong`], [`Refusal::OtherPact`] or [`Refusal::OtherVersion`].
    pub fn expect(
        &self,
        kinds: &[StatementKind],
        pact: Option<(&Hash, u32)>,
    ) -> Result<(), Refusal> {
        if !kinds.contains(&self.kind) {
            return Err(Refusal::TypWrong);
        }
        match pact {
            Some((pact, _)) if self.claims.pact != *pact => Err(Refusal::OtherPact),
            Some((_, version)) if self.claims.version != version => Err(Refusal::OtherVersion),
            _ => Ok(()),
        }
    }

    /// What the rules see of it; `committee` is whether its key is one of the committee's.
    pub fn seen(&self, committee: bool) -> Seen {
        self.claims.seen(self.id, self.kind, self.kid, committee)
    }

    /// Its payload as it was signed, for texts that carry it in the clear.
    pub(super) fn parts(&self) -> (&'a str, &'a str, &'a str) {
        let mut parts = self.text.split('.');
        let mut part = || parts.next().unwrap_or_default();
        (part(), part(), part())
    }
}
