//! Names of things: 16-byte ids written as 22 base64url characters, and full 32-byte hashes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt;

/// A text that is not an id of the expected kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: expected unpadded base64url of the right length")
    }
}

impl std::error::Error for BadId {}

/// Declares a newtype over so many bytes that is written as unpadded base64url, strictly.
macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; $len]);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, self.0))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::log::BadId;

            fn from_str(text: &str) -> Result<Self, $crate::log::BadId> {
                let mut bytes = [0; $len];
                let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
                match base64::Engine::decode_slice(&engine, text, &mut bytes) {
                    Ok($len) => Ok(Self(bytes)),
                    _ => Err($crate::log::BadId),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(|_| serde::de::Error::custom("not an id"))
            }
        }

        impl From<$name> for serde_json::Value {
            fn from(id: $name) -> Self {
                Self::String(id.to_string())
            }
        }
    };
}
pub(crate) use bytes_id;

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

    /// HMAC-SHA-256 (RFC 2104) of `text` under `key`: a token that nobody without the key can try out.
    pub fn keyed(key: &[u8], text: &[u8]) -> Self {
        let mut block = [0; 64];
        let short = Self::of(key).0;
        let key = if key.len() > block.len() { short.as_slice() } else { key };
        block[..key.len()].copy_from_slice(key);
        let inner = Sha256::new().chain_update(block.map(|b| b ^ 0x36)).chain_update(text);
        let outer = Sha256::new().chain_update(block.map(|b| b ^ 0x5c));
        Self(outer.chain_update(inner.finalize()).finalize().into())
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

/// Hashes ids for maps, with a fixed key, so that a map is walked alike everywhere. Ids come from strangers' files, too:
/// xor of their halves would let whoever writes one choose a hundred thousand that fall together.
#[derive(Clone, Debug, Default)]
pub(super) struct IdHasher(std::hash::DefaultHasher);

impl std::hash::Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    fn write_usize(&mut self, _: usize) {
        // The length of an id, the same for all.
    }

    fn finish(&self) -> u64 {
        self.0.finish()
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

    /// Both halves of each agree once turned and laid over one another.
    #[test]
    fn chosen_ids_do_not_fall_together() {
        use std::hash::BuildHasher;
        let of = std::hash::BuildHasherDefault::<IdHasher>::default();
        let hashes: std::collections::BTreeSet<u64> = (0..10_000_u64)
            .map(|n| {
                let mut id = [0; 16];
                id[..8].copy_from_slice(&n.to_le_bytes());
                id[8..].copy_from_slice(&n.rotate_left(5).to_le_bytes());
                of.hash_one(RecordId(id))
            })
            .collect();
        assert_eq!(hashes.len(), 10_000);
    }

    /// RFC 4231, cases 1, 2 and 6.
    #[test]
    fn keyed_hashes_are_hmac() {
        let long = [0xaa; 131];
        for (key, text, expected) in [
            (
                [0x0b; 20].as_slice(),
                "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                &long,
                "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
        ] {
            let hex: Vec<String> =
                Hash::keyed(key, text.as_bytes()).0.iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(hex.concat(), expected, "{text}");
        }
    }

    #[test]
    fn derived_ids_keep_their_parts_apart() {
        let c = CommunityId([1; 16]);
        assert_eq!(RecordId::derived(&c, "unit", "1-101"), RecordId::derived(&c, "unit", "1-101"));
        assert_ne!(RecordId::derived(&c, "unit", "1-101"), RecordId::derived(&c, "uni", "t1-101"));
    }
}
