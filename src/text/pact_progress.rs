//! How the signing goes: what all may see, and what stays on the desk.

use super::{Msg, msg};

/// How many agree of how many, signed or noted by hand.
pub const COUNT: Msg = msg("{0} 户同意（共 {1} 户）", "{0} of {1} households agree");
/// For all.
pub const FOR_ALL: Msg = msg("大家都可以看的", "For all to see");
/// Which text is signed.
pub const OF_VERSION: Msg = msg("现在签的是第 {0} 稿。", "Version {0} is being signed.");
/// Nothing is settled.
pub const NO_TEXT: Msg = msg(
    "还没定稿，还不能签。定稿、通过以后再请各家签。",
    "Nothing is settled yet, so nothing can be signed. Settle and adopt it first.",
);
/// By hand.
pub const NOTED: Msg = msg(
    "其中 {0} 户是手工登记，没有签名。",
    "{0} of them were noted by hand, without a signature.",
);
/// Blocks.
pub const BY_BLOCK: Msg = msg("按楼看", "By building");
/// A building.
pub const BLOCK: Msg = msg("楼", "Building");
/// Signed.
pub const SIGNED: Msg = msg("同意几户", "Agree");
/// Of how many.
pub const OF: Msg = msg("一共几户", "Of");
/// The picture.
pub const PICTURE: Msg = msg("发到群里的图", "A picture for the group");
/// What it shows, read aloud.
pub const PICTURE_OF: Msg = msg("签名进度图：{0}", "Picture of the signing: {0}");
/// Saves it.
pub const SAVE_PNG: Msg = msg("存成图片（PNG）", "Save as picture (PNG)");
/// Saves it.
pub const SAVE_SVG: Msg = msg("存成矢量图（SVG）", "Save as drawing (SVG)");
/// The words.
pub const WORDS: Msg = msg("发到群里的话", "Words for the group");
/// Where one can read it.
pub const PLACE: Msg = msg("到哪里看全文、签名（选填）", "Where to read and sign it (optional)");
/// A hint.
pub const PLACE_HINT: Msg =
    msg("比如：3 号楼架空层，晚上七点到八点", "For example: ground floor of building 3, 7 to 8 pm");

/// The desk's own.
pub const DESK: Msg = msg("只给居委会自己看的", "For the committee's own desk");
/// Never leaves.
pub const DESK_WHY: Msg = msg(
    "下面的不打印、不外发、不截图发群。",
    "What follows is not printed and not sent; please take no picture of it.",
);
/// Whom to visit.
pub const VISITS: Msg = msg("接下来请哪几家看（{0} 户）", "Whom to show it next ({0} households)");
/// Nobody is left.
pub const NOBODY: Msg = msg(
    "没有要再请的了。说过不签的、退出的，不再去问。",
    "Nobody is left to ask. Who declined or withdrew is not asked again.",
);
/// What is not counted yet.
pub const PENDING: Msg = msg(
    "另有 {0} 份签名还没算进去，到“各户”那一页看为什么。",
    "{0} statements are not counted yet; the page “Homes” says why.",
);
/// Signed an earlier text.
pub const EARLIER: Msg = msg("{0} 户签的是旧的一稿。", "{0} households signed an earlier version.");
/// Reminder slips.
pub const SLIPS: Msg = msg("打印提醒条", "Print reminder slips");
/// What they say.
pub const SLIPS_WHY: Msg = msg(
    "每张都一样，不写哪一家、签没签：签不签都行，随时可以退出。",
    "All alike, naming no household: one may sign or not, and withdraw at any time.",
);
/// Which slip.
pub const SLIP_WHICH: Msg = msg("哪一种", "Which");
/// For all.
pub const SLIP_FIRST: Msg = msg("请各家看一看的", "For all to have a look");
/// For those who signed an earlier text.
pub const SLIP_AGAIN: Msg = msg("文字改了，签过旧稿的", "For who signed an earlier version");
/// How many.
pub const SLIP_COUNT: Msg = msg("印几张", "How many");
/// It is wrong.
pub const SLIP_COUNT_WRONG: Msg = msg("请填 1 到 300", "Enter a number from 1 to 300");
/// Prints them.
pub const SLIP_PRINT: Msg = msg("打印提醒条", "Print the slips");
