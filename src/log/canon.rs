//! Canonical JSON (RFC 8785, JCS) and what a stored value may be.

use super::body::Body;
use serde_json::Value;
use std::fmt;

/// The largest integer a stored value may hold, either sign.
pub const MAX_INT: i64 = (1 << 53) - 1;

/// How deep a stored value may nest.
pub(super) const MAX_DEPTH: usize = 32;

/// Why a JSON value cannot be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// A number with a fraction or an exponent: all our numbers are exact integers.
    Float,
    /// An integer beyond 2^53 - 1, which some JSON readers would round.
    TooLarge,
    /// Nested more than 32 levels.
    TooDeep,
    /// A line of more values than anybody writes at once.
    TooLong,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Float => "a number is not an integer",
            Self::TooLarge => "an integer is beyond 2^53 - 1",
            Self::TooDeep => "nested more than 32 levels",
            Self::TooLong => "longer than is read",
        })
    }
}

/// Checks that `value` holds only exact integers of at most 2^53 - 1 and is not too deep.
///
/// # Errors
/// The first rule broken.
pub fn check(value: &Value) -> Result<(), BadValue> {
    fn at(value: &Value, depth: usize) -> Result<(), BadValue> {
        if depth > MAX_DEPTH {
            return Err(BadValue::TooDeep);
        }
        match value {
            Value::Number(n) => match (n.as_i64(), n.is_f64()) {
                (_, true) => Err(BadValue::Float),
                (Some(i), _) if (-MAX_INT..=MAX_INT).contains(&i) => Ok(()),
                _ => Err(BadValue::TooLarge),
            },
            Value::Array(items) => items.iter().try_for_each(|v| at(v, depth + 1)),
            Value::Object(map) => map.values().try_for_each(|v| at(v, depth + 1)),
            Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
        }
    }
    at(value, 0)
}

/// The canonical text of a value that passed [`check`].
pub fn to_text(value: &Value) -> String {
    if ascii_keys(value) {
        let mut out = String::new();
        write_value(value, &mut out);
        return out;
    }
    // Maps are sorted bytewise, which is what RFC 8785 asks for while keys are ASCII; it sorts UTF-16 units.
    // The writer cannot fail on a `Value` of strings, integers and maps.
    serde_json_canonicalizer::to_string(value).unwrap_or_default()
}

fn ascii_keys(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(ascii_keys),
        Value::Object(map) => map.iter().all(|(k, v)| k.is_ascii() && ascii_keys(v)),
        _ => true,
    }
}

/// Writes fields whose values passed [`check`] behind what is in `out`.
pub(super) fn write_body(body: &Body, out: &mut String) {
    if body.iter().all(|(k, v)| k.is_ascii() && ascii_keys(v)) {
        write_members(body.iter(), out);
    } else {
        out.push_str(&to_text(&body.clone().into()));
    }
}

/// Writes an object, in the order given; all keys in it are ASCII.
fn write_members<'a>(members: impl Iterator<Item = (&'a String, &'a Value)>, out: &mut String) {
    out.push('{');
    for (i, (key, value)) in members.enumerate() {
        if i > 0 {
            out.push(',');
        }
        write_text(key, out);
        out.push(':');
        write_value(value, out);
    }
    out.push('}');
}

/// Writes a value all of whose keys are ASCII.
fn write_value(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(n) => out.push_str(&n.to_string()),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_value(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => write_members(map.iter(), out),
    }
}

/// Writes a text with the escapes of RFC 8785 §3.2.2.2 and no others.
pub(super) fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut plain = 0;
    for (i, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[plain..i]);
        plain = i + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            0x08 => out.push_str("\\b"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            0x0c => out.push_str("\\f"),
            b'\r' => out.push_str("\\r"),
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.push_str("\\u00");
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out.push_str(&text[plain..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-MAX_INT..=MAX_INT).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map("[a-z\u{0}-\u{7f}]{0,6}|.{0,4}", inner, 0..6)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_fast_writer_writes_what_rfc_8785_asks(v in value()) {
            prop_assert_eq!(check(&v), Ok(()));
            prop_assert_eq!(to_text(&v), serde_json_canonicalizer::to_string(&v).unwrap());
        }
    }

    #[test]
    fn refuses_what_would_be_rounded() {
        for (v, why) in [
            (json!({"a": [1.5]}), BadValue::Float),
            (json!(1e3), BadValue::Float),
            (json!(9_007_199_254_740_992_i64), BadValue::TooLarge),
            (json!(-9_007_199_254_740_992_i64), BadValue::TooLarge),
            (json!(u64::MAX), BadValue::TooLarge),
        ] {
            assert_eq!(check(&v), Err(why), "{v}");
        }
        assert_eq!(check(&json!(9_007_199_254_740_991_i64)), Ok(()));
        let deep = (0..40).fold(json!(1), |v, _| json!([v]));
        assert_eq!(check(&deep), Err(BadValue::TooDeep));
    }
}
