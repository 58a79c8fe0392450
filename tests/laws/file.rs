//! The file: what is exported is what is imported, and damage costs its own line, is named, and never more.

use crate::glance::seen_as_read;
use crate::support::acts::{World, act, history};
use crate::support::config;
use crate::support::kinds::Thing;
use crate::support::raw::{COMMUNITY, record};
use mulin::log::{DeviceId, Entry, Log, OpError, OpId, canon};
use mulin::share::file::{Attachment, MAX_BYTES, Make, Problem, Profile, Read, read, write};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeSet;

fn make(profile: Profile) -> Make {
    Make {
        community: COMMUNITY,
        name: "睦邻🏘️".into(),
        maker: DeviceId([2; 8]),
        made: "2026-11-15T19:00:00+08:00".into(),
        profile,
    }
}

/// A log with the remains of erased operations, lines of unknown form, and attachments.
#[derive(Clone, Debug)]
struct Content {
    log: Log,
    parked: Vec<String>,
    files: Vec<Attachment>,
}

fn content() -> impl Strategy<Value = Content> {
    let parked = prop::collection::vec((any::<u8>(), "[好🙂a]{0,3}"), 0..3);
    let files = prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..3);
    (history(act(), 25), parked, files, any::<u8>()).prop_map(
        |((devices, events), parked, files, erase)| {
            let mut log = World::live(&devices, &events).devices.swap_remove(0).log;
            let ids: Vec<OpId> = log.iter().map(Entry::id).collect();
            for id in ids.iter().skip(usize::from(erase % 4)).step_by(3) {
                log.erase(id);
            }
            let parked = parked
                .into_iter()
                .map(|(n, text)| canon::to_text(&serde_json::json!({"id": n, "later": text})))
                .collect();
            let files = files
                .into_iter()
                .map(|bytes| Attachment { media: "image/jpeg".into(), bytes })
                .collect();
            Content { log, parked, files }
        },
    )
}

impl Content {
    fn text(&self, profile: Profile) -> String {
        write(&self.log, make(profile), &self.parked, &self.files)
    }
}

fn log_of(read: &Read) -> Log {
    let mut log = Log::new();
    for entry in read.entries.iter().rev() {
        log.add(entry.clone());
    }
    log
}

fn ids(read: &Read) -> BTreeSet<OpId> {
    read.entries.iter().map(Entry::id).collect()
}

/// What stands in a text as a line, whatever the comma after it.
fn lines(text: &str) -> BTreeSet<&str> {
    text.split('\n').map(|l| l.strip_suffix(',').unwrap_or(l)).collect()
}

