//! The raw dump: every row of every object store as text, whatever its version and state, for the
//! day on which nothing else works.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::error::{StoreError, explain};
use super::schema;

/// Rows read at a time; attachments may be large.
const PAGE: u32 = 16;

/// Reads every row of a community's database: one JSON text a row, `{"store":…,"key":…,"value":…}`,
/// each ending in a line break; bytes become `{"base64":"…"}`. Works without an open
/// [`Store`](super::Store), in every version of the schema, and changes nothing.
///
/// # Errors
/// If there is no such database or it does not open at all. What was read before a later failure is
/// returned, with a last row that says so.
pub async fn raw_dump(community: &str) -> Result<Vec<String>, StoreError> {
    let db = schema::open_as_is(community).await?;
    let stores: Vec<String> = db.object_store_names().collect();
    let mut rows = Vec::new();
    for store in &stores {
        if let Err(error) = dump(&db, store, &mut rows).await {
            let error = explain("dumping", error).await.to_string();
            rows.push(format!("{{\"store\":{},\"error\":{}}}\n", quote(store), quote(&error)));
        }
    }
    db.close();
    Ok(rows)
}

fn quote(text: &str) -> String {
    stringify(&JsValue::from_str(text))
}

fn stringify(value: &JsValue) -> String {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => format!("{{\"base64\":\"{}\"}}", STANDARD.encode(bytes.to_vec())),
        None => JSON::stringify(value)
            .ok()
            .and_then(|text| JsValue::from(text).as_string())
            .unwrap_or_else(|| "null".to_owned()),
    }
}

async fn dump(db: &Database, name: &str, rows: &mut Vec<String>) -> Result<(), Error> {
    let tx = schema::read(db, &[name])?;
    let store = tx.object_store(name)?;
    let mut after: Option<JsValue> = None;
    loop {
        let keys = store.get_all_keys::<JsValue>();
        let values = store.get_all::<JsValue>();
        let (keys, values) = match &after {
            None => (
                keys.with_limit(PAGE).primitive()?.await?,
                values.with_limit(PAGE).primitive()?.await?,
            ),
            Some(key) => {
                let range = || KeyRange::LowerBound(key, true);
                (
                    keys.with_query::<&JsValue, _>(range()).with_limit(PAGE).primitive()?.await?,
                    values.with_query::<&JsValue, _>(range()).with_limit(PAGE).primitive()?.await?,
                )
            }
        };
        let mut n = 0;
        for (key, value) in keys.zip(values) {
            let key = key?;
            let (name, value) = (quote(name), stringify(&value?));
            rows.push(format!(
                "{{\"store\":{name},\"key\":{},\"value\":{value}}}\n",
                stringify(&key)
            ));
            after = Some(key);
            n += 1;
        }
        if n < PAGE {
            return Ok(());
        }
    }
}
