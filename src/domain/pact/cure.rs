//! What one tap can mend of a draft: gentler words for a phrase, a model clause for what is missing.

use super::{
    ClauseRole, Finding, Lack, MODEL_MONTHS, Pact, SigningPart, clauses, insert_clause, mark_role,
    model, reword,
};
use crate::log::{Draft, RecordId, State};
use crate::text::Lang;

/// Where a part of a sentence ends.
const ENDS: &[char] = &['，', '。', '；', '！', '？', ',', ';', '!', '?', '\n'];

/// A text with the gentler words in place of the part of a sentence that was pointed at; what is said before it, the
/// occasion mostly, stays.
pub fn softened(text: &str, finding: &Finding, lang: Lang) -> String {
    let milder = finding.what.milder().get(lang);
    // The advice begins with "rather:", which is said to who drafts.
    let milder = milder.split_once([':', '：']).map_or(milder, |(_, words)| words.trim());
    let (Some(before), Some(after)) = (text.get(..finding.start), text.get(finding.end..)) else {
        return text.to_owned();
    };
    let from = before.rfind(ENDS).map_or("", |at| {
        let end = before[at..].chars().next().map_or(0, char::len_utf8);
        &before[..at + end]
    });
    let rest = after.find(ENDS).map_or("", |at| &after[at..]);
    // The gentler words are whole sentences: the mark that ended the old part goes.
    let rest = match rest.chars().next() {
        Some('\n') | None => rest,
        Some(mark) => &rest[mark.len_utf8()..],
    };
    [from, milder, rest].concat()
}

impl Lack {
    /// What the button says would do, where one tap can mend it.
    pub const fn curable(&self) -> bool {
        matches!(
            self,
            Self::Harsh(..) | Self::Signing(_) | Self::Withdrawal | Self::Term | Self::Review
        )
    }
}

/// Mends it; nothing where one tap cannot. `id` is a fresh id for a clause. The words of a pact are Chinese.
pub fn cure(state: &State, pact: &RecordId, lack: &Lack, id: &RecordId) -> Vec<Draft> {
    let all = clauses(state, pact);
    let nth = |n: usize| n.checked_sub(1).and_then(|i| all.get(i));
    let add = |name: &str| {
        let Some(model) = model(name) else { return Vec::new() };
        insert_clause(state, id, pact, model.text.get(Lang::Zh), model.role(), usize::MAX)
    };
    match lack {
        Lack::Harsh(n, finding) => match nth(*n) {
            Some((clause, record)) => {
                let text = softened(&record.text, finding, Lang::Zh);
                reword(state, clause, &state.open(clause), &text)
            }
            None => Vec::new(),
        },
        Lack::Signing(Some(n)) => match nth(*n) {
            Some((clause, _)) => mark_role(state, clause, ClauseRole::Signing),
            None => Vec::new(),
        },
        Lack::Signing(None) => {
            let kind = state.get::<Pact>(pact).unwrap_or_default().kind;
            let promise = kind.rules().signing == SigningPart::Promise;
            add(if promise { "how-signed-promise" } else { "how-signed" })
        }
        Lack::Withdrawal => add("withdraw"),
        Lack::Term => {
            let mut drafts = add("term");
            let term = |p: &mut Pact| p.months = Some(MODEL_MONTHS);
            drafts.extend(state.change::<Pact>(pact, term));
            drafts
        }
        Lack::Review => add("review"),
        _ => Vec::new(),
    }
}
