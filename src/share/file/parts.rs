//! A file in parts 分卷, for chats that limit what they carry: each a text of its own, joined in any order.
//!
//! ```text
//! {"format":"mulin-part","of":"…","part":2,"parts":5,"sha256":"…","version":1}
//! <lines of the file>
//! ```
//!
//! `of` is the hash of the whole file, `sha256` that of the slice. A part is cut between lines.

use super::MAX_INFLATED;
use crate::log::{Hash, canon};
use crate::share::pace::at_once;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::cell::Cell;
use std::collections::BTreeMap;

/// What a part calls itself.
pub const PART_FORMAT: &str = "mulin-part";

/// How every part begins.
const OPENING: &str = "{\"format\":\"mulin-part\",";

/// The most parts of one file.
pub const MAX_PARTS: usize = 10_000;

/// Splits a file into parts of about `limit` bytes each: as many lines as fit, one at least. One part means that the
/// file fits: it is given as it is.
pub fn split(text: &str, limit: usize) -> Vec<String> {
    at_once(split_paced(text, limit, &async |_, _| ()))
}

/// [`split`] in steps of some milliseconds; `pace` hears how many of how many bytes are done and may take its time.
pub async fn split_paced(
    text: &str,
    limit: usize,
    pace: &impl AsyncFn(usize, usize),
) -> Vec<String> {
    // A line more for the head of the part.
    let limit = limit.saturating_sub(200).max(1);
    if text.len() <= limit {
        return vec![text.to_owned()];
    }
    let least = text.len().div_ceil(MAX_PARTS / 2);
    let limit = limit.max(least);
    let mut slices = Vec::new();
    let (mut begin, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        if end > begin && end + line.len() - begin > limit {
            slices.push(&text[begin..end]);
            begin = end;
        }
        end += line.len();
    }
    slices.push(&text[begin..end]);
    // All of it is hashed twice, as a whole and in slices.
    let (done, all) = (Cell::new(0), 2 * text.len());
    let hash = async |text: &str| {
        let mut sha = Sha256::new();
        for some in text.as_bytes().chunks(STEP) {
            sha.update(some);
            done.set(done.get() + some.len());
            pace(done.get(), all).await;
        }
        Hash(sha.finalize().into()).to_string()
    };
    let (of, count) = (hash(text).await, slices.len());
    let mut parts = Vec::with_capacity(count);
    for (n, slice) in slices.into_iter().enumerate() {
        let sha256 = hash(slice).await;
        let head = json!({
            "format": PART_FORMAT, "of": of, "part": n + 1, "parts": count, "sha256": sha256,
            "version": 1,
        });
        parts.push([&canon::to_text(&head), "\n", slice].concat());
    }
    parts
}

/// Bytes hashed in a step.
const STEP: usize = 1 << 20;

/// A part, read.
struct Part<'a> {
    of: Hash,
    number: u64,
    parts: u64,
    /// What it carries; `None` where that was changed on the way.
    slice: Option<&'a str>,
}

impl<'a> Part<'a> {
    /// `None` for what is no part.
    fn read(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (head, slice) = text.split_once('\n')?;
        let head: Value = serde_json::from_str(head).ok().filter(|_| head.len() < 1_000)?;
        let text = |name: &str| head.get(name)?.as_str();
        let number = |name: &str| head.get(name)?.as_u64();
        let (part, parts) = (number("part")?, number("parts")?);
        let sound = text("format")? == PART_FORMAT
            && number("version")? == 1
            && (1..=parts).contains(&part)
            && parts <= MAX_PARTS as u64;
        let hash: Hash = text("sha256")?.parse().ok()?;
        let of = text("of")?.parse().ok().filter(|_| sound)?;
        let slice = (Hash::of(slice.as_bytes()) == hash).then_some(slice);
        Some(Self { of, number: part, parts, slice })
    }
}

/// Whether a text is a part of which nothing was changed on the way.
pub fn is_sound_part(text: &str) -> bool {
    Part::read(text).is_some_and(|part| part.slice.is_some())
}

/// Which part of how many a text is; `None` for what is no part.
pub fn numbers(text: &str) -> Option<(u64, u64)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let part = text.starts_with(OPENING).then(|| Part::read(text))??;
    Some((part.number, part.parts))
}

/// A file of which parts are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The hash of the whole file: what its parts have in common.
    pub of: Hash,
    /// How many parts it has.
    pub parts: u64,
    /// Which are missing, by number from 1.
    pub missing: Vec<u64>,
}

