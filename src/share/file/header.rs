//! The header of an exchange file: what it holds, from whom, and the hashes that show damage.

use super::delta::Base;
use super::profile::Profile;
use crate::log::{CommunityId, DeviceId, Hash, RecordId, Scalar, canon};
use crate::share::pact::{Key, PublicKey, sign_detached, verify_detached};
use serde_json::{Map, Value};

/// What the signature of a header calls itself.
const TYP: &str = "mulin-share+jws";

/// The header of an exchange file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The community all operations belong to.
    pub community: CommunityId,
    /// Its name, for people.
    pub name: String,
    /// The device that made the file.
    pub maker: DeviceId,
    /// When, as an RFC 3339 text with the community's offset.
    pub made: String,
    /// What was left out; `None` for a word of a newer version.
    pub profile: Option<Profile>,
    /// What a file of [`Profile::One`] is about: a meeting, a pact, a roster.
    pub about: Vec<RecordId>,
    /// What the receiver must have already; `None` where nothing was left out for that.
    pub base: Option<Base>,
    /// Number of lines in `ops`.
    pub count: u64,
    /// Set root over exactly these lines: the full hash of each whole operation, the hash of the text of any other line.
    pub file_root: Hash,
    /// Set root over the lines of the attachments.
    pub files_root: Hash,
    /// Set root over all shared operations the maker holds; the fingerprint 对账码 comes from it.
    pub share_root: Hash,
    /// All members as they stand but `check`, those of newer versions included.
    members: Map<String, Value>,
}

/// Whether a header is signed, and by whom. A signature vouches for the transfer, not for who wrote each operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It is not.
    No,
    /// With this key. Whose it is no file can prove: compare its 24 digits.
    By(PublicKey),
    /// It claims to be, and that does not hold.
    Broken,
}

/// What a header is made of.
pub(super) struct Parts {
    pub(super) community: CommunityId,
    pub(super) name: String,
    pub(super) maker: DeviceId,
    pub(super) made: String,
    pub(super) profile: Profile,
    pub(super) about: Vec<RecordId>,
    pub(super) base: Option<Base>,
    pub(super) count: u64,
    pub(super) roots: [Hash; 3],
}

impl Header {
    /// Puts a header together, signed where there is a key.
    pub(super) fn new(parts: Parts, key: Option<&Key>) -> Self {
        let [file_root, files_root, share_root] = parts.roots;
        let mut members = Map::from_iter([
            ("community".into(), parts.community.into()),
            ("count".into(), parts.count.into()),
            ("fileRoot".into(), file_root.into()),
            ("filesRoot".into(), files_root.into()),
            ("made".into(), parts.made.as_str().into()),
            ("maker".into(), parts.maker.to_string().into()),
            ("name".into(), parts.name.as_str().into()),
            ("profile".into(), parts.profile.write()),
            ("shareRoot".into(), share_root.into()),
        ]);
        if !parts.about.is_empty() {
            members.insert("about".into(), parts.about.iter().map(|id| Value::from(*id)).collect());
        }
        if let Some(base) = parts.base {
            members.insert("base".into(), base.to_value());
        }
        if let Some(key) = key {
            members.insert("key".into(), key.public().x().into());
            let payload = canon::to_text(&Value::Object(members.clone()));
            members.insert("signature".into(), sign_detached(key, TYP, payload.as_bytes()).into());
        }
        Self {
            community: parts.community,
            name: parts.name,
            maker: parts.maker,
            made: parts.made,
            profile: Some(parts.profile),
            about: parts.about,
            base: parts.base,
            count: parts.count,
            file_root,
            files_root,
            share_root,
            members,
        }
    }

    /// Its canonical JSON, with `check`: the hash of all other members, so that no letter of it can change unseen.
    pub(super) fn canonical(&self) -> String {
        let mut map = self.members.clone();
        let check = Hash::of(canon::to_text(&Value::Object(map.clone())).as_bytes());
        map.insert("check".into(), check.into());
        canon::to_text(&Value::Object(map))
    }

    /// As a text that [`Header::of_text`] reads: a header that goes to another thread.
    pub fn text(&self) -> String {
        self.canonical()
    }

    /// Reads [`Header::text`].
    pub fn of_text(text: &str) -> Option<Self> {
        Some(Self::from_value(&serde_json::from_str(text).ok()?)?.0)
    }

    /// Reads any JSON form of it. The second value is whether `check` holds.
    pub(super) fn from_value(value: &Value) -> Option<(Self, bool)> {
        let mut map = value.as_object()?.clone();
        let text =
            |map: &Map<String, Value>, name: &str| map.get(name)?.as_str().map(str::to_owned);
        let check = map.remove("check")?.as_str()?.parse::<Hash>().ok()?;
        // Over what stands there, so that a member of a newer version does not count as damage.
        let whole = Hash::of(canon::to_text(&Value::Object(map.clone())).as_bytes()) == check;
        let about = match map.get("about") {
            Some(Value::Array(ids)) => {
                ids.iter().map(|id| id.as_str()?.parse().ok()).collect::<Option<_>>()?
            }
            _ => Vec::new(),
        };
        let header = Self {
            community: text(&map, "community")?.parse().ok()?,
            name: text(&map, "name")?,
            maker: text(&map, "maker")?.parse().ok()?,
            made: text(&map, "made")?,
            profile: Profile::of_word(&text(&map, "profile")?),
            about,
            base: map.get("base").map(|base| Base::from_value(base).ok_or(())).transpose().ok()?,
            count: map.get("count")?.as_u64()?,
            file_root: text(&map, "fileRoot")?.parse().ok()?,
            files_root: text(&map, "filesRoot")?.parse().ok()?,
            share_root: text(&map, "shareRoot")?.parse().ok()?,
            members: map,
        };
        Some((header, whole))
    }

    /// Whether it is signed, and whether that holds: over the canonical JSON of all members but `check` (which follows
    /// from the others) and `signature` itself.
    pub fn signed(&self) -> Signed {
        let (key, signature) = (self.members.get("key"), self.members.get("signature"));
        if key.is_none() && signature.is_none() {
            return Signed::No;
        }
        let holds = || {
            let key = PublicKey::parse(key?.as_str()?).ok()?;
            let mut rest = self.members.clone();
            rest.remove("signature");
            let payload = canon::to_text(&Value::Object(rest));
            verify_detached(&key, TYP, payload.as_bytes(), signature?.as_str()?).ok()?;
            Some(key)
        };
        holds().map_or(Signed::Broken, Signed::By)
    }
}
