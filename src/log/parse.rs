//! Reading an operation from its canonical bytes, and from no others: what reads here is written again as it stands, so
//! nothing has to be written again to see whether it does. A log is a hundred thousand operations, and they are read
//! whenever a page begins.

use super::OpId;
use super::body::Body;
use super::canon::{MAX_DEPTH, MAX_INT};
use super::op::Op;
use serde_json::Value;
use std::str::FromStr;

/// Reads the canonical bytes of an operation all of whose members this version knows. `None` for anything else, also for
/// what is wrong: the general reader then says what.
pub(super) fn canonical(raw: &str) -> Option<Op> {
    let mut rest = Rest(raw);
    rest.sign("{\"at\":\"")?;
    let at = rest.up_to(42)?;
    rest.sign("\",\"body\":")?;
    let body = rest.fields(0)?;
    let by = if rest.sign(",\"by\":\"").is_some() { Some(rest.id()?) } else { None };
    rest.sign(",\"in\":\"")?;
    let community = rest.id()?;
    rest.sign(",\"kind\":\"")?;
    let kind = rest.plain()?;
    rest.sign("\",\"on\":\"")?;
    let on = rest.id()?;
    let over = rest.over()?;
    let salt = if rest.sign(",\"salt\":\"").is_some() { Some(rest.id()?) } else { None };
    rest.sign("}")?;
    if !rest.0.is_empty() || kind.is_empty() || kind.len() > 64 {
        return None;
    }
    Some(Op::new(community, at, by, on, kind, body).with(over, salt))
}

/// Characters of an id.
const ID: usize = 22;

