//! The laws of counting: the independent oracle agrees, order does not matter, agreeing never harms, and the board
//! never says certain or impossible of what some completion contradicts.

#[path = "../tools/case.rs"]
mod case;
#[path = "../tools/verdict.rs"]
mod verdict;

use case::Case;
use mulin::domain::deliberation::ballot::{
    Base, Counts, Fraction, Gate, Outlook, Rule, Weight, outlook, tally as count,
};
use mulin::log::canon::MAX_INT;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What `tests/tools/oracle/tally.py expect` wrote.
const VECTORS: &str = include_str!("../tools/oracle/vectors.jsonl");

#[test]
fn the_oracle_agrees() {
    let mut carried = 0;
    for line in VECTORS.lines() {
        let expect = &serde_json::from_str::<Value>(line).expect("JSON")["expect"];
        let found = Case::read(line.as_bytes()).expect(line).verdict();
        let found = verdict::verdict(&found);
        for name in ["passed", "participation", "approval"] {
            assert_eq!(found[name], expect[name], "{name} of {line}");
        }
        for short in expect["short"].as_array().expect("a list") {
            let text = |i: usize| short[i].as_str().expect("a text");
            assert_eq!(found["gates"][text(0)][text(1)]["short"], short[2], "{short} of {line}");
        }
        carried += u32::from(found["passed"] == true);
    }
    assert!(VECTORS.lines().count() >= 500 && carried > 20, "{carried}");
}

