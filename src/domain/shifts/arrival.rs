//! Somebody checked in by the code that hangs at the place 扫码签到: whom and what that means here, and what is odd about
//! it. A phone's clock proves nothing; a person looks before anything is noted.

use super::{
    Attended, Helper, Noted, Noting, Presence, Shift, Stuck, Turn, helper, note_extra,
    note_presence, turns_of_shift, volunteer_name,
};
use crate::domain::community::code;
use crate::domain::deliberation::chain::ChainRow;
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::BTreeSet;

/// Where the code hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// For one shift.
    Shift(RecordId),
    /// For all shifts of a template; the time says which.
    Template(RecordId),
}

/// What a phone says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// By which code.
    pub spot: Spot,
    /// The name given.
    pub name: String,
    /// When, by the phone's clock.
    pub came: NaiveDateTime,
}

/// What is odd about the time of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// It lies ahead of the clock here.
    Ahead,
    /// So many minutes before the shift begins.
    Early(i64),
    /// So many minutes after the shift ended.
    After(i64),
    /// A person noted already that they did not come: one of both is wrong, and nobody but a person can say which.
    Denied(Presence),
}

/// What becomes of a check-in.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// It can be noted.
    Ready {
        /// On which shift.
        shift: RecordId,
        /// Who.
        who: Helper,
        /// Whether they were on the roster.
        due: bool,
        /// What would be noted.
        said: Attended,
        /// What is odd about it.
        odd: Option<Odd>,
    },
    /// Something is noted of them already; nothing is counted twice.
    Known(RecordId),
    /// The name says nobody, or more than one.
    Stuck(Stuck),
    /// There is no such shift here.
    NoShift,
}

/// A few minutes late is on time: the same grace for everybody.
const GRACE: i64 = 10;
/// Further than this from the shift, a clock is likely to be wrong.
const FAR: i64 = 60;
/// How far ahead of the clock here a phone may be.
const AHEAD: i64 = 5;

/// What a check-in means. `now` is the clock here.
pub fn arrival(state: &State, check: &CheckIn, now: NaiveDateTime) -> Arrival {
    let Some((id, shift)) = shift_at(state, check) else { return Arrival::NoShift };
    let turns = turns_of_shift(state, &id);
    let (who, turn) = match whom(state, &turns, &check.name) {
        Ok(found) => found,
        Err(stuck) => return Arrival::Stuck(stuck),
    };
    let word = turn.and_then(|turn| turn.said().map(|said| (turn.volunteer, said.presence)));
    let denied = match word {
        Some((volunteer, presence)) if presence.came() => return Arrival::Known(volunteer),
        word => word.map(|(_, presence)| Odd::Denied(presence)),
    };
    let odd = odd(&shift, check.came, now);
    let mut said = Attended { noted: Noted::Code, came: Some(check.came), ..Attended::default() };
    (said.presence, said.minutes) = match odd {
        None => counted(&shift, check.came),
        // A clock that is wrong says nothing of how long; the plan is what a person starts from.
        Some(_) => (Presence::Present, Some(shift.minutes())),
    };
    let due = turn.is_some_and(|t| t.due);
    Arrival::Ready { shift: id, who, due, said, odd: denied.or(odd) }
}

/// Who comes within the grace was there from the beginning; later, from when they came.
fn counted(shift: &Shift, came: NaiveDateTime) -> (Presence, Option<u32>) {
    let Some((from, to)) = shift.span() else { return (Presence::Present, None) };
    if (came - from).num_minutes() <= GRACE {
        return (Presence::Present, Some(shift.minutes()));
    }
    let minutes = u32::try_from((to - came).num_minutes()).unwrap_or_default();
    (Presence::Late, Some(minutes))
}

fn odd(shift: &Shift, came: NaiveDateTime, now: NaiveDateTime) -> Option<Odd> {
    let (from, to) = shift.span()?;
    let (early, after) = ((from - came).num_minutes(), (came - to).num_minutes());
    if (came - now).num_minutes() > AHEAD {
        Some(Odd::Ahead)
    } else if early > FAR {
        Some(Odd::Early(early))
    } else if after >= 0 {
        Some(Odd::After(after))
    } else {
        None
    }
}

