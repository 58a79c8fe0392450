//! The examples `merge`, `fold` and `fingerprint`, over the golden files and over bent ones.

#[path = "../tools/union.rs"]
mod union;

use mulin::log::{Log, merkle};
use mulin::share::file::{Profile, Signed, read};
use serde_json::Value;
use std::io::{self, ErrorKind, Write};
use union::union;

fn golden(name: &str) -> (String, String) {
    let path = format!("{}/tests/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
    (name.to_owned(), std::fs::read_to_string(&path).expect(&path))
}

fn counts(line: &Value) -> [u64; 4] {
    ["new", "known", "parked", "damaged"].map(|name| line[name].as_u64().expect(name))
}

#[test]
fn what_is_merged_depends_on_the_set_of_files_alone() {
    let [a, b, c] = ["share-v1-a", "share-v1-b", "share-v1-c"].map(golden);
    let orders = [
        vec![a.clone(), b.clone(), c.clone()],
        vec![c.clone(), a.clone(), b.clone()],
        vec![b.clone(), b.clone(), c.clone(), a.clone(), c.clone()],
    ];
    let files: Vec<String> = orders.iter().map(|all| union(all).expect("files").file()).collect();
    assert!(files.iter().all(|file| *file == files[0]));
    let merged = read(&files[0]);
    assert_eq!(merged.problems, []);
    let header = merged.header.expect("a header");
    // The second is the latest and for another committee.
    assert_eq!(header.made, "2027-11-21T08:00:00+08:00");
    assert_eq!((header.profile, header.signed()), (Some(Profile::Shared), Signed::No));
    assert_eq!(&header.maker.0, b"merge\0\0\0");
    assert_eq!(union(&orders[0]).expect("files").fingerprint(), "1383 5163 9025");
    // The merged one merges with what it came from into the same.
    let again = [("m".to_owned(), files[0].clone()), b.clone(), a.clone(), c.clone()];
    assert_eq!(union(&again).expect("files").file(), files[0]);
    let full = union(&[a.clone(), c.clone()]).expect("files");
    let full_file = read(&full.file());
    assert_eq!(
        (full_file.problems.as_slice(), full_file.parked.len(), full_file.files.len()),
        ([].as_slice(), 1, 1)
    );
    assert!(!full.file().contains("13700000000"), "erased is erased");
}

#[test]
fn every_line_of_every_file_is_counted_once() {
    let all = ["share-v1-a", "share-v1-b", "share-v1-c"].map(golden);
    let union = union(&all).expect("files");
    for ((_, text), line) in all.iter().zip(&union.lines) {
        let said = read(text).header.expect("a header").count;
        assert_eq!(counts(line).iter().sum::<u64>(), said, "{line}");
    }
    // Two operations of kinds this version does not know, and a line of a later container.
    let parked: u64 = union.lines.iter().map(|line| counts(line)[2]).sum();
    assert_eq!(parked, 3, "{:?}", union.lines);
}

#[test]
fn what_is_damaged_is_salvaged_and_what_is_no_file_is_refused() {
    let cut = golden("damaged/cut");
    let line = union(std::slice::from_ref(&cut)).expect("salvage").lines.remove(0);
    assert!(counts(&line)[0] > 0 && counts(&line)[3] == 1, "{line}");
    let good = golden("share-v1-a");
    let head = good.1.lines().next().expect("a head").to_owned();
    let other = good
        .1
        .replace(&read(&good.1).community().expect("one").to_string(), "AAAAAAAAAAAAAAAAAAAAAA");
    for (bad, why) in [
        ("{}".to_owned(), "x: not an exchange file of Mulin"),
        ("名称,电话\n".to_owned(), "x: not an exchange file of Mulin"),
        (format!("{head}\n]}}\n"), "x: no operation in it can be read"),
        // Every operation of it is damaged now.
        (other, "x: "),
    ] {
        let refused = union(&[good.clone(), ("x".into(), bad)]).err().expect(why);
        assert!(refused.starts_with(why) && !refused.contains('\n'), "{refused}");
    }
}

#[test]
fn records_are_told_sorted_and_with_their_conflicts() {
    let all = ["share-v1-a", "share-v1-b", "share-v1-c"].map(golden);
    let records = union(&all).expect("files").records();
    let keys: Vec<(&str, &str)> = records
        .iter()
        .map(|r| (r["id"].as_str().expect("id"), r["kind"].as_str().expect("kind")))
        .collect();
    assert!(keys.is_sorted() && !keys.is_empty());
    let conflicts = records.iter().map(|r| r["conflicts"].as_object().expect("a map").len());
    assert_eq!(conflicts.sum::<usize>(), 2);
    let topic = records.iter().find(|r| r["fields"]["number"] == "2026-001").expect("the dogs");
    assert_eq!(topic["fields"]["title"], "文明养犬，牵绳出门");
    let removed = records.iter().filter(|r| r["removed"] == true);
    assert_eq!(removed.count(), 1, "the shed");
}

#[test]
fn the_fingerprint_told_is_that_of_the_file_made() {
    let root = |text: &str| {
        let mut log = Log::new();
        for entry in read(text).entries {
            log.add(entry);
        }
        merkle::fingerprint(&log.share_root())
    };
    let [a, b] = ["share-v1-a", "share-v1-b"].map(golden);
    let whole = union(&[a.clone(), b.clone()]).expect("files");
    assert_eq!(whole.file_fingerprint(), root(&whole.file()));
    assert_eq!(whole.file_fingerprint(), whole.fingerprint(), "nothing was left out");
    // One of them was for everybody: so is what comes of it, and it holds less than came in.
    let public = (b.0, b.1.replace("\"profile\":\"shared\"", "\"profile\":\"public\""));
    let some = union(&[a, public]).expect("files");
    assert_eq!(read(&some.file()).header.expect("a header").profile, Some(Profile::Public));
    assert_eq!(some.file_fingerprint(), root(&some.file()));
    assert_ne!(some.file_fingerprint(), some.fingerprint());
}

/// Takes so many bytes, then says why it takes no more.
struct Pipe(usize, ErrorKind);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(self.1)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure_and_a_full_disk_is() {
    let lines = || (0..100).map(|n| format!("line {n}"));
    assert_eq!(union::print_to(Pipe(20, ErrorKind::BrokenPipe), lines()), Ok(()));
    let full = union::print_to(Pipe(20, ErrorKind::StorageFull), lines());
    assert!(full.is_err_and(|why| why.starts_with("standard output: ") && !why.contains('\n')));
}
