//! What is taken back is really gone, and what cannot be done leaves everything as it was.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

/// An act that was undone could still be done again until the page goes; then its personal content must go too.
#[tokio::test]
async fn a_telephone_that_was_undone_is_off_the_disk_after_a_reload() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/community/persons/new").await;
    lin.type_into("姓名", "王小明").await;
    lin.type_into("电话", "138-0000-1234").await;
    lin.tap("保存").await;
    lin.sees("已保存").await;
    assert!(lin.keeps("13800001234").await, "it was kept");
    for _ in 0..2 {
        lin.tap("撤销").await;
        lin.tap("重做").await;
    }
    lin.tap("撤销").await;
    lin.sees("重做").await;
    assert!(lin.keeps("13800001234").await, "it can still be done again");
    lin.reload().await;
    lin.sees("梧桐里社区").await;
    lin.keeps_no_longer("13800001234").await;
    lin.keeps_no_longer("王小明").await;
    lin.reload().await;
    lin.sees("梧桐里社区").await;
    lin.was_quiet(&server.origin()).await;
}
