//! What checking an export found: four levels, each with its own verdict, never one for all.

use super::{Disclosed, Refusal};
use crate::domain::pact::signing::Stands;
use crate::domain::pact::{Frozen, Hh, Seen};
use crate::log::Hash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where something is wrong. Places count from 1, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The file as a whole.
    File,
    /// The text.
    Text,
    /// An earlier text.
    Earlier(usize),
    /// A public key, by the name it has in the file.
    Key(String),
    /// A statement.
    Statement(usize),
    /// A change of keys.
    Rotation(usize),
    /// A head.
    Head(usize),
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub why: Refusal,
}

/// One level of what an export proves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Level {
    /// Not judged, because a level before it does not hold.
    #[default]
    Unknown,
    /// It holds.
    Holds,
    /// It does not.
    Fails(Vec<Problem>),
}

impl Level {
    /// The verdict over what was found.
    pub(super) fn of(problems: Vec<Problem>) -> Self {
        if problems.is_empty() { Self::Holds } else { Self::Fails(problems) }
    }

    /// Whether it holds.
    pub fn holds(&self) -> bool {
        *self == Self::Holds
    }

    /// What is wrong.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Fails(problems) => problems,
            Self::Unknown | Self::Holds => &[],
        }
    }
}

/// Whose key it is: what no file can prove by itself. People compare the code with the notice board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The thumbprint of the committee's key of today.
    pub key: Hash,
    /// Its code 公钥校验码, 24 digits.
    pub code: String,
    /// How many times the key was passed on, signed by old and new.
    pub rotations: usize,
    /// Whether heads stand under keys that did not pass on to this one: a lost key, or somebody else's. Then only the
    /// notice board can say.
    pub broken: bool,
}

/// A statement that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The bare statement.
    pub jws: String,
    /// What was read in it.
    pub seen: Seen,
    /// What it discloses in this file.
    pub disclosed: Vec<Disclosed>,
}

/// What an export holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The text.
    pub pact: Frozen,
    /// Its hash.
    pub hash: Hash,
    /// The texts before it, oldest first.
    pub history: Vec<Frozen>,
    /// The statements, where the signatures hold.
    pub statements: Vec<Checked>,
    /// The heads, where the signatures hold.
    pub heads: Vec<Seen>,
    /// The last head, where the file is complete.
    pub head: Option<Seen>,
    /// Which household stands where.
    pub households: BTreeMap<Hh, Stands>,
}

/// What checking an export found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Whether the text is the one that was signed.
    pub text: Level,
    /// Whether each statement is signed with its key, about this text, with disclosures of its own.
    pub signatures: Level,
    /// Whether these are all the statements the committee signed for.
    pub completeness: Level,
    /// Whose key that is, for people to compare.
    pub identity: Option<Identity>,
    /// What the file holds, where its text could be read.
    pub contents: Option<Contents>,
}

impl Report {
    /// A file nothing of which can be judged.
    pub(super) fn unreadable(why: Refusal) -> Self {
        Self { text: Level::Fails(vec![Problem { place: Place::File, why }]), ..Self::default() }
    }

    /// The levels that a file can prove by itself, by name.
    pub fn levels(&self) -> [(&'static str, &Level); 3] {
        [
            ("text", &self.text),
            ("signatures", &self.signatures),
            ("completeness", &self.completeness),
        ]
    }

    /// Whether these hold. Whose key it is stays for people to compare.
    pub fn holds(&self) -> bool {
        self.levels().iter().all(|(_, level)| level.holds())
    }
}
