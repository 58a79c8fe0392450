//! A gentle look at the words of a pact: what sounds like a punishment a pact cannot set, why, where that stands, and how
//! to say it more gently. It only points; nothing is refused.
//!
//! A phrase is a few words in their order within a sentence. What is denied ("不得罚款"), left to the authorities
//! ("由城管依法处罚") or done with consent ("经本人同意公布姓名") is not pointed at.

use super::Harsh;
use super::phrases::{PHRASES, Phrase};

/// Something pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it sounds like.
    pub what: Harsh,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Whose word the law is: what they do is no punishment by neighbours.
const AUTHORITIES: &[&str] = &[
    "公安",
    "派出所",
    "民警",
    "警方",
    "交警",
    "城管",
    "执法",
    "消防",
    "行政",
    "法院",
    "有关部门",
    "主管部门",
    "政府",
    "司法",
];

/// Words that deny whatever follows, directly or behind [`LINKS`].
const DENIALS: &[&str] = &[
    "不得",
    "不准",
    "不许",
    "不可以",
    "不可",
    "不能",
    "不应当",
    "不应",
    "不该",
    "禁止",
    "严禁",
    "无权",
    "没有权",
    "没有权力",
    "杜绝",
    "避免",
    "反对",
    "防止",
    "不因",
    "不会因",
    "不以",
    "不会以",
    "不靠",
];

/// How the words between a denial and what it denies may begin.
const LINKS: &[&str] = &[
    "以",
    "对",
    "因",
    "用",
    "把",
    "将",
    "向",
    "在",
    "随意",
    "随便",
    "擅自",
    "任意",
    "私自",
    "有任何",
    "任何",
    "进行",
    "搞",
    "采取",
    "通过",
    "借",
    "再",
    "设",
    "规定",
    "收",
    "要求",
    "给",
    "让",
    "实行",
    "作出",
    "有",
    "罚",
    "没收",
    "扣",
    "公布",
    "公开",
    "曝光",
    "停",
    "断",
    "取消",
    "强",
    "清",
    "连坐",
    "张贴",
    "拿",
    "靠",
    "不签",
    "签",
];

/// Plain negations, which deny only what stands next to them, or behind one of [`SHORT_LINKS`].
const NEGATIONS: &[&str] = &["不", "没有", "没", "未", "无", "别", "莫", "勿"];

const SHORT_LINKS: &[&str] = &[
    "", "搞", "作", "做", "设", "收", "实行", "进行", "予", "会", "再", "用", "采取", "以", "被",
    "会被", "靠", "有", "任何", "是", "张贴", "对外", "随便", "与", "和", "同",
];

/// What follows shows that it is spoken against.
const AGAINST: &[&str] =
    &["不是", "不可取", "不合", "不算", "不行", "不允许", "无效", "不能代替", "不能解决", "不管用"];

/// Consent that was not given is no consent.
const NO_CONSENT: &[&str] =
    &["不同意", "没同意", "未同意", "没有同意", "未经本人同意", "未经同意", "不自愿"];

/// All that can be pointed at in a text, in its order; each place once.
pub fn lint(text: &str) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (at, sentence) in pieces(text, &['。', '！', '？', '；', '\n', '!', '?', ';']) {
        for phrase in PHRASES {
            for (start, end) in matches(sentence, phrase) {
                let (start, end) = (at + start, at + end);
                found.push(Finding { what: phrase.what, start, end });
            }
        }
    }
    found.sort_by_key(|f| (f.start, std::cmp::Reverse(f.end), f.what));
    let mut kept: Vec<Finding> = Vec::new();
    for one in found {
        let covered = kept.iter().any(|k| k.what == one.what && one.start < k.end);
        if !covered {
            kept.push(one);
        }
    }
    kept
}

/// A text cut at some characters, each piece with where it begins.
fn pieces<'a>(text: &'a str, at: &'a [char]) -> impl Iterator<Item = (usize, &'a str)> {
    let mut begin = 0;
    text.split(at).map(move |piece| {
        // Pieces follow one another with one of the characters between them.
        let here = begin;
        let after = text[here + piece.len()..].chars().next().map_or(0, char::len_utf8);
        begin = here + piece.len() + after;
        (here, piece)
    })
}

