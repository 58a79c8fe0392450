//! What a meeting can decide, and what it can only recommend.

use super::{AgendaItem, Category, MeetingKind, Topic};
use crate::text::{Msg, procedures as say};
use crate::words;

/// What a kind of meeting can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Competence {
    /// Those present agree, for themselves.
    Consensus,
    /// It hears and recommends.
    Recommend,
    /// The owners of an estate vote.
    OwnersVote,
    /// The residents, or their representatives, vote.
    ResidentsVote,
    /// The three parties agree, each for its own.
    Parties,
}

words! {
    /// Whose a matter is to decide.
    pub enum Matter {
        /// Neighbours, by agreement among themselves.
        Neighbours = "neighbours",
        /// The owners of the estate, by vote: Civil Code, art. 278.
        Owners = "owners",
        /// The residents, by vote.
        Residents = "residents",
        /// The three parties, each its own.
        Parties = "parties",
    }
}

/// Whether a meeting can decide a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It can.
    CanDecide,
    /// It can only recommend; this is who decides.
    OnlyRecommend(Decider),
}

/// Who decides what a meeting can only recommend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// The owners, by vote.
    Owners,
    /// The residents or their representatives, by vote.
    Residents,
    /// The three parties together.
    Parties,
    /// Whoever convened.
    Convener,
}

impl Competence {
    /// What it can decide, in a sentence.
    pub const fn name(self) -> Msg {
        match self {
            Self::Consensus => say::CAN_CONSENSUS,
            Self::Recommend => say::CAN_RECOMMEND,
            Self::OwnersVote => say::CAN_OWNERS,
            Self::ResidentsVote => say::CAN_RESIDENTS,
            Self::Parties => say::CAN_PARTIES,
        }
    }
}

impl Matter {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Neighbours => say::MATTER_NEIGHBOURS,
            Self::Owners => say::MATTER_OWNERS,
            Self::Residents => say::MATTER_RESIDENTS,
            Self::Parties => say::MATTER_PARTIES,
        }
    }
}

impl Decider {
    /// Why the meeting can only recommend, in a sentence.
    pub const fn name(self) -> Msg {
        match self {
            Self::Owners => say::ONLY_OWNERS,
            Self::Residents => say::ONLY_RESIDENTS,
            Self::Parties => say::ONLY_PARTIES,
            Self::Convener => say::ONLY_CONVENER,
        }
    }

    /// Whether it decides by ballot, so that one can be prepared.
    pub const fn votes(self) -> bool {
        matches!(self, Self::Owners | Self::Residents)
    }
}

impl Category {
    /// Whose such topics mostly are to decide. Common green and parking spaces belong to the owners together; to change
    /// what they are used for is theirs (Civil Code, arts. 274, 275, 278).
    pub const fn matter(self) -> Matter {
        match self {
            Self::Plots | Self::Parking => Matter::Owners,
            _ => Matter::Neighbours,
        }
    }
}

/// Whose an item is to decide: what was said of it, else what is usual for its topic.
pub fn matter_of(item: &AgendaItem, topic: Option<&Topic>) -> Matter {
    item.matter.or(topic.map(|t| t.category.matter())).unwrap_or_default()
}

/// Whether a meeting of this kind can decide this matter.
pub const fn competence(kind: MeetingKind, matter: Matter) -> Answer {
    use Competence as C;
    match (kind.procedure().competence, matter) {
        (C::OwnersVote, Matter::Owners)
        | (C::ResidentsVote, Matter::Residents)
        | (C::Parties, Matter::Parties)
        // What each may do or leave, people can promise one another in any meeting that decides at all.
        | (C::Consensus | C::Parties | C::OwnersVote | C::ResidentsVote, Matter::Neighbours) => {
            Answer::CanDecide
        }
        (_, Matter::Owners) => Answer::OnlyRecommend(Decider::Owners),
        (_, Matter::Residents) => Answer::OnlyRecommend(Decider::Residents),
        (_, Matter::Parties) => Answer::OnlyRecommend(Decider::Parties),
        (C::Recommend, Matter::Neighbours) => Answer::OnlyRecommend(Decider::Convener),
    }
}
