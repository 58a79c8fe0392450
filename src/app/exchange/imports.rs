//! Which import brought what: kept in rows of `meta`, so that history can say where an operation came from, and a whole
//! import can still be taken back after the page was loaded anew.
//!
//! ```text
//! import.<ms>           {"name":…,"new":…,"parked":[…],"files":[…]}
//! import.<ms>.ops       the ids, 22 characters each
//! import.<ms>.records   those of the records nobody had said anything about before
//! ```

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::app::act::ActError;
use crate::app::book::Import;
use crate::app::{App, StoreError};
use crate::log::{Brought, OpId, RecordId};
use crate::store::{Batch, Store};

/// Before the time in the name of a row. Rows of this kind are not read when a community is opened.
const IMPORT: &str = "import.";

/// Characters of an id.
const ID: usize = 22;

/// An import as the list of imports tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportNote {
    /// When, in milliseconds; names it.
    pub at: u64,
    /// What the file was called.
    pub name: String,
    /// How many operations were new.
    pub new: usize,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether a file was made since: then what it brought may be in other hands.
    pub given: bool,
    /// How many bodies were erased here with it, because others had erased them: these stay gone.
    pub erased: usize,
}

#[derive(Default, Serialize, Deserialize)]
struct Row {
    name: String,
    new: usize,
    #[serde(default)]
    parked: Vec<u32>,
    #[serde(default)]
    files: Vec<String>,
    #[serde(default)]
    undone: bool,
    #[serde(default)]
    erased: usize,
}

impl Row {
    fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What is written together with an import.
pub(super) fn row(at: u64, name: &str, brought: &Brought) -> Vec<(String, String)> {
    let head = Row { name: name.to_owned(), new: brought.ops.len(), ..Row::default() };
    vec![
        (format!("{IMPORT}{at}"), head.text()),
        (format!("{IMPORT}{at}.ops"), text(brought.ops.iter().map(|id| id.0))),
        (format!("{IMPORT}{at}.records"), text(brought.records.iter().map(|id| id.0))),
    ]
}

/// One behind the other, without a text for each: there may be a hundred thousand, and somebody waits.
fn text(ids: impl ExactSizeIterator<Item = [u8; 16]>) -> String {
    let mut text = String::with_capacity(ids.len() * ID);
    ids.for_each(|id| URL_SAFE_NO_PAD.encode_string(id, &mut text));
    text
}

/// The ids in a row.
fn ids<T: std::str::FromStr>(text: Option<&String>) -> Vec<T> {
    let bytes = text.map(String::as_bytes).unwrap_or_default();
    let read = |id: &[u8]| std::str::from_utf8(id).ok()?.parse().ok();
    bytes.chunks(ID).filter_map(read).collect()
}

impl Import {
    /// Adds what is known only once it is written; without it, taking the import back would leave this behind.
    pub(super) async fn note(&self, store: &Store) {
        if self.parked.is_empty() && self.files.is_empty() && self.erased == 0 {
            return;
        }
        let row = Row {
            name: self.name.clone(),
            new: self.brought.ops.len(),
            parked: self.parked.clone(),
            files: self.files.clone(),
            undone: false,
            erased: self.erased,
        };
        let batch = Batch::default().with_meta(&format!("{IMPORT}{}", self.at), &row.text());
        let _ = store.append(&batch).await;
    }
}

/// What is written together with taking an import back.
pub(in crate::app) fn undone(at: u64, import: &Import) -> Batch {
    let (name, new) = (import.name.clone(), import.brought.ops.len());
    let row = Row { name, new, undone: true, erased: import.erased, ..Row::default() };
    Batch::default()
        .with_meta(&format!("{IMPORT}{at}"), &row.text())
        .with_meta(&format!("{IMPORT}{at}.ops"), "")
        .with_meta(&format!("{IMPORT}{at}.records"), "")
}

impl App {
    /// All imports into the open community on this device, the latest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn imports(self) -> Result<Vec<ImportNote>, StoreError> {
        let Some(store) = self.with(|book| book.store.clone()) else { return Ok(Vec::new()) };
        let given = self.last_given(&store).await?;
        let rows = store.noted(IMPORT).await?;
        let note = |(name, text): (&String, &String)| {
            let at: u64 = name.strip_prefix(IMPORT)?.parse().ok()?;
            let row: Row = serde_json::from_str(text).ok()?;
            let Row { name, new, undone, erased, .. } = row;
            Some(ImportNote { at, name, new, undone, given: given >= at, erased })
        };
        let mut all: Vec<ImportNote> = rows.iter().filter_map(note).collect();
        all.sort_by_key(|note| std::cmp::Reverse(note.at));
        Ok(all)
    }

