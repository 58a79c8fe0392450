//! Why a place is empty 为什么缺人: of everybody who could, what stands in the way, and who is one step from taking it.

use super::{Blocker, Rule, Sheet, can_take, standing};
use crate::text::{Lang, dates, roster_plan as say};
use chrono::NaiveDateTime;

/// Empty places of one sort on a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The skill whose holders are missing, by number in the sheet; none: anybody will do.
    pub role: Option<usize>,
    /// How many are missing.
    pub missing: u32,
    /// Whether so many must be there, not only would be good.
    pub must: bool,
    /// How many could at all: they take such shifts and hold the skill.
    pub able: usize,
    /// Those of them who can take it as things stand.
    pub can: Vec<usize>,
    /// The others, by what is first in their way.
    pub groups: Vec<(Reason, usize)>,
    /// Those with one thing only in their way.
    pub near: Vec<(usize, Blocker)>,
}

/// What stands in the way, told of many people at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They are not free then.
    Time,
    /// It is nothing for what they asked to be spared, or for their age.
    Spared,
    /// They are on another shift then or that day.
    Elsewhere,
    /// They would have too little rest.
    Rest,
    /// They are at a limit of hours, shifts or days in a row.
    Limit,
    /// They are at their limit of so many shifts in so many days on end.
    Window(u32, u32),
    /// Of so many minutes, likewise.
    WindowMinutes(u32, u32),
    /// They are on as many shifts of the template in the month as each may be.
    Kind(u32),
    /// They need somebody beside them.
    Company,
}

impl Reason {
    /// The one a blocker belongs to.
    pub fn of(blocker: Blocker) -> Self {
        match blocker {
            Blocker::WindowShifts(most, days) => return Self::Window(most, days),
            Blocker::WindowMinutes(most, days) => return Self::WindowMinutes(most, days),
            Blocker::KindShifts(most) => return Self::Kind(most),
            _ => {}
        }
        match blocker.rule() {
            Rule::Overlap | Rule::Day => Self::Elsewhere,
            Rule::Rest => Self::Rest,
            Rule::MaxMin | Rule::MaxShift | Rule::Consec => Self::Limit,
            Rule::Buddy => Self::Company,
            Rule::Guard if blocker == Blocker::Alone => Self::Company,
            Rule::Guard => Self::Spared,
            _ => Self::Time,
        }
    }

    /// Whether it is a matter of their other shifts: were one of them somebody else's, it might be gone.
    fn of_others(self) -> bool {
        !matches!(self, Self::Time | Self::Spared | Self::Company)
    }

    /// So many people, in words: 9 人那个时间没空.
    pub fn words(self, people: usize, lang: Lang) -> String {
        let people = people.to_string();
        let msg = match self {
            Self::Time => say::R_TIME,
            Self::Spared => say::R_SPARED,
            Self::Elsewhere => say::R_ELSEWHERE,
            Self::Rest => say::R_REST,
            Self::Limit => say::R_LIMIT,
            Self::Window(most, days) => {
                return say::R_WINDOW.fill(lang, &[&people, &days.to_string(), &most.to_string()]);
            }
            Self::WindowMinutes(most, days) => {
                let most = dates::length(most, lang);
                return say::R_WINDOW_TIME.fill(lang, &[&people, &days.to_string(), &most]);
            }
            Self::Kind(most) => return say::R_KIND.fill(lang, &[&people, &most.to_string()]),
            Self::Company => say::R_COMPANY,
        };
        msg.fill(lang, &[&people])
    }
}

/// What keeps `v` from an empty place of shift `s`: the skill where one is missing, and every other hard rule. Room is
/// not asked for: there is a place, or somebody without the skill makes one.
pub fn place_blockers(sheet: &Sheet, v: usize, s: usize, role: Option<usize>) -> Vec<Blocker> {
    let mut found = standing(sheet, v, s);
    if let Some(skill) = role
        && !sheet.people[v].holds(skill, sheet.duties[s].day)
    {
        found.insert(0, Blocker::Role(sheet.skills[skill]));
    }
    found
}

