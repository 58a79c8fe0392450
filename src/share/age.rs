//! Files under a passphrase, in the format of age, version 1 (age-encryption.org/v1), so that other people's tools open
//! ours and ours theirs. One recipient: a passphrase, stretched by scrypt.
//!
//! ```text
//! age-encryption.org/v1
//! -> scrypt <salt> <log2 of the work>
//! <the file's key, encrypted under the stretched passphrase>
//! --- <HMAC over the lines above>
//! <nonce, then chunks of 64 KiB, each with a tag of its own>
//! ```
//!
//! The caller draws salt, key and nonce: nothing here knows chance. A passphrase is taken as it was typed.

use super::pace;
use crate::log::Hash;
use crate::text::{Msg, age as say};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use scrypt::{Params, scrypt};
use serde::{Deserialize, Serialize};

/// The first line of every such file.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// Bytes of a chunk before encryption.
const CHUNK: usize = 64 << 10;

/// Bytes a tag adds to what it covers.
const TAG: usize = 16;

/// The most work that is done for anybody's file, as the logarithm of scrypt's N: 2^20 takes 1 GiB and ten seconds on
/// a fast computer. A file that asks for more would only stop the device.
pub const MOST_WORK: u8 = 20;

/// The least work a passphrase is stretched with here.
pub const LEAST_WORK: u8 = 14;

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// Not a file of age.
    NotAge,
    /// It is for other recipients than a passphrase.
    OtherRecipients,
    /// It asks for more work than [`MOST_WORK`].
    TooMuchWork,
    /// The passphrase is not the one it was sealed with.
    WrongPassphrase,
    /// It was changed, or its end is missing.
    Damaged,
    /// Its end is missing.
    CutOff,
}

impl Refused {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::NotAge,
        Self::OtherRecipients,
        Self::TooMuchWork,
        Self::WrongPassphrase,
        Self::Damaged,
        Self::CutOff,
    ];

    /// What to tell a person.
    pub const fn sentence(self) -> Msg {
        match self {
            Self::NotAge => say::NOT_AGE,
            Self::OtherRecipients => say::OTHER_RECIPIENTS,
            Self::TooMuchWork => say::TOO_MUCH_WORK,
            Self::WrongPassphrase => say::WRONG_PASSPHRASE,
            Self::Damaged => say::DAMAGED,
            Self::CutOff => say::CUT_OFF,
        }
    }
}

/// Seals `plain` under a passphrase. `log_n` is the logarithm of scrypt's N, the work of one try ([`Speed::work`] says how
/// much a device can do), taken to the nearest that is allowed. `salt`, `file_key` and `nonce` are random bytes, fresh
/// for every file.
pub fn seal(
    passphrase: &str,
    log_n: u8,
    salt: [u8; 16],
    file_key: [u8; 16],
    nonce: [u8; 16],
    plain: &[u8],
) -> Vec<u8> {
    let random = [salt, file_key, nonce];
    pace::at_once(seal_paced(passphrase, log_n, random, plain, &async |_, _| ()))
}

/// [`seal`] with salt, key and nonce in `random`, and a `pace` that hears how many of how many bytes are sealed: first once
/// the passphrase is stretched, which nothing interrupts.
pub async fn seal_paced(
    passphrase: &str,
    log_n: u8,
    [salt, file_key, nonce]: [[u8; 16]; 3],
    plain: &[u8],
    pace: &impl AsyncFn(usize, usize),
) -> Vec<u8> {
    let log_n = log_n.clamp(1, MOST_WORK);
    let wrapped = encrypt(&stretch(passphrase, &salt, log_n), [0; 12], &file_key);
    let encode = |bytes: &[u8]| STANDARD_NO_PAD.encode(bytes);
    let head =
        ["-> scrypt ", &encode(&salt), " ", &log_n.to_string(), "\n", &encode(&wrapped), "\n---"];
    let mut sealed = [MAGIC, head.concat().as_bytes()].concat();
    let mac = mac(&file_key, &sealed);
    sealed.extend([b" ", encode(&mac.0).as_bytes(), b"\n", &nonce].concat());
    let key = derive(&file_key, &nonce, b"payload").0;
    // The last chunk may be full; it is empty only where there is nothing at all.
    let last = plain.len().saturating_sub(1) / CHUNK;
    for number in 0..=last {
        pace(number * CHUNK, plain.len()).await;
        let chunk = &plain[number * CHUNK..plain.len().min((number + 1) * CHUNK)];
        sealed.extend(encrypt(&key, place(number, number == last), chunk));
    }
    sealed
}

/// Opens a sealed file.
///
/// # Errors
/// [`Refused`], one cause each. A wrong passphrase costs the whole work before it is noticed.
pub fn open(passphrase: &str, sealed: &[u8]) -> Result<Vec<u8>, Refused> {
    pace::at_once(open_paced(passphrase, sealed, &async |_, _| ()))
}

