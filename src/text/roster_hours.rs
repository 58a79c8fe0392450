//! Presence, hours, certificates, thanks.
