//! What the browser really keeps, read behind the application's back and checked by its own pure floor.

use super::browser::Browser;
use mulin::domain::KINDS;
use mulin::domain::deliberation::Topic;
use mulin::log::merkle::fingerprint;
use mulin::log::{Added, Entry, Log, State};
use std::collections::BTreeSet;
use std::time::Duration;

/// What the topics of a log are called.
pub(crate) fn titles(log: &Log) -> BTreeSet<String> {
    State::of(log, KINDS).all::<Topic>().map(|(_, topic)| topic.title).collect()
}

/// Reads every block of every community's database.
const READ_BLOCKS: &str = "const done = arguments[0]; (async () => { \
     const asked = (request) => new Promise((good, bad) => { \
       request.onsuccess = () => good(request.result); request.onerror = () => bad(request.error); }); \
     const found = []; \
     for (const { name } of await indexedDB.databases()) { \
       const db = await asked(indexedDB.open(name)); \
       if (db.objectStoreNames.contains('blocks')) \
         found.push(...(await asked(db.transaction('blocks').objectStore('blocks').getAll()))); \
       db.close(); \
     } \
     return found; })().then(done, (e) => done('' + e))";

impl Browser {
    /// The log on the disk of this device.
    ///
    /// Fails the story if a line is not an operation whose hash is its id, which is what a torn write would leave.
    pub(crate) async fn kept_log(&self) -> Log {
        let blocks = self.ask_later(READ_BLOCKS).await;
        let Some(blocks) = blocks.as_array() else {
            self.fail("the blocks can be read", &blocks.to_string()).await
        };
        let mut log = Log::new();
        for line in blocks.iter().filter_map(|b| b.as_str()).flat_map(|text| text.split(",\n")) {
            match Entry::from_line(line).map(|entry| log.add(entry)) {
                Ok(Added::Clash) => self.fail("no id stands for two bodies", line).await,
                Ok(_) => {}
                Err(e) => self.fail("a kept line is an operation", &format!("{e:?}: {line}")).await,
            }
        }
        log
    }

    /// Whether the words stand in any operation on the disk of this device.
    pub(crate) async fn keeps(&self, words: &str) -> bool {
        self.kept_log().await.iter().any(|entry| entry.line().contains(words))
    }

    /// Waits until they stand in none.
    pub(crate) async fn keeps_no_longer(&self, words: &str) {
        for _ in 0..100 {
            if !self.keeps(words).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.fail("it is off the disk", words).await;
    }

    /// The fingerprint 对账码 of what is on the disk, recounted from the operations.
    pub(crate) async fn kept_fingerprint(&self) -> String {
        fingerprint(&self.kept_log().await.share_root())
    }
}
