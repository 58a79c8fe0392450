//! What people do with a ballot, as drafts.

use super::notice::is_barred;
use super::record::{
    Batch, Cast, Choice, Delivered, DeliveredBy, Objection, Proxy, Returned, RollFrozen, Settled,
    Step, StepKind,
};
use super::roll::{of_row, place_of};
use crate::log::{Draft, OpId, RecordId, State};
use chrono::NaiveDate;

/// Says that the roll was published, voting began, ended, or the result was announced; once. Voting does not begin on
/// what the notice of the assembly did not name, unless somebody said why it does.
pub fn step(state: &State, ballot: &RecordId, what: StepKind, day: NaiveDate) -> Vec<Draft> {
    let barred = || what == StepKind::Opened && is_barred(state, ballot);
    if step_day(state, ballot, what).is_some() || barred() {
        return Vec::new();
    }
    vec![state.state_fact(ballot, &Step { what, day: Some(day) })]
}

/// The day of a step, where it was taken.
pub fn step_day(state: &State, ballot: &RecordId, what: StepKind) -> Option<NaiveDate> {
    let steps = state.facts::<Step>(ballot);
    steps.into_iter().find(|(_, s)| s.what == what).map(|(_, s)| s.day.unwrap_or_default())
}

/// Takes a step back: voting goes on, or the result is announced anew.
pub fn unstep(state: &State, ballot: &RecordId, what: StepKind) -> Vec<Draft> {
    let steps = state.facts::<Step>(ballot);
    let said = steps.iter().filter(|(_, s)| s.what == what);
    said.map(|(fact, _)| state.retract(ballot, &fact.id)).collect()
}

/// Notes that a paper was delivered; names apart.
pub fn deliver(state: &State, roll: &RollFrozen, said: &Delivered, by: &DeliveredBy) -> Vec<Draft> {
    let Some((part, _)) = place_of(roll, said.row) else { return Vec::new() };
    let mut drafts = vec![state.state_fact(&part, said)];
    if !by.by.is_empty() || !by.witness.is_empty() {
        drafts.push(state.state_fact(&part, by));
    }
    drafts
}

/// Notes that a paper came back.
pub fn take_back(state: &State, roll: &RollFrozen, said: &Returned) -> Vec<Draft> {
    on_part(roll, said.row, |part| state.state_fact(part, said))
}

/// Enters a paper. Said again by the same entry it is nothing new; a second entry checks it or disputes it.
pub fn cast(state: &State, roll: &RollFrozen, said: &Cast) -> Vec<Draft> {
    let alike = |c: &Cast| {
        (c.choice, &c.picks, c.paper, c.second)
            == (said.choice, &said.picks, said.paper, said.second)
    };
    if casts(state, roll, said.row).iter().any(|(_, c)| alike(c)) {
        return Vec::new();
    }
    on_part(roll, said.row, |part| state.state_fact(part, said))
}

/// The entries of a row, in order.
pub fn casts(state: &State, roll: &RollFrozen, row: u32) -> Vec<(OpId, Cast)> {
    of_row::<Cast>(state, roll, row, |c| c.row).into_iter().map(|(f, c)| (f.id, c)).collect()
}

/// Says what counts of a row that was entered differently.
pub fn settle(
    state: &State,
    roll: &RollFrozen,
    row: u32,
    choice: Choice,
    picks: Vec<u32>,
) -> Vec<Draft> {
    let saw = casts(state, roll, row).into_iter().map(|(id, _)| id).collect();
    let said = Settled { row, choice, picks, saw };
    on_part(roll, row, |part| state.state_fact(part, &said))
}

/// Takes an entry back that was made by mistake.
pub fn uncast(state: &State, roll: &RollFrozen, row: u32, entry: &OpId) -> Vec<Draft> {
    on_part(roll, row, |part| state.retract(part, entry))
}

/// Notes that an owner lets somebody vote for them; who did before no longer does.
pub fn give_proxy(state: &State, roll: &RollFrozen, said: &Proxy) -> Vec<Draft> {
    let Some((part, _)) = place_of(roll, said.row) else { return Vec::new() };
    let before = of_row::<Proxy>(state, roll, said.row, |p| p.row);
    if before.iter().any(|(_, p)| p == said) {
        return Vec::new();
    }
    let mut drafts: Vec<Draft> =
        before.iter().map(|(fact, _)| state.retract(&part, &fact.id)).collect();
    drafts.push(state.state_fact(&part, said));
    drafts
}

/// Who votes for an owner, if anybody does.
pub fn proxy_of(state: &State, roll: &RollFrozen, row: u32) -> Option<Proxy> {
    of_row::<Proxy>(state, roll, row, |p| p.row).pop().map(|(_, p)| p)
}

/// Enters papers counted together.
pub fn add_batch(state: &State, ballot: &RecordId, batch: &Batch) -> Vec<Draft> {
    if batch.counts().returned().is_none_or(|all| all.heads == 0 && all.area == 0) {
        return Vec::new();
    }
    vec![state.state_fact(ballot, batch)]
}

/// Notes an objection, or an answer to one.
pub fn object(state: &State, ballot: &RecordId, said: &Objection) -> Vec<Draft> {
    vec![state.state_fact(ballot, said)]
}

fn on_part(roll: &RollFrozen, row: u32, draft: impl FnOnce(&RecordId) -> Draft) -> Vec<Draft> {
    place_of(roll, row).map(|(part, _)| draft(&part)).into_iter().collect()
}
