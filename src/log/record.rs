//! The typed layer: domain code reads and writes plain structs, and changing two fields yields one operation with
//! these two fields.

use super::body::Body;
use super::canon::{self, BadValue};
use super::fold::{Fact, Folded};
use super::kind::{Class, Kind, REMOVED, RETRACT, SAME};
use super::op::{Op, Scope, Sealed};
use super::state::State;
use super::{CommunityId, OpId, RecordId, Salt, Stamp};
use serde_json::Value;

/// A plain struct that stands for the fields of one kind. Written with [`crate::record!`].
pub trait Record: Sized {
    /// Its kind.
    const KIND: Kind;
    /// Its fields; defaults are left out.
    fn write(&self) -> Body;
    /// Reads its fields; absent ones are defaults.
    fn read(folded: &Folded) -> Self;
}

/// An operation about to be made: everything but who and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The record.
    pub on: RecordId,
    /// Kind with version.
    pub kind: String,
    /// The fields it sets.
    pub body: Body,
    /// What it replaces.
    pub over: Vec<OpId>,
    /// Who may receive it.
    pub scope: Scope,
}

/// Why an operation cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// A personal operation without a salt: its body could be guessed from its id after erasure.
    NoSalt,
    /// The body holds what may not be stored: nobody could read the line back.
    Value(BadValue),
}

impl Draft {
    pub(super) fn of(kind: &Kind, on: RecordId, body: Body, over: Vec<OpId>) -> Self {
        Self { on, kind: format!("{}@{}", kind.base, kind.version), body, over, scope: kind.scope }
    }

    /// Makes the operation. `salt` is 16 fresh random bytes, used by personal operations only.
    ///
    /// # Errors
    /// [`SealError`].
    pub fn seal(
        self,
        community: CommunityId,
        at: Stamp,
        by: Option<RecordId>,
        salt: Option<Salt>,
    ) -> Result<Sealed, SealError> {
        self.body.values().try_for_each(canon::check).map_err(SealError::Value)?;
        let mut op = Op::new(community, at, by, self.on, &self.kind, self.body);
        op.over = self.over;
        if self.scope == Scope::Personal {
            op.salt = Some(salt.ok_or(SealError::NoSalt)?);
        }
        Ok(op.seal())
    }
}

impl State {
    /// The record `id`, if there is one and it is not removed.
    pub fn get<T: Record>(&self, id: &RecordId) -> Option<T> {
        self.folded(T::KIND.base, id).filter(|f| !f.hidden).map(T::read)
    }

    /// All records of a kind that are not removed, by id.
    pub fn all<T: Record>(&self) -> impl Iterator<Item = (RecordId, T)> {
        self.of_kind(T::KIND.base).map(|(id, f)| (id, T::read(f)))
    }

    /// All facts of a kind about `on` that nobody has taken back, in order.
    pub fn facts<T: Record>(&self, on: &RecordId) -> Vec<(&Fact, T)> {
        self.folded(T::KIND.base, on)
            .into_iter()
            .flat_map(Folded::live)
            .map(|fact| (fact, fact_as::<T>(fact)))
            .collect()
    }

    /// As [`State::facts`], unread: for those who want few of many ([`fact_as`] reads one).
    pub fn unread_facts<T: Record>(&self, on: &RecordId) -> impl Iterator<Item = &Fact> {
        self.folded(T::KIND.base, on).into_iter().flat_map(Folded::live)
    }

    /// The operation that gives the record `id` exactly the fields of `new`; `None` where nothing changes. A record
    /// that does not exist is made; one that is removed comes back. A form that was open for a while saves with
    /// [`State::change_from`] instead: this one would overwrite what others changed meanwhile.
    pub fn set<T: Record>(&self, id: &RecordId, new: &T) -> Option<Draft> {
        let folded = self.folded(T::KIND.base, id);
        let mut body = new.write();
        if let Some(folded) = folded {
            // Read and written again, so that a field of unknown form counts as what this version sees in it and is
            // not touched unless this version changes it.
            let old = T::read(folded).write();
            for (name, value) in &old {
                match body.get(name) {
                    Some(same) if same == value => {
                        body.remove(name);
                    }
                    Some(_) => {}
                    None => {
                        body.insert(name.clone(), Value::Null);
                    }
                }
            }
            if body.is_empty() && !folded.hidden {
                return None;
            }
            let (gone, blank) = (folded.hidden, folded.is_blank_after(&body));
            if (gone && folded.removal.is_some()) || (blank && (gone || !folded.is_kept())) {
                body.insert(REMOVED.into(), Value::Bool(false));
            }
        }
        let over = folded.map(|f| f.over(body.keys().map(String::as_str))).unwrap_or_default();
        Some(Draft::of(&T::KIND, self.one(id), body, over))
    }

    /// As [`State::set`], with `edit` applied to what is there now (or to the default).
    pub fn change<T: Record + Default>(
        &self,
        id: &RecordId,
        edit: impl FnOnce(&mut T),
    ) -> Option<Draft> {
        let mut record = self.get(id).unwrap_or_default();
        edit(&mut record);
        self.set(id, &record)
    }

