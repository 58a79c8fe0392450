//! Lines of chats as neighbours write them.

use super::clause::Clauses;
use super::{Choice, Heard};
use crate::domain::shifts::Stood;
use crate::domain::testing::id;
use crate::log::RecordId;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeSet;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();

/// Mornings on Monday and Tuesday, evenings on Tuesday and Thursday, and so many more on the Sunday.
fn week(more: u8) -> Vec<Choice> {
    let shift = |n: u8, day: u32, hour: u32, title: &str| {
        let stood = Stood {
            day: NaiveDate::from_ymd_opt(2026, 12, day),
            start: NaiveTime::from_hms_opt(hour, 0, 0),
            end: NaiveTime::from_hms_opt(hour + 1, 0, 0),
            title: title.into(),
            place: String::new(),
        };
        (id(n), stood)
    };
    let mut all = vec![
        shift(1, 7, 7, "垃圾分类"),
        shift(2, 8, 7, "垃圾分类"),
        shift(3, 8, 19, "夜间巡逻"),
        shift(4, 10, 19, "夜间巡逻"),
    ];
    all.extend((0..more).map(|n| shift(5 + n, 13, 9, "值班")));
    all
}

fn ids(ns: &[u8]) -> BTreeSet<RecordId> {
    ns.iter().map(|n| id(*n)).collect()
}

#[test]
fn each_clause_of_an_entry_says_yes_or_no_to_its_own_days() {
    for (line, rest, sure, unsure, comes) in [
        ("张某 周四 周二不行", "张某", &[][..], &[4][..], Some(true)),
        ("张某 周二不行，周四可以", "张某 ,", &[4], &[], Some(true)),
        ("张某 周二不行周四可以", "张某", &[4], &[], Some(true)),
        ("张某 周二 不行 周四 可以", "张某", &[4], &[], Some(true)),
        ("张某 周二来不了；周四行", "张某 ;", &[4], &[], Some(true)),
        ("周二不行", "", &[], &[], Some(false)),
        ("张某 周二有事", "张某", &[], &[], Some(false)),
        ("张某 没时间", "张某", &[], &[], Some(false)),
        ("张某，周二，不行", "张某 , ,", &[], &[], Some(false)),
        ("张某 除周二都可以", "张某", &[1, 4], &[], Some(true)),
        ("张某 除了周二、周四，都行", "张某 、 ,", &[1], &[], Some(true)),
        ("张某 周二以外都可以", "张某", &[1, 4], &[], Some(true)),
        ("张某 除周二都不行", "张某", &[], &[2, 3], Some(true)),
        ("张某 周二不行，其他时间都可以", "张某 ,", &[1, 4], &[], Some(true)),
        ("张某 周二晚不行", "张某", &[], &[], Some(false)),
        ("张某 周二早可以，周四晚可以", "张某 ,", &[2, 4], &[], Some(true)),
        ("张某 周二早 周四晚", "张某", &[2, 4], &[], None),
        ("张某 周二都不行", "张某", &[], &[], Some(false)),
        ("张某 周二没有事，能来", "张某 ,", &[], &[2, 3], Some(true)),
        ("张某 夜间巡逻 周二", "张某 夜间巡逻", &[3], &[], None),
        ("张某 周二 晚", "张某", &[3], &[], None),
        ("张某 能来周四", "张某", &[4], &[], Some(true)),
        ("周一鸣 周四", "周一鸣", &[4], &[], None),
        ("3-201 周一鸣", "3-201 周一鸣", &[], &[1, 2, 3, 4], None),
        ("周一鸣能来", "周一鸣", &[], &[1, 2, 3, 4], Some(true)),
        ("周一 张某", "张某", &[1], &[], None),
        ("周一值班 张某", "值班 张某", &[1], &[], None),
        ("周一晚 张某", "张某", &[], &[], None),
        ("除草 张某", "除草 张某", &[], &[1, 2, 3, 4], None),
    ] {
        let choices = week(0);
        let read = Clauses::read(line, &choices, true);
        assert_eq!(read.rest, rest, "{line}");
        let found = read.signed_up(&choices, TODAY);
        assert_eq!(found.pointed.sure, ids(sure), "{line}");
        assert_eq!(found.pointed.unsure, ids(unsure), "{line}");
        assert_eq!(found.comes, comes, "{line}");
    }
}

#[test]
fn letters_of_doors_and_of_words_name_no_shift() {
    let choices = week(14);
    for line in ["李某 A座1203", "李某 ok", "OK 李某", "李某 A栋", "李某 b号楼", "卡拉OK李某"]
    {
        let found = Clauses::read(line, &choices, true).signed_up(&choices, TODAY);
        assert!(found.pointed.sure.is_empty(), "{line}: {found:?}");
    }
    let found = Clauses::read("李某 A座1203 B、D", &choices, true).signed_up(&choices, TODAY);
    assert_eq!(found.pointed.sure, ids(&[2, 4]));
}

#[test]
fn each_clause_of_an_answer_is_judged_by_itself() {
    for (line, comes, declines, unsure) in [
        ("周二晚来不了，周四可以", &[4][..], &[3][..], &[][..]),
        ("周二来不了，周四可以", &[4], &[], &[2, 3]),
        ("周四有事；其他都可以", &[1, 2, 3], &[4], &[]),
        ("没有事", &[1, 2, 3, 4], &[], &[]),
        ("没有事，周四来不了", &[1, 2, 3], &[4], &[]),
        ("有事，周四来不了", &[], &[4], &[]),
        ("周一，周四来不了", &[], &[4], &[1]),
        ("周四可以", &[4], &[], &[]),
        ("除周四都可以", &[1, 2, 3], &[4], &[]),
        ("来不了", &[], &[], &[1, 2, 3, 4]),
    ] {
        let own = week(0);
        let read = Clauses::read(line, &own, false);
        assert!(read.speaks(), "{line}");
        let found = read.heard(&own, TODAY);
        let expected = Heard { comes: ids(comes), declines: ids(declines), unsure: ids(unsure) };
        assert_eq!(found, expected, "{line}");
    }
}
