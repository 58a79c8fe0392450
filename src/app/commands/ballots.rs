//! Ballots: prepared, the roll frozen, papers delivered, entered and counted.

use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::community::{Person, PersonPrivate, name_of};
use crate::domain::deliberation::ballot::{
    self as rules, Ballot, Batch, Cast, Choice, Delivered, DeliveredBy, Objection, Proxy, Returned,
    RollFrozen, StepKind, Teller,
};
use crate::log::{Draft, OpId, RecordId, State};
use crate::text::{Msg, ballots as say};

/// The person of this name; a new one where none is known by it.
pub(super) fn person_called(state: &State, name: &str, fresh: RecordId) -> (RecordId, Vec<Draft>) {
    let known = state
        .all::<PersonPrivate>()
        .map(|(id, _)| id)
        .find(|id| name_of(state, id).as_deref() == Some(name));
    if let Some(id) = known {
        return (id, Vec::new());
    }
    let named = PersonPrivate { name: name.to_owned(), ..PersonPrivate::default() };
    let mut drafts: Vec<Draft> = state.set(&fresh, &Person::default()).into_iter().collect();
    drafts.extend(state.set(&fresh, &named));
    (fresh, drafts)
}

/// Prepares a ballot; who stands is given by name.
///
/// # Errors
/// [`ActError::Store`].
pub async fn prepare_ballot(
    app: App,
    ballot: Ballot,
    candidates: Vec<String>,
) -> Result<RecordId, ActError> {
    let id = app.fresh_id();
    let fresh: Vec<RecordId> = candidates.iter().map(|_| app.fresh_id()).collect();
    commit(app, say::DID_DRAFT, |state| {
        let mut drafts = Vec::new();
        let mut standing = Vec::new();
        for (name, fresh) in candidates.iter().zip(fresh) {
            let (person, new) = person_called(state, name, fresh);
            drafts.extend(new);
            standing.push(person);
        }
        drafts.extend(state.set(&id, &Ballot { candidates: standing, ..ballot }));
        drafts
    })
    .await?;
    Ok(id)
}

/// Freezes the roll from the register of the ballot's estate.
///
/// # Errors
/// [`ActError::Missing`] where the ballot has no estate; [`ActError::Store`].
pub async fn freeze_roll(app: App, ballot: RecordId) -> Result<(), ActError> {
    let (community, today) = (app.community(), app.today());
    let record = seen(app, |state| state.get::<Ballot>(&ballot)).await?.unwrap_or_default();
    let estate = record.estate.ok_or(ActError::Missing)?;
    commit(app, say::DID_FREEZE, |state| {
        let rows = rules::draw_up(state, &estate, record.counts_parking()).rows;
        rules::freeze(state, &community, &ballot, &rows, today)
    })
    .await
}

/// Freezes how many may vote, where there are no rows.
///
/// # Errors
/// [`ActError::Store`].
pub async fn freeze_heads(app: App, ballot: RecordId, heads: u32) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_FREEZE, |state| {
        rules::freeze_totals(state, &ballot, heads.into(), 0, today)
    })
    .await
}

/// Opens or closes voting, or announces the result.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_step(app: App, ballot: RecordId, what: StepKind) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_STEP, |state| rules::step(state, &ballot, what, today)).await
}

/// Takes such a step back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_step_back(app: App, ballot: RecordId, what: StepKind) -> Result<(), ActError> {
    commit(app, say::DID_STEP, |state| rules::unstep(state, &ballot, what)).await
}

/// Puts a matter to the vote that the notice of its assembly did not name, and says why.
///
/// # Errors
/// [`ActError::Store`].
pub async fn put_anyway(app: App, ballot: RecordId, reason: String) -> Result<(), ActError> {
    let today = app.today();
    commit(app, say::DID_ANYWAY, |state| rules::put_anyway(state, &ballot, &reason, today)).await
}

/// Says that somebody held the rule against the text in force.
///
/// # Errors
/// [`ActError::Store`].
pub async fn confirm_rule(app: App, ballot: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_CONFIRM, |state| {
        state.change::<Ballot>(&ballot, |b| b.checked = true).into_iter().collect()
    })
    .await
}

/// Does something with rows of the frozen roll.
async fn on_roll(
    app: App,
    label: Msg,
    ballot: RecordId,
    draft: impl FnOnce(&State, &RollFrozen) -> Vec<Draft>,
) -> Result<(), ActError> {
    let (roll, _) =
        seen(app, |state| rules::frozen(state, &ballot)).await?.ok_or(ActError::Missing)?;
    commit(app, label, |state| draft(state, &roll)).await
}

