//! A ballot, its roll, and everything that happens to a paper, as records and facts.
//!
//! What a recount needs is shared: the rows of the roll by number with their areas, and what stands on each paper. Which
//! door a row is (the unit-to-ballot link), who delivered and who witnessed are personal operations beside them. Facts
//! about papers stand on the part of the roll their row is in, so that entering one paper touches five hundred rows and
//! not a hundred thousand.

use crate::log::{OpId, RecordId};
use crate::{record, words};
use chrono::NaiveDate;

words! {
    /// What is decided: the nine matters of Civil Code art. 278, and what other assemblies decide.
    pub enum Matter {
        /// Anything else, by a rule of one's own choice.
        Own = "own",
        /// (1) Rules of procedure of the owners' assembly 议事规则.
        Procedure = "procedure",
        /// (2) The management compact 管理规约.
        Compact = "compact",
        /// (3) Electing or replacing the owners' committee 选举业委会.
        Committee = "committee",
        /// (4) Engaging or dismissing the property manager 选聘解聘物业.
        Manager = "manager",
        /// (5) Using the maintenance fund 使用维修资金.
        FundUse = "fund-use",
        /// (6) Raising the maintenance fund 筹集维修资金.
        FundRaise = "fund-raise",
        /// (7) Altering or rebuilding the building 改建、重建.
        Rebuild = "rebuild",
        /// (8) Changing the use of common parts, or doing business with them 改变共有部分用途.
        CommonUse = "common-use",
        /// (9) Other major matters 其他重大事项.
        Major = "major",
        /// A decision of residents or their representatives 居民（代表）会议.
        Residents = "residents",
    }
}

words! {
    /// What becomes of papers that were delivered and did not come back.
    pub enum Unreturned {
        /// They do not count.
        Ignored = "ignored",
        /// They count with the majority, where the owners' own rules say so and delivery is on record.
        Majority = "majority",
    }
}

words! {
    /// Whether parking places count in a vote of owners, where the places themselves are in the register.
    pub enum Parking {
        /// As each one is marked in the register; left out where nothing is marked.
        Marked = "marked",
        /// None counts, neither its area nor its owner as a head.
        Out = "out",
        /// Every one counts like a unit, unless it is marked as not counting.
        Counted = "counted",
    }
}

record! {
    /// A ballot 表决.
    pub struct Ballot: "ballot" as Record, Shared {
        /// What it is called.
        pub title: String = "title",
        /// The question in full, as it stands on the paper.
        pub question: String = "question",
        /// What is decided.
        pub matter: Matter = "matter",
        /// The estate whose owners vote; absent for an assembly of residents.
        pub estate: Option<RecordId> = "estate",
        /// The rule of counting, by its id; empty means what the matter asks for.
        pub rule: String = "rule",
        /// Somebody has held the rule against the text in force.
        pub checked: bool = "checked",
        /// The local rules it follows, by their id.
        pub local: String = "local",
        /// The day of the notice.
        pub notice: Option<NaiveDate> = "notice",
        /// The first day of voting.
        pub opens: Option<NaiveDate> = "opens",
        /// The last day of voting.
        pub closes: Option<NaiveDate> = "closes",
        /// Days for objections after the result is announced.
        pub objection_days: Option<u32> = "objection_days",
        /// Papers are not tied to rows; only sums of at least ten papers are entered.
        pub secret: bool = "secret",
        /// In an election: how many are elected, which is also how many names may be chosen.
        pub seats: Option<u32> = "seats",
        /// In an election: who stands.
        pub candidates: Vec<RecordId> = "candidates",
        /// In an election: how a tie is broken, as the rules of the assembly say; nothing is drawn here.
        pub tie_break: String = "tie_break",
        /// What becomes of papers that did not come back.
        pub unreturned: Unreturned = "unreturned",
        /// The clause of the owners' rules that says so, word for word.
        pub clause: String = "clause",
        /// How many owners one holder may vote for.
        pub proxy_limit: Option<u32> = "proxy_limit",
        /// The topic it decides.
        pub topic: Option<RecordId> = "topic",
        /// The assembly it is put to the vote in.
        pub meeting: Option<RecordId> = "meeting",
        /// The item of that assembly's agenda it is.
        pub item: Option<RecordId> = "item",
        /// Whether parking places count; none is what the local rules say.
        pub parking: Option<Parking> = "parking",
    }
}

record! {
    /// A matter is put to the vote although the notice of its assembly did not name it, and why.
    pub struct PutAnyway: "ballot.unannounced" as Fact, Shared {
        /// The reason, which is always given.
        pub reason: String = "reason",
        /// The day.
        pub day: Option<NaiveDate> = "day",
    }
}

record! {
    /// Up to five hundred rows of a roll: each row is one head with its floor area.
    pub struct RollPart: "roll.part" as Record, Shared {
        /// The number of its first row, from 0.
        pub first: u32 = "first",
        /// The area of each row in 0.01 m².
        pub areas: Vec<u64> = "areas",
    }
}

record! {
    /// Which doors the rows of a part are; several doors of one owner are joined by `、`. On the part's own id.
    pub struct RollDoors: "roll.doors" as Record, Personal {
        /// The doors of each row.
        pub doors: Vec<String> = "doors",
    }
}

