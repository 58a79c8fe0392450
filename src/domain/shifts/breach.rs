//! What a roster would break 违规: hard rules its places stand against, and the reasons given.

use super::versions::Days;
use super::{Assignment, Blocker, Rule, Sheet, Standby, broken};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A hard rule broken by where somebody is on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Who.
    pub volunteer: RecordId,
    /// Which rule.
    pub rule: Rule,
    /// On which shifts, in the order of time, and what each of them breaks.
    pub seats: Vec<(RecordId, Blocker)>,
    /// Why that is so all the same; empty where nobody said.
    pub reason: String,
}

/// What a roster would break if it were published now, by person and rule. One reason does for all the shifts that break
/// one rule together: of two on a day, it is given at either. What lies before `today` is no longer to be mended.
pub fn breaches(
    state: &State,
    community: &CommunityId,
    (from, to): Days,
    today: NaiveDate,
) -> Vec<Breach> {
    let sheet = Sheet::of(state, community, from.max(today), to);
    let reasons = reasons(state);
    let mut found: BTreeMap<(RecordId, Rule), Breach> = BTreeMap::new();
    for (v, s, rules, _) in broken(&sheet) {
        let (volunteer, shift) = (sheet.people[v].id, sheet.duties[s].id);
        for blocker in rules {
            let rule = blocker.rule();
            let breach = found.entry((volunteer, rule)).or_insert_with(|| Breach {
                volunteer,
                rule,
                seats: Vec::new(),
                reason: String::new(),
            });
            breach.seats.push((shift, blocker));
            let other = match blocker {
                Blocker::Overlap(id)
                | Blocker::OnCall(id)
                | Blocker::SameDay(id)
                | Blocker::Travel(id, _)
                | Blocker::Rest(id, _) => id,
                _ => shift,
            };
            for at in [shift, other] {
                if breach.reason.is_empty() {
                    breach.reason = reasons.get(&(at, volunteer)).cloned().unwrap_or_default();
                }
            }
        }
    }
    found.into_values().collect()
}

/// Why people are on shifts, or on call, against a rule, by shift and volunteer.
pub fn reasons(state: &State) -> BTreeMap<(RecordId, RecordId), String> {
    let all = state.all::<Assignment>().filter(|(_, a)| !a.reason.is_empty());
    let on = all.map(|(_, a)| ((state.one(&a.shift), state.one(&a.volunteer)), a.reason));
    let all = state.all::<Standby>().filter(|(_, a)| !a.reason.is_empty());
    let on_call = all.map(|(_, a)| ((state.one(&a.shift), state.one(&a.volunteer)), a.reason));
    on_call.chain(on).collect()
}

/// Says why somebody is on a shift against a rule.
pub fn give_reason(state: &State, breach: &Breach, reason: &str) -> Vec<Draft> {
    let Some((shift, _)) = breach.seats.last() else { return Vec::new() };
    let own = |a: &Assignment| {
        state.one(&a.shift) == *shift && state.one(&a.volunteer) == breach.volunteer
    };
    let ids = state.all::<Assignment>().filter(|(_, a)| own(a)).map(|(id, _)| id);
    let on: Vec<Draft> = ids
        .filter_map(|id| state.change::<Assignment>(&id, |a| reason.clone_into(&mut a.reason)))
        .collect();
    if !on.is_empty() {
        return on;
    }
    let own =
        |a: &Standby| state.one(&a.shift) == *shift && state.one(&a.volunteer) == breach.volunteer;
    let ids = state.all::<Standby>().filter(|(_, a)| own(a)).map(|(id, _)| id);
    ids.filter_map(|id| state.change::<Standby>(&id, |a| reason.clone_into(&mut a.reason)))
        .collect()
}
