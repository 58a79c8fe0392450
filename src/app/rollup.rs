//! The files of a town on a page: read community by community, a few milliseconds at a time, and nothing of them kept but
//! what the figures are made from. Not in the worker, which everybody loads: all rules of all three tools would be in it.
//! Nothing is stored; it is gone with the page.

use std::cell::Cell;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::exchange::{MOST_WRAPPINGS, Packed, inflate};
use super::worker::{NotDone, SLICE, Task, percent, work};
use super::world::{breathe, now_ms};
use crate::domain::rollup::Digest;
use crate::log::CommunityId;
use crate::share::age::Refused;
use crate::share::file::MAX_BYTES;
use crate::share::job::{Answer, Job};
use crate::share::rollup::{Rolled, Trouble, community_of, roll};

/// How much of a file is read to see which community it is of, in bytes.
const HEAD: i32 = 8_192;

/// A file as the page tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Its name.
    pub name: String,
    /// Which community it is of, once that is known.
    pub community: Option<CommunityId>,
    /// What is wrong with it.
    pub troubles: Vec<Trouble>,
    /// Whether it was read.
    pub read: bool,
}

/// What stands on the page: copy it freely; it ends with the page that made it.
#[derive(Clone, Copy)]
pub struct Town {
    /// Unpacked where they were packed.
    files: StoredValue<Vec<Blob>, LocalStorage>,
    given: RwSignal<Vec<Handed>>,
    digests: RwSignal<Vec<Digest>>,
    task: RwSignal<Option<Task>>,
    stopped: RwSignal<Option<NotDone>>,
    /// The one given last; gone with the page.
    passphrase: StoredValue<Option<String>>,
    wrong: RwSignal<bool>,
}

