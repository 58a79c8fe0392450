//! Short texts go out and come back, whole or not at all.

use super::*;
use crate::domain::testing::id;
use crate::share::short::BadText;
use chrono::{NaiveDate, NaiveTime};

const TAG: Tag = [9, 8, 7, 6];

fn seat(n: u8) -> Seat {
    let stood = Stood {
        day: NaiveDate::from_ymd_opt(2026, 12, 8),
        start: NaiveTime::from_hms_opt(19, 0, 0),
        end: NaiveTime::from_hms_opt(20, 30, 0),
        title: "夜间巡逻".into(),
        place: "中心花园".into(),
    };
    (id(n), stood)
}

fn every() -> [Short; 6] {
    let taken = Taken {
        community: TAG,
        volunteer: id(1),
        seat: seat(11),
        taker: None,
        name: "李某".into(),
        gives: None,
        note: "拿周四晚的换".into(),
    };
    [
        Short::Own(Own {
            community: TAG,
            called: "芦苇里社区".into(),
            volunteer: id(1),
            name: "张某".into(),
            seats: vec![seat(11), seat(12)],
            calls: Vec::new(),
        }),
        Short::Own(Own {
            community: TAG,
            called: "芦苇里社区".into(),
            volunteer: id(1),
            name: "张某".into(),
            seats: Vec::new(),
            calls: vec![seat(13)],
        }),
        Short::Said(Said {
            community: TAG,
            volunteer: id(1),
            seats: vec![(id(11), false), (id(12), true)],
            note: "那天出门".into(),
        }),
        Short::Offer(Offer {
            community: TAG,
            called: "芦苇里社区".into(),
            volunteer: id(1),
            name: "张某".into(),
            seat: seat(11),
        }),
        Short::Taken(taken.clone()),
        Short::Taken(Taken { taker: Some(id(2)), gives: Some(seat(13)), ..taken }),
    ]
}

#[test]
fn what_goes_out_comes_back() {
    for short in every() {
        let text = short.to_text();
        assert_eq!(Short::all_in(&text), [Ok(short.clone())]);
        let link = format!("张某的班：https://例子.cn/mulin/#/swap?{text}。收到请回");
        assert_eq!(Short::all_in(&link), [Ok(short)], "within words and a link");
    }
    let together = every().map(|s| s.to_text()).join("\n");
    assert_eq!(Short::all_in(&together).len(), 6);
    assert_eq!(Short::all_in(&[together.as_str(), &together].concat()).len(), 6, "each once");
}

#[test]
fn a_text_changed_on_the_way_is_never_read_as_something_else() {
    for short in every() {
        let text = short.to_text();
        for at in MARK.len()..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            let read = Short::all_in(&changed);
            assert!(matches!(read.as_slice(), [Err(_)]), "{at}");
            assert_eq!(Short::all_in(&text[..at]), [Err(BadText::Damaged)]);
        }
    }
}

#[test]
fn an_offer_fits_a_code_that_every_phone_reads() {
    let [_, _, offer, ..] = every();
    let link = format!("https://user.example.cn/mulin/#/swap?{}", offer.to_text());
    let drawn = crate::share::qr::draw(&link).unwrap();
    assert!(drawn.side <= 57, "{} squares", drawn.side);
}
