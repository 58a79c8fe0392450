//! The page of a meeting's minutes.

use super::{Msg, msg};

/// How far.
pub const PHASE: Msg = msg("到哪一步", "How far");
/// Draft.
pub const PHASE_DRAFT: Msg = msg("草稿", "Draft");
/// Circulated.
pub const PHASE_CIRCULATED: Msg = msg("传阅中", "Circulated");
/// Corrected.
pub const PHASE_CORRECTED: Msg = msg("改过了", "Corrected");
/// Approved.
pub const PHASE_APPROVED: Msg = msg("核定了", "Approved");
/// Circulates.
pub const CIRCULATE: Msg = msg("给大家传阅", "Circulate it");
/// Corrects.
pub const CORRECTED: Msg = msg("按大家说的改好了", "Changed after what they said");
/// Approves.
pub const APPROVE: Msg = msg("核定，不再改", "Approve: no more changes");
/// What it means.
pub const APPROVE_WHY: Msg = msg(
    "核定以后正文锁住，有一个校验码；再有不对的，只能加更正，原文不动。",
    "Approved text is locked and has a check code. What is wrong after that is added as a correction; the text stays.",
);
/// Approved when.
pub const APPROVED_AT: Msg = msg("{0} 核定，校验码 {1}", "Approved {0}, check code {1}");
/// How far, on paper.
pub const PRINTED_AS: Msg = msg("（{0}，还没核定）", "({0}, not approved)");
/// Broken.
pub const NOT_INTACT: Msg = msg(
    "正文和校验码对不上，请找留有原件的人核对。",
    "The text does not fit its check code: compare with whoever has the original.",
);
/// Two approvals.
pub const TWO_APPROVALS: Msg = msg(
    "两台设备核定了不同的正文。现在以先核定的为准；请商量好，再收回核定，重新核定。",
    "Two devices approved different texts. The earlier stands; settle it, take the approval back and approve anew.",
);
/// Reopens.
pub const REOPEN: Msg = msg("收回核定", "Take the approval back");
/// Names found.
pub const NAMES_FOUND: Msg = msg("正文里直接写了人名", "Names stand in the text as plain words");
/// Why that matters.
pub const NAMES_WHY: Msg = msg(
    "直接写的人名会跟着文件走，删不掉。换成记号，只有有登记册的设备才看得到姓名。",
    "A plain name travels with every file for good. As a token it is read only where the register is.",
);
/// Hides one.
pub const HIDE_NAME: Msg = msg("换成记号", "Make it a token");
/// Cannot be told.
pub const NAME_UNCLEAR: Msg =
    msg("不止一个人叫这名，请自己改", "more than one bears it: change it yourself");
/// Edits.
pub const EDIT: Msg = msg("改文字", "Edit the words");
/// Edited.
pub const EDITED: Msg = msg("改过", "edited");
/// Stale.
pub const STALE: Msg = msg("改了以后，会上又有新记录", "facts came after the edit");
/// A section.
pub const SECTION: Msg =
    msg("{0}（〔〕里是人名，请留着括号）", "{0} (names stand in 〔〕: keep the brackets)");
/// The end.
pub const SECTION_CLOSE: Msg = msg("结尾", "The end");
/// Keeps.
pub const KEEP_WORDS: Msg = msg("存下", "Keep");
/// Back to facts.
pub const BACK_TO_FACTS: Msg = msg("改回自动写的", "Back to what the facts write");
/// A correction.
pub const CORRECTION: Msg = msg("哪里不对，应该怎样", "What is wrong, and what is right");
/// Adds it.
pub const ADD_CORRECTION: Msg = msg("加一条更正", "Add a correction");
/// Copies.
pub const COPY_RICH: Msg = msg("复制到 Word", "Copy for Word");
/// Copied.
pub const COPIED_RICH: Msg = msg("已复制，到 Word 里粘贴", "Copied: paste it into Word");
/// Not copied.
pub const NOT_COPIED: Msg = msg(
    "这个浏览器不让复制，请选中下面的正文自己复制",
    "The browser refuses: select the text below and copy it",
);

// What the undo bar says.

/// Changed.
pub const DID_CHANGE: Msg = msg("已改纪要", "Changed the minutes");
/// Circulated.
pub const DID_CIRCULATE: Msg = msg("纪要在传阅", "The minutes are circulated");
/// Corrected.
pub const DID_CORRECT: Msg = msg("更正记下了", "Noted the correction");
/// Approved.
pub const DID_APPROVE: Msg = msg("纪要核定了", "The minutes are approved");
/// Reopened.
pub const DID_REOPEN: Msg = msg("核定收回了", "The approval is taken back");
