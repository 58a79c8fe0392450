//! The map of `src/lib.rs`, checked: each room names only what it may touch, and is small enough to be read.
#![cfg(not(target_arch = "wasm32"))]

use mulin::text::history;
use std::fs;
use std::path::{Path, PathBuf};

/// The longest a file may be. Catalogues of sentences are lists and may be longer.
const MAX_LINES: usize = 400;

/// Which rooms of the crate each room may name (the table in `src/lib.rs`).
const MAY_NAME: &[(&str, &[&str])] = &[
    ("log", &["log"]),
    ("text", &["text"]),
    ("domain", &["log", "text", "domain"]),
    ("share", &["log", "text", "domain", "share"]),
    ("store", &["log", "share", "store"]),
    ("app", &["log", "domain", "share", "text", "store", "app"]),
    ("ui", &["log", "domain", "share", "text", "app", "ui"]),
];

/// Words no pure room may hold: the browser, clocks, randomness, floats.
const IMPURE: &[&str] = &[
    "web_sys",
    "js_sys",
    "leptos",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_storage",
    "indexed_db_futures",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "rand",
    "getrandom",
    "f32",
    "f64",
];

/// Words the planner may not hold: what differs between machines, by libraries of mathematics or by the width of a hash.
const UNEVEN: &[&str] =
    &["libm", "Hash", "Hasher", "HashMap", "HashSet", "DefaultHasher", "RandomState"];
const UNEVEN_CALLS: &[&str] = &[".exp(", ".ln(", ".log2(", ".powf(", ".powi(", ".sqrt("];

/// What a file is: its path from `src/`, and its code without comments, texts and tests.
struct File {
    path: PathBuf,
    code: String,
    lines: usize,
}

impl File {
    /// The room it belongs to, `log` of `log/fold.rs`.
    fn room(&self) -> &str {
        self.path.iter().next().and_then(|p| p.to_str()).unwrap_or_default()
    }

    /// Whether its code holds `name` as a word (or as a path of words).
    fn names(&self, name: &str) -> bool {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        self.code.match_indices(name).any(|(i, _)| {
            !self.code[..i].ends_with(word) && !self.code[i + name.len()..].starts_with(word)
        })
    }

    /// Whether a number with a point stands in it: a float that nobody had to name.
    fn has_a_point(&self) -> bool {
        let digit = |c: char| c.is_ascii_digit();
        let number = |before: &str| {
            let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next();
            word.is_some_and(|word| word.starts_with(digit))
        };
        self.code.match_indices('.').any(|(i, _)| {
            let (before, after) = (&self.code[..i], &self.code[i + 1..]);
            // Not a range, nor a member of a member of a tuple.
            number(before)
                && !after.starts_with('.')
                && !before[..i - 1].ends_with('.')
                && !after.starts_with(|c: char| c.is_alphabetic())
        })
    }

    /// The rooms it names: what follows `crate::`, one by one where several stand in braces.
    fn rooms_named(&self) -> Vec<&str> {
        let first =
            |s: &'_ str| s.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(s.len());
        let mut found = Vec::new();
        for (i, _) in self.code.match_indices("crate::") {
            let rest = &self.code[i + "crate::".len()..];
            let Some(group) = rest.strip_prefix('{') else {
                found.push(&rest[..first(rest)]);
                continue;
            };
            let mut depth = 0_usize;
            let mut at_name = true;
            for (j, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => at_name = true,
                    c if at_name && !c.is_whitespace() => {
                        found.push(&group[j..j + first(&group[j..])]);
                        at_name = false;
                    }
                    _ => {}
                }
            }
        }
        found
    }
}

/// Leaves out comments and the contents of texts, and everything from the file's own tests on.
fn code_of(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut code = String::new();
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => {
                for c in chars.by_ref() {
                    if c == '\n' {
                        break;
                    }
                }
                code.push('\n');
            }
            '"' => {
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                code.push_str("\"\"");
            }
            // A character, not a lifetime.
            '\'' => {
                let mut ahead = chars.clone();
                let (a, b) = (ahead.next(), ahead.next());
                if a == Some('\\') || b == Some('\'') {
                    chars.next();
                    chars.find(|c| *c == '\'');
                }
                code.push(' ');
            }
            c => code.push(c),
        }
    }
    code
}

fn walk(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a folder").map(|e| e.expect("an entry").path()) {
        if entry.is_dir() {
            walk(&entry, into);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            into.push(entry);
        }
    }
}

fn sources(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let files: Vec<File> = paths
        .into_iter()
        .map(|path| {
            let source = fs::read_to_string(&path).expect("a source file");
            let (code, lines) = (code_of(&source), source.lines().count());
            File { path: path.strip_prefix(&root).expect("below it").into(), code, lines }
        })
        .collect();
    assert!(!files.is_empty());
    files
}

