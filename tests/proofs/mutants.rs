//! Every change of a byte in the golden export is reported, unless the file says the same to a JSON reader; and this
//! program, `verify.py` and `verify.mjs` agree on every one, level by level.

use crate::golden::kept;
use crate::support::path;
use mulin::share::pact::verify_export;
use serde_json::Value;
use std::fmt::Write;
use std::process::Command;

/// How many places are tried unless all are asked for.
const SOME: usize = 2_000;

/// A small generator of numbers (xorshift64*, Vigna 2016), so that every run tries the same places.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(mixed).expect("31 bits") % n
    }
}

/// Places and what is put there: a neighbour in base64url, a digit, a sign of JSON, or one bit changed.
fn mutants(file: &[u8]) -> Vec<(usize, u8)> {
    let mut numbers = Numbers(20_261_124);
    let all = std::env::var("MULIN_MUTANTS").is_ok_and(|v| v == "all");
    let places: Vec<usize> = if all {
        (0..file.len()).collect()
    } else {
        (0..SOME).map(|_| numbers.below(file.len())).collect()
    };
    let likely = b"ABCDEFGabcdefg0123456789-_~.{}[]\":, \n\\";
    let put = |at: usize, numbers: &mut Numbers| {
        let byte = match numbers.below(3) {
            0 => file[at] ^ (1 << numbers.below(8)),
            1 => file[at].wrapping_add(1),
            _ => likely[numbers.below(likely.len())],
        };
        (at, if byte == file[at] { byte ^ 1 } else { byte })
    };
    let mut all: Vec<(usize, u8)> = places.into_iter().map(|at| put(at, &mut numbers)).collect();
    // A line break that becomes a blank says the same to a JSON reader, and is no alarm.
    all.extend((0..file.len()).filter(|at| file[*at] == b'\n').map(|at| (at, b' ')));
    all
}

/// The levels of a mutant as three digits.
fn native(file: &[u8]) -> String {
    verify_export(file).levels().iter().map(|(_, l)| if l.holds() { '1' } else { '0' }).collect()
}

/// What another verifier says of each mutant, from one run over all of them.
fn others(program: &str, driver: &str, golden: &str, spec: &str) -> Vec<String> {
    let run = Command::new(program).arg(path(driver)).arg(golden).arg(spec).output();
    let run = run.unwrap_or_else(|e| {
        panic!("{program}: {e}; `sh tests/tools/setup.sh test` installs what is missing")
    });
    let why = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{program}: {} {why}", run.status);
    String::from_utf8(run.stdout).expect("text").lines().map(str::to_owned).collect()
}

#[test]
fn every_changed_byte_is_reported_by_all_three_alike() {
    const GOLDEN: &str = "golden/pact-v1.json";
    let file = kept(GOLDEN);
    let whole: Value = serde_json::from_slice(&file).expect("JSON");
    let mutants = mutants(&file);
    let mut spec = String::new();
    for (at, byte) in &mutants {
        writeln!(spec, "{at} {byte}").expect("a string");
    }
    let place = std::env::temp_dir().join(format!("mulin-mutants-{}", std::process::id()));
    std::fs::write(&place, spec).expect("a place for it");
    let (golden, spec) = (path(GOLDEN), place.to_string_lossy().into_owned());
    let golden = golden.to_string_lossy();
    let python = std::thread::spawn({
        let (golden, spec) = (golden.clone().into_owned(), spec.clone());
        move || others(&crate::interop::python(), "tools/mutants.py", &golden, &spec)
    });
    let node = others("node", "tools/mutants.mjs", &golden, &spec);
    let mut equal = 0;
    let found: Vec<String> = mutants
        .iter()
        .map(|(at, byte)| {
            let mut mutant = file.clone();
            mutant[*at] = *byte;
            let verdict = native(&mutant);
            let same = serde_json::from_slice::<Value>(&mutant).is_ok_and(|v| v == whole);
            equal += usize::from(same);
            assert_eq!(verdict == "111", same, "byte {at} as {byte}: {verdict}");
            verdict
        })
        .collect();
    let python = python.join().expect("python");
    std::fs::remove_file(place).expect("it was written");
    assert!(equal > 0, "some must not be reported");
    println!("{} mutants, {equal} of them the same JSON", mutants.len());
    for (name, theirs) in [("verify.py", python), ("verify.mjs", node)] {
        assert_eq!(theirs.len(), found.len(), "{name}");
        for (n, (ours, theirs)) in found.iter().zip(&theirs).enumerate() {
            assert_eq!(ours, theirs, "{name}: {:?}", mutants[n]);
        }
    }
}
