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
        // What was cut off may end within a letter.
        let text = String::from_utf8_lossy(bytes);
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
        let Some((at, _)) = text.match_indices("mulin-").find(|(at, _)| Slip::begins(&text[*at..]))
        else {
            let bare = text.split('~').next().unwrap_or_default();
            return if Jws::read(bare).is_ok() { Self::Bare } else { Self::Other };
        };
        match Slip::read(&text[at..]) {
            Ok(slip) => Self::Slip(Box::new(slip)),
            Err(why) => Self::Refused(why),
        }
    }
}

impl Slip {
    /// Whether a text begins as one of ours does: a file's name or an address may hold the same first letters.
    fn begins(text: &str) -> bool {
        let word = text.strip_prefix("mulin-").and_then(|rest| rest.split_once('.'));
        word.is_some_and(|(word, _)| word == "receipt" || StatementKind::of_word(word).is_some())
    }

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
        let escaped = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        if let Some(byte) = escaped.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::{Claims, Key, Total, carry, sign_head};
    use super::*;

    fn head() -> String {
        let key = Key::from_seed(&[7; 32]);
        let pact = Claims::default().pact;
        let total = Total {
            pact,
            version: 3,
            statements: &[],
            asked: 318,
            agree: 212,
            prev: &[Hash([1; 32])],
            iat: 1_790_000_000,
        };
        let jws = sign_head(&key, &total);
        carry(&Jws::read(&jws).unwrap(), &key.public(), &[]).unwrap()
    }

    type Is = fn(&Given) -> bool;

    #[test]
    fn what_is_brought_is_told_apart() {
        let golden = include_bytes!("../../../tests/golden/pact-v1.json").as_slice();
        let bare = {
            let text = std::str::from_utf8(golden).unwrap();
            let line = text.lines().find(|line| line.starts_with("\"eyJ")).unwrap();
            line.trim_matches(['"', ',']).to_owned()
        };
        let head = head();
        let behind = ["https://mulin-a.example.org/m/#/verify?", &head, "\n"].concat();
        let cut = &head[..head.len() - 3];
        let cases: &[(&str, &[u8], Is)] = &[
            ("a pact", golden, |g| *g == Given::Export),
            ("damaged", &golden[..900], |g| *g == Given::Export),
            ("an exchange file", include_bytes!("../../../tests/golden/share-v1-a.json"), |g| {
                *g == Given::Exchange
            }),
            ("locked", include_bytes!("../../../tests/fixtures/age/pyrage.age"), |g| {
                *g == Given::Locked
            }),
            ("nothing", b" \n", |g| *g == Given::Empty),
            ("words", "明天开会".as_bytes(), |g| *g == Given::Other),
            ("a name", "mulin-某社区-2026.json".as_bytes(), |g| *g == Given::Other),
            ("other JSON", b"{\"a\":1}", |g| *g == Given::Other),
            ("no text", &[0xff, 0xd8, 0xff], |g| *g == Given::Other),
            ("a bare statement", bare.as_bytes(), |g| *g == Given::Bare),
            ("a head", head.as_bytes(), |g| matches!(g, Given::Slip(_))),
            ("behind an address", behind.as_bytes(), |g| matches!(g, Given::Slip(_))),
            ("cut", cut.as_bytes(), |g| matches!(g, Given::Refused(_))),
        ];
        for (name, bytes, fits) in cases {
            let given = Given::look(bytes);
            assert!(fits(&given), "{name}: {given:?}");
        }
    }

    #[test]
    fn a_head_on_a_poster_fits_a_code_of_version_15_and_says_its_numbers() {
        let text = head();
        // 77 squares a side: what a telephone reads from a poster at arm's length.
        assert!(crate::share::qr::draw(&text).unwrap().side <= 77, "{} bytes", text.len());
        let slip = Slip::read(&text).unwrap();
        assert_eq!(slip.to_text(), text);
        assert_eq!(slip.head().map(|head| (head.agree, head.asked)), Some((212, 318)));
        assert!(slip.committee().is_some());
    }

    #[test]
    fn the_text_behind_an_address_is_read_as_browsers_write_it() {
        let text = "mulin-head.x.{\"a\":1,\"睦\":2}.y";
        let written = "#/verify?mulin-head.x.%7B%22a%22:1,%22%E7%9D%A6%22:2%7D.y";
        assert_eq!(behind_address(written).as_deref(), Some(text));
        assert_eq!(behind_address(&["#/verify?", text].concat()).as_deref(), Some(text));
        assert_eq!(behind_address("#/verify"), None);
        assert_eq!(behind_address("#/verify?"), None);
        assert_eq!(behind_address("#/verify?100%").as_deref(), Some("100%"));
    }
}
