//! The first page on a slow phone: 150 ms, 1.6 Mbps, a processor four times slower than this one.
//!
//! The server compresses with brotli -9 and speaks HTTP/1.1 without TLS; latency is added to every request.

use crate::support::{Browser, Server, dist, number};
use serde_json::{Value, json};

/// Milliseconds to the first paint and to use, what moved, and what came over the line.
struct Run {
    paint: f64,
    usable: f64,
    shift: f64,
    kilobytes: f64,
}

/// Opens the site `MULIN_RUNS` times (default 5) on a device that has never seen it and prints the median.
pub(crate) async fn measure() {
    let server = Server::compressed(&dist());
    let mut runs = vec![];
    for _ in 0..number("MULIN_RUNS", 5) {
        runs.push(run(&server).await);
    }
    println!("first page, 150 ms / 1.6 Mbps / 4x CPU, {} runs: median (worst), wanted", runs.len());
    row("first contentful paint, ms", &runs, |r| r.paint, 600.0);
    row("usable, ms", &runs, |r| r.usable, 2000.0);
    row("layout shift", &runs, |r| r.shift, 0.0);
    row("transferred, KB", &runs, |r| r.kilobytes, 180.0);
}

fn row(name: &str, runs: &[Run], value: impl Fn(&Run) -> f64, wanted: f64) {
    let mut values: Vec<f64> = runs.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    let (median, worst) = (values[values.len() / 2], values[values.len() - 1]);
    let verdict = if median <= wanted { "within" } else { "ABOVE" };
    println!("  {name:<28} {median:>8.1} ({worst:.1})  {verdict} {wanted:.0}");
}

async fn run(server: &Server) -> Run {
    let phone = Browser::phone("slow phone").await;
    phone.devtools("Network.enable", json!({})).await;
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
    phone.devtools("Network.emulateNetworkConditions", line).await;
    phone.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let watch = "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { \
         window.moved += e.value; })).observe({ type: 'layout-shift', buffered: true });";
    phone.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    phone.go(&server.url("")).await;
    let usable = phone.marked("mulin:usable").await;
    // What comes late moves the page late.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let seen = phone
        .ask(
            "const sizes = performance.getEntriesByType('resource').map((r) => r.transferSize); \
             const page = performance.getEntriesByType('navigation')[0].transferSize; \
             return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.moved, \
             sizes.reduce((a, b) => a + b, page) / 1024]",
        )
        .await;
    let at = |i: usize| seen.get(i).and_then(Value::as_f64).unwrap_or(f64::NAN);
    Run { paint: at(0), usable, shift: at(1), kilobytes: at(2) }
}
