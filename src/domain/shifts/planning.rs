//! How rosters are planned here 排班规矩: the weights of what cannot all be had, in words, and the usual limits.

use crate::domain::community::community_record;
use crate::log::{CommunityId, State};
use crate::{record, words};

words! {
    /// How much something weighs, in words.
    pub enum Weight {
        /// 一般
        Normal = "normal",
        /// 不管
        Off = "off",
        /// 轻
        Light = "light",
        /// 重
        Strong = "strong",
    }
}

impl Weight {
    /// A weight in numbers, where `normal` is that of an ordinary one.
    pub fn of(self, normal: i32) -> i32 {
        match self {
            Self::Off => 0,
            Self::Light => (normal + 1) / 2,
            Self::Normal => normal,
            Self::Strong => normal.saturating_mul(3),
        }
    }
}

record! {
    /// The rules of planning of a community; on its own record.
    pub struct Planning: "planning" as Record, Shared {
        /// Loads alike, by what each can (S-FAIR).
        pub fairness: Weight = "fairness",
        /// Evenings, weekends and holidays alike (S-BURDEN).
        pub burden: Weight = "burden",
        /// What people like and dislike, and how often they would like to come (S-DES, S-UNDES, S-TOTAL).
        pub wishes: Weight = "wishes",
        /// Near home (S-DIST).
        pub distance: Weight = "distance",
        /// Together and apart (S-PAIR).
        pub pairs: Weight = "pairs",
        /// What is published stays (S-STAB).
        pub stability: Weight = "stability",
        /// Turns of one person well apart (S-LAST, S-CONSEC): a second one in a week or within seven days of one that is fixed
        /// costs a little.
        pub turns: Weight = "turns",
        /// Somebody on call where a shift asks for it (S-STANDBY).
        pub standby: Weight = "standby",
        /// The least minutes between two shifts of one person (H-REST); none is ten hours.
        pub rest: Option<u32> = "rest",
        /// The most shifts a day where a volunteer says nothing (H-DAY); none is one.
        pub day_shifts: Option<u32> = "day-shifts",
        /// The least minutes between two shifts of a day in different grids (H-OVERLAP); none is fifteen.
        pub travel: Option<u32> = "travel",
        /// So many days on end, wherever they begin, are looked at together (H-MAXSHIFT, H-MAXMIN); none is seven.
        pub window_days: Option<u32> = "window-days",
        /// The most shifts in any of these where a volunteer says nothing; none is as many as come.
        pub window_shifts: Option<u32> = "window-shifts",
        /// The most minutes, likewise.
        pub window_minutes: Option<u32> = "window-minutes",
        /// The most days in a row where a volunteer says nothing (H-CONSEC); none is five.
        pub run: Option<u32> = "run",
        /// Days in a row that are nothing special (S-CONSEC); none is as many as come.
        pub run_free: Option<u32> = "run-free",
        /// The most minutes on end without a pause of a quarter of an hour where a volunteer says nothing (H-CONSEC); none is
        /// as many as come.
        pub stretch_minutes: Option<u32> = "stretch-minutes",
        /// The most minutes a month where a volunteer says nothing (H-MAXMIN); none is twenty hours.
        pub month_minutes: Option<u32> = "month-minutes",
        /// The most shifts a week where a volunteer says nothing (H-MAXSHIFT); none is three.
        pub week_shifts: Option<u32> = "week-shifts",
        /// Evenings a month that are nothing special (S-BURDEN); none is four.
        pub evenings: Option<u32> = "evenings",
    }
}

impl Planning {
    /// The least minutes between two shifts of one person.
    pub fn rest_minutes(&self) -> u32 {
        self.rest.unwrap_or(10 * 60)
    }

    /// The most shifts a day.
    pub fn most_day(&self) -> u32 {
        self.day_shifts.unwrap_or(1)
    }

    /// The least minutes between two shifts of a day in different grids.
    pub fn travel_minutes(&self) -> u32 {
        self.travel.unwrap_or(15)
    }

    /// How many days on end are looked at together: no more than a sheet goes back ([`super::Sheet::of`]).
    pub fn window(&self) -> u32 {
        self.window_days.unwrap_or(7).clamp(2, 14)
    }

    /// The most days in a row.
    pub fn most_run(&self) -> u32 {
        self.run.unwrap_or(5)
    }

    /// The most minutes a month.
    pub fn most_minutes(&self) -> u32 {
        self.month_minutes.unwrap_or(20 * 60)
    }

    /// The most shifts a week.
    pub fn most_shifts(&self) -> u32 {
        self.week_shifts.unwrap_or(3)
    }

    /// Evenings a month that are nothing special.
    pub fn free_evenings(&self) -> u32 {
        self.evenings.unwrap_or(4)
    }
}

/// The rules of planning of a community.
pub fn planning(state: &State, community: &CommunityId) -> Planning {
    state.get(&community_record(community)).unwrap_or_default()
}
