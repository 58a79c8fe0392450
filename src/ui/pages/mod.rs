//! The pages: one component each, by tool.

pub mod exchange;
pub mod health;
pub mod outside;
