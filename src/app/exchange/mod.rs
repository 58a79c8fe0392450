//! The file out, the file in.
//!
//! * [`Wanted`], [`Way`]: what a file is to hold and how it goes; [`Outlook`] says beforehand what that would be, [`Given`]
//!   is what was made of it.
//! * [`Trust`]: whose signature a file carries; `known` also notes what partners are known to have.
//! * [`Screening`]: whom a file names, to be decided before it is made.
//! * `sign`: the key files are signed with.
//! * [`Preview`], [`Taken`]: a file that was read, and what it brought; `take_in` reads it and takes it in.

mod known;
mod out;
mod screen;
mod sign;
mod stream;
mod take_in;

pub use known::{Trust, code_of, digits};
pub(in crate::app) use out::name_of;
pub use out::{Given, Made, Outlook, Wanted, Way};
pub use screen::Screening;
pub use take_in::{Preview, Taken};
