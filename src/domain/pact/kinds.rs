//! Kinds of pact as data: who adopts each, whom it concerns, whether signing is part of it, whether it is filed. Adding a
//! kind is adding a row.

use super::{Pact, PactKind};
use crate::domain::community::{Building, Community, Estate, Grid, Organization};
use crate::domain::deliberation::{Law, Matter, MeetingKind, OWNERS_VOTE, ballot};
use crate::log::{RecordId, State};
use crate::text::{Msg, pact_kinds as say};
use crate::words;

/// What signatures are to a kind of pact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningPart {
    /// It concerns those who sign.
    Binds,
    /// It is adopted by a vote; signing after that says that one supports it.
    Promise,
    /// It is not signed.
    None,
}

/// How a kind of pact comes about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KindRules {
    /// What it is called.
    pub name: Msg,
    /// Who adopts it.
    pub adopter: Msg,
    /// Who keeps it.
    pub binds: Msg,
    /// What signatures are to it.
    pub signing: SigningPart,
    /// Whether and where it is filed.
    pub filed: Msg,
    /// Whose it is to decide, as an agenda says it.
    pub matter: Matter,
    /// What the ballot on it decides, which fixes the rule of counting.
    pub ballot: ballot::Matter,
    /// Whether only a ballot can adopt it.
    pub needs_ballot: bool,
    /// The meetings it is put to.
    pub meetings: &'static [MeetingKind],
    /// The rules behind it.
    pub laws: &'static [Law],
    /// Whether somebody must hold this against the text in force.
    pub to_check: bool,
}

const VOLUNTARY: Law = Law { source: say::LAW_VOLUNTARY, words: say::LAW_VOLUNTARY_WORDS };
const GUIDANCE: Law = Law { source: say::LAW_GUIDANCE, words: say::LAW_GUIDANCE_WORDS };
const RESIDENTS: Law =
    Law { source: say::LAW_RESIDENTS_PACT, words: say::LAW_RESIDENTS_PACT_WORDS };
const DECIDED: Law = Law { source: say::LAW_278_COMPACT, words: say::LAW_278_COMPACT_WORDS };
const COMPACT: Law = Law { source: say::LAW_COMPACT, words: say::LAW_COMPACT_WORDS };
const FILING: Law = Law { source: say::LAW_OWNERS_FILING, words: say::LAW_OWNERS_FILING_WORDS };
const CHARTER: Law = Law { source: say::LAW_CHARTER, words: say::LAW_CHARTER_WORDS };

/// What neighbours promise one another.
const NEIGHBOURS: KindRules = KindRules {
    name: say::GRID,
    adopter: say::ADOPT_NEIGHBOURS,
    binds: say::BINDS_SIGNERS,
    signing: SigningPart::Binds,
    filed: say::FILED_NONE,
    matter: Matter::Neighbours,
    ballot: ballot::Matter::Own,
    needs_ballot: false,
    meetings: &[MeetingKind::NightTalk, MeetingKind::Own, MeetingKind::Joint],
    laws: &[VOLUNTARY],
    to_check: false,
};

