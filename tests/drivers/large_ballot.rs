//! A ballot of 100,000 units: how long the board and the page of entry are busy with one more paper.

use crate::measured::{BALLOT, COMMUNITY, filled};
use crate::support::{Browser, Server, dist, number};
use mulin::log::DeviceId;
use mulin::share::file::{Make, Profile, write};
use std::path::PathBuf;

/// Papers entered while both pages are watched.
const PAPERS: u32 = 20;

/// Passes a message round and round, so that the longest time between two rounds is the longest the page was busy.
const WATCH: &str = "const round = new MessageChannel(); let last = performance.now(); window.busy = 0; \
     round.port1.onmessage = () => { const now = performance.now(); \
       window.busy = Math.max(window.busy, now - last); last = now; round.port2.postMessage(0); }; \
     round.port2.postMessage(0); return 1";

/// The longest since the last asking.
const BUSY: &str = "const busy = window.busy; window.busy = 0; return busy";

/// Prints the figures for `MULIN_UNITS` units (default 100,000), all papers but the last hundred in.
pub(crate) async fn measure() {
    let units = u32::try_from(number("MULIN_UNITS", 100_000)).expect("fits");
    let file = make_file(units);
    let server = Server::of(&dist());
    let desk = Browser::desk("entry").await;
    desk.go(&server.url("#/share")).await;
    desk.hand_over("选择文件", &file).await;
    desk.sees("文件里有什么").await;
    desk.tap("收下").await;
    desk.sees("收下了文件").await;
    desk.turn_to(&format!("#/ballots/{BALLOT}/enter")).await;
    desk.sees("门牌号或票号").await;
    let board = desk.second_tab("board", &server.url(&format!("#/ballots/{BALLOT}"))).await;
    board.sees(&(units - 100).to_string()).await;
    for tab in [&desk, &board] {
        tab.ask(WATCH).await;
    }
    let (mut entry, mut drawn, mut written) = (vec![], vec![], vec![]);
    for row in units - 100..units - 100 + PAPERS {
        desk.type_into("门牌号或票号", &(row + 1).to_string()).await;
        desk.tap("继续").await;
        desk.sees("同意").await;
        desk.ask(BUSY).await;
        board.ask(BUSY).await;
        written.push(desk.ask_later(&tap_and_wait()).await.as_f64().unwrap_or(f64::NAN));
        board.sees(&(row + 1).to_string()).await;
        entry.push(desk.ask(BUSY).await.as_f64().unwrap_or(f64::NAN));
        drawn.push(board.ask(BUSY).await.as_f64().unwrap_or(f64::NAN));
    }
    println!("{units} units, {PAPERS} papers entered while the board is open, ms");
    row("board busy", &mut drawn, 300.0);
    row("entry page busy", &mut entry, 300.0);
    row("tap to the word that it is kept", &mut written, 300.0);
    drop(std::fs::remove_file(file));
}

/// Presses the key of agreement and waits for the word that the paper is kept; milliseconds.
fn tap_and_wait() -> String {
    "const done = arguments[0], said = document.querySelector('.said'), before = said.textContent; \
     const begun = performance.now(); \
     new MutationObserver((_, eyes) => { if (said.textContent !== before) { eyes.disconnect(); \
       done(performance.now() - begun); } }).observe(said, { childList: true, characterData: true, subtree: true }); \
     [...document.querySelectorAll('main button')].find(b => b.textContent.trim() === '同意').click();"
        .to_owned()
}

fn row(name: &str, all: &mut [f64], wanted: f64) {
    all.sort_by(f64::total_cmp);
    let (median, worst) = (all[all.len() / 2], all[all.len() - 1]);
    let verdict = if worst <= wanted { "within" } else { "ABOVE" };
    println!("  {name:<34} median {median:>6.1}   worst {worst:>6.1}   {verdict} {wanted}");
}

fn make_file(units: u32) -> PathBuf {
    let make = Make {
        community: COMMUNITY,
        name: "某社区".into(),
        maker: DeviceId([3; 8]),
        made: "2026-11-22T20:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let file = std::env::temp_dir().join(format!("mulin-ballot-{}.json", std::process::id()));
    let log = filled(units, units.saturating_sub(100));
    std::fs::write(&file, write(&log, make, &[], &[])).expect("the temporary folder is writable");
    file
}
