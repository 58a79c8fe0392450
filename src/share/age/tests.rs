//! Borders, other people's tools, and each thing that can be wrong.

use super::container::{CHUNK, TAG, derive};
use super::*;
use crate::share::pace;
use crate::text::Lang;
use std::collections::BTreeSet;

/// Made by pyrage 1.4.0: `passphrase.encrypt("睦邻".encode() * 3, "一路平安 2026")`.
const PYRAGE: &[u8] = include_bytes!("../../../tests/fixtures/age/pyrage.age");

fn sealed(plain: &[u8]) -> Vec<u8> {
    seal("open sesame", 2, [1; 16], [2; 16], [3; 16], plain)
}

#[test]
fn what_is_sealed_comes_back_at_every_border_of_chunks() {
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5] {
        let plain: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let whole = sealed(&plain);
        assert_eq!(open("open sesame", &whole), Ok(plain), "{size}");
        let chunks = size.div_ceil(CHUNK).max(1);
        let head = whole.len() - size - chunks * TAG;
        assert!(head < 200, "{head}");
    }
}

#[test]
fn what_another_tool_sealed_opens() {
    assert_eq!(work(PYRAGE), Ok(18));
    let plain = open("一路平安 2026", PYRAGE).map(String::from_utf8);
    assert_eq!(plain, Ok(Ok("睦邻睦邻睦邻".to_owned())));
}

#[test]
fn each_thing_that_can_be_wrong_has_its_own_word() {
    let whole = sealed(&vec![7; 2 * CHUNK + 9]);
    let text = String::from_utf8_lossy(&whole).into_owned();
    let at = |mark: &str| text.find(mark).unwrap();
    let with = |from: &str, to: &str| {
        let start = at(from);
        [&whole[..start], to.as_bytes(), &whole[start + from.len()..]].concat()
    };
    let mut bent = whole.clone();
    bent[whole.len() - 1] ^= 1;
    let mut middle = whole.clone();
    middle[whole.len() - CHUNK] ^= 1;
    let payload = whole.len() - (2 * CHUNK + 9 + 3 * TAG);
    let cases: &[(&str, &[u8], Refused)] = &[
        ("nothing", b"", Refused::NotAge),
        ("other text", b"{\"format\":\"mulin-pact\"}", Refused::NotAge),
        ("armoured", b"-----BEGIN AGE ENCRYPTED FILE-----\n", Refused::NotAge),
        ("a key", &with("-> scrypt ", "-> X25519 "), Refused::OtherRecipients),
        ("two", &with("\n---", "\n-> X25519 abc\n---"), Refused::OtherRecipients),
        ("work", &with(" 2\n", " 21\n"), Refused::TooMuchWork),
        ("more", &with(" 2\n", " 999999999999\n"), Refused::TooMuchWork),
        ("no work", &with(" 2\n", " 02\n"), Refused::Damaged),
        ("signed work", &with(" 2\n", " +2\n"), Refused::Damaged),
        ("other work", &with(" 2\n", " 3\n"), Refused::WrongPassphrase),
        ("mac", &with("--- ", "--- A"), Refused::Damaged),
        ("a bit", &bent, Refused::Damaged),
        ("a bit within", &middle, Refused::Damaged),
        ("head", &whole[..payload - 40], Refused::CutOff),
        ("nonce", &whole[..payload - 1], Refused::CutOff),
        ("no chunk", &whole[..payload], Refused::CutOff),
        ("between chunks", &whole[..payload + CHUNK + TAG], Refused::CutOff),
        ("in a tag", &whole[..payload + CHUNK + TAG + 7], Refused::CutOff),
        ("in a chunk", &whole[..whole.len() - 3], Refused::Damaged),
        ("more", &[&whole[..], b"more"].concat(), Refused::Damaged),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(open("open sesame", bytes), Err(*why), "{name}");
    }
    assert_eq!(open("open Sesame", &whole), Err(Refused::WrongPassphrase));
    let swapped = [
        &whole[..payload],
        &whole[payload + CHUNK + TAG..payload + 2 * (CHUNK + TAG)],
        &whole[payload..payload + CHUNK + TAG],
        &whole[payload + 2 * (CHUNK + TAG)..],
    ];
    assert_eq!(open("open sesame", &swapped.concat()), Err(Refused::Damaged));
}

#[test]
fn every_changed_byte_of_the_head_is_noticed() {
    let whole = sealed(b"seed");
    for at in 0..whole.len() {
        for bit in [1, 0x20, 0x80] {
            let mut bent = whole.clone();
            bent[at] ^= bit;
            // More work would only take longer to refuse.
            if work(&bent).is_ok_and(|log_n| log_n > 9) {
                continue;
            }
            assert!(open("open sesame", &bent).is_err(), "byte {at}");
        }
    }
}

/// RFC 5869, test case 3: no salt, no info.
#[test]
fn keys_are_derived_as_rfc_5869_says() {
    let hex: Vec<String> =
        derive(&[0x0b; 22], b"", b"").0.iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex.concat(), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
}

#[test]
fn the_work_is_about_a_second_and_within_bounds() {
    let clock = |step: u64| {
        let now = std::cell::Cell::new(0);
        move || now.replace(now.get() + step)
    };
    assert_eq!(Speed::measured(clock(0)).work(), 18, "a fast one");
    // One try of 2^12 takes 60 ms: 2^16 takes 960.
    assert_eq!(Speed::measured(clock(120)).work(), 16);
    assert_eq!(Speed::measured(clock(90_000)).work(), LEAST_WORK, "a slow one");
    let slow = Speed::measured(clock(120));
    assert_eq!([10, 12, 16, 20].map(|n| slow.millis(n)), [15, 60, 960, 15_360]);
}

#[test]
fn how_far_it_is_is_heard_between_the_chunks() {
    let heard = std::cell::RefCell::new(Vec::new());
    let pace = async |done, all| heard.borrow_mut().push((done, all));
    let plain = vec![7; 2 * CHUNK + 9];
    let random = [[1; 16], [2; 16], [3; 16]];
    let whole = pace::at_once(seal_paced("open sesame", 2, random, &plain, &pace));
    let all = plain.len();
    assert_eq!(heard.take(), [(0, all), (CHUNK, all), (2 * CHUNK, all)]);
    assert_eq!(pace::at_once(open_paced("open sesame", &whole, &pace)), Ok(plain));
    let (step, all) = (CHUNK + TAG, all + 3 * TAG);
    assert_eq!(heard.take(), [(0, all), (step, all), (2 * step, all)]);
}

#[test]
fn each_cause_has_sentences_of_its_own() {
    for lang in [Lang::Zh, Lang::En] {
        let all: BTreeSet<_> = Refused::ALL.iter().map(|r| r.sentence().get(lang)).collect();
        assert_eq!(all.len(), Refused::ALL.len());
    }
}
