//! What changed, as a law and as rows a person can read.

use super::super::*;
use crate::domain::testing::id;
use proptest::prelude::*;

/// `=equal`, `-removed`, `+inserted`, joined by `|`.
fn shown(old: &str, new: &str) -> String {
    let runs = diff(old, new).into_iter().map(|run| match run {
        Run::Equal(text) => ["=", &text].concat(),
        Run::Removed(text) => ["-", &text].concat(),
        Run::Inserted(text) => ["+", &text].concat(),
    });
    runs.collect::<Vec<_>>().join("|")
}

fn old_and_new(runs: &[Run]) -> (String, String) {
    let join = |keep: fn(&Run) -> bool| runs.iter().filter(|r| keep(r)).map(Run::text).collect();
    (join(Run::is_old), join(Run::is_new))
}

proptest! {
    #[test]
    fn the_runs_give_both_texts_back(old in "[牵绳不要楼道ab1.2，\n é]{0,40}", new in "[牵绳不要楼道ab1.2，\n é]{0,40}") {
        prop_assert_eq!(old_and_new(&diff(&old, &new)), (old, new));
    }

    #[test]
    fn any_two_texts_come_back(old in any::<String>(), new in any::<String>()) {
        prop_assert_eq!(old_and_new(&diff(&old, &new)), (old, new));
    }

    #[test]
    fn words_joined_are_the_text(text in any::<String>()) {
        prop_assert_eq!(words_of(&text).concat(), text);
    }

    #[test]
    fn runs_alternate_and_none_is_empty(old in "[甲乙丙丁]{0,20}", new in "[甲乙丙丁]{0,20}") {
        let runs = diff(&old, &new);
        prop_assert!(runs.iter().all(|r| !r.text().is_empty()));
        for pair in runs.windows(2) {
            let same = std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
            prop_assert!(!same, "{:?}", runs);
            let swapped = matches!((&pair[0], &pair[1]), (Run::Inserted(_), Run::Removed(_)));
            prop_assert!(!swapped, "what went stands before what came: {:?}", runs);
        }
    }
}

#[test]
fn changes_read_as_a_person_would_mark_them() {
    for (old, new, want) in [
        ("", "", ""),
        ("遛狗牵绳。", "遛狗牵绳。", "=遛狗牵绳。"),
        ("", "新的", "+新的"),
        ("旧的", "", "-旧的"),
        ("遛狗牵绳。", "遛狗牵好绳。", "=遛狗牵|+好|=绳。"),
        ("晚上22点以后安静", "晚上23点以后安静", "=晚上|-22|+23|=点以后安静"),
        ("不超过1.5米", "不超过12.5米", "=不超过|-1.5|+12.5|=米"),
        ("扫QR code签", "扫QR page签", "=扫QR |-code|+page|=签"),
        ("粪便自己带走", "粪便当场清理", "=粪便|-自己带走|+当场清理"),
        ("甲的乙", "丙的丁", "-甲的乙|+丙的丁"),
        ("楼道不放东西。", "楼道不放东西，门口也不放。", "=楼道不放东西|+，门口也不放|=。"),
        ("3.", "3.x", "=3.|+x"),
    ] {
        assert_eq!(shown(old, new), want, "{old} -> {new}");
    }
}

#[test]
fn very_long_texts_without_anything_in_common_are_replaced_whole() {
    let (old, new) = ("甲".repeat(3_000), "乙".repeat(3_000));
    assert_eq!(diff(&old, &new), [Run::Removed(old), Run::Inserted(new)]);
    let (one, other) =
        ("邻里".repeat(5_000), ["邻里".repeat(2_500), "邻".into(), "邻里".repeat(2_500)].concat());
    assert_eq!(old_and_new(&diff(&one, &other)), (one, other));
}

fn document(clauses: &[(u8, &str)]) -> Frozen {
    let clause = |(n, text): &(u8, &str)| FrozenClause::new(id(*n), text);
    Frozen {
        title: "公约".into(),
        clauses: clauses.iter().map(clause).collect(),
        ..Frozen::default()
    }
}

#[test]
fn clauses_are_followed_by_what_they_are_not_by_where_they_stand() {
    let old = document(&[(1, "牵绳"), (2, "清理"), (3, "安静")]);
    let mut new = document(&[(3, "安静"), (1, "牵好绳"), (4, "互助")]);
    new.title = "新公约".into();
    new.months = Some(12);
    let found = changes(&old, &new);
    let line = |c: &ChangedClause| {
        let number = |n: Option<usize>| n.map_or("-".to_owned(), |n| n.to_string());
        let what = match &c.change {
            ClauseChange::Kept => "kept",
            ClauseChange::Reworded(_) => "reworded",
            ClauseChange::Added(_) => "added",
            ClauseChange::Dropped(_) => "dropped",
        };
        format!("{}>{} {what}", number(c.was), number(c.is))
    };
    let lines: Vec<String> = found.clauses.iter().map(line).collect();
    assert_eq!(lines, ["2>- dropped", "3>1 kept", "1>2 reworded", "->3 added"]);
    assert_eq!(found.months, Some((None, Some(12))));
    assert_eq!(found.title, Some(vec![Run::Inserted("新".into()), Run::Equal("公约".into())]));
    let same = changes(&old, &old);
    assert!(same.title.is_none() && same.clauses.iter().all(|c| c.change == ClauseChange::Kept));
}
