//! Files of newer versions and of people who mean harm: what can be read is read, what is not understood is passed on
//! to the byte, and what is too much is refused before it is taken apart.

use mulin::log::canon::BadValue;
use mulin::log::{
    CommunityId, DeviceId, Entry, Hash, Log, OpError, RecordId, Stamp, canon, merkle,
};
use mulin::share::file::{
    Choice, Known, MAX_BYTES, Make, Problem, Profile, Step, read, read_paced, select, step, write,
    write_chosen,
};
use mulin::share::pace::at_once;
use serde_json::{Value, json};

const HERE: CommunityId = CommunityId([9; 16]);

/// The line of an operation with any members.
fn op(n: u8, kind: &str, body: Value, more: Value) -> (String, Hash) {
    let at = Stamp { ms: 1_000 + u64::from(n), n: 0, device: DeviceId([1; 8]) };
    let mut op = json!({
        "at": at.to_string(), "body": body, "in": HERE.to_string(), "kind": kind,
        "on": RecordId([n; 16]).to_string(),
    });
    if let (Value::Object(op), Value::Object(more)) = (&mut op, more) {
        op.extend(more);
    }
    let raw = canon::to_text(&op);
    let hash = Hash::of(raw.as_bytes());
    (format!("{{\"id\":\"{}\",\"op\":{raw}}}", hash.op_id()), hash)
}

/// A file as a version to come may write it.
fn later(version: u64) -> (String, Vec<String>, Vec<String>) {
    let ops = [
        op(1, "topic@1", json!({"title": "路灯"}), json!({})),
        op(2, "poll@3", json!({"choices": ["修", "换"], "until": null}), json!({})),
        op(3, "topic@9", json!({"title": {"zh": "路灯"}}), json!({})),
        op(4, "topic@1", json!({"title": "x"}), json!({"seen": ["那边"], "sig": "abc"})),
    ];
    let strange = ["{\"id\":\"later\",\"seal\":\"第二版\"}", "{\"note\":{\"for\":\"v9\"}}"];
    let hashes = ops.iter().map(|(_, hash)| *hash).chain(strange.map(|s| Hash::of(s.as_bytes())));
    let mut header = json!({
        "community": HERE.to_string(), "count": 6, "fileRoot": merkle::root(hashes).to_string(),
        "filesRoot": merkle::root([]).to_string(), "made": "2031-01-01T00:00:00+08:00",
        "maker": DeviceId([1; 8]).to_string(), "name": "以后", "profile": "district",
        "shareRoot": merkle::root([]).to_string(), "zones": {"a": [1, 2]},
    });
    let check = Hash::of(canon::to_text(&header).as_bytes()).to_string();
    header["check"] = check.into();
    let lines: Vec<String> =
        ops.iter().map(|(line, _)| line.clone()).chain(strange.map(str::to_owned)).collect();
    let head = canon::to_text(&header);
    let text = format!(
        "{{\"format\":\"mulin-share\",\"version\":{version},\"header\":{head},\"ops\":[\n{}\n]}}\n",
        lines.join(",\n")
    );
    (text, lines, strange.map(str::to_owned).into())
}

fn make(profile: Profile) -> Make {
    let made = "2026-11-30T19:00:00+08:00".into();
    Make { community: HERE, name: "睦邻".into(), maker: DeviceId([2; 8]), made, profile }
}

#[test]
fn what_a_newer_version_wrote_is_taken_as_far_as_it_is_understood_and_passed_on_to_the_byte() {
    for (version, expected) in [(1, vec![]), (2, vec![Problem::Newer { version: 2 }])] {
        let (text, lines, strange) = later(version);
        let found = read(&text);
        assert_eq!(found.problems, expected);
        assert_eq!((found.entries.len(), found.parked.len()), (4, 2), "version {version}");
        assert_eq!(found.parked, strange);
        let header = found.header.clone().expect("a header");
        assert_eq!((header.profile, header.name.as_str()), (None, "以后"));
        assert_eq!(found.community(), Some(HERE));
        let mut log = Log::new();
        for entry in found.entries {
            log.add(entry);
        }
        let ours = write(&log, make(Profile::Full), &found.parked, &[]);
        for line in &lines {
            assert!(ours.lines().any(|l| l.strip_suffix(',').unwrap_or(l) == line), "{line}");
        }
        // And once more, through a reader in between.
        let again = read(&ours);
        assert_eq!((again.problems, again.parked), (vec![], strange));
        // Damage is no newer version.
        let bent = read(&text.replace("路灯\"", "路汀\""));
        assert!(bent.parked.is_empty());
    }
}

