//! What comes of a plan: shift by shift who comes on and who goes off, what that improves and what it costs, and the
//! drafts that make it so.

use super::month_load::moved;
use super::terms::{apart_from_wish, soon};
use super::weigh::wish;
use super::{
    Assignment, Blocker, Means, Moved, Sheet, assignment_id, put_on_call, standing, step_back,
};
use crate::log::{CommunityId, Draft, RecordId, State};
use std::collections::{BTreeMap, BTreeSet};

/// What changes on a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which, by number in both sheets.
    pub duty: usize,
    /// Who goes off.
    pub off: Vec<usize>,
    /// Who comes on.
    pub on: Vec<usize>,
    /// Who comes on call.
    pub called: Vec<usize>,
    /// Who no longer is on call.
    pub released: Vec<usize>,
    /// What it improves.
    pub gains: Vec<Effect>,
    /// What it costs.
    pub costs: Vec<Effect>,
    /// What the whole plan does to the month of those who go off or come on.
    pub moved: Vec<Moved>,
}

impl Change {
    /// Whether somebody goes off and nobody comes.
    pub fn is_left(&self) -> bool {
        self.on.is_empty() && !self.off.is_empty()
    }
}

/// Something a change brings or takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// So many places filled that were empty, or left empty that were filled.
    Places(u32),
    /// Now the fewest who must be there are there, or no longer.
    Enough,
    /// Holders of a skill (by number) are there, or missing.
    Role(usize),
    /// Somebody who stood against a rule no longer does (or cannot come any more).
    Rule(usize, Blocker),
    /// Somebody likes it, or would rather not.
    Wish(usize),
    /// Somebody has less than their peers, or more ([`Means`]).
    Load(usize),
    /// Somebody's turns are further apart, or two of them less than seven days (S-LAST).
    Turns(usize),
    /// Somebody comes closer to as many turns a month as they would like, or further from it (S-TOTAL).
    Asked(usize),
}

/// What differs between two sheets of the same shifts, by shift.
pub fn turnover(before: &Sheet, after: &Sheet) -> Vec<Change> {
    let mut lines = Vec::new();
    let means = Means::of(after);
    for s in 0..before.duties.len() {
        let was: BTreeSet<usize> = before.coming(s).collect();
        let is: BTreeSet<usize> = after.coming(s).collect();
        let (waited, waits): (BTreeSet<usize>, BTreeSet<usize>) =
            (before.at((s, true)).into_iter().collect(), after.at((s, true)).into_iter().collect());
        if was == is && waited == waits {
            continue;
        }
        let mut line = Change {
            duty: s,
            off: was.difference(&is).copied().collect(),
            on: is.difference(&was).copied().collect(),
            called: waits.difference(&waited).copied().collect(),
            released: waited.difference(&waits).copied().collect(),
            gains: Vec::new(),
            costs: Vec::new(),
            moved: Vec::new(),
        };
        line.moved = moved(before, after, &line);
        effects(before, after, means, &mut line);
        lines.push(line);
    }
    lines
}

fn effects(before: &Sheet, after: &Sheet, means: Means, line: &mut Change) {
    let s = line.duty;
    let shift = &before.duties[s].shift;
    let filled = |sheet: &Sheet| sheet.count(s).min(shift.wanted());
    let (was, is) = (filled(before), filled(after));
    if is > was {
        line.gains.push(Effect::Places(is - was));
    } else if is < was {
        line.costs.push(Effect::Places(was - is));
    }
    match (before.count(s) >= shift.min, after.count(s) >= shift.min) {
        (false, true) => line.gains.push(Effect::Enough),
        (true, false) => line.costs.push(Effect::Enough),
        _ => {}
    }
    let (was, is) = (before.roles_missing(s), after.roles_missing(s));
    let missed = |all: &[(usize, u32)], skill: usize| {
        all.iter().find(|(k, _)| *k == skill).map_or(0, |(_, n)| *n)
    };
    for (skill, _) in &before.duties[s].roles {
        match missed(&was, *skill).cmp(&missed(&is, *skill)) {
            std::cmp::Ordering::Greater => line.gains.push(Effect::Role(*skill)),
            std::cmp::Ordering::Less => line.costs.push(Effect::Role(*skill)),
            std::cmp::Ordering::Equal => {}
        }
    }
    for v in &line.off {
        if let Some(rule) = standing(before, *v, s).first() {
            line.gains.push(Effect::Rule(*v, *rule));
        } else {
            let (was, is) = (before.fair_load(*v), after.fair_load(*v));
            if was > is && was > means.of_peers(after, *v) {
                line.gains.push(Effect::Load(*v));
            }
        }
    }
    for v in &line.on {
        match wish(before, *v, s) {
            1.. => line.costs.push(Effect::Wish(*v)),
            0 => {}
            _ => line.gains.push(Effect::Wish(*v)),
        }
        let mean = means.of_peers(after, *v);
        if after.fair_load(*v) > mean.saturating_add(mean / 2).saturating_add(60) {
            line.costs.push(Effect::Load(*v));
        }
        if soon(after, *v, s) {
            line.costs.push(Effect::Turns(*v));
        }
    }
    for v in line.off.iter().filter(|v| soon(before, **v, s)) {
        line.gains.push(Effect::Turns(*v));
    }
    for v in line.off.iter().chain(&line.on) {
        let missed = |sheet| apart_from_wish(sheet, *v, s);
        match missed(before).cmp(&missed(after)) {
            std::cmp::Ordering::Greater => line.gains.push(Effect::Asked(*v)),
            std::cmp::Ordering::Less => line.costs.push(Effect::Asked(*v)),
            std::cmp::Ordering::Equal => {}
        }
    }
}

/// How many places differ: for each shift the larger of how many go and how many come.
pub fn changed_seats(lines: &[Change]) -> usize {
    lines.iter().map(|line| line.on.len().max(line.off.len())).sum()
}

/// The drafts that make `lines` so; what stands otherwise by now stays as it is.
pub fn turn_over(
    state: &State,
    community: &CommunityId,
    sheet: &Sheet,
    lines: &[Change],
) -> Vec<Draft> {
    let mut on: BTreeMap<(RecordId, RecordId), Vec<RecordId>> = BTreeMap::new();
    for (id, a) in state.all::<Assignment>() {
        on.entry((state.one(&a.shift), state.one(&a.volunteer))).or_default().push(id);
    }
    let mut drafts = Vec::new();
    for line in lines {
        let shift = sheet.duties[line.duty].id;
        for v in &line.off {
            let ids = on.get(&(shift, sheet.people[*v].id)).into_iter().flatten();
            drafts.extend(ids.filter_map(|id| state.remove::<Assignment>(id)));
        }
        for v in &line.on {
            let volunteer = sheet.people[*v].id;
            if !on.contains_key(&(shift, volunteer)) {
                let id = assignment_id(community, &shift, &volunteer);
                let placed = Assignment { shift, volunteer, ..Assignment::default() };
                drafts.extend(state.set(&id, &placed));
            }
        }
        for v in &line.released {
            drafts.extend(step_back(state, &shift, &sheet.people[*v].id));
        }
        for v in line.called.iter().filter(|v| !line.on.contains(v)) {
            drafts.extend(put_on_call(state, community, &shift, &sheet.people[*v].id, ""));
        }
    }
    drafts
}
