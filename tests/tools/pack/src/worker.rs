//! The worker: a script and a wasm of its own. Both carry a hash in their names, and the page names the script, so that a
//! page never starts the worker of another version.

use crate::{read, read_text, replace_once, write};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// Puts the worker into `dist` and its name into the page. The parts are wasm-bindgen's script, the wasm, and the script
/// that starts it.
pub(crate) fn place(dist: &Path, [glue, wasm, start]: [&Path; 3]) -> Result<(), String> {
    let (glue, wasm, start) = (read_text(glue)?, read(wasm)?, read_text(start)?);
    let mut sum = Sha256::new();
    for part in [glue.as_bytes(), &wasm, start.as_bytes()] {
        sum.update(Sha256::digest(part));
    }
    let hash = sum.finalize()[..8].iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    let [script, beside] = [".js", ".wasm"].map(|kind| format!("worker-{hash}{kind}"));
    write(&dist.join(&script), &joined(&glue, &format!("\"{beside}\""), &start))?;
    let place = dist.join(&beside);
    std::fs::write(&place, wasm).map_err(|e| format!("{}: {e}", place.display()))?;
    let page = dist.join("index.html");
    let from = "data-worker=\"worker.js\"";
    let named = replace_once(&read_text(&page)?, from, &format!("data-worker=\"{script}\""))?;
    write(&page, &named)
}

/// The worker as one script with its wasm inside.
pub(crate) fn inline([glue, wasm, start]: [&Path; 3]) -> Result<String, String> {
    let bytes = STANDARD.encode(read(wasm)?);
    let bytes = format!("Uint8Array.from(atob(\"{bytes}\"), (c) => c.charCodeAt(0))");
    Ok(joined(&read_text(glue)?, &bytes, &read_text(start)?))
}

fn joined(glue: &str, wasm: &str, start: &str) -> String {
    [glue, "\nconst WORKER_WASM = ", wasm, ";\n", start].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_finds_the_wasm_by_the_name_it_uses() {
        let start = include_str!("../../../../public/worker.js");
        assert!(start.contains("module_or_path: WORKER_WASM"));
        let whole = joined("glue();", "\"w.wasm\"", start);
        assert!(whole.starts_with("glue();\nconst WORKER_WASM = \"w.wasm\";\n//"));
    }
}
