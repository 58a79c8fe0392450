//! Files as a worker reads them: whole, in parts, damaged.

use super::*;
use crate::share::job::Job;
use std::cell::RefCell;

const GOLDEN: &[u8] = include_bytes!("../../../../tests/golden/share-v1-a.json");

fn read(bytes: &[u8]) -> (Sheet, Vec<Portion>) {
    let job = Job::Read(ToRead { lengths: vec![bytes.len()], bytes: bytes.to_vec() });
    let job = Job::from_bytes(&job.to_bytes()).expect("a job");
    let portions = RefCell::new(Vec::new());
    let answer = job.run_at_once(
        || 0,
        |told| {
            if let Told::News(news) = told {
                let there = Answer::from_bytes(&news.to_bytes());
                assert_eq!(there.as_ref(), Some(news));
                if let Some(Answer::Lines(portion)) = there {
                    portions.borrow_mut().push(portion);
                }
            }
        },
    );
    let Some(Answer::Incoming(sheet)) = Answer::from_bytes(&answer.to_bytes()) else {
        panic!("not read: {answer:?}")
    };
    (*sheet, portions.into_inner())
}

#[test]
fn every_line_arrives_as_it_stands_with_the_hash_of_its_operation() {
    let plain = file::read(std::str::from_utf8(GOLDEN).expect("text"));
    let (sheet, portions) = read(GOLDEN);
    assert_eq!((sheet.faults.as_slice(), sheet.damaged_in_all), (&[][..], 0));
    assert_eq!(sheet.community, plain.community());
    let arrived: Vec<Entry> = portions
        .iter()
        .flat_map(Portion::lines)
        .map(|(row, line)| {
            let entry = Entry::from_checked(line, row.hash).expect("a line");
            assert_eq!(Entry::from_line(line).as_ref(), Ok(&entry));
            assert_eq!((entry.hash(), entry.on(), entry.scope()), (row.hash, row.on, row.scope));
            assert_eq!(entry.base(), sheet.kinds[usize::from(row.kind)]);
            entry
        })
        .collect();
    let whole: Vec<Entry> = plain.entries.into_iter().filter(|e| e.whole().is_some()).collect();
    assert_eq!(arrived, whole);
}

#[test]
fn damage_is_named_by_line_and_costs_no_other() {
    let text = std::str::from_utf8(GOLDEN).expect("text");
    let count = read(GOLDEN).1.iter().map(|p| p.rows.len()).sum::<usize>();
    let third = text.lines().nth(2).expect("a third line");
    let bent = text.replacen(third, &third.replacen("\"at\":\"", "\"at\":\"z", 1), 1);
    assert_ne!(bent, text);
    let (sheet, portions) = read(bent.as_bytes());
    assert_eq!(sheet.damaged, [(3, Damage::Hash)]);
    assert_eq!(portions.iter().map(|p| p.rows.len()).sum::<usize>(), count - 1);
}

#[test]
fn parts_in_any_order_are_read_as_the_file_and_a_damaged_one_is_named() {
    let text = std::str::from_utf8(GOLDEN).expect("text");
    let mut parts = file::split(text, text.len() / 3);
    assert!(parts.len() > 2);
    parts.reverse();
    let read_parts = |parts: &[String]| {
        let lengths = parts.iter().map(String::len).collect();
        let job = Job::Read(ToRead { lengths, bytes: parts.concat().into_bytes() });
        match job.run_at_once(|| 0, |_| ()) {
            Answer::Incoming(sheet) => *sheet,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(read_parts(&parts), read(GOLDEN).0);
    parts[0] = parts[0].replacen("\"at\"", "\"ta\"", 1);
    let (part, parts_in_all) = (parts.len() as u64, parts.len() as u64);
    assert_eq!(read_parts(&parts).faults, [Fault::Part { part, parts: parts_in_all }]);
}

#[test]
fn what_is_no_file_of_ours_is_said_to_be_none() {
    for bytes in [b"".as_slice(), b"\xff\xfe", b"{}", b"hello\nworld"] {
        let (sheet, _) = read(bytes);
        assert_eq!((sheet.faults, sheet.community), (vec![Fault::NotOurs], None));
    }
}
