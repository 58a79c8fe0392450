//! Series, occurrences, proposals.

use super::*;
use std::collections::BTreeMap;

#[test]
fn a_series_meets_by_day_of_month_with_exceptions() {
    let monthly = Series::night_talk(None);
    let last = Series { day: Some(31), ..monthly.clone() };
    let quarterly = Series { every: Some(3), from: Some(day("2026-01-01")), ..monthly.clone() };
    let ended = Series { until: Some(day("2026-11-30")), ..monthly.clone() };
    let none = BTreeMap::new();
    let moved = BTreeMap::from([(
        day("2026-12-15"),
        Exception { moved: Some(at("2027-01-02 19:30")), ..Exception::default() },
    )]);
    let off = BTreeMap::from([(
        day("2026-12-15"),
        Exception { cancelled: true, ..Exception::default() },
    )]);
    for (series, exceptions, from, want) in [
        (&monthly, &none, "2026-11-22 21:00", Some("2026-12-15 19:00")),
        (&monthly, &none, "2026-12-15 19:00", Some("2026-12-15 19:00")),
        (&monthly, &none, "2026-12-15 19:01", Some("2027-01-15 19:00")),
        (&last, &none, "2026-02-01 00:00", Some("2026-02-28 19:00")),
        (&last, &none, "2028-02-01 00:00", Some("2028-02-29 19:00")),
        (&last, &none, "2026-04-30 20:00", Some("2026-05-31 19:00")),
        (&quarterly, &none, "2026-11-22 21:00", Some("2027-01-15 19:00")),
        (&ended, &none, "2026-11-22 21:00", None),
        (&monthly, &moved, "2026-11-22 21:00", Some("2027-01-02 19:30")),
        (&monthly, &moved, "2027-01-01 00:00", Some("2027-01-02 19:30")),
        (&monthly, &moved, "2027-01-03 00:00", Some("2027-01-15 19:00")),
        (&monthly, &off, "2026-11-22 21:00", Some("2027-01-15 19:00")),
        (&Series::default(), &none, "2026-11-22 21:00", None),
    ] {
        let next = series.next_occurrence(at(from), exceptions).map(|o| o.at);
        assert_eq!(next, want.map(at), "{series:?} from {from}");
    }
}

#[test]
fn moving_one_occurrence_is_kept_in_the_log_and_leaves_the_others() {
    let mut d = Desk::new(1);
    let series = night_talk_id(&COMMUNITY, None);
    d.act(|s| s.set(&series, &Series::night_talk(None)).into_iter().collect());
    d.act(|s| move_occurrence(s, &COMMUNITY, &series, day("2026-12-15"), at("2026-12-16 19:00")));
    let found = exceptions(&d.state, &series);
    let next = |from: &str| Series::night_talk(None).next_occurrence(at(from), &found).unwrap().at;
    assert_eq!(next("2026-11-22 21:00"), at("2026-12-16 19:00"));
    assert_eq!(next("2026-12-16 19:01"), at("2027-01-15 19:00"));
    d.act(|s| cancel_occurrence(s, &COMMUNITY, &series, day("2026-12-15")));
    let found = exceptions(&d.state, &series);
    assert_eq!(
        Series::night_talk(None).next_occurrence(at("2026-11-22 21:00"), &found).unwrap().at,
        at("2027-01-15 19:00")
    );
}
