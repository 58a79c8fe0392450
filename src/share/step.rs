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
    fn a_code_names_its_community() {
        let community = CommunityId([3; 16]);
        let here = fingerprint(&Hash([9; 32]));
        let theirs = read(&code(&community, &here)).unwrap();
        assert_eq!(theirs.community, Some(community));
        assert!(same(&theirs, &here));
    }
}
