//! Ballots as small stories.

mod notices;
mod origins;
mod parking;
mod people;
mod sums;
mod words;

use super::*;
use crate::domain::KINDS;
use crate::domain::community::{PersonPrivate, Unit, Usage};
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::{Entry, Log, RecordId, Scope, State};
use crate::text::Lang;
use chrono::NaiveDate;

const BALLOT: RecordId = RecordId([200; 16]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rows(n: u32, area: u64) -> Vec<Row> {
    (0..n).map(|i| Row { doors: format!("{}-{}", i / 30 + 1, 101 + i % 30), area }).collect()
}

/// A desk with a ballot open over these rows.
fn open(ballot: Ballot, rows: &[Row]) -> Desk {
    let mut d = Desk::new(1);
    d.act(|s| s.set(&BALLOT, &ballot).into_iter().collect());
    d.act(|s| freeze(s, &COMMUNITY, &BALLOT, rows, day("2026-11-01")));
    d.act(|s| step(s, &BALLOT, StepKind::Opened, day("2026-11-16")));
    d
}

fn special() -> Ballot {
    Ballot {
        title: "北墙换新电梯".into(),
        matter: Matter::Rebuild,
        opens: Some(day("2026-11-16")),
        closes: Some(day("2026-11-30")),
        ..Ballot::default()
    }
}

fn roll(d: &Desk) -> RollFrozen {
    frozen(&d.state, &BALLOT).unwrap().0
}

fn enter(d: &mut Desk, row: u32, choice: Choice) {
    let roll = roll(d);
    d.act(|s| cast(s, &roll, &Cast { row, choice, ..Cast::default() }));
}

fn result(d: &Desk) -> BallotResult {
    derive(&d.state, &BALLOT).unwrap()
}

#[test]
fn a_special_matter_is_carried_exactly_at_three_quarters_and_not_one_short_of_it() {
    let mut d = open(special(), &rows(120, 10_000));
    for row in 0..60 {
        enter(&mut d, row, Choice::For);
    }
    for row in 60..79 {
        enter(&mut d, row, Choice::Against);
    }
    let now = result(&d);
    assert_eq!((now.phase, now.outlook), (BallotPhase::Open, Some(Outlook::Possible)));
    assert_eq!(now.verdict.participation.unwrap().short(), Some(Weight::new(1, 10_000)));
    enter(&mut d, 79, Choice::Abstain);
    enter(&mut d, 80, Choice::Invalid);
    d.act(|s| step(s, &BALLOT, StepKind::Closed, day("2026-11-30")));
    let done = result(&d);
    assert!(done.verdict.passed() && done.outlook.is_none());
    assert_eq!(done.counts.invalid, Weight::new(1, 10_000));
    assert_eq!(done.missing, Weight::new(39, 390_000));
    let notice = result_notice(&d.state, &BALLOT, &special(), &done, true, Lang::Zh);
    for part in [
        "120 人",
        "12,000.00 平方米",
        "参与表决 80 人",
        "66.66%",
        "同意 60 人",
        "75.00%",
        "通过",
        &done.roll_hash,
    ] {
        assert!(notice.contains(part), "{part} in\n{notice}");
    }
    // One who agreed says it was a mistake and is entered again as against.
    let roll = roll(&d);
    let (entry, _) = casts(&d.state, &roll, 5)[0];
    d.act(|s| uncast(s, &roll, 5, &entry));
    enter(&mut d, 5, Choice::Against);
    let done = result(&d);
    assert!(!done.verdict.passed() && done.verdict.participated());
    assert_eq!(done.verdict.approval.short(), Some(Weight::new(4, 40_000)), "63 of 84 would do");
}

#[test]
fn the_roll_follows_the_register_one_buyer_is_one_head_and_parking_is_left_out() {
    let mut d = Desk::new(1);
    let estate = id(1);
    let unit = |code: &str, usage, area| Unit {
        estate: Some(estate),
        code: code.into(),
        usage,
        area,
        ..Unit::default()
    };
    d.act(|s| {
        [
            (10, unit("2-101", Usage::Home, Some(8_000))),
            (11, unit("1-101", Usage::Home, Some(9_000))),
            (12, unit("1-102", Usage::Shop, Some(5_050))),
            (13, unit("B1-7", Usage::Parking, Some(1_200))),
            (14, unit("10-101", Usage::Home, None)),
            (15, Unit { estate: Some(id(2)), ..unit("1-1", Usage::Home, Some(1)) }),
        ]
        .into_iter()
        .filter_map(|(n, unit)| s.set(&id(n), &unit))
        .collect()
    });
    let owns = |units: &[u8]| PersonPrivate {
        owns: units.iter().map(|n| id(*n)).collect(),
        ..PersonPrivate::default()
    };
    d.act(|s| {
        [(20, owns(&[10, 12, 13])), (21, owns(&[12])), (22, owns(&[11]))]
            .into_iter()
            .filter_map(|(n, person)| s.set(&id(n), &person))
            .collect()
    });
    let drawn = draw_up(&d.state, &estate, Parking::Marked);
    let row = |doors: &str, area| Row { doors: doors.into(), area };
    assert_eq!(drawn.rows, [row("1-101", 9_000), row("1-102、2-101", 13_050), row("10-101", 0)]);
    assert_eq!((drawn.left_out, drawn.merged), (1, 1));
    assert_eq!(drawn.without_area, ["10-101"]);
}

#[test]
fn two_devices_enter_one_row_differently_and_neither_counts_until_somebody_settles_it() {
    let mut a = open(special(), &rows(3, 10_000));
    let mut b = Desk::new(2);
    a.sync(&mut b);
    enter(&mut a, 0, Choice::For);
    enter(&mut b, 0, Choice::Against);
    enter(&mut a, 1, Choice::For);
    enter(&mut b, 1, Choice::For);
    a.sync(&mut b);
    let now = result(&a);
    assert_eq!(now, result(&b));
    assert_eq!((now.disputed.as_slice(), now.counts.agree), (&[0][..], Weight::new(1, 10_000)));
    assert!(now.problems.contains(&Problem::Disputed(1)));
    assert_eq!(now.missing, Weight::new(2, 20_000));
    let roll = roll(&a);
    a.act(|s| settle(s, &roll, 0, Choice::Against, Vec::new()));
    assert_eq!(result(&a).counts.against, Weight::new(1, 10_000));
    // A third paper that says otherwise opens the question again.
    enter(&mut a, 0, Choice::Abstain);
    assert_eq!(result(&a).disputed, [0]);
}

#[test]
fn a_second_pair_of_eyes_checks_an_entry() {
    let mut d = open(special(), &rows(3, 10_000));
    enter(&mut d, 0, Choice::For);
    assert_eq!(result(&d).checked, 0);
    assert!(result(&d).problems.contains(&Problem::NotChecked(1)));
    let again = Cast { row: 0, choice: Choice::For, second: true, ..Cast::default() };
    let roll = roll(&d);
    assert_eq!(d.act(|s| cast(s, &roll, &again)), 1);
    assert_eq!(d.act(|s| cast(s, &roll, &again)), 0, "said twice, nothing new");
    assert_eq!((result(&d).checked, result(&d).entered), (1, 1));
}

#[test]
fn a_secret_ballot_takes_sums_of_at_least_ten() {
    let ballot = Ballot { secret: true, ..special() };
    let mut d = open(ballot, &rows(40, 10_000));
    let batch = |n: u64| Batch { agree: n, agree_area: n * 10_000, ..Batch::default() };
    d.act(|s| add_batch(s, &BALLOT, &batch(9)));
    let now = result(&d);
    assert_eq!(now.counts.agree, Weight::default());
    assert!(now.problems.contains(&Problem::SmallBatch));
    d.act(|s| add_batch(s, &BALLOT, &batch(27)));
    let now = result(&d);
    assert!(now.verdict.passed());
    assert_eq!(now.missing, Weight::new(13, 130_000));
    enter(&mut d, 3, Choice::For);
    assert!(result(&d).problems.contains(&Problem::NamedInSecret));
    let mut open = open(special(), &rows(40, 10_000));
    open.act(|s| add_batch(s, &BALLOT, &batch(27)));
    assert_eq!(result(&open).counts.agree, Weight::default(), "would count twice");
}

#[test]
fn an_assembly_counts_raised_hands_without_a_register() {
    let mut d = Desk::new(1);
    let ballot = Ballot { matter: Matter::Residents, ..Ballot::default() };
    d.act(|s| s.set(&BALLOT, &ballot).into_iter().collect());
    d.act(|s| freeze_totals(s, &BALLOT, 45, 0, day("2026-11-01")));
    d.act(|s| {
        add_batch(s, &BALLOT, &Batch { agree: 15, against: 4, abstain: 4, ..Batch::default() })
    });
    let now = result(&d);
    assert!(now.verdict.passed(), "23 of 45 present, 15 of 23 agree");
    assert!(now.problems.contains(&Problem::RuleUnchecked), "a pack that is to be checked");
    d.act(|s| s.change::<Ballot>(&BALLOT, |b| b.checked = true).into_iter().collect());
    assert_eq!(result(&d).problems, []);
}

#[test]
fn papers_not_returned_count_only_by_a_clause_and_only_where_delivered() {
    let mut d = open(special(), &rows(12, 10_000));
    let roll = roll(&d);
    for row in 0..8 {
        enter(&mut d, row, if row < 6 { Choice::For } else { Choice::Against });
    }
    d.act(|s| {
        deliver(s, &roll, &Delivered { row: 9, ..Delivered::default() }, &DeliveredBy::default())
    });
    d.act(|s| step(s, &BALLOT, StepKind::Closed, day("2026-11-30")));
    d.act(|s| {
        let edit = |b: &mut Ballot| b.unreturned = Unreturned::Majority;
        s.change::<Ballot>(&BALLOT, edit).into_iter().collect()
    });
    let now = result(&d);
    assert_eq!((now.presumed, now.counts.agree.heads), (None, 6));
    assert!(now.problems.contains(&Problem::ClauseMissing));
    d.act(|s| {
        s.change::<Ballot>(&BALLOT, |b| b.clause = "已送达未投票的计入多数票".into())
            .into_iter()
            .collect()
    });
    let now = result(&d);
    assert_eq!(now.presumed, Some((Choice::For, Weight::new(1, 10_000))));
    assert_eq!((now.counts.agree.heads, now.missing.heads), (7, 3));
}

#[test]
fn a_roll_that_was_changed_after_freezing_is_found_out() {
    let mut d = open(special(), &rows(3, 10_000));
    let part = roll(&d).parts[0];
    let mut counted = Counted::default();
    counted.refresh(&d.state, &BALLOT);
    d.act(|s| s.change::<RollPart>(&part, |p| p.areas[1] = 99_999).into_iter().collect());
    counted.refresh(&d.state, &BALLOT);
    let found = counted.result(&d.state, &BALLOT).unwrap();
    assert!(found.problems.contains(&Problem::RollChanged));
    assert_eq!(found, result(&d));
    d.act(|s| freeze(s, &COMMUNITY, &BALLOT, &rows(3, 10_000), day("2026-11-02")));
    assert!(
        !result(&d).problems.contains(&Problem::RollChanged),
        "frozen again, on parts of its own"
    );
}

#[test]
fn a_shared_file_recounts_to_the_same_result_and_names_no_door() {
    let mut d = open(special(), &rows(700, 10_000));
    let roll = roll(&d);
    for row in (0..700).step_by(3) {
        enter(&mut d, row, Choice::For);
        let said = Delivered { row, ..Delivered::default() };
        let by = DeliveredBy { row, by: "老周".into(), ..DeliveredBy::default() };
        d.act(|s| deliver(s, &roll, &said, &by));
    }
    let mut log = Log::new();
    for entry in d.log.iter().filter(|e| e.scope() == Scope::Shared) {
        log.add(entry.clone());
    }
    let text: String = log.iter().map(Entry::line).collect();
    assert!(!text.contains("1-101") && !text.contains("老周"));
    let state = State::of(&log, KINDS);
    assert_eq!(derive(&state, &BALLOT), Some(result(&d)));
    assert_eq!(doors(&state, &roll).len(), 700);
}

#[test]
fn a_board_kept_up_equals_a_count_from_nothing() {
    let mut d = open(special(), &rows(1_100, 7_777));
    let roll = roll(&d);
    let mut counted = Counted::default();
    let mut seed = 7_u32;
    for _ in 0..200 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let row = (seed >> 8) % 1_103;
        let choice = Choice::ALL[(seed >> 20) as usize % 4];
        match seed >> 29 {
            0 => d.act(|s| settle(s, &roll, row, choice, Vec::new())),
            1 => d.act(|s| {
                let back = Returned { row, ..Returned::default() };
                take_back(s, &roll, &back)
                    .into_iter()
                    .chain(
                        casts(s, &roll, row)
                            .first()
                            .map(|(id, _)| uncast(s, &roll, row, id).remove(0)),
                    )
                    .collect()
            }),
            2 => d.act(|s| {
                let paper = Some((seed >> 10) % 3);
                let said = Delivered { row, paper, ..Delivered::default() };
                deliver(s, &roll, &said, &DeliveredBy::default())
            }),
            _ => {
                d.act(|s| cast(s, &roll, &Cast { row, choice, paper: Some(1), ..Cast::default() }))
            }
        };
        counted.refresh(&d.state, &BALLOT);
        assert_eq!(counted.result(&d.state, &BALLOT), derive(&d.state, &BALLOT));
    }
    assert!(result(&d).entered > 100);
}
