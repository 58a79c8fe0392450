//! Answers to a form of when people can 填表: read on a volunteer's phone, taken in here in one act.

use super::{
    DayPart, Helper, Stuck, Volunteer, Window, free_parts, helper, say_free_in, volunteer_of,
};
use crate::domain::deliberation::DayOfWeek;
use crate::domain::deliberation::chain::ChainRow;
use crate::log::{Draft, RecordId, State};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Parts of a day.
pub type Parts = BTreeSet<DayPart>;

/// What a form asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// On which of these days, in which of these parts.
    Days(BTreeMap<NaiveDate, Parts>),
    /// On which days of a usual week, in which parts.
    Week(BTreeMap<DayOfWeek, Parts>),
}

/// What somebody answered: what was asked, with the parts they chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The name given.
    pub name: String,
    /// What was asked.
    pub asked: Asked,
    /// The parts chosen; a day asked about and not chosen stands with none.
    pub said: Asked,
}

/// What a day is to read after an answer: what was said earlier of parts that were not asked about stays. Where nothing
/// was, those parts count as not free: who was asked about the evenings alone has promised no morning.
fn merged(before: Option<&Parts>, asked: Option<&Parts>, said: &Parts) -> Parts {
    let kept = before.into_iter().flatten().filter(|part| asked.is_some_and(|a| !a.contains(part)));
    said.iter().chain(kept).copied().collect()
}

/// The parts a volunteer is free on each day, once an answer by days is taken in.
fn days_after(state: &State, volunteer: &RecordId, answer: &Answered) -> Vec<(NaiveDate, Parts)> {
    let (Asked::Days(asked), Asked::Days(said)) = (&answer.asked, &answer.said) else {
        return Vec::new();
    };
    let one = |(day, said): (&NaiveDate, &Parts)| {
        let before = free_parts(state, volunteer, *day);
        (*day, merged(before.as_ref(), asked.get(day), said))
    };
    said.iter().map(one).collect()
}

/// Whom an answer means.
///
/// # Errors
/// [`Stuck`] where it means nobody or more than one.
pub fn who_answered(state: &State, name: &str) -> Result<Helper, Stuck> {
    helper(state, &ChainRow { name: name.trim().to_owned(), ..ChainRow::default() })
}

/// Whether an answer would change anything of a known volunteer.
pub fn is_news(state: &State, volunteer: &RecordId, answer: &Answered) -> bool {
    match &answer.said {
        Asked::Days(_) => days_after(state, volunteer, answer)
            .iter()
            .any(|(day, parts)| free_parts(state, volunteer, *day).as_ref() != Some(parts)),
        Asked::Week(week) => {
            state.get::<Volunteer>(volunteer).unwrap_or_default().windows != windows(week)
        }
    }
}

/// The usual week as windows. Parts that follow one another are one window, so that a shift over noon lies within it.
pub fn windows(week: &BTreeMap<DayOfWeek, Parts>) -> BTreeSet<Window> {
    let mut windows = BTreeSet::new();
    for (weekday, parts) in week {
        let mut open: Option<Window> = None;
        for part in parts {
            let (from, to) = part.hours();
            match &mut open {
                Some(window) if window.to == from => window.to = to,
                _ => windows.extend(open.replace(Window { weekday: *weekday, from, to })),
            }
        }
        windows.extend(open);
    }
    windows
}

