//! Whatever comes back by chat is read or refused: no text, however made, stops the program, and what is read says the
//! same when it is written again.

use crate::support::config;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{Days, NaiveDate, NaiveTime};
use mulin::domain::KINDS;
use mulin::domain::shifts::{
    Choice, Spoken, Stood, letter, read_replies, read_sign_ups, shifts_between,
};
use mulin::log::{CommunityId, Hash, RecordId, State};
use mulin::share::fill::{self, Form};
use mulin::share::here::{self, Sign};
use mulin::share::roster::{MARK, Short};
use mulin::share::short::{BadText, tag};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

const COMMUNITY: CommunityId = CommunityId([9; 16]);

/// Bytes as such a text has them, with the sum that makes them whole.
fn sealed(mut bytes: Vec<u8>) -> String {
    let sum = Hash::of(&bytes);
    bytes.extend(&sum.0[..4]);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Bytes that begin as ours do, so that readers come far: form, kind, community; small numbers, short words.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => (0_u8..8).prop_map(|n| vec![n]),
        2 => "[a-z张一夜]{0,9}".prop_map(|words| [vec![u8::try_from(words.len()).unwrap_or(0)], words.into_bytes()].concat()),
        2 => any::<[u8; 16]>().prop_map(|id| id.to_vec()),
        1 => vec(any::<u8>(), 0..6),
        1 => Just(vec![0xff; 10]),
    ];
    (prop_oneof![4 => Just(1_u8), 1 => any::<u8>()], 0_u8..6, any::<bool>(), vec(piece, 0..16))
        .prop_map(|(form, kind, with_kind, pieces)| {
            let mut bytes = vec![form];
            if with_kind {
                bytes.push(kind);
            }
            bytes.extend(tag(&COMMUNITY));
            bytes.extend(pieces.concat());
            bytes
        })
}

/// What neighbours write: days, times, letters, names, and what nobody expects.
fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[周星期礼拜一二三四五六日天1-9]{1,4}",
        3 => "[0-9０-９]{0,12}[月号日点:：.,，、~～至到-]{0,2}[0-9]{0,3}",
        2 => "[早晚夜上中下午傍今明后天都可以来不了请假收到]{1,4}",
        2 => "[A-Za-zＡ-Ｚ]{1,3}",
        2 => "(张某|李某|王某某)",
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    vec(word, 0..10).prop_map(|words| words.concat())
}

fn day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        8 => (0_u64..2_000).prop_map(|n| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(n)),
        1 => Just(NaiveDate::MIN),
        1 => Just(NaiveDate::MAX),
    ]
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    let one = (any::<[u8; 16]>(), day(), 0_u32..24).prop_map(|(id, day, hour)| {
        let time = |h| NaiveTime::from_hms_opt(h % 24, 0, 0);
        let stood =
            Stood { day: Some(day), start: time(hour), end: time(hour + 2), ..Stood::default() };
        (RecordId(id), stood)
    });
    vec(one, 0..30)
}

