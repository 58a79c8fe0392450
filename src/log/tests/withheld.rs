//! What is withheld, against the definition as one would say it.

use super::super::fold::retractions;
use super::super::withheld::masked;
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;

/// The definition, operation by operation: each one asks all that is on its record.
fn plainly(log: &Log) -> BTreeSet<OpId> {
    let is_withheld = |entry: &&Entry| {
        let mut here: Vec<&Entry> = log.on(&entry.on()).collect();
        here.sort_unstable_by_key(|e| (e.at(), e.id()));
        masked(&here).contains_key(&entry.id())
            && is_covered(entry, &here)
            && retractions(&here).contains_key(&entry.id())
    };
    log.iter().filter(is_withheld).map(Entry::id).collect()
}

fn is_covered(entry: &Entry, here: &[&Entry]) -> bool {
    let Some(sealed) = entry.whole().filter(|_| entry.scope() == Scope::Shared) else {
        return false;
    };
    let replaces =
        |other: &&&Entry| other.kind() == entry.kind() && other.over().contains(&entry.id());
    let covers = |other: &&Entry, name: &str| {
        other.sets(name) && entry.over().iter().all(|id| other.over().contains(id))
    };
    entry.base() != WITHHOLD.base
        && here.iter().any(|other| replaces(&other))
        && sealed
            .op()
            .body
            .keys()
            .all(|name| here.iter().filter(replaces).any(|other| covers(other, name)))
}

#[derive(Clone, Debug)]
enum Act {
    Say {
        kind: &'static str,
        names: u8,
        over: Vec<Index>,
        salted: bool,
        erased: bool,
    },
    Retract(Index),
    Withhold(Vec<Index>),
    /// A whole masking, in one operation or two, unless something of it is left out: a field, one of those that were
    /// replaced, the retraction, or the withholding.
    Mask {
        of: Index,
        in_two: bool,
        without: Option<u8>,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let kinds = prop::sample::select(vec!["thing@1", "thing@1", "thing@2", "vote@1", "withhold@1"]);
    let some = |most| prop::collection::vec(any::<Index>(), 0..most);
    let say = (kinds, 0..8_u8, some(4), prop::bool::weighted(0.2), any::<bool>()).prop_map(
        |(kind, names, over, salted, erased)| Act::Say { kind, names, over, salted, erased },
    );
    let mask = (any::<Index>(), any::<bool>(), prop::option::weighted(0.3, 0..4_u8))
        .prop_map(|(of, in_two, without)| Act::Mask { of, in_two, without });
    prop_oneof![
        4 => say,
        1 => any::<Index>().prop_map(Act::Retract),
        1 => some(3).prop_map(Act::Withhold),
        3 => mask,
    ]
}

#[derive(Default)]
struct Desk {
    log: Log,
    made: Vec<OpId>,
}

impl Desk {
    fn say(&mut self, on: RecordId, kind: &str, body: Body, over: Vec<OpId>, salted: bool) -> OpId {
        let n = u8::try_from(self.made.len()).expect("few");
        // Few moments, so that the order of ids decides as well.
        let at = Stamp { ms: u64::from(n % 5), n: 0, device: DeviceId([1; 8]) };
        let mut op = Op::new(CommunityId([9; 16]), at, None, on, kind, body);
        (op.over, op.salt) = (over, salted.then_some(Salt([n; 16])));
        let sealed = op.seal();
        let id = sealed.id();
        self.made.push(id);
        self.log.add(Entry::Whole(sealed));
        id
    }

    fn pick(&self, index: Index) -> OpId {
        index.get(&self.made).to_owned()
    }

    fn act(&mut self, act: &Act, on: RecordId) {
        match act {
            Act::Say { kind, names, over, salted, erased } => {
                let names =
                    ["a", "b", "c"].into_iter().enumerate().filter(|(n, _)| names >> n & 1 == 1);
                let body =
                    names.map(|(_, name)| (name.to_owned(), json!(self.made.len()))).collect();
                let over = over.iter().map(|index| self.pick(*index)).collect();
                let id = self.say(on, kind, body, over, *salted);
                if *erased {
                    self.log.erase(&id);
                }
            }
            Act::Retract(of) => self.name("retract@1", "fact", self.pick(*of).into()),
            Act::Withhold(of) => {
                let ids = of.iter().map(|index| Value::from(self.pick(*index))).collect();
                self.name("withhold@1", "ops", ids);
            }
            Act::Mask { of, in_two, without } => self.mask(self.pick(*of), *in_two, *without),
        }
    }

    /// A retraction or a withholding, on the record of the first operation it names.
    fn name(&mut self, kind: &str, field: &str, named: Value) {
        let first = named.get(0).unwrap_or(&named).as_str().and_then(|id| id.parse().ok());
        let on = first.and_then(|id| self.log.get(&id)).map_or(A, Entry::on);
        self.say(on, kind, Body::from_iter([(field.to_owned(), named)]), Vec::new(), false);
    }

    fn mask(&mut self, of: OpId, in_two: bool, without: Option<u8>) {
        let Some(sealed) = self.log.get(&of).and_then(Entry::whole) else { return };
        let Op { on, kind, mut body, mut over, .. } = sealed.op().clone();
        let last = body.keys().next_back().cloned();
        match without {
            Some(0) => drop(last.as_ref().and_then(|name| body.remove(name))),
            Some(1) => drop(over.pop()),
            _ => {}
        }
        over.push(of);
        let last =
            last.filter(|_| in_two).and_then(|name| Some((name.clone(), body.remove(&name)?)));
        if let Some(last) = last {
            self.say(on, &kind, Body::from_iter([last]), over.clone(), false);
        }
        self.say(on, &kind, body, over, false);
        if without != Some(2) {
            self.name("retract@1", "fact", of.into());
        }
        if without != Some(3) {
            self.name("withhold@1", "ops", json!([of]));
        }
    }
}

#[test]
fn what_is_withheld_is_what_the_definition_says() {
    let (withheld, not_covered) = (Cell::new(0), Cell::new(0));
    let acts = prop::collection::vec((act(), any::<bool>()), 1..20);
    let tried = TestRunner::new(Config::with_cases(600)).run(&acts, |acts| {
        let mut desk = Desk::default();
        desk.say(A, "thing@1", Body::new(), Vec::new(), false);
        for (act, first) in &acts {
            desk.act(act, if *first { A } else { B });
        }
        let expected = plainly(&desk.log);
        let named = |record| masked(&desk.log.on(&record).collect::<Vec<_>>()).len();
        withheld.set(withheld.get() + expected.len());
        not_covered.set(not_covered.get() + named(A) + named(B) - expected.len());
        prop_assert_eq!(desk.log.withheld(), expected);
        Ok(())
    });
    tried.expect("equal");
    let (withheld, not_covered) = (withheld.get(), not_covered.get());
    assert!(withheld > 100 && not_covered > 100, "{withheld} withheld, {not_covered} not covered");
}
