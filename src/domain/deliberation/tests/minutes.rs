//! Minutes: equal on every device, changed by hand, frozen, corrected.

use super::*;
use crate::domain::community::{Person, PersonPrivate};
use crate::domain::deliberation::live::{
    Hands, Motion, Side, Speech, Who, arrive, ask, count_hands, leave, move_motion, speech_begins,
    speeches_end, turn_to,
};
use crate::text::Lang;
use proptest::prelude::*;

fn person(d: &mut Desk, n: u8, name: &str) {
    let private = PersonPrivate { name: name.into(), ..PersonPrivate::default() };
    d.act(|s| {
        let person = Person { alias: ["居民", &n.to_string()].concat(), ..Person::default() };
        let drafts = [s.set(&id(n), &person), s.set(&id(n), &private)];
        drafts.into_iter().flatten().collect()
    });
}

/// Two devices at one meeting that both know its agenda; topics 1 and 2.
fn two_devices() -> (Desk, Desk, RecordId) {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    person(&mut a, 60, "王秀英");
    person(&mut a, 61, "李建国");
    raise_plain(&mut a, T1, "楼道堆物");
    raise_plain(&mut a, T2, "路灯不亮");
    let meeting = call(&mut a, "2026-11-22 21:00");
    a.act(|s| start(s, &meeting, at("2026-12-15 19:00")));
    a.sync(&mut b);
    (a, b, meeting)
}

#[test]
fn who_is_ticked_off_after_the_end_is_not_said_to_have_come_then() {
    let (mut a, _, meeting) = two_devices();
    a.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    a.act(|s| arrive(s, &meeting, Who::Person(id(60)), at("2026-12-16 09:10")));
    let text = minutes_text(&a.state, &meeting, true, Lang::Zh);
    assert!(text.contains("到场的：王秀英\n"), "{text}");
}

fn speaks(d: &mut Desk, item: RecordId, n: u8, who: u8, from: &str, to: &str) {
    let speech = Speech { item, person: Some(id(who)), side: Side::Pro, ..Speech::default() };
    d.act(|s| ask(s, &id(n), &speech, ""));
    d.act(|s| speech_begins(s, &id(n), at(from)));
    d.act(|s| speeches_end(s, &item, at(to)));
}

#[test]
fn attendance_on_one_device_speakers_and_minutes_on_the_other_make_equal_and_complete_minutes() {
    let (mut a, mut b, meeting) = two_devices();
    let item = item_of(&a, &meeting, T1);
    a.act(|s| arrive(s, &meeting, Who::Person(id(60)), at("2026-12-15 19:00")));
    a.act(|s| arrive(s, &meeting, Who::Person(id(61)), at("2026-12-15 19:20")));
    b.act(|s| turn_to(s, &meeting, item, at("2026-12-15 19:05")));
    speaks(&mut b, item, 70, 60, "2026-12-15 19:06", "2026-12-15 19:08");
    b.act(|s| {
        s.change::<AgendaItem>(&item, |i| i.notes = "老人进出不便".into()).into_iter().collect()
    });
    let motion = Motion { item, text: "周六一起清走".into(), ..Motion::default() };
    b.act(|s| move_motion(s, &id(80), &motion, "老赵"));
    let hands = Hands { yes: 11, no: 2, ..Hands::default() };
    b.act(|s| count_hands(s, &id(80), hands, true));
    conclude(&mut b, &item, Verdict::Agreed);
    let action = Action { what: "找车".into(), item: Some(item), ..Action::default() };
    let who = ActionWho { person: Some(id(61)), ..ActionWho::default() };
    b.act(|s| promise(s, &id(50), &action, &who));
    a.act(|s| leave(s, &meeting, Who::Person(id(60)), at("2026-12-15 19:50")));
    a.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    a.sync(&mut b);
    let text = minutes_text(&a.state, &meeting, true, Lang::Zh);
    assert_eq!(text, minutes_text(&b.state, &meeting, true, Lang::Zh));
    for line in [
        "时间：2026年12月15日 星期二 19:00～20:30",
        "到场：2 人（逐个登记）",
        "到场的：王秀英（19:50 离开）、李建国（19:20 到）",
        "大家说：老人进出不便",
        "发言：王秀英（赞成方，2 分 0 秒）",
        "动议 1：周六一起清走（老赵提出）",
        "举手：赞成 11，反对 2，弃权 0；过半数（只数赞成和反对的），通过",
        "结果：说定了：好",
        "要办：找车，李建国负责",
    ] {
        assert!(text.lines().any(|l| l == line), "{line}\n{text}");
    }
    let open = minutes_text(&a.state, &meeting, false, Lang::Zh);
    for name in ["王秀英", "李建国", "老赵"] {
        assert!(!open.contains(name), "{name} in\n{open}");
    }
}

