//! Public notices and the list at the door.

use super::*;
use crate::domain::shifts::Shift;
use crate::log::Hash;
use crate::text::Lang;

fn notice(from: Option<&str>, until: Option<&str>) -> Posting {
    Posting {
        title: "结果".into(),
        from: from.map(day),
        until: until.map(day),
        ..Posting::default()
    }
}

#[test]
fn a_notice_is_to_be_seen_from_its_first_day_to_its_last() {
    use PostingPhase::{Coming, Current, Over, Undated};
    let table = [
        (None, None, Undated),
        (Some("2026-11-23"), None, Coming),
        (Some("2026-11-22"), None, Current),
        (Some("2026-11-01"), Some("2026-11-22"), Current),
        (Some("2026-11-01"), Some("2026-11-21"), Over),
    ];
    let today = day("2026-11-22");
    for (from, until, want) in table {
        let mut d = Desk::new(1);
        d.act(|s| s.set(&id(1), &notice(from, until)).into_iter().collect());
        let posting = d.state.get(&id(1)).unwrap();
        assert_eq!(posting_phase(&d.state, &id(1), &posting, today), want, "{from:?} {until:?}");
        assert_eq!(current_postings(&d.state, today).len(), usize::from(want == Current));
        d.act(|s| vec![s.state_fact(&id(1), &Withdrawn::default())]);
        assert_eq!(posting_phase(&d.state, &id(1), &posting, today), PostingPhase::Withdrawn);
        assert!(current_postings(&d.state, today).is_empty());
    }
}

#[test]
fn what_should_hang_and_does_not_is_told_until_it_does() {
    let mut d = Desk::new(1);
    let today = day("2026-11-22");
    d.act(|s| s.set(&id(1), &notice(Some("2026-11-20"), None)).into_iter().collect());
    assert_eq!(not_yet_posted(&d.state, today).len(), 1);
    assert_eq!(d.act(|s| post(s, &id(1), " ", today, None)), 0, "neither place nor photograph");
    d.act(|s| post(s, &id(1), "东门", today, Some(&Hash::of(b"jpeg"))));
    assert!(not_yet_posted(&d.state, today).is_empty());
    assert_eq!(posted(&d.state, &id(1))[0].1.file, Hash::of(b"jpeg").to_string());
}

#[test]
fn the_file_of_a_notice_stands_by_itself_and_text_stays_text() {
    let posting = Posting {
        title: "<script>alert(1)</script>".into(),
        text: "\"甲\" & 乙\n第二行".into(),
        objections: "居委会 3300 0000".into(),
        ..notice(Some("2026-11-20"), Some("2026-11-27"))
    };
    let objected = ObjectionCount { all: 3, answered: 1 };
    let picture = Some(("image/jpeg", "AAAA"));
    let html = posting_html(&posting, objected, "芦花社区", picture, Lang::Zh);
    assert!(html.contains("收到异议 3 条，已答复 1 条"), "{html}");
    assert!(!html.contains("<script"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(html.contains("&quot;甲&quot; &amp; 乙\n第二行"));
    assert!(html.contains("2026年11月20日至2026年11月27日") && html.contains("3300 0000"));
    assert!(html.contains("src=\"data:image/jpeg;base64,AAAA\""));
    assert_eq!(
        (html.matches("http").count(), html.matches("src=").count()),
        (1, 1),
        "loads nothing"
    );
    let odd = posting_html(
        &posting,
        ObjectionCount::default(),
        "",
        Some(("text/html", "AAAA")),
        Lang::En,
    );
    assert!(!odd.contains("bjections so far"), "none is not told");
    assert!(!odd.contains("data:text"), "only pictures");
}

#[test]
fn the_list_at_the_door_tells_what_meets_there_and_what_clashes() {
    let mut d = Desk::new(1);
    let (here, there) = (id(90), id(91));
    for (n, venue, start, minutes, cancelled) in [
        (1, here, "2026-11-22 19:00", 90, false),
        (2, here, "2026-11-22 20:30", 60, false),
        (3, there, "2026-11-22 19:00", 60, false),
        (4, here, "2026-11-22 09:00", 60, true),
        (5, here, "2026-11-23 09:00", 60, false),
    ] {
        let (venue, at, minutes) = (Some(venue), Some(at(start)), Some(minutes));
        let meeting = Meeting { at, minutes, venue, cancelled, ..Meeting::default() };
        d.act(|s| s.set(&id(n), &meeting).into_iter().collect());
    }
    let clock = |h| chrono::NaiveTime::from_hms_opt(h, 0, 0);
    let shift = Shift {
        title: "夜巡".into(),
        day: Some(day("2026-11-22")),
        start: clock(21),
        end: clock(22),
        venue: Some(here),
        ..Shift::default()
    };
    d.act(|s| s.set(&id(6), &shift).into_iter().collect());
    let list = venue_days(&d.state, &here, day("2026-11-22"), 1, Lang::Zh);
    let seen: Vec<_> = list.iter().map(|slot| (slot.held, slot.clash)).collect();
    let want =
        [(Held::Meeting(id(1)), false), (Held::Meeting(id(2)), true), (Held::Shift(id(6)), true)];
    assert_eq!(seen, want);
    assert_eq!(venue_days(&d.state, &here, day("2026-11-22"), 2, Lang::Zh).len(), 4);
}