/// [`open`] with a `pace` that hears how many of how many bytes are open, first once the passphrase turned out right.
///
/// # Errors
/// As [`open`].
pub async fn open_paced(
    passphrase: &str,
    sealed: &[u8],
    pace: &impl AsyncFn(usize, usize),
) -> Result<Vec<u8>, Refused> {
    let head = Head::read(sealed)?;
    let stretched = stretch(passphrase, &head.salt, head.log_n);
    let file_key = decrypt(&stretched, [0; 12], &head.wrapped).ok_or(Refused::WrongPassphrase)?;
    if mac(&file_key, head.covered).0 != head.mac {
        return Err(Refused::Damaged);
    }
    let (nonce, mut rest) = head.payload.split_at_checked(16).ok_or(Refused::CutOff)?;
    let key = derive(&file_key, nonce, b"payload").0;
    let mut plain = Vec::with_capacity(rest.len());
    let all = rest.len();
    for number in 0.. {
        pace(all - rest.len(), all).await;
        let (chunk, after) = rest.split_at(rest.len().min(CHUNK + TAG));
        let last = after.is_empty();
        if chunk.len() < TAG {
            return Err(Refused::CutOff);
        }
        match decrypt(&key, place(number, last), chunk) {
            Some(part) if part.is_empty() && number > 0 => return Err(Refused::Damaged),
            Some(part) => plain.extend(part),
            // Where it opens as one of the middle, the file ends between two chunks.
            None if last && decrypt(&key, place(number, false), chunk).is_some() => {
                return Err(Refused::CutOff);
            }
            None => return Err(Refused::Damaged),
        }
        if last {
            break;
        }
        rest = after;
    }
    Ok(plain)
}

/// How much work the file asks for, as the logarithm of scrypt's N, so that a page can say beforehand that it takes
/// long.
///
/// # Errors
/// As [`open`], except for what only the passphrase can show.
pub fn work(sealed: &[u8]) -> Result<u8, Refused> {
    Head::read(sealed).map(|head| head.log_n)
}

/// How fast this device stretches a passphrase: milliseconds of a try with N = 2^12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed(u64);

/// The logarithm of N in such a try.
const TRY: u8 = 12;

impl Speed {
    /// Measured by a try. `now` gives milliseconds of any clock.
    pub fn measured(now: impl Fn() -> u64) -> Self {
        let begun = now();
        // Twice: the first run warms the code up.
        for _ in 0..2 {
            std::hint::black_box(stretch("a try", &[0; 16], TRY));
        }
        Self((now().saturating_sub(begun) / 2).max(1))
    }

    /// The work, as the logarithm of N, that takes this device about a second. Each step doubles the time, so the choice is
    /// within half a step; never under [`LEAST_WORK`], and never over 18, the work of the age tool itself, which takes
    /// 256 MB.
    pub fn work(self) -> u8 {
        let mut log_n = TRY;
        while log_n < 18 && self.millis(log_n + 1) <= 1_400 {
            log_n += 1;
        }
        log_n.max(LEAST_WORK)
    }

    /// About how many milliseconds a work takes; more where memory is slow.
    pub fn millis(self, log_n: u8) -> u64 {
        let log_n = log_n.min(MOST_WORK);
        if log_n < TRY { self.0 >> (TRY - log_n) } else { self.0 << (log_n - TRY) }
    }
}

/// What stands before the payload.
struct Head<'a> {
    salt: Vec<u8>,
    log_n: u8,
    wrapped: Vec<u8>,
    covered: &'a [u8],
    mac: [u8; 32],
    payload: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(sealed: &'a [u8]) -> Result<Self, Refused> {
        let body = sealed.strip_prefix(MAGIC).ok_or(Refused::NotAge)?;
        let mut rest = body;
        let stanza = line(&mut rest)?;
        let words: Vec<&str> = stanza.split(' ').collect();
        let [arrow, kind, args @ ..] = words.as_slice() else { return Err(Refused::Damaged) };
        if *arrow != "->" {
            return Err(Refused::Damaged);
        }
        let (&"scrypt", &[salt, work]) = (kind, args) else {
            return Err(Refused::OtherRecipients);
        };
        let salt = decode::<16>(salt)?.to_vec();
        let digits = !work.starts_with('0') && work.bytes().all(|b| b.is_ascii_digit());
        let log_n = match work.parse::<u64>() {
            Ok(log_n) if digits && log_n <= MOST_WORK.into() => {
                u8::try_from(log_n).map_err(|_| Refused::TooMuchWork)?
            }
            Ok(_) if digits => return Err(Refused::TooMuchWork),
            _ => return Err(Refused::Damaged),
        };
        let wrapped = decode::<32>(line(&mut rest)?)?.to_vec();
        let from = sealed.len() - rest.len();
        let last = line(&mut rest)?;
        // The format lets a passphrase stand with no other recipient beside it.
        if last.starts_with("-> ") {
            return Err(Refused::OtherRecipients);
        }
        let mac = decode::<32>(last.strip_prefix("--- ").ok_or(Refused::Damaged)?)?;
        Ok(Self { salt, log_n, wrapped, covered: &sealed[..from + 3], mac, payload: rest })
    }
}

