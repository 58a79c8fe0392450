//! 志愿者: who takes shifts.

pub mod bring;
pub mod list;
pub mod one;

pub use bring::BringVolunteersPage;
pub use list::VolunteersPage;
pub use one::VolunteerPage;
