//! Plans an instance of Curtois and Qu (`.txt`) or a neighbourhood's month (`.json`), single-threaded:
//! `cargo run --release --example plan -- INSTANCE --seconds N [--seed S] [--steps N] [--bound N] -o OUT.json` writes the roster
//! (exit code 2 if it breaks rules) and prints the objective last; with `--bound` it also says how good any roster can be, looked for so many seconds. With `--steps` instead of `--seconds` the same seed gives the same roster on every machine.

use mulin::domain::plan::{
    Bound, Heat, Model, Plan, Progress, WHOLE, breaks, cost, search, search_steps,
};
use mulin::domain::shifts::{Distance, Worth};
use mulin::share::plan::{Problem, curtois, month};
use serde_json::Value;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

const USAGE: &str =
    "usage: plan INSTANCE (--seconds N | --steps N) [--seed S] [--bound N] [-o OUT.json]";

#[derive(Default)]
struct Args {
    instance: String,
    seconds: Option<u64>,
    steps: Option<u64>,
    seed: u64,
    bound: u64,
    out: Option<String>,
}

fn main() -> ExitCode {
    match args().and_then(|args| run(&args)) {
        Ok((objective, legal)) => {
            println!("{objective}");
            if legal { ExitCode::SUCCESS } else { ExitCode::from(2) }
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn args() -> Result<Args, String> {
    let mut args = Args { seed: 1, ..Args::default() };
    // `--seconds=60` is `--seconds 60`.
    let mut words = env::args().skip(1).flat_map(|word| match word.split_once('=') {
        Some((name, value)) if name.starts_with("--") => vec![name.to_owned(), value.to_owned()],
        _ => vec![word],
    });
    while let Some(word) = words.next() {
        let mut next = || words.next().ok_or(USAGE);
        let number = |text: String| text.parse().map_err(|e| format!("{text}: {e}"));
        match word.as_str() {
            "--seconds" => args.seconds = Some(number(next()?)?),
            "--steps" => args.steps = Some(number(next()?)?),
            "--seed" => args.seed = number(next()?)?,
            "--bound" => args.bound = number(next()?)?,
            "-o" => args.out = Some(next()?),
            _ if args.instance.is_empty() && !word.starts_with('-') => args.instance = word,
            _ => return Err(USAGE.into()),
        }
    }
    if args.instance.is_empty() || args.seconds.is_some() == args.steps.is_some() {
        return Err(USAGE.into());
    }
    Ok(args)
}

/// The objective, and whether all rules are kept.
fn run(args: &Args) -> Result<(i64, bool), String> {
    let path = &args.instance;
    let text = fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let text = text.trim_start_matches('\u{feff}');
    if let Some(out) = &args.out {
        // Better told now than after an hour's search; what lies there stays until there is something better.
        let file = fs::OpenOptions::new().append(true).create(true).open(out);
        file.map_err(|e| format!("{out}: {e}"))?;
    }
    let refused = |problem: Problem| format!("{path}: {problem:?}");
    if text.trim_start().starts_with('{') {
        let month = month::read(text).map_err(refused)?;
        let plan = plan(&month.model, args);
        finish(&month.model, &plan, args, |n, rows| month.written(n, rows))
    } else {
        let instance = curtois::read(text).map_err(refused)?;
        let plan = plan(&instance.model, args);
        finish(&instance.model, &plan, args, |n, rows| instance.written(n, rows))
    }
}

fn plan(model: &Model, args: &Args) -> Plan {
    if let Some(steps) = args.steps {
        return search_steps(model, &[], args.seed, Heat::USUAL, steps);
    }
    let begin = Instant::now();
    let whole = u128::from(args.seconds.unwrap_or(1).max(1)) * 1_000_000;
    let mut told: Option<i64> = None;
    let mut pace = |progress: &Progress| {
        let now = begin.elapsed().as_micros();
        if progress.breaks == 0 && told.is_none() {
            eprintln!("complete after {} ms: {}", now / 1_000, progress.best);
            told = Some(progress.best);
        }
        (now < whole).then(|| u64::try_from(now * u128::from(WHOLE) / whole).unwrap_or(WHOLE))
    };
    search(model, &[], args.seed, Heat::USUAL, &mut pace)
}

fn say_bound(model: &Model, objective: i64, seconds: u64) {
    let begin = Instant::now();
    let mut bound = Bound::new(model, &[], objective);
    while !bound.is_done() && begin.elapsed().as_secs() < seconds {
        bound.go();
    }
    let (best, millis) = (bound.best(), begin.elapsed().as_millis());
    let above = match (Worth { objective, bound: Some(best) }).gap() {
        Some(Distance::Tenths(n)) => format!("at most {}.{} % above", n / 10, n % 10),
        Some(Distance::Points(n)) => format!("at most {n} above"),
        Some(Distance::None) | None => "none is better".into(),
    };
    eprintln!("no roster below {best} ({} prices in {millis} ms): {above}", bound.tried());
}

fn finish(
    model: &Model,
    plan: &Plan,
    args: &Args,
    written: impl FnOnce(i64, &[u32]) -> Value,
) -> Result<(i64, bool), String> {
    let objective = cost(model, &plan.rows);
    eprintln!("{} steps", plan.progress.steps);
    let broken = breaks(model, &plan.rows);
    if broken > 0 {
        eprintln!("no roster found that keeps to all rules: broken by {broken}");
    }
    if args.bound > 0 {
        say_bound(model, objective, args.bound);
    }
    if let Some(out) = &args.out {
        fs::write(out, written(objective, &plan.rows).to_string())
            .map_err(|e| format!("{out}: {e}"))?;
    }
    Ok((objective, broken == 0))
}
