//! The log: immutable operations, their union, and what they add up to. Pure; knows nothing above it.

pub mod canon;
mod id;
pub mod merkle;
mod stamp;

pub use id::{BadId, CommunityId, Hash, OpId, RecordId, Salt};
pub use stamp::{Clock, DeviceId, MAX_MS, Stamp};
