//! What a household says, and why it may not be said.

use super::Refusal;
use crate::domain::pact::{Capacity, StatementKind, Way};
use crate::log::{Hash, RecordId};
use crate::text::{Msg, signing as say};

/// Whose word it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The household of a unit of the register.
    Unit(RecordId),
    /// A household known by name, where there is no register.
    Name(String),
}

impl Default for Whose {
    fn default() -> Self {
        Self::Name(String::new())
    }
}

/// What a household says, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Agrees, does not sign, or takes it back. Whether agreeing is a renewal follows from what stands.
    pub kind: StatementKind,
    /// Whose word it is.
    pub whose: Whose,
    /// By which way it came: paper, tablet or phone.
    pub via: Way,
    /// As what somebody signs.
    pub capacity: Capacity,
    /// Whether the name may stand on a poster.
    pub poster: bool,
    /// Whether the name may go to others.
    pub share: bool,
    /// The name to disclose; empty leaves it out. Where the household is known by name, that one is taken.
    pub name: String,
    /// The end of a telephone number to disclose; empty leaves it out. The door is taken from the register.
    pub tel: String,
    /// SHA-256 of the photograph of the paper.
    pub photo: Option<Hash>,
    /// SHA-256 of what the finger drew.
    pub strokes: Option<Hash>,
    /// The names of those who stood by, two at most.
    pub witnesses: Vec<String>,
}

/// Why nothing was signed or taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaid {
    /// No text was frozen: there is nothing to sign yet.
    NotSettled,
    /// No name was given.
    Nobody,
    /// The pact does not ask that household.
    NotAsked,
    /// It has said nothing that could be taken back or renewed.
    Nothing,
    /// That is not for a household to say, or not by that way.
    NotTheirs,
    /// The text that was brought is none, or was changed on its way.
    Unreadable(Refusal),
    /// What was brought is about another pact, or a text that is not here.
    OtherPact,
    /// It names a household this device does not know.
    UnknownHousehold,
    /// It replaces something that is not here yet.
    UnknownStatement,
}

impl NotSaid {
    /// In a sentence.
    pub const fn words(self) -> Msg {
        match self {
            Self::NotSettled => say::NOT_SETTLED,
            Self::Nobody => say::NOBODY,
            Self::NotAsked => say::NOT_ASKED,
            Self::Nothing => say::NOTHING_STANDS,
            Self::NotTheirs => say::NOT_THEIRS,
            Self::Unreadable(_) => say::UNREADABLE,
            Self::OtherPact => say::OTHER_PACT,
            Self::UnknownHousehold => say::UNKNOWN_HOUSEHOLD,
            Self::UnknownStatement => say::UNKNOWN_STATEMENT,
        }
    }
}
