//! QR codes as a drawing: one path of unit squares, so that a page or a print needs no picture.

use qrcodegen::{QrCode, QrCodeEcc};

/// A code ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its side in squares, without the quiet zone.
    pub side: u32,
    /// The dark squares as an SVG path, one run of squares a step.
    pub path: String,
}

/// Draws `text`, so that it can be read with 15% of the squares spoilt; `None` where it is too long for a code.
pub fn draw(text: &str) -> Option<Drawn> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let from = x;
            while x < side && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                for part in
                    ["M", &from.to_string(), " ", &y.to_string(), "h", &(x - from).to_string()]
                {
                    path.push_str(part);
                }
                path.push_str("v1h-");
                path.push_str(&(x - from).to_string());
                path.push('z');
            }
            x += 1;
        }
    }
    Some(Drawn { side: u32::try_from(side).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_eyes_and_says_when_it_is_too_long() {
        let drawn = draw("MULIN:1").unwrap();
        assert_eq!(drawn.side, 21);
        for eye in ["M0 0h7v1h-7z", "M14 0h7v1h-7z", "M0 20h7v1h-7z"] {
            assert!(drawn.path.contains(eye), "{eye}");
        }
        assert_eq!(draw(&"x".repeat(3_000)), None);
    }
}
