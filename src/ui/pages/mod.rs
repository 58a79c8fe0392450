//! The pages: one component each, by tool.

pub mod community;
pub mod exchange;
pub mod health;
pub mod outside;
