//! Puts style sheets in their places, gives a build its name and the service worker its list of files.

use crate::{read, read_text, replace_once, write};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// Puts the style sheets of `dist` in their places, then fills the build's name into the page and the service worker of `dist`.
pub(crate) fn pack(dist: &Path) -> Result<(), String> {
    crate::style::pack(dist)?;
    let page = read_text(&dist.join("index.html"))?;
    let worker = read_text(&dist.join("sw.js"))?;
    let names = kept_files(dist)?;
    // The name covers every byte of the build, the worker's own code too, so that no two builds share one.
    let mut whole = Sha256::new();
    for text in [&page, &worker] {
        whole.update(sum(text.as_bytes()));
    }
    let mut list = String::new();
    for name in &names {
        let of_file = sum(&read(&dist.join(name))?);
        whole.update(&of_file);
        list_file(&mut list, name, &of_file);
    }
    let build = hex(&whole.finalize())[..16].to_owned();
    let page = replace_once(&page, "data-build=\"dev\"", &format!("data-build=\"{build}\""))?;
    list_file(&mut list, "index.html", &sum(page.as_bytes()));
    let worker =
        replace_once(&worker, "const BUILD = \"dev\";", &format!("const BUILD = \"{build}\";"))?;
    let worker =
        replace_once(&worker, "const FILES = {};", &format!("const FILES = {{\n{list}}};"))?;
    write(&dist.join("index.html"), &page)?;
    write(&dist.join("sw.js"), &worker)?;
    println!("build {build}: {} files kept for offline use", names.len() + 1);
    Ok(())
}

/// What a data platform fetches once and no phone ever needs.
const NOT_KEPT: [&str; 2] = ["analysis", "schema"];

/// What works offline: all of `dist` but the worker itself, the single file, the page (hashed once it is named) and what
/// phones never need.
fn kept_files(dist: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|e| format!("{}: {e}", folder.display()))?.path();
            if path.is_dir() {
                if !NOT_KEPT.iter().any(|name| path == dist.join(name)) {
                    folders.push(path);
                }
                continue;
            }
            let inside = path.strip_prefix(dist).map_err(|e| e.to_string())?;
            let name =
                inside.to_str().ok_or_else(|| format!("{} has no plain name", path.display()))?;
            if !["index.html", "sw.js", "mulin.html"].contains(&name) {
                names.push(name.replace('\\', "/"));
            }
        }
    }
    names.sort();
    Ok(names)
}

fn list_file(list: &mut String, name: &str, of_file: &[u8]) {
    // Writing to a string cannot fail.
    let _ = writeln!(list, "  \"{name}\": \"{}\",", hex(of_file));
}

fn sum(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