/// Reads a damaged form of `whole` and checks that it lost no line that is untouched and said what is wrong.
fn assert_damage_is_named(whole: &str, damaged: &str) -> Result<(), TestCaseError> {
    let (before, after) = (read(whole), read(damaged));
    let untouched = lines(damaged);
    for entry in &before.entries {
        // Nobody vouches for remains in a file whose root does not hold: they may be left out, and that is said.
        let remains_named = entry.whole().is_none()
            && after
                .problems
                .iter()
                .any(|p| matches!(p, Problem::Damaged { why: OpError::Hash, .. }));
        if untouched.contains(entry.line().as_str()) && !remains_named {
            prop_assert!(after.entries.contains(entry), "lost {} of\n{damaged}", entry.line());
        }
    }
    if after.problems.is_empty() {
        let json = |text: &str| serde_json::from_str::<Value>(text).ok();
        prop_assert_eq!(json(damaged), json(whole), "damage goes unnoticed:\n{}", damaged);
    }
    // Whatever was taken hashes to its name.
    for entry in after.entries.iter().filter(|e| e.whole().is_some()) {
        prop_assert!(before.entries.contains(entry), "invented {}", entry.line());
    }
    // A look in passing sees what the reader reads.
    for line in damaged.lines().map(|line| line.strip_suffix(',').unwrap_or(line)) {
        prop_assert!(seen_as_read(line), "{}", line);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn exported_imported_exported_again_is_the_same_to_the_byte(content in content(), full in any::<bool>()) {
        let profile = if full { Profile::Full } else { Profile::Shared };
        let text = content.text(profile);
        let read = read(&text);
        prop_assert_eq!(&read.problems, &[]);
        let log = log_of(&read);
        if full {
            prop_assert_eq!(log.full_root(), content.log.full_root());
        }
        prop_assert_eq!(log.share_root(), content.log.share_root());
        prop_assert_eq!(write(&log, make(profile), &read.parked, &read.files), text);
    }

    #[test]
    fn a_flipped_bit_costs_its_line_and_is_named(content in content(), flips in prop::collection::vec((any::<Index>(), 0..8_u8), 1..4)) {
        let text = content.text(Profile::Full);
        let mut bytes = text.clone().into_bytes();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        assert_damage_is_named(&text, &String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_cut_file_keeps_what_is_left(content in content(), at in any::<Index>()) {
        let text = content.text(Profile::Full);
        assert_damage_is_named(&text, &String::from_utf8_lossy(&text.as_bytes()[..at.index(text.len())]))?;
    }

    #[test]
    fn a_re_indented_file_is_equal_in_content(content in content()) {
        let text = content.text(Profile::Full);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let (bent, whole) = (read(&serde_json::to_string_pretty(&value).expect("JSON")), read(&text));
        prop_assert_eq!(&bent.problems, &[Problem::Form]);
        prop_assert_eq!((ids(&bent), &bent.parked, bent.files.len()), (ids(&whole), &whole.parked, whole.files.len()));
        prop_assert!(log_of(&bent) == log_of(&whole));
    }

    #[test]
    fn a_mark_before_it_and_other_line_ends_do_not_matter(content in content(), mark in any::<bool>(), crlf in any::<bool>()) {
        let text = content.text(Profile::Full);
        let mut other = if crlf { text.replace('\n', "\r\n") } else { text.clone() };
        if mark {
            other.insert(0, '\u{feff}');
        }
        let (whole, other) = (read(&text), read(&other));
        prop_assert_eq!(&other.problems, &[]);
        prop_assert_eq!((&other.entries, &other.parked), (&whole.entries, &whole.parked));
    }

    #[test]
    fn blocks_of_any_size_join_to_the_same_lines(content in content(), size in 1..40_usize, bytes in 1..9_usize) {
        // Every line ends in a text that begins and ends with Chinese or emoji; blocks are stored as joined lines and
        // sent in pieces of bytes.
        let lines: Vec<String> = content.log.iter().map(Entry::line).collect();
        let blocks: Vec<String> = lines.chunks(size).map(|block| block.join("\n")).collect();
        let back: Vec<String> = blocks
            .iter()
            .flat_map(|block| block.split('\n'))
            .map(|line| Entry::from_line(line).expect("our own line").line())
            .collect();
        prop_assert_eq!(&back, &lines);
        let text = content.text(Profile::Full);
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(bytes).collect();
        prop_assert_eq!(read(&String::from_utf8(pieces.concat()).expect("whole")), read(&text));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}|[\\[\\]{}\",:0-9a-z\\\\ \n]{0,60}") {
        prop_assert!(!read(&text).problems.is_empty());
        let _ = read(&format!("{{\"format\":\"mulin-share\",\"version\":1,\"header\":{text}"));
    }
}

/// A small file, flipped in every bit and cut at every byte.
#[test]
fn no_bit_of_a_small_file_goes_unnoticed() {
    let mut device = crate::support::device::Device::new(1, crate::support::device::Wall::Right);
    device.act(device.state.set(&record(1), &Thing { name: "灯🏮".into(), ..Thing::default() }));
    let secret = crate::support::kinds::Secret { tel: "138".into(), ..Default::default() };
    let gone = device.act(device.state.set(&record(1), &secret)).expect("an act");
    device.act(device.state.change::<Thing>(&record(1), |t| t.size = Some(7)));
    device.log.erase(&gone);
    let files = vec![Attachment { media: "image/jpeg".into(), bytes: vec![0xff, 0xd8] }];
    let parked = vec!["{\"id\":\"x\",\"later\":1}".into()];
    let text = Content { log: device.log, parked, files }.text(Profile::Full);
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            assert_damage_is_named(&text, &String::from_utf8_lossy(&bytes)).expect("named");
        }
        let cut = String::from_utf8_lossy(&text.as_bytes()[..at]);
        assert_damage_is_named(&text, &cut).expect("named");
    }
}

#[test]
fn depth_and_size_are_bounded() {
    assert_eq!(read(&" ".repeat(MAX_BYTES + 1)).problems, [Problem::TooLarge]);
    for depth in [40, 200, 100_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(read(&deep).problems, [Problem::NotOurs]);
        let text =
            Content { log: Log::new(), parked: Vec::new(), files: Vec::new() }.text(Profile::Full);
        let raw = format!("{{\"body\":{deep}}}");
        let id = mulin::log::Hash::of(raw.as_bytes()).op_id();
        let text = text.replace("\n]}", &format!("\n{{\"id\":\"{id}\",\"op\":{raw}}}\n]}}"));
        let problems = read(&text).problems;
        assert!(
            problems.iter().any(|p| matches!(
                p,
                Problem::Damaged { line: 2, why: OpError::Json(_) | OpError::Value(_) }
            )),
            "{problems:?}"
        );
    }
}
