//! The roster found in the browser is the one found natively (`tests/laws/plan.rs`).

#[path = "../tools/planned.rs"]
mod planned;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_roster_once_found_is_found_again_in_the_browser() {
    planned::check();
}
