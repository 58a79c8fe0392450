//! People called by their surname: 王阿姨, 李师傅, 老张, 小陈, Auntie Li. An office alone is no person.

use super::letters::{Letters, is_han};
use std::ops::Range;

/// Surnames that are seldom part of another word.
const COMMON: &str = "王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐许邓冯韩曹彭萧蔡潘袁董余苏吕魏蒋沈贾薛邹熊孟秦阎\
    侯崔邱汪廖姚卢姜傅谭邵毛贺龚邢樊戴夏钟陆范姬葛翁裴倪俞祝殷岑缪臧\
    杜肖陶韦闫郝黎翟聂鲁焦阮霍耿靳骆舒詹柯饶欧涂冉柴覃蒲迟廉卞瞿褚娄滕甄屈项辛兰鲍";

/// Surnames that are words as well: only where no other word reaches up to them.
const ALSO_WORDS: &str = "林何高马于叶程曾丁任方石江金白康尹黄田顾龙万段雷钱汤常武乔赖文施洪向易莫安关尚单查仇\
    解区朴盖温柳左时成曲和平元齐梅严华管祁包\
    史童牛盛庄申路毕井符游苗计景车古甘凌桂佟简应冷辜蓝纪池米代穆窦邬狄麦宁";

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
    "姐姐",
    "哥哥",
    "老爷子",
    "老太太",
    "姨",
    "叔",
    "婶",
    "伯",
    "嫂",
    "姐",
    "哥",
    "工",
    "总",
    "爷",
    "奶",
];

/// One letter that calls somebody is a part of many words: behind these letters of the title it is none.
const LONGER: &[&str] = &[
    "工程",
    "工作",
    "工地",
    "工人",
    "工具",
    "工期",
    "工资",
    "工艺",
    "工业",
    "工会",
    "工商",
    "工夫",
    "工序",
    "工分",
    "工时",
    "工委",
    "工序",
    "工整",
    "工厂",
    "工种",
    "工本",
    "工友",
    "工单",
    "工行",
    "总结",
    "总共",
    "总数",
    "总的",
    "总是",
    "总体",
    "总计",
    "总量",
    "总价",
    "总额",
    "总会",
    "总要",
    "总算",
    "总之",
    "总有",
    "总部",
    "总闸",
    "总阀",
    "总表",
    "总说",
    "总不",
    "总在",
    "总能",
    "总面",
    "总站",
    "总工会",
    "伯仲",
    "奶粉",
    "奶茶",
    "奶站",
    "奶箱",
    "奶制",
    "牛奶",
];

/// A surname and a title of one letter that are together something else.
const NO_CALL: &[&str] = &[
    "施工", "成工", "包工", "时工", "方工", "管工", "金工", "金奶", "牛奶", "元总", "时总", "计工",
    "应工", "应总", "车工", "代工", "计总", "和总", "平总", "常总", "查总", "对总", "冷奶", "米奶",
    "景总", "纪总", "温奶", "路工", "任工", "区总", "区工", "单工", "项总", "项工",
];

/// What may stand before a surname that is also a word.
const JOINS: &str = "请找给向由跟同对让的说问叫和与及是，。、；：！？（）“”《》";

/// Likewise, but little words follow them too: 居民和主任, 业主向书记反映.
const ENDS: &str = "民主居户邻上下楼层栋室号座幢元门员者组们有";

/// Surnames that are such little words, or that end a word begun before them.
const LITTLE: &str = "和向任时成查解区单包易安应关计管代车路平元万常齐曲景简";

/// Surnames that are words as well and that still follow 老 and 小 as names.
const FAMILIAR: &str = "黄林何高马田方丁叶程曾任江金尹顾雷钱汤武乔赖施易莫尚严管史童庄申";

/// What stands behind 老黄, 小林 where it is a person.
const DOES: &str = "说家在来去的和跟与同把将要会是也已负住带问找打送帮讲提给有不接拿";

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
    "小江",
    "小杜鹃",
    "老陶器",
    "小兰花",
    "小项目",
    "老项目",
    "小鲍鱼",
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

/// Whether somebody is called at a place: 3-501王阿姨.
pub(super) fn called(text: &Letters, at: usize) -> bool {
    titled(text, at).is_some()
}

/// 王阿姨; 王小明老师 is found by its register, or not at all.
fn titled(text: &Letters, at: usize) -> Option<usize> {
    let surname = text.at(at);
    let length = match text.one_of(at, DOUBLE) {
        Some(length) => length,
        None if COMMON.contains(surname) => 1,
        None if ALSO_WORDS.contains(surname) => {
            let before = text.before(at);
            (!is_han(before)
                || JOINS.contains(before)
                || ENDS.contains(before) && !LITTLE.contains(surname))
            .then_some(1)?
        }
        None => return None,
    };
    let begin = at + length;
    let title = text.one_of(begin, TITLES)?;
    let other =
        title == 1 && (text.one_of(begin, LONGER).is_some() || text.one_of(at, NO_CALL).is_some());
    (!other).then_some(begin + title)
}

/// 老张, 小李.
fn familiar(text: &Letters, at: usize) -> Option<usize> {
    let surname = text.at(at + 1);
    let word = FAMILIAR.contains(surname) && {
        let after = text.at(at + 2);
        // A word goes on; a person does something, or the sentence ends.
        !is_han(after) || DOES.contains(after)
    };
    let familiar = matches!(text.at(at), '老' | '小' | '阿') && (COMMON.contains(surname) || word);
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
