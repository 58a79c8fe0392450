//! Figures, rules and notices in words.

use super::*;

#[test]
fn figures_read_as_people_write_them_and_never_overstate() {
    for (area, text) in
        [(0, "0.00"), (5, "0.05"), (443_346, "4,433.46"), (123_456_789, "1,234,567.89")]
    {
        assert_eq!(area_text(area), text);
    }
    for ((part, of), text) in [
        ((2, 3), "66.66%"),
        ((199_999, 300_000), "66.66%"),
        ((3, 4), "75.00%"),
        ((1, 1), "100.00%"),
        ((0, 0), "—"),
        ((7, 10_000), "0.07%"),
    ] {
        assert_eq!(percent_text(part, of), text);
    }
}

#[test]
fn every_matter_has_its_rule_and_every_rule_its_words() {
    for matter in Matter::ALL {
        let pack = rule_pack(matter.usual_rule()).unwrap();
        assert_eq!(matter.is_owners(), pack.id.starts_with("cc278"), "{matter:?}");
    }
    let special: Vec<Matter> =
        Matter::ALL.iter().copied().filter(|m| m.usual_rule() == "cc278-special").collect();
    assert_eq!(special, [Matter::FundRaise, Matter::Rebuild, Matter::CommonUse]);
    for pack in RULES {
        assert_eq!(rule_pack(pack.id), Some(pack));
    }
    assert_eq!(local_pack("nowhere").id, "");
    let d = open(Ballot { estate: Some(id(9)), ..special_of_nothing() }, &rows(2, 1));
    assert!(
        roll_notice(&d.state, &BALLOT, &special_of_nothing(), Lang::En)
            .contains("Owners in all: 2")
    );
}

fn special_of_nothing() -> Ballot {
    Ballot { matter: Matter::CommonUse, ..Ballot::default() }
}
