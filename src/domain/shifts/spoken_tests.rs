//! Days, times and letters as neighbours write them.

use super::Stood;
use super::spoken::{Choice, Pointed, Spoken};
use crate::domain::testing::id;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeSet;

/// Monday 7 December 2026 to Sunday the 13th: a morning shift each day but Sunday, evenings on Tuesday and Thursday.
fn week() -> Vec<Choice> {
    let shift = |n: u8, day: u32, hour: u32, title: &str| {
        let stood = Stood {
            day: NaiveDate::from_ymd_opt(2026, 12, day),
            start: NaiveTime::from_hms_opt(hour, 0, 0),
            end: NaiveTime::from_hms_opt(hour + 2, 0, 0),
            title: title.into(),
            place: String::new(),
        };
        (id(n), stood)
    };
    vec![
        shift(1, 7, 7, "垃圾分类"),
        shift(2, 8, 7, "垃圾分类"),
        shift(3, 8, 19, "夜间巡逻"),
        shift(4, 9, 7, "垃圾分类"),
        shift(5, 10, 19, "夜间巡逻"),
        shift(6, 12, 9, "值班"),
    ]
}

#[test]
fn days_and_letters_as_neighbours_write_them() {
    let today = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
    for (line, rest, sure, unsure, missed) in [
        ("张某 周二晚", "张某", &[3][..], &[][..], false),
        ("张某 星期二、四晚上", "张某", &[3, 5], &[], false),
        ("张某 周二四晚班", "张某", &[3, 5], &[], false),
        ("张某 周二", "张某", &[], &[2, 3], false),
        ("张某 周二都行", "张某", &[2, 3], &[], false),
        ("张某 12月8日19:00", "张某", &[3], &[], false),
        ("张某 12.9", "张某", &[4], &[], false),
        ("张某 10号", "张某", &[5], &[], false),
        ("张某 8号楼301 周六", "张某 8号楼301", &[6], &[], false),
        ("张某 A、C", "张某 、", &[1, 3], &[], false),
        ("张某 ac", "张某", &[1, 3], &[], false),
        ("Ed 周六", "Ed", &[6], &[], false),
        ("张某 明晚", "张某", &[3], &[], false),
        ("张某 今天", "张某", &[1], &[], false),
        ("张某 周日", "张某", &[], &[], true),
        ("张某 周二夜间巡逻", "张某 夜间巡逻", &[3], &[], false),
        ("张某 值班", "张某 值班", &[6], &[], false),
        ("张某 7点 周四", "张某", &[5], &[], false),
        ("张某", "张某", &[], &[1, 2, 3, 4, 5, 6], false),
        ("张某 都可以", "张某", &[1, 2, 3, 4, 5, 6], &[], false),
    ] {
        let spoken = Spoken::read(line, 6);
        assert_eq!(spoken.rest, rest, "{line}");
        let ids = |ns: &[u8]| ns.iter().map(|n| id(*n)).collect::<BTreeSet<_>>();
        let pointed = spoken.points(&week(), today);
        let expected = Pointed { sure: ids(sure), unsure: ids(unsure), missed };
        assert_eq!(pointed, expected, "{line}");
    }
}