/// Takes a line off the front.
fn line<'a>(rest: &mut &'a [u8]) -> Result<&'a str, Refused> {
    let end = rest.iter().position(|b| *b == b'\n').ok_or(Refused::CutOff)?;
    let (line, after) = (&rest[..end], &rest[end + 1..]);
    *rest = after;
    std::str::from_utf8(line).map_err(|_| Refused::Damaged)
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], Refused> {
    let bytes = STANDARD_NO_PAD.decode(text).map_err(|_| Refused::Damaged)?;
    bytes.try_into().map_err(|_| Refused::Damaged)
}

/// The passphrase made slow to guess.
fn stretch(passphrase: &str, salt: &[u8], log_n: u8) -> [u8; 32] {
    let salt = [b"age-encryption.org/v1/scrypt".as_slice(), salt].concat();
    let mut key = [0; 32];
    if let Ok(params) = Params::new(log_n, 8, 1) {
        // Fails only for keys longer than any.
        let _ = scrypt(passphrase.as_bytes(), &salt, &params, &mut key);
    }
    key
}

/// HKDF-SHA-256 (RFC 5869) of 32 bytes: extract, and the one block that is needed of expand.
fn derive(secret: &[u8], salt: &[u8], info: &[u8]) -> Hash {
    Hash::keyed(&Hash::keyed(salt, secret).0, &[info, &[1]].concat())
}

fn mac(file_key: &[u8], covered: &[u8]) -> Hash {
    Hash::keyed(&derive(file_key, b"", b"header").0, covered)
}

/// The nonce of a chunk: its number in eleven bytes, and whether it is the last.
fn place(number: usize, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}

fn encrypt(key: &[u8; 32], nonce: [u8; 12], plain: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(&Key::from(*key));
    // Fails only beyond 256 GB.
    cipher.encrypt(&Nonce::from(nonce), plain).unwrap_or_default()
}

