//! A roster 班表 as it was published, version by version, and what those on it answered.

use crate::log::OpId;
use crate::record;
use chrono::NaiveDate;

record! {
    /// A roster: the shifts of a span of days.
    pub struct Roster: "roster" as Record, Shared {
        /// What it is called.
        pub title: String = "title",
        /// The first day.
        pub from: Option<NaiveDate> = "from",
        /// The last day.
        pub to: Option<NaiveDate> = "to",
    }
}

record! {
    /// A roster was planned 排好, and what it was worth then; on the roster's id. It speaks of nothing else than the very
    /// places it names by their hash: one changed by hand since is worth what nobody counted.
    pub struct Planned: "roster.planned" as Fact, Shared {
        /// Which places these were ([`digest`](super::digest)).
        pub of: String = "of",
        /// What it costs by the planner's count.
        pub objective: Option<i64> = "objective",
        /// What no roster can go below by that count.
        pub bound: Option<i64> = "bound",
    }
}

record! {
    /// A roster was published 公布: who was on what then. The latest is what people go by.
    pub struct Published: "roster.published" as Fact, Shared {
        /// Who was on what: `<shift> <volunteer>`, in order.
        pub seats: Vec<String> = "seats",
        /// Who was on call for what, likewise; none where it was written before anybody could be.
        pub standby: Vec<String> = "standby",
        /// What it cost by the planner's count; none where nothing was planned.
        pub objective: Option<i64> = "objective",
        /// What no roster can go below by that count.
        pub bound: Option<i64> = "bound",
        /// What it says to those who read it.
        pub note: String = "note",
        /// What stood where: `<shift> <day> <from> <to> <title>`, and the place on a line below. A shift moved later is
        /// seen to have moved only because this was kept.
        pub shifts: Vec<String> = "shifts",
        /// The versions its author had seen that nobody had replaced: what is not behind the latest was published at the
        /// same time elsewhere.
        pub after: Vec<OpId> = "after",
    }
}

record! {
    /// What somebody said to an assignment of theirs; on its id. The last word holds.
    pub struct Answer: "assignment.answer" as Fact, Shared {
        /// They come not; else they come.
        pub declined: bool = "declined",
        /// In their own words.
        pub note: String = "note",
    }
}
