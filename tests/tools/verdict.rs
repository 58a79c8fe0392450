//! A verdict as JSON, the same for a bare case and for a recount.

use mulin::domain::deliberation::ballot::{Passage, Test, Verdict};
use serde_json::{Map, Value, json};

/// A verdict as one object: `passed`, `participation`, `approval`, and the numbers of each gate.
pub(crate) fn verdict(verdict: &Verdict) -> Value {
    json!({
        "passed": verdict.passed(),
        "participation": verdict.participated(),
        "approval": verdict.approval.passed,
        "gates": {
            "participation": verdict.participation.as_ref().map(passage),
            "approval": passage(&verdict.approval),
        },
    })
}

fn passage(passage: &Passage) -> Value {
    let test = |t: Test| {
        json!({
            "got": t.got, "of": t.of, "need": [t.need.num(), t.need.den()], "strict": t.strict,
            "passed": t.passed, "short": t.short,
        })
    };
    let measures = [("heads", passage.heads), ("area", passage.area)];
    let found = measures.into_iter().filter_map(|(name, t)| Some((name.to_owned(), test(t?))));
    Value::Object(found.collect::<Map<_, _>>())
}