fn decrypt(key: &[u8; 32], nonce: [u8; 12], sealed: &[u8]) -> Option<Vec<u8>> {
    ChaCha20Poly1305::new(&Key::from(*key)).decrypt(&Nonce::from(nonce), sealed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::collections::BTreeSet;

    /// Made by pyrage 1.4.0: `passphrase.encrypt("睦邻".encode() * 3, "一路平安 2026")`.
    const PYRAGE: &[u8] = include_bytes!("../../tests/fixtures/age/pyrage.age");

    fn sealed(plain: &[u8]) -> Vec<u8> {
        seal("open sesame", 2, [1; 16], [2; 16], [3; 16], plain)
    }

    #[test]
    fn what_is_sealed_comes_back_at_every_border_of_chunks() {
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5] {
            let plain: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
            let whole = sealed(&plain);
            assert_eq!(open("open sesame", &whole), Ok(plain), "{size}");
            let chunks = size.div_ceil(CHUNK).max(1);
            let head = whole.len() - size - chunks * TAG;
            assert!(head < 200, "{head}");
        }
    }

    #[test]
    fn what_another_tool_sealed_opens() {
        assert_eq!(work(PYRAGE), Ok(18));
        let plain = open("一路平安 2026", PYRAGE).map(String::from_utf8);
        assert_eq!(plain, Ok(Ok("睦邻睦邻睦邻".to_owned())));
    }

    #[test]
    fn each_thing_that_can_be_wrong_has_its_own_word() {
        let whole = sealed(&vec![7; 2 * CHUNK + 9]);
        let text = String::from_utf8_lossy(&whole).into_owned();
        let at = |mark: &str| text.find(mark).unwrap();
        let with = |from: &str, to: &str| {
            let start = at(from);
            [&whole[..start], to.as_bytes(), &whole[start + from.len()..]].concat()
        };
        let mut bent = whole.clone();
        bent[whole.len() - 1] ^= 1;
        let mut middle = whole.clone();
        middle[whole.len() - CHUNK] ^= 1;
        let payload = whole.len() - (2 * CHUNK + 9 + 3 * TAG);
        let cases: &[(&str, &[u8], Refused)] = &[
            ("nothing", b"", Refused::NotAge),
            ("other text", b"{\"format\":\"mulin-pact\"}", Refused::NotAge),
            ("armoured", b"-----BEGIN AGE ENCRYPTED FILE-----\n", Refused::NotAge),
            ("a key", &with("-> scrypt ", "-> X25519 "), Refused::OtherRecipients),
            ("two", &with("\n---", "\n-> X25519 abc\n---"), Refused::OtherRecipients),
            ("work", &with(" 2\n", " 21\n"), Refused::TooMuchWork),
            ("more", &with(" 2\n", " 999999999999\n"), Refused::TooMuchWork),
            ("no work", &with(" 2\n", " 02\n"), Refused::Damaged),
            ("signed work", &with(" 2\n", " +2\n"), Refused::Damaged),
            ("other work", &with(" 2\n", " 3\n"), Refused::WrongPassphrase),
            ("mac", &with("--- ", "--- A"), Refused::Damaged),
            ("a bit", &bent, Refused::Damaged),
            ("a bit within", &middle, Refused::Damaged),
            ("head", &whole[..payload - 40], Refused::CutOff),
            ("nonce", &whole[..payload - 1], Refused::CutOff),
            ("no chunk", &whole[..payload], Refused::CutOff),
            ("between chunks", &whole[..payload + CHUNK + TAG], Refused::CutOff),
            ("in a tag", &whole[..payload + CHUNK + TAG + 7], Refused::CutOff),
            ("in a chunk", &whole[..whole.len() - 3], Refused::Damaged),
            ("more", &[&whole[..], b"more"].concat(), Refused::Damaged),
        ];
        for (name, bytes, why) in cases {
            assert_eq!(open("open sesame", bytes), Err(*why), "{name}");
        }
        assert_eq!(open("open Sesame", &whole), Err(Refused::WrongPassphrase));
        let swapped = [
            &whole[..payload],
            &whole[payload + CHUNK + TAG..payload + 2 * (CHUNK + TAG)],
            &whole[payload..payload + CHUNK + TAG],
            &whole[payload + 2 * (CHUNK + TAG)..],
        ];
        assert_eq!(open("open sesame", &swapped.concat()), Err(Refused::Damaged));
    }

    #[test]
    fn every_changed_byte_of_the_head_is_noticed() {
        let whole = sealed(b"seed");
        for at in 0..whole.len() {
            for bit in [1, 0x20, 0x80] {
                let mut bent = whole.clone();
                bent[at] ^= bit;
                // More work would only take longer to refuse.
                if work(&bent).is_ok_and(|log_n| log_n > 9) {
                    continue;
                }
                assert!(open("open sesame", &bent).is_err(), "byte {at}");
            }
        }
    }

    /// RFC 5869, test case 3: no salt, no info.
    #[test]
    fn keys_are_derived_as_rfc_5869_says() {
        let hex: Vec<String> =
            derive(&[0x0b; 22], b"", b"").0.iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            hex.concat(),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
        );
    }

    #[test]
    fn the_work_is_about_a_second_and_within_bounds() {
        let clock = |step: u64| {
            let now = std::cell::Cell::new(0);
            move || now.replace(now.get() + step)
        };
        assert_eq!(Speed::measured(clock(0)).work(), 18, "a fast one");
        // One try of 2^12 takes 60 ms: 2^16 takes 960.
        assert_eq!(Speed::measured(clock(120)).work(), 16);
        assert_eq!(Speed::measured(clock(90_000)).work(), LEAST_WORK, "a slow one");
        let slow = Speed::measured(clock(120));
        assert_eq!([10, 12, 16, 20].map(|n| slow.millis(n)), [15, 60, 960, 15_360]);
    }

    #[test]
    fn how_far_it_is_is_heard_between_the_chunks() {
        let heard = std::cell::RefCell::new(Vec::new());
        let pace = async |done, all| heard.borrow_mut().push((done, all));
        let plain = vec![7; 2 * CHUNK + 9];
        let random = [[1; 16], [2; 16], [3; 16]];
        let whole = pace::at_once(seal_paced("open sesame", 2, random, &plain, &pace));
        let all = plain.len();
        assert_eq!(heard.take(), [(0, all), (CHUNK, all), (2 * CHUNK, all)]);
        assert_eq!(pace::at_once(open_paced("open sesame", &whole, &pace)), Ok(plain));
        let (step, all) = (CHUNK + TAG, all + 3 * TAG);
        assert_eq!(heard.take(), [(0, all), (step, all), (2 * step, all)]);
    }

    #[test]
    fn each_cause_has_sentences_of_its_own() {
        for lang in [Lang::Zh, Lang::En] {
            let all: BTreeSet<_> = Refused::ALL.iter().map(|r| r.sentence().get(lang)).collect();
            assert_eq!(all.len(), Refused::ALL.len());
        }
    }
}
