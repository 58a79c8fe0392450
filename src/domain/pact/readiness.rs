//! Whether a draft can be frozen and put to the vote: what must be there, and what had better be.

use super::{
    ClauseRole, Finding, Pact, PactKind, RemarkKind, SigningPart, clauses, drafted, has_two_texts,
    lint, loose_letter, remarks,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, pact_draft as say};

/// Something to be seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It has no title.
    Title,
    /// It does not say whose it is.
    Place(PactKind),
    /// It has no clauses.
    Clauses,
    /// The clause of that number is empty.
    Empty(usize),
    /// Two clauses say the same.
    Same(usize, usize),
    /// A letter of the clause (0: the title) has more than one form.
    Letter(usize, char),
    /// Two texts were frozen at once.
    TwoTexts,
    /// It does not say how it is signed; a clause that reads like it.
    Signing(Option<usize>),
    /// It does not say how one withdraws.
    Withdrawal,
    /// It has no term.
    Term,
    /// It does not say when it is looked at.
    Review,
    /// Objections and other wordings nothing came of yet.
    OpenRemarks(usize),
    /// The clause of that number holds words a pact is better without.
    Harsh(usize, Finding),
}

impl Lack {
    /// Whether it stands in the way; else it is advice.
    pub const fn must(self) -> bool {
        match self {
            Self::Title
            | Self::Place(_)
            | Self::Clauses
            | Self::Empty(_)
            | Self::Letter(..)
            | Self::Signing(_) => true,
            Self::Same(..)
            | Self::TwoTexts
            | Self::Withdrawal
            | Self::Term
            | Self::Review
            | Self::OpenRemarks(_)
            | Self::Harsh(..) => false,
        }
    }
}

/// Something to be seen to, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What it is.
    pub what: String,
    /// What to do.
    pub cure: String,
    /// Why, where that needs saying.
    pub reason: Option<String>,
    /// Where that stands.
    pub source: Option<String>,
}

