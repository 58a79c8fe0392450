//! Ballots 表决: from a frozen roll, a rule and papers to a verdict that anybody can recount.
//!
//! * [`rule`]: rules of counting as exact fractions of heads and area; [`pack`]: the same as dated, cited data.
//! * [`mod@tally`]: one pure function from counts to a verdict with its working; [`mod@outlook`]: whether what is still
//!   out can change anything.
//! * [`record`]: the ballot, its roll and what happens to papers; [`roll`]: drawing up and freezing the roll;
//!   [`acts`]: what people do.
//! * [`origin`]: a ballot prepared from a topic or an item of an agenda; [`notice`]: whether the notice of the assembly
//!   named it; [`due`]: by when notices must hang.
//! * [`count`]: the papers of one part of a roll; [`result`]: the one value that page, notice, minutes and export show;
//!   [`problem`]: what stands in the way of relying on it; [`election`]: who is elected.
//! * [`batch`]: sums of papers; [`paper`]: the code on a paper; [`lines`]: lists copied from paper; `wording`: names, and
//!   the notices as they are posted.
//!
//! Invariant: a recount needs shared operations only. Doors, deliverers and witnesses are personal ones beside them.

pub mod acts;
pub mod batch;
pub mod count;
pub mod due;
pub mod election;
pub mod lines;
pub mod notice;
pub mod origin;
pub mod outlook;
pub mod pack;
pub mod paper;
pub mod problem;
pub mod record;
pub mod result;
pub mod roll;
pub mod rule;
pub mod tally;
#[cfg(test)]
mod tests;
mod wording;

pub use acts::*;
pub use batch::{BatchError, LEAST_BATCH};
pub use count::{RowState, row_states};
pub use due::{Due, DueKind, DueState, dues};
pub use election::{Seat, Standing};
pub use lines::{Listed, read_list, rows_by_door};
pub use notice::{NoticeGap, notice_gap, put_anyway, putting_anyway};
pub use origin::{ballots_of, prepared_from};
pub use outlook::{Outlook, outlook};
pub use pack::{LOCALS, LocalPack, RULES, RulePack, local_pack, rule_pack};
pub use paper::{paper_text, read_paper};
pub use problem::{Problem, property_staff};
pub use record::*;
pub use result::{BallotPhase, BallotResult, Counted, ballot_phase, derive};
pub use roll::{
    Drawn, PART_ROWS, Row, doors, draw_up, freeze, freeze_totals, frozen, part_id, place_of,
};
pub use rule::{Base, Fraction, Gate, Rule, Weight};
pub use tally::{Counts, Passage, Test, Verdict, tally};
pub use wording::{area_text, percent_text, result_line, result_notice, result_short, roll_notice};

use crate::log::{Kind, Record};

/// The kinds of this room.
pub const KINDS: &[Kind] = &[
    Ballot::KIND,
    RollPart::KIND,
    RollDoors::KIND,
    RollFrozen::KIND,
    Delivered::KIND,
    DeliveredBy::KIND,
    Returned::KIND,
    Cast::KIND,
    Settled::KIND,
    Proxy::KIND,
    Teller::KIND,
    Step::KIND,
    Batch::KIND,
    Objection::KIND,
    PutAnyway::KIND,
];
