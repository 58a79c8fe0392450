//! What is found and what is left alone, as a table.

use super::*;
use crate::domain::KINDS;
use crate::log::State;

fn find(text: &str) -> Vec<(What, &str)> {
    let names = Names::known(&State::new(KINDS));
    scan_text(text, &names).into_iter().map(|f| (f.what, &text[f.range])).collect()
}

#[test]
fn what_reaches_or_names_somebody_is_found() {
    use What::{Door, IdNumber, Phone, Surname};
    for (text, expected) in [
        ("打 13800000000 找我", vec![(Phone, "13800000000")]),
        ("138 0000 0000，139-0000-0000", vec![(Phone, "138 0000 0000"), (Phone, "139-0000-0000")]),
        ("１３８００００００００", vec![(Phone, "１３８００００００００")]),
        ("+86 138 0000 0000", vec![(Phone, "+86 138 0000 0000")]),
        ("8613800000000", vec![(Phone, "8613800000000")]),
        ("021-60000000", vec![(Phone, "021-60000000")]),
        ("(021) 6000 0000", vec![(Phone, "(021) 6000 0000")]),
        ("0571－6000000", vec![(Phone, "0571－6000000")]),
        ("电话60000000", vec![(Phone, "60000000")]),
        ("000-00000012", vec![(Phone, "000-00000012")]),
        ("11010519491231002X", vec![(IdNumber, "11010519491231002X")]),
        ("身份证110105 19491231 002x。", vec![(IdNumber, "110105 19491231 002x")]),
        ("130503670401001", vec![(IdNumber, "130503670401001")]),
        ("3号楼2单元501漏水", vec![(Door, "3号楼2单元501")]),
        ("3 号楼 2 单元 501 室", vec![(Door, "3 号楼 2 单元 501 室")]),
        ("12栋1203室", vec![(Door, "12栋1203室")]),
        ("三号楼二单元五零一", vec![(Door, "三号楼二单元五零一")]),
        ("3-2-501", vec![(Door, "3-2-501")]),
        ("住3-501", vec![(Door, "3-501")]),
        ("家住 3-501", vec![(Door, "3-501")]),
        ("5-1201室", vec![(Door, "5-1201室")]),
        ("请王阿姨和李师傅来", vec![(Surname, "王阿姨"), (Surname, "李师傅")]),
        ("老张说小陈家里", vec![(Surname, "老张"), (Surname, "小陈")]),
        ("欧阳老师、高老师", vec![(Surname, "欧阳老师"), (Surname, "高老师")]),
        ("找单大爷", vec![(Surname, "单大爷")]),
        ("13800000000-3-501", vec![(Phone, "13800000000")]),
        ("13800000000-13900000000", vec![(Phone, "13800000000"), (Phone, "13900000000")]),
        ("021-60000000-801", vec![(Phone, "021-60000000-801")]),
        ("Tel13800000000，wx13900000000", vec![(Phone, "13800000000"), (Phone, "13900000000")]),
        ("ID11010519491231002X", vec![(IdNumber, "11010519491231002X")]),
        ("138.0000.0000", vec![(Phone, "138.0000.0000")]),
        ("138  0000  0000", vec![(Phone, "138  0000  0000")]),
        ("０２１－６０００００００", vec![(Phone, "０２１－６０００００００")]),
        ("3#楼501漏水", vec![(Door, "3#楼501")]),
        ("3#-2-501", vec![(Door, "3#-2-501")]),
        ("A座1201，B栋301", vec![(Door, "A座1201"), (Door, "B栋301")]),
        ("2单元501", vec![(Door, "2单元501")]),
        ("3号楼-501", vec![(Door, "3号楼-501")]),
        ("3号楼2单元5层501", vec![(Door, "3号楼2单元5层501")]),
        ("1-3-2-501", vec![(Door, "1-3-2-501")]),
        ("3-501王阿姨", vec![(Door, "3-501"), (Surname, "王阿姨")]),
        ("居民黄阿姨和业主何女士", vec![(Surname, "黄阿姨"), (Surname, "何女士")]),
        ("楼上林阿姨，邻居杜师傅", vec![(Surname, "林阿姨"), (Surname, "杜师傅")]),
        ("王姐、李叔、何工", vec![(Surname, "王姐"), (Surname, "李叔"), (Surname, "何工")]),
        (
            "陶爷爷，郝奶奶，翟大妈",
            vec![(Surname, "陶爷爷"), (Surname, "郝奶奶"), (Surname, "翟大妈")],
        ),
        ("居民史阿姨、童老师", vec![(Surname, "史阿姨"), (Surname, "童老师")]),
        ("老黄说小林在，老马", vec![(Surname, "老黄"), (Surname, "小林"), (Surname, "老马")]),
        ("Auntie Li and Mr. Wang", vec![(Surname, "Auntie Li"), (Surname, "Mr. Wang")]),
    ] {
        assert_eq!(find(text), expected, "{text}");
    }
}

