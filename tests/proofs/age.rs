//! Another implementation of age opens what is sealed here; that it is the other way round too, `share::age` tests with
//! a file of its making.

use crate::interop::{python, run};
use crate::support::path;
use mulin::share::age::seal;

#[test]
fn another_tool_opens_what_was_sealed_here() {
    let place = std::env::temp_dir().join(format!("mulin-{}.age", std::process::id()));
    for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plain: Vec<u8> = (0..size).map(|n: u32| n.to_le_bytes()[0]).collect();
        let sealed = seal("一路平安 2026", 10, [1; 16], [2; 16], [3; 16], &plain);
        std::fs::write(&place, sealed).expect("a place for it");
        let out = run(&python(), &[path("tools/age.py"), "一路平安 2026".into(), place.clone()]);
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        assert!(out.stdout == plain, "{size} bytes");
    }
    std::fs::remove_file(place).expect("it was written");
}
