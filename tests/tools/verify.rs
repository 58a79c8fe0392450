//! Checks exported pacts: `cargo run --release --example verify -- FILE.json …` prints a line of JSON for each check and
//! exits 0 only if text, signatures and completeness hold for every file. Whose key it is no file can prove; the last
//! line of each gives the code to compare with the notice board.

use mulin::share::pact::{Level, Place, Report, verify_export};
use mulin::text::Lang;
use serde_json::{Value, json};
use std::process::ExitCode;

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        eprintln!("usage: verify FILE.json...");
        return ExitCode::FAILURE;
    }
    let mut holds = true;
    for path in paths {
        let report = match std::fs::read(&path) {
            Ok(bytes) => verify_export(&bytes),
            Err(why) => {
                eprintln!("{path}: {why}");
                holds = false;
                continue;
            }
        };
        holds &= report.holds();
        for line in lines(&path, &report) {
            println!("{line}");
        }
    }
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn lines(path: &str, report: &Report) -> Vec<Value> {
    let mut lines: Vec<Value> = report
        .levels()
        .iter()
        .map(|(check, level)| {
            let problems: Vec<Value> = level.problems().iter().map(problem).collect();
            let verdict = match level {
                Level::Holds => json!(true),
                Level::Fails(_) => json!(false),
                Level::Unknown => Value::Null,
            };
            json!({ "file": path, "check": check, "holds": verdict, "problems": problems })
        })
        .collect();
    let numbers = report.contents.as_ref().and_then(|c| Some((c, c.head.as_ref()?.head.as_ref()?)));
    lines.push(json!({
        "file": path,
        "check": "identity",
        "code": report.identity.as_ref().map(|i| i.code.as_str()),
        "rotations": report.identity.as_ref().map(|i| i.rotations),
        "broken": report.identity.as_ref().map(|i| i.broken),
        "title": report.contents.as_ref().map(|c| c.pact.title.as_str()),
        "agree": numbers.map(|(_, head)| head.agree),
        "asked": numbers.map(|(_, head)| head.asked),
    }));
    lines
}

fn problem(problem: &mulin::share::pact::Problem) -> Value {
    let (place, which) = match &problem.place {
        Place::File => ("file", Value::Null),
        Place::Text => ("text", Value::Null),
        Place::Earlier(n) => ("earlier", json!(n)),
        Place::Key(name) => ("key", json!(name)),
        Place::Statement(n) => ("statement", json!(n)),
        Place::Rotation(n) => ("rotation", json!(n)),
        Place::Head(n) => ("head", json!(n)),
    };
    json!({ "at": place, "which": which, "why": problem.why.code(), "text": problem.why.sentence().get(Lang::En) })
}
