//! Where things are: the site under test, the browser and the places for pictures.

use std::env::var_os;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The folder with the built site: `MULIN_DIST`, or `./dist`.
pub(crate) fn dist() -> PathBuf {
    let dist = path_from("MULIN_DIST", "dist");
    assert!(
        dist.join("index.html").is_file(),
        "no site in {}: build it with `make dist` or set MULIN_DIST",
        dist.display()
    );
    dist
}

/// The application in one file: `MULIN_SINGLE`, or `mulin.html` beside the site.
pub(crate) fn single_file() -> PathBuf {
    let file = path_from("MULIN_SINGLE", "dist/mulin.html");
    assert!(
        file.is_file(),
        "{} is missing: build it with `make dist` or set MULIN_SINGLE",
        file.display()
    );
    file
}

/// The small page on which the harness tests itself.
pub(crate) fn fixture() -> PathBuf {
    root().join("tests/stories/support/fixture")
}

/// A table of `tests/fixtures`, as neighbours have them.
pub(crate) fn table(name: &str) -> PathBuf {
    root().join("tests/fixtures/csv").join(name)
}

/// The browser: `CHROME`, or Debian's.
pub(super) fn chrome() -> PathBuf {
    path_from("CHROME", "/usr/bin/chromium")
}

/// Its driver: `CHROMEDRIVER`, or Debian's.
pub(super) fn chromedriver() -> PathBuf {
    path_from("CHROMEDRIVER", "/usr/bin/chromedriver")
}

/// The accessibility checker: `AXE`, or the pinned one of `tests/tools`.
pub(super) fn axe_script() -> String {
    let path = path_from("AXE", "tests/tools/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|e| panic!("{}: {e}; install the test tools or set AXE", path.display()))
}

/// Pictures of failures and of every page go here, inside the target directory.
pub(crate) fn screens_dir() -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../stories-screens");
    std::fs::create_dir_all(&dir).expect("the target directory is writable");
    dir.canonicalize().expect("just made")
}

/// How long a page may take before a story gives up: `MULIN_WAIT` seconds, or 20 (a loaded two-core machine).
pub(super) fn patience() -> Duration {
    Duration::from_secs(number("MULIN_WAIT", 20))
}

/// A whole number from the environment, or its default.
pub(crate) fn number(name: &str, default: u64) -> u64 {
    var_os(name)
        .as_deref()
        .and_then(OsStr::to_str)
        .map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{name} is not a number")))
}

fn path_from(name: &str, default: &str) -> PathBuf {
    root().join(var_os(name).map_or_else(|| default.into(), PathBuf::from))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
