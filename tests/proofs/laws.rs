//! The laws of redaction, of forks and of keys, and how much room a QR code needs.

use crate::support::{Village, hh, key};
use mulin::domain::pact::StatementKind::{Consent, Decline, Withdraw};
use mulin::domain::pact::signing::Say;
use mulin::domain::pact::{StatementKind, Way};
use mulin::log::Hash;
use mulin::share::pact::{Claims, Jws, Refusal, Reveal, carry, digest, sign, verify_export};
use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

fn problems(v: &Village) -> Vec<Refusal> {
    let report = verify_export(v.export.write(Reveal::Nothing).as_bytes());
    report.levels().iter().flat_map(|(_, l)| l.problems()).map(|p| p.why).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn stripping_any_disclosures_keeps_every_signature_and_the_root(strip in prop::collection::vec(any::<bool>(), 36)) {
        let mut v = Village::new();
        for n in 1..=12 {
            v.agrees(n);
        }
        v.head();
        let before = verify_export(v.export.write(Reveal::All).as_bytes());
        for (n, strip) in strip.iter().enumerate().rev() {
            if *strip {
                v.export.statements[n / 3].disclosures.remove(n % 3);
            }
        }
        let after = verify_export(v.export.write(Reveal::All).as_bytes());
        prop_assert!(before.holds() && after.holds());
        let (before, after) = (before.contents.expect("it"), after.contents.expect("it"));
        prop_assert_eq!(before.head, after.head);
        prop_assert_eq!(before.households, after.households);
        let left: usize = after.statements.iter().map(|s| s.disclosed.len()).sum();
        prop_assert_eq!(left, strip.iter().filter(|s| !**s).count());
    }
}

#[test]
fn an_honest_fork_is_healed_by_a_head_that_names_both_and_by_nothing_else() {
    let mut a = Village::new();
    a.agrees(1);
    a.head();
    let mut b = a.copy("b");
    a.agrees(2);
    a.head();
    b.agrees(3);
    b.head();
    for (n, device) in [&a, &b].into_iter().enumerate() {
        assert_eq!(problems(device), [], "device {n} alone is whole");
    }
    a.merge(&b);
    assert_eq!(a.tips.len(), 2);
    assert_eq!(problems(&a), [Refusal::Fork], "until somebody brings them together");
    let mut blind = a.clone();
    blind.tips.pop();
    blind.head();
    assert_eq!(problems(&blind), [Refusal::Fork], "a head that names one of them heals nothing");
    a.head();
    assert_eq!(problems(&a), []);
    assert_eq!(a.agree(), 3);
}

#[test]
fn devices_that_sign_their_first_heads_apart_come_together_too() {
    let (mut a, mut b) = (Village::new(), Village::new().copy("b"));
    a.agrees(1);
    a.head();
    b.agrees(2);
    b.head();
    b.merge(&a);
    b.head();
    assert_eq!(problems(&b), []);
}

#[test]
fn two_devices_that_take_one_households_signature_count_it_once() {
    let mut a = Village::new();
    let mut b = a.copy("b");
    a.agrees(1);
    b.agrees(1);
    a.merge(&b);
    a.head();
    assert_eq!((a.export.statements.len(), a.agree()), (2, 1));
    assert_eq!(problems(&a), []);
    // One of the two takes back what it knows of; what the other said still stands against it.
    let first = Jws::read(&a.export.statements[0].jws).expect("it").id;
    let second = Jws::read(&a.export.statements[1].jws).expect("it").id;
    a.say(Withdraw, 1, Way::Tablet, &[first]);
    a.head();
    let report = verify_export(a.export.write(Reveal::Nothing).as_bytes());
    assert_eq!(report.contents.expect("it").households[&hh(1)].say, Say::Unclear);
    assert_eq!(a.agree(), 0);
    a.say(Withdraw, 1, Way::Tablet, &[first, second]);
    a.head();
    assert_eq!((problems(&a), a.agree()), (vec![], 0));
}

#[test]
fn a_yes_and_a_no_of_one_household_wait_for_a_person() {
    let mut v = Village::new();
    let yes = v.agrees(1);
    let no = v.say(Decline, 1, Way::Phone, &[]);
    v.head();
    assert_eq!((problems(&v), v.agree()), (vec![], 0));
    v.say(Consent, 1, Way::Tablet, &[yes, no]);
    v.head();
    assert_eq!((problems(&v), v.agree()), (vec![], 1));
}

#[test]
fn a_lost_key_shows_as_a_break_that_only_the_notice_board_can_mend() {
    let mut v = Village::new();
    v.agrees(1);
    v.head();
    v.committee = key("made after the loss");
    v.agrees(2);
    v.head();
    let report = verify_export(v.export.write(Reveal::Nothing).as_bytes());
    assert!(report.holds() && report.identity.expect("it").broken);
}

#[test]
fn keys_that_pass_on_twice_are_one_line() {
    let mut v = Village::new();
    v.agrees(1);
    v.head();
    for name in ["second", "third"] {
        v.rotate(key(name));
        v.agrees(2);
        v.head();
    }
    let report = verify_export(v.export.write(Reveal::Nothing).as_bytes());
    let identity = report.identity.clone().expect("it");
    assert!(report.holds() && !identity.broken && identity.rotations == 2);
    assert_eq!(identity.key, key("third").public().thumbprint());
}

fn version(text: &str) -> u8 {
    QrCode::encode_text(text, QrCodeEcc::Medium).expect("it fits").version().value()
}

#[test]
fn codes_stay_small_enough_to_be_read() {
    // The longest statement there is: all flags, three disclosures left out, a representative, replacing two.
    let me = key("me");
    let claims = Claims {
        pact: Hash([0xff; 32]),
        version: 99,
        iat: 9_999_999_999,
        hh: Some(hh(1)),
        capacity: mulin::domain::pact::Capacity::Representative,
        via: Way::Tablet,
        poster: true,
        share: true,
        of: vec![Hash([1; 32])],
        digests: ["a", "b", "c"].map(digest).to_vec(),
        ..Claims::default()
    };
    let mut sizes = Vec::new();
    for kind in StatementKind::ALL.iter().filter(|k| k.is_of_household()) {
        let jws = sign(&me, *kind, &claims);
        let text = carry(&Jws::read(&jws).expect("it"), &me.public(), &[]).expect("it");
        sizes.push((*kind, text.len(), version(&text)));
    }
    assert!(sizes.iter().all(|(_, _, v)| *v <= 20), "{sizes:?}");
    // A head that brings two lines together, of a place with thousands of households.
    let mut v = Village::new();
    (v.asked, v.tips) = (9_999, vec![Hash([1; 32]), Hash([2; 32])]);
    v.agrees(1);
    v.head();
    let head = &v.export.heads[0];
    let text = carry(&Jws::read(&head.jws).expect("it"), &head.key, &[]).expect("it");
    assert!(version(&text) <= 15, "{} {}: {text}", text.len(), version(&text));
}

/// A figure, not a verdict; run by name with `--release`: 2,000 households, their file read and checked whole.
#[test]
fn a_large_village_is_checked() {
    let mut v = Village::new();
    v.asked = 2_000;
    let count = if cfg!(debug_assertions) { 100 } else { 2_000 };
    for n in 1..=count {
        v.agrees(n);
    }
    v.head();
    let file = v.export.write(Reveal::Nothing);
    let begin = std::time::Instant::now();
    let report = verify_export(file.as_bytes());
    let took = begin.elapsed();
    assert!(report.holds());
    println!("{count} households, {} KB: {} ms", file.len() / 1_000, took.as_millis());
}
