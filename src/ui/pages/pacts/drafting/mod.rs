//! The parts of the draft side.

pub(super) mod adopting;
pub(super) mod clauses;
pub(super) mod kind;
pub(super) mod remarks;
pub(super) mod settling;
pub(super) mod versions;
