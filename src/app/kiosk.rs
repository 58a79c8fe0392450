//! The tablet that goes from hand to hand: locked on one pact, and left again with the PIN.
//!
//! Locking and unlocking load every page of this browser anew (`public/boot.js`), so that nothing of what was open, the
//! committee's unlocked key least of all, is in the memory of a page that a resident holds.

use super::world::{breathe, now_ms, random};
use super::{ActError, App};
use crate::log::RecordId;
use crate::share::lock::{Lock, ROUNDS, Stretch, pin};
use crate::store::device;
use js_sys::Reflect;
use leptos::prelude::{location, window};

/// So many rounds of stretching before the page may draw.
const PORTION: u32 = 2_000;

/// What came of a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It fits; the pages of this browser are being loaded anew.
    Left,
    /// It does not; so many seconds have to pass before the next one.
    Wrong(u64),
    /// It was not looked at: so many seconds have to pass first.
    Wait(u64),
}

/// Whether this device was locked when the page was loaded. `public/boot.js` found out before the application started.
pub fn is_locked() -> bool {
    let known = Reflect::get(&window(), &"mulinLocked".into());
    known.ok().and_then(|text| text.as_string()).is_some_and(|text| !text.is_empty())
}

impl App {
    /// Locks every page of this browser on the signing of a pact. `Ok` means that it is on the disk; the pages are loaded
    /// anew. Nothing happens where `typed` is no PIN, see [`pin`].
    ///
    /// # Errors
    /// [`ActError::Store`]; then nothing is locked.
    pub async fn lock_tablet(self, pact: RecordId, typed: &str) -> Result<(), ActError> {
        let Some(pin) = pin(typed) else { return Ok(()) };
        let salt = random();
        let hash = stretched(&pin, &salt, ROUNDS).await;
        let community = self.community();
        let lock = Lock { community, pact, salt, rounds: ROUNDS, hash, tries: 0, until: 0 };
        device::change_lock(|_| Some(lock.to_text())).await?;
        device::tell();
        afresh("#/");
        Ok(())
    }

    /// What the lock says; `None` where there is none, or none that this version can read.
    ///
    /// # Errors
    /// [`ActError::Store`].
    pub async fn lock_of_tablet(self) -> Result<Option<Lock>, ActError> {
        Ok(device::lock().await?.and_then(|text| Lock::read(&text)))
    }

    /// Seconds until a PIN is looked at again.
    pub fn lock_waits(self, lock: &Lock) -> u64 {
        seconds(lock.waits(now_ms()))
    }

    /// Unlocks with the PIN. A wrong one is noted on the disk before it is looked at, so that loading the page again does
    /// not give the try back.
    ///
    /// # Errors
    /// [`ActError::Store`]; [`ActError::Missing`] where the lock cannot be read.
    pub async fn leave_tablet(self, typed: &str) -> Result<Tried, ActError> {
        let Some(pin) = pin(typed) else { return Ok(Tried::Wrong(0)) };
        let now = now_ms();
        let mut found = None;
        device::change_lock(|text| {
            let lock = Lock::read(&text?)?;
            let may = lock.waits(now) == 0;
            let tried = may.then(|| lock.tried(now));
            found = Some((tried.clone().unwrap_or(lock), may));
            tried.map(|lock| lock.to_text())
        })
        .await?;
        let Some((lock, may)) = found else { return Err(ActError::Missing) };
        if !may {
            return Ok(Tried::Wait(seconds(lock.waits(now))));
        }
        if stretched(&pin, &lock.salt, lock.rounds).await != lock.hash {
            return Ok(Tried::Wrong(seconds(lock.waits(now_ms()))));
        }
        device::lift_lock().await?;
        device::tell();
        afresh(&["#/pacts/", &lock.pact.to_string(), "/tablet"].concat());
        Ok(Tried::Left)
    }
}

fn seconds(ms: u64) -> u64 {
    ms.div_ceil(1_000)
}

async fn stretched(pin: &str, salt: &[u8; 16], rounds: u32) -> crate::log::Hash {
    let mut stretch = Stretch::begin(pin, salt, rounds);
    loop {
        breathe().await;
        if let Some(hash) = stretch.step(PORTION) {
            return hash;
        }
    }
}

/// Loads the page anew, elsewhere. Where the browser refuses either, the page finds out by itself when it comes to the
/// front.
fn afresh(hash: &str) {
    let _ = location().set_hash(hash);
    let _ = location().reload();
}
