//! Whom a text names before it leaves: what was found, and what to do with it.

use super::{Msg, msg};

/// The part of the page.
pub const TITLE: Msg = msg("发出前看一看", "Look before it goes");
/// What it is.
pub const LEAD: Msg = msg(
    "下面这些话里写到了人、电话或门牌。每一处请选：照原样发，或者遮住。没选完，文件不会做。",
    "These words name people, telephones or doors. Choose for each: as it stands, or masked. The file is not made before that.",
);
/// How many are left.
pub const LEFT: Msg = msg("还有 {0} 处没选", "{0} left to choose");
/// All are chosen.
pub const NONE_LEFT: Msg = msg("都选好了，可以做文件了。", "All chosen: the file can be made.");
/// Nothing was found.
pub const CLEAN: Msg =
    msg("没有发现姓名、电话或门牌。", "No names, telephones or doors were found.");
/// A warning all the same.
pub const NOT_ALL: Msg =
    msg("机器会漏看，请自己也看一眼。", "A machine overlooks things: look yourself, too.");
/// Keep one.
pub const KEEP: Msg = msg("照原样", "As it stands");
/// Mask one.
pub const MASK: Msg = msg("遮住", "Mask");
/// What it becomes.
pub const MASKED: Msg = msg("遮成：{0}", "Masked: {0}");
/// All at once.
pub const KEEP_ALL: Msg = msg("剩下的都照原样", "Keep all the rest");
/// All at once.
pub const MASK_ALL: Msg = msg("剩下的都遮住", "Mask all the rest");
/// What masking does.
pub const MASK_WHY: Msg = msg(
    "遮住就是把自己这里的文字也改成带星号的，原来的话留在本单位，不再发给别人。可以撤销。",
    "Masking changes the words here too; the old ones stay with your committee and go to nobody else. It can be undone.",
);
/// The label of masking.
pub const DID_MASK: Msg = msg("遮住了几处文字", "Words masked");
/// Chosen before.
pub const BEFORE: Msg = msg("以前选过照原样的：{0} 处", "Kept as they stand before: {0}");
/// Look at them again.
pub const AGAIN: Msg = msg("重新选", "Choose again");
/// A telephone number.
pub const PHONE: Msg = msg("电话", "Telephone");
/// An ID number.
pub const ID_NUMBER: Msg = msg("身份证号", "ID number");
/// A door.
pub const DOOR: Msg = msg("门牌", "Door");
/// A name of the register.
pub const NAME: Msg = msg("姓名", "Name");
/// A form of a surname.
pub const SURNAME: Msg = msg("称呼", "Form of address");
/// In a text about to be copied.
pub const IN_TEXT: Msg =
    msg("里面写到：{0}。发出去之前请看一看，该不该写。", "It holds: {0}. Look before it goes out.");
/// Masks all of them in the text.
pub const MASK_TEXT: Msg = msg("都遮住", "Mask them all");
/// Cannot be masked.
pub const FIXED: Msg = msg(
    "这段文字已经定稿冻结，遮不了，只能照原样发，或者不发这份文件。",
    "These words are settled and bound by their hash: they go as they stand, or the file is not given.",
);
/// Which one, read aloud.
pub const THIS_ONE: Msg = msg("第 {0} 处：{1}", "No. {0}: {1}");
/// Does not make it.
pub const NOT_NOW: Msg = msg("先不做", "Not now");
