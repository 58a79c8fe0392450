//! The text of a pact as all may read it, and the list of pacts.

use super::{Msg, msg};

/// Which version.
pub const VERSION: Msg = msg("第 {0} 稿", "Version {0}");
/// No version.
pub const DRAFT: Msg = msg("草稿，还没定稿", "A draft, not settled yet");
/// Which text this is.
pub const WHICH: Msg = msg("这是哪一稿", "Which text");
/// Whether it was adopted.
pub const ADOPTED: Msg = msg("通过了没有", "Adopted");
/// Not adopted.
pub const NOT_ADOPTED: Msg = msg("还没有通过", "Not adopted yet");
/// An earlier text was.
pub const EARLIER_ADOPTED: Msg = msg(
    "通过的是改动以前的文字，这一稿还要再通过",
    "What was adopted are earlier words; this text must be adopted anew",
);
/// Its term.
pub const TERM: Msg = msg("用到什么时候", "Until when");
/// Who agrees.
pub const SIGNED: Msg = msg("同意的人家", "Who agrees");
/// How many, and how they are counted.
pub const SIGNED_COUNT: Msg = msg("{0} 户同意，一共 {1} 户", "{0} of {1} households agree");
/// How many of them by hand.
pub const OF_THEM_NOTED: Msg =
    msg("其中手工登记 {0} 户，没有签名", "{0} of them noted by hand, without a signature");
/// By hand, of households not known here.
pub const APART: Msg = msg(
    "另有手工登记 {0} 户，和登记的房屋对不上，没算进去",
    "{0} more were noted by hand that match no registered home, and are not counted",
);
/// Too few households.
pub const TOO_FEW: Msg = msg(
    "不到 20 户，不显示数字，免得看出是哪一家",
    "fewer than 20 households: no number is shown, so that nobody can tell which one it is",
);
/// It is not signed.
pub const NOT_SIGNED: Msg = msg("不用一户一户签", "households do not sign it");
/// The draft says something else.
pub const DIFFERS: Msg = msg(
    "起草页上的文字已经和这里不一样了。改动要再定稿、再通过，才算数；在那以前看这一稿。",
    "The draft says something else by now. A change counts once it is settled and adopted; until then this text stands.",
);
/// A later text is settled.
pub const NEXT: Msg = msg(
    "第 {0} 稿已经定稿，还没通过。在通过以前看这一稿。",
    "Version {0} is settled and not adopted yet. Until it is, this text stands.",
);
/// Goes on drafting.
pub const TO_DRAFT: Msg = msg("去起草", "Go on drafting");
/// No clause yet.
pub const NO_CLAUSES: Msg = msg(
    "还没有条款。到起草页写第一条。",
    "There is no clause yet. Write the first on the draft page.",
);
/// The line under the text on paper.
pub const FOOT: Msg = msg("第 {0} 稿　文字校验码 {1}", "Version {0}. Text mark {1}");
/// The whole mark.
pub const MARK: Msg = msg("文字校验码", "Text mark");
/// What it is for.
pub const MARK_WHY: Msg = msg(
    "改动一个字，这串码就不同；每份签名都记着它。",
    "One changed character changes it, and each signature names it.",
);
/// To the poster.
pub const TO_POSTER: Msg = msg("海报", "Poster");
/// To the screen.
pub const TO_SCREEN: Msg = msg("大屏", "Screen");
/// To the slips.
pub const TO_SLIPS: Msg = msg("签名纸", "Slips to sign");
/// What it proves.
pub const TO_PROOF: Msg = msg("这能证明什么", "What this proves");
/// Noted by hand.
pub const BY_HAND: Msg = msg("手工登记同意（没有签名）", "Consents noted by hand (unsigned)");
/// What that is.
pub const BY_HAND_WHY: Msg = msg(
    "这是最弱的一种：居委会记了一笔“这家说同意”，别人没法核对。能签的请到“签名”那一页。",
    "The weakest way: the committee notes that a household agreed, and nobody else can check it. Rather sign on the page “Sign”.",
);

// The list.

/// A draft.
pub const STATE_DRAFT: Msg = msg("起草中", "Draft");
/// Settled.
pub const STATE_SETTLED: Msg = msg("第 {0} 稿已定稿，还没通过", "Version {0} settled, not adopted");
/// Adopted.
pub const STATE_ADOPTED: Msg = msg("已通过", "Adopted");
/// Soon over.
pub const STATE_SOON: Msg = msg("还有 {0} 天到期", "{0} days left");
/// Over.
pub const STATE_OVER: Msg = msg("到期了", "Ran out");
/// How many clauses.
pub const CLAUSES: Msg = msg("{0} 条", "{0} clauses");
/// On the home page.
pub const CALL_SOON: Msg = msg("《{0}》还有 {1} 天到期", "{0} runs out in {1} days");
/// On the home page.
pub const CALL_OVER: Msg = msg("《{0}》到期了，续不续议一议", "{0} ran out: talk of renewing it");
