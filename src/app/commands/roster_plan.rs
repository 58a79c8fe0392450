//! The rules of planning, and a planned roster taken over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate, TimeDelta};

use super::roster_hours::employment;
use super::{commit, seen};
use crate::app::{ActError, App};
use crate::domain::community::community_record;
use crate::domain::shifts::{
    self as rules, Away, Burden, Change, Exchange, Planning, Sheet, Shift, Worth,
};
use crate::log::{Opened, RecordId};
use crate::text::roster_plan as say;

/// Months whose loads count for what comes next.
const REMEMBERED: u32 = 2;

/// What planning looks at, as things stand: everything from a day to a day.
pub fn sheet(app: App, first: NaiveDate, last: NaiveDate) -> Sheet {
    let community = app.community();
    app.peek(|state| Sheet::of(state, &community, first, last))
}

/// What everybody carried in the months before a day, of what counts where loads are compared.
pub fn carried(app: App, before: NaiveDate) -> BTreeMap<RecordId, Burden> {
    let community = app.community();
    let from = before.checked_sub_months(Months::new(REMEMBERED)).unwrap_or(before);
    let to = before.pred_opt().unwrap_or(before);
    let jobs = employment(app);
    app.peek(|state| rules::fair_ledger(state, &community, &jobs, from, to))
}

/// Places others were told of, by number in the sheet.
pub fn told(app: App, sheet: &Sheet) -> BTreeSet<(usize, usize)> {
    let edition = app.peek(rules::in_force);
    let seats = edition.0.iter().filter_map(|(shift, line)| Some((sheet.duty(shift)?, line)));
    seats
        .flat_map(|(s, line)| line.on.iter().filter_map(move |v| Some((sheet.person(v)?, s))))
        .collect()
}

/// Sets how rosters are planned here, by a form opened on the rules as they stood; the answer is what the form that stays
/// open goes on from.
///
/// # Errors
/// [`ActError::Store`].
pub async fn set_planning(
    app: App,
    opened: Opened<Planning>,
    planning: Planning,
) -> Result<Opened<Planning>, ActError> {
    let id = community_record(&app.community());
    commit(app, say::DID_RULES, |state| {
        state.change_from(&id, &opened, &planning).into_iter().collect()
    })
    .await?;
    seen(app, |state| opened.kept(state, &id, planning)).await
}

/// Makes the shifts of all templates from a day to a day that were never made.
///
/// # Errors
/// [`ActError::Store`].
pub async fn make_shifts(app: App, first: NaiveDate, last: NaiveDate) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_MAKE, |state| rules::make_shifts(state, &community, first, last)).await
}

/// Takes a plan over: who comes on and who goes off, and what the roster is worth where that is known, in one act.
///
/// # Errors
/// [`ActError::Refused`] where the data changed since the plan was made; [`ActError::Store`].
pub async fn take_plan(
    app: App,
    planned: &Sheet,
    changes: &[Change],
    worth: Option<(&Sheet, Worth)>,
) -> Result<(), ActError> {
    let community = app.community();
    let days = (planned.first, planned.last);
    let drafts = seen(app, |state| {
        let now = Sheet::of(state, &community, days.0, days.1);
        if now != *planned {
            return None;
        }
        let mut drafts = rules::turn_over(state, &community, planned, changes);
        drafts.extend(
            worth.map(|(after, worth)| rules::note_planned(state, &community, days, after, worth)),
        );
        Some(drafts)
    })
    .await?;
    app.commit(say::DID_PLAN, drafts.ok_or(ActError::Refused(say::CHANGED_MEANWHILE))?).await
}

