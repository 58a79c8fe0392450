//! Commands, state, import and export.

mod curtain;
pub mod prefs;

pub use curtain::Curtain;
