//! Planning 排班: who takes which slot, so that rules hold and the sum of what is missing, unfair or unwelcome is
//! small. One model, one search, whether a month of volunteers or a year of nurses; pure.
//!
//! * [`problem`]: what is to be staffed, by whom, under which rules; [`model`]: the same as the search works on it.
//! * [`cost`]: what a roster costs and which rules it breaks, counted from nothing.
//! * `work`: a roster with its sums, changed cell by cell; `seats`: what its slots lose and gain; `company`: who is
//!   beside whom.
//! * [`moves`]: the steps the search may try; `mix`: how often each kind.
//! * `circle`: people who take one another's seats all round.
//! * `construct`: a first roster.
//! * `bound`: how good a roster can be at best, by prices; `regret`: what is out of the question at good prices;
//!   `priced`: the search kept to the rest.
//! * `pairs`: who may take what; `together`: steps of several at once.
//! * `replan`: one person's days planned anew, by dynamic programming over the states of
//!   `shape`.
//! * [`search`]: simulated annealing, as long as its caller lets it go on; `rota`: what it does where rows hang together.
//! * [`trial`]: a roster tried step by step from outside.
//! * `bytes`: problems and rosters as bytes.
//! * `chance`: random numbers and cooling in whole numbers.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "counts of people, days and slots, which Model::new keeps below 2^31"
)]

mod bound;
pub mod cost;
pub mod model;
pub mod moves;
pub mod problem;
pub mod search;
pub mod trial;

mod bytes;
mod chance;
mod circle;
mod company;
mod construct;
mod mix;
mod pairs;
mod priced;
mod regret;
mod replan;
mod rota;
mod seats;
mod shape;
mod together;
mod work;

pub use bound::Bound;
pub use bytes::{rows_from_bytes, rows_to_bytes};
pub use cost::{breaks, cost};
pub use model::Model;
pub use moves::Move;
pub use problem::{Company, Limit, NEVER, OFF, Person, PlanError, Problem, RoleNeed, Slot, Tie};
pub use search::{Heat, Plan, Progress, Search, WHOLE, search, search_steps};
pub use trial::Trial;

/// More than any seat is worth.
const MOST: i32 = 1 << 24;
