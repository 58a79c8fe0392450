//! Erasure takes a body and its salt out of every line, keeps all roots, and lets nothing older reappear.

use crate::support::acts::{World, act, history};
use crate::support::config;
use crate::support::kinds::KINDS;
use crate::support::raw::{cook, log_of, recipes};
use mulin::log::{Entry, Log, OpId, Scope, State};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeMap;

/// What can be erased: remains of a kind that is not personal would count for nothing.
fn personal(log: &Log) -> Vec<&Entry> {
    let may = |e: &&Entry| KINDS.get(e.base()).is_none_or(|kind| kind.scope == Scope::Personal);
    let whole = |e: &&Entry| e.scope() == Scope::Personal && e.whole().is_some();
    log.iter().filter(whole).filter(may).collect()
}

fn some_of(log: &Log, picks: &[Index]) -> Vec<OpId> {
    let all = personal(log);
    if all.is_empty() {
        return Vec::new();
    }
    picks.iter().map(|i| all[i.index(all.len())].id()).collect()
}

/// Every text in a value, each with its quotes.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(s) => into.push(format!("\"{s}\"")),
        Value::Array(items) => items.iter().for_each(|v| texts(v, into)),
        Value::Object(map) => map.values().for_each(|v| texts(v, into)),
        _ => {}
    }
}

/// (kind, record, field) -> heads with values.
type Heads = BTreeMap<(String, String, String), Vec<(OpId, Value)>>;

fn heads(log: &Log, state: &State) -> Heads {
    let mut all = Heads::new();
    for base in KINDS.0.iter().flat_map(|group| group.iter()).map(|k| k.base) {
        for id in log.records() {
            for (name, field) in state.folded(base, &id).into_iter().flat_map(|f| &f.fields) {
                let heads = field.heads().iter().map(|h| (h.id, h.value.clone())).collect();
                all.insert((base.into(), id.to_string(), name.clone()), heads);
            }
        }
    }
    all
}

/// Erases and compares: the same heads as before, valued as before or empty.
fn erase_and_compare(mut log: Log, picks: &[Index]) -> Result<(), TestCaseError> {
    let mut state = State::of(&log, KINDS);
    let (before, roots) = (heads(&log, &state), (log.share_root(), log.full_root()));
    let ids = some_of(&log, picks);
    let whole: Vec<Entry> = ids.iter().filter_map(|id| log.get(id)).cloned().collect();
    for id in &ids {
        log.erase(id);
    }
    state.update(&log, &ids, &[]);
    prop_assert!(state == State::of(&log, KINDS));
    prop_assert_eq!((log.share_root(), log.full_root()), roots);
    let after = heads(&log, &state);
    for (field, heads) in &before {
        let now = after.get(field).cloned().unwrap_or_default();
        prop_assert_eq!(now.len(), heads.len(), "heads of {:?}: {:?} {:?}", field, heads, now);
        for ((old_id, old), (id, value)) in heads.iter().zip(&now) {
            prop_assert_eq!(id, old_id, "nothing older reappears");
            let expected = if ids.contains(id) { &Value::Null } else { old };
            prop_assert_eq!(value, expected);
        }
    }
    for entry in &whole {
        let sealed = entry.whole().expect("was whole");
        let mut secrets = vec![sealed.op().salt.map(|s| s.to_string()).unwrap_or_default()];
        texts(&Value::from(sealed.op().body.clone()), &mut secrets);
        let left = log.get(&entry.id()).expect("its remains").line();
        for secret in secrets {
            prop_assert!(!left.contains(&secret), "{secret} in {left}");
        }
        prop_assert_eq!(Entry::from_line(&left).ok(), log.get(&entry.id()).cloned());
        log.add(entry.clone());
        prop_assert!(
            log.get(&entry.id()).is_some_and(|e| e.whole().is_none()),
            "an import brings nothing back"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_people_wrote((devices, events) in history(act(), 30), picks in vec(any::<Index>(), 1..5)) {
        erase_and_compare(World::live(&devices, &events).devices.swap_remove(0).log, &picks)?;
    }

    #[test]
    fn operations_of_any_form(recipes in recipes(30), picks in vec(any::<Index>(), 1..5)) {
        erase_and_compare(log_of(&cook(&recipes)), &picks)?;
    }

    #[test]
    fn the_same_erased_everywhere_converges((devices, events) in history(act(), 30), picks in vec(any::<Index>(), 1..5)) {
        let mut world = World::live(&devices, &events);
        let mut ids = Vec::new();
        // Erased on one device before, on the others after they have met.
        for (i, pick) in picks.iter().enumerate() {
            let n = world.devices.len();
            let device = &mut world.devices[i % n];
            let some = some_of(&device.log, std::slice::from_ref(pick));
            for id in &some {
                device.log.erase(id);
            }
            device.state.update(&device.log, &some, &[]);
            ids.extend(some);
        }
        world.exchange_all();
        for device in &mut world.devices {
            for id in &ids {
                device.log.erase(id);
            }
            device.state.update(&device.log, &ids, &[]);
        }
        let first = &world.devices[0];
        for device in &world.devices {
            prop_assert!(device.log == first.log && device.state == first.state);
            prop_assert!(device.is_sound());
        }
    }
}
