//! 例会: all regular meetings, a new one, and one with its days.

mod days;
pub mod form;
mod holidays;
pub mod list;
pub mod one;

pub use form::NewSeriesPage;
pub use list::SeriesListPage;
pub use one::SeriesPage;
