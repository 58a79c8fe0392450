//! Giving a file: whom it names is decided first, it can be smaller, in parts and under a passphrase, and another tool opens
//! that.

use crate::neighbours::{keep_everything, note_problem, open_sample, set_up, take_back};
use crate::support::{Browser, Server, dist};
use std::path::{Path, PathBuf};
use std::process::Command;

const PASSPHRASE: &str = "楼下石榴树今年结了七个果";

/// Goes to the page where a file is given, for `whom`.
pub(crate) async fn begin_file(browser: &Browser, whom: &str) {
    browser.turn_to("#/share").await;
    browser.tap("发文件给别人").await;
    browser.sees("里面有什么，谁会看到").await;
    browser.choose("做哪一种文件", whom).await;
}

/// Makes the file, with every place that names somebody kept as it stands, and saves it.
pub(crate) async fn finish_file(browser: &Browser) -> PathBuf {
    make(browser).await;
    browser.sees("文件做好了").await;
    browser.tap("存到这台设备").await;
    browser.downloaded("mulin-").await
}

async fn make(browser: &Browser) {
    // Counted first: what is in it stands on the page before it can be made.
    browser.sees("里面有：").await;
    browser.tap("做成文件").await;
    for _ in 0..200 {
        if browser.seen_now("文件做好了").await {
            return;
        }
        if browser.seen_now("发出前看一看").await {
            if browser.offers("剩下的都照原样").await {
                browser.tap("剩下的都照原样").await;
            }
            browser.sees("都选好了").await;
            browser.tap("做成文件").await;
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the file")
}

#[tokio::test]
async fn nothing_leaves_before_somebody_has_looked_whom_it_names() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "找王阿姨 138 0000 1234，她家漏水").await;
    note_problem(&lin, "路灯不亮").await;

    begin_file(&lin, "别的单位").await;
    lin.sees("里面有：2 个问题").await;
    lin.sees("不在里面：姓名、电话").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("exchange-out-360").await;
    lin.tap("做成文件").await;
    lin.sees("发出前看一看").await;
    lin.sees("还有 2 处没选").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("exchange-decide-360").await;
    // Not decided, not made.
    lin.tap("做成文件").await;
    assert!(!lin.seen_now("文件做好了").await, "it was made all the same");
    lin.tap("剩下的都遮住").await;
    lin.sees("都选好了").await;
    lin.tap("做成文件").await;
    lin.sees("文件做好了").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("exchange-ready-360").await;
    lin.tap("存到这台设备").await;
    let file = text(&lin.downloaded("mulin-").await);
    for told in ["138 0000 1234", "王阿姨"] {
        assert!(!file.contains(told), "{told} went out");
    }
    assert!(file.contains("138****1234") && file.contains("路灯不亮"));

    // At home the words are masked as well; the old ones stay, and a colleague gets them.
    lin.turn_to("#/topics").await;
    lin.sees("138****1234").await;
    let backup = text(&keep_everything(&lin).await);
    assert!(backup.contains("王阿姨") && backup.contains("138****1234"));
    lin.turn_to("#/topics").await;
    take_back(&lin).await;
    lin.sees("王阿姨").await;

    // What was kept once is not asked again.
    begin_file(&lin, "别的单位").await;
    make(&lin).await;
    lin.sees("文件做好了").await;
    lin.tap("再做一份").await;
    lin.tap("做成文件").await;
    lin.sees("文件做好了").await;
    // Until somebody wants to be asked.
    lin.sees("以前选过照原样的：2 处").await;
    lin.tap("重新选").await;
    lin.sees("发出前看一看").await;
    lin.sees("还有 2 处没选").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_full_file_warns_and_names_whom_it_holds() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/community/persons/new").await;
    lin.type_into("姓名", "样例甲").await;
    lin.type_into("电话", "138-0000-1234").await;
    lin.tap("保存").await;
    lin.sees("已保存").await;
    lin.turn_to("#/share").await;
    lin.sees("里面有 1 个人的姓名、1 个电话号码：样例甲").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    begin_file(&lin, "本单位同事").await;
    lin.sees("里面有个人信息：1 个姓名、1 个电话号码").await;
    lin.tap("看看都有谁").await;
    lin.sees("样例甲").await;
    lin.sees("13800001234").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("exchange-full-1280").await;
    begin_file(&lin, "公开给大家看").await;
    lin.sees("不在里面：姓名、电话、照片，房屋和住户名册").await;
    assert!(!lin.seen_now("样例甲").await, "no names for everybody");
    let file = text(&finish_file(&lin).await);
    assert!(!file.contains("样例甲") && !file.contains("13800001234"));
    assert!(file.contains("\"profile\":\"public\""));
    lin.was_quiet(&server.origin()).await;
}

