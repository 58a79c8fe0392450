//! Mulin 睦邻: neighbours deliberate, agree pacts and share out volunteer shifts, in the browser alone.
//!
//! # The map
//! Four floors; each knows only those above it in this list.
//!
//! | floor | module | what | may touch |
//! |---|---|---|---|
//! | 1 | [`log`] | operations, merge, fold | nothing |
//! | 1 | [`text`] | every sentence, Chinese and English | nothing |
//! | 2 | [`domain`] | records, rules, derivations, and the plain texts written from them | `log`, `text` |
//! | 2 | [`share`] | the file, signed pacts, CSV, calendars (ICS): bytes in, values out | `log`, `domain`, `text` |
//! | 3 | `store` | `IndexedDB`, tabs, health | `log`, `share`, the browser |
//! | 3 | `app` | commands, state, import and export | all above |
//! | 4 | `ui` | what a person sees | all but `store` |
//!
//! Two packages of their own, built for speed: `src/domain/plan`, the planner, and `src/log/glance`, the look in passing at
//! a line of a file.
//!
//! # Invariants
//! * `log`, `domain`, `share` and `text` know no clock, no randomness and no browser; they are tested natively.
//! * `domain` does not know `share`.
//! * Only `store` names `IndexedDB`; only `app` calls `store`; `ui` never builds an operation.
//! * Nothing but `store::erase` and `store::undo_import` removes bytes; `store::discard_empty` forgets a community that
//!   holds none.
//! * No floats in any stored or exported value.

pub mod domain;
pub mod log;
pub mod share;
pub mod text;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod store;
