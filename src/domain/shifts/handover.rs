//! The hand-over note 交接: what one shift leaves to the next of its kind. In free words that may name a neighbour, so it
//! is personal.

use super::{Shift, Staffing, roster};
use crate::log::{Draft, Fact, RecordId, State};
use crate::record;

record! {
    /// A note at the end of a shift, on the shift's id.
    pub struct HandedOver: "shift.handover" as Fact, Personal {
        /// What happened.
        pub happened: String = "happened",
        /// What is left to do.
        pub left: String = "left",
        /// Keys and things, and where they are.
        pub things: String = "things",
    }
}

/// The notes of a shift that nobody has taken back, in order.
pub fn notes_of<'a>(state: &'a State, shift: &RecordId) -> Vec<(&'a Fact, HandedOver)> {
    state.facts::<HandedOver>(shift)
}

/// Adds a note; nothing where it says nothing.
pub fn hand_over(state: &State, shift: &RecordId, note: &HandedOver) -> Option<Draft> {
    (*note != HandedOver::default()).then(|| state.state_fact(shift, note))
}

/// Whether two shifts are of one kind: made from one template, or, made by hand, of one title in one place.
fn alike(a: &Shift, b: &Shift) -> bool {
    match (a.template, b.template) {
        (Some(a), Some(b)) => a == b,
        (None, None) => {
            (&a.title, a.venue, a.grid, &a.place) == (&b.title, b.venue, b.grid, &b.place)
        }
        _ => false,
    }
}

/// The last shift of the same kind before this one that left a note, with its notes.
pub fn handed_to<'a>(
    state: &'a State,
    all: &[Staffing],
    shift: &RecordId,
) -> Option<(Staffing, Vec<(&'a Fact, HandedOver)>)> {
    let this = all.iter().find(|s| s.id == state.one(shift))?;
    let (from, _) = this.shift.span()?;
    let before = all.iter().filter(|s| {
        s.id != this.id
            && alike(&s.shift, &this.shift)
            && s.shift.span().is_some_and(|(begun, _)| begun < from)
    });
    let noted = before.filter(|s| !notes_of(state, &s.id).is_empty());
    let last = noted.max_by_key(|s| s.shift.span())?;
    Some((last.clone(), notes_of(state, &last.id)))
}

/// The next shift of the same kind.
pub fn next_of_kind(state: &State, shift: &RecordId) -> Option<Staffing> {
    let all = roster(state);
    let this = all.iter().find(|s| s.id == state.one(shift))?.clone();
    let (from, _) = this.shift.span()?;
    let after = all.into_iter().filter(|s| {
        s.id != this.id
            && alike(&s.shift, &this.shift)
            && s.shift.span().is_some_and(|(begins, _)| begins > from)
    });
    after.min_by_key(|s| s.shift.span())
}
