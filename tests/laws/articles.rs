//! Rules of counting, row by row, each with the article or source it comes from. Written by hand from the words of the
//! article; a row says who is on the roll, how they voted, and whether enough took part and enough agreed.

use mulin::domain::deliberation::ballot::{
    Base, Counts, Fraction, Gate, Rule, Weight, tally as count,
};

const O: Rule = Rule::CC278_ORDINARY;
const S: Rule = Rule::CC278_SPECIAL;
/// Regulations on Property Management (2018) art. 12, superseded by the Civil Code and still in print.
const OLD: Rule = Rule {
    participation: Some(Gate::both(Fraction::HALF, true)),
    approval: Gate::both(Fraction::HALF, true),
    of: Base::All,
};
const OLD_SPECIAL: Rule = Rule { approval: Gate::both(Fraction::TWO_THIRDS, false), ..OLD };
const MEETING: Rule = Rule::ASSEMBLY;
const DEPUTIES: Rule = Rule::REPRESENTATIVES;
const UNANIMOUS: Rule = Rule::by_heads(Fraction::WHOLE, false, Base::All);
const OF_ALL: Rule = Rule::by_heads(Fraction::HALF, true, Base::All);
const SIMPLE: Rule = Rule::by_heads(Fraction::HALF, true, Base::ForAgainst);
const ABSOLUTE: Rule = Rule::by_heads(Fraction::HALF, true, Base::Participating);
const TWO_THIRDS: Rule = Rule::by_heads(Fraction::TWO_THIRDS, false, Base::ForAgainst);
const THREE_QUARTERS: Rule = Rule::by_heads(Fraction::THREE_QUARTERS, false, Base::Participating);

