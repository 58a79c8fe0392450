//! Ballots: acts, for the undo bar.

use crate::text::{Msg, msg};

/// Prepared.
pub const DID_DRAFT: Msg = msg("已建好表决", "Ballot prepared");
/// Frozen.
pub const DID_FREEZE: Msg = msg("名册已冻结", "Roll frozen");
/// Step.
pub const DID_STEP: Msg = msg("已记下这一步", "Step noted");
/// Entered.
pub const DID_ENTER: Msg = msg("票已录入", "Paper entered");
/// List entered.
pub const DID_LIST: Msg = msg("已成批录入", "List entered");
/// Settled.
pub const DID_SETTLE: Msg = msg("已定下", "Settled");
/// Taken back.
pub const DID_TAKE_BACK: Msg = msg("录入已撤掉", "Entry taken back");
/// Delivered.
pub const DID_DELIVER: Msg = msg("已记下送达", "Delivery noted");
/// Returned.
pub const DID_RETURN: Msg = msg("已记下收回", "Return noted");
/// Proxy.
pub const DID_PROXY: Msg = msg("已记下委托", "Proxy noted");
/// Teller.
pub const DID_TELLER: Msg = msg("已记下计票人", "Teller noted");
/// Objection.
pub const DID_OBJECT: Msg = msg("异议已记下", "Objection noted");
/// Confirmed.
pub const DID_CONFIRM: Msg = msg("规则已核对", "Rule confirmed");
/// Put anyway.
pub const DID_ANYWAY: Msg = msg("理由已记下", "Reason noted");
