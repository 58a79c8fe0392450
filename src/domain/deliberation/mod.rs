//! From a neighbour's topic to an appraised result: topics, meetings, agendas, decisions, actions.

use crate::log::Kind;

/// The kinds of this room.
pub const KINDS: &[Kind] = &[];