proptest! {
    /// Whatever two devices note, all who saw both read the same minutes, in whichever order the files came.
    #[test]
    fn whatever_two_devices_note_the_minutes_are_equal(
        acts in prop::collection::vec((any::<bool>(), 0_u8..7, 0_u8..3), 0..24)
    ) {
        let (mut a, mut b, meeting) = two_devices();
        let item = item_of(&a, &meeting, T1);
        for (n, (first, act, k)) in acts.into_iter().enumerate() {
            let d = if first { &mut a } else { &mut b };
            let n = u8::try_from(n).unwrap();
            let now = at("2026-12-15 19:00") + chrono::Duration::minutes(i64::from(n));
            match act {
                0 => { d.act(|s| arrive(s, &meeting, Who::Person(id(60 + k)), now)); }
                1 => { d.act(|s| leave(s, &meeting, Who::Person(id(60 + k)), now)); }
                2 => {
                    let speech = Speech { item, person: Some(id(60 + k)), ..Speech::default() };
                    d.act(|s| ask(s, &id(100 + n), &speech, "某"));
                    d.act(|s| speech_begins(s, &id(100 + n), now));
                }
                3 => { d.act(|s| turn_to(s, &meeting, item, now)); }
                4 => {
                    let hands = Hands { yes: u32::from(k), no: 1, ..Hands::default() };
                    d.act(|s| count_hands(s, &item, hands, false));
                }
                5 => conclude(d, &item, Verdict::ALL[usize::from(k)]),
                _ => {
                    let notes = ["记", &n.to_string()].concat();
                    d.act(|s| s.change::<AgendaItem>(&item, |i| i.notes = notes).into_iter().collect());
                }
            }
        }
        let (mut c, mut e) = (Desk::new(3), Desk::new(4));
        c.sync(&mut a.clone());
        c.sync(&mut b.clone());
        e.sync(&mut b.clone());
        e.sync(&mut a.clone());
        let read = |d: &Desk| minutes_text(&d.state, &meeting, true, Lang::Zh);
        prop_assert_eq!(read(&c), read(&e));
        prop_assert_eq!(minutes(&c.state, &meeting), minutes(&e.state, &meeting));
    }
}

#[test]
fn prose_changed_by_hand_stands_until_facts_come_and_says_so() {
    let (mut a, _, meeting) = two_devices();
    let item = item_of(&a, &meeting, T1);
    conclude(&mut a, &item, Verdict::Agreed);
    let key = item.to_string();
    let section = |d: &Desk| {
        let all = minutes_sections(&d.state, &meeting, Lang::Zh);
        all.into_iter().find(|s| s.section.key == key).unwrap()
    };
    a.act(|s| change_prose(s, &meeting, &key, "大家一致同意清理。", Lang::Zh));
    assert_eq!(section(&a).section.text, "大家一致同意清理。");
    assert!(section(&a).edited && !section(&a).stale);
    conclude(&mut a, &item, Verdict::Again);
    assert!(section(&a).stale, "facts came after the prose");
    let written = section(&a).written;
    a.act(|s| change_prose(s, &meeting, &key, &written, Lang::Zh));
    assert!(!section(&a).edited, "as the facts write it: back to the facts");
    a.act(|s| change_prose(s, &meeting, CLOSE, "完", Lang::Zh));
    a.act(|s| change_prose(s, &meeting, HEAD, "开头", Lang::Zh));
    let text = minutes_text(&a.state, &meeting, false, Lang::Zh);
    assert!(text.contains("\n\n开头\n") && text.ends_with("\n\n完"), "{text}");
}

