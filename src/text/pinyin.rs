//! Order and initials by pinyin, from the order of single characters that the browser knows (`zh-u-co-pinyin`): no
//! table of our own travels. Pure; the browser's part is a list of characters it has sorted.

use std::cmp::Ordering;
use std::collections::HashMap;

/// The first character of each initial in pinyin order; sorted among others they mark where an initial begins.
pub const MARKS: [(char, char); 23] = [
    ('阿', 'a'),
    ('八', 'b'),
    ('嚓', 'c'),
    ('哒', 'd'),
    ('妸', 'e'),
    ('发', 'f'),
    ('旮', 'g'),
    ('哈', 'h'),
    ('丌', 'j'),
    ('咔', 'k'),
    ('垃', 'l'),
    ('妈', 'm'),
    ('拏', 'n'),
    ('噢', 'o'),
    ('妑', 'p'),
    ('七', 'q'),
    ('呥', 'r'),
    ('仨', 's'),
    ('他', 't'),
    ('屲', 'w'),
    ('夕', 'x'),
    ('丫', 'y'),
    ('帀', 'z'),
];

/// Surnames that sound unlike the same character elsewhere, each with a character that sounds as they do.
const SURNAMES: &[(char, char)] = &[
    ('单', '善'),
    ('曾', '增'),
    ('查', '渣'),
    ('仇', '球'),
    ('解', '谢'),
    ('区', '欧'),
    ('朴', '瓢'),
    ('盖', '葛'),
    ('尉', '玉'),
    ('任', '人'),
    ('覃', '秦'),
    ('缪', '妙'),
    ('翟', '宅'),
    ('员', '运'),
    ('冼', '显'),
    ('乐', '月'),
    ('折', '舌'),
    ('黑', '贺'),
    ('繁', '婆'),
    ('宓', '福'),
];

fn as_surname(c: char) -> char {
    SURNAMES.iter().find(|(name, _)| *name == c).map_or(c, |(_, sound)| *sound)
}

/// Characters with their place in the order and their initial.
#[derive(Clone, Debug, Default)]
pub struct Pinyin {
    places: HashMap<char, (usize, char)>,
}

impl Pinyin {
    /// The characters the browser is to sort so that `texts` can be put in order: those in them, the sounds of
    /// surnames, and the marks. Empty where no Chinese character stands in them.
    pub fn needed<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<char> {
        let mut all: Vec<char> =
            texts.into_iter().flat_map(str::chars).filter(|c| is_han(*c)).collect();
        all.sort_unstable();
        all.dedup();
        if !all.is_empty() {
            all.extend(SURNAMES.iter().map(|(_, sound)| *sound));
            all.extend(MARKS.iter().map(|(mark, _)| *mark));
            all.sort_unstable();
            all.dedup();
        }
        all
    }

    /// Reads the order from characters as the browser sorted them.
    pub fn of_sorted(sorted: impl IntoIterator<Item = char>) -> Self {
        let mut initial = 'a';
        let places = sorted
            .into_iter()
            .enumerate()
            .map(|(place, c)| {
                if let Some((_, letter)) = MARKS.iter().find(|(mark, _)| *mark == c) {
                    initial = *letter;
                }
                (c, (place, initial))
            })
            .collect();
        Self { places }
    }

    /// The key a text sorts by; `surname` reads its first character as a surname. Text before Chinese, digits by value.
    pub fn key(&self, text: &str, surname: bool) -> Vec<usize> {
        // Above every code point, so that Chinese stands after letters.
        const HAN: usize = 0x11_0000;
        sounds(text, surname)
            .map(|c| match self.places.get(&c) {
                Some((place, _)) => HAN + place,
                None => c
                    .to_lowercase()
                    .next()
                    .map_or(0, |c| usize::try_from(u32::from(c)).unwrap_or(HAN)),
            })
            .collect()
    }

    /// The initials of a text: `赵某甲` is `zmj`; what is not Chinese stays, in lower case.
    pub fn initials(&self, text: &str, surname: bool) -> String {
        sounds(text, surname)
            .flat_map(|c| {
                self.places
                    .get(&c)
                    .map_or_else(|| c.to_lowercase().next().unwrap_or(c), |(_, i)| *i)
                    .to_lowercase()
            })
            .collect()
    }

    /// Compares two texts.
    pub fn compare(&self, a: &str, b: &str, surname: bool) -> Ordering {
        self.key(a, surname).cmp(&self.key(b, surname)).then_with(|| a.cmp(b))
    }
}

/// The characters of a text, the first one as it sounds in a surname.
fn sounds(text: &str, surname: bool) -> impl Iterator<Item = char> {
    text.chars().enumerate().map(move |(n, c)| if n == 0 && surname { as_surname(c) } else { c })
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Chromium sorts these with `Intl.Collator("zh-u-co-pinyin")`.
    fn sorted() -> Pinyin {
        let order = "阿八嚓曾查仇哒单翟丁妸发繁福旮盖葛哈贺黑丌甲解咔垃乐李妈宓妙缪某拏噢欧妑瓢婆朴七秦球区呥人任仨善舌他覃屲王尉夕冼显谢丫玉员月运帀增渣宅张赵折";
        Pinyin::of_sorted(order.chars())
    }

    #[test]
    fn surnames_sort_and_abbreviate_as_they_sound() {
        let pinyin = sorted();
        for (name, surname, initials) in [
            ("赵某甲", true, "zmj"),
            ("单某丁", true, "smd"),
            ("单", false, "d"),
            ("曾某", true, "zm"),
            ("仇某", true, "qm"),
            ("区某", true, "om"),
            ("张A1", true, "za1"),
        ] {
            assert_eq!(pinyin.initials(name, surname), initials, "{name}");
        }
        let mut names = ["赵某甲", "单某甲", "李某甲", "仇某甲", "王某甲", "区某甲", "A"];
        names.sort_by(|a, b| pinyin.compare(a, b, true));
        assert_eq!(names, ["A", "李某甲", "区某甲", "仇某甲", "单某甲", "王某甲", "赵某甲"]);
    }

    #[test]
    fn nothing_is_asked_of_the_browser_where_nothing_is_chinese() {
        assert!(Pinyin::needed(["1-2-301", "abc"]).is_empty());
        assert!(Pinyin::needed(["赵"]).contains(&'阿'));
    }
}