#[test]
fn dates_amounts_hotlines_and_offices_are_left_alone() {
    for text in [
        "2026-11-15 19:00",
        "2026.11.15，11-15",
        "20261115",
        "12345 热线，110，119",
        "4008208820、400-820-8820",
        "面积 112.40 平方米，共 2100 户",
        "1380000000 元",
        "138000000001 个",
        "编号 S-20871",
        "S-13800000000",
        "5 号楼有人往下扔东西",
        "3 号楼前路灯坏了两盏",
        "3号楼2单元",
        "第3-2-501条",
        "预算100-300元，9-12 人",
        "比分 3-501",
        "19:00-21:00",
        "居委会主任、物业经理、社区书记",
        "小区老师傅",
        "小程序，小范围，老胡同，小熊猫",
        "各位老师、师傅们、叔叔阿姨",
        "老人和小孩",
        "110105194912310021",
        "Mr X, the Master plan",
        "王** 138****0000 ×号楼 **阿姨 老*",
        "工作日 9:00～17:00",
        "3号101人",
        "2026-12-01，12-01，3-2，1.2.3-400，1-2-3-4",
        "2单元500元，A座1200平方米",
        "马上来，高兴，方便，小林子，老马路，小方桌，老高了",
        "施工，包工，项总共，小时工，牛奶，周工作，周总结，物业施工方",
        "居民和主任，业主向书记反映，邻居和叔叔阿姨，居民时总，楼上和楼下老师",
        "小区总面积，居民总说",
    ] {
        assert_eq!(find(text), [], "{text}");
    }
}

#[test]
fn a_published_roster_is_read_but_for_its_ids_and_times() {
    let shift = "AAAAAAAAAAAAAAAAAAAAAA 2026-12-01 08:00 10:00 ";
    let titled = format!("{shift}王阿姨的门岗");
    for (field, text, expected) in [
        ("shifts", titled.as_str(), Some("王阿姨")),
        ("note", "有事找李叔", Some("李叔")),
        ("shifts", shift, None),
    ] {
        let names = Names::known(&State::new(KINDS));
        let prose = prose_from(field, text);
        let found = scan_text(text, &names).into_iter().find(|f| f.range.start >= prose);
        assert_eq!(found.map(|f| &text[f.range]), expected, "{text}");
    }
    assert!(!CODES.contains(&"roster.published") && !NO_PROSE.contains(&"shifts"));
}

#[test]
fn what_was_masked_is_not_found_again() {
    for (text, expected) in [
        ("打 138 0000 1234 找王阿姨，3号楼2单元501", "打 138****1234 找**阿姨，×号楼"),
        ("021-60001234 老张", "021****1234 老*"),
        ("电话60001234", "电话****"),
        ("11010519491231002X", "******"),
        ("3-2-501 欧阳老师", "×-× **老师"),
        ("Auntie Li", "Auntie **"),
    ] {
        let names = Names::known(&State::new(KINDS));
        let found = scan_text(text, &names);
        let masked = masked(text, found.iter().map(Found::pair));
        assert_eq!(masked, expected);
        assert_eq!(find(&masked), [], "{masked}");
    }
}

#[test]
fn what_is_decided_of_a_text_is_decided_of_that_text_alone() {
    use crate::domain::deliberation::Topic;
    use crate::domain::testing::{Desk, id};
    use std::collections::BTreeSet;
    let mut desk = Desk::new(1);
    let mut say = |title: &str| {
        let topic = Topic { title: title.into(), ..Topic::default() };
        desk.act(|state| state.set(&id(1), &topic).into_iter().collect());
        let all: Vec<_> = desk.log.iter().collect();
        let hits = scan(&all, &Names::known(&desk.state));
        hits.iter().map(Hit::key).collect::<BTreeSet<String>>()
    };
    let before = say("王阿姨家漏水，问王阿姨");
    assert_eq!(before.len(), 2, "each place by itself");
    let after = say("王阿姨家漏水，问王阿姨，很急");
    assert_eq!(after.difference(&before).count(), 2, "the same words in a changed text");
    assert!(after.is_superset(&before), "the text as it was is not asked about again");
}
