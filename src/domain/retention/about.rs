//! What there is about one person, household or volunteer: on their own record, elsewhere, and in texts for everybody.

use crate::domain::community::{Household, PersonPrivate};
use crate::domain::deliberation::{TopicKey, ballot::RollDoors};
use crate::domain::pact::PactKey;
use crate::domain::shifts::{Certificate, Volunteer};
use crate::log::{Entry, Log, OpId, Record, RecordId, Scope, State};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use std::collections::BTreeSet;

/// A personal operation whose body is here.
#[derive(Clone, Debug, PartialEq)]
pub struct Hold {
    /// The operation.
    pub op: OpId,
    /// The record it is about.
    pub on: RecordId,
    /// Its kind without version.
    pub base: String,
    /// What it says, by field.
    pub said: Vec<(String, Value)>,
    /// Whether it is proposed to go: a certificate that was issued is not, its number must not be given again.
    pub proposed: bool,
}

/// A text for everybody that names somebody: it is shared, so it cannot be erased; its record can be edited.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The record.
    pub on: RecordId,
    /// Its kind.
    pub base: &'static str,
    /// The text as it stands.
    pub text: String,
}

/// What there is about somebody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// What they are called here, every name that was ever noted for them.
    pub names: BTreeSet<String>,
    /// Personal operations on their own record and on those that are one with it.
    pub own: Vec<Hold>,
    /// Personal operations elsewhere that name them, by record or by name.
    pub elsewhere: Vec<Hold>,
    /// Texts for everybody that still name them.
    pub mentions: Vec<Mention>,
}

/// Personal kinds that are about no single person: secrets that tokens are made with, and the doors of a whole roll.
const OF_ALL: [&str; 3] = [PactKey::KIND.base, TopicKey::KIND.base, RollDoors::KIND.base];

/// The fields that hold a name.
const NAMES: [&str; 2] = ["name", "who"];

/// What there is about the person, household or volunteer `record`.
pub fn about(log: &Log, state: &State, record: &RecordId) -> About {
    let mut group: BTreeSet<RecordId> = state.group(record).into_iter().collect();
    // A volunteer who is a person in the register is one somebody, and so is that person.
    let person = state.get::<Volunteer>(record).and_then(|v| v.person);
    let volunteers = state
        .all::<Volunteer>()
        .filter(|(_, v)| v.person.is_some_and(|p| group.contains(&p) || Some(p) == person));
    let volunteers: Vec<RecordId> = volunteers.map(|(id, _)| id).collect();
    group.extend(person);
    group.extend(volunteers);
    let mut found = About::default();
    for entry in group.iter().flat_map(|id| log.on(id)).filter(|e| is_personal(e)) {
        for name in NAMES.iter().filter_map(|field| entry.value(field).as_str()) {
            // Co-owners share a line of the register.
            let each = name.split(['、', '，', ',', '/', '；', ';']).map(str::trim);
            found.names.extend(each.filter(|n| n.chars().count() > 1).map(str::to_owned));
        }
        found.own.push(Hold::of(entry));
    }
    let ids: BTreeSet<String> = group.iter().map(ToString::to_string).collect();
    let names =
        |text: &str| ids.contains(text) || found.names.iter().any(|name| stands_in(name, text));
    let elsewhere = log.iter().filter(|e| is_personal(e) && !group.contains(&e.on()));
    found.elsewhere = elsewhere.filter(|e| tells(e, &names)).map(Hold::of).collect();
    let by_time = |hold: &Hold| log.get(&hold.op).map(|e| (e.at(), e.id()));
    found.own.sort_by_key(by_time);
    found.elsewhere.sort_by_key(by_time);
    found.mentions = mentions(state, &found.names);
    found
}

/// Whether a record is of somebody whose data can be asked for: a person, a household, a volunteer.
pub fn is_somebody(state: &State, record: &RecordId) -> bool {
    [PersonPrivate::KIND.base, Household::KIND.base, "person", "household.private"]
        .into_iter()
        .chain([Volunteer::KIND.base])
        .any(|base| state.folded(base, record).is_some())
}

fn is_personal(entry: &Entry) -> bool {
    entry.whole().is_some() && entry.scope() == Scope::Personal && !OF_ALL.contains(&entry.base())
}

impl Hold {
    /// An operation as it is looked at before its body goes.
    pub fn of(entry: &Entry) -> Self {
        let body = entry.whole().map(|sealed| &sealed.op().body);
        let said = body.into_iter().flatten().map(|(k, v)| (k.clone(), v.clone())).collect();
        let base = entry.base().to_owned();
        let proposed = base != Certificate::KIND.base;
        Self { op: entry.id(), on: entry.on(), base, said, proposed }
    }
}

fn tells(entry: &Entry, names: &impl Fn(&str) -> bool) -> bool {
    let body = entry.whole().map(|sealed| &sealed.op().body);
    body.into_iter().flatten().any(|(field, value)| {
        // A member of a set stands in the name of its field.
        let member = field.split_once('+').is_some_and(|(_, member)| names(member));
        member || within(value, names)
    })
}

fn within(value: &Value, names: &impl Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => names(text) || disclosed(text).is_some_and(|inner| names(&inner)),
        Value::Array(all) => all.iter().any(|one| within(one, names)),
        Value::Object(map) => map.values().any(|one| within(one, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// What a disclosure of a signature says (RFC 9901 §4.2.1: `[salt, name, value]` as base64url).
fn disclosed(text: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.starts_with(b"["))?;
    let parts: Vec<Value> = serde_json::from_slice(&bytes).ok()?;
    Some(parts.get(2)?.as_str()?.to_owned())
}

/// Texts for everybody that stand and name somebody.
fn mentions(state: &State, names: &BTreeSet<String>) -> Vec<Mention> {
    let mut found = BTreeSet::new();
    if names.is_empty() {
        return Vec::new();
    }
    for kind in state.kinds().all().filter(|kind| kind.scope == Scope::Shared) {
        for (on, folded) in state.of_kind(kind.base) {
            let mut see = |value: &Value| {
                strings(value, &mut |text| {
                    if names.iter().any(|name| stands_in(name, text)) {
                        found.insert(Mention { on, base: kind.base, text: text.to_owned() });
                    }
                });
            };
            folded.fields.values().for_each(|field| see(field.value()));
            folded.live().flat_map(|fact| fact.body.values()).for_each(&mut see);
        }
    }
    found.into_iter().collect()
}

fn strings(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(all) => all.iter().for_each(|one| strings(one, see)),
        Value::Object(map) => map.values().for_each(|one| strings(one, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether `name` stands in `text`; a name in letters must be a word of its own.
fn stands_in(name: &str, text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let joined = |a: Option<char>, b: Option<char>| letter(a) && letter(b);
        !joined(before.chars().last(), name.chars().next())
            && !joined(name.chars().last(), after.chars().next())
    })
}
