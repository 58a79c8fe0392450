//! Kinds of meeting as data: the procedure, usual agenda, quorum, notice, convener and chair of each. Adding a kind is
//! adding a row.

use super::live::Quorum;
use super::{Competence, ItemKind, MeetingKind, Role};
use crate::text::{Msg, procedures as say};
use crate::words;

words! {
    /// A part of a procedure that stands on the agenda. Stored as a word, so that it is read in the reader's language
    /// and two devices that lay out the same agenda agree.
    pub enum Part {
        /// No part of a procedure.
        None = "none",
        /// The rules of the room.
        Rules = "rules",
        /// The matter is explained.
        Explain = "explain",
        /// Opinions are heard.
        Opinions = "opinions",
        /// Questions and answers.
        Questions = "questions",
        /// Opinions are read back.
        ReadBack = "read-back",
        /// What happens with them.
        Next = "next",
        /// Each party speaks.
        Sides = "sides",
        /// Facts are settled.
        Facts = "facts",
        /// Ways out.
        Options = "options",
        /// An agreement is written.
        Agreement = "agreement",
        /// What was done.
        Report = "report",
        /// A look at it.
        Look = "look",
        /// Residents appraise.
        Appraise = "appraise",
        /// The result of the appraisal.
        Result = "result",
        /// The three parties report.
        Parties = "parties",
        /// Tasks are taken on.
        Tasks = "tasks",
        /// The roll is checked.
        Quorum = "quorum",
        /// The motion is read.
        Motion = "motion",
        /// The vote.
        Vote = "vote",
        /// The count.
        Count = "count",
        /// Dangers are reported.
        Dangers = "dangers",
        /// Who removes them.
        Remove = "remove",
    }
}

impl Part {
    /// What it is called.
    pub const fn name(self) -> Option<Msg> {
        Some(match self {
            Self::None => return None,
            Self::Rules => say::PART_RULES,
            Self::Explain => say::PART_EXPLAIN,
            Self::Opinions => say::PART_OPINIONS,
            Self::Questions => say::PART_QUESTIONS,
            Self::ReadBack => say::PART_READ_BACK,
            Self::Next => say::PART_NEXT,
            Self::Sides => say::PART_SIDES,
            Self::Facts => say::PART_FACTS,
            Self::Options => say::PART_OPTIONS,
            Self::Agreement => say::PART_AGREEMENT,
            Self::Report => say::PART_REPORT,
            Self::Look => say::PART_LOOK,
            Self::Appraise => say::PART_APPRAISE,
            Self::Result => say::PART_RESULT,
            Self::Parties => say::PART_PARTIES,
            Self::Tasks => say::PART_TASKS,
            Self::Quorum => say::PART_QUORUM,
            Self::Motion => say::PART_MOTION,
            Self::Vote => say::PART_VOTE,
            Self::Count => say::PART_COUNT,
            Self::Dangers => say::PART_DANGERS,
            Self::Remove => say::PART_REMOVE,
        })
    }
}

/// A line of the usual agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsualLine {
    /// Looking back, or an open round, with its minutes.
    Round(ItemKind, u32),
    /// A part of the procedure, with its minutes.
    Part(Part, u32),
    /// Here the topics stand.
    Topics,
}

/// How many must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuorumRule {
    /// No number is required.
    None,
    /// More than half of those entitled.
    Half,
    /// At least two thirds of those entitled.
    TwoThirds,
    /// Ballots decide, not who is in the room.
    Ballots,
    /// All three parties.
    Parties,
}

impl QuorumRule {
    /// The rule in words.
    pub const fn name(self) -> Msg {
        match self {
            Self::None => say::QUORUM_NONE,
            Self::Half => say::QUORUM_HALF,
            Self::TwoThirds => say::QUORUM_TWO_THIRDS,
            Self::Ballots => say::QUORUM_BALLOT,
            Self::Parties => say::QUORUM_PARTIES,
        }
    }

    /// The rule in numbers where `entitled` could come; `None` where the room does not decide it.
    pub const fn among(self, entitled: u64) -> Option<Quorum> {
        let (num, den, of, strict) = match self {
            Self::None | Self::Ballots => return None,
            Self::Half => (1, 2, entitled, true),
            Self::TwoThirds => (2, 3, entitled, false),
            Self::Parties => (1, 1, 3, false),
        };
        Some(Quorum { num, den, of, strict })
    }
}

