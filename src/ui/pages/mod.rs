//! The pages: one component each, by tool.

pub mod community;
pub mod exchange;
pub mod health;
pub mod meetings;
pub mod names;
pub mod outside;
pub mod pacts;
pub mod parts;
pub mod shifts;
pub mod today;
pub mod topics;
