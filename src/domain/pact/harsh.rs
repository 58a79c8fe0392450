//! What the look at the words points at: the reason, where it stands, a gentler way. The words are in `phrases`.

use crate::text::{Msg, pact_lint as say};

/// What a phrase sounds like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harsh {
    /// A fine 罚款.
    Fine,
    /// Taking things away 没收.
    Confiscation,
    /// Publishing names 公开姓名.
    Names,
    /// Cutting water, power or the way in.
    Cut,
    /// Withdrawing benefits or services.
    Benefits,
    /// Making others pay for one 连坐.
    Collective,
    /// Clearing away what belongs to somebody.
    Clearing,
}

impl Harsh {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Fine,
        Self::Confiscation,
        Self::Names,
        Self::Cut,
        Self::Benefits,
        Self::Collective,
        Self::Clearing,
    ];

    /// What it sounds like, in words.
    pub const fn name(self) -> Msg {
        match self {
            Self::Fine => say::FINE,
            Self::Confiscation => say::CONFISCATION,
            Self::Names => say::NAMES,
            Self::Cut => say::CUT,
            Self::Benefits => say::BENEFITS,
            Self::Collective => say::COLLECTIVE,
            Self::Clearing => say::CLEARING,
        }
    }

    /// Why a pact is better without it.
    pub const fn reason(self) -> Msg {
        match self {
            Self::Fine => say::FINE_WHY,
            Self::Confiscation => say::CONFISCATION_WHY,
            Self::Names => say::NAMES_WHY,
            Self::Cut => say::CUT_WHY,
            Self::Benefits => say::BENEFITS_WHY,
            Self::Collective => say::COLLECTIVE_WHY,
            Self::Clearing => say::CLEARING_WHY,
        }
    }

    /// Where that stands.
    pub const fn source(self) -> Msg {
        match self {
            Self::Fine => say::FINE_LAW,
            Self::Confiscation => say::CONFISCATION_LAW,
            Self::Names => say::NAMES_LAW,
            Self::Cut => say::CUT_LAW,
            Self::Benefits => say::BENEFITS_LAW,
            Self::Collective => say::COLLECTIVE_LAW,
            Self::Clearing => say::CLEARING_LAW,
        }
    }

    /// How to say it more gently.
    pub const fn milder(self) -> Msg {
        match self {
            Self::Fine => say::FINE_MILD,
            Self::Confiscation => say::CONFISCATION_MILD,
            Self::Names => say::NAMES_MILD,
            Self::Cut => say::CUT_MILD,
            Self::Benefits => say::BENEFITS_MILD,
            Self::Collective => say::COLLECTIVE_MILD,
            Self::Clearing => say::CLEARING_MILD,
        }
    }
}
