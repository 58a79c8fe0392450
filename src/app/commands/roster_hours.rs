//! Presence, corrections, certificates.
