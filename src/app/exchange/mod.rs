//! The file out, the file in.
//!
//! * [`Made`]: a file that was made; `out` makes it.
//! * [`Preview`], [`Taken`]: a file that was read, and what it brought; `take_in` reads it and takes it in.

mod out;
mod sign;
mod stream;
mod take_in;

pub use out::Made;
pub(in crate::app) use out::name_of;
pub use take_in::{Preview, Taken};
