//! The life of a topic: told on behalf of a neighbour, answered by telephone, handed over, judged; and one declined.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

const LEAK: &str = "6 号楼地下室渗水";

#[tokio::test]
async fn from_a_neighbours_word_to_a_judged_result() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "睦邻里", "二格").await;

    lin.turn_to("#/topics/new").await;
    lin.sees("110").await;
    lin.type_into("什么事", LEAK).await;
    lin.choose("谁的事", "替邻居记").await;
    lin.type_into("谁提的", "王阿婆").await;
    lin.tap("记下").await;
    lin.sees("夜谈-").await;
    lin.sees("王阿婆").await;
    lin.tap("受理").await;
    lin.sees("已受理").await;

    lin.tap("答复提的人").await;
    lin.type_into("怎么说的", "记下了，先请物业去看").await;
    lin.tap("记下答复").await;
    lin.sees("请选怎么答复的").await;
    lin.choose("怎么答复的", "打电话").await;
    lin.tap("记下答复").await;
    lin.sees("已记下答复").await;

    lin.tap("转给别人办").await;
    lin.type_into("转给谁", "自来水公司").await;
    lin.type_into("对方编号", "S-20871").await;
    lin.tap("记下转办").await;
    lin.sees("等对方答复").await;
    lin.type_into("对方怎么说", "换了阀门，不漏了").await;
    lin.tap("记下对方答复").await;
    lin.sees("有了结果，还没告诉提的人").await;
    lin.turn_to("#/").await;
    lin.sees(LEAK).await;

    lin.tap(LEAK).await;
    lin.choose("怎么答复的", "打电话").await;
    lin.tick("这件事就算答复完了").await;
    lin.tap("记下答复").await;
    lin.sees("已答复").await;
    lin.tap("打印或复制答复单").await;
    lin.sees("对方答复：换了阀门，不漏了").await;
    lin.tap("回到议题").await;

    lin.tap("请大家评一评").await;
    lin.choose("解决了吗", "解决了").await;
    lin.choose("及时吗", "有点慢").await;
    lin.tick("我就是提这件事的人").await;
    lin.tap("交上去").await;
    lin.sees("谢谢，已经记下").await;
    lin.tap("回到议题").await;
    lin.sees("评过了").await;

    declined_with_a_reason(&lin).await;
    lin.was_quiet(&server.origin()).await;
}

/// Whoever raised it can be shown why: on the page, and on the slip.
async fn declined_with_a_reason(lin: &Browser) {
    lin.turn_to("#/topics/new").await;
    lin.type_into("什么事", "每户发一个路由器").await;
    lin.tap("记下").await;
    lin.sees("已记下问题").await;
    lin.tap("别的处理办法").await;
    lin.type_into("为什么不办", "社区没有这笔钱").await;
    lin.tap("不办，答复理由").await;
    lin.sees("不办：社区没有这笔钱").await;
    lin.sees("有了结果，还没告诉提的人").await;
    lin.choose("怎么答复的", "给答复单").await;
    lin.tap("记下答复").await;
    lin.sees("已记下答复").await;
    lin.tap("打印或复制答复单").await;
    lin.sees("理由是：社区没有这笔钱").await;
    lin.sees("不是信访答复").await;
}
