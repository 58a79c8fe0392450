//! Shifts.