    /// Notes that with the import made at that time so many bodies were erased here: whoever takes it back is told that
    /// they stay gone.
    pub(super) async fn note_erased(self, at: u64, erased: usize) {
        let store = self.with(|book| {
            let import =
                book.done.iter_mut().find_map(|act| act.import.as_mut().filter(|i| i.at == at));
            if let Some(import) = import {
                import.erased = erased;
            }
            book.store.clone()
        });
        let Some(store) = store else { return };
        let name = format!("{IMPORT}{at}");
        let rows = store.noted(&name).await.unwrap_or_default();
        let row = rows.get(&name).and_then(|text| serde_json::from_str::<Row>(text).ok());
        let Some(row) = row else { return };
        let row = Row { erased, ..row };
        // Where it cannot be written, what was erased is gone all the same.
        let _ = store.append(&Batch::default().with_meta(&name, &row.text())).await;
    }

    /// Takes the import made at that time out again as a whole.
    ///
    /// # Errors
    /// [`ActError::BuiltOn`], [`ActError::Given`], [`ActError::Missing`], [`ActError::Store`].
    pub async fn take_back_import(self, at: u64) -> Result<(), ActError> {
        let store = self.with(|book| book.store.clone()).ok_or(ActError::Missing)?;
        self.whole().await;
        let rows = store.noted(&format!("{IMPORT}{at}")).await?;
        let head = rows.get(&format!("{IMPORT}{at}"));
        let row: Option<Row> = head.and_then(|text| serde_json::from_str(text).ok());
        let row = row.filter(|row| !row.undone).ok_or(ActError::Missing)?;
        let brought = Brought {
            ops: ids(rows.get(&format!("{IMPORT}{at}.ops"))),
            records: ids::<RecordId>(rows.get(&format!("{IMPORT}{at}.records"))),
            files: row.files.iter().filter_map(|hash| hash.parse().ok()).collect(),
        };
        let ops = brought.ops.clone();
        let Row { parked, files, name, erased, .. } = row;
        let import = Import { brought, parked, files, at, name, erased };
        self.undo_import(&ops, &import).await?;
        self.offer_none();
        Ok(())
    }

    /// Which of these operations came with an import: when, and what the file was called.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn brought_by(
        self,
        wanted: &[OpId],
    ) -> Result<HashMap<OpId, (u64, String)>, StoreError> {
        let Some(store) = self.with(|book| book.store.clone()) else { return Ok(HashMap::new()) };
        let rows = store.noted(IMPORT).await?;
        let asked: HashMap<Vec<u8>, OpId> =
            wanted.iter().map(|op| (op.to_string().into_bytes(), *op)).collect();
        let mut found = HashMap::new();
        for (name, text) in &rows {
            let at = name.strip_prefix(IMPORT).and_then(|n| n.strip_suffix(".ops"));
            let Some(at) = at.and_then(|at| at.parse::<u64>().ok()) else { continue };
            let head = rows.get(&format!("{IMPORT}{at}"));
            let head: Option<Row> = head.and_then(|text| serde_json::from_str(text).ok());
            let called = head.map(|row| row.name).unwrap_or_default();
            // Looked for as texts: reading a hundred thousand ids to find three would take long.
            let here = text.as_bytes().chunks(ID).filter_map(|id| asked.get(id));
            found.extend(here.map(|op| (*op, (at, called.clone()))));
        }
        Ok(found)
    }
}
