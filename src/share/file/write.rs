//! Writing an exchange file.

use super::delta::Base;
use super::header::{Header, Parts};
use super::profile::{Choice, Profile, select};
use super::{END, FILES, OPENING, OPS};
use crate::log::{CommunityId, DeviceId, Entry, Hash, Log, canon, merkle};
use crate::share::pact::Key;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};

/// Who makes a file, when, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Make {
    /// The community.
    pub community: CommunityId,
    /// Its name.
    pub name: String,
    /// The device.
    pub maker: DeviceId,
    /// When, as an RFC 3339 text.
    pub made: String,
    /// What to leave out.
    pub profile: Profile,
}

/// A photograph or other file that travels with the operations that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Media type, `image/jpeg`.
    pub media: String,
    /// The bytes; their SHA-256 is the name operations use.
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// The name operations use.
    pub fn hash(&self) -> Hash {
        Hash::of(&self.bytes)
    }

    pub(super) fn line(&self) -> String {
        let map = Map::from_iter([
            ("data".into(), Value::from(STANDARD.encode(&self.bytes))),
            ("sha256".into(), self.hash().into()),
            ("type".into(), Value::from(self.media.as_str())),
        ]);
        canon::to_text(&Value::Object(map))
    }

    pub(super) fn from_value(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str();
        let read =
            Self { media: text("type")?.to_owned(), bytes: STANDARD.decode(text("data")?).ok()? };
        (read.hash().to_string() == text("sha256")?).then_some(read)
    }
}

/// Writes the file. `parked` are lines of newer versions kept from earlier imports; `attachments` travel only in a full
/// file. Equal content, `made` and maker give equal bytes.
pub fn write(log: &Log, make: Make, parked: &[String], attachments: &[Attachment]) -> String {
    let choice = Choice::of(make.profile);
    write_chosen(log, make, &choice, None, parked, attachments)
}

/// As [`write()`], of what is chosen (the profile is that of the choice), and signed where there is a key.
pub fn write_chosen(
    log: &Log,
    make: Make,
    choice: &Choice<'_>,
    key: Option<&Key>,
    parked: &[String],
    attachments: &[Attachment],
) -> String {
    let full = choice.profile == Profile::Full;
    let entries = select(log, &make.community, choice);
    let mut parked: Vec<&String> = if full { parked.iter().collect() } else { Vec::new() };
    parked.sort_unstable();
    parked.dedup();
    let mut files: Vec<String> =
        if full { attachments.iter().map(Attachment::line).collect() } else { Vec::new() };
    files.sort_unstable();
    files.dedup();
    let other = parked.iter().map(|raw| Hash::of(raw.as_bytes()));
    let roots = [
        merkle::root(entries.iter().map(|e| leaf(e)).chain(other)),
        merkle::root(files.iter().map(|raw| Hash::of(raw.as_bytes()))),
        log.share_root(),
    ];
    let parts = Parts {
        community: make.community,
        name: make.name,
        maker: make.maker,
        made: make.made,
        profile: choice.profile,
        about: if choice.profile == Profile::One { choice.about.to_vec() } else { Vec::new() },
        base: Base::of(log, &make.community, choice),
        count: (entries.len() + parked.len()) as u64,
        roots,
    };
    let mut out = String::with_capacity(512 * entries.len() + 1024);
    out.push_str(OPENING);
    out.push_str(&Header::new(parts, key).canonical());
    out.push_str(OPS);
    list(&mut out, entries.iter().map(|e| e.line()).chain(parked.into_iter().cloned()));
    if !files.is_empty() {
        out.push_str(FILES);
        list(&mut out, files.into_iter());
    }
    out.push_str(END);
    out.push('\n');
    out
}

/// What the root of a file holds of an entry. The hash of an erased operation is that of its lost body and says nothing
/// about the remains, so these count as they stand.
pub(super) fn leaf(entry: &Entry) -> Hash {
    match entry {
        Entry::Whole(sealed) => sealed.hash(),
        Entry::Gone(_) => Hash::of(entry.line().as_bytes()),
    }
}

fn list(out: &mut String, lines: impl Iterator<Item = String>) {
    for (i, line) in lines.enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&line);
    }
    out.push('\n');
}
