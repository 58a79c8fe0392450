//! Files as they come from committees, whole and not.

use super::*;
use crate::domain::KINDS as ALL;
use crate::domain::community::{Unit, community_record};
use crate::domain::deliberation::Topic;
use crate::domain::rollup::Month;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::DeviceId;
use crate::share::file::{Make, Profile, write};
use crate::share::pace::at_once;

fn topic(d: &mut Desk, n: u8) {
    let raised = Some("2026-05-03".parse().expect("a day"));
    let topic = Topic { title: format!("第{n}件"), raised, ..Topic::default() };
    d.act(|s| s.set(&id(n), &topic).into_iter().collect());
}

fn file(d: &Desk) -> String {
    let make = Make {
        community: COMMUNITY,
        name: "样例社区".into(),
        maker: DeviceId([1; 8]),
        made: "2026-06-01T08:00:00+08:00".into(),
        profile: Profile::Full,
    };
    write(&d.log, make, &[], &[])
}

/// Three topics and a door.
fn desk() -> Desk {
    let mut d = Desk::new(1);
    (1..4).for_each(|n| topic(&mut d, n));
    let unit = Unit { code: "1-1".into(), ..Unit::default() };
    d.act(|s| s.set(&id(9), &unit).into_iter().collect());
    d
}

fn read(files: &[&str]) -> (Vec<Vec<Trouble>>, u64, usize) {
    let mut heap = Heap::new(COMMUNITY);
    let take = |file: &&str| at_once(heap.take(file.as_bytes(), &async |_, _| ()));
    let troubles = files.iter().map(take).collect();
    let read = heap.len();
    let digest = at_once(heap.digest(&async |_, _| ()));
    let month: Month = "2026-05".parse().expect("a month");
    let raised = digest.figures(month).into_iter().filter(|f| f.figure == "topic.raised");
    (troubles, raised.map(|f| f.value).sum(), read)
}

#[test]
fn files_are_counted_once_and_told_what_is_wrong_with_them() {
    let d = desk();
    let whole = file(&d);
    let lines: Vec<&str> = whole.split('\n').collect();
    let topic_line = lines.iter().position(|l| l.contains("topic@1")).expect("one");
    let bent = whole.replacen("第2件", "第7件", 1);
    let cut = lines[..topic_line + 2].join("\n");
    let missing = {
        let mut lines = lines.clone();
        lines.remove(topic_line);
        lines.join("\n")
    };
    let crlf = whole.replace('\n', "\r\n");
    let newer = whole.replacen("\"version\":1", "\"version\":2", 1);
    let public = whole.replacen("\"profile\":\"full\"", "\"profile\":\"public\"", 1);
    let spaced = serde_json::to_string_pretty(
        &serde_json::from_str::<serde_json::Value>(&whole).expect("json"),
    )
    .expect("json");
    let first = topic_line + 1;
    for (what, files, troubles, raised) in [
        ("whole", vec![whole.as_str()], vec![vec![]], 3),
        ("twice", vec![&whole, &whole], vec![vec![], vec![]], 3),
        ("with a mark and line ends of Windows", vec![&crlf], vec![vec![]], 3),
        (
            "one letter changed",
            vec![&bent],
            vec![vec![Trouble::Damaged { lines: 1, first: first + 1 }]],
            2,
        ),
        (
            "mended by another file",
            vec![&bent, &whole],
            vec![vec![Trouble::Damaged { lines: 1, first: first + 1 }], vec![]],
            3,
        ),
        ("cut", vec![&cut], vec![vec![Trouble::Cut]], 2),
        ("a line missing", vec![&missing], vec![vec![Trouble::Cut]], 2),
        ("of a newer container", vec![&newer], vec![vec![Trouble::Newer]], 3),
        ("for anybody", vec![&public], vec![vec![Trouble::Public]], 3),
        ("re-indented", vec![&spaced], vec![vec![]], 3),
        ("no file", vec!["hello", ""], vec![vec![Trouble::NotOurs], vec![Trouble::NotOurs]], 0),
    ] {
        let (found, counted, _) = read(&files);
        assert_eq!((found, counted), (troubles, raised), "{what}");
    }
}

#[test]
fn what_no_figure_needs_is_not_kept() {
    let (_, _, kept) = read(&[&file(&desk())]);
    assert_eq!(kept, 3);
}

#[test]
fn lines_of_another_community_are_told_and_not_counted() {
    let d = desk();
    let mut heap = Heap::new(CommunityId([8; 16]));
    let troubles = at_once(heap.take(file(&d).as_bytes(), &async |_, _| ()));
    assert_eq!((troubles, heap.is_empty()), (vec![Trouble::Foreign(3)], true));
}

#[test]
fn a_file_tells_its_community_at_its_beginning() {
    let whole = file(&desk());
    assert_eq!(community_of(&whole[..200]), Some(COMMUNITY));
    let pretty = serde_json::to_string_pretty(
        &serde_json::from_str::<serde_json::Value>(&whole).expect("json"),
    );
    assert_eq!(community_of(&pretty.expect("json")), Some(COMMUNITY));
    let headless = whole.replacen("\"community\":\"", "\"community\":\"!", 1);
    assert_eq!(community_of(&headless), Some(COMMUNITY), "an operation says it too");
    assert_eq!(community_of("{}"), None);
}

#[test]
fn the_figures_of_some_kinds_are_the_figures_of_all() {
    let mut d = desk();
    let name = crate::domain::community::Community { name: "=样例".into(), ..Default::default() };
    d.act(|s| s.set(&community_record(&COMMUNITY), &name).into_iter().collect());
    let month: Month = "2026-05".parse().expect("a month");
    let all = Digest::of(&State::of(&d.log, ALL), COMMUNITY);
    let mut heap = Heap::new(COMMUNITY);
    assert_eq!(at_once(heap.take(file(&d).as_bytes(), &async |_, _| ())), vec![]);
    let some = at_once(heap.digest(&async |_, _| ()));
    assert_eq!(some, all);
    let table = table(&[&some], month);
    assert!(table.starts_with("\u{feff}month,figure,community,estate,grid,key,value,"), "{table}");
    assert!(table.contains(",'=样例,"), "no formula: {table}");
    assert_eq!(table.lines().count(), 1 + some.figures(month).len());
}
