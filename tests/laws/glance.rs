//! A look in passing at a line: whatever it sees is what the general reader reads.

use crate::support::acts::{World, act, history};
use crate::support::config;
use mulin::log::{Entry, Seen};
use proptest::prelude::*;
use proptest::sample::Index;

/// Whether what is seen of a line, if anything, is what is read from it.
pub(crate) fn seen_as_read(line: &str) -> bool {
    let Some(seen) = Seen::of(line) else { return true };
    let Ok(entry) = Entry::from_line(line) else { return false };
    let community = entry.whole().map(|whole| whole.op().community);
    let read = (entry.hash(), entry.on(), entry.kind(), entry.base(), entry.scope(), community);
    entry.line() == line
        && (seen.hash, seen.on, seen.kind, seen.base(), seen.scope, Some(seen.community)) == read
}

/// A line whose id is made to fit whatever its operation has become.
fn named(op: &str) -> String {
    let id = mulin::log::Hash::of(op.as_bytes()).op_id();
    format!("{{\"id\":\"{id}\",\"op\":{op}}}")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_seen_in_passing_is_what_is_read((devices, events) in history(act(), 25)) {
        let log = World::live(&devices, &events).devices.swap_remove(0).log;
        for entry in log.iter() {
            let line = entry.line();
            prop_assert!(seen_as_read(&line), "{}", line);
        }
    }

    /// The hash would hide every other fault; here it fits.
    #[test]
    fn a_form_that_is_not_canonical_is_not_seen(
        (devices, events) in history(act(), 9), at in any::<Index>(), which in any::<Index>(),
        with in prop::sample::select(vec![
            " ", "0", "1", "-", "\"", "\\", ",", ":", "{", "}", "[", "]", "{}", "[]", "\\u0001", "\\/", "\\n", "\n", "e", ".5",
            "\"a\":1,", "\"body\":{},", "null", "键", "\u{7f}",
        ]),
        cut in 0..3_usize,
    ) {
        let log = World::live(&devices, &events).devices.swap_remove(0).log;
        let ops: Vec<String> =
            log.iter().filter_map(|entry| entry.whole().map(|s| s.op().canonical())).collect();
        if ops.is_empty() {
            return Ok(());
        }
        let op = &ops[which.index(ops.len())];
        let begin = (0..=at.index(op.len())).rev().find(|at| op.is_char_boundary(*at)).unwrap_or(0);
        let end = (begin + cut..=op.len()).find(|at| op.is_char_boundary(*at)).unwrap_or(op.len());
        let bent = named(&format!("{}{with}{}", &op[..begin], &op[end..]));
        prop_assert!(seen_as_read(&bent), "{}", bent);
    }
}

/// Else the look would be for nothing.
#[test]
fn every_line_we_write_is_seen() {
    for file in [
        include_str!("../golden/share-v1-a.json"),
        include_str!("../golden/share-v1-b.json"),
        include_str!("../golden/share-v1-c.json"),
    ] {
        let lines = file.lines().map(|line| line.strip_suffix(',').unwrap_or(line));
        let lines: Vec<&str> = lines.filter(|line| line.contains("\"op\":{")).collect();
        assert!(lines.len() > 10);
        for line in lines {
            assert!(Seen::of(line).is_some() && seen_as_read(line), "{line}");
        }
    }
}
