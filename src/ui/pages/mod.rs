//! The pages: one component each, by tool.

pub mod actions;
pub mod ballots;
mod chain;
pub mod community;
pub mod conflicts;
pub mod exchange;
pub mod figures;
pub mod health;
pub mod key;
pub mod meetings;
pub mod names;
pub mod needs;
pub mod notices;
pub mod outside;
pub mod pacts;
pub mod parts;
pub mod past;
pub mod proves;
pub mod rollup;
pub mod roster;
pub mod shifts;
pub mod sign_here;
pub mod today;
pub mod topics;
pub mod venues;
pub mod verify;
pub mod volunteers;
