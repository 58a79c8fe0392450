//! What goes into a file: for whom it is, and which operations that are.
//!
//! | profile | for whom | what |
//! |---|---|---|
//! | full | colleagues of one committee | everything but what is local to a browser |
//! | shared | another committee | no personal operations, nothing withheld |
//! | public | anybody | results, adopted pacts, counts ([`crate::domain::exchange::PUBLIC`]) |
//! | one | whoever one meeting, pact or roster concerns | its shared operations, and names to read them by |

use super::delta::Known;
use crate::domain::exchange::{Public, reach};
use crate::log::{CommunityId, Entry, Log, OpId, RecordId, Scope, Stamp};
use crate::words;

words! {
    /// What was left out of a file 导出范围.
    pub enum Profile {
        /// Nothing but what is local to a browser: for colleagues of one committee.
        Full = "full",
        /// Personal operations: for another committee.
        Shared = "shared",
        /// All but results, adopted pacts and counts: for anybody.
        Public = "public",
        /// All but one meeting, pact or roster.
        One = "one",
    }
}

/// What is chosen of a log.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// For whom.
    pub profile: Profile,
    /// The records a file of [`Profile::One`] is about.
    pub about: &'a [RecordId],
    /// What the receiver has already: left out.
    pub known: Option<&'a Known>,
}

impl Choice<'_> {
    /// Everything of a profile.
    pub fn of(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }
}

/// The operations that go, known ones included, in the order of the file: (stamp, id).
pub fn all_of<'a>(log: &'a Log, community: &CommunityId, choice: &Choice<'_>) -> Vec<&'a Entry> {
    let mut entries = chosen(log, community, choice);
    entries.sort_unstable_by_key(|e| (e.at(), e.id()));
    entries
}

/// Their places in the file, in no order yet: for those who go on in steps.
pub fn places(log: &Log, community: &CommunityId, choice: &Choice<'_>) -> Vec<(Stamp, OpId)> {
    chosen(log, community, choice).into_iter().map(|e| (e.at(), e.id())).collect()
}

fn chosen<'a>(log: &'a Log, community: &CommunityId, choice: &Choice<'_>) -> Vec<&'a Entry> {
    let ours = |e: &&Entry| e.whole().is_none_or(|sealed| sealed.op().community == *community);
    match choice.profile {
        Profile::Full => log.iter().filter(|e| e.scope() != Scope::Local).filter(ours).collect(),
        Profile::Shared => log.shared().filter(ours).collect(),
        Profile::Public => {
            let public = Public::of(log);
            log.shared().filter(ours).filter(|e| public.holds(e)).collect()
        }
        Profile::One => {
            let reach = reach(log, choice.about);
            log.shared().filter(ours).filter(|e| reach.holds(e)).collect()
        }
    }
}

/// The operations that go: those of the profile that the receiver does not have.
pub fn select<'a>(log: &'a Log, community: &CommunityId, choice: &Choice<'_>) -> Vec<&'a Entry> {
    let mut all = all_of(log, community, choice);
    if let Some(known) = choice.known {
        all.retain(|e| !known.contains(&e.id()));
    }
    all
}
