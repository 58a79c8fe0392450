//! Lists whose order several people can change at once: each item has a fractional key, ties are broken by id.

use std::fmt::Write;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn digit(byte: u8) -> usize {
    DIGITS.iter().position(|d| *d == byte).unwrap_or(0)
}

/// A key strictly between `before` and `after` (either end open), as short as can be. Keys are base-62 fractions
/// without trailing zeros and compare as texts. `None` where there is no room: the two are equal or out of order.
pub fn between(before: Option<&str>, after: Option<&str>) -> Option<String> {
    let (low, high) = (before.unwrap_or("").as_bytes(), after.map(str::as_bytes));
    if high.is_some_and(|high| low >= high || high.iter().all(|d| *d == b'0')) {
        return None;
    }
    let mut key = String::new();
    let mut bound = high;
    for i in 0.. {
        if bound.is_some_and(|h| i >= h.len()) {
            // Keys of foreign making, such as `V` and `V0`: nothing stands between them.
            return None;
        }
        let lo = low.get(i).map_or(0, |b| digit(*b));
        let hi = bound.map_or(62, |h| h.get(i).map_or(0, |b| digit(*b)));
        if hi > lo + 1 {
            let _ = key.write_char(char::from(DIGITS[usize::midpoint(lo, hi)]));
            return Some(key);
        }
        let _ = key.write_char(char::from(DIGITS[lo]));
        if hi == lo + 1 {
            // Below the upper end from here on, whatever follows.
            bound = None;
        }
    }
    None
}

/// The keys to give so that an item comes to stand at `index` of `keys` (sorted, the item itself not among them): the
/// new key, and new keys for items that must make room because several share one key, as (index, key).
pub fn place(keys: &[&str], index: usize) -> (String, Vec<(usize, String)>) {
    let index = index.min(keys.len());
    let before = index.checked_sub(1).map(|i| keys[i]);
    if let Some(key) = between(before, keys.get(index).copied()) {
        return (key, Vec::new());
    }
    // The neighbours share a key: everything from `index` that does is moved behind the newcomer.
    let end = (index..keys.len())
        .find(|i| between(before, Some(keys[*i])).is_some())
        .unwrap_or(keys.len());
    let after = keys.get(end).copied();
    let fresh = |low: &str| between(Some(low), after).unwrap_or_else(|| format!("{low}V"));
    let key = fresh(before.unwrap_or(""));
    let mut last = key.clone();
    let moved = (index..end)
        .map(|i| {
            last = fresh(&last);
            (i, last.clone())
        })
        .collect();
    (key, moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_sequence_of_insertions_keeps_its_order(places in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let before = at.checked_sub(1).map(|i| keys[i].as_str());
                let key = between(before, keys.get(at).map(String::as_str)).expect("room");
                prop_assert!(!key.ends_with('0'));
                keys.insert(at, key);
                prop_assert!(keys.is_sorted_by(|a, b| a < b));
            }
        }

        #[test]
        fn an_item_can_be_placed_among_equal_keys(
            mut keys in prop::collection::vec("[0-9A-Za-z]{0,2}[1-9A-Za-z]", 0..12), at in any::<prop::sample::Index>(),
        ) {
            keys.sort();
            let at = at.index(keys.len() + 1);
            let (key, moved) = place(&keys.iter().map(String::as_str).collect::<Vec<_>>(), at);
            for (i, new) in moved {
                keys[i] = new;
            }
            prop_assert!(keys[..at].iter().all(|k| *k < key));
            prop_assert!(keys[at..].iter().all(|k| *k > key));
            prop_assert!(keys.is_sorted());
        }
    }

    #[test]
    fn no_room_between_equal_or_reversed_keys() {
        for (a, b) in [("V", "V"), ("W", "V"), ("", "0"), ("V", "V0"), ("V", "V000"), ("", "!")] {
            assert_eq!(between(Some(a), Some(b)), None, "{a} {b}");
        }
    }
}
