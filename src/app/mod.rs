//! Commands, state, import and export: what a person does becomes operations, durable before it is acknowledged.
//!
//! * [`App`]: the handle every page holds; reading is tracked, so what a page shows follows the data.
//! * [`commands`]: one function per act of a person.
//! * [`exchange`]: the file out, the file in.
//! * [`work`]: long work in the worker, with progress and a way to call it off.
//! * [`Town`]: files of many communities read for their figures; nothing of them is kept.
//! * [`planner`]: rosters, and how good they can be at best.
//! * [`is_locked`], [`Tried`]: the tablet that goes from hand to hand.
//! * [`prefs`], [`Curtain`]: what this browser remembers about its reader.
//!
//! Invariant: only this room calls `store`; nothing is told to a person as done before the store has completed it.

mod act;
mod book;
pub mod commands;
mod curtain;
mod erase;
pub mod exchange;
mod handle;
mod health;
mod held;
mod key;
mod kiosk;
mod long;
mod open;
pub mod phone;
mod photo;
pub mod planner;
pub mod prefs;
mod print;
mod refill;
mod reload;
mod rollup;
mod signed;
mod snapshot;
mod undo;
mod wish;
mod worker;
mod world;

pub use act::ActError;
pub use curtain::Curtain;
pub use exchange::{
    Found, Given, ImportNote, Incoming, Made, Noted, Outlook, Review, Screening, Stage, Tally,
    Trust, Wanted, Way, WhyNot, code_of, digits,
};
pub use handle::{App, Offer, Phase, use_app};
pub use held::Held;
pub use key::Seed;
pub use kiosk::{Tried, is_locked};
pub use long::Long;
pub use open::Door;
pub use photo::small_photo;
pub use rollup::{Handed, Town};
pub use wish::Wish;
pub use worker::{NotDone, Task, cool_down, serve, warm_up, work};
pub use world::{OFFSET_MINUTES, breathe, random};

pub use crate::store::{Health, Known, StoreError};
