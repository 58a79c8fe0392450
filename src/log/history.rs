//! What happened to a record, act by act: who changed what and when, and how it stood at any time 来龙去脉. Pure.
//!
//! Nothing here is stored: the log itself is the history, so what is told of the past is what everybody who holds the
//! same operations is told.

use super::body::Body;
use super::entry::Entry;
use super::fold::{self, Folded};
use super::kind::{Class, Kind, REMOVED, RETRACT, SAME};
use super::record::Draft;
use super::set::Log;
use super::state::State;
use super::{OpId, RecordId, Stamp};
use serde_json::Value;
use std::collections::BTreeMap;

/// One operation on a record, as history tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The operation.
    pub id: OpId,
    /// When.
    pub at: Stamp,
    /// Who, where that was said and is not erased.
    pub by: Option<RecordId>,
    /// The kind without version.
    pub base: String,
    /// What it did.
    pub what: What,
}

/// What one operation did.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It set fields.
    Set(Vec<Change>),
    /// It stated a fact; what was said, and whether somebody took it back since.
    Stated {
        /// What was said.
        said: Body,
        /// Whether it was taken back.
        retracted: bool,
    },
    /// It took a fact back, or took back that something was taken back.
    Retracted(OpId),
    /// It said that another record is the same thing.
    Same(RecordId),
    /// It was personal and is erased: that it was, and which fields it set, is all that is left.
    Erased(Vec<String>),
    /// A newer version wrote it.
    Unknown,
}

/// One field set.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field; `-` of a removal.
    pub field: String,
    /// What its author saw there before; several where two values stood side by side, none where nothing stood.
    pub old: Vec<Value>,
    /// What stands there since; `null` where it was cleared.
    pub new: Value,
}

impl Change {
    /// Whether it says the removal of the record (`true`) or its return (`false`).
    pub fn removal(&self) -> Option<bool> {
        (self.field == REMOVED).then(|| self.new == Value::Bool(true))
    }
}

/// Everything that was done to a record and to those that are one with it, the oldest first.
pub fn steps(log: &Log, state: &State, record: &RecordId) -> Vec<Step> {
    entries(log, state, record).into_iter().map(|entry| step(log, state, entry)).collect()
}

/// The place of an operation in a history: what stood just after it.
pub type Moment = (Stamp, OpId);

/// How a record stood just after a moment, by kind.
pub fn as_of(
    log: &Log,
    state: &State,
    record: &RecordId,
    moment: Moment,
) -> BTreeMap<&'static str, Folded> {
    let until = entries(log, state, record).into_iter();
    fold::fold(until.filter(|e| (e.at(), e.id()) <= moment), state.kinds())
}

/// What brings the fields of a record back to how they stood at a moment: new operations over what stands now, one a kind
/// that differs. Facts are not fields and stay; what was erased since does not come back, and does not go because of that.
pub fn restore(log: &Log, state: &State, record: &RecordId, moment: Moment) -> Vec<Draft> {
    let then = as_of(log, state, record, moment);
    let one = |(base, then): (&&'static str, &Folded)| -> Option<Draft> {
        let kind = state.kinds().get(base).filter(|kind| kind.class == Class::Record)?;
        let now = state.folded(base, record)?;
        if then.hidden {
            return None;
        }
        back(log, kind, state.one(record), then, now)
    };
    then.iter().filter_map(one).collect()
}

fn back(log: &Log, kind: &Kind, on: RecordId, then: &Folded, now: &Folded) -> Option<Draft> {
    let gone = |folded: &Folded, name: &str| {
        let head = folded.fields.get(name).and_then(fold::Field::shown);
        head.is_some_and(|head| log.get(&head.id).is_none_or(|e| e.whole().is_none()))
    };
    let names =
        then.fields.keys().chain(now.fields.keys().filter(|n| !then.fields.contains_key(*n)));
    let mut body: Body = names
        .filter(|name| !gone(then, name) && then.value(name) != now.value(name))
        .map(|name| (name.clone(), then.value(name).clone()))
        .collect();
    if now.hidden || (!body.is_empty() && now.is_blank_after(&body)) {
        body.insert(REMOVED.into(), Value::Bool(false));
    }
    let over = now.over(body.keys().map(String::as_str));
    (!body.is_empty()).then(|| Draft::of(kind, on, body, over))
}

fn entries<'a>(log: &'a Log, state: &State, record: &RecordId) -> Vec<&'a Entry> {
    let group = state.group(record);
    let mut all: Vec<&Entry> = group.iter().flat_map(|id| log.on(id)).collect();
    all.sort_unstable_by_key(|e| (e.at(), e.id()));
    all
}

fn step(log: &Log, state: &State, entry: &Entry) -> Step {
    let what = what(log, state, entry);
    let by = entry.whole().and_then(|sealed| sealed.op().by);
    Step { id: entry.id(), at: entry.at(), by, base: entry.base().to_owned(), what }
}

