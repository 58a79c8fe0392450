//! Somebody is asked to be on call, and called up when the place falls empty; one step takes it back.

use crate::neighbours::set_up;
use crate::roster_published::{day, make_shift};
use crate::support::{Browser, Server, dist};

/// The board of the month a day lies in, as a list.
async fn board(browser: &Browser, on: &str, today: &str) {
    browser.turn_to("#/roster").await;
    browser.sees("怎么用").await;
    browser.tap("一月").await;
    if on[..7] != today[..7] {
        browser.tap("往后").await;
    }
    browser.tap("清单").await;
    browser.settled().await;
}

#[tokio::test]
async fn whoever_is_on_call_is_called_up_when_somebody_cannot_come() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "芦苇里社区", "第一网格").await;
    let of = "today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()";
    let (today, tomorrow) = (day(&lin, of).await, day(&lin, &format!("{of} + 1")).await);
    let at = (tomorrow.as_str(), "09:00", "11:00");
    let shift = make_shift(&lin, "门岗", at, &["张某", "李某"], &[]).await;
    lin.tap_beside("李某", "换下来").await;
    lin.no_longer_sees("李某换下来").await;

    board(&lin, &tomorrow, &today).await;
    lin.tap("张某").await;
    lin.tap("再请一位候补").await;
    lin.tap("请来候补 李某").await;
    lin.sees("不候补了 李某").await;
    assert_eq!(lin.axe().await, Vec::<String>::new(), "with the shift open");
    lin.screenshot("roster-on-call-seat").await;
    lin.tap("关闭").await;
    lin.sees("候补：李某").await;
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("roster-on-call-board").await;

    lin.turn_to(&shift).await;
    lin.tap_beside("张某", "换下来").await;
    lin.no_longer_sees("张某换下来").await;
    lin.turn_to("#/roster/today").await;
    lin.sees("候补：李某").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("roster-on-call-today").await;
    lin.tap("叫来顶上").await;
    lin.sees("候补已顶上").await;
    lin.no_longer_sees("候补：李某").await;
    lin.tap("撤销").await;
    lin.sees("候补：李某").await;
    lin.tap("重做").await;
    lin.turn_to(&shift).await;
    lin.sees("李某换下来").await;
    lin.was_quiet(&server.origin()).await;
}
