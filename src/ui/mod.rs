//! What a person sees. Renders state, sends commands; builds no operation and computes nothing worth testing.
//!
//! [`route`] and [`window`] are pure and tested natively; all else needs the browser.

pub mod route;
pub mod window;

#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod kiosk;
#[cfg(target_arch = "wasm32")]
pub mod lang;
#[cfg(target_arch = "wasm32")]
mod later;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
mod recovery;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
mod staff;

#[cfg(target_arch = "wasm32")]
pub use page::mount;
#[cfg(target_arch = "wasm32")]
pub use recovery::on_panic;
