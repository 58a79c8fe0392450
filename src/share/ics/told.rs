//! What people were told of a roster by publishing it: a calendar says for sure only what was, and strikes out only what a
//! calendar may have.

use crate::domain::shifts::{Edition, Line, Shift, in_force, rosters, versions};
use crate::log::{RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// All that was ever published.
pub(super) struct Told {
    /// Every line of every version, by shift.
    ever: BTreeMap<RecordId, Vec<Line>>,
    /// What people go by.
    now: Edition,
    /// The days of the rosters that were published.
    days: Vec<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// How many versions there are: each makes sure what was not before.
    pub(super) versions: u64,
}

impl Told {
    /// Looks once.
    pub(super) fn of(state: &State) -> Self {
        let mut told =
            Self { ever: BTreeMap::new(), now: in_force(state), days: Vec::new(), versions: 0 };
        for (id, roster) in rosters(state) {
            let all = versions(state, &id);
            if !all.is_empty() {
                told.days.push((roster.from, roster.to));
            }
            for version in all {
                told.versions += 1;
                for (shift, line) in version.edition.0 {
                    told.ever.entry(state.one(&shift)).or_default().push(line);
                }
            }
        }
        told
    }

    fn lines(&self, shift: &RecordId) -> &[Line] {
        self.ever.get(shift).map_or(&[], Vec::as_slice)
    }

    /// Whether some version said that of a shift. Where nothing of its day was ever published, a calendar is all that
    /// was told, so anything may have been.
    pub(super) fn ever(
        &self,
        shift: &RecordId,
        day: Option<NaiveDate>,
        said: impl Fn(&Line) -> bool,
    ) -> bool {
        let published = self.days.iter().any(|(from, to)| day >= *from && day <= *to);
        !published || self.lines(shift).iter().any(said)
    }

    /// Whether some version told of a shift like this, whatever became of it.
    pub(super) fn stood(&self, shift: &RecordId, said: impl Fn(&Line) -> bool) -> bool {
        self.lines(shift).iter().any(said)
    }

    /// Whether a shift is on one of the days asked for, or was when it was told.
    pub(super) fn concerns(
        &self,
        id: &RecordId,
        shift: &Shift,
        (from, to): (NaiveDate, NaiveDate),
    ) -> bool {
        let within = |day: Option<NaiveDate>| day.is_some_and(|day| day >= from && day <= to);
        within(shift.day) || self.stood(id, |line| within(line.stood.day))
    }

    /// Whether people go by a shift as it stands.
    pub(super) fn holds(&self, id: &RecordId, shift: &Shift, said: impl Fn(&Line) -> bool) -> bool {
        self.now.0.get(id).is_some_and(|line| line.stood.span() == shift.span() && said(line))
    }
}
