//! 志愿者: who takes shifts.
//!
//! * `list`: all of them; `bring`: from a table; `one`: the page of one, whose parts stand in `who`, `free`, `care`,
//!   `skills` and `days`.

pub mod boxes;
pub mod bring;
mod care;
mod days;
mod free;
pub mod list;
pub mod one;
mod skills;
mod who;

pub use bring::BringVolunteersPage;
pub use list::VolunteersPage;
pub use one::VolunteerPage;
