//! How a line of a chat falls into clauses: words that say yes or no, and the days and shifts they are said of.

use super::clause::Piece;
use super::clause::Verdict::{self, Comes, Declines};
use super::spoken::{ALL, PARTS, Spoken, begins};
use crate::domain::community::code::half_width;

/// Longer words before those they begin with.
const DECLINES: &[&str] = &[
    "来不了",
    "去不了",
    "上不了",
    "到不了",
    "不能参加",
    "不参加",
    "没参加",
    "不能来",
    "不能去",
    "不能上",
    "不能到",
    "不报名",
    "没报名",
    "不到场",
    "没到场",
    "不可以",
    "不来",
    "不去",
    "不行",
    "不在",
    "不方便",
    "没时间",
    "没有时间",
    "没空",
    "没有空",
    "没法来",
    "走不开",
    "请假",
    "出差",
    "有事",
    "换人",
];

/// That something was read; it says yes to all that is not named beside it.
const NOTED: &[&str] = &[
    "已知悉",
    "知悉",
    "知道了",
    "收到",
    "好的",
    "没问题",
    "没有问题",
    "没有事",
    "没事",
    "准时",
    "OK",
    "Ok",
    "ok",
    "👌",
    "👍",
];

const COMES: &[&str] = &[
    "可以",
    "能来",
    "能去",
    "能到",
    "能上",
    "会来",
    "会到",
    "一定到",
    "一定来",
    "参加",
    "报名",
    "到场",
    "有空",
    "有时间",
];

/// Yes, where nothing follows it.
const SHORT: &[char] = &['行', '来', '能', '去'];

/// What is not named.
const OTHERS: &[&str] = &["其他", "其它", "其余", "别的"];

/// What follows a day and is no part of a name.
const NO_NAME: &str =
    "早晚夜中上下白全都也就还不没有要想会能可请换来去行到至和或与及班的了吧见号是在我你他她";

#[derive(Default)]
pub(super) struct Reader<'a> {
    letters: usize,
    titles: Vec<&'a str>,
    pub(super) pieces: Vec<Piece>,
    /// What was said before anything was named, and in which phrase.
    pub(super) ahead: Option<(usize, Verdict)>,
    pub(super) noted: bool,
    pub(super) rest: String,
    /// What is read and not yet looked at.
    text: String,
    except: bool,
    phrase: usize,
    word: usize,
}

impl<'a> Reader<'a> {
    /// For shifts of these titles, so many of which have letters.
    pub(super) fn of(titles: Vec<&'a str>, letters: usize) -> Self {
        Self { letters, titles, ..Self::default() }
    }

    /// Reads a whole line.
    pub(super) fn all(&mut self, chars: &[char]) {
        let mut at = 0;
        let name = weekday_name(chars);
        while at < chars.len() {
            at += match name {
                Some((from, to)) if from == at => {
                    self.flush();
                    self.rest.extend(&chars[from..to]);
                    self.rest.push(' ');
                    to - from
                }
                _ => self.one(chars, at),
            };
        }
        self.flush();
    }

    /// Reads what begins at `at`; how long it is.
    fn one(&mut self, chars: &[char], at: usize) -> usize {
        let word_of = |words: &[&str], at: usize| {
            words.iter().find(|w| begins(chars, at, w)).map(|w| w.chars().count())
        };
        if let Some(title) = self.titles.iter().find(|t| begins(chars, at, &half_width(t))) {
            self.text.push_str(title);
            return half_width(title).chars().count();
        }
        let both = usize::from(chars[at] == '都');
        if let Some(length) = word_of(DECLINES, at + both) {
            self.flush();
            if both > 0 && self.pieces.iter().any(|p| p.except) {
                // 除周二都不行: Tuesday is the one that suits.
                for piece in self.pieces.iter_mut().filter(|p| p.except) {
                    (piece.verdict, piece.except) = (Some(Comes), false);
                }
                self.except = false;
            } else {
                self.verdict(Declines);
            }
            return both + length;
        }
        if let Some(length) = word_of(NOTED, at) {
            let inside = |at: Option<&char>| at.is_some_and(char::is_ascii_alphanumeric);
            let before = at.checked_sub(1).and_then(|n| chars.get(n));
            if !(chars[at].is_ascii() && (inside(before) || inside(chars.get(at + length)))) {
                self.flush();
                self.noted = true;
                return length;
            }
        }
        if both > 0
            && let Some(length) = word_of(ALL, at)
        {
            if self.except {
                self.flush();
                self.except = false;
            }
            self.text.extend(&chars[at..at + length]);
            self.flush();
            self.verdict(Comes);
            return length;
        }
        if let Some(length) = word_of(COMES, at) {
            self.flush();
            self.verdict(Comes);
            return length;
        }
        if let Some(length) =
            word_of(&["以外", "之外"], at).or((self.except && chars[at] == '外').then_some(1))
        {
            self.except = true;
            self.flush();
            self.except = false;
            return length;
        }
        if let Some(length) = excepting(chars, at) {
            self.flush();
            self.except = true;
            return length;
        }
        if let Some(length) = word_of(OTHERS, at) {
            self.flush();
            self.except = false;
            let spoken = Spoken::everything();
            self.push(spoken, true);
            // 其他时间, 其他的
            return length
                + word_of(&["时间", "时候", "日子", "天", "班", "的"], at + length).unwrap_or(0);
        }
        match chars[at] {
            ' ' => self.blank(chars, at),
            ',' | ';' | '。' | '!' | '?' if !joins_days(chars, at) => {
                self.flush();
                self.rest.push(chars[at]);
                self.except &= !self.pieces.iter().any(|p| p.except && p.phrase == self.phrase);
                self.phrase += 1;
                self.word += 1;
            }
            c if SHORT.contains(&c) && ends(chars, at + 1) && self.says_something() => {
                self.flush();
                self.verdict(Comes);
            }
            c => self.text.push(c),
        }
        1
    }