/// Every file of `src` for which `bad` says something.
fn assert_none(bad: impl Fn(&File) -> Vec<String>) {
    let found: Vec<String> = sources("src")
        .iter()
        .flat_map(|f| bad(f).into_iter().map(|what| format!("src/{}: {what}", f.path.display())))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn rooms_name_only_what_the_map_lets_them() {
    assert_none(|file| {
        let Some((_, may)) = MAY_NAME.iter().find(|(room, _)| *room == file.room()) else {
            return Vec::new();
        };
        let all = MAY_NAME.iter().map(|(room, _)| *room);
        let forbidden: Vec<&str> = all.filter(|room| !may.contains(room)).collect();
        file.rooms_named()
            .into_iter()
            .filter(|named| forbidden.contains(named))
            .map(|named| format!("names `crate::{named}`"))
            .collect()
    });
}

#[test]
fn pure_rooms_know_no_browser_clock_randomness_or_float() {
    assert_none(|file| {
        if !["log", "domain", "share", "text"].contains(&file.room()) {
            return Vec::new();
        }
        IMPURE.iter().filter(|w| file.names(w)).map(|w| format!("names `{w}`")).collect()
    });
}

/// The same seed and steps give the same roster on every machine.
#[test]
fn the_planner_reckons_alike_everywhere() {
    assert_none(|file| {
        if !file.path.starts_with("domain/plan") {
            return Vec::new();
        }
        let named = UNEVEN.iter().filter(|w| file.names(w)).map(|w| format!("names `{w}`"));
        let calls = UNEVEN_CALLS.iter().filter(|w| file.code.contains(*w));
        let named = named.chain(calls.map(|w| format!("calls `{w}`")));
        named.chain(file.has_a_point().then(|| "has a float".into())).collect()
    });
}

#[test]
fn only_store_names_indexed_db() {
    assert_none(|file| {
        let named = file.names("indexed_db_futures") && file.room() != "store";
        named.then(|| "names `indexed_db_futures`".into()).into_iter().collect()
    });
}

#[test]
fn pages_never_build_an_operation() {
    assert_none(|file| {
        if file.room() != "ui" {
            return Vec::new();
        }
        let words = ["Draft", "seal", "Sealed", "Op::new"];
        words.iter().filter(|w| file.names(w)).map(|w| format!("names `{w}`")).collect()
    });
}

/// While the log is being read, what exists looks missing: an act must not be drawn up from that.
#[test]
fn acts_look_at_nothing_before_the_log_is_read() {
    assert_none(|file| {
        if !file.path.starts_with("app/commands") {
            return Vec::new();
        }
        let acts = file.code.split("async fn ").skip(1);
        acts.filter_map(|act| {
            let name = act.split(['<', '(']).next()?;
            let own = act.split("\npub fn ").next()?.split("\nfn ").next()?;
            let early = own.find(".peek(").filter(|at| !own[..*at].contains(".whole().await"))?;
            Some(format!("`{name}` looks too early, at {early}"))
        })
        .collect()
    });
}

#[test]
fn every_room_has_a_door() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in sources("src") {
        let mut dir = file.path.parent().unwrap_or(Path::new(""));
        while !dir.as_os_str().is_empty() && !dir.starts_with("bin") {
            assert!(root.join(dir).join("mod.rs").exists(), "src/{} has no mod.rs", dir.display());
            dir = dir.parent().unwrap_or(Path::new(""));
        }
    }
}

#[test]
fn files_are_short_enough_to_read() {
    for folder in ["src", "tests"] {
        for file in sources(folder) {
            let catalogue = folder == "src" && file.room() == "text";
            let path = file.path.display();
            assert!(catalogue || file.lines <= MAX_LINES, "{folder}/{path}: {} lines", file.lines);
        }
    }
}

/// What stands between the first two quotation marks of a line.
fn quoted(line: &str) -> Option<&str> {
    line.split('"').nth(1)
}

#[test]
fn every_field_of_a_record_has_a_name_in_its_history() {
    let mut paths = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain"), &mut paths);
    let (mut looked, mut nameless) = (0, Vec::new());
    for path in paths {
        let source = fs::read_to_string(&path).expect("a source file");
        let mut kind = None;
        for line in source.lines() {
            if line.contains(" struct ") {
                kind = line.contains(": \"").then(|| quoted(line)).flatten();
            } else if line == "}" {
                kind = None;
            } else if let Some(base) = kind
                && line.trim_start().starts_with("pub ")
                && line.ends_with("\",")
                && let Some(field) = quoted(line)
            {
                looked += 1;
                if history::field(base, field) == history::field("", "no field") {
                    nameless.push(format!("{base}.{field}"));
                }
            }
        }
    }
    assert!(looked > 300, "{looked}");
    assert_eq!(nameless, Vec::<String>::new());
}

#[test]
fn the_checks_see_what_they_look_for() {
    let file = |source: &str| File { path: "log/x.rs".into(), code: code_of(source), lines: 1 };
    let named = file(
        "use crate::{log::{Op, State}, share, text::Msg}; // crate::store\nfn f() { crate::ui::g(\"crate::app\") }",
    );
    assert_eq!(named.rooms_named(), ["log", "share", "text", "ui"]);
    assert!(file("let x: f64 = 1;").names("f64") && !file("n.is_f64() // f64").names("f64"));
    assert!(file("let c = '\"'; f32").names("f32") && !file("let c = \"f32\";").names("f32"));
    assert!(file("fn f<'a>(x: &'a str) { rand::random() }").names("rand"));
    assert!(file("let x = 0.5;").has_a_point() && file("f(12.)").has_a_point());
    assert!(!file("0..5; a.0.1; t.1; 1.max(2) // 0.5").has_a_point());
}