#[test]
fn what_is_inconsistent_is_refused_with_a_sentence() {
    let good = json!({
        "rule": "cc278-ordinary", "roll": { "heads": 3, "area": 300 },
        "counts": [{ "choice": "for", "heads": 1, "area": 100 }, { "choice": "for", "heads": 2, "area": 200 }],
    });
    let text = good.to_string();
    let read = |text: &str| Case::read(text.as_bytes());
    assert_eq!(
        read(&text).expect("consistent").counts.agree,
        Weight::new(3, 300),
        "listed twice, summed"
    );
    let own = |approval: &str| {
        text.replace(
            "\"cc278-ordinary\"",
            &format!("{{\"participation\":null,\"approval\":{approval}}}"),
        )
    };
    let half = own(r#"{"of":"participating","heads":[1,2],"strict":true}"#);
    let case = read(
        &half
            .replace(",\"area\":300", "")
            .replace("\"area\":100,", "")
            .replace("\"area\":200,", ""),
    );
    assert!(case.is_ok_and(|c| c.verdict().passed()), "area is not tested and may be absent");
    for (wrong, sentence) in [
        (text.replace("\"heads\":2", "\"heads\":3"), "above the roll"),
        (text.replace("\"area\":200", "\"area\":201"), "above the roll"),
        (text.replace("\"heads\":2", "\"heads\":-2"), "negative"),
        (text.replace("\"heads\":2", "\"heads\":2.0"), "written in digits"),
        (text.replace("\"heads\":2", "\"heads\":2e0"), "written in digits"),
        (text.replace("\"heads\":2", "\"heads\":9007199254740992"), "9007199254740991"),
        (text.replace("\"heads\":2", "\"heads\":99999999999999999999999"), "9007199254740991"),
        (text.replace("\"heads\":2", "\"heads\":\"2\""), "must be an integer"),
        (text.replace("\"heads\":2", "\"heads\":2,\"heads\":2"), "stands twice"),
        (text.replace("\"heads\":2", "\"head\":2"), "unknown member"),
        (text.replace("\"area\":300", "\"aera\":300"), "unknown member"),
        (text.replace("\"area\":300,", ""), "`area` is missing"),
        (text.replacen("\"for\"", "\"yes\"", 1), "unknown choice"),
        (text.replace("cc278-ordinary", "cc279"), "unknown rule"),
        (text.replace("\"roll\"", "\"rolls\""), "`roll` is missing"),
        (half.replace("[1,2]", "[1,0]"), "denominator is zero"),
        (half.replace("[1,2]", "[-1,2]"), "negative"),
        (half.replace("[1,2]", "[1]"), "[numerator, denominator]"),
        (half.replace("[1,2]", "0.5"), "[numerator, denominator]"),
        (half.replace(",\"strict\":true", ""), "`strict` is missing"),
        (half.replace("\"participation\":null,", ""), "`participation` is missing"),
        (half.replace("\"of\":\"participating\"", "\"of\":\"present\""), "`of` is"),
        (text[..text.len() - 1].into(), "EOF"),
        (format!("{text}{text}"), "trailing"),
        ("[]".into(), "must be an object"),
    ] {
        assert_ne!(wrong, text);
        let said = read(&wrong).expect_err(&wrong);
        assert!(said.contains(sentence) && !said.contains('\n'), "{said:?} of {wrong}");
    }
}

#[test]
fn the_largest_numbers_there_can_be_are_counted_exactly() {
    let most = MAX_INT.unsigned_abs();
    let nearly = Fraction::new(most - 1, most).expect("a fraction");
    let rule = |strict| Rule {
        participation: Some(Gate::both(nearly, strict)),
        approval: Gate::both(nearly, strict),
        of: Base::Participating,
    };
    let roll = Weight::new(most, most);
    let counts = |against: u64| Counts {
        agree: Weight::new(most - against, most - against),
        against: Weight::new(against, against),
        ..Counts::default()
    };
    assert!(count(&rule(false), roll, &counts(1)).passed(), "exactly there");
    assert!(!count(&rule(true), roll, &counts(1)).passed());
    assert!(count(&rule(true), roll, &counts(0)).passed());
    assert!(!count(&rule(false), roll, &counts(2)).passed());
    // Beyond what can be stored the arithmetic still holds: 64 + 53 bits and two to spare are within 128.
    let all = Weight::new(u64::MAX, u64::MAX);
    let beyond = Counts { agree: all, against: all, abstain: all, invalid: all };
    assert!(!count(&rule(false), all, &beyond).passed());
}

fn weight() -> impl Strategy<Value = Weight> {
    (0..40_u64, 0..4_000_u64).prop_map(|(heads, area)| Weight::new(heads, area))
}

fn fraction() -> impl Strategy<Value = Fraction> {
    prop_oneof![
        Just(Fraction::HALF),
        Just(Fraction::TWO_THIRDS),
        Just(Fraction::THREE_QUARTERS),
        Just(Fraction::WHOLE),
        (0..7_u64, 1..7_u64).prop_map(|(n, d)| Fraction::new(n, d).expect("not zero")),
    ]
}

fn gate() -> impl Strategy<Value = Gate> {
    (proptest::option::of(fraction()), proptest::option::of(fraction()), any::<bool>())
        .prop_map(|(heads, area, strict)| Gate { heads, area, strict })
}

fn rule() -> impl Strategy<Value = Rule> {
    let of = prop_oneof![Just(Base::Participating), Just(Base::ForAgainst), Just(Base::All)];
    let own = (proptest::option::of(gate()), gate(), of)
        .prop_map(|(participation, approval, of)| Rule { participation, approval, of });
    prop_oneof![1 => Just(Rule::CC278_ORDINARY), 1 => Just(Rule::CC278_SPECIAL), 3 => own]
}

fn add(counts: &mut Counts, choice: u8, weight: Weight) {
    let slot = match choice {
        0 => &mut counts.agree,
        1 => &mut counts.against,
        2 => &mut counts.abstain,
        3 => &mut counts.invalid,
        _ => return,
    };
    *slot = slot.plus(weight).expect("small");
}

fn counts_of(ballots: &[(u8, Weight)]) -> Counts {
    let mut counts = Counts::default();
    for (choice, weight) in ballots {
        add(&mut counts, *choice, *weight);
    }
    counts
}

proptest! {
    #[test]
    fn order_does_not_matter(
        rule in rule(),
        (ballots, shuffled) in vec((0..4_u8, weight()), 0..20)
            .prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle())),
    ) {
        let roll = counts_of(&ballots).returned().expect("small");
        let (a, b) = (counts_of(&ballots), counts_of(&shuffled));
        prop_assert_eq!(count(&rule, roll, &a), count(&rule, roll, &b));
    }

    #[test]
    fn a_further_for_never_harms(rule in rule(), ballots in vec((0..4_u8, weight()), 0..12), more in weight()) {
        let mut counts = counts_of(&ballots);
        let roll = counts.returned().and_then(|r| r.plus(more)).and_then(|r| r.plus(more)).expect("small");
        let before = count(&rule, roll, &counts);
        add(&mut counts, 0, more);
        let after = count(&rule, roll, &counts);
        prop_assert!(!before.passed() || after.passed());
        prop_assert!(!before.participated() || after.participated());
    }

    #[test]
    fn what_is_short_is_the_least_that_suffices(rule in rule(), ballots in vec((0..4_u8, weight()), 0..6), out in weight()) {
        let counts = counts_of(&ballots);
        let roll = counts.returned().and_then(|r| r.plus(out)).expect("small");
        let verdict = count(&rule, roll, &counts);
        let Some(short) = verdict.approval.short() else { return Ok(()) };
        let with = |more: Weight| {
            let mut counts = counts;
            add(&mut counts, 0, more);
            count(&rule, roll, &counts).approval
        };
        prop_assert!(with(short).passed);
        if short.heads > 0 {
            prop_assert!(!with(Weight::new(short.heads - 1, short.area)).passed);
        }
        if short.area > 0 {
            prop_assert!(!with(Weight::new(short.heads, short.area - 1)).passed);
        }
    }

    /// Every completion of up to four papers still out, each for, against, abstaining, invalid or not returned at all.
    #[test]
    fn the_board_never_contradicts_a_completion(
        rule in rule(),
        ballots in vec((0..4_u8, weight()), 0..5),
        out in vec(weight(), 0..5),
        never in weight(),
    ) {
        let counts = counts_of(&ballots);
        let missing = out.iter().try_fold(Weight::default(), |sum, w| sum.plus(*w)).expect("small");
        let roll = counts.returned().and_then(|r| r.plus(missing)?.plus(never)).expect("small");
        let said = outlook(&rule, roll, &counts, missing);
        let (mut some, mut all) = (false, true);
        for completion in 0..5_u32.pow(u32::try_from(out.len()).expect("few")) {
            let mut counts = counts;
            for (i, weight) in (0_u32..).zip(&out) {
                let choice = completion / 5_u32.pow(i) % 5;
                add(&mut counts, u8::try_from(choice).expect("five"), *weight);
            }
            let passed = count(&rule, roll, &counts).passed();
            some |= passed;
            all &= passed;
        }
        let expected = match (some, all) {
            (false, _) => Outlook::Impossible,
            (true, true) => Outlook::Certain,
            (true, false) => Outlook::Possible,
        };
        prop_assert_eq!(said, expected);
    }
}
