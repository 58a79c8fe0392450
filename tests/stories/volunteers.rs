//! Volunteers: a table of them is taken in, one is described, somebody is away, somebody leaves.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

const TABLE: &str = "\u{feff}志愿者名单\n\
    姓名,联系电话,网格,队伍,技能,每月最多小时,空闲时间\n\
    张某,13800000001,第一网格,夜巡队,带队,8,一三五上午\n\
    李某,,火星,夜巡队、工匠队,急救,,周末全天\n\
    王某,,,,,多,看情况\n\
    王某,,,,,,\n";

#[tokio::test]
async fn a_table_comes_in_and_one_of_them_is_described() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.tap_beside("签约", "排班").await;
    lin.tap("志愿者").await;
    lin.sees("还没有志愿者").await;
    lin.tap("从表格导入").await;
    let table = std::env::temp_dir().join(format!("mulin-volunteers-{}.csv", std::process::id()));
    std::fs::write(&table, TABLE).expect("a temporary folder");
    lin.hand_over("选择", &table).await;
    lin.sees("新来的 3 人").await;
    lin.sees("没有叫“火星”的网格").await;
    lin.sees("空闲时间“看情况”看不懂").await;
    lin.sees("上面已有这一位").await;
    lin.tap("收下这些人").await;
    lin.sees("已收下，共").await;
    drop(std::fs::remove_file(table));

    lin.turn_to("#/volunteers").await;
    lin.sees("3 人").await;
    lin.type_into("找人", "zm").await;
    lin.no_longer_sees("李某").await;
    lin.tap("张某").await;
    lin.sees("现在记的：周一周三周五上午").await;
    lin.tap("周六下午").await;
    lin.tap_beside("写得更细", "记下").await;
    lin.sees("什么时候能来 周一周三周五上午；周六下午").await;
    let today = lin.ask("return new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 10)").await;
    lin.type_into("从哪天", today.as_str().unwrap_or_default()).await;
    lin.tap("记下请假").await;
    lin.sees("已记下请假").await;
    lin.tap("要照顾的地方").await;
    lin.sees("不问也不记病情和生日").await;
    lin.tick("不爬楼").await;
    lin.tap_beside("不爬楼", "记下").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);

    lin.reload().await;
    lin.sees("周一周三周五上午；周六下午").await;
    lin.turn_to("#/volunteers").await;
    lin.choose("看哪些人", "今天请假的").await;
    lin.no_longer_sees("李某").await;
    lin.sees("张某").await;
    lin.was_quiet(&server.origin()).await;
}
