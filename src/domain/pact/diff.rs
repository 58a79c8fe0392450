//! What changed between two texts, run by run. Chinese is compared character by character; a run of digits or of Latin
//! letters is one word, so that "22 点" to "23 点" reads as one number replaced by another.
//!
//! Law: the runs that are not removed, joined, are the new text; those that are not inserted, joined, are the old one.

use super::{ClauseRole, Frozen};
use crate::log::RecordId;

/// A run of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// It stands in both.
    Equal(String),
    /// It stands in the old text alone.
    Removed(String),
    /// It stands in the new text alone.
    Inserted(String),
}

impl Run {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Self::Equal(text) | Self::Removed(text) | Self::Inserted(text) => text,
        }
    }

    /// Whether it stands in the old text.
    pub fn is_old(&self) -> bool {
        !matches!(self, Self::Inserted(_))
    }

    /// Whether it stands in the new text.
    pub fn is_new(&self) -> bool {
        !matches!(self, Self::Removed(_))
    }
}

/// Edits beyond this many are shown as one text replaced by another: nobody reads so many, and a phone need not find them.
const MOST_EDITS: usize = 1_000;

/// The words of a text: single characters, whole runs of digits (with a point or comma between them) and of Latin letters.
/// Marks stay with the character they stand on. Joined they are the text.
pub fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let joins = before.is_some_and(|b| {
            (is_latin(b) && is_latin(c))
                || (b.is_ascii_digit() && c.is_ascii_digit())
                || (matches!(b, '.' | ',') && c.is_ascii_digit() && at > start + 1)
                || (b.is_ascii_digit()
                    && matches!(c, '.' | ',')
                    && next.is_some_and(|n| n.is_ascii_digit()))
                || is_mark(c)
        });
        if !joins && at > start {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// What changed from `old` to `new`.
pub fn diff(old: &str, new: &str) -> Vec<Run> {
    let (a, b) = (words_of(old), words_of(new));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let rest = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(x, y)| x == y).count();
    let (old, new) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let mut steps: Vec<Step> = vec![Step::Equal; head];
    steps.extend(shortest(old, new).unwrap_or_else(|| {
        let removed = old.iter().map(|_| Step::Removed);
        removed.chain(new.iter().map(|_| Step::Inserted)).collect()
    }));
    steps.extend(vec![Step::Equal; tail]);
    hunks(&a, &b, &steps)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Equal,
    Removed,
    Inserted,
}

/// The shortest way from `a` to `b` (Myers 1986, the greedy form with its trace); `None` beyond [`MOST_EDITS`].
fn shortest(a: &[&str], b: &[&str]) -> Option<Vec<Step>> {
    let reach = (a.len() + b.len()).min(MOST_EDITS);
    // `ends[k + reach]`: how far into `a` the diagonal `k` (steps in `a` less steps in `b`) came.
    let mut ends = vec![0_usize; 2 * reach + 2];
    let mut trace: Vec<Vec<usize>> = Vec::new();
    for edits in 0..=reach {
        trace.push(ends.get(reach - edits..=reach + edits)?.to_vec());
        for k in (0..=2 * edits).step_by(2).map(|k| k + reach - edits) {
            let down = k + edits == reach || (k != reach + edits && ends[k - 1] < ends[k + 1]);
            let mut x = if edits == 0 {
                0
            } else if down {
                ends[k + 1]
            } else {
                ends[k - 1] + 1
            };
            let mut y = x + reach - k;
            while x < a.len() && y < b.len() && a[x] == b[y] {
                (x, y) = (x + 1, y + 1);
            }
            ends[k] = x;
            if x >= a.len() && y >= b.len() {
                return Some(walk_back(&trace, a.len(), b.len(), edits));
            }
        }
    }
    None
}

/// Walks the trace back from the end.
fn walk_back(trace: &[Vec<usize>], mut x: usize, mut y: usize, edits: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    for edits in (1..=edits).rev() {
        // As it was before this step; its first diagonal is the one `edits` below the main one.
        let row = &trace[edits];
        let at = |k: usize| row.get(k).copied().unwrap_or_default();
        let k = x + edits - y;
        let down = k == 0 || (k != 2 * edits && at(k - 1) < at(k + 1));
        let from = if down { at(k + 1) } else { at(k - 1) };
        let entered = if down { from } else { from + 1 };
        while x > entered {
            steps.push(Step::Equal);
            (x, y) = (x - 1, y - 1);
        }
        if down {
            steps.push(Step::Inserted);
            y -= 1;
        } else {
            steps.push(Step::Removed);
            x -= 1;
        }
    }
    steps.extend(vec![Step::Equal; x]);
    steps.reverse();
    steps
}

