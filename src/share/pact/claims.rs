//! The payload of a statement: which members each kind has, and their forms. One content has one form: lists are sorted
//! and without repetition, what is absent is not written, what is unknown is refused.

use super::Refusal;
use crate::domain::pact::{Capacity, HeadSeen, Hh, Seen, StatementKind, Way};
use crate::log::Hash;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The longest list of a payload.
const MAX_LIST: usize = 16;

/// What a statement says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// The text: the hash of the frozen pact (`pact`).
    pub pact: Hash,
    /// Its version (`pv`).
    pub version: u32,
    /// The household (`hh`).
    pub hh: Option<Hh>,
    /// As what somebody signs (`as`).
    pub capacity: Capacity,
    /// By which way it came (`via`).
    pub via: Way,
    /// Seconds since 1970 (`iat`).
    pub iat: u64,
    /// Whether the name may stand on a poster (`poster`).
    pub poster: bool,
    /// Whether the name may go to others (`share`).
    pub share: bool,
    /// The statements it replaces; of a witness, the one it attests (`of`).
    pub of: Vec<Hash>,
    /// The digests of its disclosures (`_sd`).
    pub digests: Vec<Hash>,
    /// Of a witness: SHA-256 of a photograph of the signed paper (`photo`).
    pub photo: Option<Hash>,
    /// Of a witness: SHA-256 of what the finger drew; the drawing itself stays where it was made (`strokes`).
    pub strokes: Option<Hash>,
    /// Of a head: its numbers (`root`, `size`, `asked`, `agree`, `prev`).
    pub head: Option<HeadSeen>,
    /// Of a rotation: the thumbprints of the old and the new key (`from`, `to`).
    pub keys: Option<(Hash, Hash)>,
}

fn list(hashes: &[Hash]) -> Value {
    let all: BTreeSet<String> = hashes.iter().map(Hash::to_string).collect();
    all.into_iter().map(Value::from).collect()
}

impl Claims {
    /// As the JSON object of a statement of that kind; what the kind does not have is left out.
    pub(super) fn to_value(&self, kind: StatementKind) -> Value {
        use StatementKind::{Consent, Head, Renew, Rotate, Witness};
        let mut map = Map::new();
        let mut put = |name: &str, value: Value| drop(map.insert(name.into(), value));
        put("iat", self.iat.into());
        if let (Rotate, Some((from, to))) = (kind, self.keys) {
            put("from", from.into());
            put("to", to.into());
            return Value::Object(map);
        }
        put("pact", self.pact.into());
        put("pv", self.version.into());
        if kind == Head {
            let head = self.head.clone().unwrap_or_default();
            put("root", head.root.into());
            put("size", head.size.into());
            put("asked", head.asked.into());
            put("agree", head.agree.into());
            put("prev", list(&head.prev));
            return Value::Object(map);
        }
        put("via", self.via.word().into());
        if !self.of.is_empty() {
            put("of", list(&self.of));
        }
        if !self.digests.is_empty() {
            put("_sd", list(&self.digests));
            put("_sd_alg", "sha-256".into());
        }
        if kind == Witness {
            for (name, hash) in [("photo", self.photo), ("strokes", self.strokes)] {
                if let Some(hash) = hash {
                    put(name, hash.into());
                }
            }
            return Value::Object(map);
        }
        put("as", self.capacity.word().into());
        put("hh", self.hh.unwrap_or_default().into());
        if matches!(kind, Consent | Renew) {
            put("poster", self.poster.into());
            put("share", self.share.into());
        }
        Value::Object(map)
    }

    /// Reads the members of a payload.
    ///
    /// # Errors
    /// [`Refusal::Payload`] where one is missing, unknown or of another form.
    pub(super) fn from_members(
        kind: StatementKind,
        members: Map<String, Value>,
    ) -> Result<Self, Refusal> {
        Self::parse(kind, members).ok_or(Refusal::Payload)
    }

    fn parse(kind: StatementKind, members: Map<String, Value>) -> Option<Self> {
        use StatementKind::{Consent, Head, Renew, Rotate, Withdraw, Witness};
        let mut m = Members(members);
        let mut claims = Self { iat: m.number("iat")?, ..Self::default() };
        if kind == Rotate {
            claims.keys = Some((m.take("from")?, m.take("to")?));
            return m.0.is_empty().then_some(claims);
        }
        claims.pact = m.take("pact")?;
        claims.version = m.number("pv")?.try_into().ok().filter(|v| *v > 0)?;
        if kind == Head {
            let head = HeadSeen {
                root: m.take("root")?,
                size: m.number("size")?,
                asked: m.number("asked")?,
                agree: m.number("agree")?,
                prev: m.list("prev")?,
            };
            claims.head = Some(head).filter(|h| h.agree <= h.asked);
            return (m.0.is_empty() && claims.head.is_some()).then_some(claims);
        }
        claims.via = Way::of_word(&m.text("via")?).filter(|way| *way != Way::Noted)?;
        if m.has("of") {
            claims.of = m.list("of").filter(|l| !l.is_empty())?;
        }
        if m.has("_sd") {
            claims.digests = m.list("_sd").filter(|l| !l.is_empty())?;
            if m.text("_sd_alg")? != "sha-256" {
                return None;
            }
        }
        if kind == Witness {
            for (name, place) in [("photo", &mut claims.photo), ("strokes", &mut claims.strokes)] {
                if m.has(name) {
                    *place = Some(m.take(name)?);
                }
            }
            return (m.0.is_empty() && claims.of.len() == 1).then_some(claims);
        }
        claims.capacity = Capacity::of_word(&m.text("as")?)?;
        claims.hh = Some(m.take("hh")?);
        if matches!(kind, Consent | Renew) {
            (claims.poster, claims.share) = (m.flag("poster")?, m.flag("share")?);
        }
        let names_none = claims.of.is_empty() && matches!(kind, Withdraw | Renew);
        // Only the committee attests that it met somebody.
        (m.0.is_empty() && !names_none && claims.via != Way::Met).then_some(claims)
    }

    /// What the rules see of it.
    pub(super) fn seen(&self, id: Hash, kind: StatementKind, key: Hash, committee: bool) -> Seen {
        Seen {
            id,
            kind,
            pact: self.pact,
            version: self.version,
            hh: self.hh,
            key,
            committee,
            via: self.via,
            capacity: self.capacity,
            iat: self.iat,
            poster: self.poster,
            share: self.share,
            of: self.of.clone(),
            head: self.head.clone(),
        }
    }
}

/// The members of an object that were not read yet.
struct Members(Map<String, Value>);

impl Members {
    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.0.remove(name)? {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    fn take<T: FromStr>(&mut self, name: &str) -> Option<T> {
        self.text(name)?.parse().ok()
    }

    fn number(&mut self, name: &str) -> Option<u64> {
        self.0.remove(name)?.as_u64()
    }

    fn flag(&mut self, name: &str) -> Option<bool> {
        self.0.remove(name)?.as_bool()
    }

    /// A list in the order of its characters, without repetition.
    fn list(&mut self, name: &str) -> Option<Vec<Hash>> {
        let Value::Array(items) = self.0.remove(name)? else { return None };
        let texts: Vec<&str> = items.iter().map(Value::as_str).collect::<Option<_>>()?;
        let sorted = texts.len() <= MAX_LIST && texts.is_sorted_by(|a, b| a < b);
        texts.iter().map(|text| text.parse().ok()).collect::<Option<_>>().filter(|_| sorted)
    }
}
