//! Figures, counted again another way.

use super::*;
use crate::domain::KINDS;
use crate::domain::sample::neighbourhood;
use crate::log::{Log, Stamp};
use chrono::Datelike;

/// The calendar of Shanghai.
fn calendar(stamp: &Stamp) -> NaiveDate {
    let at = chrono::DateTime::from_timestamp_millis(stamp.ms.try_into().unwrap()).unwrap();
    (at + chrono::Duration::hours(8)).date_naive()
}

#[test]
fn waits_are_whole_days_and_the_median_is_one_of_them() {
    // (raised, days until the answer)
    let table: [(&[u32], Option<u32>, Option<u32>); 5] = [
        (&[], None, None),
        (&[3], Some(3), Some(3)),
        (&[9, 1], Some(1), Some(9)),
        (&[0, 30, 2], Some(2), Some(30)),
        (&[4, 1, 3, 2], Some(2), Some(4)),
    ];
    for (waits, median, longest) in table {
        let mut d = Desk::new(1);
        for (n, wait) in (1..).zip(waits) {
            let topic = Topic { raised: Some(day("2026-10-01")), ..topic("事") };
            d.act(|s| raise(s, &id(n), &topic, &TopicRaiser::default()));
            let on = day("2026-10-01").checked_add_days(chrono::Days::new((*wait).into()));
            let told =
                |day| Reply { text: "好".into(), way: Some(ReplyWay::Chat), day, settles: false };
            d.act(|s| reply(s, &id(n), &told(on)));
            // A later answer does not lengthen the wait for the first.
            d.act(|s| reply(s, &id(n), &told(Some(day("2027-01-01")))));
        }
        raise_plain(&mut d, 99, "没人答");
        let figures = Figures::of(&d.state, day("2026-11-01"), calendar);
        let got = figures.total.waits;
        assert_eq!((got.median, got.longest), (median, longest), "{waits:?}");
        assert_eq!((got.answered, got.unanswered), (waits.len().try_into().unwrap(), 1));
    }
}

#[test]
fn a_topic_whose_day_nobody_wrote_counts_by_the_day_it_was_noted() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, 1, "事");
    for on in ["2026-10-31", "2026-11-01"] {
        let figures = Figures::of(&d.state, day("2026-11-22"), |_| day(on));
        let months: Vec<_> = figures.months.iter().map(|(month, _)| *month).collect();
        assert_eq!(months, [(day(on).year(), day(on).month())]);
    }
}

#[test]
fn every_table_of_the_sample_adds_up_to_the_same_topics() {
    let first = day("2026-11-01");
    let mut log = Log::new();
    for entry in neighbourhood(COMMUNITY, 1, 2, first) {
        log.add(entry);
    }
    let state = State::of(&log, KINDS);
    let today = day("2026-11-22");
    let figures = Figures::of(&state, today, calendar);
    let all = u32::try_from(state.all::<Topic>().count()).unwrap();
    let threads = Threads::of(&state);
    let open = state.all::<Topic>().filter(|(t, _)| !threads.stage(t).is_closed()).count();
    let open = u32::try_from(open).unwrap();
    assert_eq!((figures.total.raised, figures.total.open), (all, open));
    assert_eq!(figures.stages.iter().map(|(_, n)| n).sum::<u32>(), all);
    assert_eq!(figures.ages.iter().sum::<u32>(), open);
    assert_eq!(figures.closed.values().sum::<u32>(), all - open);
    for lines in [
        figures.categories.iter().map(|(_, l)| *l).collect::<Vec<_>>(),
        figures.grids.iter().map(|(_, l)| *l).collect(),
        figures.months.iter().map(|(_, l)| *l).collect(),
    ] {
        let sum = |of: fn(&Line) -> u32| lines.iter().map(of).sum::<u32>();
        assert_eq!((sum(|l| l.raised), sum(|l| l.open)), (all, open));
        assert_eq!(sum(|l| l.waits.answered), figures.total.waits.answered);
        assert_eq!(sum(|l| l.waits.answered + l.waits.unanswered), all);
    }
    let months: Vec<_> = figures.months.iter().map(|(m, _)| *m).collect();
    assert!(months.is_sorted() && months.contains(&(2026, first.month())));
    assert_eq!((figures.owed > 0, figures.promises), (true, [0, 1, 2]));
}
