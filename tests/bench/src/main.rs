//! Merging, from the bytes of two files to a merged state of which every value was read: Mulin beside Automerge and Loro,
//! in one process, in turns. `make rivals` runs it; what counts are the ratios.
//!
//! Two committees share a beginning and work on apart: 10,000 records of ten fields, 100,000 values set in all, 20,000 of
//! them before they part and 40,000 by each of them after that, every tenth of these on a field the other sets, too. An
//! act sets `k` fields at once and is one operation of Mulin, one commit of the others.

mod automerging;
mod loroing;
mod mulining;

use std::time::{Duration, Instant};

/// Records in a community.
pub const RECORDS: usize = 10_000;

/// Rounds of all contestants, each begun by another one.
const ROUNDS: usize = 9;

/// An act: a record and the first of the fields it sets, with what to.
#[derive(Clone, Copy)]
pub struct Act {
    /// Which record.
    pub record: usize,
    /// Which fields: so many from this one.
    pub field: usize,
    /// How many.
    pub fields: usize,
    /// Tells values apart.
    pub turn: usize,
}

impl Act {
    /// The fields and their values.
    pub fn sets(self) -> impl Iterator<Item = (String, String)> {
        (self.field..self.field + self.fields).map(move |field| {
            (name(field), format!("第{}栋有人反映（{}）", self.record, self.turn + field))
        })
    }
}

/// The name of a field.
pub fn name(field: usize) -> String {
    format!("f{field}")
}

/// The name of a record.
pub fn record(n: usize) -> String {
    format!("r{n:05}")
}

/// What was done before they parted, by one and by the other.
pub struct Story {
    /// The beginning.
    pub past: Vec<Act>,
    /// Each one's own part.
    pub own: [Vec<Act>; 2],
}

impl Story {
    /// 100,000 values, `fields` at a time (1 or 2).
    fn new(fields: usize) -> Self {
        let act = |record, field, turn| Act { record, field, fields, turn };
        let past =
            (0..RECORDS).flat_map(|r| (0..2).step_by(fields).map(move |f| act(r, f, 0))).collect();
        let own = [0, 1].map(|who| {
            let mut acts = Vec::new();
            for step in (0..4).step_by(fields) {
                for r in 0..RECORDS {
                    // Usually each its own half of the fields; every tenth time the same.
                    let field = if (r + step) % 10 == 0 { 2 + step } else { 2 + 4 * who + step };
                    acts.push(act(r, field, 100 * (who + 1)));
                }
            }
            acts
        });
        Self { past, own }
    }
}

/// A contestant: a name, and what is timed. The answer is a sum over all values, so that nothing is left undone.
type Contestant = (&'static str, Box<dyn Fn() -> u64>);

fn median(mut all: Vec<f64>) -> (f64, f64, f64) {
    all.sort_by(f64::total_cmp);
    (all[all.len() / 2], all[0], all[all.len() - 1])
}

fn main() {
    for fields in [1, 2] {
        let story = Story::new(fields);
        let contestants: Vec<Contestant> = vec![
            mulining::contestant(&story),
            automerging::contestant(&story),
            loroing::contestant(&story, "loro, updates", false),
            loroing::contestant(&story, "loro, snapshots", true),
        ];
        let mut times: Vec<Vec<Duration>> = vec![Vec::new(); contestants.len()];
        let mut sums: Vec<Option<u64>> = vec![None; contestants.len()];
        for round in 0..ROUNDS {
            for turn in 0..contestants.len() {
                let n = (round + turn) % contestants.len();
                let begun = Instant::now();
                let sum = (contestants[n].1)();
                times[n].push(begun.elapsed());
                assert_eq!(*sums[n].get_or_insert(sum), sum, "the same files, another state");
            }
        }
        println!("\n{fields} field(s) at a time, 100,000 values, {ROUNDS} rounds:");
        for (n, (name, _)) in contestants.iter().enumerate() {
            let seconds = times[n].iter().map(Duration::as_secs_f64).collect();
            // Of each round by itself, so that what else the machine does weighs alike on both.
            let ratios = times[n]
                .iter()
                .zip(&times[0])
                .map(|(rival, own)| rival.as_secs_f64() / own.as_secs_f64());
            let ((time, ..), (ratio, least, most)) = (median(seconds), median(ratios.collect()));
            println!(
                "  {name:<16} {time:6.3} s   {ratio:5.2} times Mulin's ({least:.2} to {most:.2})   sum {:?}",
                sums[n]
            );
        }
    }
}
