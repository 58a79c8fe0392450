//! The lock of a tablet that goes from hand to hand: on which pact it stands, the PIN that ends it, and how long one
//! waits after wrong ones.
//!
//! It keeps curious fingers out, no more: whoever can open a browser's developer tools reads what is stored anyway. The
//! PIN is stretched by PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2), so that a copied record does not give it away at once;
//! the recovery page does the same with the browser's own functions.

use crate::domain::community::code::half_width;
use crate::log::{CommunityId, Hash, RecordId};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// Rounds of stretching: about half a second on a cheap tablet.
pub const ROUNDS: u32 = 60_000;

/// The most rounds a record may ask for.
const MAX_ROUNDS: u32 = 10_000_000;

/// Digits of a PIN, at least and at most.
pub const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;

/// Wrong PINs that cost no waiting: fingers slip.
const FREE: u32 = 2;

/// The first wait, in milliseconds; every further wrong PIN doubles it.
const FIRST_WAIT: u64 = 10_000;

/// The longest wait, in milliseconds: who has a right to the tablet must not be locked out for a day by a child.
const LONGEST_WAIT: u64 = 600_000;

/// A PIN as it is meant: full-width digits and blanks are how people type. `None` where it is none.
pub fn pin(text: &str) -> Option<String> {
    let plain: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    let digits = plain.bytes().all(|b| b.is_ascii_digit());
    (digits && DIGITS.contains(&plain.len())).then_some(plain)
}

/// A PIN on its way through the rounds; in portions, so that the page can draw in between.
pub struct Stretch {
    pin: String,
    last: Hash,
    sum: [u8; 32],
    left: u32,
}

impl Stretch {
    /// Begins; the first round is done.
    pub fn begin(pin: &str, salt: &[u8; 16], rounds: u32) -> Self {
        // One block of output: the salt, and the number of the block.
        let first = Hash::keyed(pin.as_bytes(), &[salt.as_slice(), &[0, 0, 0, 1]].concat());
        Self { pin: pin.to_owned(), last: first, sum: first.0, left: rounds.saturating_sub(1) }
    }

    /// Goes so many rounds on; the result once there are no more.
    pub fn step(&mut self, rounds: u32) -> Option<Hash> {
        for _ in 0..rounds.min(self.left) {
            self.last = Hash::keyed(self.pin.as_bytes(), &self.last.0);
            self.sum.iter_mut().zip(self.last.0).for_each(|(sum, byte)| *sum ^= byte);
        }
        self.left = self.left.saturating_sub(rounds);
        (self.left == 0).then_some(Hash(self.sum))
    }
}

/// The lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The community that is open behind it.
    pub community: CommunityId,
    /// The pact that is signed.
    pub pact: RecordId,
    /// Random bytes hashed with the PIN.
    pub salt: [u8; 16],
    /// How often it is hashed.
    pub rounds: u32,
    /// The stretched PIN.
    pub hash: Hash,
    /// Wrong PINs so far.
    pub tries: u32,
    /// Until when no PIN is looked at, in milliseconds since 1970; 0 where one may.
    pub until: u64,
}

impl Lock {
    /// How long to wait before a PIN is looked at, in milliseconds. A clock put back does not make it longer than the
    /// longest wait.
    pub fn waits(&self, now: u64) -> u64 {
        self.until.saturating_sub(now).min(LONGEST_WAIT)
    }

    /// The lock after one more try, noted before the PIN is looked at: whoever loads the page again in the middle has
    /// used up that try too.
    #[must_use]
    pub fn tried(&self, now: u64) -> Self {
        let tries = self.tries.saturating_add(1);
        let wait = tries.checked_sub(FREE + 1).map_or(0, |more| {
            FIRST_WAIT.saturating_mul(1 << u64::from(more.min(20))).min(LONGEST_WAIT)
        });
        let until = if wait == 0 { 0 } else { now.saturating_add(wait) };
        Self { tries, until, ..self.clone() }
    }

    /// As it is stored.
    pub fn to_text(&self) -> String {
        json!({
            "v": 1,
            "community": self.community.to_string(),
            "pact": self.pact.to_string(),
            "salt": URL_SAFE_NO_PAD.encode(self.salt),
            "rounds": self.rounds,
            "hash": self.hash.to_string(),
            "tries": self.tries,
            "until": self.until,
        })
        .to_string()
    }

