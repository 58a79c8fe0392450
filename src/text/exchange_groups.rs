//! What a set of operations is, counted in words: 3 个问题, 1 场会, 12 张票.

use super::{Lang, Msg, msg};

/// The words for one thing and for several, by the word of the group (`domain::exchange::Group`).
const WORDS: &[(&str, Msg, Msg)] = &[
    ("topics", msg("{0} 个问题", "{0} topic"), msg("{0} 个问题", "{0} topics")),
    ("answers", msg("{0} 条答复和附议", "{0} answer"), msg("{0} 条答复和附议", "{0} answers")),
    ("meetings", msg("{0} 场会", "{0} meeting"), msg("{0} 场会", "{0} meetings")),
    (
        "agenda",
        msg("{0} 条会上的记录", "{0} note of a meeting"),
        msg("{0} 条会上的记录", "{0} notes of meetings"),
    ),
    ("decisions", msg("{0} 个决定", "{0} decision"), msg("{0} 个决定", "{0} decisions")),
    ("actions", msg("{0} 件要办的事", "{0} promise"), msg("{0} 件要办的事", "{0} promises")),
    ("ballots", msg("{0} 次表决", "{0} ballot"), msg("{0} 次表决", "{0} ballots")),
    ("votes", msg("{0} 张票", "{0} vote"), msg("{0} 张票", "{0} votes")),
    ("pacts", msg("{0} 份公约", "{0} pact"), msg("{0} 份公约", "{0} pacts")),
    ("clauses", msg("{0} 条公约文字", "{0} clause"), msg("{0} 条公约文字", "{0} clauses")),
    ("signatures", msg("{0} 个签名", "{0} signature"), msg("{0} 个签名", "{0} signatures")),
    ("volunteers", msg("{0} 名志愿者", "{0} volunteer"), msg("{0} 名志愿者", "{0} volunteers")),
    ("shifts", msg("{0} 个班", "{0} shift"), msg("{0} 个班", "{0} shifts")),
    (
        "seats",
        msg("{0} 个排上的人次", "{0} place filled"),
        msg("{0} 个排上的人次", "{0} places filled"),
    ),
    ("hours", msg("{0} 条到岗记录", "{0} attendance"), msg("{0} 条到岗记录", "{0} attendances")),
    ("notices", msg("{0} 份公示", "{0} notice"), msg("{0} 份公示", "{0} notices")),
    (
        "persons",
        msg("{0} 个人（只有代号）", "{0} person, by pseudonym"),
        msg("{0} 个人（只有代号）", "{0} persons, by pseudonym"),
    ),
    ("homes", msg("{0} 户", "{0} household"), msg("{0} 户", "{0} households")),
    ("places", msg("{0} 处房屋和场地", "{0} place"), msg("{0} 处房屋和场地", "{0} places")),
    (
        "bodies",
        msg("{0} 个组织和职务", "{0} body or post"),
        msg("{0} 个组织和职务", "{0} bodies and posts"),
    ),
    (
        "personal",
        msg("{0} 条个人信息", "{0} personal entry"),
        msg("{0} 条个人信息", "{0} personal entries"),
    ),
    ("taken-back", msg("{0} 条撤回", "{0} taken back"), msg("{0} 条撤回", "{0} taken back")),
    ("erased", msg("{0} 条删除记号", "{0} erasure"), msg("{0} 条删除记号", "{0} erasures")),
    ("other", msg("{0} 条其他", "{0} other"), msg("{0} 条其他", "{0} others")),
    (
        "unknown",
        msg("{0} 条新版本的内容", "{0} entry of a newer version"),
        msg("{0} 条新版本的内容", "{0} entries of a newer version"),
    ),
];

/// Counts in words, in the order given; empty where there is nothing.
pub fn told<'a>(counts: impl IntoIterator<Item = (&'a str, usize)>, lang: Lang) -> String {
    let counted = |(group, n): (&str, usize)| {
        let (_, one, many) = WORDS.iter().find(|(word, ..)| *word == group)?;
        let words = if n == 1 { one } else { many };
        Some(words.fill(lang, &[&n.to_string()]))
    };
    let all: Vec<String> = counts.into_iter().filter(|(_, n)| *n > 0).filter_map(counted).collect();
    all.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// Whether there are words for a group.
pub fn has(group: &str) -> bool {
    WORDS.iter().any(|(word, ..)| *word == group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_told_in_their_order_and_nothing_is_left_out() {
        let counts = [("topics", 3), ("meetings", 1), ("votes", 0), ("unknown", 2)];
        assert_eq!(told(counts, Lang::Zh), "3 个问题、1 场会、2 条新版本的内容");
        assert_eq!(told(counts, Lang::En), "3 topics, 1 meeting, 2 entries of a newer version");
        assert_eq!(told([], Lang::Zh), "");
    }
}
