//! Public notices.

use super::{Msg, msg};

/// Other.
pub const KIND_OTHER: Msg = msg("公告", "Announcement");
/// A result.
pub const KIND_RESULT: Msg = msg("结果公示", "Result");
/// A roll.
pub const KIND_ROLL: Msg = msg("名册公示", "Roll");
/// A pact.
pub const KIND_PACT: Msg = msg("公约公示", "Pact");
/// An honour.
pub const KIND_HONOUR: Msg = msg("荣誉公示", "Honour");
/// A finding.
pub const KIND_FINDING: Msg = msg("监督情况公示", "Finding of supervision");

/// To be seen now.
pub const PHASE_CURRENT: Msg = msg("公示中", "To be seen");
/// To come.
pub const PHASE_COMING: Msg = msg("还没到日子", "To come");
/// A draft.
pub const PHASE_DRAFT: Msg = msg("草稿", "Draft");
/// Over.
pub const PHASE_OVER: Msg = msg("已到期", "Over");
/// Withdrawn.
pub const PHASE_WITHDRAWN: Msg = msg("已撤回", "Withdrawn");

/// From to.
pub const LINE_FROM_TO: Msg = msg("公示时间：{0}至{1}", "To be seen from {0} to {1}");
/// From.
pub const LINE_FROM: Msg = msg("公示时间：{0}起", "To be seen from {0}");
/// A draft.
pub const LINE_DRAFT: Msg = msg("（草稿，日期未定）", "(draft, no day set)");
/// Whom to object to.
pub const LINE_OBJECT: Msg =
    msg("有意见请在公示期内联系：{0}", "Objections, while it is to be seen, to: {0}");
/// Where.
pub const LINE_PLACES: Msg = msg("张贴地点：{0}", "Posted at: {0}");
/// The picture, read aloud.
pub const PICTURE: Msg = msg("公示附图", "The picture of this notice");
