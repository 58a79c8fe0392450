//! What surrounds the application: working offline, new versions, guards, and the pages of last resort.

use crate::support::{Browser, Server, dist, single_file};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// Resolves once a service worker of this very folder keeps the site; until then nothing works offline.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    const here = new URL('./', location.href).href;
    const wait = () => navigator.serviceWorker.getRegistration().then((r) =>
        r && r.scope === here && r.active?.state === 'activated' ? done(1) : setTimeout(wait, 50));
    wait();";

/// A copy of the site that a story may change, gone when the story ends.
struct Copy(PathBuf);

impl Copy {
    fn of(site: &Path, name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("mulin-{name}-{}", std::process::id()));
        Self::at(site, dir)
    }

    /// A copy in a folder of this one's.
    fn inside(&self, site: &Path, folder: &str) -> Self {
        Self::at(site, self.0.join(folder))
    }

    fn at(site: &Path, dir: PathBuf) -> Self {
        copy(site, &dir);
        Self(dir)
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).expect("the file is there")
    }

    fn write(&self, file: &str, text: &str) {
        std::fs::write(self.0.join(file), text).expect("the folder is writable");
    }

    fn restore(&self, site: &Path) {
        for file in ["index.html", "sw.js"] {
            std::fs::copy(site.join(file), self.0.join(file)).expect("files can be copied");
        }
    }

    /// Puts a next version up, recognisable by its page's language. Half of it: the page is another one than the
    /// worker was built with.
    fn deploy(&self, build: &str, half: bool) {
        let page = self.read("index.html");
        let next =
            page.replace("lang=\"zh-CN\"", &format!("data-version=\"{build}\" lang=\"zh-CN\""));
        let worker =
            self.read("sw.js").replace("const BUILD = \"", &format!("const BUILD = \"{build}"));
        let worker = if half { worker } else { worker.replace(&sum(&page), &sum(&next)) };
        self.write("sw.js", &worker);
        self.write("index.html", &next);
    }
}

