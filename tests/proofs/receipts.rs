//! Receipts against later exports: still there, withdrawn, replaced, dropped.

use crate::support::{Village, text};
use mulin::domain::pact::StatementKind::{Consent, Withdraw};
use mulin::domain::pact::Way;
use mulin::share::pact::{Jws, Receipt, Refusal, Report, Reveal, Standing, verify_export};

fn receipt(v: &Village, n: usize) -> Receipt {
    let head = v.export.heads.last().expect("a head");
    let read = Jws::read(&head.jws).expect("its own");
    let receipt = Receipt::issue(&v.export.bare(), &v.export.statements[n].jws, &read, &head.key)
        .expect("it is there");
    let back = Receipt::read(&receipt.to_text());
    assert_eq!(back.as_ref(), Ok(&receipt));
    receipt
}

fn report(v: &Village) -> Report {
    verify_export(v.export.write(Reveal::Nothing).as_bytes())
}

#[test]
fn a_receipt_shows_what_became_of_a_signature() {
    let mut v = Village::new();
    for n in 1..=20 {
        v.agrees(n);
    }
    v.head();
    let receipts: Vec<Receipt> = (0..20).map(|n| receipt(&v, n)).collect();
    assert!(receipts.iter().all(|r| r.against(&report(&v)) == Standing::StillThere));
    // One withdraws, one signs again, and others sign.
    v.say(Withdraw, 3, Way::Tablet, &[receipts[2].id]);
    let withdrawn = Standing::Withdrawn { iat: v.clock };
    v.say(Consent, 4, Way::Phone, &[receipts[3].id]);
    let replaced = Standing::Replaced { iat: v.clock };
    v.agrees(30);
    v.head();
    let found: Vec<Standing> = receipts.iter().map(|r| r.against(&report(&v))).collect();
    for (n, found) in found.into_iter().enumerate() {
        let expected = match n {
            2 => withdrawn,
            3 => replaced,
            _ => Standing::StillThere,
        };
        assert_eq!(found, expected, "{n}");
    }
}

#[test]
fn a_dropped_signature_is_exposed_and_an_honest_fork_is_not_called_one() {
    let mut a = Village::new();
    a.agrees(1);
    a.agrees(2);
    a.head();
    let mut b = a.copy("b");
    b.agrees(3);
    b.head();
    let theirs = receipt(&b, 2);
    // The other device has not seen it: no alarm, but no proof that it is there either.
    a.agrees(4);
    a.head();
    assert_eq!(theirs.against(&report(&a)), Standing::NotLater);
    let mut healed = a.clone();
    healed.merge(&b);
    healed.head();
    assert_eq!(theirs.against(&report(&healed)), Standing::StillThere);
    // Somebody drops it, and signs a head that stands on the one that held it. The size stays by adding another.
    let mut cheat = b.clone();
    cheat.export.statements.remove(2);
    cheat.agrees(9);
    cheat.head();
    assert!(report(&cheat).holds(), "by itself the file shows nothing");
    assert_eq!(theirs.against(&report(&cheat)), Standing::Dropped, "the receipt does");
    // Another pact, and a file that does not hold.
    let mut other = Village::new();
    other.export.pact = text(1, &["别的"], None);
    other.agrees(1);
    other.head();
    assert_eq!(theirs.against(&report(&other)), Standing::OtherPact);
    other.agrees(2);
    assert_eq!(theirs.against(&report(&other)), Standing::Unjudged);
}

#[test]
fn a_receipt_cannot_be_bent() {
    let mut v = Village::new();
    for n in 1..=9 {
        v.agrees(n);
    }
    v.head();
    let head = Jws::read(&v.export.heads[0].jws).expect("its own");
    let key = v.export.heads[0].key;
    let mut fewer = v.export.bare();
    fewer.pop();
    assert_eq!(Receipt::issue(&fewer, fewer[0], &head, &key), None, "a head over others");
    assert_eq!(Receipt::issue(&fewer, &v.export.heads[0].jws, &head, &key), None, "not a leaf");
    let good = receipt(&v, 4).to_text();
    for (what, text, why) in [
        ("not ours", "你好".to_owned(), Refusal::Format),
        ("more agree", good.replacen("\"agree\":9", "\"agree\":8", 1), Refusal::Signature),
        ("cut", good.replacen('.', ".AAAA", 1), Refusal::Parts),
    ] {
        assert_eq!(Receipt::read(&text).err(), Some(why), "{what}");
    }
    let at = good.find('.').expect("it") + 1;
    for n in (44..300).step_by(13) {
        let mut bent = good.clone().into_bytes();
        bent[at + n] = if bent[at + n] == b'A' { b'B' } else { b'A' };
        assert!(Receipt::read(&String::from_utf8(bent).expect("text")).is_err(), "{n}");
    }
}
