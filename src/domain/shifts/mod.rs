//! Volunteer shifts 排班: what is to be staffed, and by whom.

use crate::log::Kind;

/// The kinds of this room.
pub const KINDS: &[Kind] = &[];
