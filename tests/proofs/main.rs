//! Signed pacts, proven from outside: hostile statements, the laws of heads, receipts and redaction, the golden export
//! and every change of a byte in it, and other people's tools; and what others read from exchange files.
//!
//! `MULIN_MUTANTS=all` tries every byte of the golden export instead of 2,000.
#![cfg(not(target_arch = "wasm32"))]

mod age;
mod analysis;
mod calendars;
mod exports;
mod forms;
mod golden;
mod hostile;
mod interop;
mod laws;
#[path = "../tools/made_town/mod.rs"]
mod made_town;
mod mutants;
mod of_log;
mod receipts;
mod said;
mod sums;
mod support;
mod trees;
