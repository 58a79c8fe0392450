//! What people do, and whole histories of it on several devices.

use super::device::{Device, Wall};
use super::kinds::{Caller, Note, Secret, Thing, Vote, Whisper};
use super::raw::{COMMUNITY, record};
use mulin::log::{
    Class, DeviceId, Draft, Entry, Hash, OpId, Record, RecordId, Scope, Stamp, State, order, undo,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// One act of one person. Numbers name records; they are taken modulo the few there are.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Name(u8, u8),
    Size(u8, Option<u8>),
    Befriend(u8, u8),
    Unfriend(u8, u8),
    Place(u8, Index),
    Move(u8, Option<u8>),
    Tel(u8, u8),
    Call(u8, u8),
    Vote(u8, bool),
    Whisper(u8, u8),
    Note(u8, u8),
    Remove(u8),
    RemoveSecret(u8),
    Retract(u8, Index),
    Same(u8, u8),
    Undo(Index),
    Settle(Index, bool),
    /// Something a newer version does.
    Later(u8, u8),
}

/// One event of a history.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// Somebody does something on a device.
    Act(usize, Act),
    /// A file goes from one device to another: which lines, in an order drawn from the second number.
    File(usize, usize, u64, u64),
    /// A device is copied with its clock and name, as a disk image is.
    Copy(usize),
}

