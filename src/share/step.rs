//! 对账: twelve digits that two people read to one another, and the same as a code for a camera.
//!
//! ```text
//! mulin-step.<community>.<twelve digits>
//! ```

use crate::domain::community::code::half_width;
use crate::log::CommunityId;

const BEGINS: &str = "mulin-step.";

/// How many digits a fingerprint has.
pub const DIGITS: usize = 12;

/// What was read of another copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// Its community, where a code said it.
    pub community: Option<CommunityId>,
    /// Its digits, without blanks.
    pub digits: String,
}

/// What the camera of another copy reads off this one. `fingerprint` as it is shown, in groups.
pub fn code(community: &CommunityId, fingerprint: &str) -> String {
    [BEGINS, &community.to_string(), ".", &digits(fingerprint)].concat()
}

/// Reads a code, or digits as people type them: full-width ones, blanks and hyphens.
///
/// # Errors
/// How many digits there are, where they are not twelve.
pub fn read(text: &str) -> Result<Theirs, usize> {
    let text = text.trim();
    if let Some((community, rest)) = text.strip_prefix(BEGINS).and_then(|t| t.split_once('.'))
        && let Ok(community) = community.parse()
    {
        return whole(digits(rest)).map(|digits| Theirs { community: Some(community), digits });
    }
    whole(digits(text)).map(|digits| Theirs { community: None, digits })
}

/// Whether two fingerprints read the same.
pub fn same(theirs: &Theirs, fingerprint: &str) -> bool {
    theirs.digits == digits(fingerprint)
}

/// How digits that were typed differ from those of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// There are so many digits, and not as many as there should be.
    Length(usize),
    /// This group of four, counted from 1, is another.
    Group(usize),
}

/// Holds the digits somebody read aloud against the code of a key.
///
/// # Errors
/// [`Differs`].
pub fn compare(typed: &str, code: &str) -> Result<(), Differs> {
    let (typed, code) = (digits(typed), digits(code));
    if typed.len() != code.len() {
        return Err(Differs::Length(typed.len()));
    }
    let pairs = typed.as_bytes().chunks(4).zip(code.as_bytes().chunks(4));
    match pairs.into_iter().position(|(typed, code)| typed != code) {
        Some(group) => Err(Differs::Group(group + 1)),
        None => Ok(()),
    }
}

fn whole(digits: String) -> Result<String, usize> {
    if digits.len() == DIGITS { Ok(digits) } else { Err(digits.len()) }
}

fn digits(text: &str) -> String {
    half_width(text).chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Hash;
    use crate::log::merkle::fingerprint;

    #[test]
    fn digits_are_read_however_people_write_them() {
        let here = fingerprint(&Hash([7; 32]));
        for typed in [here.clone(), here.replace(' ', ""), here.replace(' ', "-")] {
            assert!(same(&read(&typed).unwrap(), &here), "{typed}");
        }
        let wide: String = here
            .chars()
            .map(|c| char::from_u32(c as u32 + 0xfee0).filter(|_| c.is_ascii_digit()).unwrap_or(c))
            .collect();
        assert!(same(&read(&wide).unwrap(), &here));
        assert!(!same(&read("000000000000").unwrap(), &here));
        assert_eq!(read("1234 5678"), Err(8));
        assert_eq!(read("1234 5678 90123"), Err(13));
        assert_eq!(read(""), Err(0));
    }

    #[test]
    fn the_digits_of_a_key_are_compared_group_by_group() {
        let code = "0123 4567 8901 2345 6789 0123";
        assert_eq!(compare("0123 4567 8901 2345 6789 0123", code), Ok(()));
        assert_eq!(compare("012345678901234567890123", code), Ok(()));
        assert_eq!(compare("0123 4567 8901 2345 6789 0124", code), Err(Differs::Group(6)));
        assert_eq!(compare("0123 4667 8901 2345 6789 0124", code), Err(Differs::Group(2)));
        assert_eq!(compare("0123 4567", code), Err(Differs::Length(8)));
        assert_eq!(compare("", code), Err(Differs::Length(0)));
    }

    #[test]
    fn a_code_names_its_community() {
        let community = CommunityId([3; 16]);
        let here = fingerprint(&Hash([9; 32]));
        let theirs = read(&code(&community, &here)).unwrap();
        assert_eq!(theirs.community, Some(community));
        assert!(same(&theirs, &here));
    }
}
