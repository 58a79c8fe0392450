//! How hard a passphrase is to guess, roughly: enough to warn of the bad ones, no promise for the good ones.

/// How hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed in an evening.
    Weak,
    /// Takes a stranger long, a determined one not long enough.
    Fair,
    /// Not guessed.
    Good,
}

/// From so many tenths of a bit on it is no longer weak, and good.
const FAIR: usize = 450;
const GOOD: usize = 700;

/// Estimates a passphrase by its characters: what follows from the one before (1234, aaaa, abcd) counts little, and a
/// character that was there before counts half.
pub fn strength(passphrase: &str) -> Strength {
    let chars: Vec<char> = passphrase.chars().collect();
    let mut tenths = 0;
    for (n, c) in chars.iter().enumerate() {
        let follows = n > 0 && (*c as u32).abs_diff(chars[n - 1] as u32) <= 1;
        let full = match c {
            '0'..='9' => 33,
            'a'..='z' | 'A'..='Z' => 47,
            ' ' => 10,
            c if c.is_ascii() => 55,
            // A sentence is far from random: less than the eleven bits of a common character.
            _ => 70,
        };
        tenths += match (follows, chars[..n].contains(c)) {
            (true, _) => 5,
            (false, true) => full / 2,
            (false, false) => full,
        };
    }
    match tenths {
        0..FAIR => Strength::Weak,
        FAIR..GOOD => Strength::Fair,
        _ => Strength::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_regular_ones_are_weak_and_sentences_are_good() {
        for (passphrase, expected) in [
            ("", Strength::Weak),
            ("12345678", Strength::Weak),
            ("1234567890123", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("password", Strength::Weak),
            ("19551001", Strength::Weak),
            ("梧桐里社区", Strength::Weak),
            ("tulip-kettle", Strength::Weak),
            ("tulip-kettle-97", Strength::Fair),
            ("correct horse battery staple", Strength::Good),
            ("楼下石榴树今年结了七个果", Strength::Good),
        ] {
            assert_eq!(strength(passphrase), expected, "{passphrase}");
        }
    }
}
