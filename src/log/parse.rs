//! Reading an operation straight from its text: a log is a hundred thousand of them, and building a JSON object for
//! each only to take it apart again doubles the time.

use super::canon;
use super::op::{Body, Op};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::str::FromStr;

/// Reads the usual form. `None` for anything else, also for what is wrong: the general reader then says what.
pub(super) fn usual(raw: &str) -> Option<Op> {
    serde_json::from_str::<Usual>(raw).ok()?.0
}

struct Usual(Option<Op>);

impl<'de> Deserialize<'de> for Usual {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Members).map(Usual)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Option<Op>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an operation")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<Op>, A::Error> {
        let (mut at, mut by, mut community, mut on, mut salt) = (None, None, None, None, None);
        let mut wrong = false;
        let (mut kind, mut body, mut over, mut extra) = (None, None, Vec::new(), Body::new());
        while let Some(Text(key)) = map.next_key()? {
            match key {
                "at" => at = id(map.next_value()?),
                "by" => wrong |= set(&mut by, map.next_value()?),
                "in" => community = id(map.next_value()?),
                "on" => on = id(map.next_value()?),
                "salt" => wrong |= set(&mut salt, map.next_value()?),
                "kind" => kind = Some(map.next_value::<Text>()?.0),
                "body" => body = Some(map.next_value::<Body>()?),
                "over" => {
                    let ids: Vec<Text> = map.next_value()?;
                    wrong |= ids.is_empty();
                    over = ids.into_iter().map(id).collect();
                }
                _ => {
                    extra.insert(key.to_owned(), map.next_value::<Value>()?);
                }
            }
        }
        Ok((|| {
            let body = body?;
            let sound = body.values().chain(extra.values()).all(|v| canon::check(v).is_ok());
            let op = Op::new(
                community?,
                at?,
                by,
                on?,
                kind.filter(|k| !k.is_empty() && k.len() <= 64)?,
                body,
            );
            let over = over.into_iter().collect::<Option<_>>()?;
            (sound && !wrong).then_some(op.with(over, salt, extra))
        })())
    }
}

/// Sets a member that may be absent; tells whether it is malformed.
fn set<T: FromStr>(member: &mut Option<T>, text: Text<'_>) -> bool {
    *member = id(text);
    member.is_none()
}

fn id<T: FromStr>(text: Text<'_>) -> Option<T> {
    text.0.parse().ok()
}

/// A text that stands in the source as it is, without escapes: ids and names always do.
struct Text<'a>(&'a str);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <&str>::deserialize(from).map(Text)
    }
}
