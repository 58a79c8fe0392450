//! Long work as plain values: what to do and what came of it, as bytes that can go to a worker and back.
//!
//! ```text
//! <one line of JSON: what it is>
//! <the bytes it is about>
//! ```

mod incoming;
mod roster;

pub use incoming::{Attached, Damage, Fault, Portion, Row, Sheet, ToRead};
pub use roster::{Budget, Found, ToBound, ToPlan};

use super::pact::{Findings, Jws, PublicKey, Refusal, verify_export_paced};
use super::{age, pace};
use crate::domain::plan::{PlanError, rows_from_bytes, rows_to_bytes};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Work that would keep a page from answering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Seals bytes under a passphrase, with as much work as takes this device about a second.
    Seal {
        /// The passphrase.
        passphrase: String,
        /// Random bytes: salt, key and nonce, 16 each.
        random: [[u8; 16]; 3],
        /// What is sealed.
        #[serde(skip)]
        plain: Vec<u8>,
    },
    /// Opens sealed bytes.
    Open {
        /// The passphrase.
        passphrase: String,
        /// What is sealed.
        #[serde(skip)]
        sealed: Vec<u8>,
    },
    /// Checks an exported pact, and holds receipts and statements against it.
    Export {
        /// The receipts and statements, as texts ([`super::pact::Slip`]).
        slips: Vec<String>,
        /// The file.
        #[serde(skip)]
        file: Vec<u8>,
    },
    /// Checks the signatures of statements, each with the key it came with.
    Statements(Vec<(String, String)>),
    /// Plans a roster.
    Plan(ToPlan),
    /// Finds how good a roster can be at best.
    Bound(ToBound),
    /// Reads a file that came in.
    Read(ToRead),
}

