//! The meeting as it happens, as tables, laws and small stories.

mod attendance;
mod clock;
mod floor;
mod motions;

use super::*;
use crate::domain::deliberation::{AgendaItem, Meeting, agenda, put_on_agenda};
use crate::domain::testing::{Desk, id};
use crate::log::RecordId;
use chrono::NaiveDateTime;

pub(super) const MEETING: RecordId = RecordId([100; 16]);

pub(super) fn at(text: &str) -> NaiveDateTime {
    let text = ["2026-12-15T", text].concat();
    NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S").unwrap()
}

/// A desk with a meeting of `items` items of ten minutes, ids 1, 2, ...
pub(super) fn desk(device: u8, items: u8) -> Desk {
    let mut d = Desk::new(device);
    let meeting = Meeting { title: "会".into(), ..Meeting::default() };
    d.act(|s| s.set(&MEETING, &meeting).into_iter().collect());
    for n in 1..=items {
        let item = AgendaItem {
            meeting: MEETING,
            title: "事".into(),
            minutes: Some(10),
            ..AgendaItem::default()
        };
        d.act(|s| put_on_agenda(s, &id(n), item));
    }
    d
}
