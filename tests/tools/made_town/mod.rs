//! Made-up communities: everything drawn from a seed, nothing from a clock.

#![allow(dead_code, reason = "each program that includes this uses some of it")]

mod ballots;
mod corners;
mod files;
mod hand;
mod pacts;
mod places;
mod shifts;
mod talks;
mod topics;

use chrono::NaiveDate;
use hand::Hand;

/// What a town is made of.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// How many operations each community has, about.
    pub(crate) ops: usize,
    /// Equal seeds give equal bytes.
    pub(crate) seed: u64,
    /// The first day of the first of six months.
    pub(crate) from: NaiveDate,
}

impl Default for Made {
    fn default() -> Self {
        let from = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap_or_default();
        Self { ops: 20_000, seed: 1, from }
    }
}

/// How many months are played.
pub(crate) const MONTHS: u32 = 6;

/// The files of the community with this number: name and text.
pub(crate) fn community(made: &Made, number: u32) -> Vec<(String, String)> {
    let mut hand = Hand::new(made, number);
    places::register(&mut hand, made.ops);
    corners::ballots(&mut hand, made.ops, number);
    let already = hand.count();
    while hand.count() < made.ops.max(already + 1) {
        act(&mut hand, made.ops);
    }
    files::files(hand, number)
}

/// One act of somebody. The parts are as large as in a real community: papers of ballots and turns of volunteers are
/// most of what there is.
fn act(hand: &mut Hand, ops: usize) {
    hand.wait(ops);
    match hand.below(100) {
        0..14 => topics::raise(hand),
        14..34 => topics::say(hand),
        34..40 => topics::edit(hand),
        40..44 => talks::call(hand),
        44..52 => talks::go_on(hand),
        52..58 => talks::promise(hand),
        58..59 => ballots::prepare(hand),
        59..72 => ballots::enter(hand),
        72..73 => pacts::draft(hand),
        73..80 => pacts::go_on(hand),
        80..84 => shifts::plan(hand),
        84..96 => shifts::note(hand),
        96..97 => places::join(hand),
        _ => hand.take_back(),
    }
}
