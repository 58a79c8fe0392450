//! What stands in the way of relying on a result, or should be known with it.

use super::notice::NoticeGap;
use super::pack::local_pack;
use super::record::{Ballot, Teller};
use crate::domain::community::{Appointment, OrgKind, Organization};
use crate::log::{RecordId, State};
use std::collections::{BTreeMap, BTreeSet};

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// So many entries name no row of the roll.
    Astray(u32),
    /// Papers counted together in an open ballot with rows: not counted, they would count twice.
    BatchInOpen,
    /// Papers not returned are to count, and the clause that says so is not written down.
    ClauseMissing,
    /// So many rows were entered differently: none of them counts until a person settles it.
    Disputed(u32),
    /// In a secret ballot, papers were entered by row.
    NamedInSecret,
    /// No choice leads by heads and by area, so papers not returned do not count.
    NoMajority,
    /// So many papers were not entered by a second person.
    NotChecked(u32),
    /// So many papers came back and are not entered.
    NotEntered(u32),
    /// So many rows were entered with a paper of another number than was delivered to them.
    OtherPaper(u32),
    /// More was counted than stands on the roll.
    OverRoll,
    /// Somebody holds a proxy who may not: property staff.
    ProxyBarred(RecordId),
    /// Somebody votes for more owners than the rules allow.
    ProxyLimit(RecordId, u32),
    /// So many proxies do not say how to vote.
    ProxyNoOpinion(u32),
    /// So many proxies are not in writing.
    ProxyUnwritten(u32),
    /// The notice of its assembly did not name it, and somebody said why it is put to the vote all the same.
    PutAnyway(NoticeGap),
    /// The roll is not the one that was frozen.
    RollChanged,
    /// The rule was not held against the text in force.
    RuleUnchecked,
    /// Fewer than ten papers of a secret ballot were entered together: not counted.
    SmallBatch,
    /// A teller stands for election.
    TellerStands(RecordId),
    /// A teller works for the property company.
    TellerWorks(RecordId),
    /// Two rolls were frozen at once.
    TwoRolls,
    /// The notice of its assembly did not name it.
    Unannounced(NoticeGap),
    /// The names in a sum cannot be right: it is not counted.
    UnsoundBatch,
}

impl Problem {
    /// Whether the result cannot be relied on while it stands.
    pub fn is_grave(self) -> bool {
        matches!(
            self,
            Self::Disputed(_)
                | Self::NamedInSecret
                | Self::NotEntered(_)
                | Self::OverRoll
                | Self::RollChanged
                | Self::RuleUnchecked
                | Self::TwoRolls
                | Self::Unannounced(_)
                | Self::UnsoundBatch
                | Self::Astray(_)
        )
    }

    /// Whether a rule of the locality is behind it.
    pub fn is_local(self) -> bool {
        matches!(
            self,
            Self::ProxyLimit(..)
                | Self::ProxyBarred(_)
                | Self::ProxyNoOpinion(_)
                | Self::ProxyUnwritten(_)
                | Self::ClauseMissing
                | Self::Unannounced(_)
                | Self::PutAnyway(_)
        )
    }
}

/// Persons who hold a post in a property company, cross-appointed ones included.
pub fn property_staff(state: &State, ballot: &Ballot) -> BTreeSet<RecordId> {
    let day = ballot.closes.or(ballot.opens).or(ballot.notice);
    let property: BTreeSet<RecordId> = state
        .all::<Organization>()
        .filter(|(_, org)| org.kind == OrgKind::Property)
        .map(|(id, _)| id)
        .collect();
    state
        .all::<Appointment>()
        .filter(|(_, a)| a.at.is_some_and(|at| property.contains(&state.one(&at))))
        .filter(|(_, a)| day.is_none_or(|day| a.holds(day)))
        .filter_map(|(_, a)| Some(state.one(&a.person?)))
        .collect()
}

/// Tellers who should step aside, and proxies that exceed the rules.
pub(super) fn people_problems(
    state: &State,
    ballot: &RecordId,
    record: &Ballot,
    proxies: &[(u32, RecordId, bool, bool)],
    problems: &mut Vec<Problem>,
) {
    let tellers = state.facts::<Teller>(ballot);
    if tellers.is_empty() && proxies.is_empty() {
        return;
    }
    let staff = property_staff(state, record);
    let stands: BTreeSet<RecordId> = record.candidates.iter().map(|id| state.one(id)).collect();
    let counting: BTreeSet<RecordId> = tellers.iter().map(|(_, t)| state.one(&t.person)).collect();
    problems.extend(counting.intersection(&stands).map(|id| Problem::TellerStands(*id)));
    problems.extend(counting.intersection(&staff).map(|id| Problem::TellerWorks(*id)));
    let local = local_pack(&record.local);
    let mut held: BTreeMap<RecordId, BTreeSet<u32>> = BTreeMap::new();
    for (row, holder, _, _) in proxies {
        held.entry(state.one(holder)).or_default().insert(*row);
    }
    let limit = record.proxy_limit.or(local.proxy_limit);
    for (holder, rows) in &held {
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        if limit.is_some_and(|limit| count > limit) {
            problems.push(Problem::ProxyLimit(*holder, count));
        }
        // Whatever a place says: who manages the estate for pay should not vote for its owners. Some places forbid it.
        if staff.contains(holder) {
            problems.push(Problem::ProxyBarred(*holder));
        }
    }
    let count = |bad: fn(&(u32, RecordId, bool, bool)) -> bool| {
        u32::try_from(proxies.iter().filter(|p| bad(p)).count()).unwrap_or(u32::MAX)
    };
    let (unwritten, silent) = (count(|p| !p.2), count(|p| !p.3));
    if unwritten > 0 {
        problems.push(Problem::ProxyUnwritten(unwritten));
    }
    if local.opinion && silent > 0 {
        problems.push(Problem::ProxyNoOpinion(silent));
    }
}
