//! What a meeting uses of all there is: everything but the plain notes is off until somebody switches it on.

use super::Quorum;
use crate::domain::deliberation::{MeetingKind, QuorumRule};
use crate::record;

record! {
    /// The switches of a meeting, on the meeting's own id.
    pub struct LiveSetup: "meeting.live" as Record, Shared {
        /// Ticking off who is here.
        pub attendance: bool = "attendance",
        /// Whether enough are here.
        pub quorum: bool = "quorum",
        /// Time left for the item.
        pub countdown: bool = "countdown",
        /// The list of speakers.
        pub speakers: bool = "speakers",
        /// Motions and amendments.
        pub motions: bool = "motions",
        /// Counting hands.
        pub hands: bool = "hands",
        /// Quorum: numerator; absent reads as more than half.
        pub quorum_num: Option<u32> = "quorum-num",
        /// Quorum: denominator.
        pub quorum_den: Option<u32> = "quorum-den",
        /// Quorum: all who could be here.
        pub quorum_of: Option<u32> = "quorum-of",
        /// Quorum: whether exactly the fraction is enough.
        pub quorum_reached: bool = "quorum-reached",
        /// Quorum: whether households count instead of heads.
        pub quorum_households: bool = "quorum-households",
        /// Speakers: for and against take turns.
        pub alternate: bool = "alternate",
        /// Speakers: equal first turns.
        pub equal: bool = "equal",
        /// Speakers: minutes one turn may take.
        pub turn: Option<u32> = "turn",
        /// Speakers: minutes of the residents' committee in all.
        pub committee: Option<u32> = "committee",
        /// Speakers: minutes of the owners' committee in all.
        pub owners: Option<u32> = "owners",
        /// Speakers: minutes of the property company in all.
        pub property: Option<u32> = "property",
    }
}

impl LiveSetup {
    /// The quorum that is asked for, where the number of all is known: as set, else as the kind of meeting has it,
    /// else more than half. A rule on parties counts no heads and does not apply here.
    pub fn quorum_rule(&self, kind: MeetingKind) -> Option<Quorum> {
        let of = u64::from(self.quorum_of?);
        if let (Some(num), Some(den)) = (self.quorum_num, self.quorum_den) {
            let (num, den) = (u64::from(num), u64::from(den));
            return Some(Quorum { num, den, of, strict: !self.quorum_reached });
        }
        match kind.procedure().quorum {
            QuorumRule::Parties => QuorumRule::Half.among(of),
            rule => rule.among(of).or(QuorumRule::Half.among(of)),
        }
    }
}
