//! What somebody brings to be checked: a file, or the text of a code, a chat or a poster.

use super::carry::{Carried, read_carried};
use super::jws::Jws;
use super::receipt::Receipt;
use super::{FORMAT, Refusal};
use crate::domain::pact::{HeadSeen, Seen, StatementKind};
use crate::log::Hash;
use crate::share::{age, file};

/// Something to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The file of a pact, or something that calls itself one: checking it takes a while.
    Export,
    /// A text that proves something by itself.
    Slip(Box<Slip>),
    /// A text of ours that does not hold.
    Refused(Refusal),
    /// A file under a passphrase: to be opened first.
    Locked,
    /// The exchange file of a community: not proof of anything, but it can be taken in.
    Exchange,
    /// A bare statement: without its key nobody can check it alone.
    Bare,
    /// Nothing.
    Empty,
    /// Something else altogether.
    Other,
}

/// A text that proves something by itself; what is in it was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A household's receipt.
    Receipt(Receipt),
    /// A statement, or a head as a poster shows it.
    Carried(Carried),
}

impl Given {
    /// Looks at bytes or a text. A text may stand behind an address, as in a code that opens this page.
    pub fn look(bytes: &[u8]) -> Self {
        if age::work(bytes) != Err(age::Refused::NotAge) {
            return Self::Locked;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return Self::Other };
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Self::Empty;
        }
        if text.starts_with('{') {
            // Looked at, not read: a damaged file should be told what is wrong with it.
            let head: String = text.chars().take(4_000).filter(|c| !c.is_whitespace()).collect();
            let calls_itself = |name: &str| head.contains(&["\"format\":\"", name, "\""].concat());
            return if calls_itself(FORMAT) {
                Self::Export
            } else if calls_itself(file::FORMAT) {
                Self::Exchange
            } else {
                Self::Other
            };
        }
        // What a code carries may have an address before it, and a chat a greeting.
        let Some(at) = text.find("mulin-") else {
            let bare = text.split('~').next().unwrap_or_default();
            return if Jws::read(bare).is_ok() { Self::Bare } else { Self::Other };
        };
        match Slip::read(&text[at..]) {
            Ok(slip) => Self::Slip(Box::new(slip)),
            Err(Refusal::Format | Refusal::TypUnknown) => Self::Other,
            Err(why) => Self::Refused(why),
        }
    }
}

impl Slip {
    /// Reads a text that begins with what it is.
    ///
    /// # Errors
    /// What is wrong with it; [`Refusal::Format`] where it is none.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        match Receipt::read(text) {
            Err(Refusal::Format) => read_carried(text).map(Self::Carried),
            read => read.map(Self::Receipt),
        }
    }

    /// The text again, for whoever checks it against a file.
    pub fn to_text(&self) -> String {
        match self {
            Self::Receipt(receipt) => receipt.to_text(),
            // Its own parts, so it can be written.
            Self::Carried(carried) => {
                let shown: Vec<&str> = carried.disclosures.iter().map(String::as_str).collect();
                let jws = Jws::read(&carried.jws);
                jws.ok()
                    .and_then(|jws| super::carry(&jws, &carried.key, &shown))
                    .unwrap_or_default()
            }
        }
    }

    /// What was read in a statement or a head.
    pub fn seen(&self) -> Option<Seen> {
        match self {
            Self::Carried(carried) => Jws::read(&carried.jws).ok().map(|jws| jws.seen(false)),
            Self::Receipt(_) => None,
        }
    }

    /// The numbers of a head.
    pub fn head(&self) -> Option<HeadSeen> {
        self.seen().filter(|seen| seen.kind == StatementKind::Head)?.head
    }

    /// The thumbprint of the committee's key it stands on; none of a household's statement, whose key is its own.
    pub fn committee(&self) -> Option<Hash> {
        match self {
            Self::Receipt(receipt) => Some(receipt.key.thumbprint()),
            Self::Carried(carried) => {
                (carried.kind == StatementKind::Head).then(|| carried.key.thumbprint())
            }
        }
    }
}

/// The text behind the `?` of an address, where there is one.
pub fn behind_address(hash: &str) -> Option<String> {
    let (_, text) = hash.split_once('?')?;
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}
