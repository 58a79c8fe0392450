//! A pact of 2,000 households: how long the check of its file takes in the browser, how long a page is busy with it, and
//! how long the page of progress is busy with one more signature.

use crate::large_pact::{PACT, make_files};
use crate::support::{Browser, Server, dist, number};

/// Passes a message round and round, so that the longest time between two rounds is the longest the page was busy.
const WATCH: &str = "const round = new MessageChannel(); let last = performance.now(); window.busy = 0; \
     round.port1.onmessage = () => { const now = performance.now(); \
       window.busy = Math.max(window.busy, now - last); last = now; round.port2.postMessage(0); }; \
     round.port2.postMessage(0); \
     const mark = (name) => performance.getEntriesByName(name).length || performance.mark(name); \
     document.addEventListener('change', () => mark('chosen'), true); \
     new MutationObserver(() => { \
       if (document.body.textContent.includes('没有多，也没有少')) mark('checked'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true }); return 1";

/// The longest since the last asking.
const BUSY: &str = "const busy = window.busy; window.busy = 0; return busy";

/// Prints the figures for `MULIN_HOUSEHOLDS` households (default 2,000).
pub(crate) async fn measure() {
    let households = u32::try_from(number("MULIN_HOUSEHOLDS", 2_000)).expect("fits");
    let (pact, log) = make_files(households);
    let server = Server::of(&dist());
    let desk = Browser::desk("check").await;
    let (mut took, mut busy) = (vec![], vec![]);
    for _ in 0..number("MULIN_RUNS", 3) {
        desk.go(&server.url("#/verify")).await;
        desk.reload().await;
        desk.sees("打开公约文件").await;
        desk.ask(WATCH).await;
        desk.hand_over("打开公约文件", &pact).await;
        desk.sees("没有多，也没有少").await;
        took.push(desk.marked("checked").await - desk.marked("chosen").await);
        busy.push(desk.ask(BUSY).await.as_f64().unwrap_or(f64::NAN));
    }
    println!("a pact of {households} households, ms");
    row("the file checked in the worker", &mut took, 1_500.0);
    row("the page of the check busy", &mut busy, 50.0);

    let wall = Browser::desk("progress").await;
    wall.go(&server.url("#/share")).await;
    wall.hand_over("选择文件", &log).await;
    wall.sees("文件里有什么").await;
    wall.tap("收下").await;
    wall.sees("收下了文件").await;
    wall.ask(WATCH).await;
    wall.turn_to(&format!("#/pacts/{PACT}/progress")).await;
    // The statements of a log go to the worker the first time they are wanted.
    let all = format!("{households} 户同意");
    wall.sees(&all).await;
    let first = wall.ask(BUSY).await.as_f64().unwrap_or(f64::NAN);
    wall.turn_to(&format!("#/pacts/{PACT}")).await;
    wall.ask(BUSY).await;
    wall.turn_to(&format!("#/pacts/{PACT}/progress")).await;
    wall.sees(&all).await;
    let again = wall.ask(BUSY).await.as_f64().unwrap_or(f64::NAN);
    row("the page of progress busy, first", &mut [first], 50.0);
    row("the page of progress busy, again", &mut [again], 50.0);
    for file in [pact, log] {
        drop(std::fs::remove_file(file));
    }
}

fn row(name: &str, all: &mut [f64], wanted: f64) {
    all.sort_by(f64::total_cmp);
    let (median, worst) = (all[all.len() / 2], all[all.len() - 1]);
    let verdict = if worst <= wanted { "within" } else { "ABOVE" };
    println!("  {name:<34} median {median:>7.1}   worst {worst:>7.1}   {verdict} {wanted}");
}