impl Town {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            files: StoredValue::new_local(Vec::new()),
            given: RwSignal::new(Vec::new()),
            digests: RwSignal::new(Vec::new()),
            task: RwSignal::new(None),
            stopped: RwSignal::new(None),
            passphrase: StoredValue::new(None),
            wrong: RwSignal::new(false),
        }
    }

    /// The files, in the order in which they were given. Tracked.
    pub fn given(self) -> Signal<Vec<Handed>> {
        self.given.into()
    }

    /// What was read, a community each. Tracked.
    pub fn digests(self) -> Signal<Vec<Digest>> {
        self.digests.into()
    }

    /// The reading under way. Tracked.
    pub fn task(self) -> Option<Task> {
        self.task.get()
    }

    /// Why reading ended before its end. Tracked.
    pub fn stopped(self) -> Option<NotDone> {
        self.stopped.get()
    }

    /// Takes more files, or goes on with those not yet read. Files of one community are read together, again where one
    /// comes later. The work ends with whatever calls this: not a button that vanishes.
    pub fn bring(self, files: Vec<File>) {
        self.call_off();
        self.given.update(|given| {
            given.extend(files.iter().map(|file| Handed {
                name: file.name(),
                community: None,
                troubles: Vec::new(),
                read: false,
            }));
        });
        self.files.update_value(|all| all.extend(files.into_iter().map(Blob::from)));
        let task = Task::new();
        self.task.set(Some(task));
        self.stopped.set(None);
        spawn_local(async move {
            let done = self.read(task).await;
            // Called off, something else was brought meanwhile, or the page is gone.
            if done == Err(NotDone::Stopped) {
                return;
            }
            self.task.try_set(None);
            self.stopped.try_set(done.err());
        });
    }

    /// Stops reading; what was read stays.
    pub fn stop(self) {
        self.call_off();
        self.stopped.set(Some(NotDone::Stopped));
    }

    /// Whether the passphrase that was given last did not open one of them. Tracked.
    pub fn wrong(self) -> bool {
        self.wrong.get()
    }

    /// Tries a passphrase on all files that are still under one.
    pub fn open_sealed(self, passphrase: String) {
        self.passphrase.set_value(Some(passphrase));
        self.wrong.set(false);
        self.given.update(|given| {
            for one in given.iter_mut().filter(|one| one.troubles.contains(&Trouble::Locked)) {
                (one.troubles, one.read) = (Vec::new(), false);
            }
        });
        self.bring(Vec::new());
    }

    /// Puts all files away.
    pub fn clear(self) {
        self.call_off();
        self.stopped.set(None);
        self.passphrase.set_value(None);
        self.wrong.set(false);
        self.files.set_value(Vec::new());
        self.given.set(Vec::new());
        self.digests.set(Vec::new());
    }

    /// Calls off what is under way: the page is left.
    pub fn call_off(self) {
        if let Some(task) = self.task.try_get_untracked().flatten() {
            task.stop();
        }
        self.task.try_set(None);
    }

    async fn read(self, task: Task) -> Result<(), NotDone> {
        self.look(task).await?;
        let groups = self.groups();
        // In thousands: a hundred times the bytes of a town is more than this machine's numbers hold.
        let size = |group: &[usize]| group.iter().map(|n| self.size(*n) / 1_024 + 1).sum::<usize>();
        let all = groups.iter().map(|(_, group)| size(group)).sum();
        let (mut before, last) = (0, Cell::new(now_ms()));
        for (community, group) in groups {
            let mut files = Vec::new();
            for n in &group {
                files.push(match self.file(*n) {
                    Some(file) => bytes(&file).await,
                    None => None,
                });
            }
            let read: Vec<bool> = files.iter().map(Option::is_some).collect();
            let files = files.into_iter().map(Option::unwrap_or_default).collect();
            let weight = size(&group);
            let pace = async |done: usize, of: usize| {
                if now_ms().saturating_sub(last.get()) >= SLICE {
                    let part = weight as u64 * done as u64 / of.max(1) as u64;
                    task.tell(percent(before + usize::try_from(part).unwrap_or(weight), all));
                    breathe().await;
                    last.set(now_ms());
                }
            };
            let rolled = task.unless_stopped(roll(community, files, &pace)).await?;
            let Rolled { digest, troubles } = rolled;
            before += weight;
            let troubles = troubles
                .into_iter()
                .zip(read)
                .map(|(troubles, read)| if read { troubles } else { vec![Trouble::Unreadable] });
            self.given.try_update(|given| {
                for (n, troubles) in group.iter().zip(troubles) {
                    if let Some(one) = given.get_mut(*n) {
                        (one.troubles, one.read) = (troubles, true);
                    }
                }
            });
            self.digests.try_update(|digests| {
                digests.retain(|digest| digest.community != community);
                digests.push(digest);
            });
        }
        Ok(())
    }

    /// Looks which community each new file is of.
    async fn look(self, task: Task) -> Result<(), NotDone> {
        let count = self.given.try_with_untracked(Vec::len).unwrap_or_default();
        for n in 0..count {
            if task.is_stopped() {
                return Err(NotDone::Stopped);
            }
            let new = |given: &Vec<Handed>| {
                given.get(n).is_some_and(|g| !g.read && g.community.is_none())
            };
            if !self.given.try_with_untracked(new).unwrap_or_default() {
                continue;
            }
            let found = self.look_at(n, task).await?;
            self.given.try_update(|given| {
                let Some(one) = given.get_mut(n) else { return };
                match found {
                    Ok(community) => one.community = Some(community),
                    Err(trouble) => (one.troubles, one.read) = (vec![trouble], true),
                }
            });
        }
        Ok(())
    }

    /// Looks at one file; where it is packed or sealed, it is taken out of that first.
    async fn look_at(self, n: usize, task: Task) -> Result<Result<CommunityId, Trouble>, NotDone> {
        if self.size(n) > MAX_BYTES {
            return Ok(Err(Trouble::TooLarge));
        }
        for _ in 0..MOST_WRAPPINGS {
            let Some(file) = self.file(n) else { return Ok(Err(Trouble::Unreadable)) };
            let Some(head) = head_of(&file).await else { return Ok(Err(Trouble::Unreadable)) };
            let plain = if head.starts_with(SEALED) {
                self.opened(&file, task).await?
            } else if head.starts_with(GZIP) {
                unpacked(&file, task).await?
            } else {
                return Ok(community(&head));
            };
            let plain = match plain {
                Ok(plain) if plain.length() as usize <= MAX_BYTES => plain,
                Ok(_) => return Ok(Err(Trouble::TooLarge)),
                Err(trouble) => return Ok(Err(trouble)),
            };
            // Kept as the browser keeps files: it need not lie in memory until its turn comes.
            let Ok(plain) = Blob::new_with_u8_array_sequence(&Array::of1(&plain)) else {
                return Ok(Err(Trouble::Unreadable));
            };
            self.files.try_update_value(|files| {
                if let Some(file) = files.get_mut(n) {
                    *file = plain;
                }
            });
        }
        Ok(Err(Trouble::NotOurs))
    }

    /// Tries the passphrase that was given last.
    async fn opened(self, file: &Blob, task: Task) -> Result<Result<Uint8Array, Trouble>, NotDone> {
        let Some(passphrase) = self.passphrase.try_get_value().flatten() else {
            return Ok(Err(Trouble::Locked));
        };
        let Some(sealed) = bytes(file).await else { return Ok(Err(Trouble::Unreadable)) };
        let answer = work(&Job::Open { passphrase, sealed }, task).await;
        Ok(match answer {
            Ok(Answer::Opened(plain)) => Ok(Uint8Array::from(plain.as_slice())),
            Ok(Answer::NotOpened(Refused::WrongPassphrase)) => {
                self.wrong.try_set(true);
                Err(Trouble::Locked)
            }
            Ok(Answer::NotOpened(why)) => Err(Trouble::NotOpened(why)),
            Err(NotDone::Stopped) => return Err(NotDone::Stopped),
            // Most likely it asks for more memory than there is; the others are read all the same.
            _ => Err(Trouble::NotOpened(Refused::TooMuchWork)),
        })
    }

    /// The communities of which a file is not read yet, each with all its files.
    fn groups(self) -> Vec<(CommunityId, Vec<usize>)> {
        let given = self.given.try_get_untracked().unwrap_or_default();
        let mut groups: Vec<(CommunityId, Vec<usize>)> = Vec::new();
        for (n, one) in given.iter().enumerate() {
            let Some(community) = one.community else { continue };
            match groups.iter_mut().find(|(id, _)| *id == community) {
                Some((_, group)) => group.push(n),
                None => groups.push((community, vec![n])),
            }
        }
        groups.retain(|(_, group)| group.iter().any(|n| !given[*n].read));
        groups
    }

    fn file(self, n: usize) -> Option<Blob> {
        self.files.try_with_value(|files| files.get(n).cloned()).flatten()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length")]
    fn size(self, n: usize) -> usize {
        self.file(n).map_or(0, |file| file.size() as usize)
    }
}

