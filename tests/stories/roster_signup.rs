//! Nobody plans: a list of shifts goes out to the group, and comes back with names.

use crate::neighbours::set_up;
use crate::roster_published::{make_shift, tenth};
use crate::support::{Browser, Server, dist};

#[tokio::test]
async fn a_list_goes_out_and_comes_back_with_names() {
    let server = Server::of(&dist());
    let shen = Browser::phone("沈主任").await;
    shen.go(&server.url("")).await;
    set_up(&shen, "芦苇里社区", "第一网格").await;
    let (first, second) = (tenth(&shen, 0).await, tenth(&shen, 2).await);
    let patrol = make_shift(&shen, "夜间巡逻", (&first, "19:00", "20:30"), &[], &[]).await;
    let sorting = make_shift(&shen, "垃圾分类引导", (&second, "07:00", "09:00"), &[], &[]).await;
    shen.turn_to("#/roster/signup").await;
    shen.type_into("从哪天", &second).await;
    shen.type_into("到哪天", &first).await;
    shen.sees("请选从哪天到哪天").await;
    shen.type_into("从哪天", &first).await;
    shen.type_into("到哪天", &second).await;
    shen.sees("发到群里的接龙").await;
    let list = shen.ask("return document.getElementById('list-out').value").await;
    let list = list.as_str().unwrap_or_default();
    assert!(list.contains("A 19:00 夜间巡逻") && list.contains("B 07:00 垃圾分类引导"), "{list}");
    assert!(list.chars().count() < 300, "{list}");
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);

    let back =
        [list, "1. 张某 A", "2. 李某 12号", "3. 王某 A、B", "4. 3栋201 B", "5. 周某"].join("\n");
    shen.type_into("把接龙粘在这里", &back).await;
    shen.tap("看看谁报了").await;
    shen.sees("看出 5 个人").await;
    shen.sees("没写名字").await;
    shen.sees("没说清哪个班，请勾").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.screenshot("signup-read").await;
    shen.tap("按勾的排上").await;
    shen.sees("已按接龙排上").await;
    shen.turn_to(&patrol).await;
    shen.sees("张某换下来").await;
    shen.sees("王某换下来").await;
    shen.turn_to(&sorting).await;
    shen.sees("李某换下来").await;
    shen.was_quiet(&server.origin()).await;
}
