//! Attendance 到岗: who came, for how long, and how that is known.

use crate::log::OpId;
use crate::{record, words};
use chrono::NaiveDateTime;

words! {
    /// Whether somebody came.
    pub enum Presence {
        /// 到岗
        Present = "present",
        /// 迟到
        Late = "late",
        /// 早退
        LeftEarly = "left-early",
        /// 请假: said so before.
        Excused = "excused",
        /// 未到: did not come and did not say so.
        Absent = "absent",
        /// 替班: somebody else came instead.
        Replaced = "replaced",
    }
}

impl Presence {
    /// Whether they were there at all.
    pub const fn came(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly)
    }
}

words! {
    /// How it is known.
    pub enum Noted {
        /// From a list, by whoever led the shift.
        List = "list",
        /// By the code that hangs at the place, from the volunteer's own phone.
        Code = "code",
        /// From the volunteer's word afterwards.
        Word = "word",
    }
}

record! {
    /// Somebody was on a shift, or was not; on the assignment's id. The last word holds; a correction names what it
    /// corrects and why (MCA decree 67: 真实、准确、完整、及时; errors are checked and corrected, not written over).
    pub struct Attended: "assignment.attended" as Fact, Shared {
        /// Whether they came.
        pub presence: Presence = "presence",
        /// For how many minutes in fact; none counts as nothing.
        pub minutes: Option<u32> = "minutes",
        /// When they came.
        pub came: Option<NaiveDateTime> = "came",
        /// How it is known.
        pub noted: Noted = "noted",
        /// The fact this corrects.
        pub corrects: Option<OpId> = "corrects",
        /// Why, or anything worth knowing.
        pub note: String = "note",
    }
}