#[test]
fn approved_minutes_are_frozen_and_corrections_cite_them() {
    let (mut a, mut b, meeting) = two_devices();
    let item = item_of(&a, &meeting, T1);
    conclude(&mut a, &item, Verdict::Agreed);
    let to = |d: &mut Desk, phase| {
        d.act(|s| minutes_to(s, &meeting, phase, "", at("2026-12-16 09:00"), Lang::Zh))
    };
    let phase = |d: &Desk| minutes_phase(&d.state, &meeting);
    assert_eq!(phase(&a), MinutesPhase::Draft);
    for step in [MinutesPhase::Circulated, MinutesPhase::Corrected, MinutesPhase::Approved] {
        assert_eq!(to(&mut a, step), 1);
        assert_eq!(phase(&a), step);
    }
    assert_eq!(to(&mut a, MinutesPhase::Corrected), 0, "approved is approved");
    let before = approved(&a.state, &meeting).unwrap();
    assert!(before.intact && !before.disputed);
    let read = |d: &Desk| minutes_text(&d.state, &meeting, false, Lang::Zh);
    let text = read(&a);
    // Whatever happens to the facts and the prose, the text stays.
    conclude(&mut a, &item, Verdict::Vote);
    assert_eq!(a.act(|s| change_prose(s, &meeting, HEAD, "别的", Lang::Zh)), 0);
    assert_eq!(read(&a), text);
    assert_eq!(approved(&a.state, &meeting), Some(before.clone()));
    a.act(|s| correct_minutes(s, &meeting, "说定的是周日", at("2026-12-17 09:00")));
    assert!(read(&a).ends_with("核定以后的更正\n说定的是周日"), "{}", read(&a));
    assert_eq!(corrections(&a.state, &meeting, &before.hash)[0].of, before.hash);
    assert!(corrections(&a.state, &meeting, "another").is_empty());
    // Elsewhere another text was approved without knowing.
    to(&mut b, MinutesPhase::Approved);
    a.sync(&mut b);
    assert!(approved(&a.state, &meeting).unwrap().disputed);
    assert_eq!(approved(&a.state, &meeting), approved(&b.state, &meeting));
    a.act(|s| reopen_minutes(s, &meeting));
    assert_eq!(phase(&a), MinutesPhase::Corrected);
}

#[test]
fn people_are_tokens_in_what_is_kept_and_names_in_what_is_read() {
    let mut d = Desk::new(1);
    person(&mut d, 60, "王秀英");
    person(&mut d, 61, "李建国");
    let kept = "请{person:PDw8PDw8PDw8PDw8PDw8PA}联系{nobody:x} {";
    assert_eq!(TokenKind::Person.of(&id(60)), "{person:PDw8PDw8PDw8PDw8PDw8PA}");
    assert_eq!(resolve(&d.state, kept, true, Lang::Zh), "请王秀英联系{nobody:x} {");
    assert_eq!(resolve(&d.state, kept, false, Lang::Zh), "请居民60联系{nobody:x} {");
    let edit = editable(&d.state, kept, Lang::Zh);
    assert_eq!(edit.text, "请〔王秀英〕联系{nobody:x} {");
    assert_eq!(from_editable(&d.state, &edit.names, &edit.text), kept);
    let typed = "请〔李建国〕和〔赵六〕〔";
    let expected = ["请", &TokenKind::Person.of(&id(61)), "和〔赵六〕〔"].concat();
    assert_eq!(from_editable(&d.state, &edit.names, typed), expected);
}

#[test]
fn names_of_the_register_typed_as_words_are_found_and_made_tokens() {
    let mut d = Desk::new(1);
    person(&mut d, 60, "王秀英");
    person(&mut d, 61, "王秀");
    person(&mut d, 62, "王秀");
    let text = ["王秀英和李四，", &TokenKind::Person.of(&id(60))].concat();
    let found = plain_names(&d.state, [text.as_str()]);
    let names: Vec<(&str, Option<RecordId>)> =
        found.iter().map(|f| (f.name.as_str(), f.person)).collect();
    assert_eq!(names, [("王秀英", Some(id(60))), ("王秀", None)], "two bear the second");
    let fixed = name_to_token(&text, &found[0]);
    assert!(plain_names(&d.state, [fixed.as_str()]).is_empty(), "{fixed}");
}
