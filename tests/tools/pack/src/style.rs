//! What the first paint waits for: two sheets in the page itself, and nothing else on the line before them.
//!
//! The browser asks for all it sees at once and the line is shared: sheets beside the wasm come late. So what the painted
//! shell needs stands in the page, named by its hash in the policy; the other sheets, joined into one, and what is
//! loaded ahead come after the shell.

use crate::page::{Role, only, references};
use crate::single::inlined;
use crate::{read_text, replace_once, write};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};
use std::fmt::Write as _;
use std::path::Path;

/// The sheets of the painted shell.
const FIRST: [&str; 2] = ["tokens-", "main-"];

/// Puts the sheets of the page in `dist` in their places.
pub(crate) fn pack(dist: &Path) -> Result<(), String> {
    let index = dist.join("index.html");
    let mut page = read_text(&index)?;
    let all = references(&page);
    let (mut first, mut rest) = (String::new(), String::new());
    for sheet in all.iter().filter(|r| r.role == Role::Style) {
        let file = dist.join(&sheet.file);
        let early = FIRST.iter().any(|name| sheet.file.starts_with(name));
        let part = if early { &mut first } else { &mut rest };
        part.push_str(&read_text(&file)?);
        part.push('\n');
        std::fs::remove_file(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        page = replace_once(&page, &sheet.tag, "")?;
    }
    let sum = Sha384::digest(rest.as_bytes());
    let name = sum[..8].iter().fold(String::from("style-"), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    });
    let mut after = format!(
        "<link rel=\"stylesheet\" href=\"./{name}.css\" integrity=\"sha384-{}\"/>\n",
        STANDARD.encode(sum)
    );
    for ahead in [only(&all, Role::Glue)?, only(&all, Role::Wasm)?] {
        page = replace_once(&page, &ahead.tag, "")?;
        after.push_str(&ahead.tag);
        after.push('\n');
    }
    let first = inlined("style", &first)?;
    let hash = STANDARD.encode(Sha256::digest(&first));
    page = replace_once(&page, "style-src 'self'", &format!("style-src 'self' 'sha256-{hash}'"))?;
    page = replace_once(&page, "</head>", &format!("<style>{first}</style>\n</head>"))?;
    page = replace_once(&page, "</body>", &[&after, "</body>"].concat())?;
    write(&dist.join(format!("{name}.css")), &rest)?;
    write(&index, &page)?;
    println!("{} KB of style in the page, {} KB after it", first.len() / 1000, rest.len() / 1000);
    Ok(())
}

/// The page without the style that stands in it, and that style.
pub(crate) fn taken_out(page: &str) -> Result<(String, String), String> {
    let (before, rest) = page.split_once("<style>").ok_or("the page holds no style")?;
    let (style, after) = rest.split_once("</style>").ok_or("the page's style does not end")?;
    Ok(([before, after].concat(), style.to_owned()))
}
