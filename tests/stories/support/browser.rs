//! A browser in somebody's hands: opening it, its tabs, killing it, opening it again.

use super::commands::{devtools, take_log};
use super::env::{chrome, chromedriver, patience, screens_dir};
use super::profile::Profile;
use base64::Engine as _;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What the browser is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// A phone, 360 px wide, with touch.
    Phone,
    /// A desktop, 1280 px wide.
    Desk,
}

impl Screen {
    const fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 800),
            Self::Desk => (1280, 900),
        }
    }
}

/// One tab of one person's browser.
pub(crate) struct Browser {
    /// Names the person in messages and pictures.
    pub(super) who: String,
    screen: Screen,
    language: String,
    profile: Arc<Profile>,
    live: Option<Live>,
    taps: AtomicUsize,
    story: Mutex<Vec<String>>,
}

/// The processes behind a tab. Dropping it ends the driver, not the browser.
struct Live {
    client: Client,
    driver: Child,
    /// Where a second driver can join the same browser.
    debugger: String,
}

impl Drop for Live {
    fn drop(&mut self) {
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

impl Browser {
    /// A new phone with nothing on it.
    pub(crate) async fn phone(who: &str) -> Self {
        Self::open(who, Screen::Phone, "zh-CN").await
    }

    /// A new desktop with nothing on it.
    pub(crate) async fn desk(who: &str) -> Self {
        Self::open(who, Screen::Desk, "zh-CN").await
    }

    /// A new device whose owner reads `language`.
    pub(crate) async fn open(who: &str, screen: Screen, language: &str) -> Self {
        let mut browser = Self {
            who: who.to_owned(),
            screen,
            language: language.to_owned(),
            profile: Arc::new(Profile::fresh()),
            live: None,
            taps: AtomicUsize::new(0),
            story: Mutex::default(),
        };
        browser.reopen().await;
        browser
    }

    /// Starts the browser again on the same device, after `kill` or `quit`.
    pub(crate) async fn reopen(&mut self) {
        self.note("opens the browser");
        self.live = Some(Live::start(self.capabilities()).await);
        let downloads = self.profile.downloads();
        let allow = json!({ "behavior": "allow", "downloadPath": downloads });
        self.devtools("Browser.setDownloadBehavior", allow).await;
    }

    /// Kills the browser in the middle of whatever it is doing, as a phone out of battery does.
    pub(crate) fn kill(&mut self) {
        self.note("the browser is killed");
        let killed = self.profile.kill_browser();
        self.live = None;
        assert!(killed > 0, "there was no browser to kill");
    }

    /// From here on the most memory is measured anew.
    pub(crate) fn forget_peaks(&self) {
        self.profile.forget_peaks();
    }

    /// The most memory one process of the browser had at a time, in bytes: that of the page holds its worker too.
    pub(crate) fn peak(&self) -> Option<u64> {
        self.profile.peak()
    }

    /// A second tab of the same browser at `url`, with hands of its own: both can be used at the same time.
    ///
    /// It stands in a window beside the first, since a tab behind another one is put to sleep.
    pub(crate) async fn second_tab(&self, who: &str, url: &str) -> Self {
        let known = self.client().windows().await.expect("tabs can be listed");
        self.client().new_window(false).await.expect("a tab can be opened");
        let options = json!({ "debuggerAddress": self.live().debugger });
        let logs = json!({ "browser": "ALL", "performance": "ALL" });
        let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": logs });
        let tab = Self {
            who: who.to_owned(),
            screen: self.screen,
            language: self.language.clone(),
            profile: Arc::clone(&self.profile),
            live: Some(Live::start(capabilities).await),
            taps: AtomicUsize::new(0),
            story: Mutex::default(),
        };
        let windows = tab.client().windows().await.expect("tabs can be listed");
        let new = windows.into_iter().find(|w| !known.contains(w)).expect("the tab just opened");
        tab.client().switch_to_window(new).await.expect("a tab can be used");
        tab.go(url).await;
        tab
    }

    /// Goes to a page and waits until it has loaded.
    pub(crate) async fn go(&self, url: &str) {
        self.note(&format!("goes to {url}"));
        if let Err(e) = self.client().goto(url).await {
            self.fail("the page opens", &e.to_string()).await;
        }
    }

    /// Turns to another page of the application, given by its `hash`, and waits until it stands still.
    pub(crate) async fn turn_to(&self, hash: &str) {
        self.note(&format!("turns to {hash}"));
        self.ask(&format!("location.hash = {}", json!(hash))).await;
        self.settled().await;
    }

    /// Waits until the address of the page ends with `hash`: it has turned by itself.
    pub(crate) async fn arrives_at(&self, hash: &str) {
        let there = async || match self.ask("return location.hash").await {
            at if at == hash => Ok(()),
            at => Err(format!("it is at {at}")),
        };
        self.until(&format!("the page turns to {hash}"), there).await;
    }

    /// Waits until the application is there and not busy.
    pub(crate) async fn settled(&self) {
        let two_frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done( \
             !!performance.getEntriesByName('mulin:usable').length && !document.querySelector('[aria-busy=true]'))))";
        self.until("the page stands still", async || {
            if self.ask_later(two_frames).await == json!(true) {
                Ok(())
            } else {
                Err("it is busy".into())
            }
        })
        .await;
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        self.note("reloads the page");
        if let Err(e) = self.client().refresh().await {
            self.fail("the page loads again", &e.to_string()).await;
        }
    }

