//! Cuts the wasm into the parts that the source marks: the first one, and those that are loaded when they are needed.
//!
//! Trunk calls wasm-bindgen by name. In a release that name leads here, because the cut comes before wasm-bindgen: it
//! needs the linker's relocations, and wasm-bindgen's script belongs to the first part.

use crate::page::{Role, only, references};
use crate::{read, read_text, replace_once, write};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The script that loads the parts, as the first part's script knows it until it gets its name.
const LINK: &str = "parts.js";

/// Runs wasm-bindgen as Trunk asked for it, on the first part. The other parts are left in `parts`.
pub(crate) fn bindgen(tool: &str, parts: &Path, asked: &[&str]) -> Result<(), String> {
    let whole = asked.iter().find(|arg| is_wasm(Path::new(arg))).ok_or("no wasm was named")?;
    let name = Path::new(whole).file_name().ok_or("the wasm has no name")?;
    let first = parts.join(name);
    if parts.exists() {
        std::fs::remove_dir_all(parts).map_err(|e| format!("{}: {e}", parts.display()))?;
    }
    let wasm = read(Path::new(whole))?;
    let mut options = Options::new(&wasm);
    options.output_dir = parts;
    options.main_out_path = &first;
    let link = format!("./{LINK}");
    options.link_name = &link;
    options.main_module = "./app.js";
    transform(options).map_err(|e| format!("{whole}: {e:#}"))?;
    let first_text = first.to_str().ok_or("the folder of parts has no plain name")?;
    let args = asked.iter().map(|arg| if arg == whole { first_text } else { arg });
    // The parts use the first one's memory, table and globals.
    let status = Command::new(tool)
        .args(args)
        .args(["--keep-lld-exports", "--remove-name-section"])
        .status();
    let status = status.map_err(|e| format!("{tool}: {e}"))?;
    std::fs::remove_file(&first).map_err(|e| format!("{}: {e}", first.display()))?;
    if status.success() { Ok(()) } else { Err(format!("{tool} failed")) }
}

/// Puts the parts into the site. Their names carry the hash that Trunk made of the whole wasm.
pub(crate) fn place(dist: &Path, parts: &Path) -> Result<(), String> {
    let page = read_text(&dist.join("index.html"))?;
    let all = references(&page);
    let glue = &only(&all, Role::Glue)?.file;
    let hash = glue
        .strip_prefix("app-")
        .and_then(|rest| rest.strip_suffix(".js"))
        .ok_or_else(|| format!("`{glue}` has no hash"))?;
    let mut link = read_text(&parts.join(LINK))?;
    for part in wasm_files(parts)? {
        let name = part.file_stem().and_then(|stem| stem.to_str()).ok_or("a part has no name")?;
        let hashed = format!("{name}-{hash}.wasm");
        link = replace_once(&link, &format!("./{name}.wasm"), &format!("./{hashed}"))?;
        std::fs::copy(&part, dist.join(&hashed)).map_err(|e| format!("{hashed}: {e}"))?;
    }
    let glue = dist.join(glue);
    let script = read_text(&glue)?;
    write(&glue, &joined(&script, &any_host(&link)?)?)
}

/// wasm-bindgen's script with the one that loads the parts inside it: one request less, and none that waits for
/// another. The two name each other, so as files they could not both carry a hash of what is in them.
fn joined(glue: &str, link: &str) -> Result<String, String> {
    let link = replace_once(link, "import { initSync } from \"./app.js\";\n", "")?;
    let loaders = link.lines().filter_map(|line| line.strip_prefix("export const "));
    let names: Vec<&str> = loaders.filter_map(|rest| rest.split(' ').next()).collect();
    let inner = link.replace("export const ", "const ");
    let mut parts =
        format!("const parts = (() => {{\n{inner}\nreturn {{ {} }};\n}})();\n", names.join(", "));
    let from = format!(" from \"./{LINK}\"");
    let mut whole = String::with_capacity(glue.len() + parts.len());
    for line in glue.lines() {
        match line.trim_end_matches(';').strip_suffix(&from) {
            Some(import) => {
                let name =
                    import.strip_prefix("import * as ").ok_or("an import of parts by name")?;
                whole.push_str(&std::mem::take(&mut parts));
                whole.extend(["const ", name, " = parts;"]);
            }
            None => whole.push_str(line),
        }
        whole.push('\n');
    }
    if parts.is_empty() {
        Ok(whole)
    } else {
        Err("the script does not import the parts".to_owned())
    }
}

/// The splitter's script compiles while loading, which fails where a host does not know the type of wasm, and takes a
/// page of error for a part.
fn any_host(link: &str) -> Result<String, String> {
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    if !link.contains(streaming) {
        return Err("the script that loads the parts is not as expected".to_owned());
    }
    Ok(link.replace(streaming, "instantiate(await src, imports)")
        + "async function instantiate(response, imports) {\n    \
           if (!response.ok) throw new Error(`${response.url}: ${response.status}`);\n    \
           return WebAssembly.instantiate(await response.arrayBuffer(), imports);\n}\n")
}

fn is_wasm(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "wasm")
}

fn wasm_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if is_wasm(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK_SCRIPT: &str = "import { initSync } from \"./app.js\";\nconst a = () => initSync();\n\
                               export const __wasm_split_load_rest = a;\n";

    #[test]
    fn the_loader_moves_into_the_script_that_imports_it() {
        let glue = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\n\
                    use({ \"./parts.js\": import1 });\n";
        let whole = joined(glue, LINK_SCRIPT).unwrap_or_default();
        assert!(whole.starts_with("const parts = (() => {"));
        assert!(whole.contains("return { __wasm_split_load_rest };"));
        assert!(whole.ends_with(
            "const import1 = parts;\nconst import2 = parts;\nuse({ \"./parts.js\": import1 });\n"
        ));
        assert!(!whole.contains("import {") && !whole.contains("export "));
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(joined("console.log(1)\n", LINK_SCRIPT).is_err());
        assert!(joined("import * as i from \"./parts.js\"\n", "export const a = 1;\n").is_err());
        assert!(any_host("fetch(src)").is_err());
    }
}
