//! The committee's key.

use super::{Msg, msg};

/// The name of the page.
pub const KEY: Msg = msg("居委会的签名密钥", "The committee's signing key");
/// Locked, in an error.
pub const LOCKED: Msg = msg(
    "密钥还锁着。请先到“签名密钥”那一页解锁，再做这一步。",
    "The key is locked. Unlock it on the page of the key first.",
);
/// No dice.
pub const NO_CHANCE: Msg = msg(
    "这个浏览器给不出随机数，不能在这里签名。请换一个新一点的浏览器。",
    "This browser gives no random numbers, so nothing can be signed here. Please use a newer one.",
);
/// Not the key of now.
pub const OLD_KEY: Msg = msg(
    "解锁的这把是旧密钥，已经换过了。请用现在这把。",
    "The key unlocked here is an old one that has been replaced. Use the one of now.",
);
/// A key of another community.
pub const NOT_OURS: Msg = msg(
    "这些数字没有写错，但不是这个社区的密钥。看看是不是拿错了纸，或者先收下同事的文件。",
    "The digits are right, but this is no key of this community. Is it another sheet? Or take in your colleague's file first.",
);
/// What is sealed was damaged.
pub const SEALED_DAMAGED: Msg = msg(
    "存在这个浏览器里的密钥坏了。请用纸上的数字重新恢复。",
    "The key kept in this browser is damaged. Bring it back from the digits on paper.",
);
