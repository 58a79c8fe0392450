//! Stories: what neighbours do with the built site, told to a real browser through `WebDriver`.
//!
//! Each file is one story and reads from top to bottom; `support` holds the hands and eyes. The site under test is
//! `./dist` (see `support/env.rs` for the variables that point elsewhere).
#![cfg(not(target_arch = "wasm32"))]

mod delivery;
mod harness;
mod support;
