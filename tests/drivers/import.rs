//! Taking in a file of 100,000 new operations: how long until the review stands, and how long the page is ever kept from
//! answering, from the choice of the file until all of it is folded.

use crate::long_log::make_file;
use crate::support::{Browser, Server, dist, number};

/// Notes every task that keeps the page busy for more than 50 ms, and when the page says what.
const WATCH: &str = "window.busy = []; new PerformanceObserver((list) => list.getEntries().forEach((e) => \
       window.busy.push([Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask' }); \
     const mark = (name) => performance.getEntriesByName(name).length || performance.mark(name); \
     document.addEventListener('change', () => mark('chosen'), true); \
     document.addEventListener('click', () => mark('tapped'), true); \
     new MutationObserver(() => { const text = document.body.textContent; \
       if (text.includes('正在读文件')) mark('progress'); \
       if (text.includes('文件里有什么')) mark('offered'); if (/收下了 ?[0-9]/.test(text)) mark('taken'); \
       if (text.includes('没有两种说法') || text.includes('处两种说法')) mark('closer'); \
       if (/对账码[0-9]{4}/.test(text)) mark('printed'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// Prints the figures for `MULIN_OPS` operations (default 100,000), each run of `MULIN_RUNS` (default 3).
pub(crate) async fn measure() {
    let ops = number("MULIN_OPS", 100_000);
    let file = make_file(ops);
    let server = Server::of(&dist());
    println!("{ops} new operations, ms");
    for _ in 0..number("MULIN_RUNS", 3) {
        let desk = Browser::desk("import").await;
        desk.go(&server.url("#/share")).await;
        desk.sees("选择文件").await;
        desk.ask(WATCH).await;
        desk.hand_over("选择文件", &file).await;
        let (chosen, offered) = (desk.marked("chosen").await, desk.marked("offered").await);
        let progress = desk.marked("progress").await;
        let closer = desk.marked("closer").await;
        desk.tap("收下").await;
        let (tapped, taken) = (desk.marked("tapped").await, desk.marked("taken").await);
        desk.sees("收下了文件").await;
        let whole = desk.ask("return performance.now()").await.as_f64().unwrap_or(f64::NAN);
        desk.marked("printed").await;
        let busy = desk.ask("return window.busy").await;
        let worst = busy.as_array().into_iter().flatten().filter_map(|b| b[1].as_f64());
        let worst = worst.fold(0.0, f64::max);
        println!(
            "  progress after {:>4.0}, review after {:>5.0}, looked closer after {:>5.0}; taken in {:>5.0} after the tap, \
             shown {:>5.0} after it; longest task {worst:.0}",
            progress - chosen,
            offered - chosen,
            closer - chosen,
            taken - tapped,
            whole - tapped,
        );
        println!("    tasks over 50 ms (when, how long): {busy}");
    }
    drop(std::fs::remove_file(file));
}
