//! Hostile statements, row by row: each is refused with a cause of its own.

use crate::support::{Village, hh, key};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use mulin::domain::pact::StatementKind::{self, Consent, Decline};
use mulin::domain::pact::Way;
use mulin::log::Hash;
use mulin::share::pact::{
    Claims, Jws, Refusal, Signed, attached, carry, disclosure, read_carried, sign, split,
};

fn claims() -> Claims {
    Claims {
        pact: Hash([1; 32]),
        version: 1,
        iat: 1,
        hh: Some(hh(1)),
        via: Way::Phone,
        ..Claims::default()
    }
}

/// Puts other text into a part of a statement; the signature stays.
fn with(jws: &str, part: usize, change: impl Fn(&str) -> String) -> String {
    let parts: Vec<String> = jws
        .split('.')
        .enumerate()
        .map(|(n, p)| {
            let text = || String::from_utf8(B64.decode(p).expect("base64")).expect("text");
            if n == part { B64.encode(change(&text())) } else { p.to_owned() }
        })
        .collect();
    parts.join(".")
}

#[test]
fn a_statement_is_read_only_in_its_own_form() {
    let me = key("me");
    let good = sign(&me, Consent, &claims());
    let kid = me.public().thumbprint().to_string();
    let header = |change: &str, to: &str| with(&good, 0, |t| t.replacen(change, to, 1));
    let payload = |change: &str, to: &str| with(&good, 1, |t| t.replacen(change, to, 1));
    let verdict = |jws: &str| Jws::read(jws).and_then(|jws| jws.verify(&me.public()));
    assert_eq!(verdict(&good), Ok(()));
    let unsigned = header("EdDSA", "none");
    let rows = [
        ("alg none", header("EdDSA", "none"), Refusal::AlgNone),
        (
            "alg none, no signature",
            unsigned[..=unsigned.rfind('.').expect("it")].to_owned(),
            Refusal::AlgNone,
        ),
        ("alg None", header("EdDSA", "NonE"), Refusal::AlgNone),
        ("alg HS256: the public key as a secret", header("EdDSA", "HS256"), Refusal::AlgOther),
        ("alg ES256", header("EdDSA", "ES256"), Refusal::AlgOther),
        ("alg eddsa", header("EdDSA", "eddsa"), Refusal::AlgOther),
        (
            "alg renamed, so the signature is over another header",
            header("EdDSA", "Ed25519"),
            Refusal::Signature,
        ),
        ("alg twice", header("{", "{\"alg\":\"none\","), Refusal::MemberTwice),
        ("alg missing", header("\"alg\":\"EdDSA\",", ""), Refusal::Header),
        ("crit", header("{", "{\"crit\":[\"b64\"],\"b64\":false,"), Refusal::Header),
        ("a key in the header", header("{", "{\"jwk\":{},"), Refusal::Header),
        ("kid missing", header(&format!("\"kid\":\"{kid}\","), ""), Refusal::Header),
        ("kid a number", header(&format!("\"{kid}\""), "1"), Refusal::Header),
        ("kid short", header(&kid, "abcd"), Refusal::Base64),
        (
            "kid of another key",
            header(&kid, &key("you").public().thumbprint().to_string()),
            Refusal::Kid,
        ),
        ("typ unknown", header("mulin-consent", "mulin-consant"), Refusal::TypUnknown),
        ("typ JWT", header("mulin-consent+sd-jwt", "JWT"), Refusal::TypUnknown),
        (
            "typ of a kind with other members",
            header("mulin-consent", "mulin-decline"),
            Refusal::Payload,
        ),
        ("typ missing", header(",\"typ\":\"mulin-consent+sd-jwt\"", ""), Refusal::Header),
        ("header no object", with(&good, 0, |_| "[]".into()), Refusal::Json),
        ("payload member twice", payload("{", "{\"pv\":1,"), Refusal::MemberTwice),
        ("payload member unknown", payload("{", "{\"iss\":\"x\","), Refusal::Payload),
        ("payload member missing", payload("\"poster\":false,", ""), Refusal::Payload),
        ("payload of another version", payload("\"pv\":1", "\"pv\":2"), Refusal::Signature),
        ("version 0", payload("\"pv\":1", "\"pv\":0"), Refusal::Payload),
        ("a fraction", payload("\"iat\":1", "\"iat\":1.5"), Refusal::Json),
        ("a rounded number", payload("\"iat\":1", "\"iat\":9007199254740993"), Refusal::Json),
        ("a time before 1970", payload("\"iat\":1", "\"iat\":-1"), Refusal::Payload),
        ("a flag as a word", payload("\"poster\":false", "\"poster\":\"false\""), Refusal::Payload),
        ("poster turned on", payload("\"poster\":false", "\"poster\":true"), Refusal::Signature),
        (
            "a household met by itself",
            payload("\"via\":\"phone\"", "\"via\":\"met\""),
            Refusal::Payload,
        ),
        (
            "noted by hand and yet signed",
            payload("\"via\":\"phone\"", "\"via\":\"noted\""),
            Refusal::Payload,
        ),
        ("replaces nothing, said as a list", payload("{", "{\"of\":[],"), Refusal::Payload),
        ("two parts", good.rsplit_once('.').expect("it").0.to_owned(), Refusal::Parts),
        ("four parts", format!("{good}.x"), Refusal::Parts),
        ("padding", format!("{good}=="), Refusal::Base64),
        ("a blank", good.replacen('.', ". ", 1), Refusal::Base64),
        ("signature cut", good[..good.len() - 2].to_owned(), Refusal::Base64),
        (
            "signature of another",
            format!("{}.{}", good.rsplit_once('.').expect("it").0, "A".repeat(86)),
            Refusal::Signature,
        ),
        ("far too long", format!("{good}{}", "A".repeat(20_000)), Refusal::TooLarge),
    ];
    for (what, jws, why) in rows {
        assert_eq!(verdict(&jws), Err(why), "{what}");
    }
    assert_eq!(Jws::read(&good).and_then(|j| j.verify(&key("you").public())), Err(Refusal::Kid));
}

