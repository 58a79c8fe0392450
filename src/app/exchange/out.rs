//! The file out: what goes into it, how it goes, and what is noted of it.

use std::collections::BTreeSet;

use crate::app::act::ActError;
use crate::app::world::{breathe, now_ms, random, rfc3339};
use crate::app::{App, NotDone, Task, work};
use crate::domain::KINDS;
use crate::domain::community::{Community, community_record};
use crate::domain::deliberation::all_photos;
use crate::domain::exchange::{Exchange, Way as Passed, summary};
use crate::domain::personal::Personal;
use crate::log::{CommunityId, RecordId, State};
use crate::share::file::{
    self, Attachment, Choice, Known, MAX_BYTES, Make, Profile, all_of, split, write_chosen,
};
use crate::share::job::{Answer, Job};
use crate::store::{Batch, FileInfo};
use crate::text::exchange_out as say;

use super::stream::gzip;

/// What a file is to hold, and for whom it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// For whom, by what is left out.
    pub profile: Profile,
    /// The meeting, pact or roster, where it is to hold that alone.
    pub about: Vec<RecordId>,
    /// The partner it is for.
    pub partner: Option<RecordId>,
    /// Only what that partner does not have yet.
    pub since: bool,
}

impl Wanted {
    /// Everything of a profile, for nobody in particular.
    pub fn of(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }

    pub(super) fn choice<'a>(&'a self, known: Option<&'a Known>) -> Choice<'a> {
        Choice { profile: self.profile, about: &self.about, known: known.filter(|_| self.since) }
    }
}

/// How a file goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The most bytes of a part, where it is parted.
    pub parts: Option<usize>,
    /// Compressed.
    pub gzip: bool,
    /// Sealed under this passphrase.
    pub passphrase: Option<String>,
}

/// What a file would hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Counts by group, in the order in which they are told.
    pub counts: Vec<(&'static str, usize)>,
    /// Number of operations in all of it.
    pub all: usize,
    /// How many of these the partner does not have yet; `None` where nothing is known of one.
    pub lacking: Option<usize>,
    /// About how many bytes it has, neither compressed nor sealed.
    pub bytes: u64,
    /// The personal data in it.
    pub personal: Personal,
}

/// A file that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What it is to be called.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What came of making a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The file, or its parts.
    pub files: Vec<Made>,
    /// Photographs that belong in it and are not on this device.
    pub missing: usize,
}

/// So many lines are measured to say how large a file will be.
const MEASURED: usize = 400;

impl App {
    /// What a file would hold and how large it would be; makes none.
    pub async fn outlook(self, wanted: Wanted) -> Outlook {
        self.whole().await;
        let known = self.known_of(&wanted).await;
        let full = wanted.profile == Profile::Full;
        let photographs = if full { self.photograph_bytes().await } else { 0 };
        breathe().await;
        self.with(|book| {
            let every = all_of(&book.log, &book.community, &wanted.choice(None));
            let lacks = |known: &Known| every.iter().filter(|e| !known.contains(&e.id())).count();
            let (all, lacking) = (every.len(), known.as_ref().map(lacks));
            let given: Vec<_> = match known.as_ref().filter(|_| wanted.since) {
                Some(known) => every.into_iter().filter(|e| !known.contains(&e.id())).collect(),
                None => every,
            };
            let step = given.len().div_ceil(MEASURED).max(1);
            let sample: Vec<usize> =
                given.iter().step_by(step).map(|e| e.line().len() + 2).collect();
            let measured: usize = sample.iter().sum();
            let lines = measured * given.len() / sample.len().max(1);
            let told = summary(given, KINDS);
            Outlook {
                counts: told.lines.iter().map(|(g, line)| (g.word(), line.count)).collect(),
                all,
                lacking,
                bytes: lines as u64 + 1_000 + photographs,
                personal: if full { Personal::of(&book.state) } else { Personal::default() },
            }
        })
    }

    /// About how many bytes the photographs take in a file.
    async fn photograph_bytes(self) -> u64 {
        let Some(store) = self.with(|book| book.store.clone()) else { return 0 };
        let files = store.files().await.unwrap_or_default();
        let named = self.named(&files);
        let sizes = files.iter().filter(|f| named.contains(&f.hash)).map(|f| f.size);
        sizes.sum::<u64>() * 4 / 3
    }

