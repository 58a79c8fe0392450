//! 排班: where everything about shifts begins, all shifts, a new one, one shift with who is on it, the form of one.

pub mod change;
mod form;
mod hub;
pub mod list;
pub mod new;
mod off;
pub mod one;

pub use change::ChangeShiftPage;
pub use list::ShiftsPage;
pub use new::NewShiftPage;
pub use off::called_off;
pub use one::ShiftPage;

use crate::domain::shifts::{Shift, Staffing};
use crate::text::shifts as say;
use crate::text::{Lang, Msg, dates};
use crate::ui::components::Tone;

/// Day and hours of a shift in words.
pub(super) fn when(shift: &Shift, lang: Lang) -> String {
    shift.span().map(|(from, to)| dates::span(from, to, lang)).unwrap_or_default()
}

/// Whether a shift is filled, in words.
pub(super) fn filled(staffing: &Staffing) -> (Msg, u32, Tone) {
    match (staffing.missing(), staffing.room()) {
        (0, 0) => (say::FILLED, 0, Tone::Good),
        (0, room) => (say::ROOM, room, Tone::Good),
        (missing, _) => (say::SHORT, missing, Tone::Must),
    }
}