fn what(log: &Log, state: &State, entry: &Entry) -> What {
    if let Entry::Gone(gone) = entry {
        return What::Erased(gone.fields.clone());
    }
    let kinds = state.kinds();
    let known = kinds.get(entry.base()).filter(|kind| fold::version(entry) <= kind.version);
    let Some(kind) = known else { return What::Unknown };
    let named = |name: &str| entry.value(name).as_str();
    if kind.base == RETRACT.base {
        return named("fact").and_then(|id| id.parse().ok()).map_or(What::Unknown, What::Retracted);
    }
    if kind.base == SAME.base {
        return named("with").and_then(|id| id.parse().ok()).map_or(What::Unknown, What::Same);
    }
    let body = fold::upgraded(entry, kind).into_owned();
    if kind.class == Class::Fact {
        let retracted = state.is_retracted(kind, entry);
        return What::Stated { said: body, retracted };
    }
    let replaced: Vec<&Entry> = entry
        .over()
        .iter()
        .filter_map(|id| log.get(id))
        .filter(|before| before.base() == entry.base())
        .collect();
    let change = |(field, new): (String, Value)| {
        let mut old = Vec::new();
        for before in replaced.iter().filter(|e| e.whole().is_some()) {
            if let Some(value) = fold::upgraded(before, kind).get(&field)
                && !value.is_null()
                && !old.contains(value)
            {
                old.push(value.clone());
            }
        }
        Change { field, old, new }
    };
    What::Set(body.into_iter().map(change).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Class, Clock, CommunityId, DeviceId, Kinds, Record, Salt, Scope};
    use serde_json::json;

    crate::record! {
        struct Lamp: "lamp" as Record, Shared {
            place: String = "place",
            watts: Option<u32> = "watts",
        }
    }
    crate::record! {
        struct Owner: "lamp.owner" as Record, Personal {
            name: String = "name",
        }
    }
    crate::record! {
        struct Lit: "lamp.lit" as Fact, Shared {
            by: String = "by",
        }
    }
    const KINDS: Kinds = Kinds(&[&[Lamp::KIND, Owner::KIND, Lit::KIND]]);
    const LAMP: RecordId = RecordId([1; 16]);

    struct Desk(Log, State, Clock, u64);

    impl Desk {
        fn new() -> Self {
            Self(Log::new(), State::new(KINDS), Clock::new(DeviceId([1; 8])), 1_000)
        }

        fn act(&mut self, draft: impl FnOnce(&State) -> Option<Draft>) -> Moment {
            let draft = draft(&self.1).expect("something to do");
            self.3 += 1_000;
            let at = self.2.tick(self.3);
            let salt = Some(Salt([7; 16]));
            let sealed = draft.seal(CommunityId::default(), at, None, salt).expect("sealed");
            let id = sealed.id();
            self.0.add(Entry::Whole(sealed));
            self.1.update(&self.0, &[id], &[]);
            (at, id)
        }
    }

    fn lamp(place: &str, watts: Option<u32>) -> Lamp {
        Lamp { place: place.into(), watts }
    }

    #[test]
    fn each_act_is_told_with_what_it_replaced_and_any_of_them_comes_back() {
        let mut desk = Desk::new();
        let first = desk.act(|s| s.set(&LAMP, &lamp("gate", None)));
        let second = desk.act(|s| s.set(&LAMP, &lamp("yard", Some(40))));
        let lit = desk.act(|s| Some(s.state_fact(&LAMP, &Lit { by: "Lin".into() })));
        desk.act(|s| Some(s.retract(&LAMP, &lit.1)));
        let removed = desk.act(|s| s.remove::<Lamp>(&LAMP));
        let told = steps(&desk.0, &desk.1, &LAMP);
        let change =
            |field: &str, old: Vec<Value>, new: Value| Change { field: field.into(), old, new };
        let kinds: Vec<&What> = told.iter().map(|step| &step.what).collect();
        assert_eq!(
            kinds,
            [
                &What::Set(vec![change("place", vec![], json!("gate"))]),
                &What::Set(vec![
                    change("place", vec![json!("gate")], json!("yard")),
                    change("watts", vec![], json!(40)),
                ]),
                &What::Stated { said: Lit { by: "Lin".into() }.write(), retracted: true },
                &What::Retracted(lit.1),
                &What::Set(vec![change(REMOVED, vec![], json!(true))]),
            ]
        );
        let then = as_of(&desk.0, &desk.1, &LAMP, second);
        assert_eq!(Lamp::read(&then["lamp"]), lamp("yard", Some(40)));
        assert!(as_of(&desk.0, &desk.1, &LAMP, removed)["lamp"].hidden);
        assert_eq!(desk.1.get::<Lamp>(&LAMP), None);

        for (moment, expected) in [(second, lamp("yard", Some(40))), (first, lamp("gate", None))] {
            let drafts = restore(&desk.0, &desk.1, &LAMP, moment);
            assert_eq!(drafts.len(), 1);
            for draft in drafts {
                desk.act(|_| Some(draft));
            }
            assert_eq!(desk.1.get::<Lamp>(&LAMP), Some(expected));
        }
        assert!(restore(&desk.0, &desk.1, &LAMP, first).is_empty(), "nothing differs any more");
    }

    #[test]
    fn what_was_erased_is_told_as_erased_and_neither_comes_back_nor_takes_what_stands() {
        let mut desk = Desk::new();
        let first = desk.act(|s| s.set(&LAMP, &Owner { name: "Wang".into() }));
        desk.0.erase(&first.1);
        desk.1.update(&desk.0, &[first.1], &[]);
        desk.act(|s| s.set(&LAMP, &Owner { name: "Li".into() }));
        let told = steps(&desk.0, &desk.1, &LAMP);
        assert_eq!(told[0].what, What::Erased(vec!["name".into()]));
        assert!(restore(&desk.0, &desk.1, &LAMP, first).is_empty());
        assert_eq!(Owner::KIND.scope, Scope::Personal);
        assert_eq!(Lit::KIND.class, Class::Fact);
    }
}
