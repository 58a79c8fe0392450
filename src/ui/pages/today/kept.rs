//! The home page in few words, to be shown again before the log is read.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use crate::log::Scalar;
use crate::ui::route::Route;
use crate::ui::shell::{Gap, NextMeeting, Today, Waiting};

/// The page as text.
pub(super) fn write(today: &Today) -> String {
    let waiting = |all: &[Waiting]| -> Vec<Value> {
        all.iter()
            .map(|one| json!([one.to.href(), one.title, one.since.map(|day| day.write())]))
            .collect()
    };
    let gap = |gap: &Gap| json!([gap.id, gap.title, gap.at.write(), gap.missing]);
    let meeting = today.meeting.as_ref().map(|m| json!([m.id, m.title, m.at.write(), m.place]));
    json!({
        "meeting": meeting,
        "calls": waiting(&today.calls),
        "topics": waiting(&today.topics),
        "overdue": waiting(&today.overdue),
        "gaps": today.gaps.iter().map(gap).collect::<Vec<_>>(),
        "notShared": today.not_shared,
        "backup": today.backup.map(|day| day.write()),
    })
    .to_string()
}

/// Reads it back as of `date`; `None` where it does not read.
pub(super) fn read(text: &str, date: NaiveDate) -> Option<Today> {
    let kept: Value = serde_json::from_str(text).ok()?;
    let waiting = |name: &str| {
        kept.get(name)?.as_array()?.iter().map(read_waiting).collect::<Option<Vec<_>>>()
    };
    let meeting = match kept.get("meeting")? {
        Value::Null => None,
        m => Some(NextMeeting {
            id: String::read(m.get(0)?)?,
            title: String::read(m.get(1)?)?,
            at: NaiveDateTime::read(m.get(2)?)?,
            place: String::read(m.get(3)?)?,
        }),
    };
    let gap = |gap: &Value| {
        Some(Gap {
            id: String::read(gap.get(0)?)?,
            title: String::read(gap.get(1)?)?,
            at: NaiveDateTime::read(gap.get(2)?)?,
            missing: usize::try_from(u64::read(gap.get(3)?)?).ok()?,
        })
    };
    Some(Today {
        date,
        meeting: meeting.filter(|m| m.at.date() >= date),
        calls: waiting("calls").unwrap_or_default(),
        topics: waiting("topics")?,
        overdue: waiting("overdue")?,
        gaps: kept.get("gaps")?.as_array()?.iter().map(gap).collect::<Option<_>>()?,
        not_shared: usize::try_from(u64::read(kept.get("notShared")?)?).ok()?,
        backup: kept.get("backup").and_then(NaiveDate::read),
    })
}

fn read_waiting(one: &Value) -> Option<Waiting> {
    Some(Waiting {
        to: Route::parse(one.get(0)?.as_str()?),
        title: String::read(one.get(1)?)?,
        since: one.get(2).and_then(NaiveDate::read),
    })
}
