//! Ballots: papers to print, and the result.

use crate::text::{Msg, msg};

/// Papers.
pub const PAPERS_LEAD: Msg = msg(
    "每张票有号码和二维码，印出来剪开，按门牌送达。",
    "Each paper has its number and a QR code: print, cut, deliver by door.",
);
/// Print.
pub const PRINT_PAPERS: Msg = msg("打印表决票", "Print the papers");
/// Part.
pub const PAPERS_PART: Msg = msg("第 {0} 到 {1} 号", "Numbers {0} to {1}");
/// Which.
pub const PAPERS_WHICH: Msg = msg("印哪些", "Which");
/// Heading of a paper.
pub const PAPER: Msg = msg("表决票", "Ballot paper");
/// Mark.
pub const PAPER_MARK: Msg = msg(
    "请在一个方框里打“√”，多选或涂改无效。",
    "Tick one box. A paper with several ticks or corrections is invalid.",
);
/// Mark in an election.
pub const PAPER_PICK: Msg =
    msg("请打“√”，最多选 {0} 人，多选无效。", "Tick {0} at most; more make the paper invalid.");
/// Sign.
pub const PAPER_SIGN: Msg = msg(
    "业主（代理人）签名：　　　　　　　　日期：",
    "Owner's (or holder's) signature:                    Date:",
);
/// Return by.
pub const PAPER_UNTIL: Msg = msg("请于{0}前交回。", "Please return before {0}.");
/// Secret paper.
pub const PAPER_SECRET: Msg = msg("无记名，不要写姓名门牌。", "Secret: write no name and no door.");
/// QR text.
pub const QR_OF: Msg = msg("{0} 号票的二维码", "QR code of paper {0}");
/// None.
pub const NO_PAPERS: Msg =
    msg("冻结名册以后，这里可以印票。", "Papers can be printed here once the roll is frozen.");

/// Print the notice.
pub const PRINT_RESULT: Msg = msg("打印结果公告", "Print the notice");
/// Result lead.
pub const RESULT_LEAD: Msg = msg(
    "公告按这次表决的事实写成，改不了数字；贴出去前先看有没有要留意的。",
    "The notice is written from the facts; its figures cannot be changed. Look at what is open before posting it.",
);
/// Not closed.
pub const RESULT_LATER: Msg =
    msg("投票截止以后，这里是结果。", "The result stands here when voting is closed.");
/// Candidates table.
pub const STANDINGS: Msg = msg("候选人得票", "Candidates");
/// Name.
pub const C_NAME: Msg = msg("姓名", "Name");
/// Tie.
pub const TIE_LEFT: Msg =
    msg("票数相同的，按事先定的办法处理：{0}", "Ties are decided as stated: {0}");
/// Nothing stated.
pub const TIE_NONE: Msg =
    msg("事先没有写办法，请按议事规则办", "nothing was stated; follow your rules");
/// How to recount.
pub const RECOUNT: Msg = msg(
    "要自己数一遍：导出文件，用 recount 工具重算，结果应当一样。",
    "To count for yourself: export the file and run the recount tool on it; the result must be the same.",
);