#[test]
fn a_statement_counts_only_where_it_belongs() {
    let me = key("me");
    let jws = sign(&me, Consent, &claims());
    let jws = Jws::read(&jws).expect("well formed");
    let here = Hash([1; 32]);
    for (what, kinds, pact, why) in [
        ("a consent as a decline", &[Decline][..], (here, 1), Some(Refusal::TypWrong)),
        ("for another pact", &[Consent], (Hash([2; 32]), 1), Some(Refusal::OtherPact)),
        ("for another version", &[Consent], (here, 2), Some(Refusal::OtherVersion)),
        ("where it belongs", &[Consent], (here, 1), None),
    ] {
        assert_eq!(jws.expect(kinds, Some((&pact.0, pact.1))).err(), why, "{what}");
    }
}

#[test]
fn disclosures_stay_with_their_statement() {
    let mut v = Village::new();
    v.agrees(1);
    v.agrees(2);
    let [one, two] = v.export.statements.as_slice() else { panic!("two") };
    let jws = Jws::read(&one.jws).expect("well formed");
    let of = |s: &Signed, n: usize| s.disclosures[n].clone();
    let twin = disclosure(&mulin::log::Salt([1; 16]), "name", "张某");
    let mut twins = claims();
    twins.digests = [&twin, &disclosure(&mulin::log::Salt([2; 16]), "name", "李某")]
        .map(|d| mulin::share::pact::digest(d))
        .to_vec();
    for (what, list, why) in [
        ("all", one.disclosures.clone(), None),
        ("none", vec![], None),
        ("another household's", vec![of(one, 0), of(two, 1)], Some(Refusal::DisclosureMoved)),
        ("the same twice", vec![of(one, 0), of(one, 0)], Some(Refusal::DisclosureTwice)),
        (
            "another value",
            vec![disclosure(&mulin::log::Salt([3; 16]), "name", "王某")],
            Some(Refusal::DisclosureMoved),
        ),
        ("padded", vec![format!("{}=", of(one, 0))], Some(Refusal::DisclosureMoved)),
    ] {
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        assert_eq!(attached(jws.kind, &jws.claims, &list).err(), why, "{what}");
    }
    let second = disclosure(&mulin::log::Salt([2; 16]), "name", "李某");
    assert_eq!(
        attached(Consent, &twins, &[&twin, &second]),
        Err(Refusal::DisclosureTwice),
        "two names"
    );
    for (what, text) in [
        ("a name nobody asked for", disclosure(&mulin::log::Salt([1; 16]), "id-number", "3101")),
        ("a witness of a household", disclosure(&mulin::log::Salt([1; 16]), "witness1", "张某")),
        ("a payload member", disclosure(&mulin::log::Salt([1; 16]), "poster", "true")),
        ("nothing", disclosure(&mulin::log::Salt([1; 16]), "name", "")),
        ("two items", B64.encode("[\"AQEBAQEBAQEBAQEBAQEBAQ\",\"name\"]")),
        ("a weak salt", B64.encode("[\"AQ\",\"name\",\"x\"]")),
    ] {
        let claims = Claims { digests: vec![mulin::share::pact::digest(&text)], ..claims() };
        assert_eq!(attached(Consent, &claims, &[&text]), Err(Refusal::Disclosure), "{what}");
    }
    assert_eq!(split("a.b.c~x~y"), Err(Refusal::Parts), "a key binding");
    assert_eq!(split("a.b.c"), Err(Refusal::Parts));
}

#[test]
fn a_short_text_is_checked_like_a_file() {
    let mut v = Village::new();
    v.agrees(1);
    let signed = &v.export.statements[0];
    let jws = Jws::read(&signed.jws).expect("it");
    let shown: Vec<&str> = signed.disclosures.iter().map(String::as_str).collect();
    let text = carry(&jws, &signed.key, &shown).expect("its own form");
    let read = read_carried(&format!("  {}\n{}\r\n", &text[..90], &text[90..])).expect("it holds");
    assert_eq!(
        (read.kind, &read.jws, &read.disclosures),
        (Consent, &signed.jws, &signed.disclosures)
    );
    let other = key("you").public().x();
    for (what, text, why) in [
        ("another kind", text.replacen("mulin-consent", "mulin-decline", 1), Refusal::Payload),
        ("an unknown kind", text.replacen("mulin-consent", "mulin-assent", 1), Refusal::TypUnknown),
        ("another key", text.replacen(&signed.key.x(), &other, 1), Refusal::Signature),
        (
            "another flag",
            text.replacen("\"poster\":false", "\"poster\":true", 1),
            Refusal::Signature,
        ),
        ("a word of a chat", "你好".into(), Refusal::Format),
        ("a disclosure cut", text[..text.len() - 5].to_owned(), Refusal::Parts),
        ("cut in the middle", text[..200].to_owned(), Refusal::Json),
    ] {
        let found = read_carried(&text).map(|c| c.kind);
        assert!(
            found == Err(why) || (what == "cut in the middle" && found.is_err()),
            "{what}: {found:?}"
        );
    }
    assert_eq!(StatementKind::of_typ("mulin-consent+sd-jwt"), Some(Consent));
}
