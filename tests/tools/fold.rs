//! What exchange files add up to: `cargo run --release --example fold -- FILE.json…` prints every record as a line of
//! JSON, sorted by id and kind.

#[allow(dead_code, reason = "merge writes files, this one does not")]
mod union;

use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let read = |path: String| match fs::read(&path) {
        Ok(bytes) => Ok((path, String::from_utf8_lossy(&bytes).into_owned())),
        Err(e) => Err(format!("{path}: {e}")),
    };
    let texts: Result<Vec<_>, String> = env::args().skip(1).map(read).collect();
    let told = texts.and_then(|texts| union::union(&texts)).and_then(|union| {
        union::print_to(
            io::BufWriter::new(io::stdout().lock()),
            union.records().iter().map(ToString::to_string),
        )
    });
    match told {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
