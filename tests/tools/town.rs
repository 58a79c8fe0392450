//! A town of made-up communities as exchange files: `cargo run --release --example town -- --out DIR --communities 24
//! --ops 20000 --seed 1 --from 2026-03`. The same numbers give the same bytes. Every community plays six months from
//! the one given, with edits, conflicts, retractions, removals, joined duplicates and erased bodies; every other one
//! comes in two files that share operations, as committees send them.

mod made_town;

use made_town::{Made, community};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "usage: town --out DIR [--communities N] [--ops N] [--seed N] [--from 2026-03]";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    match asked(&args).and_then(|(out, made, count)| write(&out, &made, count)) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Reads what is asked for.
fn asked(args: &[String]) -> Result<(String, Made, u32), String> {
    let (mut out, mut made, mut count) = (None, Made::default(), 24);
    let mut args = args.iter();
    while let Some(name) = args.next() {
        let value = args.next().ok_or(USAGE)?;
        let wrong = || format!("{name} {value}: not a number");
        match name.as_str() {
            "--out" => out = Some(value.clone()),
            "--communities" => count = value.parse().map_err(|_| wrong())?,
            "--ops" => made.ops = value.parse().map_err(|_| wrong())?,
            "--seed" => made.seed = value.parse().map_err(|_| wrong())?,
            "--from" => {
                made.from = [value, "-01"].concat().parse().map_err(|_| USAGE)?;
            }
            _ => return Err(USAGE.into()),
        }
    }
    Ok((out.ok_or(USAGE)?, made, count))
}

fn write(out: &str, made: &Made, count: u32) -> Result<String, String> {
    let folder = Path::new(out);
    fs::create_dir_all(folder).map_err(|e| format!("{out}: {e}"))?;
    let (mut files, mut bytes) = (0, 0);
    for number in 0..count {
        for (name, text) in community(made, number) {
            let path = folder.join(name);
            bytes += text.len();
            files += 1;
            fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        }
    }
    Ok(format!("{count} communities of {} operations: {files} files, {bytes} bytes", made.ops))
}
