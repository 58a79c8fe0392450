//! Counts one bare case: `cargo run --release --example tally -- CASE.json` prints the verdict as one line of JSON.
//! `--lines CASES.jsonl` counts a case a line; there, a case that is refused gives `{"error":…}` and the rest goes on.

mod case;
mod verdict;

use case::Case;
use serde_json::json;
use std::process::ExitCode;
use std::{env, fs};
use verdict::verdict;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--lines", path] => read(path).map(|text| lines(&text)),
        [path] => {
            read(path).and_then(|text| Case::read(&text)).map(|c| verdict(&c.verdict()).to_string())
        }
        _ => Err("usage: tally CASE.json | tally --lines CASES.jsonl".into()),
    };
    match done {
        Ok(out) => {
            println!("{out}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn read(path: &str) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{path}: {e}"))
}

fn lines(text: &[u8]) -> String {
    let one = |line: &[u8]| match Case::read(line) {
        Ok(case) => verdict(&case.verdict()).to_string(),
        Err(why) => json!({ "error": why }).to_string(),
    };
    let cases = text.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty());
    cases.map(one).collect::<Vec<_>>().join("\n")
}
