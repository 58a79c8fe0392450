//! What anybody may have: results, adopted pacts, counts. No prose of those who raised something, no votes one by one,
//! no units, no households, no volunteers.
//!
//! Of a ballot entered paper by paper there is no operation that holds its totals: they follow from the papers, and one
//! that said them beside these could contradict them. A public file has the notice of the result as it hangs on the board,
//! with the totals in words, but nothing to count; the roll-up says so of such a file ([`crate::share::rollup`]) instead of
//! counting none as a result. Sums (`ballot.batch`) are counted as always, but for those of so few papers that whoever
//! knows the house knows whose they are, by the area too; their result hangs on the board like any other.

use crate::domain::deliberation::ballot::LEAST_BATCH;
use crate::domain::pact::StatementKind;
use crate::log::{Entry, Log, OpId, RETRACT, RecordId, SAME, WITHHOLD};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use std::collections::BTreeSet;

/// The kinds of which every operation is for anybody, unless [`Public`] says otherwise. A kind that is not listed stays
/// here: whoever adds one decides.
pub const PUBLIC: &[&str] = &[
    // Names to read the rest by.
    "community",
    "estate",
    "grid",
    "venue",
    // When which meeting was, what was on its agenda, what came of it.
    "series",
    "series.exception",
    "meeting",
    "meeting.announced",
    "meeting.started",
    "meeting.ended",
    "meeting.attendance",
    "agenda.item",
    "item.outcome",
    "action",
    "action.done",
    // What was voted on, by how many; sums, no papers.
    "ballot",
    "ballot.roll",
    "ballot.batch",
    "ballot.step",
    // Pacts that were adopted, in the words that were, and the committee's totals.
    "pact",
    "pact.frozen",
    "pact.adopted",
    "pact.statement",
    "committee.key",
    // What hangs on the notice board anyway, published totals among it.
    "notice",
    "notice.posted",
    "notice.withdrawn",
];

/// What in one log is for anybody.
#[derive(Clone, Debug, Default)]
pub struct Public {
    /// Pacts that were adopted.
    adopted: BTreeSet<RecordId>,
    /// Operations that are for anybody and may be taken back.
    facts: BTreeSet<OpId>,
    /// Records of which something is for anybody.
    records: BTreeSet<RecordId>,
}

impl Public {
    /// Looks through a log.
    pub fn of(log: &Log) -> Self {
        let adopted = |e: &&Entry| e.base() == "pact.adopted" && e.whole().is_some();
        let mut public = Self {
            adopted: log.iter().filter(adopted).map(Entry::on).collect(),
            ..Self::default()
        };
        let listed: Vec<&Entry> = log.iter().filter(|e| public.is_listed(e)).collect();
        for entry in listed {
            public.facts.insert(entry.id());
            public.records.insert(entry.on());
        }
        public
    }

    /// Whether an operation is for anybody. What takes back, withholds or joins goes by its record: what it is about may
    /// be withheld, and whoever never had that could not tell.
    pub fn holds(&self, entry: &Entry) -> bool {
        let about = [SAME.base, RETRACT.base, WITHHOLD.base];
        self.facts.contains(&entry.id())
            || (about.contains(&entry.base()) && self.records.contains(&entry.on()))
    }

    fn is_listed(&self, entry: &Entry) -> bool {
        PUBLIC.contains(&entry.base())
            && match entry.base() {
                // Who was there is nobody else's business; how many were is.
                "meeting.attendance" => {
                    let named = ["person", "household", "guest"];
                    named.iter().all(|name| entry.value(name).is_null())
                }
                "ballot.batch" => papers(entry) >= LEAST_BATCH,
                "pact" | "pact.frozen" => self.adopted.contains(&entry.on()),
                "pact.statement" => entry.value("jws").as_str().is_some_and(is_head),
                // A photograph of a meeting shows faces; its hash says nothing, but nobody needs it either.
                _ => entry.whole().is_some(),
            }
    }
}

/// How many papers a sum is of.
fn papers(entry: &Entry) -> u64 {
    let heads = ["for", "against", "abstain", "invalid"].iter();
    heads.filter_map(|name| entry.value(name).as_u64()).fold(0, u64::saturating_add)
}

/// Whether a statement is the committee's own total.
fn is_head(jws: &str) -> bool {
    let typ = || {
        let head = URL_SAFE_NO_PAD.decode(jws.split('.').next()?).ok()?;
        let head: Value = serde_json::from_slice(&head).ok()?;
        StatementKind::of_typ(head.get("typ")?.as_str()?)
    };
    matches!(typ(), Some(StatementKind::Head | StatementKind::Rotate))
}
