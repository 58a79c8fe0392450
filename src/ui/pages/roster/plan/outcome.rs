//! What came of planning, worked out once.

use std::sync::Arc;

use crate::app::App;
use crate::domain::shifts::{
    Case, Change, LoadStory, Sheet, Worth, broken, changed_seats, load_story, mean, turnover,
    unsuited,
};
use crate::share::job::Found;
use crate::ui::pages::roster::plan_words::Names;

/// A plan with everything the page tells of it.
pub(in crate::ui::pages::roster) struct Outcome {
    /// As it stood before.
    pub(super) before: Sheet,
    /// As it would be.
    pub(super) after: Sheet,
    /// The problem it was planned as, and what was found.
    pub(super) case: Arc<Case>,
    pub(super) found: Found,
    /// What it costs as it would be, by the planner's count.
    best: i64,
    /// What changes.
    pub(super) changes: Vec<Change>,
    /// How many places change hands.
    pub(super) seats: usize,
    /// Places that stand against a rule.
    pub(super) breaks: usize,
    /// Minutes of the volunteers who can be on anything, of those employed where there are none: mean, most, least.
    pub(super) loads: (u32, u32, u32),
    /// Whether people employed are left out of these.
    pub(super) staff_apart: bool,
    /// The most and the fewest evenings of those of them who have any.
    pub(super) evenings: Option<(usize, usize)>,
    /// Loads by person, and what explains them.
    pub(super) stories: Vec<(usize, LoadStory)>,
    pub(super) names: Names,
}

impl Outcome {
    pub(super) fn of(app: App, before: Sheet, case: Arc<Case>, found: Found) -> Arc<Self> {
        let after = case.settled(&found.rows);
        let changes = turnover(&before, &after);
        let inside: Vec<usize> = (0..after.duties.len()).filter(|s| after.inside(*s)).collect();
        let able: Vec<usize> = (0..after.people.len())
            .filter(|v| inside.iter().any(|s| unsuited(&after, *v, *s).is_empty()))
            .collect();
        // Duty is no measure for volunteering: those employed are compared only where nobody else is.
        let staff = able.iter().all(|v| after.is_employed(*v));
        let peers: Vec<usize> =
            able.iter().copied().filter(|v| after.is_employed(*v) == staff).collect();
        let mut loads: Vec<u32> = peers.iter().map(|v| after.fair_load(*v)).collect();
        loads.sort_unstable();
        let mean = mean(loads.iter().copied());
        let evenings = peers.iter().map(|v| {
            let own = after.of[*v].iter();
            own.filter(|s| after.inside(**s) && after.duties[**s].evening).count()
        });
        let mut evenings: Vec<usize> = evenings.filter(|n| *n > 0).collect();
        evenings.sort_unstable();
        let mut stories: Vec<(usize, LoadStory)> =
            able.iter().map(|v| (*v, load_story(&after, *v))).collect();
        stories.sort_by_key(|(v, story)| (std::cmp::Reverse(story.minutes), *v));
        Arc::new(Self {
            best: case.objective(&after).unwrap_or(found.best),
            seats: changed_seats(&changes),
            breaks: broken(&after).len(),
            loads: (mean, loads.last().copied().unwrap_or(0), loads.first().copied().unwrap_or(0)),
            staff_apart: peers.len() < able.len(),
            evenings: evenings.last().copied().zip(evenings.first().copied()),
            stories,
            names: app.peek(|state| Names::of(state, &after)),
            before,
            after,
            case,
            found,
            changes,
        })
    }

    /// What it is worth, by a bound where one is known.
    pub(super) fn worth(&self, bound: Option<i64>) -> Worth {
        Worth { objective: self.best, bound }
    }
}
