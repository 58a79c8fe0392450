//! Parking places in the roll, by the switch and by the local rules.

use super::*;

/// An estate of two homes and three parking places: P1 of the owner of 1-101, P2 of somebody who owns nothing else, P3
/// of nobody known. `marked`: what the register says of the three.
fn estate(marked: Option<bool>) -> Desk {
    let mut d = Desk::new(1);
    let unit = |code: &str, usage, area| Unit {
        estate: Some(id(1)),
        code: code.into(),
        usage,
        area: Some(area),
        counted: if usage == Usage::Parking { marked } else { None },
        ..Unit::default()
    };
    d.act(|s| {
        [
            (10, unit("1-101", Usage::Home, 9_000)),
            (11, unit("1-102", Usage::Home, 8_000)),
            (12, unit("P1", Usage::Parking, 1_250)),
            (13, unit("P2", Usage::Parking, 1_300)),
            (14, unit("P3", Usage::Parking, 1_400)),
            (15, unit("S1", Usage::Storage, 600)),
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
        [(20, owns(&[10, 12])), (21, owns(&[13]))]
            .into_iter()
            .filter_map(|(n, person)| s.set(&id(n), &person))
            .collect()
    });
    d
}

#[test]
fn parking_changes_heads_and_area_as_the_rule_says() {
    use Parking::{Counted, Marked, Out};
    for (marked, parking, heads, area, left_out, alone) in [
        // Nothing marked: left out, unless the rule counts them.
        (None, Marked, 2, 17_000, 4, 0),
        (None, Out, 2, 17_000, 4, 0),
        // P1 joins its owner's home; P2 and P3 are heads of their own.
        (None, Counted, 4, 20_950, 1, 1),
        // Marked as counted: the register decides, unless the rule leaves them out.
        (Some(true), Marked, 4, 20_950, 1, 1),
        (Some(true), Out, 2, 17_000, 4, 0),
        (Some(true), Counted, 4, 20_950, 1, 1),
        // Marked as not counted, they never count.
        (Some(false), Marked, 2, 17_000, 4, 0),
        (Some(false), Counted, 2, 17_000, 4, 0),
    ] {
        let d = estate(marked);
        let drawn = draw_up(&d.state, &id(1), parking);
        let sum: u64 = drawn.rows.iter().map(|row| row.area).sum();
        assert_eq!(
            (drawn.rows.len(), sum, drawn.left_out, drawn.parking_alone),
            (heads, area, left_out, alone),
            "{marked:?} {parking:?}"
        );
    }
}

#[test]
fn the_local_rule_decides_where_the_ballot_says_nothing() {
    use Parking::{Counted, Marked, Out};
    for (local, own, expected) in [
        ("", None, Marked),
        ("shanghai", None, Marked),
        ("ningbo", None, Out),
        ("ningbo", Some(Counted), Counted),
        ("", Some(Out), Out),
    ] {
        let ballot = Ballot { local: local.into(), parking: own, ..Ballot::default() };
        assert_eq!(ballot.counts_parking(), expected, "{local} {own:?}");
    }
    // The switch survives being written down and read again.
    let mut d = Desk::new(1);
    let ballot = Ballot { parking: Some(Out), ..special() };
    d.act(|s| s.set(&BALLOT, &ballot).into_iter().collect());
    assert_eq!(d.state.get::<Ballot>(&BALLOT), Some(ballot));
}

#[test]
fn a_local_pack_that_says_something_of_parking_says_it_in_words_and_names_its_article() {
    for pack in LOCALS.iter().filter(|pack| pack.parking.is_some()) {
        assert!(pack.words.get(Lang::Zh).contains("车位"), "{}", pack.id);
        assert!(pack.source.get(Lang::Zh).contains('条'), "{}", pack.id);
    }
    let ballot = Ballot { local: "ningbo".into(), estate: Some(id(1)), ..special() };
    let d = open(ballot.clone(), &rows(2, 1));
    let notice = roll_notice(&d.state, &BALLOT, &ballot, Lang::Zh);
    assert!(notice.contains("车位：都不算") && notice.contains("第十八条"), "{notice}");
}
