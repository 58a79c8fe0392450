//! A statement or a head as one short text, for a QR code, a chat or a poster: the key goes with it and the payload
//! stands in the clear, which takes a quarter less room than base64. The signed bytes are rebuilt exactly.
//!
//! ```text
//! mulin-consent.<key>.{"as":"householder",…}.<signature>~<disclosure>~
//! ```

use super::Refusal;
use super::disclosure::attached;
use super::jws::{Jws, MAX_JWS, header};
use super::keys::PublicKey;
use super::strict::{decode, encode};
use crate::domain::pact::StatementKind;

/// What such a text carries; signature, key and disclosures were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What it says.
    pub kind: StatementKind,
    /// The bare statement.
    pub jws: String,
    /// The key it is signed with.
    pub key: PublicKey,
    /// Its disclosures.
    pub disclosures: Vec<String>,
}

/// Writes a statement short, with the disclosures given (none: the redacted form). `None` where its header is not the
/// one this program writes, as in a statement made with another tool.
pub fn carry(jws: &Jws, key: &PublicKey, disclosures: &[&str]) -> Option<String> {
    let (head, payload, signature) = jws.parts();
    if head != encode(header(jws.kind, &jws.kid)) {
        return None;
    }
    let payload = String::from_utf8(decode(payload).ok()?).ok().filter(|p| !p.contains('~'))?;
    let mut text =
        ["mulin-", jws.kind.word(), ".", &key.x(), ".", &payload, ".", signature].concat();
    if jws.kind != StatementKind::Head && jws.kind != StatementKind::Rotate {
        text.push('~');
    }
    for disclosure in disclosures {
        text.push_str(disclosure);
        text.push('~');
    }
    Some(text)
}

/// Reads such a text and checks it: form, key, signature, disclosures.
///
/// # Errors
/// The first thing that is wrong with it; [`Refusal::Format`] where it is something else altogether.
pub fn read_carried(text: &str) -> Result<Carried, Refusal> {
    if text.len() > MAX_JWS {
        return Err(Refusal::TooLarge);
    }
    // Chats break long lines and put blanks at the ends.
    let text: String = text.trim().split(['\r', '\n']).collect();
    let rest = text.strip_prefix("mulin-").ok_or(Refusal::Format)?;
    let (body, disclosures) = match rest.split_once('~') {
        None => (rest, None),
        Some((body, more)) => (body, Some(more)),
    };
    let disclosures: Vec<&str> = match disclosures {
        None | Some("") => Vec::new(),
        Some(more) => more.strip_suffix('~').ok_or(Refusal::Parts)?.split('~').collect(),
    };
    let (word, body) = body.split_once('.').ok_or(Refusal::Parts)?;
    let (x, body) = body.split_once('.').ok_or(Refusal::Parts)?;
    let (payload, signature) = body.rsplit_once('.').ok_or(Refusal::Parts)?;
    let kind = StatementKind::of_word(word).ok_or(Refusal::TypUnknown)?;
    let key = PublicKey::parse(x)?;
    let head = encode(header(kind, &key.thumbprint()));
    let jws = [&head, ".", &encode(payload), ".", signature].concat();
    let read = Jws::read(&jws)?;
    read.verify(&key)?;
    attached(kind, &read.claims, &disclosures)?;
    let disclosures = disclosures.into_iter().map(str::to_owned).collect();
    Ok(Carried { kind, jws, key, disclosures })
}
