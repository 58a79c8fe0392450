//! How much of a file is read. A file comes from anybody; these bounds keep a page alive whatever it holds.

use super::{MAX_BYTES, MAX_INFLATED};

/// The most lines: a hundred times a busy year of a community.
pub(super) const MAX_LINES: usize = 1_000_000;

/// The longest line, 32 MB: a photograph may be a few.
pub(super) const MAX_LINE: usize = 32 << 20;

/// The most values in one line. A value read takes more than ten times its room in the text.
const MAX_VALUES: usize = 1_000_000;

/// The most values in a text that is not in lines of ours and has to be read at once.
const MAX_VALUES_AT_ONCE: usize = 6_000_000;

/// A line shorter than this is not looked at twice.
const SHORT: usize = 1 << 20;

/// Whether a text is refused as it stands, before anything of it is read.
pub(super) fn is_too_large(text: &str) -> bool {
    if text.len() > MAX_INFLATED {
        return true;
    }
    let mut lines = 0;
    text.split('\n').any(|line| {
        lines += 1;
        line.len() > MAX_LINE || lines > MAX_LINES
    })
}

/// Whether one line holds more than anybody writes at once.
pub(super) fn holds_too_much(line: &str) -> bool {
    line.len() > SHORT && values(line) > MAX_VALUES
}

/// Whether a text is too much to be read as one JSON value.
pub(super) fn is_too_much_at_once(text: &str) -> bool {
    text.len() > MAX_BYTES || values(text) > MAX_VALUES_AT_ONCE
}

/// No fewer values than a JSON reader would make of the text.
fn values(text: &str) -> usize {
    text.bytes().filter(|b| matches!(b, b',' | b'[' | b'{' | b':')).count()
}
