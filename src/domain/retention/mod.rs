//! Keeping and erasing 个人信息的保存与删除: what there is about a person, what is due to go, and what an erasure names.
//!
//! * [`Hold`]: an operation that is personal; [`about`] lists those about one person or household.
//! * [`Mention`]: a text for everybody that names them; it cannot be erased, only reworded.
//! * [`Rule`]: how long what is personal is kept, by kind; [`due`] says what is past that. Nothing goes by itself.
//! * [`Erasing`]: what is to go and what is written anew in its place; [`named`] and [`unapplied`] read the fact that says so.
//!
//! Only personal operations can be erased: their ids and what they replaced stay, so that roots, receipts and the
//! fingerprint hold (`log::Erased`).

mod about;
mod due;
mod erasing;
#[cfg(test)]
mod tests;

pub use about::{About, Hold, Mention, about, is_somebody};
pub use due::{Due, Rule, due};
pub use erasing::{Erasing, files_of, mark, named, unapplied};
