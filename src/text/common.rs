//! Words used everywhere.

use super::{Msg, msg};

/// The name of the application.
pub const MULIN: Msg = msg("睦邻", "Mulin");
