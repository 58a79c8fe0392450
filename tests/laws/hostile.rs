//! Records somebody filled to hurt: folding them takes a moment, not minutes.

use mulin::domain::KINDS;
use mulin::log::{Body, CommunityId, Entry, Log, Op, OpId, RecordId, Stamp, State};
use serde_json::{Value, json};
use std::time::Instant;

/// Operations on one record, or joins of records.
const MANY: u32 = 20_000;

/// Far more than it takes on a slow machine in a build for tests, and far less than it took when each was held against
/// all others.
const PATIENCE: u128 = 10_000;

/// Which two records a join is about, by its number.
type Pairs = fn(u32) -> (u32, u32);

fn record(n: u32) -> RecordId {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    RecordId(bytes)
}

fn op(n: u32, on: RecordId, kind: &str, body: Value, over: Vec<OpId>) -> Entry {
    let at = Stamp { ms: u64::from(n) + 1, ..Stamp::default() };
    let body: Body = body.as_object().cloned().unwrap_or_default().into_iter().collect();
    let mut op = Op::new(CommunityId([1; 16]), at, None, on, kind, body);
    op.over = over;
    Entry::Whole(op.seal())
}

/// The state of a log of these, within patience.
fn folded(what: &str, entries: impl IntoIterator<Item = Entry>) -> (Log, State) {
    let mut log = Log::new();
    for entry in entries {
        log.add(entry);
    }
    let begin = Instant::now();
    let state = State::of(&log, KINDS);
    let took = begin.elapsed().as_millis();
    println!("{what}: {took} ms");
    assert!(took < PATIENCE, "{what}: {took} ms");
    (log, state)
}

fn join(n: u32, a: u32, b: u32) -> Entry {
    op(n, record(a), "same@1", json!({ "with": record(b).to_string() }), Vec::new())
}

#[test]
fn a_field_set_very_often_is_folded_in_a_moment() {
    let title = |n: u32, over| op(n, record(1), "topic@1", json!({ "title": n.to_string() }), over);
    let (log, state) = folded("as many words", (0..MANY).map(|n| title(n, Vec::new())));
    let field = &state.folded("topic", &record(1)).expect("a topic").fields["title"];
    assert_eq!(field.heads().len(), log.len());
    let mut before = Vec::new();
    let chain = (0..MANY).map(|n| {
        let entry = title(n, before.clone());
        before = vec![entry.id()];
        entry
    });
    let (_, state) = folded("one word after the other", chain);
    let field = &state.folded("topic", &record(1)).expect("a topic").fields["title"];
    assert_eq!((field.heads().len(), field.value()), (1, &Value::from((MANY - 1).to_string())));
}

#[test]
fn facts_said_and_taken_back_very_often_are_folded_and_told_in_a_moment() {
    let mut entries = Vec::new();
    for n in 0..MANY / 2 {
        let fact =
            op(2 * n, record(1), "topic.triaged@1", json!({ "text": n.to_string() }), vec![]);
        let back = json!({ "fact": fact.id().to_string() });
        entries.push(fact);
        entries.push(op(2 * n + 1, record(1), "retract@1", back, vec![]));
    }
    let (log, state) = folded("facts taken back", entries);
    assert_eq!(state.folded("topic.triaged", &record(1)).expect("facts").live().count(), 0);
    let begin = Instant::now();
    let steps = mulin::log::history::steps(&log, &state, &record(1));
    let took = begin.elapsed().as_millis();
    println!("their history: {took} ms");
    assert_eq!(steps.len(), log.len());
    assert!(took < PATIENCE, "{took} ms");
}

#[test]
fn very_many_joins_are_read_in_a_moment() {
    let pairs = (0..MANY).map(|n| join(n, 2 * n, 2 * n + 1));
    let (_, state) = folded("pairs", pairs);
    assert_eq!((state.one(&record(7)), state.group(&record(6)).len()), (record(6), 2));
    let ways: [(&str, Pairs); 4] = [
        ("a chain", |n| (n, n + 1)),
        ("a chain from its end", |n| (MANY - n, MANY - n - 1)),
        ("a star", |n| (0, n + 1)),
        ("a star around the largest", |n| (MANY, n)),
    ];
    for (what, way) in ways {
        let joins = (0..MANY).map(|n| join(n, way(n).0, way(n).1));
        let (log, state) = folded(what, joins);
        assert_eq!(state.one(&record(MANY)), record(0), "{what}");
        assert_eq!(state.group(&record(5)).len(), log.len() + 1, "{what}");
    }
}
