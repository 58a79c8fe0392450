//! The code on a numbered paper: which ballot it is of, and its number. It names no door.

use crate::log::RecordId;

/// What the QR code of a paper says; short, so that its modules are large on paper.
pub fn paper_text(ballot: &RecordId, number: u32) -> String {
    ["MULIN:", &ballot.to_string(), ":", &number.to_string()].concat()
}

/// Reads what [`paper_text`] wrote; `None` for any other code a camera may meet.
pub fn read_paper(text: &str) -> Option<(RecordId, u32)> {
    let (ballot, number) = text.trim().strip_prefix("MULIN:")?.split_once(':')?;
    let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    Some((ballot.parse().ok()?, number.parse().ok().filter(|n| digits && *n > 0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_says_its_ballot_and_number_and_nothing_else_reads_as_one() {
        let ballot = RecordId([200; 16]);
        for number in [1, 12, 100_000, u32::MAX] {
            assert_eq!(read_paper(&paper_text(&ballot, number)), Some((ballot, number)));
        }
        assert_eq!(read_paper(&[&paper_text(&ballot, 7), "\n"].concat()), Some((ballot, 7)));
        let good = paper_text(&ballot, 7);
        for other in [
            "",
            "https://example.org/",
            "MULIN:",
            "MULIN:7",
            &good.replace("MULIN", "mulin"),
            &good.replace(":7", ":0"),
            &good.replace(":7", ":-7"),
            &good.replace(":7", ":+7"),
            &good.replace(":7", ":4294967296"),
            &good.replace(":7", ":7:7"),
            &good.replace(":7", ":"),
            &good.replacen("yM", "y", 1),
        ] {
            assert_eq!(read_paper(other), None, "{other}");
        }
    }
}
