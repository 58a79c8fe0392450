//! People in prose: a token in what is kept, a name in what is read. So minutes can be frozen by their hash, travel
//! without names, and still say who did what where the names are known.

use super::live::{GuestName, Who, mover_name, speaker_name};
use super::promise_name;
use crate::domain::community::{Household, HouseholdPrivate, Person, PersonPrivate, Unit, name_of};
use crate::log::{RecordId, State};
use crate::text::{Lang, live as say};
use crate::words;
use std::collections::BTreeMap;

words! {
    /// What a token names somebody by.
    pub enum TokenKind {
        /// A person of the register.
        Person = "person",
        /// A household, by its door.
        Household = "household",
        /// A guest of a meeting.
        Guest = "guest",
        /// Who made a promise.
        Action = "action",
        /// Who spoke.
        Speech = "speech",
        /// Who moved something.
        Mover = "mover",
    }
}

impl TokenKind {
    /// The token of `id`.
    pub fn of(self, id: &RecordId) -> String {
        ["{", self.word(), ":", &id.to_string(), "}"].concat()
    }
}

/// The token of somebody who was there.
pub fn token_of(who: &Who) -> String {
    match who {
        Who::Person(id) => TokenKind::Person.of(id),
        Who::Household(id) => TokenKind::Household.of(id),
        Who::Guest(id) => TokenKind::Guest.of(id),
    }
}

/// What a token is called here, where that is known.
fn name(state: &State, kind: TokenKind, id: &RecordId) -> Option<String> {
    match kind {
        TokenKind::Person => name_of(state, id),
        TokenKind::Household => {
            let unit = state.get::<Household>(id)?.unit?;
            state.get::<Unit>(&unit).map(|u| u.code).filter(|code| !code.is_empty())
        }
        TokenKind::Guest => {
            let guest = state.get::<GuestName>(id)?;
            let name = [guest.name.as_str(), guest.door.as_str()].join(" ");
            Some(name.trim().to_owned()).filter(|n| !n.is_empty())
        }
        TokenKind::Action => promise_name(state, id),
        TokenKind::Speech => speaker_name(state, id),
        TokenKind::Mover => mover_name(state, id),
    }
}

/// What stands in its place where names are left out or not known here.
fn nobody(state: &State, kind: TokenKind, id: &RecordId, lang: Lang) -> String {
    let alias = || state.get::<Person>(id).map(|p| p.alias).filter(|a| !a.is_empty());
    match kind {
        TokenKind::Person => alias().unwrap_or_else(|| say::A_RESIDENT.get(lang).to_owned()),
        TokenKind::Household => say::A_HOUSEHOLD.get(lang).to_owned(),
        TokenKind::Action => say::SOMEBODY.get(lang).to_owned(),
        _ => say::A_RESIDENT.get(lang).to_owned(),
    }
}

/// A piece of prose.
enum Piece<'a> {
    Words(&'a str),
    Token(TokenKind, RecordId, &'a str),
}

/// The pieces of a text. Braces that are no token of ours are words.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut plain) = (text, 0);
    while let Some(open) = rest[plain..].find('{').map(|at| at + plain) {
        let token = rest[open..].find('}').and_then(|close| {
            let whole = &rest[open..=open + close];
            let (kind, id) = whole[1..whole.len() - 1].split_once(':')?;
            Some(Piece::Token(TokenKind::of_word(kind)?, id.parse().ok()?, whole))
        });
        match token {
            Some(Piece::Token(kind, id, whole)) => {
                pieces.push(Piece::Words(&rest[..open]));
                pieces.push(Piece::Token(kind, id, whole));
                (rest, plain) = (&rest[open + whole.len()..], 0);
            }
            _ => plain = open + 1,
        }
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// The text as it is read: each token as the name it stands for, or, without `names`, as nobody in particular.
pub fn resolve(state: &State, text: &str, names: bool, lang: Lang) -> String {
    let mut read = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => read.push_str(words),
            Piece::Token(kind, id, _) => {
                let known = if names { name(state, kind, &id) } else { None };
                read.push_str(&known.unwrap_or_else(|| nobody(state, kind, &id, lang)));
            }
        }
    }
    read
}

