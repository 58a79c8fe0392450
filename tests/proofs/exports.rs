//! Hostile exports, row by row: each is refused with a cause of its own, by all three verifiers alike.

use crate::support::{Village, id, key, path, text};
use mulin::domain::pact::StatementKind::{Consent, Decline, Withdraw};
use mulin::domain::pact::Way;
use mulin::share::pact::{Claims, Jws, Refusal, Reveal, Signed, sign, verify_export};

/// What the levels of an export are refused for.
fn causes(v: &Village) -> Vec<Refusal> {
    let report = verify_export(v.export.write(Reveal::All).as_bytes());
    report.levels().iter().flat_map(|(_, l)| l.problems()).map(|p| p.why).collect()
}

/// What is done to a village of two households, and what its export is refused for then.
type Row = (&'static str, fn(&mut Village), Option<Refusal>);

const ROWS: &[Row] = &[
    (
        "all is well",
        |v| {
            v.head();
        },
        None,
    ),
    ("no head", |_| (), Some(Refusal::NoHead)),
    (
        "signed after the head",
        |v| {
            v.head();
            v.agrees(9);
        },
        Some(Refusal::Size),
    ),
    (
        "one swapped",
        |v| {
            v.head();
            v.export.statements.pop();
            v.agrees(9);
        },
        Some(Refusal::Root),
    ),
    (
        "a no dropped",
        |v| {
            v.say(Decline, 9, Way::Tablet, &[]);
            v.head();
            v.export.statements.pop();
        },
        Some(Refusal::Size),
    ),
    (
        "what was replaced dropped",
        |v| {
            let yes = v.agrees(9);
            v.say(Withdraw, 9, Way::Tablet, &[yes]);
            v.export.statements.remove(2);
            v.head();
        },
        Some(Refusal::NoStatement),
    ),
    (
        "taken back by another household",
        |v| {
            let yes = v.agrees(9);
            v.say(Withdraw, 10, Way::Tablet, &[yes]);
            v.head();
        },
        Some(Refusal::OtherHousehold),
    ),
    (
        "about another pact",
        |v| {
            let own = v.export.pact.clone();
            v.export.pact = text(1, &["别的公约"], None);
            v.export.pact.id = id("other");
            v.agrees(9);
            v.export.pact = own;
            v.head();
        },
        Some(Refusal::OtherPact),
    ),
    (
        "about another version",
        |v| {
            let own = v.export.pact.clone();
            v.agrees(9);
            v.export.pact = text(2, &["改过"], Some(own.hash()));
            v.export.history.push(own);
            let jws = v.export.statements.pop().expect("it").jws;
            let claims = Claims { version: 2, ..Jws::read(&jws).expect("it").claims };
            let key = key("x");
            v.export.statements.push(Signed {
                jws: sign(&key, Consent, &claims),
                key: key.public(),
                disclosures: vec![],
            });
            v.head();
        },
        Some(Refusal::OtherVersion),
    ),
    (
        "a head among the statements",
        |v| {
            v.head();
            let h = v.export.heads[0].clone();
            v.export.statements.push(h);
        },
        Some(Refusal::TypWrong),
    ),
    (
        "a witness who is not the committee",
        |v| {
            let yes = v.agrees(9);
            let own = std::mem::replace(&mut v.committee, key("neighbour"));
            v.witness(yes, Way::Met);
            v.committee = own;
            v.head();
        },
        Some(Refusal::NotCommittee),
    ),
    (
        "more agree than signed",
        |v| {
            v.agrees(9);
            let all = v.export.statements.clone();
            // Counted with two more, signed over the ones there are.
            let total = mulin::share::pact::Total {
                pact: v.export.pact.hash(),
                version: 1,
                statements: &v.export.bare(),
                asked: 80,
                agree: v.agree() + 2,
                prev: &[],
                iat: v.clock,
            };
            let jws = mulin::share::pact::sign_head(&v.committee, &total);
            v.export.heads.push(Signed { jws, key: v.committee.public(), disclosures: vec![] });
            assert_eq!(all, v.export.statements);
        },
        Some(Refusal::Count),
    ),
    (
        "an earlier head left out",
        |v| {
            v.head();
            v.agrees(9);
            v.head();
            v.export.heads.remove(0);
        },
        Some(Refusal::NoEarlierHead),
    ),
    (
        "a change of keys signed by the old one alone",
        |v| {
            v.rotate(key("new"));
            v.head();
            v.export.rotations.pop();
        },
        Some(Refusal::Rotation),
    ),
    (
        "a change of keys signed by the new one alone",
        |v| {
            v.rotate(key("new"));
            v.head();
            v.export.rotations.remove(0);
        },
        Some(Refusal::Rotation),
    ),
    (
        "two followers of one key",
        |v| {
            let old = v.committee.clone();
            v.rotate(key("new"));
            v.committee = old;
            v.rotate(key("newer"));
            v.head();
        },
        Some(Refusal::Rotation),
    ),
    (
        "signed with a key that had passed on",
        |v| {
            let old = v.committee.clone();
            v.head();
            v.rotate(key("new"));
            v.head();
            v.committee = old;
            v.agrees(9);
            v.head();
        },
        Some(Refusal::OldKey),
    ),
    (
        "a later head over fewer",
        |v| {
            v.agrees(9);
            v.head();
            v.export.statements.pop();
            v.head();
        },
        Some(Refusal::Shrunk),
    ),
];

fn after(act: fn(&mut Village)) -> Village {
    let mut v = Village::new();
    v.agrees(1);
    v.agrees(2);
    act(&mut v);
    v
}

#[test]
fn an_export_refuses_what_does_not_belong_to_it() {
    for (what, act, why) in ROWS {
        let found = causes(&after(*act));
        assert_eq!(found.first().copied(), *why, "{what}: {found:?}");
    }
}

#[test]
fn the_verifiers_beside_the_application_refuse_the_same_exports_for_the_same_causes() {
    let place = std::env::temp_dir().join(format!("mulin-hostile-{}", std::process::id()));
    std::fs::create_dir_all(&place).expect("a place for them");
    let files: Vec<_> = (0..ROWS.len()).map(|n| place.join(format!("{n}.json"))).collect();
    for (file, (_, act, _)) in files.iter().zip(ROWS) {
        std::fs::write(file, after(*act).export.write(Reveal::All)).expect("a place for it");
    }
    for (program, script) in [
        (crate::interop::python(), "../public/verify/verify.py"),
        ("node".into(), "../public/verify/verify.mjs"),
    ] {
        let run = std::process::Command::new(program).arg(path(script)).args(&files).output();
        let said = String::from_utf8(run.expect("it runs").stdout).expect("text");
        let found: Vec<serde_json::Value> =
            said.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
        assert_eq!(found.len(), ROWS.len());
        for (found, (what, act, why)) in found.iter().zip(ROWS) {
            let report = verify_export(after(*act).export.write(Reveal::All).as_bytes());
            for (level, ours) in report.levels() {
                assert_eq!(found[level], ours.holds(), "{script}: {what}: {level}: {found}");
            }
            assert_eq!(found["why"].as_str(), why.map(Refusal::code), "{script}: {what}");
        }
    }
    std::fs::remove_dir_all(place).expect("they were written");
}
