//! Signing up before anybody plans 接龙报名: a list of several shifts goes out, and comes back with names and the shifts
//! each of them takes.

use super::clause::Clauses;
use super::listed::helpers;
use super::spoken::{Choice, Pointed};
use super::{
    Answer, Assignment, Blocker, Helper, Sheet, Shift, Staffing, Stood, Stuck, assignment_id,
    blockers, helper, own_word, roster,
};
use crate::domain::deliberation::chain::{
    ChainChoice, ChainProblem, ChainRow, list_number, parse_chain, parse_entry,
};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The shifts from a day to another that take place, in the order of time.
pub fn shifts_between(state: &State, from: NaiveDate, to: NaiveDate) -> Vec<Staffing> {
    let own = |s: &Staffing| s.shift.day.is_some_and(|day| day >= from && day <= to);
    roster(state).into_iter().filter(own).collect()
}

/// Some shifts as what a line may point at.
pub fn choices(state: &State, shifts: &[Staffing]) -> Vec<Choice> {
    shifts.iter().map(|s| (s.id, Stood::of(state, &s.shift))).collect()
}

/// How it stands with one of the shifts a line points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They can take it.
    Fine,
    /// So many have taken it before them that there is no room.
    Full,
    /// These rules are in the way.
    Blocked(Vec<Blocker>),
}

/// A shift a line points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Which.
    pub shift: RecordId,
    /// Whether the line says so beyond doubt.
    pub sure: bool,
    /// Whether they can take it.
    pub fit: Fit,
}

/// A line that came back.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUp {
    /// The line.
    pub row: ChainRow,
    /// Whom it means.
    pub who: Result<Helper, Stuck>,
    /// Which shifts, in the order of time.
    pub picks: Vec<Pick>,
    /// It names a day or letter that has no shift.
    pub missed: bool,
}

/// Reads what came back: `1. 张某 周二晚`, `2. 李某 3栋201 A C`. Where nothing is numbered, every line is read as one of the
/// list, so that single answers can be pasted too.
pub fn read_sign_ups(
    state: &State,
    community: &CommunityId,
    shifts: &[Staffing],
    text: &str,
    today: NaiveDate,
) -> Vec<SignUp> {
    let choices = choices(state, shifts);
    let mut expected = None;
    let entries: Vec<(Option<u32>, Clauses)> = text
        .lines()
        .map(|line| {
            let Some((number, rest)) = list_number(line, expected) else {
                return (None, Clauses::read(line, &choices, true));
            };
            expected = number.checked_add(1);
            (Some(number), Clauses::read(&rest, &choices, true))
        })
        .collect();
    let mut sheet = sheet_of(state, community, shifts);
    let mut found = Vec::new();
    for mut row in rows(&entries) {
        let Some((_, line)) = row.line.checked_sub(1).and_then(|n| entries.get(n)) else {
            continue;
        };
        // Somebody may write one line for each shift.
        row.problems.retain(|p| !matches!(p, ChainProblem::Same(_) | ChainProblem::Differs(_)));
        let who = helper(state, &row);
        let said = line.signed_up(&choices, today);
        if let Some(comes) = said.comes {
            row.choice = if comes { ChainChoice::Comes } else { ChainChoice::Stays };
        }
        let stays = matches!(row.choice, ChainChoice::Stays | ChainChoice::Against);
        let pointed = if stays { Pointed::default() } else { said.pointed };
        let mut picks = Vec::new();
        for (shift, _) in &choices {
            let sure = pointed.sure.contains(shift);
            if sure || pointed.unsure.contains(shift) {
                let fit = fit(&mut sheet, shift, who.as_ref().ok(), sure);
                picks.push(Pick { shift: *shift, sure, fit });
            }
        }
        found.push(SignUp { row, who, picks, missed: pointed.missed });
    }
    found
}

/// The entries of a list; all lines where none is numbered.
fn rows(entries: &[(Option<u32>, Clauses)]) -> Vec<ChainRow> {
    if entries.iter().any(|(number, _)| number.is_some()) {
        let lines: Vec<String> = entries
            .iter()
            .map(|(number, line)| match number {
                Some(number) => format!("{number}. {}", line.rest),
                None => String::new(),
            })
            .collect();
        return parse_chain(&lines.join("\n")).rows;
    }
    let filled = (1..).zip(entries).filter(|(_, (_, line))| !line.rest.is_empty() || line.speaks());
    filled
        .map(|(n, (_, line))| ChainRow { line: n, number: 0, ..parse_entry(&line.rest) })
        .collect()
}

/// The tables for the days of some shifts.
fn sheet_of(state: &State, community: &CommunityId, shifts: &[Staffing]) -> Sheet {
    let days = || shifts.iter().filter_map(|s| s.shift.day);
    let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
    Sheet::of(state, community, first, last)
}

