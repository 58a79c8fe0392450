//! Volunteers: taken in, described, away.
