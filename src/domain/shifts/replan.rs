//! Around those who cannot 有人来不了: they leave their places, and as little else as possible changes.

use super::{Case, Sheet};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// What a place costs that changes though its holder could have stayed: moving one person is worth it for a place that
/// matters, moving several hardly ever is.
const STAY: i32 = 150;

/// Whoever is on call for the shift is asked before others.
const CALLED_UP: i32 = 60;

/// Whoever is on call stays so where nothing else speaks against it.
const STAY_ON_CALL: i32 = 5;

/// Somebody who cannot, from a day to a day.
pub type Missing = (usize, NaiveDate, NaiveDate);

/// A problem of planning anew, and what it begins with.
#[derive(Clone, Debug)]
pub struct Replan {
    /// The sheet with the absences in it: whoever cannot is away.
    pub sheet: Sheet,
    /// For the planner.
    pub case: Case,
    /// Places that fall empty, (volunteer, shift).
    pub vacated: Vec<(usize, usize)>,
}

/// The sheet with people away; places they hold on these days after `now` are to be given to others, also those that
/// were locked: (volunteer, shift); nor are they on call then. What has begun already stays as it was.
pub fn with_away(
    sheet: &Sheet,
    missing: &[Missing],
    now: NaiveDateTime,
) -> (Sheet, Vec<(usize, usize)>) {
    let mut sheet = sheet.clone();
    let mut vacated = Vec::new();
    for (v, from, to) in missing {
        sheet.person_mut(*v).away.push((*from, *to));
        let away: Vec<usize> = sheet.of[*v]
            .iter()
            .copied()
            .filter(|s| sheet.duties[*s].from > now)
            .filter(|s| sheet.duties[*s].day <= *to && *from <= sheet.duties[*s].to.date())
            .collect();
        for s in away {
            sheet.take(*v, s);
            vacated.push((*v, s));
        }
        let waiting: Vec<usize> = sheet.ready_of[*v].clone();
        let lies = |s: &usize| {
            let duty = &sheet.duties[*s];
            duty.from > now && duty.day <= *to && *from <= duty.to.date()
        };
        for s in waiting.into_iter().filter(lies).collect::<Vec<_>>() {
            sheet.stand_down(*v, s);
        }
    }
    (sheet, vacated)
}

/// What is to be planned anew when people cannot: the shifts of the sheet's span after `now`, everybody else held where
/// they are (S-STAB). `None` where nothing of theirs lies ahead.
pub fn replan(sheet: &Sheet, missing: &[Missing], now: NaiveDateTime) -> Option<Replan> {
    let (without, vacated) = with_away(sheet, missing, now);
    if !vacated.iter().any(|(_, s)| sheet.inside(*s)) {
        return None;
    }
    let mut case = Case::of(&without, now, &BTreeMap::new())?;
    let held: BTreeSet<(usize, usize)> =
        case.planned().iter().flat_map(|s| without.coming(*s).map(move |v| (v, *s))).collect();
    case.hold(&held, STAY);
    // Places that were empty before stay as they are: this is about those who fell out.
    let gone: BTreeSet<usize> = vacated.iter().map(|(_, s)| *s).collect();
    case.only(&gone, &without);
    case.hold_on_call(STAY_ON_CALL);
    case.call_up_first(&gone, &without, CALLED_UP);
    Some(Replan { sheet: without, case, vacated })
}
