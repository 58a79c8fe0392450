//! How well this device keeps the data.

use super::App;
use crate::store::{Health, persist, raw_dump};

impl App {
    /// What the browser says of its storage.
    pub async fn health(self) -> Health {
        Health::check().await
    }

    /// Asks the browser not to clear the data by itself; it may refuse.
    pub async fn ask_to_keep(self) -> bool {
        persist().await
    }

    /// Every row of the open database as it stands; where the database fails, what memory holds.
    pub async fn raw_dump(self) -> String {
        let community = self.community().to_string();
        match raw_dump(&community).await {
            Ok(chunks) => chunks.concat(),
            Err(_) => self.with(|book| book.log.iter().map(|e| e.line() + "\n").collect()),
        }
    }
}
