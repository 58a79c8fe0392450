//! One act of a history, in words.

use super::words::word;
use crate::app::App;
use crate::domain::community::name_of;
use crate::domain::conflicts::{spoken, title};
use crate::log::history::{Change, Step, What};
use crate::log::{Body, OpId, State};
use crate::text::{Lang, history as say};
use serde_json::Value;
use std::collections::HashMap;

/// Kinds that hold a secret: that it was drawn is history, what it is stays out of sight.
const SECRET: &[&str] = &["topic.key", "pact.key"];

/// An act, told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    /// What it was about, in words of the language it was told in.
    pub(super) kind: String,
    /// What it did, line by line.
    pub(super) lines: Vec<Line>,
    /// Who did it.
    pub(super) by: Option<String>,
}

/// One line, and the old value it may be brought back to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// In words.
    pub(super) words: String,
    /// The field and what stood there before, in words and as it is stored.
    pub(super) before: Option<(String, String, Value)>,
}

impl Line {
    fn of(words: String) -> Self {
        Self { words, before: None }
    }
}

/// Tells an act. `kinds` says what each operation of the history was, for those that take one back.
pub(super) fn told(app: App, step: &Step, kinds: &HashMap<OpId, String>, lang: Lang) -> Told {
    let kind = say::kind(&step.base).get(lang).to_owned();
    let by = step.by.and_then(|by| app.peek(|state| name_of(state, &by)));
    let lines = app.peek(|state| lines(state, step, kinds, lang));
    Told { kind, lines, by }
}

fn lines(state: &State, step: &Step, kinds: &HashMap<OpId, String>, lang: Lang) -> Vec<Line> {
    match &step.what {
        What::Set(changes) if changes.is_empty() => vec![Line::of(say::MADE.get(lang).to_owned())],
        What::Set(changes) => {
            changes.iter().map(|change| changed(state, &step.base, change, lang)).collect()
        }
        What::Stated { said, retracted } => {
            let secret = SECRET.contains(&step.base.as_str());
            let mut lines = if secret { Vec::new() } else { stated(state, &step.base, said, lang) };
            if *retracted {
                lines.push(Line::of(say::RETRACTED_SINCE.get(lang).to_owned()));
            }
            lines
        }
        What::Retracted(fact) => {
            let what = kinds.get(fact).map_or(say::SOMETHING, |base| say::kind(base));
            vec![Line::of(say::RETRACTED.fill(lang, &[what.get(lang)]))]
        }
        What::Same(other) => {
            let named = title(state, "", other);
            let named = if named.is_empty() { say::SOMETHING.get(lang).to_owned() } else { named };
            vec![Line::of(say::SAME.fill(lang, &[&named]))]
        }
        What::Erased(fields) => {
            let fields: Vec<&str> =
                fields.iter().map(|field| say::field(&step.base, bare(field)).get(lang)).collect();
            let mut all: Vec<&str> = Vec::new();
            for field in fields {
                if !all.contains(&field) {
                    all.push(field);
                }
            }
            vec![Line::of(say::ERASED.fill(lang, &[&all.join(say::OR.get(lang))]))]
        }
        What::Unknown => vec![Line::of(say::UNKNOWN.get(lang).to_owned())],
    }
}

/// The field without the member of a set.
fn bare(field: &str) -> &str {
    field.split_once('+').map_or(field, |(name, _)| name)
}

/// What a member of a set is called.
pub(super) fn member(state: &State, base: &str, field: &str, lang: Lang) -> Option<String> {
    let (name, member) = field.split_once('+')?;
    said(state, (base, name), &Value::from(member), lang)
}

/// A value of a field of a kind, in words.
pub(super) fn value(state: &State, of: (&str, &str), value: &Value, lang: Lang) -> String {
    said(state, of, value, lang).unwrap_or_else(|| say::EMPTY.get(lang).to_owned())
}

fn said(state: &State, (base, field): (&str, &str), value: &Value, lang: Lang) -> Option<String> {
    let known = value.as_str().and_then(|stored| word(base, field, stored));
    known.map_or_else(|| spoken(state, value), |msg| Some(msg.get(lang).to_owned()))
}

fn changed(state: &State, base: &str, change: &Change, lang: Lang) -> Line {
    if let Some(removed) = change.removal() {
        let says = if removed { say::REMOVED } else { say::RETURNED };
        return Line::of(says.get(lang).to_owned());
    }
    let name = say::field(base, bare(&change.field)).get(lang);
    if let Some(member) = member(state, base, &change.field, lang) {
        let says = if change.new == Value::Bool(true) { say::JOINED } else { say::LEFT };
        return Line::of(says.fill(lang, &[name, &member]));
    }
    let of = (base, change.field.as_str());
    let new = value(state, of, &change.new, lang);
    let old: Vec<String> = change.old.iter().map(|old| value(state, of, old, lang)).collect();
    let words = match (old.is_empty(), change.new.is_null()) {
        (true, _) => say::SET.fill(lang, &[name, &new]),
        (false, true) => say::CLEARED.fill(lang, &[name, &old.join(say::OR.get(lang))]),
        (false, false) => say::CHANGED.fill(lang, &[name, &old.join(say::OR.get(lang)), &new]),
    };
    let before = change.old.last().map(|stored| {
        (change.field.clone(), old.last().cloned().unwrap_or_default(), stored.clone())
    });
    Line { words, before }
}

fn stated(state: &State, base: &str, body: &Body, lang: Lang) -> Vec<Line> {
    let one = |(field, value): (&String, &Value)| {
        let value = said(state, (base, field), value, lang)?;
        let name = say::field(base, field).get(lang);
        Some(Line::of(say::SET.fill(lang, &[name, &value])))
    };
    body.iter().filter_map(one).collect()
}