/// What is missing on a shift and why, roles first; nothing where nothing is.
pub fn explain(sheet: &Sheet, s: usize) -> Vec<Gap> {
    let roles = sheet.roles_missing(s);
    let room = sheet.room(s);
    let must = sheet.duties[s].shift.min.saturating_sub(sheet.count(s));
    // Who comes for a role fills a place as well.
    let for_roles = roles.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let mut gaps: Vec<Gap> =
        roles.into_iter().map(|(skill, n)| gap(sheet, s, Some(skill), n, true)).collect();
    if room > for_roles {
        gaps.push(gap(sheet, s, None, room - for_roles, must > for_roles));
    }
    gaps
}

fn gap(sheet: &Sheet, s: usize, role: Option<usize>, missing: u32, must: bool) -> Gap {
    let mut gap =
        Gap { role, missing, must, able: 0, can: Vec::new(), groups: Vec::new(), near: Vec::new() };
    for v in (0..sheet.people.len()).filter(|v| !sheet.is_on(*v, s)) {
        let found = place_blockers(sheet, v, s, role);
        let never = |b: &Blocker| matches!(b, Blocker::Role(_) | Blocker::Left | Blocker::Class);
        if found.iter().any(never) {
            continue;
        }
        gap.able += 1;
        match found.as_slice() {
            [] => gap.can.push(v),
            all => {
                let reason = all.iter().map(|b| Reason::of(*b)).min().unwrap_or(Reason::Time);
                match gap.groups.iter_mut().find(|(r, _)| *r == reason) {
                    Some((_, count)) => *count += 1,
                    None => gap.groups.push((reason, 1)),
                }
                if let [one] = all {
                    gap.near.push((v, *one));
                }
            }
        }
    }
    gap.groups.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
    gap
}

/// Somebody could take the place if another took over one of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Who takes the place.
    pub who: usize,
    /// The shift they give.
    pub gives: usize,
    /// Who takes that one over.
    pub to: usize,
}

/// Ways to fill an empty place of shift `s` by two steps: somebody takes it and gives one of their own shifts after `now`,
/// which is not locked, to somebody who can take that; at most `most` of them. Nobody is missed anywhere for it, and no
/// role is.
pub fn exchanges(
    sheet: &Sheet,
    s: usize,
    role: Option<usize>,
    now: NaiveDateTime,
    most: usize,
) -> Vec<Exchange> {
    let mut found = Vec::new();
    let mut tried = sheet.clone();
    for v in 0..sheet.people.len() {
        exchanges_by(sheet, &mut tried, v, (s, role), now, most, &mut found);
        if found.len() >= most {
            break;
        }
    }
    found
}

/// The same for one who would take it; `tried` is a copy of the sheet, and is one again afterwards.
pub(super) fn exchanges_by(
    sheet: &Sheet,
    tried: &mut Sheet,
    v: usize,
    (s, role): (usize, Option<usize>),
    now: NaiveDateTime,
    most: usize,
    found: &mut Vec<Exchange>,
) {
    let blockers = place_blockers(sheet, v, s, role);
    let own = |b: &Blocker| Reason::of(*b).of_others();
    if sheet.is_on(v, s) || blockers.is_empty() || !blockers.iter().all(own) {
        return;
    }
    for o in sheet.of[v].iter().copied().filter(|o| may_give(sheet, v, *o, now)) {
        tried.take(v, o);
        if place_blockers(tried, v, s, role).is_empty() {
            tried.put(v, s);
            let missed = sheet.roles_missing(o);
            for w in (0..sheet.people.len()).filter(|w| *w != v) {
                if found.len() < most && can_take(tried, w, o) {
                    tried.put(w, o);
                    // Those who stay on it must not be left without the company they need.
                    let kept = tried.roles_missing(o) == missed
                        && tried.coming(o).all(|p| standing(tried, p, o).is_empty());
                    tried.take(w, o);
                    if kept {
                        found.push(Exchange { who: v, gives: o, to: w });
                        break;
                    }
                }
            }
            tried.take(v, s);
        }
        tried.put(v, o);
    }
}

/// Whether a place of `v` may be given away: it lies ahead and no person decided it.
fn may_give(sheet: &Sheet, v: usize, o: usize, now: NaiveDateTime) -> bool {
    sheet.duties[o].from > now && sheet.on[o].iter().any(|p| p.who == v && !p.locked && !p.excused)
}