/// What came of joining.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Whole files, parts joined, in the order in which their first piece was given.
    pub whole: Vec<String>,
    /// Files of which something is missing.
    pub missing: Vec<Missing>,
    /// Texts that were parts and are damaged, by their place among those given.
    pub damaged: Vec<usize>,
}

/// Joins parts in any order, repeated ones too, those of several files kept apart. Texts that are no parts are whole
/// files as they stand.
pub fn join(texts: Vec<String>) -> Joined {
    struct Heap {
        first: usize,
        parts: u64,
        slices: BTreeMap<u64, String>,
    }
    let mut joined = Joined::default();
    let mut whole: BTreeMap<usize, String> = BTreeMap::new();
    let mut heaps: BTreeMap<(Hash, u64), Heap> = BTreeMap::new();
    for (n, text) in texts.into_iter().enumerate() {
        let begins = text.strip_prefix('\u{feff}').unwrap_or(&text).starts_with(OPENING);
        match Part::read(&text).filter(|_| begins) {
            Some(Part { of, number, parts, slice }) => {
                let new = Heap { first: n, parts, slices: BTreeMap::new() };
                let heap = heaps.entry((of, parts)).or_insert(new);
                match slice {
                    Some(slice) => drop(heap.slices.insert(number, slice.to_owned())),
                    None => joined.damaged.push(n),
                }
            }
            None if begins => joined.damaged.push(n),
            None => drop(whole.insert(n, text)),
        }
    }
    for ((of, _), heap) in heaps {
        let missing: Vec<u64> = (1..=heap.parts).filter(|n| !heap.slices.contains_key(n)).collect();
        let length: usize = heap.slices.values().map(String::len).sum();
        if missing.is_empty() && length <= MAX_INFLATED {
            let text: String = heap.slices.into_values().collect();
            // Every slice is as it was cut, so what they add up to is the file, or a forgery that its reader finds.
            whole.insert(heap.first, text);
        } else {
            joined.missing.push(Missing { of, parts: heap.parts, missing });
        }
    }
    joined.whole = whole.into_values().collect();
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(lines: usize) -> String {
        (0..lines).fold(String::new(), |text, n| text + &format!("第 {n} 行 line\n"))
    }

    #[test]
    fn parts_join_in_any_order_and_files_stay_apart() {
        let (one, two) = (file(200), file(90));
        let (mut a, b) = (split(&one, 700), split(&two, 700));
        assert!(a.len() > 3 && b.len() > 1 && a.iter().chain(&b).all(|part| part.len() <= 700));
        assert_eq!(numbers(&a[1]), Some((2, a.len() as u64)));
        a.reverse();
        let mut all: Vec<String> = a.iter().chain(&b).cloned().collect();
        all.insert(2, a[0].clone());
        all.push("{\"format\":\"mulin-share\"".into());
        let joined = join(all);
        assert_eq!(joined.whole, [one.clone(), two, "{\"format\":\"mulin-share\"".into()]);
        assert_eq!((joined.missing.len(), joined.damaged.len()), (0, 0));
        // One is missing, one was changed.
        a.remove(1);
        a[0] = a[0].replace("line", "lime");
        let count = a.len() as u64 + 1;
        let joined = join(a);
        assert_eq!(joined.damaged, [0]);
        assert_eq!((joined.whole.len(), joined.missing[0].parts), (0, count));
        assert_eq!(joined.missing[0].missing, [count - 1, count]);
        assert_eq!(joined.missing[0].of, Hash::of(one.as_bytes()));
    }

    #[test]
    fn what_fits_is_not_split_and_a_long_line_is_a_part_of_its_own() {
        let text = file(3);
        assert_eq!(split(&text, 10_000), std::slice::from_ref(&text));
        assert_eq!(join(vec![text.clone()]).whole, [text]);
        let long = format!("a\n{}\nb\n", "x".repeat(3_000));
        let parts = split(&long, 500);
        assert_eq!(parts.len(), 3);
        assert_eq!(join(parts).whole, [long]);
    }

    #[test]
    fn hostile_heads_are_no_parts() {
        let good = split(&file(100), 500).remove(0);
        for (from, to) in [
            ("\"part\":1", "\"part\":0"),
            ("\"part\":1", "\"part\":99999"),
            ("\"version\":1", "\"version\":2"),
            ("\"of\":\"", "\"of\":\"!"),
        ] {
            let bent = good.replacen(from, to, 1);
            assert_eq!(numbers(&bent), None, "{to}");
            assert_eq!(join(vec![bent]).damaged, [0], "{to}");
        }
        let many = good.replacen("\"parts\":", "\"parts\":9999999999", 1);
        assert_eq!(join(vec![many]).damaged, [0]);
    }
}
