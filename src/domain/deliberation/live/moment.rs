//! A moment of a meeting, to the second: minutes are too coarse for speaking times.

use crate::log::Scalar;
use chrono::{NaiveDateTime, Timelike};
use serde_json::Value;

/// A civil time to the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(NaiveDateTime);

const FORM: &str = "%Y-%m-%dT%H:%M:%S";

impl Moment {
    /// The second `at` lies in.
    pub fn of(at: NaiveDateTime) -> Self {
        Self(at.with_nanosecond(0).unwrap_or(at))
    }

    /// As a civil time.
    pub fn time(self) -> NaiveDateTime {
        self.0
    }

    /// Seconds from `earlier` to here; none where the clock was set back meanwhile.
    pub fn since(self, earlier: Self) -> u64 {
        u64::try_from((self.0 - earlier.0).num_seconds()).unwrap_or(0)
    }
}

impl Scalar for Moment {
    fn write(&self) -> Value {
        Value::from(self.0.format(FORM).to_string())
    }
    fn read(value: &Value) -> Option<Self> {
        NaiveDateTime::parse_from_str(value.as_str()?, FORM).ok().map(Self)
    }
}
