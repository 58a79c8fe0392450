//! A signed file: every change of a byte is reported unless a JSON reader reads the same, and costs its own line alone.

use crate::support::kinds::{Secret, Thing};
use crate::support::raw::{COMMUNITY, record};
use mulin::log::{DeviceId, Log};
use mulin::share::file::{Choice, Make, Problem, Profile, Read, Signed, read, write_chosen};
use mulin::share::pact::Key;
use serde_json::Value;
use std::collections::BTreeSet;

fn signed(log: &Log, community: mulin::log::CommunityId, key: Option<&Key>) -> String {
    let make = Make {
        community,
        name: "睦邻".into(),
        maker: DeviceId([2; 8]),
        made: "2026-11-15T19:00:00+08:00".into(),
        profile: Profile::Full,
    };
    write_chosen(log, make, &Choice::of(Profile::Full), key, &[], &[])
}

fn small() -> String {
    use crate::support::device::{Device, Wall};
    let mut device = Device::new(1, Wall::Right);
    device.act(device.state.set(&record(1), &Thing { name: "灯🏮".into(), ..Thing::default() }));
    let secret = Secret { tel: "138".into(), ..Secret::default() };
    let gone = device.act(device.state.set(&record(1), &secret)).expect("an act");
    device.act(device.state.change::<Thing>(&record(1), |t| t.size = Some(7)));
    device.log.erase(&gone);
    signed(&device.log, COMMUNITY, Some(&Key::from_seed(&[5; 32])))
}

/// Puts `byte` at a place and holds the reader to its promises.
fn change(file: &str, whole: &Read, json: &Value, at: usize, byte: u8) {
    let mut bytes = file.as_bytes().to_vec();
    let old = std::mem::replace(&mut bytes[at], byte);
    let bent = String::from_utf8_lossy(&bytes).into_owned();
    let found = read(&bent);
    let what = || format!("byte {at}, {old} as {byte}: {:?}\n{bent}", found.problems);
    let same = serde_json::from_str::<Value>(&bent).is_ok_and(|v| v == *json);
    if found.problems.is_empty() {
        assert!(same, "{}", what());
        return;
    }
    let line = file.as_bytes()[..at].split(|b| *b == b'\n').count();
    let lines: BTreeSet<&str> =
        bent.split('\n').map(|l| l.strip_suffix(',').unwrap_or(l)).collect();
    for entry in whole.entries.iter().filter(|e| e.whole().is_some()) {
        if lines.contains(entry.line().as_str()) {
            assert!(found.entries.contains(entry), "lost an untouched line, {}", what());
        }
    }
    // Within an operation the report names the line; a line that became two may be named as either.
    let in_op = file.lines().nth(line - 1).is_some_and(|l| l.starts_with("{\"id\""));
    let end = file.as_bytes().get(at + 1) == Some(&b'\n') || old == b'\n';
    if in_op && !end && !same {
        let named = |p: &Problem| matches!(p, Problem::Damaged { line: l, .. } if *l == line || *l == line + 1);
        assert!(found.problems.iter().any(named), "the line is not named, {}", what());
    }
    // Whatever the header became, it never vouches by a key that did not sign it.
    if let Some(header) = &found.header
        && let Signed::By(_) = header.signed()
    {
        let before = whole.header.as_ref().map(Header::members);
        assert_eq!(before, Some(Header::members(header)), "{}", what());
    }
}

/// What a signature is over, for comparison.
struct Header;

impl Header {
    fn members(header: &mulin::share::file::Header) -> String {
        format!(
            "{} {} {} {} {:?} {} {} {} {}",
            header.community,
            header.name,
            header.maker,
            header.made,
            header.profile,
            header.count,
            header.file_root,
            header.files_root,
            header.share_root
        )
    }
}

#[test]
fn every_changed_byte_of_a_signed_file_is_reported() {
    let file = small();
    let whole = read(&file);
    assert_eq!(whole.problems, []);
    assert!(matches!(
        whole.header.as_ref().map(mulin::share::file::Header::signed),
        Some(Signed::By(_))
    ));
    let json: Value = serde_json::from_str(&file).expect("JSON");
    for at in 0..file.len() {
        let old = file.as_bytes()[at];
        for bit in 0..8 {
            change(&file, &whole, &json, at, old ^ (1 << bit));
        }
        for byte in *b"A0\"\\{}[],: \n" {
            if byte != old {
                change(&file, &whole, &json, at, byte);
            }
        }
    }
}

#[test]
fn changed_bytes_of_a_signed_golden_file_are_reported() {
    let path = format!("{}/tests/golden/share-v1-a.json", env!("CARGO_MANIFEST_DIR"));
    let golden = read(&std::fs::read_to_string(&path).expect(&path));
    let community = golden.community().expect("one");
    let mut log = Log::new();
    for entry in golden.entries {
        log.add(entry);
    }
    let file = signed(&log, community, Some(&Key::from_seed(&[6; 32])));
    let (whole, json) = (read(&file), serde_json::from_str(&file).expect("JSON"));
    let mut state = 20_261_130_u64;
    for _ in 0..3_000 {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 33).expect("31 bits") % file.len();
        let old = file.as_bytes()[at];
        change(&file, &whole, &json, at, old ^ (1 << ((state >> 20) & 7)));
    }
}

#[test]
fn a_header_that_another_key_or_nobody_signed_is_told_apart() {
    let file = small();
    let unsigned = {
        let read = read(&file);
        let mut log = Log::new();
        for entry in read.entries {
            log.add(entry);
        }
        signed(&log, COMMUNITY, None)
    };
    let header = |text: &str| read(text).header.expect("a header").signed();
    assert_eq!(header(&unsigned), Signed::No);
    let Signed::By(key) = header(&file) else { panic!("not signed") };
    assert_eq!(key, Key::from_seed(&[5; 32]).public());
    // Another key put in the place, with a check that holds: forged, not damaged.
    let mut json: Value = serde_json::from_str(&file).expect("JSON");
    let head = json["header"].as_object_mut().expect("a map");
    head.insert("key".into(), Key::from_seed(&[9; 32]).public().x().into());
    head.remove("check");
    let check =
        mulin::log::Hash::of(mulin::log::canon::to_text(&Value::Object(head.clone())).as_bytes());
    head.insert("check".into(), check.to_string().into());
    let forged = read(&json.to_string());
    assert!(forged.problems.contains(&Problem::Signature), "{:?}", forged.problems);
    assert!(!forged.problems.contains(&Problem::Header));
    assert_eq!(forged.header.map(|h| h.signed()), Some(Signed::Broken));
}
