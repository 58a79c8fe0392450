//! Who would be best for a place, and why somebody has so much or so little.

use super::weigh::wish;
use super::{Blocker, Means, MonthLoad, Reason, Sheet, place_blockers, unsuited};
use crate::text::{Lang, Msg, dates, roster_plan as say};
use chrono::NaiveDate;

/// Somebody who can take a place, with what speaks for and against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub who: usize,
    /// They are on call for this very shift.
    pub on_call: bool,
    /// They hold a skill that is missing.
    pub helps: bool,
    /// They like such shifts (below 0) or would rather not, in the planner's weight; the way from home included.
    pub wish: i32,
    /// They like it, or rather not.
    pub liked: Option<bool>,
    /// They live in its grid.
    pub near: bool,
    /// Minutes they are on in the month of the shift, however few days are looked at.
    pub load: u32,
    /// Their last shift before it, as far as the sheet goes back (S-LAST).
    pub last: Option<NaiveDate>,
}

/// Everybody who can take a place of shift `s` as things stand, the best first.
pub fn ranked(sheet: &Sheet, s: usize) -> Vec<Candidate> {
    let mut found: Vec<Candidate> =
        (0..sheet.people.len()).filter_map(|v| candidate(sheet, v, s)).collect();
    best_first(&mut found);
    found
}

/// What speaks for and against `v` on shift `s`; `None` where they cannot take it. For those who ask of many people and
/// let others have a turn between them; [`best_first`] sorts what they found.
pub fn candidate(sheet: &Sheet, v: usize, s: usize) -> Option<Candidate> {
    if !super::can_take(sheet, v, s) {
        return None;
    }
    let day = sheet.duties[s].day;
    let c = &sheet.people[v].volunteer;
    let template = sheet.duties[s].shift.template;
    let likes = template.is_some_and(|t| c.likes.contains(&t));
    let dislikes = template.is_some_and(|t| c.dislikes.contains(&t));
    let earlier = sheet.of[v].iter().map(|o| sheet.duties[*o].day).filter(|d| *d < day);
    let missing = sheet.roles_missing(s);
    Some(Candidate {
        who: v,
        on_call: sheet.is_on_call(v, s),
        helps: missing.iter().any(|(skill, _)| sheet.people[v].holds(*skill, day)),
        wish: wish(sheet, v, s),
        liked: (likes || dislikes).then_some(likes),
        near: c.grid.is_some() && c.grid == sheet.duties[s].shift.grid,
        load: month_load(sheet, v, s),
        last: earlier.max(),
    })
}

/// Minutes of `v` in the month of shift `s`, of what counts where loads are compared. A day or a week alone would show everybody as idle.
fn month_load(sheet: &Sheet, v: usize, s: usize) -> u32 {
    let month = sheet.duties[s].month();
    let there = |o: &&usize| sheet.duties[**o].month() == month && sheet.compares(v, **o);
    let there = sheet.of[v].iter().filter(there);
    there.map(|o| sheet.duties[*o].minutes).fold(0, u32::saturating_add)
}

/// Sorts candidates for one place: who is on call for it, who brings a missing skill, breaks the fewest wishes, is on least, lives nearest, came
/// longest ago.
pub fn best_first(found: &mut [Candidate]) {
    found.sort_by_key(|c| (!c.on_call, !c.helps, c.wish, c.load, !c.near, c.last, c.who));
}

impl Candidate {
    /// What speaks for them and against them, in a few words: 会带队，这个月 2 小时，就在这个网格.
    pub fn words(&self, lang: Lang) -> String {
        let mut words = Vec::new();
        let mut add = |holds: bool, msg: Msg| {
            if holds {
                words.push(msg.get(lang).to_owned());
            }
        };
        add(self.on_call, say::C_ON_CALL);
        add(self.helps, say::C_HELPS);
        add(self.liked == Some(true), say::C_LIKES);
        add(self.liked == Some(false), say::C_DISLIKES);
        add(self.near, say::C_NEAR);
        words.push(match self.load {
            0 => say::C_NONE.get(lang).to_owned(),
            load => say::C_LOAD.fill(lang, &[&dates::length(load, lang)]),
        });
        if let Some(last) = self.last {
            words.push(say::C_LAST.fill(lang, &[&dates::day(last, lang)]));
        }
        words.join(say::COMMA.get(lang))
    }
}

