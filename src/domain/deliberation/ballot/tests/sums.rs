//! Sums of papers in an election: what cannot be right is refused, what is right is counted like papers one by one.

use super::*;

fn committee(candidates: u8, seats: u32) -> Ballot {
    Ballot {
        matter: Matter::Committee,
        secret: true,
        seats: Some(seats),
        candidates: (1..=candidates).map(id).collect(),
        ..Ballot::default()
    }
}

fn sum(papers: u64, area: u64, chosen: &[(u64, u64)]) -> Batch {
    Batch {
        agree: papers,
        agree_area: area,
        chosen: chosen.iter().map(|(heads, _)| *heads).collect(),
        chosen_area: chosen.iter().map(|(_, area)| *area).collect(),
        ..Batch::default()
    }
}

#[test]
fn names_in_a_sum_are_held_against_papers_and_seats() {
    use BatchError::{AboveValid, AreaOdd, TooFew, TooMany};
    for (name, batch, errors) in [
        ("right", sum(10, 1_000, &[(10, 1_000), (6, 610), (0, 0)]), vec![]),
        ("exactly two each", sum(10, 1_000, &[(10, 1_000), (10, 1_000), (0, 0)]), vec![]),
        ("exactly one each", sum(10, 1_000, &[(4, 400), (6, 600), (0, 0)]), vec![]),
        ("above, by heads", sum(10, 1_000, &[(11, 1_000), (4, 400)]), vec![AboveValid(0)]),
        ("above, by area", sum(10, 1_000, &[(9, 1_001), (4, 400)]), vec![AboveValid(0)]),
        ("one too many", sum(10, 1_000, &[(7, 650), (7, 650), (7, 700)]), vec![TooMany]),
        ("area too much", sum(10, 1_000, &[(7, 700), (7, 700), (6, 601)]), vec![TooMany]),
        ("one too few", sum(10, 1_000, &[(4, 600), (5, 600)]), vec![TooFew]),
        ("area too little", sum(10, 1_000, &[(9, 400), (9, 500)]), vec![TooFew]),
        ("area of nobody", sum(10, 1_000, &[(9, 900), (0, 5), (9, 900)]), vec![AreaOdd(1)]),
        ("all papers, not all area", sum(10, 1_000, &[(10, 999), (5, 500)]), vec![AreaOdd(0)]),
        ("a list that is too short", sum(10, 1_000, &[(10, 1_000)]), vec![]),
        ("nobody chose anybody", sum(0, 0, &[]), vec![]),
        ("no overflow", sum(u64::MAX, u64::MAX, &[(u64::MAX, u64::MAX); 3]), vec![TooMany]),
    ] {
        assert_eq!(batch.check(Some((2, 3))), errors, "{name}");
        assert_eq!(batch.check(None), [], "{name}: no election");
    }
}

#[test]
fn a_secret_election_by_sums_equals_the_same_papers_one_by_one() {
    let roll_rows = rows(30, 10_000);
    let mut secret = open(committee(3, 2), &roll_rows);
    let named = Ballot { secret: false, ..committee(3, 2) };
    let mut d = open(named, &roll_rows);
    let papers: Vec<Vec<u32>> =
        (0..24).map(|n| if n % 3 == 0 { vec![0] } else { vec![0, 1 + n % 2] }).collect();
    let roll = roll(&d);
    for (row, picks) in (0..).zip(&papers) {
        let said = Cast { row, choice: Choice::For, picks: picks.clone(), ..Cast::default() };
        d.act(|s| cast(s, &roll, &said));
    }
    enter(&mut d, 24, Choice::Abstain);
    for part in papers.chunks(12) {
        let count = |n: u32| part.iter().filter(|p| p.contains(&n)).count() as u64;
        let chosen: Vec<(u64, u64)> = (0..3).map(|n| (count(n), count(n) * 10_000)).collect();
        let mut batch = sum(part.len() as u64, part.len() as u64 * 10_000, &chosen);
        if secret.state.facts::<Batch>(&BALLOT).is_empty() {
            (batch.abstain, batch.abstain_area) = (1, 10_000);
        }
        secret.act(|s| add_batch(s, &BALLOT, &batch));
    }
    let (by_sum, one_by_one) = (result(&secret), result(&d));
    assert_eq!(by_sum.standings, one_by_one.standings);
    assert_eq!(by_sum.counts, one_by_one.counts);
    assert_eq!(by_sum.standings[0].chosen, Weight::new(24, 240_000));
    assert_eq!(by_sum.problems, []);
    assert_eq!(by_sum.standings[0].seat, Seat::Elected);
}

#[test]
fn a_sum_that_cannot_be_right_is_not_counted_wherever_it_came_from() {
    let mut d = open(committee(2, 1), &rows(30, 10_000));
    let wrong = sum(12, 120_000, &[(12, 120_000), (3, 30_000)]);
    d.act(|s| vec![s.state_fact(&BALLOT, &wrong)]);
    let now = result(&d);
    assert!(now.problems.contains(&Problem::UnsoundBatch));
    assert!(now.problems.iter().any(|p| p.is_grave()));
    assert_eq!((now.counts.agree.heads, now.missing.heads), (0, 30));
}

#[test]
fn papers_of_a_sum_written_before_sums_held_names_stay_counted_and_are_pointed_out() {
    let mut d = open(committee(2, 1), &rows(30, 10_000));
    d.act(|s| vec![s.state_fact(&BALLOT, &sum(12, 120_000, &[]))]);
    let now = result(&d);
    assert!(now.problems.contains(&Problem::UnsoundBatch));
    assert_eq!((now.counts.agree.heads, now.missing.heads), (12, 18));
}
