//! The seed of the committee's key as digits to write down and type back 备份数字: sixteen groups of six.
//!
//! The sixth digit of a group checks the five before it and the group's place: any wrong digit, and any two neighbours
//! swapped, are found, and the page can say in which group.

use super::Refusal;
use crate::log::Hash;

/// How many groups there are.
pub const GROUPS: usize = 16;

/// Digits of the number itself: 2^256 has 78, and two more check all of them together.
const DIGITS: usize = 80;

/// Damm's table: no wrong digit and no swap of neighbours passes (H. M. Damm, 2004).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The check of so many digits, begun from the place of the group so that whole groups do not swap unseen.
fn check(place: usize, digits: &[u8]) -> u8 {
    let begin = u8::try_from(place % 10).unwrap_or_default();
    digits.iter().fold(begin, |sum, digit| DAMM[usize::from(sum)][usize::from(*digit)])
}

/// The two digits that check the whole.
fn whole(seed: &[u8; 32]) -> [u8; 2] {
    let sum = Hash::of(&[b"mulin-backup".as_slice(), seed].concat()).0[0] % 100;
    [sum / 10, sum % 10]
}

/// Writes a seed as sixteen groups of six digits.
pub fn to_digits(seed: &[u8; 32]) -> Vec<String> {
    let mut number = *seed;
    let mut digits = [0_u8; DIGITS];
    for place in digits.iter_mut().rev() {
        // Divides by ten, byte by byte; the remainder is the next digit.
        let mut rest = 0_u16;
        for byte in &mut number {
            let part = rest << 8 | u16::from(*byte);
            (*byte, rest) = (u8::try_from(part / 10).unwrap_or_default(), part % 10);
        }
        *place = u8::try_from(rest).unwrap_or_default();
    }
    digits[..2].copy_from_slice(&whole(seed));
    let group = |(place, five): (usize, &[u8])| {
        let all = five.iter().copied().chain([check(place, five)]);
        all.map(|digit| char::from(b'0' + digit)).collect()
    };
    digits.chunks(5).enumerate().map(group).collect()
}

/// What is wrong with digits typed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadBackup {
    /// So many digits instead of 96.
    Length(usize),
    /// These groups do not fit their check digit; they count from 1.
    Groups(Vec<usize>),
    /// Every group fits, but not all of them together: groups of another backup, or in another order.
    Whole,
}

impl From<BadBackup> for Refusal {
    fn from(_: BadBackup) -> Self {
        Self::Backup
    }
}

/// Reads a seed back. Blanks and dashes between digits do not matter, nor does the width of the digits.
///
/// # Errors
/// [`BadBackup`], which names the groups to look at again.
pub fn from_digits(text: &str) -> Result<[u8; 32], BadBackup> {
    let plain = crate::domain::community::code::half_width(text);
    let typed: Vec<u8> = plain.chars().filter_map(|c| u8::try_from(c.to_digit(10)?).ok()).collect();
    let strange = plain.chars().any(|c| !c.is_ascii_digit() && !c.is_whitespace() && c != '-');
    if typed.len() != GROUPS * 6 || strange {
        return Err(BadBackup::Length(typed.len()));
    }
    let wrong: Vec<usize> = typed
        .chunks(6)
        .enumerate()
        .filter(|(place, group)| check(*place, group) != 0)
        .map(|(place, _)| place + 1)
        .collect();
    if !wrong.is_empty() {
        return Err(BadBackup::Groups(wrong));
    }
    let digits: Vec<u8> = typed.chunks(6).flat_map(|group| group[..5].iter().copied()).collect();
    let mut seed = [0_u8; 32];
    for digit in &digits[2..] {
        let mut carry = u16::from(*digit);
        for byte in seed.iter_mut().rev() {
            let part = u16::from(*byte) * 10 + carry;
            (*byte, carry) = (u8::try_from(part & 0xff).unwrap_or_default(), part >> 8);
        }
        if carry > 0 {
            return Err(BadBackup::Whole);
        }
    }
    if digits[..2] == whole(&seed) { Ok(seed) } else { Err(BadBackup::Whole) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_seed_comes_back(seed in any::<[u8; 32]>()) {
            let groups = to_digits(&seed);
            prop_assert_eq!(groups.len(), GROUPS);
            prop_assert!(groups.iter().all(|g| g.len() == 6));
            prop_assert_eq!(from_digits(&groups.join(" ")), Ok(seed));
            prop_assert_eq!(from_digits(&groups.concat()), Ok(seed));
        }
    }

    #[test]
    fn every_wrong_digit_and_every_swap_of_neighbours_is_found_in_its_group() {
        for seed in [[0; 32], [255; 32], Hash::of(b"seed").0] {
            let text = to_digits(&seed).concat();
            assert_eq!(from_digits(&text), Ok(seed));
            for at in 0..96 {
                let group = BadBackup::Groups(vec![at / 6 + 1]);
                for digit in b'0'..=b'9' {
                    let mut typed = text.clone().into_bytes();
                    if typed[at] != digit {
                        typed[at] = digit;
                        let typed = String::from_utf8(typed).unwrap();
                        assert_eq!(from_digits(&typed), Err(group.clone()), "{at}");
                    }
                }
                let mut typed = text.clone().into_bytes();
                if at % 6 < 5 && typed[at] != typed[at + 1] {
                    typed.swap(at, at + 1);
                    assert_eq!(from_digits(&String::from_utf8(typed).unwrap()), Err(group));
                }
            }
        }
    }

    #[test]
    fn what_is_missing_or_from_elsewhere_is_found() {
        let (groups, other) = (to_digits(&[7; 32]), to_digits(&[8; 32]));
        assert_eq!(from_digits(&groups[1..].join(" ")), Err(BadBackup::Length(90)));
        assert_eq!(from_digits(&groups.join("x")), Err(BadBackup::Length(96)));
        let mut mixed = groups.clone();
        mixed[15].clone_from(&other[15]);
        assert_eq!(from_digits(&mixed.join(" ")), Err(BadBackup::Whole));
        let mut swapped = groups.clone();
        swapped.swap(3, 4);
        assert!(from_digits(&swapped.join(" ")).is_err());
        let wide: String = groups
            .join("－")
            .chars()
            .map(|c| match c {
                '0'..='9' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
                c => c,
            })
            .collect();
        assert_eq!(from_digits(&wide), Ok([7; 32]));
    }
}
