//! The roll-up of a town: how long until the first chart stands, until all communities are in, how busy the page is and
//! how much memory it and its worker take: the page's heap as it tells, and what the system counts for its process,
//! which holds the worker and the wasm memories too. The larger of both must stay within `MULIN_TOWN_MB` (600).

use crate::made_town::{Made, community};
use crate::support::{Browser, Server, dist, number};
use std::path::Path;

/// Marks the moment files are chosen, the first chart, and the last community; watches how long the page is busy.
const WATCH: &str = "const round = new MessageChannel(); let last = performance.now(); window.busy = 0; \
     round.port1.onmessage = () => { const now = performance.now(); \
       window.busy = Math.max(window.busy, now - last); last = now; round.port2.postMessage(0); }; \
     round.port2.postMessage(0); \
     const mark = (name) => performance.getEntriesByName(name).length || performance.mark(name); \
     document.addEventListener('change', (e) => e.target.files && mark('chosen'), true); \
     window.most = 0; \
     setInterval(() => { const m = performance.memory; \
       if (m) window.most = Math.max(window.most, m.totalJSHeapSize); }, 100); \
     const all = window.communities + ' 个社区'; \
     new MutationObserver(() => { \
       if (document.querySelector('#report svg')) mark('chart'); \
       if ((document.querySelector('#report') || {}).textContent?.includes(all)) mark('all'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true }); return 1";

/// What the browser itself measures of the page and its worker, where it tells.
const MEMORY: &str = "const done = arguments[arguments.length - 1]; \
     const measure = performance.measureUserAgentSpecificMemory; \
     if (measure) { measure.call(performance).then(m => done(m.bytes), () => done(0)) } else { done(0) }";

/// Prints the figures for `MULIN_COMMUNITIES` (24) communities of `MULIN_OPS` (20,000) operations.
pub(crate) async fn measure() {
    let count = u32::try_from(number("MULIN_COMMUNITIES", 24)).expect("fits");
    let ops = usize::try_from(number("MULIN_OPS", 20_000)).expect("fits");
    let folder = std::env::temp_dir().join(format!("mulin-town-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let made = Made { ops, ..Made::default() };
    let (mut paths, mut bytes) = (Vec::new(), 0);
    for number in 0..count {
        for (name, text) in community(&made, number) {
            let path = folder.join(name);
            bytes += text.len();
            std::fs::write(&path, text).expect("a file");
            paths.push(path.to_str().expect("text").to_owned());
        }
    }
    let bound = number("MULIN_TOWN_MB", 600);
    let server = Server::of(&dist());
    println!(
        "a town of {count} communities of {ops} operations, {} files, {} MB",
        paths.len(),
        bytes >> 20
    );
    for _ in 0..number("MULIN_RUNS", 3) {
        let desk = Browser::desk("town").await;
        desk.go(&server.url("#/rollup")).await;
        desk.sees("选文件").await;
        desk.ask(&format!("window.communities = {count}; {WATCH}")).await;
        desk.forget_peaks();
        desk.hand_over("选文件", Path::new(&paths.join("\n"))).await;
        for _ in 0..40 {
            let done = desk.ask("return performance.getEntriesByName('all').length").await;
            if done.as_u64() == Some(1) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
        let chosen = desk.marked("chosen").await;
        let [chart, all] =
            [desk.marked("chart").await, desk.marked("all").await].map(|m| m - chosen);
        let busy = desk.ask("return window.busy").await.as_f64().unwrap_or(f64::NAN);
        let memory = desk.ask_later(MEMORY).await.as_f64().unwrap_or_default();
        let heap = desk.ask("return window.most").await.as_f64().unwrap_or_default();
        let peak = desk.peak().expect("the system tells") >> 20;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole megabytes of a heap"
        )]
        let heap = (heap / 1_048_576.0) as u64;
        println!(
            "  first chart {chart:>7.0} ms   all {all:>7.0} ms   page busy {busy:>5.0} ms   \
             page's heap {heap:>4} MB   its process {peak:>4} MB   measured {:>4.0} MB",
            memory / 1_048_576.0
        );
        let most = heap.max(peak);
        assert!(most <= bound, "{most} MB of at most {bound}");
    }
    drop(std::fs::remove_dir_all(folder));
}
