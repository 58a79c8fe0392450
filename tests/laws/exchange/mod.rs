//! Two to eight committees at work with all three tools, and files between them in every way a file can go: of any
//! profile, since last time or whole, in parts, out of order, twice, signed or not; while texts are masked and personal
//! bodies erased. Nobody ever loses an operation they had, and whoever has received all of a profile is in step.
//!
//! `MULIN_SEEDS=10000` tries as many worlds (100 unless told), beginning with `MULIN_FIRST` (0 unless told).

mod acts;
mod office;
mod world;

use world::World;

fn told(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

#[test]
fn whoever_has_received_all_of_a_profile_is_in_step_and_nobody_ever_lost_anything() {
    let first = told("MULIN_FIRST", 0);
    let count = told("MULIN_SEEDS", 100);
    let (mut files, mut ops, mut masked) = (0, 0, 0);
    for seed in first..first + count {
        let mut world = World::new(seed);
        world.live();
        world.settle();
        files += world.files;
        ops += world.offices[0].log.len();
        masked += world.masked;
    }
    println!("{count} worlds from seed {first}: {files} files, {ops} operations, {masked} masked");
    assert!(files > 0 && ops > 0 && masked > 0, "a world in which nothing happens proves nothing");
}
