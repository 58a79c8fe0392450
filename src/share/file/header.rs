//! The header of an exchange file: what it holds, from whom, and the hashes that show damage.

use crate::log::{Body, CommunityId, DeviceId, Hash, canon};
use crate::words;
use serde_json::Value;

words! {
    /// What was left out of a file 导出范围.
    pub enum Profile {
        /// Nothing but what is local to a browser: for colleagues of one committee.
        Full = "full",
        /// Personal operations: for another committee.
        Shared = "shared",
    }
}

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
    /// What was left out.
    pub profile: Profile,
    /// Number of lines in `ops`.
    pub count: u64,
    /// Set root over exactly these lines: the full hash of each whole operation, the hash of the text of any other line.
    pub file_root: Hash,
    /// Set root over the lines of the attachments.
    pub files_root: Hash,
    /// Set root over all shared operations the maker holds; the fingerprint 对账码 comes from it.
    pub share_root: Hash,
}

impl Header {
    fn members(&self) -> Body {
        use crate::log::Scalar;
        Body::from_iter([
            ("community".into(), self.community.into()),
            ("count".into(), self.count.into()),
            ("fileRoot".into(), self.file_root.into()),
            ("filesRoot".into(), self.files_root.into()),
            ("made".into(), self.made.as_str().into()),
            ("maker".into(), self.maker.to_string().into()),
            ("name".into(), self.name.as_str().into()),
            ("profile".into(), self.profile.write()),
            ("shareRoot".into(), self.share_root.into()),
        ])
    }

    /// Its canonical JSON, with `check`: the hash of all other members, so that no letter of it can change unseen.
    pub(super) fn canonical(&self) -> String {
        let mut map = self.members();
        let check = Hash::of(canon::to_text(&Value::Object(map.clone())).as_bytes());
        map.insert("check".into(), check.into());
        canon::to_text(&Value::Object(map))
    }

    /// Reads any JSON form of it. The second value is whether `check` holds.
    pub(super) fn from_value(value: &Value) -> Option<(Self, bool)> {
        let mut map = value.as_object()?.clone();
        let text = |map: &Body, name: &str| map.get(name)?.as_str().map(str::to_owned);
        let check = map.remove("check")?.as_str()?.parse::<Hash>().ok()?;
        // Over what stands there, so that a member of a newer version does not count as damage.
        let whole = Hash::of(canon::to_text(&Value::Object(map.clone())).as_bytes()) == check;
        let header = Self {
            community: text(&map, "community")?.parse().ok()?,
            name: text(&map, "name")?,
            maker: text(&map, "maker")?.parse().ok()?,
            made: text(&map, "made")?,
            profile: Profile::of_word(&text(&map, "profile")?)?,
            count: map.get("count")?.as_u64()?,
            file_root: text(&map, "fileRoot")?.parse().ok()?,
            files_root: text(&map, "filesRoot")?.parse().ok()?,
            share_root: text(&map, "shareRoot")?.parse().ok()?,
        };
        Some((header, whole))
    }
}
