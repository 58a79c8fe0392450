//! Files under a passphrase: why one does not open.

use super::{Msg, msg};

/// Something else.
pub const NOT_AGE: Msg =
    msg("这不是用口令锁上的文件。", "This is not a file locked with a passphrase.");
/// For a key.
pub const OTHER_RECIPIENTS: Msg = msg(
    "这个文件不是用口令锁的，要用另一种钥匙才打得开。",
    "This file is not locked with a passphrase; another kind of key opens it.",
);
/// Too much.
pub const TOO_MUCH_WORK: Msg = msg(
    "这个文件锁得太重，这台设备打不开。换一台电脑，用 age 工具打开。",
    "This file asks for more work than is done here. Open it with the age tool on a computer.",
);
/// The passphrase.
pub const WRONG_PASSPHRASE: Msg = msg(
    "口令不对。看看大小写、空格和输入法，再试一次。",
    "Wrong passphrase. Look at capitals, blanks and the keyboard, and try again.",
);
/// Damaged.
pub const DAMAGED: Msg = msg(
    "文件坏了或被改过，打不开。请找另一份。",
    "The file is damaged or was changed and cannot be opened. Look for another copy.",
);
/// Cut off.
pub const CUT_OFF: Msg = msg(
    "文件不完整，后面少了一截。请重新复制一份。",
    "The file is cut off: its end is missing. Copy it again.",
);