/// A tool of other people opens what was sealed here, and the other way round.
#[tokio::test]
async fn a_passphrase_holds_for_other_tools_too() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::desk("梅主任").await);
    for browser in [&lin, &mei] {
        browser.go(&server.url("")).await;
    }
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    begin_file(&lin, "别的单位").await;
    lin.tick("加口令").await;
    lin.type_into("口令", "12345678").await;
    lin.sees("太容易猜").await;
    lin.type_into("口令", PASSPHRASE).await;
    lin.sees("够结实").await;
    lin.tap("做成文件").await;
    lin.sees("两次输的不一样").await;
    lin.type_into("再输一遍口令", PASSPHRASE).await;
    lin.tick("压小一点").await;
    lin.sees("里面有：").await;
    lin.tap("做成文件").await;
    // While it cannot be said how far it is, it is said how long it takes.
    lin.sees("大约要").await;
    let bar = "const bar = document.querySelector('progress'); \
               return bar && [bar.hasAttribute('value'), bar.getAttribute('aria-valuetext')]";
    let bar = lin.ask(bar).await;
    assert!(bar[0] == false && bar[1].as_str().is_some_and(|s| s.contains("反复运算")), "{bar}");
    lin.screenshot("exchange-stretching-1280").await;
    lin.sees("文件做好了").await;
    lin.tap("存到这台设备").await;
    let sealed = lin.downloaded("mulin-").await;
    assert!(sealed.to_string_lossy().ends_with(".json.gz.age"), "{}", sealed.display());
    let plain = sealed.with_extension("opened");
    std::fs::write(&plain, pyrage(&[PASSPHRASE.as_ref(), sealed.as_os_str()])).expect("a place");
    let mut out = Command::new("gzip");
    out.arg("-dc").arg("-f").stdin(std::fs::File::open(&plain).expect("there"));
    let json = String::from_utf8(out.output().expect("gzip").stdout).expect("text");
    assert!(json.starts_with("{\"format\":\"mulin-share\"") && json.contains("路灯不亮"));

    // What the other tool seals opens here; a wrong passphrase says so.
    let bare = sealed.with_file_name("bare.json");
    std::fs::write(&bare, &json).expect("a place");
    let theirs = sealed.with_file_name("theirs.age");
    let made = pyrage(&["--seal".as_ref(), PASSPHRASE.as_ref(), bare.as_os_str()]);
    std::fs::write(&theirs, made).expect("a place");
    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &theirs).await;
    mei.type_into("口令", "不是这一句话").await;
    mei.tap("打开").await;
    mei.sees("口令不对").await;
    mei.type_into("口令", PASSPHRASE).await;
    mei.tap("打开").await;
    mei.sees("文件里有什么").await;
    mei.tap("收下").await;
    mei.sees("收下了").await;
    mei.turn_to("#/topics").await;
    mei.sees("路灯不亮").await;
    lin.was_quiet(&server.origin()).await;
    mei.was_quiet(&server.origin()).await;
}

fn pyrage(args: &[&std::ffi::OsStr]) -> Vec<u8> {
    let python = std::env::var("MULIN_PYTHON").unwrap_or_else(|_| {
        let home = || std::env::var("HOME").map(|home| PathBuf::from(home).join(".cache"));
        let cache = std::env::var("XDG_CACHE_HOME").map(PathBuf::from).or_else(|_| home());
        cache.unwrap_or_default().join("mulin/python/bin/python").to_string_lossy().into_owned()
    });
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/age.py");
    let out = Command::new(python).arg(tool).args(args).output().expect("python of the tests");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

#[tokio::test]
async fn a_large_file_goes_in_parts_and_comes_together_in_any_order() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::phone("梅主任").await);
    for browser in [&lin, &mei] {
        browser.go(&server.url("")).await;
    }
    open_sample(&lin).await;
    begin_file(&lin, "别的单位").await;
    lin.choose("分几份发", "每份不超过 1 MB").await;
    make(&lin).await;
    lin.sees("文件做好了，一共").await;
    lin.tap("全部存到这台设备").await;
    let first = lin.downloaded(".1of").await;
    let name = first.file_name().and_then(|n| n.to_str()).expect("a name").to_owned();
    let count: usize = name
        .split_once(".1of")
        .and_then(|(_, rest)| rest.split('.').next()?.parse().ok())
        .expect("how many");
    assert!(count > 1, "{name}");
    let mut parts = vec![first];
    for n in 2..=count {
        parts.push(lin.downloaded(&format!(".{n}of")).await);
    }
    for part in &parts {
        assert!(std::fs::metadata(part).expect("there").len() <= 1_000_000);
    }
    mei.turn_to("#/share").await;
    for part in parts.iter().rev() {
        mei.hand_over("选择文件", part).await;
    }
    mei.sees("文件里有什么").await;
    mei.tap("收下").await;
    mei.sees("收下了").await;
    mei.turn_to("#/share/step").await;
    lin.turn_to("#/share/step").await;
    let digits = "return document.getElementById('fingerprint').textContent";
    for _ in 0..100 {
        if mei.ask(digits).await == lin.ask(digits).await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(mei.ask(digits).await, lin.ask(digits).await, "both hold the same");
    assert_eq!(mei.axe().await, Vec::<String>::new());
    assert_eq!(mei.sideways().await, None);
    mei.screenshot("exchange-step-360").await;
    lin.was_quiet(&server.origin()).await;
    mei.was_quiet(&server.origin()).await;
}
