//! 公约: all pacts, a new one, one pact with who agreed to it.

mod consents;
mod drafting;
pub mod list;
pub mod new;
pub mod one;

pub use list::PactsPage;
pub use new::NewPactPage;
pub use one::PactPage;
