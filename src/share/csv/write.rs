//! Writing tables that a spreadsheet opens as text and never runs.

/// Stands before a table so that Excel reads it as UTF-8.
pub const BOM: &str = "\u{feff}";

/// One line of a table with its line end (RFC 4180). A cell that a spreadsheet would take for a formula gets an
/// apostrophe before it (OWASP: `=`, `+`, `-`, `@`, tab, carriage return at its beginning).
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(guard);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(guard);
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
    out
}