record! {
    /// The roll is frozen 名册冻结: from here on these rows vote and no others.
    pub struct RollFrozen: "ballot.roll" as Fact, Shared {
        /// Heads on it.
        pub heads: u64 = "heads",
        /// Area on it, in 0.01 m².
        pub area: u64 = "area",
        /// Its parts in their order; none where only the totals are known.
        pub parts: Vec<RecordId> = "parts",
        /// The hash of all areas in their order.
        pub hash: String = "hash",
        /// The day.
        pub day: Option<NaiveDate> = "day",
        /// The earlier rolls it replaces.
        pub instead: Vec<OpId> = "instead",
    }
}

words! {
    /// How a paper reached its owner.
    pub enum Delivery {
        /// Into the hand 当面.
        Hand = "hand",
        /// Left with somebody of the household 家人代收.
        Household = "household",
        /// By post 邮寄.
        Post = "post",
        /// Put up at the door, with a witness 留置.
        Door = "door",
        /// By message 电子送达.
        Message = "message",
    }
}

record! {
    /// A paper was delivered 送达.
    pub struct Delivered: "ballot.delivered" as Fact, Shared {
        /// The row.
        pub row: u32 = "row",
        /// The number of the paper; the row's own where none is given.
        pub paper: Option<u32> = "paper",
        /// How.
        pub how: Delivery = "how",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

record! {
    /// Who delivered a paper and who saw it.
    pub struct DeliveredBy: "ballot.delivered.by" as Fact, Personal {
        /// The row.
        pub row: u32 = "row",
        /// Who brought it.
        pub by: String = "by",
        /// Who saw it.
        pub witness: String = "witness",
    }
}

record! {
    /// A paper came back, not yet looked at 收回.
    pub struct Returned: "ballot.returned" as Fact, Shared {
        /// The row.
        pub row: u32 = "row",
        /// The number on the paper; the row's own where none is given.
        pub paper: Option<u32> = "paper",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

words! {
    /// What stands on a paper.
    pub enum Choice {
        /// It cannot be counted 废票.
        Invalid = "invalid",
        /// For 同意.
        For = "for",
        /// Against 反对.
        Against = "against",
        /// Abstaining 弃权.
        Abstain = "abstain",
    }
}

record! {
    /// A paper is entered 录入. Entered again by a second person it is checked; entered differently it is disputed.
    pub struct Cast: "ballot.cast" as Fact, Shared {
        /// The row.
        pub row: u32 = "row",
        /// What stands on it.
        pub choice: Choice = "choice",
        /// In an election, the candidates chosen, by their place in the list from 0.
        pub picks: Vec<u32> = "picks",
        /// The number on the paper; the row's own where none is given.
        pub paper: Option<u32> = "paper",
        /// Entered a second time by somebody who did not look at the first.
        pub second: bool = "second",
    }
}

record! {
    /// A person settles what counts of a row that was entered differently.
    pub struct Settled: "ballot.settled" as Fact, Shared {
        /// The row.
        pub row: u32 = "row",
        /// What counts.
        pub choice: Choice = "choice",
        /// In an election, who is chosen.
        pub picks: Vec<u32> = "picks",
        /// The entries that were looked at; one made later disputes the row again.
        pub saw: Vec<OpId> = "saw",
    }
}

record! {
    /// An owner lets somebody vote for them 委托.
    pub struct Proxy: "ballot.proxy" as Fact, Shared {
        /// The row of the owner.
        pub row: u32 = "row",
        /// Who holds the proxy.
        pub holder: RecordId = "holder",
        /// It is in writing and on file.
        pub written: bool = "written",
        /// It says how to vote, and the paper follows it.
        pub opinion: bool = "opinion",
    }
}

record! {
    /// Somebody counts 计票人, or watches the counting 监票人.
    pub struct Teller: "ballot.teller" as Fact, Shared {
        /// Who.
        pub person: RecordId = "person",
        /// Watches instead of counting.
        pub watches: bool = "watches",
    }
}

record! {
    /// Voting began, ended or the result was announced.
    pub struct Step: "ballot.step" as Fact, Shared {
        /// What happened.
        pub what: StepKind = "what",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

words! {
    /// What happened to a ballot.
    pub enum StepKind {
        /// The roll was published 名册公示.
        Published = "published",
        /// Voting began 开始投票.
        Opened = "opened",
        /// Voting ended 投票截止.
        Closed = "closed",
        /// The result was announced 结果公告.
        Announced = "announced",
    }
}

record! {
    /// Papers counted together: of a secret ballot, or hands raised.
    pub struct Batch: "ballot.batch" as Fact, Shared {
        /// For, by heads.
        pub agree: u64 = "for",
        /// For, by area.
        pub agree_area: u64 = "for_area",
        /// Against, by heads.
        pub against: u64 = "against",
        /// Against, by area.
        pub against_area: u64 = "against_area",
        /// Abstaining, by heads.
        pub abstain: u64 = "abstain",
        /// Abstaining, by area.
        pub abstain_area: u64 = "abstain_area",
        /// Invalid, by heads.
        pub invalid: u64 = "invalid",
        /// Invalid, by area.
        pub invalid_area: u64 = "invalid_area",
        /// In an election, who was chosen how often: heads, in the order of the list.
        pub chosen: Vec<u64> = "chosen",
        /// In an election, the areas of the same.
        pub chosen_area: Vec<u64> = "chosen_area",
    }
}

record! {
    /// Somebody objects 异议: to the roll before voting, to the result after it. An answer is a fact of its own.
    pub struct Objection: "ballot.objection" as Fact, Shared {
        /// To the result; else to the roll.
        pub to_result: bool = "to_result",
        /// What is objected.
        pub text: String = "text",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// The objection this answers, where it is an answer.
        pub answers: Option<OpId> = "answers",
    }
}
