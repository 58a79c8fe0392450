//! More signatures than a page checks at once: what is given away waits until the last of them is checked.

use crate::large_pact::{PACT, make_files};
use crate::support::{Browser, Server, dist};
use mulin::share::pact::verify_export;

/// The worker gets its work only when it is let go.
const HOLD: &str = "const post = Worker.prototype.postMessage; window.held = []; \
    Worker.prototype.postMessage = function (...what) { held.push(() => post.apply(this, what)); }; return 1";

const LET_GO: &str =
    "window.released = held.length; held.forEach((go) => go()); return window.released";

#[tokio::test]
async fn a_file_saved_while_signatures_are_being_checked_holds_all_of_them() {
    let server = Server::of(&dist());
    let (pact, log) = make_files(300);
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("#/share")).await;
    lin.hand_over("选择文件", &log).await;
    lin.sees("文件里有什么").await;
    lin.tap("收下").await;
    lin.sees("收下了文件").await;
    lin.ask(HOLD).await;
    lin.turn_to(&format!("#/pacts/{PACT}/totals")).await;
    lin.tap("保存公约文件").await;
    // Nothing is known of any of them, and nothing is said to be saved.
    lin.settled().await;
    assert!(!lin.seen_now("已保存").await);
    assert_eq!(lin.ask(LET_GO).await, 1, "one job for all of them");
    lin.sees("已保存").await;
    let file = std::fs::read(lin.downloaded(".json").await).expect("the saved file");
    let report = verify_export(&file);
    assert!(report.holds(), "{report:?}");
    let contents = report.contents.expect("a text that could be read");
    assert_eq!((contents.statements.len(), contents.households.len()), (300, 300));
    lin.was_quiet(&server.origin()).await;
    for file in [pact, log] {
        drop(std::fs::remove_file(file));
    }
}
