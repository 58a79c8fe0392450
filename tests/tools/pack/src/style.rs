//! Joins the style sheets: the first paint waits for all of them, and a browser has six connections to a host.

use crate::page::{Role, references};
use crate::{read_text, replace_once, write};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};
use std::fmt::Write as _;
use std::path::Path;

/// Writes the sheets of the page in `dist` into one, in their order, and has the page name it.
pub(crate) fn pack(dist: &Path) -> Result<(), String> {
    let index = dist.join("index.html");
    let mut page = read_text(&index)?;
    let sheets: Vec<_> = references(&page).into_iter().filter(|r| r.role == Role::Style).collect();
    let mut style = String::new();
    for sheet in &sheets {
        let file = dist.join(&sheet.file);
        style.push_str(&read_text(&file)?);
        style.push('\n');
        std::fs::remove_file(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    let sum = Sha384::digest(style.as_bytes());
    let name = sum[..8].iter().fold(String::from("style-"), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    });
    let whole = format!(
        "<link rel=\"stylesheet\" href=\"./{name}.css\" integrity=\"sha384-{}\"/>",
        STANDARD.encode(sum)
    );
    for (n, sheet) in sheets.iter().enumerate() {
        page = replace_once(&page, &sheet.tag, if n == 0 { &whole } else { "" })?;
    }
    write(&dist.join(format!("{name}.css")), &style)?;
    write(&index, &page)?;
    println!("{} style sheets in one of {} KB", sheets.len(), style.len() / 1000);
    Ok(())
}
