//! Recounts every ballot of an exported file: `cargo run --release --example recount -- FILE.json` prints a line of JSON
//! for each. Damage to the file is told on standard error, and then the exit code is 1, because a lost line may be a
//! lost paper. `--measure UNITS` counts a ballot of so many units made up here and prints how long that takes.

mod measured;
mod verdict;

use mulin::domain::KINDS;
use mulin::domain::deliberation::ballot::{Ballot, BallotResult, Standing, Weight, derive};
use mulin::log::{Log, RecordId, State};
use mulin::share::file::{Problem, read};
use mulin::text::Lang;
use serde_json::{Value, json};
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--measure", units] => {
            let begin = Instant::now();
            let now = || u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
            let units = units.parse().map_err(|e| format!("{units}: {e}"));
            units.map(|units| (vec![measured::measure(units, &now)], true))
        }
        [path] => fs::read_to_string(path).map_err(|e| format!("{path}: {e}")).and_then(recount),
        _ => Err("usage: recount FILE.json | recount --measure UNITS".into()),
    };
    match done {
        Ok((lines, whole)) => {
            for line in lines {
                println!("{line}");
            }
            if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn recount(text: String) -> Result<(Vec<Value>, bool), String> {
    let file = read(&text);
    if file.problems.contains(&Problem::NotOurs) {
        return Err("this is not an exchange file of Mulin".into());
    }
    let mut whole = true;
    for problem in &file.problems {
        eprintln!("the file: {problem:?}");
        // Re-indented on the way: every operation is still as its author wrote it.
        whole &= *problem == Problem::Form;
    }
    let mut log = Log::new();
    for entry in file.entries {
        log.add(entry);
    }
    let state = State::of(&log, KINDS);
    let ballots = state.all::<Ballot>();
    let lines =
        ballots.filter_map(|(id, ballot)| Some(line(&state, &id, &ballot, &derive(&state, &id)?)));
    Ok((lines.collect(), whole))
}

fn line(state: &State, id: &RecordId, ballot: &Ballot, result: &BallotResult) -> Value {
    let weight = |w: Weight| json!({ "heads": w.heads, "area": w.area });
    let counts = &result.counts;
    let mut line = verdict::verdict(&result.verdict);
    let standing = |s: &Standing| {
        json!({
            "person": s.person.to_string(), "chosen": weight(s.chosen), "seat": s.seat.name().get(Lang::En),
            "passed": s.verdict.passed(),
        })
    };
    let more = json!({
        "ballot": id.to_string(),
        "title": ballot.title,
        "rule": result.rule.id,
        "phase": result.phase.name().get(Lang::En),
        "roll": weight(result.roll),
        "rollHash": result.roll_hash,
        "counts": {
            "for": weight(counts.agree),
            "against": weight(counts.against),
            "abstain": weight(counts.abstain),
            "invalid": weight(counts.invalid),
        },
        "presumed": result.presumed.map(|(choice, w)| json!({ "choice": choice.word(), "weight": weight(w) })),
        "missing": weight(result.missing),
        "candidates": result.standings.iter().map(standing).collect::<Vec<_>>(),
        "problems": result.problems.iter().map(|p| p.sentence(state, Lang::En)).collect::<Vec<_>>(),
    });
    if let (Value::Object(line), Value::Object(more)) = (&mut line, more) {
        line.extend(more);
    }
    line
}