/// What is still to be read.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// Goes past what has to stand here.
    fn sign(&mut self, sign: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(sign)?;
        Some(())
    }

    /// So many bytes.
    fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(taken)
    }

    /// What is written in so many characters.
    fn up_to<T: FromStr>(&mut self, bytes: usize) -> Option<T> {
        self.take(bytes)?.parse().ok()
    }

    /// An id, with the quotation mark behind it.
    fn id<T: FromStr>(&mut self) -> Option<T> {
        let id = self.up_to(ID)?;
        self.sign("\"")?;
        Some(id)
    }

    /// What is replaced: absent, or one id and more.
    fn over(&mut self) -> Option<Vec<OpId>> {
        let mut over = Vec::new();
        if self.sign(",\"over\":[").is_none() {
            return Some(over);
        }
        over.reserve_exact(1);
        loop {
            self.sign("\"")?;
            over.push(self.id()?);
            if self.sign(",").is_none() {
                self.sign("]")?;
                return Some(over);
            }
        }
    }

    /// An object whose values lie so deep, its names in order. Names of other letters than ASCII are left to the general
    /// reader: RFC 8785 sorts them by UTF-16.
    fn fields(&mut self, depth: usize) -> Option<Body> {
        let mut fields = Body::new();
        self.sign("{")?;
        if self.sign("}").is_some() {
            return Some(fields);
        }
        loop {
            let name = self.text()?;
            if !name.is_ascii() || fields.keys().next_back().is_some_and(|last| *last >= name) {
                return None;
            }
            self.sign(":")?;
            fields.insert(name, self.value(depth)?);
            if self.sign(",").is_none() {
                self.sign("}")?;
                return Some(fields);
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Value>> {
        let mut list = Vec::new();
        self.sign("[")?;
        if self.sign("]").is_some() {
            return Some(list);
        }
        loop {
            list.push(self.value(depth)?);
            if self.sign(",").is_none() {
                self.sign("]")?;
                return Some(list);
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.0.as_bytes().first()? {
            b'"' => self.text().map(Value::String),
            b'{' => self.fields(depth + 1).map(Value::from),
            b'[' => self.list(depth + 1).map(Value::Array),
            b't' => self.sign("true").map(|()| Value::Bool(true)),
            b'f' => self.sign("false").map(|()| Value::Bool(false)),
            b'n' => self.sign("null").map(|()| Value::Null),
            _ => self.integer(),
        }
    }

    fn integer(&mut self) -> Option<Value> {
        let digits = self.0.strip_prefix('-').unwrap_or(self.0);
        let minus = self.0.len() - digits.len();
        let end = digits.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(digits.len());
        let number = self.take(minus + end)?;
        // A zero stands alone and has no sign.
        if number.as_bytes().get(minus) == Some(&b'0') && number.len() > 1 {
            return None;
        }
        let n: i64 = number.parse().ok()?;
        (-MAX_INT..=MAX_INT).contains(&n).then(|| n.into())
    }

    /// A text with the escapes of RFC 8785 and no others.
    fn text(&mut self) -> Option<String> {
        self.sign("\"")?;
        let mut text = self.plain()?.to_owned();
        while self.sign("\"").is_none() {
            text.push(self.escape()?);
            text.push_str(self.plain()?);
        }
        Some(text)
    }

    /// All up to the next quotation mark, escape or control character.
    fn plain(&mut self) -> Option<&'a str> {
        let end = self.0.bytes().position(|b| b < 0x20 || b == b'"' || b == b'\\')?;
        self.take(end)
    }

    fn escape(&mut self) -> Option<char> {
        self.sign("\\")?;
        Some(match self.take(1)? {
            "\"" => '"',
            "\\" => '\\',
            "b" => '\u{8}',
            "t" => '\t',
            "n" => '\n',
            "f" => '\u{c}',
            "r" => '\r',
            "u" => {
                let hex = self.take(4)?;
                let digits = hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                let code = u8::from_str_radix(hex, 16).ok().filter(|_| digits)?;
                // The others have shorter escapes, or none.
                matches!(code, 0..=7 | 0xb | 0xe..=0x1f).then(|| char::from(code))?
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{CommunityId, DeviceId, RecordId, Salt, Stamp};
    use proptest::prelude::*;
    use serde_json::{Map, json};

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-MAX_INT..=MAX_INT).prop_map(Value::from),
            (-3..=3_i64).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[\u{0}-\u{22}\\\\/\u{7f}]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-c\u{0}-\u{7f}]{0,3}", inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
            ]
        })
    }

    fn op() -> impl Strategy<Value = Op> {
        let body = prop::collection::btree_map("[a-c\u{0}-\u{7f}]{0,3}", value(), 0..4);
        let over = prop::collection::vec(any::<[u8; 16]>(), 0..3);
        let ids = any::<(Option<[u8; 16]>, [u8; 16], [u8; 16], Option<[u8; 16]>)>();
        let at = (0..=crate::log::MAX_MS, any::<u32>(), any::<[u8; 8]>());
        (body, over, ids, at, "[a-z.é]{1,9}@[0-9]").prop_map(|(body, over, ids, at, kind)| {
            let (by, community, on, salt) = ids;
            let at = Stamp { ms: at.0, n: at.1, device: DeviceId(at.2) };
            let (by, on) = (by.map(RecordId), RecordId(on));
            Op::new(CommunityId(community), at, by, on, &kind, body.into_iter().collect())
                .with(over.into_iter().map(OpId).collect(), salt.map(Salt))
        })
    }

    proptest! {
        #[test]
        fn reads_what_is_written(op in op()) {
            prop_assert_eq!(canonical(&op.canonical()), Some(op));
        }

        /// One byte otherwise, one more or one less: read only where it would be written so.
        #[test]
        fn reads_nothing_else(
            op in op(), at in any::<prop::sample::Index>(), how in 0..3, other in "[ -~\n\\\\0-9uef\"{}:,]",
        ) {
            let raw = op.canonical();
            let at = at.index(raw.len());
            prop_assume!(raw.is_char_boundary(at) && raw.is_char_boundary(at + 1));
            let bent = [&raw[..at], if how == 0 { "" } else { &other }, &raw[at + usize::from(how < 2)..]].concat();
            if let Some(read) = canonical(&bent) {
                prop_assert_eq!(read.canonical(), bent);
            }
        }
    }

    #[test]
    fn what_may_not_be_stored_is_not_read() {
        let op = |value: &str| {
            let op = Op::new(
                CommunityId::default(),
                Stamp::default(),
                None,
                RecordId::default(),
                "a@1",
                Map::from_iter([("v".to_owned(), json!("#"))]).into(),
            );
            op.canonical().replace("\"#\"", value)
        };
        for value in ["0", "-1", "9007199254740991", "\"\\u0000\"", "[]", "{}", "{\"a\":[{}]}"] {
            assert!(canonical(&op(value)).is_some(), "{value}");
        }
        let deep = |n: usize| ["[".repeat(n), "]".repeat(n)].concat();
        assert!(canonical(&op(&deep(33))).is_some() && canonical(&op(&deep(34))).is_none());
        for value in [
            "-0",
            "01",
            "1.0",
            "1e3",
            "9007199254740992",
            "\"\\u000a\"",
            "\"\\u001F\"",
            "\"\\/\"",
            "\"\\u+00f\"",
            "\"\\u4e00\"",
            "{\"b\":1,\"a\":1}",
            "{\"a\":1,\"a\":1}",
            "[1,]",
            "[ ]",
            "",
            "nul",
            "\"",
        ] {
            assert_eq!(canonical(&op(value)), None, "{value}");
        }
    }
}
