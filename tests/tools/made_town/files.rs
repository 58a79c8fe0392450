//! What was made, as the files committees send.

use super::hand::Hand;
use mulin::log::{Entry, Erased, Log, Scope};
use mulin::share::file::{Make, Profile, write};
use std::collections::BTreeSet;

/// One file of all; of every other community two, which share most of what they hold. Of a full file some personal
/// bodies are erased.
pub(super) fn files(mut hand: Hand, number: u32) -> Vec<(String, String)> {
    let entries = std::mem::take(&mut hand.entries);
    let make = |profile| Make {
        community: hand.community,
        name: hand.name.clone(),
        maker: mulin::log::DeviceId([1; 8]),
        made: "2026-09-01T08:00:00+08:00".into(),
        profile,
    };
    let text = |entries: &mut dyn Iterator<Item = Entry>, profile| {
        let mut log = Log::new();
        for entry in entries {
            log.add(entry);
        }
        write(&log, make(profile), &[], &[])
    };
    let name = |part: &str| format!("mulin-{:04}{part}.json", number + 1);
    let full = number.is_multiple_of(3);
    let profile = if full { Profile::Full } else { Profile::Shared };
    if number.is_multiple_of(2) {
        let mut n = 0;
        let mut all = entries.into_iter().map(|entry| {
            n += 1;
            erased(entry, n % 7 == 0)
        });
        return vec![(name(""), text(&mut all, profile))];
    }
    // What the other has: the first half, and two thirds of the rest.
    let half = entries.len() / 2;
    let shared: BTreeSet<usize> = (0..entries.len()).filter(|n| *n < half || n % 3 > 0).collect();
    let one = &mut entries.iter().enumerate().filter(|(n, _)| n % 5 > 0).map(|(_, e)| e.clone());
    let one = text(one, profile);
    let rest = entries.iter().enumerate();
    let other = &mut rest.filter(|(n, _)| n % 5 == 0 || shared.contains(n)).map(|(_, e)| e.clone());
    let other = text(other, Profile::Shared);
    vec![(name("-a"), one), (name("-b"), other)]
}

/// What erasure leaves of a personal operation.
fn erased(entry: Entry, now: bool) -> Entry {
    match &entry {
        Entry::Whole(sealed) if now && sealed.op().scope() == Scope::Personal => {
            Entry::Gone(Erased::of(sealed))
        }
        _ => entry,
    }
}
