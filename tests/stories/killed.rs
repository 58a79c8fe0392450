//! The battery dies in the middle of work: what the screen said was kept, is kept.

use crate::neighbours::{note_problem, set_up};
use crate::support::{Browser, Server, dist, number, titles};
use std::time::Duration;

/// `MULIN_KILLS` times (10 by default; 200 by hand): a problem is noted and acknowledged, the next one is under way,
/// and the browser is killed at another moment of it each time.
#[tokio::test]
async fn whatever_was_acknowledged_is_there_on_restart() {
    let server = Server::of(&dist());
    let mut lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let mut acknowledged = vec![];
    let kills = number("MULIN_KILLS", 10);
    for n in 1..=kills {
        let problem = format!("第 {n} 件事");
        note_problem(&lin, &problem).await;
        acknowledged.push(problem);

        lin.turn_to("#/topics/new").await;
        lin.type_into("什么事", &format!("没等到回音的第 {n} 件")).await;
        lin.press("记下").await;
        // From before the write begins to after it is done.
        tokio::time::sleep(Duration::from_millis(n * 97 % 160)).await;
        lin.kill();

        lin.reopen().await;
        lin.go(&server.url("#/topics")).await;
        lin.sees("第 1 件事").await;
        // A long list shows its later part when asked.
        while lin.seen_now("再看").await {
            lin.tap("再看").await;
        }
        lin.sees(&format!("第 {n} 件事")).await;
        let kept = titles(&lin.kept_log().await);
        let lost: Vec<_> = acknowledged.iter().filter(|title| !kept.contains(*title)).collect();
        assert!(lost.is_empty(), "after kill {n} of {kills} lost: {lost:?}");
    }
    lin.was_quiet(&server.origin()).await;
}
