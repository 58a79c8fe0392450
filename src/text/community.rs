//! Who is who and where: the words of places, people and bodies.

use super::{Msg, msg};

/// The community.
pub const COMMUNITY: Msg = msg("社区", "Community");