/// Source, rule, heads and area (roll, for, against, abstaining, invalid), whether enough took part, whether enough agreed.
type Row = (&'static str, Rule, [u64; 5], [u64; 5], bool, bool);

/// No area on the roll: a vote by heads.
const NO_AREA: [u64; 5] = [0; 5];

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Civil Code art. 278 para. 2, first sentence: 专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决.
    ("CC 278(2) s.1, 1259: exactly two thirds take part", O, [300, 101, 99, 0, 0], [3_000_000, 1_000_001, 999_999, 0, 0], true, true),
    ("CC 278(2) s.1: one head short of two thirds", O, [300, 199, 0, 0, 0], [3_000_000, 3_000_000, 0, 0, 0], false, true),
    ("CC 278(2) s.1: 0.01 m² short of two thirds", O, [300, 200, 0, 0, 0], [3_000_000, 1_999_999, 0, 0, 0], false, true),
    ("CC 278(2) s.1: heads suffice, area does not", O, [300, 290, 0, 0, 0], [3_000_000, 1_500_000, 0, 0, 0], false, true),
    ("CC 278(2) s.1: area suffices, heads do not", O, [300, 150, 0, 0, 0], [3_000_000, 2_900_000, 0, 0, 0], false, true),
    ("CC 278(2) s.1: two thirds of 100 heads are 67", O, [100, 67, 0, 0, 0], [900, 900, 0, 0, 0], true, true),
    ("CC 278(2) s.1: 66 of 100 heads are less", O, [100, 66, 0, 0, 0], [900, 900, 0, 0, 0], false, true),
    ("CC 278(2) s.1: two thirds of 101 heads are 68", O, [101, 68, 0, 0, 0], [900, 600, 0, 0, 0], true, true),
    ("CC 278(2) s.1: 67 of 101 heads are less", O, [101, 67, 0, 0, 0], [900, 600, 0, 0, 0], false, true),
    ("CC 278(2) s.1: taking part is not agreeing: all against", O, [300, 0, 300, 0, 0], [3_000_000, 0, 3_000_000, 0, 0], true, false),
    ("CC 278(2) s.1: who abstains takes part", O, [300, 0, 0, 200, 0], [3_000_000, 0, 0, 2_000_000, 0], true, false),
    ("CC 278(2) s.1: who spoils the paper does not", O, [300, 199, 0, 0, 101], [3_000_000, 1_999_999, 0, 0, 1_000_001], false, true),
    ("CC 278(2) s.1: spoilt by heads alone", O, [300, 199, 0, 0, 1], [3_000_000, 2_500_000, 0, 0, 1_000], false, true),
    ("CC 278(2) s.1: nobody", O, [300, 0, 0, 0, 0], [3_000_000, 0, 0, 0, 0], false, false),
    ("CC 278(2) s.1: everybody", O, [300, 300, 0, 0, 0], [3_000_000, 3_000_000, 0, 0, 0], true, true),
    ("CC 278(2) s.1: one owner owns all", O, [1, 1, 0, 0, 0], [12_345, 12_345, 0, 0, 0], true, true),
    // Second sentence, other matters: 参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意.
    ("CC 278(2) s.3: exactly half of the heads is not more than half", O, [300, 100, 100, 0, 0], [3_000_000, 1_000_001, 999_999, 0, 0], true, false),
    ("CC 278(2) s.3: exactly half of the area is not more than half", O, [300, 101, 99, 0, 0], [3_000_000, 1_000_000, 1_000_000, 0, 0], true, false),
    ("CC 278(2) s.3: half and 0.01 m² is", O, [300, 150, 149, 0, 0], [3_000_000, 1_500_001, 1_499_999, 0, 0], true, true),
    ("CC 278(2) s.3: 101 of 201", O, [201, 101, 100, 0, 0], [2_010_000, 1_005_001, 1_004_999, 0, 0], true, true),
    ("CC 278(2) s.3: 100 of 201", O, [201, 100, 101, 0, 0], [2_010_000, 1_005_001, 1_004_999, 0, 0], true, false),
    ("CC 278(2) s.3: the base is who takes part, abstaining included", O, [300, 100, 0, 100, 0], [3_000_000, 1_500_000, 0, 500_000, 0], true, false),
    ("CC 278(2) s.3: more for than against is not enough", O, [300, 90, 60, 60, 0], [3_000_000, 900_000, 600_000, 600_000, 0], true, false),
    ("CC 278(2) s.3: just over one third of all can carry", O, [300, 101, 99, 0, 0], [3_000_000, 1_000_001, 0, 999_999, 0], true, true),
    ("CC 278(2) s.3: spoilt papers are not in the base", O, [300, 101, 99, 0, 100], [3_000_000, 1_000_001, 999_999, 0, 1_000_000], true, true),
    ("CC 278(2) s.3: heads agree, area does not", O, [300, 250, 50, 0, 0], [3_000_000, 1_400_000, 1_600_000, 0, 0], true, false),
    ("CC 278(2) s.3: area agrees, heads do not", O, [300, 50, 250, 0, 0], [3_000_000, 2_900_000, 100_000, 0, 0], true, false),
    // Items 6 to 8: 应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意.
    ("CC 278(1)(6), 1259: exactly three quarters agree", S, [300, 150, 50, 0, 0], [3_000_000, 1_500_000, 500_000, 0, 0], true, true),
    ("CC 278(1)(6): one head less", S, [300, 149, 51, 0, 0], [3_000_000, 1_500_000, 500_000, 0, 0], true, false),
    ("CC 278(1)(6): 0.01 m² less", S, [300, 150, 50, 0, 0], [3_000_000, 1_499_999, 500_001, 0, 0], true, false),
    ("CC 278(1)(7): half of all agree, two thirds taking part", S, [120, 60, 20, 0, 0], [1_200_000, 600_000, 200_000, 0, 0], true, true),
    ("CC 278(1)(7): 90 of 120", S, [120, 90, 20, 10, 0], [1_200_000, 900_000, 200_000, 100_000, 0], true, true),
    ("CC 278(1)(7): 89 of 120", S, [120, 89, 21, 10, 0], [1_200_000, 900_000, 200_000, 100_000, 0], true, false),
    ("CC 278(1)(8): abstaining weighs as taking part", S, [300, 150, 0, 51, 0], [3_000_000, 1_500_000, 0, 500_000, 0], true, false),
    ("CC 278(1)(8): three quarters agree, too few take part", S, [300, 199, 0, 0, 0], [3_000_000, 1_999_999, 0, 0, 0], false, true),
    ("CC 278(1)(8): enough of an ordinary matter is not enough here", S, [300, 140, 60, 0, 0], [3_000_000, 1_400_000, 600_000, 0, 0], true, false),
    ("CC 278(1)(5) beside (6): using the fund is ordinary", O, [300, 140, 60, 0, 0], [3_000_000, 1_400_000, 600_000, 0, 0], true, true),
    ("CC 278(1)(4): choosing the manager is ordinary", O, [44, 23, 7, 0, 0], [443_346, 200_000, 100_000, 0, 0], true, true),
    ("CC 278: a Dongguan roll of 44 / 4433.46 m²: 30 are enough", O, [44, 30, 0, 0, 0], [443_346, 295_564, 0, 0, 0], true, true),
    ("CC 278: the same, 0.01 m² less", O, [44, 30, 0, 0, 0], [443_346, 295_563, 0, 0, 0], false, true),
    ("CC 278: a Dongguan roll of 355 / 36609.05 m²: 237 and 24406.04 m²", O, [355, 237, 0, 0, 0], [3_660_905, 2_440_604, 0, 0, 0], true, true),
    ("CC 278: the same, two thirds of the area rounded down", O, [355, 237, 0, 0, 0], [3_660_905, 2_440_603, 0, 0, 0], false, true),
    ("CC 278: a Jiangmen roll of 395 / 29225.16 m²: 264 and 19483.44 m²", S, [395, 264, 0, 0, 0], [2_922_516, 1_948_344, 0, 0, 0], true, true),
    ("CC 278: the same, 263", S, [395, 263, 0, 0, 0], [2_922_516, 1_948_344, 0, 0, 0], false, true),
    // Supreme Court, Interpretation on Condominium Ownership (2020), art. 8 and 9.
    ("SPC 9(2): a buyer of five units is one head with their area", O, [3, 1, 1, 0, 0], [70_000, 50_000, 10_000, 0, 0], true, false),
    ("SPC 9(1): five owners of one unit each are five heads", O, [7, 5, 1, 0, 0], [70_000, 50_000, 10_000, 0, 0], true, true),
    ("SPC 9(2): the developer's unsold stock is one head", O, [101, 60, 1, 0, 0], [2_000_000, 600_000, 1_000_000, 0, 0], false, false),
    ("SPC 8: area as in the land register, to 0.01 m²", S, [4, 3, 1, 0, 0], [40_004, 30_003, 10_001, 0, 0], true, true),
    ("SPC 8: the same, 0.01 m² measured otherwise", S, [4, 3, 1, 0, 0], [40_005, 30_003, 10_002, 0, 0], true, false),
    // Civil Code art. 279: a home turned to business needs every interested owner.
    ("CC 279: all interested owners agree", UNANIMOUS, [12, 12, 0, 0, 0], NO_AREA, true, true),
    ("CC 279: one did not answer", UNANIMOUS, [12, 11, 0, 0, 0], NO_AREA, true, false),
    ("CC 279: one abstains", UNANIMOUS, [12, 11, 0, 1, 0], NO_AREA, true, false),
    ("CC 279: no interested owner, nothing agreed", UNANIMOUS, [0, 0, 0, 0, 0], NO_AREA, true, false),
    // Regulations on Property Management (2018) art. 12: of all owners, not of those taking part.
    ("PMR 12 (superseded): more than half of all", OLD, [300, 151, 0, 0, 0], [3_000_000, 1_500_001, 0, 0, 0], true, true),
    ("PMR 12 (superseded): what carries today did not then", OLD, [300, 120, 80, 0, 0], [3_000_000, 1_200_000, 800_000, 0, 0], true, false),
    ("PMR 12 (superseded): exactly half of all take part", OLD, [300, 150, 0, 0, 0], [3_000_000, 1_500_000, 0, 0, 0], false, false),
    ("PMR 12 (superseded): two thirds of all for the fund", OLD_SPECIAL, [300, 200, 0, 0, 0], [3_000_000, 2_000_000, 0, 0, 0], true, true),
    // Assemblies by heads of those present (the committee law as of 2018, art. 9; to be checked against the text in force).
    ("RCL 2018 9: more than half present, more than half of these", MEETING, [100, 26, 25, 0, 0], NO_AREA, true, true),
    ("RCL 2018 9: exactly half present", MEETING, [100, 50, 0, 0, 0], NO_AREA, false, true),
    ("RCL 2018 9: half of those present", MEETING, [100, 30, 20, 10, 0], NO_AREA, true, false),
    ("VCL 2018 26: two thirds of the representatives present", DEPUTIES, [45, 16, 14, 0, 0], NO_AREA, true, true),
    ("VCL 2018 26: one short", DEPUTIES, [45, 29, 0, 0, 0], NO_AREA, false, true),
    ("NPCSC Rules 2022: more than half of all members", OF_ALL, [175, 88, 0, 0, 0], NO_AREA, true, true),
    ("NPCSC Rules 2022: 87 of 175", OF_ALL, [175, 87, 10, 5, 0], NO_AREA, true, false),
    // Rules of debate and other engines' published rows.
    ("Nantang rule 13: a tie is not carried", SIMPLE, [40, 9, 9, 0, 0], NO_AREA, true, false),
    ("Nantang rule 13: abstentions are not called", SIMPLE, [40, 10, 9, 20, 0], NO_AREA, true, true),
    ("Antragsgrün VotingTest: simple 3:2", SIMPLE, [10, 3, 2, 0, 0], NO_AREA, true, true),
    ("Antragsgrün VotingTest: two thirds 2:1 with one abstaining", TWO_THIRDS, [10, 2, 1, 1, 0], NO_AREA, true, true),
    ("Antragsgrün VotingTest: two thirds 3:2", TWO_THIRDS, [10, 3, 2, 0, 0], NO_AREA, true, false),
    ("Antragsgrün VotingTest: absolute 3:1:1", ABSOLUTE, [10, 3, 1, 1, 0], NO_AREA, true, true),
    ("Antragsgrün VotingTest: absolute 2:1:1", ABSOLUTE, [10, 2, 1, 1, 0], NO_AREA, true, false),
    ("OpenSlides 2 majority.js: three quarters reached", THREE_QUARTERS, [16, 12, 4, 0, 0], NO_AREA, true, true),
    ("DAO-DAO: abstentions only are not carried", SIMPLE, [10, 0, 0, 10, 0], NO_AREA, true, false),
    ("a report of 2022: 1151 of 2237 by heads, no area counted", O, [2_237, 1_151, 0, 0, 0], [20_000_000, 0, 0, 0, 0], false, false),
];

#[test]
fn every_row_counts_as_its_article_says() {
    assert!(ROWS.len() >= 60);
    for (source, rule, heads, area, took_part, agreed) in ROWS {
        let weight = |i: usize| Weight::new(heads[i], area[i]);
        let counts =
            Counts { agree: weight(1), against: weight(2), abstain: weight(3), invalid: weight(4) };
        assert!(
            counts.returned().expect("small").within(weight(0)),
            "{source}: more than the roll"
        );
        let verdict = count(rule, weight(0), &counts);
        let found = (verdict.participated(), verdict.approval.passed, verdict.passed());
        assert_eq!(found, (*took_part, *agreed, *took_part && *agreed), "{source}");
    }
}