#[test]
fn what_is_too_much_is_refused_before_it_is_taken_apart() {
    let read_all = |text: &str| at_once(read_paced(text, &async |_, _| ())).problems;
    let head = later(1).0.lines().next().expect("a head").to_owned();
    let long = format!("{head}\n{}\n]}}\n", "a".repeat(150 << 20));
    assert_eq!(read_all(&long), [Problem::TooLarge], "one line of 150 MB");
    assert_eq!(read(&long).problems, [Problem::TooLarge]);
    drop(long);
    let many = format!("{head}\n{}]}}\n", "{}\n".repeat(1_100_000));
    assert_eq!(read_all(&many), [Problem::TooLarge], "a million lines");
    assert_eq!(read(&" ".repeat(MAX_BYTES + 1)).problems, [Problem::TooLarge]);
    // In one line, and valid as far as its hash goes.
    let (line, _) = op(1, "topic@1", json!({"title": vec![0_u8; 1_100_000]}), json!({}));
    let found = read_all(&format!("{head}\n{line}\n]}}\n"));
    let why = OpError::Value(BadValue::TooLong);
    assert!(found.contains(&Problem::Damaged { line: 2, why }), "{found:?}");
    // Not in lines of ours at all.
    let flat = format!("[{}0]", "0,".repeat(7_000_000));
    assert_eq!(read_all(&flat), [Problem::TooLarge]);
    for depth in [10_000, 1_000_000] {
        let deep = format!("{}{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        assert!(matches!(read_all(&deep)[0], Problem::NotOurs | Problem::TooLarge));
        let found = read_all(&format!("{head}\n{{\"id\":\"x\",\"later\":{deep}}}\n]}}\n"));
        assert!(found.iter().any(|p| matches!(p, Problem::Damaged { line: 2, .. })), "{depth}");
    }
}

#[test]
fn whoever_lacks_what_a_file_builds_on_is_told_that_something_lies_between() {
    let logs = |ns: &[u8]| {
        let mut log = Log::new();
        for n in ns {
            let (line, _) = op(*n, "topic@1", json!({"title": "x"}), json!({}));
            log.add(Entry::from_line(&line).expect("ours"));
        }
        log
    };
    let ours = logs(&[1, 2, 3, 4]);
    let known = Known::shared(&logs(&[1, 2]));
    assert_eq!(Known::from_text(&known.to_text()), Some(known.clone()));
    assert_eq!((Known::from_text("AAAA"), Known::from_text("!")), (None, None));
    let choice = Choice { known: Some(&known), ..Choice::of(Profile::Shared) };
    let file = read(&write_chosen(&ours, make(Profile::Shared), &choice, None, &[], &[]));
    assert_eq!((file.problems.as_slice(), file.entries.len()), ([].as_slice(), 2));
    let header = file.header.clone().expect("a header");
    assert_eq!(header.base.map(|base| base.count), Some(2));
    let ids: Vec<_> = file.entries.iter().map(Entry::id).collect();
    for (there, expected) in [
        (vec![1, 2], Step::Same),
        (vec![1], Step::Between),
        (vec![], Step::Between),
        // Something of their own, and all the file builds on.
        (vec![1, 2, 9], Step::More),
        // Something of their own in the place of what is missing.
        (vec![1, 9], Step::Unsure),
    ] {
        let mut log = logs(&there);
        for entry in &file.entries {
            log.add(entry.clone());
        }
        assert_eq!(step(&log, &header, &ids, &known), expected, "{there:?}");
    }
    // A file that builds on nothing holds all they have.
    let whole = read(&write(&ours, make(Profile::Shared), &[], &[]));
    let mut log = logs(&[7]);
    for entry in whole.entries {
        log.add(entry);
    }
    let header = whole.header.expect("a header");
    assert_eq!((header.base, step(&log, &header, &ids, &Known::default())), (None, Step::More));
    assert_eq!(select(&ours, &CommunityId([1; 16]), &Choice::of(Profile::Full)).len(), 0);
}
