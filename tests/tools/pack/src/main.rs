//! Packs a release, in this order:
//!
//! * `bindgen TOOL PARTS ARG...` stands for wasm-bindgen, the TOOL, in Trunk's build: cuts the wasm into PARTS first.
//! * `parts DIST PARTS` puts the parts into the site.
//! * `plain FROM TO` takes the linker's relocations out of a wasm that stays whole.
//! * `worker DIST GLUE WASM START` puts the worker into the site: one script out of wasm-bindgen's (of the no-modules
//!   target) and the one that starts it, and its wasm.
//! * `site DIST` puts style sheets in their places, gives the build its name, and the service worker the list of files it keeps,
//!   each with its hash.
//! * `single DIST GLUE WASM WORKER_GLUE WORKER_WASM START` writes `DIST/mulin.html`: the site in one file, from the uncut
//!   wasm and wasm-bindgen's script of the no-modules target, with the worker as a text.
//! * `size DIST BUDGET_KB` prints what the first page weighs and fails above the budget.

mod page;
mod plain;
mod single;
mod site;
mod split;
mod style;
mod weight;
mod worker;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        ["bindgen", tool, parts, ref asked @ ..] => split::bindgen(tool, Path::new(parts), asked),
        ["parts", dist, parts] => split::place(Path::new(dist), Path::new(parts)),
        ["site", dist] => site::pack(Path::new(dist)),
        ["plain", from, to] => plain::write(Path::new(from), Path::new(to)),
        ["worker", dist, glue, wasm, start] => {
            worker::place(Path::new(dist), [glue, wasm, start].map(Path::new))
        }
        ["single", dist, glue, wasm, ref worker @ ..] => {
            let worker = <[&str; 3]>::try_from(worker).map(|paths| paths.map(Path::new));
            match worker {
                Ok(worker) => {
                    single::pack(Path::new(dist), Path::new(glue), Path::new(wasm), worker)
                }
                Err(_) => Err("the single file needs the worker's parts".to_owned()),
            }
        }
        ["size", dist, budget] => weight::report(Path::new(dist), budget),
        _ => Err("what to do? src/main.rs lists it".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("pack: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Reads a text file; the error names it.
fn read_text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Reads a file; the error names it.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Writes a file; the error names it.
fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// Replaces `from`, which must stand in `text` exactly once: a template that changed must not pass silently.
fn replace_once(text: &str, from: &str, to: &str) -> Result<String, String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        found => Err(format!("expected `{from}` once, found it {found} times")),
    }
}
