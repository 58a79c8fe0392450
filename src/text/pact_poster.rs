//! The poster of a pact, and the screen at the gate.

use super::{Msg, msg};

/// The size of the paper.
pub const PAPER: Msg = msg("用多大的纸", "Paper");
/// A4.
pub const A4: Msg = msg("A4（普通打印机）", "A4 (any printer)");
/// A3.
pub const A3: Msg = msg("A3（公告栏，送打印店）", "A3 (notice board, at a print shop)");
/// Prints it.
pub const PRINT: Msg = msg("打印海报", "Print the poster");
/// The back link.
pub const BACK: Msg = msg("全文", "Text");
/// Its name.
pub const POSTER: Msg = msg("海报", "Poster");
/// Not settled.
pub const NOT_SETTLED: Msg = msg(
    "还没定稿。海报上印的是定好的文字，先到起草页定稿。",
    "Nothing is settled yet. A poster shows a settled text: settle it on the draft page first.",
);
/// Not adopted.
pub const NOT_ADOPTED: Msg = msg(
    "这一稿还没有通过，海报上会写明“征求意见稿”。",
    "This text is not adopted yet; the poster says “for comment”.",
);
/// A text for comment.
pub const FOR_COMMENT: Msg = msg("征求意见稿", "For comment");
/// No total was signed.
pub const NO_HEAD: Msg = msg(
    "还没有签过总账，海报上就没有二维码。要让别人能核对，先到“总账”页签一份。",
    "No total was signed, so there is no code on the poster. Sign one on the page “Totals” so that others can check.",
);
/// The total is about another text.
pub const OTHER_HEAD: Msg = msg(
    "最近的总账是另一稿的，二维码不能印在这一稿的海报上。",
    "The last total is about another version; its code does not go on the poster of this one.",
);
/// The total is older than what there is.
pub const OLD_HEAD: Msg = msg(
    "总账签过以后又有变化，海报上印的是总账上的数。想印新的，先到“总账”页再签一份。",
    "Something changed since the total was signed; the poster shows the total's numbers. Sign a new one first to print new ones.",
);
/// To the totals.
pub const TO_TOTALS: Msg = msg("去总账页", "To the totals");
/// How many signed, by the total.
pub const COUNT: Msg = msg("{0} 户签了（共 {1} 户）", "{0} of {1} households signed");
/// As of.
pub const AS_OF: Msg = msg("截至{0}", "as of {0}");
/// By hand.
pub const NOTED: Msg = msg(
    "另有 {0} 户由居委会手工登记同意，没有签名，不在上面的数里。",
    "{0} more were noted by hand by the committee, unsigned, and are not in that number.",
);
/// By hand alone.
pub const ONLY_NOTED: Msg = msg(
    "{0} 户同意（共 {1} 户），由居委会手工登记，没有签名。",
    "{0} of {1} households agree, as noted by hand by the committee, unsigned.",
);
/// How to check.
pub const CHECK: Msg = msg(
    "想核对的：用“睦邻”的“验一验”扫这个码，不用联网。看文字校验码、户数和公钥校验码是不是和这里一样。",
    "To check it, scan this code with the page “Check” of Mulin; no network is needed. Compare the text mark, the numbers and the key with what stands here.",
);
/// What the code is, read aloud.
pub const CODE: Msg = msg("核对用的二维码", "The code to check it with");
/// The key.
pub const KEY: Msg = msg("居委会公钥校验码", "The committee's key");
/// The text mark.
pub const MARK: Msg = msg("文字校验码", "Text mark");
/// The version.
pub const VERSION: Msg = msg("第 {0} 稿", "version {0}");
/// Names.
pub const NAMES: Msg = msg("愿意留名的人家", "Households that gave their name");
/// What names are not.
pub const NAMES_WHY: Msg = msg(
    "只印自己愿意留名的，按字排，不分先后；没留名的和没签的都不在这里区分。",
    "Only who wished to be named, in the order of letters. Who did not give a name and who did not sign are not told apart.",
);
/// It is free.
pub const FREE: Msg = msg(
    "签不签自愿，随时可以退出，不用说理由。谁签谁没签，不张贴、不排名。",
    "Signing is free, and one can withdraw at any time without a reason. Who signed is neither posted nor ranked.",
);
/// The screen.
pub const SCREEN: Msg = msg("大屏", "Screen");
/// A part of the text.
pub const PART: Msg = msg("{0} / {1}", "{0} of {1}");
