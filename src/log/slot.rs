//! How a plain Rust value stands in a field: [`Scalar`] for one JSON value, [`Slot`] for a place in a record.

use super::body::Body;
use super::fold::Folded;
use super::{Hash, OpId, RecordId};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A value that is one JSON value. Reading fails softly: a value of another form (from a newer version, say) reads as
/// absent, and stays in the log untouched.
pub trait Scalar: Sized {
    /// As JSON.
    fn write(&self) -> Value;
    /// From JSON; `None` where it has another form.
    fn read(value: &Value) -> Option<Self>;
}

impl Scalar for String {
    fn write(&self) -> Value {
        Value::from(self.as_str())
    }
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(Into::into)
    }
}

impl Scalar for bool {
    fn write(&self) -> Value {
        Value::from(*self)
    }
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

macro_rules! integers {
    ($($int:ty),*) => {$(
        impl Scalar for $int {
            fn write(&self) -> Value {
                Value::from(*self)
            }
            fn read(value: &Value) -> Option<Self> {
                value.as_i64().and_then(|n| n.try_into().ok())
            }
        }
    )*};
}
integers!(u8, u16, u32, i32, u64, i64);

macro_rules! by_text {
    ($($text:ty),*) => {$(
        impl Scalar for $text {
            fn write(&self) -> Value {
                Value::from(self.to_string())
            }
            fn read(value: &Value) -> Option<Self> {
                value.as_str().and_then(|s| s.parse().ok())
            }
        }
    )*};
}
by_text!(RecordId, OpId, Hash, NaiveDate);

impl Scalar for NaiveTime {
    fn write(&self) -> Value {
        Value::from(self.format("%H:%M").to_string())
    }
    fn read(value: &Value) -> Option<Self> {
        NaiveTime::parse_from_str(value.as_str()?, "%H:%M").ok()
    }
}

impl Scalar for NaiveDateTime {
    fn write(&self) -> Value {
        Value::from(self.format("%Y-%m-%dT%H:%M").to_string())
    }
    fn read(value: &Value) -> Option<Self> {
        NaiveDateTime::parse_from_str(value.as_str()?, "%Y-%m-%dT%H:%M").ok()
    }
}

impl<T: Scalar> Scalar for Vec<T> {
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}

/// A place in a record. A place that holds its default is not written, so an absent field reads as the default.
pub trait Slot: Sized + PartialEq {
    /// Adds what it holds to `body` under `name`; nothing for the default.
    fn put(&self, name: &str, body: &mut Body);
    /// Reads it back.
    fn take(folded: &Folded, name: &str) -> Self;
}

impl<T: Scalar + Default + PartialEq> Slot for T {
    fn put(&self, name: &str, body: &mut Body) {
        if *self != T::default() {
            body.insert(name.into(), self.write());
        }
    }
    fn take(folded: &Folded, name: &str) -> Self {
        T::read(folded.value(name)).unwrap_or_default()
    }
}

impl<T: Scalar + PartialEq> Slot for Option<T> {
    fn put(&self, name: &str, body: &mut Body) {
        if let Some(value) = self {
            body.insert(name.into(), value.write());
        }
    }
    fn take(folded: &Folded, name: &str) -> Self {
        T::read(folded.value(name))
    }
}

/// What can be a member of a set: it stands in the name of a field, so its text is short and holds no `+`.
pub trait Member: Ord + std::str::FromStr + std::fmt::Display {}

impl Member for RecordId {}

/// A set whose members are added and removed independently: add wins.
impl<M: Member> Slot for BTreeSet<M> {
    fn put(&self, name: &str, body: &mut Body) {
        for member in self {
            body.insert(format!("{name}+{member}"), Value::Bool(true));
        }
    }
    fn take(folded: &Folded, name: &str) -> Self {
        folded.members(name).filter_map(|m| m.parse().ok()).collect()
    }
}

/// A record of an object-valued scalar, written member by member; helps domain types that are small structs.
pub fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(
        members
            .into_iter()
            .filter(|(_, v)| !v.is_null())
            .map(|(k, v)| (k.into(), v))
            .collect::<Map<_, _>>(),
    )
}
