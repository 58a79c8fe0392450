//! Names of things: 16-byte ids written as 22 base64url characters, and full 32-byte hashes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// A text that is not an id of the expected kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: expected unpadded base64url of the right length")
    }
}

impl std::error::Error for BadId {}

macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; $len]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                let mut bytes = [0; $len];
                match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
                    Ok($len) => Ok(Self(bytes)),
                    _ => Err(BadId),
                }
            }
        }

        impl From<$name> for Value {
            fn from(id: $name) -> Value {
                Value::String(id.to_string())
            }
        }
    };
}

bytes_id!(
    /// A community 社区: the workspace every operation belongs to.
    CommunityId, 16);
bytes_id!(
    /// A record: a topic, a meeting, a person, a unit; also what a fact is about.
    RecordId, 16);
bytes_id!(
    /// An operation: the first 16 bytes of its full hash.
    OpId, 16);
bytes_id!(
    /// The full SHA-256 of an operation's canonical JSON, or of a Merkle node.
    Hash, 32);
bytes_id!(
    /// Random bytes hashed with a personal operation and dropped with it, so that an erased one cannot be guessed.
    Salt, 16);

/// Writes the text of an id behind what is in `out`.
pub(super) fn push(id: [u8; 16], out: &mut String) {
    let mut text = [0; 22];
    // Sixteen bytes take exactly 22 characters of base64, all ASCII.
    let length = URL_SAFE_NO_PAD.encode_slice(id, &mut text).unwrap_or_default();
    out.push_str(std::str::from_utf8(&text[..length]).unwrap_or_default());
}

impl Hash {
    /// SHA-256 of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The short form that names an operation.
    pub fn op_id(&self) -> OpId {
        let mut id = [0; 16];
        id.copy_from_slice(&self.0[..16]);
        OpId(id)
    }
}

impl RecordId {
    /// The id of a thing that everybody names alike (a grid, a building, a unit), so that two committees entering the
    /// same register agree: SHA-256 over community, kind and normalised code.
    pub fn derived(community: &CommunityId, kind: &str, code: &str) -> Self {
        let mut sha = Sha256::new();
        for part in [b"mulin-record".as_slice(), &community.0, kind.as_bytes(), code.as_bytes()] {
            sha.update((part.len() as u64).to_be_bytes());
            sha.update(part);
        }
        Self(Hash(sha.finalize().into()).op_id().0)
    }
}

/// Hashes ids for maps: they are hashes or random already, so any eight of their bytes will do.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct IdHasher(u64);

impl std::hash::Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = self.0.rotate_left(5) ^ u64::from_le_bytes(word);
        }
    }

    fn write_usize(&mut self, _: usize) {
        // The length of an id, the same for all.
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A map by id.
pub(super) type IdMap<K, V> =
    std::collections::HashMap<K, V, std::hash::BuildHasherDefault<IdHasher>>;

/// A set of ids.
pub(super) type IdSet<K> = std::collections::HashSet<K, std::hash::BuildHasherDefault<IdHasher>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_round_trips_and_is_strict() {
        let id = RecordId([7; 16]);
        assert_eq!(id.to_string().len(), 22);
        assert_eq!(id.to_string().parse(), Ok(id));
        for bad in [
            "",
            "AAAA",
            "AAAAAAAAAAAAAAAAAAAAAA==",
            "AAAAAAAAAAAAAAAAAAAAAB",
            "AAAAAAAAAAAAAAAAAAAA+A",
        ] {
            assert_eq!(bad.parse::<RecordId>(), Err(BadId), "{bad}");
        }
    }

    #[test]
    fn derived_ids_keep_their_parts_apart() {
        let c = CommunityId([1; 16]);
        assert_eq!(RecordId::derived(&c, "unit", "1-101"), RecordId::derived(&c, "unit", "1-101"));
        assert_ne!(RecordId::derived(&c, "unit", "1-101"), RecordId::derived(&c, "uni", "t1-101"));
    }
}
