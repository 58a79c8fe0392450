//! A turn 一班: somebody's place on a shift, and the last word on whether they came.

use super::{Answer, Assignment, Attended, Said, Shift, Voices};
use crate::log::{OpId, Record, RecordId, Stamp, State};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// A word on whether somebody came.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The fact.
    pub id: OpId,
    /// When it was noted, on the clock of whoever noted it.
    pub at: Stamp,
    /// What it says.
    pub said: Attended,
}

/// Somebody's place on a shift.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The shift.
    pub shift: RecordId,
    /// As it is now, or as it was before it was removed.
    pub on: Shift,
    /// Who.
    pub volunteer: RecordId,
    /// The record of the assignment, which carries the words.
    pub assignment: RecordId,
    /// Whether they are on the roster: put on, not taken off, and the shift takes place.
    pub due: bool,
    /// Their last word before it was that they do not come: unless somebody notes that they did, they served nothing and
    /// carried nothing.
    pub declined: bool,
    /// Every word on whether they came, the first one first, those that another one corrects before all others: whatever
    /// the clocks say, a word does not lose to the one it corrects. The last one holds.
    pub words: Vec<Word>,
}

impl Turn {
    /// The word that holds.
    pub fn word(&self) -> Option<&Word> {
        self.words.last()
    }

    /// What the word that holds says.
    pub fn said(&self) -> Option<&Attended> {
        self.words.last().map(|word| &word.said)
    }

    /// Whether a later word says something else than an earlier one, or corrects it by name.
    pub fn was_corrected(&self) -> bool {
        self.words.windows(2).any(|pair| corrects(&pair[0], &pair[1]))
    }

    /// Whether they came, where somebody noted it.
    pub fn came(&self) -> Option<bool> {
        self.said().map(|said| said.presence.came())
    }

    /// Minutes they were there in fact; nothing where nobody noted any.
    pub fn minutes_noted(&self) -> u32 {
        self.said().filter(|said| said.presence.came()).and_then(|s| s.minutes).unwrap_or_default()
    }

    /// Whether the shift is from `from` to `to`.
    pub fn is_within(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.on.day.is_some_and(|day| day >= from && day <= to)
    }
}

/// Whether a word changes the one before it; the same said twice, by code and by list, changes nothing.
pub fn corrects(before: &Word, after: &Word) -> bool {
    let differs = |a: &Attended, b: &Attended| (a.presence, a.minutes) != (b.presence, b.minutes);
    after.said.corrects.is_some() || differs(&before.said, &after.said)
}

/// A record as it is, or as it was before it was removed: what somebody did does not go with it.
fn once<T: Record>(state: &State, id: &RecordId) -> Option<T> {
    state.folded(T::KIND.base, id).map(T::read)
}

fn words_on(state: &State, assignment: &RecordId) -> Vec<Word> {
    let said = state.facts::<Attended>(assignment);
    said.into_iter().map(|(fact, said)| Word { id: fact.id, at: fact.at, said }).collect()
}

/// Brings words into their order.
fn sort_words(words: &mut [Word]) {
    let corrected: BTreeSet<OpId> =
        words.iter().filter_map(|w| w.said.corrects.filter(|id| *id != w.id)).collect();
    words.sort_by_key(|word| (!corrected.contains(&word.id), word.at, word.id));
}

/// All turns by shift and volunteer: those on the roster, and those somebody noted something of. A person or a shift
/// entered twice and joined later has one turn, with the words of both.
fn gather(
    state: &State,
    only_noted: bool,
    wanted: impl Fn(&RecordId, &Shift) -> bool,
) -> Vec<Turn> {
    let mut shifts: BTreeMap<RecordId, Option<Shift>> = BTreeMap::new();
    let mut turns: BTreeMap<(RecordId, RecordId), Turn> = BTreeMap::new();
    let mut voices: Option<Voices> = None;
    for (assignment, folded) in state.ever(Assignment::KIND.base) {
        // Reading costs most: not where nobody asks.
        let words = words_on(state, &assignment);
        if only_noted && words.is_empty() {
            continue;
        }
        let put = Assignment::read(folded);
        let (shift, volunteer) = (state.one(&put.shift), state.one(&put.volunteer));
        let on = shifts.entry(shift).or_insert_with(|| once(state, &shift));
        let Some(on) = on.as_ref().filter(|on| wanted(&shift, on)) else { continue };
        let stands = !folded.hidden && !on.cancelled && state.get::<Shift>(&shift).is_some();
        if !stands && words.is_empty() {
            continue;
        }
        let turn = turns.entry((shift, volunteer)).or_insert_with(|| Turn {
            shift,
            on: on.clone(),
            volunteer,
            assignment,
            due: false,
            declined: false,
            words: Vec::new(),
        });
        turn.due |= stands;
        // Who answers is few, and looking through all that was published is long.
        if stands && !turn.declined && state.unread_facts::<Answer>(&assignment).next().is_some() {
            let said =
                voices.get_or_insert_with(|| Voices::of(state)).said(state, &shift, &volunteer);
            turn.declined = matches!(said, Said::Declines(_));
        }
        if !words.is_empty() {
            turn.assignment = assignment;
        }
        turn.words.extend(words);
    }
    turns
        .into_values()
        .map(|mut turn| {
            sort_words(&mut turn.words);
            turn
        })
        .collect()
}

/// The turns of the shifts from `from` to `to` that somebody noted something of, in no order of time.
pub fn noted_turns(state: &State, from: NaiveDate, to: NaiveDate) -> Vec<Turn> {
    gather(state, true, |_, shift| shift.day.is_some_and(|day| day >= from && day <= to))
}

/// The turns of the shifts from `from` to `to`, by day and time.
pub fn turns(state: &State, from: NaiveDate, to: NaiveDate) -> Vec<Turn> {
    let within = |shift: &Shift| shift.day.is_some_and(|day| day >= from && day <= to);
    let mut turns = gather(state, false, |_, shift| within(shift));
    turns.sort_by_key(|turn| (turn.on.span(), turn.shift, turn.volunteer));
    turns
}

/// The turns of one shift.
pub fn turns_of_shift(state: &State, shift: &RecordId) -> Vec<Turn> {
    let one = state.one(shift);
    gather(state, false, |id, _| *id == one)
}

/// When a turn ended, by plan.
pub fn ended(turn: &Turn) -> Option<NaiveDateTime> {
    turn.on.span().map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::Presence;
    use crate::log::OpId;

    fn word(id: OpId, ms: u64, n: u32, presence: Presence, corrects: Option<OpId>) -> Word {
        let said = Attended { presence, corrects, ..Attended::default() };
        Word { id, at: Stamp { ms, n, ..Stamp::default() }, said }
    }

    #[test]
    fn a_correction_holds_whatever_the_clocks_say() {
        let [low, high] = [OpId([1; 16]), OpId([2; 16])];
        for (first, then) in [(low, high), (high, low)] {
            // A clock that runs ahead, then one that is right; and two words of one millisecond.
            for (early, late) in [((9_000, 0), (1_000, 0)), ((5, 0), (5, 1))] {
                let was = word(first, early.0, early.1, Presence::Absent, None);
                let is = word(then, late.0, late.1, Presence::Present, Some(first));
                let mut words = [is.clone(), was.clone()];
                sort_words(&mut words);
                assert_eq!(words, [was, is]);
            }
            let a = word(first, 5, 1, Presence::Absent, None);
            let b = word(then, 5, 0, Presence::Present, None);
            let mut words = [a.clone(), b.clone()];
            sort_words(&mut words);
            assert_eq!(words, [b, a], "within a millisecond the counter tells");
        }
    }
}
