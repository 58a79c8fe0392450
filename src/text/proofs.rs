//! What is said of signatures that do not hold, and of exports of a pact that were changed.

use super::{Msg, msg};

/// No algorithm.
pub const ALG_NONE: Msg = msg(
    "这份签名没有真正签过（算法写的是“无”），不能算数。",
    "This was never signed: its algorithm is “none”. It does not count.",
);
/// Another algorithm.
pub const ALG_OTHER: Msg =
    msg("这份签名用的算法不对，只认 Ed25519。", "Wrong algorithm: only Ed25519 is accepted.");
/// Base64url.
pub const BASE64: Msg = msg(
    "有一段字符写得不对，可能抄漏或改动过。",
    "A run of characters is malformed: cut short or changed.",
);
/// Backup digits.
pub const BACKUP: Msg = msg(
    "备份数字对不上，请对照纸上再看一遍。",
    "The backup digits do not add up. Compare them with the paper.",
);
/// The count.
pub const COUNT: Msg = msg(
    "总账上写的同意户数比签名多。",
    "The head says that more households agree than the signatures show.",
);
/// A disclosure.
pub const DISCLOSURE: Msg =
    msg("附带的姓名或门牌写法不对。", "An attached name or door is malformed.");
/// Moved.
pub const DISCLOSURE_MOVED: Msg = msg(
    "附带的姓名或门牌不是这份签名的，可能是从别处挪来的。",
    "An attached name or door belongs to another signature.",
);
/// Twice.
pub const DISCLOSURE_TWICE: Msg =
    msg("同一项姓名或门牌附了两次。", "The same name or door is attached twice.");
/// A fork.
pub const FORK: Msg = msg(
    "签名总账有两个版本，没有合到一起。请居委会把两台设备的资料合并后重新出一份。",
    "There are two versions of the head and nothing brings them together. Ask the committee to merge its copies.",
);
/// Not ours.
pub const FORMAT: Msg =
    msg("这不是睦邻导出的公约文件。", "This is not a pact file exported by Mulin.");
/// Header.
pub const HEADER: Msg =
    msg("签名的开头多了或少了内容。", "The header of a signature has too much or too little.");
/// History.
pub const HISTORY: Msg =
    msg("前几版公约和这一版接不上。", "The earlier versions do not lead up to this one.");
/// JSON.
pub const JSON: Msg = msg("文件内容读不通，可能坏了。", "The content cannot be read: damaged.");
/// A key.
pub const KEY: Msg = msg("公钥不能用。", "A public key cannot be used.");
/// Kid.
pub const KID: Msg =
    msg("公钥和签名上写的不是同一把。", "The public key is not the one the signature names.");
/// Unused.
pub const KEY_UNUSED: Msg = msg(
    "有一把公钥还在，用它签的那一份却不在了。",
    "A key is there, but what was signed with it is not.",
);
/// A member.
pub const MEMBER: Msg =
    msg("文件少了一项，或者写法不对。", "A part of the file is missing or malformed.");
/// Twice.
pub const MEMBER_TWICE: Msg = msg("同一项写了两次。", "The same item is written twice.");
/// Unknown.
pub const MEMBER_UNKNOWN: Msg =
    msg("文件里多了一项没有签名保护的内容。", "The file holds an item that no signature covers.");
/// An earlier head.
pub const NO_EARLIER_HEAD: Msg = msg("总账接着的前一份不在文件里。", "An earlier head is missing.");
/// No head.
pub const NO_HEAD: Msg = msg(
    "没有居委会签过的总账，看不出签名有没有少。",
    "There is no head signed by the committee, so nothing shows whether signatures are missing.",
);
/// Missing.
pub const NO_STATEMENT: Msg =
    msg("有一份被提到的签名不在文件里。", "A signature that another one names is missing.");
/// Not the committee.
pub const NOT_COMMITTEE: Msg = msg(
    "这一项应由居委会签，签的却是别的钥匙。",
    "Only the committee may sign this; another key did.",
);
/// Newer.
pub const NEWER: Msg = msg(
    "这份文件是更新的版本做的，请先更新睦邻。",
    "This file was made by a newer version. Update Mulin first.",
);
/// An old key.
pub const OLD_KEY: Msg = msg(
    "总账用了已经换掉的钥匙来签。",
    "A head is signed with a key that had already been replaced.",
);
/// Order.
pub const ORDER: Msg = msg("签名的先后排列不对。", "The signatures are not in their order.");
/// Another household.
pub const OTHER_HOUSEHOLD: Msg =
    msg("这份签名是另一户的。", "This signature belongs to another household.");
/// Another pact.
pub const OTHER_PACT: Msg =
    msg("这份签名签的是另一份公约。", "This signature is for another pact.");
/// Another version.
pub const OTHER_VERSION: Msg =
    msg("这份签名签的是另一个版本。", "This signature is for another version.");
/// Parts.
pub const PARTS: Msg =
    msg("签名不完整，应当有三段。", "The signature is incomplete: it should have three parts.");
/// Payload.
pub const PAYLOAD: Msg = msg(
    "签名里的内容多了、少了或写法不对。",
    "The signed content has too much, too little or the wrong form.",
);
/// The root.
pub const ROOT: Msg = msg(
    "签名和总账对不上：有的被换过，或者少了、多了。",
    "The signatures are not those the head was signed over: some were swapped, left out or added.",
);
/// Rotation.
pub const ROTATION: Msg = msg(
    "换钥匙要新旧两把都签，这里缺了一份或前后矛盾。",
    "A change of keys needs the signatures of both keys; one is missing or they contradict each other.",
);
/// Shrunk.
pub const SHRUNK: Msg = msg(
    "后一份总账的签名比前一份还少，有签名被拿掉了。",
    "A later head holds fewer signatures than an earlier one: some were dropped.",
);
/// The signature.
pub const SIGNATURE: Msg = msg(
    "签名验不过：内容或签名被改过。",
    "The signature does not hold: the content or the signature was changed.",
);
/// The size.
pub const SIZE: Msg =
    msg("签名的份数和总账不一样。", "The number of signatures differs from the head.");
/// Twice.
pub const STATEMENT_TWICE: Msg =
    msg("同一份签名出现了两次。", "The same signature is there twice.");
/// The text.
pub const TEXT: Msg = msg(
    "公约正文和签名时的不一样，有字被改过。",
    "The text of the pact is not the one that was signed: words were changed.",
);
/// Too large.
pub const TOO_LARGE: Msg = msg("文件太大了。", "The file is too large.");
/// Unknown.
pub const TYP_UNKNOWN: Msg = msg("不认识这种签名。", "This kind of signature is not known.");
/// Wrong.
pub const TYP_WRONG: Msg =
    msg("这种签名不该出现在这里。", "This kind of signature does not belong here.");
/// Unknown.
pub const UNKNOWN_KEY: Msg =
    msg("签名用的公钥不在文件里。", "The key this was signed with is not in the file.");
