//! Every sentence a person reads, in Chinese and English.
//!
//! A message cannot be built without both languages, so the compiler checks that the catalogues are complete.
//! Each area of the interface has its own file of constants; a placeholder is `{0}`, `{1}`.

pub mod age;
pub mod ballots;
pub mod calendar;
pub mod chain;
pub mod common;
pub mod community;
pub mod conflicts;
pub mod csv;
pub mod dates;
pub mod deliberation;
pub mod erasure;
pub mod exchange;
pub mod exchange_groups;
pub mod exchange_out;
pub mod exchange_partners;
pub mod exchange_scan;
pub mod figures;
pub mod history;
pub mod incoming;
pub mod key;
pub mod kiosk;
pub mod ledger;
pub mod live;
pub mod live_pages;
pub mod matter_pages;
pub mod matters;
pub mod meetings;
pub mod minutes;
pub mod notices;
pub mod pact;
pub mod pact_board;
pub mod pact_draft;
pub mod pact_drafting;
pub mod pact_kinds;
pub mod pact_lint;
pub mod pact_models;
pub mod pact_poster;
pub mod pact_progress;
pub mod pact_proof;
pub mod pact_talk;
pub mod pact_text;
pub mod pact_wall;
pub mod pact_watch;
pub mod phone;
pub mod pinyin;
pub mod plan;
pub mod procedures;
pub mod proofs;
pub mod proves;
pub mod rollup;
pub mod roster_board;
pub mod roster_hours;
pub mod roster_life;
pub mod roster_out;
pub mod roster_plan;
pub mod shell;
pub mod shifts;
pub mod signing;
pub mod topics;
pub mod verify;
pub mod volunteers;

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese 简体中文, the first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language as the root element of the page names it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

/// One sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msg {
    zh: &'static str,
    en: &'static str,
}

impl Msg {
    /// The sentence in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The sentence in `lang` with `{0}`, `{1}`, ... replaced by `args`; `{0?shift|shifts}` says the first word where
    /// that argument is 1, else the second.
    pub fn fill(self, lang: Lang, args: &[&str]) -> String {
        let mut text = self.get(lang).to_owned();
        for (i, arg) in args.iter().enumerate() {
            let begin = format!("{{{i}?");
            while let Some(at) = text.find(&begin) {
                let Some(end) = text[at..].find('}').map(|end| at + end) else { break };
                let words = &text[at + begin.len()..end];
                let (one, many) = words.split_once('|').unwrap_or((words, words));
                let word = if *arg == "1" { one } else { many }.to_owned();
                text.replace_range(at..=end, &word);
            }
        }
        for (i, arg) in args.iter().enumerate() {
            text = text.replace(&format!("{{{i}}}"), arg);
        }
        text
    }
}

/// A message; both languages are required.
pub const fn msg(zh: &'static str, en: &'static str) -> Msg {
    Msg { zh, en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        let said = msg("{0} 个班，{1} 人", "{0} {0?shift|shifts}, {1} {1?person|people}");
        for (args, zh, en) in [
            (["1", "1"], "1 个班，1 人", "1 shift, 1 person"),
            (["0", "11"], "0 个班，11 人", "0 shifts, 11 people"),
            // What somebody typed is never taken for a choice.
            (["{1?a|b}", "1"], "{1?a|b} 个班，1 人", "{1?a|b} shifts, 1 person"),
        ] {
            assert_eq!(said.fill(Lang::Zh, &args), zh);
            assert_eq!(said.fill(Lang::En, &args), en);
        }
    }
}
