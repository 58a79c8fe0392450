//! Base64url and JSON read strictly: one value has one form, so that nothing can be changed unseen.

use super::Refusal;
use crate::log::canon;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// What the reader says of a member that stands twice in one object.
const TWICE: &str = "a member stands twice";

/// Reads base64url: the alphabet alone, no padding, unused bits zero.
pub(super) fn decode(text: &str) -> Result<Vec<u8>, Refusal> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Refusal::Base64)
}

/// Reads base64url of so many bytes.
pub(super) fn decode_exact<const N: usize>(text: &str) -> Result<[u8; N], Refusal> {
    decode(text)?.try_into().map_err(|_| Refusal::Base64)
}

/// Writes base64url.
pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads JSON whose objects name each member once (most readers silently keep the last) and whose numbers are integers
/// of at most 2^53 - 1.
pub(super) fn json(text: &str) -> Result<Value, Refusal> {
    let Strict(value) = serde_json::from_str(text).map_err(|e| {
        if e.to_string().starts_with(TWICE) { Refusal::MemberTwice } else { Refusal::Json }
    })?;
    canon::check(&value).map_err(|_| Refusal::Json)?;
    Ok(value)
}

/// Reads base64url of the JSON of an object.
pub(super) fn object(text: &str) -> Result<Map<String, Value>, Refusal> {
    let text = String::from_utf8(decode(text)?).map_err(|_| Refusal::Json)?;
    match json(&text)? {
        Value::Object(map) => Ok(map),
        _ => Err(Refusal::Json),
    }
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Self)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without fractions")
    }

    fn visit_bool<E>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Bool(v))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_str<E>(self, v: &str) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Strict(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some((name, Strict(value))) = map.next_entry::<String, Strict>()? {
            if members.insert(name, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64url_has_one_form() {
        assert_eq!(decode("AAE_-w"), Ok(vec![0, 1, 0x3f, 0xfb]));
        for bad in ["AAE_-w==", "AAE/+w", "AAE_-x", "AAE_-w\n", " AAE_-w", "A", "AAE_ -w"] {
            assert_eq!(decode(bad), Err(Refusal::Base64), "{bad:?}");
        }
    }

    #[test]
    fn json_has_each_member_once_and_no_fraction() {
        assert!(json(r#"{"a":[1,{"b":null}],"c":"\u00e9"}"#).is_ok());
        for (text, why) in [
            (r#"{"a":1,"a":1}"#, Refusal::MemberTwice),
            (r#"{"a":1,"\u0061":2}"#, Refusal::MemberTwice),
            (r#"[{"x":{"y":1,"y":2}}]"#, Refusal::MemberTwice),
            (r#"{"a":1.0}"#, Refusal::Json),
            (r#"{"a":-0}"#, Refusal::Json),
            (r#"{"a":1e2}"#, Refusal::Json),
            (r#"{"a":9007199254740992}"#, Refusal::Json),
            (r#"{"a":"\ud800"}"#, Refusal::Json),
            (r#"{"a":NaN}"#, Refusal::Json),
            ("\u{feff}{}", Refusal::Json),
            ("{} {}", Refusal::Json),
            ("{'a':1}", Refusal::Json),
        ] {
            assert_eq!(json(text), Err(why), "{text}");
        }
    }
}
