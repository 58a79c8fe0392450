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
