//! The canonical form is that of RFC 8785, by the test vectors of its authors (`tests/fixtures/jcs`).

use mulin::log::canon::{self, BadValue};
use serde_json::Value;

fn input(name: &str) -> Value {
    let path = format!("{}/tests/fixtures/jcs/input/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

#[test]
fn vectors_our_rules_admit_come_out_byte_for_byte() {
    for name in ["arrays", "french", "unicode", "weird"] {
        let path = format!("{}/tests/fixtures/jcs/output/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let expected = std::fs::read_to_string(&path).expect(&path);
        let value = input(name);
        assert_eq!(canon::check(&value), Ok(()), "{name}");
        assert_eq!(canon::to_text(&value), expected, "{name}");
    }
}

#[test]
fn vectors_with_fractions_or_exponents_are_refused() {
    for name in ["structures", "values"] {
        assert_eq!(canon::check(&input(name)), Err(BadValue::Float), "{name}");
    }
}
