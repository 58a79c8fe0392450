//! Anybody checks a pact in a fresh browser, with no community open: the file, its twin without names, one with a changed
//! word; a receipt before and after a household took its signature back; a text pasted from a chat.

use crate::support::{Browser, Server, dist, single_file};
use mulin::share::pact::{Jws, PublicKey, Receipt, carry, read_carried};
use serde_json::Value;
use std::path::{Path, PathBuf};

const GOLDEN: &str = "golden/pact-v1.json";
const REDACTED: &str = "golden/pact-v1-redacted.json";

/// The code of the committee's key of the golden files, as its notice board would show it.
const CODE: &str = "公钥校验码";

#[tokio::test]
async fn from_the_site() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.tap("验一验").await;
    checks_a_pact(&lin).await;
    let asked = lin.requests().await;
    assert!(asked.iter().any(|url| url.contains("/worker")), "the worker did it: {asked:?}");
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn from_the_single_file() {
    let lin = Browser::phone("林大姐").await;
    lin.go(&format!("file://{}", single_file().display())).await;
    lin.tap("验一验").await;
    checks_a_pact(&lin).await;
    lin.was_quiet("file:").await;
}

async fn checks_a_pact(lin: &Browser) {
    // Nothing yet, and something that is no pact.
    lin.tap("查一查").await;
    lin.sees("还没有东西可查").await;
    lin.type_into("或者粘贴文字", "明天下午开会").await;
    lin.tap("查一查").await;
    lin.sees("这不是公约文件，也不是回执").await;
    lin.hand_over("打开公约文件", &file("golden/share-v1-a.json")).await;
    lin.sees("单位之间交换资料的文件").await;

    // The file with names: four lines, the numbers, a warning.
    lin.hand_over("打开公约文件", &file(GOLDEN)).await;
    lin.sees("《第三网格邻里公约（试验）》第 2 稿").await;
    for line in ["就是签名时的那份正文", "每一份签名都对得上", "没有多，也没有少", "要您来对"]
    {
        lin.sees(line).await;
    }
    lin.sees("80 户里有 57 户同意").await;
    lin.sees("钥匙换过 1 次").await;
    lin.sees("请不要再转发").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);

    // Its twin without names holds as well.
    lin.hand_over("打开公约文件", &file(REDACTED)).await;
    lin.no_longer_sees("请不要再转发").await;
    lin.sees("80 户里有 57 户同意").await;

    // One word changed: said where, and nothing after it is vouched for.
    let text = std::fs::read_to_string(file(GOLDEN)).expect("the golden file");
    let bent = Temporary::of("bent.json", &text.replacen("牵绳", "放绳", 1));
    lin.hand_over("打开公约文件", &bent.0).await;
    lin.sees("公约正文和签名时的不一样，有字被改过").await;
    lin.sees("没法判断").await;
    lin.no_longer_sees("80 户里有 57 户同意").await;
    // One signature left out.
    let line = text.lines().find(|l| l.starts_with("\"eyJ") && l.contains('~')).expect("one");
    let short = Temporary::of("short.json", &text.replacen(&[line, "\n"].concat(), "", 1));
    lin.hand_over("打开公约文件", &short.0).await;
    lin.sees("和居委会签过的总账对不上").await;
    lin.tap("清空，查别的").await;

    // A receipt holds by itself, and shows more beside a file.
    let [kept, withdrawn] = receipts(&text);
    lin.type_into("或者粘贴文字", &kept).await;
    lin.tap("查一查").await;
    lin.sees("回执是真的").await;
    lin.sees("请再打开居委会现在的公约文件").await;
    lin.sees(CODE).await;
    lin.hand_over("打开公约文件", &file(REDACTED)).await;
    lin.sees("还在：这份签名在您打开的公约文件里").await;
    lin.type_into("或者粘贴文字", &withdrawn).await;
    lin.tap("查一查").await;
    lin.sees("已退出：这家").await;
    // Cut short on the way.
    lin.type_into("或者粘贴文字", &kept[..kept.len() - 5]).await;
    lin.tap("查一查").await;
    lin.sees("这段文字没有通过").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.tap("清空，查别的").await;

    // A household's own signature and the poster's total, as codes carry them.
    let [statement, head] = carried(&text);
    lin.type_into("或者粘贴文字", &statement).await;
    lin.tap("查一查").await;
    lin.sees("一户的签名").await;
    lin.sees("看不出是哪份公约").await;
    lin.type_into("或者粘贴文字", &head).await;
    lin.tap("查一查").await;
    lin.sees("居委会签的总账").await;
    lin.hand_over("打开公约文件", &file(GOLDEN)).await;
    lin.sees("您打开的公约文件里有这份总账").await;
    lin.sees("您打开的公约文件里有这份签名").await;

    // What all this means is one tap away.
    lin.tap("这能证明什么，不能证明什么").await;
    lin.sees("几种签法，从弱到强").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A file that is gone when the story ends.
struct Temporary(PathBuf);

impl Temporary {
    fn of(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mulin-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a temporary folder");
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

/// The parts of an exported pact that a committee would have at hand.
struct Parts {
    statements: Vec<String>,
    head: String,
    keys: Value,
}

impl Parts {
    fn of(text: &str) -> Self {
        let file: Value = serde_json::from_str(text).expect("a pact");
        let texts = |name: &str| -> Vec<String> {
            let all = file[name].as_array().expect("a list").iter();
            all.filter_map(|t| Some(t.as_str()?.split('~').next()?.to_owned())).collect()
        };
        let latest = |jws: &String| Jws::read(jws).expect("its own").claims.iat;
        let head = texts("heads").into_iter().max_by_key(latest).expect("a head");
        Self { statements: texts("statements"), head, keys: file["keys"].clone() }
    }

    fn key(&self, jws: &Jws) -> PublicKey {
        let x = self.keys[jws.kid.to_string()]["x"].as_str().expect("a key");
        PublicKey::parse(x).expect("a key")
    }
}

/// The receipts of a household that stays and of one that took its signature back.
fn receipts(text: &str) -> [String; 2] {
    let parts = Parts::of(text);
    let bare: Vec<&str> = parts.statements.iter().map(String::as_str).collect();
    let read = |jws| Jws::read(jws).expect("its own");
    let head = read(&parts.head);
    let all: Vec<Jws> = bare.iter().map(|jws| read(jws)).collect();
    let gone = all.iter().find(|jws| jws.kind.word() == "withdraw").expect("a withdrawal");
    let gone = gone.claims.of[0];
    let named: Vec<_> = all.iter().flat_map(|jws| jws.claims.of.clone()).collect();
    let stays = all
        .iter()
        .find(|jws| jws.kind.word() == "consent" && !named.contains(&jws.id))
        .expect("a consent");
    let of = |id| {
        let statement = all.iter().find(|jws| jws.id == id).expect("it is there");
        let receipt = Receipt::issue(&bare, statement.text, &head, &parts.key(&head));
        receipt.expect("it is under the head").to_text()
    };
    [of(stays.id), of(gone)]
}

/// A statement and the last head as codes carry them.
fn carried(text: &str) -> [String; 2] {
    let parts = Parts::of(text);
    [&parts.statements[0], &parts.head].map(|jws| {
        let jws = Jws::read(jws).expect("its own");
        let text = carry(&jws, &parts.key(&jws), &[]).expect("our own form");
        assert!(read_carried(&text).is_ok());
        text
    })
}
