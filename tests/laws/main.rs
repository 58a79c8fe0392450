//! The laws of the log and of the file: properties that hold for every set of operations, every order of arrival and
//! every damage, each tried on thousands of random cases.
//!
//! `PROPTEST_CASES` sets how many cases each law is tried on (2,000 unless told), `PROPTEST_RNG_SEED` repeats a run.
//! A case that ever failed is kept in `regressions.txt` and tried first.
#![cfg(not(target_arch = "wasm32"))]

mod articles;
mod brought;
mod canonical;
mod chat;
mod converge;
mod erase;
mod exchange;
mod exchange_later;
mod exchange_personal;
mod exchange_signed;
mod exchange_tools;
mod explain;
mod file;
mod glance;
mod golden;
mod hostile;
mod incremental;
mod kept;
mod lists;
mod merge;
mod order_of_edits;
mod plan;
mod replan;
mod support;
mod tally;
mod trees;
mod undo;
mod wall;
