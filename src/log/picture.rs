//! A picture of part of a state: what the first page needs, kept as text so that a large log need not be read before
//! anything is shown. Disposable: it is only ever compared with the log it was taken of, never merged.

use super::fold::{Fact, Field, Folded, Head};
use super::kind::Kinds;
use super::op::Body;
use super::state::State;
use super::{OpId, RecordId};
use serde_json::{Map, Value};
use std::str::FromStr;

impl State {
    /// One kind as text; `None` where it has no record.
    pub fn picture(&self, base: &str) -> Option<String> {
        let records = self.records_of(base)?;
        let map: Map<String, Value> =
            records.iter().map(|(id, f)| (id.to_string(), folded(f))).collect();
        serde_json::to_string(&map).ok()
    }

    /// A state of the kinds in `pictures` alone, to look at until the whole is folded. `None` where a picture does not
    /// read: then there is nothing to look at yet.
    pub fn of_pictures<'a>(
        pictures: impl IntoIterator<Item = (&'a str, &'a str)>,
        kinds: Kinds,
    ) -> Option<Self> {
        let mut state = Self::new(kinds);
        for (base, text) in pictures {
            let kind = kinds.get(base)?;
            let map: Map<String, Value> = serde_json::from_str(text).ok()?;
            for (id, value) in map {
                state.put_folded(kind.base, id.parse().ok()?, read_folded(value)?);
            }
        }
        Some(state)
    }
}

fn folded(folded: &Folded) -> Value {
    let fields =
        folded.fields.iter().map(|(name, f)| (name.clone(), field(f))).collect::<Map<_, _>>();
    let facts = folded.facts.iter().map(fact).collect::<Vec<_>>();
    let mut map = Body::from_iter([
        ("a".to_owned(), Value::from(folded.first.to_string())),
        ("z".to_owned(), Value::from(folded.last.to_string())),
    ]);
    if !fields.is_empty() {
        map.insert("f".into(), fields.into());
    }
    if !facts.is_empty() {
        map.insert("s".into(), facts.into());
    }
    if let Some(removal) = &folded.removal {
        map.insert("r".into(), field(removal));
    }
    if folded.hidden {
        map.insert("h".into(), true.into());
    }
    map.into()
}

fn field(field: &Field) -> Value {
    let head = |h: &Head| {
        Value::from(vec![h.at.to_string().into(), h.id.into(), by(h.by), h.value.clone()])
    };
    field.heads().iter().map(head).collect()
}

fn fact(fact: &Fact) -> Value {
    let retracted = fact.retracted.map_or(Value::Null, Value::from);
    Value::from(vec![
        fact.at.to_string().into(),
        fact.id.into(),
        fact.on.into(),
        by(fact.by),
        fact.body.clone().into(),
        retracted,
    ])
}

fn by(by: Option<RecordId>) -> Value {
    by.map_or(Value::Null, Value::from)
}

fn read_folded(value: Value) -> Option<Folded> {
    let Value::Object(mut map) = value else { return None };
    let fields = match map.remove("f") {
        Some(Value::Object(fields)) => fields
            .into_iter()
            .map(|(name, value)| Some((name, read_field(value)?)))
            .collect::<Option<_>>()?,
        _ => std::collections::BTreeMap::new(),
    };
    let facts = match map.remove("s") {
        Some(Value::Array(facts)) => facts.into_iter().map(read_fact).collect::<Option<_>>()?,
        _ => Vec::new(),
    };
    let removal = match map.remove("r") {
        Some(value) => Some(read_field(value)?),
        None => None,
    };
    Some(Folded {
        fields,
        facts,
        removal,
        hidden: map.contains_key("h"),
        first: text(map.get("a")?)?,
        last: text(map.get("z")?)?,
    })
}

fn read_field(value: Value) -> Option<Field> {
    let Value::Array(heads) = value else { return None };
    let heads: Option<Vec<Head>> = heads
        .into_iter()
        .map(|head| {
            let [at, id, by, value] = parts(head)?;
            Some(Head { at: text(&at)?, id: text(&id)?, by: read_by(&by), value })
        })
        .collect();
    Field::of(heads?)
}

fn read_fact(value: Value) -> Option<Fact> {
    let [at, id, on, by, body, retracted] = parts(value)?;
    let Value::Object(body) = body else { return None };
    let retracted: Option<OpId> = if retracted.is_null() { None } else { Some(text(&retracted)?) };
    Some(Fact { at: text(&at)?, id: text(&id)?, on: text(&on)?, by: read_by(&by), body, retracted })
}

/// Nobody where it does not read: the picture is only looked at.
fn read_by(value: &Value) -> Option<RecordId> {
    text(value)
}

fn parts<const N: usize>(value: Value) -> Option<[Value; N]> {
    let Value::Array(parts) = value else { return None };
    parts.try_into().ok()
}

fn text<T: FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}