    fn blank(&mut self, chars: &[char], at: usize) {
        let part = PARTS.iter().any(|(word, _)| begins(chars, at + 1, word));
        if part && self.says_something() {
            self.text.push(' ');
            return;
        }
        self.flush();
        self.rest.push(' ');
        self.word += 1;
    }

    fn says_something(&self) -> bool {
        Spoken::read(&self.text, self.letters).says_something()
    }

    /// Looks at what was read.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let spoken = Spoken::read(&text, self.letters);
        self.rest.push_str(&spoken.rest);
        self.rest.push(' ');
        if spoken.says_something() || self.titles.iter().any(|t| spoken.rest.contains(t)) {
            self.push(spoken, false);
        }
    }

    fn push(&mut self, spoken: Spoken, others: bool) {
        let ahead = self.ahead.filter(|(phrase, _)| *phrase == self.phrase).map(|(_, v)| v);
        let piece = Piece {
            spoken,
            verdict: if self.except { Some(Declines) } else { ahead },
            firm: self.except,
            others,
            except: self.except,
            phrase: self.phrase,
            word: self.word,
        };
        if ahead.is_some() && !self.except {
            self.ahead = None;
        }
        match self.pieces.last_mut() {
            Some(last)
                if last.phrase == piece.phrase
                    && !last.firm
                    && !piece.firm
                    && !last.others
                    && !piece.others
                    && (last.narrows() || piece.narrows()) =>
            {
                last.spoken.join(&piece.spoken);
                last.word = piece.word;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// A verdict is on what it is written to, else on what stands before it up to the last comma, else on what stands
    /// before that, else on what follows.
    fn verdict(&mut self, verdict: Verdict) {
        let (phrase, word) = (self.phrase, self.word);
        let before = phrase.checked_sub(1);
        let nearest: [&dyn Fn(&Piece) -> bool; 3] =
            [&|p| p.word == word, &|p| p.phrase == phrase, &|p| Some(p.phrase) == before];
        for near in nearest {
            let mut found = false;
            for piece in self.pieces.iter_mut().filter(|p| !p.firm && near(p)) {
                (piece.verdict, piece.firm, found) = (Some(verdict), true, true);
            }
            if found {
                return;
            }
        }
        // 请假有事 says one thing twice.
        if !self.pieces.iter().any(|p| p.word == word && p.verdict == Some(verdict)) {
            self.ahead = Some((phrase, verdict));
        }
    }
}

/// 除 or 除了 before a day or a letter; 除草 is work.
fn excepting(chars: &[char], at: usize) -> Option<usize> {
    let length = if begins(chars, at, "除了") || begins(chars, at, "除去") {
        return Some(2);
    } else if begins(chars, at, "除") {
        1
    } else {
        return None;
    };
    let next = *chars.get(at + length)?;
    (next.is_ascii_alphanumeric() || "周星礼今明后".contains(next)).then_some(length)
}

/// Nothing follows in this clause.
fn ends(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|c| " ,;。!?、".contains(*c))
}

const DAYS: &str = "一二三四五六日天";

/// The comma in 周二,四.
fn joins_days(chars: &[char], at: usize) -> bool {
    let is_day = |n: Option<usize>| n.and_then(|n| chars.get(n)).is_some_and(|c| DAYS.contains(*c));
    let word = COMES.iter().any(|w| begins(chars, at + 1, w));
    chars[at] == ',' && !word && is_day(at.checked_sub(1)) && is_day(Some(at + 1))
}

/// 周一鸣 where a name stands, before anything but a door: from where to where.
fn weekday_name(chars: &[char]) -> Option<(usize, usize)> {
    let door =
        |c: &char| !is_han(*c) && !c.is_ascii_alphabetic() || "栋幢号楼单元室座弄门".contains(*c);
    let from = chars.iter().position(|c| !door(c))?;
    let day = chars.get(from + 1).is_some_and(|c| DAYS.contains(*c));
    let given = *chars.get(from + 2)?;
    if chars[from] != '周' || !day || !is_han(given) {
        return None;
    }
    let known = |at: usize| {
        let parts = PARTS.iter().map(|(word, _)| word);
        let words = DECLINES.iter().chain(NOTED).chain(COMES).chain(ALL).chain(parts);
        words.into_iter().any(|word| begins(chars, at, word))
    };
    if DAYS.contains(given) || given == '末' || NO_NAME.contains(given) || known(from + 2) {
        return None;
    }
    let ended = chars.get(from + 3).is_none_or(|c| !is_han(*c) || "周星礼今明后除都".contains(*c));
    (ended || known(from + 3)).then_some((from, from + 3))
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}
