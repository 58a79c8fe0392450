//! A pact is signed on paper, summed up, and checked by somebody who has nothing but the file.

use crate::committee::{
    PASSPHRASE, enter, key_code, lock_away, make_key, pact_side, receipt, save, sign_and_save,
    write_down,
};
use crate::neighbours::open_sample;
use crate::support::{Browser, Server, dist};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use mulin::domain::pact::Way;
use mulin::domain::pact::signing::Say;
use mulin::share::pact::{Receipt, Report, Standing, verify_export};

/// A picture of a sheet of paper, in base64.
const SHEET: &str = "const canvas = document.createElement('canvas'); \
     canvas.width = 600; canvas.height = 800; \
     const pen = canvas.getContext('2d'); pen.fillStyle = 'white'; pen.fillRect(0, 0, 600, 800); \
     pen.fillStyle = 'navy'; pen.fillRect(80, 600, 300, 20); \
     return canvas.toDataURL('image/jpeg').split(',')[1]";

const WITNESSES: [&str; 2] = ["见证人李某", "见证人王某"];

fn says(report: &Report, say: Say) -> usize {
    let contents = report.contents.as_ref().expect("a file that can be read");
    contents.households.values().filter(|h| h.say == say).count()
}

#[tokio::test]
async fn a_pact_is_signed_on_paper_and_anybody_can_check_it() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;

    // A slip of the pen is found while the paper is still at hand; nothing is in use before all of it was typed back.
    lin.turn_to("#/key").await;
    lin.tap("做一把签名钥匙").await;
    let digits = write_down(&lin).await;
    lin.tap("抄好了，去核对").await;
    let mut wrong: Vec<u8> = digits.clone().into_bytes();
    wrong[14] = if wrong[14] == b'0' { b'1' } else { b'0' };
    lin.type_into("16 组数字", &String::from_utf8(wrong).expect("digits")).await;
    lin.tap("核对").await;
    lin.sees("第 3 组不对").await;
    lin.type_into("16 组数字", &digits).await;
    lin.tap("回去再看一眼").await;
    lock_away(&lin, &digits, "启用这把钥匙").await;
    let code = key_code(&lin).await;
    assert!(!lin.keeps(&digits.replace(' ', "")).await, "the digits are on paper alone");
    // Locked and unlocked; another passphrase does not open it.
    lin.tap("锁上").await;
    lin.sees("锁着").await;
    lin.type_into("口令", "不是这一句话").await;
    lin.tap("解锁").await;
    lin.sees("口令不对").await;

    // Papers are entered all the same while it is locked.
    pact_side(&lin, "sign").await;
    lin.sees("签名钥匙锁着").await;
    for (n, name) in WITNESSES.iter().enumerate() {
        lin.type_into(["见证人一", "见证人二"][n], name).await;
    }
    let picture = lin.ask(SHEET).await;
    let picture = base64::engine::general_purpose::STANDARD
        .decode(picture.as_str().expect("base64"))
        .expect("base64");
    let photo = std::env::temp_dir().join(format!("mulin-sheet-{}.jpg", std::process::id()));
    std::fs::write(&photo, picture).expect("the temporary folder is writable");
    lin.hand_over("给这张纸拍照", &photo).await;
    lin.sees("照片好了").await;
    for door in ["1-1-101", "1-1-102", "1-1-201", "1-1-202"] {
        enter(&lin, door, "同意").await;
    }
    enter(&lin, "1-1-301", "不签").await;
    lin.sees("这张纸上已录 5 户").await;
    lin.type_into("哪一户", "99-9-999\n").await;
    lin.sees("这份公约里没有这个门牌").await;
    // Taken back and entered again.
    enter(&lin, "1-1-302", "不签").await;
    lin.tap("撤销").await;
    lin.sees("重做").await;
    enter(&lin, "1-1-302", "同意").await;
    lin.sees("6 份还没有居委会作证").await;
    lin.tap("去解锁签名钥匙").await;
    lin.type_into("口令", PASSPHRASE).await;
    lin.tap("解锁").await;
    lin.sees("已解锁，可以签").await;
    pact_side(&lin, "sign").await;
    lin.tap("用钥匙一起作证").await;
    lin.no_longer_sees("还没有居委会作证").await;

    // One withdraws, after being asked; one was met.
    pact_side(&lin, "households").await;
    lin.type_into("找门牌或姓名", "1-1-102").await;
    lin.tap("1-1-102").await;
    lin.tap("要退出").await;
    lin.sees("退出不用说理由").await;
    lin.tap("不退了").await;
    lin.tap("1-1-102").await;
    if !lin.offers("要退出").await {
        lin.tap("1-1-102").await;
    }
    lin.tap("要退出").await;
    lin.tap("记下退出").await;
    lin.sees("已记下退出").await;
    lin.type_into("找门牌或姓名", "1-1-201").await;
    lin.tap("1-1-201").await;
    lin.tap("当面核对过").await;
    lin.sees("已记下当面核对过").await;

    // Summed up, saved, checked with nothing but the file.
    let report = sign_and_save(&lin).await;
    assert!(report.holds(), "{report:?}");
    let identity = report.identity.clone().expect("whose key");
    assert_eq!((identity.code, identity.rotations, identity.broken), (code, 0, false));
    let found = [Say::Agrees, Say::Declined, Say::Withdrawn].map(|say| says(&report, say));
    assert_eq!(found, [4, 1, 1]);
    let contents = report.contents.as_ref().expect("readable");
    let met = contents.households.values().filter(|h| h.way == Way::Met).count();
    assert_eq!(met, 1);
    assert!(contents.statements.iter().all(|s| s.disclosed.is_empty()), "it names nobody");

    // A receipt is held against the file, today and after the household has withdrawn.
    let text = receipt(&lin, "1-1-202").await;
    let kept = Receipt::read(&text).expect("a receipt");
    assert_eq!(kept.against(&report), Standing::StillThere);
    pact_side(&lin, "households").await;
    lin.type_into("找门牌或姓名", "1-1-202").await;
    lin.tap("1-1-202").await;
    lin.tap("要退出").await;
    lin.tap("记下退出").await;
    lin.sees("已记下退出").await;
    let later = sign_and_save(&lin).await;
    assert!(matches!(kept.against(&later), Standing::Withdrawn { .. }));
    lin.was_quiet(&server.origin()).await;
}

