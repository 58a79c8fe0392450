//! What leaves the committee about signing: the chat group, the slip at the door, the wall.

use super::{Msg, msg};

/// Begins the text for a chat group.
pub const CHAT_HEAD: Msg = msg("【{0}】{1}的邻居们：", "【{0}】 Neighbours of {1}: ");
/// How many signed.
pub const CHAT_COUNT: Msg = msg("已有 {0} 户同意（共 {1} 户）。", "{0} of {1} households agree. ");
/// Too few households to give a number.
pub const CHAT_NO_COUNT: Msg =
    msg("正在一户一户请大家看。", "It is being shown to each household. ");
/// It is free.
pub const CHAT_FREE: Msg =
    msg("签不签自愿，签了也随时可以退出。", "Signing is free, and one can withdraw at any time. ");
/// Where.
pub const CHAT_PLACE: Msg =
    msg("想看全文、想签的，到{0}。", "To read it all or to sign it, come to {0}. ");
/// The term is nearly over.
pub const CHAT_SOON: Msg = msg(
    "期限快到了，续不续，夜谈会上一起议。",
    "Its term is ending; come and talk of renewing it.",
);
/// Nothing to be shown of a small group.
pub const TOO_FEW: Msg = msg(
    "不到 20 户的不单独显示数字，免得看出是哪一家。",
    "No numbers are shown for fewer than 20 households, so that nobody can tell which one it is.",
);
/// Blocks.
pub const BLOCKS_WHY: Msg = msg(
    "按门牌顺序排，不排名；户数少的楼和相邻的楼合在一起算。",
    "In the order of the doors, without ranking; small buildings are counted with their neighbours.",
);
/// The private list.
pub const VISITS_WHY: Msg = msg(
    "这张单子只留在这台设备上，不外发。说过不签的、退出的人家不在上面，不再去问。",
    "This list stays on this device. Who declined or withdrew is not on it and is not asked again.",
);
/// First visit.
pub const VISIT_FIRST: Msg = msg("还没请他家看过", "has not been shown it yet");
/// Unclear.
pub const VISIT_UNCLEAR: Msg =
    msg("两处记得不一样，请他家说一声", "two things were noted; ask which holds");

// The slip.

/// Its head.
pub const SLIP_HEAD: Msg = msg(
    "邻居您好：《{0}》（第 {1} 稿）请您家看一看。",
    "Dear neighbour, please have a look at {0} (version {1}).",
);
/// It is free.
pub const SLIP_FREE: Msg = msg(
    "签不签都行，由您家自己定；签了以后随时可以退出，不用说理由。",
    "You may sign it or not, as you like; having signed, you can withdraw at any time without a reason.",
);
/// Ways.
pub const SLIP_WAYS: Msg = msg(
    "想签的，可以在纸上签、用公用平板签、用自己的手机签，也可以请我们上门，几种方式一样看待。",
    "You can sign on paper, on the shared tablet, on your own phone, or ask us to come: all are treated alike.",
);
/// Where.
pub const SLIP_PLACE: Msg =
    msg("看全文、问问题，到{0}。", "To read it all or to ask, come to {0}.");
/// For those who have.
pub const SLIP_PRIVATE: Msg = msg(
    "已经签过的、不想签的，不用理会这张条子。谁签谁没签，我们不张贴、不排名。",
    "If you have signed already, or do not wish to, please ignore this slip. Who signed is neither posted nor ranked.",
);
