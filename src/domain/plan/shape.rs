//! The table of states in which a person's days are planned anew.

/// Sizes of the table of states.
pub(super) struct Shape {
    /// Lengths of work stretches told apart, and of rest.
    pub(super) run: u32,
    pub(super) rest: u32,
    /// Choices of a day, at most.
    pub(super) width: u32,
    /// Whether stretches that began on the first day of all are told apart (2) or there are none (1).
    pub(super) firsts: u32,
    pub(super) units: u32,
    pub(super) weekends: u32,
    pub(super) divisor: i32,
    pub(super) size: usize,
    /// The least units and weekends told apart after each day.
    pub(super) low: Vec<(u32, u32)>,
}

/// A state, apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    /// Days of work so far, 0 while at rest.
    pub(super) run: u32,
    /// Began on the first day of all: may be short.
    pub(super) first: bool,
    /// Days of rest so far.
    pub(super) rest: u32,
    /// Which choice of its day.
    pub(super) choice: u32,
    pub(super) units: u32,
    pub(super) weekends: u32,
}

impl Shape {
    /// The place of a state after `day` days, if it has one.
    pub(super) fn of(&self, at: At, day: usize) -> Option<usize> {
        let (low_units, low_weekends) = self.low[day];
        let units = at.units.checked_sub(low_units).filter(|u| *u < self.units)?;
        // Fewer weekends than needs be are as good.
        let weekends = at.weekends.saturating_sub(low_weekends);
        if weekends >= self.weekends {
            return None;
        }
        let stretch = self.stretch(at.run, at.first, at.choice, at.rest) as u32;
        Some(((stretch * self.weekends + weekends) * self.units + units) as usize)
    }

    pub(super) fn at(&self, state: usize, day: usize) -> At {
        let state = state as u32;
        let (units, state) = (state % self.units, state / self.units);
        let (weekends, stretch) = (state % self.weekends, state / self.weekends);
        let (units, weekends) = (units + self.low[day].0, weekends + self.low[day].1);
        At { units, weekends, ..self.stretch_at(stretch) }
    }

    pub(super) fn stretches(&self) -> usize {
        (self.run * self.firsts * self.width + self.rest) as usize
    }

    /// The number of a stretch: so many days of work, or of rest.
    pub(super) fn stretch(&self, run: u32, first: bool, choice: u32, rest: u32) -> usize {
        let number = if run > 0 {
            ((run - 1) * self.firsts + u32::from(first)) * self.width + choice
        } else {
            self.run * self.firsts * self.width + rest - 1
        };
        number as usize
    }

    pub(super) fn stretch_at(&self, stretch: u32) -> At {
        let works = self.run * self.firsts * self.width;
        let at = At { run: 0, first: false, rest: 0, choice: 0, units: 0, weekends: 0 };
        if stretch < works {
            let (choice, run) = (stretch % self.width, stretch / self.width);
            At { run: run / self.firsts + 1, first: run % self.firsts == 1, choice, ..at }
        } else {
            At { rest: stretch - works + 1, ..at }
        }
    }
}

/// The least units and weekends told apart after each day, where only what keeps near an even spread is looked at: so many
/// below the share of all units and weekends. `could` says of each day how many units there could be, and whether it could
/// be a day of a weekend. Even is so much of what could be done so far: in a long holiday nothing is, and nothing is behind.
pub(super) fn near_even(
    could: &[(u32, bool)],
    (units, below): (i64, u32),
    (weekends, weekends_below): (u32, u32),
) -> Vec<(u32, u32)> {
    let share = |all: i64, so_far: i64, whole: i64| (all * so_far / whole.max(1)) as u32;
    let sum = |days: &[(u32, bool)]| {
        days.iter().fold((0, 0), |(units, weekends), (longest, weekend)| {
            (units + i64::from(*longest), weekends + i64::from(*weekend))
        })
    };
    let whole = sum(could);
    let after = |day: usize| {
        let so_far = sum(&could[..day]);
        let weekends = share(weekends.into(), so_far.1, whole.1);
        (
            share(units, so_far.0, whole.0).saturating_sub(below),
            weekends.saturating_sub(weekends_below),
        )
    };
    (0..=could.len()).map(after).collect()
}