/// A rule's source and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// Where it stands.
    pub source: Msg,
    /// What it says; in Chinese, as the law is. A summary says that it is one.
    pub words: &'static str,
}

/// Notice to owners.
pub const OWNERS_NOTICE: Law =
    Law { source: say::LAW_OWNERS_NOTICE, words: say::LAW_OWNERS_NOTICE_WORDS };
/// No vote on what was not announced.
pub const UNANNOUNCED: Law =
    Law { source: say::LAW_UNANNOUNCED, words: say::LAW_UNANNOUNCED_WORDS };
/// Hearing, coordination, appraisal.
pub const THREE_MEETINGS: Law = Law { source: say::LAW_THREE, words: say::LAW_THREE_WORDS };
/// Residents' and representatives' assemblies.
pub const RESIDENTS_LAW: Law = Law { source: say::LAW_RESIDENTS, words: say::LAW_RESIDENTS_WORDS };
/// The vote of the owners.
pub const OWNERS_VOTE: Law = Law { source: say::LAW_278, words: say::LAW_278_WORDS };

/// How a kind of meeting goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Procedure {
    /// What it is for.
    pub purpose: Msg,
    /// What is done before it.
    pub before: &'static [Msg],
    /// Its usual agenda.
    pub agenda: &'static [UsualLine],
    /// What is done after it.
    pub after: &'static [Msg],
    /// Minutes it usually takes.
    pub minutes: u32,
    /// Days of notice; none where none are set. Zero: before the meeting.
    pub notice_days: Option<u32>,
    /// How many must be there.
    pub quorum: QuorumRule,
    /// Who convenes, where nobody else is named.
    pub convener: Msg,
    /// Who may take the chair, where nobody else is named.
    pub chair: Msg,
    /// What it can decide.
    pub competence: Competence,
    /// Who is invited.
    pub invited: &'static [Role],
    /// The rules behind it.
    pub laws: &'static [Law],
}

const TALK: &[UsualLine] = &[
    UsualLine::Round(ItemKind::FollowUp, 10),
    UsualLine::Topics,
    UsualLine::Round(ItemKind::Open, 15),
];

const VOTE: &[UsualLine] = &[
    UsualLine::Part(Part::Quorum, 10),
    UsualLine::Topics,
    UsualLine::Part(Part::Motion, 20),
    UsualLine::Part(Part::Vote, 20),
    UsualLine::Part(Part::Count, 20),
];

const PLAIN: Procedure = Procedure {
    purpose: say::FOR_OWN,
    before: &[],
    agenda: TALK,
    after: &[],
    minutes: 90,
    notice_days: None,
    quorum: QuorumRule::None,
    convener: say::BY_CALLER,
    chair: say::BY_CALLER,
    competence: Competence::Consensus,
    invited: &[],
    laws: &[],
};

const THREE: Procedure = Procedure {
    before: &[say::STEP_ANNOUNCE],
    after: &[say::STEP_PUBLISH],
    minutes: 90,
    notice_days: Some(0),
    convener: say::BY_COMMITTEE,
    laws: &[THREE_MEETINGS],
    ..PLAIN
};

