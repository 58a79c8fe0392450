//! One function per act of a person; each reads like the sentence that person would say.

pub mod community;
mod setup;

pub use setup::{open_sample, set_up};
