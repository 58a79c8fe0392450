//! A month planned in the real worker of a built site: how good after some seconds, how soon complete, how fast the
//! same steps are against a native run, how soon it is called off, and how large the worker is.
//!
//! `MULIN_INSTANCE=month.json` or a Curtois `.txt`; `MULIN_SECONDS` (10), `MULIN_STEPS` (6,000,000), `MULIN_SEED` (1).
//! `MULIN_NATIVE=target/release/examples/plan` (`cargo build --release --example plan`) is asked for the same steps.

use crate::support::{Browser, Server, dist, number};
use base64::{Engine, prelude::BASE64_STANDARD};
use mulin::domain::plan::{Model, Problem, breaks, cost};
use mulin::share::job::{Answer, Budget, Found, Job, ToBound, ToPlan};
use mulin::share::plan::{curtois, month};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Starts the site's worker, has a job done and answers with all it told, each with the milliseconds it came after; or,
/// where `stop` is some, ends it after so many and says how long that took.
const ASK: &str = "window.told = null; const done = (told) => { window.told = told ?? []; }; \
     const bytes = Uint8Array.from(atob(JOB), (c) => c.charCodeAt(0)); \
     const text = (bytes) => { let s = ''; for (let i = 0; i < bytes.length; i += 32768) \
       s += String.fromCharCode(...bytes.subarray(i, i + 32768)); return btoa(s); }; \
     const worker = new Worker(document.documentElement.dataset.worker); \
     const heard = []; let begin = 0; \
     worker.onerror = () => done(null); \
     worker.onmessage = ({ data }) => { \
       if (data === 'ready') { begin = performance.now(); worker.postMessage([bytes], [bytes.buffer]); \
         if (STOP > 0) setTimeout(() => { const at = performance.now(); worker.terminate(); \
           done(heard.concat([[performance.now() - at, null]])); }, STOP); \
       } else if (Array.isArray(data)) heard.push([performance.now() - begin, text(data[0])]); \
       else if (data instanceof Uint8Array) { heard.push([performance.now() - begin, text(data)]); \
         worker.terminate(); done(heard); } }";

/// What was told, and after how many milliseconds.
async fn ask(desk: &Browser, job: &Job, stop: u64) -> Vec<(f64, Option<Answer>)> {
    let script = ASK
        .replace("JOB", &json!(BASE64_STANDARD.encode(job.to_bytes())).to_string())
        .replace("STOP", &stop.to_string());
    desk.ask(&script).await;
    // Longer than a browser lets a script take.
    let heard = loop {
        let heard = desk.ask("return window.told").await;
        if heard.is_array() {
            break heard;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    };
    let one = |told: &Value| {
        let bytes = told[1].as_str().and_then(|text| BASE64_STANDARD.decode(text).ok());
        (told[0].as_f64().unwrap_or(f64::NAN), bytes.and_then(|b| Answer::from_bytes(&b)))
    };
    heard.as_array().expect("the worker answers").iter().map(one).collect()
}

fn found(told: &[(f64, Option<Answer>)]) -> Vec<(f64, &Found)> {
    told.iter()
        .filter_map(|(at, answer)| match answer {
            Some(Answer::Planned(found)) => Some((*at, found)),
            _ => None,
        })
        .collect()
}

/// Prints the figures.
pub(crate) async fn measure() {
    let Ok(instance) = std::env::var("MULIN_INSTANCE") else {
        println!("plan: no MULIN_INSTANCE given, nothing planned");
        return;
    };
    let problem = read(&instance);
    let model = Model::new(problem.clone()).expect("a problem");
    let seed = number("MULIN_SEED", 1);
    let (seconds, steps) = (number("MULIN_SECONDS", 10), number("MULIN_STEPS", 6_000_000));
    let job = |budget| {
        let start = Vec::new();
        Job::Plan(ToPlan { problem: problem.clone(), start, seed, mild: false, budget })
    };
    let server = Server::of(&dist());
    let desk = Browser::desk("planner").await;
    desk.go(&server.url("")).await;
    println!("{instance}, seed {seed}");
    size(&dist());

    let told = ask(&desk, &job(Budget::Millis(seconds * 1_000)), 0).await;
    let all = found(&told);
    let complete = all.iter().find(|(_, found)| found.breaks == 0);
    let complete = complete.map_or("never".into(), |(at, f)| format!("{at:.0} ms ({})", f.best));
    let (at, last) = *all.last().expect("a roster");
    assert_eq!(last.best, cost(&model, &last.rows));
    println!("  first complete roster after {complete}");
    println!(
        "  after {seconds} s: objective {}, broken by {}, {} steps, {at:.0} ms, told {} times",
        last.best,
        breaks(&model, &last.rows),
        last.steps,
        all.len()
    );
    let bound = Job::Bound(ToBound {
        problem: problem.clone(),
        start: last.rows.clone(),
        known: last.best,
        budget: Budget::Millis(20_000),
    });
    let told = ask(&desk, &bound, 0).await;
    if let Some((at, Some(Answer::Bound(bound)))) = told.last() {
        let above = (last.best - bound) * 10_000 / bound.abs().max(1);
        println!(
            "  no roster below {bound} ({at:.0} ms): at most {}.{:02} % above",
            above / 100,
            above % 100
        );
    }

    let told = ask(&desk, &job(Budget::Steps(steps)), 0).await;
    let (at, last) = *found(&told).last().expect("a roster");
    println!("  {steps} steps in the worker: objective {}, {at:.0} ms", last.best);
    if let Ok(native) = std::env::var("MULIN_NATIVE") {
        let begin = Instant::now();
        let args = [&instance, "--steps", &steps.to_string(), "--seed", &seed.to_string()];
        let out = Command::new(native).args(args).output().expect("the native planner runs");
        let millis = begin.elapsed().as_secs_f64() * 1_000.0;
        let said = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        println!(
            "  {steps} steps natively: objective {said}, {millis:.0} ms; the worker {:.2} times that",
            at / millis
        );
    }
    let told = ask(&desk, &job(Budget::Millis(60_000)), 2_000).await;
    let called_off = told.last().map_or(f64::NAN, |(at, _)| *at);
    println!(
        "  called off within {called_off:.1} ms, the best of {} tellings kept",
        told.len() - 1
    );
}

fn read(instance: &str) -> Problem {
    let text = std::fs::read_to_string(instance).expect("the instance is there");
    let txt = Path::new(instance).extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
    if txt {
        curtois::read(&text).expect("an instance").model.problem
    } else {
        month::read(&text).expect("a month").model.problem
    }
}

/// The worker as a good host sends it.
fn size(dist: &Path) {
    for file in std::fs::read_dir(dist).expect("the site is there").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.starts_with("worker") {
            let bytes = std::fs::read(file.path()).expect("a file");
            let params = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
            let mut packed = Vec::new();
            if brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).is_ok() {
                let (plain, packed) = (bytes.len() / 1024, packed.len() / 1024);
                println!("  {name}: {plain} KB, {packed} KB by brotli -9");
            }
        }
    }
}