    /// Gives the page another width, as on a smaller phone.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let mobile = self.screen == Screen::Phone;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        drop(devtools(self.client(), "Emulation.setDeviceMetricsOverride", metrics).await);
    }

    /// How many times the person tapped so far; typing is not counted.
    pub(crate) fn taps(&self) -> usize {
        self.taps.load(Ordering::Relaxed)
    }

    pub(super) fn count_tap(&self) {
        self.taps.fetch_add(1, Ordering::Relaxed);
    }

    /// Puts the whole page into `target/stories-screens/<name>.png`.
    pub(crate) async fn screenshot(&self, name: &str) -> PathBuf {
        let file = screens_dir().join(format!("{name}.png"));
        if let Ok(png) = self.picture().await {
            std::fs::write(&file, png).expect("the target directory is writable");
        }
        file
    }

    // Used while a story fails too, so nothing here may end the story.
    async fn picture(&self) -> Result<Vec<u8>, String> {
        let metrics = devtools(self.client(), "Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        let height = size["height"].as_u64().unwrap_or(800).min(6000);
        let (width, usual) = self.screen.size();
        // A window as tall as the page: bars that stick to its edge are then where they belong.
        self.resize(width, u32::try_from(height).unwrap_or(usual).max(usual)).await;
        let shot = devtools(self.client(), "Page.captureScreenshot", json!({})).await;
        self.resize(width, usual).await;
        let shot = shot?;
        let data = shot["data"].as_str().ok_or("no picture")?;
        base64::engine::general_purpose::STANDARD.decode(data).map_err(|e| e.to_string())
    }

    /// Waits for what `look` returns; says why not when patience runs out.
    pub(super) async fn until<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<T, String>,
    ) -> T {
        let deadline = Instant::now() + patience();
        loop {
            match look().await {
                Ok(value) => return value,
                Err(why) if Instant::now() > deadline => self.fail(what, &why).await,
                Err(_) => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        }
    }

    /// Ends the story with everything needed to see what went wrong.
    pub(super) async fn fail(&self, what: &str, why: &str) -> ! {
        let name = std::thread::current().name().unwrap_or("story").replace("::", "-");
        let picture = self.screenshot(&format!("failed-{name}")).await;
        let page = self.script("reads", vec![]).await.unwrap_or_default();
        let choices = self.script("choices", vec![]).await.unwrap_or_default();
        let console = take_log(self.client(), "browser").await;
        let story = self.story.lock().map(|s| s.join("\n  ")).unwrap_or_default();
        panic!(
            "{who}: {what}: {why}\n\nThe story so far:\n  {story}\n\nThe page says:\n{page}\n\nOn it: {choices}\n\n\
             Console: {console}\n\nPicture: {picture}\n",
            who = self.who,
            page = page.as_str().unwrap_or_default(),
            console = Value::from(console),
            picture = picture.display(),
        )
    }

    pub(super) fn note(&self, step: &str) {
        if let Ok(mut story) = self.story.lock() {
            story.push(step.to_owned());
        }
    }

    /// Runs one function of `page.js` in the page.
    pub(super) async fn script(&self, name: &str, args: Vec<Value>) -> Result<Value, String> {
        let args = [vec![name.into()], args].concat();
        self.client().execute(include_str!("page.js"), args).await.map_err(|e| e.to_string())
    }

    /// The page's answer to a script of the test's own.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        match self.client().execute(script, vec![]).await {
            Ok(value) => value,
            Err(e) => self.fail("the page answers", &e.to_string()).await,
        }
    }

    /// The page's answer to a script that takes its time and calls its last argument when done.
    pub(crate) async fn ask_later(&self, script: &str) -> Value {
        match self.client().execute_async(script, vec![]).await {
            Ok(value) => value,
            Err(e) => self.fail("the page answers", &e.to_string()).await,
        }
    }

    /// An element that a script returned.
    pub(super) fn element(&self, value: &Value) -> Option<Element> {
        let id = value.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client().clone(), ElementRef::from(id)))
    }

    /// A command to the browser itself.
    pub(crate) async fn devtools(&self, method: &str, params: Value) -> Value {
        match devtools(self.client(), method, params).await {
            Ok(value) => value,
            Err(e) => self.fail("the browser obeys", &e).await,
        }
    }

    pub(super) fn client(&self) -> &Client {
        &self.live().client
    }

    pub(super) fn downloads(&self) -> PathBuf {
        self.profile.downloads()
    }

    fn live(&self) -> &Live {
        self.live.as_ref().expect("the browser is open")
    }

    fn capabilities(&self) -> Value {
        let mut args = vec![
            format!("--user-data-dir={}", self.profile.user_data().display()),
            format!("--lang={0}", self.language),
            format!("--accept-lang={0}", self.language),
        ];
        let always = "--headless --disable-gpu --disable-quic --no-first-run --disable-background-networking \
             --disable-component-update --disable-sync --disable-background-timer-throttling \
             --disable-renderer-backgrounding --disable-backgrounding-occluded-windows --disable-dev-shm-usage \
             --window-size=1280,900 --force-color-profile=srgb";
        args.extend(always.split_whitespace().map(str::to_owned));
        if is_root() {
            // Chromium's sandbox refuses to start as root; anyone else keeps it.
            args.push("--no-sandbox".to_owned());
        }
        let mut options = json!({ "binary": chrome(), "args": args });
        if self.screen == Screen::Phone {
            let metrics = json!({ "width": 360, "height": 800, "pixelRatio": 1, "mobile": true, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let logs = json!({ "browser": "ALL", "performance": "ALL" });
        json!({ "goog:chromeOptions": options, "goog:loggingPrefs": logs, "unhandledPromptBehavior": "accept" })
    }
}

impl Live {
    async fn start(capabilities: Value) -> Self {
        let (driver, port) = start_driver();
        let Value::Object(capabilities) = capabilities else {
            panic!("capabilities are an object")
        };
        let connected = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        let client =
            connected.unwrap_or_else(|e| panic!("{} does not start: {e}", chrome().display()));
        // A killed browser cannot be told good-bye; its driver goes with `Live`.
        client.persist().await.expect("a local setting");
        let given = client.capabilities().and_then(|c| c.get("goog:chromeOptions"));
        let debugger =
            given.and_then(|o| o["debuggerAddress"].as_str()).unwrap_or_default().to_owned();
        Self { client, driver, debugger }
    }
}

fn start_driver() -> (Child, u16) {
    let mut driver = Command::new(chromedriver())
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|e| panic!("{} does not start: {e}", chromedriver().display()));
    let out = BufReader::new(driver.stdout.take().expect("asked for"));
    let line = out.lines().map_while(Result::ok).find(|line| line.contains("successfully on port"));
    let digits: String = line.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    let port = digits.parse().expect("chromedriver says its port");
    (driver, port)
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0)
}
