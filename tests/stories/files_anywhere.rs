//! A file comes in wherever it is let go: on any page, on the first one of a new device, and out of a folder with the
//! application.

use crate::neighbours::{keep_everything, note_problem, set_up};
use crate::support::{Browser, Server, dist, single_file};
use serde_json::json;

/// A file let go on the page, as its bytes; whether the page took it, so that the browser does not open it.
async fn drops(browser: &Browser, file: &str) -> bool {
    let (text, name) = (json!(file), json!("mulin-from-a-colleague.json"));
    let script = format!(
        "const carried = new DataTransfer(); carried.items.add(new File([{text}], {name})); \
         const told = (kind) => {{ const event = new DragEvent(kind, \
             {{ bubbles: true, cancelable: true, dataTransfer: carried }}); \
           document.querySelector('main').dispatchEvent(event); return event.defaultPrevented; }}; \
         return told('dragover') && told('drop')"
    );
    browser.ask(&script).await == true
}

/// The browser's queue of files opened with the application, before any script of the page runs.
const QUEUE: &str = "Object.defineProperty(window, 'launchQueue', \
     { value: { setConsumer: (consumer) => { window.launch = consumer; } } })";

/// A file opened with the application: a handle that gives it.
async fn launches(browser: &Browser, file: &str) {
    let text = json!(file);
    let script = format!(
        "const file = new File([{text}], 'mulin-from-a-folder.json'); \
         window.launch({{ files: [{{ getFile: async () => file }}] }}); return 1"
    );
    browser.ask(&script).await;
}

async fn takes_it_in(browser: &Browser) {
    browser.arrives_at("#/share").await;
    browser.sees("文件里有什么").await;
    browser.tap("收下").await;
    browser.sees("收下了文件").await;
    browser.turn_to("#/topics").await;
    browser.sees("路灯不亮").await;
}

/// A file of a colleague's, with one problem in it: what it says, since the browser's folder goes with the browser.
async fn from_a_colleague(server: &Server) -> String {
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    std::fs::read_to_string(keep_everything(&lin).await).expect("just downloaded")
}

#[tokio::test]
async fn a_file_dropped_anywhere_is_looked_at() {
    let server = Server::of(&dist());
    let file = from_a_colleague(&server).await;

    // On the first page of a new device, which knows nothing of files yet.
    let mei = Browser::desk("梅主任").await;
    mei.go(&server.url("")).await;
    mei.sees("看看示范社区").await;
    assert!(drops(&mei, &file).await, "the browser opens it in place of the page");
    takes_it_in(&mei).await;
    // On a page of the community.
    assert!(drops(&mei, &file).await, "the browser opens it in place of the page");
    mei.arrives_at("#/share").await;
    mei.sees("文件里有什么").await;
    mei.was_quiet(&server.origin()).await;

    // Beside the box of the roll-up it is one of the town's files.
    let zhao = Browser::desk("赵科员").await;
    zhao.go(&server.url("#/rollup")).await;
    zhao.sees("把各社区导出的文件一起放进来").await;
    assert!(drops(&zhao, &file).await, "the browser opens it in place of the page");
    zhao.sees("文件都读好了").await;
    zhao.arrives_at("#/rollup").await;
    zhao.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn the_single_file_takes_a_dropped_one_too() {
    let server = Server::of(&dist());
    let file = from_a_colleague(&server).await;
    let mei = Browser::desk("梅主任").await;
    mei.go(&format!("file://{}", single_file().display())).await;
    mei.sees("您打开的是单个文件版").await;
    assert!(drops(&mei, &file).await, "the browser opens it in place of the page");
    takes_it_in(&mei).await;
    assert_eq!(mei.ask("return document.querySelector('link[rel=manifest]')").await, json!(null));
    mei.was_quiet("file:").await;
}

#[tokio::test]
async fn a_file_opened_with_the_application_is_looked_at() {
    let server = Server::of(&dist());
    let file = from_a_colleague(&server).await;
    let mei = Browser::desk("梅主任").await;
    mei.go("about:blank").await;
    mei.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": QUEUE })).await;
    mei.go(&server.url("")).await;
    mei.sees("看看示范社区").await;
    launches(&mei, &file).await;
    takes_it_in(&mei).await;
    // With the community open.
    launches(&mei, &file).await;
    mei.arrives_at("#/share").await;
    mei.sees("文件里有什么").await;

    // What the browser is told of the application is all there, beside the page whatever folder that lies in.
    let told = mei.devtools("Page.getAppManifest", json!({})).await;
    assert_eq!(told["errors"], json!([]), "{told}");
    let told: serde_json::Value =
        serde_json::from_str(told["data"].as_str().unwrap_or_default()).expect("a manifest");
    assert_eq!((&told["start_url"], &told["scope"]), (&json!("./"), &json!("./")));
    assert_eq!(told["file_handlers"][0]["action"], "./");
    let icon = told["icons"][0]["src"].as_str().expect("an icon");
    assert!(dist().join(icon).is_file(), "{icon}");
    mei.was_quiet(&server.origin()).await;
}
