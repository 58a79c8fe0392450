//! How much one may be asked for 上限: somebody's own word, else what is usual here.

use super::Sheet;

impl Sheet {
    /// The most minutes of a month: their own word, else the usual one; those employed have none unless they said so.
    pub fn month_most(&self, v: usize) -> u32 {
        let c = &self.people[v].volunteer;
        let usual = if c.employed { u32::MAX } else { self.planning.most_minutes() };
        c.month_minutes.unwrap_or(usual)
    }

    /// The most minutes of a week, if they named any.
    pub fn week_most(&self, v: usize) -> u32 {
        self.people[v].volunteer.week_minutes.unwrap_or(u32::MAX)
    }

    /// The most shifts of a week, likewise.
    pub fn week_shifts_most(&self, v: usize) -> u32 {
        let c = &self.people[v].volunteer;
        c.week_shifts.unwrap_or(if c.employed { 7 } else { self.planning.most_shifts() })
    }

    /// The most shifts of a day: their own word, else the usual one.
    pub fn day_most(&self, v: usize) -> u32 {
        self.people[v].volunteer.day_shifts.unwrap_or_else(|| self.planning.most_day())
    }

    /// The most shifts of any days on end ([`Planning::window`]), likewise; those employed have none unless they said so.
    pub fn window_shifts_most(&self, v: usize) -> u32 {
        let c = &self.people[v].volunteer;
        let usual = self.planning.window_shifts.filter(|_| !c.employed);
        c.window_shifts.or(usual).unwrap_or(u32::MAX)
    }

    /// The most minutes of these, likewise.
    pub fn window_minutes_most(&self, v: usize) -> u32 {
        let c = &self.people[v].volunteer;
        let usual = self.planning.window_minutes.filter(|_| !c.employed);
        c.window_minutes.or(usual).unwrap_or(u32::MAX)
    }

    /// The most days in a row.
    pub fn run_most(&self, v: usize) -> u32 {
        self.people[v].volunteer.run.unwrap_or_else(|| self.planning.most_run())
    }
}
