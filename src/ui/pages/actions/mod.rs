//! 待办: all promises, and one of them.

pub mod list;
pub mod one;

pub use list::ActionsPage;
pub use one::ActionPage;
