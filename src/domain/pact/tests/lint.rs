//! The look at the words: what it points at, and the near-misses it must leave alone.

use super::super::*;
use crate::text::Lang;

/// Phrases with what they sound like.
const HARSH: &[(&str, Harsh)] = &[
    ("不牵绳的罚款50元。", Harsh::Fine),
    ("不得乱扔垃圾，违者罚款200元。", Harsh::Fine),
    ("不得乱扔垃圾否则罚款。", Harsh::Fine),
    ("违者交100元给楼组长。", Harsh::Fine),
    ("屡教不改的扣押金。", Harsh::Fine),
    ("违反本公约要付违约金。", Harsh::Fine),
    ("罚款不少于五十元。", Harsh::Fine),
    ("楼道里的电瓶车一经发现予以没收。", Harsh::Confiscation),
    ("晾在树上的衣服由物业收缴。", Harsh::Confiscation),
    ("飞线充电的充电器暂扣三天。", Harsh::Confiscation),
    ("不签的人家公布姓名。", Harsh::Names),
    ("把不同意的名单张贴在楼道口。", Harsh::Names),
    ("未签约的门牌号发到群里公示。", Harsh::Names),
    ("乱停车的曝光。", Harsh::Names),
    ("高空抛物的列入黑名单。", Harsh::Names),
    ("三次不分类的，通报批评。", Harsh::Names),
    ("不同意的公布名单。", Harsh::Names),
    ("不交物业费的停水停电。", Harsh::Cut),
    ("拒不清理的一律断电。", Harsh::Cut),
    ("没签公约的停用门禁卡。", Harsh::Cut),
    ("不签的住户不准进小区活动室。", Harsh::Cut),
    ("违反三次，限制进出小区。", Harsh::Cut),
    ("不签公约的取消低保资格。", Harsh::Benefits),
    ("没做到的人家停发高龄补贴。", Harsh::Benefits),
    ("不签的一律不盖章。", Harsh::Benefits),
    ("不遵守的不予开具证明。", Harsh::Benefits),
    ("不参加的不得享受集体福利。", Harsh::Benefits),
    ("遵守情况与评优挂钩。", Harsh::Benefits),
    ("一户违约，全楼取消评优资格。", Harsh::Collective),
    ("找不到人的，由全楼住户赔偿。", Harsh::Collective),
    ("楼道起火实行连坐。", Harsh::Collective),
    ("一家不分类，整个单元扣钱。", Harsh::Collective),
    ("楼道里的杂物一律清走。", Harsh::Clearing),
    ("楼道不准放东西一律清走。", Harsh::Clearing),
    ("逾期不搬的，视为无主物处理。", Harsh::Clearing),
    ("物业有权直接拆除。", Harsh::Clearing),
    ("每月统一清理楼道杂物。", Harsh::Clearing),
    ("绿地里的菜强行铲除。", Harsh::Clearing),
    ("占道的自行车扔掉。", Harsh::Clearing),
];

/// What must not be pointed at.
const GENTLE: &[&str] = &[
    "不得罚款。",
    "本公约不设罚款。",
    "写明“不得罚款”四个字。",
    "任何人不得以公约的名义罚款、没收、公布姓名。",
    "我们不罚款、不没收、不点名。",
    "没有任何罚款。",
    "罚款不是办法，多商量。",
    "罚款的做法不可取。",
    "属于违法的，由城管依法罚款。",
    "高空抛物违法，公安机关会依法处罚，罚款也由他们定。",
    "每户每年自愿交10元清洁费。",
    "还没收垃圾的请打物业电话。",
    "通知没收到的，找楼组长。",
    "下雨前把没收的衣服收好。",
    "消防器材被挪用的，由消防部门扣留。",
    "公布楼组长的姓名和电话。",
    "公布志愿者名单，先问过本人。",
    "经本人同意，公布姓名。",
    "姓名和门牌默认不公开。",
    "不张贴名单，不排名。",
    "表扬好人好事，名字写在墙上。",
    "路灯坏了，拍张照片告诉物业。",
    "遇到停水停电，邻居互相招呼一声。",
    "停水通知贴在楼门口。",
    "禁止以停水、停电的方式催交物业费。",
    "物业不得停水停电。",
    "电动车不准进楼。",
    "消防通道不准进车。",
    "丢失的门禁卡及时到物业注销门禁。",
    "不签也不取消任何待遇。",
    "签不签，照常享受各项服务和补助。",
    "不因不签而停发补贴。",
    "是否签约不与补助挂钩。",
    "公共电费由全楼住户分摊。",
    "全楼一起打扫楼道。",
    "有人摔倒，全楼一起帮忙。",
    "不搞连坐。",
    "志愿者统一清理小广告。",
    "各家自己清理门口的东西。",
    "一律自行清理。",
    "狗的粪便当场清理。",
    "和主人商量好，再把旧家具搬走。",
    "任何人不得强行清走别人的东西。",
    "垃圾按干湿分开处理。",
    "影响疏散的，请消防部门依法清除。",
    "经主人同意，统一清理楼道杂物。",
];

#[test]
fn harsh_words_are_pointed_at() {
    let missed: Vec<&str> = HARSH
        .iter()
        .filter(|(text, what)| !lint(text).iter().any(|f| f.what == *what))
        .map(|(text, _)| *text)
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn gentle_words_are_left_alone() {
    let found: Vec<(&str, Harsh, &str)> = GENTLE
        .iter()
        .flat_map(|text| lint(text).into_iter().map(|f| (*text, f.what, &text[f.start..f.end])))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(HARSH.len() + GENTLE.len() >= 80);
}

#[test]
fn the_models_and_our_own_advice_are_gentle() {
    for model in MODELS {
        assert_eq!(lint(model.text.get(Lang::Zh)), [], "{}", model.id);
    }
    for harsh in Harsh::ALL {
        let milder = harsh.milder().get(Lang::Zh);
        assert_eq!(lint(milder), [], "{milder}");
    }
}

#[test]
fn what_is_pointed_at_is_the_phrase_itself() {
    let text = "遛狗牵绳。不听的罚款50元，没收狗绳！";
    let found: Vec<&str> = lint(text).into_iter().map(|f| &text[f.start..f.end]).collect();
    assert_eq!(found, ["罚款", "没收"]);
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_looked_at(text in "[不得罚款没收公布姓名停水取消资格，。的一律清走a\n]{0,40}") {
        for f in lint(&text) {
            proptest::prop_assert!(f.start < f.end && text.get(f.start..f.end).is_some());
        }
    }
}