/// The shift a check-in is for. By a template's code it is the one of its shifts that is nearest in time, of those on
/// that day, the day before (it may go past midnight) and the day after.
fn shift_at(state: &State, check: &CheckIn) -> Option<(RecordId, Shift)> {
    let template = match check.spot {
        Spot::Shift(id) => {
            let id = state.one(&id);
            return state.get::<Shift>(&id).filter(|s| !s.cancelled).map(|shift| (id, shift));
        }
        Spot::Template(id) => state.one(&id),
    };
    let near = |shift: &Shift| {
        let (from, to) = shift.span()?;
        let away = (from - check.came).max(check.came - to).max(TimeDelta::zero());
        (away <= TimeDelta::days(1)).then_some(away)
    };
    state
        .all::<Shift>()
        .filter(|(_, s)| !s.cancelled && s.template.map(|t| state.one(&t)) == Some(template))
        .filter_map(|(id, shift)| Some((near(&shift)?, id, shift)))
        .min_by_key(|(away, id, _)| (*away, *id))
        .map(|(_, id, shift)| (id, shift))
}

/// Whom a name means: those on the roster of the shift first, then everybody.
fn whom<'a>(
    state: &State,
    turns: &'a [Turn],
    name: &str,
) -> Result<(Helper, Option<&'a Turn>), Stuck> {
    let plain = code::plain(name);
    let is = |turn: &&Turn| {
        volunteer_name(state, &turn.volunteer).is_some_and(|n| code::plain(&n) == plain)
    };
    let on: Vec<&Turn> = turns.iter().filter(is).collect();
    match on.as_slice() {
        [one] if !plain.is_empty() => Ok((Helper::Volunteer(one.volunteer), Some(one))),
        [] => {
            let row = ChainRow { name: name.trim().to_owned(), ..ChainRow::default() };
            Ok((helper(state, &row)?, None))
        }
        _ => Err(Stuck::Namesakes),
    }
}