    /// States a fact about `on`.
    pub fn state_fact<T: Record>(&self, on: &RecordId, fact: &T) -> Draft {
        debug_assert_eq!(T::KIND.class, Class::Fact);
        Draft::of(&T::KIND, self.one(on), fact.write(), Vec::new())
    }

    /// Takes back the fact `fact` about `on`. The retraction stands with the fact itself, so that it still holds when
    /// records that were joined come apart again.
    pub fn retract(&self, on: &RecordId, fact: &OpId) -> Draft {
        let body = Body::from_iter([("fact".to_owned(), Value::from(*fact))]);
        let on = self.fact(on, fact).map_or(*on, |f| f.on);
        Draft::of(&RETRACT, on, body, Vec::new())
    }

    /// Removes a record; an edit made meanwhile elsewhere brings it back.
    pub fn remove<T: Record>(&self, id: &RecordId) -> Option<Draft> {
        let folded = self.folded(T::KIND.base, id).filter(|f| !f.hidden)?;
        let body = Body::from_iter([(REMOVED.to_owned(), Value::Bool(true))]);
        Some(Draft::of(&T::KIND, self.one(id), body, folded.all_heads()))
    }

    /// Says that `a` and `b` are the same thing entered twice.
    pub fn same(&self, a: &RecordId, b: &RecordId) -> Draft {
        let body = Body::from_iter([("with".to_owned(), Value::from(*b))]);
        Draft::of(&SAME, *a, body, Vec::new())
    }

    /// Settles a conflict: the field takes `value`, over all its heads.
    pub fn settle(&self, base: &str, id: &RecordId, name: &str, value: Value) -> Option<Draft> {
        let kind = self.kinds().get(base)?;
        let folded = self.folded(base, id)?;
        let mut body = Body::from_iter([(name.to_owned(), value)]);
        if folded.is_blank_after(&body) && !folded.is_kept() {
            body.insert(REMOVED.into(), Value::Bool(false));
        }
        let over = folded.over(body.keys().map(String::as_str));
        Some(Draft::of(kind, self.one(id), body, over))
    }
}

/// Reads the body of a fact as a struct.
pub fn fact_as<T: Record>(fact: &Fact) -> T {
    T::read(&Folded::of_body(&fact.body))
}

/// Declares a plain struct for the fields of a kind.
///
/// ```
/// mulin::record! {
///     /// A place where neighbours meet 活动场所.
///     pub struct Place: "place" as Record, Shared {
///         /// Its name.
///         pub name: String = "name",
///         /// How many it seats.
///         pub seats: Option<u32> = "seats",
///     }
/// }
/// ```
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])*
        $vis:vis struct $name:ident: $base:literal $(@ $version:literal upgrade $upgrade:path)? as $class:ident, $scope:ident {
            $($(#[$fdoc:meta])* $fvis:vis $field:ident: $ty:ty = $key:literal),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        $vis struct $name {
            $($(#[$fdoc])* $fvis $field: $ty,)*
        }

        impl $crate::log::Record for $name {
            const KIND: $crate::log::Kind = {
                #[allow(unused_mut)]
                let mut kind = $crate::log::Kind::new($base, $crate::log::Class::$class, $crate::log::Scope::$scope);
                $(kind.version = $version; kind.upgrade = Some($upgrade);)?
                kind
            };

            fn write(&self) -> $crate::log::Body {
                #[allow(unused_mut)]
                let mut body = $crate::log::Body::new();
                $($crate::log::Slot::put(&self.$field, $key, &mut body);)*
                body
            }

            fn read(folded: &$crate::log::Folded) -> Self {
                let _ = folded;
                Self { $($field: $crate::log::Slot::take(folded, $key),)* }
            }
        }
    };
}

/// Declares a closed list of words stored as text; the first is the default. A word of a newer version reads as the
/// default here and stays as it is in the log.
#[macro_export]
macro_rules! words {
    (
        $(#[$doc:meta])*
        $vis:vis enum $name:ident { $(#[$fdoc:meta])* $first:ident = $fword:literal $(, $(#[$vdoc:meta])* $variant:ident = $word:literal)* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $(#[$fdoc])*
            #[default]
            $first,
            $($(#[$vdoc])* $variant,)*
        }

        impl $name {
            /// All of them, in order.
            $vis const ALL: &'static [Self] = &[Self::$first, $(Self::$variant,)*];

            /// The stored word.
            $vis fn word(self) -> &'static str {
                match self { Self::$first => $fword, $(Self::$variant => $word,)* }
            }

            /// The value of a stored word.
            $vis fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|w| w.word() == word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(word: &str) -> Result<Self, ()> {
                Self::of_word(word).ok_or(())
            }
        }

        impl $crate::log::Member for $name {}

        impl $crate::log::Scalar for $name {
            fn write(&self) -> serde_json::Value {
                serde_json::Value::from(self.word())
            }
            fn read(value: &serde_json::Value) -> Option<Self> {
                value.as_str().and_then(Self::of_word)
            }
        }
    };
}