/// Where a phrase stands in a sentence and is meant.
fn matches(sentence: &str, phrase: &Phrase) -> Vec<(usize, usize)> {
    let has = |words: &[&str]| words.iter().any(|w| sentence.contains(w));
    let consents = NO_CONSENT.iter().fold(sentence.to_owned(), |s, no| s.replace(no, ""));
    let excused = phrase.unless.iter().any(|w| consents.contains(w));
    if has(AUTHORITIES) || excused || !(phrase.needs.is_empty() || has(phrase.needs)) {
        return Vec::new();
    }
    let Some((first, rest)) = phrase.steps.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    for (start, word) in all_of(sentence, first) {
        let mut spans = vec![(start, start + word.len())];
        let reached = rest.iter().all(|step| {
            let end = spans.last().map_or(start, |s| s.1);
            next_of(sentence, end, step, phrase).map(|span| spans.push(span)).is_some()
        });
        let end = spans.last().map_or(start, |s| s.1);
        if reached && is_meant(sentence, &spans, end, phrase) {
            found.push((start, end));
        }
    }
    found
}

/// Every place of one of the words.
fn all_of<'a>(text: &'a str, words: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
    words.iter().flat_map(move |word| text.match_indices(word))
}

/// The nearest of the words within the phrase's gap behind `from`.
fn next_of(text: &str, from: usize, words: &[&str], phrase: &Phrase) -> Option<(usize, usize)> {
    let rest = &text[from..];
    let reach: usize = rest.chars().take(phrase.gap + 8).map(char::len_utf8).sum();
    let within = &rest[..reach];
    let found = words.iter().filter_map(|w| within.find(w).map(|at| (at, w.len()))).min()?;
    let between = &within[..found.0];
    let crosses = !phrase.across && between.contains(['，', ',', '：', ':']);
    let far = between.chars().count() > phrase.gap;
    (!crosses && !far).then_some((from + found.0, from + found.0 + found.1))
}

fn is_meant(sentence: &str, spans: &[(usize, usize)], end: usize, phrase: &Phrase) -> bool {
    let start = spans.first().map_or(0, |s| s.0);
    let after = &sentence[end..];
    if phrase.not_after.iter().any(|w| after.starts_with(w))
        || phrase.not_before.iter().any(|w| sentence[..start].ends_with(w))
    {
        return false;
    }
    // The two characters before it belong to it: 自己直接清走.
    let near = sentence[..start].char_indices().rev().nth(1).map_or(0, |(i, _)| i);
    if phrase.not_near.iter().any(|w| sentence[near..end].contains(w)) {
        return false;
    }
    // Between its words the phrase itself may hold a 不 (不予办理); only what stands there besides denies it.
    let mut from = 0;
    for (at, to) in spans {
        if is_denied(&sentence[from..*at]) {
            return false;
        }
        from = *to;
    }
    let rest: usize = after.chars().take(8).map(char::len_utf8).sum();
    let part = after[..rest].split(['，', ',']).next().unwrap_or_default();
    !AGAINST.iter().any(|w| part.contains(w))
}

/// How many characters a denial reaches.
const REACH: usize = 16;

/// Whether what follows `before` is denied by it.
fn is_denied(before: &str) -> bool {
    let part = before.rsplit(['，', ',', '：', ':']).next().unwrap_or_default();
    let near = NEGATIONS.iter().any(|no| {
        SHORT_LINKS
            .iter()
            .any(|link| part.strip_suffix(link).is_some_and(|head| head.ends_with(no)))
    });
    let far = |denial: &&str| {
        part.rfind(denial).is_some_and(|at| {
            let between = &part[at + denial.len()..];
            let linked = between.is_empty() || LINKS.iter().any(|l| between.starts_with(l));
            linked
                && between.chars().count() <= REACH
                && !["否则", "违者", "违反"].iter().any(|w| between.contains(w))
        })
    };
    near || DENIALS.iter().any(far)
}