/// Whether somebody can take a shift beside those of the lines before; where they surely do, they are on it for the
/// lines that follow.
fn fit(sheet: &mut Sheet, shift: &RecordId, who: Option<&Helper>, sure: bool) -> Fit {
    let Some(s) = sheet.duty(shift) else { return Fit::Fine };
    let known = match who {
        Some(Helper::Volunteer(id)) => sheet.person(id),
        _ => None,
    };
    let found = known.map(|v| in_the_way(sheet, v, s)).unwrap_or_default();
    if !found.is_empty() {
        return Fit::Blocked(found);
    }
    if !room(sheet, s) {
        return Fit::Full;
    }
    if let Some(v) = known.filter(|_| sure) {
        sheet.put(v, s);
    }
    Fit::Fine
}

/// A shift as a list fills it, line by line.
#[derive(Clone, Debug)]
pub struct Filling {
    sheet: Sheet,
    shift: RecordId,
    /// How many of the lines before come who are no volunteers yet.
    newcomers: u32,
}

impl Filling {
    /// The shift as it stands before the list.
    pub fn of(state: &State, community: &CommunityId, shift: &RecordId) -> Self {
        let shift = state.one(shift);
        let day = state.get::<Shift>(&shift).and_then(|s| s.day).unwrap_or_default();
        Self { sheet: Sheet::of(state, community, day, day), shift, newcomers: 0 }
    }

    /// Whom the next line means, and how they fit beside those of the lines before; where `comes`, they are on it for the
    /// lines that follow.
    ///
    /// # Errors
    /// [`Stuck`] where nobody or more than one may be meant.
    pub fn next(
        &mut self,
        state: &State,
        row: &ChainRow,
        comes: bool,
    ) -> Result<(Helper, Fit), Stuck> {
        let who = helper(state, row)?;
        let mut fit = fit(&mut self.sheet, &self.shift, Some(&who), false);
        if let (Fit::Fine, Some(s)) = (&fit, self.sheet.duty(&self.shift)) {
            let most = self.sheet.duties[s].shift.most();
            let known = match &who {
                Helper::Volunteer(id) => self.sheet.person(id),
                _ => None,
            };
            if most > 0 && self.sheet.count(s) + self.newcomers >= most {
                fit = Fit::Full;
            } else if comes {
                match known {
                    Some(v) => self.sheet.put(v, s),
                    None => self.newcomers += 1,
                }
            }
        }
        Ok((who, fit))
    }
}

/// Whether a shift takes one more. A shift of which nobody said how many it takes has room.
fn room(sheet: &Sheet, s: usize) -> bool {
    let most = sheet.duties[s].shift.most();
    most == 0 || sheet.count(s) < most
}

/// What keeps somebody from a shift they want to take. That they are free then is their own word; who is beside them in
/// the end shows when the list is full.
fn in_the_way(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    let mut found = blockers(sheet, v, s);
    found.retain(|b| {
        !own_word(*b) && !matches!(b, Blocker::Full | Blocker::Alone | Blocker::Newcomer)
    });
    found
}

/// A line, the id for whoever it means where that is somebody new, and the shifts they take.
pub type Taking<'a> = (&'a ChainRow, RecordId, BTreeSet<RecordId>);

/// Puts everybody on the shifts they take; who is not a volunteer yet becomes one. What is in the way of a shift leaves
/// that one out.
pub fn sign_up_each(
    state: &State,
    community: &CommunityId,
    taking: &[Taking],
    today: NaiveDate,
) -> Vec<Draft> {
    let entries: Vec<(&ChainRow, RecordId)> =
        taking.iter().map(|(row, id, _)| (*row, *id)).collect();
    let wanted = taking.iter().flat_map(|(.., shifts)| shifts);
    let days: Vec<NaiveDate> =
        wanted.filter_map(|id| state.get::<Shift>(id).and_then(|shift| shift.day)).collect();
    let (Some(from), Some(to)) = (days.iter().min(), days.iter().max()) else { return Vec::new() };
    let mut sheet = Sheet::of(state, community, *from, *to);
    let mut drafts = Vec::new();
    for (id, makes, first) in helpers(state, &entries, today) {
        // All lines that mean the same person, whichever came first.
        let same = |row: &ChainRow| (&row.name, row.door()) == (&first.name, first.door());
        let wanted: BTreeSet<RecordId> = taking
            .iter()
            .filter(|(row, ..)| same(row) || helper(state, row) == Ok(Helper::Volunteer(id)))
            .flat_map(|(.., shifts)| shifts.iter().map(|shift| state.one(shift)))
            .collect();
        let mut puts = Vec::new();
        for shift in wanted {
            let Some(s) = sheet.duty(&shift) else { continue };
            if let Some(v) = sheet.person(&id) {
                if !in_the_way(&sheet, v, s).is_empty() {
                    continue;
                }
                sheet.put(v, s);
            }
            // They chose it themselves: planning leaves it, and nobody need ask them again.
            let at = assignment_id(community, &shift, &id);
            let on = Assignment { shift, volunteer: id, locked: true, ..Assignment::default() };
            let was = state.get::<Assignment>(&at).is_some();
            puts.extend(state.set(&at, &on));
            puts.extend((!was).then(|| state.state_fact(&at, &Answer::default())));
        }
        if !puts.is_empty() {
            drafts.extend(makes);
            drafts.extend(puts);
        }
    }
    drafts
}
