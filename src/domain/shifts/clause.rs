//! A line of a chat, clause by clause 周二不行，周四可以: what it says yes to, what it says no to, and what it leaves open.

use super::clause_read::Reader;
use super::spoken::{Choice, Pointed, Spoken};
use crate::domain::community::code::half_width;
use crate::log::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Comes,
    Declines,
}

use Verdict::{Comes, Declines};

/// Some days or shifts a line names, and what it says of them.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) spoken: Spoken,
    pub(super) verdict: Option<Verdict>,
    /// A word behind it said so, or a 除 before it: no other word says otherwise.
    pub(super) firm: bool,
    /// Everything but what is named elsewhere.
    pub(super) others: bool,
    /// 除 stands before it.
    pub(super) except: bool,
    pub(super) phrase: usize,
    pub(super) word: usize,
}

impl Piece {
    /// It only narrows down what is named beside it.
    pub(super) fn narrows(&self) -> bool {
        !self.others && !self.spoken.names()
    }
}

/// A line, read.
#[derive(Clone, Debug, Default)]
pub struct Clauses {
    pieces: Vec<Piece>,
    /// What is said of no piece.
    bare: Option<Verdict>,
    /// The line without days, letters and answers.
    pub rest: String,
}

/// What a line says of somebody's own shifts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// They come to these.
    pub comes: BTreeSet<RecordId>,
    /// They do not come to these.
    pub declines: BTreeSet<RecordId>,
    /// They do not come to one or more of these; which, a person must say.
    pub unsure: BTreeSet<RecordId>,
}

/// What a line signs up for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedUp {
    /// Which shifts.
    pub pointed: Pointed,
    /// It says that they come, or that they do not; `None` where it says neither.
    pub comes: Option<bool>,
}

impl Clauses {
    /// Reads a line without its number. Shifts have letters only where `lettered`.
    pub fn read(line: &str, choices: &[Choice], lettered: bool) -> Self {
        let chars: Vec<char> = half_width(line).chars().collect();
        let titles: BTreeSet<&str> = choices.iter().map(|(_, s)| s.title.as_str()).collect();
        let titles = titles.into_iter().filter(|t| !t.is_empty()).collect();
        let mut reader = Reader::of(titles, if lettered { choices.len() } else { 0 });
        reader.all(&chars);
        let Reader { pieces, ahead, noted, rest, .. } = reader;
        let bare = ahead.map(|(_, verdict)| verdict).or(noted.then_some(Comes));
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { pieces, bare, rest }
    }

    /// Whether it says that somebody comes, or does not.
    pub fn speaks(&self) -> bool {
        self.bare.is_some() || self.pieces.iter().any(|p| p.verdict.is_some())
    }

    fn declines_any(&self) -> bool {
        self.bare == Some(Declines) || self.pieces.iter().any(|p| p.verdict == Some(Declines))
    }

    /// What the pieces of which `verdict` is said point at; `whole`: a day means all its shifts.
    fn points(
        &self,
        verdict: Option<Verdict>,
        whole: bool,
        choices: &[Choice],
        today: NaiveDate,
    ) -> Pointed {
        let mut groups: Vec<Spoken> = Vec::new();
        let mut last_all = false;
        for piece in self.pieces.iter().filter(|p| p.verdict == verdict) {
            let alone = piece.others || !piece.spoken.names();
            match groups.last_mut() {
                // 周二、周四晚上 means two evenings; 周二早 周四晚 a morning and an evening.
                Some(last) if !alone && !last_all && !(last.has_hours()) => {
                    last.join(&piece.spoken);
                }
                _ => groups.push(piece.spoken.clone()),
            }
            last_all = alone;
        }
        let mut all = Pointed::default();
        for mut spoken in groups {
            if whole {
                spoken.take_all();
            }
            let one = spoken.points(choices, today);
            all.sure.extend(one.sure);
            all.unsure.extend(one.unsure);
            all.missed |= one.missed;
        }
        all.unsure = &all.unsure - &all.sure;
        all
    }

    /// The line as one that names nothing but perhaps a title.
    fn unnamed(&self, choices: &[Choice], today: NaiveDate) -> Pointed {
        Spoken::titled(&self.rest).points(choices, today)
    }

    /// Read as an answer to shifts of somebody's own.
    pub fn heard(&self, own: &[Choice], today: NaiveDate) -> Heard {
        let all = || own.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>();
        if self.pieces.is_empty() {
            let Some(bare) = self.bare else { return Heard::default() };
            if bare == Comes {
                return Heard { comes: all(), ..Heard::default() };
            }
            let Pointed { sure, unsure, .. } = self.unnamed(own, today);
            return Heard { declines: sure, unsure, ..Heard::default() };
        }
        let no = self.points(Some(Declines), false, own, today);
        let yes = self.points(Some(Comes), true, own, today).sure;
        let open = self.points(None, true, own, today).sure;
        let mut heard = Heard { comes: yes, declines: no.sure, unsure: no.unsure };
        if self.bare == Some(Comes) {
            heard.comes = all();
        } else if self.declines_any() {
            heard.unsure.extend(&open - &heard.comes);
        } else {
            heard.comes.extend(open);
        }
        heard.unsure = &heard.unsure - &heard.declines;
        heard.comes = &(&heard.comes - &heard.declines) - &heard.unsure;
        heard
    }

    /// Read as an entry of a list of shifts.
    pub fn signed_up(&self, choices: &[Choice], today: NaiveDate) -> SignedUp {
        let declines = self.declines_any();
        let of = |v| self.pieces.iter().any(|p| p.verdict == v);
        if self.pieces.is_empty() && !declines {
            let comes = self.bare.map(|v| v == Comes);
            return SignedUp { pointed: self.unnamed(choices, today), comes };
        }
        let no = self.points(Some(Declines), true, choices, today).sure;
        let mut pointed = self.points(Some(Comes), false, choices, today);
        let open = self.points(None, declines, choices, today);
        pointed.missed |= open.missed;
        if declines {
            // 周四，周二不行: whether Thursday is a yes, a person must say.
            pointed.unsure.extend(open.sure);
            if self.bare == Some(Comes) && !of(Some(Comes)) {
                pointed.unsure.extend(choices.iter().map(|(id, _)| *id));
            }
        } else {
            pointed.sure.extend(open.sure);
            pointed.unsure.extend(open.unsure);
        }
        pointed.sure = &pointed.sure - &no;
        pointed.unsure = &(&pointed.unsure - &no) - &pointed.sure;
        let nothing = pointed.sure.is_empty() && pointed.unsure.is_empty() && !pointed.missed;
        let comes = if declines { Some(!nothing) } else { self.speaks().then_some(true) };
        SignedUp { pointed, comes }
    }
}
