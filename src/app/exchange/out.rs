//! The file out: what goes into it, how it goes, and what is noted of it.

use std::collections::BTreeSet;

use js_sys::Uint8Array;

use crate::app::act::ActError;
use crate::app::worker::percent;
use crate::app::world::{breathe, now_ms, random, rfc3339};
use crate::app::{App, NotDone, Task, work};
use crate::domain::community::{Community, community_record};
use crate::domain::deliberation::all_photos;
use crate::domain::exchange::{Exchange, Way as Passed};
use crate::log::{CommunityId, OpId, RecordId, State};
use crate::share::file::{
    Attachment, Base, Choice, Known, MAX_BYTES, Make, Profile, Rest, Writing, places, split_paced,
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

/// So many operations are written between two chances to draw.
const AT_ONCE: usize = 500;

/// How far a file is, in per cent, once it is written.
const WRITTEN: usize = 70;

/// And once it is cut into parts; the rest is wrapping these.
const PARTED: usize = 80;

/// A stretch of the work, from one per cent to another.
#[derive(Clone, Copy)]
struct Steps {
    task: Task,
    from: usize,
    to: usize,
}

impl Steps {
    fn new(task: Task, from: usize, to: usize) -> Self {
        Self { task, from, to }
    }

    /// For work that tells of itself.
    fn as_part(self) -> Task {
        let [from, to] = [self.from, self.to].map(|n| u8::try_from(n).unwrap_or(100));
        self.task.within(from, to)
    }

    /// Says that so much of so much of the stretch is done; whether the rest is still wanted.
    fn told(self, done: usize, all: usize) -> bool {
        let part = u64::from(percent(done.min(all), all));
        let percent = self.from as u64 + (self.to - self.from) as u64 * part / 100;
        self.task.goes_on(u32::try_from(percent).unwrap_or(100))
    }

    /// The same, and lets the page draw.
    async fn at(self, done: usize, all: usize) {
        self.told(done, all);
        breathe().await;
    }
}

impl App {
    /// Makes the file. From memory alone, so that it works when the database fails; attachments come along where the
    /// store can still read them.
    ///
    /// # Errors
    /// [`ActError::Refused`] in plain words: it would be too large to be read, this browser cannot compress, it was
    /// called off or there is too little memory.
    pub async fn make_file(self, wanted: Wanted, way: Way, task: Task) -> Result<Given, ActError> {
        task.begin();
        task.tell(0);
        let made = task.unless_stopped(self.files_of(&wanted, &way, task)).await;
        let (files, count, missing) = made.unwrap_or(Err(ActError::Refused(say::CALLED_OFF)))?;
        // Nothing is noted of a file that was called off.
        self.note_given().await;
        let name = files.first().map(|file| file.name.clone()).unwrap_or_default();
        let key = self.file_key().map(|key| key.public().x());
        self.note_out(&wanted, name, count, key).await;
        Ok(Given { files, missing })
    }

    /// The files, how many operations are in them, how many photographs are not here.
    async fn files_of(
        self,
        wanted: &Wanted,
        way: &Way,
        task: Task,
    ) -> Result<(Vec<Made>, usize, usize), ActError> {
        let turn = self.turn();
        self.whole().await;
        let full = wanted.profile == Profile::Full;
        let (attachments, missing) = if full { self.attachments().await } else { (Vec::new(), 0) };
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        let (text, count) =
            self.written(wanted, &attachments, Steps::new(task, 0, WRITTEN)).await?;
        if way.parts.is_none() && !way.gzip && text.len() > MAX_BYTES {
            return Err(ActError::Refused(say::TOO_LARGE));
        }
        let parts = match way.parts {
            Some(limit) => {
                let steps = Steps::new(task, WRITTEN, PARTED);
                split_paced(&text, limit, &async |done, all| steps.at(done, all).await).await
            }
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
            let share = |n: usize| PARTED + (100 - PARTED) * n / of;
            let steps = Steps::new(task, share(n), share(n + 1));
            files.push(self.wrapped(plain, way, steps).await?);
        }
        Ok((files, count, missing))
    }

    /// The text of the file and how many operations are in it: written in steps, and once more where somebody did
    /// something meanwhile.
    async fn written(
        self,
        wanted: &Wanted,
        attachments: &[Attachment],
        steps: Steps,
    ) -> Result<(String, usize), ActError> {
        let turn = self.turn();
        let known = self.known_of(wanted).await;
        let key = self.file_key();
        // What this tab was told a moment ago is drawn first.
        breathe().await;
        loop {
            let acts = self.acts();
            let share_root = self.root_now().await;
            let choice = wanted.choice(known.as_ref());
            let mut places = self.with(|book| places(&book.log, &book.community, &choice));
            breathe().await;
            places.sort_unstable();
            breathe().await;
            let has = |id: &OpId| choice.known.is_some_and(|known| known.contains(id));
            let (mut writing, mut held, all) = (Writing::default(), Vec::new(), places.len());
            for (n, some) in places.chunks(AT_ONCE).enumerate() {
                self.with(|book| {
                    for entry in some.iter().filter_map(|(_, id)| book.log.get(id)) {
                        if has(&entry.id()) {
                            held.push(entry.hash());
                        } else {
                            writing.add(entry);
                        }
                    }
                });
                // Half of the time goes into the lines, the other into the roots over them.
                steps.at(n * AT_ONCE, 2 * all).await;
                if !self.still(turn) {
                    return Err(ActError::Missing);
                }
            }
            if self.acts() != acts {
                continue;
            }
            let count = writing.count();
            let (make, parked) = self.with(|book| {
                let make = Make {
                    community: book.community,
                    name: name_of(&book.state, book.community),
                    maker: book.clock.device(),
                    made: rfc3339(now_ms()),
                    profile: wanted.profile,
                };
                (make, book.parked.clone())
            });
            let base = match choice.known {
                Some(_) => Some(Base::over(held, &async || breathe().await).await),
                None => None,
            };
            let rest = Rest { about: choice.about, base, share_root, parked: &parked, attachments };
            let pace = async |done, all| steps.at(all + done, 2 * all).await;
            return Ok((writing.finish(make, rest, key.as_ref(), &pace).await, count));
        }
    }

    /// Compresses and seals, as wanted.
    async fn wrapped(self, mut file: Made, way: &Way, steps: Steps) -> Result<Made, ActError> {
        // Of the two, each gets a half.
        let half = steps.from.midpoint(steps.to);
        let (packing, sealing) = match (way.gzip, &way.passphrase) {
            (true, Some(_)) => (Steps { to: half, ..steps }, Steps { from: half, ..steps }),
            _ => (steps, steps),
        };
        if way.gzip {
            let told = |percent| packing.told(percent as usize, 100);
            let packed = gzip(&Uint8Array::from(file.bytes.as_slice()), told).await;
            file.bytes = packed.map_err(|_| ActError::Refused(say::NO_GZIP))?.to_vec();
            file.name += ".gz";
            file.mime = "application/gzip";
        }
        if let Some(passphrase) = way.passphrase.clone() {
            let random = [random(), random(), random()];
            let job = Job::Seal { passphrase, random, plain: std::mem::take(&mut file.bytes) };
            file.bytes = match work(&job, sealing.as_part()).await {
                Ok(Answer::Sealed(sealed)) => sealed,
                Err(NotDone::Stopped) => return Err(ActError::Refused(say::CALLED_OFF)),
                _ => return Err(ActError::Refused(say::NOT_MADE)),
            };
            file.name += ".age";
            file.mime = "application/octet-stream";
        }
        steps.told(1, 1);
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
    pub(super) fn named(self, files: &[FileInfo]) -> BTreeSet<String> {
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
