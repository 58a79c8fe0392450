//! Who is invited to a meeting, by role: bodies are named from the register, persons are not.

use super::Meeting;
use crate::domain::community::{OrgKind, Organization};
use crate::log::{Draft, RecordId, State};
use crate::text::{Msg, procedures as say};
use crate::{record, words};
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

words! {
    /// In what role somebody is invited.
    pub enum Role {
        /// Residents of the grid.
        Residents = "residents",
        /// Those who raised a topic of the agenda.
        Raisers = "raisers",
        /// Residents concerned.
        Concerned = "concerned",
        /// Parties in conflict.
        Sides = "sides",
        /// All owners of the estate.
        Owners = "owners",
        /// Residents' representatives.
        Representatives = "representatives",
        /// The grid leader.
        GridLeader = "grid-leader",
        /// Stairwell leaders.
        StairLeaders = "stair-leaders",
        /// Residents' committee.
        Committee = "committee",
        /// Owners' committee.
        OwnersCommittee = "owners-committee",
        /// Property company.
        Property = "property",
        /// Mediation committee.
        Mediation = "mediation",
        /// The observer group.
        Observers = "observers",
        /// The neighbourhood police officer.
        Officer = "officer",
        /// A lawyer.
        Lawyer = "lawyer",
    }
}

record! {
    /// Those in a role were invited to a meeting.
    pub struct Invited: "meeting.invited" as Fact, Shared {
        /// In what role.
        pub role: Role = "role",
        /// When, on the community's clock.
        pub when: Option<NaiveDateTime> = "when",
    }
}

impl Role {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Residents => say::ROLE_RESIDENTS,
            Self::Raisers => say::ROLE_RAISERS,
            Self::Concerned => say::ROLE_CONCERNED,
            Self::Sides => say::ROLE_SIDES,
            Self::Owners => say::ROLE_OWNERS,
            Self::Representatives => say::ROLE_REPRESENTATIVES,
            Self::GridLeader => say::ROLE_GRID_LEADER,
            Self::StairLeaders => say::ROLE_STAIR_LEADERS,
            Self::Committee => say::ROLE_COMMITTEE,
            Self::OwnersCommittee => say::ROLE_OWNERS_COMMITTEE,
            Self::Property => say::ROLE_PROPERTY,
            Self::Mediation => say::ROLE_MEDIATION,
            Self::Observers => say::ROLE_OBSERVERS,
            Self::Officer => say::ROLE_OFFICER,
            Self::Lawyer => say::ROLE_LAWYER,
        }
    }

    /// The organizations that stand for it.
    const fn organizations(self) -> Option<OrgKind> {
        Some(match self {
            Self::Committee => OrgKind::Residents,
            Self::OwnersCommittee => OrgKind::Owners,
            Self::Property => OrgKind::Property,
            Self::Mediation => OrgKind::Mediation,
            _ => return None,
        })
    }
}

/// A role, the bodies that stand for it, and whether they were invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// In what role.
    pub role: Role,
    /// Names of organizations, from the register.
    pub bodies: Vec<String>,
    /// Whether they were invited.
    pub invited: bool,
}

/// Who is invited to a meeting by its procedure. A meeting of one estate invites that estate's bodies.
pub fn invitees(state: &State, id: &RecordId, meeting: &Meeting) -> Vec<Invitee> {
    let invited: BTreeSet<Role> =
        state.facts::<Invited>(id).into_iter().map(|(_, f)| f.role).collect();
    let bodies = |role: Role| {
        let Some(kind) = role.organizations() else { return Vec::new() };
        let here = |org: &Organization| match &meeting.estate {
            Some(estate) => org.estates.is_empty() || org.estates.contains(estate),
            None => true,
        };
        state
            .all::<Organization>()
            .filter(|(_, org)| org.kind == kind && here(org))
            .map(|(_, org)| org.name)
            .collect()
    };
    let one = |role: &Role| Invitee {
        role: *role,
        bodies: bodies(*role),
        invited: invited.contains(role),
    };
    meeting.kind.procedure().invited.iter().map(one).collect()
}

/// Notes that those in a role were invited; said twice it stays said once.
pub fn invite(state: &State, meeting: &RecordId, role: Role, now: NaiveDateTime) -> Vec<Draft> {
    let already = state.facts::<Invited>(meeting).iter().any(|(_, f)| f.role == role);
    let fact = Invited { role, when: Some(now) };
    if already { Vec::new() } else { vec![state.state_fact(meeting, &fact)] }
}