proptest! {
    #![proptest_config(config())]

    /// With the right sum, and so past the first check.
    #[test]
    fn whole_texts_of_any_bytes_are_read_or_refused(
        bytes in prop_oneof![nearly(), vec(any::<u8>(), 0..200)],
    ) {
        let text = sealed(bytes);
        for short in Short::all_in(&[MARK, &text].concat()).into_iter().flatten() {
            let again = Short::all_in(&short.to_text());
            prop_assert_eq!(again, vec![Ok(short)]);
        }
        if let Ok(sign) = Sign::read(&text) {
            prop_assert_eq!(Sign::read(&sign.to_text()), Ok(sign));
        }
        if let Ok(form) = Form::read(&text) {
            prop_assert_eq!(Form::read(&form.to_text()), Ok(form));
        }
        let tag = tag(&COMMUNITY);
        for one in here::read_check_ins(&["mulin-here.", &text].concat(), &COMMUNITY) {
            if let here::Pasted::Read(check) = one {
                let again = here::read_check_ins(&here::check_in_text(tag, &check), &COMMUNITY);
                // A name travels without the space around it.
                let trimmed = mulin::domain::shifts::CheckIn { name: check.name.trim().into(), ..check };
                prop_assert_eq!(again, vec![here::Pasted::Read(trimmed)]);
            }
        }
        for one in fill::read_answers(&["mulin-free.", &text].concat(), &COMMUNITY) {
            if let fill::Pasted::Read(answer) = one {
                let again = fill::read_answers(&fill::answer_text(tag, &answer), &COMMUNITY);
                let trimmed = mulin::domain::shifts::Answered { name: answer.name.trim().into(), ..answer };
                prop_assert_eq!(again, vec![fill::Pasted::Read(trimmed)]);
            }
        }
    }

    /// A letter lost or mistyped on the way is noticed, not read as something else.
    #[test]
    fn a_text_with_one_letter_changed_is_refused(
        bytes in nearly(), at in any::<Index>(), letter in "[A-Za-z0-9_-]",
    ) {
        let text = sealed(bytes);
        let at = at.index(text.len());
        let changed = [&text[..at], &letter, &text[at + 1..]].concat();
        prop_assume!(changed != text);
        for text in [changed, [&text[..at], &text[at + 1..]].concat()] {
            // Base64 itself refuses what has bits to spare; the sum all else.
            prop_assert_eq!(Sign::read(&text).err(), Some(BadText::Damaged));
            prop_assert_eq!(Form::read(&text).err(), Some(BadText::Damaged));
            let found = Short::all_in(&[MARK, &text].concat());
            prop_assert!(found.iter().all(|one| *one == Err(BadText::Damaged)), "{:?}", found);
        }
    }

    /// Marks in the middle of anything, twice, cut short.
    #[test]
    fn any_pasted_text_is_read_or_refused(
        pieces in vec(prop_oneof![
            line(),
            Just("mulin-shift.".to_owned()), Just("mulin-here.".to_owned()), Just("mulin-free.".to_owned()),
            nearly().prop_map(sealed),
            "\\PC{0,20}",
        ], 0..8),
    ) {
        let text = pieces.concat();
        let shorts = Short::all_in(&text);
        let whole = shorts.iter().filter(|one| one.is_ok()).count();
        prop_assert!(whole <= text.matches("mulin-shift").count());
        drop(here::read_check_ins(&text, &COMMUNITY));
        drop(fill::read_answers(&text, &COMMUNITY));
    }

    /// What a line of a chat points at are shifts of the list, each either surely or not.
    #[test]
    fn any_line_points_at_shifts_of_the_list_or_at_none(
        line in line(), choices in choices(), today in day(),
    ) {
        let spoken = Spoken::read(&line, choices.len());
        let pointed = spoken.points(&choices, today);
        let known = |id: &RecordId| choices.iter().any(|(one, _)| one == id);
        prop_assert!(pointed.sure.iter().chain(&pointed.unsure).all(known));
        prop_assert!(pointed.sure.is_disjoint(&pointed.unsure));
        if !spoken.says_something() {
            prop_assert!(pointed.sure.is_empty() || choices.len() == 1, "{:?}", pointed);
        }
        // What was understood is taken out once and for all.
        let rest = Spoken::read(&spoken.rest, 0);
        prop_assert!(rest.rest.chars().count() <= spoken.rest.chars().count());
    }

    /// The letter of a list names its own shift and no other.
    #[test]
    fn a_letter_alone_names_its_shift(choices in choices(), n in any::<Index>(), today in day()) {
        prop_assume!(!choices.is_empty());
        let n = n.index(choices.len());
        let Some(letter) = letter(n) else { return Ok(()) };
        let pointed = Spoken::read(&letter.to_string(), choices.len()).points(&choices, today);
        prop_assert!(pointed.sure.contains(&choices[n].0));
        prop_assert!(pointed.sure.iter().all(|id| *id == choices[n].0));
    }

    /// Whole lists and answers, where nobody is known and no shift is there.
    #[test]
    fn any_list_is_read_by_an_empty_desk(lines in vec(line(), 0..8), choices in choices(), today in day()) {
        let state = State::new(KINDS);
        let text = lines.join("\n");
        let near = shifts_between(&state, today, today);
        for one in read_sign_ups(&state, &COMMUNITY, &near, &text, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()) {
            prop_assert!(one.picks.is_empty());
        }
        let seats = BTreeMap::from([(RecordId([1; 16]), choices)]);
        for reply in read_replies(&state, &seats, &text, today) {
            prop_assert_eq!(reply.volunteer, None);
            prop_assert!(reply.seats.is_empty() && reply.unsure.is_empty());
        }
    }
}
