//! What a cell of the board shows, as values that can be compared: only cells that show something else are drawn anew.

use super::model::{Model, Seat, Sort};
use super::rows::Row;
use crate::log::RecordId;
use crate::text::{dates, roster_board as say};

/// The most places a cell shows; whoever wants more opens the shift.
const SEATS: usize = 3;

/// A cell: the shifts of a day.
pub(super) type Cell = Vec<Block>;

/// A shift in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Which.
    pub(super) shift: RecordId,
    /// Its time and how many come, where its places stand below it; a shift in one line says all in that.
    pub(super) head: Option<(String, String)>,
    /// Its places.
    pub(super) seats: Vec<Shown>,
}

/// A place as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// Who is on it.
    pub(super) who: Option<RecordId>,
    /// What it says.
    pub(super) words: String,
    /// What is read aloud.
    pub(super) aloud: String,
    /// What it is.
    pub(super) sort: Sort,
}

impl Shown {
    /// A place of a shift.
    pub(super) fn of(model: &Model, s: usize, seat: Seat) -> Self {
        Self {
            who: seat.who.map(|v| model.sheet.people[v].id),
            aloud: model.aloud(s, &seat.words),
            words: seat.words,
            sort: seat.sort,
        }
    }
}

/// The cells of a row.
pub(super) fn cells(model: &Model, row: &Row, seats: bool, compare: bool) -> Vec<Cell> {
    let block = |s: &usize| {
        if seats {
            with_seats(model, *s, compare)
        } else {
            in_one_line(model, *s, row.person.is_some(), compare)
        }
    };
    row.cells.iter().map(|shifts| shifts.iter().map(block).collect()).collect()
}

/// A shift with its places below one another.
fn with_seats(model: &Model, s: usize, compare: bool) -> Block {
    let mut all = model.seats(s, compare);
    // One more is shown rather than counted.
    if all.len() > SEATS + 1 {
        let rest = all.split_off(SEATS - 1);
        let words = say::MORE_SEATS.fill(model.lang, &[&rest.len().to_string()]);
        let missing = rest.iter().any(|seat| seat.sort == Sort::Missing);
        let sort = if missing { Sort::Missing } else { Sort::May };
        all.push(Seat { who: None, words, sort });
    }
    Block {
        shift: model.sheet.duties[s].id,
        head: Some((model.time(s), model.figures(s))),
        seats: all.into_iter().map(|seat| Shown::of(model, s, seat)).collect(),
    }
}

/// A shift in one line: the time in a row of its own person, else how many come, marked where somebody is missing.
fn in_one_line(model: &Model, s: usize, own: bool, compare: bool) -> Block {
    let duty = &model.sheet.duties[s];
    let changed = compare
        && model.seats(s, true).iter().any(|seat| {
            matches!(seat.sort, Sort::Gone | Sort::Note)
                || seat.words.ends_with(say::CAME_ON.get(model.lang))
        });
    let sort = if changed {
        Sort::Note
    } else if model.short(s) > 0 && !own {
        Sort::Missing
    } else {
        Sort::Person
    };
    let clock = dates::clock(duty.from.time());
    let words = if own {
        [clock.as_str(), " ", &duty.shift.title].concat()
    } else {
        [clock.as_str(), " ", &model.figures(s)].concat()
    };
    let seats = vec![Shown::of(model, s, Seat { who: None, words, sort })];
    Block { shift: duty.id, head: None, seats }
}