/// Copies a folder of the site. Of the folders in it only those of the site go along: another copy may lie in this one.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("the temporary folder is writable");
    for entry in std::fs::read_dir(from).expect("the site is there") {
        let file = entry.expect("the site can be listed");
        let name = file.file_name();
        if !file.path().is_dir() {
            std::fs::copy(file.path(), to.join(name)).expect("files can be copied");
        } else if name == "verify" {
            copy(&file.path(), &to.join(name));
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn sum(text: &str) -> String {
    let hex = |digits: String, byte: &u8| digits + &format!("{byte:02x}");
    Sha256::digest(text).iter().fold(String::new(), hex)
}

#[tokio::test]
async fn the_site_opens_without_a_network_in_any_folder() {
    let mut server = Server::in_folder(&dist(), "street/mulin");
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.sees("睦邻").await;
    lin.ask_later(KEPT).await;
    server.unplug();
    lin.reload().await;
    lin.sees("看看示范社区").await;
    assert_eq!(lin.ask("return document.getElementById('shell') === null").await, true);
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_new_version_waits_until_it_is_asked_for() {
    let site = Copy::of(&dist(), "update");
    let server = Server::of(&site.0);
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.ask_later(KEPT).await;
    lin.reload().await;

    site.deploy("a", true);
    lin.reload().await;
    assert_eq!(lin.ask_later(LOOK).await, "none", "half a version is no version");
    assert_eq!(lin.ask(VERSION).await, "first");

    site.restore(&dist());
    site.deploy("c", false);
    assert_eq!(lin.ask_later(LOOK).await, "ready");
    lin.reload().await;
    assert_eq!(lin.ask(VERSION).await, "first", "nobody asked for it");

    takes_over(&lin, "c").await;
    lin.sees("睦邻").await;
}

/// Which version the page is of.
const VERSION: &str = "return document.documentElement.dataset.version ?? 'first'";

/// Looks for a new version; says whether one is ready.
const LOOK: &str = "const done = arguments[arguments.length - 1];
    navigator.serviceWorker.ready.then((r) => r.update()).then(() => {
        const wait = () => window.mulinUpdateReady ? done('ready')
            : navigator.serviceWorker.getRegistration().then((r) => r.installing ? setTimeout(wait, 50)
            : setTimeout(() => done(window.mulinUpdateReady ? 'ready' : 'none'), 300));
        wait();
    })";

/// Asks for the new version and waits for it.
async fn takes_over(lin: &Browser, build: &str) {
    lin.ask("window.mulinUpdate()").await;
    let mut seen = lin.ask(VERSION).await;
    // A machine that does much else takes its time.
    for _ in 0..400 {
        if seen == build {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        seen = lin.ask(VERSION).await;
    }
    assert_eq!(seen, build);
}

/// Two committees' copies on one host: what one of them clears away is its own.
#[tokio::test]
async fn two_copies_on_one_host_leave_each_others_files_alone() {
    let site = Copy::of(&dist(), "copies");
    let inner = site.inside(&dist(), "inner");
    let mut server = Server::of(&site.0);
    let lin = Browser::phone("林大姐").await;
    for folder in ["", "inner/"] {
        lin.go(&server.url(folder)).await;
        lin.ask_later(KEPT).await;
        lin.reload().await;
    }
    for build in ["c", "d"] {
        inner.restore(&dist());
        inner.deploy(build, false);
        assert_eq!(lin.ask_later(LOOK).await, "ready");
        takes_over(&lin, build).await;
    }
    server.unplug();
    lin.go(&server.url("")).await;
    lin.sees("睦邻").await;
    assert_eq!(lin.ask(VERSION).await, "first", "the outer copy is as it was");
    lin.go(&server.url("inner/")).await;
    lin.sees("睦邻").await;
    assert_eq!(lin.ask(VERSION).await, "d");
}

#[tokio::test]
async fn after_a_failure_everything_can_be_taken_out() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    lin.sees("睦邻").await;
    lin.ask_later(
        r#"const done = arguments[arguments.length - 1];
        const open = indexedDB.open("mulin-test");
        open.onupgradeneeded = () => ["blocks", "parked", "files"].forEach((s) => open.result.createObjectStore(s));
        open.onsuccess = () => {
            const tx = open.result.transaction(["blocks", "parked", "files"], "readwrite");
            tx.objectStore("blocks").put('{"id":"1","op":{"k":"路灯"}},\n{"id":"2","op":{}}', 1);
            tx.objectStore("blocks").put('{"id":"3","op":{}}', 2);
            tx.objectStore("parked").put('{"id":"4","op":{"v":9}}', 1);
            tx.objectStore("files").put(new Uint8Array([1, 2, 3]), "b/abc");
            tx.objectStore("files").put("3 image/jpeg", "i/abc");
            tx.oncomplete = () => { open.result.close(); done(1); };
        };"#,
    )
    .await;
    lin.ask("window.mulinRecover('it broke here')").await;
    lin.sees("睦邻出了故障").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.tap("导出全部数据").await;
    let file = lin.downloaded("mulin-test-recovered").await;
    let text = std::fs::read_to_string(file).expect("the file is there");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            r#"{"format":"mulin-share","version":1,"header":{"recovered":true},"ops":["#,
            r#"{"id":"1","op":{"k":"路灯"}},"#,
            r#"{"id":"2","op":{}},"#,
            r#"{"id":"3","op":{}},"#,
            r#"{"id":"4","op":{"v":9}}"#,
            r#"],"files":["#,
            r#"{"data":"AQID","sha256":"abc","type":"image/jpeg"}"#,
            "]}",
        ]
    );
    lin.sees("已导出").await;
}

#[tokio::test]
async fn nothing_that_is_not_ours_runs() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    lin.sees("睦邻").await;
    lin.was_quiet(&server.origin()).await;
    let refused =
        |act: &str| format!("try {{ {act}; return 'done' }} catch (e) {{ return e.name }}");
    let wrong = [
        "document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'",
        "document.createElement('div').innerHTML = '<script>1</script>'",
        "document.createElement('script').src = 'https://example.org/x.js'",
        "document.createElement('script').text = 'alert(1)'",
        "new Worker('other.js')",
        "new Worker('https://example.org/worker.js')",
    ];
    for act in wrong {
        assert_eq!(lin.ask(&refused(act)).await, "TypeError", "{act}");
    }
    assert_eq!(
        lin.ask(&refused("document.createElement('div').innerHTML = '<p>one=two</p>'")).await,
        "done"
    );
}

#[tokio::test]
async fn an_old_browser_is_told_what_to_do() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    let source = serde_json::json!({ "source": "delete window.TransformStream" });
    lin.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    lin.go(&server.url("")).await;
    lin.sees("请换一个新一点的浏览器").await;
    lin.no_longer_sees("正在打开").await;
    assert_eq!(lin.sideways().await, None);
    assert_eq!(lin.axe().await, Vec::<String>::new());
}

#[tokio::test]
async fn one_file_is_the_whole_application() {
    let lin = Browser::desk("林大姐").await;
    let url = format!("file://{}", single_file().display());
    lin.go(&url).await;
    lin.sees("您打开的是单个文件版").await;
    assert_eq!(lin.ask("return document.getElementById('shell') === null").await, true, "it runs");
    assert_eq!(lin.ask("return document.documentElement.dataset.single").await, "1");
    lin.was_quiet("file:").await;
}
