//! Amendments: which clauses of an earlier text still stand for whoever signed it, and what a household has yet to sign.
//!
//! Signatures carry over only by a rule: the text that was signed must itself say so (its clause 未改条款继续有效), and an
//! assembly must have adopted it. Without that, a new version is signed as a whole.

use super::{ClauseRole, Frozen, Version, ever_adopted, versions};
use crate::log::{Hash, RecordId, State};
use crate::text::{Lang, pact_draft as say};
use std::collections::BTreeMap;

/// What a household that signed an earlier text has yet to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToSign {
    /// Nothing: all that is in the new text was signed.
    Nothing,
    /// The change alone.
    Change(Change),
    /// The whole text.
    Whole,
}

/// What changed between a signed text and a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Clauses that say something new, by their number in the new text, and whether there was a clause of that id.
    pub clauses: Vec<(usize, bool)>,
    /// Clauses that are gone, by their number in the signed text.
    pub dropped: Vec<usize>,
    /// Clauses that carry over, by their number in the new text.
    pub kept: Vec<usize>,
    /// The name changed.
    pub title: bool,
    /// The term, or whose it is, or what kind it is, changed.
    pub term: bool,
}

impl Change {
    /// Whether nothing has to be signed.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.dropped.is_empty() && !self.title && !self.term
    }
}

/// What changed from a signed text to a new one, by the hashes of the clauses: words that stood in the signed text carry
/// over, wherever they stand now. Each clause that was signed carries over once.
pub fn change(signed: &Frozen, new: &Frozen) -> Change {
    let mut known: BTreeMap<(Hash, ClauseRole), Vec<usize>> = BTreeMap::new();
    for (n, clause) in signed.clauses.iter().enumerate().rev() {
        known.entry((clause.hash(), signed.role_of(&clause.id))).or_default().push(n);
    }
    let mut change = Change {
        title: signed.title != new.title,
        term: (signed.months, &signed.place, &signed.kind) != (new.months, &new.place, &new.kind),
        ..Change::default()
    };
    let mut matched = vec![false; signed.clauses.len()];
    for (n, clause) in (1..).zip(&new.clauses) {
        let key = (clause.hash(), new.role_of(&clause.id));
        if let Some(at) = known.get_mut(&key).and_then(Vec::pop) {
            matched[at] = true;
            change.kept.push(n);
        } else {
            let was = signed.clauses.iter().any(|c| c.id == clause.id);
            change.clauses.push((n, was));
        }
    }
    // What was reworded is asked about as a change, not as something dropped.
    let still = |id: &RecordId| new.clauses.iter().any(|c| c.id == *id);
    change.dropped = (1..)
        .zip(signed.clauses.iter().zip(&matched))
        .filter(|(_, (clause, matched))| !**matched && !still(&clause.id))
        .map(|(n, _)| n)
        .collect();
    change
}

/// Whether signatures on `signed` carry over to `new`: by the rule of the signed text and of every adopted text between
/// them, each of which must have been adopted. The chain is followed by the hashes each version names.
pub fn carries_over(all: &[Version], adopted: &[String], signed: &Hash, new: &Hash) -> bool {
    let find = |hash: &Hash| all.iter().find(|v| v.hash == *hash);
    let is_adopted = |v: &Version| adopted.contains(&v.hash.to_string());
    let has_rule = |v: &Version| v.text.roles.contains_key(&ClauseRole::CarryOver);
    let Some(mut at) = find(new) else { return false };
    // Hashes cannot form a circle, so this ends.
    while let Some(before) = at.text.prev.and_then(|prev| find(&prev)) {
        if before.hash == *signed {
            return is_adopted(before) && has_rule(before);
        }
        if is_adopted(before) && !has_rule(before) {
            return false;
        }
        at = before;
    }
    false
}

/// What a household that signed the text `signed` has yet to sign of the text `new`.
pub fn to_sign(state: &State, pact: &RecordId, signed: &Hash, new: &Hash) -> ToSign {
    if signed == new {
        return ToSign::Nothing;
    }
    let all = versions(state, pact);
    let find = |hash: &Hash| all.iter().find(|v| v.hash == *hash);
    let (Some(before), Some(after)) = (find(signed), find(new)) else { return ToSign::Whole };
    if !carries_over(&all, &ever_adopted(state, pact), signed, new) {
        return ToSign::Whole;
    }
    let change = change(&before.text, &after.text);
    if change.is_empty() { ToSign::Nothing } else { ToSign::Change(change) }
}

impl ToSign {
    /// In a sentence, as it stands on the slip.
    pub fn words(&self, lang: Lang) -> String {
        let change = match self {
            Self::Nothing => return say::SIGN_NOTHING.get(lang).to_owned(),
            Self::Whole => return say::SIGN_WHOLE.get(lang).to_owned(),
            Self::Change(change) => change,
        };
        let mut parts: Vec<String> = Vec::new();
        for (n, was) in &change.clauses {
            let msg = if *was { say::CHANGED_CLAUSE } else { say::NEW_CLAUSE };
            parts.push(msg.fill(lang, &[&n.to_string()]));
        }
        let gone = |n: &usize| say::GONE_CLAUSE.fill(lang, &[&n.to_string()]);
        parts.extend(change.dropped.iter().map(gone));
        if change.title {
            parts.push(say::CHANGED_TITLE.get(lang).to_owned());
        }
        if change.term {
            parts.push(say::CHANGED_TERM.get(lang).to_owned());
        }
        let joint = if lang == Lang::Zh { "、" } else { ", " };
        say::SIGN_CHANGE.fill(lang, &[&parts.join(joint), &change.kept.len().to_string()])
    }
}
