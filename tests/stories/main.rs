//! Stories: what neighbours do with the built site, told to a real browser through `WebDriver`.
//!
//! Each file is one story and reads from top to bottom; `support` holds the hands and eyes. The site under test is
//! `./dist` (see `support/env.rs` for the variables that point elsewhere).
#![cfg(not(target_arch = "wasm32"))]

mod agenda_arranged;
mod ballot_from_topic;
mod brought_in;
mod committee;
mod delivery;
mod emptied;
mod erasure;
mod every_page;
mod exchange_long;
mod exchange_out;
mod exchange_three;
mod files_anywhere;
mod first_ten_minutes;
mod harness;
mod history;
mod import_kinds;
mod import_review;
mod killed;
mod kiosk;
#[path = "../tools/large_pact.rs"]
mod large_pact;
#[path = "../tools/made_town/mod.rs"]
mod made_town;
#[path = "../tools/measured.rs"]
mod measured;
mod neighbours;
mod night_talk;
mod own_phone;
mod owners_assembly;
mod pact_amended;
mod pact_checked;
mod pact_forgery;
mod pact_life;
mod pact_many;
mod pact_signing;
mod pact_whole;
mod paper_codes;
mod roster_board;
mod roster_ill;
mod roster_months;
mod roster_on_call;
mod roster_out;
mod roster_planned;
mod roster_presence;
mod roster_published;
mod roster_signup;
mod roster_swap;
mod roster_turns;
mod roster_whole;
mod seldom;
mod shift_changed;
mod support;
mod taken_back;
mod three_hearings;
mod three_tools;
mod topic_life;
mod town;
mod tri_party;
mod two_tabs;
mod volunteers;
mod whole_thread;
