//! The figures of a folder of exports: `cargo run --release --example rollup -- --month 2026-05 DIR` prints a line of
//! JSON for each, in the order of their characters; `--csv` prints the table the page gives. Files of one community are
//! read together. What is wrong with a file is told on standard error; what could be read of it is counted all the same.

use mulin::domain::rollup::{Digest, Month};
use mulin::share::pace::at_once;
use mulin::share::rollup::{Heap, community_of, table};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (month, folder, csv) = match words.as_slice() {
        ["--month", month, folder] => (month, folder, false),
        ["--csv", "--month", month, folder] | ["--month", month, "--csv", folder] => {
            (month, folder, true)
        }
        _ => return fail("usage: rollup [--csv] --month 2026-05 FOLDER"),
    };
    let Ok(month) = month.parse::<Month>() else { return fail("a month is written 2026-05") };
    match digests(Path::new(folder)) {
        Ok(digests) => {
            print(&digests, month, csv);
            ExitCode::SUCCESS
        }
        Err(why) => fail(&format!("{folder}: {why}")),
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

fn print(digests: &[Digest], month: Month, csv: bool) {
    if csv {
        print!("{}", table(&digests.iter().collect::<Vec<_>>(), month));
        return;
    }
    let mut lines: Vec<String> =
        digests.iter().flat_map(|d| d.figures(month)).map(|figure| figure.line()).collect();
    lines.sort_unstable();
    for line in lines {
        println!("{line}");
    }
}

/// Reads every file of a folder, community by community.
fn digests(folder: &Path) -> io::Result<Vec<Digest>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            paths.push(path);
        }
    }
    paths.sort_unstable();
    let mut communities: BTreeMap<_, Vec<PathBuf>> = BTreeMap::new();
    for path in paths {
        let bytes = fs::read(&path)?;
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        match community_of(&head) {
            Some(community) => communities.entry(community.to_string()).or_default().push(path),
            None => eprintln!("{}: not an exchange file", path.display()),
        }
    }
    let mut all = Vec::new();
    for (community, paths) in communities {
        let Ok(community) = community.parse() else { continue };
        let mut heap = Heap::new(community);
        for path in paths {
            for trouble in at_once(heap.take(&fs::read(&path)?, &async |_, _| ())) {
                eprintln!("{}: {trouble:?}", path.display());
            }
        }
        all.push(at_once(heap.digest(&async |_, _| ())));
    }
    Ok(all)
}
