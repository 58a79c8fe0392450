//! The keyboard: keys as a person presses them, one after the other.

use super::browser::Browser;
use serde_json::json;

impl Browser {
    /// Presses a key: `Tab`, `Enter`, `ArrowDown`, `Delete`, or a letter.
    pub(crate) async fn key(&self, key: &str) {
        self.note(&format!("presses {key}"));
        let (code, text) = match key {
            "Tab" => (9, String::new()),
            "Enter" => (13, "\r".to_owned()),
            "Escape" => (27, String::new()),
            "End" => (35, String::new()),
            "Home" => (36, String::new()),
            "ArrowLeft" => (37, String::new()),
            "ArrowUp" => (38, String::new()),
            "ArrowRight" => (39, String::new()),
            "ArrowDown" => (40, String::new()),
            "Delete" => (46, String::new()),
            one => (i64::from(one.to_uppercase().as_bytes()[0]), one.to_owned()),
        };
        self.down_and_up(key, code, &text).await;
        self.settled().await;
    }

    async fn down_and_up(&self, key: &str, code: i64, text: &str) {
        let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        for kind in [down, "keyUp"] {
            let text = if kind == "keyUp" { "" } else { text };
            let event =
                json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "text": text });
            self.devtools("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Types digits one right after the other, as a field of a date or time wants them: it takes what comes after a pause
    /// for another number.
    pub(crate) async fn type_fast(&self, digits: &str) {
        self.note(&format!("types {digits}"));
        for digit in digits.chars() {
            self.down_and_up(&digit.to_string(), i64::from(u32::from(digit)), &digit.to_string())
                .await;
        }
        self.settled().await;
    }

    /// What has the focus, in its own words.
    pub(crate) async fn in_focus(&self) -> String {
        let said = self
            .ask(
                "const at = document.activeElement; \
                 return at.labels?.[0]?.innerText || at.innerText || at.getAttribute('aria-label') || ''",
            )
            .await;
        said.as_str().unwrap_or_default().trim().to_owned()
    }

    /// Writes words into the field that has the focus, as an input method hands them over.
    pub(crate) async fn write(&self, text: &str) {
        self.note(&format!("writes “{text}”"));
        self.devtools("Input.insertText", json!({ "text": text })).await;
        self.settled().await;
    }

    /// Goes down the list that has the focus until `words` is chosen.
    pub(crate) async fn chosen_by_keys(&self, words: &str) {
        let chosen = "return document.activeElement.selectedOptions?.[0]?.innerText || ''";
        for _ in 0..20 {
            if self.ask(chosen).await.as_str().is_some_and(|now| now.starts_with(words)) {
                return;
            }
            self.key("ArrowDown").await;
        }
        self.fail(&format!("the list offers “{words}”"), "it does not").await;
    }

    /// Presses `key` until what has the focus says `words` at its beginning.
    pub(crate) async fn key_until(&self, key: &str, words: &str) {
        for _ in 0..200 {
            if self.in_focus().await.starts_with(words) {
                return;
            }
            self.key(key).await;
        }
        self.fail(&format!("{key} leads to “{words}”"), &self.in_focus().await).await;
    }
}
