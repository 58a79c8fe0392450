//! Tests that need a real browser: what the store keeps, and what it does when a browser does what
//! browsers do. Natively this compiles to nothing.
#![cfg(target_arch = "wasm32")]

mod device;
mod plan;
mod recount;
mod store;
mod store_many;
mod store_tabs;
mod store_trouble;
mod tools;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
