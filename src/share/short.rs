//! Short texts that travel by chat, by link or as a QR code: a mark, a full stop, and bytes as base64url with four bytes
//! of their SHA-256 at the end, so that a text cut short or mistyped says so and is never read as something else.

use crate::log::{CommunityId, Hash, RecordId};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// The longest text read, in characters: far more than an address may have.
const MAX_CHARS: usize = 20_000;

/// The longest words within one, in bytes.
const MAX_WORDS: u64 = 400;

/// The day all days are counted from.
const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();

/// Why such a text says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadText {
    /// Cut short, mistyped, or something else altogether.
    Damaged,
    /// Made by a newer version.
    Newer,
}

/// Which community: enough of its id to tell a neighbour's text from one of ours.
pub type Tag = [u8; 4];

/// The tag of a community.
pub fn tag(community: &CommunityId) -> Tag {
    let [a, b, c, d, ..] = community.0;
    [a, b, c, d]
}

/// Bytes in the making.
pub(super) struct Writer(Vec<u8>);

impl Writer {
    /// Begins with the version of the form.
    pub(super) fn new(form: u8) -> Self {
        Self(vec![form])
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    /// Seven bits a byte, the lowest first.
    pub(super) fn number(&mut self, mut number: u64) {
        loop {
            let byte = u8::try_from(number & 0x7f).unwrap_or_default();
            number >>= 7;
            self.0.push(if number == 0 { byte } else { byte | 0x80 });
            if number == 0 {
                return;
            }
        }
    }

    /// Words, at most as many as are read.
    pub(super) fn words(&mut self, text: &str) {
        let mut text = text;
        while text.len() as u64 > MAX_WORDS {
            text = text.char_indices().next_back().map_or("", |(at, _)| &text[..at]);
        }
        self.number(text.len() as u64);
        self.0.extend(text.as_bytes());
    }

    /// A day.
    pub(super) fn day(&mut self, day: NaiveDate) {
        self.number(u64::try_from((day - EPOCH).num_days()).unwrap_or_default());
    }

    /// A time of a day, to the minute.
    pub(super) fn moment(&mut self, at: NaiveDateTime) {
        let minutes = (at - EPOCH.and_time(chrono::NaiveTime::MIN)).num_minutes();
        self.number(u64::try_from(minutes).unwrap_or_default());
    }

    /// The text without a mark.
    pub(super) fn done(mut self) -> String {
        let sum = Hash::of(&self.0);
        self.0.extend(&sum.0[..4]);
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

/// Bytes being read.
pub(super) struct Reader {
    bytes: Vec<u8>,
    at: usize,
}

impl Reader {
    /// Begins to read a text without its mark, made in the version `form`.
    pub(super) fn new(text: &str, form: u8) -> Result<Self, BadText> {
        if text.len() > MAX_CHARS {
            return Err(BadText::Damaged);
        }
        let mut bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| BadText::Damaged)?;
        let body = bytes.len().checked_sub(4).ok_or(BadText::Damaged)?;
        let sum = bytes.split_off(body);
        if Hash::of(&bytes).0[..4] != sum[..] {
            return Err(BadText::Damaged);
        }
        match bytes.first() {
            Some(found) if *found == form => Ok(Self { bytes, at: 1 }),
            Some(found) if *found > form => Err(BadText::Newer),
            _ => Err(BadText::Damaged),
        }
    }

    pub(super) fn take<const N: usize>(&mut self) -> Result<[u8; N], BadText> {
        let end = self.at.checked_add(N).ok_or(BadText::Damaged)?;
        let bytes = self.bytes.get(self.at..end).ok_or(BadText::Damaged)?;
        self.at = end;
        bytes.try_into().map_err(|_| BadText::Damaged)
    }

    pub(super) fn id(&mut self) -> Result<RecordId, BadText> {
        self.take().map(RecordId)
    }

    pub(super) fn number(&mut self) -> Result<u64, BadText> {
        let mut number = 0_u64;
        for shift in (0..63).step_by(7) {
            let [byte] = self.take()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(BadText::Damaged)
    }

    pub(super) fn words(&mut self) -> Result<String, BadText> {
        let length = self.number()?;
        if length > MAX_WORDS {
            return Err(BadText::Damaged);
        }
        let end = self.at + usize::try_from(length).map_err(|_| BadText::Damaged)?;
        let bytes = self.bytes.get(self.at..end).ok_or(BadText::Damaged)?;
        self.at = end;
        // Whatever stands in a link is shown: no line ends, no marks that turn the direction of writing.
        let text = std::str::from_utf8(bytes).map_err(|_| BadText::Damaged)?;
        let plain = |c: &char| {
            !c.is_control()
                && !matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        Ok(text.chars().filter(plain).collect())
    }

    pub(super) fn day(&mut self) -> Result<NaiveDate, BadText> {
        EPOCH.checked_add_days(Days::new(self.number()?)).ok_or(BadText::Damaged)
    }

    pub(super) fn moment(&mut self) -> Result<NaiveDateTime, BadText> {
        let minutes = i64::try_from(self.number()?).map_err(|_| BadText::Damaged)?;
        let time = TimeDelta::try_minutes(minutes).ok_or(BadText::Damaged)?;
        EPOCH.and_time(chrono::NaiveTime::MIN).checked_add_signed(time).ok_or(BadText::Damaged)
    }

    /// Nothing may be left.
    pub(super) fn end(&self) -> Result<(), BadText> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(BadText::Damaged) }
    }
}

/// The texts with `mark` within whatever was pasted, each without its mark, in order.
pub(super) fn apart<'a>(pasted: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    pasted.match_indices(mark).map(move |(at, _)| {
        let rest = &pasted[at + mark.len()..];
        let of_ours = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let text = rest.find(|c| !of_ours(c)).map_or(rest, |end| &rest[..end]);
        // Two pasted without anything between them: the next one's mark is no part of this one.
        rest.find(mark).filter(|next| *next < text.len()).map_or(text, |next| &rest[..next])
    })
}