/// What the workspace knows of persons is in no file that goes out by default.
#[tokio::test]
async fn the_file_names_nobody_unless_it_is_asked_to() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    make_key(&lin).await;
    pact_side(&lin, "sign").await;
    lin.type_into("见证人一", WITNESSES[0]).await;
    for door in ["1-1-101", "1-1-102"] {
        enter(&lin, door, "同意").await;
    }
    lin.tick("名字可以给外单位看").await;
    enter(&lin, "1-1-201", "同意").await;
    pact_side(&lin, "totals").await;
    lin.tap("签总账").await;
    lin.sees("总账和现在的签名一致").await;

    let personal = personal_words(&lin).await;
    assert!(personal.len() > 100, "the sample has people");
    lin.tap("保存公约文件").await;
    let file = read(&lin).await;
    let plain = decoded(&file);
    for word in personal.iter().map(String::as_str).chain(["1-1-101", "1-1-201", WITNESSES[0]]) {
        assert!(!plain.contains(word), "{word} went out");
    }
    // Those who allowed it, and all.
    lin.choose("里面写不写名字", "只写同意公开的那几家").await;
    lin.sees("1 家的姓名和门牌").await;
    lin.tap("保存公约文件").await;
    let shared = decoded(&read(&lin).await);
    assert!(shared.contains("1-1-201") && !shared.contains("1-1-101"));
    assert!(!shared.contains(WITNESSES[0]));
    lin.choose("里面写不写名字", "全写").await;
    lin.tap("保存公约文件").await;
    lin.sees("请先打钩").await;
    lin.tick("只存进居委会的柜子，不外发").await;
    let whole = save(&lin).await;
    assert!(whole.holds());
    let named = whole.contents.expect("readable").statements;
    assert!(named.iter().any(|s| s.disclosed.iter().any(|d| d.value == "1-1-101")));
    lin.was_quiet(&server.origin()).await;
}

async fn read(browser: &Browser) -> String {
    let path = browser.downloaded("mulin-pact-").await;
    std::fs::read_to_string(path).expect("the file just saved")
}

/// The file with every part of it that is base64 opened, as a curious reader would.
fn decoded(file: &str) -> String {
    assert!(verify_export(file.as_bytes()).holds());
    let mut all = file.to_owned();
    for part in file.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')) {
        if let Ok(bytes) = URL_SAFE_NO_PAD.decode(part) {
            all.push_str(&String::from_utf8_lossy(&bytes));
            all.push('\n');
        }
    }
    all
}

/// Names and telephones on the disk of this device.
async fn personal_words(browser: &Browser) -> Vec<String> {
    let log = browser.kept_log().await;
    let personal = log.iter().filter(|e| e.scope() == mulin::log::Scope::Personal);
    let mut words = Vec::new();
    for entry in personal.filter_map(mulin::log::Entry::whole) {
        for (name, value) in &entry.op().body {
            let text = value.as_str().unwrap_or_default();
            if ["name", "phone"].contains(&name.as_str()) && text.chars().count() > 1 {
                words.push(text.to_owned());
            }
        }
    }
    words
}

/// A term ends: the key passes on. Then the next one is lost, and everybody who checks can see that it broke off.
#[tokio::test]
async fn a_key_passes_on_and_a_lost_one_breaks_off() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    let first = make_key(&lin).await;
    pact_side(&lin, "sign").await;
    enter(&lin, "1-1-101", "同意").await;
    sign_and_save(&lin).await;

    lin.turn_to("#/key").await;
    lin.tap("换一把").await;
    lin.tap("做一把新的来换").await;
    let second = write_down(&lin).await;
    assert_ne!(first, second);
    lock_away(&lin, &second, "两把都签，换成新的").await;
    lin.sees("已交接给后面的钥匙").await;
    let code = key_code(&lin).await;
    pact_side(&lin, "sign").await;
    enter(&lin, "1-1-102", "同意").await;
    let report = sign_and_save(&lin).await;
    assert!(report.holds(), "{report:?}");
    let identity = report.identity.expect("whose key");
    assert_eq!((identity.code, identity.rotations, identity.broken), (code.clone(), 1, false));

    lin.turn_to("#/key").await;
    lin.tap("钥匙丢了").await;
    lin.tap("做一把新的").await;
    lin.sees("请先找一找").await;
    lin.tick("纸找过了，确实没有了").await;
    lin.tap("做一把新的").await;
    let third = write_down(&lin).await;
    lock_away(&lin, &third, "启用这把钥匙").await;
    lin.sees("没有交接（丢了）").await;
    pact_side(&lin, "sign").await;
    enter(&lin, "1-1-201", "同意").await;
    let report = sign_and_save(&lin).await;
    assert!(report.holds(), "{report:?}");
    let identity = report.identity.expect("whose key");
    assert!(identity.broken, "everybody can see it");
    assert_ne!(identity.code, code);
    lin.was_quiet(&server.origin()).await;
}
