//! Telephone and ID numbers.

use super::letters::Letters;
use std::ops::Range;

/// Words after which a bare number of seven or eight digits is a telephone.
const CALL: &[&str] =
    &["电话", "座机", "号码", "拨打", "拨", "打", "致电", "联系", "Tel", "tel", "TEL", "phone"];

/// Letters that say what the number right behind them is.
const LABELS: &[&str] = &[
    "Tel", "tel", "TEL", "phone", "Phone", "wx", "WX", "Wx", "vx", "VX", "V", "v", "mob", "Mob",
    "ID", "id", "Id", "SFZ", "sfz", "QQ", "qq",
];

/// Mobile numbers (1[3-9] and nine digits, +86 before them or not) and landlines (an area code and seven or eight
/// digits; without one only where a word says that it is a telephone). Blanks and hyphens may stand between the digits.
/// Hotlines (12345, 400 and 800 numbers) are nobody's own.
pub(super) fn phones(text: &Letters) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match begins(text, at).then(|| phone(text, at)).flatten() {
            Some(end) => {
                found.push(text.bytes(at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn begins(text: &Letters, at: usize) -> bool {
    let before = text.before(at);
    // A letter or a dot before it: the number of a thing, or an amount.
    matches!(text.at(at), '0'..='9' | '+' | '(')
        && (!before.is_ascii_alphanumeric() || text.ends(at, LABELS))
        && before != '.'
        && !(before == '-'
            && text.before(at.saturating_sub(1)).is_ascii_alphanumeric()
            && !mobile_ends(text, at.saturating_sub(1)))
}

/// Whether a mobile number ends right before `at`: another may follow its hyphen.
fn mobile_ends(text: &Letters, at: usize) -> bool {
    at.checked_sub(11).is_some_and(|begin| {
        !text.before(begin).is_ascii_digit()
            && text.at(begin) == '1'
            && (begin..at).all(|n| text.at(n).is_ascii_digit())
    })
}

/// How far a mobile number reaches that is written as one, or in groups of 3-4-4, whatever follows its hyphen: a door,
/// an extension, another number.
fn mobile_before_hyphen(text: &Letters, at: usize) -> Option<usize> {
    let (digits, end) = run(text, at, 11)?;
    let whole = end - at == 11 && text.at(end) == '-';
    (whole && digits[0] == 1 && digits[1] >= 3).then_some(end)
}

/// Where a telephone number that begins at `at` ends.
fn phone(text: &Letters, at: usize) -> Option<usize> {
    let prefix = text.one_of(at, &["+86", "0086", "(+86)", "86"]).unwrap_or(0);
    let after = text.past(at + prefix, |c| matches!(c, ' ' | '-'));
    for begin in [after, at] {
        if let Some((digits, end)) = digits(text, begin, 11)
            && digits[0] == 1
            && digits[1] >= 3
        {
            return Some(end);
        }
        if let Some(end) = mobile_before_hyphen(text, begin) {
            return Some(end);
        }
    }
    let open = text.at(at) == '(';
    let begin = at + usize::from(open);
    if text.at(begin) == '0' {
        for area in [4, 3] {
            if let Some((code, end)) = run(text, begin, area)
                && code.len() == area
            {
                let end = text.past(end, |c| matches!(c, ' ' | '-' | ')'));
                for length in [8, 7] {
                    if let Some((digits, end)) = digits(text, end, length)
                        && (digits[0] != 0 || code.iter().all(|d| *d == 0))
                    {
                        return Some(end);
                    }
                    // An extension: it is part of how somebody is reached.
                    if let Some((digits, last)) = run(text, end, length)
                        && last - end == length
                        && digits[0] != 0
                        && text.at(last) == '-'
                    {
                        let more = text.past(last + 1, |c| c.is_ascii_digit());
                        if (2..=6).contains(&(more - last - 1)) {
                            return Some(more);
                        }
                    }
                }
            }
        }
        return None;
    }
    let called = (at.saturating_sub(4)..=at).any(|n| text.ends(n, CALL));
    for length in [8, 7] {
        if called
            && let Some((digits, end)) = digits(text, at, length)
            && (2..=8).contains(&digits[0])
        {
            return Some(end);
        }
    }
    None
}

/// So many digits from `at` on, single blanks or hyphens between them, no further digit behind them; and where they end.
fn digits(text: &Letters, at: usize, count: usize) -> Option<(Vec<u32>, usize)> {
    let (found, end) = run(text, at, count)?;
    let more =
        text.at(end).is_ascii_digit() || (text.at(end) == '-' && text.at(end + 1).is_ascii_digit());
    (!more).then_some((found, end))
}

/// So many digits from `at` on, a blank or two or a hyphen between them.
fn run(text: &Letters, at: usize, count: usize) -> Option<(Vec<u32>, usize)> {
    let mut found = Vec::with_capacity(count);
    let mut n = at;
    while found.len() < count {
        match text.at(n).to_digit(10) {
            Some(digit) => found.push(digit),
            None if !found.is_empty()
                && matches!(text.at(n), ' ' | '-')
                && text.at(n + 1).is_ascii_digit() => {}
            None if !found.is_empty()
                && text.at(n) == ' '
                && text.at(n + 1) == ' '
                && text.at(n + 2).is_ascii_digit() =>
            {
                n += 1;
            }
            // 138.0000.0000, but no amount and no date.
            None if count == 11
                && matches!(found.len(), 3 | 7)
                && text.at(n) == '.'
                && text.at(at + 3) == '.'
                && text.at(n + 1).is_ascii_digit() => {}
            None => return None,
        }
        n += 1;
    }
    Some((found, n))
}

/// ID numbers: 18 places with their check digit (GB 11643-1999), or 15 of the older form with a date that can be.
pub(super) fn ids(text: &Letters) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let free = text.at(at).is_ascii_digit()
            && (!text.before(at).is_ascii_alphanumeric() || text.ends(at, LABELS));
        match free.then(|| id_18(text, at).or_else(|| id_15(text, at))).flatten() {
            Some(end) => {
                found.push(text.bytes(at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn id_18(text: &Letters, at: usize) -> Option<usize> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECK: &[u8; 11] = b"10X98765432";
    let (digits, end) = run(text, at, 17)?;
    let mut last = end;
    if text.at(last) == ' ' {
        last += 1;
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum();
    let check = char::from(CHECK[usize::try_from(sum % 11).ok()?]);
    let fits = text.at(last).to_ascii_uppercase() == check
        && !text.at(last + 1).is_ascii_alphanumeric()
        && is_date(&digits[8..14])
        && digits[0] != 0;
    // The century.
    let year = digits[6] * 10 + digits[7];
    (fits && (18..=20).contains(&year)).then_some(last + 1)
}

fn id_15(text: &Letters, at: usize) -> Option<usize> {
    let (digits, end) = digits(text, at, 15)?;
    let fits = (1..=8).contains(&digits[0])
        && is_date(&digits[6..12])
        && !text.at(end).is_ascii_alphanumeric()
        && end - at == 15;
    fits.then_some(end)
}

/// Whether six digits are the end of a year, a month and a day.
fn is_date(digits: &[u32]) -> bool {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    (1..=12).contains(&month) && (1..=31).contains(&day)
}