impl Default for Town {
    fn default() -> Self {
        Self::new()
    }
}

/// How a packed file begins.
const GZIP: &[u8] = &[0x1f, 0x8b];

/// How a file under a passphrase begins.
const SEALED: &[u8] = b"age-encryption.org/";

async fn head_of(file: &Blob) -> Option<Vec<u8>> {
    bytes(&file.slice_with_i32_and_i32(0, HEAD).ok()?).await
}

fn community(head: &[u8]) -> Result<CommunityId, Trouble> {
    community_of(&String::from_utf8_lossy(head)).ok_or(Trouble::NotOurs)
}

async fn unpacked(file: &Blob, task: Task) -> Result<Result<Uint8Array, Trouble>, NotDone> {
    let Some(packed) = bytes(file).await else { return Ok(Err(Trouble::Unreadable)) };
    let packed = Uint8Array::from(packed.as_slice());
    match inflate(&packed, move |_| !task.is_stopped()).await {
        Ok(plain) => Ok(Ok(plain)),
        Err(Packed::TooLarge) => Ok(Err(Trouble::TooLarge)),
        Err(Packed::Unable | Packed::Broken) => Ok(Err(Trouble::Packed)),
        Err(Packed::Stopped) => Err(NotDone::Stopped),
    }
}

async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
