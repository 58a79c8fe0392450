//! What a person sees, and what a careful one checks: words, accessibility, width, silence in the console.

use super::browser::Browser;
use super::commands::take_log;
use super::env::axe_script;
use serde_json::{Value, json};
use std::sync::OnceLock;

impl Browser {
    /// Waits until the page says `words`; spaces and line breaks do not matter.
    pub(crate) async fn sees(&self, words: &str) {
        self.note(&format!("sees {words}"));
        self.until(&format!("the page says “{words}”"), async || self.says(words, true).await)
            .await;
    }

    /// Waits until the page no longer says `words`.
    pub(crate) async fn no_longer_sees(&self, words: &str) {
        self.note(&format!("no longer sees {words}"));
        self.until(&format!("the page stops saying “{words}”"), async || {
            self.says(words, false).await
        })
        .await;
    }

    async fn says(&self, words: &str, wanted: bool) -> Result<(), String> {
        let said = self.script("says", vec![words.into()]).await? == json!(true);
        if said == wanted {
            Ok(())
        } else {
            Err(format!("it does {}", if said { "" } else { "not" }))
        }
    }

    /// Whether the page says `words` at this moment.
    pub(crate) async fn seen_now(&self, words: &str) -> bool {
        self.says(words, true).await.is_ok()
    }

    /// Whether a heading of the page says `words` at this moment.
    pub(crate) async fn heading_says(&self, words: &str) -> bool {
        let headings = self
            .ask("return [...document.querySelectorAll('h1,h2')].map((h) => h.innerText)")
            .await;
        headings
            .as_array()
            .is_some_and(|all| all.iter().any(|h| h.as_str().is_some_and(|h| h.contains(words))))
    }

    /// Everything the page says now.
    pub(crate) async fn page_text(&self) -> String {
        let text = self.script("reads", vec![]).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the field labelled `label` holds `text`.
    pub(crate) async fn finds_in(&self, label: &str, text: &str) {
        self.note(&format!("finds “{text}” in {label}"));
        self.until(&format!("the field “{label}” holds “{text}”"), async || {
            let found = self.script("field", vec![label.into()]).await?;
            let held = self.script("holds", vec![found]).await?;
            if held == json!(text) { Ok(()) } else { Err(format!("it holds {held}")) }
        })
        .await;
    }

    /// Every rule of WCAG 2.2 AA and good practice that the page breaks, as axe-core words it.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.axe_of("null").await
    }

    /// Whether everything can be read: the one rule whose answer changes with the colours alone.
    pub(crate) async fn contrast(&self) -> Vec<String> {
        self.axe_of("{ type: 'rule', values: ['color-contrast'] }").await
    }

    async fn axe_of(&self, rules: &str) -> Vec<String> {
        static AXE: OnceLock<String> = OnceLock::new();
        if self.ask("return !window.axe").await == json!(true) {
            // Evaluated by the browser, so the page's own policy on scripts stays as strict as it is.
            let source = AXE.get_or_init(axe_script);
            self.devtools(
                "Runtime.evaluate",
                json!({ "expression": source, "returnByValue": false }),
            )
            .await;
        }
        let run = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'], \
             ...(RULES && { runOnly: RULES }) }).then((r) => \
             done(r.violations.map((v) => v.id + ': ' + v.help + ' — ' + v.nodes.map((n) => n.html.slice(0, 160) + \
             ' (' + [].concat(...[n.any, n.all, n.none]).map((c) => c.message).join('; ').slice(0, 300) + ')')\
             .slice(0, 3).join(' | '))), (e) => done(['axe: ' + e]))";
        let found = self.ask_later(&run.replace("RULES", rules)).await;
        found
            .as_array()
            .into_iter()
            .flatten()
            .map(|v| v.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Shows the page in another theme and text size until it is loaded again; colours stand still at once.
    pub(crate) async fn dress(&self, theme: &str, large: bool) {
        let text = if large { "large" } else { "" };
        let dress = format!(
            "Object.assign(document.documentElement.dataset, {{ theme: '{theme}', text: '{text}' }}); \
             document.body.offsetWidth; document.getAnimations().forEach((change) => change.finish())"
        );
        self.ask(&dress).await;
    }

    /// What makes the page scroll sideways, or nothing.
    pub(crate) async fn sideways(&self) -> Option<String> {
        let found = self.script("sideways", vec![]).await.unwrap_or_default();
        let over = found["over"].as_i64().unwrap_or(i64::MAX);
        (over > 0).then(|| format!("{over} px too wide: {}", found["wide"]))
    }

    /// Waits for the page's performance mark `name`: milliseconds after it was asked for.
    pub(crate) async fn marked(&self, name: &str) -> f64 {
        let look = format!("return performance.getEntriesByName('{name}')[0]?.startTime");
        let mark = async || self.ask(&look).await.as_f64().ok_or_else(|| "not yet".to_owned());
        self.until(&format!("the page marks {name}"), mark).await
    }

    /// Errors in the console since the last look, broken security policy included.
    ///
    /// A refused connection is no error: it happens only while a story has the server unplugged.
    pub(crate) async fn console_errors(&self) -> Vec<String> {
        let entries = take_log(self.client(), "browser").await;
        let severe = entries.iter().filter(|e| e["level"] == "SEVERE");
        let texts = severe.map(|e| e["message"].as_str().unwrap_or_default().to_owned());
        texts
            .filter(|t| {
                !t.contains("ERR_CONNECTION_REFUSED") && !t.contains("ERR_INTERNET_DISCONNECTED")
            })
            .collect()
    }

    /// Addresses the page asked for since the last look.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let entries = take_log(self.client(), "performance").await;
        let messages = entries
            .iter()
            .filter_map(|e| serde_json::from_str::<Value>(e["message"].as_str()?).ok());
        messages
            .filter(|m| m["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|m| m["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    /// The end of a story: nothing went wrong behind the page, and nothing was asked of anyone but `home`.
    pub(crate) async fn was_quiet(&self, home: &str) {
        let errors = self.console_errors().await;
        if !errors.is_empty() {
            self.fail("the console is silent", &errors.join("\n")).await;
        }
        let own = |url: &String| {
            [home, "data:", "blob:", "chrome:", "about:"].iter().any(|o| url.starts_with(o))
        };
        let strangers: Vec<String> =
            self.requests().await.into_iter().filter(|url| !own(url)).collect();
        if !strangers.is_empty() {
            self.fail("no request leaves the origin", &strangers.join("\n")).await;
        }
    }
}
