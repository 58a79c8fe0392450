//! What a person does: tap, type, choose, tick, hand over a file, take one away.

use super::browser::Browser;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

impl Browser {
    /// Taps the button or link that says `words`.
    pub(crate) async fn tap(&self, words: &str) {
        self.tap_thing(words, Value::Null).await;
    }

    /// Taps the button or link that says `words`, of several the one beside `near`.
    pub(crate) async fn tap_beside(&self, near: &str, words: &str) {
        self.tap_thing(words, near.into()).await;
    }

    /// Taps without waiting for anything that follows, not even for the driver's answer to settle.
    pub(crate) async fn press(&self, words: &str) {
        self.note(&format!("presses {words}"));
        let found =
            self.script("tappable", vec![words.into(), Value::Null]).await.unwrap_or_default();
        if self.element(&found).is_none() {
            self.fail(&format!("a button says “{words}”"), "there is none").await;
        }
        let script = "const thing = arguments[0]; setTimeout(() => thing.click())";
        drop(self.client().execute(script, vec![found]).await);
        self.count_tap();
    }

    /// Whether something that says `words` can be tapped now.
    pub(crate) async fn offers(&self, words: &str) -> bool {
        let found = self.script("tappable", vec![words.into(), Value::Null]).await;
        found.is_ok_and(|value| self.element(&value).is_some())
    }

    /// Whether something beside `near` that says `words` can be tapped now.
    pub(crate) async fn offers_beside(&self, near: &str, words: &str) -> bool {
        let found = self.script("tappable", vec![words.into(), near.into()]).await;
        found.is_ok_and(|value| self.element(&value).is_some())
    }

    async fn tap_thing(&self, words: &str, near: Value) {
        self.note(&format!("taps {words}"));
        self.until(&format!("a button or link says “{words}”"), async || {
            let found = self.script("tappable", vec![words.into(), near.clone()]).await?;
            let element = self.element(&found).ok_or("there is none")?;
            element.click().await.map_err(|e| e.to_string())
        })
        .await;
        self.count_tap();
    }

    /// Types `text` into the field labelled `label`, in place of what is there.
    pub(crate) async fn type_into(&self, label: &str, text: &str) {
        self.type_into_field(label, Value::Null, text).await;
    }

    /// Types `text` into the field labelled `label`, of several the one beside `near`.
    pub(crate) async fn type_beside(&self, near: &str, label: &str, text: &str) {
        self.type_into_field(label, near.into(), text).await;
    }

    async fn type_into_field(&self, label: &str, near: Value, text: &str) {
        self.note(&format!("types “{text}” into {label}"));
        self.until(&format!("the field “{label}” takes “{text}”"), async || {
            let found = self.script("field", vec![label.into(), near.clone()]).await?;
            let element = self.element(&found).ok_or("there is no such field")?;
            let kind = element.prop("type").await.ok().flatten().unwrap_or_default();
            let picker =
                ["date", "time", "datetime-local", "month", "range", "color", "select-one"];
            if picker.contains(&kind.as_str()) {
                self.script("set", vec![found, text.into()]).await?;
                return Ok(());
            }
            element.clear().await.map_err(|e| e.to_string())?;
            element.send_keys(text).await.map_err(|e| e.to_string())
        })
        .await;
    }

    /// Chooses `answer` where the page asks `question`: a list or a group of radio buttons.
    pub(crate) async fn choose(&self, question: &str, answer: &str) {
        self.note(&format!("chooses {answer} for {question}"));
        self.until(&format!("“{question}” offers “{answer}”"), async || {
            let found = self.script("field", vec![question.into()]).await?;
            if let Some(element) = self.element(&found)
                && element.tag_name().await.is_ok_and(|tag| tag.eq_ignore_ascii_case("select"))
            {
                let picked = self.script("pick", vec![found, answer.into()]).await?;
                return picked.as_str().map(drop).ok_or_else(|| "not in the list".to_owned());
            }
            self.mark(question.into(), answer, true).await
        })
        .await;
        self.count_tap();
    }

    /// Ticks the box that says `words`, if it is not ticked yet.
    pub(crate) async fn tick(&self, words: &str) {
        self.note(&format!("ticks {words}"));
        let mark = async || self.mark(Value::Null, words, true).await;
        self.until(&format!("a box says “{words}”"), mark).await;
        self.count_tap();
    }

    /// Takes the tick off the box that says `words`.
    pub(crate) async fn untick(&self, words: &str) {
        self.note(&format!("unticks {words}"));
        let mark = async || self.mark(Value::Null, words, false).await;
        self.until(&format!("a box says “{words}”"), mark).await;
        self.count_tap();
    }

    async fn mark(&self, question: Value, words: &str, wanted: bool) -> Result<(), String> {
        let found = self.script("option", vec![question, words.into()]).await?;
        let handle = found.get(1).and_then(|v| self.element(v)).ok_or("there is none")?;
        if found[2] != json!(wanted) {
            handle.click().await.map_err(|e| e.to_string())?;
        }
        Ok(())
    }

    /// Hands over the file at `path` where the page asks for `label`.
    pub(crate) async fn hand_over(&self, label: &str, path: &Path) {
        self.note(&format!("hands over {} for {label}", path.display()));
        let path = path.to_str().expect("test paths are text");
        self.until(&format!("“{label}” takes a file"), async || {
            let found = self.script("field", vec![label.into()]).await?;
            let element = self.element(&found).ok_or("there is no such field")?;
            element.send_keys(path).await.map_err(|e| e.to_string())
        })
        .await;
        self.count_tap();
    }

    /// Waits for a downloaded file whose name contains `part`, and takes it out of the downloads.
    pub(crate) async fn downloaded(&self, part: &str) -> PathBuf {
        let folder = self.downloads();
        let found = self
            .until(&format!("a file {part} is saved"), async || {
                let files = std::fs::read_dir(&folder).map_err(|e| e.to_string())?.flatten();
                let names: Vec<String> =
                    files.filter_map(|f| f.file_name().into_string().ok()).collect();
                // The browser makes the file before it fills it.
                let filled =
                    |name: &str| std::fs::metadata(folder.join(name)).is_ok_and(|m| m.len() > 0);
                let whole = |name: &&String| {
                    name.contains(part) && !name.ends_with(".crdownload") && filled(name)
                };
                names.iter().find(whole).cloned().ok_or_else(|| format!("only {names:?} is there"))
            })
            .await;
        self.note(&format!("has {found}"));
        let taken = folder.with_file_name(&found);
        std::fs::rename(folder.join(&found), &taken).expect("within one folder");
        taken
    }

    /// What the person would paste into a chat now.
    pub(crate) async fn clipboard(&self) -> String {
        let origin = self.ask("return location.origin").await;
        let mut wish = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        if origin != "null" && origin != "file://" {
            wish["origin"] = origin;
        }
        self.devtools("Browser.grantPermissions", wish).await;
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (e) => done('' + e))";
        self.ask_later(read).await.as_str().unwrap_or_default().to_owned()
    }
}