/// Why somebody is on as much as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadReason {
    /// Few of the shifts lie in the times they can: so many of so many.
    FewFit(usize, usize),
    /// They are at their limit of minutes in a month of the span, all of its days counted.
    AtLimit(u32),
    /// They hold a skill that few have: so many.
    RareSkill(usize, usize),
    /// They said of so many shifts that they do not come.
    Declined(usize),
    /// They are away on some days.
    Away,
    /// They are new: only beside somebody experienced.
    New,
    /// What they asked to be spared leaves out some shifts.
    Spared,
    /// They would like so many turns a month at least, so many at most (S-TOTAL).
    Asked(Option<u32>, Option<u32>),
}

/// A person's load and what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadStory {
    /// Minutes they are on over the span, of what counts where loads are compared.
    pub minutes: u32,
    /// The mean of their peers.
    pub mean: u32,
    /// Months that are looked at in part alone and in which they have a limit, each as a whole.
    pub months: Vec<MonthLoad>,
    /// What explains the difference, if anything does.
    pub why: Vec<LoadReason>,
}

/// The load of `v` over the span against the mean of their peers, and why.
pub fn load_story(sheet: &Sheet, v: usize) -> LoadStory {
    let (minutes, mean) = (sheet.fair_load(v), Means::of(sheet).of_peers(sheet, v));
    let c = &sheet.people[v];
    let inside: Vec<usize> = (0..sheet.duties.len()).filter(|s| sheet.inside(*s)).collect();
    let mut why = Vec::new();
    if minutes >= mean {
        let rare = c.held.iter().filter_map(|(skill, _)| {
            let holders = sheet.people.iter().filter(|p| p.held.iter().any(|h| h.0 == *skill));
            let wanted =
                inside.iter().any(|s| sheet.duties[*s].roles.iter().any(|r| r.0 == *skill));
            wanted.then_some((*skill, holders.count()))
        });
        if let Some((skill, n)) = rare.min_by_key(|(_, n)| *n)
            && n * 5 <= sheet.people.len()
        {
            why.push(LoadReason::RareSkill(skill, n));
        }
        if c.volunteer.least_shifts.is_some_and(|n| n > 0) {
            why.push(LoadReason::Asked(c.volunteer.least_shifts, c.volunteer.most_shifts));
        }
    } else {
        let fit = inside.iter().filter(|s| unsuited(sheet, v, **s).is_empty()).count();
        if fit * 2 < inside.len() {
            why.push(LoadReason::FewFit(fit, inside.len()));
        }
        let spared =
            |s: &&usize| unsuited(sheet, v, **s).iter().any(|b| Reason::of(*b) == Reason::Spared);
        if inside.iter().filter(spared).count() * 4 > inside.len() {
            why.push(LoadReason::Spared);
        }
        if c.away.iter().any(|(from, to)| *from <= sheet.last && sheet.first <= *to) {
            why.push(LoadReason::Away);
        }
        let declined = |s: &&usize| sheet.on[**s].iter().any(|p| p.who == v && p.declined);
        let declined = inside.iter().filter(declined).count();
        if declined > 0 {
            why.push(LoadReason::Declined(declined));
        }
        if c.volunteer.newcomer {
            why.push(LoadReason::New);
        }
        if c.volunteer.most_shifts.is_some() {
            why.push(LoadReason::Asked(c.volunteer.least_shifts, c.volunteer.most_shifts));
        }
    }
    let full = |load: &&MonthLoad| load.minutes.saturating_add(60) > load.most;
    if let Some(load) = sheet.limited_months(v).iter().find(full) {
        why.push(LoadReason::AtLimit(load.most));
    }
    LoadStory { minutes, mean, months: sheet.part_months(v), why }
}

/// Whether `v` could take an empty place of `s` if only this were not in the way.
pub fn only_blocker(sheet: &Sheet, v: usize, s: usize) -> Option<Blocker> {
    match place_blockers(sheet, v, s, None).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{Shift, Volunteer, VolunteerName, assign, take_in};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    #[test]
    fn who_worked_much_this_month_comes_later_even_when_one_day_is_looked_at() {
        let mut d = Desk::new(1);
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let on = |day| NaiveDate::from_ymd_opt(2026, 12, day);
        for (n, day) in [(1, 2), (2, 23)] {
            let (start, end) = (hour(8), hour(10));
            let shift = Shift { day: on(day), start, end, min: 1, target: 1, ..Shift::default() };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        for n in [51, 52] {
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &VolunteerName::default()));
        }
        d.act(|s| assign(s, &COMMUNITY, &id(1), &id(51)).unwrap());
        let day = on(23).unwrap();
        let sheet = Sheet::of(&d.state, &COMMUNITY, day, day);
        let s = sheet.duty(&id(2)).unwrap();
        let found: Vec<_> =
            ranked(&sheet, s).iter().map(|c| (sheet.people[c.who].id, c.load)).collect();
        assert_eq!(found, [(id(52), 0), (id(51), 120)]);
    }
}
