//! Writes the whole application into one file that opens by a double click.
//!
//! Its policy is the site's, with the hash of its one script and its one style sheet in the place of 'self': a file
//! has no origin that 'self' could mean.

use crate::page::{Role, references};
use crate::{read, read_text, replace_once, write};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// The start of the single file; the site has `public/start.js`.
const START: &str = r#"(() => {
  if (document.documentElement.dataset.old) return;
  const bytes = Uint8Array.from(atob(mulinWasm), (c) => c.charCodeAt(0));
  mulinLockKnown.then(() => wasm_bindgen({ module_or_path: bytes })).then(() => {
    document.getElementById("shell")?.remove();
    window.dispatchEvent(new CustomEvent("mulin:started"));
  }).catch((reason) => window.mulinRecover(String(reason), "start"));
})();"#;

/// Writes `dist/mulin.html` from the packed site, wasm-bindgen's no-modules script and its wasm; and the parts of the
/// worker, which has no address of its own there: it starts from its text.
pub(crate) fn pack(
    dist: &Path,
    glue: &Path,
    wasm: &Path,
    worker: [&Path; 3],
) -> Result<(), String> {
    let page = read_text(&dist.join("index.html"))?;
    let (mut page, mut style) = crate::style::taken_out(&page)?;
    let all = references(&page);
    let wasm = read(wasm)?;
    let mut script = String::new();
    for reference in &all {
        let whole = match reference.role {
            Role::Style => Some(&mut style),
            // The site's start imports a module by address; a single file has none.
            Role::Script if !reference.file.starts_with("start-") => Some(&mut script),
            _ => None,
        };
        if let Some(whole) = whole {
            whole.push_str(&read_text(&dist.join(&reference.file))?);
            whole.push('\n');
        }
        page = replace_once(&page, &reference.tag, "")?;
    }
    script.push_str(&read_text(glue)?);
    script.push_str("\nconst mulinWasm = \"");
    STANDARD.encode_string(wasm, &mut script);
    script.push_str("\";\nwindow.mulinWorker = ");
    script.push_str(&quoted(&crate::worker::inline(worker)?));
    script.push_str(";\n");
    script.push_str(START);
    let script = inlined("script", &script)?;
    let style = inlined("style", &style)?;

    page = replace_once(&page, "<html ", "<html data-single=\"1\" ")?;
    page = replace_once(&page, &policy_of(&page)?, &policy(&script, &style))?;
    page = replace_once(&page, "</head>", &format!("<style>{style}</style>\n</head>"))?;
    // At the end, where a deferred script of the site would run: the page's elements are there.
    page = replace_once(&page, "</body>", &format!("<script>{script}</script>\n</body>"))?;
    let target = dist.join("mulin.html");
    write(&target, &page)?;
    println!("{}: {} KB", target.display(), page.len() / 1000);
    Ok(())
}

/// A text as JavaScript writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + text.len() / 8);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            // So that no text ends the script it stands in.
            '<' => quoted.push_str("\\x3c"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Text that ends its element early would spill the rest into the page.
pub(crate) fn inlined(element: &str, text: &str) -> Result<String, String> {
    let lower = text.to_ascii_lowercase();
    for marker in [format!("</{element}"), "<!--".to_owned()] {
        if lower.contains(&marker) {
            return Err(format!("`{marker}` cannot stand inside a {element} element"));
        }
    }
    // The parser turns CR into LF, and the hash is over what it made.
    if text.contains('\r') {
        Err(format!("a carriage return in a {element}"))
    } else {
        Ok(text.to_owned())
    }
}

fn policy_of(page: &str) -> Result<String, String> {
    let (_, rest) =
        page.split_once("Content-Security-Policy\" content=\"").ok_or("the page has no policy")?;
    Ok(rest.split_once('"').ok_or("the policy does not end")?.0.to_owned())
}

fn policy(script: &str, style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; worker-src blob:; \
         base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; \
         trusted-types default",
        hash(script),
        hash(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_would_leave_its_element_is_refused() {
        assert!(inlined("script", "a < b").is_ok());
        assert!(inlined("script", "'</SCRIPT>'").is_err());
        assert!(inlined("style", "a{}\r\n").is_err());
    }

    #[test]
    fn a_quoted_text_stays_one_text() {
        assert_eq!(quoted("a\"b\\n\n</script>睦"), r#""a\"b\\n\n\x3c/script>睦""#);
    }

    #[test]
    fn the_policy_names_both_hashes_and_no_origin() {
        let made = policy("a", "b");
        assert!(made.contains(
            "script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=' 'wasm-unsafe-eval'"
        ));
        assert!(made.contains("style-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=';"));
        assert!(!made.contains("'self'"));
    }
}
