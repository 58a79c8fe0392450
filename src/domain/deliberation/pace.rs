//! How long an agenda takes: when the meeting would be over, and by how much that is too late.

use super::{Placed, minutes_of, shares};
use crate::log::RecordId;
use chrono::{Duration, NaiveDateTime};

/// Where a meeting stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// When it would be over.
    pub finish: NaiveDateTime,
    /// When it should be over.
    pub due: NaiveDateTime,
    /// Minutes too late; zero where it is in time.
    pub over: i64,
    /// Minutes the current item has taken more than it may.
    pub item_over: i64,
}

/// The item a meeting is at, and since when.
pub type Current = (RecordId, NaiveDateTime);

fn minutes(n: u32) -> Duration {
    Duration::minutes(i64::from(n))
}

/// The pace of a meeting that was to begin at `at` and may take `limit` minutes (none: what its agenda takes).
///
/// Only wall-clock times go in, no count of seconds shown: a tab that slept, or a closed lid, changes nothing. Before
/// the first item (`current` is none) the whole agenda is still to come, from `at` or from now where that is later. An
/// item that took less than its budget gives the rest back; one that takes more pushes all that follow.
pub fn pace(
    agenda: &[Placed],
    at: NaiveDateTime,
    limit: Option<u32>,
    now: NaiveDateTime,
    current: Option<Current>,
) -> Pace {
    let due = at + minutes(limit.unwrap_or_else(|| minutes_of(agenda)));
    let shares = shares(agenda);
    let index = current.and_then(|(id, _)| agenda.iter().position(|p| p.id == id));
    let (finish, item_over) = match (current, index) {
        (Some((_, since)), Some(index)) => {
            let taken = now.signed_duration_since(since).max(Duration::zero());
            let left = (minutes(shares[index]) - taken).max(Duration::zero());
            let rest = shares[index + 1..].iter().copied().fold(0, u32::saturating_add);
            (now + left + minutes(rest), (taken - minutes(shares[index])).num_minutes().max(0))
        }
        _ => (now.max(at) + minutes(minutes_of(agenda)), 0),
    };
    Pace { finish, due, over: finish.signed_duration_since(due).num_minutes().max(0), item_over }
}
