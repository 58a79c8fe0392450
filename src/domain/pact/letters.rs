//! Which letters a frozen text may hold: those of which each has one form only, so that the same words are the same bytes.
//!
//! A text is in Normalization Form C (Unicode Annex 15) for certain when every letter of it is "yes" in the quick check
//! and no mark stands on another letter. What a browser hands over is in that form already; a letter that is not is named
//! instead of silently replaced, because whoever signs has read the other one.

/// Code points that are not "yes" in the quick check for Form C, or that are marks (Unicode 14; a form once settled never
/// changes). Gaps between marks of scripts no pact is written in are closed.
const LOOSE: &[(u32, u32)] = &[
    (0x300, 0x36f),
    (0x374, 0x374),
    (0x37e, 0x37e),
    (0x387, 0x387),
    (0x483, 0x487),
    (0x591, 0x74a),
    (0x7eb, 0x108d),
    (0x1161, 0x11c2),
    (0x135d, 0x135f),
    (0x1714, 0x1734),
    (0x17d2, 0x17dd),
    (0x18a9, 0x18a9),
    (0x1939, 0x193b),
    (0x1a17, 0x1c37),
    (0x1cd0, 0x1cf9),
    (0x1dc0, 0x1dff),
    (0x1f71, 0x1f71),
    (0x1f73, 0x1f73),
    (0x1f75, 0x1f75),
    (0x1f77, 0x1f77),
    (0x1f79, 0x1f79),
    (0x1f7b, 0x1f7b),
    (0x1f7d, 0x1f7d),
    (0x1fbb, 0x1fbb),
    (0x1fbe, 0x1fbe),
    (0x1fc9, 0x1fc9),
    (0x1fcb, 0x1fcb),
    (0x1fd3, 0x1fd3),
    (0x1fdb, 0x1fdb),
    (0x1fe3, 0x1fe3),
    (0x1feb, 0x1feb),
    (0x1fee, 0x1fef),
    (0x1ff9, 0x1ff9),
    (0x1ffb, 0x1ffb),
    (0x1ffd, 0x1ffd),
    (0x2000, 0x2001),
    (0x20d0, 0x20f0),
    (0x2126, 0x2126),
    (0x212a, 0x212b),
    (0x2329, 0x232a),
    (0x2adc, 0x2adc),
    (0x2cef, 0x2cf1),
    (0x2d7f, 0x2d7f),
    (0x2de0, 0x2dff),
    (0x302a, 0x302f),
    (0x3099, 0x309a),
    (0xa66f, 0xa6f1),
    (0xa806, 0xa82c),
    (0xa8c4, 0xa9c0),
    (0xaab0, 0xaaf6),
    (0xabed, 0xabed),
    (0xf900, 0xfa0d),
    (0xfa10, 0xfa10),
    (0xfa12, 0xfa12),
    (0xfa15, 0xfa1e),
    (0xfa20, 0xfa20),
    (0xfa22, 0xfa22),
    (0xfa25, 0xfa26),
    (0xfa2a, 0xfad9),
    (0xfb1d, 0xfb1f),
    (0xfb2a, 0xfb4e),
    (0xfe20, 0xfe2f),
    (0x101fd, 0x101fd),
    (0x102e0, 0x102e0),
    (0x10376, 0x1037a),
    (0x10a0d, 0x10a3f),
    (0x10ae5, 0x10ae6),
    (0x10d24, 0x10d27),
    (0x10eab, 0x10eac),
    (0x10f46, 0x10f85),
    (0x11046, 0x11236),
    (0x112e9, 0x11374),
    (0x11442, 0x114c3),
    (0x115af, 0x115c0),
    (0x1163f, 0x1172b),
    (0x11839, 0x1183a),
    (0x11930, 0x11943),
    (0x119e0, 0x11a99),
    (0x11c3f, 0x11c3f),
    (0x11d42, 0x11d97),
    (0x16af0, 0x16b36),
    (0x16ff0, 0x16ff1),
    (0x1bc9e, 0x1bc9e),
    (0x1d15e, 0x1d169),
    (0x1d16d, 0x1d172),
    (0x1d17b, 0x1d182),
    (0x1d185, 0x1d18b),
    (0x1d1aa, 0x1d1ad),
    (0x1d1bb, 0x1d1c0),
    (0x1d242, 0x1d244),
    (0x1e000, 0x1e02a),
    (0x1e130, 0x1e136),
    (0x1e2ae, 0x1e2ae),
    (0x1e2ec, 0x1e2ef),
    (0x1e8d0, 0x1e8d6),
    (0x1e944, 0x1e94a),
    (0x2f800, 0x2fa1d),
];

/// The first letter of a text that may have another form.
pub fn loose_letter(text: &str) -> Option<char> {
    text.chars().find(|c| {
        let code = u32::from(*c);
        let after = LOOSE.partition_point(|(first, _)| *first <= code);
        after.checked_sub(1).is_some_and(|i| code <= LOOSE[i].1)
    })
}

/// A text as it is frozen: lines end in LF, no blanks at the ends.
pub fn plain_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_has_two_forms_is_named() {
        for (text, want) in [
            ("遛狗牵绳，“不进”楼道 24 小时。", None),
            ("Grüße, é, 한글, かがパ", None),
            ("①②③ ㎡ Ａ１ —— …… 〇 々 ※", None),
            ("", None),
            ("e\u{301}", Some('\u{301}')),
            ("カ\u{3099}", Some('\u{3099}')),
            ("\u{f900}", Some('\u{f900}')),
            ("\u{2f800}", Some('\u{2f800}')),
            ("5 \u{212b}", Some('\u{212b}')),
            ("\u{1100}\u{1161}", Some('\u{1161}')),
        ] {
            assert_eq!(loose_letter(text), want, "{text}");
        }
    }

    #[test]
    fn lines_end_in_one_way() {
        assert_eq!(plain_lines(" 一\r\n二\r三\n "), "一\n二\n三");
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(LOOSE.windows(2).all(|w| w[0].1 < w[1].0) && LOOSE.iter().all(|r| r.0 <= r.1));
    }
}
