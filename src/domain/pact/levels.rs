//! By which way a signature came in, in honest words: what each way shows and what it leaves open; and the page "What this
//! proves".

use super::Way;
use crate::text::{Msg, pact_proof as say};

impl Way {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Noted => say::NOTED,
            Self::Paper => say::PAPER,
            Self::Tablet => say::TABLET,
            Self::Phone => say::PHONE,
            Self::Met => say::MET,
        }
    }

    /// What it shows.
    pub const fn shows(self) -> Msg {
        match self {
            Self::Noted => say::NOTED_SHOWS,
            Self::Paper => say::PAPER_SHOWS,
            Self::Tablet => say::TABLET_SHOWS,
            Self::Phone => say::PHONE_SHOWS,
            Self::Met => say::MET_SHOWS,
        }
    }

    /// What it leaves open.
    pub const fn leaves_open(self) -> Msg {
        match self {
            Self::Noted => say::NOTED_OPEN,
            Self::Paper => say::PAPER_OPEN,
            Self::Tablet => say::TABLET_OPEN,
            Self::Phone => say::PHONE_OPEN,
            Self::Met => say::MET_OPEN,
        }
    }
}

/// A question of the page, with its answer.
pub type Answer = (Msg, Msg);

/// What a pact file proves, one line of the check each.
pub const PROVES: &[Answer] = &[
    (say::TEXT, say::TEXT_PROVES),
    (say::SIGNATURES, say::SIGNATURES_PROVES),
    (say::COMPLETENESS, say::COMPLETENESS_PROVES),
    (say::IDENTITY, say::IDENTITY_PROVES),
];

/// What it does not prove.
pub const DOES_NOT_PROVE: &[Answer] = &[
    (say::NOT_WHO, say::NOT_WHO_WHY),
    (say::NOT_ALL, say::NOT_ALL_WHY),
    (say::NOT_WHEN, say::NOT_WHEN_WHY),
    (say::NOT_WILL, say::NOT_WILL_WHY),
    (say::NOT_LAW, say::NOT_LAW_WHY),
    (say::NOT_OFFICIAL, say::NOT_OFFICIAL_WHY),
];

/// What anybody can do about it.
pub const WHAT_TO_DO: &[Msg] = &[say::DO_COMPARE, say::DO_RECEIPT, say::DO_ASK, say::DO_OUTSIDE];
