//! Words used everywhere.

use super::{Msg, msg};

/// The name of the application.
pub const MULIN: Msg = msg("睦邻", "Mulin");

/// Leaves a form or stops long work.
pub const CANCEL: Msg = msg("取消", "Cancel");
/// Closes a dialog or a bar.
pub const CLOSE: Msg = msg("关闭", "Close");
/// Keeps what was entered.
pub const SAVE: Msg = msg("保存", "Save");
/// Opens something to be changed.
pub const CHANGE: Msg = msg("修改", "Change");
/// Goes to the next step.
pub const CONTINUE: Msg = msg("继续", "Continue");
/// Goes to the page above.
pub const BACK: Msg = msg("返回", "Back");
/// Takes the last act back.
pub const UNDO: Msg = msg("撤销", "Undo");
/// Does again what was taken back.
pub const REDO: Msg = msg("重做", "Redo");
/// Something optional that was left out.
pub const NOT_GIVEN: Msg = msg("未填", "Not given");
/// Marks a field that may stay empty, after its label.
pub const OPTIONAL: Msg = msg("（选填）", "(optional)");
/// The heading of an error summary.
pub const THERE_IS_A_PROBLEM: Msg = msg("还差一点", "There is a problem");
/// How many rows a table has.
pub const ROWS: Msg = msg("共 {0} 行", "{0} rows");
/// On paper, of a table too long to print.
pub const PRINTED_PART: Msg = msg(
    "这张表共 {0} 行，这里只印了屏幕上的一段。要整张表，请存成文件。",
    "This table has {0} rows; only the part on the screen is printed here. For all of it, save it as a file.",
);