/// Notes who is away, and takes over what of the new plan is wanted: one act. Their own places are given up in any case.
///
/// # Errors
/// [`ActError::Refused`] where the part that is wanted breaks a rule without the rest, or the data changed since;
/// [`ActError::Store`].
pub async fn replan_around(
    app: App,
    planned: &Sheet,
    missing: &[rules::Missing],
    wanted: &[Change],
) -> Result<(), ActError> {
    let community = app.community();
    let (mut then, vacated) = rules::with_away(planned, missing, app.now());
    let waited = missing.iter().flat_map(|(v, ..)| planned.ready_of[*v].iter().map(|s| (*v, *s)));
    let not_on_call: Vec<(RecordId, RecordId)> = waited
        .filter(|(v, s)| !then.is_on_call(*v, *s))
        .map(|(v, s)| (planned.duties[s].id, planned.people[v].id))
        .collect();
    let faults = |sheet: &Sheet| {
        let broken = rules::broken(sheet);
        broken.into_iter().map(|(v, s, ..)| (v, s)).collect::<BTreeSet<_>>()
    };
    let before = faults(&then);
    for change in wanted {
        change.off.iter().for_each(|v| then.take(*v, change.duty));
        change.on.iter().for_each(|v| then.put(*v, change.duty));
        change.released.iter().for_each(|v| then.stand_down(*v, change.duty));
        change.called.iter().for_each(|v| then.stand_by(*v, change.duty));
    }
    if !faults(&then).is_subset(&before) {
        return Err(ActError::Refused(say::PART_BREAKS));
    }
    let ids: Vec<RecordId> = missing.iter().map(|_| app.fresh_id()).collect();
    let off: Vec<(RecordId, RecordId)> =
        vacated.iter().map(|(v, s)| (planned.duties[*s].id, planned.people[*v].id)).collect();
    let drafts = seen(app, |state| {
        let now = Sheet::of(state, &community, planned.first, planned.last);
        if now != *planned {
            return None;
        }
        let mut drafts = Vec::new();
        for ((v, from, to), id) in missing.iter().zip(&ids) {
            let volunteer = planned.people[*v].id;
            let away = Away { volunteer, from: Some(*from), to: Some(*to) };
            drafts.extend(state.set(id, &away));
        }
        for (shift, volunteer) in &off {
            drafts.extend(rules::unassign(state, shift, volunteer));
        }
        for (shift, volunteer) in &not_on_call {
            drafts.extend(rules::step_back(state, shift, volunteer));
        }
        // Those who are away are off already; the rest comes from the lines wanted.
        let wanted: Vec<Change> = wanted
            .iter()
            .map(|change| {
                let mut change = change.clone();
                change.off.retain(|v| !vacated.contains(&(*v, change.duty)));
                change.released.retain(|v| {
                    let gone = (planned.duties[change.duty].id, planned.people[*v].id);
                    !not_on_call.contains(&gone)
                });
                change
            })
            .collect();
        drafts.extend(rules::turn_over(state, &community, planned, &wanted));
        Some(drafts)
    })
    .await?;
    app.commit(say::DID_REPLAN, drafts.ok_or(ActError::Refused(say::CHANGED_MEANWHILE))?).await
}

/// Fills a place by two steps: somebody takes it and another takes over one of theirs. One act.
///
/// # Errors
/// [`ActError::Refused`] where the data changed since; [`ActError::Store`].
pub async fn exchange(
    app: App,
    planned: &Sheet,
    duty: usize,
    by: Exchange,
) -> Result<(), ActError> {
    let mut after = planned.clone();
    after.take(by.who, by.gives);
    after.put(by.who, duty);
    after.put(by.to, by.gives);
    take_plan(app, planned, &rules::turnover(planned, &after), None).await
}

/// Moves a shift and puts somebody on it who can come then: one act.
///
/// # Errors
/// [`ActError::Missing`] where there is no such shift; [`ActError::Store`].
pub async fn move_and_assign(
    app: App,
    shift: RecordId,
    by: TimeDelta,
    volunteer: RecordId,
) -> Result<(), ActError> {
    let community = app.community();
    let drafts = seen(app, |state| {
        let old = state.get::<Shift>(&shift)?;
        let (from, to) = old.span()?;
        let (from, to) = (from.checked_add_signed(by)?, to.checked_add_signed(by)?);
        let new =
            Shift { day: Some(from.date()), start: Some(from.time()), end: Some(to.time()), ..old };
        let mut drafts: Vec<_> = state.set(&shift, &new).into_iter().collect();
        let id = rules::assignment_id(&community, &shift, &volunteer);
        let seat = rules::Assignment { shift, volunteer, ..rules::Assignment::default() };
        drafts.extend(state.set(&id, &seat));
        Some(drafts)
    })
    .await?;
    app.commit(say::DID_MOVE, drafts.ok_or(ActError::Missing)?).await
}
