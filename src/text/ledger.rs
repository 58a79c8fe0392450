//! The page of everything of a meeting for the folder.

use super::{Msg, msg};

/// The folder.
pub const LEDGER: Msg = msg("一键台账", "The whole file for the folder");
/// What it is.
pub const LEDGER_LEAD: Msg = msg(
    "封面、目录、通知、签到、照片、纪要、表决结果、要办的事，一次打印。",
    "Cover, contents, notice, sign-in, photographs, minutes, results of ballots, things to do: one print job.",
);
/// Which parts.
pub const LEDGER_PARTS: Msg = msg("印哪些", "What to print");
/// Cover.
pub const PART_COVER: Msg = msg("封面和目录", "Cover and contents");
/// Contents.
pub const CONTENTS: Msg = msg("目录", "Contents");
/// Notice.
pub const PART_NOTICE: Msg = msg("会议通知", "Notice");
/// Sign-in.
pub const PART_SIGN: Msg = msg("签到表", "Sign-in sheet");
/// Blank sign-in.
pub const PART_BLANK: Msg = msg("空白签到表", "Blank sign-in sheet");
/// Photographs.
pub const PART_PHOTOS: Msg = msg("照片", "Photographs");
/// Minutes.
pub const PART_MINUTES: Msg = msg("会议纪要", "Minutes");
/// Votes.
pub const PART_VOTES: Msg = msg("会上表决", "Votes in the meeting");
/// Results of ballots.
pub const PART_BALLOTS: Msg = msg("表决结果", "Results of ballots");
/// A ballot that has no result yet; {0} is how far it is.
pub const BALLOT_OPEN: Msg = msg("还没有结果（{0}）。", "No result yet ({0}).");
/// Actions.
pub const PART_ACTIONS: Msg = msg("要办的事", "Things to do");
/// Names.
pub const WITH_NAMES: Msg = msg("印姓名和门牌", "Print names and doors");
/// Prints.
pub const PRINT_LEDGER: Msg = msg("打印", "Print");
/// Stamp.
pub const STAMP: Msg = msg("（盖章处）", "(stamp)");
/// Number.
pub const COL_NUMBER: Msg = msg("序号", "No.");
/// Name.
pub const COL_NAME: Msg = msg("姓名", "Name");
/// Door.
pub const COL_DOOR: Msg = msg("门牌", "Door");
/// Time.
pub const COL_TIME: Msg = msg("到场时间", "Came");
/// Signature.
pub const COL_SIGN: Msg = msg("签名", "Signature");
/// What.
pub const COL_WHAT: Msg = msg("事项", "What");
/// Who.
pub const COL_WHO: Msg = msg("负责人", "Who");
/// Due.
pub const COL_DUE: Msg = msg("期限", "Due");
/// Done.
pub const COL_DONE: Msg = msg("办好了吗", "Done");
/// Done, yes.
pub const YES_DONE: Msg = msg("办好了", "done");
/// Nothing.
pub const NONE: Msg = msg("没有。", "None.");
