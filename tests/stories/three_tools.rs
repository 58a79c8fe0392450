//! The other two tools, each on a thin but whole thread: a pact agreed to, a shift filled.

use crate::neighbours::{note_problem, set_up};
use crate::support::{Browser, Server, dist};

#[tokio::test]
async fn a_pact_of_two_clauses_gets_its_first_consent() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.tap("签约").await;
    lin.tap("写一份公约").await;
    lin.type_into("公约叫什么", "文明养犬公约").await;
    lin.type_into("第一条", "遛狗牵绳，不进儿童乐园").await;
    lin.type_into("第二条", "狗便随手捡").await;
    lin.tap("写下").await;
    lin.sees("已写下公约").await;
    lin.tap("全文").await;
    lin.tap("手工登记同意").await;
    lin.type_into("哪一家", "3 号楼 201 张家").await;
    lin.tap("记下同意").await;
    lin.sees("1 户同意").await;
    lin.reload().await;
    lin.sees("狗便随手捡").await;
    lin.tap("手工登记同意").await;
    lin.sees("3 号楼 201 张家").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_shift_finds_its_volunteer() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.tap_beside("签约", "排班").await;
    lin.tap("加一个班").await;
    lin.type_into("做什么", "垃圾分类值守").await;
    lin.type_into("最少几个人", "1").await;
    lin.tap("排上这个班").await;
    lin.sees("缺 1 人").await;
    lin.type_into("或者写一个新名字", "王老师").await;
    lin.tap("排上").await;
    lin.sees("已排上").await;
    lin.sees("够了").await;
    lin.reload().await;
    lin.sees("王老师").await;
    lin.tap("今天").await;
    lin.sees("本周的班都排满了").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_button_pressed_by_mistake_is_taken_back_days_later() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "门禁坏了").await;
    lin.turn_to("#/topics").await;
    lin.tap("门禁坏了").await;
    lin.tap("受理").await;
    lin.sees("已受理").await;
    lin.tap("别的处理办法").await;
    lin.tap("已经办好了").await;
    // Said only when it is on the disk; the words of the button itself would do for nothing.
    lin.sees("已记为办好").await;
    // Nothing is offered to be undone any more.
    lin.reload().await;
    lin.tap_beside("办好了", "撤回").await;
    lin.sees("已撤回一条记录").await;
    lin.reload().await;
    lin.sees("已受理").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn an_act_is_undone_and_done_again() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.tap("记一个问题").await;
    lin.type_into("什么事", "门禁坏了").await;
    lin.tap("记下").await;
    lin.sees("已记下问题").await;
    lin.tap("撤销").await;
    lin.tap("议事").await;
    lin.no_longer_sees("门禁坏了").await;
    lin.tap("重做").await;
    lin.sees("门禁坏了").await;
    lin.was_quiet(&server.origin()).await;
}