impl PactKind {
    /// How it comes about.
    pub const fn rules(self) -> KindRules {
        match self {
            Self::Grid => NEIGHBOURS,
            Self::Estate => KindRules { name: say::ESTATE, ..NEIGHBOURS },
            Self::Building => KindRules { name: say::BUILDING, ..NEIGHBOURS },
            Self::Matter => KindRules { name: say::MATTER, ..NEIGHBOURS },
            Self::Residents => KindRules {
                name: say::RESIDENTS,
                adopter: say::ADOPT_RESIDENTS,
                binds: say::BINDS_RESIDENTS,
                signing: SigningPart::Promise,
                filed: say::FILED_STREET,
                matter: Matter::Residents,
                ballot: ballot::Matter::Residents,
                needs_ballot: true,
                meetings: &[MeetingKind::Residents, MeetingKind::Representatives],
                laws: &[RESIDENTS, GUIDANCE],
                to_check: true,
            },
            Self::Management => KindRules {
                name: say::MANAGEMENT,
                adopter: say::ADOPT_OWNERS,
                binds: say::BINDS_OWNERS,
                signing: SigningPart::None,
                filed: say::FILED_HOUSING,
                matter: Matter::Owners,
                ballot: ballot::Matter::Compact,
                needs_ballot: true,
                meetings: &[MeetingKind::Owners],
                laws: &[DECIDED, OWNERS_VOTE, COMPACT, FILING],
                to_check: true,
            },
            Self::Charter => KindRules {
                name: say::CHARTER,
                adopter: say::ADOPT_BODY,
                binds: say::BINDS_MEMBERS,
                signing: SigningPart::None,
                filed: say::FILED_BODY,
                laws: &[CHARTER],
                to_check: true,
                ..NEIGHBOURS
            },
        }
    }
}

impl SigningPart {
    /// In a sentence.
    pub const fn words(self) -> Msg {
        match self {
            Self::Binds => say::SIGN_BINDS,
            Self::Promise => say::SIGN_PROMISE,
            Self::None => say::SIGN_NONE,
        }
    }
}

words! {
    /// What a clause is for, where signing, term or amendments rest on it.
    pub enum ClauseRole {
        /// What neighbours promise.
        Plain = "plain",
        /// How the pact is signed 签署方式.
        Signing = "signing",
        /// How one withdraws.
        Withdrawal = "withdrawal",
        /// How long it runs.
        Term = "term",
        /// How often it is looked at.
        Review = "review",
        /// Who signed a clause that is not changed later need not sign it again 未改条款继续有效.
        CarryOver = "carry-over",
    }
}

impl ClauseRole {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Plain => say::ROLE_PLAIN,
            Self::Signing => say::ROLE_SIGNING,
            Self::Withdrawal => say::ROLE_WITHDRAWAL,
            Self::Term => say::ROLE_TERM,
            Self::Review => say::ROLE_REVIEW,
            Self::CarryOver => say::ROLE_CARRY,
        }
    }

    /// Whether words read as if this were what they are for; a person decides.
    pub fn seems(self, text: &str) -> bool {
        let has = |words: &[&str]| words.iter().any(|w| text.contains(w));
        match self {
            Self::Plain => false,
            Self::CarryOver => has(&["没有改", "没改", "未改", "未修改"]) && has(&["签", "同意"]),
            Self::Withdrawal => has(&["退出", "收回同意"]),
            Self::Signing => has(&["自愿签", "签署", "签名", "签字", "签约"]),
            Self::Term => has(&["有效期", "为期", "期满", "到期"]),
            Self::Review => has(&["看一次", "评一次", "议一次", "回头看"]),
        }
    }
}

/// Whose a pact is, with its name now; `None` where its kind needs a place and none was named.
pub fn place_of(state: &State, pact: &Pact) -> Option<(RecordId, String)> {
    let (id, name) = match pact.kind {
        PactKind::Grid | PactKind::Matter => grid(state, pact.grid?)?,
        PactKind::Estate | PactKind::Management => {
            let id = state.one(&pact.estate?);
            (id, state.get::<Estate>(&id)?.name)
        }
        PactKind::Building => {
            let id = state.one(&pact.building?);
            let building = state.get::<Building>(&id)?;
            (id, if building.name.is_empty() { building.code } else { building.name })
        }
        PactKind::Residents => {
            let (id, community) = state.all::<Community>().next()?;
            (id, community.name)
        }
        PactKind::Charter => {
            let id = state.one(&pact.body?);
            (id, state.get::<Organization>(&id)?.name)
        }
    };
    Some((id, super::letters::plain_lines(&name)))
}

fn grid(state: &State, id: RecordId) -> Option<(RecordId, String)> {
    let id = state.one(&id);
    Some((id, state.get::<Grid>(&id)?.name))
}
