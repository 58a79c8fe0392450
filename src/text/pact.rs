//! Pacts.
