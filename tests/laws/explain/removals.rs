//! What is in somebody's way, taken out of it.

use super::*;

/// The world without what a blocker names; `None` for what is no matter of one person.
pub(super) fn without(w: &World, p: usize, s: usize, blocker: Blocker) -> Option<World> {
    let mut w = w.clone();
    let date = w.shifts[s].date();
    let who = &mut w.people[p];
    match blocker {
        Blocker::Left => who.gone = None,
        Blocker::Away => who.away.clear(),
        // Without a word of the day their usual week would speak.
        Blocker::Busy => {
            who.said.entry(date).and_modify(|free| *free = true);
        }
        Blocker::Hours => who.windows.clear(),
        Blocker::Overlap(o) | Blocker::SameDay(o) | Blocker::Travel(o, _) | Blocker::Rest(o, _) => {
            let o = (0..w.shifts.len()).find(|t| shift_id(*t) == o)?;
            w.on.remove(&(p, o));
        }
        Blocker::MonthMinutes(_) => who.month = Some(100_000),
        Blocker::WeekMinutes(_) => who.week = Some(100_000),
        Blocker::WeekShifts(_) => who.shifts = Some(100),
        Blocker::Run(_) => who.run = Some(100),
        Blocker::Stretch(_) => who.stretch = Some(100_000),
        Blocker::KindShifts(_) => {
            let kind = w.shifts[s].kind;
            for what in w.shifts.iter_mut().filter(|what| what.kind == kind) {
                what.each = None;
            }
        }
        Blocker::DayShifts(_) => who.day = Some(100),
        Blocker::WindowShifts(..) => who.on_end = Some(100),
        Blocker::WindowMinutes(..) => who.on_end_minutes = Some(100_000),
        Blocker::Late => drop(who.needs.remove(&Need::NoLate)),
        Blocker::Night => drop(who.needs.remove(&Need::NoNight)),
        Blocker::Stairs => drop(who.needs.remove(&Need::NoStairs)),
        Blocker::Consent => who.consent = Some(BEGIN),
        Blocker::Newcomer => who.newcomer = false,
        Blocker::Role(_) => (who.holds, who.held_until) = (true, None),
        Blocker::AlreadyOn
        | Blocker::Declined
        | Blocker::OnCall(_)
        | Blocker::Full
        | Blocker::Alone
        | Blocker::Minor
        | Blocker::Class => return None,
    }
    Some(w)
}

/// Every single change that takes something out of somebody's way.
pub(super) fn all_removals(w: &World, p: usize, s: usize, but: Blocker) -> Vec<World> {
    let mut all = vec![
        Blocker::Left,
        Blocker::Away,
        Blocker::Busy,
        Blocker::Hours,
        Blocker::MonthMinutes(0),
        Blocker::WeekMinutes(0),
        Blocker::WeekShifts(0),
        Blocker::Run(0),
        Blocker::Stretch(0),
        Blocker::KindShifts(0),
        Blocker::DayShifts(0),
        Blocker::WindowShifts(0, 0),
        Blocker::WindowMinutes(0, 0),
        Blocker::Late,
        Blocker::Night,
        Blocker::Stairs,
        Blocker::Consent,
        Blocker::Newcomer,
    ];
    // Who takes more a day is no longer kept by another shift of the day.
    let kind = std::mem::discriminant::<Blocker>;
    let day = if matches!(but, Blocker::SameDay(_)) { Blocker::DayShifts(0) } else { but };
    all.retain(|b| kind(b) != kind(&but) && kind(b) != kind(&day));
    all.into_iter().filter_map(|b| without(w, p, s, b)).collect()
}