/// What is to be seen to, the most urgent first.
pub fn readiness(state: &State, id: &RecordId) -> Vec<Lack> {
    let (Some(pact), Some(text)) = (state.get::<Pact>(id), drafted(state, id)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if text.title.is_empty() {
        found.push(Lack::Title);
    }
    found.extend(loose_letter(&text.title).map(|c| Lack::Letter(0, c)));
    if text.place.as_ref().is_none_or(String::is_empty) {
        found.push(Lack::Place(pact.kind));
    }
    if text.clauses.is_empty() {
        found.push(Lack::Clauses);
    }
    for (n, clause) in (1..).zip(&text.clauses) {
        if clause.text.is_empty() {
            found.push(Lack::Empty(n));
        }
        found.extend(loose_letter(&clause.text).map(|c| Lack::Letter(n, c)));
    }
    let signed = pact.kind.rules().signing != SigningPart::None;
    let lacks = |role| !text.roles.contains_key(&role);
    if signed && lacks(ClauseRole::Signing) {
        let guess = text.clauses.iter().position(|c| ClauseRole::Signing.seems(&c.text));
        found.push(Lack::Signing(guess.map(|i| i + 1)));
    }
    if has_two_texts(state, id) {
        found.push(Lack::TwoTexts);
    }
    let open = remarks(state, id)
        .iter()
        .filter(|r| r.is_open() && r.remark.kind != RemarkKind::Comment)
        .count();
    if open > 0 {
        found.push(Lack::OpenRemarks(open));
    }
    for (n, (_, clause)) in clauses(state, id).iter().enumerate() {
        found.extend(lint(&clause.text).into_iter().map(|f| Lack::Harsh(n + 1, f)));
    }
    for (n, clause) in text.clauses.iter().enumerate() {
        let first = text.clauses[..n].iter().position(|c| c.text == clause.text);
        if let Some(first) = first.filter(|_| !clause.text.is_empty()) {
            found.push(Lack::Same(first + 1, n + 1));
        }
    }
    if signed && lacks(ClauseRole::Withdrawal) {
        found.push(Lack::Withdrawal);
    }
    if text.months.is_none() && lacks(ClauseRole::Term) {
        found.push(Lack::Term);
    }
    if lacks(ClauseRole::Review) {
        found.push(Lack::Review);
    }
    found
}

/// Whether nothing stands in the way.
pub fn is_ready(state: &State, pact: &RecordId) -> bool {
    state.get::<Pact>(pact).is_some() && !readiness(state, pact).iter().any(|l| l.must())
}

impl Lack {
    /// In words: what it is, what to do, and why.
    pub fn advice(&self, state: &State, pact: &RecordId, lang: Lang) -> Advice {
        let plain = |what: String, cure: Msg| Advice {
            what,
            cure: cure.get(lang).to_owned(),
            reason: None,
            source: None,
        };
        let get = |msg: Msg| msg.get(lang).to_owned();
        let number = |n: &usize| n.to_string();
        match self {
            Self::Title => plain(get(say::NO_TITLE), say::NO_TITLE_CURE),
            Self::Place(kind) => plain(get(say::NO_PLACE), place_cure(*kind)),
            Self::Clauses => plain(get(say::NO_CLAUSES), say::NO_CLAUSES_CURE),
            Self::Empty(n) => {
                plain(say::EMPTY_CLAUSE.fill(lang, &[&number(n)]), say::EMPTY_CLAUSE_CURE)
            }
            Self::Same(a, b) => {
                plain(say::SAME_CLAUSE.fill(lang, &[&number(a), &number(b)]), say::SAME_CLAUSE_CURE)
            }
            Self::Letter(n, letter) => {
                let what = if *n == 0 { say::LETTER_TITLE } else { say::LETTER };
                plain(what.fill(lang, &[&number(n), &letter.to_string()]), say::LETTER_CURE)
            }
            Self::TwoTexts => plain(get(say::TWO_TEXTS), say::TWO_TEXTS_CURE),
            Self::Signing(None) => plain(get(say::NO_SIGNING), say::NO_SIGNING_CURE),
            Self::Signing(Some(n)) => Advice {
                what: get(say::NO_SIGNING),
                cure: say::SIGNING_GUESS.fill(lang, &[&number(n)]),
                reason: None,
                source: None,
            },
            Self::Withdrawal => plain(get(say::NO_WITHDRAWAL), say::NO_WITHDRAWAL_CURE),
            Self::Term => plain(get(say::NO_TERM), say::NO_TERM_CURE),
            Self::Review => plain(get(say::NO_REVIEW), say::NO_REVIEW_CURE),
            Self::OpenRemarks(n) => {
                plain(say::OPEN_REMARKS.fill(lang, &[&number(n)]), say::OPEN_REMARKS_CURE)
            }
            Self::Harsh(n, finding) => {
                let all = clauses(state, pact);
                let text = all.get(n.saturating_sub(1)).map(|(_, c)| c.text.as_str());
                let words = text.and_then(|t| t.get(finding.start..finding.end));
                let (words, name) = (words.unwrap_or_default(), finding.what.name().get(lang));
                Advice {
                    what: say::HARSH.fill(lang, &[&number(n), words, name]),
                    cure: finding.what.milder().get(lang).to_owned(),
                    reason: Some(finding.what.reason().get(lang).to_owned()),
                    source: Some(finding.what.source().get(lang).to_owned()),
                }
            }
        }
    }
}

const fn place_cure(kind: PactKind) -> Msg {
    match kind {
        PactKind::Grid | PactKind::Matter => say::PLACE_GRID,
        PactKind::Estate | PactKind::Management => say::PLACE_ESTATE,
        PactKind::Building => say::PLACE_BUILDING,
        PactKind::Residents => say::PLACE_COMMUNITY,
        PactKind::Charter => say::PLACE_BODY,
    }
}