/// Takes answers in, whoever is no volunteer yet becoming one; `fresh` is the id of a new one. Of several answers of one
/// person the last holds. Somebody who says that no hour of the week suits is left as they are: no window at all would
/// read as always.
pub fn take_answers(
    state: &State,
    answers: &[(Answered, RecordId)],
    today: NaiveDate,
) -> Vec<Draft> {
    let mut last: BTreeMap<(Helper, bool), (&Answered, RecordId)> = BTreeMap::new();
    for (answer, fresh) in answers {
        if let Ok(helper) = who_answered(state, &answer.name) {
            last.insert((helper, matches!(answer.said, Asked::Week(_))), (answer, *fresh));
        }
    }
    let mut made: BTreeMap<Helper, RecordId> = BTreeMap::new();
    let mut drafts = Vec::new();
    for ((helper, _), (answer, fresh)) in last {
        // One who is new and answered two forms is one person.
        let fresh = *made.entry(helper.clone()).or_insert(fresh);
        let (id, makes) = volunteer_of(state, helper, &fresh, today);
        let is_new = !makes.is_empty();
        match &answer.said {
            Asked::Days(_) => {
                let days = days_after(state, &id, answer);
                let said =
                    days.iter().filter_map(|(day, parts)| say_free_in(state, &id, *day, parts));
                drafts.extend(makes);
                drafts.extend(said);
            }
            Asked::Week(week) => {
                let windows = windows(week);
                if windows.is_empty() {
                    continue;
                }
                let mut volunteer = state.get::<Volunteer>(&id).unwrap_or_default();
                if is_new {
                    volunteer.since = Some(today);
                    drafts.extend(makes);
                }
                volunteer.windows = windows;
                drafts.extend(state.set(&id, &volunteer));
            }
        }
    }
    drafts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{VolunteerName, take_in, volunteer_named};
    use crate::domain::testing::{Desk, id};

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();

    fn parts(parts: &[DayPart]) -> Parts {
        parts.iter().copied().collect()
    }

    fn desk() -> Desk {
        let mut d = Desk::new(1);
        let name = VolunteerName { name: "张某".into(), ..VolunteerName::default() };
        d.act(|s| take_in(s, &id(50), &Volunteer::default(), &name));
        d
    }

    fn days(name: &str, said: &[(NaiveDate, &[DayPart])]) -> Answered {
        let asked = said.iter().map(|(day, _)| (*day, parts(DayPart::ALL))).collect();
        let said = said.iter().map(|(day, p)| (*day, parts(p))).collect();
        Answered { name: name.into(), asked: Asked::Days(asked), said: Asked::Days(said) }
    }

    #[test]
    fn an_answer_by_days_says_when_and_when_not() {
        use DayPart::{Evening, Morning};
        let mut d = desk();
        let next = DAY.succ_opt().unwrap();
        let answers = [
            (days("张某", &[(DAY, &[Morning])]), id(60)),
            (days("张某", &[(DAY, &[Morning, Evening]), (next, &[])]), id(61)),
            (days("李某", &[(DAY, &[Evening])]), id(62)),
        ];
        let both = &answers[1].0;
        assert!(is_news(&d.state, &id(50), both));
        d.act(|s| take_answers(s, &answers, DAY));
        assert!(!is_news(&d.state, &id(50), both));
        assert_eq!(free_parts(&d.state, &id(50), DAY), Some(parts(&[Morning, Evening])));
        assert_eq!(free_parts(&d.state, &id(50), next), Some(parts(&[])));
        assert_eq!(volunteer_named(&d.state, "李某"), Some(id(62)));
        assert_eq!(d.act(|s| take_answers(s, &answers, DAY)), 0);
    }

    #[test]
    fn who_was_asked_about_a_part_of_a_day_said_nothing_of_the_rest() {
        use DayPart::{Afternoon, Evening, Morning};
        let mut d = desk();
        d.act(|s| take_answers(s, &[(days("张某", &[(DAY, &[Morning, Evening])]), id(60))], DAY));
        let asked = Asked::Days([(DAY, parts(&[Afternoon, Evening]))].into());
        let said = Asked::Days([(DAY, parts(&[Afternoon]))].into());
        let answer = Answered { name: "张某".into(), asked, said };
        d.act(|s| take_answers(s, &[(answer.clone(), id(61))], DAY));
        assert_eq!(free_parts(&d.state, &id(50), DAY), Some(parts(&[Morning, Afternoon])));
        assert!(!is_news(&d.state, &id(50), &answer));
    }

    #[test]
    fn a_usual_week_becomes_windows_without_gaps() {
        use DayPart::{Afternoon, Evening, Morning};
        let mut d = desk();
        let week: BTreeMap<DayOfWeek, Parts> = [
            (DayOfWeek::Monday, parts(&[Morning, Afternoon])),
            (DayOfWeek::Tuesday, parts(&[Morning, Evening])),
            (DayOfWeek::Sunday, parts(&[])),
        ]
        .into();
        let said = Asked::Week(week);
        let answer =
            |name: &str| Answered { name: name.into(), asked: said.clone(), said: said.clone() };
        d.act(|s| take_answers(s, &[(answer("张某"), id(60)), (answer("李某"), id(61))], DAY));
        for volunteer in [50, 61] {
            let windows = d.state.get::<Volunteer>(&id(volunteer)).unwrap().windows;
            let windows: Vec<String> = windows.iter().map(Window::to_string).collect();
            assert_eq!(windows, ["MO 06:00-18:00", "TU 06:00-12:00", "TU 18:00-22:00"]);
        }
        assert_eq!(d.state.get::<Volunteer>(&id(61)).unwrap().since, Some(DAY));
        let never = Asked::Week(BTreeMap::new());
        let never = Answered { name: "张某".into(), asked: never.clone(), said: never };
        assert_eq!(d.act(|s| take_answers(s, &[(never, id(63))], DAY)), 0);
    }
}
