//! The board of shifts, templates, fairness.

use super::{Msg, msg};

// What the undo bar says.

/// A template.
pub const DID_TEMPLATE: Msg = msg("已设好岗位", "Set up the post");
/// Changed.
pub const DID_CHANGE_TEMPLATE: Msg = msg("已改好岗位", "Changed the post");
/// Removed.
pub const DID_REMOVE_TEMPLATE: Msg = msg("已去掉岗位", "Removed the post");
/// Shifts made.
pub const DID_MAKE_SPAN: Msg = msg("已按岗位排出班次", "Made the shifts");
/// Put on.
pub const DID_PUT: Msg = msg("已排上", "Put on the shift");
/// Moved.
pub const DID_MOVE: Msg = msg("已换班次", "Moved to the other shift");
/// Taken off.
pub const DID_TAKE_OFF: Msg = msg("已换下来", "Took off the shift");
/// Locked.
pub const DID_LOCK: Msg = msg("已锁定，排班时不动", "Locked: planning leaves it");
/// Unlocked.
pub const DID_UNLOCK: Msg = msg("已解锁", "Unlocked");
/// Called off.
pub const DID_CALL_OFF: Msg = msg("已取消这个班", "Called the shift off");
/// On again.
pub const DID_CALL_ON: Msg = msg("已恢复这个班", "The shift takes place again");
