//! Pacts 公约: clauses, and who agreed to them.

use crate::log::Kind;

/// The kinds of this room.
pub const KINDS: &[Kind] = &[];
