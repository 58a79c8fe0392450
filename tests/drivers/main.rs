//! Measuring drivers: the figures of the README, taken in a real browser from the built site.
//!
//! `cargo test --test drivers` runs all, `cargo test --test drivers -- first_page` one. They print; they judge no time,
//! because a loaded machine is no reason to call the site slow. Memory is another matter.

#[cfg(not(target_arch = "wasm32"))]
mod board;
#[cfg(not(target_arch = "wasm32"))]
mod first_page;
#[cfg(not(target_arch = "wasm32"))]
mod import;
#[cfg(not(target_arch = "wasm32"))]
mod large_ballot;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tools/large_pact.rs"]
mod large_pact;
#[cfg(not(target_arch = "wasm32"))]
mod long_log;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tools/made_town/mod.rs"]
mod made_town;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tools/measured.rs"]
mod measured;
#[cfg(not(target_arch = "wasm32"))]
mod pact_check;
#[cfg(not(target_arch = "wasm32"))]
mod plan;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../stories/support/mod.rs"]
mod support;
#[cfg(not(target_arch = "wasm32"))]
mod town;

#[cfg(not(target_arch = "wasm32"))]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let asked = |name: &str| wanted.is_empty() || wanted.iter().any(|w| w == name);
    if asked("board") {
        board::measure().await;
    }
    if asked("first_page") {
        first_page::measure().await;
    }
    if asked("import") {
        import::measure().await;
    }
    if asked("large_ballot") {
        large_ballot::measure().await;
    }
    if asked("long_log") {
        long_log::measure().await;
    }
    if asked("pact_check") {
        pact_check::measure().await;
    }
    if asked("plan") {
        plan::measure().await;
    }
    if asked("town") {
        town::measure().await;
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