/// Enters one paper.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn enter_paper(app: App, ballot: RecordId, said: Cast) -> Result<(), ActError> {
    on_roll(app, say::DID_ENTER, ballot, |state, roll| rules::cast(state, roll, &said)).await
}

/// Enters papers copied from a list.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn enter_list(
    app: App,
    ballot: RecordId,
    votes: Vec<(u32, Choice)>,
    second: bool,
) -> Result<(), ActError> {
    on_roll(app, say::DID_LIST, ballot, |state, roll| {
        let cast = |(row, choice)| {
            rules::cast(state, roll, &Cast { row, choice, second, ..Cast::default() })
        };
        votes.into_iter().flat_map(cast).collect()
    })
    .await
}

/// Says what counts of a row that was entered differently.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn settle_row(
    app: App,
    ballot: RecordId,
    row: u32,
    choice: Choice,
    picks: Vec<u32>,
) -> Result<(), ActError> {
    on_roll(app, say::DID_SETTLE, ballot, |s, roll| rules::settle(s, roll, row, choice, picks))
        .await
}

/// Takes back an entry made by mistake.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn take_back_entry(
    app: App,
    ballot: RecordId,
    row: u32,
    entry: OpId,
) -> Result<(), ActError> {
    on_roll(app, say::DID_TAKE_BACK, ballot, |s, roll| rules::uncast(s, roll, row, &entry)).await
}

/// Notes that papers were delivered, all in one way.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn deliver_papers(
    app: App,
    ballot: RecordId,
    rows: Vec<u32>,
    said: Delivered,
    by: DeliveredBy,
) -> Result<(), ActError> {
    on_roll(app, say::DID_DELIVER, ballot, |state, roll| {
        let one = |row| {
            let (said, by) = (Delivered { row, ..said.clone() }, DeliveredBy { row, ..by.clone() });
            rules::deliver(state, roll, &said, &by)
        };
        rows.into_iter().flat_map(one).collect()
    })
    .await
}

/// Notes that a paper came back.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn take_paper_back(app: App, ballot: RecordId, row: u32) -> Result<(), ActError> {
    let said = Returned { row, day: Some(app.today()), ..Returned::default() };
    on_roll(app, say::DID_RETURN, ballot, |state, roll| rules::take_back(state, roll, &said)).await
}

/// Notes that an owner lets somebody vote for them; `said` names the row, the holder is given by name.
///
/// # Errors
/// [`ActError::Missing`] where no roll is frozen; [`ActError::Store`].
pub async fn give_proxy(
    app: App,
    ballot: RecordId,
    holder: String,
    said: Proxy,
) -> Result<(), ActError> {
    let fresh = app.fresh_id();
    on_roll(app, say::DID_PROXY, ballot, |state, roll| {
        let (holder, mut drafts) = person_called(state, &holder, fresh);
        drafts.extend(rules::give_proxy(state, roll, &Proxy { holder, ..said }));
        drafts
    })
    .await
}

/// Names somebody who counts or watches.
///
/// # Errors
/// [`ActError::Store`].
pub async fn name_teller(
    app: App,
    ballot: RecordId,
    name: String,
    watches: bool,
) -> Result<(), ActError> {
    let fresh = app.fresh_id();
    commit(app, say::DID_TELLER, |state| {
        let (person, mut drafts) = person_called(state, &name, fresh);
        let known = state.facts::<Teller>(&ballot).iter().any(|(_, t)| t.person == person);
        if !known {
            drafts.push(state.state_fact(&ballot, &Teller { person, watches }));
        }
        drafts
    })
    .await
}

/// Takes a fact about a ballot back: a teller, an objection, a sum.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_fact_back(app: App, ballot: RecordId, fact: OpId) -> Result<(), ActError> {
    commit(app, say::DID_TAKE_BACK, |state| vec![state.retract(&ballot, &fact)]).await
}

/// Enters papers counted together.
///
/// # Errors
/// [`ActError::Store`].
pub async fn enter_batch(app: App, ballot: RecordId, batch: Batch) -> Result<(), ActError> {
    commit(app, say::DID_ENTER, |state| rules::add_batch(state, &ballot, &batch)).await
}

/// Notes an objection, or the answer to one.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_objection(app: App, ballot: RecordId, said: Objection) -> Result<(), ActError> {
    let said = Objection { day: Some(app.today()), ..said };
    commit(app, say::DID_OBJECT, |state| rules::object(state, &ballot, &said)).await
}