/// Acts on fields of things and nothing else.
pub(crate) fn plain_act() -> impl Strategy<Value = Act> {
    let n = any::<u8>;
    prop_oneof![
        3 => (n(), n()).prop_map(|(a, b)| Act::Name(a, b)),
        2 => (n(), any::<Option<u8>>()).prop_map(|(a, b)| Act::Size(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Act::Befriend(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Act::Unfriend(a, b)),
        1 => n().prop_map(Act::Remove),
    ]
}

/// Moves in the list and in the tree.
pub(crate) fn moving_act() -> impl Strategy<Value = Act> {
    let n = any::<u8>;
    prop_oneof![
        2 => (n(), any::<Index>()).prop_map(|(a, b)| Act::Place(a, b)),
        3 => (n(), any::<Option<u8>>()).prop_map(|(a, b)| Act::Move(a, b)),
    ]
}

/// Acts of all sorts.
pub(crate) fn act() -> impl Strategy<Value = Act> {
    let n = any::<u8>;
    prop_oneof![
        6 => plain_act(),
        3 => moving_act(),
        2 => (n(), n()).prop_map(|(a, b)| Act::Tel(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Call(a, b)),
        2 => (n(), any::<bool>()).prop_map(|(a, b)| Act::Vote(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Whisper(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Note(a, b)),
        1 => n().prop_map(Act::RemoveSecret),
        2 => (n(), any::<Index>()).prop_map(|(a, b)| Act::Retract(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Same(a, b)),
        3 => any::<Index>().prop_map(Act::Undo),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(a, b)| Act::Settle(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Act::Later(a, b)),
    ]
}

/// A history of `acts` on up to six devices, some of them with wrong clocks and borrowed names.
pub(crate) fn history(
    act: impl Strategy<Value = Act>,
    length: usize,
) -> impl Strategy<Value = (Vec<(u8, Wall)>, Vec<Event>)> {
    let wall = prop_oneof![
        3 => Just(Wall::Right),
        1 => Just(Wall::HourSlow),
        1 => Just(Wall::YearFast),
        1 => Just(Wall::Reset),
        1 => Just(Wall::EndOfTime),
    ];
    let event = prop_oneof![
        8 => (0..6_usize, act).prop_map(|(d, act)| Event::Act(d, act)),
        3 => (0..6_usize, 0..6_usize, prop_oneof![Just(u64::MAX), any::<u64>()], any::<u64>())
            .prop_map(|(a, b, c, d)| Event::File(a, b, c, d)),
        1 => (0..6_usize).prop_map(Event::Copy),
    ];
    (vec((0..4_u8, wall), 2..5), vec(event, 1..length))
}

/// The devices after a history, and what had been seen by whoever did each thing.
pub(crate) struct World {
    pub(crate) devices: Vec<Device>,
    /// Every operation ever made that may leave its device -> what its author's device held then.
    pub(crate) seen: BTreeMap<OpId, BTreeSet<OpId>>,
}

impl World {
    /// Lives through a history.
    pub(crate) fn live(devices: &[(u8, Wall)], events: &[Event]) -> Self {
        let devices = devices.iter().map(|(id, wall)| Device::new(*id, *wall)).collect();
        let mut world = Self { devices, seen: BTreeMap::new() };
        for event in events {
            let n = world.devices.len();
            match event {
                Event::Act(device, act) => world.act(device % n, act),
                Event::File(from, to, lines, order) => {
                    world.send(from % n, to % n, *lines, *order);
                }
                Event::Copy(device) if n < 6 => {
                    world.devices.push(world.devices[device % n].clone());
                }
                Event::Copy(_) => {}
            }
        }
        world
    }

    fn act(&mut self, device: usize, act: &Act) {
        let device = &mut self.devices[device];
        let mut note = |device: &mut Device, make: &dyn Fn(&mut Device) -> Option<OpId>| {
            let seen = device.log.iter().map(Entry::id).collect();
            if let Some(id) = make(device)
                && device.log.get(&id).is_some_and(|e| e.scope() != Scope::Local)
            {
                self.seen.entry(id).or_insert(seen);
            }
        };
        if let Act::Later(on, n) = act {
            let entry = later(record(*on), *n);
            note(device, &|d| {
                d.receive([entry.clone()]);
                Some(entry.id())
            });
        }
        for draft in drafts(device, act) {
            note(device, &|d| d.act(Some(draft.clone())));
        }
    }

    /// Sends lines of one device to another as text.
    fn send(&mut self, from: usize, to: usize, which: u64, order: u64) {
        let mut lines: Vec<String> = self.devices[from]
            .lines()
            .into_iter()
            .enumerate()
            .filter(|(i, _)| which >> (i % 64) & 1 == 1)
            .map(|(_, line)| line)
            .collect();
        lines.sort_by_cached_key(|line| Hash::of(format!("{order}{line}").as_bytes()));
        if order.is_multiple_of(4) {
            lines.extend(lines.clone());
        }
        // In parts: a file may be read in several batches.
        for part in lines.chunks(7) {
            let entries: Vec<Entry> =
                part.iter().map(|l| Entry::from_line(l).expect("our own line")).collect();
            self.devices[to].receive(entries);
        }
    }

    /// Everybody sends everything to everybody, and what never leaves a device is set aside.
    pub(crate) fn exchange_all(&mut self) {
        let n = self.devices.len();
        for from in 0..n {
            self.send(from, (from + 1) % n, u64::MAX, 5);
        }
        for to in 0..n {
            self.send(n - 1, to, u64::MAX, 3);
        }
        // And one file twice.
        self.send(0, n - 1, u64::MAX, 4);
        self.devices.iter_mut().for_each(Device::drop_local);
    }
}

/// All things in the order of the list.
pub(crate) fn listed(state: &State) -> Vec<(String, RecordId)> {
    let mut list: Vec<(String, RecordId)> =
        state.all::<Thing>().map(|(id, t)| (t.place, id)).filter(|(p, _)| !p.is_empty()).collect();
    list.sort();
    list
}

/// The operations an act comes to on this device.
pub(crate) fn drafts(device: &Device, act: &Act) -> Vec<Draft> {
    let Device { state, log, .. } = device;
    let change = |on: u8, edit: &dyn Fn(&mut Thing)| state.change::<Thing>(&record(on), edit);
    let fact_at = |index: &Index, class: Option<RecordId>| {
        let facts: Vec<&Entry> = log
            .iter()
            .filter(|e| class.is_none_or(|on| e.on() == on))
            .filter(|e| state.kinds().get(e.base()).is_some_and(|k| k.class == Class::Fact))
            .collect();
        (!facts.is_empty()).then(|| facts[index.index(facts.len())])
    };
    match act {
        Act::Name(on, n) => change(*on, &|t| t.name = format!("名{n}")).into_iter().collect(),
        Act::Size(on, n) => change(*on, &|t| t.size = n.map(u32::from)).into_iter().collect(),
        Act::Befriend(on, whom) => {
            change(*on, &|t| t.friends.extend([record(*whom)])).into_iter().collect()
        }
        Act::Unfriend(on, whom) => {
            change(*on, &|t| t.friends.retain(|f| *f != record(*whom))).into_iter().collect()
        }
        Act::Place(on, index) => place(state, record(*on), *index),
        Act::Move(on, under) => {
            change(*on, &|t| t.parent = under.map(record)).into_iter().collect()
        }
        Act::Tel(on, n) => state
            .change::<Secret>(&record(*on), |s| {
                if n % 3 == 0 { s.door = format!("门{n}") } else { s.tel = format!("电{n}") }
            })
            .into_iter()
            .collect(),
        Act::Call(on, n) => {
            state.set(&record(*on), &Caller { tel: format!("电{n}") }).into_iter().collect()
        }
        Act::Vote(on, yes) => vec![state.state_fact(&record(*on), &Vote { yes: *yes })],
        Act::Whisper(on, n) => {
            vec![state.state_fact(&record(*on), &Whisper { text: format!("悄{n}") })]
        }
        Act::Note(on, n) => {
            state.set(&record(*on), &Note { text: format!("记{n}") }).into_iter().collect()
        }
        Act::Remove(on) => state.remove::<Thing>(&record(*on)).into_iter().collect(),
        Act::RemoveSecret(on) => state.remove::<Secret>(&record(*on)).into_iter().collect(),
        Act::Retract(on, index) => fact_at(index, Some(record(*on)))
            .or_else(|| fact_at(index, None))
            .map(|e| state.retract(&e.on(), &e.id()))
            .into_iter()
            .collect(),
        Act::Same(a, b) => vec![state.same(&record(*a), &record(*b))],
        Act::Undo(index) => {
            let all: Vec<OpId> = log.iter().map(Entry::id).collect();
            if all.is_empty() {
                return Vec::new();
            }
            undo::undo(log, state, &all[index.index(all.len())]).into_iter().collect()
        }
        Act::Settle(index, first) => {
            let open: Vec<_> = state.conflicts().collect();
            if open.is_empty() {
                return Vec::new();
            }
            let (base, id, name) = open[index.index(open.len())];
            let heads = state.folded(base, &id).map(|f| f.fields[name].heads()).unwrap_or_default();
            let head = if *first { heads.first() } else { heads.last() };
            let value = head.map_or(Value::Null, |h| h.value.clone());
            state.settle(base, &id, name, value).into_iter().collect()
        }
        Act::Later(..) => Vec::new(),
    }
}

fn place(state: &State, on: RecordId, index: Index) -> Vec<Draft> {
    let on = state.one(&on);
    let others: Vec<(String, RecordId)> =
        listed(state).into_iter().filter(|(_, id)| *id != on).collect();
    let keys: Vec<&str> = others.iter().map(|(key, _)| key.as_str()).collect();
    let (key, moved) = order::place(&keys, index.index(keys.len() + 1));
    let mut drafts: Vec<Draft> =
        state.change::<Thing>(&on, |t| t.place = key).into_iter().collect();
    for (i, key) in moved {
        drafts.extend(state.change::<Thing>(&others[i].1, |t| t.place = key));
    }
    drafts
}

/// What a newer version wrote: a newer kind, a newer version of a kind, an unknown field, an unknown member.
fn later(on: RecordId, n: u8) -> Entry {
    let kind = ["thing@7", "drone@1", "thing@1", "vote@3"][usize::from(n % 4)];
    let at = Stamp { ms: u64::from(n), n: 0, device: DeviceId([n; 8]) };
    let op = json!({
        "at": at.to_string(), "body": {"name": null, "心情": [n, "好🙂", {"z": null}]}, "by": on.to_string(), "in": COMMUNITY.to_string(),
        "kind": kind, "mood": {"b": n, "a": "\u{7f}"}, "on": on.to_string(),
    });
    let raw = mulin::log::canon::to_text(&op);
    let line = format!("{{\"id\":\"{}\",\"op\":{raw}}}", Hash::of(raw.as_bytes()).op_id());
    Entry::from_line(&line).expect("a newer version's line is read")
}

/// The kinds a state shows, typed.
pub(crate) fn view(state: &State) -> impl PartialEq + std::fmt::Debug + use<> {
    let facts = |id: &RecordId| {
        let votes: Vec<Vote> = state.facts(id).into_iter().map(|(_, v)| v).collect();
        let whispers: Vec<Whisper> = state.facts(id).into_iter().map(|(_, v)| v).collect();
        (votes, whispers)
    };
    (0..6)
        .map(record)
        .map(|id| {
            (
                state.one(&id),
                state.get::<Thing>(&id),
                state.get::<Secret>(&id),
                state.get::<Caller>(&id),
                state.get::<Note>(&id),
                facts(&id),
            )
        })
        .collect::<Vec<_>>()
}

/// The base name of a thing's kind.
pub(crate) const THING: &str = Thing::KIND.base;
