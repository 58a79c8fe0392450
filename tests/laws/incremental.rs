//! A state brought up to date batch by batch equals a fold from scratch, whatever was added, erased or taken out.

use crate::support::config;
use crate::support::kinds::KINDS;
use crate::support::raw::{cook, recipes, state_of};
use mulin::log::{Entry, Log, OpId, RecordId, State};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// What is done to a log next.
#[derive(Clone, Debug)]
enum Step {
    /// That many more operations arrive.
    Arrive(usize),
    /// Some bodies are erased.
    Erase(Vec<Index>),
    /// An import is undone.
    Forget(Vec<Index>),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..9_usize).prop_map(Step::Arrive),
        1 => vec(any::<Index>(), 1..4).prop_map(Step::Erase),
        1 => vec(any::<Index>(), 1..6).prop_map(Step::Forget),
    ]
}

fn chosen(log: &Log, picks: &[Index]) -> (Vec<OpId>, Vec<RecordId>) {
    let all: Vec<&Entry> = log.iter().collect();
    if all.is_empty() {
        return (Vec::new(), Vec::new());
    }
    picks.iter().map(|i| all[i.index(all.len())]).map(|e| (e.id(), e.on())).unzip()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn updated_in_batches_equals_folded_from_scratch(
        entries in recipes(30).prop_map(|r| cook(&r)).prop_shuffle(), steps in vec(step(), 1..10),
    ) {
        let mut entries = entries.into_iter();
        let (mut log, mut state) = (Log::new(), State::new(KINDS));
        for step in steps {
            match &step {
                Step::Arrive(n) => {
                    let batch: Vec<Entry> = entries.by_ref().take(*n).collect();
                    let ids: Vec<OpId> = batch.iter().map(Entry::id).collect();
                    for entry in batch {
                        log.add(entry);
                    }
                    state.update(&log, &ids, &[]);
                }
                Step::Erase(picks) => {
                    let (mut ids, _) = chosen(&log, picks);
                    ids.retain(|id| log.erase(id));
                    state.update(&log, &ids, &[]);
                }
                Step::Forget(picks) => {
                    let (ids, records) = chosen(&log, picks);
                    log.forget(&ids);
                    state.update(&log, &ids, &records);
                }
            }
            prop_assert!(state == state_of(&log), "after {:?}", step);
        }
    }
}
