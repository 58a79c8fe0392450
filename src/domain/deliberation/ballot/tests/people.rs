//! Elections, proxies, tellers.

use super::*;
use crate::domain::community::{Appointment, OrgKind, Organization, Person};

#[test]
fn seats_go_to_those_with_most_heads_and_a_tie_is_left_to_people() {
    let ballot = Ballot {
        matter: Matter::Committee,
        seats: Some(2),
        candidates: vec![id(1), id(2), id(3), id(4)],
        ..Ballot::default()
    };
    let mut d = open(ballot, &rows(12, 10_000));
    let roll = roll(&d);
    let picks: [&[u32]; 10] =
        [&[0, 1], &[0, 2], &[0, 1], &[0, 2], &[0, 1], &[0, 2], &[0, 1], &[1, 2], &[1, 2], &[1, 2]];
    for (row, picks) in (0..).zip(picks) {
        let said = Cast { row, choice: Choice::For, picks: picks.to_vec(), ..Cast::default() };
        d.act(|s| cast(s, &roll, &said));
    }
    let three = Cast { row: 10, choice: Choice::For, picks: vec![0, 1, 2], ..Cast::default() };
    d.act(|s| cast(s, &roll, &three));
    let now = result(&d);
    assert_eq!(now.counts.invalid.heads, 1, "three names for two seats");
    let seats: Vec<(RecordId, u64, Seat)> =
        now.standings.iter().map(|s| (s.person, s.chosen.heads, s.seat)).collect();
    assert_eq!(seats[0..2].iter().map(|s| s.1).collect::<Vec<_>>(), [7, 7]);
    assert!(seats[0..2].iter().all(|s| s.2 == Seat::Elected));
    assert_eq!((seats[2].1, seats[2].2), (6, Seat::Spare));
    assert_eq!((seats[3].1, seats[3].2), (0, Seat::Failed));
    d.act(|s| s.change::<Ballot>(&BALLOT, |b| b.seats = Some(1)).into_iter().collect());
    // Papers with two names are invalid now, so the count begins anew; equal candidates stay equal.
    assert!(result(&d).standings.iter().all(|s| s.seat == Seat::Failed));
    let mut d = open(
        Ballot {
            seats: Some(1),
            candidates: vec![id(1), id(2)],
            rule: "two-thirds".into(),
            ..Ballot::default()
        },
        &rows(4, 0),
    );
    d.act(|s| s.change::<Ballot>(&BALLOT, |b| b.rule = "present".into()).into_iter().collect());
    let roll = frozen(&d.state, &BALLOT).unwrap().0;
    for row in 0..4 {
        let said = Cast { row, choice: Choice::For, picks: vec![row % 2], ..Cast::default() };
        d.act(|s| cast(s, &roll, &said));
    }
    assert!(
        result(&d).standings.iter().all(|s| s.seat == Seat::Failed),
        "half is not more than half"
    );
}

#[test]
fn proxies_and_tellers_are_held_against_the_rules() {
    let ballot = Ballot { local: "weifang".into(), candidates: vec![id(30)], ..special() };
    let mut d = open(ballot, &rows(12, 10_000));
    d.act(|s| {
        let company = Organization { kind: OrgKind::Property, ..Organization::default() };
        let post = Appointment { person: Some(id(31)), at: Some(id(40)), ..Appointment::default() };
        let mut drafts: Vec<_> = s.set(&id(40), &company).into_iter().collect();
        drafts.extend(s.set(&id(41), &post));
        drafts.extend(s.set(&id(31), &Person { alias: "物业小李".into(), ..Person::default() }));
        drafts
    });
    let roll = roll(&d);
    let proxy = |row, holder| Proxy { row, holder: id(holder), written: true, opinion: true };
    for row in 0..4 {
        d.act(|s| give_proxy(s, &roll, &proxy(row, 32)));
    }
    d.act(|s| give_proxy(s, &roll, &proxy(5, 31)));
    d.act(|s| give_proxy(s, &roll, &Proxy { written: false, ..proxy(6, 33) }));
    for person in [30, 31] {
        d.act(|s| vec![s.state_fact(&BALLOT, &Teller { person: id(person), ..Teller::default() })]);
    }
    let problems = result(&d).problems;
    for problem in [
        Problem::ProxyLimit(id(32), 4),
        Problem::ProxyBarred(id(31)),
        Problem::ProxyUnwritten(1),
        Problem::TellerStands(id(30)),
        Problem::TellerWorks(id(31)),
    ] {
        assert!(problems.contains(&problem), "{problem:?} in {problems:?}");
        assert!(!problem.sentence(&d.state, Lang::Zh).is_empty());
    }
    d.act(|s| give_proxy(s, &roll, &proxy(0, 34)));
    assert_eq!(proxy_of(&d.state, &roll, 0).unwrap().holder, id(34), "the later proxy holds");
    assert!(!result(&d).problems.contains(&Problem::ProxyLimit(id(32), 4)));
}