/// A text as a person edits it: tokens stand as 〔王秀英〕, and `names` leads back from each of these to its token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editable {
    /// What is shown in the field.
    pub text: String,
    /// What stands between the brackets, and the token it means.
    pub names: BTreeMap<String, String>,
}

/// Makes a text editable. Two tokens that read alike are told apart by a number.
pub fn editable(state: &State, text: &str, lang: Lang) -> Editable {
    let mut made = Editable::default();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => made.text.push_str(words),
            Piece::Token(kind, id, token) => {
                let read = name(state, kind, &id).unwrap_or_else(|| nobody(state, kind, &id, lang));
                let mut label = read.clone();
                let mut n = 1;
                while made.names.get(&label).is_some_and(|other| other != token) {
                    n += 1;
                    label = [read.as_str(), &n.to_string()].concat();
                }
                made.text.extend(["〔", &label, "〕"]);
                made.names.insert(label, token.to_owned());
            }
        }
    }
    made
}

/// What a person edited, with tokens again. A name in brackets that is new is looked up in the register; one that
/// nobody or more than one bears stays as it was typed.
pub fn from_editable(state: &State, names: &BTreeMap<String, String>, typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut rest = typed;
    while let Some((before, after)) = rest.split_once('〔') {
        kept.push_str(before);
        let Some((label, behind)) = after.split_once('〕') else {
            kept.push('〔');
            rest = after;
            continue;
        };
        let token = names.get(label).cloned().or_else(|| {
            let mut bearers = bearers(state, label).into_iter();
            bearers.next().filter(|_| bearers.next().is_none()).map(|p| TokenKind::Person.of(&p))
        });
        match token {
            Some(token) => kept.push_str(&token),
            None => kept.extend(["〔", label, "〕"]),
        }
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

fn bearers(state: &State, name: &str) -> Vec<RecordId> {
    state.all::<PersonPrivate>().filter(|(_, p)| p.name == name).map(|(id, _)| id).collect()
}

/// A name of the register that stands in a text as plain words: it would travel wherever the text goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainName {
    /// The name.
    pub name: String,
    /// The person, where only one bears it.
    pub person: Option<RecordId>,
}

/// The names of the register typed as plain words into `texts`, longest first. Names of one character are too short
/// to tell from words.
pub fn plain_names<'a>(
    state: &State,
    texts: impl IntoIterator<Item = &'a str> + Clone,
) -> Vec<PlainName> {
    let words: Vec<String> = texts
        .into_iter()
        .map(|text| {
            let plain = pieces(text).into_iter().map(|piece| match piece {
                Piece::Words(words) => words,
                Piece::Token(..) => "\n",
            });
            plain.collect()
        })
        .collect();
    let mut known: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
    for (id, person) in state.all::<PersonPrivate>() {
        known.entry(person.name).or_default().push(id);
    }
    for (_, home) in state.all::<HouseholdPrivate>() {
        for name in home.name.split('、') {
            known.entry(name.to_owned()).or_default();
        }
    }
    let mut found: Vec<PlainName> = known
        .into_iter()
        .filter(|(name, _)| name.chars().count() > 1)
        .filter(|(name, _)| words.iter().any(|text| text.contains(name.as_str())))
        .map(|(name, ids)| PlainName {
            name,
            person: match ids.as_slice() {
                [one] => Some(*one),
                _ => None,
            },
        })
        .collect();
    found.sort_by(|a, b| (b.name.chars().count(), &a.name).cmp(&(a.name.chars().count(), &b.name)));
    found
}

/// The text with a plain name replaced by the token of the person.
pub fn name_to_token(text: &str, found: &PlainName) -> String {
    let Some(person) = found.person else { return text.to_owned() };
    let token = TokenKind::Person.of(&person);
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.replace(&found.name, &token),
            Piece::Token(.., whole) => whole.to_owned(),
        })
        .collect()
}
