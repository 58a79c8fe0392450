//! Which encoding the bytes of a table are in. The decoding itself is the browser's: it knows GB18030 already.

/// An encoding tables come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark at its beginning.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which is what Chinese Excel and WPS write as plain CSV; GBK and GB2312 are parts of it.
    Gb18030,
}

impl Encoding {
    /// The name `TextDecoder` knows it by.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// The file is no text table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// It is an Excel or WPS workbook: it has to be saved as CSV.
    Workbook,
    /// It is something else: a picture, say.
    Binary,
    /// There is nothing in it.
    Empty,
}

/// Names the encoding of a table's bytes.
///
/// # Errors
/// [`NotText`] where the bytes are no text at all.
pub fn sniff(bytes: &[u8]) -> Result<Encoding, NotText> {
    match bytes {
        [] => Err(NotText::Empty),
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(NotText::Workbook),
        [0xff, 0xfe, ..] => Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Ok(Encoding::Utf16Be),
        _ if bytes.contains(&0) => Err(NotText::Binary),
        _ if std::str::from_utf8(bytes).is_ok() => Ok(Encoding::Utf8),
        _ => Ok(Encoding::Gb18030),
    }
}