    /// Makes the file. From memory alone, so that it works when the database fails; attachments come along where the
    /// store can still read them.
    ///
    /// # Errors
    /// [`ActError::Refused`] in plain words: it would be too large to be read, this browser cannot compress, it was
    /// called off or there is too little memory.
    pub async fn make_file(self, wanted: Wanted, way: Way, task: Task) -> Result<Given, ActError> {
        let turn = self.turn();
        task.begin();
        self.whole().await;
        let full = wanted.profile == Profile::Full;
        let (attachments, missing) = if full { self.attachments().await } else { (Vec::new(), 0) };
        let known = self.known_of(&wanted).await;
        let key = self.file_key();
        // What this tab was told a moment ago is drawn first.
        breathe().await;
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        let (text, count) = self.with(|book| {
            let choice = wanted.choice(known.as_ref());
            let make = Make {
                community: book.community,
                name: name_of(&book.state, book.community),
                maker: book.clock.device(),
                made: rfc3339(now_ms()),
                profile: wanted.profile,
            };
            let (log, parked) = (&book.log, &book.parked);
            let count = file::select(log, &book.community, &choice).len();
            (write_chosen(log, make, &choice, key.as_ref(), parked, &attachments), count)
        });
        if way.parts.is_none() && !way.gzip && text.len() > MAX_BYTES {
            return Err(ActError::Refused(say::TOO_LARGE));
        }
        self.note_given().await;
        let parts = match way.parts {
            Some(limit) => split(&text, limit),
            None => vec![text],
        };
        let base = self.file_name();
        let of = parts.len();
        let mut files = Vec::with_capacity(of);
        for (n, part) in parts.into_iter().enumerate() {
            let number = if of > 1 { format!(".{}of{of}", n + 1) } else { String::new() };
            let plain = Made {
                name: format!("{base}{number}.json"),
                mime: "application/json",
                bytes: part.into_bytes(),
            };
            files.push(self.wrapped(plain, &way, task).await?);
        }
        let name = files.first().map(|file| file.name.clone()).unwrap_or_default();
        self.note_out(&wanted, name, count, key.map(|key| key.public().x())).await;
        Ok(Given { files, missing })
    }

    /// Compresses and seals, as wanted.
    async fn wrapped(self, mut file: Made, way: &Way, task: Task) -> Result<Made, ActError> {
        if way.gzip {
            file.bytes = gzip(&file.bytes).await.ok_or(ActError::Refused(say::NO_GZIP))?;
            file.name += ".gz";
            file.mime = "application/gzip";
        }
        if let Some(passphrase) = way.passphrase.clone() {
            let random = [random(), random(), random()];
            let job = Job::Seal { passphrase, random, plain: std::mem::take(&mut file.bytes) };
            file.bytes = match work(&job, task).await {
                Ok(Answer::Sealed(sealed)) => sealed,
                Err(NotDone::Stopped) => return Err(ActError::Refused(say::CALLED_OFF)),
                _ => return Err(ActError::Refused(say::NOT_MADE)),
            };
            file.name += ".age";
            file.mime = "application/octet-stream";
        }
        Ok(file)
    }

    fn file_name(self) -> String {
        let safe: String = self.name().chars().filter(|c| c.is_alphanumeric()).take(20).collect();
        format!("mulin-{safe}-{}", self.now().format("%Y-%m-%d"))
    }

    /// Notes that a file was given. The file is there already: it must be had even where the database fails.
    async fn note_out(self, wanted: &Wanted, file: String, count: usize, key: Option<String>) {
        let at = self.fingerprint_now().await;
        let note = Exchange {
            way: Passed::Out,
            partner: wanted.partner,
            maker: self.with(|book| book.clock.device().to_string()),
            key: key.unwrap_or_default(),
            profile: wanted.profile.word().to_owned(),
            file,
            count: count as u64,
            before: at.clone(),
            after: at,
            ..Exchange::default()
        };
        let _ = self.note_exchange(note, Batch::default()).await;
    }

    /// To be called once a full export has been handed to the person.
    pub async fn exported_now(self) {
        self.note_export().await;
    }

    /// The attachments that what stands in the log names, and how many photographs could not be had. One whose naming was
    /// taken back stays on the disk, but it does not travel any more.
    async fn attachments(self) -> (Vec<Attachment>, usize) {
        let (store, mut lacking) = self.with(|book| (book.store.clone(), all_photos(&book.state)));
        let mut all = Vec::new();
        let Some(store) = store else { return (all, lacking.len()) };
        for name in self.named(&store.files().await.unwrap_or_default()) {
            if let Ok(Some((media, bytes))) = store.file(&name).await {
                lacking.remove(&name);
                all.push(Attachment { media, bytes });
            }
        }
        (all, lacking.len())
    }

    /// The names of those files that something speaks of. What a newer version wrote may speak of files in ways unknown
    /// here.
    fn named(self, files: &[FileInfo]) -> BTreeSet<String> {
        let files: BTreeSet<String> = files.iter().map(|file| file.hash.clone()).collect();
        let mut named = BTreeSet::new();
        self.with(|book| {
            book.state.texts(&mut |text| named.extend(files.get(text).cloned()));
            named.extend(files.into_iter().filter(|name| {
                book.log.unknown_names(&book.state, name)
                    || book.parked.iter().any(|line| line.contains(name))
            }));
        });
        named
    }
}

/// What a community is called; empty where nobody said.
pub(in crate::app) fn name_of(state: &State, community: CommunityId) -> String {
    state.get::<Community>(&community_record(&community)).map(|c| c.name).unwrap_or_default()
}
