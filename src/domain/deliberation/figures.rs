//! What the topics add up to 统计: exact counts, and medians in whole days. Each table can be counted again by hand.

use super::{Category, Event, Stage, Step, Threads, Topic, all_promises, owes_reply, replies};
use crate::log::{RecordId, Stamp, State};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The last day of each group of ages; what is older stands in a last group.
pub const AGES: [u32; 4] = [7, 14, 30, 90];

/// How long neighbours waited for their first answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Topics that were answered.
    pub answered: u32,
    /// Topics that were not, closed ones included.
    pub unanswered: u32,
    /// Half of the answers came within so many days; of two in the middle, the shorter.
    pub median: Option<u32>,
    /// The longest wait that ended.
    pub longest: Option<u32>,
}

impl Waits {
    fn of(mut days: Vec<u32>, unanswered: u32) -> Self {
        days.sort_unstable();
        Self {
            answered: u32::try_from(days.len()).unwrap_or(u32::MAX),
            unanswered,
            median: days.len().checked_sub(1).and_then(|last| days.get(last / 2).copied()),
            longest: days.last().copied(),
        }
    }
}

/// Topics of one category, grid or month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// How many were raised.
    pub raised: u32,
    /// How many of these are open today.
    pub open: u32,
    /// How long their raisers waited.
    pub waits: Waits,
}

/// What the topics add up to on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All topics.
    pub total: Line,
    /// By stage, in the order of [`Stage::ALL`].
    pub stages: Vec<(Stage, u32)>,
    /// By category, in the order of [`Category::ALL`]; empty ones are left out.
    pub categories: Vec<(Category, Line)>,
    /// Open topics by age: up to [`AGES`] days, and older.
    pub ages: [u32; 5],
    /// By grid; those of no grid last.
    pub grids: Vec<(Option<RecordId>, Line)>,
    /// By the month they were raised in, earliest first.
    pub months: Vec<((i32, u32), Line)>,
    /// By the month they were closed in.
    pub closed: BTreeMap<(i32, u32), u32>,
    /// Topics something came of that nobody has told who raised them.
    pub owed: u32,
    /// Promises open, late, kept.
    pub promises: [u32; 3],
}

/// The day a topic was raised: as said, else the day it was noted.
fn raised_on(topic: &Topic, steps: &[Step], day_of: impl Fn(&Stamp) -> NaiveDate) -> NaiveDate {
    let noted = steps.iter().find(|s| s.event == Event::Raised);
    topic.raised.unwrap_or_else(|| noted.map(|s| day_of(&s.at)).unwrap_or_default())
}

fn days(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or_default()
}

/// Days a group of topics waited, and how many of them still do.
#[derive(Default)]
struct Heap {
    raised: u32,
    open: u32,
    days: Vec<u32>,
    unanswered: u32,
}

impl Heap {
    fn add(&mut self, one: &One) {
        self.raised += 1;
        self.open += u32::from(one.open);
        match one.wait {
            Some(wait) => self.days.push(wait),
            None => self.unanswered += 1,
        }
    }

    fn line(self) -> Line {
        let waits = Waits::of(self.days, self.unanswered);
        Line { raised: self.raised, open: self.open, waits }
    }
}

struct One {
    open: bool,
    wait: Option<u32>,
}

impl Figures {
    /// Counts the topics of a state as of `today`; `day_of` is the neighbourhood's calendar.
    pub fn of(state: &State, today: NaiveDate, day_of: impl Fn(&Stamp) -> NaiveDate) -> Self {
        let threads = Threads::of(state);
        let mut figures = Self::default();
        let mut stages: BTreeMap<Stage, u32> = BTreeMap::new();
        let mut total = Heap::default();
        let mut categories: BTreeMap<Category, Heap> = BTreeMap::new();
        let mut grids: BTreeMap<(bool, Option<RecordId>), Heap> = BTreeMap::new();
        let mut months: BTreeMap<(i32, u32), Heap> = BTreeMap::new();
        for (id, topic) in state.all::<Topic>() {
            let steps = threads.history(&id);
            let stage = threads.stage_after(&id, &steps);
            let raised = raised_on(&topic, &steps, &day_of);
            let answer = replies(state, &id).into_iter().filter_map(|(_, r)| r.day).min();
            let one = One { open: !stage.is_closed(), wait: answer.map(|day| days(raised, day)) };
            *stages.entry(stage).or_default() += 1;
            if one.open {
                let age = days(raised, today);
                let group = AGES.iter().position(|last| age <= *last).unwrap_or(AGES.len());
                figures.ages[group] += 1;
            } else if let Some(step) = steps.last() {
                let day = day_of(&step.at);
                *figures.closed.entry((day.year(), day.month())).or_default() += 1;
            }
            figures.owed += u32::from(owes_reply(&threads, &id));
            let grid = topic.grid.map(|g| state.one(&g));
            total.add(&one);
            categories.entry(topic.category).or_default().add(&one);
            grids.entry((grid.is_none(), grid)).or_default().add(&one);
            months.entry((raised.year(), raised.month())).or_default().add(&one);
        }
        for promise in all_promises(state, today) {
            let group = match (&promise.done, promise.late) {
                (Some(_), _) => 2,
                (None, Some(_)) => 1,
                (None, None) => 0,
            };
            figures.promises[group] += 1;
        }
        figures.total = total.line();
        figures.stages =
            Stage::ALL.iter().map(|s| (*s, stages.get(s).copied().unwrap_or_default())).collect();
        let lines = |(key, heap): (Category, Heap)| (key, heap.line());
        figures.categories = categories.into_iter().map(lines).collect();
        figures.grids = grids.into_iter().map(|((_, g), heap)| (g, heap.line())).collect();
        figures.months = months.into_iter().map(|(m, heap)| (m, heap.line())).collect();
        figures
    }
}
