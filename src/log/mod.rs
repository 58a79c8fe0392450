//! The log: immutable operations, their union, and what they add up to. Pure; knows nothing above it.
//!
//! * [`Op`] and [`Sealed`]: what somebody did, named by the hash of its canonical JSON. [`Entry`]: a line of the log;
//!   [`Seen`]: what such a line says of itself, looked at in passing.
//! * [`Log`]: a set of entries; merging is union.
//! * [`fold`] and [`State`]: what they add up to, record by record, conflicts kept.
//! * [`Record`], [`Slot`], [`Draft`]: plain structs in, one small operation out.
//! * [`Opened`]: a record as a form found it; saving says only what its author changed.
//! * [`order`] and [`tree`]: lists and trees that several people rearrange; [`merkle`]: roots and proofs.
//! * [`history`]: what happened to a record, and how it stood at any time.
//! * [`undo`]: one act back; [`Brought`]: whether a whole import can go back; `withheld`: what is kept from others.
//!
//! Invariant: nothing here knows a clock, randomness, a browser, or what the kinds mean.

mod body;
mod brought;
pub mod canon;
mod entry;
mod erased;
pub mod fold;
pub mod history;
mod id;
mod kind;
pub mod merkle;
mod op;
mod opened;
pub mod order;
mod parse;
mod record;
mod seen;
mod set;
mod slot;
mod stamp;
mod state;
mod texts;
pub mod tree;
pub mod undo;
mod withheld;

#[cfg(test)]
mod tests;

pub use body::Body;
pub use brought::Brought;
pub use entry::Entry;
pub use erased::Erased;
pub use fold::{Fact, Field, Folded, Head};
pub(crate) use id::bytes_id;
pub use id::{BadId, CommunityId, Hash, OpId, RecordId, Salt};
pub use kind::{Class, ERASE, Kind, Kinds, REMOVED, RETRACT, SAME, WITHHOLD};
pub use op::{Op, OpError, Scope, Sealed};
pub use opened::Opened;
pub use record::{Draft, Record, SealError, fact_as};
pub use seen::Seen;
pub use set::{Added, Log};
pub use slot::{Member, Scalar, Slot, object};
pub use stamp::{Clock, DeviceId, MAX_MS, Stamp};
pub use state::{Mark, State};
pub use withheld::Masking;
