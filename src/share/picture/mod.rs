//! A picture made of boxes and words, for a chat group: drawn once as SVG, and by a page as pixels. Whole numbers only, so
//! that the same figures give the same picture everywhere.
//!
//! It leaves the page, and its colours and sizes with it: they stand here and not in the style sheet.

mod progress;
#[cfg(test)]
mod tests;

pub use progress::progress;

/// What something is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The ground.
    Paper,
    /// What a bar is measured against.
    Sunk,
    /// What is agreed.
    Bamboo,
    /// Words.
    Ink,
    /// Words beside.
    Soft,
}

impl Ink {
    /// As CSS writes it.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Paper => "#fbf8f1",
            Self::Sunk => "#e6dfd0",
            Self::Bamboo => "#1d4d34",
            Self::Ink => "#1b1916",
            Self::Soft => "#48433b",
        }
    }
}

/// The family words are set in.
pub const FAMILY: &str = "PingFang SC, HarmonyOS Sans SC, MiSans, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif";

/// Something on the picture, in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled box.
    Box {
        /// Its left edge.
        x: u32,
        /// Its upper edge.
        y: u32,
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
        /// Its colour.
        ink: Ink,
    },
    /// A line of words.
    Words {
        /// Where it begins.
        x: u32,
        /// Its baseline.
        y: u32,
        /// How large.
        size: u32,
        /// Whether it is set strong.
        strong: bool,
        /// Its colour.
        ink: Ink,
        /// What it says.
        text: String,
    },
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What is on it, in the order it is drawn.
    pub marks: Vec<Mark>,
}

impl Picture {
    /// As SVG.
    pub fn svg(&self) -> String {
        let (width, height) = (self.width.to_string(), self.height.to_string());
        let mut out = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" font-family=\"",
            FAMILY,
            "\">",
        ]
        .concat();
        for mark in &self.marks {
            out.push_str(&mark.svg());
        }
        out.push_str("</svg>");
        out
    }
}

impl Mark {
    fn svg(&self) -> String {
        match self {
            Self::Box { x, y, width, height, ink } => format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
                ink.colour()
            ),
            Self::Words { x, y, size, strong, ink, text } => format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{}\" fill=\"{}\">{}</text>",
                if *strong { 600 } else { 400 },
                ink.colour(),
                escaped(text)
            ),
        }
    }
}

/// Words as they stand in SVG; what XML does not allow is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Breaks a text into lines of at most `most` halves of a letter's width: Chinese letters take two, Latin ones about one.
pub fn lines(text: &str, most: u32) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut taken = 0;
    for c in text.chars() {
        let width = if c.is_ascii() { 1 } else { 2 };
        if c == '\n' || taken + width > most {
            all.push(String::new());
            taken = 0;
        }
        if c != '\n'
            && let Some(line) = all.last_mut()
        {
            line.push(c);
            taken += width;
        }
    }
    all
}
