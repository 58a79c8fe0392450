//! Puts exchange files together: `cargo run --release --example merge -- A.json B.json … -o OUT.json` prints a line of
//! JSON for each file (new, known, parked, damaged), the fingerprint of OUT last. OUT depends on the set of files alone: it is
//! unsigned, made when the latest of them was, by the maker `merge`, of the most restricted profile. Where one of them
//! is no exchange file or yields no operation: one line on standard error, exit code 1, and no OUT.

#[allow(dead_code, reason = "fold tells of records, this one does not")]
mod union;

use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    match run(env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Vec<String>) -> Result<(), String> {
    const USAGE: &str = "usage: merge FILE.json... -o OUT.json";
    let at = args.iter().position(|arg| arg == "-o").ok_or(USAGE)?;
    let out = args.get(at + 1).cloned().ok_or(USAGE)?;
    args.drain(at..at + 2);
    if args.is_empty() || args.iter().any(|arg| arg == "-o") {
        return Err(USAGE.into());
    }
    let union = union::union(&texts(args)?)?;
    fs::write(&out, union.file()).map_err(|e| format!("{out}: {e}"))?;
    let last = serde_json::json!({ "fingerprint": union.file_fingerprint() });
    let out = io::BufWriter::new(io::stdout().lock());
    union::print_to(out, union.lines.iter().chain([&last]).map(ToString::to_string))
}

fn texts(paths: Vec<String>) -> Result<Vec<(String, String)>, String> {
    let read = |path: String| match fs::read(&path) {
        // A file cut in the middle of a character is damaged, not unreadable.
        Ok(bytes) => Ok((path, String::from_utf8_lossy(&bytes).into_owned())),
        Err(e) => Err(format!("{path}: {e}")),
    };
    paths.into_iter().map(read).collect()
}
