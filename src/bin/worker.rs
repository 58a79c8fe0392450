//! The worker: long calculations away from the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    mulin::app::serve();
}
