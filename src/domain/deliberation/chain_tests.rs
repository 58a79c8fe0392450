//! Chains as neighbours paste them.

use super::chain::*;
use proptest::prelude::*;

fn short(text: &str) -> (String, String, String, ChainChoice, String) {
    let chain = parse_chain(text);
    let [row] = chain.rows.as_slice() else { panic!("{text}: {chain:?}") };
    let row = row.clone();
    (row.name, row.building, row.unit, row.choice, row.rest)
}

#[test]
fn lines_as_neighbours_write_them() {
    use ChainChoice::{Abstain, Against, Comes, For, None, Stays};
    for (line, name, building, unit, choice, rest) in [
        ("1. 王某 3栋201 同意", "王某", "3", "201", For, ""),
        ("1、王某，３栋２０１，同意", "王某", "3", "201", For, ""),
        ("１．王阿姨 3号楼2单元201室 不同意 太吵", "王阿姨", "3", "201", Against, "太吵"),
        ("12) 3-201 李小明 弃权", "李小明", "3", "201", Abstain, ""),
        ("（3）张三 5#1102 参加2人", "张三", "5", "1102", Comes, "2人"),
        ("2 赵六 来不了", "赵六", "", "", Stays, ""),
        ("3 钱七 没有空", "钱七", "", "", Stays, ""),
        ("3 钱七 有空", "钱七", "", "", Comes, ""),
        ("①钱七 201室 支持👍👍", "钱七", "", "201", For, ""),
        ("4.孙八🌹7幢301同意", "孙八", "7", "301", For, ""),
        ("5. 王某 3-201 不能来", "王某", "3", "201", Stays, ""),
        ("6. 王某 3-201 没报名", "王某", "3", "201", Stays, ""),
        ("7. 王某 3-201 不能到场", "王某", "3", "201", Stays, ""),
        ("5. 周九 13812345678", "周九", "", "", None, "13812345678"),
        ("6. 吴十 不反对", "吴十", "", "", For, ""),
        ("7.郑一3a栋12b 赞成", "郑一", "3A", "12B", For, ""),
        ("8. Mary Wong 2-302 同意", "Mary", "2", "302", For, "Wong"),
    ] {
        let expected =
            (name.to_owned(), building.to_owned(), unit.to_owned(), choice, rest.to_owned());
        assert_eq!(short(line), expected, "{line}");
    }
}

#[test]
fn a_whole_list_with_title_example_gap_and_duplicates() {
    let chain = parse_chain(
        "#接龙\n12月15日夜谈会报名\n3栋楼下集合\n例 1栋101 张三 参加\n\n1. 王某 3栋201 参加\n2. 李某 3栋202\n\
         \u{3000}带两个孩子\n4. 王某 3栋201 参加\n5. 李某 5栋101 参加\n6. 3栋301 同意 反对",
    );
    assert_eq!(chain.heading.len(), 4, "{:?}", chain.heading);
    let problems: Vec<&[ChainProblem]> = chain.rows.iter().map(|r| r.problems.as_slice()).collect();
    assert_eq!(
        problems,
        [
            &[][..],
            &[],
            &[ChainProblem::Number, ChainProblem::Same(6)],
            &[ChainProblem::Differs(7)],
            &[ChainProblem::TwoChoices, ChainProblem::NoName],
        ]
    );
    assert_eq!(chain.rows[1].rest, "带两个孩子");
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_read_and_no_line_is_lost(text in "(.{0,20}\n){0,8}|[0-9０-９.、 栋王同意👍\n]{0,60}") {
        let chain = parse_chain(&text);
        let filled = text.lines().filter(|l| !clean(l).is_empty()).count();
        prop_assert!(chain.heading.len() + chain.rows.len() <= filled);
        for row in &chain.rows {
            prop_assert!(row.line >= 1 && row.line <= text.lines().count());
        }
    }
}
