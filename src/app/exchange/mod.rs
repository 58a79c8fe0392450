//! The file out, the file in.
//!
//! * [`Made`]: a file that was made; `out` makes it.
//! * [`Incoming`], [`Stage`]: files on their way in; `inflate` unpacks them.
//! * [`Review`], [`Found`]: one that was read, and what taking it in would bring; `take_in` does.
//! * [`ImportNote`]: what was taken in before.

mod imports;
mod incoming;
mod inflate;
mod out;
mod review;
mod take_in;

pub use imports::ImportNote;
pub(in crate::app) use imports::undone;
pub use incoming::{Incoming, Stage, WhyNot};
pub use out::Made;
pub(in crate::app) use out::name_of;
pub use review::{Found, Review, Tally};
