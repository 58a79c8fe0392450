//! Reads the page that Trunk wrote: which tags name which files.
//!
//! Not an HTML parser: the page is our own, its tags stand whole, and attribute values are in double quotes.

/// One tag that names a file of the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The whole element as it stands in the page, with the end tag of a script.
    pub(crate) tag: String,
    /// The file, relative to the page.
    pub(crate) file: String,
    /// What the page does with it.
    pub(crate) role: Role,
}

/// What the page does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The wasm, loaded ahead.
    Wasm,
    /// wasm-bindgen's script, loaded ahead.
    Glue,
    /// One of our own scripts.
    Script,
    /// A style sheet.
    Style,
    /// Icon, manifest.
    Other,
}

/// Every file the page names, in page order.
pub(crate) fn references(html: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    for (start, _) in html.match_indices('<') {
        let rest = &html[start..];
        let Some(end) = rest.find('>') else { continue };
        let open = &rest[..=end];
        let (file, role, tag) = if open.starts_with("<script ") {
            (attribute(open, "src"), Role::Script, format!("{open}</script>"))
        } else if open.starts_with("<link ") {
            (attribute(open, "href"), link_role(open), open.to_owned())
        } else {
            continue;
        };
        if let Some(file) = file {
            found.push(Reference { tag, file: file.trim_start_matches("./").to_owned(), role });
        }
    }
    found
}

/// The one file of a role that must be there once.
pub(crate) fn only(all: &[Reference], role: Role) -> Result<&Reference, String> {
    let mut of_role = all.iter().filter(|r| r.role == role);
    match (of_role.next(), of_role.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(format!("the page should name one file as {role:?}")),
    }
}

fn link_role(tag: &str) -> Role {
    match attribute(tag, "rel") {
        Some("stylesheet") => Role::Style,
        Some("modulepreload") => Role::Glue,
        Some("preload") => Role::Wasm,
        _ => Role::Other,
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head><!-- <b> --><link rel="stylesheet" href="./a-1.css" integrity="x"/>
        <script src="./boot-2.js" defer></script><script>inline()</script>
        <link rel="modulepreload" href="./app-3.js"><link rel="preload" href="./app-3_bg.wasm" as="fetch">
        <link rel="icon" href="./icon.svg"/></head>"#;

    #[test]
    fn files_are_found_with_their_roles() {
        let all = references(PAGE);
        let found: Vec<_> = all.iter().map(|r| (r.file.as_str(), r.role)).collect();
        assert_eq!(
            found,
            [
                ("a-1.css", Role::Style),
                ("boot-2.js", Role::Script),
                ("app-3.js", Role::Glue),
                ("app-3_bg.wasm", Role::Wasm),
                ("icon.svg", Role::Other),
            ]
        );
        assert_eq!(all[1].tag, r#"<script src="./boot-2.js" defer></script>"#);
    }

    #[test]
    fn a_page_without_its_wasm_is_an_error() {
        assert!(only(&references(PAGE), Role::Wasm).is_ok());
        assert!(only(&references("<p>"), Role::Wasm).is_err());
    }
}
