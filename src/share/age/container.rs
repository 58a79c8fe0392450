//! Sealing and opening, and why a file does not open.

use super::MOST_WORK;
use crate::log::Hash;
use crate::share::pace;
use crate::text::{Msg, age as say};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use scrypt::{Params, scrypt};
use serde::{Deserialize, Serialize};

/// The first line of every such file.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// Bytes of a chunk before encryption.
pub(super) const CHUNK: usize = 64 << 10;

/// Bytes a tag adds to what it covers.
pub(super) const TAG: usize = 16;

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

/// Seals `plain` under a passphrase. `log_n` is the logarithm of scrypt's N, the work of one try ([`super::Speed::work`] says how
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
pub(super) fn stretch(passphrase: &str, salt: &[u8], log_n: u8) -> [u8; 32] {
    let salt = [b"age-encryption.org/v1/scrypt".as_slice(), salt].concat();
    let mut key = [0; 32];
    if let Ok(params) = Params::new(log_n, 8, 1) {
        // Fails only for keys longer than any.
        let _ = scrypt(passphrase.as_bytes(), &salt, &params, &mut key);
    }
    key
}

/// HKDF-SHA-256 (RFC 5869) of 32 bytes: extract, and the one block that is needed of expand.
pub(super) fn derive(secret: &[u8], salt: &[u8], info: &[u8]) -> Hash {
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
