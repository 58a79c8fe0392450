//! The figures of a month as a report shows them: added up over whatever lines are handed in.

use super::figure::Figure;
use std::collections::BTreeMap;

/// The last day of each group of waits; what is longer stands in a last group.
pub const WAITS: [u32; 4] = [3, 7, 15, 30];

/// Meetings whose day is in the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Held.
    pub held: u64,
    /// Called off.
    pub cancelled: u64,
    /// To come, or nobody noted whether it was.
    pub open: u64,
}

impl Held {
    /// All that were planned.
    pub fn planned(self) -> u64 {
        self.held + self.cancelled + self.open
    }

    fn slot(&mut self, state: &str) -> &mut u64 {
        match state {
            "held" => &mut self.held,
            "cancelled" => &mut self.cancelled,
            _ => &mut self.open,
        }
    }
}

/// Ballots of one matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voted {
    /// Announced and carried.
    pub passed: u64,
    /// Announced and not carried.
    pub failed: u64,
    /// Announced, and neither is said here: an election, or one that counts by a clause of the owners' own.
    pub other: u64,
    /// Voting at the end of the month.
    pub open: u64,
}

/// Pacts of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Pacts.
    pub pacts: u64,
    /// Of these adopted.
    pub adopted: u64,
    /// Households asked, where that is told.
    pub asked: u64,
    /// Of these agreed.
    pub signed: u64,
    /// Pacts that are signed and of which no number is told.
    pub untold: u64,
}

/// A month, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Topics raised in the month, by category.
    pub raised: BTreeMap<String, u64>,
    /// Topics raised by the end of it, by category: how many, how many of them closed.
    pub categories: BTreeMap<String, (u64, u64)>,
    /// The same by stage.
    pub stages: BTreeMap<String, u64>,
    /// First answers in the month, by days waited.
    pub answered: BTreeMap<u32, u64>,
    /// These days added up.
    pub answer_days: u64,
    /// Topics waiting for a first answer, by days.
    pub waiting: BTreeMap<u32, u64>,
    /// Meetings by kind.
    pub meetings: BTreeMap<String, Held>,
    /// Ballots by matter.
    pub ballots: BTreeMap<String, Voted>,
    /// Pacts by kind.
    pub pacts: BTreeMap<String, Signed>,
    /// Turns volunteers came to.
    pub turns: u64,
    /// Their minutes.
    pub minutes: u64,
    /// Who they were; of whole communities only.
    pub people: u64,
}

impl Report {
    /// Adds up lines of one month.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Self {
        let mut report = Self::default();
        figures.into_iter().for_each(|figure| report.add(figure));
        report
    }

    fn add(&mut self, figure: &Figure) {
        let Figure { figure: name, key, value, .. } = figure;
        // Words of newer versions may hold a stroke; what stands behind the last one is ours.
        let (word, state) = key.rsplit_once('/').unwrap_or((key.as_str(), ""));
        let days = || key.parse().unwrap_or_default();
        match *name {
            "topic.raised" => *self.raised.entry(key.clone()).or_default() += value,
            "topic.stage" => {
                *self.stages.entry(state.to_owned()).or_default() += value;
                let (all, closed) = self.categories.entry(word.to_owned()).or_default();
                *all += value;
                if matches!(state, "declined" | "merged" | "appraised" | "done") {
                    *closed += value;
                }
            }
            "topic.answered" => *self.answered.entry(days()).or_default() += value,
            "topic.answer_days" => self.answer_days += value,
            "topic.waiting" => *self.waiting.entry(days()).or_default() += value,
            "meeting" => {
                *self.meetings.entry(word.to_owned()).or_default().slot(state) += value;
            }
            "ballot.announced" => {
                let voted = self.ballots.entry(word.to_owned()).or_default();
                match state {
                    "passed" => voted.passed += value,
                    "failed" => voted.failed += value,
                    _ => voted.other += value,
                }
            }
            "ballot.open" => self.ballots.entry(key.clone()).or_default().open += value,
            "pact" => {
                let signed = self.pacts.entry(word.to_owned()).or_default();
                signed.pacts += value;
                if state == "adopted" {
                    signed.adopted += value;
                }
            }
            "pact.asked" => self.pacts.entry(key.clone()).or_default().asked += value,
            "pact.signed" => self.pacts.entry(key.clone()).or_default().signed += value,
            "pact.untold" => self.pacts.entry(key.clone()).or_default().untold += value,
            "volunteer.turns" => self.turns += value,
            "volunteer.minutes" => self.minutes += value,
            "volunteer.people" => self.people += value,
            _ => {}
        }
    }

    /// How many topics were raised in the month.
    pub fn raised(&self) -> u64 {
        self.raised.values().sum()
    }

    /// How many topics got their first answer in the month.
    pub fn answered(&self) -> u64 {
        self.answered.values().sum()
    }

    /// How many wait for one at its end.
    pub fn waiting(&self) -> u64 {
        self.waiting.values().sum()
    }

    /// All meetings.
    pub fn meetings(&self) -> Held {
        self.meetings.values().fold(Held::default(), |sum, one| Held {
            held: sum.held + one.held,
            cancelled: sum.cancelled + one.cancelled,
            open: sum.open + one.open,
        })
    }

    /// All ballots.
    pub fn ballots(&self) -> Voted {
        self.ballots.values().fold(Voted::default(), |sum, one| Voted {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            other: sum.other + one.other,
            open: sum.open + one.open,
        })
    }

    /// All pacts.
    pub fn pacts(&self) -> Signed {
        self.pacts.values().fold(Signed::default(), |sum, one| Signed {
            pacts: sum.pacts + one.pacts,
            adopted: sum.adopted + one.adopted,
            asked: sum.asked + one.asked,
            signed: sum.signed + one.signed,
            untold: sum.untold + one.untold,
        })
    }

    /// Half of the first answers came within so many days; of two in the middle, the shorter. Exact up to
    /// [`super::MOST_DAYS`].
    pub fn median(&self) -> Option<u32> {
        let middle = self.answered().checked_sub(1)? / 2;
        let mut before = 0;
        self.answered.iter().find_map(|(days, count)| {
            before += count;
            (before > middle).then_some(*days)
        })
    }
}

/// Numbers of days in the groups of [`WAITS`].
pub fn grouped(days: &BTreeMap<u32, u64>) -> [u64; 5] {
    let mut groups = [0; 5];
    for (days, count) in days {
        let group = WAITS.iter().position(|last| days <= last).unwrap_or(WAITS.len());
        groups[group] += count;
    }
    groups
}
