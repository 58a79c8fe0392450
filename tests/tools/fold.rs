//! What exchange files add up to: `cargo run --release --example fold -- FILE.json…` prints every record as a line of
//! JSON, sorted by id and kind.

#[allow(dead_code, reason = "merge writes files, this one does not")]
mod union;

use std::io::{self, Write};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let read = |path: String| match fs::read(&path) {
        Ok(bytes) => Ok((path, String::from_utf8_lossy(&bytes).into_owned())),
        Err(e) => Err(format!("{path}: {e}")),
    };
    let texts: Result<Vec<_>, String> = env::args().skip(1).map(read).collect();
    match texts.and_then(|texts| union::union(&texts)) {
        Ok(union) => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            let told = union.records().iter().try_for_each(|record| writeln!(out, "{record}"));
            match told.and_then(|()| out.flush()) {
                // Whoever reads it had enough.
                Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
                    eprintln!("{e}");
                    ExitCode::FAILURE
                }
                _ => ExitCode::SUCCESS,
            }
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
