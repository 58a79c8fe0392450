//! Commands of chromedriver beyond the `WebDriver` standard: the `DevTools` protocol and the logs.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Sends one `DevTools` command, such as `Page.captureScreenshot`.
pub(super) async fn devtools(
    client: &Client,
    method: &str,
    params: Value,
) -> Result<Value, String> {
    let body = json!({ "cmd": method, "params": params });
    issue(client, "goog/cdp/execute", body).await.map_err(|e| format!("{method}: {e}"))
}

/// Takes what came into the log `kind` (`browser` or `performance`) since the last call.
pub(super) async fn take_log(client: &Client, kind: &str) -> Vec<Value> {
    let entries = issue(client, "se/log", json!({ "type": kind })).await;
    entries.ok().and_then(|v| v.as_array().cloned()).unwrap_or_default()
}

async fn issue(client: &Client, path: &'static str, body: Value) -> Result<Value, String> {
    client.issue_cmd(Extra { path, body }).await.map_err(|e| e.to_string())
}

#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
