//! Placeholder.

use super::{Msg, msg};