/// Joins steps to runs. A single equal character between two changes makes them hard to read and is shown as changed too.
fn hunks(a: &[&str], b: &[&str], steps: &[Step]) -> Vec<Run> {
    let mut runs: Vec<(usize, Step)> = Vec::new();
    for step in steps {
        match runs.last_mut() {
            Some((n, last)) if last == step => *n += 1,
            _ => runs.push((1, *step)),
        }
    }
    let changed = |i: usize| runs.get(i).is_some_and(|(_, s)| *s != Step::Equal);
    let island = |i: usize| {
        let (n, step) = runs[i];
        step == Step::Equal && n == 1 && i > 0 && changed(i - 1) && changed(i + 1)
    };
    let (mut at_old, mut at_new) = (0, 0);
    let (mut removed, mut inserted, mut equal) = (String::new(), String::new(), String::new());
    let mut out = Vec::new();
    for (i, (n, step)) in runs.iter().enumerate() {
        let (of_old, of_new) = match step {
            Step::Equal => (*n, *n),
            Step::Removed => (*n, 0),
            Step::Inserted => (0, *n),
        };
        let (old, new) = (a[at_old..at_old + of_old].concat(), b[at_new..at_new + of_new].concat());
        (at_old, at_new) = (at_old + of_old, at_new + of_new);
        if *step == Step::Equal && !island(i) {
            close(&mut removed, &mut inserted, &mut out);
            equal.push_str(&old);
        } else {
            if !equal.is_empty() {
                out.push(Run::Equal(std::mem::take(&mut equal)));
            }
            removed.push_str(&old);
            inserted.push_str(&new);
        }
    }
    close(&mut removed, &mut inserted, &mut out);
    if !equal.is_empty() {
        out.push(Run::Equal(equal));
    }
    out
}

/// Ends a change: what went, then what came.
fn close(removed: &mut String, inserted: &mut String, out: &mut Vec<Run>) {
    if !removed.is_empty() {
        out.push(Run::Removed(std::mem::take(removed)));
    }
    if !inserted.is_empty() {
        out.push(Run::Inserted(std::mem::take(inserted)));
    }
}

/// What became of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClauseChange {
    /// It says what it said; its number may be another.
    Kept,
    /// Its words changed.
    Reworded(Vec<Run>),
    /// It is new.
    Added(String),
    /// It is gone.
    Dropped(String),
}

/// A clause in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedClause {
    /// The clause.
    pub id: RecordId,
    /// Its number in the old version, from 1.
    pub was: Option<usize>,
    /// Its number in the new version, from 1.
    pub is: Option<usize>,
    /// What became of it.
    pub change: ClauseChange,
    /// What it was for, and is for, where that changed.
    pub role: Option<(ClauseRole, ClauseRole)>,
}

/// What changed between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The title, where it changed.
    pub title: Option<Vec<Run>>,
    /// The term in months, where it changed.
    pub months: Option<(Option<u32>, Option<u32>)>,
    /// The clauses, in the order of the new version; those that are gone stand where they stood.
    pub clauses: Vec<ChangedClause>,
}

/// What changed from one version to another. A clause is the same one as long as it has the same id.
pub fn changes(old: &Frozen, new: &Frozen) -> Changes {
    let find = |d: &Frozen, id: &RecordId| d.clauses.iter().position(|c| c.id == *id);
    let mut clauses: Vec<ChangedClause> = Vec::new();
    for (n, clause) in new.clauses.iter().enumerate() {
        let was = find(old, &clause.id);
        let before = was.map(|i| &old.clauses[i]);
        let change = match before {
            None => ClauseChange::Added(clause.text.clone()),
            Some(before) if before.text == clause.text => ClauseChange::Kept,
            Some(before) => ClauseChange::Reworded(diff(&before.text, &clause.text)),
        };
        let roles = (old.role_of(&clause.id), new.role_of(&clause.id));
        let role = before.map(|_| roles).filter(|(was, is)| was != is);
        let (was, is) = (was.map(|i| i + 1), Some(n + 1));
        clauses.push(ChangedClause { id: clause.id, was, is, change, role });
    }
    for (n, clause) in old.clauses.iter().enumerate() {
        if find(new, &clause.id).is_none() {
            let at = clauses.iter().position(|c| c.was.is_some_and(|was| was > n + 1));
            let change = ClauseChange::Dropped(clause.text.clone());
            let gone =
                ChangedClause { id: clause.id, was: Some(n + 1), is: None, change, role: None };
            clauses.insert(at.unwrap_or(clauses.len()), gone);
        }
    }
    let title = (old.title != new.title).then(|| diff(&old.title, &new.title));
    let months = (old.months != new.months).then_some((old.months, new.months));
    Changes { title, months, clauses }
}
