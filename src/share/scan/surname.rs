//! People called by their surname: 王阿姨, 李师傅, 老张, 小陈, Auntie Li. An office alone is no person.

use super::letters::{Letters, is_han};
use std::ops::Range;

/// Surnames that are seldom part of another word.
const COMMON: &str = "王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐许邓冯韩曹彭萧蔡潘袁董余苏吕魏蒋沈贾薛邹熊孟秦阎\
    侯崔邱汪廖姚卢姜傅谭邵毛贺龚邢樊戴夏钟陆范姬葛翁裴倪俞祝殷岑缪臧";

/// Surnames that are words as well: only where no other word reaches up to them.
const ALSO_WORDS: &str = "林何高马于叶程曾丁任方石江金白康尹黄田顾龙万段雷钱汤常武乔赖文施洪向易莫安关尚单查仇\
    解区朴盖温柳左时成曲和平元齐梅严华管祁包";

/// Surnames of two characters.
const DOUBLE: &[&str] =
    &["欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "司徒", "东方", "令狐", "慕容"];

/// What people are called.
const TITLES: &[&str] = &[
    "阿姨",
    "叔叔",
    "大爷",
    "大妈",
    "大姐",
    "大哥",
    "大叔",
    "大伯",
    "大娘",
    "大嫂",
    "婶婶",
    "婶子",
    "伯伯",
    "伯母",
    "奶奶",
    "爷爷",
    "外婆",
    "姥姥",
    "老伯",
    "老太",
    "老人家",
    "师傅",
    "师母",
    "老师",
    "先生",
    "女士",
    "太太",
    "小姐",
    "同志",
    "医生",
    "大夫",
    "护士",
    "律师",
    "警官",
    "经理",
    "主任",
    "书记",
    "队长",
    "站长",
    "会长",
    "校长",
    "委员",
    "老板",
    "工程师",
    "网格长",
    "楼长",
    "楼组长",
    "某某",
];

/// What may stand before a surname that is also a word.
const JOINS: &str = "请找给向由跟同对让的说问叫和与及是，。、；：！？（）“”《》";

/// Behind 老 and 小 with a surname: these make another word.
const OTHER_WORDS: &[&str] = &[
    "小程序",
    "小周末",
    "小周期",
    "小孙子",
    "小孙女",
    "老孙子",
    "小杨树",
    "老杨树",
    "小余额",
    "小汪洋",
    "老李子",
    "小张贴",
    "老胡同",
    "小胡同",
    "小毛病",
    "老毛病",
    "小毛孩",
    "小贺卡",
    "小夏令",
    "小钟点",
    "小范围",
    "老范围",
    "小朱红",
    "老陈醋",
    "老陈旧",
    "小许可",
    "小宋体",
    "小郭",
    "老唐装",
    "小唐装",
    "小苏打",
    "小葛根",
    "小魏碑",
    "老秦腔",
    "小梁",
    "老梁柱",
    "小谢礼",
    "小孟子",
    "小熊猫",
    "小熊",
];

/// English words before a name.
const ENGLISH: &[&str] = &[
    "Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Miss ", "Auntie ", "Aunt ", "Uncle ",
    "Grandma ", "Grandpa ", "Master ", "Dr ", "Dr. ",
];

pub(super) fn surnames(text: &Letters) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match titled(text, at).or_else(|| familiar(text, at)).or_else(|| english(text, at)) {
            Some(end) => {
                found.push(text.bytes(at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// 王阿姨; 王小明老师 is found by its register, or not at all.
fn titled(text: &Letters, at: usize) -> Option<usize> {
    let surname = text.at(at);
    let length = match text.one_of(at, DOUBLE) {
        Some(length) => length,
        None if COMMON.contains(surname) => 1,
        None if ALSO_WORDS.contains(surname) => {
            let before = text.before(at);
            (!is_han(before) || JOINS.contains(before)).then_some(1)?
        }
        None => return None,
    };
    let title = text.one_of(at + length, TITLES)?;
    Some(at + length + title)
}

/// 老张, 小李.
fn familiar(text: &Letters, at: usize) -> Option<usize> {
    let familiar = matches!(text.at(at), '老' | '小' | '阿') && COMMON.contains(text.at(at + 1));
    let other = text.one_of(at, OTHER_WORDS).is_some();
    // 大小王, 最小李子: part of a longer word.
    let joined = "大最很太较多古长年衰养".contains(text.before(at));
    (familiar && !other && !joined).then_some(at + 2)
}

/// Auntie Li.
fn english(text: &Letters, at: usize) -> Option<usize> {
    if text.before(at).is_ascii_alphanumeric() {
        return None;
    }
    let begin = at + text.one_of(at, ENGLISH)?;
    let end = text.past(begin, |c| c.is_ascii_alphabetic());
    (text.at(begin).is_ascii_uppercase() && end > begin + 1).then_some(end)
}

/// Whether it begins with a surname of two characters.
pub(super) fn is_double(text: &str) -> bool {
    DOUBLE.iter().any(|surname| text.starts_with(surname))
}
