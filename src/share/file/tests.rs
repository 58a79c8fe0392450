//! What a reader makes of whole, cut, bent and re-indented files, as a table; the general laws are in `tests/laws`.

use super::*;
use crate::domain::KINDS;
use crate::domain::community::{Household, Unit};
use crate::domain::names::Names;
use crate::log::{
    Body, CommunityId, DeviceId, Entry, Log, Op, OpError, RecordId, Salt, Scope, Stamp, State,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn log() -> Log {
    let mut log = Log::new();
    for (n, name) in [(0_u8, "楼道堆物 🧹"), (1, "垃圾分类"), (2, "a\"\\\n")] {
        let at = Stamp { ms: 10 + u64::from(n), ..Stamp::default() };
        let body = Body::from_iter([("title".to_owned(), json!(name))]);
        let mut op = Op::new(CommunityId([1; 16]), at, None, RecordId([n; 16]), "topic@1", body);
        op.salt = (n == 2).then_some(Salt([3; 16]));
        log.add(Entry::Whole(op.seal()));
    }
    log
}

fn make(profile: Profile) -> Make {
    Make {
        community: CommunityId([1; 16]),
        name: "样例社区".into(),
        maker: DeviceId([2; 8]),
        made: "2026-11-15T19:00:00+08:00".into(),
        profile,
    }
}

fn file() -> String {
    let photo = Attachment { media: "image/jpeg".into(), bytes: vec![0xff, 0xd8, 1] };
    write(&log(), make(Profile::Full), &["{\"id\":\"x\",\"later\":1}".into()], &[photo])
}

#[test]
fn a_bent_header_does_not_send_the_file_into_another_community() {
    let ours = CommunityId([1; 16]);
    let named = ours.to_string();
    let bent = file().replacen(&named, &CommunityId([9; 16]).to_string(), 1);
    let read = read(&bent);
    assert!(read.problems.contains(&Problem::Header));
    assert_eq!(read.community(), Some(ours));
    assert_eq!(super::read(&file()).community(), Some(ours));
}

#[test]
fn what_the_page_of_last_resort_saved_keeps_the_lines_nobody_understands() {
    let whole = file();
    let head = whole.lines().next().unwrap_or_default();
    let recovered = whole.replacen(
        head,
        r#"{"format":"mulin-share","version":1,"header":{"recovered":true},"ops":["#,
        1,
    );
    let read = read(&recovered);
    assert_eq!(read.problems, []);
    assert_eq!((read.entries.len(), read.parked.len(), read.files.len()), (3, 1, 1));
    assert_eq!(read.community(), Some(CommunityId([1; 16])));
}

#[test]
fn what_was_written_is_read() {
    let read = read(&file());
    assert_eq!(read.problems, []);
    assert_eq!((read.entries.len(), read.parked.len(), read.files.len()), (3, 1, 1));
    let mut back = Log::new();
    read.entries.into_iter().for_each(|e| {
        back.add(e);
    });
    assert!(back == log());
    assert_eq!(write(&back, make(Profile::Full), &read.parked, &read.files), file());
}

#[test]
fn a_shared_file_leaves_personal_operations_out_and_keeps_the_fingerprint() {
    let shared = read(&write(&log(), make(Profile::Shared), &[], &[]));
    assert_eq!((shared.problems.as_slice(), shared.entries.len()), ([].as_slice(), 2));
    assert_eq!(shared.header.map(|h| h.share_root), Some(log().share_root()));
}

#[test]
fn an_empty_log_makes_a_whole_file() {
    assert_eq!(read(&write(&Log::new(), make(Profile::Full), &[], &[])).problems, []);
}

#[test]
fn damage_costs_its_line_and_is_named() {
    let file = file();
    let pretty =
        serde_json::to_string_pretty(&serde_json::from_str::<Value>(&file).unwrap()).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    let without = |n: usize| {
        let left: Vec<&str> =
            lines.iter().enumerate().filter(|(i, _)| *i != n).map(|(_, l)| *l).collect();
        left.join("\n") + "\n"
    };
    let hash_at = |line| Problem::Damaged { line, why: OpError::Hash };
    // In a file that is not whole, a line of unknown form may as well be damage.
    let unknown = |line| Problem::Damaged { line, why: OpError::Form };
    for (text, entries, problems) in [
        (format!("\u{feff}{}", file.replace('\n', "\r\n")), 3, vec![]),
        (
            file.replace("楼道", "走道"),
            2,
            vec![hash_at(2), Problem::Count { said: 4, found: 3 }, unknown(5)],
        ),
        (file.replace("样例", "样本"), 3, vec![Problem::Header]),
        (without(2), 2, vec![Problem::Count { said: 4, found: 3 }, unknown(4)]),
        (file[..file.len() - 4].to_owned(), 3, vec![Problem::End]),
        (file.replace("/9gB", "/9gC"), 3, vec![Problem::File { line: 7 }]),
        (pretty, 3, vec![Problem::Form]),
        ("{\"a\":1}".into(), 0, vec![Problem::NotOurs]),
        ("名称,电话\n".into(), 0, vec![Problem::NotOurs]),
        (file.replace("\"version\":1,", "\"version\":2,"), 3, vec![Problem::Newer { version: 2 }]),
        (
            file.replace("\"version\":1,", "\"version\":2,").replace("楼道", "走道"),
            2,
            vec![Problem::Newer { version: 2 }, hash_at(2), unknown(5)],
        ),
        (without(0), 3, vec![Problem::Header, Problem::Damaged { line: 4, why: OpError::Form }]),
    ] {
        let read = read(&text);
        assert_eq!((read.problems, read.entries.len()), (problems, entries), "{text}");
    }
}

#[test]
fn damage_in_a_re_indented_file_is_told_by_the_line_of_the_file_as_it_came() {
    let whole: Value = serde_json::from_str(&file()).unwrap();
    let pretty = serde_json::to_string_pretty(&whole).unwrap();
    let bent = pretty.replace("楼道", "走道").replace("/9gB", "/9gC");
    let line_of = |text: &str, word: &str| {
        text.lines().position(|line| line.contains(word)).map_or(0, |n| n + 1)
    };
    // An element begins with a brace on a line of its own, before what was bent.
    let begin = |word: &str| {
        let lines: Vec<&str> = bent.lines().collect();
        let at = line_of(&bent, word);
        (1..=at).rev().find(|n| lines[n - 1] == "    {").unwrap()
    };
    let problems = read(&bent).problems;
    let (op, photo) = (begin("走道"), begin("/9gC"));
    // Members are sorted by whoever re-indents: the attachments come first.
    assert!(photo > 1 && op > photo + 10, "{op} {photo}");
    let damaged = Problem::Damaged { line: op, why: OpError::Hash };
    assert!(problems.contains(&damaged), "{problems:?}");
    assert!(problems.contains(&Problem::File { line: photo }), "{problems:?}");
}

#[test]
fn sections_of_a_newer_container_are_named_and_nothing_else_of_it_is_lost() {
    let newer = file().replace("\"version\":1,", "\"version\":2,");
    let more = newer.replacen("],\"files\":[", "],\"votes\":[\n{\"a\":1}\n],\"files\":[", 1);
    assert_ne!(more, newer);
    let (plain, read) = (read(&newer), read(&more));
    let problems =
        vec![Problem::Newer { version: 2 }, Problem::Section { name: "votes".to_owned() }];
    assert_eq!(read.problems, problems);
    assert_eq!(
        (&read.entries, &read.parked, &read.files),
        (&plain.entries, &plain.parked, &plain.files)
    );
    assert_eq!((read.entries.len(), read.files.len()), (3, 1));
}

#[test]
fn a_shared_file_holds_what_the_page_says_and_no_more() {
    let here = CommunityId([7; 16]);
    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let mut log = Log::new();
    for entry in crate::domain::sample::neighbourhood(here, 1, 1, first) {
        log.add(entry);
    }
    let shared = read(&write(&log, Make { community: here, ..make(Profile::Shared) }, &[], &[]));
    assert_eq!(shared.problems, []);
    let mut theirs = Log::new();
    for entry in shared.entries {
        theirs.add(entry);
    }
    let state = State::of(&theirs, KINDS);
    let with_area = state.all::<Unit>().filter(|(_, u)| u.area.is_some() && !u.code.is_empty());
    assert_eq!(with_area.count(), 2100, "doors and areas are in it");
    assert!(state.all::<Household>().count() > 0, "and which doors have a household");
    for kind in KINDS.all().filter(|kind| kind.scope == Scope::Personal) {
        assert_eq!(state.of_kind(kind.base).count(), 0, "{} stays here", kind.base);
    }
    let mut named = BTreeSet::new();
    let names = Names::known(&State::of(&log, KINDS));
    theirs.shared_texts(&mut |text| names.find(text, &mut named));
    assert_eq!(named, BTreeSet::from(["赵某甲".to_owned()]), "what the sample has for the scan");
}
