//! One line of a file, looked at from its ends: its id stands at the beginning, its kind near the end, and what no
//! figure needs is told apart without being read.

use crate::domain::rollup::KINDS;
use crate::log::OpId;
use crate::share::file::Profile;
use serde_json::Value;

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Look<'a> {
    /// An operation a figure may need: its id and its text.
    Op(OpId, &'a str),
    /// An operation no figure needs, what erasure left of one, or a line of a newer version.
    Other,
    /// The first line of a file: the version of the container, how many lines it promises, and whether it is one for
    /// anybody.
    Head(Option<u64>, Option<u64>, bool),
    /// The last line.
    End,
    /// It begins as a line of a file and is none.
    Damaged,
    /// Empty, or the beginning of another part.
    Nothing,
}

/// Looks at a line that stands without its comma.
pub(super) fn look(line: &str) -> Look<'_> {
    let Some(rest) = line.strip_prefix("{\"id\":\"") else {
        return match line {
            "]}" => Look::End,
            _ => head(line).unwrap_or(Look::Nothing),
        };
    };
    let Some((id, rest)) = rest.split_at_checked(22) else { return Look::Damaged };
    let (Ok(id), Some(rest)) = (id.parse(), rest.strip_prefix("\",\"")) else {
        return Look::Damaged;
    };
    let Some(rest) = rest.strip_suffix('}') else { return Look::Damaged };
    match rest.strip_prefix("op\":") {
        Some(raw) if kind_at_end(raw).is_none_or(is_read) => Look::Op(id, raw),
        _ => Look::Other,
    }
}

/// Whether a figure may need operations of a kind; what its version is shows when it is read.
fn is_read(kind: &str) -> bool {
    KINDS.get(kind.split_once('@').map_or(kind, |(base, _)| base)).is_some()
}

/// The kind of an operation by the end of its canonical text, where the members after the body stand in their order and
/// hold only ids: `"kind":"…","on":"…","over":[…],"salt":"…"}`. `None` for any other text, which is then read.
fn kind_at_end(raw: &str) -> Option<&str> {
    const NAME: &str = ",\"kind\":\"";
    let begin = raw.rfind(NAME)? + NAME.len();
    let (kind, rest) = raw[begin..].split_once("\",\"on\":\"")?;
    if kind.contains(['"', '\\']) {
        return None;
    }
    let rest = id(rest)?;
    let rest = match rest.strip_prefix(",\"over\":[") {
        Some(list) => list.split_once(']').filter(|(ids, _)| !ids.contains(['{', '[', ':']))?.1,
        None => rest,
    };
    let rest = match rest.strip_prefix(",\"salt\":\"") {
        Some(salt) => id(salt)?,
        None => rest,
    };
    (rest == "}").then_some(kind)
}

/// What follows an id and its closing quotation mark.
fn id(text: &str) -> Option<&str> {
    let (id, rest) = text.split_at_checked(22)?;
    rest.strip_prefix('"').filter(|_| !id.contains(['"', '\\']))
}

fn head(line: &str) -> Option<Look<'_>> {
    let whole = [line.strip_suffix(",\"ops\":[").filter(|l| l.starts_with("{\"format\""))?, "}"];
    let value: Value = serde_json::from_str(&whole.concat()).ok()?;
    let header = |name: &str| value.get("header").and_then(|header| header.get(name));
    let public = header("profile").and_then(Value::as_str) == Some(Profile::Public.word());
    let version = value.get("version").and_then(Value::as_u64);
    Some(Look::Head(version, header("count").and_then(Value::as_u64), public))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "AAAAAAAAAAAAAAAAAAAAAA";

    fn op(tail: &str) -> String {
        format!("{{\"id\":\"{ID}\",\"op\":{{\"at\":\"0\",\"body\":{{}},\"in\":\"{ID}\",{tail}}}}}")
    }

    #[test]
    fn only_what_surely_is_not_needed_goes_unread() {
        let on = format!("\"on\":\"{ID}\"");
        for (tail, read) in [
            (format!("\"kind\":\"topic@1\",{on}"), true),
            (format!("\"kind\":\"topic@9\",{on}"), true),
            (format!("\"kind\":\"retract@1\",{on}"), true),
            (format!("\"kind\":\"same@1\",{on}"), true),
            (format!("\"kind\":\"unit@1\",{on}"), false),
            (format!("\"kind\":\"unit@1\",{on},\"over\":[\"{ID}\",\"{ID}\"]"), false),
            (format!("\"kind\":\"unit@1\",{on},\"over\":[\"{ID}\"],\"salt\":\"{ID}\""), false),
            (format!("\"kind\":\"unit@1\",{on},\"salt\":\"{ID}\""), false),
            // A member of a newer version: what its kind is cannot be told from the end.
            (format!("\"kind\":\"topic@1\",{on},\"x\":{{\"a\":1,\"kind\":\"unit@1\"}}"), true),
            (
                format!("\"kind\":\"topic@1\",{on},\"x\":[{{\"a\":1,\"kind\":\"unit@1\",{on}}}]"),
                true,
            ),
            (format!("\"kind\":\"topic@1\",{on},\"x\":1"), true),
        ] {
            let line = op(&tail);
            let looked = look(&line);
            assert_eq!(matches!(looked, Look::Op(..)), read, "{tail}: {looked:?}");
            assert_eq!(looked == Look::Other, !read, "{tail}");
        }
    }

    #[test]
    fn lines_are_told_apart() {
        let head = "{\"format\":\"mulin-share\",\"version\":2,\"header\":{\"count\":7},\"ops\":[";
        let gone = format!("{{\"id\":\"{ID}\",\"gone\":{{}}}}");
        for (line, expected) in [
            ("", Look::Nothing),
            ("],\"files\":[", Look::Nothing),
            ("]}", Look::End),
            (head, Look::Head(Some(2), Some(7), false)),
            ("{\"id\":\"short\"}", Look::Damaged),
            ("{\"id\":\"AAAAAAAAAAAAAAAAAAAAA!\",\"op\":{}}", Look::Damaged),
            ("{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"op\":{", Look::Damaged),
            (&gone, Look::Other),
        ] {
            assert_eq!(look(line), expected, "{line}");
        }
    }
}
