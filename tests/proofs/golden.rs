//! The golden export and its redacted twin, made from test keys only. They stay readable and verifiable for ever;
//! `MULIN_GOLDEN=write` writes them anew, which is for adding files, never for changing those of a released version.

use crate::support::{Village, key, path};
use mulin::domain::pact::StatementKind::{Consent, Decline, Renew, Withdraw};
use mulin::domain::pact::Way;
use mulin::share::pact::{Place, Refusal, Reveal, verify_export};

/// The village of the golden files.
pub(crate) fn village() -> Village {
    let mut v = Village::new();
    // Eight households sign the first version; one of them on paper, with a photograph and a witness.
    let first: Vec<_> = (1..=8).map(|n| v.agrees(n)).collect();
    v.witness(first[0], Way::Paper);
    v.head();
    // The text changes; those eight are asked about the change alone, and seven agree again.
    v.amend(&[
        "遛狗牵绳，粪便自己带走。",
        "电瓶车不进楼道，到充电位充电。",
        "签约自愿，随时可以退出，不用说理由。",
    ]);
    for (n, id) in (1..=7).zip(&first) {
        v.say(Renew, n, Way::Phone, &[*id]);
    }
    v.head();
    // Two devices go on by themselves: forty households here, fourteen there, three of them on both.
    let mut other = v.copy("b");
    let mut said = Vec::new();
    for n in 9..=48 {
        let via = [Way::Paper, Way::Tablet, Way::Phone][n as usize % 3];
        said.push(v.say(Consent, n, via, &[]));
    }
    v.witness(said[0], Way::Paper);
    v.witness(said[1], Way::Tablet);
    v.witness(said[2], Way::Met);
    v.say(Withdraw, 10, Way::Tablet, &[said[1]]);
    v.head();
    for n in 46..=58 {
        other.say(Consent, n, Way::Tablet, &[]);
    }
    let no = other.say(Decline, 59, Way::Tablet, &[]);
    other.head();
    v.merge(&other);
    v.head();
    // The committee's term ends: the key passes on, and the new one signs the next head.
    v.rotate(key("next committee"));
    v.say(Consent, 59, Way::Phone, &[no]);
    v.say(Decline, 60, Way::Tablet, &[]);
    v.head();
    v
}

const FULL: &str = "golden/pact-v1.json";
const REDACTED: &str = "golden/pact-v1-redacted.json";

/// The two files as they are made now.
pub(crate) fn files() -> [(&'static str, String); 2] {
    let v = village();
    [(FULL, v.export.write(Reveal::All)), (REDACTED, v.export.write(Reveal::Nothing))]
}

/// The golden file as it is kept.
pub(crate) fn kept(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).expect(name)
}

#[test]
fn the_exports_are_written_as_they_always_were() {
    for (name, text) in files() {
        if std::env::var("MULIN_GOLDEN").is_ok_and(|v| v == "write") {
            std::fs::write(path(name), &text).expect(name);
        }
        assert!(kept(name) == text.as_bytes(), "tests/{name} is written differently now");
    }
}

#[test]
fn the_exports_hold_on_every_level() {
    for (name, text) in files() {
        let report = verify_export(text.as_bytes());
        for (level, found) in report.levels() {
            assert!(found.holds(), "{name}: {level}: {:?}", found.problems());
        }
        let contents = report.contents.expect("contents");
        let head = contents.head.and_then(|h| h.head).expect("numbers");
        // Seven of the first eight agreed again, 51 signed the new text and one of them withdrew.
        assert_eq!((head.agree, head.asked, head.prev.len()), (57, 80, 1));
        assert_eq!(contents.households.len(), 60);
        let identity = report.identity.expect("identity");
        assert_eq!((identity.rotations, identity.broken), (1, false));
        let shown = contents.statements.iter().filter(|s| !s.disclosed.is_empty()).count();
        assert_eq!(shown > 0, name == FULL);
    }
}

#[test]
fn nothing_personal_is_in_the_redacted_twin() {
    let [(_, full), (_, redacted)] = files();
    let v = village();
    for disclosure in v.export.statements.iter().flat_map(|s| &s.disclosures) {
        assert!(full.contains(disclosure) && !redacted.contains(disclosure));
    }
    let shared = v.export.write(Reveal::Shared);
    let shown = |text: &str| text.matches('~').count();
    assert!(shown(&redacted) < shown(&shared) && shown(&shared) < shown(&full));
    assert!(verify_export(shared.as_bytes()).holds());
}

#[test]
fn what_is_left_out_or_put_in_is_told() {
    let [(_, full), _] = files();
    let line = |n: usize| {
        let at = full.lines().position(|l| l.starts_with("\"statements\"")).expect("it");
        full.lines().nth(at + n).expect("it").to_owned()
    };
    let (first, second) = (line(1), line(2));
    for (what, file, place, why) in [
        ("dropped", full.replacen(&[&first, "\n"].concat(), "", 1), Place::File, Refusal::Size),
        (
            "twice",
            full.replacen(&first, &[&first, "\n", &first].concat(), 1),
            Place::Statement(2),
            Refusal::StatementTwice,
        ),
        (
            "swapped",
            full.replacen(&first, "@@", 1).replacen(&second, &first, 1).replacen("@@", &second, 1),
            Place::Statement(2),
            Refusal::Order,
        ),
        (
            "more",
            full.replacen("\"version\"", "\"note\":1,\"version\"", 1),
            Place::File,
            Refusal::MemberUnknown,
        ),
        (
            "member twice",
            full.replacen("\"version\"", "\"version\":1,\"version\"", 1),
            Place::File,
            Refusal::MemberTwice,
        ),
        ("newer", full.replacen("\"version\":1", "\"version\":2", 1), Place::File, Refusal::Newer),
        ("not ours", "{}".into(), Place::File, Refusal::Format),
        ("a word", full.replacen("楼道，到", "大楼，到", 1), Place::Text, Refusal::Text),
        (
            "an earlier word",
            full.replacen("不进楼道。", "不进大楼。", 1),
            Place::Text,
            Refusal::History,
        ),
        ("re-indented", full.replace('\n', "\n  "), Place::File, Refusal::Size),
    ] {
        assert_ne!(file, full, "{what}");
        let report = verify_export(file.as_bytes());
        if what == "re-indented" {
            assert!(report.holds(), "form is not content");
            continue;
        }
        let problems: Vec<_> =
            report.levels().iter().flat_map(|(_, l)| l.problems().to_vec()).collect();
        let found = problems
            .iter()
            .find(|p| p.why == why)
            .unwrap_or_else(|| panic!("{what}: {problems:?}"));
        assert!(place == Place::File || found.place == place, "{what}: {found:?}");
    }
}
