//! Ballots: every sentence of the tool, a file for each page.

mod acts;
mod board;
mod enter;
mod list;
mod new;
mod result;
mod roll;
mod rules;
mod words;

pub use acts::*;
pub use board::*;
pub use enter::*;
pub use list::*;
pub use new::*;
pub use result::*;
pub use roll::*;
pub use rules::*;
pub use words::*;
