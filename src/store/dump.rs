//! The raw dump: every row of every object store as text, whatever its version and state, for the
//! day on which nothing else works.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::error::{StoreError, explain};
use super::schema;

/// Reads every row of a community's database: one JSON text a row, `{"store":…,"key":…,"value":…}`,
/// each ending in a line break; bytes become `{"base64":"…"}`. Works without an open
/// [`Store`](super::Store), in every version of the schema, and changes nothing.
///
/// # Errors
/// If there is no such database or it does not open at all. A row that cannot be read has `error` in
/// the place of `value`.
pub async fn raw_dump(community: &str) -> Result<Vec<String>, StoreError> {
    let db = schema::open_as_is(community).await?;
    let stores: Vec<String> = db.object_store_names().collect();
    let mut rows = Vec::new();
    // Keys go into no file, sealed or not; they have a backup of their own, on paper.
    for store in stores.iter().filter(|name| *name != schema::KEYS) {
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

/// Reads the rows one by one, each in a transaction of its own: one that cannot be read must not
/// hide the others.
async fn dump(db: &Database, name: &str, rows: &mut Vec<String>) -> Result<(), Error> {
    let keys: Vec<JsValue> = {
        let tx = schema::read(db, &[name])?;
        let store = tx.object_store(name)?;
        store.get_all_keys::<JsValue>().primitive()?.await?.collect::<Result<_, _>>()?
    };
    let quoted = quote(name);
    for key in keys {
        let at = stringify(&key);
        rows.push(match row(db, name, key).await {
            Ok(value) => {
                format!("{{\"store\":{quoted},\"key\":{at},\"value\":{}}}\n", stringify(&value))
            }
            Err(error) => {
                let error = quote(&explain("dumping", error).await.to_string());
                format!("{{\"store\":{quoted},\"key\":{at},\"error\":{error}}}\n")
            }
        });
    }
    Ok(())
}

async fn row(db: &Database, name: &str, key: JsValue) -> Result<JsValue, Error> {
    let tx = schema::read(db, &[name])?;
    let value: Option<JsValue> = tx.object_store(name)?.get(key).primitive()?.await?;
    Ok(value.unwrap_or_default())
}