    /// Reads what is stored; `None` where that is damaged or of a newer version. It is a lock all the same.
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| value.get(name)?.as_str();
        let number = |name: &str| value.get(name)?.as_u64();
        let rounds = u32::try_from(number("rounds")?).ok();
        Some(Self {
            community: word("community")?.parse().ok()?,
            pact: word("pact")?.parse().ok()?,
            salt: URL_SAFE_NO_PAD.decode(word("salt")?).ok()?.try_into().ok()?,
            rounds: rounds.filter(|n| (1..=MAX_ROUNDS).contains(n))?,
            hash: word("hash")?.parse().ok()?,
            tries: number("tries")?.try_into().ok()?,
            until: number("until")?,
        })
        .filter(|_| number("v") == Some(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(hash: Hash) -> String {
        hash.0.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
    }

    /// PBKDF2-HMAC-SHA-256 as Python's `hashlib.pbkdf2_hmac` has it, for salts of sixteen bytes.
    #[test]
    fn a_pin_is_stretched_as_others_stretch_it() {
        let salt = b"saltsaltsaltsalt";
        for (pin, rounds, expected) in VECTORS {
            for portion in [1, 7, 5_000] {
                let mut stretch = Stretch::begin(pin, salt, rounds);
                let hash = loop {
                    if let Some(hash) = stretch.step(portion) {
                        break hash;
                    }
                };
                assert_eq!(hex(hash), expected, "{pin}, {rounds} rounds by {portion}");
            }
        }
    }

    const VECTORS: [(&str, u32, &str); 3] = [
        ("2468", 1, "efc43261786a22fd6a9f5921c5dec5bc91678aa16dff6524aa6ab2dd380e01cf"),
        ("2468", 2, "6db18d6e8064f2806b15d417d705b927318620e975ef710e8857ddb2bdfbb17a"),
        ("135790", 1_000, "aa48fe43be62b2312024a7bbad3e8dd64746569069a9733ab560688e5ba31803"),
    ];

    #[test]
    fn a_pin_is_read_as_it_is_meant() {
        for (typed, meant) in [
            ("2468", Some("2468")),
            (" ２４６８ ", Some("2468")),
            ("24 68 00", Some("246800")),
            ("123", None),
            ("1234567890123", None),
            ("24a8", None),
            ("", None),
        ] {
            assert_eq!(pin(typed).as_deref(), meant, "{typed}");
        }
    }

    fn lock() -> Lock {
        Lock {
            community: CommunityId([1; 16]),
            pact: RecordId([2; 16]),
            salt: [3; 16],
            rounds: ROUNDS,
            hash: Hash([4; 32]),
            tries: 0,
            until: 0,
        }
    }

    #[test]
    fn wrong_pins_are_slowed_down_and_nobody_waits_for_ever() {
        let now = 1_000_000;
        let mut locked = lock();
        let mut waits = Vec::new();
        for _ in 0..12 {
            locked = locked.tried(now);
            waits.push(locked.waits(now) / 1_000);
        }
        assert_eq!(waits, [0, 0, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600]);
        assert_eq!(locked.waits(0), LONGEST_WAIT, "the clock was put back");
        assert_eq!(locked.waits(now + LONGEST_WAIT), 0);
        let many = Lock { tries: u32::MAX, ..lock() };
        assert_eq!(many.tried(now).waits(now), LONGEST_WAIT);
    }

    #[test]
    fn a_lock_is_read_back_and_a_damaged_one_is_told() {
        let locked = lock().tried(5).tried(5).tried(5);
        let text = locked.to_text();
        assert_eq!(Lock::read(&text), Some(locked));
        let more = text.replacen('{', "{\"newer\":1,", 1);
        assert!(Lock::read(&more).is_some(), "what a newer version adds does no harm");
        for (from, to) in [("\"v\":1", "\"v\":2"), ("60000", "0"), ("\"tries\"", "\"tried\"")] {
            assert_eq!(Lock::read(&text.replacen(from, to, 1)), None, "{from} as {to}");
        }
        assert_eq!(Lock::read("1"), None);
    }
}
