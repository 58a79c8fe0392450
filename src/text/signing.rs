//! Signatures: entered, listed, summed up, printed.

use super::{Msg, msg};

// Why something was not signed or taken in.

/// Nothing is settled.
pub const NOT_SETTLED: Msg = msg(
    "这份公约还没有定稿，现在还不能签。先到“起草”那一页定稿。",
    "The text is not settled yet, so it cannot be signed. Settle it on the drafting page first.",
);
/// No name.
pub const NOBODY: Msg = msg("请写是哪一家", "Say which household");
/// Not among those asked.
pub const NOT_ASKED: Msg =
    msg("这一户不在这份公约要问的人家里", "This pact does not ask that household");
/// Nothing to take back.
pub const NOTHING_STANDS: Msg = msg(
    "这一户还没有签过，没有可以收回的",
    "This household has signed nothing that could be taken back",
);
/// Not for a household.
pub const NOT_THEIRS: Msg = msg(
    "这不是住户自己手机上签的，不能从这里收。",
    "This was not signed on a resident's own phone and cannot be taken in here.",
);
/// Not a signature.
pub const UNREADABLE: Msg = msg(
    "读不出来，或者路上被改过、没复制全。请让对方再发一次，整段复制。",
    "It cannot be read, or was changed or cut on the way. Ask for it again, copied whole.",
);
/// Another pact.
pub const OTHER_PACT: Msg = msg(
    "这是签在别的公约、别的稿子上的，收不到这里。",
    "It was signed for another pact or another version.",
);
/// Another household.
pub const UNKNOWN_HOUSEHOLD: Msg = msg(
    "这里查不到是哪一户签的。可能登记还没有收全，先收下同事的文件再试。",
    "Which household signed is not known here. Take in your colleague's file first, then try again.",
);
/// What it replaces is missing.
pub const UNKNOWN_STATEMENT: Msg = msg(
    "它要改的是更早的一份签名，那一份还没有收到。先收下那一份再试。",
    "It replaces an earlier signature that is not here yet. Take that one in first.",
);

// What the undo bar says.

/// Signed.
pub const DID_SIGN: Msg = msg("已记下签名", "Recorded the signature");
/// Several.
pub const DID_SIGN_ALL: Msg = msg("已记下这一批签名", "Recorded the signatures");
/// Declined.
pub const DID_DECLINE: Msg = msg("已记下不签", "Recorded that they do not sign");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("已记下退出", "Recorded the withdrawal");
/// Taken in.
pub const DID_TAKE_IN: Msg = msg("已收下手机上的签名", "Took in the signature from a phone");
/// Attested.
pub const DID_ATTEST: Msg = msg("已用密钥作证", "Attested with the key");
/// Met.
pub const DID_MEET: Msg = msg("已记下当面核对过", "Recorded that it was checked in person");