/// What is heard while a job is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    /// So much of so much is done.
    Done(usize, usize),
    /// Something is there already.
    News(&'a Answer),
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Of [`Job::Seal`].
    Sealed(#[serde(skip)] Vec<u8>),
    /// Of [`Job::Open`].
    Opened(#[serde(skip)] Vec<u8>),
    /// Of [`Job::Open`], where it does not.
    NotOpened(age::Refused),
    /// Of both, before: stretching the passphrase takes about so many seconds, and nothing is heard meanwhile.
    Stretching(u32),
    /// Of [`Job::Export`].
    Found(Box<Findings>),
    /// Of [`Job::Statements`]: for each whether it holds, or why not.
    Checked(Vec<Option<Refusal>>),
    /// Of [`Job::Plan`], also while it goes on: the best so far.
    Planned(Found),
    /// Of [`Job::Bound`], likewise: no roster that keeps to all rules has a smaller objective.
    Bound(i64),
    /// Of both, where the problem contradicts itself.
    NotPlanned,
    /// Of [`Job::Read`], while it goes on: lines that were checked.
    Lines(#[serde(skip)] Portion),
    /// Likewise: an attachment.
    Attached(Attached),
    /// Of [`Job::Read`]: what the file is.
    Incoming(Box<Sheet>),
}

impl From<PlanError> for Answer {
    fn from(_: PlanError) -> Self {
        Self::NotPlanned
    }
}

impl Job {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = match self {
            Self::Seal { plain, .. } => plain,
            Self::Open { sealed, .. } => sealed,
            Self::Export { file, .. } => file,
            Self::Statements(_) => &Vec::new(),
            Self::Plan(plan) => &plan.body(),
            Self::Bound(bound) => &bound.body(),
            Self::Read(file) => &file.bytes,
        };
        packed(self, body)
    }

    /// The line that says what it is, for those who hand its bytes over apart.
    pub fn head(&self) -> Vec<u8> {
        packed(self, &[])
    }

    /// Reads the bytes of [`Job::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (job, body) = unpacked::<Self>(bytes)?;
        job.about(body.to_vec())
    }

    /// Reads what [`Job::head`] gave, and takes the bytes it is about.
    pub fn from_parts(head: &[u8], body: Vec<u8>) -> Option<Self> {
        unpacked::<Self>(head)?.0.about(body)
    }

    /// With the bytes it is about.
    fn about(mut self, body: Vec<u8>) -> Option<Self> {
        match &mut self {
            Self::Seal { plain: place, .. }
            | Self::Open { sealed: place, .. }
            | Self::Export { file: place, .. } => *place = body,
            Self::Statements(_) => {}
            Self::Plan(plan) => plan.fill(&body)?,
            Self::Bound(bound) => bound.fill(&body)?,
            Self::Read(file) => file.bytes = body,
        }
        Some(self)
    }

    /// Does it. `now` gives milliseconds of any clock; `told` hears how far it is, and may take its time.
    pub async fn run(&self, now: impl Fn() -> u64, told: &impl AsyncFn(Told<'_>)) -> Answer {
        let pace = &async |done, all| told(Told::Done(done, all)).await;
        match self {
            Self::Seal { passphrase, random: [salt, key, nonce], plain } => {
                let speed = age::Speed::measured(now);
                let log_n = speed.work();
                told(Told::News(&stretching(speed, log_n))).await;
                let random = [*salt, *key, *nonce];
                Answer::Sealed(age::seal_paced(passphrase, log_n, random, plain, pace).await)
            }
            Self::Open { passphrase, sealed } => {
                if let Ok(log_n) = age::work(sealed) {
                    let speed = age::Speed::measured(now);
                    told(Told::News(&stretching(speed, log_n))).await;
                }
                match age::open_paced(passphrase, sealed, pace).await {
                    Ok(plain) => Answer::Opened(plain),
                    Err(why) => Answer::NotOpened(why),
                }
            }
            Self::Export { slips, file } => {
                let report = verify_export_paced(file, pace).await;
                Answer::Found(Box::new(Findings::of(&report, slips)))
            }
            Self::Statements(all) => {
                let mut checked = Vec::with_capacity(all.len());
                for (jws, key) in all {
                    checked.push(check(jws, key).err());
                    pace(checked.len(), all.len()).await;
                }
                Answer::Checked(checked)
            }
            Self::Plan(plan) => plan.run(&now, told).await.unwrap_or_else(Answer::from),
            Self::Bound(bound) => bound.run(&now, told).await.unwrap_or_else(Answer::from),
            Self::Read(file) => file.run(told).await,
        }
    }

    /// Does it without a pause.
    pub fn run_at_once(&self, now: impl Fn() -> u64, heard: impl Fn(Told<'_>)) -> Answer {
        pace::at_once(self.run(now, &async |told: Told<'_>| heard(told)))
    }
}

impl Answer {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = match self {
            // Of the one that comes by the hundred no copy is made on the way.
            Self::Lines(portion) => {
                let mut bytes = packed(self, &[]);
                portion.write_to(&mut bytes);
                return bytes;
            }
            Self::Sealed(body) | Self::Opened(body) => body,
            Self::Planned(found) => &rows_to_bytes(&found.rows),
            Self::Attached(file) => &file.bytes,
            Self::NotOpened(_)
            | Self::Found(_)
            | Self::Checked(_)
            | Self::Bound(_)
            | Self::NotPlanned
            | Self::Stretching(_)
            | Self::Incoming(_) => &Vec::new(),
        };
        packed(self, body)
    }

    /// Reads the bytes of [`Answer::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mut answer, body) = unpacked::<Self>(bytes)?;
        match &mut answer {
            Self::Sealed(place) | Self::Opened(place) => *place = body.to_vec(),
            Self::Planned(found) => found.rows = rows_from_bytes(body)?,
            Self::Lines(portion) => *portion = Portion::from_bytes(body)?,
            Self::Attached(file) => file.bytes = body.to_vec(),
            _ => {}
        }
        Some(answer)
    }
}

fn stretching(speed: age::Speed, log_n: u8) -> Answer {
    Answer::Stretching(u32::try_from(speed.millis(log_n).div_ceil(1_000)).unwrap_or(u32::MAX))
}

/// Reads a statement and checks its signature with the key it came with.
fn check(jws: &str, key: &str) -> Result<(), Refusal> {
    Jws::read(jws)?.verify(&PublicKey::parse(key)?)
}

fn packed(what: &impl Serialize, body: &[u8]) -> Vec<u8> {
    // Neither maps with strange keys nor anything else that JSON cannot hold.
    let mut bytes = serde_json::to_vec(what).unwrap_or_default();
    bytes.push(b'\n');
    bytes.extend_from_slice(body);
    bytes
}

fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Option<(T, &[u8])> {
    // JSON on one line holds no line break of its own.
    let end = bytes.iter().position(|b| *b == b'\n')?;
    Some((serde_json::from_slice(&bytes[..end]).ok()?, &bytes[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    const GOLDEN: &[u8] = include_bytes!("../../../tests/golden/pact-v1.json");

    fn done(job: &Job) -> Answer {
        let there = Job::from_bytes(&job.to_bytes()).unwrap();
        assert_eq!(there, *job);
        let answer = there.run_at_once(|| 0, |_| ());
        assert_eq!(Answer::from_bytes(&answer.to_bytes()).as_ref(), Some(&answer));
        answer
    }

    #[test]
    fn what_is_sealed_opens_with_the_same_passphrase_alone() {
        let plain = b"line\nline\n".to_vec();
        // A clock that stands for a slow device: the least work.
        let now = std::cell::Cell::new(0);
        let job =
            Job::Seal {
                passphrase: "一路平安".into(), random: [[1; 16]; 3], plain: plain.clone()
            };
        let sealed = job.run_at_once(|| now.replace(now.get() + 90_000), |_| ());
        let Answer::Sealed(sealed) = Answer::from_bytes(&sealed.to_bytes()).unwrap() else {
            panic!("not sealed");
        };
        assert_eq!(age::work(&sealed), Ok(age::LEAST_WORK));
        let open =
            |passphrase: &str| Job::Open { passphrase: passphrase.into(), sealed: sealed.clone() };
        assert_eq!(done(&open("一路平安")), Answer::Opened(plain));
        assert_eq!(done(&open("平安")), Answer::NotOpened(age::Refused::WrongPassphrase));
    }

    #[test]
    fn an_export_is_checked_and_tells_how_far_it_is() {
        let job = Job::Export { slips: Vec::new(), file: GOLDEN.to_vec() };
        let heard = RefCell::new(Vec::new());
        let answer = job.run_at_once(
            || 0,
            |told| match told {
                Told::Done(done, all) => heard.borrow_mut().push((done, all)),
                Told::News(news) => panic!("{news:?}"),
            },
        );
        let heard = heard.into_inner();
        assert_eq!(heard.first(), Some(&(1, heard.len())));
        assert_eq!(heard.last(), Some(&(heard.len(), heard.len())));
        let Answer::Found(found) = done(&job) else { panic!("nothing found") };
        assert_eq!(Answer::Found(found.clone()), answer);
        assert!(found.holds() && found.names);
        assert_eq!(found.statements, heard.len());
        let numbers = found.numbers.clone().unwrap();
        assert_eq!((numbers.agree, numbers.asked), (57, 80));
        assert_eq!(found.pact().unwrap().version, 2);
    }

    #[test]
    fn statements_are_checked_each_with_its_key() {
        let file: serde_json::Value = serde_json::from_slice(GOLDEN).unwrap();
        let all: Vec<(String, String)> = file["statements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|text| {
                let jws = text.as_str().unwrap().split('~').next().unwrap();
                let kid = Jws::read(jws).unwrap().kid.to_string();
                (jws.to_owned(), file["keys"][&kid]["x"].as_str().unwrap().to_owned())
            })
            .collect();
        let mut bent = all.clone();
        bent[1].1.clone_from(&all[0].1);
        bent[2].0.replace_range(..3, "AAA");
        let Answer::Checked(found) = done(&Job::Statements(bent)) else { panic!("not checked") };
        assert_eq!(found.len(), all.len());
        assert_eq!(found[1], Some(Refusal::Kid));
        assert!(found[2].is_some());
        assert!(found.iter().enumerate().all(|(n, why)| n == 1 || n == 2 || why.is_none()));
        assert_eq!(done(&Job::Statements(all.clone())), Answer::Checked(vec![None; all.len()]));
    }

    #[test]
    fn strange_bytes_are_no_job() {
        for bytes in [b"".as_slice(), b"\n", b"{}", b"{}\n", b"{\"Other\":1}\n"] {
            assert_eq!(Job::from_bytes(bytes), None);
        }
    }
}