/// Notes the check-ins that are ready, those that were chosen; `fresh` gives ids to new volunteers. Of two of one person
/// for one shift the first is noted.
pub fn note_arrivals(
    state: &State,
    community: &CommunityId,
    arrivals: &[(Arrival, RecordId)],
    today: NaiveDate,
) -> Vec<Draft> {
    let mut seen = BTreeSet::new();
    let mut drafts = Vec::new();
    for (arrival, fresh) in arrivals {
        let Arrival::Ready { shift, who, said, .. } = arrival else { continue };
        if !seen.insert((*shift, who.clone())) {
            continue;
        }
        drafts.extend(match who {
            Helper::Volunteer(volunteer) => {
                let noting = Noting { volunteer: *volunteer, said: said.clone() };
                note_presence(state, community, shift, &[noting])
            }
            _ => note_extra(state, community, shift, (who.clone(), *fresh), said.clone(), today),
        });
    }
    drafts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{Volunteer, VolunteerName, assign, served, take_in};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();

    fn at(day: NaiveDate, h: u32, m: u32) -> NaiveDateTime {
        day.and_hms_opt(h, m, 0).unwrap()
    }

    /// A shift from 8 to 10 on two days of one template; 张某 is on the first, 李某 on none, two are called 王某.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        for (n, name) in [(50, "张某"), (51, "李某"), (52, "王某"), (53, "王某")] {
            let name = VolunteerName { name: name.into(), ..VolunteerName::default() };
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &name));
        }
        for (n, day) in [(1, DAY), (2, DAY.succ_opt().unwrap())] {
            let time = |h| NaiveTime::from_hms_opt(h, 0, 0);
            let (start, end) = (time(8), time(10));
            let template = Some(id(9));
            let shift = Shift { day: Some(day), start, end, template, ..Shift::default() };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        let put = assign(&d.state, &COMMUNITY, &id(1), &id(50)).unwrap();
        d.enter(put);
        d
    }

    fn check(name: &str, h: u32, m: u32) -> CheckIn {
        CheckIn { spot: Spot::Template(id(9)), name: name.into(), came: at(DAY, h, m) }
    }

    #[test]
    fn a_check_in_is_read_by_shift_name_and_clock() {
        let d = desk();
        let now = at(DAY, 20, 0);
        for (name, h, m, presence, minutes, strange) in [
            ("张某", 7, 55, Presence::Present, 120, None),
            (" 张某 ", 8, 10, Presence::Present, 120, None),
            ("张某", 8, 30, Presence::Late, 90, None),
            ("张某", 6, 30, Presence::Present, 120, Some(Odd::Early(90))),
            ("张某", 10, 0, Presence::Present, 120, Some(Odd::After(0))),
            ("张某", 20, 6, Presence::Present, 120, Some(Odd::Ahead)),
        ] {
            let Arrival::Ready { shift, who, due, said, odd } =
                arrival(&d.state, &check(name, h, m), now)
            else {
                panic!("{name} {h}:{m}")
            };
            assert_eq!((shift, who, due), (id(1), Helper::Volunteer(id(50)), true));
            assert_eq!((said.presence, said.minutes, odd), (presence, Some(minutes), strange));
            assert_eq!(said.noted, Noted::Code);
        }
        let found = |name: &str| arrival(&d.state, &check(name, 8, 0), now);
        assert_eq!(found("王某"), Arrival::Stuck(Stuck::Namesakes));
        assert_eq!(found(" "), Arrival::Stuck(Stuck::NoName));
        for (name, expected) in
            [("李某", Helper::Volunteer(id(51))), ("钱某", Helper::Newcomer("钱某".into()))]
        {
            let Arrival::Ready { who, due, .. } = found(name) else { panic!("{name}") };
            assert_eq!((who, due), (expected, false));
        }
        let elsewhere = CheckIn { spot: Spot::Shift(id(77)), ..check("张某", 8, 0) };
        assert_eq!(arrival(&d.state, &elsewhere, now), Arrival::NoShift);
    }

    #[test]
    fn a_check_in_against_a_noted_absence_is_for_a_person_to_settle() {
        let mut d = desk();
        let now = at(DAY, 20, 0);
        let absent = Attended { presence: Presence::Absent, ..Attended::default() };
        let noting = [Noting { volunteer: id(50), said: absent }];
        d.act(|s| note_presence(s, &COMMUNITY, &id(1), &noting));
        let found = arrival(&d.state, &check("张某", 8, 0), now);
        let Arrival::Ready { odd, .. } = &found else { panic!("{found:?}") };
        assert_eq!(*odd, Some(Odd::Denied(Presence::Absent)));
        let jobs = crate::domain::shifts::Employment::of(&d.log, &d.state, 480);
        assert_eq!(served(&d.state, &jobs, DAY, DAY).len(), 0, "nothing is noted by itself");
        d.act(|s| note_arrivals(s, &COMMUNITY, &[(found, id(60))], DAY));
        assert_eq!(served(&d.state, &jobs, DAY, DAY).get(&id(50)), Some(&120));
        let words = turns_of_shift(&d.state, &id(1)).remove(0).words;
        assert_eq!((words.len(), words[1].said.corrects), (2, Some(words[0].id)));
    }

    #[test]
    fn the_code_of_a_template_finds_the_nearest_shift() {
        let d = desk();
        let morrow = DAY.succ_opt().unwrap();
        for (came, expected) in [
            (at(DAY, 23, 0), Some(id(2))),
            (at(DAY, 12, 0), Some(id(1))),
            (at(morrow, 9, 0), Some(id(2))),
            (at(DAY + TimeDelta::days(4), 9, 0), None),
        ] {
            let check = CheckIn { came, ..check("张某", 0, 0) };
            let found = shift_at(&d.state, &check).map(|(id, _)| id);
            assert_eq!(found, expected, "{came}");
        }
    }

    #[test]
    fn double_ones_are_noted_once() {
        let mut d = desk();
        let now = at(DAY, 20, 0);
        let all: Vec<(Arrival, RecordId)> =
            [("张某", 7, 55), ("张某", 7, 56), ("钱某", 8, 0), ("钱某", 8, 0)]
                .into_iter()
                .zip(60..)
                .map(|((name, h, m), n)| (arrival(&d.state, &check(name, h, m), now), id(n)))
                .collect();
        d.act(|s| note_arrivals(s, &COMMUNITY, &all, DAY));
        let sums = served(
            &d.state,
            &crate::domain::shifts::Employment::of(&d.log, &d.state, 480),
            DAY,
            DAY,
        );
        assert_eq!(sums.into_iter().collect::<Vec<_>>(), [(id(50), 120), (id(62), 120)]);
        assert_eq!(arrival(&d.state, &check("张某", 8, 0), now), Arrival::Known(id(50)));
    }
}
