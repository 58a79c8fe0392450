//! Other people's tools read what we write: `PyJWT`, joserfc, jwcrypto, sd-jwt and OpenSSL; and our own verifiers beside
//! the application, as a person would run them. `tests/tools/setup.sh test` installs what is missing.

use crate::golden::{files, kept};
use crate::support::path;
use std::path::PathBuf;
use std::process::{Command, Output};

/// The Python that has the packages of `tests/tools/requirements.txt`.
pub(crate) fn python() -> String {
    std::env::var("MULIN_PYTHON").unwrap_or_else(|_| {
        let home = || std::env::var("HOME").map(|home| PathBuf::from(home).join(".cache"));
        let cache = std::env::var("XDG_CACHE_HOME").map(PathBuf::from).or_else(|_| home());
        let place = cache.unwrap_or_default().join("mulin/python/bin/python");
        place.to_string_lossy().into_owned()
    })
}

pub(crate) fn run(program: &str, args: &[PathBuf]) -> Output {
    let run = Command::new(program).args(args).output();
    run.unwrap_or_else(|e| {
        panic!("{program}: {e}; `sh tests/tools/setup.sh test` installs what is missing")
    })
}

fn shown(out: &Output) -> String {
    [&out.stdout, &out.stderr].map(|b| String::from_utf8_lossy(b).into_owned()).concat()
}

#[test]
fn stock_tools_verify_every_statement() {
    for (name, _) in files() {
        let out = run(&python(), &[path("tools/interop.py"), path(name)]);
        let said = shown(&out);
        assert!(out.status.success(), "{said}");
        for tool in ["PyJWT", "joserfc", "jwcrypto", "sd-jwt", "OpenSSL"] {
            assert!(
                said.lines().any(|l| l.starts_with(tool) && l.contains("refused")),
                "{tool}: {said}"
            );
        }
    }
}

#[test]
fn the_verifiers_beside_the_application_say_what_a_person_needs() {
    let verifiers =
        [(python(), "../public/verify/verify.py"), ("node".into(), "../public/verify/verify.mjs")];
    let names = files().map(|(name, _)| path(name));
    let bad = std::env::temp_dir().join(format!("mulin-bad-{}.json", std::process::id()));
    let text = String::from_utf8(kept("golden/pact-v1.json")).expect("text");
    std::fs::write(&bad, text.replacen("牵绳", "放绳", 1)).expect("a place for it");
    for (program, script) in verifiers {
        let good = run(&program, &[&[path(script)][..], &names].concat());
        let said = shown(&good);
        assert!(good.status.success() && said.lines().count() == 2, "{said}");
        assert!(said.contains("\"agree\":57") || said.contains("\"agree\": 57"), "{said}");
        let mixed = run(&program, &[path(script), names[0].clone(), bad.clone()]);
        assert!(!mixed.status.success() && shown(&mixed).contains("text"), "{}", shown(&mixed));
        assert!(!run(&program, &[path(script)]).status.success(), "no file, no verdict");
    }
    std::fs::remove_file(bad).expect("it was written");
}
