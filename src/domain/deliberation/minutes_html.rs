//! Minutes as the HTML a word processor takes from the clipboard: headings and paragraphs, nothing that runs.

use super::{HEAD, MinutesSection};
use std::fmt::Write;

/// The text with what HTML would read as marks written out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}

/// Sections as HTML; people must stand in them as they shall be read.
pub fn sections_html(sections: &[MinutesSection]) -> String {
    let mut html = String::from("<html><head><meta charset=\"utf-8\"></head><body>");
    for section in sections {
        let level = if section.key == HEAD { "h1" } else { "h2" };
        if !section.heading.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(html, "<{level}>{}</{level}>", escaped(&section.heading));
        }
        for line in section.text.lines().filter(|line| !line.is_empty()) {
            let _ = write!(html, "<p>{}</p>", escaped(line));
        }
    }
    html.push_str("</body></html>");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_words_and_nothing_else() {
        let section = |key: &str, heading: &str, text: &str| MinutesSection {
            key: key.into(),
            heading: heading.into(),
            text: text.into(),
        };
        let html = sections_html(&[
            section(HEAD, "纪要", "时间\n地点"),
            section("x", "1. <b>灯</b>", "<script>alert(1)</script> & \"好\""),
            section("close", "", "完"),
        ]);
        assert_eq!(
            html,
            "<html><head><meta charset=\"utf-8\"></head><body><h1>纪要</h1><p>时间</p><p>地点</p>\
             <h2>1. &lt;b&gt;灯&lt;/b&gt;</h2><p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;好&quot;</p>\
             <p>完</p></body></html>"
        );
    }
}
