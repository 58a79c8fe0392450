//! Writing an exchange file.

use super::delta::Base;
use super::header::{Header, Parts};
use super::profile::{Choice, Profile, select};
use super::{END, FILES, OPENING, OPS};
use crate::log::{CommunityId, DeviceId, Entry, Hash, Log, RecordId, canon, merkle};
use crate::share::pace::at_once;
use crate::share::pact::Key;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};
use std::cell::Cell;

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
    let mut writing = Writing::default();
    for entry in select(log, &make.community, choice) {
        writing.add(entry);
    }
    let base = Base::of(log, &make.community, choice);
    let rest =
        Rest { about: choice.about, base, share_root: log.share_root(), parked, attachments };
    let make = Make { profile: choice.profile, ..make };
    at_once(writing.finish(make, rest, key, &async |_, _| ()))
}

/// A file while it is being written, for those who write in steps.
#[derive(Default)]
pub struct Writing {
    lines: String,
    leaves: Vec<Hash>,
}

/// What belongs into a file besides its operations.
pub struct Rest<'a> {
    /// The records a file of [`Profile::One`] is about.
    pub about: &'a [RecordId],
    /// What it builds on, where it leaves out what the receiver has.
    pub base: Option<Base>,
    /// The root over everything shared here.
    pub share_root: Hash,
    /// Lines of newer versions; they travel only in a full file, as do attachments.
    pub parked: &'a [String],
    /// Photographs and other files.
    pub attachments: &'a [Attachment],
}

impl Writing {
    /// Adds the next operation, in the order of the file.
    pub fn add(&mut self, entry: &Entry) {
        self.begin_line();
        let begin = self.lines.len();
        entry.write_line(&mut self.lines);
        // The hash of an erased operation is that of its lost body and says nothing about the remains, so these count as
        // they stand.
        self.leaves.push(match entry {
            Entry::Whole(sealed) => sealed.hash(),
            Entry::Gone(_) => Hash::of(&self.lines.as_bytes()[begin..]),
        });
    }

    /// How many operations it has.
    pub fn count(&self) -> usize {
        self.leaves.len()
    }

    fn begin_line(&mut self) {
        self.lines.push_str(if self.lines.is_empty() { "\n" } else { ",\n" });
    }

    /// Works out the roots, signs where there is a key, and puts the file together. `pace` hears how many of how many
    /// steps are done and may take its time; a step takes some milliseconds.
    pub async fn finish(
        mut self,
        make: Make,
        rest: Rest<'_>,
        key: Option<&Key>,
        pace: &impl AsyncFn(usize, usize),
    ) -> String {
        let full = make.profile == Profile::Full;
        let mut parked: Vec<&String> = if full { rest.parked.iter().collect() } else { Vec::new() };
        parked.sort_unstable();
        parked.dedup();
        for raw in parked {
            self.begin_line();
            self.lines.push_str(raw);
            self.leaves.push(Hash::of(raw.as_bytes()));
        }
        let count = self.leaves.len() as u64;
        let attachments = if full { rest.attachments } else { &[] };
        let done = Cell::new(0);
        // Leaves and nodes, so many at a time.
        let all = attachments.len() + 2 * (self.leaves.len() / merkle::STEP + 1);
        let step = async || {
            done.set(done.get() + 1);
            pace(done.get().min(all), all).await;
        };
        let file_root = merkle::root_paced(self.leaves, &step).await;
        let mut files = Vec::with_capacity(attachments.len());
        for file in attachments {
            let line = file.line();
            files.push((Hash::of(line.as_bytes()), line));
            step().await;
        }
        files.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        files.dedup();
        let parts = Parts {
            community: make.community,
            name: make.name,
            maker: make.maker,
            made: make.made,
            profile: make.profile,
            about: if make.profile == Profile::One { rest.about.to_vec() } else { Vec::new() },
            base: rest.base,
            count,
            roots: [file_root, merkle::root(files.iter().map(|(hash, _)| *hash)), rest.share_root],
        };
        let head = [OPENING, &Header::new(parts, key).canonical(), OPS].concat();
        let bytes: usize = files.iter().map(|(_, line)| line.len() + 2).sum();
        let mut out = String::with_capacity(head.len() + self.lines.len() + bytes + 64);
        out.push_str(&head);
        out.push_str(&self.lines);
        out.push('\n');
        if !files.is_empty() {
            out.push_str(FILES);
            for (i, (_, line)) in files.iter().enumerate() {
                out.push_str(if i == 0 { "\n" } else { ",\n" });
                out.push_str(line);
            }
            out.push('\n');
        }
        out.push_str(END);
        out.push('\n');
        out
    }
}