impl MeetingKind {
    /// How it goes.
    pub const fn procedure(self) -> Procedure {
        match self {
            Self::Own => PLAIN,
            Self::NightTalk => Procedure {
                purpose: say::FOR_NIGHT_TALK,
                before: &[say::STEP_COLLECT],
                after: &[say::STEP_PUBLISH],
                convener: say::BY_GRID_LEADER,
                chair: say::BY_GRID_LEADER,
                invited: &[Role::Residents, Role::Raisers, Role::StairLeaders, Role::Property],
                ..PLAIN
            },
            Self::Hearing => Procedure {
                purpose: say::FOR_HEARING,
                before: &[say::STEP_ANNOUNCE, say::STEP_CHOOSE],
                agenda: &[
                    UsualLine::Part(Part::Rules, 5),
                    UsualLine::Part(Part::Explain, 15),
                    UsualLine::Topics,
                    UsualLine::Part(Part::Questions, 10),
                    UsualLine::Part(Part::Opinions, 30),
                    UsualLine::Part(Part::ReadBack, 10),
                    UsualLine::Part(Part::Next, 5),
                ],
                chair: say::BY_DIRECTOR,
                competence: Competence::Recommend,
                invited: &[
                    Role::Concerned,
                    Role::StairLeaders,
                    Role::OwnersCommittee,
                    Role::Property,
                    Role::Observers,
                ],
                ..THREE
            },
            Self::Coordination => Procedure {
                purpose: say::FOR_COORDINATION,
                before: &[say::STEP_INVITE_SIDES, say::STEP_ANNOUNCE],
                agenda: &[
                    UsualLine::Part(Part::Rules, 5),
                    UsualLine::Topics,
                    UsualLine::Part(Part::Sides, 20),
                    UsualLine::Part(Part::Facts, 15),
                    UsualLine::Part(Part::Options, 20),
                    UsualLine::Part(Part::Agreement, 15),
                ],
                chair: say::BY_NEUTRAL,
                invited: &[Role::Sides, Role::Mediation, Role::Officer, Role::Lawyer],
                ..THREE
            },
            Self::Appraisal => Procedure {
                purpose: say::FOR_APPRAISAL,
                agenda: &[
                    UsualLine::Round(ItemKind::FollowUp, 10),
                    UsualLine::Topics,
                    UsualLine::Part(Part::Report, 15),
                    UsualLine::Part(Part::Look, 10),
                    UsualLine::Part(Part::Appraise, 25),
                    UsualLine::Part(Part::Result, 10),
                ],
                chair: say::BY_DIRECTOR,
                competence: Competence::Recommend,
                invited: &[Role::Raisers, Role::Concerned, Role::Property, Role::Observers],
                ..THREE
            },
            Self::Joint => Procedure {
                purpose: say::FOR_JOINT,
                before: &[say::STEP_COLLECT],
                agenda: &[
                    UsualLine::Round(ItemKind::FollowUp, 10),
                    UsualLine::Part(Part::Parties, 20),
                    UsualLine::Topics,
                    UsualLine::Part(Part::Tasks, 15),
                ],
                after: &[say::STEP_PUBLISH],
                quorum: QuorumRule::Parties,
                convener: say::BY_COMMITTEE,
                chair: say::BY_PARTIES,
                competence: Competence::Parties,
                invited: &[Role::Committee, Role::OwnersCommittee, Role::Property, Role::Officer],
                ..PLAIN
            },
            Self::Residents => Procedure {
                purpose: say::FOR_RESIDENTS,
                before: &[say::STEP_ROLL, say::STEP_ANNOUNCE],
                agenda: VOTE,
                after: &[say::STEP_OBJECT],
                minutes: 120,
                notice_days: Some(0),
                quorum: QuorumRule::Half,
                convener: say::BY_COMMITTEE,
                chair: say::BY_DIRECTOR,
                competence: Competence::ResidentsVote,
                invited: &[Role::Residents, Role::Observers],
                laws: &[RESIDENTS_LAW],
            },
            Self::Representatives => Procedure {
                purpose: say::FOR_REPRESENTATIVES,
                quorum: QuorumRule::TwoThirds,
                invited: &[Role::Representatives, Role::Observers],
                ..Self::Residents.procedure()
            },
            Self::Owners => Procedure {
                purpose: say::FOR_OWNERS,
                before: &[say::STEP_ROLL, say::STEP_ANNOUNCE_OWNERS],
                agenda: VOTE,
                after: &[say::STEP_OBJECT],
                minutes: 120,
                notice_days: Some(15),
                quorum: QuorumRule::Ballots,
                convener: say::BY_OWNERS_COMMITTEE,
                chair: say::BY_OWNERS_COMMITTEE,
                competence: Competence::OwnersVote,
                invited: &[Role::Owners, Role::Committee, Role::Observers],
                laws: &[OWNERS_NOTICE, UNANNOUNCED, OWNERS_VOTE],
            },
            Self::Safety => Procedure {
                purpose: say::FOR_SAFETY,
                agenda: &[
                    UsualLine::Round(ItemKind::FollowUp, 10),
                    UsualLine::Part(Part::Dangers, 15),
                    UsualLine::Topics,
                    UsualLine::Part(Part::Remove, 15),
                ],
                after: &[say::STEP_PUBLISH],
                minutes: 60,
                convener: say::BY_COMMITTEE,
                chair: say::BY_COMMITTEE,
                competence: Competence::Recommend,
                invited: &[Role::GridLeader, Role::StairLeaders, Role::Property, Role::Officer],
                ..PLAIN
            },
        }
    }
}
