//! Pictures say what they are told, and nothing breaks them.

use super::*;
use crate::domain::pact::{Part, wall};
use crate::text::Lang;

fn part(name: &str, households: u64, agreed: u64) -> Part {
    Part { name: name.into(), households, agreed }
}

fn words(picture: &Picture) -> String {
    let text = |mark: &Mark| match mark {
        Mark::Words { text, .. } => Some(text.clone()),
        Mark::Box { .. } => None,
    };
    picture.marks.iter().filter_map(text).collect()
}

#[test]
fn a_picture_shows_what_the_wall_tells() {
    let shown = wall(&[part("1 号楼", 25, 24), part("2 号楼", 30, 1)]);
    let picture = progress("养犬公约", "第一网格", "2026年12月1日", &shown, Lang::Zh);
    let said = words(&picture);
    assert!(said.contains("25 户同意") && said.contains("共 55 户"), "{said}");
    let boxes = picture.marks.iter().filter(|m| matches!(m, Mark::Box { .. })).count();
    assert_eq!(boxes, 1 + 2 * 3, "the ground, and two for each bar");
}

#[test]
fn no_number_is_drawn_of_few_households() {
    let picture = progress("养犬公约", "", "", &wall(&[part("1", 19, 3)]), Lang::Zh);
    assert!(!words(&picture).contains(|c: char| c.is_ascii_digit()));
}

#[test]
fn words_are_never_markup() {
    let picture = progress("<b>&\"甲\u{7}", "", "", &wall(&[]), Lang::Zh);
    let svg = picture.svg();
    assert!(svg.contains("&lt;b&gt;&amp;&quot;甲 "), "{svg}");
}

#[test]
fn long_words_are_broken_and_joined_are_the_text() {
    let text = "遛狗牵绳 keep dogs on a lead，一户一签";
    let broken = lines(text, 10);
    assert!(broken.len() > 3);
    assert_eq!(broken.concat(), text);
    assert_eq!(lines("一\n二", 100), ["一", "二"]);
}
