//! A ballot is recounted in the browser. How long that takes is printed; nothing is judged by it.
//!
//! `MULIN_UNITS=100000 cargo test --release --target wasm32-unknown-unknown --test web -- recount --nocapture` for the
//! figure of the README.

#[path = "../tools/measured.rs"]
mod measured;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// Microseconds since the page was opened.
fn now() -> u64 {
    let performance = web_sys::window().and_then(|w| w.performance()).expect("a clock");
    let micros = performance.now() * 1_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "since opening")]
    {
        micros as u64
    }
}

#[wasm_bindgen_test]
fn papers_entered_one_by_one_give_the_result_of_a_recount() {
    let units = option_env!("MULIN_UNITS").and_then(|units| units.parse().ok()).unwrap_or(500_u32);
    let figures = measured::measure(units, &now);
    assert_eq!(figures["entered"], units - 100);
    console_log!("{figures}");
}
