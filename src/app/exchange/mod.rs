//! The file out, the file in.
//!
//! * [`Wanted`], [`Way`]: what a file is to hold and how it goes; [`Outlook`] says beforehand what that would be, [`Given`]
//!   is what was made of it.
//! * [`Screening`]: whom a file names, to be decided before it is made.
//! * [`Trust`]: whose signature a file carries; `known` also notes what partners are known to have.
//! * `sign`: the key files are signed with. `stream`: the browser's compression, both ways.
//! * [`Incoming`], [`Stage`]: files on their way in.
//! * [`Review`], [`Found`]: one that was read, and what taking it in would bring; `take_in` does.
//! * [`ImportNote`]: what was taken in before.

mod imports;
mod incoming;
mod known;
mod out;
mod outlook;
mod review;
mod screen;
mod sign;
mod stream;
mod take_in;
mod wrapping;

pub use imports::ImportNote;
pub(in crate::app) use imports::undone;
pub use incoming::{Incoming, Stage};
pub use known::{Noted, Trust, code_of, digits};
pub(in crate::app) use out::name_of;
pub use out::{Given, Made, Wanted, Way};
pub use outlook::Outlook;
pub use review::{Found, Review, Tally};
pub use screen::Screening;
pub(in crate::app) use stream::{Packed, inflate};
pub(in crate::app) use wrapping::MOST_WRAPPINGS;
pub use wrapping::WhyNot;
