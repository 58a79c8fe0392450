//! What this version does not understand is kept word for word and passed on; what is no operation is refused.

use crate::support::config;
use crate::support::raw::{COMMUNITY, record, state_of};
use mulin::log::{Entry, Hash, Log, OpError, Stamp, canon};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Any value that may be stored.
fn value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![any::<String>(), "[好的🙂👨‍👩‍👧\u{0}-\u{1f}\"\\\\\u{2028}]{0,6}"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-canon::MAX_INT..=canon::MAX_INT).prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map("\\PC{0,4}", inner, 0..4)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

prop_compose! {
    /// The canonical text of an operation of any kind, with any body and any further members.
    fn any_op()(
        kind in "[a-z.]{1,12}(@[0-9]{1,12})?|\\PC{1,8}",
        body in btree_map("\\PC{0,8}|name|-", value(), 0..4),
        extra in btree_map("x[\\PC]{0,4}", value(), 0..3),
        on in any::<u8>(),
        ms in 0..=mulin::log::MAX_MS,
    ) -> String {
        let mut op: Map<String, Value> = extra.into_iter().collect();
        let at = Stamp { ms, ..Stamp::default() };
        op.insert("in".into(), COMMUNITY.into());
        op.insert("at".into(), at.to_string().into());
        op.insert("on".into(), record(on).into());
        op.insert("kind".into(), kind.into());
        op.insert("body".into(), Value::Object(body.into_iter().collect()));
        canon::to_text(&Value::Object(op))
    }
}

fn line(raw: &str) -> String {
    format!("{{\"id\":\"{}\",\"op\":{raw}}}", Hash::of(raw.as_bytes()).op_id())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_operation_of_any_version_is_passed_on_byte_for_byte(raws in vec(any_op(), 1..6)) {
        let mut log = Log::new();
        for raw in &raws {
            let line = line(raw);
            let entry = Entry::from_line(&line).map_err(|e| TestCaseError::fail(format!("{e}: {line}")))?;
            prop_assert_eq!(entry.line(), line);
            log.add(entry);
        }
        let _ = state_of(&log);
        let lines: Vec<String> = log.iter().map(Entry::line).collect();
        prop_assert!(raws.iter().all(|raw| lines.contains(&line(raw))));
    }

    #[test]
    fn a_re_indented_operation_has_the_same_content(raw in any_op()) {
        let line = line(&raw);
        let value: Value = serde_json::from_str(&line).expect("JSON");
        let pretty = serde_json::to_string_pretty(&value).expect("JSON");
        prop_assert_ne!(Entry::from_line(&pretty).ok(), Entry::from_line(&line).ok(), "bytes are hashed as they stand");
        let again = serde_json::from_str(&pretty).expect("JSON");
        prop_assert_eq!(Entry::from_value(again), Entry::from_line(&line));
    }

    #[test]
    fn no_flipped_bit_goes_unnoticed_and_none_panics(raw in any_op(), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let line = line(&raw);
        let mut bytes = line.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(text) = String::from_utf8(bytes) {
            prop_assert!(Entry::from_line(&text).is_err(), "{text}");
        }
        let mut cut = line;
        while cut.pop().is_some() {
            if cut.len().is_multiple_of(7) {
                prop_assert!(Entry::from_line(&cut).is_err());
            }
        }
    }

    #[test]
    fn values_that_json_readers_round_are_refused(number in "-?(0|[1-9][0-9]{0,2})\\.[0-9]{1,3}|-?[1-9]e[0-9]|-0|9007199254740992|[1-9][0-9]{16,30}") {
        let raw = canon::to_text(&json!({
            "at": Stamp::default().to_string(), "body": {"a": "#"}, "in": COMMUNITY.to_string(), "kind": "a", "on": record(1).to_string(),
        }));
        let raw = raw.replace("\"#\"", &number);
        prop_assert!(matches!(Entry::from_line(&line(&raw)), Err(OpError::Value(_))), "{raw}");
    }
}
