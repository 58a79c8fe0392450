//! A text as the scan reads it: letter by letter, full-width digits and signs as plain ones.

use std::ops::Range;

/// The letters of a text with where each stands.
pub(super) struct Letters {
    all: Vec<(char, usize)>,
    length: usize,
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let all = text.char_indices().map(|(at, c)| (plain(c), at)).collect();
        Self { all, length: text.len() }
    }

    /// The letter at a place; a blank line's end where there is none.
    pub(super) fn at(&self, n: usize) -> char {
        self.all.get(n).map_or('\n', |(c, _)| *c)
    }

    /// The letter before a place.
    pub(super) fn before(&self, n: usize) -> char {
        n.checked_sub(1).map_or('\n', |n| self.at(n))
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The first place from `n` on that `more` does not hold for. It must not hold for a line's end.
    pub(super) fn past(&self, mut n: usize, more: impl Fn(char) -> bool) -> usize {
        while n < self.len() && more(self.at(n)) {
            n += 1;
        }
        n
    }

    /// Whether `word` stands at a place.
    pub(super) fn stands(&self, n: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(i, c)| self.at(n + i) == c)
    }

    /// Whether one of `words` ends right before a place; how long it is.
    pub(super) fn ends(&self, n: usize, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let length = word.chars().count();
            n >= length && self.stands(n - length, word)
        })
    }

    /// The one of `words` that stands at a place, the longest; how many letters it has.
    pub(super) fn one_of(&self, n: usize, words: &[&str]) -> Option<usize> {
        let found = words.iter().filter(|word| self.stands(n, word));
        found.map(|word| word.chars().count()).max()
    }

    /// Letters as bytes of the text.
    pub(super) fn bytes(&self, letters: Range<usize>) -> Range<usize> {
        let at = |n: usize| self.all.get(n).map_or(self.length, |(_, at)| *at);
        at(letters.start)..at(letters.end)
    }
}

/// Full-width digits, letters and signs as the plain ones; the many dashes as one.
fn plain(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '（' | '）' | '＋' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        '－' | '–' | '—' | '‐' | '‑' | '−' | '﹣' => '-',
        '\u{a0}' | '\u{3000}' | '\u{2009}' | '\t' => ' ',
        c => c,
    }
}

/// Whether a letter is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}
