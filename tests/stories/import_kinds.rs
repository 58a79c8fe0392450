//! Files as they come: packed, under a passphrase, several at once; and files made to break a reader.

use crate::neighbours::{keep_everything, note_problem, set_up};
use crate::support::{Browser, Server, dist};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use mulin::share::age;
use mulin::share::file::split;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn put(name: &str, bytes: &[u8]) -> PathBuf {
    let file = std::env::temp_dir().join(format!("mulin-{}-{name}", std::process::id()));
    std::fs::write(&file, bytes).expect("the temporary folder is writable");
    file
}

/// What the browser packs of a text that is made there: `make` gives pieces.
async fn packed(browser: &Browser, make: &str) -> Vec<u8> {
    let script = format!(
        "const done = arguments[0]; const pieces = {make}; \
         new Response(new Blob(pieces).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer() \
         .then((b) => {{ const a = new Uint8Array(b); let s = ''; \
           for (let i = 0; i < a.length; i += 8192) s += String.fromCharCode(...a.subarray(i, i + 8192)); \
           done(btoa(s)); }}, (e) => done('' + e))"
    );
    let text = browser.ask_later(&script).await;
    STANDARD.decode(text.as_str().expect("base64")).expect("base64")
}

#[tokio::test]
async fn a_packed_file_and_one_under_a_passphrase_are_opened() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::phone("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let file = keep_everything(&lin).await;
    let plain = std::fs::read_to_string(&file).expect("the file");
    let zipped = packed(&lin, &format!("[{}]", serde_json::json!(plain))).await;
    let sealed = age::seal("梧桐里 2026", age::LEAST_WORK, [1; 16], [2; 16], [3; 16], &zipped);
    let (zipped, sealed) = (put("a.json.gz", &zipped), put("b.age", &sealed));

    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &zipped).await;
    mei.sees("1 个议题").await;
    mei.tap("不收").await;
    mei.hand_over("选择文件", &sealed).await;
    mei.sees("这个文件加了口令").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    mei.type_into("口令", "梧桐里 2025").await;
    mei.tap("打开").await;
    mei.sees("口令不对").await;
    mei.type_into("口令", "梧桐里 2026").await;
    mei.tap("打开").await;
    mei.sees("1 个议题").await;
    mei.tap("收下").await;
    mei.sees("收下了文件").await;
    mei.turn_to("#/topics").await;
    mei.sees("路灯不亮").await;
    mei.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_file_in_parts_is_put_together_in_any_order() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::phone("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let plain = std::fs::read_to_string(keep_everything(&lin).await).expect("the file");
    let parts = split(&plain, plain.len() / 2);
    assert!(parts.len() > 2, "{}", parts.len());
    let packed = packed(&lin, &format!("[{}]", serde_json::json!(parts[1]))).await;
    mei.turn_to("#/share").await;
    let mut files: Vec<PathBuf> = vec![put("part-2.json.gz", &packed)];
    for (n, part) in parts.iter().enumerate().filter(|(n, _)| *n != 1).rev() {
        files.push(put(&format!("part-{}.txt", n + 1), part.as_bytes()));
    }
    let (last, first) = files.split_last().expect("parts");
    for file in first {
        mei.hand_over("选择文件", file).await;
        mei.sees("文件分成了几份，还没到齐").await;
    }
    mei.sees("还差第 1 份").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    mei.hand_over("选择文件", last).await;
    mei.sees("1 个议题").await;
    mei.tap("收下").await;
    mei.sees("收下了文件").await;
    mei.turn_to("#/topics").await;
    mei.sees("路灯不亮").await;
    mei.was_quiet(&server.origin()).await;
}

/// Each is refused within three seconds with a clear word, and the page goes on answering.
#[tokio::test]
async fn files_made_to_break_a_reader_are_refused_and_the_page_lives() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let huge = put("huge.json", b"");
    let hollow = std::fs::File::create(&huge).expect("writable");
    hollow.set_len(200 << 20).expect("room for a hollow file");
    let head = "{\\\"format\\\":\\\"mulin-share\\\",\\\"version\\\":1,\\\"header\\\":";
    let line =
        packed(&lin, &format!("[\"{head}\", ...Array(150).fill('a'.repeat(1 << 20))]")).await;
    let line = put("line.json.gz", &line);
    let bomb = packed(&lin, "Array(400).fill(new Uint8Array(1 << 20))").await;
    let bomb = put("bomb.json.gz", &bomb);
    let deep = put("deep.json", ["[".repeat(10_000), "]".repeat(10_000)].concat().as_bytes());

    lin.turn_to("#/share").await;
    lin.forget_peaks();
    for (file, words) in [
        (&huge, "最多 64 MB"),
        (&line, "最多 64 MB"),
        (&bomb, "解压后超过 256 MB"),
        (&deep, "这不是睦邻的文件"),
    ] {
        let took = refused(&lin, file, words).await;
        assert!(took < Duration::from_secs(3), "{}: {took:?}", file.display());
        std::fs::remove_file(file).expect("just written");
    }
    note_problem(&lin, "路灯不亮").await;
    let memory = lin.peak().expect("the system tells");
    println!("at most {} MB", memory >> 20);
    assert!(memory < 1 << 30, "{memory}");
    lin.was_quiet(&server.origin()).await;
}

async fn refused(browser: &Browser, file: &Path, words: &str) -> Duration {
    let begun = Instant::now();
    browser.hand_over("选择文件", file).await;
    browser.sees(words).await;
    let took = begun.elapsed();
    if browser.offers("换一个文件").await {
        browser.tap("换一个文件").await;
    } else {
        browser.tap("不收").await;
    }
    browser.no_longer_sees(words).await;
    took
}
