//! The codes on printed papers, read by a reader that is not ours: `zbarimg` of the `ZBar` project.

use crate::support::Browser;
use base64::Engine as _;
use mulin::domain::deliberation::ballot::read_paper;
use mulin::log::RecordId;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// A page of A4 at 96 dots an inch, as browsers lay it out for print.
const WIDTH: u64 = 794;
/// How much is pictured at a time, and how much of that the next picture shows again: more than one paper is tall.
const STRIP: u64 = 5_000;
const AGAIN: u64 = 800;

/// On the page of papers: each of the `count` papers carries a code that says this ballot and its own number.
pub(crate) async fn every_code_is_read(browser: &Browser, count: u32) {
    let address = browser.ask("return location.hash").await;
    let ballot = address.as_str().and_then(|hash| hash.split('/').nth(2)).expect("a ballot");
    let ballot: RecordId = ballot.parse().expect("its id");
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    browser.resize(u32::try_from(WIDTH).expect("small"), 1123).await;
    let tall = browser.ask("return document.documentElement.scrollHeight").await;
    let tall = tall.as_u64().expect("a height");
    let mut read = BTreeSet::new();
    let mut top = 0;
    while top < tall {
        let height = STRIP.min(tall - top);
        let clip = json!({ "x": 0, "y": top, "width": WIDTH, "height": height, "scale": 2 });
        let shot = json!({ "clip": clip, "captureBeyondViewport": true });
        let shot = browser.devtools("Page.captureScreenshot", shot).await;
        let picture = base64::engine::general_purpose::STANDARD
            .decode(shot["data"].as_str().expect("a picture"))
            .expect("base64");
        read.extend(codes(&picture, top));
        top += STRIP - AGAIN;
    }
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    browser.resize(360, 800).await;
    let papers: BTreeSet<(RecordId, u32)> = read
        .iter()
        .map(|text| read_paper(text).unwrap_or_else(|| panic!("no paper of ours: {text}")))
        .collect();
    let wanted: BTreeSet<(RecordId, u32)> = (1..=count).map(|n| (ballot, n)).collect();
    let missing: Vec<u32> = wanted.difference(&papers).map(|(_, n)| *n).collect();
    assert!(missing.is_empty(), "papers whose code was not read: {missing:?}");
    assert_eq!(papers, wanted, "codes of papers that are not there");
}

/// What the reader finds in a picture of one code on the screen, at 3 px a square and turned by two degrees, as a hand
/// holds a phone.
pub(crate) async fn code_on_screen(browser: &Browser, code: &str) -> Vec<String> {
    let show = "const svg = document.querySelector('CODE'); const side = svg.viewBox.baseVal.width * 3; \
         Object.assign(svg.style, { width: side + 'px', height: side + 'px', maxWidth: 'none', \
           transform: 'rotate(2deg)' }); \
         const at = svg.getBoundingClientRect(); \
         return { x: at.x + scrollX, y: at.y + scrollY, width: at.width, height: at.height }";
    let mut clip = browser.ask(&show.replace("CODE", code)).await;
    clip["scale"] = json!(1);
    let shot = json!({ "clip": clip, "captureBeyondViewport": true });
    let shot = browser.devtools("Page.captureScreenshot", shot).await;
    let picture = base64::engine::general_purpose::STANDARD
        .decode(shot["data"].as_str().expect("a picture"))
        .expect("base64");
    codes(&picture, 0)
}

/// What the reader finds in a picture.
fn codes(picture: &[u8], top: u64) -> Vec<String> {
    let name = format!("mulin-papers-{}-{top}.png", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, picture).expect("a temporary folder");
    let texts = zbarimg(&path);
    std::fs::remove_file(&path).expect("the picture just written");
    texts
}

fn zbarimg(picture: &Path) -> Vec<String> {
    // QR codes alone: print is full of lines that could pass for bars.
    let only = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"];
    let run = Command::new("zbarimg").args(only).arg(picture).output();
    let run = run.unwrap_or_else(|e| {
        panic!(
            "zbarimg cannot be run ({e}). It reads the printed codes independently of our own code; install it: \
             Debian `apt-get install zbar-tools`, macOS `brew install zbar`."
        )
    });
    // Its code 4 says that there was nothing to read, as in a strip of blank paper.
    assert!(
        matches!(run.status.code(), Some(0 | 4)),
        "zbarimg failed: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8_lossy(&run.stdout).lines().map(str::to_owned).collect()
}
